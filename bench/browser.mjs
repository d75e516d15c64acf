// The browser that the benches measure with: the one that the set-up installs and the end-to-end tests use.
import { createRequire } from "node:module";
import { arch, availableParallelism, platform } from "node:os";

export const { chromium } = createRequire(new URL("../tests/e2e/", import.meta.url))("playwright-core");

/** Its program; scripts/env names it. */
export const program = process.env.CHROME || "chromium";

/** Nothing that the browser does on its own while a page is measured. */
export const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** What it was measured on. */
export const machine = `${availableParallelism()} cores, ${platform()} ${arch()}`;

/** `--name value` of the command line. */
export function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? process.argv[at + 1] : otherwise;
}
