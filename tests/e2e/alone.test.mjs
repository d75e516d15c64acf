// The page keeps to itself: no other host, a strict policy, and at home in a frame of somebody else's page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { address, elsewhere, expectComplaint, open, profile, requests, serve } from "./harness.mjs";
import { action, answers, brought, counts, good, kept, option, sees, step, told } from "./steps.mjs";
import { rubric, words } from "./words.mjs";

test("a whole visit asks once for what the questions lead to, after its first files, and nobody else for anything", async (t) => {
  // That nothing went to another host and nothing was complained about, the profile checks at the end.
  const context = await profile(t);
  const page = await open(context);
  const later = requests(page);
  await page.waitForTimeout(300);
  assert.deepEqual(later, []);
  await action(page, "start").click();
  for (const { id } of rubric.dimension) {
    await step(page, id);
    await page.locator("input[type=radio][value='3']").first().click();
    await action(page, "next").click();
  }
  await brought(page, answers(3), { title: "Acme" });
  await action(page, "share").click();
  await page.getByLabel(words.share.notes).click();
  await page.keyboard.press("Escape");
  for (const view of ["#/", `#${good}`]) await page.goto(address + view);
  for (const view of ["#/method", "#/partners", "#/ledger", "#/embed", "#/method"]) await page.goto(address + view);
  await sees(page, words.method.partners_title);
  // Two parts of the program and their styles; the frame of the embed page is a visit of its own.
  const own = later.filter((path) => path.startsWith("assets/later-"));
  assert.deepEqual(own.map((path) => path.replace(/-\w+\./, ".")).sort(), ["rest.css", "rest.wasm", "result.css", "result.wasm"].map((name) => `assets/later-${name}`));
  assert.deepEqual(await context.cookies(), []);
  assert.ok(Object.keys(await kept(page)).every((key) => key.startsWith("partner-fit:")));
});

test("the policy stands in the page, allows no other host and nothing inline, and is in force", async (t) => {
  const context = await profile(t);
  expectComplaint(context, /Content Security Policy/);
  const page = await open(context);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  const first = await page.evaluate(() => document.head.firstElementChild.nextElementSibling.httpEquiv);
  assert.equal(first, "Content-Security-Policy");
  const broken = await page.evaluate(async () => {
    const broken = [];
    document.addEventListener("securitypolicyviolation", (event) => broken.push(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.hit = 1";
    document.body.append(script);
    await fetch("https://example.com/").catch(() => {});
    await new Promise((done) => setTimeout(done, 100));
    // Once by the tag and once by the header.
    return [window.hit, ...new Set(broken.sort())];
  });
  assert.deepEqual(broken, [undefined, "connect-src", "script-src-elem"]);
});

test("the headers for hosts say the same and let others embed the page", async (t) => {
  const page = await (await profile(t)).newPage();
  const response = await page.goto(address);
  const header = response.headers()["content-security-policy"];
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  assert.ok(header.startsWith(meta));
  assert.match(header, /frame-ancestors \*/);
  assert.equal(response.headers()["x-content-type-options"], "nosniff");
});

/** A page on another site with the app in a frame; the frame once it answers. */
async function embedded(context, sandbox = "") {
  const host = serve(`/host${sandbox ? "-sandboxed" : ""}.html`, `<!doctype html><title>A host</title><iframe src="${elsewhere}" width="900" height="700" ${sandbox}></iframe>`);
  const page = await context.newPage();
  await page.goto(host);
  const frame = page.frameLocator("iframe");
  await frame.locator("html[data-ready]").waitFor({ state: "attached" });
  return frame;
}

test("in a frame on another site it works", async (t) => {
  const frame = await embedded(await profile(t));
  await frame.locator("[data-action=start]").click();
  await frame.locator('[name="repeatable-wins"][value="3"]').click();
  await counts(frame, { answered: 1 });
});

for (const [how, prepare, sandbox] of [
  ["refuses it storage", (context) => context.addInitScript(() => {
    if (top !== self) Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
  }), ""],
  ["allows it no more than scripts", () => {}, 'sandbox="allow-scripts allow-same-origin"'],
]) {
  test(`in a frame that ${how} it works`, async (t) => {
    const context = await profile(t);
    await prepare(context);
    const frame = await embedded(context, sandbox);
    if (!sandbox) await told(frame, words.notice.refused);
    await frame.locator("[data-action=start]").click();
    await frame.locator('[data-step="market-proof"]').waitFor();
    for (const id of ["repeatable-wins", "win-rate"]) await option(frame, id, 3).click();
    await frame.locator(".part-link").nth(1).click();
    await frame.locator('[data-step="enablement"]').waitFor();
    await option(frame, "partner-pitch", 3).click();
    await counts(frame, { readiness: 75, answered: 3 });
    await frame.locator('header a[href="#/result"]').click();
    await frame.locator("[data-action=share]").click();
    assert.match(await frame.locator("[data-output=link]").inputValue(), /#1/);
    await frame.locator("dialog").getByRole("button", { name: words.share.close }).click();
    await frame.locator("dialog").waitFor({ state: "detached" });
  });
}

test("nothing in the built page names another host", async () => {
  const dist = process.env.DIST ?? join(import.meta.dirname, "../../dist");
  const html = readFileSync(join(dist, "index.html"), "utf8");
  assert.deepEqual((html.match(/https?:\/\/[^"' <]+/g) ?? []).filter((url) => !url.startsWith("http://www.w3.org/")), []);
});
