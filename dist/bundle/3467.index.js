export const id = 3467;
export const ids = [3467];
export const modules = {

/***/ 63467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   webhook: () => (/* binding */ webhook)
/* harmony export */ });
const webhook = { render: (alert, _options, url) => ({ url, body: alert }) };


/***/ })

};
