// The release's script: starts the app that wasm-bindgen wrote, or the page that others embed, and says so when that can't
// be done or has ended. LATER, FRAME_LATER and STYLE are for scripts/release.mjs to fill in.
const query = new URLSearchParams(location.search);
const isEmbedded = query.get("embed") === "1";
const part = (id) => document.getElementById(id);

// What this address needs: scripts/before.js has it fetched already, unless a policy refused that.
const files = {};
for (const link of document.querySelectorAll(`[data-part=${isEmbedded ? "frame" : "app"}]`)) {
  const { rel } = link.dataset;
  files[rel] = link;
  if (link.rel !== rel) link.rel = rel;
}

// A policy of the host's own may refuse the page's style sheet as well: then it comes as a file.
if (!document.querySelector("style").sheet) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("STYLE", import.meta.url);
  document.head.prepend(link);
}

/** Once the style sheet is there; without one for long, the program does without. */
function styled(link) {
  if (!link || link.sheet) return;
  return new Promise((done) => {
    link.onload = link.onerror = done;
    setTimeout(done, 3000);
  });
}

/** Everything kept, readable or not, in the form that the app opens again. */
function rescue() {
  const records = {};
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("partner-fit:")) records[key] = localStorage.getItem(key);
  } catch {
    // A browser that refuses storage kept nothing.
  }
  return JSON.stringify({ format: "partner-fit-rescue/1", records });
}

/** The program is gone for good after a trap: a plain screen takes its place and offers everything kept as a file. */
function crashed(error) {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  part("app").hidden = true;
  part("crashed").hidden = false;
  // There, nothing of the app's is kept.
  part("crashed-save").hidden = isEmbedded;
  part("crashed-reload").onclick = () => location.reload();
  part("crashed-save").onclick = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([rescue()], { type: "application/json" }));
    link.download = "partner-fit-rescue.json";
    link.click();
  };
}

addEventListener("error", (event) => crashed(event.error));
addEventListener("unhandledrejection", (event) => crashed(event.reason));

/**
 * Loads what is at an address; and once more where that fails, as the browser may keep a wrong answer of a host that was in
 * the middle of a change: fetching it anew puts the right one there.
 */
function twice(address, load) {
  return load("").catch(async () => {
    await (await fetch(address, { cache: "reload" })).blob();
    return load(`?${Date.now()}`);
  });
}

function module(address) {
  return twice(address, async () => {
    const response = await fetch(address);
    // A host that does not know the type of a .wasm file can still serve it. Whatever is no module does not compile.
    const streams = response.headers.get("content-type") === "application/wasm";
    return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  });
}

const further = isEmbedded ? "FRAME_LATER" : "LATER";

/** One of the parts that the first views don't need, with its style sheet. */
async function fetchPart([code, styles]) {
  const { href } = new URL(styles, import.meta.url);
  const sheet = () => new Promise((done, failed) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href, onload: done, onerror: () => failed(link.remove()) });
    document.head.append(link);
  });
  const [compiled] = await Promise.all([module(new URL(code, import.meta.url)), twice(href, sheet)]);
  return compiled;
}

