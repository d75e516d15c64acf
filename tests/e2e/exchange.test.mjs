// An account seen from both sides: the founder makes a link, the partner puts in its numbers and sends them back, and the
// founder takes them over. Nothing of anybody else is in the link, and nothing of it is kept at the partner's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, axe, open, profile, ready } from "./harness.mjs";
import { action, answers, bring, brought, focus, kept, records, saved, sees, until } from "./steps.mjs";
import { say, words } from "./words.mjs";

const w = words.exchange;

const entry = (id, direction, state, title, value, more = {}) => ({ id, direction, kind: "intel", title, value, state, hours: 31, note: "only for me", ...more });

/** A founder's shortlist: Northwind with an entry of every sort, and others with secrets. */
const shortlist = (more = {}) => ({
  title: "Acme, fourth quarter",
  half_life_days: null,
  partners: [
    { id: "p1", name: "Contoso", website: "contoso.example", fit: { customers: 4 }, entries: [entry("e1", "give", "delivered", "Contoso secret", 8, { date: "2026-10-01" })] },
    {
      id: "p2", name: "Northwind", website: "northwind.example", focus: true, fit: { customers: 3, first_win: 2, offer_fit: 3 },
      signals: [{ date: "2026-09-01", strength: "strong", note: "hiring", url: "https://jobs.example" }],
      entries: [
        entry("e1", "give", "delivered", "October issue", 3, { date: "2026-09-28" }),
        entry("e2", "give", "promised", "Guide for salespeople", 5, { due: "2099-01-01" }),
        entry("e3", "get", "received", "", 2, { catalogue: "client-introduction", date: "2026-10-20" }),
        entry("e4", "give", "planned", "Surprise", 8),
        entry("e5", "give", "delivered", "Warning about a client", 5, { date: "2026-08-03", partner_value: 8 }),
      ],
    },
  ],
  ...more,
});

/** The founder's page with the shortlist on it. */
async function founder(t, options = {}, more = {}) {
  const page = await open(await profile(t, options));
  await brought(page, answers(3), shortlist(more));
  return page;
}

/** The link for Northwind, on its account. */
async function linkFor(page, { from } = {}) {
  await page.goto(`${address}#/ledger/p2`);
  const field = page.locator("[data-output=partner-link]");
  const without = await field.inputValue();
  if (!from) return without;
  await page.getByLabel(w.name).fill(from);
  await until(async () => assert.notEqual(await field.inputValue(), without));
  return field.inputValue();
}

const hash = (link) => new URL(link).hash;
const choice = (page, id, value) => page.locator(`input[name="worth-${id}"][value="${value}"]`);
const row = (page, id) => page.locator(`[data-entry="${id}"]`);
const balance = async (page, name) => Number(await page.locator(`[data-partner="p2"] [data-output=${name}]`).getAttribute("value"));
/** What the founder has kept of Northwind's own numbers. */
const numbers = async (page) => {
  const all = await records(page);
  return Object.fromEntries(all[0].partners[1].entries.map((e) => [e.id, e.partner_value ?? null]));
};

