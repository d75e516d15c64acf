// The pages that are measured side by side, and how a visitor uses each of them.
//
// name       as in the report
// label      for the chart
// folder     what the host serves
// query      what follows the address
// pages      how many questions each of its pages has
// option     the radio of question q (from 0) and value v (0 to 4), as a selector
// click      what a mouse hits: the option's words, as anybody would; where it is missing, the radio itself
// next, last the buttons that turn the page, and the one on the last page
// result     what the last page's button leads to
// count      the running number that moves with every answer; 0 or absent without one
// single     one question a card, which goes on by itself; `question` tells which is up, `pause` waits for its animation
// gap        ms between two tries where a page takes no quicker ones; 8 without it
// patience   ms until an answer that does not count is lost; 8000 without it
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { option } from "../browser.mjs";

const here = import.meta.dirname;
const toml = readFileSync(join(here, "../../content/en/rubric/2026.1.toml"), "utf8");
const questions = [...toml.matchAll(/^\[\[question\]\]\nid = "(.*)"\ndimension = "(.*)"/gm)].map(([, id, dimension]) => ({ id, dimension }));
const dimensions = [...new Set(questions.map((q) => q.dimension))];

/** Our own page. Its running number is how many questions are answered: readiness exists only from the second page on. */
const ours = {
  name: "partner-fit",
  label: "Partner Fit",
  folder: option("dist", join(here, "../../dist")),
  query: "#/assess",
  pages: dimensions.map((one) => questions.filter((q) => q.dimension === one).length),
  option: (q, v) => `input[name="${questions[q].id}"][value="${v}"]`,
  click: (q, v) => `label:has(input[name="${questions[q].id}"][value="${v}"])`,
  next: "[data-action=next]",
  result: '[data-output="band"]',
  count: '[data-output="answered"]',
};

const peer = (name, label, more = {}) => ({
  name,
  label,
  folder: join(here, "../peers/built", name),
  query: "",
  pages: [5, 5, 5, 5, 5],
  option: (q, v) => `input[name="q${q}"][value="${v}"]`,
  click: (q, v) => `label:has(> input[name="q${q}"][value="${v}"])`,
  next: "#next",
  result: "#result",
  count: "#score",
  ...more,
});

const surveyjs = {
  option: (q, v) => `[data-name="q${q}"] input[value="${v}"]`,
  click: (q, v) => `[data-name="q${q}"] label:has(input[value="${v}"])`,
  next: ".sd-navigation__next-btn",
  last: ".sd-navigation__complete-btn",
};

export const pages = [
  ours,
  peer("vanilla-inline", "By hand, one file"),
  peer("vanilla", "By hand, three files"),
  peer("preact", "Preact"),
  peer("svelte", "Svelte"),
  peer("yew-csr", "Yew"),
  peer("yew-hydrate", "Yew, prerendered"),
  peer("formbricks", "Formbricks", {
    single: true,
    pause: 400,
    question: (q) => `label[for="q${q}"]`,
    option: (_, v) => `input[name="rating"][value="${v + 1}"]`,
    click: (_, v) => `label:has(> input[name="rating"][value="${v + 1}"])`,
  }),
  peer("surveyjs-js", "SurveyJS", surveyjs),
  peer("surveyjs-react", "SurveyJS, React", surveyjs),
  peer("formio", "Form.io", {
    gap: 600,
    click: undefined,
    option: (q, v) => `input[name^="data[q${q}]"][value="${v}"]`,
    next: ".btn-wizard-nav-next",
    last: ".btn-wizard-nav-submit",
  }),
];
