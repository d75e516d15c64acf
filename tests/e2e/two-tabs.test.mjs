// Two tabs of one browser on the same assessment: whatever was entered in either is somewhere afterwards.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, profile, ready } from "./harness.mjs";
import { action, answers, brought, chosen, kept, option, records, saved, told, until } from "./steps.mjs";
import { say, words } from "./words.mjs";

/** Two tabs of one profile on the questionnaire of one assessment, which has an answer already. */
async function tabs(t, title) {
  const context = await profile(t);
  await context.addInitScript(() => addEventListener("storage", (event) => window.deaf && event.stopImmediatePropagation()));
  const one = await open(context);
  await brought(one, { "win-rate": { level: 1, evidence: "record" } }, { title });
  await saved(one, (a) => a.title === title);
  const two = await open(context, "#/assess");
  await one.goto(two.url());
  await one.locator("[data-step]").waitFor();
  return [one, two];
}

/** Lets the news from other tabs come too late, as it does when both change something within the same moment. */
const deaf = (page) => page.evaluate(() => (window.deaf = true));

const has = (page, id, value) => until(async () => assert.equal((await chosen(page))[id], value));

test("an edit in one tab is seen in the other, and its undo brings back what was there", async (t) => {
  const [one, two] = await tabs(t, "Shared");
  await option(two, "win-rate", 4).click();
  await told(one, words.notice.other_tab);
  await has(one, "win-rate", "4");
  await one.locator(".notice", { hasText: words.notice.other_tab }).getByRole("button", { name: words.nav.undo }).click();
  await has(one, "win-rate", "1");
  // Which is an edit like any other.
  await has(two, "win-rate", "1");
  await told(two, words.notice.other_tab);
  assert.equal((await records(one)).length, 1);
});

test("edits in turn end with everything, in both tabs and after a reload", async (t) => {
  const [one, two] = await tabs(t, "Shared");
  await option(one, "repeatable-wins", 3).click();
  await has(two, "repeatable-wins", "3");
  await option(two, "retention", 2).click();
  await has(one, "retention", "2");
  await option(one, "must-have", 0).click();
  await has(two, "must-have", "0");
  for (const page of [one, two]) {
    await page.reload();
    await ready(page);
    const now = await chosen(page);
    for (const [id, value] of [["win-rate", "1"], ["repeatable-wins", "3"], ["retention", "2"], ["must-have", "0"]]) assert.equal(now[id], value, id);
  }
  assert.equal((await records(one)).length, 1);
});

test("edits at the same moment are both kept", async (t) => {
  const [one, two] = await tabs(t, "Shared");
  await deaf(two);
  await option(one, "win-rate", 0).click();
  await saved(one, (a) => a.answers["win-rate"].level === 0);
  await option(two, "win-rate", 4).click();
  await told(two, words.notice.conflict);
  await until(async () => assert.deepEqual((await records(one)).map((a) => a.answers["win-rate"].level).sort(), [0, 4]));
  // Each goes on with its own.
  await has(one, "win-rate", "0");
  await has(two, "win-rate", "4");
  await option(one, "retention", 1).click();
  await option(two, "retention", 3).click();
  const both = async () => (await records(one)).map((a) => [a.answers["win-rate"].level, a.answers.retention?.level]).sort();
  await until(async () => assert.deepEqual(await both(), [[0, 1], [4, 3]]));
});

test("a note that is being typed survives an edit elsewhere", async (t) => {
  const [one, two] = await tabs(t, "Shared");
  await one.locator('[data-question="win-rate"]').getByRole("button", { name: words.assess.note_add }).click();
  await one.locator("#win-rate-note").pressSequentially("typed here, ");
  await option(two, "retention", 2).click();
  await one.locator("#win-rate-note").pressSequentially("and on");
  await one.waitForTimeout(800);
  const all = await records(one);
  assert.ok(all.some((a) => a.answers["win-rate"].note === "typed here, and on"), JSON.stringify(all.map((a) => a.answers)));
  assert.ok(all.some((a) => a.answers.retention?.level === 2));
  assert.equal(await one.locator("#win-rate-note").inputValue(), "typed here, and on");
});

