// Measures our page and its peers in one run, in turn. `--runs 9`, `--only partner-fit,preact`, `--profiles fast,slow4g`,
// `--phases load,click`, `--dist FOLDER`, `--out FILE`. Writes bench/results/pages.json and docs/bench.svg where all pages were
// measured in nine rounds or more and nothing failed. Ctrl-C ends it with the rounds it has.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { chromium, machine, option, program, quiet } from "../browser.mjs";
import { host } from "../host.mjs";
import { chart } from "./chart.mjs";
import { click, load } from "./measure.mjs";
import { pages as all } from "./pages.mjs";
import { report, summarize } from "./report.mjs";

const here = import.meta.dirname;
const runs = Number(option("runs", 9));
const listed = (name, otherwise) => option(name, otherwise).split(",");
const names = listed("only", all.map(({ name }) => name).join());
const pages = all.filter(({ name }) => names.includes(name));
const profiles = listed("profiles", "fast,slow4g");
const phases = listed("phases", "load,click");

const server = await host(Object.fromEntries(pages.map(({ name, folder }) => [`/${name}/`, folder])));
const browser = await chromium.launch({ executablePath: program, args: quiet, handleSIGINT: false });
const raw = { load: {}, click: {} };
const failed = [];
let isEnding = false;
process.once("SIGINT", () => (isEnding = true));
let counted = 0;
// The first round warms up. Everyone comes first in turn; an end before time keeps whole rounds.
for (let round = 0; round <= runs && !isEnding; round++) {
  const found = [];
  for (const phase of phases) {
    for (const profile of profiles) {
      // A click asks for nothing, so the network makes no difference.
      const at = phase === "click" && profile === "slow4g" ? "cpu4" : profile;
      for (let turn = 0; turn < pages.length && !isEnding; turn++) {
        const page = pages[(turn + round) % pages.length];
        try {
          const run = await (phase === "load" ? load : click)(browser, server.address, page, at);
          if (run.errors.length > 0) throw new Error(run.errors[0]);
          found.push({ phase, at, name: page.name, run });
        } catch (error) {
          failed.push(`${phase} ${at} ${page.name} round ${round}: ${error.message.split("\n")[0]}`);
          console.error(failed.at(-1));
        }
      }
    }
  }
  if (isEnding) break;
  console.error(round === 0 ? "warmed up" : `round ${round} of ${runs}`);
  if (round === 0) continue;
  for (const { phase, at, name, run } of found) ((raw[phase][at] ??= {})[name] ??= []).push(run);
  counted = round;
}
const version = browser.version();
await browser.close();
server.close();

const results = {
  when: new Date().toISOString().slice(0, 10),
  chromium: version,
  machine,
  runs: counted,
  versions: versions(),
  labels: Object.fromEntries(pages.map(({ name, label }) => [name, label])),
  failed,
  pages: summarize(raw),
};
console.log(report(results));
const isWhole = counted >= 9 && pages.length === all.length && profiles.length === 2 && phases.length === 2 && failed.length === 0;
const out = option("out", isWhole ? join(here, "../results/pages.json") : "");
if (out) {
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(results, tidy, 1)}\n`);
}
if (isWhole) writeFileSync(join(here, "../../docs/bench.svg"), chart(results));

/** Two decimals are more than anybody measured. */
function tidy(key, value) {
  return typeof value === "number" ? Math.round(value * 100) / 100 : value;
}

/** The versions of the peers' libraries. */
function versions() {
  const own = (folder) => JSON.parse(readFileSync(join(here, "../peers", folder, "package.json"), "utf8")).dependencies;
  const yew = /^name = "yew"\nversion = "(.*)"/m.exec(readFileSync(join(here, "../peers/yew/Cargo.lock"), "utf8"))[1];
  const { preact, svelte } = own(".");
  const surveyjs = (folder) => own(folder)["survey-core"];
  return {
    Preact: preact, Svelte: svelte, Yew: yew, Formbricks: own("formbricks")["@formbricks/surveys"],
    SurveyJS: surveyjs("surveyjs-js"), "SurveyJS for React": surveyjs("surveyjs-react"), "Form.io": own("formio")["@formio/js"],
  };
}
