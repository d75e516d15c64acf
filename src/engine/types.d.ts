/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** A question. */
export type QuestionId = "repeatable-wins" | "founder-free-closes" | "win-rate" | "retention" | "must-have" | "written-playbook" | "partner-pitch" | "day-one-kit" | "deals-helped" | "beyond-the-fee" | "first-move" | "who-is-ahead" | "kinds-of-gift" | "promises-kept" | "conflict-rule" | "partners-in-play" | "first-win" | "who-does-the-work" | "proof-stories" | "refusal-profile" | "dated-intent" | "shared-accounts" | "signal-follow-up" | "first-kpis" | "funding-patience" | "owner" | "early-spend";

/** A group of questions. */
export type DimensionId = "market-proof" | "enablement" | "give-first" | "focus" | "signals" | "year-one";

/** The next move, lowest first. */
export type Band = "prove-the-sale" | "prepare-gifts" | "three-pilots" | "write-it-down" | "invite-thirty";

/** What ends programs in their first year. */
export type RiskId = "selling-before-it-sells" | "unpaid-sales-reps" | "asking-before-giving" | "short-playbook";

/** How near a risk is. */
export type RiskState = "danger" | "watch" | "clear";

/** What a partner's account needs, the most urgent first. */
export type AccountState = "overdrawn" | "one-way" | "dormant" | "growing";

/** What can go into a link. */
export type Part = "answers" | "notes" | "partners" | "ledger";

/** What can be wrong. */
export type ErrorCode = "not-json" | "wrong-format" | "out-of-range" | "too-long" | "newer-version" | "damaged";

/** An assessment as it stands in a file. What is left out or null has the value of a new assessment, except that nothing fades with a half-life of null. */
export type Assessment = {
  format: "partner-fit/1";
  edition: "2026.1";
  title?: string | null;
  created?: Day | null;
  updated?: Day | null;
  scope?: "full" | "quick" | null;
  answers?: { [key in "repeatable-wins" | "founder-free-closes" | "win-rate" | "retention" | "must-have" | "written-playbook" | "partner-pitch" | "day-one-kit" | "deals-helped" | "beyond-the-fee" | "first-move" | "who-is-ahead" | "kinds-of-gift" | "promises-kept" | "conflict-rule" | "partners-in-play" | "first-win" | "who-does-the-work" | "proof-stories" | "refusal-profile" | "dated-intent" | "shared-accounts" | "signal-follow-up" | "first-kpis" | "funding-patience" | "owner" | "early-spend"]?: "unknown" | "not-applicable" | {
    level?: "unknown" | "not-applicable" | 0 | 1 | 2 | 3 | 4 | null;
    note?: string | null;
    evidence?: "record" | "recollection" | "guess" | null;
  } | null } | null;
  weights?: { [key in "enablement" | "give-first" | "focus" | "signals" | "year-one"]?: number | null } | null;
  half_life_days?: number | null;
  partners?: Array<{
    id?: string | null;
    name: string;
    website?: string | null;
    focus?: boolean | null;
    archived?: boolean | null;
    fit?: { [key in "customers" | "first_win" | "offer_fit" | "way_in" | "capacity" | "conflict"]?: 0 | 1 | 2 | 3 | 4 | null } | null;
    signals?: Array<{
      date: Day;
      strength: "weak" | "clear" | "strong";
      note?: string | null;
      url?: string | null;
    }> | null;
    entries?: Array<{
      id?: string | null;
      direction: "give" | "get";
      catalogue?: string | null;
      kind: "co-marketing" | "intel" | "product" | "enablement" | "introductions" | "revenue";
      title?: string | null;
      value: 1 | 2 | 3 | 5 | 8;
      partner_value?: 1 | 2 | 3 | 5 | 8 | null;
      hours?: number | null;
      money?: boolean | null;
      state?: "planned" | "promised" | "delivered" | "released" | "asked" | "received" | "declined" | null;
      due?: Day | null;
      date?: Day | null;
      note?: string | null;
    }> | null;
  }> | null;
};

