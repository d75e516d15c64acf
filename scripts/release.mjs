// Trunk's last step in a release build. Trunk leaves a style sheet per file, readable glue code, an inline start
// script and names that don't follow wasm-opt's output. This makes of them one style sheet, a start script, glue code and
// modules in assets/, named by content; builds the page that others embed beside the app, and the script of its element;
// and writes the page's content security policy, which allows one inline script by its hash.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { costs } from "./costs.mjs";
import { split } from "./split.mjs";
import { makeInstallable, writeWorker } from "./offline.mjs";

const dist = process.env.TRUNK_STAGING_DIR;
const source = process.env.TRUNK_SOURCE_DIR;
const read = (name) => readFileSync(join(dist, name), "utf8");

const lang = process.env.PARTNER_FIT_LANG || "en";
// Its place in the page: the file's name follows its content.
const EXAMPLE = "{{example}}";
// What the page shows before the program is there: the program's own views, rendered by it.
const BEFORE = "{{before}}";
/** What the standard library brings tables of many kilobytes for, by a part of its functions' names, and what does it as well. */
const COSTLY = [
  ["dec2flt", "read numbers with browser::read_number"],
  ["flt2dec", "write numbers with browser::exact or ui::figure"],
];
const words = pageWords();
let page = withWords(read("index.html"));
const example = JSON.stringify(JSON.parse(readFileSync(join(source, "content", lang, "example.json"), "utf8")));
// The element for other pages, whose name is a promise and not hashed.
const element = readFileSync(join(source, "src/embed/element.ts"), "utf8").replace('"TITLE"', JSON.stringify(words.get("frame_title")));
copyFileSync(join(source, "src/embed/partner-fit.d.ts"), join(dist, "partner-fit.d.ts"));
if (process.env.TRUNK_PROFILE !== "release") {
  writeFileSync(join(dist, "partner-fit.js"), execFileSync("esbuild", ["--loader=ts"], { input: element }));
  writeFileSync(join(dist, "example.json"), example);
  page = page.replace(EXAMPLE, "./example.json").replace(BEFORE, "");
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

const frame = buildFrame();
// What is split off has to keep its doors, and names to find them by.
optimize({ wasm, glue }, ["--no-inline=*::ui::later::*"]);
optimize(frame, ["--no-inline=*::ui::frame::later::*"]);
const app = split(checked(wasm), [opens("later::result::"), opens("later::(?!waiting)")]);
const framed = split(checked(frame.wasm), [opens("frame::later::")]);
if (process.env.PARTNER_FIT_COSTS) {
  costs("app, KB", ["at once", "result", "rest"], app);
  costs("frame, KB", ["at once", "later"], framed);
}
for (const module of [...app.parts, ...framed.parts]) {
  if (!WebAssembly.validate(module)) fail("a split module is not valid");
}
const code = ({ glue }) => bundle("js", `export { initSync } from "./${glue}"`);
const appParts = { wasm: asset("app", "wasm", app.parts[0]), glue: asset("app", "js", code({ glue })) };
const frameParts = { wasm: asset("frame", "wasm", framed.parts[0]), glue: asset("frame", "js", code(frame)) };
// Trunk keeps the beginning of a style sheet's name. What the first views need stands in the page itself.
const css = (which) => bundle("css", sheets.filter(({ href }) => which.test(href)).map(({ href, media }) => `@import "./${href}" ${media};`).join("\n"));
const style = css(/^(tokens|base|components|layout|example|print|before)-/).toString().trim();
const frameCss = asset("frame", "css", css(/^frame-/));
// What is loaded when it is wanted, in this order: module and style sheet.
const later = [
  [asset("later-result", "wasm", app.parts[1]), asset("later-result", "css", css(/^(result|exchange)-/))],
  [asset("later-rest", "wasm", app.parts[2]), asset("later-rest", "css", css(/^(partners|ledger|import|ask|embed)-/))],
];
const frameLater = [[asset("frame-later", "wasm", framed.parts[1]), asset("frame-later", "css", css(/^result-/))]];
const places = { LATER: later, FRAME_LATER: frameLater, STYLE: asset("page", "css", style) };
const start = Object.entries(places).reduce((code, [place, value]) => code.replace(`"${place}"`, () => JSON.stringify(value)), script("start.js"));
const startName = asset("start", "js", bundle("js", start));
for (const name of [wasm, glue, ...sheets.map((sheet) => sheet.href)]) rmSync(join(dist, name));
for (const folder of ["snippets", frame.folder]) rmSync(join(dist, folder), { recursive: true, force: true });

writeFileSync(join(dist, "partner-fit.js"), bundle("ts", element, "iife"));

// The page's own script and style sheet are allowed by their hashes.
const before = execFileSync("esbuild", ["--minify", "--target=es2022"], { input: script("before.js"), encoding: "utf8" }).trim();
const allowed = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const headers = readFileSync(join(source, "_headers"), "utf8").replace("{{script}}", allowed(before)).replace("{{style}}", allowed(style));
writeFileSync(join(dist, "_headers"), headers);
// A meta tag can't say who may embed the page; the rest of the policy goes along with every copy of it.
const policy = /Content-Security-Policy: (.*)/.exec(headers)[1].replace(/; frame-ancestors [^;]*/, "");
const fetched = (part, parts, sheet) => [
  `data-rel="modulepreload" href="./assets/${parts.glue}"`,
  `data-rel="preload" href="./assets/${parts.wasm}" as="fetch" type="application/wasm" crossorigin`,
  sheet && `data-rel="stylesheet" href="./assets/${sheet}"`,
].filter(Boolean).map((link) => `<link rel="related" data-part="${part}" ${link}>\n`).join("");

page = page
  .replace(EXAMPLE, `./assets/${asset("example", "json", example)}`)
  .replace(/<!--[^]*?-->\n?/g, "")
  .replace("</head>", (end) => makeInstallable(dist, words, asset) + end)
  .replace(/<meta charset="utf-8">/, `$&\n<meta http-equiv="Content-Security-Policy" content="${policy}">`)
  .replace("</head>", () => `<style>${style}</style>
${fetched("app", appParts)}${fetched("frame", frameParts, frameCss)}<script>${before}</script>
<script type="module" src="./assets/${startName}"></script>
</head>`)
  .replace(BEFORE, () => rendered())
  .replace(/\n\s*\n/g, "\n");
for (const [what, pattern] of [["another inline script", /<script(?![^>]*\ssrc=)(?=[^]*<script(?![^>]*\ssrc=))/], ["another style element", /<style[^]*<style/], ["a style attribute", /<[^>]*\sstyle=/]]) {
  if (pattern.test(page)) fail(`index.html holds ${what}, which its policy forbids`);
}
if (!page.includes("Content-Security-Policy")) fail('index.html lacks <meta charset="utf-8">, which the policy follows');
writeFileSync(join(dist, "index.html"), page);
writeWorker(dist);

/** The words of content/ that stand outside of the program. */
function pageWords() {
  const words = new Map([["lang", lang], ["example", EXAMPLE], ["before", BEFORE]]);
  for (const line of readFileSync(join(source, "content", lang, "page.toml"), "utf8").split("\n")) {
    const [, key, text] = /^(\w+) = (".*")$/.exec(line) ?? [];
    if (key) words.set(key, JSON.parse(text));
  }
  return words;
}

/** What the program's own views look like to somebody who was never here. */
function rendered() {
  const options = ["run", "--quiet", "--locked", "--bin", "partner-fit-before"];
  // The switches of the page's own build are not for a program of this machine.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(RUSTFLAGS|RUSTC_BOOTSTRAP|CARGO_UNSTABLE)/.test(key)));
  return execFileSync("cargo", options, { cwd: source, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], env }).trim();
}

