export const id = 3797;
export const ids = [3797];
export const modules = {

/***/ 23797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cpu: () => (/* binding */ cpu)
/* harmony export */ });
/**
 * Processor time that an arm's servers use, for each request that they answer: 4 ms is four thousandths of a second of
 * one core.
 *
 * By request, not by second: an arm with a tenth of the traffic has a tenth of the work, and would look ten times as
 * good. What a server uses when it is idle is shared out among its requests, so the arms are compared only while their
 * replicas have comparable load. Replayed and users' requests cost alike: all of them are counted.
 */
const cpu = {
    term: {
        name: "cpu",
        help: "processor time by request, of the servers' processes",
        quantity: "latency",
        range: [0, Number.POSITIVE_INFINITY],
        better: "lower",
        oneWay: true,
        saysPoint: true,
        sliceable: false,
        deterministic: false,
    },
    measure: () => ({ kind: "point", of: "cpu" }),
};


/***/ })

};
