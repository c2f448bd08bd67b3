export const id = 3105;
export const ids = [3105];
export const modules = {

/***/ 63105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unsupported: () => (/* binding */ unsupported)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** Formats that are recognised, and refused with what they would need. */

function unsupported(what, needs) {
    return {
        describe: () => {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("MODEL_UNSUPPORTED", { what: `this is ${what}`, remedy: needs });
        },
    };
}


/***/ })

};
