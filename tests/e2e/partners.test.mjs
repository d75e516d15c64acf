// The shortlist: partners added, found, scored, taken into focus, put away and deleted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, axe, open, profile } from "./harness.mjs";
import { answers, brought, focus, records, saved, sees } from "./steps.mjs";
import { say, words } from "./words.mjs";

const w = words.partners;
const w_partner = words.partner;
const hostile = "Northwind <img src=x onerror=alert(1)>";

async function shortlist(t, partners = [], options) {
  const page = await open(await profile(t, options));
  await brought(page, answers(2), { partners });
  await page.goto(`${address}#/partners`);
  await page.locator(".partners").waitFor();
  return page;
}
const named = (...names) => names.map((name, at) => ({ id: `p${at + 1}`, name, focus: at < 3, fit: {}, entries: [] }));
const ids = (page) => page.locator(".partner-row").evaluateAll((all) => all.map((row) => row.dataset.partner));
const undo = (page) => page.locator("[data-action=undo]").click();

test("a partner is added by keyboard, pointed out when it comes twice, and kept", async (t) => {
  const page = await shortlist(t);
  await page.locator("#partner-name").fill(hostile);
  await page.keyboard.press("Tab");
  await page.keyboard.type("https://www.northwind.example/about");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".partner-row").waitFor();
  assert.equal(await page.locator("#partner-name").inputValue(), "");
  assert.equal(await page.evaluate(() => document.activeElement.id), "partner-name");
  await page.locator("#partner-website").fill("northwind.example");
  await page.getByText(say(w.there_already, { name: hostile })).waitFor();
  await page.locator("#partner-name").fill("Another");
  await page.locator("[data-action=add-partner]").click();
  assert.equal(await page.locator(".partner-alike").count(), 2);
  await page.waitForTimeout(400);
  await page.reload();
  await page.locator(".partner-row").first().waitFor();
  assert.equal((await ids(page)).length, 2);
  assert.equal(await page.locator("main img").count(), 0);
});

test("no more partners are taken than can be read again, and the page says so", async (t) => {
  const page = await shortlist(t, named(...Array.from({ length: 9_999 }, (_, at) => `Partner ${at}`)));
  const full = words.import.problem.no_room.replace("{most}", "10,000");
  assert.equal(await page.getByText(full).count(), 0);
  for (const name of ["The last", "One too many"]) {
    await page.locator("#partner-name").fill(name);
    await page.keyboard.press("Enter");
    await page.locator("[data-action=add-partner]").click();
    await sees(page, full);
  }
  assert.equal(await page.locator("#partner-name").inputValue(), "One too many");
  await saved(page, (a) => a.partners.length === 10_000 && a.partners[9_999].name === "The last");
  await page.reload();
  await sees(page, full);
});

test("the fit is unknown until enough is known, and then has its parts", async (t) => {
  const page = await shortlist(t, named("Acme"));
  await page.locator(".partner-row a").first().click();
  await page.locator(".partner").waitFor();
  const fit = page.locator(".fit [data-output=fit]");
  assert.equal(await fit.getAttribute("value"), null);
  const level = (field, value) => page.locator(`input[name=fit-${field}][value="${value}"]`).check();
  await sees(page, say(words.partner.missing_customers, { others: 2 }));
  await level("customers", 3);
  await level("first-win", 2);
  await sees(page, say(words.partner.missing, { others: 1 }));
  assert.equal(await fit.getAttribute("value"), null);
  await level("offer-fit", 3);
  const without = Number(await fit.getAttribute("value"));
  const core = (0.75 * 0.5 * 0.05) ** (1 / 3);
  assert.ok(Math.abs(without - 100 * (0.7 * core + 0.3 * 0.75)) < 1e-6, `${without}`);
  await page.locator("[data-action=add-signal]").click();
  await page.locator("#signal-strength-0").selectOption("strong");
  assert.ok(Number(await fit.getAttribute("value")) > without);
  await page.locator("#signal-url-0").fill("javascript:alert(1)");
  assert.equal(await page.locator(".signal a").count(), 0);
  await page.locator("#signal-url-0").fill("https://acme.example/jobs");
  assert.equal(await page.locator(".signal a").getAttribute("rel"), "noopener noreferrer");
});

