// Files out and in: what was saved opens again as it was, and what is no such file says why.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { open, profile, ready } from "./harness.mjs";
import { action, answers, assessment, bring, brought, counts, figures, file, kept, option, records, saved, sees, step, told, until } from "./steps.mjs";
import { say, words } from "./words.mjs";

const example = JSON.parse(readFileSync(join(import.meta.dirname, "../support/example.json"), "utf8"));
const exported = async (page) => JSON.parse((await file(page, () => action(page, "export").click())).text);

/** Drops a file onto the page. */
async function drop(page, ...files) {
  const data = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const [name, text] of files) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent("main", "dragover", { dataTransfer: data });
  await page.locator(".drop-hint", { hasText: words.start.drop_here }).waitFor();
  await page.dispatchEvent("main", "drop", { dataTransfer: data });
  await until(async () => assert.equal(await page.locator(".drop-hint").count(), 0));
}

test("a file of the documented form comes out as it went in, down to partners nobody has looked at", async (t) => {
  const page = await open(await profile(t));
  await bring(page, example);
  await told(page, say(words.notice.imported, { title: example.title }));
  assert.deepEqual(await exported(page), example);
  // And so it is after a reload.
  await page.reload();
  await ready(page);
  assert.deepEqual(await exported(page), example);
});

test("what was saved as a file opens in another browser on the same numbers", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers((q) => (q.effort * 3) % 5, "recollection"), { title: "Acme, fourth quarter", weights: { enablement: 7, "give-first": 26, focus: 20, signals: 14, "year-one": 20 } });
  const { name, text } = await file(page, () => action(page, "export").click());
  assert.equal(name, "partner-fit-Acme-fourth-quarter-2026-11-21.json");
  const other = await open(await profile(t));
  await bring(other, text, name);
  await told(other, "Acme, fourth quarter");
  assert.deepEqual(await figures(other), await figures(page));
  assert.deepEqual(await exported(other), JSON.parse(text));
});

test("keys that nobody here knows are reported and left out", async (t) => {
  const page = await open(await profile(t));
  await bring(page, { ...example, colour: "green", partners: [{ ...example.partners[0], mood: 3 }] });
  await told(page, /colour/);
  await told(page, /partners\[0\]\.mood/);
  assert.deepEqual(await exported(page), example);
});

test("a file is opened beside what is there, by its button and by dropping it anywhere", async (t) => {
  const page = await open(await profile(t));
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), action(page, "import").click()]);
  const content = { mimeType: "application/json", buffer: Buffer.from(JSON.stringify(assessment(answers(1), { title: "Chosen" }))) };
  await chooser.setFiles({ name: "chosen.json", ...content });
  await told(page, "Chosen");
  await page.locator('header a[href="#/assess"]').click();
  await step(page, "market-proof");
  await drop(page, ["dropped.json", JSON.stringify(assessment(answers(4), { title: "Dropped" }))]);
  await told(page, "Dropped");
  await counts(page, { readiness: 100 });
  await saved(page, (a) => a.title === "Dropped");
  assert.deepEqual((await records(page)).map((a) => a.title).sort(), ["Chosen", "Dropped"]);
  // The same file again is one more.
  await page.goto(page.url().replace(/#.*/, "#/"));
  await bring(page, assessment(answers(1), { title: "Chosen" }));
  await told(page, "Chosen");
  await until(async () => assert.equal((await records(page)).length, 3));
});

const bad = (change) => JSON.stringify({ ...example, ...change });
const refused = {
  "no JSON": ["win-rate;3\nowner;2\n", words.file_error.not_json],
  "cut off": [JSON.stringify(example).slice(0, 200), words.file_error.not_json],
  empty: ["", words.file_error.not_json],
  "another format": [bad({ format: "somebody-elses/1" }), words.file_error.wrong_format],
  "a list": ["[1, 2]", words.file_error.wrong_format],
  "a newer version": [bad({ format: "partner-fit/2" }), words.file_error.newer],
  "a newer edition": [bad({ edition: "2031.1" }), words.file_error.newer],
  "a level of 5": [bad({ answers: { "win-rate": { level: 5 } } }), say(words.file_error.out_of_range, { place: "answers.win-rate.level" })],
  "half a level": [bad({ answers: { owner: { level: 2.5 } } }), say(words.file_error.out_of_range, { place: "answers.owner.level" })],
  "a proof of market that does not apply": [bad({ answers: { "repeatable-wins": "not-applicable" } }), say(words.file_error.out_of_range, { place: "answers.repeatable-wins" })],
  "a weight of 51": [bad({ weights: { focus: 51 } }), say(words.file_error.out_of_range, { place: "weights.focus" })],
  "a day that is none": [bad({ created: "2026-02-30" }), say(words.file_error.out_of_range, { place: "created" })],
  "a value off the scale": [bad({ partners: [{ ...example.partners[0], entries: [{ ...example.partners[0].entries[0], value: 4 }] }] }), say(words.file_error.out_of_range, { place: "partners[0].entries[0].value" })],
  "nested beyond reason": ["[".repeat(5000) + "]".repeat(5000), words.file_error.not_json],
};

