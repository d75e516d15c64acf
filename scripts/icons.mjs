// Draws the PNGs of icons/ from the SVGs beside them, small: four colours each. Run it after changing one of these;
// it needs what the end-to-end tests need.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { chromium } from "../tests/e2e/node_modules/playwright-core/index.mjs";

const folder = join(import.meta.dirname, "../icons");
const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const [source, size, name] of [["icon", 192, "icon-192"], ["icon", 512, "icon-512"], ["maskable", 512, "maskable-512"], ["maskable", 180, "touch-180"]]) {
  const svg = `data:image/svg+xml;base64,${readFileSync(join(folder, `${source}.svg`)).toString("base64")}`;
  const png = indexed(size, await page.evaluate(draw, [svg, size]));
  writeFileSync(join(folder, `${name}.png`), png);
  console.log(`${name}.png: ${png.length} bytes`);
}
await browser.close();

/** In the browser: the drawing's pixels, red, green, blue and opacity. */
async function draw([svg, size]) {
  const image = Object.assign(new Image(size, size), { src: svg });
  await image.decode();
  const surface = new OffscreenCanvas(size, size).getContext("2d");
  surface.drawImage(image, 0, 0, size, size);
  return [...surface.getImageData(0, 0, size, size).data];
}

/** A PNG of the four commonest colours, two bits a pixel. */
function indexed(size, pixels) {
  const at = (pixel) => pixels.slice(4 * pixel, 4 * pixel + 4).join();
  const counts = new Map();
  for (let pixel = 0; pixel < size * size; pixel++) counts.set(at(pixel), (counts.get(at(pixel)) ?? 0) + 1);
  const colours = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4).map(([colour]) => colour.split(",").map(Number));
  const nearest = new Map([...counts.keys()].map((colour) => {
    const distances = colours.map((other) => colour.split(",").reduce((sum, value, i) => sum + (value - other[i]) ** 2, 0));
    return [colour, distances.indexOf(Math.min(...distances))];
  }));
  // Every row begins with its filter: none.
  const rows = Buffer.alloc(size * (1 + size / 4));
  for (let pixel = 0; pixel < size * size; pixel++) {
    const x = pixel % size;
    rows[Math.floor(pixel / size) * (1 + size / 4) + 1 + (x >> 2)] |= nearest.get(at(pixel)) << (6 - 2 * (x % 4));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([2, 3], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(colours.flatMap((colour) => colour.slice(0, 3)))),
    chunk("tRNS", Buffer.from(colours.map((colour) => colour[3]))),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
