// A link goes to somebody else and shows them the same numbers, and their own work stays theirs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, open, profile } from "./harness.mjs";
import { action, answers, brought, counts, figures, gate, good, kept, option, records, saved, sees, step, told, until } from "./steps.mjs";
import { question, say, words } from "./words.mjs";

/** Opens the share dialog and returns the link in it. */
async function link(page, { notes = false } = {}) {
  await action(page, "share").click();
  const field = page.locator("dialog [data-output=link]");
  const without = await field.inputValue();
  if (!notes) return without;
  await page.getByLabel(words.share.notes).click();
  await until(async () => assert.notEqual(await field.inputValue(), without));
  return field.inputValue();
}

test("answers alone take at most 40 characters, and the dialog says what is in the link", async (t) => {
  const page = await open(await profile(t, { permissions: ["clipboard-read", "clipboard-write"] }));
  await brought(page, answers(3));
  const made = await link(page);
  assert.ok(made.startsWith(`${address}#1`));
  assert.ok(made.split("#")[1].length <= 40, made);
  await sees(page, words.share.holds);
  await sees(page, say(words.share.length, { count: made.length }));
  assert.ok(await page.getByLabel(words.share.notes_none).isDisabled());
  await action(page, "copy-link").click();
  await sees(page, words.share.copied);
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), made);
});

test("where the browser does not allow copying, the link is selected to be copied by hand", async (t) => {
  const context = await profile(t);
  await context.addInitScript(() => {
    // Pages that are not secure have none at all.
    if (globalThis.Clipboard) Clipboard.prototype.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  const page = await open(context);
  await brought(page, answers(3));
  const made = await link(page);
  await action(page, "copy-link").click();
  await sees(page, words.share.copy_by_hand);
  const selected = () => document.activeElement.value?.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd);
  assert.equal(await page.evaluate(selected), made);
});

for (const [who, options] of [
  ["on another desk", {}],
  ["on a phone in the dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark", hasTouch: true, isMobile: true }],
]) {
  test(`a link with name and notes opens ${who} on the same numbers, and touches nothing`, async (t) => {
    const mine = await open(await profile(t));
    const given = answers((q) => q.effort % 5, "guess");
    given["win-rate"] = "unknown";
    given["conflict-rule"] = "not-applicable";
    delete given.owner;
    given.retention.note = "Kündigungen: 3 von 41, see the sheet";
    await brought(mine, given, { title: "Acme & Söhne", weights: { enablement: 50, "give-first": 26, focus: 20, signals: 14, "year-one": 0 } });
    const made = await link(mine, { notes: true });
    await mine.keyboard.press("Escape");
    const expected = await figures(mine);

    const context = await profile(t, options);
    const own = await open(context);
    await brought(own, answers(2), { title: "Mine" });
    await saved(own, (a) => a.title === "Mine");
    const before = await kept(own);
    await own.close();

    const theirs = await context.newPage();
    await theirs.goto(made);
    await sees(theirs, words.shared.banner);
    assert.deepEqual(await figures(theirs), expected);
    await theirs.getByRole("heading", { name: "Acme & Söhne" }).waitFor();
    await sees(theirs, "Kündigungen: 3 von 41, see the sheet");
    // Looking, comparing and going away change nothing.
    await action(theirs, "compare").click();
    await sees(theirs, words.shared.compare_title);
    await theirs.locator(".banner").getByText(words.shared.leave).click();
    await theirs.locator(".kept-row", { hasText: "Mine" }).waitFor();
    await theirs.waitForTimeout(300);
    assert.deepEqual(await kept(theirs), before);
  });
}

