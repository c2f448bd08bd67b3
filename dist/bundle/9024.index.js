export const id = 9024;
export const ids = [9024];
export const modules = {

/***/ 89024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   memory: () => (/* binding */ memory)
/* harmony export */ });
/**
 * Memory that a replica of the arm holds (resident bytes of the server's process), the mean over the replicas and over
 * the looks of the step that is under way.
 *
 * The last step alone, for what leaks shows last. No peak: the kill for want of memory is watched outside of the gates.
 */
const memory = {
    term: {
        name: "memory",
        help: "resident bytes of a replica, the mean over the last step",
        quantity: "size",
        range: [0, Number.POSITIVE_INFINITY],
        better: "lower",
        oneWay: true,
        saysPoint: true,
        sliceable: false,
        deterministic: false,
    },
    measure: () => ({ kind: "point", of: "memory" }),
};


/***/ })

};
