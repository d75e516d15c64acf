// Before you ask: on a partner's account.
import assert from "node:assert/strict";
import { test } from "node:test";
import { account, gift, inState, partner, visit } from "./account.mjs";
import { axe } from "./harness.mjs";
import { action, focus, saved, unfoldAll, until } from "./steps.mjs";
import { say, words } from "./words.mjs";

const little = [gift("e1", "newsletter-mention", "co-marketing", 3)];
const enough = [...little, gift("e2", "referred-deal", "revenue", 8), gift("e3", "churn-warning", "intel", 5)];

const weigh = (page, id) => page.locator("#ask-choice").selectOption(id);
const verdict = (page, name) => page.locator(`.ask [role=status] [data-verdict="${name}"]`).waitFor();
const weighed = (page) => page.locator("#ask-choice").inputValue();
const has = (state, count) => (a) => inState(state)(a).length === count;
const number = async (page, name) => Number(await page.locator(`.ask [data-output="${name}"]`).getAttribute("value"));
/** Says in the ledger how far something has come. */
const becomes = (page, what, state) => page.getByLabel(say(words.entry.state_label, { what }), { exact: true }).selectOption(state);

test("an early ask: what is missing, planned in one click and taken back in one, delivered, covered, noted", async (t) => {
  const page = await account(t, [partner("p1", "Northwind", little)]);
  await weigh(page, "first-joint-deal");
  await verdict(page, "early");
  const balance = Number(await page.locator('.headline [data-output="balance"]').getAttribute("value"));
  assert.equal(await number(page, "ask-balance"), balance);
  assert.ok(Math.abs((await number(page, "ask-short")) - (10 - balance)) < 1e-9);
  assert.equal(await number(page, "ask-short-gives"), 1);
  // The cheapest: two gifts of an hour each, of 5 and 3, because one gift alone is worth 8 only for many more hours.
  assert.equal(await number(page, "cover-hours"), 2);
  assert.equal(await page.locator("[data-cover] > li").count(), 2);
  const gifts = await page.locator("[data-cover] > li > strong").allTextContents();

  await action(page, "plan-cover").click();
  await saved(page, has("planned", 2));
  await page.getByText(say(words.ask.planned_text, { list: words.entry.title })).waitFor();
  assert.equal(await action(page, "plan-cover").getAttribute("aria-disabled"), "true");
  assert.equal((await focus(page)).action, "plan-cover");
  await action(page, "undo").click();
  await saved(page, has("planned", 0));
  await action(page, "redo").click();
  await saved(page, has("planned", 2));

  for (const what of gifts) await becomes(page, what, "delivered");
  await verdict(page, "covered");
  const left = await number(page, "ask-after");
  assert.ok(Math.abs(left - (balance + 8 - 5)) < 1e-9, `${left}`);
  await action(page, "note-ask").click();
  await saved(page, has("asked", 1));
  await page.getByText(words.ask.noted_text).waitFor();
  assert.equal(await action(page, "note-ask").getAttribute("aria-disabled"), "true");
  await action(page, "note-ask").click({ force: true });
  assert.equal(await page.locator("[data-entry]").count(), 4);
});

test("nothing is blocked: an early ask is noted anyway, and can be asked again once it was answered", async (t) => {
  const page = await account(t, [partner("p1", "Northwind", little)]);
  await weigh(page, "referral-stream");
  await verdict(page, "early");
  await page.locator(".ask-needs .ask-unmet").waitFor();
  assert.equal(await action(page, "note-ask").textContent(), words.ask.note_anyway);
  await action(page, "note-ask").click();
  await saved(page, has("asked", 1));
  const what = await page.locator(".entry-what strong", { hasText: "referrals" }).textContent();
  await becomes(page, what, "declined");
  await until(async () => assert.equal(await action(page, "note-ask").textContent(), words.ask.note_anyway));
});

test("a courtesy is always fine", async (t) => {
  const page = await account(t, [partner("p1", "Northwind", [])]);
  await weigh(page, "pitch-edit");
  await verdict(page, "courtesy");
  assert.equal(await page.locator("[data-cover]").count(), 0);
  await action(page, "note-ask").click();
  await saved(page, has("asked", 1));
});

