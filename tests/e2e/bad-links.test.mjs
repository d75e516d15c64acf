// Links that can't be opened: each says why, nothing is touched, and the app goes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, open, profile } from "./harness.mjs";
import { action, counts, good, kept, option, saved, sees, signed, step, until } from "./steps.mjs";
import { words } from "./words.mjs";

const { damaged, newer, too_long, out_of_range } = words.link_error;
const links = {
  "one character changed": [good.replace("YxjG", "YxkG"), damaged],
  "two characters swapped": [good.replace("xjGM", "jxGM"), damaged],
  "cut off": [good.slice(0, -6), damaged],
  "one character only": ["1", damaged],
  "made by a newer version": [`2${good.slice(1)}`, newer],
  "of an edition that is not here": [signed(`1_${good.slice(2, -3)}`), newer],
  "longer than any": [good + "A".repeat(3000), too_long],
  "a million characters": [`1${"B".repeat(1_000_000)}`, too_long],
  // The first question is marked as one that does not apply, which it can't.
  "a value that no question allows": ["1BvW9F63oYASAAAAAAAAAAAAAAAAAAAAAXPr", out_of_range],
  "an element": ["<img src=x onerror=hit=1>", damaged],
  "an element, encoded": ["%3Cimg%20src%3Dx%20onerror%3Dhit%3D1%3E", damaged],
  "a zero": ["%00", damaged],
  "not UTF-8": ["1%ff%fe", damaged],
  "half an escape": ["1B%", damaged],
  "emoji": ["🦀🦀", damaged],
  "a name of JavaScript": ["__proto__", damaged],
};

test("every kind of broken link has its own sentence, while the app is open", async (t) => {
  const page = await open(await profile(t), "#/assess");
  await option(page, "repeatable-wins", 3).click();
  await saved(page, (a) => a.answers["repeatable-wins"].level === 3);
  const before = await kept(page);
  const problems = [];
  for (const [what, [fragment, sentence]] of Object.entries(links)) {
    await page.evaluate((fragment) => (location.hash = fragment), fragment);
    await page.waitForFunction((fragment) => document.querySelector(".link-error, .banner") && location.hash.length > 1, fragment);
    await until(async () => assert.equal(await page.locator(".lead").first().innerText(), sentence, what)).catch((e) => problems.push(`${what}: ${e.message.split("\n").slice(0, 8).join(" ")}`));
    await page.evaluate(() => (location.hash = "/result"));
    await page.locator(".missing").waitFor();
  }
  assert.deepEqual(problems, []);
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.deepEqual(await kept(page), before);
  // And it goes on.
  await page.goto(`${address}#/assess`);
  await step(page, "market-proof");
  await option(page, "founder-free-closes", 3).click();
  await counts(page, { answered: 2 });
});

for (const what of ["cut off", "made by a newer version", "longer than any", "a value that no question allows", "an element", "not UTF-8"]) {
  test(`the app starts on a link that is ${what}, and goes on`, async (t) => {
    const [fragment, sentence] = links[what];
    const page = await open(await profile(t), `#${fragment}`);
    await sees(page, sentence);
    await sees(page, words.link_error.go_on);
    await page.locator(".link-error").getByText(words.shared.leave).click();
    await action(page, "start").click();
    await step(page, "market-proof");
  });
}

test("what is not a view and not a link is the start", async (t) => {
  const page = await open(await profile(t), "#/no-such-view");
  await page.locator(".hero").waitFor();
  await page.evaluate(() => (location.hash = ""));
  await page.locator(".hero").waitFor();
});
