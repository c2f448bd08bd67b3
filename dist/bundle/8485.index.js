export const id = 8485;
export const ids = [8485];
export const modules = {

/***/ 98485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   throughput: () => (/* binding */ throughput)
/* harmony export */ });
/**
 * Requests that an arm answers well, a second.
 *
 * Traffic decides how many there are and the router who gets them, so each arm is measured by its part: where ready
 * pods share the traffic, by pod; where the router takes a share, scaled up to the whole of the traffic; replayed rows
 * come to both arms at one rate. An arm that answers all that it is sent has the throughput that it can have: this is
 * no measure of capacity. It finds one that does not keep up, refuses, fails, or leaves requests open.
 *
 * Interval: none. It is a bare comparison; for chance see point-gate.ts.
 */
const throughput = {
    term: {
        name: "throughput",
        help: "requests answered without an error, a second, by the arm's part of the traffic",
        quantity: "number",
        range: [0, Number.POSITIVE_INFINITY],
        better: "higher",
        oneWay: true,
        saysPoint: true,
        noNumberFor: "a number of requests a second speaks of the users, not of the model",
        sliceable: false,
        deterministic: false,
    },
    measure: () => ({ kind: "point", of: "throughput" }),
};


/***/ })

};
