// A file in pieces that fit into memory.

/** Most megabytes of a line, and of a file with one assessment. */
const MOST = 20;
const LINE_FEED = 10;
const LISTS = /\.(jsonl|ndjson|txt)$/i;

/**
 * Some whole lines at a time, with the number of the first and how much was read: `{ batch, line, bytes }`. A file with
 * one assessment over several lines is one piece without a line.
 */
export async function* pieces(input, name) {
  let rest = [];
  let [length, line, bytes] = [0, 1, 0];
  // Until the first line is there, nobody knows whether it is one of a list.
  let kind = LISTS.test(name) ? "list" : undefined;
  let isSkipping = false;

  for await (let chunk of input) {
    bytes += chunk.length;
    if (isSkipping) {
      const end = chunk.indexOf(LINE_FEED);
      if (end < 0) continue;
      [chunk, isSkipping] = [chunk.subarray(end + 1), false];
      line++;
    }
    rest.push(chunk);
    length += chunk.length;
    if (kind === undefined && chunk.includes(LINE_FEED)) {
      rest = [Buffer.concat(rest)];
      kind = beginsDocument(rest[0]) ? "document" : "list";
    }
    const last = rest.at(-1);
    const end = kind === "list" ? last.lastIndexOf(LINE_FEED) : -1;
    if (end >= 0) {
      const batch = Buffer.concat([...rest.slice(0, -1), last.subarray(0, end)]);
      yield { batch, line, bytes };
      line += count(batch) + 1;
      bytes = 0;
      rest = [last.subarray(end + 1)];
      length = rest[0].length;
    }
    if (length > MOST * 1_000_000) {
      yield { tooLong: MOST, line: kind === "document" ? null : line, bytes };
      if (kind === "document") return;
      [rest, length, bytes, isSkipping, kind] = [[], 0, 0, true, "list"];
    }
  }
  if (length === 0) return;
  const batch = Buffer.concat(rest);
  if (kind === "document" || beginsDocument(batch)) yield { batch: [batch.toString()], line: null, bytes };
  else yield { batch, line, bytes };
}

/** Whether the first line begins an object and does not end it. */
function beginsDocument(bytes) {
  const text = bytes.toString("utf8").replace(/^\ufeff?\s*/, "");
  if (!text.startsWith("{")) return false;
  try {
    JSON.parse(text.split("\n", 1)[0]);
    return false;
  } catch {
    return text.split("\n", 1)[0].length < text.trimEnd().length;
  }
}

function count(bytes) {
  let found = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) found++;
  return found;
}
