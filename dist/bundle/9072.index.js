export const id = 9072;
export const ids = [9072];
export const modules = {

/***/ 39072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mlflow: () => (/* binding */ mlflow)
/* harmony export */ });
/** MLflow's server has no metrics: an NGINX beside it has (nginx-prometheus-exporter counts no codes; this is nginx-vts). */
const mlflow = {
    requests: ["nginx_vts_server_requests_total"],
    errors: { label: "code", good: ["1xx", "2xx", "3xx"] },
    latency: { histogram: "nginx_vts_server_request_duration_seconds", unit: "seconds" },
    only: 'host!="*", code!="total"',
    arms: { pod: "pod" },
    source: "https://github.com/vozlt/nginx-module-vts#to-control-metrics-format",
    verified: false,
};


/***/ })

};
