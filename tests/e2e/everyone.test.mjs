// Every view for everyone: axe in both themes and on both widths, no sideways scrolling, forced colours, print.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, axe, open, profile } from "./harness.mjs";
import { action, answers, bring, brought, gate, good, option, sees, step, told, unfoldAll, until } from "./steps.mjs";
import { rubric, say, words } from "./words.mjs";

const link = `#${good}`;
const mixed = () => {
  const given = answers((q) => (q.effort + q.text.length) % 5, "guess");
  given["win-rate"] = "unknown";
  given["conflict-rule"] = "not-applicable";
  given.owner.note = "A note with a verylongwordthatdoesnotbreakanywhere".repeat(3);
  return given;
};

/** Goes through every view and stops at each: `look` is told where it is. */
async function everyView(context, look) {
  const page = await open(context);
  const go = async (view, there) => {
    await page.goto(address + view);
    await page.locator(there).first().waitFor();
  };
  await look(page, "start, empty");
  await go("#/result", ".missing");
  await look(page, "result without a score");
  await brought(page, mixed(), { title: "Acme, a rather long name for an assessment in the fourth quarter" });
  await look(page, "result with a message");
  await page.locator(".notice").getByRole("button", { name: words.notice.close }).click();
  await unfoldAll(page);
  await page.locator(".step-button:not([aria-disabled])").first().click();
  await page.getByRole("button", { name: /^Show all/ }).click();
  await page.getByLabel(words.path.own_target).click();
  await page.locator("#weight-focus").fill("50");
  await look(page, "result, all of it open");
  await action(page, "share").click();
  await page.locator("dialog[open]").waitFor();
  await look(page, "share dialog");
  await page.keyboard.press("Escape");
  for (const { id, title } of rubric.dimension) {
    await go("#/assess", ".part-link");
    await page.locator(".part-link", { hasText: title }).click();
    await step(page, id);
    if (id === "market-proof") await page.locator("summary").first().click();
    await look(page, `questions: ${title}`);
  }
  await go("#/method", ".method");
  await look(page, "method");
  await go("#/result", ".result");
  await action(page, "duplicate").click();
  await told(page, words.notice.duplicated);
  await option(page, "repeatable-wins", 4).or(page.locator(".part-link").first()).first().click();
  await go("#/result", "section.quarters, .history-line");
  await look(page, "result with a history");
  await go("#/", ".kept-row");
  await look(page, "start with two kept");
  await go(link, ".banner");
  await look(page, "shared");
  await action(page, "compare").click();
  await page.getByText(words.shared.compare_title).waitFor();
  await unfoldAll(page);
  await look(page, "compared");
  for (const [name, fragment] of [["damaged", link.slice(0, -4)], ["newer", "#2x"], ["too long", `#1${"A".repeat(3000)}`], ["out of range", "#1BvW9F63oYASAAAAAAAAAAAAAAAAAAAAAXPr"]]) {
    await go(fragment, ".link-error");
    await look(page, `link error: ${name}`);
  }
  await bring(page, "no JSON");
  await told(page, words.file_error.not_json);
  await look(page, "message about a file");
}

/** How many pages it takes on paper. */
async function paper(page) {
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;
}

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing on any view, ${colorScheme}, ${width} wide`, async (t) => {
      const found = [];
      const context = await profile(t, { colorScheme, viewport: { width, height: 900 }, reducedMotion: "reduce" });
      await everyView(context, async (page, where) => {
        // Only colours differ in the dark.
        await axe(page, colorScheme === "dark" ? { runOnly: "color-contrast" } : {}).catch((error) => found.push(`${where}: ${error.actual?.join("; ") ?? error}`));
        const [wide, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        if (wide > there) found.push(`${where}: scrolls sideways, ${wide} on ${there}`);
      });
      assert.deepEqual(found, []);
    });
  }
}

test("a phone shows the score while somebody answers", async (t) => {
  const page = await open(await profile(t, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }), "#/assess");
  const inSight = () => page.locator(".standing [data-output=answered]").first().evaluate((el) => {
    const box = el.closest(".standing").getBoundingClientRect();
    return box.height > 0 && box.top < innerHeight && box.bottom > 0;
  });
  assert.ok(await inSight());
  for (const id of ["repeatable-wins", "written-playbook"]) {
    await option(page, id, 3).tap();
    assert.ok(await inSight(), `beside ${id}`);
  }
});

test("forced colours show what is chosen and where the keyboard is", async (t) => {
  const page = await open(await profile(t, { forcedColors: "active", reducedMotion: "reduce" }), "#/assess");
  await option(page, "repeatable-wins", 3).click();
  const look = (value) => option(page, "repeatable-wins", value).evaluate((input) => {
    const of = (el) => ({ border: getComputedStyle(el).borderColor, outline: getComputedStyle(el).outline, back: getComputedStyle(el).backgroundColor, color: getComputedStyle(el).color });
    return JSON.stringify([of(input.closest("label")), of(input), input.checked && getComputedStyle(input).appearance !== "none"]);
  });
  assert.notEqual(await look(3), await look(1));
});

test("reduced motion moves nothing", async (t) => {
  const page = await open(await profile(t, { reducedMotion: "reduce" }));
  await brought(page, answers(3));
  const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((el) => {
    const style = getComputedStyle(el);
    return [style.transitionDuration, style.animationDuration].some((list) => list.split(",").some((time) => parseFloat(time) > 0.01));
  }).map((el) => el.className));
  assert.deepEqual(moving, []);
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "smooth");
});

for (const [what, given] of [["a plain result", answers(3)], ["a result with everything on it", mixed()], ["one with many risks and a long way", answers(gate(1, 1), "guess")]]) {
  test(`${what} prints on two pages at most`, async (t) => {
    const page = await open(await profile(t));
    await brought(page, given, { title: "Acme, fourth quarter", weights: { enablement: 50, "give-first": 26, focus: 20, signals: 14, "year-one": 20 } });
    await page.goto(`${address}#/result`);
    await action(page, "duplicate").click();
    await page.locator("[data-step]").waitFor();
    await page.goto(`${address}#/result`);
    await page.locator(".result").waitFor();
    const pages = await paper(page);
    assert.ok(pages <= 2, `${pages} pages`);
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator("[data-output=readiness]").first().isVisible());
    assert.ok(await page.locator(".lever-question").first().isVisible());
    assert.ok(!(await action(page, "share").isVisible()));
    assert.ok(!(await page.locator(".notice").first().isVisible()));
  });
}

