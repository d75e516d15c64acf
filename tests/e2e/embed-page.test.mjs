// Where a site's owner puts the calculator together: what is chosen is in the preview and in what is copied.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { address, axe, elsewhere, expectComplaint, open, profile, requests, serve } from "./harness.mjs";
import { answer, finish, fits, up } from "./hosts.mjs";
import { action, focus, until } from "./steps.mjs";
import { rubric, words } from "./words.mjs";

const w = words.embed;
const clipboard = ["clipboard-read", "clipboard-write"];

async function begin(context) {
  const page = await open(context, "#/embed");
  await page.getByRole("heading", { name: words.app.embed, level: 1 }).waitFor();
  return page;
}

const choose = (page, name, value) => page.locator(`input[name="embed-${name}"][value="${value}"]`).check();
const code = (page, id) => page.locator(`#embed-${id}`).inputValue();
const said = (page, id) => page.locator(`#embed-${id}-said`).textContent();

/** What stands in HTML as a browser reads it: the attributes of its first element of that name. */
const read = (page, html, name) => page.evaluate(([html, name]) => {
  const element = new DOMParser().parseFromString(html, "text/html").querySelector(name);
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
}, [html, name]);

const element = async (page) => read(page, await code(page, "element"), "partner-fit");
const plain = async (page) => new URL((await read(page, await code(page, "plain"), "iframe")).src);
const shown = async (page) => new URL(await page.locator("#embed-frame").getAttribute("src"), address);

/** Waits until both forms and the preview say this, and nothing else. */
async function says(page, expected, { preview = expected } = {}) {
  await until(async () => {
    assert.deepEqual(await element(page), expected);
    const { embed, ...rest } = Object.fromEntries((await plain(page)).searchParams);
    assert.deepEqual([embed, rest], ["1", expected]);
    assert.deepEqual(Object.fromEntries((await shown(page)).searchParams), { embed: "1", ...preview });
  });
}

test("what is chosen stands in both forms and in the preview", async (t) => {
  const page = await begin(await profile(t));
  await says(page, {});
  const script = await read(page, await code(page, "element"), "script");
  assert.deepEqual(script, { src: `${address}partner-fit.js`, async: "" });
  assert.equal((await plain(page)).href.split("?")[0], address);
  await choose(page, "mode", "full");
  await says(page, { mode: "full" });
  await page.getByLabel(w.cta, { exact: true }).fill("Talk to us & <b>");
  await page.getByLabel(w.cta_href, { exact: true }).fill("https://acme.example/call?a=1&b=2");
  const cta = { mode: "full", cta: "Talk to us & <b>", "cta-href": "https://acme.example/call?a=1&b=2" };
  await says(page, cta);
  // It would be kept among one's own work.
  await page.locator("[name=embed-persist]").check();
  await says(page, { ...cta, persist: "" }, { preview: cta });
  await page.locator("[name=embed-persist]").uncheck();
  await choose(page, "mode", "quick");
  await page.getByLabel(w.cta, { exact: true }).fill("");
  await page.getByLabel(w.cta, { exact: true }).blur();
  await says(page, {});
  await until(async () => assert.match(await said(page, "href"), new RegExp(w.cta_alone)));
});

test("the preview is a frame of the page's own, loaded when somebody is there, and steps back lead out of the page", async (t) => {
  const context = await profile(t);
  const page = await open(context);
  const asked = requests(page);
  assert.equal(await page.locator("iframe").count(), 0);
  await page.locator("footer a[href='#/embed']").click();
  await page.frameLocator("#embed-frame").locator("html[data-ready]").waitFor({ state: "attached" });
  assert.equal(await page.locator("iframe").getAttribute("title"), w.frame_title);
  assert.ok(asked.length > 0);
  await choose(page, "mode", "full");
  await says(page, { mode: "full" });
  await page.frameLocator("#embed-frame").locator("html[data-ready]").waitFor({ state: "attached" });
  await page.goBack();
  await page.locator(".start").waitFor();
  assert.equal(await page.locator("iframe").count(), 0);
});

