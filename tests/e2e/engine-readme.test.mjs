// The package's README keeps its word, and the types are those of the values.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import * as engine from "../../pkg/node.mjs";
import { assessment, randomness } from "./assessments.mjs";
import { folder, pkg } from "./engine-package.mjs";

const run = promisify(execFile);
const readme = readFileSync(join(pkg, "README.md"), "utf8");
const examples = [...readme.matchAll(/```js\n([^]*?)```(?:\n\n```text\n([^]*?)```)?/g)].map(([, code, printed]) => ({ code, printed }));
const DAY = "2026-04-01";

/** Fails with the compiler's words where these files have a wrong type. */
async function compiles(t, files) {
  const path = folder(t, files);
  const options = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom", "--allowJs", "--checkJs"];
  const compiler = join(import.meta.dirname, "node_modules/typescript/bin/tsc");
  const { stdout } = await run(process.execPath, [compiler, ...options, ...Object.keys(files)], { cwd: path }).catch((error) => error);
  return stdout;
}

test("the README has examples", () => {
  assert.ok(examples.length > 4 && examples.every(({ printed }) => printed !== undefined));
});

for (const { code, printed } of examples) {
  test(`an example prints what the README says: ${code.split("\n").at(-2)}`, async (t) => {
    const path = folder(t, { "example.mjs": code });
    assert.equal((await run(process.execPath, ["example.mjs"], { cwd: path })).stdout, printed);
  });
}

test("the examples have the right types", async (t) => {
  const files = Object.fromEntries(examples.map(({ code }, at) => [`example${at}.mjs`, code]));
  assert.equal(await compiles(t, files), "");
});

test("what the engine gives has the types it says", async (t) => {
  const random = randomness(21);
  const all = Array.from({ length: 60 }, () => assessment(random, DAY));
  const parts = ["answers", "notes", "partners", "ledger"];
  const json = (value) => JSON.stringify(value);
  const values = {
    Report: [...all.map((one) => engine.score(one, DAY)), engine.score({ ...all[0], mood: 1 }, DAY)],
    Assessment: [...all, ...all.map((one) => engine.decode_link(engine.encode_link(one, parts)))],
    Path: all.map((one) => engine.path_to(one, 60)).filter((path) => path !== null),
  };
  assert.ok(values.Path.length > 10);
  const columns = engine.score_batch([...all, "1", { ...all[0], mood: 1 }], DAY, "columns");
  const plain = (value) => (ArrayBuffer.isView(value) ? `new ${value.constructor.name}(1)` : Array.isArray(value) || typeof value !== "object" ? json(value) : `{ ${Object.entries(value).map(([key, inner]) => `${json(key)}: ${plain(inner)}`).join(", ")} }`);
  const lines = Object.entries(values).map(([type, list]) => `export const all${type}: ${type}[] = [\n${list.map(json).join(",\n")}\n];`);
  const source = `import type { Assessment, Columns, Path, Report } from "partner-fit";\n${lines.join("\n")}\nexport const columns: Columns = ${plain(columns)};\n`;
  assert.equal(await compiles(t, { "values.mts": source }), "");
});

test("wrong calls have no types, from CommonJS either", async (t) => {
  const right = 'import engine = require("partner-fit");\nconst report: engine.Report = engine.score("1", "2026-11-22");\nengine.path_to("1", 45)?.rises;\nengine.encode_link("1");\n';
  const wrong = [
    "engine.score(5, '2026-11-22')", "engine.score('1')", "engine.path_to('1', 'no-band')", "engine.encode_link('1', ['answer'])",
    "engine.score({ format: 'partner-fit/1', edition: '2026.1', answers: { 'win-rate': { level: 5 } } }, '2026-11-22')",
    "engine.score_batch([], '2026-11-22', 'rows')", "report.mood",
  ];
  const said = await compiles(t, { "calls.cts": right + wrong.join("\n") });
  const lines = new Set([...said.matchAll(/^calls\.cts\((\d+),/gm)].map(([, line]) => Number(line)));
  assert.deepEqual([...lines].sort((a, b) => a - b), wrong.map((_, at) => 5 + at), said);
});

test("every function has a type, and no type is without its function", () => {
  const types = readFileSync(join(pkg, "partner_fit.d.ts"), "utf8");
  const typed = new Set([...types.matchAll(/^export function (\w+)/gm)].map(([, name]) => name));
  assert.deepEqual([...typed].sort(), Object.keys(engine).sort());
});
