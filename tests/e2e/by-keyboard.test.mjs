// The same by keyboard alone: it is always somewhere, where it is can be seen, and nothing takes it away.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, profile } from "./harness.mjs";
import { action, answers, asked, assessment, bring, brought, chosen, counts, focus, option, sees, step, told, until } from "./steps.mjs";
import { rubric, words } from "./words.mjs";

/** Presses a key and looks where the keyboard is: on something that shows it. */
async function press(page, key, { shown = true } = {}) {
  await page.keyboard.press(key);
  const at = await focus(page);
  assert.notEqual(at.tag, "BODY", `after ${key} the keyboard is nowhere`);
  if (shown) assert.ok(at.seen, `after ${key} nobody sees that the keyboard is on ${JSON.stringify(at)}`);
  return at;
}

/** Tabs until the keyboard is where it should be. */
async function tabTo(page, is, key = "Tab") {
  for (let presses = 0; presses < 150; presses += 1) {
    const at = await press(page, key);
    if (is(at)) return at;
  }
  assert.fail("no such place to tab to");
}

const onHeading = (page) => until(async () => assert.equal((await focus(page)).tag, "H1"));
const somewhere = (page) => until(async () => assert.notEqual((await focus(page)).tag, "BODY", "the keyboard is nowhere"));

test("27 questions to the result without a mouse", async (t) => {
  const page = await open(await profile(t));
  await tabTo(page, (at) => at.action === "start");
  await page.keyboard.press("Enter");
  for (const dimension of rubric.dimension) {
    await step(page, dimension.id);
    await onHeading(page);
    for (const id of await asked(page)) {
      // Enter goes to the question, a number answers it.
      let at = await press(page, "Enter");
      assert.deepEqual([at.name, at.value], [id, "0"]);
      at = await press(page, "4");
      assert.deepEqual([at.name, at.value], [id, "3"]);
    }
    const at = await press(page, "Enter");
    assert.equal(at.action, "next");
    await page.keyboard.press("Enter");
  }
  await page.locator(".result").waitFor();
  await onHeading(page);
  await counts(page, { readiness: 75, "range-low": 52.0833, "range-high": 87.5, answered: 27 });
});

test("a number answers the first open question, arrows choose among the options", async (t) => {
  const page = await open(await profile(t), "#/assess");
  await step(page, "market-proof");
  await tabTo(page, (at) => at.name === "repeatable-wins");
  await press(page, "2");
  await until(async () => assert.equal((await chosen(page))["repeatable-wins"], "1"));
  await press(page, "ArrowDown");
  await until(async () => assert.equal((await chosen(page))["repeatable-wins"], "2"));
  await press(page, "ArrowUp");
  await press(page, "ArrowUp");
  await until(async () => assert.equal((await chosen(page))["repeatable-wins"], "0"));
  // From there on by Tab: what it rests on.
  await tabTo(page, (at) => at.name === "repeatable-wins-evidence");
  await press(page, "ArrowRight");
  await until(async () => assert.equal((await chosen(page))["repeatable-wins-evidence"], "guess"));
  // Other keys mean nothing.
  for (const key of ["6", "0", "a", "Escape"]) await press(page, key);
  assert.equal((await chosen(page))["repeatable-wins"], "0");
  await counts(page, { answered: 1 });
});

test("the first Tab skips to the content", async (t) => {
  const page = await open(await profile(t), "#/method");
  const at = await press(page, "Tab");
  assert.equal(at.text, words.app.skip);
  await page.keyboard.press("Enter");
  await until(async () => assert.equal((await focus(page)).id, "main"));
  assert.match(page.url(), /#\/method$/);
});

test("every page of every view begins at its heading", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(3));
  for (const href of ["#/method", "#/assess", "#/result", "#/"]) {
    await page.locator(`header a[href="${href}"]`).focus();
    await page.keyboard.press("Enter");
    await until(async () => assert.ok(page.url().endsWith(href)));
    await onHeading(page);
  }
  await page.goBack();
  await onHeading(page);
});

