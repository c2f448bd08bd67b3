/** The right side of a gate: a number with a unit, or the baseline with a margin; and whether it makes sense. */
import { nearest } from "../suggest.js";
import type { Bound, MetricTerm, Operator } from "./gate.js";
import { GateError, quotedList } from "./gate-error.js";
import { isQuote } from "./outline.js";
import { inBaseUnits, quantityOfUnit, readNumber, unitMeantBy, unitsOf, type Written, writeNumber } from "./units.js";

export interface BoundContext {
  readonly written: string;
  /** Index where the bound begins: behind the comparison. */
  readonly start: number;
  readonly term: MetricTerm;
  readonly operator: Operator;
  /** The left side as written, for the lines that are offered instead. */
  readonly left: string;
}

/** @returns the bound, and the index behind it */
export function parseBound(context: BoundContext): [Bound, number] {
  const { written } = context;
  const at = skipSpace(written, context.start);
  const word = /^[\p{L}_]\w*/u.exec(written.slice(at))?.[0];
  if (word?.toLowerCase() === "baseline") return parseBaseline(context, at, at + word.length);
  if (word) throw notABound(context, at, word);
  const number = readNumber(written, at);
  if (!number) throw missing(context, at);
  refuseNumber(context, at);
  refuseDecimalComma(context, number, at);
  refuseNumberBeforeBaseline(context, number, at);
  const value = amountOf(context, number, at, (bound) => bound);
  refuseOutOfRange(context, number, value, at);
  return [{ kind: "number", value }, number.end];
}

function refuseNumber(context: BoundContext, at: number): void {
  const { term, operator } = context;
  if (term.noNumberFor === undefined) return;
  const margin = operator.startsWith("<") ? "baseline * 1.1" : "baseline * 0.9";
  throw instead(context, at, term.noNumberFor, margin);
}

function parseBaseline(context: BoundContext, at: number, behindWord: number): [Bound, number] {
  const { written, term } = context;
  const sign = skipSpace(written, behindWord);
  const character = written[sign]?.replace("−", "-").replace(/[×x]/, "*");
  if (!character || !/[-+*/]/.test(character)) return [{ kind: "baseline", factor: 1, offset: 0 }, behindWord];
  const behindSign = skipSpace(written, sign + 1);
  const number = readNumber(written, behindSign);
  if (!number || /^[-+]/.test(number.digits))
    throw new GateError(`behind 'baseline ${character}' stands a number`, { written, at: behindSign });
  refuseDecimalComma(context, number, behindSign);
  if (character === "/") {
    const factor = rounded(1 / Number(number.digits));
    throw instead(context, sign, "a share of the baseline is written with '*'", `baseline * ${factor}`);
  }
  if (character === "*") return [{ kind: "baseline", factor: factorOf(context, number, at), offset: 0 }, number.end];
  const inLine = (bound: string) => `baseline ${character} ${bound}`;
  if (number.unit === "%" && term.quantity !== "share") throw percentOfBaseline(context, number, character, sign);
  const margin = amountOf(context, number, behindSign, inLine);
  const [low, high] = term.range;
  if (margin >= high - low) {
    const smaller = term.quantity === "share" ? offerPercent(number) : undefined;
    const why = `${rangeOf(term)}, so a margin of ${number.digits}${number.unit} decides nothing`;
    throw instead(context, sign, why, smaller && inLine(smaller));
  }
  return [{ kind: "baseline", factor: 1, offset: character === "-" ? 0 - margin : margin }, number.end];
}

function factorOf(context: BoundContext, number: Written, at: number): number {
  const { term, written } = context;
  if (term.range[0] < 0) {
    const margin = context.operator.startsWith("<") ? "baseline + 0.05" : "baseline - 0.05";
    throw instead(context, at, `${term.name} can be negative, so a share of it means nothing`, margin);
  }
  const factor = inBaseUnits(number.digits, number.unit === "%" ? "%" : "");
  if (number.unit === "%") throw instead(context, at, "a factor is a bare number", `baseline * ${rounded(factor)}`);
  if (number.unit !== "")
    throw instead(context, at, "a factor is a bare number", `baseline * ${rounded(Number(number.digits))}`);
  if (!(factor > 0)) throw new GateError("a factor is greater than 0", { written, at });
  return factor;
}

/** `latency + 10%`: what was meant is a share of the baseline; where that means nothing, an amount. */
function percentOfBaseline(context: BoundContext, number: Written, sign: string, at: number): GateError {
  const share = inBaseUnits(number.digits, "%") * (sign === "-" ? -1 : 1);
  const { term } = context;
  const canBeNegative = term.range[0] < 0;
  const bound = canBeNegative ? `baseline ${sign} ${rounded(Math.abs(share))}` : `baseline * ${rounded(1 + share)}`;
  const why = canBeNegative
    ? `'%' is for shares only, and ${term.name} can be negative, so a share of it means nothing`
    : `'%' is for shares only, and ${term.name} is none`;
  return instead(context, at, why, bound);
}

/** The number in base units, with the unit that the metric needs. */
function amountOf(context: BoundContext, number: Written, at: number, inBound: (text: string) => string): number {
  const { term, written } = context;
  const { digits, unit } = number;
  const allowed = unitsOf(term.quantity);
  if (unit !== "" && !allowed.includes(unit)) throw wrongUnit(context, number, at, inBound);
  if (unit === "" && (term.quantity === "latency" || term.quantity === "size")) {
    const usual = term.quantity === "latency" ? "ms" : "MB";
    const why = `${term.name} needs a unit (${allowed.join(", ")})`;
    throw instead(context, at, why, inBound(`${digits}${usual}`));
  }
  const value = inBaseUnits(digits, unit);
  if (!Number.isFinite(value)) throw new GateError(`${digits} is too large a number`, { written, at });
  return value;
}

