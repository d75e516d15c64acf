// Before the program is there: the page can be read, what is done on it is taken over, and nothing jumps at its coming.
import assert from "node:assert/strict";
import { test } from "node:test";
import { early } from "./early.mjs";
import { address, axe, expectComplaint, open, profile } from "./harness.mjs";
import { action, assessment, answers, bring, chosen, counts, focus, option, saved, step, until } from "./steps.mjs";
import { rubric, words } from "./words.mjs";

const first = rubric.question.filter((q) => q.dimension === "market-proof").map((q) => q.id);

/** Where everything that can be seen stands, by what it is. */
const places = (page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll("#app *")].filter((el) => el.checkVisibility({ visibilityProperty: true }) && !el.parentElement.matches("main"));
    return seen.map((el) => {
      const { x, y, width, height } = el.getBoundingClientRect();
      return `${el.tagName} ${el.childElementCount ? "" : el.textContent} ${[x, y, width, height].map(Math.round)}`;
    });
  });

test("without scripts the start and the first questions can be read, and nothing is there that would not answer", async (t) => {
  const page = await (await profile(t, { javaScriptEnabled: false })).newPage();
  await page.goto(address);
  for (const text of [words.start.title, words.start.lead, rubric.question.find((q) => q.id === first[0]).text]) {
    assert.ok(await page.getByText(text, { exact: true }).isVisible(), text);
  }
  assert.match(await page.locator("noscript").innerText(), /needs JavaScript/);
  assert.equal(await page.locator(":is(button, input):visible").count(), 0);
});

for (const [name, viewport] of [["phone", { width: 375, height: 800 }], ["desktop", { width: 1280, height: 900 }]]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const where of ["", "#/assess"]) {
      test(`the program finds everything in its place, ${name}, ${colorScheme}, ${where || "start"}`, async (t) => {
        const { page, arrive } = await early(await profile(t, { viewport, colorScheme }), where);
        await axe(page);
        const before = await places(page);
        const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        const painted = await background();
        await arrive();
        const after = await places(page);
        assert.deepEqual(after.filter((place) => !before.includes(place)), []);
        assert.deepEqual(before.filter((place) => !after.includes(place)), []);
        assert.equal(await background(), painted);
        assert.ok(before.length > 40);
        assert.deepEqual(await page.evaluate(() => globalThis.moved), []);
      });
    }
    test(`somebody who has something kept sees their own and no stranger's page, ${name}, ${colorScheme}`, async (t) => {
      // What the service worker keeps could not be held back.
      const context = await profile(t, { viewport, colorScheme, serviceWorkers: "block" });
      const own = await open(context);
      await bring(own, assessment(answers(2), { title: "Acme" }));
      await saved(own, (kept) => kept.title === "Acme");
      for (const where of ["", "#/assess", "#/result"]) {
        const { page, arrive } = await early(context, where);
        assert.equal(await page.locator(`#app :is(input:not([type=file]), button):not(.header *):visible`).count(), 0, where);
        assert.ok(await page.locator(".header").isVisible());
        await arrive();
        if (where === "") assert.ok(await page.getByText("Acme").first().isVisible());
        if (where === "#/assess") assert.equal(Object.keys(await chosen(page)).length, 2 * first.length);
        assert.deepEqual(await page.evaluate(() => globalThis.moved), [], where);
      }
    });
  }
}

test("what is chosen before is counted, and taken over in its order", async (t) => {
  const { page, arrive } = await early(await profile(t), "#/assess");
  const [one, two, three] = first;
  for (const [id, level] of [[three, 1], [one, 4], [two, 0], [one, 3]]) await option(page, id, level).click();
  await counts(page, { answered: 3 });
  await option(page, two, 0).focus();
  await arrive();
  await counts(page, { answered: 3 });
  const answered = async () => Object.entries(await chosen(page)).filter(([name]) => !name.endsWith("-evidence"));
  assert.deepEqual(Object.fromEntries(await answered()), { [one]: "3", [two]: "0", [three]: "1" });
  assert.equal((await focus(page)).name, two);
  // The last answer to a question is its own: the first question's came last.
  for (const left of [[two, three], [three], []]) {
    await action(page, "undo").click();
    await until(async () => assert.deepEqual((await answered()).map(([name]) => name).sort(), [...left].sort()));
  }
  for (let again = 0; again < 3; again++) await action(page, "redo").click();
  await saved(page, (kept) => Object.keys(kept.answers).length === 3);
});

test("nothing of it waits for a script that comes as a file", async (t) => {
  const { page, arrive } = await early(await profile(t), "#/assess", /\/assets\/start-\w+\.js$/);
  await option(page, first.at(-1), 2).click();
  await counts(page, { answered: 1 });
  await arrive();
  await counts(page, { answered: 1 });
  assert.equal((await chosen(page))[first.at(-1)], "2");
});

