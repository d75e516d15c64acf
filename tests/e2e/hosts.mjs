// Pages of somebody else that embed Partner Fit from another site: they stand in hosts/, and each is opened in a profile that
// notes what the page hears, how far it jumps and who has the keyboard.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { elsewhere, expectComplaint, profile, serve } from "./harness.mjs";
import { action, asked, option, until } from "./steps.mjs";
import { rubric } from "./words.mjs";

const folder = join(import.meta.dirname, "hosts");
/** Where the frame comes from. */
export const home = new URL(elsewhere);

/** What a strict host allows: its own style sheet, our script and our frame. */
const strict = `default-src 'none'; style-src 'self'; script-src ${home.origin}; frame-src ${home.origin}; base-uri 'none'; require-trusted-types-for 'script'`;

/** Serves a file of hosts/, with our address where it has a place for it. */
function served(name, headers) {
  const text = readFileSync(join(folder, name), "utf8").replaceAll("{{HOST}}", elsewhere);
  return serve(`/${name}`, text, headers);
}

/** A host's address. What it needs besides its page is served as well. */
export function hostAddress(name) {
  if (name === "strict") {
    served("strict.css");
    return served("strict.html", { "content-security-policy": strict });
  }
  if (name === "react") {
    const options = ["--bundle", "--jsx=automatic", '--define:process.env.NODE_ENV="development"', "--log-level=warning", join(folder, "react.jsx")];
    serve("/react.js", execFileSync("esbuild", options, { encoding: "utf8", maxBuffer: 2 ** 26 }));
  }
  return served(`${name}${extname(name) ? "" : ".html"}`);
}

/** Runs in every page and frame before anything else. */
function watch() {
  if (top !== self) return;
  Object.assign(globalThis, { heard: [], messages: [], shifts: [], focused: [] });
  for (const type of ["ready", "progress", "result", "cta"]) {
    document.addEventListener(`partner-fit:${type}`, ({ detail, target }) => heard.push({ type, detail, on: target.id }));
  }
  addEventListener("message", ({ data }) => messages.push(data));
  addEventListener("focusin", ({ target }) => focused.push(target.localName));
  new PerformanceObserver((list) => shifts.push(...list.getEntries().filter((entry) => !entry.hadRecentInput).map((entry) => entry.value))).observe({ type: "layout-shift", buffered: true });
}

/** Opens a host in a profile of its own, and waits until its first frame answers. */
export async function visit(t, name, options = {}) {
  const context = await profile(t, options);
  // Whoever builds a host is told where its accent could not be read.
  expectComplaint(context, /^Partner Fit: /);
  return { context, ...(await enter(context, name)) };
}

/** The same in a profile that is there already. */
export async function enter(context, name) {
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.goto(name.startsWith("http") ? name : hostAddress(name));
  // Whatever else a test puts on the page.
  const frame = page.frameLocator("partner-fit iframe, iframe#fit").first();
  await up(frame);
  return { page, frame };
}

/** Waits until a frame answers. */
export const up = (frame) => frame.locator("html[data-ready] [data-question], html[data-ready] .result").first().waitFor();

/** What the host heard so far, of one type or all. */
export async function heard(page, type) {
  const all = await page.evaluate(() => globalThis.heard);
  return type ? all.filter((event) => event.type === type) : all;
}

/** How far the page jumped, as browsers count it. */
export const jumped = (page) => page.evaluate(() => globalThis.shifts.reduce((sum, value) => sum + value, 0));

/** Waits until the frame is as high as its content. */
export async function fits(page, frame, of = "iframe") {
  await until(async () => {
    const high = await frame.locator(".frame").evaluate((el) => Math.ceil(el.getBoundingClientRect().height));
    const box = await page.locator(of).first().boundingBox();
    assert.ok(Math.abs(box.height - high) <= 1, `the frame is ${box.height} high, its content ${high}`);
  });
}

/** Answers the question that is up, and goes on; `false` once it was the last. */
export async function answer(frame, level) {
  const [id] = await asked(frame);
  await option(frame, id, level).click();
  await action(frame, "next").click();
  await until(async () => assert.notEqual((await asked(frame))[0], id));
  return (await asked(frame)).length > 0;
}

/** Answers everything that is asked at a level, up to the result. */
export async function finish(frame, level = 2) {
  const seen = [];
  do seen.push((await asked(frame))[0]);
  while (await answer(frame, level));
  await frame.locator(".result").waitFor();
  return seen;
}

/** The nine of the quick look, in their order. */
export const quick = rubric.question.filter((q) => q.quick).map((q) => q.id);
