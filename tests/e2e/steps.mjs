// What people do and see, in the journeys' own words.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { rubric } from "./words.mjs";

/** An answer to every question at a level, or at the level a function gives for a question. */
export function answers(level, evidence = "record") {
  const of = typeof level === "function" ? level : () => level;
  return Object.fromEntries(rubric.question.map((q) => [q.id, { level: of(q), evidence }]));
}

/** A file's content: an assessment with these answers. */
export function assessment(given, more = {}) {
  return { format: "partner-fit/1", edition: "2026.1", title: "", created: "2026-11-20", updated: "2026-11-21", scope: "full", answers: given, ...more };
}

/** Proof of market at one level and everything else at another. */
export const gate = (proof, rest) => (q) => (q.dimension === "market-proof" ? proof : rest);

/** Opens a file that holds `content`: text as it is, anything else as JSON. */
export async function bring(page, content, name = "assessment.json") {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  await page.setInputFiles("[data-input=import]", { name, mimeType: "application/json", buffer: Buffer.from(text) });
}

/** Opens an assessment from a file and waits for its result. */
export async function brought(page, given, more) {
  await bring(page, assessment(given, more));
  await page.locator(".result, .missing").first().waitFor();
  // The view gives the keyboard to its heading once it is up; one that was up already has no need to.
  await page.waitForFunction(() => document.activeElement.tagName === "H1", null, { timeout: 1000 }).catch(() => {});
}

/** Unfolds all that is folded, as somebody does it: some of it is made then. */
export const unfoldAll = (page) => page.locator("main :is(details:not([open]) summary, .fold[aria-expanded=false])").evaluateAll((all) => all.forEach((one) => one.click()));

/** The button of a main action. */
export const action = (page, name) => page.locator(`[data-action="${name}"]:visible`).first();

/** An option of a question, or of what its answer rests on. */
export const option = (page, name, value) => page.locator(`input[name="${name}"][value="${value}"]`);

/** The questions on the page, by id. */
export const asked = (page) => page.locator("[data-question]").evaluateAll((all) => all.map((q) => q.dataset.question));

/** Waits for a page of the questionnaire. */
export const step = (page, dimension) => page.locator(`[data-step="${dimension}"]`).waitFor();

/** What is chosen on the page: name to value. */
export const chosen = (page) => page.locator("input[type=radio]:checked").evaluateAll((all) => Object.fromEntries(all.map((i) => [i.name, i.value])));

/** A number of the method, unrounded; null where there is none. */
export async function number(page, name) {
  const value = await page.locator(`[data-output="${name}"]`).first().getAttribute("value");
  return value === null ? null : Number(value);
}

/** Waits until numbers of the method are what they should be, to four decimals. */
export async function counts(page, expected) {
  await until(async () => {
    for (const [name, value] of Object.entries(expected)) {
      const is = await number(page, name);
      assert.ok(is !== null && Math.abs(is - value) < 5e-5, `${name} is ${is}, not ${value}`);
    }
  });
}

/** Every number, the band and the risks of the result, once it is on the page. */
export async function figures(page) {
  await page.locator(".result").waitFor();
  return page.evaluate(() => ({
    numbers: [...document.querySelectorAll("data[data-output]")].map((d) => [d.dataset.output, d.value]),
    band: document.querySelector("[data-output=band]")?.dataset.value,
    risks: [...document.querySelectorAll("[data-risk]")].map((r) => [r.dataset.risk, r.dataset.value]),
  }));
}

/** Waits until a sentence can be seen. */
export const sees = (page, text) => page.getByText(text, { exact: false }).locator("visible=true").first().waitFor();

/** Waits until a message says this. */
export const told = (page, text) => page.locator(".notice", { hasText: text }).first().waitFor();

/** Everything kept in the browser. */
export const kept = (page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));

/** The assessments kept in the browser, as in files. */
export async function records(page) {
  const all = Object.entries(await kept(page)).filter(([key]) => key.startsWith("partner-fit:assessment:"));
  return all.map(([, text]) => JSON.parse(text).assessment);
}

/** Waits until what was done is kept: `holds` is asked about every assessment kept. */
export const saved = (page, holds) => until(async () => assert.ok((await records(page)).some(holds), "not kept yet"));

/** Does something and returns what the file holds that it saves. */
export async function file(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** Repeats a check until it holds, for three seconds. */
export async function until(check) {
  for (const end = Date.now() + 3000; ; ) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}

/** Where the keyboard is, and whether that can be seen. */
export function focus(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    const seen = [at, at.closest("label"), at.closest("tr, li")].some((el) => {
      const style = el && getComputedStyle(el);
      return style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    });
    return { tag: at.tagName, id: at.id, action: at.dataset.action, name: at.name, value: at.value, text: at.textContent.trim().slice(0, 60), href: at.getAttribute("href"), seen, dialog: !!at.closest("dialog") };
  });
}

/** A link on which every answer is level 3, on record. */
export const good = "1BvW9F63obGMYxjGMYxjGMYxjGMYxjGMAWBJ";

const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A text with the checksum that the layout of links asks for, so that what is wrong with it lies deeper. */
export function signed(text) {
  const h = [...text].reduce((h, c) => (66 * h + signs.indexOf(c)) % 238321, 0);
  return text + [Math.floor(h / 3844), Math.floor(h / 62) % 62, h % 62].map((d) => signs[d]).join("");
}