/** How many of them the first view needs: what is shared comes in the address, and so do answers that are brought along. */
function atOnce() {
  if (isEmbedded) return location.hash || query.has("persist") ? 1 : 0;
  if (/^#?(\/(assess.*)?)?$/.test(location.hash)) return 0;
  return /^#(\/result$|[^/])/.test(location.hash) ? 1 : 2;
}

// The program itself comes before them.
const instances = [];
const fetched = further.slice(0, atOnce()).map(fetchPart);
// Whoever asks for it hears of a failure.
for (const one of fetched) one.catch(() => {});
const loaded = [];
/** Loads a part after those before it; the app calls this when it needs it. */
part("app").later = (at) => {
  // The click that asks for it is answered first.
  fetched[at] ??= painted().then(() => fetchPart(further[at]));
  const before = at > 0 ? part("app").later(at - 1) : undefined;
  loaded[at] ??= Promise.all([fetched[at], before]).then(async ([compiled]) => {
    instances[at + 1] = (await WebAssembly.instantiate(compiled, instances)).exports;
  });
  loaded[at].catch(() => (loaded[at] = fetched[at] = undefined));
  return loaded[at];
};

/** The element of the program that stands for one of the page before it. */
function same(before) {
  const question = (node) => node.closest("[data-question]")?.dataset.question;
  // The main part is one and the same, whatever it holds.
  const is = (node) => node.tagName === "MAIN" || (node.name === before.name && node.value === before.value && node.textContent === before.textContent && question(node) === question(before));
  return [...part("app").getElementsByTagName(before.tagName)].find(is);
}

/**
 * Lets the program take the place of what stood there before it, within a frame: what was chosen and pressed is done again
 * in its order, the keyboard stays where it was, what was unfolded stays so.
 */
async function takeOver(begin) {
  const app = part("app");
  // A press whose place goes away comes to nothing: what is held down is let go first.
  for (let tries = 50; tries && app.querySelector(":active"); tries--) await wait(20);
  onhashchange = onchange = onclick = onpagehide = document.onreadystatechange = null;
  const { acts = [], kept } = globalThis.early ?? {};
  try {
    sessionStorage.removeItem("partner-fit:early");
  } catch {
    // Refused: nothing is there.
  }
  const focused = app.contains(document.activeElement) && document.activeElement;
  const unfolded = [...app.querySelectorAll("[open] > summary")];
  // After a reload some browsers bring back what was chosen, without a word. Where something is kept, it was not seen.
  const found = isEmbedded || kept ? [] : [...app.querySelectorAll(":checked")];
  const all = [...found.filter((input) => !acts.includes(input)), ...acts];
  // The last answer to a question counts, and so does what was pressed, unless it leads elsewhere and they went on here.
  const stays = (act) => act.name || act.matches("[data-question] *, [data-action=reset]");
  const done = all.filter((act, at) => stays(act) && !all.some((later, after) => act.name && after > at && later.name === act.name));
  const pressed = all.length > 0 && !stays(all.at(-1)) && all.at(-1);
  const view = location.href;
  const top = scrollY;
  // Answers can only be given on their page.
  if (done.length) history.replaceState(null, "", "#/assess");
  app.replaceChildren();
  const there = new Promise((done) => new MutationObserver((_, observer) => done(observer.disconnect())).observe(app, { childList: true }));
  begin();
  await there;
  delete document.documentElement.dataset.before;
  for (const summary of unfolded) same(summary)?.click();
  let settles = false;
  for (const act of done) {
    // What was done before a button or by it is shown before what comes next.
    if ((settles ||= !act.name)) await settled();
    same(act)?.click();
  }
  if (location.href !== view) {
    // Not `location.replace`: to an address without a fragment that would load the page anew.
    history.replaceState(null, "", view);
    dispatchEvent(new Event("hashchange"));
    await painted();
  }
  if (focused) same(focused)?.focus({ preventScroll: true });
  // A note that was opened before the last answer takes the page along.
  if (settles && done.at(-1).name) scrollTo(0, top);
  if (pressed) {
    await settled();
    same(pressed)?.click();
  }
}

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Once the program has shown all that happened; it says when its first view is up, and some are waited for. */
async function settled() {
  for (let tries = 99; tries; tries--) {
    await wait(0);
    if ("ready" in document.documentElement.dataset) return;
  }
}

/** Once the next frame is there; pages out of sight have none. */
function painted() {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });
}

try {
  // What stands in the page is painted before the program takes its place.
  const { href } = files.modulepreload;
  // A browser may keep in mind that an address could not be imported: then it has to be another.
  const [glue, compiled] = await Promise.all([twice(href, (again) => import(href + again)), module(files.preload.href), styled(files.stylesheet), painted()]);
  await takeOver(() => (instances[0] = glue.initSync({ module: compiled })));
} catch (error) {
  part("cannot-start").hidden = false;
  throw error;
}

/** Has the browser keep the app for visits without a network, and offers a newer version once all of it is there. */
async function keep() {
  await Promise.all(fetched);
  const workers = navigator.serviceWorker;
  const registration = await workers.register("service-worker.js");
  const offer = () => {
    if (registration.waiting && workers.controller) dispatchEvent(new Event("newer"));
  };
  (registration.onupdatefound = () => registration.installing?.addEventListener("statechange", offer))();
  offer();
  // The app calls this when somebody takes it; another tab may have done so before. Leaving the page saves it.
  part("app").renew = () => {
    workers.oncontrollerchange = () => location.reload();
    registration.waiting?.postMessage("skipWaiting");
    // The older worker stays in charge while it serves a file; leaving the page ends that.
    setTimeout(() => location.reload(), registration.waiting ? 3000 : 0);
  };
  // Once no other page is open, what older versions kept may go.
  registration.active?.postMessage(import.meta.url);
  let checked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - checked < 36e5) return;
    checked = Date.now();
    registration.update().catch(() => {});
  });
}

// Only once nobody waits for anything else.
(self.requestIdleCallback ?? setTimeout)(() => {
  // Undoing nothing runs through what a first answer will: now that is compiled, and nobody waits for it then.
  part("app").querySelector("[data-action=undo][aria-disabled]")?.click();
  // A browser that refuses does without, and so does a frame.
  if (!isEmbedded && parent === self) keep().catch(() => {});
});
