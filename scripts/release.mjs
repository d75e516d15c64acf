// Trunk's last step in a release build. Trunk leaves a style sheet per file, readable glue code, an inline start
// script and names that don't follow wasm-opt's output. This makes of them one style sheet, one script and two modules
// in assets/, named by content, and writes the page's content security policy, so that nothing inline is needed.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { split } from "./split.mjs";

const dist = process.env.TRUNK_STAGING_DIR;
const source = process.env.TRUNK_SOURCE_DIR;
const read = (name) => readFileSync(join(dist, name), "utf8");

const lang = process.env.PARTNER_FIT_LANG || "en";
// Its place in the page: the file's name follows its content.
const EXAMPLE = "{{example}}";
/** What the standard library brings tables of many kilobytes for, by a part of its functions' names, and what does it as well. */
const COSTLY = [
  ["dec2flt", "read numbers with browser::read_number"],
  ["flt2dec", "write numbers with browser::exact or ui::figure"],
];
let page = withWords(read("index.html"));
const example = JSON.stringify(JSON.parse(readFileSync(join(source, "content", lang, "example.json"), "utf8")));
if (process.env.TRUNK_PROFILE !== "release") {
  writeFileSync(join(dist, "example.json"), example);
  page = page.replace(EXAMPLE, "./example.json");
  writeFileSync(join(dist, "index.html"), page);
  process.exit(0);
}
mkdirSync(join(dist, "assets"));

// What Trunk put into the page.
const sheets = take(/<link rel="stylesheet"[^>]*>\n?/g).map((link) => ({
  href: /href="\.?\/?([^"]+)"/.exec(link)[1],
  media: /media="([^"]+)"/.exec(link)?.[1] ?? "",
}));
const glue = file(take(/<link rel="modulepreload"[^>]*>\n?/g));
const wasm = file(take(/<link rel="preload"[^>]*>\n?/g));
take(/<script type="module">[^]*?<\/script>\n?/g);

optimize();
const whole = readFileSync(join(dist, wasm));
for (const [costs, instead] of COSTLY) if (whole.includes(costs)) fail(`the module holds ${costs}: ${instead}`);
const { first, second } = split(whole, opensLater);
for (const module of [first, second]) {
  if (!WebAssembly.validate(module)) fail("the split modules are not valid");
}
const wasmName = asset("app", "wasm", first);
const laterName = asset("later", "wasm", second);
const cssName = asset("app", "css", bundle("css", sheets.map(({ href, media }) => `@import "./${href}" ${media};`).join("\n")));
const start = readFileSync(join(source, "scripts/start.js"), "utf8").replace("GLUE", `./${glue}`).replace("WASM", wasmName).replace("LATER", laterName);
const jsName = asset("app", "js", bundle("js", start));
for (const name of [wasm, glue, ...sheets.map((sheet) => sheet.href)]) rmSync(join(dist, name));
rmSync(join(dist, "snippets"), { recursive: true, force: true });

// A meta tag can't say who may embed the page; the rest of the policy goes along with every copy of it.
const headers = readFileSync(join(source, "_headers"), "utf8");
const policy = /Content-Security-Policy: (.*)/.exec(headers)[1].replace(/; frame-ancestors [^;]*/, "");
copyFileSync(join(source, "_headers"), join(dist, "_headers"));

page = page
  .replace(EXAMPLE, `./assets/${asset("example", "json", example)}`)
  .replace(/<!--[^]*?-->\n?/g, "")
  .replace(/<meta charset="utf-8">/, `$&\n<meta http-equiv="Content-Security-Policy" content="${policy}">`)
  .replace("</head>", `<link rel="stylesheet" href="./assets/${cssName}">
<link rel="preload" href="./assets/${wasmName}" as="fetch" type="application/wasm" crossorigin>
<script type="module" src="./assets/${jsName}"></script>
</head>`)
  .replace(/\n\s*\n/g, "\n");
