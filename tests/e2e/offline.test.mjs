// A second visit needs no network, the page can be installed, and whoever refuses all that has the page as it is.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { keptOffline } from "../../scripts/offline.mjs";
import { dist, expectComplaint, host, open, profile, ready, serve } from "./harness.mjs";
import { action, answers, brought, counts, good, option, saved, sees, step, told, until } from "./steps.mjs";
import { copy, idle, isKept, keptFiles } from "./versions.mjs";
import { page as before, words } from "./words.mjs";

/** A host, and a profile whose first visit to it is over. */
async function visited(t, folder = dist) {
  const here = await host(t, folder);
  const context = await profile(t);
  const page = await open(context, "", here.address);
  await isKept(page);
  await page.close();
  return { here, context };
}

test("without the host, a second visit works in full", async (t) => {
  const { here, context } = await visited(t);
  await here.stop();
  const page = await open(context, "", here.address);
  await action(page, "start").click();
  await step(page, "market-proof");
  await option(page, "repeatable-wins", 3).click();
  await counts(page, { answered: 1 });
  await saved(page, (a) => a.answers["repeatable-wins"].level === 3);
  await page.goto(`${here.address}#/`);
  await brought(page, answers(3), { title: "On a train", partners: [{ id: "p1", name: "Northwind", entries: [] }] });
  await counts(page, { readiness: 75 });
  for (const [view, there] of [["partners", ".partner-row"], ["partners/p1", "[data-partner=p1]"], ["ledger", ".account-list"], ["ledger/p1", ".account"], ["method", "article.method"]]) {
    await page.goto(`${here.address}#/${view}`);
    await page.locator(there).first().waitFor();
  }
  await page.goto(`${here.address}#${good}`);
  await page.locator(".shared").first().waitFor();
  await counts(page, { readiness: 75 });
  await page.goto(`${here.address}#/`);
  await page.reload();
  await ready(page);
  await page.locator(".kept-row", { hasText: "On a train" }).waitFor();
  await action(page, "example").click();
  await page.locator(".result").waitFor();
});

for (const where of ["#/result", `#${good}`, "#/partners", "#/method", "#/embed", "index.html", "?from=a-letter#/assess"]) {
  test(`without the host, it opens at ${where}`, async (t) => {
    const { here, context } = await visited(t);
    await here.stop();
    // The preview of what others embed is kept once it was seen.
    if (where === "#/embed") expectComplaint(context, /ERR_FAILED|[Ff]etch/);
    const page = await open(context, where, here.address);
    await page.locator("h1").first().waitFor();
  });
}

test("what is kept is this version's app, all of it, and nothing else", async (t) => {
  const { here, context } = await visited(t);
  const page = await open(context, "", here.address);
  const expected = keptOffline(dist).map((name) => here.address + (name === "index.html" ? "" : name));
  const [files, ...others] = await keptFiles(page);
  assert.deepEqual([files.sort(), others], [expected.sort(), []]);
  for (const part of ["result", "rest"]) assert.ok(files.some((name) => new RegExp(`later-${part}-\\w+\\.wasm$`).test(name)), `the part ${part} is missing`);
});

test("nothing is fetched ahead before the page answers", async (t) => {
  const here = await host(t, dist);
  const page = await open(await profile(t), "", here.address);
  await isKept(page);
  const [first, kept] = ["service-worker.js", "assets/later-"].map((name) => here.asked.findIndex((path) => path.startsWith(name)));
  const module = here.asked.findIndex((path) => /app-\w+\.wasm$/.test(path));
  assert.ok(module >= 0 && first > module && kept > first, here.asked.join(" "));
  assert.equal(here.asked.filter((path) => /app-\w+\.wasm$/.test(path)).length, 1, "fetched twice");
});

test("the preview of an embedded page that was seen once is there without the host", async (t) => {
  const { here, context } = await visited(t);
  const look = async () => {
    const page = await open(context, "#/embed", here.address);
    await page.locator("#embed-frame").scrollIntoViewIfNeeded();
    await page.frameLocator("#embed-frame").locator("html[data-ready]").waitFor({ state: "attached" });
    return page;
  };
  const page = await look();
  await until(async () => assert.ok((await keptFiles(page)).flat().some((name) => /frame-\w+\.wasm$/.test(name))));
  await page.close();
  await here.stop();
  await look();
});

test("what is not the page's own is left to the host", async (t) => {
  const folder = copy(t);
  writeFileSync(join(folder, "about.html"), "<!doctype html><title>About</title><h1>About us</h1>");
  const { here, context } = await visited(t, folder);
  const page = await open(context, "", here.address);
  const status = (path, options) => page.evaluate(async ([path, options]) => (await fetch(path, options)).status, [path, options]);
  const asset = keptOffline(dist).find((name) => /app-\w+\.wasm$/.test(name));
  const asks = async (path, options) => {
    const before = here.asked.length;
    await status(path, options);
    return here.asked.length > before;
  };
  assert.equal(await asks(asset), false);
  assert.equal(await asks(asset, { headers: { range: "bytes=0-1" }, cache: "reload" }), true, "a part of a file");
  assert.equal(await asks("./", { method: "POST" }), true, "another method");
  assert.equal(await asks("partner-fit.js", { cache: "reload" }), true, "what other pages load");
  // A page of the host's below the app's folder.
  await page.goto(`${here.address}about.html`);
  await sees(page, "About us");
});

