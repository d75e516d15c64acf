// What the browser kept is refused, gone or broken: the page comes from its host, and what was kept is mended.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dist, host, open, profile } from "./harness.mjs";
import { copy, isKept } from "./versions.mjs";

/** A host, and a page of a profile that keeps everything. */
async function visited(t, folder = dist) {
  const here = await host(t, folder);
  const context = await profile(t);
  const page = await open(context, "", here.address);
  await isKept(page);
  return { here, context, page };
}

for (const names of [["match"], ["open"], ["keys"], ["match", "open", "keys", "has", "delete"]]) {
  test(`a browser that kept everything and then fails at ${names.join(", ")} has the page from its host`, async (t) => {
    const folder = copy(t);
    const worker = join(folder, "service-worker.js");
    const fails = `for(const n of ${JSON.stringify(names)}){const is=caches[n].bind(caches);caches[n]=(...a)=>registration.active?Promise.reject(new DOMException("no","UnknownError")):is(...a)}`;
    writeFileSync(worker, fails + readFileSync(worker, "utf8"));
    const { here, context, page } = await visited(t, folder);
    await page.close();
    for (const where of ["", "#/partners", "#/embed", "?embed=1"]) {
      const page = await open(context, where, here.address);
      if (where === "#/partners") await page.locator("#partner-name").waitFor();
      if (where !== "#/embed") continue;
      await page.locator("#embed-frame").scrollIntoViewIfNeeded();
      await page.frameLocator("#embed-frame").locator("html[data-ready]").waitFor({ state: "attached" });
    }
  });
}