for (const [what, pattern] of [["an inline script", /<script(?![^>]*\ssrc=)/], ["a style element", /<style/], ["a style attribute", /<[^>]*\sstyle=/]]) {
  if (pattern.test(page)) fail(`index.html holds ${what}, which its policy forbids`);
}
if (!page.includes("Content-Security-Policy")) fail('index.html lacks <meta charset="utf-8">, which the policy follows');
writeFileSync(join(dist, "index.html"), page);

/** Fills the page's {{places}} with the words of content/. */
function withWords(html) {
  const words = new Map([["lang", lang], ["example", EXAMPLE]]);
  for (const line of readFileSync(join(source, "content", lang, "page.toml"), "utf8").split("\n")) {
    const [, key, text] = /^(\w+) = (".*")$/.exec(line) ?? [];
    if (key) words.set(key, JSON.parse(text));
  }
  const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  return html.replace(/\{\{(\w+)\}\}/g, (_, key) => escape(words.get(key) ?? fail(`page.toml has no ${key}`)));
}

/**
 * Whether a function, by its name, opens the part that is loaded when it is wanted. Only these: the optimizer keeps one of
 * two equal functions under either name, so that no other name says who calls it.
 */
function opensLater(name) {
  return /partner_fit\[\w+\]::ui::later::(?!waiting)/.test(name);
}

/**
 * Optimizes the module in two rounds and gives what module and glue code call each other by names of a letter or two: wasm-bindgen's are long and hashed, and
 * took 4 KB of brotli. The new names come from wasm-opt; the glue code is rewritten where it defines or calls them.
 */
function optimize() {
  const options = /data-wasm-opt-params="([^"]*)"/.exec(readFileSync(join(source, "index.html"), "utf8"))[1].split(" ");
  const module = join(dist, wasm);
  // What is split off has to keep its doors, names to find them by, and its data in segments of its own.
  const doors = ["-g", "--no-inline=*::ui::later::*", "--skip-pass=memory-packing"];
  execFileSync("wasm-opt", [...doors, "-Oz", ...options, module, "-o", module]);
  // And a second round over flattened code, which finds half a kilobyte more.
  const again = [...doors, "--minify-imports-and-exports-and-modules", "--flatten", "--rereloop", "-Oz"];
  const printed = execFileSync("wasm-opt", [...again, ...options, module, "-o", module], { encoding: "utf8" });
  const { imports, exports } = JSON.parse(printed.slice(0, printed.indexOf("\n}") + 2));
  let code = read(glue);
  const swap = (pattern, text) => {
    if (!pattern.test(code)) fail(`the glue code has no ${pattern}`);
    code = code.replace(pattern, () => text);
  };
  for (const [, name, short] of imports) swap(new RegExp(`(?<=[{,]\\s*)${name}(?=:)`), `"${short}"`);
  for (const [name, short] of exports) code = code.replace(new RegExp(`(?<=\\bwasm\\.)${name}\\b`, "g"), () => short);
  swap(/"\.\/[\w-]+_bg\.js"(?=:)/, '"a"');
  writeFileSync(join(dist, glue), code);
}

/** Removes what matches from the page and returns it. */
function take(pattern) {
  const found = page.match(pattern) ?? [];
  page = page.replace(pattern, "");
  return found;
}

/** The file that the one link names. */
function file(links) {
  if (links.length !== 1) fail(`expected one link from Trunk, found ${links.length}: ${links.join(" ")}`);
  return /href="\.?\/?([^"]+)"/.exec(links[0])[1];
}

/** Bundles and minifies an entry that imports files of dist. */
function bundle(kind, entry) {
  const options = ["--bundle", "--minify", "--format=esm", "--target=esnext", "--legal-comments=none", "--log-level=warning"];
  // Images and fonts that a style sheet names stay where they are.
  options.push("--external:*.svg", "--external:*.woff2", `--loader=${kind}`);
  return execFileSync("esbuild", options, { cwd: dist, input: entry });
}

/** Writes a file into assets/ under a name that follows its content, and returns the name. */
function asset(name, extension, content) {
  const hashed = `${name}-${createHash("sha256").update(content).digest("hex").slice(0, 12)}.${extension}`;
  writeFileSync(join(dist, "assets", hashed), content);
  return hashed;
}

function fail(message) {
  console.error(`release: ${message}`);
  process.exit(1);
}
