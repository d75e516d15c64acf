// The words and numbers of content/, so that journeys find things by what people read without repeating it.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const content = join(import.meta.dirname, "../../content/en");

/** The few forms of TOML that content/ is written in: tables, lists of tables, and values that look like JSON. */
function toml(name) {
  const whole = {};
  let table = whole;
  const text = readFileSync(join(content, name), "utf8").replace(/\[\n([^\]]*?),?\n\]/g, (_, list) => `[${list.replaceAll("\n", " ")}]`);
  for (const line of text.split("\n")) {
    const [, list] = /^\[\[(\w+)\]\]$/.exec(line) ?? [];
    const [, path] = /^\[([\w.]+)\]$/.exec(line) ?? [];
    const [, key, value] = /^(\w+) = (".*"|\[ *".*"\]|[\d.]+|true|false)( #.*)?$/.exec(line) ?? [];
    if (list) (whole[list] ??= []).push((table = {}));
    else if (path) table = path.split(".").reduce((at, part) => (at[part] ??= {}), whole);
    else if (key) table[key] = JSON.parse(value);
  }
  return whole;
}

/** Every word of the page: `words.assess.next`. */
export const words = toml("interface.toml");
/** The columns of a list of partners, in order. */
export const columns = toml("columns.toml").column;
/** The words of index.html. */
export const page = toml("page.toml");
/** The newest edition: `question`, `dimension`, `band` and `risk`, each a list. */
export const rubric = toml("rubric/2026.1.toml");

export const catalogue = toml("catalogue.toml");

/** A sentence with its places filled in: say(words.share.length, { count: 34 }). */
export function say(sentence, places = {}) {
  return sentence.replace(/\{(\w+)\}/g, (_, key) => {
    if (!(key in places)) throw new Error(`no ${key} for “${sentence}”`);
    return String(places[key]);
  });
}

/** A question by its id. */
export function question(id) {
  return rubric.question.find((q) => q.id === id);
}