test("the dialog keeps the keyboard inside and gives it back", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(3));
  await tabTo(page, (at) => at.action === "share");
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await focus(page);
    // Between its ends a browser passes through its own controls, which it reports as the body.
    assert.ok(at.dialog || at.tag === "BODY", `the keyboard left the dialog for ${JSON.stringify(at)}`);
  }
  await page.keyboard.press("Escape");
  await until(async () => assert.equal((await focus(page)).action, "share"));
  // A browser gives the keyboard back first and tells the page then.
  await until(async () => assert.equal(await page.locator("dialog").count(), 0));
  // The same by its button, and open again.
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  await page.locator("dialog").getByRole("button", { name: words.share.close }).focus();
  await page.keyboard.press("Enter");
  await until(async () => assert.equal((await focus(page)).action, "share"));
});

test("a note opens under the keyboard, and clearing an answer stays at its question", async (t) => {
  const page = await open(await profile(t), "#/assess");
  const win = page.locator('[data-question="win-rate"]');
  await win.getByRole("button", { name: words.assess.note_add }).focus();
  await page.keyboard.press("Enter");
  await until(async () => assert.equal((await focus(page)).id, "win-rate-note"));
  await page.keyboard.type("12345, from the CRM");
  assert.equal(await win.getByLabel(words.assess.note).inputValue(), "12345, from the CRM");
  assert.deepEqual(await chosen(page), {});
  await option(page, "win-rate", 2).focus();
  await page.keyboard.press("3");
  await win.getByRole("button", { name: words.assess.clear }).focus();
  await page.keyboard.press("Enter");
  await until(async () => assert.equal((await focus(page)).name, "win-rate"));
  assert.deepEqual(await chosen(page), {});
});

test("buttons that go away leave the keyboard on the page", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(3), { title: "One" });
  await bring(page, assessment(answers(2), { title: "Two" }));
  await told(page, "Two");
  // Closing a message.
  await page.locator(".notice").getByRole("button", { name: words.notice.close }).focus();
  await page.keyboard.press("Enter");
  await until(async () => assert.equal(await page.locator(".notice").count(), 0));
  await somewhere(page);
  // Deleting a row.
  await page.goto(page.url().replace(/#.*/, "#/"));
  await page.getByRole("button", { name: `${words.start.delete}: Two` }).focus();
  await page.keyboard.press("Enter");
  await told(page, "Two");
  await somewhere(page);
  // Undo in a message, which goes away with it.
  await page.locator(".notice").getByRole("button", { name: words.nav.undo }).focus();
  await page.keyboard.press("Enter");
  await told(page, words.notice.undone);
  await somewhere(page);
  // Undo to the very beginning: the button stays, and says that there is no more.
  await action(page, "undo").focus();
  for (let presses = 0; presses < 4; presses += 1) await press(page, "Enter");
  assert.equal(await action(page, "undo").getAttribute("aria-disabled"), "true");
});

test("tries, targets and weights keep the keyboard", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(3));
  await page.locator(".step-button").nth(1).focus();
  for (const _ of [1, 2]) await press(page, "Enter", { shown: false });
  await page.getByRole("button", { name: words.levers.put_back }).focus();
  for (const _ of [1, 2]) await press(page, "Enter", { shown: false });
  await page.getByRole("button", { name: /^Show all/ }).focus();
  for (const _ of [1, 2]) await press(page, "Enter", { shown: false });
  await option(page, "target", "band").focus();
  await press(page, "ArrowDown");
  await page.getByLabel(words.path.number).waitFor();
  await press(page, "ArrowUp");
  await page.locator("#weight-focus").focus();
  await press(page, "ArrowRight");
  await sees(page, "With your weights");
  await page.getByRole("button", { name: words.weights.reset }).focus();
  await press(page, "Enter", { shown: false });
});

test("undo that takes a control away does not take the keyboard with it", async (t) => {
  const page = await open(await profile(t), "#/assess");
  await option(page, "win-rate", 2).focus();
  await page.keyboard.press("3");
  const clear = page.locator('[data-question="win-rate"]').getByRole("button", { name: words.assess.clear });
  await clear.focus();
  await page.keyboard.press("Control+z");
  await told(page, words.notice.undone);
  assert.deepEqual(await chosen(page), {});
  await somewhere(page);
});
