/**
 * Prometheus' text format 0.0.4, and OpenMetrics 1.0, as a server prints them under /metrics.
 *
 * Strict: what is not understood, or was cut off, is an error and never a smaller number, for the counts decide.
 * Grammars: https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format,
 * https://prometheus.io/docs/specs/om/open_metrics_spec/#abnf
 */
import { Problem } from "../../errors.js";

/** One line: a series and its value. Counters, gauges and a histogram's parts look the same here. */
export interface Series {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** NaN and the infinities are values of the format. */
  readonly value: number;
}

/**
 * Every series of a page, in its order. Comments, types, timestamps and exemplars are passed over.
 *
 * @throws Problem METRICS_INVALID with the line's number, for a page that is cut off, and for a series that comes twice
 */
export function parseExposition(text: string): readonly Series[] {
  if (text === "") throw invalid("it is empty");
  // The format ends every line, the last one too: without it, an unknown part is missing.
  if (!text.endsWith("\n")) throw invalid("it is cut off: the last line has no end");
  const series: Series[] = [];
  const known = new Set<string>();
  text.split("\n").forEach((line, index) => {
    const read = readLine(line, index + 1);
    if (read === undefined) return;
    const key = keyOf(read);
    if (known.has(key)) throw invalid(`line ${index + 1} gives a series a second time: ${read.name}`);
    known.add(key);
    series.push(read);
  });
  return series;
}

const blank = /[ \t]*/y;
const metricName = /[a-zA-Z_:][a-zA-Z0-9_:]*/y;
const labelName = /[a-zA-Z_][a-zA-Z0-9_]*/y;
const labelValue = /"((?:[^"\\]|\\[\\"n])*)"/y;
/** The value; a timestamp may follow (milliseconds, or OpenMetrics' seconds with a fraction), and OpenMetrics' exemplar. */
const valueAndRest = /([^ \t#{}]+)(?:[ \t]+[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)?[ \t]*(?:#[ \t]*\{.*)?$/iy;

/** @returns undefined for a line that holds no series */
function readLine(line: string, number: number): Series | undefined {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(line) ?? undefined;
    if (found) at += found[0].length;
    return found;
  };
  const skip = (character: string): boolean => {
    take(blank);
    if (line[at] !== character) return false;
    at += 1;
    take(blank);
    return true;
  };
  const wrong = (what: string) => invalid(`line ${number}, column ${at + 1}: ${what}: ${line.slice(0, 80)}`);

  take(blank);
  if (at === line.length || line[at] === "#") return undefined;
  const name = take(metricName)?.[0];
  if (name === undefined) throw wrong("a metric's name is expected");
  // A label may be called __proto__.
  const labels: Record<string, string> = Object.create(null);
  if (skip("{")) {
    while (!skip("}")) {
      const label = take(labelName)?.[0];
      if (label === undefined || !skip("=")) throw wrong("a label is expected");
      const value = take(labelValue)?.[1];
      if (value === undefined) throw wrong(`the value of label ${label} is not understood`);
      if (Object.hasOwn(labels, label)) throw wrong(`label ${label} comes twice`);
      labels[label] = unescaped(value);
      if (!skip(",") && line[at] !== "}") throw wrong("a comma or a closing brace is expected");
    }
  }
  take(blank);
  valueAndRest.lastIndex = at;
  const written = valueAndRest.exec(line)?.[1];
  const value = written === undefined ? undefined : numberOf(written);
  if (value === undefined) throw wrong("a number is expected");
  return { name, labels, value };
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function numberOf(written: string): number | undefined {
  if (decimal.test(written)) return Number(written);
  switch (written.toLowerCase()) {
    case "nan":
      return Number.NaN;
    case "inf":
    case "+inf":
      return Number.POSITIVE_INFINITY;
    case "-inf":
      return Number.NEGATIVE_INFINITY;
    default:
      return undefined;
  }
}

function unescaped(value: string): string {
  return value.replace(/\\(.)/g, (_, escaped: string) => (escaped === "n" ? "\n" : escaped));
}

function keyOf({ name, labels }: Series): string {
  return JSON.stringify([name, ...Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function invalid(what: string): Problem {
  return new Problem("METRICS_INVALID", {
    what: `the page of metrics is not Prometheus' text: ${what}`,
    remedy: "Look at what the model server answers under its path of metrics (/metrics for our own server).",
  });
}
