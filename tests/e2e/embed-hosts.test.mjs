// The element on pages of somebody else: it appears, is as high as its content, tells what it should, and moves nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, profile } from "./harness.mjs";
import { answer, fits, finish, heard, hostAddress, jumped, quick, up, visit } from "./hosts.mjs";
import { action, asked, number, option, until } from "./steps.mjs";
import { page as pageWords } from "./words.mjs";

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const cases = [
  ["plain", {}], ["plain", phone], ["strict", {}], ["dark", {}], ["dark", { ...phone, colorScheme: "dark" }], ["shadow", {}], ["react", {}],
];

for (const [name, options] of cases) {
  test(`${name}, ${options.viewport?.width ?? 1280} wide: nine questions, a result, and nothing jumps at its coming`, async (t) => {
    const { page, frame } = await visit(t, name, options);
    await until(async () => assert.equal((await heard(page, "ready")).length, 1));
    // It is there, with a name, and neither the keyboard nor the page went anywhere.
    assert.equal(await page.locator("iframe").getAttribute("title"), pageWords.frame_title);
    assert.deepEqual(await page.evaluate(() => [document.activeElement.localName, focused.length, scrollY]), ["body", 0, 0]);
    await until(async () => assert.equal(await page.locator("iframe").evaluate((el) => getComputedStyle(el).opacity), "1"));
    assert.equal(await jumped(page), 0);
    assert.ok(!(await page.getByRole("link").first().isVisible()), "what is for those without the element is not there");

    const before = await page.evaluate(() => scrollY);
    const high = new Set();
    for (const id of quick) {
      assert.deepEqual(await asked(frame), [id]);
      assert.deepEqual(await heard(page, "result"), [], `nothing is told before the result, at ${id}`);
      await option(frame, id, 2).dispatchEvent("click");
      await action(frame, "next").dispatchEvent("click");
      await until(async () => assert.notEqual((await asked(frame))[0], id));
      await fits(page, frame);
      high.add((await page.locator("iframe").boundingBox()).height);
    }
    assert.ok(high.size > 2, "it grows and shrinks");
    assert.equal(await page.evaluate(() => scrollY), before, "the page stays where it is");
    // Within the frame the keyboard is at the new heading.
    await until(async () => assert.equal(await frame.locator(".frame h1").evaluate((el) => el === document.activeElement), true));

    const progress = (await heard(page, "progress")).map(({ detail }) => detail);
    assert.deepEqual(progress, [...Array(10).keys()].map((answered) => ({ answered, applicable: 9 })));
    await until(async () => assert.equal((await heard(page, "result")).length, 1));
    const [{ detail }] = await heard(page, "result");
    assert.equal(detail.report.readiness, await number(frame, "readiness"));
    assert.deepEqual(detail.report.range, [await number(frame, "range-low"), await number(frame, "range-high")]);
    assert.equal(detail.report.band, await frame.locator("[data-output=band]").getAttribute("data-value"));
    assert.deepEqual(detail.report.partners, []);
  });
}

test("a reload begins anew, and works as the first time", async (t) => {
  const { page, frame } = await visit(t, "plain");
  await answer(frame, 3);
  await page.reload();
  await up(frame);
  assert.deepEqual(await asked(frame), quick.slice(0, 1));
  await finish(frame, 3);
  await until(async () => assert.equal((await heard(page, "result")).length, 1));
});

test("the link that is told and the visitor's own copy open the same result", async (t) => {
  const { page, frame, context } = await visit(t, "plain");
  await finish(frame, 3);
  const [own] = await Promise.all([context.waitForEvent("page"), action(frame, "own-copy").click()]);
  const [{ detail }] = await heard(page, "result");
  for (const there of [own, await open(context, "", detail.link)]) {
    await there.locator(".result").waitFor();
    assert.equal(await number(there, "readiness"), detail.report.readiness);
    assert.ok(await action(there, "keep").isVisible());
  }
  assert.equal(new URL(own.url()).search, "");
});

