// Lighthouse on the views that most visitors see, as a phone and as a desktop, in turn; medians of `--runs 3`.
// `--views start,result`, `--forms phone`, `--out FILE`. Every run has a browser and a profile of its own, so that nothing
// is cached; an assessment is put into its storage first where the view shows one.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import lighthouse, { desktopConfig } from "lighthouse";
import { chromium, option, program, quiet } from "../browser.mjs";
import { host } from "../host.mjs";
import { median } from "../numbers.mjs";
import { table } from "./report.mjs";

const here = import.meta.dirname;
const runs = Number(option("runs", 3));
// A folder for Lighthouse's own reports, whole.
const raw = option("raw", "");
if (raw) mkdirSync(raw, { recursive: true });
const chosen = (name, all) => all.filter((one) => option(name, all.join()).split(",").includes(one));
const forms = chosen("forms", ["phone", "desktop"]);
const addresses = { start: "", questionnaire: "#/assess", result: "#/result" };
const views = chosen("views", Object.keys(addresses));
const isWhole = runs >= 3 && views.length === 3 && forms.length === 2;
const out = option("out", isWhole ? join(here, "../results/lighthouse.json") : "");
const categories = ["performance", "accessibility", "best-practices", "seo"];
const numbers = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"];

const toml = readFileSync(join(here, "../../content/en/rubric/2026.1.toml"), "utf8");
const questions = [...toml.matchAll(/^\[\[question\]\]\nid = "(.*)"/gm)].map(([, id]) => id);
const assessment = {
  format: "partner-fit/1", edition: "2026.1", title: "Lighthouse", created: "2026-11-01", updated: "2026-11-01", scope: "full",
  answers: Object.fromEntries(questions.map((id, at) => [id, { level: 1 + ((at * 3) % 4), evidence: ["record", "recollection"][at % 2] }])),
};

const record = { format: "partner-fit-record/1", revision: 1, series: "bench", assessment };
const kept = { "partner-fit:assessment:bench": JSON.stringify(record), "partner-fit:current": "bench" };

const server = await host({ "/": option("dist", join(here, "../../dist")) });
const found = [];
for (let run = 0; run < runs; run++) {
  for (const view of views) {
    for (const form of forms) {
      const { lhr } = await audit(`${server.address}/${addresses[view]}`, view === "result" ? kept : {}, form);
      if (lhr.runtimeError) console.error(`${view} ${form}: ${lhr.runtimeError.message}`);
      if (raw) writeFileSync(join(raw, `${view}-${form}-${run + 1}.json`), JSON.stringify(lhr));
      found.push({ view, form, ...summary(lhr) });
    }
  }
}
server.close();

/** Runs Lighthouse in a fresh browser whose storage holds `kept`. */
async function audit(address, kept, form) {
  const profile = mkdtempSync(join(tmpdir(), "lighthouse-"));
  const seeding = await chromium.launchPersistentContext(profile, { executablePath: program, args: quiet });
  const page = await seeding.newPage();
  await page.goto(`${server.address}/blank`);
  await page.evaluate((kept) => Object.assign(localStorage, kept), kept);
  await seeding.close();
  // A browser that nothing else drives: Playwright switches off what Lighthouse asks for.
  const port = await freePort();
  const browser = spawn(program, ["--headless", ...quiet, `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, "about:blank"], { stdio: "ignore" });
  const ended = once(browser, "exit");
  try {
    while (!(await fetch(`http://127.0.0.1:${port}/json/version`).catch(() => undefined))) await setTimeout(50);
    const flags = { port, output: "json", logLevel: "error", disableStorageReset: true, maxWaitForLoad: 45_000 };
    return await lighthouse(address, flags, form === "desktop" ? desktopConfig : undefined);
  } finally {
    browser.kill();
    await ended;
    // Processes of the browser's may write a little longer.
    await rm(profile, { recursive: true, force: true, maxRetries: 20 });
  }
}

function freePort() {
  return new Promise((done) => {
    const taken = createServer().listen(0, "127.0.0.1", () => {
      const { port } = taken.address();
      taken.close(() => done(port));
    });
  });
}

/** What is kept of a report: scores, times, and every audit that took points, or would if it had a weight. */
function summary({ categories: scored, audits, lighthouseVersion, environment }) {
  const failed = categories.flatMap((category) =>
    scored[category].auditRefs
      .map(({ id, weight }) => ({ category, weight, ...audits[id] }))
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== "informative")
      .map(({ category, weight, id, title, score, displayValue, details }) => ({ category, weight, id, title, score, displayValue, where: places(details) })),
  );
  return {
    lighthouse: lighthouseVersion,
    browser: environment.hostUserAgent.replace(/.*Chrome\/(\S+).*/, "$1"),
    scores: Object.fromEntries(categories.map((name) => [name, Math.round(scored[name].score * 100)])),
    numbers: Object.fromEntries(numbers.map((name) => [name, audits[name].numericValue])),
    failed,
  };
}

/** The first places that an audit names: a node, an address, a reason. */
function places(details) {
  const say = (item) => {
    if (item?.node?.selector) return `${item.node.selector}: ${item.node.explanation ?? item.node.snippet}`;
    if (Array.isArray(item?.items)) return item.items.map(say).filter(Boolean).join("; ");
    return [item?.url, item?.reason, item?.source].find((text) => typeof text === "string");
  };
  return (details?.items ?? []).map(say).filter(Boolean).slice(0, 5);
}

const groups = [...new Set(found.map(({ view, form }) => `${view} ${form}`))].map((name) => found.filter(({ view, form }) => name === `${view} ${form}`));
const rows = groups.map((all) => ({
  view: all[0].view,
  form: all[0].form,
  runs: all.length,
  scores: Object.fromEntries(categories.map((name) => [name, median(all.map(({ scores }) => scores[name]))])),
  numbers: Object.fromEntries(numbers.map((name) => [name, median(all.map((one) => one.numbers[name]))])),
  failed: [...new Map(all.flatMap(({ failed }) => failed).map((one) => [one.id, one])).values()],
}));
const { lighthouse: version, browser } = found[0];
const lines = [`Lighthouse ${version}, Chromium ${browser}, medians of ${runs}`, "", ...table(rows)];
for (const { view, form, failed } of rows) {
  for (const { category, weight, id, title, displayValue, where } of failed) {
    lines.push("", `${view}, ${form}, ${category}: ${id}, weight ${weight}: ${title}${displayValue ? `: ${displayValue}` : ""}`, ...where.map((place) => `  ${place}`));
  }
}
console.log(lines.join("\n"));
if (out) {
  mkdirSync(dirname(out), { recursive: true });
  const rounded = (_, value) => (typeof value === "number" ? Math.round(value * 1000) / 1000 : value);
  writeFileSync(out, `${JSON.stringify({ when: new Date().toISOString().slice(0, 10), lighthouse: version, browser, runs, rows }, rounded, 1)}\n`);
}
