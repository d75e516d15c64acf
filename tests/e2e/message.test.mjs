// The first message: a draft that offers a gift and asks for nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { account, gift, partner, visit } from "./account.mjs";
import { action, until } from "./steps.mjs";
import { words } from "./words.mjs";

const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const draft = (page) => page.locator("#message-draft").inputValue();
const tone = (page, name) => page.locator(`input[name=message-tone][value=${name}]`).check();
const says = (page, text) => until(async () => assert.ok((await draft(page)).includes(text), await draft(page)));
const spoken = (page) => page.locator(".message [role=status]").textContent();

test("the draft names the partner, what both share and the gift, and asks nothing, in three tones", async (t) => {
  const page = await account(t, [partner("p1", "Northwind", [])], clipboard);
  const drafts = new Set();
  await page.locator("#message-gift").selectOption("client-story");
  for (const name of ["warm", "plain", "formal"]) {
    await tone(page, name);
    await until(async () => {
      const text = await draft(page);
      for (const part of ["Northwind", words.message.shared_3.trim(), "publish a story"]) assert.ok(text.includes(part), text);
      assert.ok(!text.includes("?") && !drafts.has(text), text);
      drafts.add(text);
    });
  }
  await action(page, "copy-draft").click();
  await until(async () => assert.equal(await page.evaluate(() => navigator.clipboard.readText()), [...drafts].at(-1)));
  await until(async () => assert.equal(await spoken(page), words.share.copied));
});

test("what is planned for this partner is offered first, then the catalogue", async (t) => {
  const planned = gift("e1", null, "intel", 3, { title: "Our notes on the market", state: "promised", due: "2027-01-10", date: null });
  const page = await account(t, [partner("p1", "Northwind", [planned])]);
  await says(page, planned.title);
  assert.equal(await page.locator("#message-gift").inputValue(), "entry:e1");
  await page.locator("#message-gift").selectOption("newsletter-mention");
  await says(page, "newsletter");
});

test("a draft is changed before it is copied, each tone for itself, and goes back to the suggested words", async (t) => {
  const page = await account(t, [partner("p1", "Northwind", [])], clipboard);
  const first = await draft(page);
  await page.locator("#message-draft").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Dear Ann, ");
  assert.equal(await draft(page), `Dear Ann, ${first}`);
  await action(page, "copy-draft").click();
  await until(async () => assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `Dear Ann, ${first}`));
  await tone(page, "plain");
  await until(async () => assert.ok(!(await draft(page)).includes("Dear Ann")));
  await tone(page, "warm");
  await says(page, "Dear Ann");
  await page.getByRole("button", { name: words.message.again }).click();
  await until(async () => assert.equal(await draft(page), first));
});

test("where the browser refuses to copy, the draft is selected and that is said", async (t) => {
  const page = await account(t, [partner("p1", "Northwind", [])]);
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await action(page, "copy-draft").click();
  await until(async () => assert.equal(await spoken(page), words.message.copy_by_hand));
  assert.ok(await page.evaluate(() => document.activeElement.id === "message-draft" && getSelection().toString().includes("Northwind")));
});

test("a partner without a name is greeted well, and nothing of another partner's draft is left", async (t) => {
  const nobody = partner("p2", "", [], { fit: { customers: null, first_win: null, offer_fit: null, way_in: null, capacity: null, conflict: null } });
  const page = await account(t, [partner("p1", "Northwind", []), nobody], clipboard);
  await tone(page, "formal");
  await page.locator("#message-gift").selectOption("client-story");
  await page.locator("#message-draft").pressSequentially(" PS");
  await action(page, "copy-draft").click();
  await until(async () => assert.equal(await spoken(page), words.share.copied));
  await visit(page, "p2");
  assert.ok(await page.locator("input[name=message-tone][value=warm]").isChecked());
  assert.equal(await spoken(page), "");
  assert.equal(await page.locator("#message-gift").inputValue(), "newsletter-mention");
  assert.ok((await draft(page)).startsWith(`${words.message.hello_nobody}\n`), await draft(page));
  await tone(page, "formal");
  await says(page, `${words.message.dear_nobody}\n`);
  assert.ok(!/PS|Northwind|yours as well|\bat\b|\{/.test(await draft(page)), await draft(page));
});

for (const [when, meanwhile] of [
  ["nothing else happened", []],
  ["its assessment was taken back and brought again meanwhile", ["undo", "redo"]],
]) {
  test(`what was written for a partner is there after a look at the ledger, where ${when}`, async (t) => {
    const page = await account(t, [partner("p1", "Northwind", [])]);
    for (const step of meanwhile) await page.locator(`header [data-action=${step}]:not([aria-disabled])`).click();
    await tone(page, "plain");
    await page.locator("#message-gift").selectOption("client-story");
    await page.locator("#message-draft").fill("My own words");
    await page.locator("#ask-choice").selectOption("first-joint-deal");
    await page.locator(".crumbs a").first().click();
    await page.locator(".account-row").waitFor();
    await page.goBack();
    const left = ["#message-draft", "#message-gift", "#ask-choice", "input[name=message-tone]:checked"];
    const values = await Promise.all(left.map((field) => page.locator(field).inputValue()));
    assert.deepEqual(values, ["My own words", "client-story", "first-joint-deal", "plain"]);
  });
}
