// Partners from a list, pasted or from a file: what it would add, what is left out and why, and what is kept then.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, open, profile, ready } from "./harness.mjs";
import { action, bring, assessment, focus, records, saved, told, until } from "./steps.mjs";
import { columns, say, words } from "./words.mjs";

const w = words.import;
const label = (id) => columns.find((c) => c.id === id).label;
const field = (page) => page.getByLabel(w.paste);
const sum = (page) => page.locator(".import-sum");
const says = (page, ...sentences) => until(async () => assert.equal(await sum(page).textContent(), sentences.join(" ")));

/** Opens the page of partners with the field for a list. */
async function begin(context) {
  const page = await open(context, "#/partners");
  await page.locator("#import > summary").click();
  return page;
}

const permissions = ["clipboard-read", "clipboard-write"];

/** Pastes a text over what stands in the field, as people do; `fill` would type it, for seconds. */
async function paste(page, text) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await field(page).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+v");
}

/** Opens a file with a list. */
const file = (page, content, name = "partners.csv") =>
  page.setInputFiles("[data-input=import-list]", { name, mimeType: "text/csv", buffer: Buffer.from(content) });

/** The partners that are kept. */
const kept = async (page) => (await records(page)).flatMap((a) => a.partners ?? []);
const names = async (page) => (await kept(page)).map((p) => p.name);

/** The rows with a problem that are on the page: line, reason, beginning. */
const problems = (page) =>
  page.locator("[data-line]").evaluateAll((all) => all.map((row) => [Number(row.dataset.line), ...[...row.children].slice(1).map((cell) => cell.textContent)]));

const header = "Company,Website,Focus,Archived,Customers,First win,Offer fit,Way in,Capacity,Conflict,Signal date,Signal strength,Signal note,Signal link";

/** Rows of which every fortieth has a problem, each in its turn, and what is said about each. */
function list(count) {
  const kinds = [
    (n) => [`,nobody${n}.example`, w.problem.no_name],
    (n) => [`Partner ${n},,,,7`, say(w.problem.not_a_level, { column: label("customers"), value: "7" })],
    (n) => [`Partner ${n},,,,,,,,,,2026-02-30`, say(w.problem.not_a_date, { value: "2026-02-30" })],
    (n) => [`Partner ${n},,,,,,,,,,2026-02-01,huge`, say(w.problem.not_a_strength, { value: "huge" })],
    (n) => [`${n}${"n".repeat(4000)}`, say(w.problem.too_long, { column: label("name") })],
    (n) => [`Partner ${n}${",x".repeat(14)}`, say(w.problem.too_many_cells, { count: 15, width: 14 })],
    (n) => [`Partner ${n - 1}`, say(w.problem.same_name_line, { line: n })],
    (n) => [`"Partner ${n},open`, w.problem.quote],
    (n) => [`Partner ${n},http://www.p${n - 1}.example/`, say(w.problem.same_website_line, { line: n })],
    (n) => [`Partner ${n},,perhaps`, say(w.problem.not_yes_or_no, { column: label("focus"), value: "perhaps" })],
  ];
  const rows = [header];
  const bad = [];
  for (let n = 1; n <= count; n += 1) {
    if (n % 40) rows.push(`Partner ${n},p${n}.example,,,${n % 5},,unknown,,,0,2026-10-0${1 + (n % 9)},clear,"hiring, again",`);
    else {
      const [row, reason] = kinds[(n / 40) % kinds.length](n);
      rows.push(row);
      bad.push([n + 1, reason]);
    }
  }
  return { text: `${rows.join("\r\n")}\r\n`, bad };
}

