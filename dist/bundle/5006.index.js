export const id = 5006;
export const ids = [5006];
export const modules = {

/***/ 55006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___namespace_cache;
__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _rollout_targets_local_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63202);
/* harmony import */ var _rollout_targets_local_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71513);
/* harmony import */ var _rollout_targets_local_run_host_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60370);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42042);
/** The door of the local target's host: `node host.js --state FOLDER [--address ADDRESS] [--port PORT] [--successor]`. */








/** Runs until it is told to stop. Started by the local target; everything that it says goes to its log. */
async function run(home) {
    const { values } = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.parseArgs)({
        options: {
            state: { type: "string" },
            address: { type: "string", default: "127.0.0.1" },
            port: { type: "string", default: "0" },
            successor: { type: "boolean", default: false },
        },
    });
    if (values.state === undefined) {
        process.stderr.write("usage: node host.js --state FOLDER [--address ADDRESS] [--port PORT]\n");
        process.exit(2);
    }
    const state = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(values.state);
    const environment = (0,_rollout_targets_local_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .lastingEnvironment */ .E)(process.env);
    const { address, port, successor } = values;
    const successorCommand = [
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, "host.js"),
        ...["--state", state, "--address", address, "--port", port, "--successor"],
    ];
    const parts = { state, layout: (0,_rollout_targets_local_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .layoutOf */ .a)(state), home, files: /*#__PURE__*/ (node_fs_promises__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (node_fs_promises__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __webpack_require__.t(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__, 2))), clock: _world_js__WEBPACK_IMPORTED_MODULE_6__/* .systemClock */ .ml, environment };
    try {
        await (0,_rollout_targets_local_run_host_js__WEBPACK_IMPORTED_MODULE_5__/* .runHost */ .K)(parts, { address, port: Number(port), successor, successorCommand });
        process.exit(0);
    }
    catch (error) {
        process.stderr.write(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(error)}\n`);
        process.exit(1);
    }
}


/***/ }),

/***/ 42042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   by: () => (/* binding */ realWorld),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/** The real outside: this machine's clock, file system and network. */




const systemClock = {
    now: () => new Date(),
    monotonic: () => performance.now(),
    sleep: async (ms, signal) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(ms, undefined, { signal });
        }
        catch (error) {
            // An aborted wait ends at once, as its contract says; nothing else can go wrong in it.
            if (!signal?.aborted)
                throw error;
        }
    },
};
function realWorld(home, progress, signal) {
    return {
        clock: systemClock,
        files: /*#__PURE__*/ (node_fs_promises__WEBPACK_IMPORTED_MODULE_1___namespace_cache || (node_fs_promises__WEBPACK_IMPORTED_MODULE_1___namespace_cache = __webpack_require__.t(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__, 2))),
        fetch: globalThis.fetch,
        environment: process.env,
        progress,
        signal,
        home,
        version: versionOf(home),
    };
}
/** model-release's own version, as the package.json beside the doors has it. */
function versionOf(home) {
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, "package.json"), "utf8")).version;
}


/***/ })

};
