// The quick look: nine questions, and the other eighteen afterwards.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, profile } from "./harness.mjs";
import { action, asked, chosen, counts, number, option, sees, until } from "./steps.mjs";
import { rubric, say, words } from "./words.mjs";

test("nine questions give a score, and the other eighteen narrow it", async (t) => {
  const page = await open(await profile(t));
  await action(page, "start-quick").click();
  const seen = [];
  while (!(await page.locator(".result").isVisible())) {
    const part = await page.locator("[data-step]").getAttribute("data-step");
    for (const id of await asked(page)) {
      seen.push(id);
      await option(page, id, 2).click();
    }
    await action(page, "next").click();
    await until(async () => assert.equal(await page.locator(`[data-step="${part}"]`).count(), 0));
  }
  assert.deepEqual(seen, rubric.question.filter((q) => q.quick).map((q) => q.id));
  await counts(page, { habits: 50, multiplier: 0.6667, readiness: 33.3333, "range-low": 18.75, "range-high": 52.0833, answered: 9 });
  await sees(page, say(words.standing.answered, { answered: 9, applicable: 9 }));

  await action(page, "narrow").click();
  await page.locator("[data-step]").waitFor();
  await sees(page, say(words.standing.answered, { answered: 9, applicable: 27 }));
  const low = await number(page, "range-low");
  assert.ok(low < 18.75, "eighteen open questions widen the range");
  const parts = page.locator(".parts .part-link");
  for (let part = 0; part < (await parts.count()); part += 1) {
    await parts.nth(part).click();
    await until(async () => assert.equal(await parts.nth(part).getAttribute("aria-current"), "step"));
    const before = await chosen(page);
    for (const id of await asked(page)) {
      if (seen.includes(id)) assert.equal(before[id], "2", `${id} is kept`);
      else await option(page, id, 2).click();
    }
  }
  await page.goto(page.url().replace(/#.*/, "#/result"));
  await counts(page, { readiness: 33.3333, answered: 27 });
  assert.equal(await action(page, "narrow").count(), 0);
  assert.ok((await number(page, "range-low")) > low);
});
