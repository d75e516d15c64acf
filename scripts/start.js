// The release's only script: starts the app that wasm-bindgen wrote, and says so when that can't be done or has ended.
// scripts/release.mjs bundles the two; the names in capitals are its to fill in.
import { initSync } from "GLUE";

const part = (id) => document.getElementById(id);

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

async function module(name) {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  // A host that does not know the type of a .wasm file can still serve it.
  const streams = response.headers.get("content-type") === "application/wasm";
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

let first;
let later;
/** Loads the part that the first views don't need; the app calls this when it does. */
part("app").later = () => {
  later ??= module("LATER").then((second) => WebAssembly.instantiate(second, { p: first }));
  later.catch(() => (later = undefined));
  return later;
};

try {
  first = initSync({ module: await module("WASM") });
} catch (error) {
  part("cannot-start").hidden = false;
  throw error;
}
