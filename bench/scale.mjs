// How long a thousand partners with twenty thousand entries take: to load, and from an edit to what is painted.
// A fresh profile for every run; `--runs 9`. Edits are timed as they are and with the processor slowed down four times. An edit
// begins anywhere between two frames and ends with the frame in which it is painted, so that up to 17 ms are waiting for that;
// what the main thread works meanwhile is counted apart.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { machine, option } from "./browser.mjs";
import { percentile } from "./numbers.mjs";
import { address, open, profile } from "../tests/e2e/harness.mjs";
import { catalogue, rubric, words } from "../tests/e2e/words.mjs";

const runs = Number(option("runs", 9));
const partners = 1000;
const entries = 20;

/** The same numbers every time. */
function randomness(seed) {
  return () => {
    seed = (seed * 1664525 + 1013904223) % 4294967296;
    return seed / 4294967296;
  };
}

const random = randomness(7);
const one = (list) => list[Math.floor(random() * list.length)];
const day = (back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);

/** Somebody's whole partner program: every partner with fit, signals and a year of entries. */
function program() {
  const kinds = ["co-marketing", "intel", "product", "enablement", "introductions", "revenue"];
  const list = [];
  for (let p = 0; p < partners; p++) {
    const account = [];
    for (let e = 0; e < entries; e++) {
      const direction = e % 3 === 2 ? "get" : "give";
      const state = direction === "give" ? one(["planned", "promised", "delivered", "delivered"]) : one(["asked", "received", "received"]);
      const done = ["delivered", "received"].includes(state);
      // Every other one is from the catalogue.
      const own = { kind: one(kinds), name: `Joint webinar number ${e + 1}` };
      const { id, kind, name } = e % 2 ? one(catalogue[direction]) : own;
      account.push({
        id: `e${e + 1}`, direction, ...(id && { catalogue: id }), kind, title: name, value: one([1, 2, 3, 5, 8]),
        hours: one([1, 2, 4, 8]), money: false, state, due: day(Math.floor(random() * 360)), note: "",
        ...(done ? { date: day(Math.floor(random() * 360)) } : {}),
      });
    }
    list.push({
      id: `p${p + 1}`, name: `Partner company ${p + 1}`, website: `partner-${p + 1}.example`, focus: p < 3,
      fit: { customers: one([0, 1, 2, 3]), first_win: one([0, 1, 2, 3]), offer_fit: one([0, 1, 2, 3]), way_in: one([0, 1, 2, 3]), capacity: null, conflict: 0 },
      signals: [{ date: day(Math.floor(random() * 300)), strength: "strong", note: "hiring a partner manager", url: "" }],
      entries: account,
    });
  }
  const answers = Object.fromEntries(rubric.question.map((q) => [q.id, { level: 2, evidence: "guess" }]));
  return { format: "partner-fit/1", edition: "2026.1", title: "At scale", created: day(365), updated: day(1), scope: "full", answers, partners: list };
}

/** Milliseconds from an act in the page until what it changes is painted. */
function edit(page, act, shows) {
  return page.evaluate(
    async ([act, shows]) => {
      const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const [is, does] = [shows, act].map((code) => new Function(code));
      await painted();
      await new Promise((done) => setTimeout(done, Math.random() * 17));
      const start = performance.now();
      does();
      // The page renders in a microtask after the event.
      await Promise.resolve();
      while (!is()) {
        if (performance.now() - start > 5000) throw new Error(`nothing came of ${act}`);
        await new Promise((done) => setTimeout(done));
      }
      await painted();
      return performance.now() - start;
    },
    [act, shows],
  );
}

const typed = (selector, text) =>
  `const field = document.querySelector(${JSON.stringify(selector)}); field.value = ${JSON.stringify(text)};
   for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));`;
const clicked = (selector) => `document.querySelector(${JSON.stringify(selector)}).click();`;
const says = (selector, text) => `return document.querySelector(${JSON.stringify(selector)})?.textContent.includes(${JSON.stringify(text)});`;

