export const id = 8105;
export const ids = [8105];
export const modules = {

/***/ 28105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tensorflowServing: () => (/* binding */ tensorflowServing)
/* harmony export */ });
/** TensorFlow Serving, where its monitoring configuration turns the metrics on; the buckets are in microseconds. */
const tensorflowServing = {
    requests: [":tensorflow:serving:request_count"],
    errors: { label: "status", good: ["OK"] },
    latency: { histogram: ":tensorflow:serving:request_latency", unit: "microseconds" },
    arms: { pod: "pod" },
    source: "https://github.com/tensorflow/serving/blob/master/tensorflow_serving/servables/tensorflow/util.cc",
    verified: false,
};


/***/ })

};