test("a colour that counts goes in as it was written, and one that is hard to read is shown as what it becomes", async (t) => {
  const page = await begin(await profile(t));
  const field = page.getByLabel(w.accent, { exact: true });
  for (const [text, light, dark] of [
    ["#1d4ed8", false, true],
    ["hsl(48 100% 60%)", true, false],
    ["rgb(200, 30, 30)", false, true],
    ["#fff", true, false],
  ]) {
    await field.fill(text);
    await field.blur();
    await until(async () => assert.equal((await element(page)).accent, text));
    const told = await said(page, "accent");
    const starts = [w.accent_light, w.accent_dark].map((sentence) => sentence.split("{")[0]);
    assert.deepEqual(starts.map((start) => told.includes(start)), [light, dark], told);
    assert.equal(await page.locator("#embed-accent-said .swatch").count(), Number(light) + Number(dark));
    // Only for what the theme shows.
    await choose(page, "theme", light ? "dark" : "light");
    await until(async () => assert.equal(await said(page, "accent"), ""));
    await choose(page, "theme", "auto");
  }
  // The picker shows the same, and writes it.
  const picker = page.getByLabel(w.accent_pick);
  assert.equal(await picker.inputValue(), "#ffffff");
  await picker.fill("#a21caf");
  await until(async () => assert.deepEqual([await field.inputValue(), (await element(page)).accent], ["#a21caf", "#a21caf"]));
  await page.getByRole("button", { name: w.accent_own }).click();
  await until(async () => assert.deepEqual([await field.inputValue(), await element(page)], ["", {}]));
});

test("what does not count is said beside the field once somebody is done with it, and left out", async (t) => {
  const page = await begin(await profile(t));
  await page.getByLabel(w.cta, { exact: true }).fill("Talk");
  for (const [id, label, wrong, texts, key] of [
    ["accent", w.accent, w.accent_wrong, ["red;", "#12", "url(x)", "bleu", `"><script>`], "accent"],
    ["href", w.cta_href, w.cta_href_wrong, ["javascript:alert(1)", "acme.example", "//acme.example", "data:text/html,x", "https:/x"], "cta-href"],
  ]) {
    const field = page.getByLabel(label, { exact: true });
    for (const text of texts) {
      await field.fill(text);
      assert.equal(await said(page, id), "", "while typing");
      await field.blur();
      await until(async () => assert.equal(await said(page, id), wrong, text));
      assert.equal(await field.getAttribute("aria-invalid"), "true");
      assert.ok((await field.getAttribute("aria-describedby")).split(" ").includes(`embed-${id}-said`));
      assert.equal((await element(page))[key], undefined, text);
    }
    await field.fill("");
    await field.blur();
    await until(async () => assert.equal(await said(page, id), ""));
    assert.equal(await field.getAttribute("aria-invalid"), null);
  }
});

test("everything can be copied, which is said, and no longer once something else was chosen", async (t) => {
  const page = await begin(await profile(t, { permissions: clipboard }));
  await choose(page, "theme", "dark");
  for (const id of ["element", "room", "plain", "form", "analytics", "messages", "policy"]) {
    await action(page, `copy-embed-${id}`).click();
    const row = page.locator(".embed-row", { has: page.locator(`#embed-${id}`) });
    await until(async () => assert.equal(await row.locator("[role=status]").textContent(), words.share.copied));
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code(page, id));
  }
  await choose(page, "theme", "light");
  await until(async () => assert.deepEqual(await page.locator(".embed-row [role=status]").allTextContents(), Array(7).fill("")));
  // Where the browser refuses, the text is selected.
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await action(page, "copy-embed-element").click();
  await page.getByText(w.copy_by_hand).waitFor();
  assert.ok((await page.evaluate(() => getSelection().toString())).includes("partner-fit.js"));
});

test("the lines for a policy name this host, and the examples are those of the content", async (t) => {
  const page = await begin(await profile(t));
  assert.equal(await code(page, "policy"), `script-src ${address}partner-fit.js;\nframe-src ${address};`);
  const folder = join(import.meta.dirname, "../../content/en/embed");
  for (const file of readdirSync(folder)) {
    assert.equal(await code(page, file.replace(/\.\w+$/, "")), readFileSync(join(folder, file), "utf8").trimEnd());
  }
});