test("the example's result prints on two pages, too", async (t) => {
  const page = await open(await profile(t));
  await action(page, "example").click();
  await page.locator(".result .lever-question").first().waitFor();
  assert.ok((await paper(page)) <= 2);
});

const long = "Acme_2026_Q4_partner_readiness_final_".repeat(4);
const partner = (more) => ({ id: "p1", name: long, ...more });
const gift = (at) => ({ id: `e${at}`, direction: "give", kind: "intel", title: `Gift ${at}`, value: 3, state: "delivered", date: "2026-10-01", note: "" });
const asked = { id: "e1", direction: "get", kind: "intel", title: "x", value: 8, state: "received", date: "2026-11-20", note: "" };

for (const width of [320, 1280]) {
  test(`a word without an end stays on the page, ${width} wide`, async (t) => {
    const page = await open(await profile(t, { viewport: { width, height: 900 } }));
    const given = answers(2);
    given.owner.note = long;
    await brought(page, given, { title: long, partners: [partner({ entries: [asked] })] });
    const fits = async (where) => {
      const [wide, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(wide <= there, `${where}: ${wide} on ${there}`);
    };
    await page.locator(".risk-overdrawn a").waitFor();
    await fits("result with a message");
    await page.goto(`${address}#/`);
    await page.locator(".kept-row").waitFor();
    await fits("start");
    await page.goto(`${address}#/result`);
    await action(page, "share").click();
    await page.locator("dialog[open]").waitFor();
    // Each may show another.
    for (let times = 4; times; times--) {
      await page.locator("dialog[open] input[type=checkbox]").evaluateAll((all) => all.forEach((one) => one.checked || one.click()));
      await page.waitForTimeout(50);
    }
      const field = page.locator("[data-output=link]");
    await until(async () => assert.ok((await field.inputValue()).length > 300));
    const link = await field.inputValue();
    await page.goto("about:blank");
    await page.goto(link);
    await page.locator(".banner").waitFor();
    await page.getByText(long).last().waitFor();
    await fits("shared");
    await action(page, "compare").click();
    await page.getByText(words.shared.compare_title).waitFor();
    await fits("compared");
  });
}

test("forced colours show who is in focus, and which view is open", async (t) => {
  const page = await open(await profile(t, { forcedColors: "active" }));
  await brought(page, answers(2), { partners: [partner({ focus: true }), partner({ id: "p2", name: "Other" })] });
  await page.goto(`${address}#/partners`);
  const look = (selector, property) => page.locator(selector).first().evaluate((el, property) => getComputedStyle(el)[property], property);
  await page.locator(".partner-row").first().waitFor();
  for (const [one, other, property] of [
    ["[aria-pressed=true]", "[aria-pressed=false]", "backgroundColor"],
    [".views [aria-current]", ".views :not([aria-current])", "borderBlockEndColor"],
  ]) assert.notEqual(await look(one, property), await look(other, property), one);
});

test("on paper an account leaves nothing out without a word, and nothing lies over another", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(2), { partners: [partner({ name: "Acme", entries: Array.from({ length: 60 }, (_, at) => gift(at)) })] });
  await page.goto(`${address}#/ledger/p1`);
  await page.locator(".entry").first().waitFor();
  await page.emulateMedia({ media: "print" });
  await sees(page, say(words.ledger.left_out, { count: 10 }));
  assert.ok(!(await page.getByRole("button", { name: say(words.ledger.more, { count: 10 }) }).isVisible()));
  // A grid that goes on overleaf lies over what comes after it.
  const grids = (view) => page.locator(view).evaluateAll((all) => all.filter((el) => el.checkVisibility() && getComputedStyle(el).display === "grid").map((el) => el.className));
  assert.deepEqual(await grids(".account > section:not(.headline)"), []);
  for (const tools of [".add", ".ask", ".message", ".exchange"]) assert.ok(!(await page.locator(`.account > ${tools}`).isVisible()), tools);
  await page.emulateMedia({ media: null });
  await page.goto(`${address}#/partners/p1`);
  await page.locator("input[name=fit-customers]").first().waitFor();
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await grids(".fit-parts"), []);
});
