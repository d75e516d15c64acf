// The built package, installed in a folder of its own as anybody would have it.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const pkg = join(import.meta.dirname, "../../pkg");

/** A folder in which the package is installed, with these files; gone when the test ends. */
export function folder(t, files = {}) {
  const path = mkdtempSync(join(tmpdir(), "partner-fit-"));
  t.after(() => rmSync(path, { recursive: true }));
  mkdirSync(join(path, "node_modules"));
  symlinkSync(pkg, join(path, "node_modules/partner-fit"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}