/** Fills the page's {{places}} with them. */
function withWords(html) {
  const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  return html.replace(/\{\{(\w+)\}\}/g, (_, key) => escape(words.get(key) ?? fail(`page.toml has no ${key}`)));
}

/**
 * Says of a function, by its name, whether it opens a part that is loaded when it is wanted. Only these: the optimizer keeps
 * one of two equal functions under either name, so that no other name says who calls it.
 */
function opens(doors) {
  return (name) => new RegExp(`partner_fit\\[\\w+\\]::ui::${doors}`).test(name);
}

/** The page that others embed: the same crate without what only the app reaches. Both were compiled by the same call, if scripts/build made it. */
function buildFrame() {
  const name = "partner-fit-frame";
  const cargo = (...options) => execFileSync("cargo", options, { cwd: source, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  cargo("build", "--quiet", "--release", "--locked", "--target", "wasm32-unknown-unknown", "--bin", name);
  const target = JSON.parse(cargo("metadata", "--format-version", "1", "--no-deps", "--locked")).target_directory;
  const module = join(target, "wasm32-unknown-unknown/release", `${name}.wasm`);
  execFileSync("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-dir", join(dist, "frame"), module]);
  return { folder: "frame", wasm: `frame/${name}_bg.wasm`, glue: `frame/${name}.js` };
}

/**
 * Optimizes the module in two rounds and gives what module and glue code call each other by names of a letter or two: wasm-bindgen's are long and hashed, and
 * took 4 KB of brotli. The new names come from wasm-opt; the glue code is rewritten where it defines or calls them.
 */
function optimize({ wasm, glue }, more) {
  const options = /data-wasm-opt-params="([^"]*)"/.exec(readFileSync(join(source, "index.html"), "utf8"))[1].split(" ");
  const module = join(dist, wasm);
  // Constants stay apart, for scripts/split-data.mjs, and names tell what is what.
  const doors = [...more, "-g", "--skip-pass=memory-packing"];
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

/** A module, refused where it holds what has no need to be there. */
function checked(wasm) {
  const module = readFileSync(join(dist, wasm));
  for (const [costs, instead] of COSTLY) if (module.includes(costs)) fail(`${wasm} holds ${costs}: ${instead}`);
  return module;
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

/** A script of this folder. */
function script(name) {
  return readFileSync(join(source, "scripts", name), "utf8");
}

/** Bundles and minifies an entry that imports files of dist. */
function bundle(kind, entry, format = "esm") {
  const target = format === "esm" ? "esnext" : "es2022";
  const options = ["--bundle", "--minify", `--format=${format}`, `--target=${target}`, "--legal-comments=none", "--log-level=warning"];
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
