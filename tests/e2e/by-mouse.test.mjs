// The main job with a mouse: 27 answers, the result they add up to, and what can be tried there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, profile } from "./harness.mjs";
import { action, answers, asked, brought, counts, gate, number, option, records, saved, sees, step, until } from "./steps.mjs";
import { question, rubric, say, words } from "./words.mjs";

const lever = (page, id) => page.locator(".lever", { hasText: question(id).text });
const risk = (page, id) => page.locator(`[data-risk="${id}"]`);

test("27 answers from memory lead to the numbers of the method", async (t) => {
  const page = await open(await profile(t));
  await action(page, "start").click();
  await sees(page, words.standing.none_why);
  let answered = 0;
  let narrowest = 100;
  for (const dimension of rubric.dimension) {
    await step(page, dimension.id);
    const ids = await asked(page);
    assert.deepEqual(ids, rubric.question.filter((q) => q.dimension === dimension.id).map((q) => q.id));
    for (const id of ids) {
      // The mouse goes to the words; over them lies their radio.
      await page.locator(`[data-question="${id}"]`).getByText(question(id).levels[3]).click({ force: true });
      await counts(page, { answered: ++answered });
      if (dimension.id === "market-proof") continue;
      // The score stays beside and moves with every answer.
      await counts(page, { readiness: 75 });
      const width = (await number(page, "range-high")) - (await number(page, "range-low"));
      assert.ok(width < narrowest, `${id} narrows the range`);
      narrowest = width;
    }
    if (dimension.id === "market-proof") await sees(page, words.standing.none_habits);
    await action(page, "next").click();
  }

  await counts(page, { readiness: 75, habits: 75, multiplier: 1, "range-low": 52.0833, "range-high": 87.5, answered: 27 });
  assert.match(page.url(), /#\/result$/);
  await sees(page, say(words.result.range, { low: 52, high: 87 }));
  assert.equal(await page.locator(".formula").first().innerText(), say(words.result.formula, { habits: 75, multiplier: "1.00", readiness: 75 }));
  const band = page.locator("[data-output=band]");
  assert.equal(await band.getAttribute("data-value"), "write-it-down");
  assert.equal(await band.innerText(), rubric.band.find((b) => b.id === "write-it-down").title);
  for (const { id } of rubric.risk) assert.equal(await risk(page, id).getAttribute("data-value"), "clear");
});

test("a click on an option's words is one, on its radio", async (t) => {
  const page = await open(await profile(t), "#/assess");
  await page.evaluate(() => addEventListener("click", ({ target }) => (globalThis.clicked ??= []).push(target.value)));
  await page.getByText(question("repeatable-wins").levels[2]).click({ force: true });
  await counts(page, { answered: 1 });
  assert.deepEqual(await page.evaluate(() => globalThis.clicked), ["2"]);
});

test("evidence moves the range, never the score; what is open or does not apply is left out", async (t) => {
  const page = await open(await profile(t));
  await action(page, "start").click();
  await step(page, "market-proof");
  for (const id of await asked(page)) await option(page, id, 2).click();
  await action(page, "next").click();
  await step(page, "enablement");
  await option(page, "partner-pitch", 2).click();
  await counts(page, { readiness: 33.3333 });
  const before = await number(page, "range-high");
  await option(page, "partner-pitch-evidence", "record").click();
  await until(async () => assert.ok((await number(page, "range-high")) < before));
  await counts(page, { readiness: 33.3333, answered: 7 });
  await option(page, "day-one-kit", "unknown").click();
  await option(page, "deals-helped", "not-applicable").click();
  await sees(page, say(words.standing.answered, { answered: 7, applicable: 26 }));
  await counts(page, { readiness: 33.3333 });
  // Proof of market can't be left out.
  await action(page, "back").click();
  await step(page, "market-proof");
  assert.equal(await option(page, "repeatable-wins", "not-applicable").count(), 0);
});

test("a risk names the answers that cause it", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(gate(1, 3)));
  await counts(page, { readiness: 25, multiplier: 1 / 3 });
  const selling = risk(page, "selling-before-it-sells");
  assert.equal(await selling.getAttribute("data-value"), "danger");
  assert.equal(await risk(page, "short-playbook").getAttribute("data-value"), "clear");
  await selling.getByText(words.risks.causes).click();
  await selling.getByText(question("repeatable-wins").text).waitFor();
  await selling.getByText(question("repeatable-wins").levels[1]).waitFor();
});

test("levers are tried up and down and put back, and no answer changes", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(3));
  const first = await page.locator(".lever .lever-question").allInnerTexts();
  assert.deepEqual(first.slice(0, 3), ["first-move", "first-kpis", "partners-in-play"].map((id) => question(id).text));
  assert.match(await lever(page, "first-move").innerText(), new RegExp(`\\${say(words.levers.gain, { gain: "1.6", effort: 1 })}`));
  await saved(page, (a) => a.answers["first-move"].level === 3);
  const before = await records(page);

  const up = page.getByRole("button", { name: say(words.levers.up_label, { question: question("first-move").text }) });
  const down = page.getByRole("button", { name: say(words.levers.down_label, { question: question("first-move").text }) });
  await up.click();
  await sees(page, say(words.levers.tried, { readiness: 76, change: "+1.6" }));
  assert.equal(await up.getAttribute("aria-disabled"), "true");
  await down.click();
  await sees(page, words.levers.tried_none);
  await down.click();
  await sees(page, say(words.levers.tried, { readiness: 73, change: "−1.6" }));
  const other = page.getByRole("button", { name: say(words.levers.up_label, { question: question("first-kpis").text }) });
  await other.click();
  await sees(page, say(words.levers.tried, { readiness: 74, change: "−0.1" }));
  await page.getByRole("button", { name: words.levers.put_back }).click();
  await sees(page, words.levers.tried_none);
  await counts(page, { readiness: 75 });
  assert.deepEqual(await records(page), before);

  await page.getByRole("button", { name: say(words.levers.more, { count: 27 }) }).click();
  assert.equal(await page.locator(".lever").count(), 27);
});

test("the least effort to the next move and to a number of one's own", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(gate(3, 1)));
  const sum = page.locator(".path-sum");
  assert.match(await sum.innerText(), /effort 14, readiness 4[5-9] at the end/);
  await sees(page, say(words.path.next_band, { band: "Run three pilots", from: 45 }));
  await page.getByLabel(words.path.own_target).click();
  await page.getByLabel(words.path.number).fill("65");
  await until(async () => assert.match(await sum.innerText(), /effort 34, readiness 6[5-9] at the end/));
  await page.getByLabel(words.path.number).fill("20");
  await sees(page, words.path.there);
  await counts(page, { readiness: 25 });
});

test("own weights stand beside the standard ones", async (t) => {
  const page = await open(await profile(t));
  const level = { "market-proof": 3, enablement: 4 };
  await brought(page, answers((q) => level[q.dimension] ?? 2));
  await counts(page, { readiness: 60 });
  await page.locator("#weight-enablement").fill("50");
  // (50 × 100 + 80 × 50) / 130
  await counts(page, { "own-readiness": 69.2308, readiness: 60 });
  await sees(page, say(words.weights.both, { standard: 60, own: 69 }));
  await page.getByRole("button", { name: words.weights.reset }).click();
  await until(async () => assert.equal(await page.locator("[data-output=own-readiness]").count(), 0));
  await counts(page, { readiness: 60 });
});