test("a link goes to the partner, comes back with its numbers, and they are taken over", async (t) => {
  const mine = await founder(t, { permissions: ["clipboard-read", "clipboard-write"] });
  const sent = await linkFor(mine, { from: "Ada of Acme" });
  await sees(mine, say(w.holds, { count: 4 }));
  await sees(mine, say(words.share.length, { count: sent.length }));
  await action(mine, "copy-link").click();
  await sees(mine, words.share.copied);
  assert.equal(await mine.evaluate(() => navigator.clipboard.readText()), sent);

  // The partner, in a browser of its own with work of its own.
  const context = await profile(t);
  const own = await open(context);
  await brought(own, answers(2), { title: "Northwind’s own" });
  await saved(own, (a) => a.title === "Northwind’s own");
  const before = await kept(own);
  const theirs = await context.newPage();
  await theirs.goto(sent);
  await theirs.getByRole("heading", { name: say(w.theirs_title, { from: "Ada of Acme" }) }).waitFor();
  await sees(theirs, w.banner);
  assert.deepEqual(await theirs.locator("[data-entry]").evaluateAll((all) => all.map((e) => e.dataset.entry)), ["e2", "e3", "e1", "e5"]);
  await row(theirs, "e1").getByText(say(w.on_day, { what: w.given, day: "2026-09-28" })).waitFor();
  await row(theirs, "e2").getByText(say(w.for_day, { what: w.given_promised, day: "2099-01-01" })).waitFor();
  await row(theirs, "e3").getByText(say(w.on_day, { what: w.got, day: "2026-10-20" })).waitFor();
  assert.ok(await choice(theirs, "e5", 8).isChecked());
  assert.deepEqual([await balance(theirs, "balance-given"), await balance(theirs, "balance")], [6, 9]);

  // Numbers count at once, are kept by the address alone, and the keyboard stays where it is.
  await choice(theirs, "e1", 5).focus();
  await theirs.keyboard.press("Space");
  await until(async () => assert.equal(await balance(theirs, "balance"), 11));
  assert.equal((await focus(theirs)).name, "worth-e1");
  await choice(theirs, "e3", 1).click();
  await choice(theirs, "e5", "").click();
  await until(async () => assert.deepEqual([await balance(theirs, "balance-given"), await balance(theirs, "balance")], [6, 9]));
  await theirs.reload();
  await ready(theirs);
  assert.ok(await choice(theirs, "e1", 5).isChecked());
  assert.ok(await choice(theirs, "e3", 1).isChecked());
  assert.ok(await choice(theirs, "e5", "").isChecked());
  await sees(theirs, say(w.back_count, { count: 2, all: 4 }));
  const back = await theirs.locator("[data-output=back-link]").inputValue();
  assert.equal(hash(back), hash(theirs.url()));
  assert.deepEqual(await kept(theirs), before);

  // Back with the founder.
  await mine.goto(back);
  await sees(mine, say(w.returned_lead, { count: 3, all: 4 }));
  const figures = (id) => row(mine, id).locator("dd").allInnerTexts();
  assert.deepEqual(await figures("e1"), ["3", w.no_number, "5"]);
  assert.deepEqual(await figures("e5"), ["5", "8", w.no_number]);
  await row(mine, "e2").getByText(w.agrees).waitFor();
  await row(mine, "e1").getByRole("button").click();
  await sees(mine, say(w.returned_lead, { count: 2, all: 4 }));
  await until(async () => assert.deepEqual(await numbers(mine), { e1: 5, e2: null, e3: null, e4: null, e5: 8 }));
  // The button is gone: the keyboard is at the next one.
  assert.equal((await focus(mine)).action, "take");
  await action(mine, "take-all").click();
  await sees(mine, w.returned_same);
  await until(async () => assert.deepEqual(await numbers(mine), { e1: 5, e2: null, e3: 1, e4: null, e5: null }));
  assert.equal((await focus(mine)).action, "account");
  // All of them were one step, and the one before another.
  await action(mine, "undo").click();
  await until(async () => assert.deepEqual(await numbers(mine), { e1: 5, e2: null, e3: null, e4: null, e5: 8 }));
  await sees(mine, say(w.returned_lead, { count: 2, all: 4 }));
  await action(mine, "undo").click();
  await until(async () => assert.deepEqual(await numbers(mine), { e1: null, e2: null, e3: null, e4: null, e5: 8 }));
  await action(mine, "account").click();
  await mine.getByRole("heading", { name: "Northwind" }).waitFor();
});

test("the link's field is as wide as the text around it, on wide pages and on narrow ones", async (t) => {
  for (const width of [1280, 360]) {
    const page = await founder(t, { viewport: { width, height: 800 } });
    await linkFor(page);
    const [field, text] = await Promise.all(["#partner-link", ".exchange > p"].map((one) => page.locator(one).first().boundingBox()));
    assert.ok(field.width >= text.width - 1, `${width}: ${field.width} of ${text.width}`);
  }
});

