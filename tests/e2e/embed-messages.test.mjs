// Protocol 1: who is heard, what is told and when, and what a forger can't do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { elsewhere, profile, serve } from "./harness.mjs";
import { answer, enter, finish, heard, home, quick, up, visit } from "./hosts.mjs";
import { action, asked, chosen, until } from "./steps.mjs";

const theme = (frame) => frame.locator("html").getAttribute("data-theme");
const accent = (frame) => frame.locator("html").evaluate((root) => getComputedStyle(root.querySelector(".frame a")).getPropertyValue("--accent"));

test("theme and accent change by message, without loading anew; anything else loads anew", async (t) => {
  const { page, frame } = await visit(t, "plain");
  await answer(frame, 2);
  const fit = page.locator("partner-fit");
  const colour = await accent(frame);
  await fit.evaluate((el) => el.setAttribute("theme", "dark"));
  await until(async () => assert.equal(await theme(frame), "dark"));
  await fit.evaluate((el) => el.setAttribute("accent", "rebeccapurple"));
  await until(async () => assert.notEqual(await accent(frame), colour));
  await fit.evaluate((el) => el.removeAttribute("accent"));
  await until(async () => assert.equal(await accent(frame), colour));
  await fit.evaluate((el) => el.removeAttribute("theme"));
  await until(async () => assert.equal(await theme(frame), "auto"));
  assert.deepEqual(await asked(frame), [quick[1]]);
  assert.equal((await heard(page, "ready")).length, 1);

  await fit.evaluate((el) => {
    el.setAttribute("mode", "full");
    el.setAttribute("cta", "Ask us");
  });
  await until(async () => assert.equal((await heard(page, "ready")).length, 2));
  await until(async () => assert.deepEqual((await heard(page, "progress")).at(-1).detail, { answered: 0, applicable: 27 }));
  assert.equal((await heard(page, "ready")).length, 2, "two changes at once load it once");
});

test("a host can take every answer back", async (t) => {
  const { page, frame } = await visit(t, "plain");
  await finish(frame, 2);
  // Whoever goes on elsewhere on the page is not called back.
  await page.evaluate(() => document.activeElement.blur());
  await page.evaluate(() => document.querySelector("partner-fit").reset());
  await until(async () => assert.deepEqual(await asked(frame), [quick[0]]));
  assert.deepEqual(await chosen(frame), {});
  await until(async () => assert.deepEqual((await heard(page, "progress")).at(-1).detail, { answered: 0, applicable: 9 }));
  assert.equal(await page.evaluate(() => document.activeElement.localName), "body");
});

test("every message is of protocol 1, and holds nothing but what is promised", async (t) => {
  const { page, frame } = await visit(t, "plain");
  await frame.getByRole("button", { name: "Add a note" }).click();
  await frame.locator("textarea").fill("a private note");
  await finish(frame, 2);
  await until(async () => assert.equal((await heard(page, "result")).length, 1));
  const messages = await page.evaluate(() => globalThis.messages.filter((data) => data?.partnerFit));
  const fields = { ready: [], height: ["px"], progress: ["answered", "applicable"], result: ["report", "link"], cta: [] };
  for (const message of messages) {
    assert.equal(message.partnerFit, 1);
    assert.deepEqual(Object.keys(message), ["partnerFit", "type", ...fields[message.type]]);
    assert.doesNotMatch(JSON.stringify(message), /private/);
    if (message.type === "height") assert.ok(message.px >= 200 && message.px <= 20000);
  }
  assert.ok(messages.findIndex((m) => m.type === "result") > messages.findLastIndex((m) => m.type === "progress"));
});

/** Another frame of our own site beside the first, and one of the host's own: both try to be somebody else. */
async function forger(page) {
  const forge = serve("/forger.html", "<!doctype html><title>A forger</title>");
  const theirs = forge.replace("127.0.0.1", "localhost");
  await page.evaluate(async (src) => {
    const frame = document.createElement("iframe");
    frame.src = src;
    frame.id = "forger";
    frame.title = "A forger";
    await new Promise((done) => {
      frame.onload = done;
      document.body.append(frame);
    });
  }, theirs);
  return page.frames().find((frame) => frame.url() === theirs);
}

