// What goes into a link: nothing about partners unless somebody says so, then by number or by name, with or without the
// ledger; and whoever opens it sees the same numbers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, open, profile } from "./harness.mjs";
import { action, answers, brought, focus, number, saved, sees, told, until } from "./steps.mjs";
import { say, words } from "./words.mjs";

const w = words.share;

const entry = (id, direction, state, kind, value, date, more = {}) => ({ id, direction, kind, title: `Entry ${id}`, value, state, date, note: "Said in private", ...more });

const partners = [
  {
    id: "p1", name: "Northwind", website: "northwind.example", focus: true, fit: { customers: 3, first_win: 2, offer_fit: 3, way_in: 1, capacity: null, conflict: 0 },
    signals: [{ date: "2026-09-01", strength: "strong", note: "hiring a partner manager", url: "" }],
    entries: [entry("e1", "give", "delivered", "intel", 5, "2026-10-01"), entry("e2", "get", "received", "intel", 2, "2026-10-20")],
  },
  { id: "p2", name: "Contoso", website: "", entries: [entry("e1", "get", "received", "intel", 5, "2026-11-01")] },
  { id: "p3", name: "Fabrikam", website: "", archived: true, entries: [] },
];

async function sharing(page, given = { title: "Acme", half_life_days: null, partners }) {
  await brought(page, answers(3), given);
  await action(page, "share").click();
  await page.locator("dialog[open]").waitFor();
}

const field = (page) => page.locator("dialog [data-output=link]");
const part = (page, value) => page.locator(`dialog input[name=share-partners][value=${value}]`);
const ledger = (page) => page.locator("dialog input[name=share-ledger]");

/** Does something that changes the link, and returns the new one. */
async function after(page, act) {
  const before = await field(page).inputValue();
  await act();
  await until(async () => assert.notEqual(await field(page).inputValue(), before));
  return new URL(await field(page).inputValue()).hash;
}

const rows = (page) => page.locator("[data-partner]");
const cells = (page) => rows(page).evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));

test("nothing about partners is in a link unless somebody says so", async (t) => {
  const mine = await open(await profile(t));
  await sharing(mine);
  assert.ok(await part(mine, "none").isChecked());
  assert.ok(await ledger(mine).isDisabled());
  await sees(mine, w.partners_none_text);
  const plain = new URL(await field(mine).inputValue()).hash;
  assert.ok(plain.length <= 41, plain);
  const theirs = await open(await profile(t), plain);
  await sees(theirs, words.shared.banner);
  assert.equal(await rows(theirs).count(), 0);
  assert.equal(await theirs.locator("[data-risk=asking-before-giving]").getAttribute("data-value"), "clear");
});

test("by number there are no names, and fit alone where the ledger stays at home", async (t) => {
  const mine = await open(await profile(t));
  await sharing(mine);
  const numbered = await after(mine, () => part(mine, "numbered").click());
  await sees(mine, w.partners_numbered_text);
  const theirs = await open(await profile(t), numbered);
  await theirs.locator("#shared-partners").waitFor();
  const text = await theirs.locator("#main").innerText();
  for (const name of ["Northwind", "Contoso", "Fabrikam", "northwind.example", "hiring", "Said in private", "Entry"]) assert.ok(!text.includes(name), name);
  const found = await cells(theirs);
  assert.deepEqual(found.map(([name]) => name), [1, 2, 3].map((n) => say(words.shared.partner, { number: n }) + (n === 3 ? ` ${words.shared.archived}` : "")));
  assert.equal(await number(theirs, "fit") > 0, true);
  await sees(theirs, words.shared.no_ledger);
  assert.equal(await theirs.locator("[data-output=balance]").count(), 0);
});

