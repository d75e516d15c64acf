// What measured runs say: medians, ratios, targets, tables. Nothing here touches a file or a browser.
import { median, percentile } from "../numbers.mjs";

export const OURS = "partner-fit";

/** What is measured as a page loads, per profile, and what a click costs: keys of a run, for the summary. */
const loaded = ["fcp", "lcp", "shift", "blocked", "click", "kept", "shown", "bytes", "bytesShown", "requests", "heap", "memory", "script", "task"];
const clicked = ["changed", "painted", "event", "task", "script", "style", "layout"];

/** The measures of the tables and the chart: where each is in a page's summary, and how it is written. */
export const measures = [
  { id: "sent", title: "sent, KB", of: (page) => page.load.slow4g?.bytes.median / 1000, digits: 1 },
  { id: "fcp", title: "first paint, ms", of: (page) => page.load.slow4g?.fcp.median, digits: 0 },
  { id: "lcp", title: "largest paint, ms", of: (page) => page.load.slow4g?.lcp.median, digits: 0 },
  { id: "kept", title: "first answer kept, ms", of: (page) => page.load.slow4g?.kept.median, digits: 0 },
  { id: "unseen", title: "earliest click kept, ms", of: (page) => page.load.slow4g?.click.median, digits: 0 },
  { id: "shown", title: "first score shown, ms", of: (page) => page.load.slow4g?.shown.median, digits: 0 },
  { id: "click", title: "click to paint, ms", of: (page) => page.click.cpu4?.painted.median, digits: 1 },
  { id: "p95", title: "click to paint, p95, ms", of: (page) => page.click.cpu4?.painted.p95, digits: 1 },
  { id: "task", title: "main thread a click, ms", of: (page) => page.click.cpu4?.task.median, digits: 1 },
  { id: "heap", title: "heap, MB", of: (page) => page.load.slow4g?.heap.median / 1e6, digits: 2 },
  { id: "memory", title: "WebAssembly's memory, MB", of: (page) => page.load.slow4g?.memory.median / 1e6, digits: 2 },
];

const fast = [
  { title: "first paint, ms", of: (page) => page.load.fast?.fcp.median, digits: 0 },
  { title: "largest paint, ms", of: (page) => page.load.fast?.lcp.median, digits: 0 },
  { title: "first answer kept, ms", of: (page) => page.load.fast?.kept.median, digits: 0 },
  { title: "first score shown, ms", of: (page) => page.load.fast?.shown.median, digits: 0 },
  { title: "click to paint, ms", of: (page) => page.click.fast?.painted.median, digits: 1 },
  { title: "click to paint, p95, ms", of: (page) => page.click.fast?.painted.p95, digits: 1 },
  { title: "main thread a click, ms", of: (page) => page.click.fast?.task.median, digits: 1 },
];

const frameworks = ["preact", "svelte", "formbricks", "surveyjs-js", "surveyjs-react", "formio", "yew-csr", "yew-hydrate"];
const [ONE_FILE, THREE_FILES, SURVEYJS] = ["vanilla-inline", "vanilla", "surveyjs-js"];

/** What is aimed at: `atMost` times a peer's median, `ahead` of it that many times, or a plain limit. */
const targets = [
  { id: "fcp", beside: [ONE_FILE], atMost: 1.25 },
  { id: "fcp", beside: frameworks, ahead: 1 },
  { id: "fcp", beside: [SURVEYJS], ahead: 1.8 },
  { id: "kept", beside: [ONE_FILE], atMost: 1 },
  { id: "unseen", beside: [ONE_FILE], atMost: 1 },
  { id: "shown", beside: [THREE_FILES], atMost: 1.7 },
  { id: "shown", beside: [SURVEYJS], ahead: 2.8 },
  { id: "p95", beside: [ONE_FILE], atMost: 1.2 },
  { id: "p95", beside: [SURVEYJS], ahead: 3.5 },
  { id: "task", beside: [ONE_FILE], atMost: 1.15 },
  { id: "heap", limit: 2.5 },
];

const spread = (runs, key) => {
  const values = runs.map((run) => run[key]);
  return { median: median(values), from: percentile(values, 0.25), to: percentile(values, 0.75) };
};

