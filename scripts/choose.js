// The release's first script, in the page itself so that it costs no round: has the browser fetch what this address needs,
// the app or the page that others embed, and gives the latter its theme before anything is painted. Where a host's policy
// refuses it, scripts/start.js does the same a little later. _headers holds its hash, which the build checks.
{
  const query = new URLSearchParams(location.search);
  const root = document.documentElement;
  const part = query.get("embed") === "1" ? "frame" : "app";
  if (part === "frame") root.dataset.theme = query.get("theme") ?? "auto";
  for (const link of document.querySelectorAll(`[data-part=${part}]`)) link.rel = link.dataset.rel;
}
