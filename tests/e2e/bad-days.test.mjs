// Bad days: a browser that keeps nothing, is full, holds something unreadable, lacks what is needed, or a program that stops.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, expectComplaint, open, profile, ready, serve } from "./harness.mjs";
import { action, answers, assessment, brought, bring, counts, file, good, kept, option, records, saved, sees, step, told, until } from "./steps.mjs";
import { page as before, say, words } from "./words.mjs";

const refuse = () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });

/** Puts texts into the page's storage before it is opened. */
async function put(context, texts) {
  const page = await context.newPage();
  await page.goto(serve("/before.html", "<!doctype html><title>Before</title>"));
  await page.evaluate((texts) => Object.assign(localStorage, texts), texts);
  await page.close();
}

test("a browser that refuses to keep anything is told about, and everything else works", async (t) => {
  const context = await profile(t);
  await context.addInitScript(refuse);
  const page = await open(context);
  await told(page, words.notice.refused);
  await action(page, "start").click();
  await step(page, "market-proof");
  await option(page, "repeatable-wins", 3).click();
  await counts(page, { answered: 1 });
  await page.goto(`${address}#/result`);
  const { text } = await file(page, () => action(page, "export").click());
  assert.equal(JSON.parse(text).answers["repeatable-wins"].level, 3);
  // Said once, not with every answer.
  await page.goto(`${address}#/assess`);
  await option(page, "win-rate", 3).click();
  await page.waitForTimeout(400);
  assert.equal(await page.locator(".notice", { hasText: words.notice.refused }).count(), 1);
});

test("without storage, the message's own button saves what is on the page", async (t) => {
  const context = await profile(t);
  await context.addInitScript(refuse);
  const page = await open(context, "#/assess");
  await option(page, "repeatable-wins", 3).click();
  const { text } = await file(page, () => page.locator(".notice", { hasText: words.notice.refused }).getByRole("button", { name: words.notice.aside_save }).click());
  assert.match(text, /"?level\\?"?: *3/);
});

test("storage that only refuses to write is told about, too", async (t) => {
  const context = await profile(t);
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException("no", "SecurityError"); };
  });
  const page = await open(context, "#/assess");
  await option(page, "repeatable-wins", 3).click();
  await told(page, words.notice.refused);
  await counts(page, { answered: 1 });
});

test("full storage is told about, loses nothing that was kept, and goes on once there is room", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(2), { title: "Before" });
  await saved(page, (a) => a.title === "Before");
  const untouched = await records(page);
  await page.evaluate(() => {
    for (let size = 4 << 20, at = 0; size >= 1; size >>= 1) {
      try {
        for (;;) localStorage.setItem(`junk:${at++}`, "x".repeat(size));
      } catch {
        // Smaller pieces for what is left.
      }
    }
  });
  await page.goto(`${address}#/assess`);
  await page.locator('[data-question="repeatable-wins"], [data-step]').first().waitFor();
  await page.locator(".part-link").first().click();
  await page.locator('[data-question="win-rate"]').getByRole("button", { name: words.assess.note_add }).click();
  await page.locator("#win-rate-note").fill("a note for which there is no room");
  await told(page, words.notice.full);
  assert.deepEqual(await records(page), untouched);
  const { text } = await file(page, () => page.locator(".notice", { hasText: words.notice.full }).getByRole("button", { name: words.notice.aside_save }).click());
  assert.equal(Object.keys(JSON.parse(text).records).filter((key) => key.startsWith("partner-fit:assessment:")).length, 1);
  assert.ok(text.includes("a note for which there is no room"), "the file lacks what the browser could not keep");
  await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("junk:")).forEach((key) => localStorage.removeItem(key)));
  await option(page, "win-rate", 3).click();
  await saved(page, (a) => a.answers["win-rate"].note === "a note for which there is no room" && a.answers["win-rate"].level === 3);
  // What was said of it is true no more.
  await until(async () => assert.equal(await page.locator(".notice", { hasText: words.notice.full }).count(), 0));
});

test("storage that fills up is told about once, before anything is refused", async (t) => {
  const page = await open(await profile(t));
  await page.evaluate(() => localStorage.setItem("junk", "x".repeat(4_180_000)));
  await brought(page, answers(2), { title: "Before" });
  await saved(page, (a) => a.title === "Before");
  const notice = page.locator(".notice", { hasText: words.notice.nearly_full });
  assert.equal(await notice.count(), 0);
  await page.goto(`${address}#/assess`);
  await page.locator('[data-question="win-rate"]').getByRole("button", { name: words.assess.note_add }).click();
  const long = "so it was. ".repeat(2000);
  await page.locator("#win-rate-note").fill(long);
  await notice.waitFor();
  await saved(page, (a) => a.answers["win-rate"].note === long);
  const { text } = await file(page, () => notice.getByRole("button", { name: words.notice.aside_save }).click());
  assert.ok(text.includes(long));
  await notice.getByRole("button", { name: words.notice.close }).click();
  await page.locator("#win-rate-note").fill(`${long} and more`);
  await saved(page, (a) => a.answers["win-rate"].note === `${long} and more`);
  assert.equal(await notice.count(), 0, "said twice");
  // Whoever comes back is told again.
  await page.reload();
  await notice.waitFor();
});