test("by keyboard alone: every choice, past the preview, and to what is copied", async (t) => {
  const page = await begin(await profile(t, { permissions: clipboard }));
  const tabTo = async (is) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      const at = await focus(page);
      if (at.tag !== "BODY") assert.ok(at.seen, `nobody sees that the keyboard is on ${JSON.stringify(at)}`);
      if (is(at)) return;
    }
    assert.fail("no such place to tab to");
  };
  await tabTo((at) => at.name === "embed-mode");
  await page.keyboard.press("ArrowDown");
  await tabTo((at) => at.name === "embed-theme");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await tabTo((at) => at.id === "embed-accent");
  await page.keyboard.type("#123456");
  await tabTo((at) => at.id === "embed-cta");
  await page.keyboard.type("Talk");
  await tabTo((at) => at.id === "embed-href");
  await page.keyboard.type("https://acme.example/");
  await tabTo((at) => at.name === "embed-persist");
  await page.keyboard.press("Space");
  const expected = { mode: "full", theme: "dark", accent: "#123456", cta: "Talk", "cta-href": "https://acme.example/", persist: "" };
  await until(async () => assert.deepEqual(await element(page), expected));
  assert.equal((await focus(page)).name, "embed-persist");
  await tabTo((at) => at.name === "embed-width");
  await tabTo((at) => at.text === w.skip);
  await page.keyboard.press("Enter");
  await until(async () => assert.equal((await focus(page)).text, w.copy_title));
  await tabTo((at) => at.id === "embed-element");
  await tabTo((at) => at.action === "copy-embed-element");
  await page.keyboard.press("Enter");
  await until(async () => assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code(page, "element")));
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing and nothing scrolls sideways, ${colorScheme}, ${width} wide`, async (t) => {
      const page = await begin(await profile(t, { colorScheme, viewport: { width, height: 900 }, reducedMotion: "reduce" }));
      const look = async (where) => {
        // What is in the frame has journeys of its own.
        await axe(page, { iframes: false }).catch((error) => assert.fail(`${where}: ${error.actual?.join("; ") ?? error}`));
        const [wide, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(wide <= there, `${where}: scrolls sideways, ${wide} on ${there}`);
      };
      await look("as it begins");
      await choose(page, "width", "desktop");
      await page.getByLabel(w.accent, { exact: true }).fill("bleu");
      await page.getByLabel(w.cta, { exact: true }).fill("W".repeat(60));
      await page.getByLabel(w.cta_href, { exact: true }).fill("javascript:alert(1)");
      await page.locator("[name=embed-persist]").check();
      await page.getByText(w.accent_wrong).waitFor();
      await look("wrong");
      await page.getByLabel(w.accent, { exact: true }).fill("#fb0");
      await page.getByLabel(w.cta_href, { exact: true }).fill(`https://acme.example/${"path/".repeat(60)}`);
      await choose(page, "width", "phone");
      await until(async () => assert.match(await said(page, "accent"), new RegExp(w.accent_light.split("{")[0])));
      await look("moved");
      // Code that is wider than its place moves inside of it.
      const inside = await page.locator("#embed-plain").evaluate((field) => [field.scrollWidth > field.clientWidth, field.getBoundingClientRect().right <= innerWidth]);
      assert.deepEqual(inside, [true, true]);
    });
  }
}

