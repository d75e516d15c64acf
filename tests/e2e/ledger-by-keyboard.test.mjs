// The ledger by keyboard alone: the focus can be seen at every stop, and is never lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, open, profile } from "./harness.mjs";
import { answers, brought, focus, saved, until } from "./steps.mjs";
import { words } from "./words.mjs";

/** A day some days from today, in this browser's time zone. */
const day = (days) => new Date(Date.now() + days * 864e5 - new Date().getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
/** The same as it is typed into a field for days. */
const typed = (days) => day(days).replace(/(\d+)-(\d+)-(\d+)/, "$2$3$1");

/** Tabs to what matches, looking at the focus of every stop on the way. */
async function tab(page, selector, key = "Tab") {
  for (let stops = 0; stops < 200; stops++) {
    await page.keyboard.press(key);
    const at = await focus(page);
    assert.notEqual(at.tag, "BODY", `the keyboard was lost before ${selector}`);
    assert.ok(at.seen, `the focus can't be seen at ${JSON.stringify(at)}`);
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  assert.fail(`no stop matches ${selector}`);
}
const on = (page, selector) => until(async () => assert.ok(await page.evaluate((s) => document.activeElement.matches(s), selector), `${selector}: ${JSON.stringify(await focus(page))}`));
const balance = (page) => page.locator(".headline [data-output=balance]").getAttribute("value").then(Number);

test("a gift from the catalogue to its delivery, with a late promise on the way", async (t) => {
  const page = await open(await profile(t, { locale: "en-US" }));
  await brought(page, answers(2), { partners: [
    { id: "p1", name: "Contoso", entries: [] },
    { id: "p2", name: "Northwind", entries: [] },
  ] });
  await tab(page, "a[href='#/ledger']", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.locator(".account-row").first().waitFor();
  await on(page, "h1");
  await axe(page);
  await tab(page, ".account-row a[href='#/ledger/p1']");
  await page.keyboard.press("Enter");
  await page.locator(".account").waitFor();
  await on(page, "h1");

  await tab(page, "#catalogue-search");
  await page.keyboard.type("newsletter");
  await until(async () => assert.equal(await page.locator(".catalogue-row").count(), 1));
  await tab(page, ".catalogue-row button");
  await page.keyboard.press("Enter");
  await page.locator("[data-entry=e1]").waitFor();
  assert.notEqual((await focus(page)).tag, "BODY");

  // Planned, then promised, for a day that has passed.
  await tab(page, "[data-entry=e1] select");
  await page.keyboard.type("Prom");
  await saved(page, (one) => one.partners[0].entries[0].state === "promised");
  await on(page, "[data-entry=e1] select");
  await tab(page, "[data-entry=e1] .fold");
  await page.keyboard.press("Enter");
  await tab(page, "#due-e1");
  await page.keyboard.type(typed(-2), { delay: 30 });
  await on(page, "#due-e1");
  await saved(page, (one) => one.partners[0].entries[0].due === day(-2));
  assert.equal(await balance(page), -3);
  await page.locator(".promise.is-late").waitFor();
  await page.getByText(words.account.overdrawn, { exact: true }).first().waitFor();

  // The partner's own number wins.
  await tab(page, "#theirs-e1", "Shift+Tab");
  await page.keyboard.type("8");
  await until(async () => assert.equal(await balance(page), -8));
  await on(page, "#theirs-e1");
  await tab(page, "#hours-e1");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("2.5");
  await page.keyboard.press("Tab");
  await saved(page, (one) => one.partners[0].entries[0].hours === 2.5);
  await axe(page);

  // Delivered, and the day of that changed.
  await tab(page, "[data-entry=e1] .entry-head select", "Shift+Tab");
  await page.keyboard.type("Deliv");
  await until(async () => assert.equal(await balance(page), 8));
  await on(page, "[data-entry=e1] .entry-head select");
  await tab(page, "#date-e1");
  await page.keyboard.type(typed(-180), { delay: 30 });
  await on(page, "#date-e1");
  await until(async () => assert.ok(Math.abs((await balance(page)) - 4) < 1e-9));

  // The catalogue counts with these hours from now on.
  await tab(page, "#catalogue-search", "Shift+Tab");
  await page.getByText(`2.5 h (${words.add.your_hours})`).waitFor();
  await tab(page, "[data-action=undo]", "Shift+Tab");
  await page.keyboard.press("Enter");
  await until(async () => assert.equal(await balance(page), 8));
  await on(page, "[data-action=undo]");
  await axe(page);
});

test("a late promise is kept from the page of all accounts", async (t) => {
  const page = await open(await profile(t));
  const promise = (id) => ({ id, direction: "give", kind: "intel", title: id, value: 3, money: false, state: "promised", due: day(-3), note: "" });
  await brought(page, answers(2), { partners: [{ id: "p1", name: "Contoso", entries: [promise("e1"), promise("e2")] }] });
  await tab(page, "a[href='#/ledger']", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.locator(".promise.is-late").first().waitFor();
  await tab(page, ".promise button");
  await page.keyboard.press("Enter");
  await until(async () => assert.equal(await page.locator(".promise.is-late").count(), 1));
  assert.notEqual((await focus(page)).tag, "BODY");
  await tab(page, "#half-life-days");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("90");
  await page.keyboard.press("Enter");
  await saved(page, (one) => one.half_life_days === 90);
  await on(page, "#half-life-days");
});
