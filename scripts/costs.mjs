// Prints what a module is made of, by who wrote it and where in the code it stands: `make costs`.

/** A table of what comes at once and what comes later, in KB before compression; `sizes` as split.mjs gives them, `data` the constants. */
export function costs(title, sizes, [atOnce, later]) {
  const groups = new Map();
  const add = (group, isLater, bytes) => {
    const sum = groups.get(group) ?? [0, 0];
    sum[Number(isLater)] += bytes;
    groups.set(group, sum);
  };
  for (const { name, bytes, isLater } of sizes) add(groupOf(name), isLater, bytes);
  add("texts and other constants", false, atOnce);
  add("texts and other constants", true, later);
  const rows = [...groups].sort(([, a], [, b]) => b[0] + b[1] - a[0] - a[1]);
  const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
  console.log(`${title.padEnd(34)}at once    later`);
  for (const [group, [first, second]] of rows) console.log(`${group.padEnd(32)}${kb(first)}${kb(second)}`);
}

/** Of our own code its folder, of others' the crate; an `impl` counts for the type it is of. */
function groupOf(name) {
  const [, crate = "other", path = ""] = /([a-z]\w*)\[\w+\]((?:::\w+)*)/.exec(name.replace(/^<+(?:&|dyn |mut )*/, "")) ?? [];
  if (crate === "partner_fit") return crate + path.split("::").slice(0, path.startsWith("::ui") ? 3 : 2).join("::").toLowerCase();
  return ["core", "alloc", "std"].includes(crate) ? "the standard library" : crate;
}
