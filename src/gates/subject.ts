/** The left side of a gate: `metric ["@"k] ["("argument")"] ["["slice ["=" value]"]"]`. */
import { nearest } from "../suggest.js";
import type { Argument, Gate, MetricTerm, Vocabulary } from "./gate.js";
import { GateError, quotedList } from "./gate-error.js";
import { closingQuoteOf, isQuote } from "./outline.js";
import { inBaseUnits, quantityOfUnit, readNumber } from "./units.js";

export type Subject = Pick<Gate, "metric" | "k" | "argument" | "slice"> & { readonly term: MetricTerm };

/** Metrics of the other place (a canary's, for a holdout), so that a misplaced gate is told from a misspelt one. */
export interface Elsewhere {
  /** Where the line belongs: "canary.gates". */
  readonly place: string;
  readonly vocabulary: Vocabulary;
}

export interface SubjectContext {
  readonly written: string;
  /** Index behind the subject: where the comparison begins. */
  readonly end: number;
  readonly vocabulary: Vocabulary;
  readonly elsewhere?: Elsewhere;
}

export const averages = ["macro", "micro", "weighted"] as const;
const isAverage = (word: string): word is (typeof averages)[number] => averages.some((average) => average === word);

/** @throws GateError  with a suggestion where there is one */
export function parseSubject(context: SubjectContext): Subject {
  const { written, end } = context;
  const left = written.slice(0, end);
  const start = left.length - left.trimStart().length;
  const name = /^[\p{L}_][\p{L}\p{N}_.-]*/u.exec(left.slice(start))?.[0];
  if (!name) throw new GateError("a gate begins with a metric, such as 'accuracy >= 0.9'", { written, at: start });
  const term = lookUp(name, start, context);

  let at = start + name.length;
  const [k, behindK] = parseK(context, term, at);
  at = skipSpace(left, behindK);
  let argument: Argument | undefined;
  if (left[at] === "(") [argument, at] = parseArgument(context, term, at);
  else if (term.argument === "latency")
    throw new GateError(`${name} needs a bound in parentheses, such as '${name}(250ms)'`, { written, at: start });
  at = skipSpace(left, at);
  let slice: Gate["slice"];
  if (left[at] === "[") [slice, at] = parseSlice(context, term, at);
  at = skipSpace(left, at);
  if (at < end) throw leftover(context, at, slice !== undefined);
  return { metric: name, term, ...(k !== undefined && { k }), ...(argument && { argument }), ...(slice && { slice }) };
}

function lookUp(name: string, at: number, { written, vocabulary, elsewhere }: SubjectContext): MetricTerm {
  const term = vocabulary.get(name);
  if (term) return term;
  const corrected = (right: string) => written.slice(0, at) + right + written.slice(at + name.length);
  const likely = likelyNames(name, vocabulary);
  if (elsewhere?.vocabulary.has(name)) {
    const instead = likely.length > 0 ? `, or write ${quotedList(likely, "or")}` : "";
    const message = `'${name}' is not measured here: move this line to ${elsewhere.place}${instead}`;
    throw new GateError(message, { written, at, rewritten: likely.map(corrected) });
  }
  const all = `the metrics are ${[...vocabulary.keys()].join(", ")}`;
  const message =
    likely.length > 0
      ? `no metric is called '${name}'; did you mean ${quotedList(likely, "or")}?`
      : `no metric is called '${name}'; ${all}`;
  throw new GateError(message, { written, at, rewritten: likely.map(corrected) });
}

/** What a name that is no metric may have meant: a name spelt nearly so, else names that contain it. */
function likelyNames(name: string, vocabulary: Vocabulary): readonly string[] {
  const plain = name.toLowerCase().replace(/[.-]/g, "_");
  if (vocabulary.has(plain)) return [plain];
  const containing = [...vocabulary.keys()].filter((known) => `_${known}_`.includes(`_${plain}_`));
  if (containing.length > 0) return containing.slice(0, 4);
  const near = nearest(plain, vocabulary.keys());
  return near ? [near] : [];
}

function parseK(context: SubjectContext, term: MetricTerm, start: number): [number | undefined, number] {
  const { written } = context;
  const at = skipSpace(written, start);
  if (written[at] !== "@") {
    if (term.k && term.k.default === undefined)
      throw new GateError(`${term.name} needs '@' and a number: ${term.k.help}`, { written, at: start });
    return [term.k?.default, start];
  }
  if (!term.k) throw new GateError(`${term.name} takes no '@'`, { written, at });
  const digits = /^@\s*(\d+(?:\.\d+)?)/.exec(written.slice(at));
  const k = Number(digits?.[1]);
  if (!digits || !(k > 0))
    throw new GateError(`'@' stands before a number above 0: ${term.k.help}`, { written, at: at + 1 });
  return [k, at + digits[0].length];
}