test("deleted in another tab, it can be brought back here", async (t) => {
  const [one, two] = await tabs(t, "Shared");
  await two.goto(two.url().replace(/#.*/, "#/"));
  await two.getByRole("button", { name: `${words.start.delete}: Shared` }).click();
  await told(one, say(words.notice.deleted, { title: "Shared" }));
  await until(async () => assert.deepEqual(await records(one), []));
  await action(one, "undo").click();
  await has(one, "win-rate", "1");
  await saved(one, (a) => a.title === "Shared" && a.answers["win-rate"].level === 1);
});

test("deleted in another tab while it was changed here, the change wins", async (t) => {
  const [one, two] = await tabs(t, "Shared");
  await deaf(one);
  await two.goto(two.url().replace(/#.*/, "#/"));
  await two.getByRole("button", { name: `${words.start.delete}: Shared` }).click();
  await until(async () => assert.deepEqual(await records(two), []));
  await option(one, "win-rate", 3).click();
  await told(one, words.notice.gone);
  await saved(one, (a) => a.title === "Shared" && a.answers["win-rate"].level === 3);
  await has(one, "win-rate", "3");
});

test("a new assessment in one tab shows in the other's list, and takes nothing from it", async (t) => {
  const context = await profile(t);
  const one = await open(context);
  const two = await open(context);
  await brought(two, answers(2), { title: "From two" });
  await one.locator(".kept-row", { hasText: "From two" }).waitFor();
  await brought(one, answers(3), { title: "From one" });
  await until(async () => assert.deepEqual((await records(two)).map((a) => a.title).sort(), ["From one", "From two"]));
  // Each stays at what it was doing.
  assert.equal(await two.getByLabel(words.result.name).inputValue(), "From two");
  await two.goto(two.url().replace(/#.*/, "#/"));
  await two.locator(".kept-row", { hasText: "From one" }).waitFor();
});

test("one store that is emptied by hand takes nothing that is on the page", async (t) => {
  const [one, two] = await tabs(t, "Shared");
  await two.evaluate(() => localStorage.clear());
  await option(one, "win-rate", 3).click();
  await saved(one, (a) => a.answers["win-rate"].level === 3);
  await one.reload();
  await ready(one);
  await has(one, "win-rate", "3");
});

test("undo takes back nothing that another tab did to another assessment", async (t) => {
  const context = await profile(t);
  const one = await open(context, "#/assess");
  const two = await open(context, "#/assess");
  await option(one, "repeatable-wins", 2).click();
  await until(async () => assert.equal((await records(one)).length, 1));
  await option(one, "retention", 2).click();
  await saved(one, (a) => a.answers.retention?.level === 2);
  await two.waitForTimeout(300);
  // Nothing was done here.
  assert.equal(await action(two, "undo").getAttribute("aria-disabled"), "true");
  await option(two, "retention", 4).click();
  await option(two, "win-rate", 4).click();
  await until(async () => assert.equal((await records(two)).length, 2));
  await action(two, "undo").click();
  await option(one, "must-have", 1).click();
  await saved(one, (a) => a.answers["must-have"]?.level === 1);
  await two.waitForTimeout(300);
  // What was undone here can be done again all the same, and the other's stays.
  await action(two, "redo").click();
  await has(two, "win-rate", "4");
  for (let times = 2; times; times--) await action(two, "undo").click();
  await saved(two, (a) => a.answers["must-have"]?.level === 1 && a.answers.retention?.level === 2);
  await has(one, "must-have", "1");
});

test("a record that comes back is not taken for the one it was", async (t) => {
  const [one, two] = await tabs(t, "Shared");
  await deaf(one);
  await option(two, "retention", 4).click();
  await saved(two, (a) => a.answers.retention?.level === 4);
  await two.goto(two.url().replace(/#.*/, "#/"));
  await two.getByRole("button", { name: `${words.start.delete}: Shared` }).click();
  await until(async () => assert.deepEqual(await records(two), []));
  await action(two, "undo").click();
  await saved(two, (a) => a.answers.retention?.level === 4);
  // All the news at once, as a page hears it that comes back from elsewhere.
  await one.evaluate(() => {
    window.deaf = false;
    for (const key of Object.keys(localStorage)) dispatchEvent(new StorageEvent("storage", { key }));
  });
  await has(one, "retention", "4");
  await option(one, "must-have", 3).click();
  await saved(two, (a) => a.answers.retention?.level === 4 && a.answers["must-have"]?.level === 3);
});

for (const [what, text] of [["by a newer version", (text) => text.replace("partner-fit-record/1", "partner-fit-record/2")], ["half", () => "half a rec"]]) {
  test(`what another tab wrote ${what} is not taken for deleted`, async (t) => {
    const [one, two] = await tabs(t, "Shared");
    const key = await two.evaluate(() => Object.keys(localStorage).find((key) => key.startsWith("partner-fit:assessment:")));
    const written = text((await kept(two))[key]);
    await two.evaluate(([key, text]) => localStorage.setItem(key, text), [key, written]);
    await one.waitForTimeout(300);
    await has(one, "win-rate", "1");
    assert.equal(await one.locator(".notice").filter({ hasText: say(words.notice.deleted, { title: "Shared" }) }).count(), 0);
    await option(one, "win-rate", 3).click();
    await told(one, words.notice.conflict);
    assert.equal((await kept(one))[key], written, "never overwritten");
  });
}

test("the signal somebody writes at stays while another tab deletes one before it", async (t) => {
  const context = await profile(t);
  const one = await open(context);
  const signals = ["earlier", "later"].map((note) => ({ date: "2026-05-06", strength: "weak", note, url: "" }));
  await brought(one, answers(2), { title: "Shared", partners: [{ id: "p1", name: "Acme", signals }] });
  await saved(one, (a) => a.title === "Shared");
  const two = await open(context, "#/partners/p1");
  await one.goto(two.url());
  const note = one.locator(".signal input[type=text]").nth(1);
  await note.fill("la");
  await note.press("End");
  await saved(two, (a) => a.partners[0].signals[1].note === "la");
  await two.locator(".signal .actions button").first().click();
  await until(async () => assert.equal(await one.locator(".signal").count(), 1));
  await one.keyboard.type("ter and more");
  await saved(two, (a) => a.partners[0].signals.map(({ note }) => note).join() === "later and more");
});
