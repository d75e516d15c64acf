// The page opens, asks nobody else for anything, and is in order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, axe, open, profile, ready, requests } from "./harness.mjs";

test("opens under a sub-path", async (t) => {
  const page = await open(await profile(t));
  assert.ok(await page.locator("h1").first().isVisible());
  assert.ok(await page.locator("#cannot-start").isHidden());
  await axe(page);
});

test("a first visit takes one page, one style sheet, one script and one module", async (t) => {
  const page = await (await profile(t)).newPage();
  const seen = requests(page);
  await page.goto(address);
  await ready(page);
  assert.deepEqual(seen.map((path) => path.split(".").at(-1)).sort(), ["", "css", "js", "wasm"]);
});
