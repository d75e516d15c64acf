// A newer version is offered, taken only by hand, and never mixed with the older one.
import assert from "node:assert/strict";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dist, expectComplaint, host, open, profile, ready } from "./harness.mjs";
import { action, option, records, step, told, until } from "./steps.mjs";
import { copy, idle, isKept, keptFiles, laterVersion, running, startOf, update } from "./versions.mjs";
import { words } from "./words.mjs";

const w = words.notice;
const notice = (page) => page.locator(".notice", { hasText: w.newer });
const take = (page) => notice(page).getByRole("button", { name: w.renew }).click();
const runs = (page, folder) => page.waitForFunction((name) => document.documentElement.hasAttribute("data-ready") && document.querySelector("script[type=module]")?.src.endsWith(name), startOf(folder));
const workers = (page) =>
  page.evaluate(async () => {
    const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {};
    return [installing, waiting, active].map(Boolean);
  });

/** A host with a version that was visited, and a newer one that it does not have yet. */
async function visited(t, where = "") {
  const newer = laterVersion(t);
  const here = await host(t, dist);
  const context = await profile(t);
  const page = await open(context, where, here.address);
  await isKept(page);
  return { here, newer, context, page };
}

test("it is offered, and nothing happens until somebody takes it", async (t) => {
  const { here, newer, context, page } = await visited(t);
  await page.evaluate(() => (window.untouched = true));
  here.folder = newer;
  const second = await open(context, "", here.address);
  // Both tabs are told, by a notice like any other.
  await told(second, w.newer);
  await told(page, w.newer);
  assert.equal(await running(second), startOf(dist));
  // The older one is served until then.
  await second.reload();
  await ready(second);
  await told(second, w.newer);
  assert.equal(await running(second), startOf(dist));
  assert.equal(await page.evaluate(() => window.untouched), true);
  await notice(second).getByRole("button", { name: w.close }).click();
  assert.equal(await notice(second).count(), 0);
  assert.deepEqual(await workers(second), [false, true, true]);
});

test("taking it opens the newer version with everything kept, even what was typed just now", async (t) => {
  const { here, newer, page } = await visited(t, "#/assess");
  await option(page, "repeatable-wins", 3).click();
  await page.locator('[data-question="repeatable-wins"]').getByRole("button", { name: words.assess.note_add }).click();
  here.folder = newer;
  await update(page);
  await told(page, w.newer);
  await page.locator("#repeatable-wins-note").fill("typed just now");
  await take(page);
  await runs(page, newer);
  await step(page, "market-proof");
  assert.equal(await page.locator("#repeatable-wins-note").inputValue(), "typed just now");
  assert.deepEqual((await records(page)).map((a) => a.answers["repeatable-wins"].level), [3]);
  assert.equal(await notice(page).count(), 0);
  // The newer one is whole: it needs no host either.
  await here.stop();
  await page.goto(`${here.address}#/method`);
  await page.locator("article.method").waitFor();
  await page.reload();
  await runs(page, newer);
});

test("a tab that goes on with the older version still has all of it, and its files go when nobody needs them", async (t) => {
  const { here, newer, context, page: old } = await visited(t);
  await old.evaluate(() => (window.untouched = true));
  here.folder = newer;
  const other = await open(context, "", here.address);
  await told(other, w.newer);
  await take(other);
  await runs(other, newer);
  await other.reload();
  await runs(other, newer);
  // What it had not loaded yet, the host has no more.
  await old.goto(`${here.address}#/method`);
  await old.locator("article.method").waitFor();
  await old.goto(`${here.address}#/`);
  await action(old, "example").click();
  await old.locator(".result").waitFor();
  assert.equal(await old.evaluate(() => window.untouched), true);
  assert.equal(await running(old), startOf(dist));
  assert.equal((await keptFiles(old)).length, 2);
  // Another tab took it: this one is offered it still.
  await take(old);
  await runs(old, newer);
  await other.close();
  // The next page that starts alone does it.
  await until(async () => {
    await old.reload();
    await runs(old, newer);
    await idle(old);
    const files = await keptFiles(old);
    assert.equal(files.length, 1);
    assert.ok(files[0].some((name) => name.endsWith(startOf(newer))));
  });
});

