// Before you ask, and the first message: on a partner's account.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, axe, open, profile } from "./harness.mjs";
import { action, answers, brought, saved, until } from "./steps.mjs";

const day = (ago) => new Date(Date.now() - ago * 864e5).toISOString().slice(0, 10);

const gift = (id, catalogue, kind, value) => ({
  id, direction: "give", catalogue, kind, title: catalogue, value, partner_value: null, hours: 2, money: false, state: "delivered", due: null, date: day(3), note: "",
});
const little = [gift("e1", "newsletter-mention", "co-marketing", 3)];
const enough = [...little, gift("e2", "referred-deal", "revenue", 8), gift("e3", "churn-warning", "intel", 5)];

/** Opens the account of a partner with these entries. */
async function account(t, entries, options) {
  const page = await open(await profile(t, options));
  const fit = { customers: 3, first_win: null, offer_fit: null, way_in: null, capacity: null, conflict: null };
  const partner = { id: "p1", name: "Northwind", website: "", focus: true, fit, signals: [], entries };
  await brought(page, answers(3), { partners: [partner] });
  await page.goto(`${address}#/ledger/p1`);
  await page.locator("#ask-choice").waitFor();
  return page;
}

const weigh = (page, id) => page.locator("#ask-choice").selectOption(id);
const verdict = (page, name) => page.locator(`.ask [role=status] [data-verdict="${name}"]`).waitFor();
const steps = (state) => (a) => (a.partners[0].entries ?? []).filter((e) => e.state === state).length;

test("an early ask shows the cover, which is planned in one click and taken back in one", async (t) => {
  const page = await account(t, little);
  await weigh(page, "first-joint-deal");
  await verdict(page, "early");
  const gifts = await page.locator(".ask-cover > li").count();
  assert.ok(gifts > 0);
  await action(page, "plan-cover").click();
  await saved(page, (a) => steps("planned")(a) === gifts);
  await action(page, "undo").click();
  await saved(page, (a) => steps("planned")(a) === 0);
  await action(page, "note-ask").click();
  await saved(page, (a) => steps("asked")(a) === 1);
});

test("a courtesy is always fine", async (t) => {
  const page = await account(t, []);
  const first = await page.locator("#ask-choice option").nth(1).getAttribute("value");
  await weigh(page, first);
  await verdict(page, "courtesy");
  assert.equal(await page.locator(".ask-cover").count(), 0);
});

test("delivered gifts cover an ask", async (t) => {
  const page = await account(t, enough);
  await weigh(page, "first-joint-deal");
  await verdict(page, "covered");
  await action(page, "note-ask").waitFor();
});

test("the draft names the partner and asks nothing, in three tones", async (t) => {
  const page = await account(t, little, { permissions: ["clipboard-read", "clipboard-write"] });
  const drafts = new Set();
  for (const tone of ["warm", "plain", "formal"]) {
    await page.locator(`input[name=message-tone][value=${tone}]`).check();
    await until(async () => {
      const draft = await page.locator("#message-draft").inputValue();
      assert.ok(draft.includes("Northwind") && !draft.includes("?") && !drafts.has(draft), draft);
      drafts.add(draft);
    });
  }
  await action(page, "copy-draft").click();
  await until(async () => assert.equal(await page.evaluate(() => navigator.clipboard.readText()), [...drafts].at(-1)));
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing on an early ask, ${colorScheme}, ${width} wide`, async (t) => {
      const page = await account(t, little, { colorScheme, viewport: { width, height: 900 }, reducedMotion: "reduce" });
      await weigh(page, "first-joint-deal");
      await verdict(page, "early");
      await page.locator("main details").evaluateAll((all) => all.forEach((d) => (d.open = true)));
      await axe(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} on ${width}`);
    });
  }
}
