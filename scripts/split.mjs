// Takes from a WebAssembly module what only some functions reach, into modules of their own that are loaded when they are
// wanted, one after another. wasm-opt's own tool for this (wasm-split) does not come with npm's binaryen, and
// distributions have it too old.
//
// Functions keep their numbers in the first module. One that moved leaves a call through the table where something before
// it calls it, else nothing; each later module puts its functions into the table. Memory, tables and globals are shared.
// Data that only a later part names, most of it text, goes along (scripts/split-data.mjs).
import { dataOf, divide } from "./split-data.mjs";

/**
 * Splits `bytes`, which have names, into a first part and one for each of `doors`: a door says of a function, by its name,
 * whether it opens that part. A part may call those before it; those call it by its doors alone.
 */
export function split(bytes, doors) {
  const module = parse(bytes);
  module.part = partsOf(module, doors);
  const named = [...doors, undefined].map((_, part) => module.bodies.flatMap((body, at) => (module.part[at + module.imported] === part ? constantsOf(body) : [])));
  const data = divide(module.data, named);
  const sizes = module.bodies.map((body, at) => ({ name: module.names.get(at + module.imported) ?? "", bytes: body.length, part: module.part[at + module.imported] }));
  const parts = data.map((segments, part) => (part === 0 ? first(module, segments) : further(module, part, segments)));
  return { parts, sizes, data: data.map(lengthOf) };
}

/** The bytes of all segments. */
function lengthOf(segments) {
  return segments.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** Which part each function is in: the first that reaches it, where none reaches through a door to a further one. */
function partsOf({ calls, names, exported, table, imported }, doors) {
  const opens = Array.from(calls, (_, at) => doors.findIndex((is) => is(names.get(at + imported) ?? "")) + 1);
  const part = [];
  const reach = (at, into) => {
    const open = [at];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (part[next] !== undefined || opens[next - imported] > into) continue;
      part[next] = into;
      open.push(...(calls[next - imported] ?? []));
    }
  };
  // What stands in the table may be called from anywhere.
  for (const at of [...exported, ...table.values()]) reach(at, 0);
  for (let into = 1; into <= doors.length; into++) opens.forEach((door, at) => door === into && reach(at + imported, into));
  // What nothing reaches any more.
  calls.forEach((_, at) => (part[at + imported] ??= doors.length));
  for (let at = 0; at < imported; at++) part[at] = 0;
  return part;
}

function first(module, data) {
  const { sections, imported, bodies, types, typeOf, table, tables, part } = module;
  const slots = slotsOf(module);
  const grown = Math.max(...slots.values(), -1) + 1;
  const code = bodies.map((body, at) => {
    const number = at + imported;
    if (part[number] === 0) return body;
    const slot = slots.get(number);
    if (slot === undefined || table.has(slot)) return sized([0, 0x00, 0x0b]);
    const given = [...Array(types[typeOf[number]].params).keys()].flatMap((local) => [0x20, ...leb(local)]);
    return sized([0, ...given, 0x41, ...signed(slot), 0x11, ...leb(typeOf[number]), ...leb(tables.funcs), 0x0b]);
  });
  const content = new Map([
    [4, list(tables.all.map((t, at) => (at === tables.funcs ? resized(t, grown) : t.bytes)))],
    [7, list([...module.exports, ...exportsOf(module, 0)])],
    [10, list(code)],
    [11, segments(data)],
  ]);
  // Without a count of the data's parts, which only instructions that name them would need.
  return write(sections.filter(({ id }) => id !== 0 && id !== 12).map(({ id, bytes }) => [id, content.get(id) ?? bytes]));
}

function further(module, at, data) {
  const { sections, imported, bodies, typeOf, tables, part } = module;
  const handed = [...Array(at).keys()].map((from) => handedBy(module, from));
  const taken = takenBy(module, at).map((one) => ({ ...one, name: handed[one.from].get(`${one.kind} ${one.at}`).name }));
  const moved = part.flatMap((one, number) => (one === at ? number : []));
  const functions = taken.filter(({ kind }) => kind === 0).map(({ at }) => at);
  const numbers = new Map([...functions, ...moved].map((old, place) => [old, place]));
  const imports = taken.map(({ from, name, kind, type }) => [...text(String(from)), ...text(name), kind, ...type]);
  const slots = [...slotsOf(module)].filter(([number]) => part[number] === at);
  const elements = slots.map(([number, slot]) => {
    const start = [0x41, ...signed(slot), 0x0b, 1, ...leb(numbers.get(number))];
    return tables.funcs === 0 ? [0, ...start] : [2, ...leb(tables.funcs), ...start.slice(0, -2), 0, ...start.slice(-2)];
  });
  const exported = exportsOf(module, at, numbers);
  return write([
    [1, sections.find(({ id }) => id === 1).bytes],
    [2, list(imports)],
    [3, list(moved.map((number) => leb(typeOf[number])))],
    ...(exported.length > 0 ? [[7, list(exported)]] : []),
    [9, list(elements)],
    [10, list(moved.map((number) => renumbered(bodies[number - imported], numbers)))],
    [11, segments(data)],
  ]);
}

