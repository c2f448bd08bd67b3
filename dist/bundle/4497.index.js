export const id = 4497;
export const ids = [4497];
export const modules = {

/***/ 14581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ versionHeader),
/* harmony export */   M: () => (/* binding */ serverMetricNames),
/* harmony export */   X4: () => (/* binding */ replayHeader),
/* harmony export */   kY: () => (/* binding */ mostClasses),
/* harmony export */   n7: () => (/* binding */ mostFeatures),
/* harmony export */   pH: () => (/* binding */ otherClasses)
/* harmony export */ });
/** Names that our server and those who read it agree on; the same in every version, since arms of two versions meet. */
const serverMetricNames = {
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
};
/** Classes with a series of their own: a model of a thousand must not make a thousand series. */
const mostClasses = 64;
/** All further classes, of a model that does not state its classes. */
const otherClasses = "(other)";
/** Features with a series of their own. */
const mostFeatures = 64;
/** A request that bears this header (any value) is a replayed row, counted apart from live traffic. */
const replayHeader = "x-model-release-replay";
/** On every answer: the version that gave it. */
const versionHeader = "x-model-release-version";


/***/ }),

/***/ 24497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   onnx: () => (/* binding */ onnx)
/* harmony export */ });
/* harmony import */ var _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14581);
/** Our own server (src/server) over onnxruntime-web: small, quick to start, the same code that validated the model. */

const app = "/app";
const models = "/models";
/** A model that takes a minute to load is slow, not broken: startup is patient, so that liveness may be strict. */
const startup = { path: "/readyz", periodSeconds: 2, failureThreshold: 150, timeoutSeconds: 2 };
/**
 * The server has one thread: under a long batch it answers late. Whoever takes that for a failure takes all pods from
 * users at once when they are busiest. A process that is gone is seen after 6 s all the same.
 */
const readiness = { path: "/readyz", periodSeconds: 2, failureThreshold: 3, timeoutSeconds: 5 };
/** Only a minute of silence is a hang. */
const liveness = { path: "/healthz", periodSeconds: 10, failureThreshold: 6, timeoutSeconds: 5 };
const onnx = {
    formats: ["onnx"],
    image: {
        base: "gcr.io/distroless/nodejs24-debian12:nonroot",
        layers: [
            {
                name: "server",
                sources: ["serve.js", "package.json", "bundle", "wasm"].map((path) => ({
                    from: { kind: "home", path },
                    to: `${app}/${path}`,
                })),
            },
            {
                name: "model",
                sources: [
                    { from: { kind: "model" }, to: `${models}/model.onnx` },
                    { from: { kind: "metadata" }, to: `${models}/model-release.json` },
                ],
            },
        ],
        // The distroless image's entrypoint is node itself; the official node image's runs node for a file like this.
        command: [`${app}/serve.js`],
        entrypointWithoutBase: ["node"],
        environment: { MODEL_RELEASE_MODEL: `${models}/model.onnx`, HOST: "0.0.0.0", PORT: "8080", NODE_ENV: "production" },
        port: 8080,
        user: "65532:65532",
    },
    probes: { startup, readiness, liveness },
    predict: { method: "POST", path: "/predict", contentType: "application/json" },
    metrics: {
        path: "/metrics",
        requests: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.requests,
        latency: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.latency,
        traffic: { label: "traffic", live: "live", replay: "replay" },
        predictions: {
            classes: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.classes,
            values: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.values,
            squares: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.predictionSquares,
        },
        inputs: {
            rows: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.rows,
            missing: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.missing,
            bins: _onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .serverMetricNames */ .M.inputs,
        },
        cpuSeconds: "process_cpu_seconds_total",
        memoryBytes: "process_resident_memory_bytes",
    },
    local: {
        door: "serve.js",
        environment: ({ model, metadata, host, port }) => ({
            MODEL_RELEASE_MODEL: model,
            MODEL_RELEASE_METADATA: metadata,
            HOST: host,
            PORT: String(port),
        }),
    },
};


/***/ })

};
