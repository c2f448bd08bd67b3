/** The outline of a written gate: where its comparisons and connectors stand, outside of quotes and brackets. */

import type { Operator } from "./gate.js";
import { GateError } from "./gate-error.js";

/** Something that separates: a comparison, or a word that joins two gates. `start` and `end` are indices. */
export interface Mark {
  readonly kind: "comparison" | "connector";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
export interface Outline {
  readonly marks: readonly Mark[];
  /** Index of the first `[` outside of quotes and parentheses. */
  readonly slice?: { readonly start: number; readonly end: number };
}

/** Spellings of the comparisons, as people write them; those that are none of ours mean the one that they resemble. */
export const comparisons: Readonly<Record<string, Operator | undefined>> = {
  ">=": ">=",
  "<=": "<=",
  "==": "==",
  ">": ">",
  "<": "<",
  "≥": ">=",
  "≤": "<=",
};
const nearlyComparisons: Readonly<Record<string, Operator | undefined>> = { "=>": ">=", "=<": "<=", "=": "==" };

const comparison = /^(?:===?|!==?|<>|=>|=<|>=|<=|[><=≥≤≠])/;
const connector = /^(?:&&?|\|\|?|;|\n|,|(?:and|or)\b)/i;

/** @throws GateError  where a quote or a bracket is never closed */
export function outline(written: string): Outline {
  const marks: Mark[] = [];
  let slice: Outline["slice"];
  let at = 0;
  while (at < written.length) {
    const character = written[at] as string;
    if (character === "(" || character === "[") {
      const end = closingOf(written, at);
      if (character === "[") slice ??= { start: at, end };
      at = end;
    } else if (isQuote(character) && opensQuote(written, at)) {
      at = closingQuoteOf(written, at);
    } else {
      const mark = markAt(written, at);
      if (mark) marks.push(mark);
      at = mark?.end ?? at + 1;
    }
  }
  return { marks, slice };
}

function markAt(written: string, at: number): Mark | undefined {
  const rest = written.slice(at);
  const compares = comparison.exec(rest)?.[0];
  if (compares) return { kind: "comparison", text: compares, start: at, end: at + compares.length };
  const joins = connector.exec(rest)?.[0];
  const insideWord = /\w/.test(written[at - 1] ?? "") && /^\w/.test(rest);
  const decimalComma = joins === "," && /\d$/.test(written.slice(0, at)) && /^,\d/.test(rest);
  if (!joins || insideWord || decimalComma) return undefined;
  return { kind: "connector", text: joins, start: at, end: at + joins.length };
}

/** Index behind the bracket that closes the one at `start`; quotes inside may hold anything. */
function closingOf(written: string, start: number): number {
  const closing = written[start] === "(" ? ")" : "]";
  let at = start + 1;
  while (at < written.length) {
    const character = written[at] as string;
    if (character === closing) return at + 1;
    at = isQuote(character) && opensQuote(written, at) ? closingQuoteOf(written, at) : at + 1;
  }
  throw new GateError(`'${written[start]}' is never closed`, { written, at: start });
}

/** Index behind the quote that closes the one at `start`; a backslash keeps the next character as it is. */
export function closingQuoteOf(written: string, start: number): number {
  for (let at = start + 1; at < written.length; at++) {
    if (written[at] === "\\") at++;
    else if (written[at] === written[start]) return at + 1;
  }
  throw new GateError(`the quote ${written[start]} is never closed`, { written, at: start });
}

export function isQuote(character: string | undefined): boolean {
  return character === '"' || character === "'";
}

/** A quote opens a value only where one begins: in "St. John's" it is an apostrophe. */
function opensQuote(written: string, at: number): boolean {
  return /(?:^|[([=<>≥≤])\s*$/.test(written.slice(0, at));
}

/** What a comparison that is not ours was meant to be. */
export function meantBy(text: string): Operator | undefined {
  return comparisons[text] ?? nearlyComparisons[text] ?? (text === "===" ? "==" : undefined);
}
