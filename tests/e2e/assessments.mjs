// Random assessments: the same ones for the same seed.
import { readFileSync } from "node:fs";

const toml = readFileSync(new URL("../../content/en/rubric/2026.1.toml", import.meta.url), "utf8");
/** Every question, in the questionnaire's order. */
export const questions = [...toml.matchAll(/^\[\[question\]\]\nid = "(.*)"\ndimension = "(.*)"/gm)].map(([, id, dimension]) => ({ id, dimension }));
const habits = [...new Set(questions.map((q) => q.dimension))].slice(1);

/** Numbers from 0 up to, not including, another. */
export function randomness(seed) {
  return (below) => {
    seed = (seed * 1664525 + 1013904223) % 4294967296;
    return Math.floor((seed / 4294967296) * below);
  };
}

/** An assessment of any kind whose last days are near `today`. */
export function assessment(random, today) {
  const one = (list) => list[random(list.length)];
  const maybe = (make) => (random(2) ? make() : undefined);
  const day = () => new Date(Date.parse(today) - 86_400_000 * (random(400) - 40)).toISOString().slice(0, 10);
  const level = () => random(5);

  const answers = {};
  // From nearly none to nearly all.
  const answered = random(12);
  for (const { id } of questions) {
    const kind = random(12);
    // Without this one there is no readiness.
    if (kind > answered && (id !== "repeatable-wins" || random(4) === 0)) continue;
    if (kind === 1) answers[id] = "unknown";
    else if (kind === 2 && id !== "repeatable-wins") answers[id] = "not-applicable";
    else answers[id] = { level: level(), evidence: one(["record", "recollection", "guess"]) };
  }
  const entry = (_, at) => {
    const direction = one(["give", "get"]);
    const state = one(direction === "give" ? ["planned", "promised", "delivered", "released"] : ["planned", "asked", "received", "declined"]);
    return {
      id: `e${at + 1}`, direction, kind: one(["co-marketing", "intel", "product", "enablement", "introductions", "revenue"]), title: "", value: one([1, 2, 3, 5, 8]),
      partner_value: maybe(() => one([1, 2, 3, 5, 8])), money: random(4) === 0, state, due: maybe(day), date: maybe(day), note: "",
    };
  };
  const partner = (_, at) => ({
    id: `p${at + 1}`, name: `Partner ${at + 1}`, website: "", focus: random(2) === 0, archived: random(6) === 0 || undefined,
    fit: { customers: maybe(level), first_win: maybe(level), offer_fit: maybe(level), way_in: maybe(level), capacity: maybe(level), conflict: maybe(level) },
    signals: Array.from({ length: random(3) }, () => ({ date: day(), strength: one(["weak", "clear", "strong"]), note: "", url: "" })),
    entries: Array.from({ length: random(5) }, entry),
  });
  return {
    format: "partner-fit/1", edition: "2026.1", title: "", created: day(), updated: day(), scope: random(4) ? "full" : "quick", answers,
    weights: random(5) ? undefined : Object.fromEntries(habits.map((id) => [id, 1 + random(50)])),
    half_life_days: one([180, null, 90]),
    partners: Array.from({ length: random(3) ? 0 : random(4) }, partner),
  };
}
