/** A request or response that could not be understood: a value, not a throw, so that the other side can be told which field. */
export class Fault {
  /**
   * @param field  where, as a path that can be pasted into jq: `rows[3].age`, `inputs[0].data[17]`; `body` for the whole
   * @param what   what is wrong there, in words that follow the field ("is missing; …")
   */
  constructor(
    readonly field: string,
    readonly what: string,
  ) {}

  get message(): string {
    return `${this.field}: ${this.what}`;
  }
}

/** What decoding gives: the value, or the fault that names the field. */
export type Decoded<T> = T | Fault;

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Own keys only: a key called `constructor` or `__proto__` is data like any other, and never found by inheritance. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Names the kind of a JSON value without showing the value: rows must not find their way into messages. */
export function kindOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  return { string: "a string", number: "a number", boolean: "a boolean" }[typeof value as string] ?? typeof value;
}

/** A key as a path's step, with brackets where a dot would not read back; cut short, since the other side chose it. */
export function step(key: string): string {
  const short = key.length > 80 ? `${key.slice(0, 80)}…` : key;
  return /^[A-Za-z_]\w*$/.test(short) ? `.${short}` : `[${JSON.stringify(short)}]`;
}

/**
 * Parses a body of JSON text. Its values are checked by the decoders; here only that it is JSON at all.
 */
export function parseBody(text: string): Decoded<unknown> {
  if (text.trim() === "") return new Fault("body", "is empty; send JSON");
  try {
    return JSON.parse(text);
  } catch {
    // The engine's own message quotes the text, and with it what may be personal: say where, not what.
    return new Fault("body", `is not JSON${hint(text)}`);
  }
}

function hint(text: string): string {
  if (/[[,:]\s*-?(NaN|Infinity|nan|inf)\b/.test(text))
    return " (NaN and Infinity are not JSON; send null for what is missing)";
  if (/^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text)) return " (it ends before it is complete)";
  if (/'/.test(text) && !/"/.test(text)) return " (JSON quotes with \", not ')";
  return "";
}
