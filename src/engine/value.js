// What only JavaScript can do with a value that a stranger hands in. Nothing here throws.

/** Allowed nowhere in an assessment: it stands for what JSON does not have, so that its place is found and named. */
const NOT_JSON = 1e300;

/**
 * The JSON text of a value; null for what is not JSON, such as a circle or a getter that throws, and undefined for
 * more than `most` characters.
 */
export function json_of(value, most) {
  // Values, of which none takes less than four characters on average.
  let left = most / 4;
  const plain = (_, value) => {
    if (--left < 0) throw undefined;
    switch (typeof value) {
      case "number":
        return Number.isFinite(value) ? value : NOT_JSON;
      case "bigint":
      case "function":
      case "symbol":
        return NOT_JSON;
      case "object":
        return value instanceof Map || value instanceof Set ? NOT_JSON : value;
      default:
        return value;
    }
  };
  try {
    const text = JSON.stringify(value, plain) ?? null;
    return text !== null && text.length > most ? undefined : text;
  } catch {
    return left < 0 ? undefined : null;
  }
}

/** The items of an array; null for anything else, and undefined for more than `most`. */
export function items_of(value, most) {
  try {
    if (!Array.isArray(value)) return null;
    const { length } = value;
    if (length > most) return undefined;
    const items = [];
    for (let at = 0; at < length; at++) items.push(value[at]);
    return items;
  } catch {
    return null;
  }
}

const encoder = new TextEncoder();

/**
 * The bytes of a text, or of a Uint8Array, a Node Buffer among them; null for anything else, and undefined for more than
 * `most`. Of a text, this is faster than what calls the module otherwise.
 */
export function bytes_of(value, most) {
  try {
    if (typeof value === "string") return value.length > most ? undefined : encoder.encode(value);
    if (!(value instanceof Uint8Array)) return null;
    return value.length > most ? undefined : value;
  } catch {
    return null;
  }
}

/** Today, where this runs. */
export function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** An error with its code and place. */
export function error_of(code, place, message) {
  return Object.assign(new Error(message), { code, place });
}
