import type { Asked, Metric, Proportion } from "../metric.js";
import type { Places } from "../statistics/places.js";

/**
 * Share of rows whose true class is among the model's k most probable ones: `top_k_accuracy@3`.
 *
 * Range 0 to 1, higher is better. Undefined without rows.
 * Interval: Clopper–Pearson, for it is a proportion of independent rows.
 * Equals scikit-learn's `top_k_accuracy_score` (1.9) for more than two classes, ties and weights included.
 */
export const topKAccuracy: Metric<"places"> = {
  statistic: "places",
  tasks: ["multiclass"],
  quantity: "share",
  better: "higher",
  range: [0, 1],
  k: { help: "how many of the most probable classes count", default: 2 },
  interval: { kind: "proportion", of: among, sameTrials: true },
  value: (places, asked) => {
    const { hits, trials } = among(places, asked);
    return trials === 0 ? undefined : hits / trials;
  },
};

function among({ counts }: Places, { k = 2 }: Asked): Proportion {
  let [hits, trials] = [0, 0];
  counts.forEach((count, place) => {
    if (place < k) hits += count;
    trials += count;
  });
  return { hits, trials };
}
