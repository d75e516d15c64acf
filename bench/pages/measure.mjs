// One page, opened once in a profile of its own: how it loads, or how it answers to clicks.
import { watchClicks, watchLoad } from "./probe.mjs";

export const profiles = {
  fast: { cpu: 1 },
  cpu4: { cpu: 4 },
  // What Lighthouse calls slow 4G. Applied to requests: neither setting up a connection nor its slow start is modelled.
  slow4g: { cpu: 4, network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 } },
};

const FIRST = 3;
const OTHER = 2;
/** How long an answer may take to count before it is taken for lost. */
const PATIENCE = 8000;

/** What is waited for, or an error after so many ms. */
async function within(ms, wanted, otherwise) {
  let timer;
  const late = new Promise((_, failed) => (timer = setTimeout(() => failed(new Error(otherwise)), ms)));
  return Promise.race([wanted, late]).finally(() => clearTimeout(timer));
}

/** Opens a page in a fresh profile: nothing is cached. */
async function open(browser, address, page, { cpu, network }, init) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  const errors = [];
  tab.on("pageerror", (error) => errors.push(error.message));
  await tab.goto(`${address}/blank`);
  const devtools = await context.newCDPSession(tab);
  await devtools.send("Network.enable");
  await devtools.send("Performance.enable");
  const net = { bytes: 0, requests: 0, pending: 0 };
  const counted = new Set();
  devtools.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (!request.url.startsWith("http") || counted.has(requestId)) return;
    counted.add(requestId);
    net.requests += 1;
    net.pending += 1;
  });
  const end = ({ requestId, encodedDataLength }) => {
    if (!counted.has(requestId)) return;
    net.pending -= 1;
    net.bytes += encodedDataLength ?? 0;
  };
  devtools.on("Network.loadingFinished", end);
  devtools.on("Network.loadingFailed", end);
  if (network) await devtools.send("Network.emulateNetworkConditions", network);
  if (cpu > 1) await devtools.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (init) await tab.addInitScript(watchLoad, init);
  await tab.goto(`${address}/${page.name}/${page.query}`, { waitUntil: "commit" });
  const metrics = async () => Object.fromEntries((await devtools.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
  return { context, tab, devtools, net, errors, metrics };
}

/**
 * Loads a page and answers its first question with one click, at once. `kept` is when that click was made, if the answer
 * is still chosen and counts once the page is live; if it was lost, the page is loaded again and clicked until one counts.
 */
export async function load(browser, address, page, profile) {
  const once = await loadOnce(browser, address, page, profile, false);
  if (once.counted) return { ...once, lost: false };
  const again = await loadOnce(browser, address, page, profile, true);
  if (!again.counted) throw new Error("no answer ever counted");
  return { ...again, lost: true };
}

async function loadOnce(browser, address, page, profile, again) {
  const init = { first: page.option(0, FIRST), other: page.option(0, OTHER), count: page.count, again, gap: page.gap ?? 8, patience: page.patience ?? PATIENCE, single: page.single };
  const { context, tab, devtools, net, errors, metrics } = await open(browser, address, page, profiles[profile], init);
  try {
    await within(30_000, tab.evaluate("window.__probe.done"), "no option to click");
    const bytesShown = net.bytes;
    // Until the page has all it asks for by itself.
    await tab.waitForTimeout(400);
    for (let calm = 0; calm < 3; calm++) {
      if (net.pending > 0) calm = -1;
      await tab.waitForTimeout(100);
    }
    const spent = await metrics();
    const found = await tab.evaluate(() => {
      const { clicked, counted, shown, lcp, shift, blocked, memories, count, isChosen } = window.__probe;
      const fcp = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
      return { clicked, counted, shown, lcp, shift, blocked, fcp, counts: count() > 0, chosen: isChosen(), memory: memories.reduce((sum, one) => sum + one.buffer.byteLength, 0) };
    });
    await devtools.send("HeapProfiler.enable");
    for (let i = 0; i < 2; i++) await devtools.send("HeapProfiler.collectGarbage");
    const { JSHeapUsedSize } = await metrics();
    return {
      fcp: found.fcp,
      lcp: found.lcp,
      shift: found.shift,
      blocked: found.blocked,
      // Where one card follows another, the answered one is gone.
      counted: found.counted !== undefined && found.counts && (found.chosen || page.single === true),
      click: found.clicked,
      // Nobody clicks or reads what is not painted yet.
      kept: Math.max(found.clicked, found.fcp),
      shown: Math.max(found.shown, found.fcp),
      bytes: net.bytes,
      bytesShown,
      requests: net.requests,
      heap: JSHeapUsedSize,
      memory: found.memory,
      script: spent.ScriptDuration * 1000,
      task: spent.TaskDuration * 1000,
      errors,
    };
  } finally {
    await context.close();
  }
}

/** Answers every question with the mouse, to the result. */
export async function click(browser, address, page, profile) {
  const { context, tab, errors, metrics } = await open(browser, address, page, profiles[profile]);
  const target = page.click ?? page.option;
  const answers = [];
  const turns = [];

  async function press(selector, then) {
    await tab.waitForSelector(selector, { state: "attached", timeout: 20_000 });
    const box = await tab.evaluate((selector) => {
      const element = document.querySelector(selector);
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + Math.min(width / 2, 60), y: y + height / 2 };
    }, selector);
    await tab.mouse.move(box.x, box.y);
    // Not always at the same place between two frames.
    await tab.waitForTimeout(50 + Math.random() * 17);
    await tab.evaluate((then) => window.__clicks.arm(then), then ?? null);
    const before = await metrics();
    await tab.mouse.click(box.x, box.y);
    const { start, changed, painted } = await within(10_000, tab.evaluate("window.__clicks.done"), `nothing came of a click at ${selector}`);
    const after = await metrics();
    const spent = (name) => (after[name] - before[name]) * 1000;
    return { start, changed, painted, task: spent("TaskDuration"), script: spent("ScriptDuration"), style: spent("RecalcStyleDuration"), layout: spent("LayoutDuration") };
  }

  try {
    await tab.waitForSelector(page.option(0, 1), { state: "attached", timeout: 60_000 });
    await tab.waitForLoadState("load");
    // Until all of its programs run.
    await tab.waitForTimeout(page.settle ?? 500);
    await tab.evaluate(watchClicks, page.count);
    let question = 0;
    for (const [at, length] of page.pages.entries()) {
      for (const end = question + length; question < end; question++) {
        if (page.single) {
          await tab.waitForSelector(page.question(question), { state: "attached", timeout: 10_000 });
          await tab.waitForTimeout(page.pause);
        }
        answers.push(await press(target(question, 1 + ((question * 3) % 4))));
      }
      if (page.single) continue;
      const last = at === page.pages.length - 1;
      turns.push(await press(last ? (page.last ?? page.next) : page.next, last ? page.result : page.option(question, 1)));
    }
    await tab.waitForTimeout(200);
    const events = await tab.evaluate("window.__clicks.events");
    for (const one of [...answers, ...turns]) {
      const durations = events.filter(({ start }) => Math.abs(start - one.start) < 3).map(({ duration }) => duration);
      // The browser reports none below 16 ms.
      one.event = durations.length > 0 ? Math.max(...durations) : 8;
    }
    return { answers, turns, errors };
  } finally {
    await context.close();
  }
}
