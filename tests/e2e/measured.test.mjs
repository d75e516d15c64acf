// What the ledger knows beats what people remember: a level is taken over as a record, and the risk follows the accounts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, axe, open, profile } from "./harness.mjs";
import { action, answers, brought, focus, saved, sees, unfoldAll, until } from "./steps.mjs";
import { question, say, words } from "./words.mjs";

const w = words.measured;
const entry = (id, direction, state, kind, value, date) => ({ id, direction, kind, title: `Entry ${id}`, value, state, date });

/** Two partners: ahead at one of them, overdrawn at the other; gifts of one kind. */
const partners = [
  { id: "p1", name: "Northwind", entries: [entry("e1", "give", "delivered", "intel", 5, "2026-10-01")] },
  { id: "p2", name: "Contoso & Söhne", entries: [entry("e1", "get", "received", "introductions", 5, "2026-10-20")] },
];

const row = (page, id) => page.locator(`[data-measured="${id}"]`);

test("a level that the ledger knows is taken over as a record, in one step", async (t) => {
  const page = await open(await profile(t));
  const given = answers(3, "recollection");
  given["who-is-ahead"] = "unknown";
  await brought(page, given, { half_life_days: null, partners });
  const kinds = row(page, "kinds-of-gift");
  assert.equal(await kinds.getAttribute("data-value"), "2");
  await kinds.getByText(question("kinds-of-gift").levels[2]).waitFor();
  await kinds.getByText(say(w.answered, { level: 3 })).waitFor();
  await kinds.getByText(question("kinds-of-gift").levels[3]).waitFor();
  await row(page, "who-is-ahead").getByText(w.unknown).waitFor();
  assert.equal(await row(page, "promises-kept").count(), 0, "too few promises");

  await kinds.getByRole("button").click();
  await kinds.getByText(w.agrees).waitFor();
  await saved(page, (a) => a.answers["kinds-of-gift"].level === 2 && a.answers["kinds-of-gift"].evidence === "record");
  await action(page, "undo").click();
  await kinds.getByText(say(w.answered, { level: 3 })).waitFor();
  await saved(page, (a) => a.answers["kinds-of-gift"].level === 3 && (a.answers["kinds-of-gift"].evidence ?? "recollection") === "recollection");
});

test("the same level from memory can be put on record", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(2, "guess"), { partners });
  const button = row(page, "kinds-of-gift").getByRole("button");
  assert.equal(await button.innerText(), say(w.record, { level: 2 }));
  await button.focus();
  await page.keyboard.press("Enter");
  await row(page, "kinds-of-gift").getByText(w.agrees).waitFor();
  assert.notEqual((await focus(page)).tag, "BODY");
});

test("an overdrawn account makes asking before giving a danger, and leads there", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(4), { partners });
  const risk = page.locator("[data-risk=asking-before-giving]");
  assert.equal(await risk.getAttribute("data-value"), "danger");
  await risk.getByText(words.risks.overdrawn).waitFor();
  assert.deepEqual(await risk.getByRole("link").allInnerTexts(), ["Contoso & Söhne"]);
  await risk.getByRole("link").click();
  await page.getByRole("heading", { name: "Contoso & Söhne" }).waitFor();
  assert.match(page.url(), /#\/ledger\/p2$/);
});

test("an empty ledger knows nothing, and says nothing", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(4), { partners: [{ id: "p1", name: "Northwind" }] });
  assert.equal(await page.locator("#measured").count(), 0);
  assert.equal(await page.locator("[data-risk=asking-before-giving]").getAttribute("data-value"), "clear");
});

test("the lines are shown with their numbers and sources, here and on the ledger", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(4), { partners });
  await page.getByText(w.lines).click();
  await sees(page, words.grades.choice);
  await sees(page, say(words.method.value, { value: 0.95 }));
  await page.goto(`${address}#/ledger`);
  await row(page, "kinds-of-gift").waitFor();
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing, ${colorScheme}, ${width} wide`, async (t) => {
      const page = await open(await profile(t, { colorScheme, viewport: { width, height: 900 }, reducedMotion: "reduce" }));
      await brought(page, answers(3), { partners });
      await unfoldAll(page);
      await axe(page);
      const wide = await until(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
      assert.ok(wide <= 0, `scrolls sideways by ${wide}`);
    });
  }
}