test("another half-life of signals is tried, and not kept", async (t) => {
  const partners = named("Acme");
  const days = 30;
  const date = new Date(Date.now() - days * 864e5 - new Date().getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
  Object.assign(partners[0], { fit: { customers: 3, first_win: 2, offer_fit: 3 }, signals: [{ date, strength: "strong", note: "hiring", url: "" }] });
  const page = await shortlist(t, partners);
  await page.locator(".partner-row a").first().click();
  await page.locator(".signal").waitFor();
  const fit = () => page.locator(".fit [data-output=fit]").getAttribute("value");
  const standard = await fit();
  await saved(page, (one) => one.partners?.[0].signals.length === 1);
  const before = await records(page);
  const field = page.locator("#signal-half-life");
  assert.equal(await field.inputValue(), "90");
  await field.fill("30");
  await page.keyboard.press("Tab");
  await page.locator(".signal", { hasText: say(w_partner.left, { percent: 50, left: "0.35", strength: "0.70", days }) }).waitFor();
  await sees(page, say(w_partner.willingness, { willingness: "0.35" }));
  assert.equal(await fit(), standard);
  await page.waitForTimeout(400);
  assert.deepEqual(await records(page), before);
  await page.getByRole("button", { name: say(w_partner.tried_back, { days: 90 }) }).click();
  assert.equal(await field.inputValue(), "90");
  await page.locator(".signal", { hasText: "79" }).waitFor();
});

test("a date that is emptied on a partner's page is not empty on the next one's", async (t) => {
  const signals = [{ date: "2026-11-01", strength: "strong", note: "", url: "" }];
  const page = await shortlist(t, named("Acme", "Beta").map((partner) => ({ ...partner, signals })));
  const go = async (id) => {
    await page.evaluate((id) => (location.hash = `#/partners/${id}`), id);
    await page.locator(`.partner[data-partner="${id}"]`).waitFor();
  };
  await go("p1");
  await page.locator("#signal-date-0").fill("");
  await go("p2");
  assert.equal(await page.locator("#signal-date-0").inputValue(), "2026-11-01");
  assert.equal((await focus(page)).tag, "H1");
});

for (const [emptied, deleted] of [[0, 0], [0, 1], [1, 2], [2, 1]]) {
  test(`of three signals the date of ${emptied} is emptied, and ${deleted} deleted: no other's date is emptied`, async (t) => {
    const signal = (note) => ({ date: "2026-11-01", strength: "strong", note, url: "" });
    const page = await shortlist(t, [{ ...named("Acme")[0], signals: ["0", "1", "2"].map(signal) }]);
    await page.goto(`${address}#/partners/p1`);
    const dates = () => page.locator(".signal").evaluateAll((all) => all.map((row) => [...row.querySelectorAll("input")].slice(0, 2).map((field) => field.value).join()));
    await page.locator(`#signal-date-${emptied}`).fill("");
    // Typing leaves it as it is.
    await page.locator(`#signal-note-${deleted}`).focus();
    await page.keyboard.press("End");
    await page.keyboard.type("!");
    assert.equal(await page.evaluate(() => document.activeElement.id), `signal-note-${deleted}`);
    const left = ["0", "1", "2"].map((note, at) => `${at === emptied ? "" : "2026-11-01"},${note}${at === deleted ? "!" : ""}`);
    assert.deepEqual(await dates(), left);
    const remove = page.locator(".signal").nth(deleted).getByRole("button");
    await remove.focus();
    await page.keyboard.press("Enter");
    await page.locator(".signal").nth(2).waitFor({ state: "detached" });
    assert.deepEqual(await dates(), left.toSpliced(deleted, 1));
    assert.notEqual(await page.evaluate(() => document.activeElement.tagName), "BODY");
    await undo(page);
    await page.locator(".signal").nth(2).waitFor();
    assert.deepEqual(await dates(), left.with(deleted, `2026-11-01,${deleted}!`));
  });
}

test("the fourth in focus is argued with, and possible", async (t) => {
  const page = await shortlist(t, named("A", "B", "C", "D"));
  const fourth = page.locator("[data-partner=p4] [aria-pressed]");
  await fourth.click();
  await page.getByText(say(w.fourth, { name: "D", most: 3 })).waitFor();
  assert.equal(await fourth.getAttribute("aria-pressed"), "false");
  await page.getByRole("button", { name: w.do_it }).click();
  assert.equal(await fourth.getAttribute("aria-pressed"), "true");
});

test("partners are searched, filtered, ordered, archived and deleted", async (t) => {
  const page = await shortlist(t, named("Cedar", "alder", "Birch"));
  await page.locator("#partner-sort").selectOption("name");
  assert.deepEqual(await ids(page), ["p2", "p3", "p1"]);
  await page.locator("#partner-search").fill("BIR");
  assert.deepEqual(await ids(page), ["p3"]);
  await page.locator("#partner-search").fill("");
  await page.goto(`${address}#/partners/p2`);
  await page.getByRole("button", { name: words.partner.archive }).click();
  await page.goto(`${address}#/partners`);
  assert.deepEqual(await ids(page), ["p3", "p1"]);
  await page.locator("#partner-filter").selectOption("archived");
  assert.deepEqual(await ids(page), ["p2"]);
  await page.goto(`${address}#/partners/p3`);
  await page.getByRole("button", { name: words.partner.delete }).click();
  await page.getByText(say(words.notice.partner_deleted, { name: "Birch" })).waitFor();
  await undo(page);
  await page.locator(".partner h1", { hasText: "Birch" }).waitFor();
});

for (const [kind, name] of [["no", ""], ["a blank", " \u00a0 "]]) {
  test(`a partner with ${kind} name is its number everywhere`, async (t) => {
    const gift = { id: "e1", direction: "give", kind: "intel", title: "x", value: 8, money: false, state: "promised", due: "2026-01-01", note: "" };
    const partners = named("A", name, "C", "D").map((one) => ({ ...one, focus: one.id !== "p2" }));
    Object.assign(partners[1], { website: "nobody.example", entries: [gift] });
    const page = await shortlist(t, partners);
    const called = say(words.shared.partner, { number: 2 });
    const check = async (view, ...places) => {
      await page.goto(`${address}#/${view}`);
      for (const place of places) await page.locator(place, { hasText: called }).first().waitFor();
    };
    await page.locator("[data-partner=p2] [aria-pressed]").click();
    await page.getByText(say(w.fourth, { name: called, most: 3 })).waitFor();
    await page.locator("#partner-website").fill("nobody.example");
    await page.getByText(say(w.there_already, { name: called })).waitFor();
    await check("partners", "[data-partner=p2] .partner-name a");
    await page.locator(`[aria-label="${say(w.focus_label, { name: called })}"]`).waitFor();
    await check("partners/p2", "h1", ".banner p");
    await check("ledger", "[data-partner=p2] a", ".promise a");
    await check("ledger/p2", "h1");
    await sees(page, words.exchange.lead_nameless);
    await check("result", ".risk-overdrawn a");
    await check("partners/p2", "h1");
    await page.getByRole("button", { name: words.partner.delete }).click();
    await page.getByText(say(words.notice.partner_deleted, { name: called })).waitFor();
  });
}

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing on partners, ${colorScheme}, ${width} wide`, async (t) => {
      const partners = named("Acme", "Averyverylongnamewithoutanyspaceinit".repeat(2), "C", "D");
      partners[0].signals = [{ date: "2026-11-01", strength: "strong", note: "hiring", url: "https://acme.example" }];
      const page = await shortlist(t, partners, { colorScheme, viewport: { width, height: 900 }, reducedMotion: "reduce" });
      await page.locator("[data-partner=p4] [aria-pressed]").click();
      for (const view of ["partners", "partners/p1"]) {
        await page.goto(`${address}#/${view}`);
        await page.locator(view === "partners" ? ".partner-row" : ".partner").first().waitFor();
        await axe(page);
        const [wide, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(wide <= there, `${view} scrolls sideways: ${wide} on ${there}`);
      }
    });
  }
}
