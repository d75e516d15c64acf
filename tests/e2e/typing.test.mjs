// Numbers and days typed by hand: nothing is written anew under somebody's fingers, and what can't be is said beside the field.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, axe, open, profile } from "./harness.mjs";
import { answers, brought, records, saved, until } from "./steps.mjs";
import { words } from "./words.mjs";

const entry = (id, more) => ({ id, direction: "give", kind: "intel", title: id, value: 3, money: false, state: "delivered", note: "", ...more });
const partners = () => [
  { id: "p1", name: "Contoso", signals: [{ date: "2026-05-06", strength: "strong", note: "hiring", url: "" }], entries: [
    entry("e1", { date: "2026-02-03", hours: 2 }),
    entry("e2", { date: "2026-03-04" }),
    entry("e3", { state: "promised", due: "2027-01-02" }),
  ] },
];

async function opened(t, view, wait) {
  const page = await open(await profile(t));
  await brought(page, answers(2), { partners: partners() });
  await page.goto(`${address}#/${view}`);
  await page.locator(wait).first().waitFor();
  return page;
}
async function details(page, id) {
  const row = page.locator(`[data-entry=${id}]`);
  await row.locator(".fold").focus();
  await page.keyboard.press("Enter");
  return row;
}
const at = (page) => page.evaluate(() => document.activeElement.id);
const kept = async (page) => (await records(page))[0].partners[0];
const order = (page) => page.locator("[data-entry]").evaluateAll((all) => all.map((row) => row.dataset.entry));
/** The message beside a field, if it can be seen. */
const wrong = (page, id) => page.locator(`#${id}-wrong`).isVisible();
/** The page saves a moment after a change, which renders it again. */
const pause = (page) => page.waitForTimeout(350);

test("a day is typed part by part, and the keyboard stays in its field", async (t) => {
  const page = await opened(t, "ledger/p1", ".account");
  await details(page, "e3");
  await page.locator("#due-e3").focus();
  await page.keyboard.type("11", { delay: 30 });
  await pause(page);
  await page.keyboard.type("252027", { delay: 30 });
  assert.equal(await at(page), "due-e3");
  assert.equal(await page.locator("#due-e3").inputValue(), "2027-11-25");
  await saved(page, (one) => one.partners[0].entries[2].due === "2027-11-25");
  // An empty day takes half of it away first.
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Delete");
  await pause(page);
  assert.equal(await at(page), "due-e3");
  assert.equal((await kept(page)).entries[2].due, "2027-11-25");
});

test("a day that moves its row leaves the keyboard where it is", async (t) => {
  const page = await opened(t, "ledger/p1", ".account");
  assert.deepEqual(await order(page), ["e3", "e2", "e1"]);
  await details(page, "e1");
  // Another control that moves its row, too.
  const state = page.locator("[data-entry=e3] select").first();
  await state.focus();
  await page.keyboard.press("d");
  await until(async () => assert.equal(await state.inputValue(), "delivered"));
  assert.ok(await state.evaluate((menu) => menu === document.activeElement));
  await page.locator("[data-action=undo]").click();
  await page.locator("#date-e1").focus();
  await page.keyboard.type("1005", { delay: 40 });
  await pause(page);
  assert.equal(await at(page), "date-e1");
  assert.equal(await page.locator("#date-e1").inputValue(), "2026-10-05");
  await page.keyboard.type("2026", { delay: 40 });
  assert.equal(await page.locator("#date-e1").inputValue(), "2026-10-05");
  // Past the year and the button that opens the calendar.
  while ((await at(page)) === "date-e1") await page.keyboard.press("Tab");
  assert.equal(await at(page), "hours-e1");
  // The row stays under the pointer until the page is left.
  assert.deepEqual(await order(page), ["e3", "e2", "e1"]);
  await page.goto(`${address}#/ledger`);
  await page.locator(".accounts").waitFor();
  await page.goto(`${address}#/ledger/p1`);
  await until(async () => assert.deepEqual(await order(page), ["e3", "e1", "e2"]));
});

