// Prints what a module is made of, by who wrote it and where in the code it stands: `make costs`.

/** A table of the parts that split.mjs made of a module, in KB before compression. */
export function costs(title, heads, { sizes, data }) {
  const groups = new Map();
  const add = (group, part, bytes) => {
    const sum = groups.get(group) ?? heads.map(() => 0);
    sum[part] += bytes;
    groups.set(group, sum);
  };
  for (const { name, bytes, part } of sizes) add(groupOf(name), part, bytes);
  data.forEach((bytes, part) => add("texts and other constants", part, bytes));
  const all = (sums) => sums.reduce((sum, one) => sum + one);
  const rows = [...groups].sort(([, a], [, b]) => all(b) - all(a));
  const line = (name, cells) => console.log(name.padEnd(32) + cells.map((cell) => cell.padStart(9)).join(""));
  line(title, heads);
  for (const [group, sums] of rows) line(group, sums.map((bytes) => (bytes / 1000).toFixed(1)));
}

/** Of our own code its folder, of others' the crate; an `impl` counts for the type it is of. */
function groupOf(name) {
  const [, crate = "other", path = ""] = /([a-z]\w*)\[\w+\]((?:::\w+)*)/.exec(name.replace(/^<+(?:&|dyn |mut )*/, "")) ?? [];
  if (crate === "partner_fit") return crate + path.split("::").slice(0, path.startsWith("::ui") ? 3 : 2).join("::").toLowerCase();
  return ["core", "alloc", "std"].includes(crate) ? "the standard library" : crate;
}