test("the preview hears its colours at once, grows with its content, and shows what a page would hear", async (t) => {
  const context = await profile(t);
  expectComplaint(context, /^Partner Fit: /);
  const page = await begin(context);
  const frame = page.frameLocator("#embed-frame");
  await up(frame);
  const first = await shown(page);
  const accent = () => frame.locator("html").evaluate((root) => getComputedStyle(root).getPropertyValue("--leaf").trim());
  await choose(page, "theme", "dark");
  await page.getByLabel(w.accent, { exact: true }).fill("#f9a8d4");
  await until(async () => {
    assert.equal(await frame.locator("html").getAttribute("data-theme"), "dark");
    assert.match(await accent(), /#f9a8d4\)$/);
  });
  await page.getByRole("button", { name: w.accent_own }).click();
  await until(async () => assert.doesNotMatch(await accent(), /#f9a8d4/));
  assert.equal((await shown(page)).href, first.href, "told, not loaded anew");
  await finish(frame);
  await fits(page, frame, "#embed-frame");
  const heard = page.locator(".embed-heard");
  await until(async () => assert.match(await heard.textContent(), /partner-fit:progress answered: 9, applicable: 9.*partner-fit:result report.readiness: [\d.]+, link: http/));
  for (const width of ["phone", "desktop"]) {
    await choose(page, "width", width);
    await fits(page, frame, "#embed-frame");
  }
  // A choice that needs another page keeps the colours told before.
  await page.getByLabel(w.cta, { exact: true }).fill("Talk to us");
  await until(async () => assert.notEqual((await shown(page)).href, first.href));
  await up(frame);
  assert.equal(await frame.locator("html").getAttribute("data-theme"), "dark");
  await finish(frame);
  await action(frame, "cta").click();
  await until(async () => assert.match(await heard.textContent(), /partner-fit:cta$/));
});

test("messages of anybody but the preview are not heard", async (t) => {
  const page = await begin(await profile(t));
  const frame = page.frameLocator("#embed-frame");
  await up(frame);
  // At the first question a frame may be higher than its content.
  await answer(frame, 2);
  await fits(page, frame, "#embed-frame");
  const height = () => page.locator("#embed-frame").getAttribute("height");
  const before = await height();
  const inside = async (selector) => (await page.locator(selector).elementHandle()).contentFrame();
  const say = (from, messages) => from.evaluate((messages) => messages.forEach((message) => parent.postMessage(message, "*")), messages);
  const forged = [{ partnerFit: 1, type: "height", px: 5000 }, { partnerFit: 1, type: "cta" }];
  await say(page, forged);
  await page.evaluate(() => document.body.append(Object.assign(document.createElement("iframe"), { id: "other" })));
  await say(await inside("#other"), forged);
  // The preview itself, but of another protocol or without sense; then something that counts.
  const px = 5000;
  const odd = [{ partnerFit: 2, type: "height", px }, { partnerFit: 1, type: "other", px }, { partnerFit: 1, type: "height", px: "5000" }, { partnerFit: 1, type: "height" }, { partnerFit: 1 }, null, "height", 1];
  await say(await inside("#embed-frame"), [...odd, { partnerFit: 1, type: "progress", answered: 7, applicable: 8 }]);
  const heard = page.locator(".embed-heard li");
  await until(async () => assert.match((await heard.allTextContents()).at(-1), /answered: 7/));
  assert.equal(await height(), before);
  assert.ok(!(await heard.allTextContents()).some((line) => line.includes("cta")));
  await page.locator("#other").evaluate((other) => other.remove());
});

/** The embed page on another site than the hosts, where things are copied. */
async function copying(context) {
  const page = await open(context, "#/embed", elsewhere);
  await page.locator("#embed-element").waitFor();
  return page;
}

/** Copies with the button and gives what is on the clipboard. */
async function copied(page, id) {
  await action(page, `copy-embed-${id}`).click();
  await until(async () => assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code(page, id)));
  return code(page, id);
}

/** Somebody else's page with this on it. */
async function host(context, name, body, headers) {
  const html = `<!doctype html><html lang="en"><title>A host</title><body>${body}`;
  const page = await context.newPage();
  await page.goto(serve(`/${name}.html`, html, headers));
  const frame = page.frameLocator("partner-fit iframe, iframe#partner-fit");
  await up(frame);
  return { page, frame };
}

const asks = (frame, steps) => frame.getByRole("heading", { level: 1, name: new RegExp(`${steps}$`) }).waitFor();

test("what is copied runs on somebody else’s page as it was chosen, also under a strict policy", async (t) => {
  const context = await profile(t, { permissions: clipboard });
  expectComplaint(context, /^Partner Fit: /);
  const page = await copying(context);
  await choose(page, "theme", "dark");
  await page.getByLabel(w.accent, { exact: true }).fill("#f9a8d4");
  await page.getByLabel(w.cta, { exact: true }).fill(`Talk to "us" & <them>`);
  await page.getByLabel(w.cta_href, { exact: true }).fill("https://acme.example/call?a=1&b=2");
  const looks = async (frame) => {
    assert.equal(await frame.locator("html").getAttribute("data-theme"), "dark");
    await until(async () => assert.match(await frame.locator("html").evaluate((root) => getComputedStyle(root).getPropertyValue("--leaf")), /#f9a8d4/));
  };
  const quick = await host(context, "copied", await copied(page, "element"));
  await looks(quick.frame);
  await finish(quick.frame);
  const call = action(quick.frame, "cta");
  assert.deepEqual([await call.textContent(), await call.getAttribute("href")], [`Talk to "us" & <them>`, "https://acme.example/call?a=1&b=2"]);
  await page.bringToFront();
  await choose(page, "mode", "full");
  await until(async () => assert.equal((await element(page)).mode, "full"));
  const policy = `default-src 'none'; ${(await copied(page, "policy")).replace("\n", " ")}`;
  const strict = await host(context, "strict-copied", await copied(page, "element"), { "content-security-policy": policy });
  await looks(strict.frame);
  await asks(strict.frame, 27);
  await page.bringToFront();
  const plain = await host(context, "plain-copied", await copied(page, "plain"), { "content-security-policy": policy });
  await looks(plain.frame);
  await asks(plain.frame, 27);
});

test("the examples run as they stand: a form is filled, analytics are called, a plain frame is heard", async (t) => {
  const context = await profile(t, { permissions: clipboard });
  const page = await copying(context);
  await page.getByLabel(w.cta, { exact: true }).fill("Talk to us");
  await until(async () => assert.equal((await element(page)).cta, "Talk to us"));
  const examples = `${await copied(page, "element")}${await copied(page, "form")}${await copied(page, "analytics")}`;
  const frameAlone = `${await copied(page, "plain")}${await copied(page, "messages")}`;
  const one = await host(context, "examples", examples);
  await finish(one.frame);
  await until(async () => assert.match(await one.page.locator("[name=readiness]").inputValue(), /^\d+(\.\d+)?$/));
  assert.ok((await one.page.locator("[name=result_link]").inputValue()).startsWith(`${elsewhere}#1`));
  await action(one.frame, "cta").click();
  await until(async () => {
    const calls = await one.page.evaluate(() => window.dataLayer);
    assert.deepEqual(calls.map(({ event }) => event).filter((event, at, all) => event !== all[at - 1]), ["partner_fit_ready", "partner_fit_result", "partner_fit_cta"]);
    const { readiness, band, answered } = calls.at(-2);
    assert.deepEqual([String(readiness), answered], [await one.page.locator("[name=readiness]").inputValue(), 9]);
    assert.ok(rubric.band.some(({ id }) => id === band), band);
  });
  const other = await host(context, "messages", frameAlone);
  const logged = [];
  other.page.on("console", (message) => logged.push(message.text()));
  await finish(other.frame);
  await fits(other.page, other.frame);
  await action(other.frame, "cta").click();
  await until(async () => assert.equal(logged.at(-1), "call to action"));
  assert.ok(logged.includes("9 9") && logged.some((line) => line.includes(`${elsewhere}#1`)), logged.join("\n"));
});

test("on paper there are the lines to copy and what they are for, and no controls", async (t) => {
  const page = await begin(await profile(t));
  await choose(page, "mode", "full");
  await until(async () => assert.equal((await element(page)).mode, "full"));
  await page.emulateMedia({ media: "print" });
  for (const id of ["element", "room", "plain", "form", "analytics", "messages", "policy"]) {
    const inside = await page.locator(`#embed-${id}`).evaluate((field) => [field.scrollHeight <= field.clientHeight, field.scrollWidth <= field.clientWidth]);
    assert.deepEqual(inside, [true, true], `all of ${id} can be read`);
  }
  assert.deepEqual(await page.locator(".embed iframe:visible, .embed button:visible, .embed input:visible").count(), 0);
});
