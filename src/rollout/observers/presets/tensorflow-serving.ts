import type { MetricPreset } from "../preset.js";

/** TensorFlow Serving, where its monitoring configuration turns the metrics on; the buckets are in microseconds. */
export const tensorflowServing: MetricPreset = {
  requests: [":tensorflow:serving:request_count"],
  errors: { label: "status", good: ["OK"] },
  latency: { histogram: ":tensorflow:serving:request_latency", unit: "microseconds" },
  arms: { pod: "pod" },
  source: "https://github.com/tensorflow/serving/blob/master/tensorflow_serving/servables/tensorflow/util.cc",
  verified: false,
};
