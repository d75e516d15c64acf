// Makes pkg/ of what wasm-pack left: optimizes the module, adds what Node needs, and holds it against the size budget.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const root = join(import.meta.dirname, "..");
const [made, pkg] = [join(root, "target/engine/pkg"), join(root, "pkg")];
const read = (...path) => readFileSync(join(root, ...path), "utf8");
const lang = process.env.PARTNER_FIT_LANG || "en";

rmSync(pkg, { recursive: true, force: true });
mkdirSync(pkg);
for (const name of ["partner_fit.js", "partner_fit_bg.js", "partner_fit.d.ts"]) cpSync(join(made, name), join(pkg, name));
cpSync(join(made, "partner_fit.d.ts"), join(pkg, "partner_fit.d.cts"));
cpSync(join(made, "snippets"), join(pkg, "snippets"), { recursive: true });
for (const [from, to] of [["LICENSE", "LICENSE"], ["engine/README.md", "README.md"], ["engine/bin", "bin"]]) {
  cpSync(join(root, from), join(pkg, to), { recursive: true });
}

// The same features as the page's module: see index.html.
const options = /data-wasm-opt-params="([^"]*)"/.exec(read("index.html"))[1].split(" ");
execFileSync("wasm-opt", ["-O3", ...options, join(made, "partner_fit_bg.wasm"), "-o", join(pkg, "partner_fit_bg.wasm")]);

// The one script of ours that the module imports has a folder with a hash.
const snippet = readdirSync(join(pkg, "snippets"), { recursive: true }).find((name) => name.endsWith(".js"));
writeFileSync(join(pkg, "node.mjs"), read("engine/node.mjs").replaceAll(/"VALUE"|\bVALUE\b/g, `"./snippets/${snippet}"`));
const here = 'const here = require("node:url").pathToFileURL(__filename);';
const bundle = ["node.mjs", "--bundle", "--format=cjs", "--platform=node", "--define:import.meta.url=here", `--banner:js=${here}`];
execFileSync("esbuild", [...bundle, "--outfile=node.cjs", "--log-level=warning"], { cwd: pkg });

const version = /^version = "(.*)"/m.exec(read("Cargo.toml"))[1];
writeFileSync(join(pkg, "package.json"), read("engine/package.json").replace("VERSION", version));
writeFileSync(join(pkg, "bin/words.json"), JSON.stringify(words(read("content", lang, "command.toml")), null, 2));

// What a page that uses the engine downloads.
const budget = Number(/^engine = ([\d.]+)/m.exec(read("size-budget.toml"))[1]);
const parts = ["partner_fit_bg.wasm", "partner_fit_bg.js", "partner_fit.js", `snippets/${snippet}`].map((name) => readFileSync(join(pkg, name)));
const sum = (size) => parts.reduce((sum, part) => sum + size(part), 0) / 1000;
const brotli = sum((part) => brotliCompressSync(part).length);
console.log("size, KB      raw    gzip  brotli  budget");
console.log(`engine     ${[sum((part) => part.length), sum((part) => gzipSync(part, { level: 9 }).length), brotli].map((kb) => kb.toFixed(1).padStart(8)).join("")}${String(budget).padStart(8)}`);
if (brotli > budget) {
  console.error("The engine is over its size budget: make it smaller, or decide on another budget in size-budget.toml.");
  process.exit(1);
}

/** The texts of a TOML file that has nothing but texts. */
function words(toml) {
  const texts = toml.matchAll(/^(\w+) = (?:"""\n([^]*?)"""|(".*"))$/gm);
  return Object.fromEntries([...texts].map(([, key, long, short]) => [key, long ?? JSON.parse(short)]));
}
