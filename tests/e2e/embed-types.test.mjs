// What the element takes and tells is typed, on its own side and on a host's.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";

test("the element and a host in TypeScript agree with the types that are shipped", () => {
  const folder = import.meta.dirname;
  const options = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom,dom.iterable", "--module", "esnext", "--moduleResolution", "bundler"];
  const sources = [join(folder, "../../src/embed/element.ts"), join(folder, "hosts/typed.ts")];
  try {
    execFileSync(process.execPath, [join(folder, "node_modules/typescript/bin/tsc"), ...options, ...sources], { encoding: "utf8" });
  } catch (error) {
    throw new Error(error.stdout);
  }
});
