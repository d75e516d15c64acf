// The command's words.
import { readFileSync } from "node:fs";

const words = JSON.parse(readFileSync(new URL("./words.json", import.meta.url), "utf8"));

/** A text with its places filled in. */
export function say(name, places = {}) {
  return words[name].replace(/\{(\w+)\}/g, (_, place) => places[place]);
}

/** A line on standard error. What came from a file may not steer the terminal. */
export function tell(text) {
  process.stderr.write(`${text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd")}\n`);
}
