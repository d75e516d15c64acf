// Builds the pages that ours is measured beside into bench/peers/built/NAME, minified, for production, with a .br and a .gz
// beside each file. All show the same questionnaire with a running score. `node build.mjs [NAME...]`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { execFileSync } from "node:child_process";
import { build, transform } from "esbuild";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import * as vite from "vite";
import { Q } from "./shared/questions.mjs";
import { yewPages } from "./yew.mjs";

const here = import.meta.dirname;
const css = readFileSync(join(here, "shared/app.css"), "utf8");
const head = (more) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
  `<title>${Q.title}</title><meta name="description" content="${Q.intro}"><link rel="icon" href="data:,">${more}</head>`;
const files = '<link rel="stylesheet" href="app.css"><script type="module" src="main.js"></script>';
const bare = '<body><main id="app"></main></body></html>';
// The score stands beside what a library draws.
const framed =
  '<body><main><div class="top"><span>Partner readiness</span><span>Score <span class="score" id="score">0</span> of 100, ' +
  '<span id="band">Not ready</span></span></div><div id="app"></div></main></body></html>';

const define = { "process.env.NODE_ENV": '"production"', global: "globalThis", QUESTIONS: JSON.stringify(Q) };

/** The script of a peer and what it imports, with the style sheets of its library, if any. */
async function bundle(entry, options = {}) {
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    outdir: "/built",
    define,
    conditions: ["browser", "production"],
    loader: { ".woff": "file", ".woff2": "file", ".ttf": "file", ".eot": "file", ".png": "file", ".gif": "file", ".svg": "dataurl" },
    assetNames: "[name]-[hash]",
    legalComments: "none",
    logLevel: "error",
    ...options,
  });
  return Object.fromEntries(outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)]));
}

/** The same by Vite, which makes less of Svelte than esbuild does alone. */
async function viteBundle(folder) {
  const root = join(here, folder);
  const lib = { entry: join(root, "main.js"), formats: ["es"], fileName: "main" };
  const plugins = [svelte({ configFile: false })];
  const [{ output }] = await vite.build({ root, configFile: false, logLevel: "error", plugins, define, build: { write: false, target: "es2022", lib } });
  const { code } = await transform(output.find(({ type }) => type === "chunk").code, { minify: true, format: "esm", target: "es2022" });
  return { "main.js": code };
}

const ownStyle = async () => (await transform(css, { loader: "css", minify: true })).code.trim();

/** A page of three files, without a library that draws. */
const page = (script) => async () => ({ "index.html": head(files) + bare, "app.css": await ownStyle(), ...(await script()) });

/** A page whose questions a form library draws, with the library's own style. */
const library = (entry, options) => async () => {
  const { "main.css": style = "", ...rest } = await bundle(entry, options);
  return { "index.html": head(files) + framed, "app.css": style + (await ownStyle()), ...rest };
};

const peers = {
  "vanilla-inline": async () => {
    const { "main.js": script } = await bundle("vanilla/main.js");
    return { "index.html": `${head(`<style>${await ownStyle()}</style>`)}<body><main id="app"></main><script>${script}</script></body></html>` };
  },
  vanilla: page(() => bundle("vanilla/main.js")),
  preact: page(() => bundle("preact/main.jsx", { jsx: "automatic", jsxImportSource: "preact" })),
  svelte: page(() => viteBundle("svelte")),
  formbricks: library("formbricks/main.js"),
  "surveyjs-js": library("surveyjs-js/main.js"),
  "surveyjs-react": library("surveyjs-react/main.jsx", { jsx: "automatic" }),
  formio: library("formio/main.js"),
  ...yewPages(head, ownStyle),
};

const chosen = process.argv.slice(2);
for (const [name, make] of Object.entries(peers)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const folder = join(here, "built", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(await make())) writeFileSync(join(folder, file), content);
  execFileSync(process.execPath, [join(here, "../../scripts/compress.mjs"), folder]);
  console.log(`built ${name}`);
}
