import type { Metric } from "../metric.js";
import { type Residuals, totalSquares } from "../statistics/residuals.js";

/**
 * Share of the label's variance that the predictions explain: 1 − Σ(y−ŷ)² / Σ(y−ȳ)².
 *
 * 1 at best, below 0 where the mean would predict better; higher is better. Where the label is constant: 1 if every
 * prediction is right, else 0. Undefined with fewer than two rows.
 * Interval: bootstrap. Equals scikit-learn's `r2_score` (1.9), weights included.
 */
export const r2: Metric<"residuals"> = {
  statistic: "residuals",
  tasks: ["regression"],
  quantity: "number",
  better: "higher",
  range: [Number.NEGATIVE_INFINITY, 1],
  interval: { kind: "bootstrap" },
  value: explained,
  undefinedWhen: "there are fewer than two rows",
};

function explained(residuals: Residuals): number | undefined {
  if (residuals.rows < 2 || residuals.weight === 0) return undefined;
  const total = totalSquares(residuals);
  if (total === 0) return residuals.squared === 0 ? 1 : 0;
  return 1 - residuals.squared / total;
}