const edits = [
  ["a partner's name", "#/partners/p5", (at) => [typed("#edit-name", `Name ${at}`), says("h1", `Name ${at}`)]],
  ["an entry's title", "#/ledger/p5", (at) => [typed("#title-e1", `Title ${at}`), says("[data-entry=e1] strong", `Title ${at}`)]],
  ["an entry more", "#/ledger/p5", (at) => [clicked(".catalogue-row button"), `return document.querySelectorAll("[data-entry]").length > ${entries + at - (at >= 6 ? 1 : 0)};`]],
  ["a lever tried", "#/result", (at) => [clicked(`.lever .step-button:${at % 2 ? "first" : "last"}-of-type:not([aria-disabled])`), says(".tried", "")]],
  ["a note's letters", "#/assess", (at) => [typed("[data-question] textarea", `Note ${at}`), says("#part", "")]],
  ["an answer", "#/assess", (at) => [clicked(`input[name="repeatable-wins"][value="${at % 5}"]`), says("[data-output=readiness], .score", "")]],
  // What the browser and this bench take by themselves: the program has no part in it.
  ["a text changed by hand", "#/ledger/p5", (at) => [`document.querySelector("h1").firstChild.data = "By hand ${at}";`, "return true;"]],
];

const results = new Map();
const note = (name, ...values) => results.set(name, [...(results.get(name) ?? []), values]);

const text = JSON.stringify({ format: "partner-fit-record/1", revision: 1, series: "scale", assessment: program() });
console.log(`${partners} partners with ${partners * entries} entries, ${text.length} characters; ${runs} runs after one for warming up`);
let chromium = "";
for (let run = 0; run <= runs; run++) {
  const ends = [];
  const context = await profile({ after: (end) => ends.push(end) });
  chromium = context.browser().version();
  context.setDefaultTimeout(30_000);
  const page = await open(context, "#/method");
  await page.evaluate((text) => localStorage.setItem("partner-fit:assessment:scale", text), text);
  for (const view of ["partners", "ledger"]) {
    await page.goto("about:blank");
    await page.goto(`${address}#/${view}`);
    await page.locator("main [data-partner]").first().waitFor();
    // Since the navigation began.
    const took = await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now())))));
    if (run > 0) note(`load ${view}`, took);
  }
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable");
  const worked = async () => (await devtools.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  for (const rate of [1, 4]) {
    await devtools.send("Emulation.setCPUThrottlingRate", { rate });
    for (const [name, view, make] of edits) {
      await page.goto(`${address}${view}`);
      await page.locator("#main h1").first().waitFor();
      if (name.includes("note") && (await page.locator("textarea").count()) === 0) await page.getByRole("button", { name: words.assess.note_add }).first().click();
      if (name.includes("title") && (await page.locator("#title-e1").count()) === 0) await page.locator("[data-entry=e1] .fold").click();
      await page.waitForTimeout(1000);
      for (let at = 0; at < 5; at++) {
        const before = await worked();
        const took = await edit(page, ...make((rate - 1) * 2 + at));
        const work = (await worked()) - before;
        await page.waitForTimeout(50 * rate);
        // The first of them warms up.
        if (run === 0 || at === 0) continue;
        const label = rate === 1 ? name : `${name}, 4×`;
        note(label, took, work);
      }
    }
  }
  for (const end of ends) await end();
}

const rows = [...results].map(([name, all]) => {
  const of = (at, part) => percentile(all.map((values) => values[at]), part);
  return { name, edits: all.length, median: of(0, 0.5), p95: of(0, 0.95), work: of(1, 0.5), p95OfWork: of(1, 0.95) };
});
console.log("milliseconds               median     p95       work     p95");
for (const { name, median, p95, work, p95OfWork } of rows) {
  console.log(name.padEnd(22) + [median, p95, work, p95OfWork].map((value) => (Number.isFinite(value) ? value.toFixed(1) : "").padStart(10)).join(""));
}
const tidy = (_, value) => (typeof value === "number" ? Math.round(value * 10) / 10 : value);
const out = { when: day(0), chromium, machine, partners, entries: partners * entries, runs, rows };
if (runs >= 9) writeFileSync(join(import.meta.dirname, "results/scale.json"), `${JSON.stringify(out, tidy, 1)}\n`);
process.exit(0);