test("nothing else is in the link", async (t) => {
  const mine = await founder(t);
  const sent = hash(await linkFor(mine)).slice(1);
  // Read by the layout alone: every text in it, whatever the page makes of it.
  const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const bits = [...sent.slice(1, -3)].map((c) => signs.indexOf(c).toString(2).padStart(6, "0")).join("");
  const holds = (text) => bits.includes([...text].map((c) => `0${c.charCodeAt(0).toString(2).padStart(7, "0")}`).join(""));
  for (const text of ["Northwind", "October issue", "Warning about a client", "client-introduction"]) assert.ok(holds(text), text);
  for (const text of ["Contoso", "secret", "only for me", "Surprise", "northwind.example", "hiring", "jobs", "Acme"]) assert.ok(!holds(text), text);

  const page = await open(await profile(t), `#${sent}`);
  await page.getByRole("heading", { name: w.theirs_title_nobody }).waitFor();
  assert.equal(await page.locator("[data-entry]").count(), 4);
});

test("the founder sees the own link as one without differences, and what the partner will see", async (t) => {
  const mine = await founder(t);
  const sent = await linkFor(mine, { from: "Ada" });
  await mine.goto(sent);
  await sees(mine, w.returned_same);
  await action(mine, "see").click();
  await mine.getByRole("heading", { name: say(w.theirs_title, { from: "Ada" }) }).waitFor();
  assert.ok(await choice(mine, "e1", 5).isDisabled());
  assert.equal(await mine.locator("[data-output=back-link]").count(), 0);
  await action(mine, "see-back").click();
  await sees(mine, w.returned_same);
});

test("an account in another assessment is opened when its numbers are taken over; what is unknown is left alone", async (t) => {
  const mine = await founder(t);
  const theirs = await open(await profile(t), hash(await linkFor(mine)));
  await choice(theirs, "e1", 8).click();
  const back = await theirs.locator("[data-output=back-link]").inputValue();
  // Since then an entry was deleted, and another assessment is open.
  await mine.goto(`${address}#/`);
  await mine.locator(".kept-row").getByRole("button", { name: words.start.delete }).first().click();
  const gone = shortlist();
  gone.partners[1].entries = gone.partners[1].entries.filter((e) => e.id !== "e3");
  await bring(mine, { format: "partner-fit/1", edition: "2026.1", created: "2026-11-20", updated: "2026-11-21", scope: "full", answers: answers(1), ...gone });
  await mine.locator(".result").waitFor();
  await brought(mine, answers(2), { title: "Something else" });
  await until(async () => assert.equal((await records(mine)).length, 2));
  await mine.goto(back);
  await sees(mine, say(w.other, { title: "Acme, fourth quarter" }));
  await mine.getByRole("heading", { name: w.unknown }).waitFor();
  assert.equal(await row(mine, "e3").getByRole("button").count(), 0);
  assert.equal(await action(mine, "take-all").count(), 0);
  await row(mine, "e1").getByRole("button").click();
  await sees(mine, w.returned_same);
  await saved(mine, (a) => a.title === "Acme, fourth quarter" && a.partners[1].entries[0].partner_value === 8);
  await action(mine, "account").click();
  await mine.getByRole("heading", { name: "Northwind" }).waitFor();
});

test("somebody else with a partner of the same id sees the partner’s side", async (t) => {
  const mine = await founder(t);
  const sent = await linkFor(mine);
  const page = await open(await profile(t));
  const entries = [entry("e1", "give", "delivered", "Something of theirs", 3, { date: "2026-09-28" })];
  await brought(page, answers(2), { partners: [{ id: "p2", name: "Fabrikam", entries }] });
  await page.goto(sent);
  await page.getByRole("heading", { name: w.theirs_title_nobody }).waitFor();
});

