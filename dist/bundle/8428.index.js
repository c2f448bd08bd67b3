export const id = 8428;
export const ids = [8428];
export const modules = {

/***/ 88428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspectText: () => (/* binding */ inspectText)
/* harmony export */ });
/* harmony import */ var _gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57826);
/** What `inspect` prints: the file, then its inputs and outputs. */

function inspectText(model) {
    const { path, format, size, md5, sha256, opset, producer, signature } = model;
    const facts = [
        ["format", `${format}${opset === undefined ? "" : `, opset ${opset}`}`],
        ["size", (0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(size, "size")],
        ["md5", md5],
        ["sha256", sha256],
        ...(producer ? [["producer", [producer.name, producer.version].filter(Boolean).join(" ")]] : []),
        ...signature.inputs.map((spec) => ["input", showTensor(spec)]),
        ...signature.outputs.map((spec) => ["output", showTensor(spec)]),
        ...(signature.classes ? [["classes", signature.classes.join(", ")]] : []),
    ];
    return [path, ...facts.map(([name, value]) => `  ${name.padEnd(9)} ${value}`)].join("\n");
}
/** "float_input float32 [N, 64]"; a dimension that the model leaves open is a question mark, the first one N. */
function showTensor({ name, type, shape }) {
    return `${name} ${type} [${shape.map((size, i) => size ?? (i === 0 ? "N" : "?")).join(", ")}]`;
}


/***/ })

};
