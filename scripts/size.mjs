// Prints what a first visit downloads, by kind of file, what the service worker fetches beyond that once the page is idle,
// and what the page that others embed downloads; fails above size-budget.toml.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { keptOffline } from "./offline.mjs";

const [dist, budgetFile] = process.argv.slice(2);
const budget = Object.fromEntries([...readFileSync(budgetFile, "utf8").matchAll(/^(\w+) = ([\d.]+)/gm)].map(([, key, value]) => [key, Number(value)]));

// Both begin with the same page, which names the files of both. Of the icons a browser takes the drawing, and the others for
// somebody who installs the page; a frame needs none. What has no hash in its name the service worker asks for again.
const first = firstVisit(/(later|example|frame|page)-|\.png$/);
const framed = firstVisit(/(later|example|app|page|icon)-|manifest/);
const offline = new Set([...keptOffline(dist), "service-worker.js"].filter((name) => !first.has(name) || !name.startsWith("assets/")));
const rows = new Map();
for (const name of first) add(kind(name), sizes(name));
for (const name of first) add("first visit", sizes(name));
// What is loaded when it is first wanted.
for (const [row, beginning] of [["result", "later-result-"], ["rest", "later-rest-"], ["frame later", "frame-later-"]]) {
  const is = (name) => name.startsWith(beginning) && !/\.(br|gz)$/.test(name);
  for (const name of readdirSync(join(dist, "assets")).filter(is)) add(row, sizes(join("assets", name)));
}
for (const name of offline) add("offline", sizes(name));
for (const name of framed) add("frame", sizes(name));
// What a page that embeds it loads itself.
add("element", sizes("partner-fit.js"));

console.log("size, KB      raw    gzip  brotli  budget");
let over = false;
for (const [name, size] of rows) {
  const limit = budget[name.replace(" ", "_")];
  const above = limit !== undefined && size.brotli > limit * 1000;
  over ||= above;
  const cells = [size.raw, size.gzip, size.brotli].map((bytes) => (bytes / 1000).toFixed(1).padStart(8)).join("");
  console.log(`${name.padEnd(11)}${cells}${limit === undefined ? "" : String(limit).padStart(8)}${above ? "  over budget" : ""}`);
}
const later = readdirSync(dist, { recursive: true }).filter((name) => statSync(join(dist, name)).isFile() && ![first, framed, offline].some((set) => set.has(name)) && !/partner-fit\.js|\.(br|gz)$/.test(name) && name !== "_headers");
if (later.length > 0) console.log(`not part of a first visit: ${later.join(", ")}`);
if (over) {
  console.error(`The page is over its size budget: make it smaller, or decide on another budget in ${budgetFile}.`);
  process.exit(1);
}

/** The page and every file of dist that it, its script or its style sheet names, but for those of a name. */
function firstVisit(without) {
  const seen = new Set(["index.html"]);
  for (const name of seen) {
    if (!/\.(html|js|css|webmanifest)$/.test(name)) continue;
    const named = name.endsWith(".html") ? /(?:href|src)="([^"#?]+)/g : /["'(]((?:\.{0,2}\/)*[\w./-]+\.\w+)["')]/g;
    for (const [, reference] of readFileSync(join(dist, name), "utf8").matchAll(named)) {
      const target = normalize(join(name, "..", reference));
      if (without.test(target)) continue;
      if (existsSync(join(dist, target)) && statSync(join(dist, target)).isFile()) seen.add(target);
    }
  }
  return seen;
}

function kind(name) {
  const extension = extname(name).slice(1);
  return ["html", "js", "css", "wasm"].includes(extension) ? extension : "other";
}

function sizes(name) {
  const content = readFileSync(join(dist, name));
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  return { raw: content.length, gzip: gzipSync(content, { level: 9 }).length, brotli: brotliCompressSync(content, best).length };
}

function add(name, size) {
  const sum = rows.get(name) ?? { raw: 0, gzip: 0, brotli: 0 };
  for (const key of Object.keys(sum)) sum[key] += size[key];
  rows.set(name, sum);
}