test("hours are typed as people write them", async (t) => {
  const page = await opened(t, "ledger/p1", ".account");
  await details(page, "e1");
  const hours = page.locator("#hours-e1");
  await hours.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("1.05", { delay: 30 });
  await pause(page);
  assert.equal(await hours.inputValue(), "1.05");
  await page.keyboard.press("Tab");
  assert.equal(await hours.inputValue(), "1.05");
  await saved(page, (one) => one.partners[0].entries[0].hours === 1.05);
  for (const text of ["-1", "1000000000", "1e9"]) {
    await hours.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
    await page.getByText(words.entry.hours_wrong).locator("visible=true").waitFor();
    await pause(page);
    assert.equal((await kept(page)).entries[0].hours, 1.05, text);
  }
  await axe(page);
  await hours.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Tab");
  assert.equal(await wrong(page, "hours-e1"), false);
  await saved(page, (one) => one.partners[0].entries[0].hours === undefined);
  await page.locator("[data-action=undo]").click();
  await until(async () => assert.equal(await hours.inputValue(), "1.05"));
});

test("a day that something was done on can't be taken away", async (t) => {
  const page = await opened(t, "ledger/p1", ".account");
  await details(page, "e1");
  await page.locator("#date-e1").focus();
  for (const _ of [1, 2, 3]) {
    await page.keyboard.press("Delete");
    await page.keyboard.press("ArrowRight");
  }
  while ((await at(page)) === "date-e1") await page.keyboard.press("Tab");
  assert.ok(await wrong(page, "date-e1"));
  await pause(page);
  assert.equal((await kept(page)).entries[0].date, "2026-02-03");
  // A day long before there were any entries.
  await page.locator("#date-e1").fill("1066-10-14");
  await page.keyboard.press("Tab");
  await pause(page);
  assert.equal((await kept(page)).entries[0].date, "2026-02-03");
  await page.locator("#date-e1").fill("2026-10-14");
  assert.equal(await wrong(page, "date-e1"), false);
  await saved(page, (one) => one.partners[0].entries[0].date === "2026-10-14");
});

test("the half-life can be emptied and typed anew", async (t) => {
  const page = await opened(t, "ledger", ".half-life");
  const days = page.locator("#half-life-days");
  await days.focus();
  await page.keyboard.press("End");
  for (const _ of [1, 2, 3]) await page.keyboard.press("Backspace");
  await pause(page);
  assert.equal(await days.inputValue(), "");
  await page.keyboard.type("90");
  await page.keyboard.press("Tab");
  await saved(page, (one) => one.half_life_days === 90);
  for (const text of ["", "0", "9999", "2.5"]) {
    await days.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("Delete");
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
    assert.ok(await wrong(page, "half-life-days"), text);
    await pause(page);
    assert.equal((await records(page))[0].half_life_days, 90, text);
  }
});

test("the day of a signal is typed like any other", async (t) => {
  const page = await opened(t, "partners/p1", ".signal");
  await page.locator("#signal-date-0").focus();
  await page.keyboard.type("0708", { delay: 30 });
  await pause(page);
  await page.keyboard.type("2025", { delay: 30 });
  assert.equal(await at(page), "signal-date-0");
  assert.equal(await page.locator("#signal-date-0").inputValue(), "2025-07-08");
  await saved(page, (one) => one.partners[0].signals[0].date === "2025-07-08");
});

for (const [view, wait, note, unfold] of [
  ["assess", "[data-step]", "#repeatable-wins-note", (page) => page.locator("[data-question=repeatable-wins]").getByRole("button", { name: words.assess.note_add }).click()],
  ["ledger/p1", ".account", "[data-entry=e2] textarea", (page) => details(page, "e2")],
]) {
  test(`a note in ${view} takes as much as can be read again`, async (t) => {
    const page = await opened(t, view, wait);
    await unfold(page);
    await page.locator(note).focus();
    // Some people paste whole threads.
    await page.keyboard.insertText("\u20ac".repeat(120_000));
    const text = await page.locator(note).inputValue();
    assert.equal(text.length, 100_000);
    const notes = (a) => [a.answers["repeatable-wins"].note, a.partners[0].entries[1].note];
    await saved(page, (a) => notes(a).includes(text));
    await page.reload();
    await page.locator(wait).first().waitFor();
    assert.ok(notes((await records(page))[0]).includes(text), "set aside");
  });
}
