/** Names that our server and those who read it agree on; the same in every version, since arms of two versions meet. */

export const serverMetricNames = {
  requests: "model_release_requests_total",
  latency: "model_release_request_duration_seconds",
  inFlight: "model_release_requests_in_flight",
  batchRows: "model_release_batch_rows",
  model: "model_release_model_info",
  ready: "model_release_ready",
} as const;

/** A request that bears this header (any value) is a replayed row, counted apart from live traffic. */
export const replayHeader = "x-model-release-replay";
/** On every answer: the version that gave it. */
export const versionHeader = "x-model-release-version";
