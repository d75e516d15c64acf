// What the journeys share: a host for dist/, a browser, and a watch on what a page asks for and complains about.
// One journey a file; a file's tests share one browser and one host, and every test gets a profile of its own.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { execFileSync } from "node:child_process";
import { after } from "node:test";
import axeCore from "axe-core";
import { chromium } from "playwright-core";

/** What is tested. */
export const dist = resolve(process.env.DIST ?? join(import.meta.dirname, "../../dist"));

/** The path the page is served under: never the root, because a host may put it anywhere. */
export const base = "/some/where/";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** The rules of a folder's _headers, in order: a path pattern and the headers it adds. */
function headerRules(folder) {
  const rules = [];
  for (const line of readFileSync(join(folder, "_headers"), "utf8").split("\n")) {
    if (/^\//.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    else if (line.trim()) rules.at(-1).headers.push(/^\s*([^:]+):\s*(.*)$/.exec(line).slice(1));
  }
  return rules.map(({ pattern, headers }) => ({
    matches: new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`),
    headers,
  }));
}

// What a test makes up, such as a page that embeds the app: path to its text and headers.
const madeUp = new Map();
const rules = headerRules(dist);

/** Answers with the file of a folder that is served under the base. */
function serveFrom(folder, rules, path, response) {
  if (!path.startsWith(base)) {
    // Browsers ask for this on their own, where a page names no icon.
    response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
    return;
  }
  let inside = normalize(`/${path.slice(base.length)}`);
  if (inside.endsWith("/")) inside += "index.html";
  const file = join(folder, inside);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  for (const rule of rules) {
    if (!rule.matches.test(inside)) continue;
    for (const [name, value] of rule.headers) response.setHeader(name, value);
  }
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
}

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
  if (madeUp.has(path)) {
    const { text, headers } = madeUp.get(path);
    response.writeHead(200, { "content-type": types[extname(path)] ?? types[".html"], ...headers }).end(text);
    return;
  }
  serveFrom(dist, rules, path, response);
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const port = server.address().port;

/** Where the page is. */
export const address = `http://127.0.0.1:${port}${base}`;
/** The same page on a host that browsers take for another site: for embedding and for storage that is kept apart. */
export const elsewhere = `http://localhost:${port}${base}`;
const own = new Set([new URL(address).host, new URL(elsewhere).host]);

/** Serves a text, such as HTML, at `path` of the test's own host and returns its address; `path` starts with a slash. */
export function serve(path, text, headers = {}) {
  madeUp.set(path, { text, headers });
  return `http://127.0.0.1:${port}${path}`;
}

/**
 * A host of the test's own for a folder like dist/, which can change to another and go away: `folder`, `stop()`, `start()`.
 * `asked` are the paths it was asked for; with `answersAll` it has its first page for what it does not know, as some hosts do.
 * For a path that `wrong` gives a status and a text for, that is the answer, to be kept for as long as the right one.
 */
export async function host(t, folder) {
  const here = { folder, asked: [], answersAll: false, wrong: () => undefined };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    const inside = pathname.replace(base, "");
    here.asked.push(inside);
    const [status, text] = here.wrong(inside) || [];
    if (status) {
      response.writeHead(status, { "content-type": types[".html"], "x-content-type-options": "nosniff", "cache-control": "public, max-age=31536000, immutable" }).end(text);
      return;
    }
    const unknown = here.answersAll && !statSync(join(here.folder, inside), { throwIfNoEntry: false });
    serveFrom(here.folder, headerRules(here.folder), unknown ? base : pathname, response);
  });
  here.start = (port) => new Promise((done) => server.listen(port, "127.0.0.1", done));
  here.stop = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  await here.start(0);
  const { port } = server.address();
  here.start = here.start.bind(here, port);
  here.address = `http://127.0.0.1:${port}${base}`;
  here.elsewhere = `http://localhost:${port}${base}`;
  for (const at of [here.address, here.elsewhere]) own.add(new URL(at).host);
  t.after(here.stop);
  return here;
}

/** The browser that the tests use. */
export function browserPath() {
  if (process.env.CHROME) return process.env.CHROME;
  for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]) {
    try {
      return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {
      // Not this one.
    }
  }
  throw new Error("no browser: run `make setup`, or name one in CHROME");
}

const browser = await chromium.launch({
  executablePath: browserPath(),
  args: [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    // Nothing but the test's own host exists.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
  ],
});

after(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

const complaints = new WeakMap();

/**
 * A fresh browser profile for the test `t`, closed at its end; a second call is a second person. At the test's end it
 * fails if a page asked another host for something, or reported an error that `expectComplaint` did not announce.
 * `options` are Playwright's: `viewport`, `colorScheme`, `reducedMotion`, `acceptDownloads`, `permissions`.
 */
export async function profile(t, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  // A journey that got lost ends soon.
  context.setDefaultTimeout(6000);
  const watch = { foreign: [], errors: [], expected: [] };
  complaints.set(context, watch);
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && !own.has(url.host)) watch.foreign.push(request.url());
  });
  context.on("console", (message) => {
    if (message.type() === "error") watch.errors.push(message.text());
  });
  context.on("weberror", (error) => watch.errors.push(String(error.error())));
  t.after(async () => {
    await context.close();
    assert.deepEqual(watch.foreign, [], "requests to another host");
    const unexpected = watch.errors.filter((text) => !watch.expected.some((pattern) => pattern.test(text)));
    assert.deepEqual(unexpected, [], "errors in the console");
  });
  return context;
}

/** Announces that pages of the profile may report errors matching `pattern`, as a test of bad days makes them. */
export function expectComplaint(context, pattern) {
  complaints.get(context).expected.push(pattern);
}

/**
 * Opens the app in a new tab of a profile and waits until it answers. `where` is what follows the address, such as
 * "#method"; `at` is the address itself.
 */
export async function open(context, where = "", at = address) {
  const page = await context.newPage();
  await page.goto(at + where);
  await ready(page);
  return page;
}

/** Waits until the app in the page answers: after a reload, too. */
export async function ready(page) {
  await page.waitForSelector("html[data-ready]");
}

/** Fails with a readable list when axe finds something on the page as it is now; `options` go to axe.run. */
export async function axe(page, options = {}) {
  // Evaluated by the debugger, not by the page: its policy stays in force.
  await page.evaluate(axeCore.source);
  const found = await page.evaluate((options) => globalThis.axe.run(document, options), options);
  const lines = found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help} (${node.target.join(" ")})`));
  assert.deepEqual(lines, [], "axe");
}

/** Every request a page makes from now on, as paths under the app's own; the array grows. */
export function requests(page) {
  const seen = [];
  page.on("request", (request) => seen.push(new URL(request.url()).pathname.replace(base, "")));
  return seen;
}
