// The method's check cases through the built package, and what it says of its own accord.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import * as engine from "../../pkg/node.mjs";
import { assessment, questions, randomness } from "./assessments.mjs";

const { decode_link, encode_link, path_to, score, score_batch } = engine;
const DAY = "2026-04-01";
const quick = ["repeatable-wins", "founder-free-closes", "retention", "partner-pitch", "first-move", "kinds-of-gift", "first-win", "dated-intent", "first-kpis"];

/** Every question of the gate at one level and every habit at another, with some answers of its own. */
function filled(gate, habits, evidence = "record", own = {}) {
  const answers = Object.fromEntries(questions.map(({ id, dimension }) => [id, { level: dimension === "market-proof" ? gate : habits, evidence }]));
  return { format: "partner-fit/1", edition: "2026.1", answers: { ...answers, ...own } };
}

const zero = { level: 0, evidence: "record" };
const mixed = filled(2, 2, "record", {
  "win-rate": "unknown", "conflict-rule": "not-applicable", "shared-accounts": { level: 4, evidence: "guess" }, owner: undefined,
});
const nine = { format: "partner-fit/1", edition: "2026.1", scope: "quick", answers: Object.fromEntries(quick.map((id) => [id, { level: 2 }])) };

function near(is, should, what) {
  assert.ok(Math.abs(is - should) < 5e-5, `${what}: ${is}, not ${should}`);
}

for (const [name, given, habits, multiplier, readiness, band, range] of [
  ["every answer level 3", filled(3, 3), 75, 1, 75, "write-it-down", [75, 75]],
  ["the same as guesses", filled(3, 3, "guess"), 75, 1, 75, "write-it-down", [33.3333, 100]],
  ["the same from recollection", filled(3, 3, "recollection"), 75, 1, 75, "write-it-down", [52.0833, 87.5]],
  ["gate all level 1, the rest level 3", filled(1, 3), 75, 0.3333, 25, "prepare-gifts", [25, 25]],
  ["all level 3, but founder-free-closes 0", filled(3, 3, "record", { "founder-free-closes": zero }), 75, 0.5478, 41.0873, "prepare-gifts"],
  ["all level 4, but repeatable-wins 0", filled(4, 4, "record", { "repeatable-wins": zero }), 100, 0, 0, "prove-the-sale"],
  ["gate all level 3, the rest level 1", filled(3, 1), 25, 1, 25, "prepare-gifts"],
  ["the nine quick ones at level 2", nine, 50, 0.6667, 33.3333, "prepare-gifts", [18.75, 52.0833]],
  ["a mixture", mixed, 51.8667, 0.6667, 34.5778, "prepare-gifts", [22.9565, 40.1641]],
]) {
  test(`check case: ${name}`, () => {
    const report = score(given, DAY);
    near(report.habits, habits, "habits");
    near(report.multiplier, multiplier, "multiplier");
    near(report.readiness, readiness, "readiness");
    assert.equal(report.band, band);
    range?.forEach((end, at) => near(report.range[at], end, "range"));
  });
}

for (const [name, given, target, effort] of [
  ["weak habits to 45", filled(3, 1), 45, 14],
  ["weak habits to 65", filled(3, 1), 65, 34],
  ["weak proof to 45", filled(1, 3), 45, 26],
  ["weak proof to 80", filled(1, 3), 80, 66],
  ["no repeatable win to 65", filled(3, 3, "record", { "repeatable-wins": zero }), 65, 14],
]) {
  test(`least effort: ${name}`, () => {
    const path = path_to(given, target);
    assert.equal(path.effort, effort);
    const risen = path.rises.map(({ question, to }) => [question, { level: to, evidence: "record" }]);
    const after = { ...given, answers: { ...given.answers, ...Object.fromEntries(risen) } };
    assert.equal(score(after, DAY).readiness, path.readiness);
    assert.ok(path.readiness + 1e-9 >= target);
  });
}

test("a band is a target too, and what is out of reach has no path", () => {
  assert.equal(path_to(filled(1, 4), "three-pilots").effort > path_to(filled(1, 4), 45).effort, true);
  assert.equal(path_to(filled(3, 3, "record", { "repeatable-wins": "unknown" }), 45), null);
  assert.deepEqual(path_to(filled(3, 3), 75), { effort: 0, readiness: 75, rises: [] });
});

