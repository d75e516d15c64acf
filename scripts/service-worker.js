// Keeps one version of the app, whole, for visits without a network. scripts/offline.mjs fills in what that version is:
// its files, each with the beginning of its checksum.
//
// Nothing old and new is ever mixed. Only this version's own page is kept, and nothing is where a host has this list
// already and that page not yet. All that a page names has a name made of its content: the same name is the same file,
// whichever version's cache it comes from.
//
// A newer worker waits until every tab is closed, or until somebody asks for it. It then has all tabs. Those that are not
// reloaded go on with their older page, so that its cache stays until a page of this version starts and is the only one.
const FILES = "FILES";
const { scope } = registration;
// Other pages of the host, and other copies of this one, have caches as well.
const CACHES = `partner-fit ${scope} `;
const OWN = `${CACHES}VERSION`;
const PAGE = "./";

addEventListener("install", (event) => event.waitUntil(install(Object.keys(FILES))));
// A first visit's page has what is kept, too.
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  if (event.data === "skipWaiting") skipWaiting();
  else event.waitUntil(Promise.all([sweep(event.source, event.data), mend().catch(() => {})]));
});
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || request.headers.has("range") || !request.url.startsWith(scope)) return;
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.slice(new URL(scope).pathname.length);
  if (request.mode !== "navigate") {
    if (path in FILES || path.startsWith("assets/")) event.respondWith(file(event, path));
  } else if (path === "" || path === "index.html") {
    // Any other page there is the host's.
    event.respondWith(searchParams.get("embed") === "1" ? embedded(request) : page(request));
  }
});

async function page(request) {
  return (await kept(PAGE, OWN)) ?? fetch(request);
}

/** The page that others embed works without all this: what the host has comes first. */
async function embedded(request) {
  try {
    return await fetch(request);
  } catch (error) {
    return (await kept(PAGE, OWN)) ?? Promise.reject(error);
  }
}

/** A file that is kept; or else the host's, which is kept then: so are files of the page that others embed. */
async function file(event, path) {
  // A page that could not do with what is kept asks past it, and then once more for what is kept.
  const isPast = event.request.cache === "reload";
  const found = !isPast && (await keptAnywhere(path));
  if (found) return found;
  const response = await fetch(event.request);
  const copy = response.clone();
  const keeps = whole(path, copy).then((is) => is && put(path, copy)).catch(() => {});
  event.waitUntil(keeps);
  if (isPast) await keeps;
  return response;
}

function match(path, cacheName) {
  return caches.match(new URL(path, scope), { cacheName, ignoreVary: true });
}

/** What a browser keeps and can't read any more is as if it were not there: then the host is asked. */
function kept(path, cacheName) {
  return match(path, cacheName).catch(() => {});
}

async function keptAnywhere(path) {
  const found = await kept(path, OWN);
  if (found || !path.startsWith("assets/")) return found;
  for (const name of await older()) {
    const found = await kept(path, name);
    if (found) return found;
  }
}

async function put(path, response) {
  await (await caches.open(OWN)).put(new URL(path, scope), response);
}

/** The caches of other versions. */
async function older() {
  const names = await caches.keys().catch(() => []);
  return names.filter((name) => name.startsWith(CACHES) && name !== OWN);
}

/** Keeps all of these files of this version, or none. */
async function install(paths) {
  // A host with another page does not have them, or not for long.
  const page = await load(PAGE);
  const others = paths.filter((path) => path !== PAGE);
  const responses = await Promise.all(others.map(load));
  for (const [at, path] of others.entries()) await put(path, responses[at]);
  // Last: once it is kept it is opened, and needs the others.
  await put(PAGE, page);
}

/** Keeps again what was removed: other workers of the host may tidy up after themselves, and so do people. */
async function mend() {
  const paths = Object.keys(FILES);
  const there = await Promise.all(paths.map((path) => match(path, OWN)));
  const gone = paths.filter((_, at) => !there[at]);
  if (gone.length > 0) await install(gone);
}

async function load(path) {
  const isAsset = path.startsWith("assets/");
  const found = isAsset && (await keptAnywhere(path));
  // What was kept may have been cut short since.
  if (found && (await whole(path, found).catch(() => false))) return found;
  // What a name does not tell, the host is asked for; and again past the browser's own cache, where that has something else.
  for (const cache of [isAsset ? "default" : "no-cache", "reload"]) {
    const response = await fetch(new URL(path, scope), { cache });
    if (await whole(path, response)) return response;
  }
  throw new Error(`not of this version: ${path}`);
}

/** Whether this is the very file: hosts in the middle of a change, or that answer everything, give others. */
async function whole(path, response) {
  if (!response.ok || response.redirected) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer()));
  const sum = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const expected = FILES[path] ?? /-(\w{12})\.\w+$/.exec(path)?.[1];
  return sum.slice(0, 12) === expected;
}

/**
 * Removes what older versions kept, when a page that runs this script has started and no other page is open. A newer
 * version's cache is none of these: until it is this worker's turn no more, a newer worker is installing or waits.
 */
async function sweep(page, start) {
  const names = await older();
  const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  const alone = open.every(({ id, url }) => id === page.id || !url.startsWith(scope));
  const isOwn = Object.keys(FILES).some((path) => new URL(path, scope).href === start);
  if (alone && isOwn && !registration.installing && !registration.waiting) {
    await Promise.all(names.map((name) => caches.delete(name)));
  }
}
