// Puts a .br and a .gz beside every file of dist that gets smaller by it, for hosts that serve such files as they are.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [dist] = process.argv.slice(2);
for (const name of readdirSync(dist, { recursive: true })) {
  const file = join(dist, name);
  if (!/\.(html|js|css|wasm|json|ts|svg|webmanifest)$/.test(name) || !statSync(file).isFile()) continue;
  const content = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  for (const [ending, smaller] of [["br", brotliCompressSync(content, { params })], ["gz", gzipSync(content, { level: 9 })]]) {
    if (smaller.length < content.length) writeFileSync(`${file}.${ending}`, smaller);
  }
}