/** What an assessment says on a day. Numbers are not rounded; what has no value is null. */
export interface Report {
  /** Habits times multiplier, 0 to 100. */
  readiness: number | null;
  /** Weighted mean of the habits, 0 to 100. */
  habits: number | null;
  /** What proof of market leaves of the habits, 0 to 1. */
  multiplier: number | null;
  /** Weighted geometric mean of proof of market, 0 to 1. */
  gate: number | null;
  /** Lowest and highest readiness that the answers allow: a worst case, not a probability. */
  range: [low: number, high: number] | null;
  /** The next move. */
  band: Band | null;
  /** Questions in scope that have a level. */
  answered: number;
  /** Questions in scope that apply. */
  applicable: number;
  /** Value of each dimension, 0 to 100. */
  dimensions: Record<DimensionId, number | null>;
  /** How near each risk is; null while nothing it reads is answered. */
  risks: Record<RiskId, RiskState | null>;
  /** What one answer a level higher would bring, in points, and what it costs, 1 to 8; best first. */
  levers: Array<{ question: QuestionId; gain: number; effort: number }>;
  /** By how many points the range would narrow if an answer were on record; most first. */
  verify: Array<{ question: QuestionId; narrows: number }>;
  /** Mean give-get score over the partners that have one, 0 to 100. */
  give_get: number | null;
  /** Every partner: what its account holds, how well it is kept (0 to 100), what it needs, how well the partner fits (0 to 100) and whether it wants partners (0 to 1). */
  partners: Array<{ id: string; balance: number; give_get: number | null; state: AccountState; fit: number | null; willingness: number }>;
  /** Answers that the ledger knows. */
  measured: Array<{ question: QuestionId; level: number }>;
  /** Places of keys that the engine does not know and left out; there only if there are any. */
  ignored?: string[];
}

/** The least effort to a target. */
export interface Path {
  /** What all rises cost together. */
  effort: number;
  /** Readiness once they are done, 0 to 100. */
  readiness: number;
  /** The answers that rise, in the questionnaire's order. */
  rises: Array<{ question: QuestionId; from: number; to: number }>;
}

/** Many reports as columns: a row for each assessment that could be read. What has no value is NaN, or 255 among bytes. */
export interface Columns {
  /** Where the row's assessment stands in the array, or in which line of the text, from 0. */
  index: Uint32Array;
  title: string[];
  readiness: Float64Array;
  habits: Float64Array;
  multiplier: Float64Array;
  gate: Float64Array;
  low: Float64Array;
  high: Float64Array;
  give_get: Float64Array;
  band: Uint8Array;
  answered: Uint8Array;
  applicable: Uint8Array;
  dimensions: Record<DimensionId, Float64Array>;
  /** Positions in `states`. */
  risks: Record<RiskId, Uint8Array>;
  /** As many places a row as there are questions, best first; `question` is a position in `questions`. */
  levers: { question: Uint8Array; gain: Float64Array };
  /** The same, most first. */
  verify: { question: Uint8Array; narrows: Float64Array };
  questions: QuestionId[];
  /** What the positions in `band` mean. */
  bands: Band[];
  states: RiskState[];
  /** What could not be read, and why. */
  errors: Array<{ index: number; code: ErrorCode; place: string; message: string }>;
  /** Places of keys that the engine does not know and left out. */
  ignored: Array<{ index: number; places: string[] }>;
}

/** What every function throws where it can't answer. */
export interface EngineError extends Error {
  code: ErrorCode;
  /** Where the value stands, such as `answers.win-rate.level`; empty for the whole. */
  place: string;
}

/** An assessment as an object or as JSON text, or a link to one: the fragment, with or without what stands before it. */
export type Source = Assessment | string;

/** Scores an assessment on a day. Throws an `EngineError`. */
export function score(assessment: Source, today: Day): Report;

/** Scores many: an array, or text with one JSON text or link a line. What can't be read is an error in its place. */
export function score_batch(batch: readonly Source[] | string | Uint8Array, today: Day, form?: "reports"): Array<Report | EngineError>;
/** The same as columns, which is several times as fast. */
export function score_batch(batch: readonly Source[] | string | Uint8Array, today: Day, form: "columns"): Columns;

/** The fragment of a link, without `#`. `parts` names what goes in: the answers, unless it says otherwise. Throws an `EngineError`. */
export function encode_link(assessment: Source, parts?: readonly Part[] | { [part in Part]?: boolean } | null): string;

/** The assessment in a link. Throws an `EngineError`. */
export function decode_link(fragment: string): Assessment;

/** The least effort that brings readiness to a number from 0 to 100, or to a band; null where nothing does. Throws an `EngineError`. */
export function path_to(assessment: Source, target: number | Band): Path | null;
