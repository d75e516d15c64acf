// A page whose program is on its way for as long as a test wants.
import { address, ready } from "./harness.mjs";

/** Waits until what was done is painted. */
export const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

/** A tab for which a file, the program, does not come before `arrive` is called; `moved` then tells what moved on the page. */
export async function early(context, where = "", file = /\/assets\/app-\w+\.wasm$/) {
  const page = await context.newPage();
  let release;
  const held = new Promise((done) => (release = done));
  const hold = async (route) => {
    await held;
    await route.continue();
  };
  await page.route(file, hold);
  await page.addInitScript(() => {
    globalThis.moved = [];
    // Drawings are reported now and then although they stay where they are.
    const isMove = ({ previousRect: a, currentRect: b }) => ["x", "y", "width", "height"].some((side) => Math.abs(a[side] - b[side]) >= 1);
    const sources = (shifts) => shifts.flatMap((shift) => shift.sources).filter(isMove);
    const note = (shifts) => globalThis.moved.push(...sources(shifts).map(({ node }) => `${node?.outerHTML?.slice(0, 80)}`));
    globalThis.shifts = new PerformanceObserver((list) => note(list.getEntries()));
    globalThis.shifts.observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(address + where, { waitUntil: "commit" });
  await there(page);
  const arrive = async () => {
    // What moved because of what somebody did does not count.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done([globalThis.shifts.takeRecords(), (globalThis.moved = [])])))));
    release();
    await ready(page);
    await painted(page);
  };
  return { page, arrive, release };
}

/** Waits for what stands there before the program. */
export async function there(page) {
  await page.locator(".header").waitFor();
  await page.locator("[data-laid-out]").waitFor();
}