for (const way of ["pasted", "from a file"]) {
  test(`2,000 rows of which 50 are bad, ${way}`, async (t) => {
    const page = await begin(await profile(t, { permissions }));
    const { text, bad } = list(2000);
    const start = Date.now();
    if (way === "pasted") await paste(page, text);
    else await file(page, `\ufeff${text}`);
    await says(page, say(w.will, { count: "1,950" }), say(w.bad, { count: 50 }));
    t.diagnostic(`${Date.now() - start} ms to the preview`);
    if (way !== "pasted") await page.getByText(say(w.file, { name: "partners.csv" })).waitFor();
    // The first five as they would be.
    const cells = await page.locator(".import-sample tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    assert.equal(cells.length, 5);
    assert.deepEqual(cells[0], ["Partner 1", "p1.example", "–", "–", "1", "–", "–", "–", "–", "0", "2026-10-02", "clear", "hiring, again", "–"]);
    // The first twenty problems, then all.
    assert.deepEqual((await problems(page)).map((p) => p.slice(0, 2)), bad.slice(0, 20));
    await page.getByRole("button", { name: say(w.show_all, { count: 50 }) }).click();
    await until(async () => assert.deepEqual((await problems(page)).map((p) => p.slice(0, 2)), bad));
    assert.equal((await problems(page))[0][2], "Partner 40, 7");
    // All of it at once.
    await page.getByRole("button", { name: say(w.add, { count: "1,950" }) }).click();
    await told(page, `${say(w.added, { count: "1,950" })} ${say(w.left, { count: 50 })}`);
    await saved(page, (a) => a.partners?.length === 1950);
    const [first] = await kept(page);
    assert.equal(first.website, "p1.example");
    assert.deepEqual(first.signals, [{ date: "2026-10-02", strength: "clear", note: "hiring, again", url: "" }]);
    assert.equal(new Set((await kept(page)).map((p) => p.id)).size, 1950);
    // What is left can be taken along, corrected, and pasted alone.
    assert.equal((await problems(page)).length, 50);
    const left = await page.getByLabel(w.left_csv).inputValue();
    assert.equal(left.trim().split("\n").length, 51);
    // The first had a 7 for its customers; those whose other half is there now are still the same as that.
    await paste(page, left.replace(",,,,7", ",,,,4"));
    await says(page, w.will_one, say(w.bad, { count: 49 }));
    await action(page, "cancel-list").click();
    // One step back takes all of them away, one forward brings them.
    await action(page, "undo").click();
    await saved(page, (a) => !a.partners?.length);
    await action(page, "redo").click();
    await saved(page, (a) => a.partners?.length === 1950);
    await page.reload();
    await ready(page);
    assert.equal((await kept(page)).length, 1950);
  });
}

test("separators, quotes and line breaks of every kind", async (t) => {
  const page = await begin(await profile(t));
  for (const [text, expected] of [
    ["name;website\nAcme, Inc.;acme.example\n", [["Acme, Inc.", "acme.example"]]],
    ["Account\tWeb\nAcme\tacme.example\n", [["Acme", "acme.example"]]],
    ['name,website\n"Acme ""the"" first",x.example\n\n\n"Two\nlines",y.example', [['Acme "the" first', "x.example"], ["Two lines", "y.example"]]],
    ["Northwind\nContoso, Inc.", [["Northwind"], ["Contoso, Inc."]]],
  ]) {
    await field(page).fill(text);
    await until(async () =>
      assert.deepEqual(await page.locator(".import-sample tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent))), expected),
    );
  }
  // Another separator than the one that was found.
  await field(page).fill("Northwind, north\nContoso, south");
  await says(page, say(w.will, { count: 2 }));
  const firsts = () => page.locator(".import-sample td:first-child").allTextContents();
  await until(async () => assert.deepEqual(await firsts(), ["Northwind", "Contoso"]));
  await page.getByLabel(w.separator).selectOption(w.nothing);
  await until(async () => assert.deepEqual(await firsts(), ["Northwind, north", "Contoso, south"]));
  // And a first line that is no partner.
  await page.getByLabel(w.header).check();
  await says(page, w.no_name);
});

test("a column can be matched by hand, and one that is unknown is left out", async (t) => {
  const page = await begin(await profile(t));
  await field(page).fill("Firm,Company,Owner,Home\nAcme,ACME Group,Jo,acme.example\nBeta,Beta Group,Jo,beta.example");
  const row = () => page.locator(".import-sample tbody tr").first().locator("td").allTextContents();
  await until(async () => assert.deepEqual(await row(), ["ACME Group"]));
  await page.getByText(say(w.left_out, { names: "Firm, Owner, Home" })).waitFor();
  await page.getByLabel("Firm", { exact: true }).selectOption(label("name"));
  await until(async () => assert.deepEqual(await row(), ["Acme"]));
  assert.equal(await page.getByLabel("Company", { exact: true }).inputValue(), "");
  await page.getByLabel("Home", { exact: true }).selectOption(label("website"));
  await until(async () => assert.deepEqual(await row(), ["Acme", "acme.example"]));
  await page.getByLabel("Firm", { exact: true }).selectOption(w.leave_out);
  await says(page, w.no_name);
  assert.equal(await action(page, "add-list").getAttribute("aria-disabled"), "true");
  await action(page, "add-list").click({ force: true });
  await page.getByLabel("Firm", { exact: true }).selectOption(label("name"));
  await action(page, "add-list").click();
  await told(page, say(w.added, { count: 2 }));
  await saved(page, (a) => a.partners?.length === 2);
  assert.deepEqual(await names(page), ["Acme", "Beta"]);
  assert.equal(await page.locator("#import").getAttribute("open"), null);
});

test("who is there already is left out unless one says so", async (t) => {
  const page = await open(await profile(t));
  await bring(page, assessment({}, { title: "Mine", partners: [{ id: "p1", name: "Acme", website: "https://www.acme.example/" }] }));
  await told(page, "Mine");
  await page.goto(page.url().replace(/#.*/, "#/partners"));
  await page.locator("#import > summary").click();
  await field(page).fill("name,website\nacme,\nOther,acme.example\nNew,new.example");
  await says(page, w.will_one, say(w.bad, { count: 2 }));
  assert.deepEqual((await problems(page)).map((p) => p.slice(0, 2)), [[2, w.problem.same_name_kept], [3, w.problem.same_website_kept]]);
  await page.getByLabel(say(w.known, { count: 2 })).check();
  await says(page, say(w.will, { count: 3 }));
  await page.getByLabel(say(w.known, { count: 2 })).uncheck();
  await action(page, "add-list").click();
  await told(page, w.added_one);
  await saved(page, (a) => a.partners?.length === 2);
  assert.deepEqual(await names(page), ["Acme", "New"]);
  // A partner that went away meanwhile is no longer there already.
  await field(page).fill("name\nNew");
  await says(page, w.will_none, w.bad_one);
  await action(page, "undo").click();
  await says(page, w.will_one);
});

test("what is no list says why and adds nothing", async (t) => {
  const page = await begin(await profile(t));
  for (const [content, sentence] of [
    ["", w.empty],
    [" \n\n ", w.empty],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), w.not_text],
    [Buffer.from("name\nGr\xf6\xdfe\n", "latin1"), w.not_text],
    [Buffer.from("name\nAcme\n", "utf16le"), w.not_text],
    [`name\n${"Acme\n".repeat(1_100_000)}`, say(w.too_large, { size: "5.5", limit: "5" })],
  ]) {
    await file(page, content);
    await says(page, sentence);
    assert.equal(await action(page, "add-list").count(), 0);
  }
  await file(page, "name\n");
  await says(page, w.no_rows);
  await file(page, "name\nAcme\n", "again.csv");
  await says(page, w.will_one);
  await action(page, "cancel-list").click();
  await until(async () => assert.equal((await focus(page)).tag, "SUMMARY"));
  await page.waitForTimeout(300);
  assert.deepEqual(await names(page), []);
});

test("hostile cells stay text", async (t) => {
  const page = await begin(await profile(t));
  const hostile = [`<img src=x onerror="window.hit=1">`, `=HYPERLINK("http://evil.example","x")`, `javascript:window.hit=2`, `</textarea><script>window.hit=3</script>`];
  const cell = (text) => `"${text.replaceAll('"', '""')}"`;
  await field(page).fill(`name,website,${cell(hostile[0])},customers\n${hostile.map((text) => `${cell(text)},javascript:window.hit=4,x,${cell(text)}`).join("\n")}\n${hostile.map((text) => `${cell(text)},${cell(`javascript:${text}`)}`).join("\n")}`);
  await says(page, say(w.will, { count: 4 }), say(w.bad, { count: 4 }));
  assert.equal((await problems(page))[0][2].startsWith(hostile[0]), true);
  await action(page, "add-list").click();
  await told(page, say(w.added, { count: 4 }));
  await saved(page, (a) => a.partners?.length === 4);
  assert.deepEqual(await names(page), hostile);
  assert.ok((await page.getByLabel(w.left_csv).inputValue()).includes(cell(hostile[1])));
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.equal(await page.locator("#app img, #app script, main a[href^=javascript]").count(), 0);
});

test("odd texts neither hang nor break the page", async (t) => {
  const page = await begin(await profile(t, { permissions }));
  for (const text of [",".repeat(100_000), '"'.repeat(50_001), '"\n'.repeat(20_000), "\0\ufeff\u202e", "a\tb;c,d\n".repeat(5_000), `name\n${"x,".repeat(20_000)}`]) {
    await paste(page, text);
    await page.waitForTimeout(50);
    assert.ok(await field(page).isVisible());
  }
  await field(page).fill("");
  await says(page);
  assert.ok(await field(page).isVisible());
});

test("long lists are looked at as soon as they are pasted", async (t) => {
  const page = await begin(await profile(t, { permissions }));
  const took = async (text, expected, act) => {
    const start = Date.now();
    await act(page, text);
    await page.waitForFunction((expected) => document.querySelector(".import-sum").textContent.includes(expected), expected);
    return Date.now() - start;
  };
  await took("name\nAcme", w.will_one, paste);
  const pasted = await took(list(2000).text, "1,950", paste);
  const opened = await took(list(10_000).text, "9,750", file);
  t.diagnostic(`2,000 rows pasted: ${pasted} ms; 10,000 rows opened: ${opened} ms`);
});

test("by keyboard alone, with the keyboard always somewhere", async (t) => {
  const page = await open(await profile(t, { permissions }), "#/partners");
  const tabTo = async (is) => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press("Tab");
      const at = await focus(page);
      if (at.tag !== "BODY") assert.ok(at.seen, JSON.stringify(at));
      if (is(at)) return;
    }
    assert.fail("no such place to tab to");
  };
  await tabTo((at) => at.tag === "SUMMARY" && at.text === w.title);
  await page.keyboard.press("Enter");
  await tabTo((at) => at.id === "import-text");
  await page.keyboard.insertText("Firm,Company\nAcme,A\nBeta,B\nGamma,\nDelta,D");
  await says(page, say(w.will, { count: 3 }), w.bad_one);
  assert.equal((await focus(page)).id, "import-text");
  await tabTo((at) => at.action === "open-list");
  await tabTo((at) => at.id === "import-column-0");
  await page.keyboard.press("ArrowDown");
  await says(page, say(w.will, { count: 4 }));
  assert.equal((await focus(page)).id, "import-column-0");
  await page.keyboard.press("ArrowUp");
  await says(page, w.no_name);
  await tabTo((at) => at.id === "import-column-1");
  await page.keyboard.press("ArrowDown");
  await says(page, say(w.will, { count: 3 }), w.bad_one);
  await tabTo((at) => at.id === "import-header");
  await page.keyboard.press("Space");
  await page.keyboard.press("Space");
  await says(page, say(w.will, { count: 3 }), w.bad_one);
  assert.equal((await focus(page)).id, "import-header");
  // The table can be moved sideways with the keys.
  await tabTo((at) => at.tag === "DIV");
  await tabTo((at) => at.action === "add-list");
  await page.keyboard.press("Enter");
  await told(page, say(w.added, { count: 3 }));
  await until(async () => assert.equal((await focus(page)).id, "import-left-title"));
  await tabTo((at) => at.id === "import-left");
  await tabTo((at) => at.action === "copy-list");
  await page.keyboard.press("Enter");
  await page.getByText(w.copied).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "Firm,Company\nGamma,\n");
  await tabTo((at) => at.action === "end-list");
  await page.keyboard.press("Enter");
  await until(async () => assert.equal((await focus(page)).tag, "SUMMARY"));
  await page.keyboard.press("Enter");
  await until(async () => assert.equal(await field(page).inputValue(), ""));
  await tabTo((at) => at.action === "open-list");
  // Awaited from before the key is pressed; asking where the keyboard is gives the browser the time to hear of it.
  const chooser = page.waitForEvent("filechooser");
  await focus(page);
  await page.keyboard.press("Enter");
  await (await chooser).setFiles({ name: "one.csv", mimeType: "text/csv", buffer: Buffer.from("name\nEpsilon\n") });
  await says(page, w.will_one);
  assert.equal((await focus(page)).action, "open-list");
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing, ${colorScheme}, ${width} wide`, async (t) => {
      const page = await begin(await profile(t, { colorScheme, viewport: { width, height: 900 }, reducedMotion: "reduce", permissions }));
      const look = async (where) => {
        await axe(page).catch((error) => assert.fail(`${where}: ${error.actual?.join("; ") ?? error}`));
        const [wide, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(wide <= there, `${where}: scrolls sideways, ${wide} on ${there}`);
      };
      await look("empty");
      await file(page, "");
      await says(page, w.empty);
      await look("refused");
      const { text } = list(2000);
      await paste(page, `${text.replace(",Signal note", ",A very long name of a column that nobody expected to be as long as it is").replace("\r\n", "x,Owner\r\n")}\n${"verylongname".repeat(40)},${"w".repeat(300)},5\n`);
      await until(async () => assert.match(await sum(page).textContent(), /1,9/));
      await look("preview");
      await action(page, "add-list").click();
      await page.locator("#import-left").waitFor();
      await look("rows that were left out");
    });
  }
}
