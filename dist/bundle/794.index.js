export const id = 794;
export const ids = [794];
export const modules = {

/***/ 60794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/** The door of worker threads: `workerData.work` names what the thread is for. */


const works = {
    digest: () => __webpack_require__.e(/* import() */ 5763).then(__webpack_require__.bind(__webpack_require__, 15763)).then(({ serveDigests }) => serveDigests),
};
async function run(_home) {
    const name = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData?.work;
    if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort === null || typeof name !== "string" || !Object.hasOwn(works, name)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("USAGE", {
            what: "worker.js is started by model-release itself, as a thread",
            remedy: "Run cli.js instead.",
        });
    }
    const serve = await works[name]();
    serve(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort);
}


/***/ })

};
