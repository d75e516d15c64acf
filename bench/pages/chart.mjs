// The chart for the README, from what bench/results/pages.json holds. `node bench/pages/chart.mjs` draws it again.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OURS, measures } from "./report.mjs";

const columns = [
  { id: "fcp", title: "First paint", unit: "ms" },
  { id: "kept", title: "First answer kept", unit: "ms" },
  { id: "shown", title: "First score shown", unit: "ms" },
  { id: "p95", title: "Click to paint, p95", unit: "ms" },
  { id: "sent", title: "Sent", unit: "KB" },
];
const rows = [OURS, "vanilla-inline", "vanilla", "preact", "svelte", "yew-hydrate", "formbricks", "surveyjs-js", "formio"];

// The product's own colours and type, as styles/tokens.css has them. A picture in a README does not know the page around it,
// so it brings its own paper.
const light = { paper: "#fbfaf7", ink: "#1d201d", soft: "#575c56", line: "#d9d6cd", bar: "#c3c2b9", leaf: "#17694f", tint: "#e4efe9" };
const dark = { paper: "#141714", ink: "#ecebe5", soft: "#a9aea6", line: "#343a34", bar: "#535a53", leaf: "#7fcdb0", tint: "#1c2f28" };
const variables = (colours) => Object.entries(colours).map(([name, value]) => `--${name}:${value}`).join(";");
const serif = '"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","URW Palladio L",Charter,Georgia,serif';
const sans = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';

const WIDTH = 960;
const EDGE = 32;
const NAMES = 150;
const COLUMN = (WIDTH - 2 * EDGE - NAMES) / columns.length;
const BAR = COLUMN - 24;
const TOP = 150;
const ROW = 46;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const text = (x, y, kind, content, more = "") => `<text x="${x}" y="${y}" class="${kind}"${more}>${escaped(content)}</text>`;
/** With a separator of thousands; no decimals where there are digits enough. */
const written = (value, digits) => (value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(digits));
const round = (value) => Math.round(value * 10) / 10;

/** The chart as SVG. */
export function chart({ pages, labels, when, chromium, runs }) {
  const names = rows.filter((name) => pages[name]);
  const height = TOP + names.length * ROW + 62;
  const parts = [
    text(EDGE, 52, "title", "How soon a questionnaire answers"),
    text(EDGE, 78, "soft", "On slow 4G, with the processor four times slower. Shorter is better; × is how many times ours."),
  ];
  columns.forEach(({ title, unit }, at) => {
    const x = EDGE + NAMES + at * COLUMN;
    parts.push(text(x, TOP - 32, "head", title), text(x, TOP - 15, "unit", unit));
  });
  names.forEach((name, row) => {
    const y = TOP + row * ROW;
    const isOurs = name === OURS;
    if (isOurs) parts.push(`<rect x="${EDGE - 16}" y="${y}" width="${WIDTH - 2 * EDGE + 32}" height="${ROW}" rx="4" class="tint"/>`);
    else if (row > 1) parts.push(`<line x1="${EDGE}" y1="${y}" x2="${WIDTH - EDGE}" y2="${y}" class="line"/>`);
    parts.push(text(EDGE, y + 28, isOurs ? "ours" : "name", labels[name]));
    columns.forEach(({ id }, at) => {
      const x = EDGE + NAMES + at * COLUMN;
      const { of, digits } = measures.find((one) => one.id === id);
      const value = of(pages[name]);
      if (!Number.isFinite(value)) return;
      const longest = Math.max(...names.map((one) => of(pages[one])).filter(Number.isFinite));
      const ratio = value / of(pages[OURS]);
      parts.push(`<rect x="${round(x)}" y="${y + 29}" width="${round(Math.max(2, (value / (longest || 1)) * BAR))}" height="5" rx="2.5" class="${isOurs ? "leaf" : "bar"}"/>`);
      parts.push(text(round(x), y + 22, isOurs ? "value own" : "value", written(value, digits)));
      if (!isOurs && ratio > 0) parts.push(text(round(x + BAR), y + 22, "ratio", `${ratio < 0.1 ? ratio.toFixed(2) : ratio.toFixed(1)}×`, ' text-anchor="end"'));
    });
  });
  parts.push(text(EDGE, height - 24, "unit", `Medians of ${runs} rounds in one run, pages in turn, and the 95th percentile of all clicks. Chromium ${chromium.split(".")[0]}, ${when}.`));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${described(pages, labels, names)}">
<style>
:root{${variables(light)}}
@media (prefers-color-scheme:dark){:root{${variables(dark)}}}
text{font-family:${sans.replaceAll('"', "'")};font-size:14px;fill:var(--ink);font-variant-numeric:tabular-nums}
.title{font-family:${serif.replaceAll('"', "'")};font-size:26px}
.soft{fill:var(--soft)}
.head{font-weight:600;font-size:12.5px}
.unit,.ratio{fill:var(--soft);font-size:12px}
.value{font-size:14px}
.ours{font-weight:600;fill:var(--leaf)}
.own{font-weight:600;fill:var(--leaf)}
.paper{fill:var(--paper);stroke:var(--line)}
.tint{fill:var(--tint)}
.bar{fill:var(--bar)}
.leaf{fill:var(--leaf)}
.line{stroke:var(--line)}
</style>
<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8" class="paper"/>
${parts.join("\n")}
</svg>
`;
}

/** The chart in words, for those who don't see it. */
function described(pages, labels, names) {
  return columns
    .map(({ id, title, unit }) => {
      const { of, digits } = measures.find((one) => one.id === id);
      const known = names.filter((name) => Number.isFinite(of(pages[name])));
      return `${title}, ${unit}: ${known.map((name) => `${escaped(labels[name])} ${written(of(pages[name]), digits)}`).join(", ")}.`;
    })
    .join(" ");
}

if (process.argv[1] === import.meta.filename) {
  const [results = join(import.meta.dirname, "../results/pages.json"), out = join(import.meta.dirname, "../../docs/bench.svg")] = process.argv.slice(2);
  writeFileSync(out, chart(JSON.parse(readFileSync(results, "utf8"))));
}
