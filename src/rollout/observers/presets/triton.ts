import type { MetricPreset } from "../preset.js";

/** Triton counts successes and failures apart; its durations are counters without buckets. */
export const triton: MetricPreset = {
  requests: ["nv_inference_request_success", "nv_inference_request_failure"],
  errors: { metrics: ["nv_inference_request_failure"] },
  arms: { pod: "pod" },
  source: "https://docs.nvidia.com/deeplearning/triton-inference-server/user-guide/docs/user_guide/metrics.html",
  verified: false,
};
