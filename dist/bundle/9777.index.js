export const id = 9777;
export const ids = [9777];
export const modules = {

/***/ 19777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stop: () => (/* binding */ stop)
/* harmony export */ });
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65928);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74303);


/** @returns what was ended, in words; empty where nothing ran */
async function stop(config, world) {
    return (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_1__/* .withTarget */ .yY)(config, (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stateFolders */ .Nj)(config), world, (target) => target.stop(world.signal, { forget: false }));
}


/***/ })

};
