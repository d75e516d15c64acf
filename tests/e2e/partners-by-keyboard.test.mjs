// The shortlist by keyboard alone: the focus can be seen at every stop, and is never lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, open, profile } from "./harness.mjs";
import { answers, brought, focus, saved, told, until } from "./steps.mjs";
import { say, words } from "./words.mjs";

const w = words.partner;

/** Tabs to what matches, looking at the focus of every stop on the way. */
async function tab(page, selector, key = "Tab") {
  for (let stops = 0; stops < 150; stops++) {
    await page.keyboard.press(key);
    const at = await focus(page);
    assert.notEqual(at.tag, "BODY", `the keyboard was lost before ${selector}`);
    assert.ok(at.seen, `the focus can't be seen at ${JSON.stringify(at)}`);
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  assert.fail(`no stop matches ${selector}`);
}
const on = (page, selector) => until(async () => assert.ok(await page.evaluate((s) => document.activeElement.matches(s), selector), `${selector}: ${JSON.stringify(await focus(page))}`));
const value = (page) => page.evaluate(() => document.activeElement.value);
const fit = (page) => page.locator(".fit [data-output=fit]").getAttribute("value");

test("a partner from its name to a fit, a signal, the archive and back from being deleted", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(2), {});
  await tab(page, "a[href='#/partners']", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.locator(".partners").waitFor();
  await on(page, "h1");
  await tab(page, "#partner-name");
  await page.keyboard.type("Contoso");
  await tab(page, "[data-action=add-partner]");
  await page.keyboard.press("Enter");
  await page.locator(".partner-row").waitFor();
  await on(page, "#partner-name");
  await axe(page);

  await tab(page, ".partner-name a");
  await page.keyboard.press("Enter");
  await page.locator(".partner").waitFor();
  await on(page, "h1");
  await tab(page, "#edit-name");
  await page.keyboard.press("End");
  await page.keyboard.type(" & Söhne");
  await page.locator("h1", { hasText: "Contoso & Söhne" }).waitFor();
  await on(page, "#edit-name");

  // Arrows choose within a group; each group is one stop.
  for (const [field, steps] of [["customers", 4], ["first-win", 3], ["offer-fit", 4], ["way-in", 2]]) {
    await tab(page, `input[name=fit-${field}]`);
    assert.equal(await value(page), "unknown");
    assert.equal(await fit(page), null);
    for (let step = 1; step <= steps; step++) {
      await page.keyboard.press("ArrowRight");
      await on(page, `input[name=fit-${field}][value="${step - 1}"]:checked`);
    }
    if (field === "offer-fit") break;
  }
  assert.ok(Number(await fit(page)) > 0);
  await tab(page, "input[name=fit-customers]", "Shift+Tab");
  assert.equal(await value(page), "3");
  await page.keyboard.press("ArrowLeft");
  await on(page, "input[name=fit-customers][value='2']:checked");
  await saved(page, (one) => one.partners[0].fit.customers === 2 && one.partners[0].fit.offer_fit === 3);

  const before = Number(await fit(page));
  await tab(page, "[data-action=add-signal]");
  await page.keyboard.press("Enter");
  await page.locator(".signal").waitFor();
  assert.ok(Number(await fit(page)) > before);
  await tab(page, "#signal-note-0", "Shift+Tab");
  await page.keyboard.type("Hiring");
  await tab(page, "#signal-half-life");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: say(w.tried_back, { days: 90 }) }).waitFor();
  await on(page, "#signal-half-life");
  await axe(page);

  const button = (name) => page.getByRole("button", { name, exact: true });
  const press = async (name) => {
    for (let stops = 0; stops < 150; stops++) {
      await page.keyboard.press("Shift+Tab");
      if (await button(name).evaluateAll((all) => all.includes(document.activeElement))) break;
    }
    await page.keyboard.press("Enter");
  };
  await press(w.archive);
  await button(w.bring_back).waitFor();
  assert.equal((await focus(page)).text, w.bring_back);
  await page.keyboard.press("Enter");
  await button(w.archive).waitFor();
  await tab(page, "button");
  assert.equal((await focus(page)).text, w.delete);
  await page.keyboard.press("Enter");
  await told(page, say(words.notice.partner_deleted, { name: "Contoso & Söhne" }));
  await on(page, "h1");
  await tab(page, "[data-action=undo]", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.locator("h1", { hasText: "Contoso & Söhne" }).waitFor();
  assert.notEqual((await focus(page)).tag, "BODY");
  await axe(page);
});