function parseArgument(context: SubjectContext, term: MetricTerm, open: number): [Argument, number] {
  const { written } = context;
  if (!term.argument) {
    const message = `${term.name} takes nothing in parentheses; a slice stands in brackets: '${term.name}[column]'`;
    throw new GateError(message, { written, at: open });
  }
  const value = readValue(context, open + 1, ")");
  if (term.argument === "latency") {
    const bound = value.quoted ? undefined : readNumber(value.text, 0);
    const valid = bound && bound.end === value.text.length && quantityOfUnit(bound.unit) === "latency";
    const seconds = valid ? inBaseUnits(bound.digits, bound.unit) : 0;
    if (!(seconds > 0)) {
      const message = `${term.name} takes a time with a unit (us, ms, s or m): '${term.name}(250ms)'`;
      throw new GateError(message, { written, at: open + 1 });
    }
    return [{ kind: "slower", seconds }, value.behind];
  }
  if (value.quoted || !isAverage(value.text.toLowerCase())) return [{ kind: "class", label: value.text }, value.behind];
  if (isAverage(value.text)) return [{ kind: "average", average: value.text }, value.behind];
  const message = `write '${value.text.toLowerCase()}' for the average, or "${value.text}" in quotes for the class of that name`;
  throw new GateError(message, { written, at: open + 1 });
}

function parseSlice(context: SubjectContext, term: MetricTerm, open: number): [Gate["slice"], number] {
  const { written } = context;
  if (!term.sliceable) throw new GateError(`${term.name} cannot be had within a slice`, { written, at: open });
  const column = readValue(context, open + 1, "]", "=");
  if (written[column.behind - 1] !== "=") return [{ column: column.text }, column.behind];
  const value = readValue(context, column.behind, "]");
  return [{ column: column.text, value: value.text }, value.behind];
}

interface Value {
  readonly text: string;
  readonly quoted: boolean;
  /** Index behind the character that ended it. */
  readonly behind: number;
}

/** Reads a quoted or a bare value up to one of the characters that may end it. */
function readValue(context: SubjectContext, start: number, ...endings: readonly string[]): Value {
  const { written } = context;
  const begin = skipSpace(written, start);
  if (isQuote(written[begin])) {
    const behindQuote = closingQuoteOf(written, begin);
    const text = written.slice(begin + 1, behindQuote - 1).replace(/\\(.)/gsu, "$1");
    const end = skipSpace(written, behindQuote);
    if (endings.includes(written[end] ?? "")) return { text, quoted: true, behind: end + 1 };
    throw new GateError(`'${endings[0]}' is missing behind the quoted value`, { written, at: end });
  }
  let end = begin;
  while (end < context.end && !endings.includes(written[end] as string)) end++;
  const text = written.slice(begin, end).trim();
  if (text === "") throw new GateError(`something is missing before '${endings[0]}'`, { written, at: begin });
  const offending = /[\](){}[=:#"\\]/.exec(text);
  if (offending) {
    const quoted = quoteValue(text);
    const rewritten = written.slice(0, begin) + quoted + written.slice(begin + text.length);
    const message = `a value that holds '${offending[0]}' stands in quotes: ${rewritten}`;
    throw new GateError(message, { written, at: begin + offending.index, rewritten: [rewritten] });
  }
  return { text, quoted: false, behind: end + 1 };
}

function leftover({ written, end }: SubjectContext, at: number, afterSlice: boolean): GateError {
  const rest = written.slice(at, end).trim();
  if (afterSlice && rest.startsWith("["))
    return new GateError("a gate has one slice; for two columns together, add a column that joins them", {
      written,
      at,
    });
  if (afterSlice && rest.startsWith("(")) {
    const bracket = written.lastIndexOf("[", at);
    const line = `${written.slice(0, bracket)}${rest}${written.slice(bracket, at).trim()} ${written.slice(end)}`;
    const message = `parentheses stand before the brackets: write '${line}'`;
    return new GateError(message, { written, at, rewritten: [line] });
  }
  return new GateError(`'${rest}' was not understood: behind a metric stands a comparison, such as '>= 0.9'`, {
    written,
    at,
  });
}

/** A value in double quotes, as the parser reads it. */
export function quoteValue(value: string): string {
  return `"${value.replace(/["\\]/g, "\\$&")}"`;
}

/** A value as it must be written: bare where that is read back as the same. */
export function writeValue(value: string, isArgument: boolean): string {
  const misread = /[\](){}[=:#"'\\]/.test(value) || value.trim() !== value || value === "";
  return misread || (isArgument && isAverage(value.toLowerCase())) ? quoteValue(value) : value;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? "")) at++;
  return at;
}
