// The two Yew pages: drawn in the browser, and hydrated from prerendered HTML. Built as most would build them: by the
// stable compiler's release profile for size, wasm-bindgen and wasm-opt.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { Q } from "./shared/questions.mjs";

const crate = join(import.meta.dirname, "yew");
const target = join(crate, "target");
const run = (program, ...args) => execFileSync(program, args, { cwd: crate, stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, CARGO_TARGET_DIR: target } });
const cargo = (bin, ...more) => run("cargo", "build", "--quiet", "--release", "--locked", "--bin", bin, "--features", bin, ...more);
const features = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"].map((one) => `--enable-${one}`);

/** The questionnaire as Rust constants. */
function content() {
  const text = JSON.stringify;
  const list = (all) => `[${all.join(", ")}]`;
  const pages = Q.pages.map(({ title, questions }) => `(${text(title)}, ${list(questions.map((q) => text(q.text)))})`);
  return [
    `const TITLE: &str = ${text(Q.title)};`,
    `const INTRO: &str = ${text(Q.intro)};`,
    `const BANDS: [(u32, &str); 4] = ${list(Q.bands.map(([from, name]) => `(${from}, ${text(name)})`))};`,
    `const OPTIONS: [&str; 5] = ${list(Q.options.map(text))};`,
    `const PAGES: [(&str, [&str; 5]); 5] = ${list(pages)};`,
    "",
  ].join("\n");
}

/** The program of one kind, and its glue code. */
async function program(bin) {
  cargo(bin, "--target", "wasm32-unknown-unknown");
  const out = join(target, bin);
  run("wasm-bindgen", "--target", "web", "--no-typescript", "--remove-name-section", "--remove-producers-section", "--out-name", "app", "--out-dir", out, join(target, `wasm32-unknown-unknown/release/${bin}.wasm`));
  run("wasm-opt", "-Oz", ...features, "--converge", "-o", join(out, "small.wasm"), join(out, "app_bg.wasm"));
  const { code } = await transform(readFileSync(join(out, "app.js"), "utf8"), { minify: true, format: "esm", target: "es2022" });
  return { "app.js": code, "app_bg.wasm": readFileSync(join(out, "small.wasm")) };
}

const start =
  '<link rel="modulepreload" href="app.js"><link rel="preload" href="app_bg.wasm" as="fetch" type="application/wasm" crossorigin>' +
  '<script type="module">import init from "./app.js";init({module_or_path:"app_bg.wasm"})</script>';
const body = (inside) => `<body><main id="app">${inside}</main></body></html>`;

/** The pages by name; `head` makes a head with something more in it, `css` is the style of all peers. */
export const yewPages = (head, css) => ({
  "yew-csr": async () => {
    writeFileSync(join(crate, "content.rs"), content());
    return { "index.html": head('<link rel="stylesheet" href="app.css">' + start) + body(""), "app.css": await css(), ...(await program("client")) };
  },
  "yew-hydrate": async () => {
    writeFileSync(join(crate, "content.rs"), content());
    cargo("prerender");
    const html = run(join(target, "release/prerender")).toString();
    return { "index.html": head(`<style>${await css()}</style>` + start) + body(html), ...(await program("hydrate")) };
  },
});
