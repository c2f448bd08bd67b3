import type { Metric } from "../metric.js";

/** The model's size in bytes, all its files together. Exact: no sample, so no interval; lower is better. */
export const size: Metric<"size"> = {
  statistic: "size",
  quantity: "size",
  better: "lower",
  range: [0, Number.POSITIVE_INFINITY],
  exact: true,
  pointOnly: true,
  sliceable: false,
  interval: { kind: "exact" },
  value: (bytes) => bytes,
  denominator: () => 0,
};
