// A million assessments scored in one process: by the engine, and by plain JavaScript, in turn. Every number of both is
// compared first. `--rounds 5`, `--count 1000000`.
import assert from "node:assert/strict";
import { encode_link, score_batch } from "../../pkg/node.mjs";
import { Plain, Tuned, columns, questions } from "./plain.mjs";

const option = (name, otherwise) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) || otherwise;
const rounds = option("rounds", 5);
const count = option("count", 1_000_000);
const BATCH = 10_000;
const today = "2026-11-22";

/** The same numbers every time. */
let seed = 7;
const random = (below) => {
  seed = (seed * 1664525 + 1013904223) % 4294967296;
  return Math.floor((seed / 4294967296) * below);
};

function assessment() {
  const answers = {};
  for (const { id, required } of questions) {
    const kind = random(10);
    if (kind === 1) answers[id] = "unknown";
    else if (kind === 2 && !required) answers[id] = "not-applicable";
    else if (kind > 2) answers[id] = { level: random(5), evidence: ["record", "recollection", "guess"][random(3)] };
  }
  return { format: "partner-fit/1", edition: "2026.1", title: "", created: today, updated: today, scope: random(5) ? "full" : "quick", answers };
}

/** Ten batches, again and again; each shape has its own, so that none is slowed by what the others keep in memory. */
function batchesOf(write) {
  seed = 7;
  return Array.from({ length: 10 }, () => write(Array.from({ length: BATCH }, assessment)));
}

const [plain, tuned] = [new Plain(), new Tuned()];
const byLink = (sheet, line) => sheet.read(line);
const byJson = (sheet, line) => sheet.fill(JSON.parse(line));
const byObject = (scorer) => (one) => {
  scorer.sheet.fill(one);
  scorer.score();
  return scorer.report();
};
const shapes = [
  {
    name: "links to columns",
    part: 1,
    write: (objects) => ({ links: objects.map((one) => encode_link(one)).join("\n") }),
    engine: ({ links }) => score_batch(links, today, "columns"),
    plain: ({ links }) => columns(plain, links.split("\n"), byLink),
    tuned: ({ links }) => columns(tuned, links.split("\n"), byLink),
  },
  {
    name: "JSON lines to columns",
    part: 0.1,
    write: (objects) => ({ json: objects.map((one) => JSON.stringify(one)).join("\n") }),
    engine: ({ json }) => score_batch(json, today, "columns"),
    plain: ({ json }) => columns(plain, json.split("\n"), byJson),
    tuned: ({ json }) => columns(tuned, json.split("\n"), byJson),
  },
  {
    name: "objects to reports",
    part: 0.1,
    write: (objects) => ({ objects }),
    engine: ({ objects }) => score_batch(objects, today),
    plain: ({ objects }) => objects.map(byObject(plain)),
    tuned: ({ objects }) => objects.map(byObject(tuned)),
  },
];

const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);
console.log(`every number of the first ${2 * BATCH} assessments of a shape is compared; assessments per second, medians of ${rounds} rounds in turn`);
console.log("shape                       count    engine     plain     tuned   engine/plain   engine/tuned");
for (const shape of shapes) {
  const batches = batchesOf(shape.write);
  for (const batch of batches.slice(0, 2)) {
    const ours = shape.engine(batch);
    for (const theirs of [shape.plain(batch), shape.tuned(batch)]) equal(ours, theirs, shape.name);
  }
  const runs = Math.max(1, Math.round((shape.part * count) / BATCH));
  const times = { engine: [], plain: [], tuned: [] };
  let [early, late] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    for (const who of ["engine", "plain", "tuned"]) {
      const start = performance.now();
      for (let run = 0; run < runs; run++) {
        shape[who](batches[run % batches.length]);
        if (who === "engine" && round === 0 && run === Math.floor(runs / 10)) early = megabytes();
      }
      times[who].push(performance.now() - start);
      if (who === "engine" && round === 0) late = megabytes();
    }
  }
  const rate = (who) => (1000 * runs * BATCH) / median(times[who]);
  const ratio = (who) => median(times[who].map((time, round) => time / times.engine[round]));
  const cells = ["engine", "plain", "tuned"].map((who) => String(Math.round(rate(who))).padStart(10)).join("");
  console.log(`${shape.name.padEnd(22)}${String(runs * BATCH).padStart(11)}${cells}${ratio("plain").toFixed(1).padStart(15)}${ratio("tuned").toFixed(1).padStart(15)}`);
  console.log(`  memory of the process: ${early} MB after a tenth, ${late} MB at the end`);
}

function median(all) {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
}

/** Fails where something in `theirs` differs from the same in `ours`. */
function equal(ours, theirs, place) {
  if (typeof theirs === "number") {
    if (!(ours === theirs || (ours !== ours && theirs !== theirs))) assert.fail(`${place}: ${ours} and ${theirs}`);
  } else if (theirs !== null && typeof theirs === "object") {
    for (const key of Object.keys(theirs)) equal(ours[key], theirs[key], `${place}.${key}`);
    if (Array.isArray(theirs)) assert.equal(ours.length, theirs.length, place);
  } else {
    assert.equal(ours, theirs, place);
  }
}
