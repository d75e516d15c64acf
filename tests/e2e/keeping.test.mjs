// Keeping several assessments: names, quarters, undo, clearing and deleting.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, profile, ready } from "./harness.mjs";
import { action, answers, assessment, bring, brought, chosen, counts, gate, option, records, saved, sees, step, told, until } from "./steps.mjs";
import { say, words } from "./words.mjs";

const go = (page, view) => page.goto(page.url().replace(/#.*|$/, `#${view}`));
const rows = (page) => page.locator(".kept-row strong").allInnerTexts();
const lists = (page, titles) => until(async () => assert.deepEqual(await rows(page), titles));
const today = (page) => page.evaluate(() => new Date().toLocaleDateString("sv"));
const row = (page, title, what) => page.getByRole("button", { name: `${words.start[what]}: ${title}`, exact: true });

test("several assessments, each with its name, newest first", async (t) => {
  const page = await open(await profile(t));
  await sees(page, words.start.kept_none);
  await brought(page, answers(1));
  await page.getByLabel(words.result.name).fill("First");
  await until(async () => assert.match(await page.title(), /^First · /));
  await go(page, "/");
  await action(page, "new").click();
  await step(page, "market-proof");
  assert.deepEqual(await chosen(page), {});
  await option(page, "repeatable-wins", 4).click();
  await go(page, "/");
  await lists(page, [words.start.untitled, "First"]);
  await bring(page, assessment(answers(3), { title: "Third" }));
  await told(page, "Third");
  await go(page, "/");
  // What was made today is newer than what two files say was made before, of which the later one was opened last.
  const order = [words.start.untitled, "Third", "First"];
  await lists(page, order);
  // Opening another one is no change of order.
  await row(page, "First", "open").click();
  // From level 1 throughout: 25 × (0.25 / 0.75).
  await counts(page, { readiness: 8.3333 });
  assert.equal(await page.getByLabel(words.result.name).inputValue(), "First");
  await go(page, "/");
  await lists(page, order);
  await page.reload();
  await ready(page);
  await lists(page, order);
  // The one that was open still is.
  assert.match(await page.locator('.kept-row[aria-current="true"]').innerText(), /First/);
});

for (const [kind, title] of [["no", ""], ["a blank", " \u00a0 "]]) {
  test(`an assessment with ${kind} name can be told and opened`, async (t) => {
    const page = await open(await profile(t));
    await brought(page, answers(1), { title });
    await until(async () => assert.match(await page.title(), new RegExp(`^${words.start.untitled} · `)));
    await go(page, "/");
    await lists(page, [words.start.untitled]);
    await row(page, words.start.untitled, "delete").click();
    await told(page, say(words.notice.deleted, { title: words.start.untitled }));
  });
}

test("undo and redo, by button and by keys, one step each", async (t) => {
  const page = await open(await profile(t), "#/assess");
  const wins = async (value) => until(async () => assert.equal((await chosen(page))["repeatable-wins"], value));
  assert.equal(await action(page, "undo").getAttribute("aria-disabled"), "true");
  await option(page, "repeatable-wins", 1).click();
  await option(page, "repeatable-wins", 2).click();
  await option(page, "repeatable-wins-evidence", "record").click();
  await action(page, "undo").click();
  await told(page, words.notice.undone);
  await until(async () => assert.equal((await chosen(page))["repeatable-wins-evidence"], "recollection"));
  await action(page, "undo").click();
  await wins("1");
  await action(page, "redo").click();
  await told(page, words.notice.redone);
  await wins("2");
  await page.keyboard.press("Control+z");
  await wins("1");
  await page.keyboard.press("Control+z");
  await wins(undefined);
  await page.keyboard.press("Control+Shift+z");
  await wins("1");
  await page.keyboard.press("Control+y");
  await wins("2");
  // Something new ends what could be done again.
  await option(page, "repeatable-wins", 4).click();
  assert.equal(await action(page, "redo").getAttribute("aria-disabled"), "true");
  await saved(page, (a) => a.answers["repeatable-wins"]?.level === 4);
});

test("what is undone is undone in the store, too", async (t) => {
  const page = await open(await profile(t), "#/assess");
  await option(page, "repeatable-wins", 1).click();
  await option(page, "win-rate", 3).click();
  await saved(page, (a) => a.answers["win-rate"]);
  await action(page, "undo").click();
  await saved(page, (a) => !a.answers["win-rate"]);
  await page.reload();
  await ready(page);
  assert.equal((await chosen(page))["win-rate"], undefined);
  assert.equal((await chosen(page))["repeatable-wins"], "1");
});

test("typing a name is one step, and inside a text field the keys belong to it", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(2), { title: "A" });
  const name = page.getByLabel(words.result.name);
  await name.fill("");
  await name.pressSequentially("Acme");
  await name.press("Control+z");
  assert.equal((await page.locator(".notice", { hasText: words.notice.undone }).count()), 0);
  await name.fill("Acme again");
  await page.locator("h1").first().focus();
  await page.keyboard.press("Control+z");
  await told(page, words.notice.undone);
  await until(async () => assert.equal(await name.inputValue(), "A"));
});

