// Whatever the engine is given, it answers, or throws an Error with a code, a place and a sentence.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode_link, encode_link, path_to, score, score_batch } from "../../pkg/node.mjs";
import { assessment, randomness } from "./assessments.mjs";

const DAY = "2026-04-01";
const CODES = ["not-json", "wrong-format", "out-of-range", "too-long", "newer-version", "damaged"];
const good = { format: "partner-fit/1", edition: "2026.1", answers: { "repeatable-wins": { level: 3 } } };
const link = encode_link(good);

/** What a call throws; it must be an error of the engine's. */
function failure(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof Error, String(error));
    assert.ok(CODES.includes(error.code), `${error.code}: ${error.stack}`);
    assert.equal(typeof error.place, "string");
    assert.match(error.message, /^.*\p{L}.*\.$/u);
    return error;
  }
  return assert.fail("it did not throw");
}

function fails(call, code, place = code === "wrong-format" ? "format" : "") {
  const error = failure(call);
  assert.deepEqual([error.code, error.place], [code, place], error.message);
}

const circle = { ...good };
circle.answers = circle;
const throws = (key) => Object.defineProperty({ ...good }, key, { enumerable: true, get: () => { throw new TypeError("no"); } });
const answer = (value) => ({ ...good, answers: { "win-rate": value } });
const deep = (depth) => JSON.parse("[".repeat(depth) + "]".repeat(depth));
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();
// Two to the power of eighty, as soon as somebody writes it out.
let tower = {};
for (let at = 0; at < 80; at++) tower = { a: tower, b: tower };

for (const [name, given, code, place] of [
  ["nothing", undefined, "not-json"],
  ["null", null, "wrong-format"],
  ["a number", 5, "wrong-format"],
  ["NaN", NaN, "wrong-format"],
  ["true", true, "wrong-format"],
  ["a BigInt", 5n, "wrong-format"],
  ["a symbol", Symbol("no"), "wrong-format"],
  ["a function", () => good, "wrong-format"],
  ["an array", [good], "wrong-format"],
  ["an empty object", {}, "wrong-format"],
  ["a map", new Map(Object.entries(good)), "wrong-format"],
  ["an object without a prototype", Object.create(null), "wrong-format"],
  ["a boxed text", new String("{}"), "wrong-format"],
  ["a circle", circle, "not-json"],
  ["a getter that throws", throws("answers"), "not-json"],
  ["a toJSON that throws", { toJSON() { throw 1; } }, "not-json"],
  ["a toJSON that gives nothing", { toJSON() {} }, "not-json"],
  ["a revoked proxy", revoked, "not-json"],
  ["what is nested too deep", { ...good, more: deep(5000) }, "not-json"],
  ["what is nested far too deep", (() => { let a = []; for (let i = 0; i < 1e6; i++) a = [a]; return { ...good, a }; })(), "not-json"],
  ["a tower", tower, "too-long"],
  ["another format", { ...good, format: "partner-fit-list/1" }, "wrong-format", "format"],
  ["a newer format", { ...good, format: "partner-fit/2" }, "newer-version", "format"],
  ["another edition", { ...good, edition: "1999.1" }, "newer-version", "edition"],
  ["no edition", { format: "partner-fit/1" }, "out-of-range", "edition"],
  ["a level too high", answer({ level: 5 }), "out-of-range", "answers.win-rate.level"],
  ["half a level", answer({ level: 2.5 }), "out-of-range", "answers.win-rate.level"],
  ["a level that is no number", answer({ level: NaN }), "out-of-range", "answers.win-rate.level"],
  ["an endless level", answer({ level: Infinity }), "out-of-range", "answers.win-rate.level"],
  ["a level as BigInt", answer({ level: 3n }), "out-of-range", "answers.win-rate.level"],
  ["a level as text", answer({ level: "3" }), "out-of-range", "answers.win-rate.level"],
  ["a level as function", answer({ level: () => 3 }), "out-of-range", "answers.win-rate.level"],
  ["an answer as number", answer(3), "out-of-range", "answers.win-rate"],
  ["answers as a list", { ...good, answers: [] }, "out-of-range", "answers"],
  ["answers as a map", { ...good, answers: new Map() }, "out-of-range", "answers"],
  ["a title as symbol", { ...good, title: Symbol("x") }, "out-of-range", "title"],
  ["a title that is too long", { ...good, title: "x".repeat(5000) }, "out-of-range", "title"],
  ["partners as NaN", { ...good, partners: NaN }, "out-of-range", "partners"],
  ["too many partners", { ...good, partners: Array(10_001).fill({ name: "x" }) }, "out-of-range", "partners"],
  ["a partner without a name", { ...good, partners: [{}] }, "out-of-range", "partners[0].name"],
  ["partners with one id", { ...good, partners: [{ id: "a", name: "" }, { id: "a", name: "" }] }, "out-of-range", "partners[1].id"],
  ["what has to be answered", { ...good, answers: { "repeatable-wins": "not-applicable" } }, "out-of-range", "answers.repeatable-wins"],
  ["weights of zero", { ...good, weights: { enablement: 0, "give-first": 0, focus: 0, signals: 0, "year-one": 0 } }, "out-of-range", "weights"],
  ["a text that is no JSON", "{", "not-json"],
  ["JSON of a number", '"5"', "wrong-format"],
  ["no text", "", "damaged"],
  ["another text", "hello", "damaged"],
  ["half a link", link.slice(0, 20), "damaged"],
  ["a changed link", link.replace(/.$/, (last) => (last === "A" ? "B" : "A")), "damaged"],
  ["a newer link", "2abc", "newer-version"],
  ["a long link", "1".repeat(3000), "too-long"],
  ["half a letter", "\ud800", "damaged"],
  ["a huge text", "x".repeat(2 ** 28), "too-long"],
  ["a huge object", { ...good, title: "x".repeat(2 ** 28) }, "too-long"],
]) {
  test(`${name} is refused`, () => {
    fails(() => score(given, DAY), code, place);
    // In a batch it is an error in its place, and the others are scored.
    const [before, error, after] = score_batch([good, given, link], DAY);
    assert.equal(error.code, code);
    assert.deepEqual([before.answered, after.answered], [1, 1]);
    const { index, errors } = score_batch([good, given, link], DAY, "columns");
    assert.deepEqual([[...index], errors.map((e) => [e.index, e.code, e.place, e.message])], [[0, 2], [[1, error.code, error.place, error.message]]]);
    fails(() => path_to(given, 50), code, place);
    fails(() => encode_link(given), code, place);
  });
}

