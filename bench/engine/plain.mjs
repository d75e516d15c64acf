// The method in plain JavaScript, as one would write it who wants it fast: tables made once, typed arrays, nothing
// allocated for a formula. Two ways to ask what one other answer would change: `Plain` evaluates the formula again,
// `Tuned` only the part of it that changes, as the engine does.
import { readFileSync } from "node:fs";

const toml = readFileSync(new URL("../../content/en/rubric/2026.1.toml", import.meta.url), "utf8");
const tables = [...toml.matchAll(/^\[\[(\w+)\]\]\n([^]*?)(?=^\[\[|$(?![^]))/gm)].map(([, kind, body]) => ({ kind, body }));
const field = (body, key) => {
  const value = new RegExp(`^${key} = ("[^"\n]*"|\\[[^\n]*\\]|[\\w.]+)`, "m").exec(body)?.[1];
  return value === undefined ? undefined : JSON.parse(value);
};
const all = (kind, ...keys) => tables.filter((t) => t.kind === kind).map(({ body }) => Object.fromEntries(keys.map((key) => [key, field(body, key)])));

export const questions = all("question", "id", "dimension", "weight", "effort", "quick", "required");
export const dimensions = all("dimension", "id", "role", "weight");
export const risks = all("risk", "id", "reads", "questions", "danger_below", "watch_below");
export const bands = all("band", "id", "from");
const [FLOOR, FULL, CAP, RECOLLECTION, GUESS] = [0.05, 0.75, 0.6, 0.5, 1];

export const Q = questions.length;
const D = dimensions.length;
const GATE = dimensions.findIndex((d) => d.role === "gate");
const REQUIRED = questions.findIndex((q) => q.required);
const position = new Map(questions.map((q, at) => [q.id, at]));
const weight = Float64Array.from(questions, (q) => q.weight);
const effort = Float64Array.from(questions, (q) => q.effort);
const dimensionOf = Uint8Array.from(questions, (q) => dimensions.findIndex((d) => d.id === q.dimension));
const first = dimensions.map((_, d) => dimensionOf.indexOf(d));
const end = dimensions.map((_, d) => dimensionOf.lastIndexOf(d) + 1);
const habitWeight = Float64Array.from(dimensions, (d) => d.weight ?? 0);
const riskQuestions = risks.map((r) => r.questions?.map((id) => position.get(id)));

const reaches = (value, line) => value + 1e-9 >= line;
const rank = (value) => Math.sign(value) * Math.round(Math.abs(value) * 1e9);
const points = (value) => Math.min(100, Math.max(0, value));

/** What the formula reads: a level or NaN, how far it may be off, and whether the question is left out. */
export class Sheet {
  level = new Float64Array(Q);
  spread = new Float64Array(Q);
  isOut = new Uint8Array(Q);

  set(question, code, isQuick) {
    const hasLevel = code > 2;
    this.isOut[question] = code === 2 || (isQuick && !questions[question].quick) ? 1 : 0;
    this.level[question] = hasLevel && !this.isOut[question] ? Math.floor((code - 3) / 3) : NaN;
    this.spread[question] = hasLevel ? [0, RECOLLECTION, GUESS][(code - 3) % 3] : 0;
  }

  /** From an assessment as an object. */
  fill({ format, edition, scope, answers = {} }) {
    if (format !== "partner-fit/1" || edition !== "2026.1") throw new Error("wrong format");
    for (let q = 0; q < Q; q++) this.set(q, codeOf(answers[questions[q].id]), scope === "quick");
  }

  /** From the text of a link. */
  read(link) {
    const bits = new Bits(link);
    bits.take(6);
    bits.count();
    bits.count();
    const isQuick = bits.take(2) === 2;
    const hasAnswers = bits.take(1) === 1;
    for (let q = 0; q < Q; q++) this.set(q, hasAnswers ? bits.take(5) : 0, isQuick);
    // Own weights, notes, partners: none of the links here has them.
    if (bits.take(1) || bits.take(1) || bits.take(1)) throw new Error("more than answers");
  }
}

function codeOf(answer) {
  if (answer === undefined || answer === null) return 0;
  const level = answer.level ?? answer;
  if (level === "unknown") return 1;
  if (level === "not-applicable") return 2;
  if (!Number.isInteger(level) || level < 0 || level > 4) throw new Error("out of range");
  const evidence = ["record", "recollection", "guess"].indexOf(answer.evidence ?? "recollection");
  if (evidence < 0) throw new Error("out of range");
  return 3 + 3 * level + evidence;
}

const digit = new Uint8Array(128).fill(255);
[..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].forEach((c, at) => (digit[c.charCodeAt(0)] = at));

class Bits {
  digits = new Uint8Array(0);
  at = 0;

  constructor(link) {
    const { length } = link;
    const digits = new Uint8Array(length);
    let h = 0;
    for (let i = 0; i < length; i++) {
      digits[i] = digit[link.charCodeAt(i)];
      if (digits[i] === 255) throw new Error("damaged");
      if (i < length - 3) h = (h * 66 + digits[i]) % 238321;
    }
    const [a, b, c] = digits.subarray(length - 3);
    if (link[0] !== "1" || (a * 62 + b) * 62 + c !== h) throw new Error("damaged");
    this.digits = digits.subarray(1, length - 3);
  }

  take(width) {
    let number = 0;
    for (let left = width; left > 0; ) {
      const from = this.at % 6;
      const some = Math.min(left, 6 - from);
      number = (number << some) | ((this.digits[(this.at - from) / 6] >> (6 - from - some)) & ((1 << some) - 1));
      this.at += some;
      left -= some;
    }
    return number;
  }

  count() {
    let [number, shift] = [0, 1];
    while (this.take(1)) {
      number += this.take(4) * shift;
      shift *= 16;
    }
    return number;
  }
}

/** The formula over 27 values, NaN where there is none; what it finds stays in its fields. */
class Formula {
  values = new Float64Array(Q);
  dimensions = new Float64Array(D);
  gate = NaN;
  habits = NaN;
  readiness = NaN;

  run() {
    for (let d = 0; d < D; d++) this.dimensions[d] = this.dimension(d);
    this.gate = this.gateValue();
    this.finish();
    return this.readiness;
  }

  finish() {
    this.habits = this.habitsValue();
    this.readiness = points(100 * this.habits * Math.min(1, this.gate / FULL));
  }

  dimension(d) {
    let [sum, weights] = [0, 0];
    for (let q = first[d]; q < end[d]; q++) {
      const value = this.values[q];
      if (value === value) {
        sum += value * weight[q];
        weights += weight[q];
      }
    }
    return weights > 0 ? sum / weights : NaN;
  }

  gateValue() {
    const required = this.values[REQUIRED];
    if (required !== required) return NaN;
    let [sum, weights] = [0, 0];
    for (let q = first[GATE]; q < end[GATE]; q++) {
      const value = this.values[q];
      if (value === value) {
        sum += Math.log(Math.max(value, FLOOR)) * weight[q];
        weights += weight[q];
      }
    }
    return required <= 0 ? 0 : Math.exp(sum / weights);
  }

  habitsValue() {
    let [sum, weights] = [0, 0];
    for (let d = 0; d < D; d++) {
      const value = this.dimensions[d];
      if (d !== GATE && value === value) {
        sum += value * habitWeight[d];
        weights += habitWeight[d];
      }
    }
    return weights > 0 ? sum / weights : NaN;
  }

  /** Readiness if a question had another value. */
  asked(question, value) {
    const before = this.values[question];
    this.values[question] = value;
    const readiness = this.run();
    this.values[question] = before;
    return readiness;
  }
}

/** The same, with only what changes. */
class Quick extends Formula {
  asked(question, value) {
    const d = dimensionOf[question];
    const [before, readiness] = [this.values[question], this.readiness];
    this.values[question] = value;
    if (d === GATE) {
      const gate = this.gate;
      this.gate = this.gateValue();
      this.finish();
      this.gate = gate;
    } else {
      const kept = this.dimensions[d];
      this.dimensions[d] = this.dimension(d);
      this.finish();
      this.dimensions[d] = kept;
    }
    this.values[question] = before;
    const asked = this.readiness;
    this.readiness = readiness;
    return asked;
  }
}

/** All of a report, as numbers: the order of levers and of what to verify is in `leverOrder` and `verifyOrder`. */
export class Plain {
  sheet = new Sheet();
  gain = new Float64Array(Q);
  narrows = new Float64Array(Q);
  leverOrder = [];
  verifyOrder = [];
  dimensions = new Float64Array(D);
  risks = new Uint8Array(risks.length);

  constructor(kind = Formula) {
    [this.now, this.low, this.high] = [new kind(), new kind(), new kind()];
  }

  score() {
    const { now, low, high, sheet } = this;
    let [answered, applicable] = [0, 0];
    for (let q = 0; q < Q; q++) {
      const [level, spread] = [sheet.level[q], sheet.spread[q]];
      const hasLevel = level === level;
      now.values[q] = level / 4;
      low.values[q] = sheet.isOut[q] ? NaN : hasLevel ? Math.max(0, level - spread) / 4 : 0;
      high.values[q] = sheet.isOut[q] ? NaN : hasLevel ? Math.min(4, level + spread) / 4 : 1;
      answered += hasLevel;
      applicable += 1 - sheet.isOut[q];
    }
    [this.answered, this.applicable] = [answered, applicable];
    [this.readiness, this.lowest, this.highest] = [now.run(), low.run(), high.run()];
    [this.gate, this.habits] = [now.gate, points(100 * now.habits)];
    this.multiplier = Math.min(1, now.gate / FULL);
    for (let d = 0; d < D; d++) this.dimensions[d] = 100 * now.dimensions[d];
    this.rate();
    this.askLevers();
    this.askVerify();
  }

  rate() {
    const { readiness, multiplier } = this;
    this.band = 255;
    if (readiness === readiness) {
      this.band = bands.findLastIndex((band) => reaches(readiness, band.from));
      if (!reaches(multiplier, CAP)) this.band = Math.min(1, this.band);
    }
    for (let r = 0; r < risks.length; r++) {
      const value = riskQuestions[r] ? this.mean(riskQuestions[r]) : multiplier;
      const { danger_below, watch_below } = risks[r];
      this.risks[r] = value !== value ? 255 : !reaches(value, danger_below) ? 0 : !reaches(value, watch_below) ? 1 : 2;
    }
  }

  mean(list) {
    let [sum, weights] = [0, 0];
    for (const q of list) {
      const value = this.now.values[q];
      if (value === value) {
        sum += value * weight[q];
        weights += weight[q];
      }
    }
    return weights > 0 ? sum / weights : NaN;
  }

  askLevers() {
    this.leverOrder.length = 0;
    if (this.readiness !== this.readiness) return;
    const ranks = [];
    for (let q = 0; q < Q; q++) {
      const level = this.sheet.level[q];
      if (!(level < 4)) continue;
      const gain = this.now.asked(q, (level + 1) / 4) - this.readiness;
      if (gain !== gain) continue;
      this.gain[q] = gain;
      ranks[q] = rank(gain / effort[q]);
      this.leverOrder.push(q);
    }
    this.leverOrder.sort((a, b) => ranks[b] - ranks[a] || a - b);
  }

  askVerify() {
    this.verifyOrder.length = 0;
    const width = this.highest - this.lowest;
    if (width !== width) return;
    const ranks = [];
    for (let q = 0; q < Q; q++) {
      const level = this.sheet.level[q];
      if (level !== level || !(this.sheet.spread[q] > 0)) continue;
      const narrows = width - (this.high.asked(q, level / 4) - this.low.asked(q, level / 4));
      if (narrows !== narrows) continue;
      this.narrows[q] = narrows;
      ranks[q] = rank(narrows);
      this.verifyOrder.push(q);
    }
    this.verifyOrder.sort((a, b) => ranks[b] - ranks[a] || a - b);
  }

  /** The report as an object. */
  report() {
    const orNull = (value) => (value === value ? value : null);
    return {
      readiness: orNull(this.readiness), habits: orNull(this.habits), multiplier: orNull(this.multiplier), gate: orNull(this.gate),
      range: this.lowest === this.lowest ? [this.lowest, this.highest] : null,
      band: bands[this.band]?.id ?? null, answered: this.answered, applicable: this.applicable,
      dimensions: Object.fromEntries(dimensions.map((d, at) => [d.id, orNull(this.dimensions[at])])),
      risks: Object.fromEntries(risks.map((r, at) => [r.id, ["danger", "watch", "clear"][this.risks[at]] ?? null])),
      levers: this.leverOrder.map((q) => ({ question: questions[q].id, gain: this.gain[q], effort: effort[q] })),
      verify: this.verifyOrder.map((q) => ({ question: questions[q].id, narrows: this.narrows[q] })),
      give_get: null, partners: [], measured: [],
    };
  }
}

/** The same with shortcuts. */
export class Tuned extends Plain {
  constructor() {
    super(Quick);
  }
}

/** Lines into columns like the engine's. */
export function columns(scorer, lines, read) {
  const rows = lines.length;
  const numbers = () => new Float64Array(rows);
  const ranking = (name) => ({ question: new Uint8Array(rows * Q).fill(255), [name]: new Float64Array(rows * Q).fill(NaN) });
  const table = {
    readiness: numbers(), habits: numbers(), multiplier: numbers(), gate: numbers(), low: numbers(), high: numbers(),
    band: new Uint8Array(rows), answered: new Uint8Array(rows), applicable: new Uint8Array(rows),
    dimensions: Object.fromEntries(dimensions.map((d) => [d.id, numbers()])),
    risks: Object.fromEntries(risks.map((r) => [r.id, new Uint8Array(rows)])),
    levers: ranking("gain"), verify: ranking("narrows"),
  };
  const [byDimension, byRisk] = [Object.values(table.dimensions), Object.values(table.risks)];
  for (let row = 0; row < rows; row++) {
    read(scorer.sheet, lines[row]);
    scorer.score();
    table.readiness[row] = scorer.readiness;
    table.habits[row] = scorer.habits;
    table.multiplier[row] = scorer.multiplier;
    table.gate[row] = scorer.gate;
    table.low[row] = scorer.lowest;
    table.high[row] = scorer.highest;
    table.band[row] = scorer.band;
    table.answered[row] = scorer.answered;
    table.applicable[row] = scorer.applicable;
    for (let d = 0; d < D; d++) byDimension[d][row] = scorer.dimensions[d];
    for (let r = 0; r < byRisk.length; r++) byRisk[r][row] = scorer.risks[r];
    scorer.leverOrder.forEach((q, at) => {
      table.levers.question[row * Q + at] = q;
      table.levers.gain[row * Q + at] = scorer.gain[q];
    });
    scorer.verifyOrder.forEach((q, at) => {
      table.verify.question[row * Q + at] = q;
      table.verify.narrows[row * Q + at] = scorer.narrows[q];
    });
  }
  return table;
}