const account = [
  { direction: "give", kind: "intel", value: 5, state: "delivered", date: "2026-01-10" },
  { direction: "give", kind: "co-marketing", value: 3, state: "delivered", due: "2026-01-25", date: "2026-02-01" },
  { direction: "get", kind: "introductions", value: 2, state: "received", date: "2026-03-01" },
  { direction: "give", kind: "product", value: 8, state: "promised", due: "2026-06-01" },
];
const partner = {
  id: "p1", name: "Northwind", fit: { customers: 3, first_win: 2, offer_fit: 3, way_in: 1 },
  signals: [{ date: "2026-03-01", strength: "strong" }, { date: "2025-12-01", strength: "weak" }], entries: account,
};

test("the report has the shape that the contract shows, with its numbers", () => {
  const report = score({ ...mixed, partners: [partner] }, DAY);
  const keys = ["readiness", "habits", "multiplier", "gate", "range", "band", "answered", "applicable", "dimensions", "risks", "levers", "verify", "give_get", "partners", "measured"];
  assert.deepEqual(Object.keys(report), keys);
  const { risks, levers, verify, dimensions, partners, measured } = report;
  assert.deepEqual([report.answered, report.applicable, report.band], [24, 26, "prepare-gifts"]);
  near(report.gate, 0.5, "gate");
  assert.deepEqual([dimensions["market-proof"], dimensions.enablement], [50, 50]);
  const watch = ["selling-before-it-sells", "unpaid-sales-reps", "asking-before-giving", "short-playbook"];
  assert.deepEqual(risks, Object.fromEntries(watch.map((risk) => [risk, "watch"])));
  const first = levers.find(({ question }) => question === "first-kpis");
  assert.deepEqual(Object.keys(first), ["question", "gain", "effort"]);
  assert.deepEqual([first.gain.toFixed(3), first.effort], ["1.389", 1]);
  assert.deepEqual(Object.keys(verify[0]), ["question", "narrows"]);
  const width = ({ range: [low, high] }) => high - low;
  const onRecord = { ...mixed, answers: { ...mixed.answers, "shared-accounts": { level: 4, evidence: "record" } } };
  assert.equal(verify[0].question, "shared-accounts");
  near(verify[0].narrows, width(report) - width(score(onRecord, DAY)), "narrows");
  near(report.give_get, 73.3333, "give-get");
  assert.deepEqual(Object.keys(partners[0]), ["id", "balance", "give_get", "state", "fit", "willingness"]);
  assert.deepEqual([partners[0].id, partners[0].state], ["p1", "growing"]);
  for (const [key, should] of [["balance", 4.2756], ["give_get", 73.3333], ["fit", 57.6777], ["willingness", 0.6043]]) near(partners[0][key], should, key);
  assert.deepEqual(measured, [{ question: "kinds-of-gift", level: 3 }]);
});

test("the balance moves with the day, and an overdrawn account is a danger", () => {
  for (const [day, balance] of [["2026-01-10", 5], ["2026-02-01", 7.5939], ["2026-03-01", 4.8177], ["2026-06-01", 3.3805], ["2026-06-02", -4.6325]]) {
    const { partners, risks } = score({ ...filled(3, 3), partners: [partner] }, day);
    near(partners[0].balance, balance, day);
    assert.equal(risks["asking-before-giving"], balance < 0 ? "danger" : "clear", day);
  }
  const never = score({ ...filled(3, 3), partners: [partner], half_life_days: null }, "2026-06-02");
  assert.equal(never.partners[0].balance, -2);
});

test("levers come by gain for effort", () => {
  const { levers } = score(filled(3, 3), DAY);
  assert.deepEqual(levers.slice(0, 3).map(({ question, gain, effort }) => [question, gain.toFixed(4), effort]), [
    ["first-move", "1.6250", 1], ["first-kpis", "1.5625", 1], ["partners-in-play", "1.3333", 1],
  ]);
});

test("nothing answered has no numbers, and says so with null", () => {
  const report = score({ format: "partner-fit/1", edition: "2026.1" }, DAY);
  for (const key of ["readiness", "habits", "multiplier", "gate", "band", "give_get"]) assert.equal(report[key], null, key);
  assert.deepEqual(report.range, [0, 100]);
  assert.ok([...Object.values(report.dimensions), ...Object.values(report.risks)].every((value) => value === null));
});

test("unknown keys are left out and named", () => {
  const odd = { ...filled(3, 3), mood: 1, partners: [{ ...partner, colour: { red: 1 } }] };
  assert.deepEqual(score(odd, DAY).ignored, ["partners[0].colour", "mood"]);
  const { mood, ...known } = odd;
  const { ignored, ...report } = score(odd, DAY);
  assert.deepEqual(report, score({ ...known, partners: [partner] }, DAY));
  assert.deepEqual(score_batch([odd], DAY, "columns").ignored, [{ index: 0, places: ignored }]);
});

