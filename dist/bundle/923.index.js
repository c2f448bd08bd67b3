export const id = 923;
export const ids = [923,3304];
export const modules = {

/***/ 29189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ configurationName)
/* harmony export */ });
/** What our configurations are called, one for each model of a folder: names that stand in JSON and in a shell as they are. */
const configurationName = /^model-release(\.[\w.-]+)?\.ya?ml$/;


/***/ }),

/***/ 70923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configFor: () => (/* binding */ configFor),
/* harmony export */   modelsBeside: () => (/* binding */ modelsBeside),
/* harmony export */   optionsOf: () => (/* binding */ optionsOf)
/* harmony export */ });
/* unused harmony export lines */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_file_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29189);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89190);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78425);
/** What the action's inputs come to: options as the command line has them, and the configuration with them laid over it. */




/** Every input that a command knows as an option: whoever asks for the job, the inputs win over the file. */
function optionsOf(given) {
    return {
        config: given.config,
        set: lines(given.set),
        gate: lines(given.gates),
        model: given.model,
        holdout: given.holdout,
        modelVersion: given.version,
    };
}
async function configFor(given, world) {
    const gates = lines(given.gates);
    const laid = [...(0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .overridesOf */ .FB)({ ...given, gates }), ...lines(given.set).map(_commands_js__WEBPACK_IMPORTED_MODULE_2__.readOverride)];
    return (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__.loadConfig)(given.config, laid, world);
}
/** All configurations beside this one, itself among them, in the order of their names; none where it is called otherwise. */
async function modelsBeside(given, world) {
    if (!_config_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .configurationName */ .S.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(given.config)))
        return [];
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(given.config);
    const files = (await world.files.readdir(folder)).filter((file) => _config_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .configurationName */ .S.test(file)).sort();
    return Promise.all(files.map((file) => siblingIn(folder, file, world)));
}
async function siblingIn(folder, file, world) {
    try {
        return { file, name: (await (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__.loadConfig)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, file), [], world)).name };
    }
    catch {
        // One that is wrong is told by its own run; here it counts, for the repository has it.
        return { file, name: file };
    }
}
/** Those that are not empty. */
function lines(text) {
    return text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
}


/***/ })

};
