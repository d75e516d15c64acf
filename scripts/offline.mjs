// What a release needs to be installed and to open without a network: icons and the manifest that names them, and the
// service worker with the list of this version's files.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const MANIFEST = "manifest.webmanifest";

/** Writes icons and manifest, and gives the page's lines about them. `asset` writes a file into assets/ and returns its name. */
export function makeInstallable(dist, words, asset) {
  const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(readFileSync(join(root, "styles/tokens.css"), "utf8"));
  const icon = (name, type) => `./assets/${asset("icon", type, readFileSync(join(root, "icons", `${name}.${type}`)))}`;
  const drawing = icon("icon", "svg");
  const png = (name, size, purpose) => ({ src: icon(name, "png"), sizes: `${size}x${size}`, type: "image/png", purpose });
  // No `id`: a relative one would be the same for every copy on a host. Without one it is the start's address.
  const manifest = {
    name: words.get("title"),
    short_name: words.get("title"),
    description: words.get("description"),
    lang: words.get("lang"),
    start_url: "./",
    scope: "./",
    display: "standalone",
    theme_color: light,
    background_color: light,
    icons: [
      png("icon-192", 192),
      png("icon-512", 512),
      png("maskable-512", 512, "maskable"),
      { src: drawing, sizes: "any", type: "image/svg+xml" },
    ],
  };
  writeFileSync(join(dist, MANIFEST), JSON.stringify(manifest));
  return `<link rel="icon" href="${drawing}">
<link rel="manifest" href="./${MANIFEST}">
<link rel="apple-touch-icon" href="${icon("touch-180", "png")}">
<meta name="theme-color" content="${dark}" media="(prefers-color-scheme:dark)">
<meta name="theme-color" content="${light}">
`;
}

/** What the service worker keeps: all of the app, and nothing of what only others load. */
export function keptOffline(dist) {
  const assets = readdirSync(join(dist, "assets")).filter((name) => !/^frame-|\.(br|gz)$/.test(name));
  return ["index.html", MANIFEST, ...assets.sort().map((name) => `assets/${name}`)];
}

/** Writes the service worker: last, when every other file is as it will be. */
export function writeWorker(dist) {
  const sum = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12);
  // Many hosts send index.html on to its folder.
  const files = keptOffline(dist).map((name) => [name === "index.html" ? "./" : name, sum(readFileSync(join(dist, name)))]);
  const list = JSON.stringify(Object.fromEntries(files));
  const worker = readFileSync(join(root, "scripts/service-worker.js"), "utf8").replace('"FILES"', list).replace("VERSION", sum(list));
  writeFileSync(join(dist, "service-worker.js"), execFileSync("esbuild", ["--minify", "--target=es2022"], { input: worker }));
}
