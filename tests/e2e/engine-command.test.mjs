// The command: files and links in, rows or lines out, and what can't be read said and left out.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { test } from "node:test";
import { encode_link, score } from "../../pkg/node.mjs";
import { folder, pkg } from "./engine-package.mjs";

const DAY = "2026-04-01";
const one = (title, level = 3) => ({ format: "partner-fit/1", edition: "2026.1", title, created: DAY, updated: DAY, answers: { "repeatable-wins": { level }, "first-move": { level: 1 } } });
const link = (title, level) => encode_link(one(title, level), ["answers", "notes"]);

/** What the command prints, says and ends with. */
async function command(cwd, given, input) {
  const run = spawn(process.execPath, [join(pkg, "bin/partner-fit-score.mjs"), ...given], { cwd });
  const [out, err] = [run.stdout, run.stderr].map(async (stream) => Buffer.concat(await stream.toArray()).toString());
  run.stdin.end(input);
  const code = await new Promise((done) => run.on("close", done));
  return { out: await out, err: await err, code };
}

/** CSV as objects. */
function table(csv) {
  const rows = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === "\n") rows.push([]);
  }
  const [names, ...values] = rows.slice(0, -1);
  return values.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
}

test("files and links become rows, and what can't be read is said", async (t) => {
  const path = folder(t, {
    "one.json": JSON.stringify(one("Acme, “fourth” quarter"), null, 2),
    "flat.json": JSON.stringify(one("Flat", 2)),
    "links.txt": `${link("First", 1)}\r\n\n${link("Cut").slice(0, 20)}\nhttps://host.example/#${link("Address", 4)}\n`,
    "list.jsonl": `${JSON.stringify(one("Line"))}\n{"format":"partner-fit/1","edition":"2026.1","answers":{"win-rate":{"level":9}}}\n${JSON.stringify({ ...one("Odd"), mood: 1 })}`,
    "broken.json": '{\n  "format": "partner-fit/1",\n',
  });
  mkdirSync(join(path, "folder"));
  const files = ["one.json", "flat.json", "links.txt", "list.jsonl", "broken.json", "missing.json", "folder"];
  const { out, err, code } = await command(path, ["--today", DAY, ...files]);
  assert.equal(code, 1);
  const rows = table(out);
  assert.deepEqual(rows.map(({ file, line, title }) => [file, line, title]), [
    ["one.json", "", "Acme, “fourth” quarter"], ["flat.json", "1", "Flat"], ["links.txt", "1", "First"], ["links.txt", "4", "Address"],
    ["list.jsonl", "1", "Line"], ["list.jsonl", "3", "Odd"],
  ]);
  for (const [at, level] of [3, 2, 1, 4, 3, 3].entries()) {
    const report = score(one("", level), DAY);
    const row = rows[at];
    for (const name of ["readiness", "habits", "multiplier", "gate", "answered", "applicable"]) assert.equal(Number(row[name]), report[name], name);
    assert.deepEqual([Number(row.low), Number(row.high)], report.range);
    assert.deepEqual([row.band, row.next, row.verify], [report.band, report.levers[0].question, report.verify[0].question]);
    for (const [risk, state] of Object.entries(report.risks)) assert.equal(row[risk], state ?? "");
    for (const [dimension, value] of Object.entries(report.dimensions)) assert.equal(row[dimension], value === null ? "" : String(value));
  }
  const said = err.trimEnd().split("\n");
  assert.deepEqual(said.map((line) => line.split(": ")[0]), ["links.txt:3", "list.jsonl:2", "list.jsonl:3", "broken.json", "missing.json", "folder", "6 scored, 5 left out"]);
  assert.match(said[1], /answers\.win-rate\.level/);
  assert.match(said[2], /mood/);
});

test("JSON lines have the report of each, from standard input too", async (t) => {
  const path = folder(t);
  const { out, err, code } = await command(path, ["--jsonl", `--today=${DAY}`, "-"], `${link("A")}\n${link("B", 1)}`);
  assert.deepEqual([code, err], [0, ""]);
  const lines = out.trimEnd().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(lines, [["A", 3], ["B", 1]].map(([title, level], at) => ({ file: "stdin", line: at + 1, title, report: score(one(title, level), DAY) })));
  // As it is written for people, one file is one assessment.
  const whole = await command(path, ["--jsonl", "--today", DAY, "-"], JSON.stringify(one("Whole"), null, 2));
  assert.deepEqual(JSON.parse(whole.out), { file: "stdin", line: null, title: "Whole", report: score(one("Whole"), DAY) });
});

test("no cell is a formula, no row is two, and no title steers the terminal", async (t) => {
  const titles = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", '=HYPERLINK("http://x","y")', "a\nb", 'say "hi", twice', "harmless", "1-2"];
  const path = folder(t, { "titles.jsonl": titles.map((title) => JSON.stringify({ ...one(title), "\u001b[31m": 1 })).join("\n") });
  const { out, err, code } = await command(path, ["titles.jsonl"]);
  assert.equal(code, 0);
  const shown = table(out).map(({ title }) => title);
  assert.deepEqual(shown.slice(0, 8), titles.slice(0, 8).map((title) => `'${title}`));
  assert.deepEqual(shown.slice(8), ["a b", 'say "hi", twice', "harmless", "1-2"]);
  assert.ok(err.includes("\ufffd") && !err.includes("\u001b"), err);
});

for (const [given, code, said] of [
  [[], 2, /at least one file/],
  [["--csv", "--jsonl", "x.json"], 2, /not both/],
  [["--today", "tomorrow", "x.json"], 2, /--today/],
  [["--today"], 2, /--today/],
  [["--colour", "x.json"], 2, /--colour/],
  [["-x"], 2, /-x/],
  [["x.json"], 1, /no such file/],
  [["--", "--help"], 1, /--help: There is no such file/],
]) {
  test(`it ends with ${code}: ${given.join(" ")}`, async (t) => {
    const found = await command(folder(t), given);
    assert.equal(found.code, code);
    assert.match(found.err, said);
  });
}

test("help and version go to standard output", async (t) => {
  const help = await command(folder(t), ["--help"]);
  assert.deepEqual([help.code, help.err], [0, ""]);
  for (const option of ["--csv", "--jsonl", "--today", "--help", "--version"]) assert.match(help.out, new RegExp(`^  ${option}`, "m"));
  assert.match((await command(folder(t), ["--version"])).out, /^\d+\.\d+\.\d+\n$/);
});

test("a long list goes through in pieces, in its order, and a line without end is left out", async (t) => {
  const path = folder(t);
  const long = join(path, "long.txt");
  const count = 30_000;
  const [good, bad] = [link("", 3), "1".repeat(30)];
  const text = function* () {
    for (let at = 0; at < count; at++) yield `${at % 1000 === 7 ? bad : good}\n`;
    for (let at = 0; at < 21; at++) yield "x".repeat(1_000_000);
    yield `\n${good}\n`;
  };
  await pipeline(Readable.from(text()), createWriteStream(long));
  const { out, err, code } = await command(path, ["--today", DAY, "long.txt"]);
  assert.equal(code, 1);
  const expected = Array.from({ length: count }, (_, at) => at + 1).filter((line) => line % 1000 !== 8);
  assert.deepEqual(table(out).map(({ line }) => Number(line)), [...expected, count + 2]);
  const said = err.trimEnd().split("\n");
  assert.equal(said.length, count / 1000 + 2);
  assert.match(said.at(-2), /^long\.txt:30001: .*20 MB/);
});
