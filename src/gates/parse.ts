/**
 * Reads one gate: `metric ["@"k] ["("argument")"] ["["slice ["=" value]"]"] op bound ["at" level]`.
 *
 * The vocabulary says which metrics there are and what makes sense for each; it is handed in, so that the language
 * knows no metric by name. Every mistake is a `GateError` with its column and, where it can be told, the right line.
 */
import { parseBound } from "./bound.js";
import type { Gate, MetricTerm, Operator, Vocabulary } from "./gate.js";
import { GateError } from "./gate-error.js";
import { refuseMisshapen } from "./misshapen.js";
import { type Mark, meantBy, outline } from "./outline.js";
import { type Elsewhere, parseSubject } from "./subject.js";
import { inBaseUnits, readNumber } from "./units.js";

export interface GateDefaults {
  /** The confidence (0–1) of gates that name none. */
  readonly level: number;
  /** The metrics of the other place, for a better message where a gate was put into the wrong list. */
  readonly elsewhere?: Elsewhere;
}

/** @throws GateError */
export function parseGate(written: string, vocabulary: Vocabulary, defaults: GateDefaults): Gate {
  const outlined = outline(written);
  refuseMisshapen(written, outlined);
  const comparison = outlined.marks[0] as Mark;
  const operator = meantBy(comparison.text) as Operator;
  const { term, ...subject } = parseSubject({
    written,
    end: comparison.start,
    vocabulary,
    elsewhere: defaults.elsewhere,
  });
  const left = written.slice(0, comparison.start).trim();
  refuseWrongWay(written, comparison, operator, term);
  const [bound, behindBound] = parseBound({ written, start: comparison.end, term, operator, left });
  const level = parseLevel(written, behindBound);
  refuseEquality({
    written,
    comparison,
    operator,
    term,
    level,
    bound: written.slice(comparison.end, behindBound),
    left,
  });
  return { written: written.trim(), ...subject, operator, bound, at: howDecided(written, term, level, defaults) };
}

type Level = Gate["at"] & { readonly start: number };

function parseLevel(written: string, behindBound: number): Level | undefined {
  const rest = written.slice(behindBound);
  if (rest.trim() === "") return undefined;
  const start = behindBound + rest.length - rest.trimStart().length;
  const word = /^at\s+(.*\S)\s*$/.exec(rest.trimStart())?.[1];
  if (word === undefined) {
    const found = rest.trim();
    const message = `'${found}' was not understood: a gate ends with its bound, or with 'at 95%' or 'at point'`;
    throw new GateError(message, { written, at: start });
  }
  if (word === "point") return { kind: "point", start };
  const at = written.lastIndexOf(word);
  const number = readNumber(word, 0);
  if (!number || number.end !== word.length || !["", "%"].includes(number.unit))
    throw new GateError(`'${word}' is no level: write 'at 95%', or 'at point'`, { written, at });
  const level = inBaseUnits(number.digits, number.unit);
  if (level >= 0.5 && level < 1) return { kind: "confidence", level, start };
  throw wrongLevel(written, { word, level, unit: number.unit, at });
}

function wrongLevel(written: string, found: { word: string; level: number; unit: string; at: number }): GateError {
  const { word, level, unit, at } = found;
  const offered = (text: string) => {
    const line = written.slice(0, at) + text + written.slice(at + word.length);
    return { line, place: { written, at, rewritten: [line] } };
  };
  if (unit === "" && level >= 50 && level < 100) {
    const { line, place } = offered(`${word}%`);
    return new GateError(`a level is a share: write '${line}'`, place);
  }
  if (level > 0 && level < 0.5) {
    const { line, place } = offered(`${Number((100 - 100 * level).toPrecision(12))}%`);
    return new GateError(`a level is the confidence, not the chance of error: write '${line}'`, place);
  }
  return new GateError("a level lies from 50% up to, but not at, 100%: nothing measured is certain", { written, at });
}

interface Equality {
  readonly written: string;
  readonly comparison: Mark;
  readonly operator: Operator;
  readonly term: MetricTerm;
  readonly level: Level | undefined;
  readonly bound: string;
  readonly left: string;
}

/** Nothing that is measured on a sample can be proven equal to a number. */
function refuseEquality({ written, comparison, operator, term, level, bound, left }: Equality): void {
  if (operator !== "==") return;
  if (!term.exact && !term.pointOnly && level?.kind !== "point") {
    const better = term.better === "higher" ? ">=" : "<=";
    const rewritten = [`${left} ${better} ${bound.trim()}`, `${left} == ${bound.trim()} at point`];
    const message = `${term.name} has a sampling error, so it is never proven equal: write '${rewritten[0]}', or '${rewritten[1]}'`;
    throw new GateError(message, { written, at: comparison.start, rewritten });
  }
  if (comparison.text === "==") return;
  const line = written.slice(0, comparison.start) + operator + written.slice(comparison.end);
  throw new GateError(`'=' is written '==': '${line}'`, { written, at: comparison.start, rewritten: [line] });
}

function refuseWrongWay(written: string, comparison: Mark, operator: Operator, term: MetricTerm): void {
  const right = term.better === "higher" ? ">=" : "<=";
  if (!term.oneWay || operator.startsWith(right[0] as string)) return;
  const line = written.slice(0, comparison.start) + right + written.slice(comparison.end);
  const message = `for ${term.name} ${term.better} is better, so a gate on it says '${right}': write '${line}'`;
  throw new GateError(message, { written, at: comparison.start, rewritten: [line] });
}

function howDecided(written: string, term: MetricTerm, level: Level | undefined, defaults: GateDefaults): Gate["at"] {
  if (term.saysPoint && level?.kind !== "point") {
    const line = `${written.slice(0, level?.start).trim()} at point`;
    const message = `${term.name} is compared as it was measured, with no confidence that could be stated: write '${line}'`;
    throw new GateError(message, { written, at: level?.start ?? written.length, rewritten: [line] });
  }
  if (!term.exact && !term.pointOnly) {
    if (level?.kind === "point") return { kind: "point" };
    return { kind: "confidence", level: level?.level ?? defaults.level };
  }
  if (level?.kind === "confidence") {
    const line = written.slice(0, level.start).trim();
    const why = term.exact ? "has no sampling error" : "is decided by the bare estimate";
    const message = `${term.name} ${why}, so a level means nothing: write '${line}'`;
    throw new GateError(message, { written, at: level.start, rewritten: [line] });
  }
  return { kind: "point" };
}
