// How far a long run is, on standard error, where somebody looks at it.
import { statSync } from "node:fs";
import { say } from "./say.mjs";

/** Milliseconds before there is anything to see, and between two looks. */
const [PATIENCE, PACE] = [1000, 200];
const WIDTH = 24;

export class Progress {
  #total;
  #read = 0;
  #next = performance.now() + PATIENCE;
  #isShown = false;

  constructor(files) {
    const sizes = files.map((file) => statSync(file, { throwIfNoEntry: false })?.size);
    // Of standard input nobody knows how long it is.
    this.#total = sizes.includes(undefined) ? 0 : sizes.reduce((sum, size) => sum + size, 0);
  }

  show(bytes, count) {
    this.#read += bytes;
    if (!process.stderr.isTTY || performance.now() < this.#next) return;
    this.#next = performance.now() + PACE;
    const part = Math.min(1, this.#read / this.#total);
    const done = Math.round(WIDTH * part);
    const bar = "#".repeat(done) + "-".repeat(WIDTH - done);
    const text = this.#total > 0 ? say("progress", { bar, percent: Math.floor(100 * part), count }) : say("progress_unknown", { count });
    process.stderr.write(`\r${text}\u001b[K`);
    this.#isShown = true;
  }

  /** Makes room for a line. */
  clear() {
    if (this.#isShown) process.stderr.write("\r\u001b[K");
    this.#isShown = false;
  }

  end() {
    this.clear();
  }
}