test("gifts that are planned already are not planned twice", async (t) => {
  const planned = { state: "planned", date: null };
  const page = await account(t, [partner("p1", "Northwind", [...little, gift("e2", "churn-warning", "intel", 5, planned)])]);
  await weigh(page, "first-joint-deal");
  await verdict(page, "early");
  await page.locator("[data-cover]").getByText(words.ask.planned_already).waitFor();
  await action(page, "plan-cover").click();
  await saved(page, has("planned", 2));
  await page.getByText(say(words.ask.planned_text, { list: words.entry.title })).waitFor();
});

test("an ask of one's own is weighed by what it costs", async (t) => {
  const page = await account(t, [partner("p1", "Northwind", enough)]);
  await weigh(page, "own");
  await verdict(page, "covered");
  await page.locator("#ask-title").pressSequentially("A desk in their office");
  await page.locator("#ask-cost").selectOption("8");
  await verdict(page, "early");
  await page.locator("#ask-cost").selectOption("5");
  await verdict(page, "covered");
  await page.locator("#ask-kind").selectOption("product");
  await action(page, "note-ask").click();
  const own = { direction: "get", title: "A desk in their office", value: 5, kind: "product" };
  await saved(page, (a) => inState("asked")(a).some((e) => !e.catalogue && Object.keys(own).every((key) => e[key] === own[key])));
});

test("what was chosen for one partner is not chosen for the next", async (t) => {
  const page = await account(t, [partner("p1", "Northwind", little), partner("p2", "", enough)]);
  await weigh(page, "first-joint-deal");
  await verdict(page, "early");
  await visit(page, "p2");
  assert.equal(await weighed(page), "");
  assert.equal(await page.locator("[data-verdict]").count(), 0);
  await weigh(page, "first-joint-deal");
  await verdict(page, "covered");
  await visit(page, "p1");
  assert.equal(await weighed(page), "");
});

test("by keyboard alone: choose, plan, note, and the keyboard stays where it is", async (t) => {
  const page = await account(t, [partner("p1", "Northwind", little)]);
  await page.locator("#ask-choice").focus();
  await page.keyboard.type("First joint");
  await verdict(page, "early");
  assert.equal(await weighed(page), "first-joint-deal");
  const press = async (name) => {
    for (let i = 0; i < 6 && (await focus(page)).action !== name; i++) await page.keyboard.press("Tab");
    assert.ok((await focus(page)).seen, name);
    await page.keyboard.press("Enter");
  };
  await press("plan-cover");
  await saved(page, has("planned", 2));
  assert.equal((await focus(page)).action, "plan-cover");
  await press("note-ask");
  await saved(page, has("asked", 1));
  assert.equal((await focus(page)).action, "note-ask");
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing on an early ask, ${colorScheme}, ${width} wide`, async (t) => {
      const page = await account(t, [partner("p1", "Northwind", little)], { colorScheme, viewport: { width, height: 900 }, reducedMotion: "reduce" });
      await weigh(page, "referral-stream");
      await verdict(page, "early");
      await unfoldAll(page);
      await axe(page);
      await weigh(page, "own");
      await page.locator("#ask-title").fill("Somethingverylongwithoutanyspaces".repeat(9));
      await axe(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} on ${width}`);
    });

    if (colorScheme === "light") {
      test(`no menu of an account reaches out of its part, whatever is chosen, ${width} wide`, async (t) => {
        const page = await account(t, [partner("p1", "Northwind", little)], { viewport: { width, height: 900 } });
        await unfoldAll(page);
        const out = await page.evaluate(() => {
          const found = [];
          for (const menu of document.querySelectorAll(".account select")) {
            const end = menu.closest("section").getBoundingClientRect().right;
            for (const option of menu.options) {
              menu.value = option.value;
              const over = menu.getBoundingClientRect().right - end;
              if (over > 0.5) found.push(`${menu.id || menu.ariaLabel}, ${option.value}: ${over}`);
            }
          }
          return [document.querySelectorAll(".account select").length, ...found];
        });
        assert.ok(out[0] > 4);
        assert.deepEqual(out.slice(1), []);
      });
    }
  }
}
