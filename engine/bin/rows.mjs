// Columns as CSV, and reports as JSON lines.
import { score_batch } from "partner-fit";

const NUMBERS = ["readiness", "habits", "multiplier", "gate", "low", "high"];
const { dimensions, risks } = score_batch("", "2026-01-01", "columns");

/** The first row: what stands in each column. */
export function header() {
  const names = [...Object.keys(dimensions), ...Object.keys(risks)];
  return `${["file", "line", "title", ...NUMBERS, "band", "answered", "applicable", ...names, "next", "verify", "give_get"].join(",")}\n`;
}

/** A row for each assessment of a piece that begins at a line, if it has lines. */
export function rows(file, line, columns) {
  const { questions, bands, states, levers, verify } = columns;
  const name = text(file);
  let all = "";
  for (let at = 0; at < columns.index.length; at++) {
    const cells = [name, line === null ? "" : line + columns.index[at], text(columns.title[at])];
    for (const column of NUMBERS) cells.push(number(columns[column][at]));
    cells.push(bands[columns.band[at]] ?? "", columns.answered[at], columns.applicable[at]);
    for (const column of Object.values(columns.dimensions)) cells.push(number(column[at]));
    for (const column of Object.values(columns.risks)) cells.push(states[column[at]] ?? "");
    // What to do and what to look up first.
    for (const { question } of [levers, verify]) cells.push(questions[question[at * questions.length]] ?? "");
    cells.push(number(columns.give_get[at]));
    all += `${cells.join(",")}\n`;
  }
  return all;
}

/** A line of JSON for each of them. */
export function lines(file, line, columns, reports) {
  let [all, at] = ["", 0];
  for (const report of reports) {
    if (report instanceof Error) continue;
    const where = line === null ? null : line + columns.index[at];
    all += `${JSON.stringify({ file, line: where, title: columns.title[at], report })}\n`;
    at++;
  }
  return all;
}

function number(value) {
  return Number.isNaN(value) ? "" : value;
}

/**
 * A text as a cell. Titles come from strangers, and a spreadsheet would run what begins like a formula: an apostrophe
 * makes it a text.
 */
function text(value) {
  const harmless = /^\s*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