test("the other eighteen narrow the result, which is told again", async (t) => {
  const { page, frame } = await visit(t, "plain");
  await finish(frame, 2);
  await action(frame, "narrow").click();
  await frame.locator("[data-question]").waitFor();
  const seen = await finish(frame, 2);
  assert.equal(seen.length, 18);
  assert.ok(seen.every((id) => !quick.includes(id)));
  await until(async () => assert.equal((await heard(page, "result")).length, 2));
  const [first, second] = await heard(page, "result");
  assert.deepEqual([first.detail.report.answered, second.detail.report.answered], [9, 27]);
});

test("the host's call to action tells the host, and leads where the host said", async (t) => {
  const { page, frame } = await visit(t, "plain");
  await finish(frame, 3);
  const call = action(frame, "cta");
  assert.equal(await call.textContent(), "Talk to us");
  assert.deepEqual(
    await call.evaluate((a) => [a.getAttribute("href"), a.target, a.rel]),
    ["https://acme.example/call", "_blank", "noopener"],
  );
  await call.evaluate((a) => a.removeAttribute("href"));
  await call.click();
  await until(async () => assert.equal((await heard(page, "cta")).length, 1));
  assert.deepEqual((await heard(page, "cta"))[0], { type: "cta", detail: {}, on: "fit" });
});

test("what is set while the frame still loads is worn by it, too", async (t) => {
  const { context } = await visit(t, "plain");
  // As on a slow line: the frame's program comes late.
  let come;
  const held = new Promise((done) => (come = done));
  await context.route(/frame-\w+\.wasm/, async (route) => (await held, route.continue()));
  const page = await context.newPage();
  await page.goto(hostAddress("plain"));
  await page.locator("partner-fit iframe").waitFor({ state: "attached" });
  const frame = page.frameLocator("partner-fit iframe").first();
  await frame.locator("#app").waitFor({ state: "attached" });
  await page.locator("partner-fit").first().evaluate((el) => (el.setAttribute("theme", "dark"), el.setAttribute("accent", "gold")));
  come();
  await up(frame);
  const worn = () => frame.locator("html").evaluate((root) => [root.dataset.theme, root.style.getPropertyValue("--leaf") !== ""]);
  await until(async () => assert.deepEqual(await worn(), ["dark", true]));
});

test("an element that is shown later is as high as its content, and no higher", async (t) => {
  const context = await profile(t);
  const page = await context.newPage();
  await page.goto(hostAddress("plain"));
  const first = page.locator("partner-fit").first();
  await first.evaluate((el) => {
    const place = document.createElement("div");
    place.hidden = true;
    el.before(place);
    const later = el.cloneNode();
    el.remove();
    place.append(later);
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  assert.equal(await page.locator("partner-fit iframe").count(), 0, "nothing that is not shown is loaded");
  await first.evaluate((el) => (el.parentElement.hidden = false));
  const frame = page.frameLocator("partner-fit iframe").first();
  await up(frame);
  const beneath = async () => {
    const window = await page.locator("partner-fit iframe").first().evaluate((el) => el.clientHeight);
    return window - (await frame.locator(".frame").evaluate((el) => el.getBoundingClientRect().height));
  };
  await until(async () => assert.ok((await beneath()) < 100, `${await beneath()} px of nothing`));
});

test("React shows it, changes its theme, takes it away and brings it back", async (t) => {
  const { page, frame } = await visit(t, "react");
  const theme = () => frame.locator("html").getAttribute("data-theme");
  assert.equal(await theme(), "light");
  await answer(frame, 3);
  await page.getByRole("button", { name: "Other theme" }).click();
  await until(async () => assert.equal(await theme(), "dark"));
  assert.deepEqual(await asked(frame), quick.slice(1, 2), "a theme does not load it anew");
  await finish(frame, 3);
  await until(async () => assert.equal(await page.locator("#score").textContent(), String(await number(frame, "readiness"))));
  // By keyboard: right after a frame grew, browsers may still give a click to where it ended before.
  await page.getByRole("button", { name: "Hide" }).press("Enter");
  await page.locator("iframe").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Show" }).press("Enter");
  await up(frame);
  assert.deepEqual(await asked(frame), quick.slice(0, 1));
});
