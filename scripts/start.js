// The release's script: starts the app that wasm-bindgen wrote, or the page that others embed, and says so when that can't
// be done or has ended. LATER is for scripts/release.mjs to fill in.
const isEmbedded = new URLSearchParams(location.search).get("embed") === "1";
const part = (id) => document.getElementById(id);

// What this address needs: scripts/choose.js has it fetched already, unless a policy refused that.
const files = {};
for (const link of document.querySelectorAll(`[data-part=${isEmbedded ? "frame" : "app"}]`)) {
  const { rel } = link.dataset;
  files[rel] = link;
  if (link.rel !== rel) link.rel = rel;
}

/** Once the style sheet is there; without one for long, the program does without. */
function styled(link) {
  if (link.sheet) return;
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

async function module(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // A host that does not know the type of a .wasm file can still serve it.
  const streams = response.headers.get("content-type") === "application/wasm";
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** What the first views don't need, with its style sheet. */
async function fetchLater() {
  const link = document.createElement("link");
  const style = new Promise((done, failed) => Object.assign(link, { onload: done, onerror: failed }));
  link.rel = "stylesheet";
  link.href = new URL("LATER_STYLE", import.meta.url);
  document.head.append(link);
  const [second] = await Promise.all([module(new URL("LATER", import.meta.url)), style]).finally(() => style.catch(() => link.remove()));
  return second;
}

let first;
// An address beyond the start and the questions needs it at once.
let fetched = isEmbedded || /^#?(\/(assess.*)?)?$/.test(location.hash) ? undefined : fetchLater();
// Whoever asks for it hears of a failure.
fetched?.catch(() => {});
let later;
/** Loads that part; the app calls this when it needs it. */
part("app").later = () => {
  later ??= (fetched ?? fetchLater()).then((second) => WebAssembly.instantiate(second, { p: first }));
  later.catch(() => (later = fetched = undefined));
  return later;
};

try {
  const [glue, compiled] = await Promise.all([import(files.modulepreload.href), module(files.preload.href), styled(files.stylesheet)]);
  first = glue.initSync({ module: compiled });
} catch (error) {
  part("cannot-start").hidden = false;
  throw error;
}

/** Has the browser keep the app for visits without a network, and offers a newer version once all of it is there. */
async function keep() {
  await fetched;
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
    if (registration.waiting) registration.waiting.postMessage("skipWaiting");
    else location.reload();
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

// Only once nobody waits for anything else. A browser that refuses does without, and so does a frame.
if (!isEmbedded && parent === self) (self.requestIdleCallback ?? setTimeout)(() => keep().catch(() => {}));
