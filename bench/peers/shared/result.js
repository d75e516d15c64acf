// The result as markup, for libraries that take it as text.
import { Q, band, section, total } from "./model.js";

export function result(a) {
  const t = total(a);
  const row = (page) => {
    const v = section(page, a);
    return `<div>${page.title}: ${v} of 20<div class="bar"><i style="width:${v * 5}%"></i></div></div>`;
  };
  return `<div id="result" class="res"><h2>Your result: ${t} of 100, ${band(t)}</h2>${Q.pages.map(row).join("")}</div>`;
}
