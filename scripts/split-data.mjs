// Divides a module's data between the parts that scripts/split.mjs makes of its code.
//
// The linker leaves every constant as a segment of its own (--no-merge-data-segments), and the optimizer leaves those
// alone. One stays with the first part whose code has its address, or whose other constants hold it. A number that only
// looks like an address keeps something for nothing, which does no harm. What nothing of the first part names is put into
// memory by a later one, when that is loaded; what nobody names, by the last.

/** How far before or behind a table code may begin to count, in bytes: from an element before the first, say. */
const AROUND = 256;

/** Bytes between two segments that are cheaper to write than a second head. */
const GAP = 12;

/** The segments of a data section, in order. */
export function dataOf(part) {
  const all = [];
  part.each(() => {
    if (part.leb() !== 0 || part.byte() !== 0x41) throw new Error("split: the module has data without a constant place");
    const from = part.leb();
    part.byte();
    const size = part.leb();
    all.push({ from, end: from + size, bytes: Buffer.from(part.bytes.subarray(part.at, part.at + size)) });
    part.at += size;
  });
  return all.sort((a, b) => a.from - b.from).map((one, at) => ({ ...one, at }));
}

/** Divides segments by the numbers that occur in each part's code. */
export function divide(all, named) {
  const low = all[0].from;
  const high = all.at(-1).end;
  const held = all.map(({ from, bytes }) => words(from, bytes).filter((word) => word >= low && word < high));
  const starts = new Map(all.map(({ from }, at) => [from, at]));
  const tables = all.filter(({ at }) => held[at].length > 0);
  const part = [];
  const reach = (first, into) => {
    for (const open = [first]; open.length > 0; ) {
      const at = open.pop();
      if (part[at] !== undefined) continue;
      part[at] = into;
      for (const word of held[at]) open.push(...within(word));
    }
  };
  // Neither a text nor a table of addresses: too few bytes to be clever about.
  all.forEach(({ bytes }, at) => held[at].length === 0 && !isText(bytes) && reach(at, 0));
  named.forEach((numbers, into) => {
    for (const number of new Set(numbers)) {
      if (number < low - AROUND || number >= high + AROUND) continue;
      for (const at of within(number)) reach(at, into);
      // Where something begins it is meant itself; any other number may be a place from which a table is counted.
      if (starts.has(number)) continue;
      for (const { from, end, at } of tables) if (number >= from - AROUND && number < end + AROUND) reach(at, into);
    }
  });
  return named.map((_, into) => joined(all.filter(({ at }) => (part[at] ?? named.length - 1) === into), into === 0));

  /** The segment that an address lies in, if any. */
  function within(address) {
    let [least, most] = [0, all.length];
    while (least < most) {
      const middle = (least + most) >> 1;
      if (all[middle].end <= address) least = middle + 1;
      else most = middle;
    }
    return least < all.length && all[least].from <= address ? [least] : [];
  }
}

/** What may be addresses in memory: every aligned word. */
function words(from, bytes) {
  const found = [];
  for (let at = (4 - (from % 4)) % 4; at + 4 <= bytes.length; at += 4) found.push(bytes.readUInt32LE(at));
  return found;
}

/** Words for a person, with the low numbers that mark places to fill in and their lengths. */
function isText(bytes) {
  const text = bytes.toString("utf8");
  return !text.includes("\ufffd") && /\p{L}{2}/u.test(text);
}

/** Neighbours as one. The first part may write zeros over what others fill later, those over nothing. */
function joined(segments, overOthers) {
  const all = [];
  for (const { from, end, bytes, at } of segments) {
    const last = all.at(-1);
    if (last && from - last.end <= GAP && (overOthers || at === last.at + 1)) {
      last.bytes = Buffer.concat([last.bytes, Buffer.alloc(from - last.end), bytes]);
      Object.assign(last, { end, at });
    } else all.push({ from, end, bytes, at });
  }
  return all;
}