test("copies of one day stay in the order they were made in", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(1), { title: "1", created: await today(page) });
  const quarters = () => page.locator("section.quarters tbody tr td:nth-child(2)").allInnerTexts();
  for (const level of [2, 3, 4]) {
    await action(page, "duplicate").click();
    await page.locator("[data-step]").waitFor();
    await option(page, "repeatable-wins", level).click();
    await go(page, "/result");
    await page.locator(".name-field").fill(`${level}`);
    await saved(page, (a) => a.title === `${level}`);
  }
  const order = await quarters();
  assert.deepEqual(order.map(Number), order.map(Number).toSorted((a, b) => a - b));
  assert.equal(new Set(order).size, 4);
  await page.reload();
  await ready(page);
  assert.deepEqual(await quarters(), order);
  await go(page, "/");
  await lists(page, ["4", "3", "2", "1"]);
});

test("next quarter's copy leaves the earlier one as it is and shows how far it has come", async (t) => {
  const page = await open(await profile(t));
  // 25, with the next move from 45.
  await brought(page, answers(gate(3, 1)), { title: "Acme", created: "2026-02-01", updated: "2026-02-01" });
  await sees(page, words.history.lead);
  await action(page, "duplicate").click();
  await told(page, words.notice.duplicated);
  await page.locator("[data-step]").waitFor();
  // A part a level higher: 25 + 25 × 20 / 100 = 30.
  await page.locator(".part-link").nth(1).click();
  for (const id of ["partner-pitch", "day-one-kit", "deals-helped", "beyond-the-fee"]) await option(page, id, 2).click();
  await go(page, "/result");
  await counts(page, { readiness: 30, progress: 0.25 });
  const history = page.locator("section", { hasText: words.history.title }).last();
  assert.deepEqual((await history.locator("tbody tr").allInnerTexts()).map((line) => line.split("\t").map((cell) => cell.trim())), [
    ["2026-02-01", "25", say(words.history.range, { low: 25, high: 25 })],
    [await today(page), "30", say(words.history.range, { low: 30, high: 30 })],
  ]);
  await sees(page, say(words.history.progress, { percent: 25, first: 25, target: 45 }));
  await go(page, "/");
  await page.locator(".kept-row", { hasText: "2026-02-01" }).getByRole("button", { name: new RegExp(words.start.open) }).click();
  await counts(page, { readiness: 25 });
  await page.reload();
  await ready(page);
  assert.equal(await page.locator("table tbody tr").count(), 2);
});

test("clearing every answer can be taken back", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(3), { title: "Acme" });
  await action(page, "reset").click();
  await told(page, words.notice.reset);
  await sees(page, words.result.no_score);
  await saved(page, (a) => a.title === "Acme" && Object.keys(a.answers).length === 0);
  await page.locator(".notice").getByRole("button", { name: words.nav.undo }).click();
  await counts(page, { readiness: 75 });
  await saved(page, (a) => Object.keys(a.answers).length === 27);
  // From the questionnaire, too.
  await go(page, "/assess");
  await action(page, "reset").click();
  await told(page, words.notice.reset);
  await until(async () => assert.deepEqual(await chosen(page), {}));
  await action(page, "undo").click();
  await until(async () => assert.equal((await chosen(page))["repeatable-wins"], "3"));
});

test("deleting can be taken back, to the last one and after it", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(1), { title: "One" });
  await brought(page, answers(2), { title: "Two" });
  await told(page, "Two");
  await go(page, "/");
  await row(page, "Two", "delete").click();
  await told(page, say(words.notice.deleted, { title: "Two" }));
  await lists(page, ["One"]);
  await until(async () => assert.deepEqual((await records(page)).map((a) => a.title), ["One"]));
  await row(page, "One", "delete").click();
  await sees(page, words.start.kept_none);
  await sees(page, words.start.begin);
  await until(async () => assert.deepEqual(await records(page), []));
  await action(page, "undo").click();
  await action(page, "undo").click();
  await lists(page, ["Two", "One"]);
  await until(async () => assert.deepEqual((await records(page)).map((a) => a.title).sort(), ["One", "Two"]));
  await page.reload();
  await ready(page);
  await row(page, "Two", "open").click();
  await counts(page, { readiness: 33.3333 });
});
