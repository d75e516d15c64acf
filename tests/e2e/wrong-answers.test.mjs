// A host in the middle of a change gives a wrong answer under a name that browsers keep for good. Once the host has the
// right one, reloading the page or asking again helps, as the page says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dist, expectComplaint, host, open, profile, ready } from "./harness.mjs";
import { sees, until } from "./steps.mjs";
import { laterVersion } from "./versions.mjs";
import { page as before, words } from "./words.mjs";

const answers = [["nothing", 404, "no such file"], ["the host's page", 200, readFileSync(join(dist, "index.html"))]];

/** A page of a new visitor, opened while the host has a wrong answer for paths like this; `right()` gives the host the right ones. */
async function visited(t, where, like, answer) {
  const here = await host(t, dist);
  here.wrong = (path) => like.test(path) && answer;
  const context = await profile(t);
  expectComplaint(context, /./);
  const page = await context.newPage();
  await page.goto(here.address + where);
  return { page, right: () => (here.wrong = () => undefined) };
}

/** Whether the page starts, once it is known. */
async function starts(page) {
  await page.waitForFunction(() => document.documentElement.hasAttribute("data-ready") || !document.getElementById("cannot-start").hidden);
  return page.evaluate(() => document.documentElement.hasAttribute("data-ready"));
}

for (const [got, ...answer] of answers) {
  for (const [what, like, where] of [
    ["the module", /app-\w+\.wasm$/, ""],
    ["what it calls", /app-\w+\.js$/, "#/assess"],
    ["the embedded page's module", /frame-\w+\.wasm$/, "?embed=1"],
    ["what that calls", /frame-\w+\.js$/, "?embed=1"],
  ]) {
    test(`whoever got ${got} for ${what} has the page after a reload`, async (t) => {
      const { page, right } = await visited(t, where, like, answer);
      await sees(page, before.cannot_start);
      right();
      await page.reload();
      await ready(page);
    });
  }

  for (const [what, like, where] of [
    ["the script that starts it", /start-\w+\.js$/, ""],
    ["the script that starts it in a frame", /start-\w+\.js$/, "?embed=1"],
    ["all files", /^assets\//, "#/assess"],
  ]) {
    // The first one asks past what the browser keeps.
    test(`whoever got ${got} for ${what} has the page after some reloads`, async (t) => {
      const { page, right } = await visited(t, where, like, answer);
      await sees(page, before.cannot_start);
      right();
      await until(async () => {
        await page.reload();
        assert.ok(await starts(page));
      });
    });
  }

  for (const [what, like, where, there] of [
    ["the result", /later-result-\w+\.wasm$/, "#/result", ".missing, .result"],
    ["the styles of the result", /later-result-\w+\.css$/, "#/result", ".missing, .result"],
    ["the other views", /later-rest-\w+\.wasm$/, "#/partners", "#partner-name"],
    ["the styles of the other views", /later-rest-\w+\.css$/, "#/partners", "#partner-name"],
  ]) {
    test(`whoever got ${got} for ${what} has them by asking again`, async (t) => {
      const { page, right } = await visited(t, where, like, answer);
      await sees(page, words.later.failed_text);
      right();
      await page.getByRole("button", { name: words.later.again }).click();
      await page.locator(there).first().waitFor();
    });
  }
}

for (const where of ["#/result", "#/partners"]) {
  test(`whoever stays with an older version that the host has no more is told what helps at ${where}`, async (t) => {
    const here = await host(t, dist);
    const context = await profile(t, { serviceWorkers: "block" });
    expectComplaint(context, /404/);
    const page = await open(context, "", here.address);
    here.folder = laterVersion(t);
    await page.goto(here.address + where);
    await sees(page, words.later.failed_text);
    assert.match(await page.locator("#main").innerText(), /newer version/);
    await page.reload();
    await page.locator(".missing, .result, #partner-name").first().waitFor();
  });
}
