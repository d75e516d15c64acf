// What the bench makes of measured runs: medians, ratios, targets. Needs nothing but Node.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chart } from "../../bench/pages/chart.mjs";
import { judge, report, summarize } from "../../bench/pages/report.mjs";

const MEASURED = { fcp: 0, lcp: 0, shift: 0, blocked: 0, click: 0, kept: 0, shown: 0, bytes: 0, bytesShown: 0, requests: 1, heap: 0, memory: 0, script: 0, task: 0, lost: false };
const loads = (...runs) => runs.map((run) => ({ ...MEASURED, ...run }));
const clicks = (...painted) => [{ answers: painted.map((ms) => ({ painted: ms, changed: ms, event: 8, task: 2 * ms, script: 1 })), turns: [] }];

const raw = {
  load: {
    slow4g: {
      "partner-fit": loads({ fcp: 900, kept: 400, heap: 2.4e6 }, { fcp: 300, kept: 350, heap: 2.6e6 }, { fcp: 310, kept: 360, heap: 2.7e6, lost: true }),
      "vanilla-inline": loads({ fcp: 240, kept: 380 }, { fcp: 248, kept: 400 }, { fcp: 250, kept: 390 }),
      preact: loads({ fcp: 500 }, { fcp: 480 }, { fcp: 520 }),
      svelte: loads({ fcp: 305 }, { fcp: 306 }, { fcp: 304 }),
      "surveyjs-js": loads({ fcp: 750 }, { fcp: 700 }, { fcp: 740 }),
    },
  },
  click: { cpu4: { "partner-fit": clicks(10, 12, 14, 16, 18), "vanilla-inline": clicks(10, 10, 10, 10, 20) } },
};
const pages = summarize(raw);

test("medians are of runs, percentiles of clicks", () => {
  const ours = pages["partner-fit"];
  const is = [ours.load.slow4g.fcp.median, ours.load.slow4g.lost, ours.click.cpu4.painted.median, ours.click.cpu4.painted.p95, ours.click.cpu4.clicks];
  assert.deepEqual(is.map((value) => Math.round(value * 10) / 10), [310, 1, 14, 17.6, 5]);
});

// What is said of a target: its ratio, and whether it is reached.
const judged = [
  ["first paint beside vanilla-inline", 310 / 248, true],
  // The quickest framework is the one to be ahead of.
  ["first paint beside svelte", 305 / 310, false],
  ["first paint beside surveyjs-js", 740 / 310, true],
  ["first answer kept beside vanilla-inline", 360 / 390, true],
  ["click to paint, p95 beside vanilla-inline", 17.6 / 18, true],
  ["main thread a click beside vanilla-inline", 28 / 20, false],
  ["heap, MB", 2.6, false],
];
for (const [what, is, reached] of judged) {
  test(`target: ${what}`, () => {
    const found = judge(pages).find((one) => one.what === what);
    assert.ok(found, `there is ${what}`);
    assert.ok(Math.abs(found.is - is) < 1e-9, `${found.is} is ${is}`);
    assert.equal(found.reached, reached);
  });
}

test("targets whose peer was not measured are left out", () => {
  assert.deepEqual(judge(pages).filter(({ what }) => what.endsWith("beside vanilla")), []);
  assert.deepEqual(judge({}), []);
});

const labels = { "partner-fit": "Ours", "vanilla-inline": "By hand", preact: "Preact <3", svelte: "Svelte", "surveyjs-js": "SurveyJS" };
const results = { pages, labels, when: "2026-01-01", chromium: "1.2", machine: "none", runs: 3, failed: ["one of them"] };

test("the table has a peer's value and how many times ours it is", () => {
  const lines = report(results).split("\n");
  assert.match(lines.find((line) => line.startsWith("| SurveyJS")), /\| 740 \(2\.4×\) \|/);
  assert.match(lines.find((line) => line.startsWith("| **Ours**")), /\| 310 \|/);
  // No profile without a measured page, no column without a value.
  assert.ok(!lines.includes("neither slowed down:"));
  assert.ok(lines.includes("1 runs failed:") && lines.includes("one of them"));
  assert.ok(lines.includes("partner-fit: the earliest answer was lost in 1 of 3 runs"));
});

test("the chart has every page it knows, the missing measures left empty, its words escaped", () => {
  const svg = chart(results);
  assert.match(svg, /Preact &lt;3/);
  assert.match(svg, />2\.4×</);
  assert.doesNotMatch(svg, /NaN|undefined/);
});
