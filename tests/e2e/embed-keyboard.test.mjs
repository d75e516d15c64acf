// By keyboard alone through the embedded page: the keyboard is never lost, and takes nothing from the host.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, finish, heard, quick, visit } from "./hosts.mjs";
import { asked, chosen, until } from "./steps.mjs";

/** Where the keyboard is within the frame. */
const at = (frame) => frame.locator("html").evaluate(() => {
  const { localName, name, value, dataset, textContent } = document.activeElement;
  return { is: localName, name, value, action: dataset.action, text: textContent.slice(0, 40) };
});

test("nine questions and a result by keyboard", async (t) => {
  const { page, frame } = await visit(t, "plain");
  const first = frame.locator(`input[name="${quick[0]}"]`).first();
  await first.focus();
  for (const id of quick) {
    // The first radio is reached by Tab from the heading, and Space and arrows choose.
    if (id !== quick[0]) await page.keyboard.press("Tab");
    await until(async () => assert.equal((await at(frame)).name, id));
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await until(async () => assert.equal((await chosen(frame))[id], "2"));
    for (let presses = 0; (await at(frame)).action !== "next"; presses += 1) {
      assert.ok(presses < 12, "next is not far");
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await until(async () => assert.equal((await at(frame)).is, "h1"));
  }
  await frame.locator(".result").waitFor();
  await until(async () => assert.equal((await heard(page, "result")).length, 1));
});

test("a button that goes with what it does hands the keyboard on", async (t) => {
  const { page, frame } = await visit(t, "plain");
  await answer(frame, 3);
  await frame.locator(`input[name="${quick[1]}"][value="1"]`).click();
  await frame.getByRole("button", { name: "Clear answer" }).press("Enter");
  await until(async () => assert.deepEqual([(await at(frame)).name, (await at(frame)).value], [quick[1], "0"]));
  await frame.getByRole("button", { name: "Add a note" }).press("Enter");
  await until(async () => assert.equal((await at(frame)).is, "textarea"));
  // Keys are the host's: digits and Enter do nothing that the browser does not do by itself.
  await frame.locator(".frame h1").focus();
  for (const key of ["3", "Enter", "Control+z"]) await page.keyboard.press(key);
  assert.deepEqual(await asked(frame), [quick[1]]);
  assert.deepEqual(await chosen(frame), {});
  await finish(frame, 2);
  await frame.getByRole("button", { name: "Begin anew" }).press("Enter");
  await until(async () => assert.deepEqual([await asked(frame), (await at(frame)).is], [[quick[0]], "h1"]));
});
