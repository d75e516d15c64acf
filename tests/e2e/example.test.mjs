// Trying it with an example: a made-up year beside one's own work, marked wherever it is, and gone in one click.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, axe, expectComplaint, open, profile, ready, requests } from "./harness.mjs";
import { action, answers, brought, file, focus, kept, number, option, records, saved, sees, step, told, until } from "./steps.mjs";
import { words } from "./words.mjs";

const w = words.example;
const file_of = /example(-\w+)?\.json$/;
const go = async (page, view, there) => {
  await page.goto(address + view);
  await page.locator(there).first().waitFor();
};
const banner = (page) => page.locator(".example", { hasText: w.banner });
const gone = (page) => until(async () => assert.equal(await banner(page).count(), 0));
const isExample = (a) => a.title.startsWith(w.mark);

/** Opens it from the page that is up. */
async function tried(page) {
  await action(page, "example").click();
  await banner(page).waitFor();
}

/** Today in the page, and so many days from it. */
const today = (page) =>
  page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  });

test("from the start: numbers, partners and accounts, under a banner on every view", async (t) => {
  const page = await open(await profile(t));
  const asked = requests(page);
  await page.waitForTimeout(300);
  assert.ok(!asked.some((path) => file_of.test(path)), "asked for before anybody wanted it");
  await tried(page);
  assert.equal(asked.filter((path) => file_of.test(path)).length, 1);
  await page.locator(".result").waitFor();
  assert.ok((await number(page, "readiness")) > 40);
  await until(async () => assert.match(await page.title(), new RegExp(`^${w.mark}`)));
  await until(async () => assert.equal((await focus(page)).tag, "H1"));
  await go(page, "#/partners", ".partner-list");
  await until(async () => assert.equal(await page.locator(".partner-list > [data-partner]").count(), 7));
  assert.ok(await banner(page).isVisible());
  await go(page, "#/ledger", ".account-list");
  const states = await page.locator(".account-list > li").evaluateAll((all) => all.map((row) => row.dataset.value));
  assert.equal(states[0], "overdrawn");
  assert.deepEqual(new Set(states), new Set(["overdrawn", "one-way", "dormant", "growing"]));
  for (const [view, there] of [["#/", ".start"], ["#/assess", ".assess"], ["#/partners/p1", "[data-partner=p1]"], ["#/ledger/p4", ".account"], ["#/method", ".method"]]) {
    await go(page, view, there);
    assert.ok(await banner(page).isVisible(), view);
  }
});

test("from the empty partners and the empty ledger: the page stays, the keyboard is at its heading", async (t) => {
  for (const [view, there] of [["#/partners", ".partner-list"], ["#/ledger", ".account-list"]]) {
    const page = await open(await profile(t), view);
    await action(page, "example").focus();
    await page.keyboard.press("Enter");
    await page.locator(there).waitFor();
    assert.ok(page.url().endsWith(view));
    await until(async () => assert.equal((await focus(page)).tag, "H1"));
    assert.ok(await banner(page).isVisible());
  }
});

test("its days are never in the future", async (t) => {
  const page = await open(await profile(t));
  await tried(page);
  await saved(page, isExample);
  const now = await today(page);
  const [example] = (await records(page)).filter(isExample);
  assert.equal(example.updated, now);
  for (const partner of example.partners) {
    for (const signal of partner.signals) assert.ok(signal.date <= now, `${partner.name}: ${signal.note}`);
    for (const entry of partner.entries) assert.ok(!entry.date || entry.date <= now, `${partner.name}: ${entry.title}`);
  }
});

test("one's own work is untouched, and open again once the example is removed", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(3), { title: "First" });
  await brought(page, answers(2), { title: "Second" });
  await saved(page, (a) => a.title === "Second");
  await go(page, "#/", ".kept-row");
  // Not the newest one is open.
  await page.getByRole("button", { name: `${words.start.open}: First`, exact: true }).click();
  await page.locator(".result").waitFor();
  const before = (await records(page)).map((a) => JSON.stringify(a)).sort();
  await go(page, "#/", ".kept-row");
  await tried(page);
  await page.locator(".result").waitFor();
  await saved(page, isExample);
  await go(page, "#/", ".kept-row");
  assert.equal(await page.locator(".kept-row").count(), 3);
  assert.equal(await page.locator(".kept-row", { hasText: w.kept }).count(), 1);
  assert.equal(await action(page, "example").count(), 0);
  // It is there: a click opens it and loads nothing.
  const asked = requests(page);
  await page.getByRole("button", { name: `${words.start.open}: Second`, exact: true }).click();
  await gone(page);
  await go(page, "#/", ".kept-row");
  await page.getByRole("button", { name: `${words.start.open}: First`, exact: true }).click();
  await page.locator(".result").waitFor();
  await go(page, "#/", ".kept-row");
  await tried(page);
  await page.locator(".result").waitFor();
  assert.ok(!asked.some((path) => file_of.test(path)));
  // What is changed in it stays in it.
  await go(page, "#/assess", ".assess");
  await page.locator(".part-link").first().click();
  await step(page, "market-proof");
  await option(page, "repeatable-wins", 4).click();
  await saved(page, (a) => isExample(a) && a.answers["repeatable-wins"].level === 4);
  await action(page, "remove-example").click();
  await gone(page);
  await told(page, words.notice.deleted.replace(/\{title\}.*/, w.mark));
  await until(async () => assert.equal((await focus(page)).tag, "H1"));
  await page.locator(".result").waitFor();
  assert.equal(await page.getByLabel(words.result.name).inputValue(), "First");
  await until(async () => assert.deepEqual((await records(page)).map((a) => JSON.stringify(a)).sort(), before));
});

