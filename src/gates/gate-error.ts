/** What is wrong with a gate, and how it should be written. The configuration turns it into a problem with its line. */

export class GateError extends Error {
  /** The gate as the person wrote it. */
  readonly written: string;
  /** Where in `written` the mistake begins; 1 is the first character. */
  readonly column: number;
  /** The lines to write instead, where they can be told; each is a gate of its own. */
  readonly rewritten: readonly string[];

  /**
   * @param message  one sentence, suggestion included, that can stand alone
   * @param at       index in `written` (from 0) of the mistake
   */
  constructor(message: string, place: { written: string; at: number; rewritten?: readonly string[] }) {
    super(message);
    this.name = "GateError";
    this.written = place.written;
    this.column = Math.min(place.at, place.written.length) + 1;
    this.rewritten = place.rewritten ?? [];
  }
}

/** "'a', 'b' and 'c'": how lines and names stand in a message. */
export function quotedList(items: readonly string[], last = "and"): string {
  const quoted = items.map((item) => `'${item}'`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} ${last} ${quoted.at(-1)}`;
}
