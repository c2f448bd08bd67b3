export const id = 7129;
export const ids = [7129];
export const modules = {

/***/ 57129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M8: () => (/* binding */ isMetricName),
/* harmony export */   iP: () => (/* binding */ termOf),
/* harmony export */   metricVocabulary: () => (/* binding */ metricVocabulary),
/* harmony export */   qd: () => (/* binding */ metrics)
/* harmony export */ });
const latency = async (percent) => (await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(711)]).then(__webpack_require__.bind(__webpack_require__, 80711))).predictLatency(percent);
const metrics = {
    accuracy: { help: "share of rows predicted right", load: async () => (await __webpack_require__.e(/* import() */ 4884).then(__webpack_require__.bind(__webpack_require__, 84884))).accuracy },
    balanced_accuracy: {
        help: "mean of the classes' recalls",
        load: async () => (await __webpack_require__.e(/* import() */ 6191).then(__webpack_require__.bind(__webpack_require__, 66191))).balancedAccuracy,
    },
    precision: {
        help: "of the rows predicted to be of a class, the share that is",
        load: async () => (await __webpack_require__.e(/* import() */ 3297).then(__webpack_require__.bind(__webpack_require__, 23297))).precision,
    },
    recall: {
        help: "of a class's rows, the share that was found",
        load: async () => (await __webpack_require__.e(/* import() */ 2084).then(__webpack_require__.bind(__webpack_require__, 72084))).recall,
    },
    specificity: {
        help: "of the rows not of a class, the share not predicted to be",
        load: async () => (await __webpack_require__.e(/* import() */ 2765).then(__webpack_require__.bind(__webpack_require__, 42765))).specificity,
    },
    f1: { help: "harmonic mean of precision and recall", load: async () => (await __webpack_require__.e(/* import() */ 8092).then(__webpack_require__.bind(__webpack_require__, 58092))).f1 },
    f_beta: {
        help: "F-measure with recall β times as important: f_beta@2",
        load: async () => (await __webpack_require__.e(/* import() */ 5650).then(__webpack_require__.bind(__webpack_require__, 65650))).fBeta,
    },
    top_k_accuracy: {
        help: "share of rows whose class is among the k most probable: top_k_accuracy@3",
        load: async () => (await __webpack_require__.e(/* import() */ 1738).then(__webpack_require__.bind(__webpack_require__, 41738))).topKAccuracy,
    },
    roc_auc: {
        help: "how often a positive row is scored above a negative one",
        load: async () => (await __webpack_require__.e(/* import() */ 167).then(__webpack_require__.bind(__webpack_require__, 167))).rocAuc,
    },
    log_loss: {
        help: "mean −ln of the true class's probability",
        load: async () => (await __webpack_require__.e(/* import() */ 3055).then(__webpack_require__.bind(__webpack_require__, 73055))).logLoss,
    },
    brier: { help: "mean squared error of the probabilities", load: async () => (await __webpack_require__.e(/* import() */ 681).then(__webpack_require__.bind(__webpack_require__, 70681))).brier },
    mse: { help: "mean squared error", load: async () => (await __webpack_require__.e(/* import() */ 5766).then(__webpack_require__.bind(__webpack_require__, 45766))).mse },
    rmse: { help: "root of the mean squared error", load: async () => (await __webpack_require__.e(/* import() */ 947).then(__webpack_require__.bind(__webpack_require__, 93328))).rmse },
    mae: { help: "mean absolute error", load: async () => (await __webpack_require__.e(/* import() */ 2224).then(__webpack_require__.bind(__webpack_require__, 12224))).mae },
    mape: { help: "mean absolute error as a share of the truth", load: async () => (await __webpack_require__.e(/* import() */ 6608).then(__webpack_require__.bind(__webpack_require__, 36608))).mape },
    r2: { help: "share of the label's variance that is explained", load: async () => (await __webpack_require__.e(/* import() */ 4193).then(__webpack_require__.bind(__webpack_require__, 64193))).r2 },
    predict_latency_p50: { help: "median time of one row's prediction", load: () => latency(50) },
    predict_latency_p90: { help: "90 % of the rows are predicted faster", load: () => latency(90) },
    predict_latency_p95: { help: "95 % of the rows are predicted faster", load: () => latency(95) },
    predict_latency_p99: { help: "99 % of the rows are predicted faster", load: () => latency(99) },
    size: { help: "size of the model's files", load: async () => (await __webpack_require__.e(/* import() */ 2680).then(__webpack_require__.bind(__webpack_require__, 62680))).size },
};
function isMetricName(name) {
    return Object.hasOwn(metrics, name);
}
/** What the gate language may say about a holdout. */
async function metricVocabulary() {
    const vocabulary = new Map();
    for (const name of Object.keys(metrics)) {
        vocabulary.set(name, termOf(name, await metrics[name].load()));
    }
    return vocabulary;
}
/** The metric as the gate language sees it. */
function termOf(name, metric) {
    const { quantity, better, range, exact, pointOnly, argument, argumentRequiredForMulticlass, k } = metric;
    return {
        name,
        help: metrics[name].help,
        quantity,
        range,
        better,
        ...(exact && { exact }),
        ...(pointOnly && { pointOnly }),
        ...(argument && { argument }),
        ...(argumentRequiredForMulticlass && { argumentRequiredForMulticlass }),
        ...(k && { k }),
        sliceable: metric.sliceable ?? true,
        deterministic: metric.deterministic ?? true,
    };
}


/***/ })

};