/** Raw runs, by page: `{ load: { profile: { page: [run] } }, click: … }`, as medians and percentiles by page. */
export function summarize({ load, click }) {
  const pages = {};
  const at = (name) => (pages[name] ??= { load: {}, click: {} });
  for (const [profile, byPage] of Object.entries(load)) {
    for (const [name, runs] of Object.entries(byPage)) {
      at(name).load[profile] = { runs: runs.length, lost: runs.filter((run) => run.lost).length, ...Object.fromEntries(loaded.map((key) => [key, spread(runs, key)])) };
    }
  }
  for (const [profile, byPage] of Object.entries(click)) {
    for (const [name, runs] of Object.entries(byPage)) {
      const all = (of, prefix) => clicked.map((key) => [prefix + key, { median: median(of.map((one) => one[key])), p95: percentile(of.map((one) => one[key]), 0.95) }]);
      const answers = runs.flatMap((run) => run.answers);
      const turns = runs.flatMap((run) => run.turns);
      at(name).click[profile] = { clicks: answers.length, ...Object.fromEntries([...all(answers, ""), ...all(turns, "turn_")]) };
    }
  }
  return pages;
}

/** Every target with what was measured: a peer's value over ours where we are to be ahead, ours over the peer's else. */
export function judge(pages) {
  return targets.flatMap(({ id, beside, atMost, ahead, limit }) => {
    const { title, of, digits } = measures.find((one) => one.id === id);
    const ours = pages[OURS] && of(pages[OURS]);
    if (!Number.isFinite(ours)) return [];
    if (limit !== undefined) return [{ what: title, is: ours, digits, wanted: `at most ${limit}`, reached: ours <= limit, off: ours / limit }];
    const there = beside.filter((name) => pages[name] && Number.isFinite(of(pages[name])));
    if (there.length === 0) return [];
    // The best of them.
    const peer = there.reduce((best, name) => (of(pages[name]) < of(pages[best]) ? name : best));
    const theirs = of(pages[peer]);
    const what = `${title.replace(", ms", "")} beside ${peer}`;
    if (atMost !== undefined) return [{ what, is: ours / theirs, digits: 2, wanted: `at most ${atMost} times`, reached: ours / theirs <= atMost, off: ours / theirs / atMost }];
    return [{ what, is: theirs / ours, digits: 2, wanted: `${ahead === 1 ? "" : `${ahead} times `}ahead`, reached: theirs / ours >= ahead, off: ahead / (theirs / ours) }];
  });
}

const shown = (value, digits) => (Number.isFinite(value) ? value.toFixed(digits) : "–");

/** A value and, for a peer, how many times ours that is. */
function cell({ of, digits }, page, ours) {
  const value = of(page);
  const ratio = ours && ours !== page ? value / of(ours) : NaN;
  return shown(value, digits) + (Number.isFinite(ratio) ? ` (${ratio < 0.1 ? ratio.toFixed(2) : ratio.toFixed(1)}×)` : "");
}

/** The columns of which at least one page has a value. */
function measured(pages, columns) {
  return columns.filter(({ of }) => Object.values(pages).some((page) => Number.isFinite(of(page))));
}

/** A table in Markdown: a row for every page; in brackets how many times ours a peer's value is. */
export function table(pages, labels, wanted = measures) {
  const ours = pages[OURS];
  const columns = measured(pages, wanted);
  return [
    `| page | ${columns.map(({ title }) => title).join(" | ")} |`,
    `|---|${columns.map(() => "---|").join("")}`,
    ...Object.keys(labels)
      .filter((name) => pages[name])
      .map((name) => `| ${name === OURS ? `**${labels[name]}**` : labels[name]} | ${columns.map((column) => cell(column, pages[name], ours)).join(" | ")} |`),
  ];
}

/** The whole report. */
export function report({ pages, labels, when, chromium, runs, machine, failed }) {
  const lines = [`${when}, Chromium ${chromium}, ${machine}: medians of ${runs} rounds, pages in turn; in brackets, times ours`];
  for (const [name, columns] of [["slow 4G, CPU slowed down four times", measures], ["neither slowed down", fast]]) {
    if (measured(pages, columns).length > 0) lines.push("", `${name}:`, ...table(pages, labels, columns));
  }
  const lost = Object.keys(pages).filter((name) => pages[name].load.slow4g?.lost > 0);
  if (lost.length > 0) lines.push("", ...lost.map((name) => `${name}: the earliest answer was lost in ${pages[name].load.slow4g.lost} of ${pages[name].load.slow4g.runs} runs`));
  lines.push("", "targets:");
  for (const { what, is, digits, wanted, reached, off } of judge(pages)) {
    lines.push(`${reached ? "reached    " : "not reached"}  ${what}: ${shown(is, digits)}, wanted ${wanted}${reached ? "" : `: ${off.toFixed(2)} times too much`}`);
  }
  if (failed.length > 0) lines.push("", `${failed.length} runs failed:`, ...failed.slice(0, 20));
  return lines.join("\n");
}
