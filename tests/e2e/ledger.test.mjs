// The ledger: gifts and asks from planned to done, late promises, and what they make of the balance.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, axe, open, profile } from "./harness.mjs";
import { answers, brought, unfoldAll, until } from "./steps.mjs";
import { say, words } from "./words.mjs";

/** A day some days from today, in this browser's time zone. */
const day = (days) => new Date(Date.now() + days * 864e5 - new Date().getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
const entry = (id, direction, state, more) => ({ id, direction, kind: "intel", title: id, value: 3, money: false, state, note: "", ...more });
const partners = () => [
  { id: "p1", name: "Northwind <img src=x onerror=alert(1)>", entries: [
    entry("e1", "give", "delivered", { value: 5, date: day(-100), catalogue: "churn-warning" }),
    entry("e2", "give", "delivered", { kind: "co-marketing", due: day(-70), date: day(-60) }),
    entry("e3", "get", "received", { kind: "introductions", value: 2, date: day(-30) }),
    entry("e4", "give", "promised", { kind: "product", value: 8, due: day(20) }),
  ] },
  { id: "p2", name: "Contoso", entries: [entry("e1", "give", "promised", { value: 8, due: day(-3) })] },
  { id: "p3", name: "Away", archived: true, entries: [] },
];

async function account(t, options) {
  const page = await open(await profile(t, options));
  await brought(page, answers(2), { partners: partners() });
  await page.goto(`${address}#/ledger`);
  await page.locator(".account-row").first().waitFor();
  return page;
}
const balance = (page) => page.locator(".headline [data-output=balance]").getAttribute("value").then(Number);
const into = async (page, id) => {
  await page.goto(`${address}#/ledger/${id}`);
  await page.locator(".account").waitFor();
};

test("what an entry does to the balance is heard", async (t) => {
  const page = await account(t);
  await into(page, "p2");
  const heard = () => page.locator(".headline [role=status]").textContent();
  const shown = async () => {
    const [balance, state] = await Promise.all(["balance", "state"].map((name) => page.locator(`.headline [data-output=${name}]`).innerText()));
    return say(words.account.heard, { balance, state });
  };
  const before = say(words.account.heard, { balance: "\u22128", state: words.account.overdrawn });
  assert.equal(await heard(), before);
  await page.locator("[data-entry=e1] select").first().selectOption("delivered");
  await until(async () => assert.notEqual(await heard(), before));
  assert.equal(await heard(), await shown());
});

test("all accounts, overdrawn ones first, archived ones left out", async (t) => {
  const page = await account(t);
  assert.deepEqual(await page.locator(".account-row").evaluateAll((all) => all.map((row) => row.dataset.partner)), ["p2", "p1"]);
  assert.ok(Number(await page.locator("[data-partner=p2] [data-output=balance]").getAttribute("value")) === -8);
  assert.ok(await page.locator("[data-partner=p2]", { hasText: words.account.overdrawn }).isVisible());
  assert.equal(await page.locator("main img").count(), 0);
  // One click keeps the late promise.
  await page.locator(".promise.is-late").getByRole("button").click();
  await page.locator(".promise.is-late").waitFor({ state: "detached" });
  assert.ok(Number(await page.locator("[data-partner=p2] [data-output=balance]").getAttribute("value")) === 8);
});

test("the balance is the last one in the table, and follows a promise through its states", async (t) => {
  const page = await account(t);
  await into(page, "p1");
  const now = await balance(page);
  const half = (days) => 0.5 ** (days / 180);
  assert.ok(Math.abs(now - (5 * half(100) + 3 * half(60) - 2 * half(30))) < 0.02, `${now}`);
  assert.equal(await page.locator(".over-time table").count(), 0);
  await page.locator(".over-time").getByRole("button", { name: words.account.as_table, expanded: false }).click();
  const days = await page.locator(".over-time tbody th").allTextContents();
  assert.deepEqual(days.slice(0, 4), [day(-100), day(-69), day(-60), day(-30)]);
  await page.locator("[data-entry=e1] .fold").click();
  await page.locator("#title-e1").fill("A story about them");
  await page.locator(".over-time td", { hasText: "A story about them" }).waitFor();
  const state = page.locator("[data-entry=e4] select").first();
  await state.selectOption("delivered");
  assert.ok(Math.abs((await balance(page)) - now - 8) < 1e-9);
  assert.ok(await page.locator("[data-entry=e4]").getByText(day(0)).first().isVisible());
  await state.selectOption("planned");
  assert.ok(Math.abs((await balance(page)) - now) < 1e-9);
  await page.locator("[data-action=undo]").click();
  assert.ok(Math.abs((await balance(page)) - now - 8) < 1e-9);
  assert.equal(await state.inputValue(), "delivered");
  await page.reload();
  await page.locator(".account").waitFor();
  assert.ok(Math.abs((await balance(page)) - now - 8) < 1e-9);
});

test("a gift from the catalogue is planned, promised for a day that has passed, and given", async (t) => {
  const page = await account(t);
  await into(page, "p1");
  const before = await balance(page);
  await page.locator("#catalogue-search").fill("newsletter");
  const found = page.locator(".catalogue-row");
  assert.equal(await found.count(), 1);
  await found.getByRole("button").click();
  const entry = page.locator("[data-entry=e5]");
  await entry.locator("select").first().selectOption("promised");
  await entry.locator(".fold").click();
  await entry.locator("#due-e5").fill(day(-2));
  assert.ok(Math.abs((await balance(page)) - before + 3) < 1e-9, "late, at full worth");
  await entry.locator("#theirs-e5").selectOption("8");
  assert.ok(Math.abs((await balance(page)) - before + 8) < 1e-9, "the partner's number wins");
  await entry.locator("select").first().selectOption("delivered");
  assert.ok(Math.abs((await balance(page)) - before - 8) < 1e-9);
  await entry.getByRole("button", { name: words.entry.delete }).click();
  await entry.waitFor({ state: "detached" });
  assert.ok(Math.abs((await balance(page)) - before) < 1e-9);
  await page.locator("[data-action=undo]").click();
  await entry.waitFor();
});

test("an entry has fields where it is unfolded, and none is unfolded without, whatever takes its place", async (t) => {
  const page = await account(t);
  await brought(page, answers(3), { partners: partners() });
  const rows = () => page.locator("[data-entry]").evaluateAll((all) => all.map((row) => [row.querySelector(".fold").ariaExpanded, row.querySelector("input") !== null].join()));
  await into(page, "p1");
  assert.deepEqual(await rows(), Array(4).fill("false,false"));
  const fold = page.locator("[data-entry=e1]").getByRole("button", { name: words.entry.more, expanded: false });
  await fold.click();
  await page.locator("#title-e1").waitFor();
  assert.deepEqual((await rows()).toSorted(), [...Array(3).fill("false,false"), "true,true"]);
  // An account with an entry of the same name.
  await into(page, "p2");
  await page.locator("h1", { hasText: "Contoso" }).waitFor();
  assert.deepEqual(await rows(), ["false,false"]);
  await into(page, "p1");
  await page.locator("h1", { hasText: "Northwind" }).waitFor();
  await page.locator("[data-entry=e1] .fold").click();
  await page.locator("#title-e1").waitFor({ state: "detached" });
  assert.deepEqual(await rows(), Array(4).fill("false,false"));
  assert.ok(await page.locator("[data-entry=e1] .fold").evaluate((fold) => fold === document.activeElement));
  await page.locator("[data-entry=e2] .fold").click();
  await page.locator("#title-e2").waitFor();
  // The assessment that was open before, with the same partners.
  await page.locator("[data-action=undo]").click();
  await page.locator("[data-action=redo]:not([aria-disabled])").waitFor();
  assert.deepEqual(await rows(), Array(4).fill("false,false"));
});

for (const how of ["deleted", "undone"]) {
  test(`an entry that takes the place of one that was unfolded and ${how} is folded`, async (t) => {
    const page = await account(t);
    await into(page, "p1");
    const planned = page.locator("[data-entry=e5]");
    const plan = async () => {
      await page.locator(".catalogue-row button").first().click();
      await planned.waitFor();
    };
    await plan();
    await planned.locator(".fold").click();
    if (how === "deleted") await planned.getByRole("button", { name: words.entry.delete }).click();
    else await page.locator("[data-action=undo]").click();
    await planned.waitFor({ state: "detached" });
    await plan();
    assert.equal(await planned.locator(".fold").getAttribute("aria-expanded"), "false");
    assert.equal(await planned.locator("input").count(), 0);
  });
}

test("something of one's own, and an ask with what it lacks", async (t) => {
  const page = await account(t);
  await into(page, "p2");
  await page.locator("#catalogue-search").fill("A walk together");
  await page.locator(".add").getByRole("button", { name: /A walk together/ }).click();
  await page.locator("[data-entry=e2]", { hasText: "A walk together" }).waitFor();
  await page.getByRole("button", { name: words.add.gets }).click();
  assert.ok((await page.locator(".catalogue-unmet").count()) > 5);
});

test("nothing fades, or half of it in other days", async (t) => {
  const page = await account(t);
  await page.locator(".half-life input[type=checkbox]").click();
  await into(page, "p1");
  assert.equal(await balance(page), 6);
  await page.locator("[data-action=undo]").click();
  assert.ok((await balance(page)) < 6);
});

test("the method page lists every number of the ledger with where it comes from", async (t) => {
  const page = await open(await profile(t), "#/method");
  await page.getByRole("heading", { name: words.method.partners_title }).waitFor();
  const numbers = page.locator(".method .method .constants > li");
  assert.ok((await numbers.count()) > 30);
  assert.equal(await numbers.filter({ hasNot: page.locator(".sources li") }).count(), 0);
  await axe(page);
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing in the ledger, ${colorScheme}, ${width} wide`, async (t) => {
      const page = await account(t, { colorScheme, viewport: { width, height: 900 }, reducedMotion: "reduce" });
      for (const view of ["ledger", "ledger/p1"]) {
        await page.goto(`${address}#/${view}`);
        await page.locator(view === "ledger" ? ".account-list" : ".account").waitFor();
        await unfoldAll(page);
        await axe(page);
        const [wide, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(wide <= there, `${view} scrolls sideways: ${wide} on ${there}`);
      }
    });
  }
}

test("a page left open beyond midnight goes by the new day", async (t) => {
  const page = await open(await profile(t));
  const late = entry("e1", "give", "promised", { value: 8, due: day(0) });
  await brought(page, answers(4), { partners: [{ id: "p1", name: "Contoso", entries: [late] }] });
  const overdrawn = page.locator(".risk-overdrawn", { hasText: "Contoso" });
  assert.equal(await overdrawn.count(), 0);
  await page.clock.setFixedTime(new Date(Date.now() + 3 * 864e5));
  await page.goto(`${address}#/assess`);
  await page.locator("[data-step]").waitFor();
  await page.goto(`${address}#/result`);
  await overdrawn.waitFor();
  await page.goto(`${address}#/ledger`);
  await page.locator("[data-partner=p1]", { hasText: words.account.overdrawn }).waitFor();
});
