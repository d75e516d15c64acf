// The plain frame alone, a browser that keeps nothing, answers that are brought along or kept, and little room.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, axe, elsewhere, expectComplaint, profile, serve } from "./harness.mjs";
import { answer, enter, finish, fits, heard, hostAddress, quick, up, visit } from "./hosts.mjs";
import { action, asked, chosen, good, kept, number, option, sees, until } from "./steps.mjs";
import { words } from "./words.mjs";

test("the plain frame works alone and scrolls by itself", async (t) => {
  const { page, frame } = await visit(t, "iframe", { viewport: { width: 390, height: 844 } });
  const box = await page.locator("iframe").boundingBox();
  await finish(frame, 2);
  assert.ok(Math.abs((await number(frame, "readiness")) - 33.3333) < 5e-5);
  assert.equal((await page.locator("iframe").boundingBox()).height, box.height);
  assert.ok(await frame.locator("html").evaluate((root) => root.scrollHeight > innerHeight && getComputedStyle(root).overflowY !== "hidden"));
  assert.equal(await action(frame, "cta").textContent(), "Talk to us");
  const types = new Set((await page.evaluate(() => globalThis.messages)).map((message) => message.type));
  assert.deepEqual([...types].sort(), ["height", "progress", "ready", "result"]);
});

/** A host with the element, on the frame's own site, where browsers let a frame keep something. */
const asking = (attributes) => serve("/asking.html", `<!doctype html><html lang="en"><title>A host</title><script src="${elsewhere}partner-fit.js" async></script><h1>Partners</h1><partner-fit ${attributes}></partner-fit></html>`);
const near = (host) => host.replace("127.0.0.1", "localhost");

for (const [what, prepare] of [
  ["custom elements are refused", (context) => context.addInitScript(() => delete window.customElements)],
  ["the script does not arrive", (context) => context.route("**/partner-fit.js", (route) => route.abort())],
]) {
  test(`where ${what}, what the host put into the element is there`, async (t) => {
    const context = await profile(t);
    expectComplaint(context, /ERR_FAILED/);
    await prepare(context);
    const page = await context.newPage();
    await page.goto(hostAddress("plain"), { waitUntil: "load" });
    assert.ok(await page.getByRole("link", { name: "Is your company ready" }).isVisible());
    assert.equal(await page.locator("iframe").count(), 0);
  });
}

test("nothing is kept unless the host asks for it", async (t) => {
  const context = await profile(t);
  const { page, frame } = await enter(context, near(asking("")));
  await finish(frame, 2);
  assert.deepEqual(await kept(page), {});
  assert.deepEqual(await context.cookies(), []);
});

test("what the host asks to keep is there after a reload", async (t) => {
  const context = await profile(t);
  const { page, frame } = await enter(context, near(asking("persist")));
  await answer(frame, 3);
  await option(frame, quick[1], 4).click();
  await until(async () => assert.deepEqual((await heard(page, "progress")).at(-1).detail, { answered: 2, applicable: 9 }));
  await page.reload();
  await up(frame);
  await until(async () => assert.deepEqual((await heard(page, "progress")).at(-1).detail, { answered: 2, applicable: 9 }));
  assert.deepEqual(await asked(frame), [quick[2]], "it goes on where it was");
  await action(frame, "back").click();
  await until(async () => assert.equal((await chosen(frame))[quick[1]], "4"));
  // None of it gets in the way of the app's own.
  assert.deepEqual(Object.keys(await kept(page)), ["partner-fit-embed"]);
});

// The harness's browser refuses it to frames of another site anyway; here reading it throws even where it is not.
const refused = (context) => context.addInitScript(() => {
  if (top !== self) Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
});
for (const attributes of ["", "persist"]) {
  test(`a browser that refuses storage is no failure${attributes && ", even where the host asks to keep"}`, async (t) => {
    const context = await profile(t);
    await refused(context);
    const { page, frame } = await enter(context, near(asking(attributes)));
    await finish(frame, 3);
    assert.equal(await number(frame, "readiness"), 75);
    await until(async () => assert.equal((await heard(page, "result")).length, 1));
  });
}