function segments(data) {
  return list(data.map(({ from, bytes }) => [0, 0x41, ...signed(from), 0x0b, ...sized([...bytes])]));
}

/** Where in the table what moved is called from parts before its own: where it stood, or else behind everything. */
function slotsOf({ calls, imported, table, tables, part }) {
  const slots = new Map([...table].filter(([, at]) => part[at] > 0).map(([slot, at]) => [at, slot]));
  let next = tables.all[tables.funcs].least;
  for (const [at, called] of calls.entries()) {
    for (const to of called) if (part[to] > part[at + imported] && !slots.has(to)) slots.set(to, next++);
  }
  return slots;
}

/** The functions that a part calls of others, and where each comes from: what is further on, from the first, which calls it through the table. */
function calledBy({ calls, imported, part }, at) {
  const called = new Set(calls.flatMap((to, from) => (part[from + imported] === at ? to : [])).filter((to) => part[to] !== at));
  return [...called].sort((a, b) => a - b).map((to) => ({ to, from: part[to] < at ? part[to] : 0 }));
}

/** What a part takes from those before it: functions, and from the first memory, tables and globals. */
function takenBy(module, at) {
  const { typeOf, tables, globals, memory } = module;
  return [
    ...tables.all.map((t, at) => ({ from: 0, kind: 1, at, type: open(t) })),
    { from: 0, kind: 2, at: 0, type: memory },
    ...globals.map((type, at) => ({ from: 0, kind: 3, at, type })),
    ...calledBy(module, at).map(({ to, from }) => ({ from, kind: 0, at: to, type: leb(typeOf[to]) })),
  ];
}

/** What a part hands to those after it, by kind and number, with its name there: the optimizer's short ones never begin with a digit. */
function handedBy(module, at) {
  const all = new Map();
  for (let after = at + 1; after <= Math.max(...module.part); after++) {
    for (const one of takenBy(module, after)) if (one.from === at) all.set(`${one.kind} ${one.at}`, one);
  }
  const sorted = [...all].sort(([, a], [, b]) => b.kind - a.kind || a.at - b.at);
  return new Map(sorted.map(([key, one], place) => [key, { ...one, name: `0${place.toString(36)}` }]));
}

function exportsOf(module, at, numbers) {
  return [...handedBy(module, at).values()].map((one) => [...text(one.name), one.kind, ...leb(numbers?.get(one.at) ?? one.at)]);
}

function resized({ kind, most, least }, grown) {
  const size = Math.max(least, grown);
  return [kind, ...(most === undefined ? [0, ...leb(size)] : [1, ...leb(size), ...leb(Math.max(most, size))])];
}

/** A table as it is imported, whatever its size. */
function open({ kind }) {
  return [kind, 0, 0];
}

function parse(bytes) {
  const reader = new Reader(bytes);
  reader.at = 8;
  const module = { sections: [], names: new Map(), exported: [], exports: [], table: new Map(), globals: [], bodies: [], calls: [], types: [] };
  const typeOf = [];
  module.typeOf = typeOf;
  module.tables = { all: [] };
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const size = reader.leb();
    const part = new Reader(bytes.subarray(reader.at, reader.at + size));
    reader.at += size;
    module.sections.push({ id, bytes: part.bytes });
    ({ 0: names, 1: typesIn, 2: importsIn, 3: functionsIn, 4: tablesIn, 5: memoriesIn, 6: globalsIn, 7: exportsIn, 9: elementsIn, 10: codeIn, 11: dataIn })[id]?.(part);
  }
  module.imported ??= 0;
  module.tables.funcs = module.tables.all.findIndex(({ kind }) => kind === 0x70);
  return module;

  function names(part) {
    if (part.text() !== "name") return;
    while (part.at < part.bytes.length) {
      const kind = part.byte();
      const end = part.leb() + part.at;
      if (kind === 1) part.each(() => module.names.set(part.leb(), part.text()));
      part.at = end;
    }
  }
  function typesIn(part) {
    part.each(() => {
      if (part.byte() !== 0x60) fail("a type that is no function's");
      const params = part.leb();
      part.at += params;
      const results = part.leb();
      part.at += results;
      module.types.push({ params });
    });
  }
  function importsIn(part) {
    part.each(() => {
      part.text();
      part.text();
      if (part.byte() !== 0) fail("an import that is no function");
      typeOf.push(part.leb());
    });
    module.imported = typeOf.length;
  }
  function functionsIn(part) {
    part.each(() => typeOf.push(part.leb()));
  }
  function tablesIn(part) {
    part.each(() => {
      const from = part.at;
      const kind = part.byte();
      const flags = part.leb();
      const least = part.leb();
      const most = flags & 1 ? part.leb() : undefined;
      module.tables.all.push({ kind, least, most, bytes: [...part.bytes.subarray(from, part.at)] });
    });
  }
  function memoriesIn(part) {
    module.memory = [...part.bytes.subarray(1)];
  }
  function globalsIn(part) {
    part.each(() => {
      module.globals.push([part.byte(), part.byte()]);
      part.instructions();
    });
  }
  function exportsIn(part) {
    part.each(() => {
      const from = part.at;
      part.text();
      const kind = part.byte();
      const at = part.leb();
      if (kind === 0) module.exported.push(at);
      module.exports.push([...part.bytes.subarray(from, part.at)]);
    });
  }
  function elementsIn(part) {
    part.each(() => {
      const kind = part.leb();
      if (kind !== 0 && kind !== 2) fail(`an element segment of kind ${kind}`);
      if (kind === 2) part.leb();
      if (part.byte() !== 0x41) fail("an element segment without a constant place");
      let slot = part.leb();
      part.byte();
      if (kind === 2) part.byte();
      part.each(() => module.table.set(slot++, part.leb()));
    });
  }
  function codeIn(part) {
    part.each(() => {
      const from = part.at;
      const end = part.leb() + part.at;
      const body = part.bytes.subarray(from, end);
      module.bodies.push([...body]);
      module.calls.push(functionsOf(body).map(({ number }) => number));
      part.at = end;
    });
  }
  function dataIn(part) {
    module.data = dataOf(part);
  }
}

