/** Names that our server and those who read it agree on; the same in every version, since arms of two versions meet. */

export const serverMetricNames = {
  requests: "model_release_requests_total",
  latency: "model_release_request_duration_seconds",
  inFlight: "model_release_requests_in_flight",
  batchRows: "model_release_batch_rows",
  model: "model_release_model_info",
  ready: "model_release_ready",
  /** Predictions by class. */
  classes: "model_release_predictions_total",
  /** Predictions by value, or by the probability of the second of two classes: see server/predictions.ts. */
  values: "model_release_prediction_values_total",
  predictionSquares: "model_release_prediction_squares_total",
  rows: "model_release_rows_total",
  missing: "model_release_rows_missing_total",
  /** Rows by feature and bin of the holdout's: see inference/feature-bins.ts. */
  inputs: "model_release_inputs_total",
} as const;

/** Classes with a series of their own: a model of a thousand must not make a thousand series. */
export const mostClasses = 64;
/** All further classes, of a model that does not state its classes. */
export const otherClasses = "(other)";
/** Features with a series of their own. */
export const mostFeatures = 64;

/** A request that bears this header (any value) is a replayed row, counted apart from live traffic. */
export const replayHeader = "x-model-release-replay";
/** On every answer: the version that gave it. */
export const versionHeader = "x-model-release-version";