test("in a sandbox without an origin it works, and tells its host", async (t) => {
  const context = await profile(t);
  const host = serve("/sandbox.html", `<!doctype html><html lang="en"><title>A host</title><iframe id="fit" title="Partner Fit" src="${elsewhere}?embed=1&persist=1" width="800" height="700" sandbox="allow-scripts"></iframe></html>`);
  const { page, frame } = await enter(context, host);
  await finish(frame, 3);
  await until(async () => assert.ok((await page.evaluate(() => globalThis.messages)).some(({ type }) => type === "result")));
});

test("answers come from the host, and nobody else's secrets with them", async (t) => {
  const context = await profile(t);
  const { page, frame } = await enter(context, asking(`mode="full" answers="${good}"`));
  // Every question is answered: it begins with the result.
  await frame.locator(".result").waitFor();
  assert.equal(await number(frame, "readiness"), 75);
  assert.equal(await number(frame, "answered"), 27);
  const source = page.frames().find((one) => one.url().includes("embed=1")).url();
  assert.ok(source.endsWith(`#${good}`), "behind the #, where no server sees them");
  await page.locator("partner-fit").evaluate((el) => el.setAttribute("answers", "damaged"));
  await until(async () => assert.deepEqual(await asked(frame), ["repeatable-wins"]));
});

for (const colorScheme of ["light", "dark"]) {
  for (const [width, inside] of [[312, 280], [1280, 960]]) {
    test(`axe finds nothing and nothing scrolls sideways, ${colorScheme}, ${inside} px`, async (t) => {
      const { page, frame } = await visit(t, "plain", { viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
      const within = () => frame.locator("html").evaluate((root) => [innerWidth, root.scrollWidth]);
      // Of another site, the frame has to be looked at by itself.
      const own = page.frames().find((one) => one.url().includes("embed=1"));
      await axe(page);
      await axe(own);
      assert.deepEqual(await within(), [inside, inside]);
      await frame.locator("summary").first().click();
      await option(frame, quick[0], 1).click();
      await frame.getByRole("button", { name: "Add a note" }).click();
      await fits(page, frame);
      await axe(own);
      await finish(frame, 1);
      await fits(page, frame);
      await axe(own);
      assert.deepEqual(await within(), [inside, inside]);
    });
  }
}

test("no flash: until the page answers, a dark host shows itself", async (t) => {
  const context = await profile(t, { colorScheme: "light" });
  // The frame's program is held back until the host was looked at.
  let go;
  const held = new Promise((done) => (go = done));
  await context.route(/frame-\w+\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  const page = await context.newPage();
  await page.goto(hostAddress("dark"));
  await page.locator("iframe").waitFor();
  const box = await page.locator("iframe").boundingBox();
  const middle = { x: box.x + 40, y: box.y + 40, width: 20, height: 20 };
  const shot = (await page.screenshot({ clip: middle })).toString("base64");
  const [red, green, blue] = await page.evaluate(async (png) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const context = new OffscreenCanvas(20, 20).getContext("2d");
    context.drawImage(image, 0, 0);
    return [...context.getImageData(10, 10, 1, 1).data];
  }, shot);
  assert.deepEqual([red, green, blue], [0x10, 0x14, 0x18]);
  go();
  await up(page.frameLocator("iframe"));
});

test("a result that does not arrive is said without a promise that a reload would break, and comes when it is asked for again", async (t) => {
  const context = await profile(t);
  expectComplaint(context, /ERR_FAILED/);
  const file = "**/frame-later-*.wasm";
  await context.route(file, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${address}?embed=1#${good}`);
  await sees(page, words.later.failed_here);
  assert.doesNotMatch(await page.locator("#main").innerText(), /kept/);
  await context.unroute(file);
  await page.getByRole("button", { name: words.later.again }).click();
  await page.locator(".result").waitFor();
});