/** Where a body names functions. */
function functionsOf(body) {
  return instructionsOf(body).filter(({ end }) => end !== undefined);
}

/** The numbers in a body that may be addresses. */
function constantsOf(body) {
  return instructionsOf(body).flatMap(({ constant }) => constant ?? []);
}

function instructionsOf(body) {
  const reader = new Reader(Uint8Array.from(body));
  reader.leb();
  reader.each(() => {
    reader.leb();
    reader.byte();
  });
  return reader.instructions();
}

function renumbered(body, numbers) {
  const out = [];
  const from = new Reader(Uint8Array.from(body));
  from.leb();
  let done = from.at;
  for (const { at, end, number } of functionsOf(body)) {
    out.push(...body.slice(done, at), ...leb(numbers.get(number)));
    done = end;
  }
  return sized([...out, ...body.slice(done)]);
}

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  byte() {
    return this.bytes[this.at++];
  }

  leb() {
    let number = 0;
    for (let place = 1; ; place *= 128) {
      const byte = this.byte();
      number += (byte & 127) * place;
      if (byte < 128) return number;
    }
  }

  text() {
    const length = this.leb();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }

  each(one) {
    for (let left = this.leb(); left > 0; left--) one();
  }

  /** Goes through instructions up to the end that closes them; gives where they name functions, and constants. */
  instructions() {
    const found = [];
    for (let depth = 1; depth > 0; ) {
      const code = this.byte();
      if (code === 0x0b) depth--;
      else if (code >= 0x02 && code <= 0x04) {
        depth++;
        this.leb();
      } else if (code === 0x10 || code === 0xd2) {
        const at = this.at;
        found.push({ at, number: this.leb(), end: this.at });
      } else if (code === 0x41) {
        found.push({ constant: this.leb() });
      } else if (code >= 0x28 && code <= 0x3e) {
        this.leb();
        found.push({ constant: this.leb() });
      } else if (code === 0x0e) {
        this.each(() => this.leb());
        this.leb();
      } else if (code === 0x1c) this.each(() => this.byte());
      else if (code === 0x43 || code === 0x44) this.at += code === 0x43 ? 4 : 8;
      else if (code === 0xfc) this.lebs(MORE[this.leb()] ?? fail(`an instruction 0xfc that is not known`));
      else if (code >= 0x45 && code <= 0xc4) continue;
      else this.lebs(PLAIN[code] ?? fail(`an instruction 0x${code.toString(16)} that is not known`));
    }
    return found;
  }

  lebs(count) {
    for (; count > 0; count--) this.leb();
  }
}

/** How many numbers follow an instruction. */
const PLAIN = { 0x00: 0, 0x01: 0, 0x05: 0, 0x0c: 1, 0x0d: 1, 0x0f: 0, 0x11: 2, 0x1a: 0, 0x1b: 0, 0x3f: 1, 0x40: 1, 0x42: 1, 0xd0: 1, 0xd1: 0 };
for (let code = 0x20; code <= 0x26; code++) PLAIN[code] = 1;
/** The same behind 0xfc. Parts of the data or of the table's content can't be shared, so that these are not known. */
const MORE = { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 10: 2, 11: 1, 14: 2, 15: 1, 16: 1, 17: 1 };

function leb(number) {
  const bytes = [];
  for (; number > 127; number = Math.floor(number / 128)) bytes.push((number % 128) | 128);
  return [...bytes, number];
}

/** As a signed number, which needs a bit more. */
function signed(number) {
  const bytes = [];
  for (; number > 63; number = Math.floor(number / 128)) bytes.push((number % 128) | 128);
  return [...bytes, number];
}

function text(text) {
  const bytes = new TextEncoder().encode(text);
  return [...leb(bytes.length), ...bytes];
}

function sized(bytes) {
  return [...leb(bytes.length), ...bytes];
}

function list(items) {
  return [...leb(items.length), ...items.flat()];
}

function write(sections) {
  const head = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  return Uint8Array.from([...head, ...sections.flatMap(([id, bytes]) => [id, ...sized([...bytes])])]);
}

function fail(what) {
  throw new Error(`split: the module has ${what}`);
}
