// Nothing is lost: not on reload, not with the browser's Back and Forward, not with a closed tab.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, profile, ready } from "./harness.mjs";
import { action, asked, chosen, number, option, records, sees, step, until } from "./steps.mjs";
import { rubric, words } from "./words.mjs";

const stepOf = (page) => page.locator("[data-step]").getAttribute("data-step");

test("a reload on every page keeps the page, its answers, their evidence and notes", async (t) => {
  const page = await open(await profile(t), "#/assess");
  for (const [at, dimension] of rubric.dimension.entries()) {
    await step(page, dimension.id);
    const ids = await asked(page);
    for (const [i, id] of ids.entries()) await option(page, id, i === 2 ? "unknown" : String((at + i) % 5)).click();
    await option(page, `${ids[0]}-evidence`, "record").click();
    const noted = page.locator(`[data-question="${ids[1]}"]`);
    await noted.getByRole("button", { name: words.assess.note_add }).click();
    await noted.getByLabel(words.assess.note).fill(`note on ${ids[1]}\nand a second line`);
    const before = await chosen(page);
    assert.equal(Object.keys(before).filter((name) => ids.includes(name)).length, ids.length);
    assert.equal(before[`${ids[0]}-evidence`], "record");

    await page.reload();
    await ready(page);
    await step(page, dimension.id);
    assert.deepEqual(await chosen(page), before);
    assert.equal(await noted.getByLabel(words.assess.note).inputValue(), `note on ${ids[1]}\nand a second line`);
    await action(page, "next").click();
  }
  await page.locator(".result").waitFor();
  const readiness = await number(page, "readiness");
  await page.reload();
  await ready(page);
  assert.equal(await number(page, "readiness"), readiness);
});

test("the browser's Back and Forward turn the pages", async (t) => {
  const page = await open(await profile(t));
  await action(page, "start").click();
  const ids = rubric.dimension.map((d) => d.id);
  for (const id of ids) {
    await step(page, id);
    await option(page, (await asked(page))[0], 2).click();
    if (id !== ids.at(-1)) await action(page, "next").click();
  }
  for (const id of ids.slice(0, -1).reverse()) {
    await page.goBack();
    await step(page, id);
    assert.equal((await chosen(page))[(await asked(page))[0]], "2");
  }
  await page.goBack();
  await page.locator(".hero").waitFor();
  for (const id of ids) {
    await page.goForward();
    await step(page, id);
  }
  // In between a page of its own does not get lost.
  await page.goBack();
  await page.reload();
  await ready(page);
  assert.equal(await stepOf(page), ids.at(-2));
  await page.goForward();
  await step(page, ids.at(-1));
});

test("the page's own Back and the list of parts turn pages and keep answers", async (t) => {
  const page = await open(await profile(t), "#/assess");
  await option(page, "repeatable-wins", 4).click();
  await page.locator(".parts").getByText(rubric.dimension[3].title).click();
  await step(page, rubric.dimension[3].id);
  await action(page, "back").click();
  await step(page, rubric.dimension[2].id);
  await page.locator(".parts").getByText(rubric.dimension[0].title).click();
  await step(page, "market-proof");
  assert.equal((await chosen(page))["repeatable-wins"], "4");
});

test("a tab closed right after an answer has kept it", async (t) => {
  const context = await profile(t);
  const first = await open(context, "#/assess");
  await option(first, "repeatable-wins", 3).click();
  await first.locator('[data-question="repeatable-wins"]').getByRole("button", { name: words.assess.note_add }).click();
  await first.locator("#repeatable-wins-note").fill("the last thing typed");
  await first.close({ runBeforeUnload: true });
  const again = await open(context);
  await sees(again, words.start.resume);
  await action(again, "start").click();
  await step(again, "market-proof");
  await until(async () => assert.equal((await chosen(again))["repeatable-wins"], "3"));
  assert.equal(await again.locator("#repeatable-wins-note").inputValue(), "the last thing typed");
  assert.equal((await records(again)).length, 1);
});

for (const [view, where, form] of [
  ["the questionnaire", "#/assess", /"repeatable-wins":\{[^}]*"level":3/],
  ["an embedded page that keeps answers", "?embed=1&persist=1", /^1[\w-]{8,}$/],
]) {
  test(`in ${view} an answer is kept as soon as the page is left, however busy it is`, async (t) => {
    const page = await open(await profile(t), where);
    const stored = await page.evaluate(() => {
      document.querySelector('[name="repeatable-wins"][value="3"]').click();
      // Nothing that would come later comes any more.
      dispatchEvent(new Event("pagehide"));
      return Object.values(localStorage).join();
    });
    assert.match(stored, form);
  });
}

test("a visit that enters nothing keeps nothing", async (t) => {
  const page = await open(await profile(t));
  await action(page, "start").click();
  await step(page, "market-proof");
  await page.reload();
  await ready(page);
  assert.deepEqual(await records(page), []);
});
