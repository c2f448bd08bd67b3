import { Problem } from "../../../errors.js";
import type { CanaryMetric } from "../metric.js";

/**
 * Share of the replayed rows that an arm predicts right; known only where rows with known answers are replayed.
 *
 * Both arms answer the same rows, each row counts once, and against the baseline they are compared row by row
 * (accuracy-gate.ts).
 */
export const accuracy: CanaryMetric = {
  term: {
    name: "accuracy",
    help: "share of the replayed rows that are predicted right",
    quantity: "share",
    range: [0, 1],
    better: "higher",
    oneWay: true,
    sliceable: false,
    deterministic: true,
    replayedOnly: true,
  },
  measure: ({ written, bound }) => {
    if (bound.kind === "number" || bound.factor === 1) return { kind: "accuracy" };
    throw new Problem("GATE_INVALID", {
      what: `'${written}': replayed rows are compared one by one, which tells a difference and no factor`,
      remedy: "Write how many points may be lost: 'accuracy >= baseline - 0.01'.",
    });
  },
};