test("days, targets, parts and forms are checked", () => {
  for (const day of [undefined, null, "", "2026-02-29", "2026-4-1", "1969-12-31", 20260401, new Date(), {}, 5n, Symbol("d")]) {
    fails(() => score(good, day), "out-of-range", "today");
    fails(() => score_batch([good], day), "out-of-range", "today");
  }
  for (const target of [undefined, null, NaN, -1, 100.5, Infinity, "45", "no-band", {}, [], 5n, Symbol("t"), () => 45]) {
    fails(() => path_to(good, target), "out-of-range", "target");
  }
  for (const [parts, place] of [
    ["answers", "parts"], [5, "parts"], [true, "parts"], [["answer"], "parts[0]"], [["answers", 3], "parts[1]"], [[null], "parts[0]"],
    [{ answer: true }, "parts"], [{ answers: 1 }, "parts"], [{ answers: NaN }, "parts"], [() => [], "parts"], [5n, "parts"],
  ]) {
    fails(() => encode_link(good, parts), "out-of-range", place);
  }
  for (const form of [null, "", "column", 5, {}, Symbol("f")]) fails(() => score_batch([good], DAY, form), "out-of-range", "form");
});

test("a batch is an array or text", () => {
  for (const batch of [undefined, null, 5, 5n, {}, new Map(), () => [], Symbol("b"), revoked, { length: 3 }, new Float64Array(3)]) {
    fails(() => score_batch(batch, DAY), "wrong-format", "");
  }
  fails(() => score_batch("\n".repeat(2 ** 25), DAY), "too-long");
  fails(() => score_batch(new Uint8Array(2 ** 25), DAY, "columns"), "too-long");
  fails(() => score_batch(Array(1_000_001), DAY), "too-long");
  assert.deepEqual([score_batch([], DAY), score_batch("", DAY), score_batch("\n \r\n", DAY)], [[], [], []]);
  assert.equal(score_batch(Buffer.from([0xff, 0xfe]), DAY)[0].code, "not-json");
  assert.equal(score_batch(Array(3), DAY).every((error) => error.code === "not-json"), true);
});

test("a link that would be too long is refused, and says so", () => {
  const long = { ...good, title: "x".repeat(3000) };
  fails(() => encode_link(long, ["notes"]), "too-long");
  assert.equal(encode_link(long), encode_link(good));
});

test("only text can be a link", () => {
  for (const given of [undefined, null, 5, {}, [link], 5n, Symbol("l"), () => link]) fails(() => decode_link(given), "damaged");
  for (const given of ["", "#", "1", "é", "\0", "%", "%31", "#".repeat(100)]) fails(() => decode_link(given), "damaged");
});

test("too few or too many arguments do no harm", () => {
  for (const call of [score, score_batch, encode_link, decode_link, path_to]) {
    failure(() => call());
    failure(() => call.call({}, undefined, undefined, undefined, 1, 2, 3));
  }
  assert.equal(score(good, DAY, "more").answered, 1);
  assert.throws(() => new score(good, DAY) && new decode_link(), Error);
});

test("altered links and files never do anything else", () => {
  const random = randomness(11);
  const parts = ["answers", "notes", "partners", "ledger"];
  const junk = [null, undefined, NaN, -1, 1e300, "", "x", [], {}, [[]], true, 5n, Symbol("j"), () => 1, new Date(), /x/, new Map()];
  let [read, refused] = [0, 0];
  for (let at = 0; at < 3000; at++) {
    const one = assessment(random, DAY);
    const text = encode_link(one, parts);
    const cut = random(text.length);
    for (const altered of [text.slice(0, cut), text.slice(0, cut) + "x" + text.slice(cut + 1), text + text.slice(cut)]) {
      if (altered !== text) failure(() => decode_link(altered));
    }
    // One value anywhere becomes another.
    let place = one;
    for (;;) {
      const keys = Object.keys(place).filter((key) => place[key] !== undefined);
      if (keys.length === 0) break;
      const key = keys[random(keys.length)];
      if (typeof place[key] === "object" && place[key] !== null && random(4)) {
        place = place[key];
        continue;
      }
      place[key] = junk[random(junk.length)];
      break;
    }
    try {
      assert.equal(typeof score(one, DAY).applicable, "number");
      read++;
    } catch (error) {
      failure(() => { throw error; });
      refused++;
    }
  }
  assert.ok(read > 100 && refused > 1000, `${read} read, ${refused} refused`);
});
