/** What an analysis goes by, fixed when the rollout begins; plain data, part of the plan in the record. */
import { Problem } from "../../errors.js";
import type { Gate } from "../../gates/gate.js";
import type { Policy } from "../../gates/verdict.js";
import type { LinearNull } from "../../stats/sequential/linear-null.js";
import type { TailGate } from "../../stats/sequential/tail.js";
import type { Measure } from "./metric.js";
import { canaryMetrics } from "./metrics/list.js";

export interface CanaryGate {
  readonly gate: Gate;
  readonly measure: Measure;
}

export interface AnalysisRules {
  readonly gates: readonly CanaryGate[];
  readonly policy: Policy;
  /** Left out of the evidence after an arm became ready. */
  readonly warmupSeconds: number;
  /** Share of traffic by step. */
  readonly shares: readonly number[];
  readonly latencyEdges: readonly number[];
  /** The share of an arm is the number of its ready replicas (Plan.readyIsTraffic). */
  readonly readyIsTraffic?: boolean;
  /** 1 for the first time that this digest is tried; each further attempt must prove more. */
  readonly attempt: number;
}

/**
 * Gates with what they look at.
 *
 * @throws Problem GATE_INVALID for a gate that a canary cannot decide: one that asks for the worse, or a metric that is
 *   none of the canary's
 */
export async function canaryGates(gates: readonly Gate[]): Promise<readonly CanaryGate[]> {
  return Promise.all(
    gates.map(async (gate) => {
      if (!(gate.metric in canaryMetrics)) {
        throw new Problem("GATE_INVALID", {
          what: `'${gate.written}': a canary has no metric '${gate.metric}'`,
          remedy: `It has ${Object.keys(canaryMetrics).join(", ")}.`,
        });
      }
      const metric = await canaryMetrics[gate.metric as keyof typeof canaryMetrics].load();
      const { better } = metric.term;
      const right = better === "higher" ? ">=" : "<=";
      if (gate.operator !== right && gate.operator !== right[0]) {
        throw new Problem("GATE_INVALID", {
          what: `'${gate.written}': for ${gate.metric} ${better} is better, so '${gate.operator}' would keep the bad ones`,
          remedy: `Write '${gate.written.replace(gate.operator, right)}'.`,
        });
      }
      return { gate, measure: metric.measure(gate) };
    }),
  );
}

/** The null of a gate on a rate: `baseline * r`, `baseline + d`, or a number. */
export function linearNullOf({ bound }: Gate): LinearNull {
  return bound.kind === "number" ? { ratio: 0, offset: bound.value } : { ratio: bound.factor, offset: bound.offset };
}

export function tailGateOf({ bound }: Gate, quantile: number, rules: AnalysisRules): TailGate {
  return {
    quantile,
    factor: bound.kind === "number" ? 0 : bound.factor,
    offset: bound.kind === "number" ? bound.value : bound.offset,
    edges: rules.latencyEdges,
    steps: rules.shares.length,
  };
}

export interface ErrorRates {
  readonly pass: number;
  readonly fail: number;
}

/**
 * The error rates of a gate's two tests: passing needs every gate, so each has the whole α; failing needs one, so they
 * share it. A digest that is tried again passes at α/(a(a+1)): trying until it passes gains nothing.
 */
export function errorRatesOf({ at }: Gate, rules: AnalysisRules): ErrorRates {
  const alpha = 1 - (at.kind === "confidence" ? at.level : 0.95);
  const { attempt, gates } = rules;
  // A gate at point never fails by proof, so it takes nothing from the others.
  let proving = 0;
  for (const { gate } of gates) if (gate.at.kind === "confidence") proving += 1;
  return { pass: attempt === 1 ? alpha : alpha / (attempt * (attempt + 1)), fail: alpha / Math.max(1, proving) };
}