test("with the ledger a board sees the same balances, states and scores, numbered and named", async (t) => {
  const mine = await open(await profile(t));
  await sharing(mine);
  await after(mine, () => part(mine, "numbered").click());
  const numbered = await after(mine, () => ledger(mine).click());
  const named = await after(mine, () => part(mine, "named").click());
  const seen = [];
  for (const link of [numbered, named]) {
    const theirs = await open(await profile(t), link);
    await theirs.locator("#shared-partners").waitFor();
    seen.push(await theirs.locator("[data-partner] [data-output], [data-output=give-get]").evaluateAll((all) => all.map((d) => [d.dataset.output, d.getAttribute("value")])));
    assert.deepEqual(await rows(theirs).evaluateAll((all) => all.map((r) => r.dataset.partner)), ["p1", "p2", "p3"]);
    assert.deepEqual((await cells(theirs)).map((row) => row[3]), [words.account.growing, words.account.overdrawn, words.account.growing]);
    assert.deepEqual(await theirs.locator("[data-output=balance]").evaluateAll((all) => all.map((d) => Number(d.value))), [3, -5, 0]);
    // The overdrawn account makes the risk a danger here, too, and is no link to an account of one's own.
    const risk = theirs.locator("[data-risk=asking-before-giving]");
    assert.equal(await risk.getAttribute("data-value"), "danger");
    const name = link === named ? "Contoso" : say(words.shared.partner, { number: 2 });
    await risk.getByText(name).waitFor();
    assert.equal(await risk.locator("a").count(), 0);
    if (link === named) assert.deepEqual((await cells(theirs)).map(([n]) => n), ["Northwind", "Contoso", `Fabrikam ${words.shared.archived}`]);
    // A kept copy keeps them.
    await action(theirs, "keep").click();
    await told(theirs, words.notice.kept);
    await saved(theirs, (a) => a.partners.length === 3 && a.partners[1].entries.length === 1 && a.partners[0].name === (link === named ? "Northwind" : ""));
    assert.equal(await theirs.locator("[data-risk=asking-before-giving] a").getAttribute("href"), "#/ledger/p2");
  }
  assert.deepEqual(seen[0], seen[1]);
});

test("opened again, the dialog begins without partners", async (t) => {
  const page = await open(await profile(t));
  await sharing(page);
  await after(page, () => part(page, "named").click());
  await page.keyboard.press("Escape");
  await action(page, "share").click();
  await until(async () => assert.ok(await part(page, "none").isChecked()));
});

test("a link that is too long says what each part takes", async (t) => {
  const page = await open(await profile(t));
  const long = Array.from({ length: 60 }, (_, i) => entry(`e${i + 1}`, "give", "delivered", "intel", 3, "2026-10-01", { title: `Gift number ${i}, with a few words about it` }));
  await sharing(page, { title: "Acme", partners: [{ ...partners[0], entries: long }] });
  await after(page, () => part(page, "named").click());
  await ledger(page).click();
  const alert = page.locator("dialog [role=alert]");
  await alert.waitFor();
  const [count] = /\d+/.exec(await alert.locator("p").first().innerText());
  assert.ok(Number(count) > 2000);
  const lines = await alert.locator("li").allInnerTexts();
  const saved = lines.map((line) => Number(/(\d+) fewer/.exec(line)[1]));
  assert.deepEqual(saved, [...saved].sort((a, b) => b - a));
  assert.ok(lines.some((line) => line === say(w.saves_ledger, { count: /(\d+) fewer/.exec(line)[1] })));
  // By number only, it fits.
  await part(page, "numbered").click();
  await field(page).waitFor();
});

test("without partners the dialog does not speak of them, and the keyboard alone can choose", async (t) => {
  const page = await open(await profile(t));
  await brought(page, answers(3));
  await action(page, "share").click();
  await field(page).waitFor();
  assert.equal(await part(page, "none").count(), 0);
  await page.keyboard.press("Escape");

  await sharing(page);
  for (let i = 0; i < 10 && (await focus(page)).name !== "share-partners"; i++) await page.keyboard.press("Tab");
  await after(page, () => page.keyboard.press("ArrowDown"));
  assert.ok(await part(page, "numbered").isChecked());
  assert.equal((await focus(page)).value, "numbered");
  await page.keyboard.press("Tab");
  assert.equal((await focus(page)).name, "share-ledger");
  await after(page, () => page.keyboard.press("Space"));
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing, ${colorScheme}, ${width} wide`, async (t) => {
      const look = { colorScheme, viewport: { width, height: 900 }, reducedMotion: "reduce" };
      const found = [];
      const check = async (page, where) => {
        await axe(page).catch((error) => found.push(`${where}: ${error.actual?.join("; ") ?? error}`));
        const [wide, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        if (wide > there) found.push(`${where}: scrolls sideways, ${wide} on ${there}`);
      };
      const page = await open(await profile(t, look));
      await sharing(page);
      await after(page, () => part(page, "named").click());
      const link = await after(page, () => ledger(page).click());
      await check(page, "dialog");
      const theirs = await open(await profile(t, look), link);
      await theirs.locator("#shared-partners").waitFor();
      await check(theirs, "shared");
      assert.deepEqual(found, []);
    });
  }
}
