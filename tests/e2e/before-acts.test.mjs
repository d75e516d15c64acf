// What is done before the program is there comes to the same as if it had been there: nothing is lost, undone or done twice,
// and nobody is left somewhere else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { early, painted, there } from "./early.mjs";
import { open, profile, ready } from "./harness.mjs";
import { action, chosen, counts, focus, option, saved, step, until } from "./steps.mjs";
import { rubric, words } from "./words.mjs";

const [one, two, three] = rubric.question.filter((q) => q.dimension === "market-proof").map((q) => q.id);
const [, second, third] = rubric.dimension;

const answer = (id, level) => (page) => option(page, id, level).click();
const press = (name) => (page) => action(page, name).click();
const turn = ({ title }) => (page) => page.locator(".part-link", { hasText: title }).click();
const note = (id) => (page) => page.locator(`[data-question="${id}"]`).getByRole("button", { name: words.assess.note_add }).click();
const enter = (page) => page.keyboard.press("Enter");

/** Where somebody is, and what they see. */
async function seen(page) {
  const { tag, id, name, text } = await focus(page);
  const at = await page.evaluate(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return { hash: location.hash, part: document.querySelector("[data-step]")?.dataset.step, isTop: scrollY === 0, isSeen: top < innerHeight && bottom > 0 };
  });
  return { chosen: await chosen(page), focus: [tag, id, name, text], ...at };
}

for (const [name, where, acts] of [
  ["an answer is cleared with all others", "#/assess", [answer(one, 3), press("reset")]],
  ["an answer after all were cleared", "#/assess", [answer(one, 3), press("reset"), answer(two, 1)]],
  ["the same answer after all were cleared", "#/assess", [answer(one, 3), press("reset"), answer(one, 3)]],
  ["the next part", "#/assess", [answer(one, 3), press("next")]],
  ["the next part, by keyboard", "#/assess", [answer(one, 3), (page) => action(page, "next").focus(), enter]],
  ["a part by its name", "#/assess", [answer(two, 2), turn(third)]],
  ["back to the start", "#/assess", [answer(one, 0), press("back")]],
  ["a note", "#/assess", [answer(one, 3), note(three)]],
  ["a note, then an answer", "#/assess", [note(three), answer(one, 3)]],
  ["the quick look", "", [press("start-quick")]],
]) {
  for (const [width, height] of [[1280, 900], [375, 700]]) {
    test(`${name}: as if the program had been there, ${width} wide`, async (t) => {
      const viewport = { width, height };
      const found = [];
      for (const isEarly of [false, true]) {
        const context = await profile(t, { viewport });
        const { page, arrive } = await early(context, where);
        if (!isEarly) await arrive();
        for (const act of acts) await act(page);
        if (isEarly) await arrive();
        await painted(page);
        found.push(page);
      }
      const [late, soon] = found;
      await until(async () => assert.deepEqual(await seen(soon), await seen(late)));
    });
  }
}

test("a note that was opened before takes what is typed, and no key answers a question", async (t) => {
  const { page, arrive } = await early(await profile(t), "#/assess");
  await note(three)(page);
  await arrive();
  await page.keyboard.type("2 of 10 left");
  await saved(page, (kept) => kept.answers[three]?.note === "2 of 10 left" || kept.notes?.[three] === "2 of 10 left");
  assert.deepEqual(await chosen(page), {});
});

for (const [name, act] of [["next", press("next")], ["a part", turn(second)], ["back", press("back")]]) {
  test(`whoever went on answering after ${name} stays where they are, with all answers`, async (t) => {
    const { page, arrive } = await early(await profile(t), "#/assess");
    for (const each of [answer(one, 3), act, answer(two, 1)]) await each(page);
    await arrive();
    await counts(page, { answered: 2 });
    await step(page, "market-proof");
    assert.deepEqual(await chosen(page).then((all) => [all[one], all[two]]), ["3", "1"]);
    assert.equal((await focus(page)).name, two);
  });
}

test("what looks as if there were nothing to undo undoes nothing", async (t) => {
  const { page, arrive } = await early(await profile(t), "#/assess");
  await answer(one, 3)(page);
  await action(page, "undo").click({ force: true });
  await arrive();
  await counts(page, { answered: 1 });
  assert.equal((await chosen(page))[one], "3");
});

for (const [name, down, up] of [
  ["the mouse on an option", async (page) => {
    await option(page, one, 2).hover();
    await page.mouse.down();
  }, (page) => page.mouse.up()],
  ["the space bar on an option", async (page) => {
    await option(page, one, 2).focus();
    await page.keyboard.down("Space");
  }, (page) => page.keyboard.up("Space")],
]) {
  test(`a press that lasts while the program comes is not lost: ${name}`, async (t) => {
    const { page, arrive, release } = await early(await profile(t), "#/assess");
    await down(page);
    const came = page.waitForResponse(/\/assets\/app-\w+\.wasm$/);
    release();
    await (await came).finished();
    // The program would be there by now.
    for (let frames = 0; frames < 12; frames++) await painted(page);
    await up(page);
    await arrive();
    await counts(page, { answered: 1 });
    assert.equal((await chosen(page))[one], "2");
  });
}

test("the program comes although somebody never lets go", async (t) => {
  const { page, release } = await early(await profile(t), "#/assess");
  await option(page, one, 2).hover();
  await page.mouse.down();
  release();
  await ready(page);
});

test("answers outlast a reload before the program is there, in their order", async (t) => {
  const { page, arrive } = await early(await profile(t), "#/assess");
  for (const act of [answer(two, 1), answer(one, 4), answer(two, 0)]) await act(page);
  await page.reload({ waitUntil: "commit" });
  await there(page);
  await counts(page, { answered: 2 });
  await answer(three, 2)(page);
  await arrive();
  await counts(page, { answered: 3 });
  for (const left of [[one, two], [one], []]) {
    await action(page, "undo").click();
    await until(async () => assert.deepEqual(Object.keys(await chosen(page)).filter((name) => !name.endsWith("-evidence")).sort(), [...left].sort()));
  }
  // Once taken over, they are the program's alone.
  assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), []);
});

test("where nothing may be kept for a reload the page works as ever", async (t) => {
  const context = await profile(t);
  await context.addInitScript(() => Object.defineProperty(globalThis, "sessionStorage", { get: () => { throw new DOMException("no", "SecurityError"); } }));
  const { page, arrive } = await early(context, "#/assess");
  await answer(one, 3)(page);
  await arrive();
  await counts(page, { answered: 1 });
});

test("damaged text of a visit that was cut short is passed over", async (t) => {
  const context = await profile(t);
  const first = await open(context);
  await first.evaluate(() => sessionStorage.setItem("partner-fit:early", '[["repeatable-wins"'));
  await first.reload();
  await ready(first);
  assert.deepEqual(await first.evaluate(() => Object.keys(sessionStorage)), []);
});
