/** Whether gates fit the data that they will be judged on: its classes and columns, known before anything runs. */
import { nearest } from "../suggest.js";
import type { Gate, MetricTerm } from "./gate.js";
import { GateError, quotedList } from "./gate-error.js";
import { outline } from "./outline.js";
import { averages, writeValue } from "./subject.js";

export interface DataShape {
  /** Of a classification, in order; empty for a regression. */
  readonly classes: readonly string[];
  /** The holdout's columns, where they are known. */
  readonly columns?: readonly string[];
  /** The values of a column, where they are known. */
  readonly valuesOf?: (column: string) => readonly string[] | undefined;
}

/** What does not fit; undefined where all does. */
export function misfit(gate: Gate, term: MetricTerm, shape: DataShape): GateError | undefined {
  return misfitOfClasses(gate, term, shape) ?? misfitOfSlice(gate, shape);
}

function misfitOfClasses(gate: Gate, term: MetricTerm, { classes }: DataShape): GateError | undefined {
  const { written, metric, argument } = gate;
  const at = written.indexOf(metric);
  if (!argument && term.argumentRequiredForMulticlass && classes.length > 2) {
    const arguments_ = [...averages, writeValue(classes[0] as string, true)];
    const spellings = arguments_.map((each) => `${metric}(${each})`);
    const behindName = at + metric.length;
    const rewritten = arguments_.map((each) => `${written.slice(0, behindName)}(${each})${written.slice(behindName)}`);
    const message = `${metric} is ambiguous with ${classes.length} classes: write ${quotedList(spellings, "or")} (any class in place of the last)`;
    return new GateError(message, { written, at, rewritten });
  }
  if (argument?.kind !== "class" || classes.length === 0 || classes.includes(argument.label)) return undefined;
  return unknownValue(gate, argument.label, { what: "class", known: classes, isArgument: true });
}

function misfitOfSlice(gate: Gate, { columns, valuesOf }: DataShape): GateError | undefined {
  const { slice } = gate;
  if (!slice) return undefined;
  if (columns && !columns.includes(slice.column))
    return unknownValue(gate, slice.column, { what: "column", known: columns, isArgument: false });
  const values = valuesOf?.(slice.column);
  if (slice.value === undefined || !values || values.includes(slice.value)) return undefined;
  return unknownValue(gate, slice.value, { what: `value of ${slice.column}`, known: values, isArgument: false });
}

interface Known {
  readonly what: string;
  readonly known: readonly string[];
  readonly isArgument: boolean;
}

function unknownValue({ written }: Gate, name: string, { what, known, isArgument }: Known): GateError {
  const brackets = outline(written).slice;
  const at = Math.max(0, written.indexOf(name, isArgument ? 0 : brackets?.start));
  const likely = nearest(name, known);
  if (likely === undefined) {
    const some = known.slice(0, 10).join(", ") + (known.length > 10 ? ", …" : "");
    return new GateError(`the holdout has no ${what} '${name}'; it has ${some}`, { written, at });
  }
  const rewritten = written.slice(0, at) + writeValue(likely, isArgument) + written.slice(at + name.length);
  const place = { written, at, rewritten: written.startsWith(name, at) ? [rewritten] : [] };
  return new GateError(`the holdout has no ${what} '${name}'; did you mean '${likely}'?`, place);
}
