// The engine says what the page says: on two thousand random assessments, opened as links.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { encode_link, score } from "../../pkg/node.mjs";
import { assessment, randomness } from "./assessments.mjs";
import { address, browserPath, ready } from "./harness.mjs";

const COUNT = 2000;
const TODAY = "2026-11-22";

/** What the page shows, as it stands in the report. */
const outputs = { readiness: "readiness", habits: "habits", multiplier: "multiplier", "range-low": 0, "range-high": 1, answered: "answered" };

/** Without a readiness the page shows the risks alone. */
function shownBy(report) {
  const value = (from) => (report.readiness === null ? null : typeof from === "number" ? report.range[from] : report[from]);
  const numbers = Object.entries(outputs).map(([name, from]) => [name, value(from)]);
  return { ...Object.fromEntries(numbers), band: report.band, risks: report.risks };
}

/** Opens links one after the other in the page and reads each result. */
async function shown(page, links, names) {
  return page.evaluate(
    async ([links, names]) => {
      const found = [];
      const number = (name) => {
        const value = document.querySelector(`main data[data-output="${name}"]`)?.value;
        return value === undefined || value === "" ? null : Number(value);
      };
      for (const [title, link] of links) {
        location.replace(`#${link}`);
        // Every assessment has a title of its own, so that the page says when it has changed.
        const start = performance.now();
        while (document.querySelector(".shared-title")?.textContent !== title) {
          if (performance.now() - start > 10_000) throw new Error(`${title} does not open`);
          await new Promise((done) => setTimeout(done));
        }
        const numbers = Object.fromEntries(names.map((name) => [name, number(name)]));
        const band = document.querySelector('main [data-output="band"]')?.dataset.value ?? null;
        const risks = Object.fromEntries([...document.querySelectorAll("main [data-risk]")].map(({ dataset }) => [dataset.risk, dataset.value || null]));
        found.push({ ...numbers, band, risks });
      }
      return found;
    },
    [links, names],
  );
}

test("two thousand assessments have the same result in the engine and on the page", { timeout: 300_000 }, async (t) => {
  // A browser of its own: others hold back a page that moves on this often.
  const browser = await chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox", "--disable-ipc-flooding-protection"] });
  t.after(() => browser.close());
  const context = await browser.newContext();
  await context.clock.setFixedTime(new Date(`${TODAY}T12:00:00`));
  const page = await context.newPage();
  await page.goto(`${address}#/method`);
  await ready(page);

  const random = randomness(3);
  const all = Array.from({ length: COUNT }, (_, at) => ({ ...assessment(random, TODAY), title: `Number ${at}` }));
  const links = all.map((one) => [one.title, encode_link(one, ["answers", "notes", "partners", "ledger"])]);
  const seen = await shown(page, links, Object.keys(outputs));
  for (const [at, one] of all.entries()) {
    const ours = shownBy(score(one, TODAY));
    assert.deepEqual(seen[at], ours, JSON.stringify(one));
  }
  // They differ among each other, or the comparison would say little.
  const values = (name) => new Set(seen.map((one) => one[name])).size;
  assert.deepEqual([values("readiness") > COUNT / 4, values("band"), values("answered") > 20], [true, 6, true]);
});
