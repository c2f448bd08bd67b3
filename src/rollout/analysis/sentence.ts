/** A canary verdict as the sentence that a person understands. */
import { formatCount, formatLevel, formatQuantity } from "../../gates/quantity.js";
import type { Verdict } from "../../gates/verdict.js";
import type { Finding } from "./finding.js";
import type { Measure, PointMeasure } from "./metric.js";
import type { CanaryGate } from "./rules.js";
import type { AnalysisState } from "./state.js";

/** What of a verdict its sentence tells. */
export type Decided = Pick<Verdict, "verdict" | "proven" | "level" | "n" | "needed">;

/** "error_rate 0.20 % against 0.30 % of stable, surely within the margin (95 % confidence, 1,200 requests): passes". */
export function sentence(
  verdict: Decided,
  { gate, measure }: CanaryGate,
  finding: Finding,
  state: AnalysisState,
): string {
  const write = writing(measure);
  const name = measure.kind === "slower" ? `slower(${duration(measure.seconds)})` : gate.metric;
  const estimate = finding.estimate === undefined ? "is not known" : write(finding.estimate);
  const against = finding.baseline === undefined ? "" : ` against ${write(finding.baseline)} of stable`;
  const seen = `${name} ${estimate}${against} ${countedOn(verdict, finding)}`;
  const ending = `'${gate.written}'`;
  const unit = unitOf(state, measure);
  const more = detail(finding);
  if (finding.blocked && verdict.verdict === "inconclusive")
    return `${seen}: ${ending} cannot be decided: ${finding.blocked.why}`;
  if (!verdict.proven && verdict.verdict !== "inconclusive")
    return `${seen}: ${passesOrFails(verdict)} ${ending} by the estimate, not proven${more}`;
  if (verdict.verdict === "pass") {
    return `${seen}, within the bound with ${formatLevel(verdict.level?.pass ?? 0)} confidence${unit}: passes ${ending}${band(finding)}`;
  }
  if (verdict.verdict === "fail") {
    return `${seen}, beyond the bound with ${formatLevel(verdict.level?.fail ?? 0)} confidence${unit}: fails ${ending}${band(finding)}${more}`;
  }
  const needed = verdict.needed === undefined ? "" : `; about ${formatCount(verdict.needed)} if it goes on like this`;
  return `${seen}: ${ending} is neither proven nor refuted yet${needed}${more}`;
}

function countedOn({ n }: Pick<Verdict, "n">, { rows }: Finding): string {
  if (rows === undefined) return `after ${formatCount(n)} canary requests`;
  const all = rows.answered === rows.of ? "" : ` of ${formatCount(rows.of)}`;
  return `on ${formatCount(rows.answered)}${all} replayed rows`;
}

const passesOrFails = ({ verdict }: Pick<Verdict, "verdict">) => (verdict === "pass" ? "passes" : "fails");

function unitOf({ unit }: AnalysisState, { kind }: Measure): string {
  // Sessions are counted by their errors, and what they are answered is not.
  if (kind === "drift") return unit === "replayed rows" ? "" : ", ten requests counted as one";
  if (kind === "accuracy") return ", each row once";
  if (unit === "sessions") return ", counted by sessions";
  return unit === "ten requests together" ? ", sessions unknown" : "";
}

function band({ band: edges }: Finding): string {
  if (edges?.passes === undefined || edges.fails === undefined || edges.passes === edges.fails) return "";
  return ` (by the buckets: certified at ${duration(edges.passes)}, failing beyond ${duration(edges.fails)})`;
}

function detail({ detail: what }: Finding): string {
  return what === undefined ? "" : ` (${what})`;
}

/** How a metric's values are written. */
export function writing(measure: Measure | undefined): (value: number) => string {
  if (measure?.kind === "quantile") return duration;
  return measure?.kind === "point" ? pointWriting[measure.of] : share;
}

const pointWriting: Readonly<Record<PointMeasure, (value: number) => string>> = {
  throughput: (value) => `${Number(value.toPrecision(3))} a second`,
  cpu: (value) => `${duration(value)} a request`,
  memory: (value) => formatQuantity(value, "size"),
};

export function share(value: number): string {
  const percent = value * 100;
  return `${percent === 0 ? "0" : percent.toFixed(Math.abs(percent) < 1 ? 2 : 1)} %`;
}

export function duration(seconds: number): string {
  const known = durations.get(seconds);
  if (known !== undefined) return known;
  const text = seconds >= 1 ? `${Number(seconds.toPrecision(3))} s` : `${Number((seconds * 1000).toPrecision(3))} ms`;
  if (durations.size >= mostDurations) durations.clear();
  durations.set(seconds, text);
  return text;
}

/** Most are edges of the one histogram, and the same few are written at every look. */
const durations = new Map<number, string>();
const mostDurations = 1000;
