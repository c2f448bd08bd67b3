export const id = 7419;
export const ids = [7419];
export const modules = {

/***/ 37419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   triton: () => (/* binding */ triton)
/* harmony export */ });
/** Triton counts successes and failures apart; its durations are counters without buckets. */
const triton = {
    requests: ["nv_inference_request_success", "nv_inference_request_failure"],
    errors: { metrics: ["nv_inference_request_failure"] },
    arms: { pod: "pod" },
    source: "https://docs.nvidia.com/deeplearning/triton-inference-server/user-guide/docs/user_guide/metrics.html",
    verified: false,
};


/***/ })

};