test("what can't be opened says why and changes nothing", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(3), { title: "Mine" });
  await saved(page, (a) => a.title === "Mine");
  const before = await kept(page);
  const close = page.locator(".notice").getByRole("button", { name: words.notice.close });
  await close.click();
  const problems = [];
  for (const [what, [text, sentence]] of Object.entries(refused)) {
    await bring(page, text);
    await until(async () => assert.equal(await page.locator(".notice").innerText({ timeout: 1000 }).then((said) => said.split("\n")[0]), sentence)).catch((e) => problems.push(`${what}: ${e.message}`));
    while (await close.count()) await close.first().click();
  }
  assert.deepEqual(problems, []);
  await page.waitForTimeout(300);
  assert.deepEqual(await kept(page), before);
  await counts(page, { readiness: 75 });
});

test("a file of 50 MB is not even read", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "partner-fit-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const huge = join(folder, "huge.json");
  writeFileSync(huge, "");
  truncateSync(huge, 50_000_000);
  const page = await open(await profile(t));
  await page.setInputFiles("[data-input=import]", huge);
  await told(page, /The file has 50 MB\..*less than 20 MB/);
  assert.ok(await page.locator(".hero").isVisible());
});

test("a note of 100,000 characters survives reload, export and import", async (t) => {
  const page = await open(await profile(t), "#/assess");
  const text = `${"Zehn Abschlüsse, ".repeat(588)}\n🦀\n`.repeat(10).padEnd(100_000, ".");
  const field = page.locator("#repeatable-wins-note");
  await option(page, "repeatable-wins", 3).click();
  await page.locator('[data-question="repeatable-wins"]').getByRole("button", { name: words.assess.note_add }).click();
  await field.fill(text);
  await page.reload();
  await ready(page);
  assert.equal(await field.inputValue(), text);
  await page.goto(page.url().replace(/#.*/, "#/result"));
  const out = await exported(page);
  assert.equal(out.answers["repeatable-wins"].note, text);
  const other = await open(await profile(t));
  await brought(other, out.answers);
  await other.goto(other.url().replace(/#.*/, "#/assess"));
  await other.locator(".part-link").first().click();
  await until(async () => assert.equal(await other.locator("#repeatable-wins-note").inputValue(), text));
});

test("titles and notes stay text, whatever they look like", async (t) => {
  const context = await profile(t);
  const page = await open(context);
  const title = `<img src=x onerror="window.hit=1">`;
  const note = `</textarea><script>window.hit=2</script><svg onload="window.hit=3"> {{title}} \${1} %3Cb%3E`;
  const given = answers(2);
  given.owner.note = note;
  await bring(page, assessment(given, { title, partners: [{ id: "p1", name: title, website: "javascript:window.hit=4" }], [title]: 1 }));
  await told(page, title);
  assert.equal(await page.getByLabel(words.result.name).inputValue(), title);
  assert.ok((await page.title()).includes(title));
  await page.goto(page.url().replace(/#.*/, "#/"));
  await page.locator(".kept-row strong", { hasText: title }).waitFor();
  await page.goto(page.url().replace(/#.*/, "#/assess"));
  await page.locator(".part-link").last().click();
  await until(async () => assert.equal(await page.locator("#owner-note").inputValue(), note));
  // And at the other end of a link.
  await page.goto(page.url().replace(/#.*/, "#/result"));
  await action(page, "share").click();
  await page.getByLabel(words.share.notes).click();
  const field = page.locator("[data-output=link]");
  await until(async () => assert.ok((await field.inputValue()).length > 200));
  const other = await open(context, new URL(await field.inputValue()).hash);
  await other.locator("h1", { hasText: title }).waitFor();
  await sees(other, note);
  for (const one of [page, other]) {
    assert.equal(await one.evaluate(() => window.hit), undefined);
    assert.equal(await one.locator("#app img, #app script").count(), 0);
  }
});

test("what is dropped together is opened together, and a list of partners on the page for lists", async (t) => {
  const page = await open(await profile(t));
  const one = (title) => [`${title}.json`, JSON.stringify(assessment(answers(2), { title }))];
  await drop(page, one("First"), one("Second"), one("Third"));
  await until(async () => assert.deepEqual((await records(page)).map((a) => a.title).sort(), ["First", "Second", "Third"]));
  // Anywhere else it is no file of ours.
  const list = ["Partners.CSV", "Name,Website\nAcme,acme.example\nBirch,-\n"];
  await drop(page, list);
  await told(page, words.file_error.not_json);
  await page.goto(page.url().replace(/#.*/, "#/partners"));
  await page.locator("#partner-name").waitFor();
  await drop(page, list);
  await action(page, "add-list").click();
  await saved(page, (a) => a.partners?.map(({ name, website }) => `${name} ${website}`).join() === "Acme acme.example,Birch ");
});

test("a file of everything in which nothing can be read leads nowhere", async (t) => {
  const page = await open(await profile(t), "#/method");
  await bring(page, { format: "partner-fit-rescue/1", records: { "partner-fit:assessment:x": "half a rec" } });
  await told(page, say(words.notice.rescued, { count: 0, unreadable: 1 }));
  assert.ok(page.url().endsWith("#/method"));
});
