// The release's first script, in the head of the page itself so that it costs no round: has the browser fetch what this
// address needs, the app or the page that others embed. Where a host's policy refuses it, scripts/start.js fetches a little
// later. The policy holds its hash.
{
  const query = new URLSearchParams(location.search);
  const root = document.documentElement;
  const part = query.get("embed") === "1" ? "frame" : "app";
  if (part === "frame") {
    root.dataset.theme = query.get("theme") ?? "auto";
    root.dataset.before = part;
  }
  for (const link of document.querySelectorAll(`[data-part=${part}]`)) link.rel = link.dataset.rel;
}