test("a copy of what was shared is kept beside one's own", async (t) => {
  const mine = await open(await profile(t));
  await brought(mine, answers(gate(3, 1)), { title: "Theirs" });
  const made = await link(mine, { notes: true });
  const theirs = await open(await profile(t), new URL(made).hash);
  await action(theirs, "keep").click();
  await told(theirs, words.notice.kept);
  await counts(theirs, { readiness: 25 });
  assert.match(theirs.url(), /#\/result$/);
  await saved(theirs, (a) => a.title === "Theirs" && a.answers.owner.level === 1);
});

test("compared with mine, differences come first and the largest on top", async (t) => {
  const mine = await open(await profile(t));
  await brought(mine, answers((q) => (q.id === "owner" ? 0 : q.id === "early-spend" ? 3 : 2)));
  const made = new URL(await link(mine)).hash;

  const page = await open(await profile(t));
  await brought(page, answers(2));
  await page.evaluate((hash) => (location.hash = hash), made);
  await action(page, "compare").click();
  await sees(page, say(words.shared.compare_lead, { count: 2 }));
  const rows = page.locator("#compare").locator("xpath=ancestor::section").locator("tbody").first().locator("tr");
  const level = (number) => say(words.shared.level, { level: number });
  assert.deepEqual((await rows.allInnerTexts()).map((row) => row.split("\t").map((cell) => cell.trim())), [
    [words.shared.readiness, String(Math.floor(await theirs(page))), "33"],
    [question("owner").text, level(0), level(2)],
    [question("early-spend").text, level(3), level(2)],
  ]);
  // And away again.
  await action(page, "compare").click();
  await until(async () => assert.equal(await page.getByText(words.shared.compare_title).count(), 0));
});

/** The shared readiness that is on the page. */
async function theirs(page) {
  return Number(await page.locator("[data-output=readiness]").first().getAttribute("value"));
}

test("what was tried on one's own result is not tried on a shared one", async (t) => {
  const shows = async (page) => {
    await page.locator(".shared").waitFor();
    return page.locator(":is(.levers, .path)").allInnerTexts();
  };
  const fresh = await shows(await open(await profile(t), `#${good}`));
  for (const look of [".lever .step-button:not([aria-disabled])", ".levers > button", "input[name=target] >> nth=1"]) {
    const page = await open(await profile(t));
    await brought(page, answers(2));
    await page.locator(look).first().click();
    const tried = await page.locator(":is(.levers, .path)").allInnerTexts();
    await page.evaluate((hash) => (location.hash = hash), good);
    assert.deepEqual(await shows(page), fresh, look);
    // One's own is as it was left.
    await page.goBack();
    await page.locator(".result:not(.shared)").waitFor();
    assert.deepEqual(await page.locator(":is(.levers, .path)").allInnerTexts(), tried);
  }
});

test("a link followed while the app is open shows, and one's own is a click away", async (t) => {
  const other = await open(await profile(t));
  await brought(other, answers(1));
  const made = new URL(await link(other)).hash;

  const page = await open(await profile(t), "#/assess");
  await option(page, "repeatable-wins", 4).click();
  await page.goto(address + made);
  await sees(page, words.shared.banner);
  await counts(page, { habits: 25 });
  await page.goBack();
  await step(page, "market-proof");
  assert.ok(await option(page, "repeatable-wins", 4).isChecked());
  await page.goForward();
  await sees(page, words.shared.banner);
  await page.goto(`${address}#/assess`);
  await step(page, "market-proof");
  assert.ok(await option(page, "repeatable-wins", 4).isChecked());
  // It is kept a moment after it was given, which all of this may be quicker than.
  await saved(page, ({ answers }) => answers["repeatable-wins"]?.level === 4);
  assert.equal((await records(page)).length, 1);
});

test("a link that a program has percent-encoded still opens", async (t) => {
  const other = await open(await profile(t));
  await brought(other, answers(3), { title: "50% of it" });
  const made = new URL(await link(other, { notes: true })).hash.slice(1);
  const encoded = [...made].map((c) => `%${c.charCodeAt(0).toString(16).padStart(2, "0")}`).join("");
  const page = await open(await profile(t), `#${encoded}`);
  await sees(page, words.shared.banner);
  await counts(page, { readiness: 75, answered: 27 });
  await page.getByRole("heading", { name: "50% of it" }).waitFor();
});

test("notes that make a link too long are refused with what to do about it", async (t) => {
  const page = await open(await profile(t));
  const given = answers(3);
  given.owner.note = "0123456789 ".repeat(500);
  await brought(page, given);
  await action(page, "share").click();
  await page.getByLabel(words.share.notes).click();
  await page.locator("dialog [role=alert]").getByText(/many programs cut links beyond 2000/).waitFor();
  assert.equal(await page.locator("[data-output=link]").count(), 0);
  await page.getByLabel(words.share.notes).click();
  await page.locator("dialog [data-output=link]").waitFor();
});