test("what can't be read is set aside, told about, can be saved, and is never written over", async (t) => {
  const garbage = '{"format":"partner-fit-record/1","revision":3,"assess';
  const context = await profile(t);
  const first = await open(context);
  await brought(first, answers(3), { title: "Fine" });
  await saved(first, (a) => a.title === "Fine");
  await first.evaluate((text) => localStorage.setItem("partner-fit:assessment:x", text), garbage);
  await first.close();

  const page = await open(context);
  await told(page, say(words.notice.aside, { count: 1 }));
  await page.locator(".kept-row", { hasText: "Fine" }).waitFor();
  const store = await kept(page);
  assert.equal(store["partner-fit:assessment:x"], undefined);
  assert.equal(store["partner-fit:aside:x"], garbage);
  const { name, text } = await file(page, () => page.locator(".notice").getByRole("button", { name: words.notice.aside_save }).click());
  assert.equal(name, "partner-fit-rescue.json");
  assert.equal(JSON.parse(text).records["partner-fit:aside:x"], garbage);
  // The file opens again, as far as it can be read.
  const other = await open(await profile(t));
  await bring(other, text);
  await told(other, say(words.notice.rescued, { count: 1, unreadable: 1 }));
  await counts(other, { readiness: 75 });
  // It is still there after work and another visit.
  await action(page, "start").click();
  await page.locator("[data-step]").waitFor();
  await option(page, "repeatable-wins", 1).click();
  await page.reload();
  await ready(page);
  assert.equal((await kept(page))["partner-fit:aside:x"], garbage);
});

for (const garbage of ["", "null", "[]", "{}", "\u0000", '{"format":"partner-fit-record/1"}', '{"format":"partner-fit-record/1","revision":1,"assessment":{"format":"partner-fit/1","answers":{"win-rate":{"level":9}}}}']) {
  test(`a kept entry that holds ${JSON.stringify(garbage)} stops nothing`, async (t) => {
    const context = await profile(t);
    await put(context, { "partner-fit:assessment:x": garbage, "partner-fit:current": "nobody" });
    const page = await open(context, "#/assess");
    await told(page, say(words.notice.aside, { count: 1 }));
    await option(page, "repeatable-wins", 1).click();
    await saved(page, (a) => a.answers?.["repeatable-wins"]?.level === 1);
  });
}

test("what a newer version kept is left as it is", async (t) => {
  const newer = JSON.stringify({ format: "partner-fit-record/2", revision: 7, everything: "is different" });
  const context = await profile(t);
  await put(context, { "partner-fit:assessment:new": newer });
  const page = await open(context, "#/assess");
  await told(page, say(words.notice.newer_kept, { count: 1 }));
  await option(page, "repeatable-wins", 1).click();
  await until(async () => assert.equal(Object.keys(await kept(page)).filter((key) => key.startsWith("partner-fit:assessment:")).length, 2));
  assert.equal((await kept(page))["partner-fit:assessment:new"], newer);
});

test("without JavaScript the page says what it needs", async (t) => {
  const page = await (await profile(t, { javaScriptEnabled: false })).newPage();
  await page.goto(address);
  const said = page.locator("noscript p");
  assert.equal(await said.innerText(), before.without_script);
  assert.ok((await said.boundingBox()).height > 20);
  assert.ok(!(await page.getByText(before.cannot_start).isVisible()));
});

test("without WebAssembly the page says what it needs", async (t) => {
  const context = await profile(t);
  await context.addInitScript(() => delete globalThis.WebAssembly);
  expectComplaint(context, /WebAssembly/);
  const page = await context.newPage();
  await page.goto(address);
  await sees(page, before.cannot_start);
});

for (const [what, file] of [["a module", "**/*.wasm"], ["the script that starts it", "**/start-*.js"], ["what it calls", "**/app-*.js"]]) {
  for (const where of ["", "?embed=1"]) {
    test(`${what} that does not arrive is said, too${where && ", in a frame"}`, async (t) => {
      const context = await profile(t);
      await context.route(where ? file.replace("app-", "frame-") : file, (route) => route.abort());
      expectComplaint(context, /./);
      const page = await context.newPage();
      await page.goto(address + where);
      await sees(page, before.cannot_start);
    });
  }
}

/** Has a part of the program that is loaded later not arrive, until what it gives back is called. */
async function missing(context, part) {
  const file = `**/later-${part}-*.wasm`;
  await context.route(file, (route) => route.abort());
  expectComplaint(context, /ERR_FAILED/);
  return () => context.unroute(file);
}

