/** What a plan takes for granted of stable's predictions, from the answers to the holdout. */
import { expect, test } from "@jest/globals";
import { type AssumedPredictions, assumedPredictions } from "../../src/jobs/steps/power.js";
import type { ScoredRows, Task } from "../../src/validate/scored.js";

function answered(task: Task, predicted: readonly number[], classes = 0, withProbabilities = false): ScoredRows {
  const n = predicted.length;
  return {
    ...{ n, task, classes: Array.from({ length: classes }, (_, index) => `class ${index}`) },
    truth: Int32Array.from(predicted),
    predicted: Int32Array.from(predicted),
    ...(withProbabilities && { probabilities: new Float64Array(n * classes) }),
  };
}

const ranges = { of: "ranges", count: 10, shares: new Array(10).fill(0.1) };

test.each<{ rows: ScoredRows; assumed: Partial<AssumedPredictions> }>`
  what                                            | rows                                             | assumed
  ${"a regression"}                               | ${answered("regression", [1, 2, 3])}             | ${ranges}
  ${"two classes with probabilities"}             | ${answered("binary", [0, 1], 2, true)}           | ${ranges}
  ${"two classes with probabilities, as of many"} | ${answered("multiclass", [0, 1], 2, true)}       | ${ranges}
  ${"two classes without probabilities"}          | ${answered("binary", [0, 0, 1, 0], 2)}           | ${{ of: "classes", count: 2, shares: [0.75, 0.25, 0] }}
  ${"three classes, the most frequent first"}     | ${answered("multiclass", [2, 2, 0, 2], 3, true)} | ${{ of: "classes", count: 3, shares: [0.75, 0.25, 0, 0] }}
  ${"one class"}                                  | ${answered("multiclass", [0, 0], 1, true)}       | ${{ of: "classes", count: 1, shares: [1, 0] }}
  ${"more classes than are kept, the rest as all others"} | ${answered("multiclass", Array.from({ length: 40 }, (_, i) => i), 40)} | ${{ of: "classes", count: 40, shares: [...new Array(19).fill(0.025), 0.525] }}
`("of $what", ({ rows, assumed }) => {
  const { shares, ...how } = assumedPredictions({ candidate: rows });
  expect({ ...how, shares: shares.map((share) => Number(share.toFixed(12))) }).toEqual({
    ...assumed,
    whose: "candidate",
  });
});

test("what serves has answered too, and is what is meant", () => {
  const [candidate, baseline] = [answered("multiclass", [0, 0, 1], 3), answered("multiclass", [2, 2, 2], 3)];
  expect(assumedPredictions({ candidate, baseline })).toEqual({
    ...{ of: "classes", count: 3, shares: [1, 0, 0, 0], whose: "stable" },
  });
});
