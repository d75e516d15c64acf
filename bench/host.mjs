// A host for built pages, as a good one in real life is: sends the .br or .gz that stands beside a file, and the headers
// that the folder's own _headers asks for.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

const blank = '<!doctype html><html lang="en"><meta charset="utf-8"><title>-</title><link rel="icon" href="data:,"></html>';

/**
 * Serves folders, each under its path such as "/" or "/preact/", from a port of the system's choice, and an empty page
 * at /blank, where a test can touch the origin's storage before any of the pages does.
 */
export async function host(folders) {
  const sites = Object.entries(folders)
    .map(([under, folder]) => ({ under, folder, rules: headerRules(folder), files: new Map() }))
    .sort((a, b) => b.under.length - a.under.length);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    if (path === "/blank") return void response.writeHead(200, { "content-type": types[".html"] }).end(blank);
    const site = sites.find(({ under }) => path.startsWith(under));
    const inside = site && normalize(`/${path.slice(site.under.length)}`).replace(/\/$/, "/index.html");
    const found = site && file(site, inside);
    if (!found) return void response.writeHead(404).end();
    const accepted = request.headers["accept-encoding"] ?? "";
    const encoding = ["br", "gzip"].find((one) => new RegExp(`\\b${one}\\b`).test(accepted) && found[one]);
    const body = encoding ? found[encoding] : found.raw;
    response.setHeader("cache-control", "no-cache");
    for (const rule of site.rules) {
      if (rule.matches.test(inside)) for (const [name, value] of rule.headers) response.setHeader(name, value);
    }
    if (encoding) response.setHeader("content-encoding", encoding);
    response.setHeader("vary", "accept-encoding");
    response.setHeader("content-type", types[extname(inside)] ?? "application/octet-stream");
    response.writeHead(200, { "content-length": body.length }).end(body);
  });
  // Longer than any pause between two pages that take turns.
  server.keepAliveTimeout = 60_000;
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A file of a site in all its encodings, read once: no request waits for the disk. */
function file({ folder, files }, inside) {
  if (!files.has(inside)) {
    const path = join(folder, inside);
    const is = statSync(path, { throwIfNoEntry: false })?.isFile();
    const read = (ending) => (existsSync(path + ending) ? readFileSync(path + ending) : undefined);
    files.set(inside, is ? { raw: readFileSync(path), br: read(".br"), gzip: read(".gz") } : undefined);
  }
  return files.get(inside);
}

/** The rules of a folder's _headers, in order: a path pattern and the headers it adds. */
function headerRules(folder) {
  const path = join(folder, "_headers");
  if (!existsSync(path)) return [];
  const rules = [];
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.startsWith("/")) rules.push({ matches: pattern(line.trim()), headers: [] });
    else if (line.trim()) rules.at(-1).headers.push(/^\s*([^:]+):\s*(.*)$/.exec(line).slice(1));
  }
  return rules;
}

function pattern(path) {
  return new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`);
}