test("a forger is not heard: neither by the page nor by its host", async (t) => {
  const { page, frame } = await visit(t, "plain");
  await answer(frame, 2);
  const before = await heard(page);
  const other = await forger(page);
  assert.equal(new URL(other.url()).origin, home.origin, "of the very origin that the host listens to");
  // To the host, as if it were the frame.
  await other.evaluate(() => {
    parent.postMessage({ partnerFit: 1, type: "result", report: { readiness: 100 }, link: "https://evil.example/" }, "*");
    parent.postMessage({ partnerFit: 1, type: "height", px: 9000 }, "*");
  });
  // To the frame, as if it were the host.
  await other.evaluate(() => {
    for (let at = 0; at < parent.length; at += 1) {
      parent[at].postMessage({ partnerFit: 1, type: "reset" }, "*");
      parent[at].postMessage({ partnerFit: 1, type: "theme", theme: "dark", accent: "red" }, "*");
    }
  });
  // And the host's own page to itself.
  await page.evaluate(() => postMessage({ partnerFit: 1, type: "cta" }, "*"));
  // What the host really says comes after all of it, and is heard.
  await page.locator("partner-fit").evaluate((el) => el.setAttribute("theme", "light"));
  await until(async () => assert.equal(await theme(frame), "light"));
  assert.deepEqual(await asked(frame), [quick[1]]);
  assert.deepEqual(await heard(page), before);
  assert.ok((await page.locator("iframe").first().boundingBox()).height < 2000);
});

test("what the host may not say is ignored", async (t) => {
  const { page, frame } = await visit(t, "plain");
  await answer(frame, 2);
  await page.evaluate(() => {
    const to = document.querySelector("partner-fit").shadowRoot.querySelector("iframe").contentWindow;
    const odd = [null, 7, "reset", [], { type: "reset" }, { partnerFit: 2, type: "reset" }, { partnerFit: "1", type: "reset" }];
    for (const message of [...odd, { partnerFit: 1, type: "answers", answers: {} }, { partnerFit: 1, type: "theme", theme: "night", accent: "red;}" }]) {
      to.postMessage(message, "*");
    }
    to.postMessage({ partnerFit: 1, type: "theme", theme: "light" }, "*");
  });
  await until(async () => assert.equal(await theme(frame), "light"));
  assert.deepEqual(await asked(frame), [quick[1]]);
});

test("an accent that is hard to read is moved, and the console says so", async (t) => {
  const said = [];
  const context = await profile(t);
  context.on("console", (message) => message.type() === "warning" && said.push(message.text()));
  const { page, frame } = await enter(context, "dark");
  assert.deepEqual(said, [], "gold is fine in the dark");
  await page.locator("partner-fit").evaluate((el) => el.setAttribute("theme", "light"));
  await until(async () => assert.equal(said.length, 1));
  assert.match(said[0], /gold/);
  const contrast = await frame.locator(".frame .button.primary").evaluate((button) => getComputedStyle(button).backgroundColor);
  assert.notEqual(contrast, "rgb(255, 215, 0)");
  await page.locator("partner-fit").evaluate((el) => el.setAttribute("accent", "no-colour"));
  await until(async () => assert.equal(said.length, 2));
  assert.match(said[1], /no-colour/);
});

test("several on one page keep to themselves, and one far below waits until it is near", async (t) => {
  const { page } = await visit(t, "several");
  const [one, two] = [page.locator("#one iframe").contentFrame(), page.locator("#two iframe").contentFrame()];
  await Promise.all([up(one), up(two)]);
  assert.equal(await page.locator("#far iframe").count(), 0);
  await answer(one, 4);
  await until(async () => assert.equal((await heard(page, "progress")).length, 3));
  assert.deepEqual((await heard(page, "progress")).filter(({ on }) => on === "two").map(({ detail }) => detail), [{ answered: 0, applicable: 27 }]);
  assert.equal(await theme(two), "dark");
  assert.deepEqual(await page.locator("iframe").evaluateAll((all) => new Set(all.map((frame) => frame.title)).size), 2);
  await page.locator("#far").scrollIntoViewIfNeeded();
  await up(page.locator("#far iframe").contentFrame());
});

test("in a page that nobody embeds, it tells nobody", async (t) => {
  const context = await profile(t);
  const page = await context.newPage();
  await page.addInitScript(() => addEventListener("message", ({ data }) => (globalThis.said = data)));
  await page.goto(`${elsewhere}?embed=1&cta=Go`);
  await up(page);
  await finish(page, 2);
  await action(page, "cta").click();
  // It does not hear itself either.
  await page.evaluate(() => postMessage({ partnerFit: 1, type: "reset" }, "*"));
  await until(async () => assert.equal(await page.evaluate(() => globalThis.said?.type), "reset"));
  assert.ok(await page.locator(".result").isVisible());
});