test("an object, its JSON text, a link and an address are one assessment", () => {
  const random = randomness(5);
  for (let at = 0; at < 200; at++) {
    const one = assessment(random, DAY);
    const link = encode_link(one, ["answers", "notes", "partners", "ledger"]);
    const report = score(one, DAY);
    for (const same of [JSON.stringify(one), link, `https://host.example/page?q#${link}`, decode_link(link), decode_link(`#${link}`), `\ufeff ${JSON.stringify(one)}`]) {
      assert.deepEqual(score(same, DAY), report);
    }
  }
});

test("a link holds what its parts name", () => {
  const whole = {
    ...filled(3, 1, "record", { "win-rate": { level: 2, note: "ten deals" } }), title: "Acme", created: DAY, updated: DAY,
    weights: { enablement: 30 }, half_life_days: 90, partners: [partner],
  };
  const has = (parts) => {
    const { title, answers, weights, partners, half_life_days } = decode_link(encode_link(whole, parts));
    return [title !== "" && answers["win-rate"]?.note !== undefined, "repeatable-wins" in answers, weights !== undefined, partners[0]?.name, partners[0]?.entries.length, half_life_days];
  };
  const answers = [false, true, true, undefined, undefined, 180];
  for (const [parts, held] of [
    [undefined, answers],
    [null, answers],
    [["answers"], answers],
    [{}, answers],
    [{ notes: true }, [true, true, true, undefined, undefined, 180]],
    [["answers", "notes"], [true, true, true, undefined, undefined, 180]],
    [["partners"], [false, false, false, "Northwind", 0, 180]],
    [["answers", "ledger"], answers],
    [["answers", "partners", "ledger"], [false, true, true, "Northwind", 4, 90]],
    [{ answers: false, partners: true, ledger: true }, [false, false, false, "Northwind", 4, 90]],
    [[], [false, false, false, undefined, undefined, 180]],
  ]) {
    assert.deepEqual(has(parts), held, JSON.stringify(parts));
  }
});

test("a batch says what one at a time says, in each shape", () => {
  const random = randomness(9);
  const all = Array.from({ length: 300 }, () => assessment(random, DAY));
  const reports = all.map((one) => score(one, DAY));
  const text = all.map((one) => JSON.stringify(one)).join("\n\n");
  assert.deepEqual(score_batch(all, DAY), reports);
  assert.deepEqual(score_batch(text, DAY, "reports"), reports);
  const columns = score_batch(Buffer.from(text), DAY, "columns");
  assert.deepEqual([...columns.index], all.map((_, at) => 2 * at));
  const orNull = (value) => (Number.isNaN(value) ? null : value);
  const pick = (list, at) => list[at] ?? null;
  const ranked = (ranking, name, at) => {
    const { length } = columns.questions;
    const row = [...ranking.question.subarray(at * length, (at + 1) * length)].filter((q) => q !== 255);
    return row.map((q, place) => ({ question: columns.questions[q], [name]: ranking[name][at * length + place] }));
  };
  const rows = reports.map((_, at) => ({
    ...Object.fromEntries(["readiness", "habits", "multiplier", "gate", "give_get"].map((name) => [name, orNull(columns[name][at])])),
    range: Number.isNaN(columns.low[at]) ? null : [columns.low[at], columns.high[at]],
    band: pick(columns.bands, columns.band[at]),
    answered: columns.answered[at],
    applicable: columns.applicable[at],
    dimensions: Object.fromEntries(Object.entries(columns.dimensions).map(([id, column]) => [id, orNull(column[at])])),
    risks: Object.fromEntries(Object.entries(columns.risks).map(([id, column]) => [id, pick(columns.states, column[at])])),
    levers: ranked(columns.levers, "gain", at),
    verify: ranked(columns.verify, "narrows", at),
  }));
  const compared = reports.map(({ partners, measured, levers, ...rest }) => ({ ...rest, levers: levers.map(({ effort, ...lever }) => lever) }));
  assert.deepEqual(rows, compared);
});

test("CommonJS has the same functions", () => {
  const common = createRequire(import.meta.url)("../../pkg/node.cjs");
  assert.deepEqual(Object.keys(common).sort(), Object.keys(engine).sort());
  assert.deepEqual(common.score(mixed, DAY), score(mixed, DAY));
});
