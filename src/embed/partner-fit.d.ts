// Types of the element <partner-fit>, its events and the messages behind them, protocol 1. For plain HTML nothing of
// this is needed; in TypeScript take this file along and name it: /// <reference path="partner-fit.d.ts" />

/** What follows from the answers. Numbers are not rounded; what has no value is `null`. */
export interface PartnerFitReport {
  /** 0 to 100: habits times multiplier. */
  readiness: number | null;
  /** 0 to 100. */
  habits: number | null;
  /** 0 to 1: what proof of market leaves of the habits. */
  multiplier: number | null;
  /** 0 to 1: proof of market. */
  gate: number | null;
  /** The worst case around readiness: lowest and highest, 0 to 100. */
  range: [low: number, high: number] | null;
  /** The next move, by its stable name. */
  band: string | null;
  /** Questions that have a level. */
  answered: number;
  /** Questions that apply. */
  applicable: number;
  /** Each part's value, 0 to 100, by its stable name. */
  dimensions: Record<string, number | null>;
  /** Each risk by its stable name. */
  risks: Record<string, "danger" | "watch" | "clear" | null>;
  /** Rises of one answer by one level, best first: the points that readiness gains, and an effort of 1 to 8. */
  levers: { question: string; gain: number; effort: number }[];
  /** Answers to look up first, and by how many points the range then narrows. */
  verify: { question: string; narrows: number }[];
  /** An embedded page has no partners: always `null`. */
  give_get: number | null;
  /** Always empty. */
  partners: unknown[];
  /** Always empty. */
  measured: unknown[];
}

/** What the visitor did so far: levels given, of so many questions that apply (at most 27). */
export interface PartnerFitProgress {
  answered: number;
  applicable: number;
}

/** What the visitor sees once the result is reached. */
export interface PartnerFitResult {
  report: PartnerFitReport;
  /** The address that opens the same result: the answers alone, no notes. */
  link: string;
}

/** From the frame to its page. Anything else is to be ignored. */
export type PartnerFitMessage = { partnerFit: 1 } & (
  | { type: "ready" }
  /** CSS pixels that show all of it, 200 to 20,000. */
  | { type: "height"; px: number }
  | ({ type: "progress" } & PartnerFitProgress)
  | ({ type: "result" } & PartnerFitResult)
  | { type: "cta" }
);

/** From the page to its frame. Anything else is ignored, and so is everybody but the page. */
export type PartnerFitRequest = { partnerFit: 1 } & (
  /** What is left out stays; an empty accent is the product's own. */
  { type: "theme"; theme?: PartnerFitTheme; accent?: string } | { type: "reset" }
);

export type PartnerFitTheme = "auto" | "light" | "dark";

/** The attributes. All of them may be changed at any time; `theme` and `accent` then change without loading anew. */
export interface PartnerFitAttributes {
  /** Nine questions or all. Without it: nine. */
  mode?: "quick" | "full";
  /** Without it: as the visitor's system is. */
  theme?: PartnerFitTheme;
  /** A CSS colour, moved where text in it would be hard to read. */
  accent?: string;
  /** A language's tag; other languages than the one that it was built in are left out. */
  lang?: string;
  /** The text of your own call to action, at most 60 characters. */
  cta?: string;
  /** Where it leads: `https:`, `http:` or `mailto:`. Without it, it only raises its event. */
  "cta-href"?: string;
  /** Keeps the answers in the visitor's browser, for your site alone. */
  persist?: boolean | "";
  /** Answers to begin with: what stands behind the # of a shared link. */
  answers?: string;
  /** The frame's name for screen readers. */
  title?: string;
}

/** The element. */
export interface PartnerFitElement extends HTMLElement {
  /** Takes every answer back. */
  reset(): void;
}

export interface PartnerFitEvents {
  "partner-fit:ready": CustomEvent<Record<string, never>>;
  "partner-fit:progress": CustomEvent<PartnerFitProgress>;
  "partner-fit:result": CustomEvent<PartnerFitResult>;
  "partner-fit:cta": CustomEvent<Record<string, never>>;
}

declare global {
  interface HTMLElementTagNameMap {
    "partner-fit": PartnerFitElement;
  }
  // They bubble, and cross shadow roots: any element and the document can hear them.
  interface HTMLElementEventMap extends PartnerFitEvents {}
  interface DocumentEventMap extends PartnerFitEvents {}
}