for (const [part, view, there] of [["result", "#/result", ".result"], ["result", `#${good}`, ".shared"], ["rest", "#/partners", "#partner-name"], ["rest", "#/method", ".method"]]) {
  test(`a part that does not arrive is said, and comes when it is asked for again: ${part} at ${view}`, async (t) => {
    const context = await profile(t);
    const arrives = await missing(context, part);
    const page = await open(context, view);
    await sees(page, words.later.failed_text);
    await arrives();
    await page.getByRole("button", { name: words.later.again }).click();
    await page.locator(there).first().waitFor();
  });
}

test("a part that did not arrive ahead of time stops nothing, and is tried again where it is needed", async (t) => {
  const context = await profile(t);
  const arrives = await missing(context, "rest");
  const page = await open(context);
  const refused = page.waitForEvent("requestfailed", (request) => request.url().includes("later-rest"));
  await brought(page, answers(3));
  await page.locator(".lever .step-button").last().click();
  await refused;
  await page.locator(".lever.is-tried").waitFor();
  await arrives();
  await page.goto(`${address}#/partners`);
  await page.locator("#partner-name").waitFor();
});

/** Makes the program trap: the page's own objects fail under it in a way that it takes for impossible. */
async function crash(page) {
  await page.evaluate(() => {
    document.createElement = document.createElementNS = () => { throw new Error("out of elements"); };
    location.hash = "/method";
  });
}

test("a program that had to stop shows a plain screen, and its file holds everything", async (t) => {
  const context = await profile(t);
  expectComplaint(context, /./);
  const page = await open(context);
  await brought(page, answers(3), { title: "Saved by the bell" });
  await page.goto(`${address}#/assess`);
  await page.locator(".part-link").first().click();
  await option(page, "win-rate", 1).click();
  await saved(page, (a) => a.answers["win-rate"].level === 1);
  await crash(page);
  await sees(page, before.crashed_text);
  assert.ok(!(await page.locator("#app").isVisible()), "what does not answer any more is gone");
  await page.evaluate(() => delete document.createElement);
  const { name, text } = await file(page, () => page.getByRole("button", { name: before.crashed_save }).click());
  assert.equal(name, "partner-fit-rescue.json");
  await page.getByRole("button", { name: before.crashed_reload }).click();
  await ready(page);
  assert.ok(!(await page.getByText(before.crashed_text).isVisible()));
  assert.equal((await records(page))[0].answers["win-rate"].level, 1);

  const other = await open(await profile(t));
  await bring(other, text);
  await told(other, say(words.notice.rescued, { count: 1, unreadable: 0 }));
  assert.equal(await other.getByLabel(words.result.name).inputValue(), "Saved by the bell");
  await until(async () => assert.equal((await records(other))[0].answers["win-rate"].level, 1));
});

test("a file of everything brings quarters back as quarters, and an example as one", async (t) => {
  const of = (id, series, day, more) => {
    const one = assessment(answers(2), { created: day, updated: day, ...more });
    return [`partner-fit:assessment:${id}`, JSON.stringify({ format: "partner-fit-record/1", revision: 3, series, assessment: one })];
  };
  const records = [
    of("example", "example", "2026-05-01", { title: "Tried" }),
    // Two of one day, of which the first has the later name.
    of("late", "late", "2026-01-01", { title: "First" }),
    of("early", "late", "2026-01-01", { title: "Second" }),
    of("third", "late", "2026-04-01", { title: "Third" }),
    of("other", "other", "2026-02-01", { title: "Another" }),
  ];
  const page = await open(await profile(t));
  await bring(page, JSON.stringify({ format: "partner-fit-rescue/1", records: Object.fromEntries(records) }));
  await told(page, say(words.notice.rescued, { count: 5, unreadable: 0 }));
  await page.goto(`${address}#/`);
  const rows = page.locator(".kept-row");
  const titles = () => rows.locator("strong").allInnerTexts();
  await until(async () => assert.deepEqual(await titles(), ["Tried", "Third", "Another", "Second", "First"]));
  assert.equal(await page.locator(".example-mark").count(), 1);
  await rows.filter({ hasText: "Second" }).getByRole("button").first().click();
  await page.locator(".quarters tbody tr").nth(2).waitFor();
  assert.equal(await page.locator(".quarters tbody tr").count(), 3);
  await page.goto(`${address}#/`);
  await page.reload();
  await until(async () => assert.deepEqual(await titles(), ["Tried", "Third", "Another", "Second", "First"]));
});

test("somebody else's error is not taken for one's own end", async (t) => {
  const context = await profile(t);
  expectComplaint(context, /an extension's/);
  const page = await open(context, "#/assess");
  await page.evaluate(() => setTimeout(() => { throw new Error("an extension's"); }));
  await page.waitForTimeout(100);
  assert.ok(!(await page.getByText(before.crashed_text).isVisible()));
  await option(page, "repeatable-wins", 1).click();
  await counts(page, { answered: 1 });
});