test("with every tab closed, the next visit opens it", async (t) => {
  const { here, newer, context, page } = await visited(t);
  here.folder = newer;
  await update(page);
  await told(page, w.newer);
  await page.close();
  await until(async () => {
    const again = await open(context, "", here.address);
    const name = await running(again);
    await again.close();
    assert.equal(name, startOf(newer));
  });
});

test("a version after the newer one takes its place, and two are skipped at once", async (t) => {
  const { here, newer, page } = await visited(t, "#/assess");
  const newest = laterVersion(t, newer);
  here.folder = newer;
  await update(page);
  await told(page, w.newer);
  here.folder = newest;
  await update(page);
  await until(async () => assert.equal((await keptFiles(page)).length, 3));
  await until(async () => assert.deepEqual(await workers(page), [false, true, true]));
  assert.equal(await notice(page).count(), 1);
  await take(page);
  await runs(page, newest);
});

for (const [what, half] of [
  ["has the newer list and the older page", (folder, newer) => {
    cpSync(join(newer, "service-worker.js"), join(folder, "service-worker.js"));
    cpSync(join(newer, "assets"), join(folder, "assets"), { recursive: true });
  }],
  ["has the newer list and page and lacks a file", (folder, newer) => {
    cpSync(newer, folder, { recursive: true });
    rmSync(join(folder, "assets", startOf(newer)));
  }],
  ["has its page for a file that it lacks", (folder, newer, here) => {
    cpSync(newer, folder, { recursive: true });
    rmSync(join(folder, "assets", startOf(newer)));
    here.answersAll = true;
  }],
]) {
  test(`a host that ${what} changes nothing, and later the newer version comes`, async (t) => {
    const { here, newer, context, page } = await visited(t);
    const between = copy(t);
    half(between, newer, here);
    here.folder = between;
    const before = await keptFiles(page);
    expectComplaint(context, /404/);
    await update(page);
    await until(async () => assert.deepEqual(await workers(page), [false, false, true]));
    assert.ok(here.asked.filter((path) => path === "service-worker.js").length > 1);
    assert.deepEqual(await keptFiles(page), before);
    await page.reload();
    await ready(page);
    assert.equal(await running(page), startOf(dist));
    assert.equal(await notice(page).count(), 0);
    here.answersAll = false;
    here.folder = newer;
    await update(page);
    await told(page, w.newer);
    await take(page);
    await runs(page, newer);
  });
}

test("a first visit in the middle of a change keeps nothing, and the next one does", async (t) => {
  const newer = laterVersion(t);
  const between = copy(t);
  cpSync(join(newer, "service-worker.js"), join(between, "service-worker.js"));
  const here = await host(t, between);
  const context = await profile(t);
  expectComplaint(context, /404/);
  const page = await open(context, "", here.address);
  await until(async () => assert.ok(here.asked.includes("service-worker.js")));
  await until(async () => assert.deepEqual(await workers(page), [false, false, false]));
  assert.deepEqual(await keptFiles(page), []);
  here.folder = newer;
  await page.reload();
  await runs(page, newer);
  await isKept(page);
});

test("whoever comes back after an hour is told, and before that nobody is asked", async (t) => {
  const { here, newer, page } = await visited(t);
  here.folder = newer;
  const asked = () => here.asked.filter((path) => path === "service-worker.js").length;
  const before = asked();
  const comeBack = (after) =>
    page.evaluate((after) => {
      const now = Date.now();
      Date.now = () => now + after;
      document.dispatchEvent(new Event("visibilitychange"));
    }, after);
  await comeBack(50 * 60_000);
  assert.equal(await notice(page).count(), 0);
  await comeBack(11 * 60_000);
  await told(page, w.newer);
  assert.equal(asked(), before + 1);
});
