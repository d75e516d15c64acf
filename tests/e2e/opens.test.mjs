// The page opens, asks nobody else for anything, and is in order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, axe, expectComplaint, open, profile, ready, requests } from "./harness.mjs";

test("opens under a sub-path", async (t) => {
  const page = await open(await profile(t));
  assert.ok(await page.locator("h1").first().isVisible());
  assert.ok(await page.locator("#cannot-start").isHidden());
  await axe(page);
});

/** The kinds of files a page asked for but for its icon, which browsers take when they like. */
const kinds = (seen) => seen.filter((path) => !/icon-/.test(path)).map((path) => path.split(".").at(-1)).sort();

test("a first visit takes one page with its styles, two scripts and one module", async (t) => {
  const page = await (await profile(t)).newPage();
  const seen = requests(page);
  await page.goto(address);
  await ready(page);
  assert.deepEqual(kinds(seen), ["", "js", "js", "wasm"]);
  assert.ok(seen.every((path) => !path.includes("frame-")));
});

test("the embedded page takes a style sheet more, and none of the app's", async (t) => {
  const page = await (await profile(t)).newPage();
  const seen = requests(page);
  await page.goto(`${address}?embed=1`);
  await ready(page);
  assert.deepEqual(kinds(seen), ["", "css", "js", "js", "wasm"]);
  assert.ok(seen.every((path) => !/(app|later)-/.test(path)));
});

for (const where of ["", "?embed=1&theme=dark"]) {
  test(`it opens where a host's policy refuses the inline script, ${where || "the app"}`, async (t) => {
    // What a service worker fetches at the end would be routed as well.
    const context = await profile(t, { serviceWorkers: "block" });
    expectComplaint(context, /Content Security Policy/);
    await context.route(/\/some\/where\/(\?.*)?$/, async (route) => {
      const response = await route.fetch();
      const drop = (policy) => policy.replace(/'sha256-[^']*'/, "");
      const headers = { ...response.headers(), "content-security-policy": drop(response.headers()["content-security-policy"]) };
      await route.fulfill({ response, headers, body: drop(await response.text()) });
    });
    const page = await open(context, where);
    assert.ok(await page.locator("h1").first().isVisible());
    if (where) assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  });
}