test("what does not fit into a link is left out, the latest first, and the page says so", async (t) => {
  const page = await open(await profile(t));
  const entries = Array.from({ length: 90 }, (_, i) => entry(`e${i + 1}`, "give", "delivered", `Gift number ${i + 1} with some words about it`, 3, { date: `2026-${String(1 + Math.floor(i / 28)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}` }));
  await brought(page, answers(3), { partners: [{ id: "p2", name: "Northwind", entries }, { id: "p3", name: "Quiet", entries: [entry("e1", "give", "planned", "Later", 1)] }] });
  const sent = await linkFor(page);
  const said = await page.locator("#exchange ~ [role=status]").first().innerText();
  const count = Number(/latest (\d+)/.exec(said)[1]);
  assert.equal(said, say(w.only_latest, { all: 90, count }));
  assert.ok(hash(sent).length - 1 <= 2000 && count > 20);
  const theirs = await open(await profile(t), hash(sent));
  const shown = await theirs.locator("[data-entry]").evaluateAll((all) => all.map((e) => e.dataset.entry));
  assert.deepEqual(shown, Array.from({ length: count }, (_, i) => `e${90 - i}`));
  await page.goto(`${address}#/ledger/p3`);
  await sees(page, w.nothing);
});

test("the whole exchange by keyboard alone", async (t) => {
  const mine = await founder(t);
  const theirs = await open(await profile(t), hash(await linkFor(mine)));
  const tab = async (page, there) => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      const at = await focus(page);
      assert.ok(at.seen, `the focus on ${JSON.stringify(at)} can be seen`);
      if (there(at)) return at;
    }
    throw new Error("never there");
  };
  await tab(theirs, (at) => at.name === "worth-e2");
  // From “none” the arrows go round to the first number.
  await theirs.keyboard.press("ArrowRight");
  await until(async () => assert.ok(await choice(theirs, "e2", 1).isChecked()));
  await theirs.keyboard.press("ArrowRight");
  await until(async () => assert.ok(await choice(theirs, "e2", 2).isChecked()));
  assert.equal((await focus(theirs)).name, "worth-e2");
  await tab(theirs, (at) => at.action === "copy-link");
  const back = await theirs.locator("[data-output=back-link]").inputValue();
  await mine.goto(back);
  await action(mine, "take").waitFor();
  await tab(mine, (at) => at.action === "take");
  await mine.keyboard.press("Enter");
  await sees(mine, w.returned_same);
  await until(async () => assert.equal((await numbers(mine)).e2, 2));
  assert.equal((await focus(mine)).action, "account");
  await mine.keyboard.press("Enter");
  await mine.getByRole("heading", { name: "Northwind" }).waitFor();
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing on either side, ${colorScheme}, ${width} wide`, async (t) => {
      const look = { colorScheme, viewport: { width, height: 900 }, reducedMotion: "reduce" };
      const found = [];
      const check = async (page, where) => {
        await axe(page).catch((error) => found.push(`${where}: ${error.actual?.join("; ") ?? error}`));
        const [wide, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        if (wide > there) found.push(`${where}: scrolls sideways, ${wide} on ${there}`);
      };
      const long = shortlist();
      long.partners[1].entries[0].title = "Averylongwordthatdoesnotbreakanywhere".repeat(3);
      const mine = await founder(t, look, long);
      const sent = await linkFor(mine, { from: "Ada" });
      await check(mine, "the account");
      const theirs = await open(await profile(t, look), hash(sent));
      await choice(theirs, "e1", 8).click();
      await check(theirs, "the partner’s side");
      await mine.goto(await theirs.locator("[data-output=back-link]").inputValue());
      await action(mine, "take").waitFor();
      await check(mine, "what came back");
      await action(mine, "see").click();
      await choice(mine, "e1", 8).waitFor();
      await check(mine, "the founder looking");
      assert.deepEqual(found, []);
    });
  }
}
