export const id = 2281;
export const ids = [2281];
export const modules = {

/***/ 2281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   history: () => (/* binding */ history)
/* harmony export */ });
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65928);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74303);


async function history(config, world) {
    return (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_1__/* .withTarget */ .yY)(config, (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stateFolders */ .Nj)(config), world, async ({ ledger }) => (await ledger.load()).releases);
}


/***/ })

};
