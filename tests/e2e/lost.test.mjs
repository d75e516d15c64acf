// What the browser kept is refused, gone or broken: the page comes from its host, and what was kept is mended.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { keptOffline, writeWorker } from "../../scripts/offline.mjs";
import { dist, expectComplaint, host, open, profile, ready } from "./harness.mjs";
import { sees, told, until } from "./steps.mjs";
import { copy, idle, isKept, laterVersion, update } from "./versions.mjs";
import { page as before, words } from "./words.mjs";

/** A host, and a page of a profile that keeps everything. */
async function visited(t, folder = dist) {
  const here = await host(t, folder);
  const context = await profile(t);
  const page = await open(context, "", here.address);
  await isKept(page);
  return { here, context, page };
}

/** What is kept, by cache: paths, each with whether that is the host's file. */
async function whole(page, here) {
  const sums = await page.evaluate(async (address) => {
    const sum = async (response) => Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer())), (byte) => byte.toString(16).padStart(2, "0")).join("");
    const all = async (cache) => Promise.all((await cache.keys()).map(async (request) => [request.url.replace(address, ""), await sum(await cache.match(request))]));
    return Promise.all((await caches.keys()).map(async (name) => all(await caches.open(name))));
  }, here.address);
  const is = (path, sum) => sum === createHash("sha256").update(readFileSync(join(here.folder, path || "index.html"))).digest("hex");
  return sums.map((files) => Object.fromEntries(files.map(([path, sum]) => [path, is(path, sum)])));
}

/** The whole app, as `whole` tells of it. */
const everything = (folder) => Object.fromEntries(keptOffline(folder).map((name) => [name === "index.html" ? "" : name, true]));

/** Removes what is kept under a name like this from every cache, or puts something else in its place. */
const change = (page, like, text) =>
  page.evaluate(async ([like, text]) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!new RegExp(like).test(request.url)) continue;
        await (text === undefined ? cache.delete(request) : cache.put(request, new Response(text)));
      }
    }
  }, [like, text]);

for (const names of [["match"], ["open"], ["keys"], ["match", "open", "keys", "has", "delete"]]) {
  test(`a browser that kept everything and then fails at ${names.join(", ")} has the page from its host`, async (t) => {
    const folder = copy(t);
    const worker = join(folder, "service-worker.js");
    const fails = `for(const n of ${JSON.stringify(names)}){const is=caches[n].bind(caches);caches[n]=(...a)=>registration.active?Promise.reject(new DOMException("no","UnknownError")):is(...a)}`;
    writeFileSync(worker, fails + readFileSync(worker, "utf8"));
    const { here, context, page } = await visited(t, folder);
    await page.close();
    for (const where of ["", "#/partners", "#/embed", "?embed=1"]) {
      const page = await open(context, where, here.address);
      if (where === "#/partners") await page.locator("#partner-name").waitFor();
      if (where !== "#/embed") continue;
      await page.locator("#embed-frame").scrollIntoViewIfNeeded();
      await page.frameLocator("#embed-frame").locator("html[data-ready]").waitFor({ state: "attached" });
    }
  });
}

for (const [what, like, text] of [
  ["a script that was cut short", "app-\\w+\\.js$", "let a"],
  ["a page in place of a module", "app-\\w+\\.wasm$", "<!doctype html>"],
  ["nothing in place of a later part", "later-rest-\\w+\\.wasm$", ""],
]) {
  test(`a newer version does not take over ${what}`, async (t) => {
    const { here, page } = await visited(t);
    await change(page, like, text);
    // All its files but the page are those of the older one.
    here.folder = copy(t);
    appendFileSync(join(here.folder, "index.html"), "\n");
    writeWorker(here.folder);
    await update(page);
    await told(page, words.notice.newer);
    assert.deepEqual((await whole(page, here)).at(-1), everything(here.folder));
    await Promise.all([page.waitForEvent("load"), page.locator(".notice").getByRole("button", { name: words.notice.renew }).click()]);
    await ready(page);
    await here.stop();
    await page.goto(`${here.address}?again#/partners`);
    await page.locator("#partner-name").waitFor();
  });
}

for (const [what, like] of [
  ["everything", ""],
  ["the page", "/$"],
  ["a file of the first visit", "app-\\w+\\.wasm$"],
  ["a later part", "later-rest-\\w+\\.css$"],
]) {
  test(`when ${what} was removed from what is kept, the next visit keeps it again, and after that nothing is asked for`, async (t) => {
    const { here, context, page } = await visited(t);
    await (like ? change(page, like) : page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name)))));
    await page.close();
    const again = await open(context, "", here.address);
    await until(async () => assert.deepEqual(await whole(again, here), [everything(dist)]));
    // With all of it there, nobody asks for anything but the worker.
    here.asked.length = 0;
    await again.reload();
    await ready(again);
    await until(async () => assert.ok(here.asked.includes("service-worker.js")));
    await idle(again);
    await again.evaluate(() => fetch("manifest.webmanifest"));
    await again.close();
    assert.deepEqual(here.asked.filter((path) => path !== "service-worker.js"), []);
    await here.stop();
    const alone = await open(context, "#/partners", here.address);
    await alone.locator("#partner-name").waitFor();
  });
}

test("what was removed stays so where the host has a newer version, which is kept instead", async (t) => {
  const { here, context, page } = await visited(t);
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await page.close();
  here.folder = laterVersion(t);
  const again = await open(context, "", here.address);
  await told(again, words.notice.newer);
  // The older one's worker keeps what is fetched through it: all of it the newer one's.
  const kept = await whole(again, here);
  assert.deepEqual(Object.assign({}, ...kept), everything(here.folder));
  assert.equal(kept.filter((files) => "" in files).length, 1);
  await Promise.all([again.waitForEvent("load"), again.locator(".notice").getByRole("button", { name: words.notice.renew }).click()]);
  await ready(again);
  await here.stop();
  await again.reload();
  await ready(again);
});

for (const [what, like, there, reloads] of [
  ["what starts it", "start-\\w+\\.js$", "html[data-ready]", true],
  ["its module", "app-\\w+\\.wasm$", "html[data-ready]"],
  ["what that calls", "app-\\w+\\.js$", "html[data-ready]"],
  ["a later part", "later-rest-\\w+\\.wasm$", "article.method"],
]) {
  test(`when ${what} is broken among what is kept, it comes from the host and is kept again`, async (t) => {
    const { here, context, page } = await visited(t);
    expectComplaint(context, /./);
    await change(page, like, "<!doctype html>");
    await page.close();
    const again = await context.newPage();
    await again.goto(`${here.address}#/method`);
    if (reloads) {
      // The page says so, and what it says helps.
      await sees(again, before.cannot_start);
      await until(async () => assert.deepEqual(await whole(again, here), [everything(dist)]));
      await again.reload();
    }
    await again.locator(there).waitFor();
    await until(async () => assert.deepEqual(await whole(again, here), [everything(dist)]));
    await here.stop();
    await again.reload();
    await again.locator("article.method").waitFor();
  });
}
