export const id = 8735;
export const ids = [8735];
export const modules = {

/***/ 98735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ canaryMetrics),
/* harmony export */   canaryVocabulary: () => (/* binding */ canaryVocabulary)
/* harmony export */ });
const canaryMetrics = {
    error_rate: {
        help: "share of requests that failed",
        load: () => __webpack_require__.e(/* import() */ 3928).then(__webpack_require__.bind(__webpack_require__, 93928)).then((file) => file.errorRate),
    },
    latency_p50: {
        help: "median time to answer",
        load: () => __webpack_require__.e(/* import() */ 1557).then(__webpack_require__.bind(__webpack_require__, 31557)).then((file) => file.latencyP50),
    },
    latency_p90: {
        help: "time within which 90 % of the requests were answered",
        load: () => __webpack_require__.e(/* import() */ 9921).then(__webpack_require__.bind(__webpack_require__, 19921)).then((file) => file.latencyP90),
    },
    latency_p95: {
        help: "time within which 95 % of the requests were answered",
        load: () => __webpack_require__.e(/* import() */ 6782).then(__webpack_require__.bind(__webpack_require__, 36782)).then((file) => file.latencyP95),
    },
    latency_p99: {
        help: "time within which 99 % of the requests were answered",
        load: () => __webpack_require__.e(/* import() */ 282).then(__webpack_require__.bind(__webpack_require__, 282)).then((file) => file.latencyP99),
    },
    slower: {
        help: "share of requests slower than a time: slower(250ms)",
        load: () => __webpack_require__.e(/* import() */ 4393).then(__webpack_require__.bind(__webpack_require__, 4393)).then((file) => file.slower),
    },
    drift: {
        help: "how much the predictions differ from stable's: drift <= 0.1",
        load: () => __webpack_require__.e(/* import() */ 4760).then(__webpack_require__.bind(__webpack_require__, 84760)).then((file) => file.drift),
    },
    throughput: {
        help: "requests answered well, a second, by the arm's part of the traffic: throughput >= baseline * 0.9 at point",
        load: () => __webpack_require__.e(/* import() */ 8485).then(__webpack_require__.bind(__webpack_require__, 98485)).then((file) => file.throughput),
    },
    cpu: {
        help: "processor time by request: cpu <= baseline * 1.5 at point",
        load: () => __webpack_require__.e(/* import() */ 3797).then(__webpack_require__.bind(__webpack_require__, 23797)).then((file) => file.cpu),
    },
    memory: {
        help: "resident bytes of a replica: memory <= baseline * 1.2 at point",
        load: () => __webpack_require__.e(/* import() */ 9024).then(__webpack_require__.bind(__webpack_require__, 89024)).then((file) => file.memory),
    },
    accuracy: {
        help: "share of the replayed rows that are predicted right, row by row against stable: accuracy >= baseline - 0.01",
        load: () => __webpack_require__.e(/* import() */ 950).then(__webpack_require__.bind(__webpack_require__, 20950)).then((file) => file.accuracy),
    },
};
/** The gate language's vocabulary for `canary.gates`. */
async function canaryVocabulary() {
    const loaded = await Promise.all(Object.values(canaryMetrics).map((metric) => metric.load()));
    return new Map(loaded.map(({ term }) => [term.name, term]));
}


/***/ })

};
