export const id = 5531;
export const ids = [5531];
export const modules = {

/***/ 75531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   onnx: () => (/* binding */ onnx)
/* harmony export */ });
/* harmony import */ var _inference_onnx_describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39911);
/** ONNX: the format that runs. */

const onnx = { describe: _inference_onnx_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .describeOnnx */ .r };


/***/ })

};
