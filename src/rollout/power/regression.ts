/** Regressions that a plan asks for: how bad they may be, what people call them, and a canary that has them. */
import { type CanaryGate, linearNullOf } from "../analysis/rules.js";
import { mostMoved, movedBy } from "./predictions.js";
import { losing } from "./rows.js";
import type { Truth } from "./simulate.js";
import { type AssumedTraffic, slowedDown } from "./traffic.js";

/** A regression in the gate's own terms: the canary's error rate, how many times as slow it is, the accuracy it lost, drift. */
export interface Regression {
  readonly kind: "error rate" | "times as slow" | "accuracy lost" | "predictions moved";
  readonly value: number;
}

const largestSlowdown = 16;

/** From what the bound allows to the worst that there is, and what is too small to ask for. */
export function rangeOf(
  gate: CanaryGate,
  traffic: AssumedTraffic,
): Pick<Regression, "kind"> & { readonly between: [number, number]; readonly least: number } {
  const kind = kindOf(gate);
  switch (kind) {
    case "error rate":
      return { kind, between: [allowedErrors(gate, traffic), 1], least: 1e-5 };
    case "times as slow":
      return { kind, between: [1, largestSlowdown], least: 1 };
    case "accuracy lost":
      return { kind, between: [allowedLoss(gate, traffic), traffic.rows?.chances.both ?? 0], least: 1e-3 };
    case "predictions moved":
      return { kind, between: [allowedDrift(gate), mostMoved(traffic.predictions ?? [1])], least: 1e-3 };
  }
}

/** The regressions of a chart: those of people's talk, as far as they are beyond the bound. */
export function chartedFor(gate: CanaryGate, traffic: AssumedTraffic): readonly Regression[] {
  if (gate.gate.at.kind === "point") return [];
  const kind = kindOf(gate);
  if (kind === "times as slow") {
    const allowed =
      gate.measure.kind === "quantile" && gate.gate.bound.kind === "baseline" ? gate.gate.bound.factor : 1;
    return [1.25, 1.5, 2].map((times) => ({ kind, value: times * allowed }));
  }
  if (kind === "accuracy lost" || kind === "predictions moved") {
    const [allowed, most] = rangeOf(gate, traffic).between;
    const parts = kind === "accuracy lost" ? [0.01, 0.02, 0.05, 0.1] : [0.1, 0.2, 0.3, 0.5];
    return parts.filter((part) => part > allowed * 1.01 && part <= most).map((value) => ({ kind, value }));
  }
  const allowed = allowedErrors(gate, traffic);
  const rates = [2, 3, 5, 10].map((times) => times * traffic.errorRate).filter((rate) => rate < 1);
  return rates.filter((rate) => rate > allowed * 1.01).map((value) => ({ kind, value }));
}

function kindOf({ measure }: CanaryGate): Regression["kind"] {
  if (measure.kind === "accuracy") return "accuracy lost";
  if (measure.kind === "drift") return "predictions moved";
  return measure.kind === "errors" ? "error rate" : "times as slow";
}

const allowedDrift = ({ measure }: CanaryGate) => (measure.kind === "drift" ? measure.bound : 0);

/** What the canary may have less of the rows right than stable. */
function allowedLoss({ gate: { bound } }: CanaryGate, { rows }: AssumedTraffic): number {
  if (bound.kind === "baseline") return Math.max(0, -bound.offset);
  const { both = 0, stableOnly = 0 } = rows?.chances ?? {};
  return Math.max(0, both + stableOnly - bound.value);
}

/** The canary's error rate at the bound. */
function allowedErrors({ gate }: CanaryGate, { errorRate }: AssumedTraffic): number {
  const { ratio, offset } = linearNullOf(gate);
  return Math.min(1, ratio * errorRate + offset);
}

/** The canary with this regression, and else as good as stable. */
export function worse(traffic: AssumedTraffic, { kind, value }: Regression, latencyEdges: readonly number[]): Truth {
  const { rows, predictions } = traffic;
  switch (kind) {
    case "error rate":
      return { ...traffic, errorRate: value };
    case "times as slow":
      return { ...traffic, latency: slowedDown(traffic.latency, latencyEdges, value) };
    case "accuracy lost":
      return { ...traffic, ...(rows && { rows: { ...rows, chances: losing(rows.chances, value) } }) };
    case "predictions moved":
      return { ...traffic, ...(predictions && { predictions: movedBy(predictions, value) }) };
  }
}
