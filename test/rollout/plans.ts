/** Plans for the tests of the rollout, short in time and like those of the examples. */
import type { Gate } from "../../src/gates/gate.js";
import { askedSteps, type Plan, type PlanOptions, planRollout } from "../../src/rollout/engine/plan.js";
import { latencyEdges } from "../../src/stats/latency-edges.js";
import { release } from "./simulator.js";

const at = { kind: "confidence", level: 0.95 } as const;

export const errorGate: Gate = {
  written: "error_rate <= baseline + 1%",
  metric: "error_rate",
  operator: "<=",
  bound: { kind: "baseline", factor: 1, offset: 0.01 },
  at,
};

export const latencyGate: Gate = {
  written: "latency_p95 <= baseline * 3",
  metric: "latency_p95",
  operator: "<=",
  bound: { kind: "baseline", factor: 3, offset: 0 },
  at,
};

export function plan(candidate: string, changes: Partial<PlanOptions> = {}): Promise<Plan> {
  return planRollout({
    name: "digits",
    candidate: release(candidate),
    asked: askedSteps([{ share: 0.25 }, { share: 0.5 }], changes.maxDurationMs ?? 24_000),
    gates: [errorGate, latencyGate],
    policy: "estimate",
    latencyEdges,
    maxDurationMs: 24_000,
    readyWithinMs: 20_000,
    settleMs: 500,
    warmupMs: 1000,
    lookMs: 1000,
    ...changes,
  });
}
