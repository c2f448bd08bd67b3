export const id = 5013;
export const ids = [5013];
export const modules = {

/***/ 75013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nginx: () => (/* binding */ nginx)
/* harmony export */ });
/** The ingress controller of the Kubernetes project: its own namespace is `namespace`, the Service's is exported. */
const nginx = {
    requests: ["nginx_ingress_controller_requests"],
    errors: { label: "status" },
    latency: { histogram: "nginx_ingress_controller_request_duration_seconds", unit: "seconds" },
    arms: {
        stable: 'exported_service="{name}", exported_namespace="{namespace}"',
        canary: 'exported_service="{name}-canary", exported_namespace="{namespace}"',
    },
    source: "https://kubernetes.github.io/ingress-nginx/user-guide/monitoring/",
    verified: false,
};


/***/ })

};