test("what the browser brings back by itself after a reload counts, too", async (t) => {
  const { page, arrive } = await early(await profile(t), "#/assess");
  await page.evaluate((name) => (document.querySelector(`[name="${name}"][value="2"]`).checked = true), first[1]);
  await arrive();
  await counts(page, { answered: 1 });
  assert.equal((await chosen(page))[first[1]], "2");
});

test("answers stay when somebody went elsewhere before the program came", async (t) => {
  const { page, arrive } = await early(await profile(t), "#/assess");
  await option(page, first[0], 3).click();
  await page.locator('.header a[href="#/method"]').click();
  await arrive();
  await page.getByRole("heading", { name: words.method.title }).waitFor();
  assert.match(page.url(), /#\/method$/);
  await page.goBack();
  await step(page, "market-proof");
  assert.equal((await chosen(page))[first[0]], "3");
});

test("the start leads to the questions before the program is there, and the keyboard with it", async (t) => {
  const { page, arrive } = await early(await profile(t));
  await action(page, "start").focus();
  await page.keyboard.press("Enter");
  assert.ok(await page.locator("[data-step=market-proof]").isVisible());
  assert.ok(await page.locator(".hero").isHidden());
  assert.equal((await focus(page)).id, "part");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.equal((await chosen(page))[first[0]], "0");
  await arrive();
  assert.equal((await focus(page)).name, first[0]);
  await counts(page, { answered: 1 });
  assert.deepEqual(await page.evaluate(() => globalThis.moved), []);
  await page.goBack();
  await page.locator(".hero").waitFor();
});

for (const [pressed, then] of [
  ["start-quick", async (page) => {
    await step(page, "market-proof");
    await counts(page, { answered: 0 });
    assert.ok((await page.locator("[data-question]").count()) < first.length);
  }],
  ["example", (page) => page.locator(".result").waitFor()],
  ["next", (page) => step(page, rubric.dimension[1].id)],
]) {
  test(`a button that needs the program does what it says once it is there: ${pressed}`, async (t) => {
    const { page, arrive } = await early(await profile(t), pressed === "next" ? "#/assess" : "");
    await action(page, pressed).click();
    await arrive();
    await then(page);
  });
}

test("a button pressed on the start after an answer does what it says, and the answer is there", async (t) => {
  const { page, arrive } = await early(await profile(t));
  await action(page, "start").click();
  await option(page, first[0], 3).click();
  await page.goBack();
  await action(page, "example").click();
  await arrive();
  await page.locator(".result").waitFor();
  await saved(page, ({ answers }) => Object.keys(answers).length === 1 && answers[first[0]].level === 3);
});

test("the way past the head leads to the content before the program is there, and to nothing else after", async (t) => {
  const { page, arrive } = await early(await profile(t), "#/assess");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal((await focus(page)).id, "main");
  assert.ok(await page.locator("[data-step=market-proof]").isVisible());
  assert.match(page.url(), /#\/assess$/);
  await arrive();
  assert.equal((await focus(page)).id, "main");
  await step(page, "market-proof");
});

test("what was unfolded stays so", async (t) => {
  const { page, arrive } = await early(await profile(t), "#/assess");
  await page.locator(`[data-question="${first[1]}"] summary`).click();
  await arrive();
  const open = await page.locator("details[open]").evaluateAll((all) => all.map((d) => d.closest("[data-question]").dataset.question));
  assert.deepEqual(open, [first[1]]);
  assert.deepEqual(await page.evaluate(() => globalThis.moved), []);
});

test("where a host's policy refuses its styles they come as a file", async (t) => {
  const context = await profile(t);
  expectComplaint(context, /Content Security Policy/);
  await context.route(/\/some\/where\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const policy = `${response.headers()["content-security-policy"]}, style-src 'self'`;
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  const page = await open(context);
  await until(async () => assert.equal(await page.locator(".hero").evaluate((el) => getComputedStyle(el).display), "grid"));
});

test("where the program can't be loaded, that is said above what is there", async (t) => {
  const context = await profile(t);
  expectComplaint(context, /./);
  const page = await context.newPage();
  await page.route(/\/assets\/app-\w+\.wasm$/, (route) => route.abort());
  await page.goto(address);
  const said = await page.locator("#cannot-start").boundingBox();
  assert.ok(said.y < 100 && said.height > 0);
  const [line, brand] = [await page.locator("#cannot-start p").boundingBox(), await page.locator(".brand").boundingBox()];
  assert.ok(Math.abs(line.x - brand.x) < 1, `it begins at ${line.x}, the page at ${brand.x}`);
});
