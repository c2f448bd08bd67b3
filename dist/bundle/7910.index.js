export const id = 7910;
export const ids = [7910];
export const modules = {

/***/ 47910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   takePreferred: () => (/* binding */ takePreferred)
/* harmony export */ });
/** How a choice is made: by the person at the terminal, or by what was found. */
/** Nobody is asked: what speaks for itself is taken, and the rest stays open. */
const takePreferred = {
    pick: async (_question, _choices, preferred) => preferred,
    fill: async () => undefined,
};


/***/ })

};