test("the page that others embed registers nothing, and asks its host", async (t) => {
  const here = await host(t, dist);
  const context = await profile(t);
  const page = await open(context, "?embed=1", here.address);
  await idle(page);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  // On another site, both forms of the page.
  for (const [at, query] of ["?embed=1", ""].entries()) {
    const around = await context.newPage();
    await around.goto(serve(`/around-${at}.html`, `<!doctype html><title>Around</title><iframe src="${here.elsewhere}${query}" width="900" height="700"></iframe>`));
    await around.frameLocator("iframe").locator("html[data-ready]").waitFor({ state: "attached" });
    await idle(around.frames()[1]);
  }
  assert.ok(!here.asked.includes("service-worker.js"));
  // Beside an app that is kept, it still is the host's.
  await isKept(await open(context, "", here.address));
  const asked = here.asked.filter((path) => path === "").length;
  await open(context, "?embed=1", here.address);
  assert.equal(here.asked.filter((path) => path === "").length, asked + 1);
  await here.stop();
  const alone = await open(context, "?embed=1", here.address);
  await alone.locator("[data-question]").first().waitFor();
});

test("it can be installed: words, colours and icons are in order", async (t) => {
  const { here, context } = await visited(t);
  const page = await open(context, "", here.address);
  const debuggers = await context.newCDPSession(page);
  const { url, errors, data } = await debuggers.send("Page.getAppManifest");
  assert.deepEqual([url, errors], [`${here.address}manifest.webmanifest`, []]);
  // Tests have no other profiles than private ones.
  const { installabilityErrors } = await debuggers.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
  const manifest = JSON.parse(data);
  assert.deepEqual([manifest.name, manifest.description, manifest.lang], [before.title, before.description, "en"]);
  assert.equal(new URL(manifest.start_url, url).href, here.address);
  assert.equal(new URL(manifest.scope, url).href, here.address);
  const sizes = await page.evaluate(async ([icons, from]) => {
    const size = async ({ src }) => {
      const image = Object.assign(new Image(), { src: new URL(src, from).href });
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    };
    return Promise.all(icons.map(size));
  }, [manifest.icons.filter(({ sizes }) => sizes !== "any"), url]);
  assert.deepEqual(sizes, ["192x192", "512x512", "512x512"]);
  assert.deepEqual(manifest.icons.map(({ purpose, type }) => purpose ?? type), ["image/png", "image/png", "maskable", "image/svg+xml"]);
  const touch = await page.locator("link[rel=apple-touch-icon]").evaluate(async (link) => (await fetch(link.href)).status);
  assert.equal(touch, 200);
  // The bar around the page has the page's own colour.
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const [bar, ground] = await page.evaluate(() => {
      const bars = [...document.querySelectorAll("meta[name=theme-color]")];
      const probe = document.body.appendChild(document.createElement("i"));
      const rgb = (colour) => {
        probe.style.color = colour;
        return getComputedStyle(probe).color;
      };
      return [rgb(bars.find(({ media }) => matchMedia(media).matches).content), getComputedStyle(document.documentElement).backgroundColor];
    });
    assert.equal(bar, ground, colorScheme);
  }
});

for (const [what, prepare, change] of [
  ["knows no service worker", (context) => context.addInitScript(() => delete Navigator.prototype.serviceWorker)],
  ["refuses to name it", (context) => context.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => { throw new DOMException("no", "SecurityError"); } }))],
  ["refuses to register it", (context) => context.addInitScript(() => { if (globalThis.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError")); })],
  ["lets it keep nothing", () => {}, (text) => `Object.defineProperty(self,"caches",{value:Object.fromEntries(["match","open","keys","has","delete"].map((n)=>[n,async()=>{throw new DOMException("no","SecurityError")}]))});${text}`],
  ["gets another one than it should", () => {}, () => "this is no script"],
]) {
  test(`a browser that ${what} has the page as it is`, async (t) => {
    const folder = copy(t);
    const worker = join(folder, "service-worker.js");
    if (change) writeFileSync(worker, change(readFileSync(worker, "utf8")));
    const here = await host(t, folder);
    const context = await profile(t);
    await prepare(context);
    for (const visit of ["first", "second"]) {
      const page = await open(context, "", here.address);
      await idle(page);
      await action(page, "start").click();
      await step(page, "market-proof");
      await option(page, "repeatable-wins", 3).click();
      await counts(page, { answered: 1 });
      await page.goto(`${here.address}#/method`);
      await page.locator("article.method").waitFor();
      assert.equal(await page.locator(".notice").count(), 0, visit);
      await page.close();
    }
  });
}

test("where nothing of one's own can be kept, the page still opens without the host", async (t) => {
  const { here, context } = await visited(t);
  await context.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } }));
  await here.stop();
  const page = await open(context, "#/assess", here.address);
  await told(page, words.notice.refused);
  await option(page, "repeatable-wins", 3).click();
  await counts(page, { answered: 1 });
});
