// Writes the last results into the README, between its marks, and draws the chart again: `scripts/bench publish`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { table as lighthouse } from "./lighthouse/report.mjs";
import { chart } from "./pages/chart.mjs";
import { measures, table } from "./pages/report.mjs";

const root = join(import.meta.dirname, "..");
const results = (name) => JSON.parse(readFileSync(join(root, `bench/results/${name}.json`), "utf8"));
const [pages, views, scale] = [results("pages"), results("lighthouse"), results("scale")];

const shown = measures.filter(({ id }) => ["sent", "fcp", "kept", "shown", "p95", "task", "heap"].includes(id));
const versions = Object.entries(pages.versions).map(([name, version]) => `${name} ${version}`);
const parts = {
  pages: [...table(pages.pages, pages.labels, shown), "", `${pages.runs} rounds on ${pages.when}, ${pages.machine}, Chromium ${pages.chromium}; ${versions.join(", ")}.`],
  lighthouse: [...lighthouse(views.rows), "", `Lighthouse ${views.lighthouse}, medians of ${views.runs} on ${views.when}, Chromium ${views.browser}.`],
};

const ms = (row) => [row.median, row.p95].map((value) => value.toFixed(1)).join(" / ");
const slow = ({ name }) => scale.rows.find((row) => row.name === `${name}, 4×`);
parts.scale = [
  "| edit | as it is, ms | processor four times slower, ms |",
  "|---|---|---|",
  ...scale.rows.filter(slow).map((row) => `| ${row.name} | ${ms(row)} | ${ms(slow(row))} |`),
  "",
  `Median / 95th percentile of ${scale.rows.find(slow).edits} edits each, in ${scale.runs} rounds on ${scale.when}, ${scale.machine}, Chromium ${scale.chromium}.`,
];

let readme = readFileSync(join(root, "README.md"), "utf8");
for (const [name, lines] of Object.entries(parts)) {
  const [begin, end] = [`<!-- bench: ${name} -->\n`, `<!-- end -->`];
  const from = readme.indexOf(begin) + begin.length;
  readme = readme.slice(0, from) + lines.join("\n") + "\n" + readme.slice(readme.indexOf(end, from));
}
writeFileSync(join(root, "README.md"), readme);
writeFileSync(join(root, "docs/bench.svg"), chart(pages));
