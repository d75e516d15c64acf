// Later versions of what was built, made of it as releases are, and what a browser has kept of them.
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWorker } from "../../scripts/offline.mjs";
import { dist } from "./harness.mjs";

/** A copy of a folder, as something that can be changed. */
export function copy(t, folder = dist) {
  const made = mkdtempSync(join(tmpdir(), "partner-fit-"));
  t.after(() => rmSync(made, { recursive: true, force: true }));
  cpSync(folder, made, { recursive: true });
  return made;
}

/** A later version: every asset but the pictures has something more in it, so that it has a new name and is named anew. */
export function laterVersion(t, folder = dist) {
  const made = copy(t, folder);
  const names = readdirSync(join(made, "assets")).filter((name) => /\.(js|css|json|wasm)$/.test(name));
  // Last what names the others.
  names.sort((a, b) => a.startsWith("start-") - b.startsWith("start-"));
  const renamed = new Map();
  for (const name of names) {
    const path = join(made, "assets", name);
    // In a module a section that means nothing, anywhere else an empty line.
    const more = name.endsWith(".wasm") ? Buffer.from([0, 2, 1, 0x78]) : Buffer.from("\n");
    const content = Buffer.concat([name.endsWith(".js") ? Buffer.from(withNames(path, renamed)) : readFileSync(path), more]);
    writeFileSync(path, content);
    const sum = createHash("sha256").update(content).digest("hex").slice(0, 12);
    renamed.set(name, name.replace(/\w{12}(?=\.\w+$)/, sum));
    renameSync(path, join(made, "assets", renamed.get(name)));
  }
  writeFileSync(join(made, "index.html"), withNames(join(made, "index.html"), renamed));
  writeWorker(made);
  return made;
}

function withNames(path, renamed) {
  let text = readFileSync(path, "utf8");
  for (const [from, to] of renamed) text = text.replaceAll(from, to);
  return text;
}

/** The name of the script that starts this version. */
export const startOf = (folder) => readdirSync(join(folder, "assets")).find((name) => /^start-.*\.js$/.test(name));

/** The name of the script that started what is on the page. */
export const running = (page) => page.evaluate(() => document.querySelector("script[type=module]").src.split("/").pop());

/** Waits until the browser keeps the version that is on the page. */
export const isKept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");

/** Waits until a page or frame had time for what it does when there is nothing else to do; one out of sight may never have. */
export const idle = (page) =>
  page.evaluate(async () => {
    for (let at = 0; at < 2; at++) await new Promise((done) => requestIdleCallback(done, { timeout: 500 }));
  });

/** What the browser keeps, by cache: addresses. */
export const keptFiles = (page) =>
  page.evaluate(async () => {
    const addresses = async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url);
    return Promise.all((await caches.keys()).map(addresses));
  });

/** Asks the host for a newer version now. */
export const update = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => {}));
