// QUESTIONS is put in by build.mjs, as data, so that no page pays for how the texts are laid out in the source.
export const Q = QUESTIONS;
export const total = (a) => {
  let s = 0;
  for (const k in a) s += +a[k];
  return s;
};
export const band = (s) => {
  let b = Q.bands[0][1];
  for (const [from, name] of Q.bands) if (s >= from) b = name;
  return b;
};
export const section = (page, a) => page.questions.reduce((s, q) => s + (+a[q.id] || 0), 0);