function wrongUnit(
  context: BoundContext,
  { digits, unit }: Written,
  at: number,
  inBound: (text: string) => string,
): GateError {
  const { term, written } = context;
  const allowed = unitsOf(term.quantity);
  const meant = unitMeantBy(unit);
  if (meant !== undefined && allowed.includes(meant))
    return instead(context, at, `'${unit}' is written '${meant}'`, inBound(`${digits}${meant}`));
  if (unit === "%")
    return new GateError(`'%' is for shares only, and ${term.name} is none: ${unitAdvice(term)}`, { written, at });
  const known = meant !== undefined && quantityOfUnit(meant) !== undefined;
  const what = known ? `'${unit}' is not a unit of ${term.name}` : `there is no unit '${unit}'`;
  return new GateError(`${what}: ${unitAdvice(term)}`, { written, at });
}

function unitAdvice(term: MetricTerm): string {
  const allowed = unitsOf(term.quantity);
  if (term.quantity === "share") return "write a share such as 0.9, or 90%";
  return allowed.length === 0 ? "write a bare number" : `its units are ${allowed.join(", ")}`;
}

function refuseOutOfRange(context: BoundContext, number: Written, value: number, at: number): void {
  const { term, operator } = context;
  const [low, high] = term.range;
  if (value < low || value > high) {
    const percent = value > high ? offerPercent(number) : undefined;
    const fits = term.quantity === "share" && percent !== undefined && inBaseUnits(number.digits, "%") <= high;
    if (fits) throw instead(context, at, rangeOf(term), percent);
    throw new GateError(`${rangeOf(term)}: ${unitAdvice(term)} within that`, { written: context.written, at });
  }
  const always = (operator === ">=" && value === low) || (operator === "<=" && value === high);
  const never = (operator === ">" && value === high) || (operator === "<" && value === low);
  if (always || never)
    throw instead(context, at, `${rangeOf(term)}, so ${always ? "every" : "no"} model passes this`, undefined);
}

function rangeOf({ name, range: [low, high], quantity }: MetricTerm): string {
  const show = (end: number) => writeNumber(end, quantity);
  if (low === Number.NEGATIVE_INFINITY) return `${name} is never above ${show(high)}`;
  if (high === Number.POSITIVE_INFINITY) return `${name} is never below ${show(low)}`;
  return `${name} lies between ${low} and ${high}`;
}

function offerPercent({ digits, unit }: Written): string | undefined {
  return unit === "" ? `${digits}%` : undefined;
}

function refuseDecimalComma(context: BoundContext, number: Written, at: number): void {
  const fraction = /^,(\d+)/.exec(context.written.slice(number.end))?.[1];
  if (fraction === undefined || number.unit !== "") return;
  const thousands = fraction.length === 3 && !number.digits.startsWith("0");
  const rest = context.written.slice(number.end + 1 + fraction.length);
  const line = context.written.slice(0, number.end) + (thousands ? "" : ".") + fraction + rest;
  const why = thousands ? "a number stands without a comma" : "a decimal point is a point";
  throw new GateError(`${why}: write '${line}'`, { written: context.written, at, rewritten: [line] });
}

/** `1.1 * baseline`, `5% + baseline`. */
function refuseNumberBeforeBaseline(context: BoundContext, number: Written, at: number): void {
  const sign = /^\s*([*×x+])\s*baseline\b/.exec(context.written.slice(number.end))?.[1];
  if (!sign) return;
  const right = `baseline ${sign === "+" ? "+" : "*"} ${number.digits}${number.unit}`;
  throw instead(context, at, "the baseline comes first", right);
}

const otherBaselines = ["incumbent", "production", "prod", "stable", "champion", "current", "previous", "control"];

function notABound(context: BoundContext, at: number, word: string): GateError {
  const meant = otherBaselines.includes(word.toLowerCase()) ? "baseline" : nearest(word, ["baseline"]);
  if (!meant) return missing(context, at);
  const rest = context.written.slice(at + word.length);
  const line = `${context.written.slice(0, at)}baseline${rest}`;
  return new GateError(`'${word}' is not known; did you mean 'baseline'? Write '${line}'`, {
    written: context.written,
    at,
    rewritten: [line],
  });
}

function missing({ written }: BoundContext, at: number): GateError {
  const found = written.slice(at).trim();
  if (isQuote(found[0])) return new GateError("a bound stands without quotes", { written, at });
  const what = found === "" ? "the bound is missing" : `'${found}' is no bound`;
  return new GateError(`${what}: write a number, or 'baseline' with a margin, such as 'baseline - 0.01'`, {
    written,
    at,
  });
}

/** An error that offers the whole line with another bound. */
function instead(context: BoundContext, at: number, why: string, bound: string | undefined): GateError {
  const { written, left, operator } = context;
  if (bound === undefined) return new GateError(why, { written, at });
  const level = /\s(at\s+\S+)\s*$/.exec(written.slice(context.start))?.[1];
  const line = `${left} ${operator} ${bound}${level ? ` ${level}` : ""}`;
  return new GateError(`${why}: write ${quotedList([line])}`, { written, at, rewritten: [line] });
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? "")) at++;
  return at;
}
