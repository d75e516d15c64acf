#!/usr/bin/env node
// Scores files and links: one row of CSV or one line of JSON each.
import { createReadStream, readFileSync } from "node:fs";
import { score_batch } from "partner-fit";
import { pieces } from "./pieces.mjs";
import { Progress } from "./progress.mjs";
import { header, lines, rows } from "./rows.mjs";
import { say, tell } from "./say.mjs";

const [SCORED, SOME_LEFT_OUT, NOT_BEGUN] = [0, 1, 2];

const { files, form, today } = options(process.argv.slice(2));
const progress = new Progress(files);
let [scored, leftOut] = [0, 0];

// Whoever reads has enough: `head`, for one.
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? SCORED : SOME_LEFT_OUT));

if (form === "csv") await write(header());
for (const file of files) {
  const name = file === "-" ? "stdin" : file;
  try {
    const input = file === "-" ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
    for await (const piece of pieces(input, file)) await take(name, piece);
  } catch (error) {
    skip(name, null, say({ ENOENT: "no_file", EACCES: "no_access" }[error.code] ?? "unreadable"));
  }
}
progress.end();
if (leftOut > 0) tell(say("summary", { scored, left_out: leftOut }));
process.exitCode = leftOut > 0 ? SOME_LEFT_OUT : SCORED;

/** Scores a piece of a file: some of its lines, all of it, or a line that is too long. */
async function take(name, { batch, line, bytes, tooLong }) {
  if (tooLong) return skip(name, line, say("line_too_long", { most: tooLong }));
  const columns = score_batch(batch, today, "columns");
  for (const { index, message } of columns.errors) skip(name, line && line + index, message);
  for (const { index, places } of columns.ignored) {
    progress.clear();
    tell(say("ignored", { file: name, line: (line ?? 1) + index, keys: places.join(", ") }));
  }
  scored += columns.index.length;
  if (columns.index.length > 0) await write(form === "csv" ? rows(name, line, columns) : lines(name, line, columns, score_batch(batch, today)));
  progress.show(bytes, scored);
}

function skip(file, line, reason) {
  leftOut++;
  progress.clear();
  tell(say(line === null ? "left_out_file" : "left_out", { file, line, reason }));
}

/** Waits where whoever reads is slower, so that nothing piles up. */
async function write(text) {
  if (!process.stdout.write(text)) await new Promise((done) => process.stdout.once("drain", done));
}

function options(given) {
  const files = [];
  const forms = new Set();
  const now = new Date();
  let today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  let onlyFiles = false;
  for (let at = 0; at < given.length; at++) {
    const [option, value] = /^--[a-z]+=/.test(given[at]) ? given[at].split(/=(.*)/s) : [given[at]];
    if (onlyFiles || option === "-" || !option.startsWith("-")) files.push(option);
    else if (option === "--") onlyFiles = true;
    else if (option === "--help" || option === "-h") end(say("help"));
    else if (option === "--version") end(`${JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version}\n`);
    else if (option === "--csv" || option === "--jsonl") forms.add(option.slice(2));
    else if (option === "--today") today = value ?? given[++at] ?? "";
    else refuse(say("unknown_option", { option }));
  }
  if (forms.size > 1) refuse(say("one_form"));
  try {
    score_batch("", today);
  } catch {
    refuse(say("bad_day"));
  }
  if (files.length === 0) refuse(say("no_files"));
  return { files, form: [...forms][0] ?? "csv", today };
}

function end(text) {
  process.stdout.write(text);
  process.exit(SCORED);
}

function refuse(reason) {
  tell(reason);
  process.exit(NOT_BEGUN);
}