test("undo brings it back, and it survives a reload", async (t) => {
  const page = await open(await profile(t));
  await tried(page);
  await saved(page, isExample);
  await action(page, "remove-example").click();
  await gone(page);
  await page.locator(".start").waitFor();
  await until(async () => assert.deepEqual(await records(page), []));
  assert.equal((await focus(page)).tag, "H1");
  await page.locator(".notice").getByRole("button", { name: words.nav.undo }).click();
  await banner(page).waitFor();
  await saved(page, isExample);
  await page.reload();
  await ready(page);
  assert.ok(await banner(page).isVisible());
  await go(page, "#/ledger", ".account-list");
  assert.ok(await banner(page).isVisible());
  // Removed after a reload, it leaves nothing behind.
  await action(page, "remove-example").click();
  await gone(page);
  await until(async () => assert.deepEqual(await records(page), []));
});

test("after a reload one's newest work is open once it is removed", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(3), { title: "Old", created: "2020-01-01" });
  await brought(page, answers(2), { title: "New", created: "2026-11-20" });
  await go(page, "#/", ".kept-row");
  await tried(page);
  await saved(page, isExample);
  await until(async () => assert.match((await kept(page))["partner-fit:current"] ?? "", /example/));
  await page.reload();
  await ready(page);
  await action(page, "remove-example").click();
  await gone(page);
  await page.locator(".result").waitFor();
  assert.equal(await page.getByLabel(words.result.name).inputValue(), "New");
});

test("a file that can't be had, or is none, changes nothing", async (t) => {
  // A service worker would have it.
  const context = await profile(t, { serviceWorkers: "block" });
  expectComplaint(context, /Failed to load resource|net::ERR/);
  const page = await open(context);
  await brought(page, answers(3), { title: "Mine" });
  await saved(page, (a) => a.title === "Mine");
  await go(page, "#/", ".kept-row");
  const before = await kept(page);
  const answersOf = [
    (route) => route.abort(),
    (route) => route.fulfill({ status: 404, body: "{}" }),
    (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html>" }),
    (route) => route.fulfill({ status: 200, contentType: "application/json", body: '{"format":"partner-fit/1"}' }),
  ];
  for (const answer of answersOf) {
    await page.route(file_of, answer);
    await action(page, "example").click();
    await told(page, w.failed);
    assert.equal((await focus(page)).action, "example");
    assert.equal(await banner(page).count(), 0);
    await page.locator(".notice").getByRole("button", { name: words.notice.close }).click();
    await page.unroute(file_of);
  }
  await page.waitForTimeout(400);
  assert.deepEqual(await kept(page), before);
  await tried(page);
});

test("what leaves the browser says in its title that it is an example", async (t) => {
  const context = await profile(t);
  const page = await open(context);
  await tried(page);
  await page.getByLabel(words.result.name).fill("Our numbers");
  const saves = await file(page, () => action(page, "export").click());
  assert.equal(JSON.parse(saves.text).title, `${w.mark}Our numbers`);
  await action(page, "share").click();
  const link = await page.locator('[data-output="link"]').inputValue();
  await page.keyboard.press("Escape");
  const other = await open(await profile(t), link.slice(link.indexOf("#")));
  await sees(other, `${w.mark}Our numbers`);
  assert.equal(await other.getByText("Ines at Varnholt", { exact: false }).count(), 0);
  // Somebody else's numbers are not the example, even while it is open.
  await page.goto(link);
  await page.locator(".banner").waitFor();
  assert.equal(await banner(page).count(), 0);
  // A quarter copied from it is as made up.
  await go(page, "#/result", ".result");
  await action(page, "duplicate").click();
  await told(page, words.notice.duplicated);
  assert.ok(await banner(page).isVisible());
});

test("for everyone: axe, 320 pixels, forced colours, print", async (t) => {
  for (const options of [{}, { colorScheme: "dark", viewport: { width: 320, height: 640 } }, { forcedColors: "active" }]) {
    const page = await open(await profile(t, options));
    // Forced colours are the system's, which axe does not see: it reads those of the style sheet.
    const rules = { rules: { "color-contrast": { enabled: !options.forcedColors } } };
    await axe(page, rules);
    await tried(page);
    for (const [view, there] of [["#/", ".kept-row"], ["#/result", ".result"], ["#/partners", ".partner-list"], ["#/ledger", ".account-list"], ["#/ledger/p1", ".account"]]) {
      await go(page, view, there);
      await axe(page, rules);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${view} scrolls sideways`);
      const box = await action(page, "remove-example").boundingBox();
      assert.ok(box.height >= 24 && box.width >= 24);
    }
  }
  const page = await open(await profile(t));
  await tried(page);
  await page.emulateMedia({ media: "print" });
  assert.ok(await banner(page).isVisible());
  assert.ok(!(await page.locator("[data-action=remove-example]").isVisible()));
});
