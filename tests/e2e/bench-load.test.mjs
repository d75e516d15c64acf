// The bench tells an answer that a page keeps from one it loses, on pages whose options are there before their script is.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { chromium, program, quiet } from "../../bench/browser.mjs";
import { host } from "../../bench/host.mjs";
import { load } from "../../bench/pages/measure.mjs";

const folder = mkdtempSync(join(tmpdir(), "bench-load-"));
const browser = await chromium.launch({ executablePath: program, args: quiet });
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

// Each page comes alive a moment after the first click on it, and counts from then on.
const pages = [
  ["takes the answer over", "count(); options.onchange = count", false],
  ["begins anew", "options.innerHTML = options.innerHTML; options.onchange = count", true],
  ["counts an answer that is no longer chosen", "count(); options.innerHTML = options.innerHTML; options.onchange = count", true],
];
for (const [name, comesAlive, isLost] of pages) {
  test(`a page that ${name}`, async () => {
    writeFileSync(
      join(folder, "index.html"),
      `<!doctype html><link rel="icon" href="data:,"><p id="score">0 of 1</p>
      <div id="options"><label><input type="radio" name="q" value="2"> a</label><label><input type="radio" name="q" value="3"> b</label></div>
      <script>
        const options = document.getElementById("options");
        const count = () => (document.getElementById("score").textContent = document.querySelectorAll(":checked").length + " of 1");
        addEventListener("click", () => setTimeout(() => { ${comesAlive}; }, 100), { once: true });
      </script>`,
    );
    const site = await host({ "/page/": folder });
    const page = { name: "page", query: "", count: "#score", option: (_, value) => `[name="q"][value="${value}"]`, patience: 1500 };
    const { lost, click, kept, shown, errors } = await load(browser, site.address, page, "fast");
    site.close();
    assert.deepEqual(errors, []);
    assert.equal(lost, isLost);
    assert.ok(kept >= click && shown >= kept, `${click}, ${kept}, ${shown}`);
  });
}
