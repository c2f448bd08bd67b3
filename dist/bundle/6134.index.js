export const id = 6134;
export const ids = [6134];
export const modules = {

/***/ 36134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49259);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42042);
/** The action's post step: runs whatever became of the main one, and brings an interrupted rollout to its end. */




async function run(home) {
    const saved = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu("inputs");
    // Nothing was begun that could be left half-done.
    if (saved === "" || _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu("job") !== "release")
        return;
    try {
        const given = JSON.parse(saved);
        process.chdir(given["working-directory"]);
        const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .lineProgress */ .Q)({ stream: process.stderr, verbose: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .isDebug */ ._o(), quiet: false, workflow: true });
        const { finishForAction } = await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(3746), __webpack_require__.e(6938), __webpack_require__.e(2866)]).then(__webpack_require__.bind(__webpack_require__, 92866));
        // The runner gives a post step its own time; no signal cuts it short, or the rollout would stay where it is.
        process.exitCode = await finishForAction(given, (0,_world_js__WEBPACK_IMPORTED_MODULE_2__/* .realWorld */ .by)(home, progress, new AbortController().signal));
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error));
        process.exitCode = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitOf */ .sX)(error);
    }
}


/***/ }),

/***/ 49259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ lineProgress)
/* harmony export */ });
/** Without a terminal a long task speaks this often (milliseconds), so that a log shows life without filling up. */
const spokenEvery = 10_000;
const redrawnEvery = 100;
function lineProgress({ stream, verbose, quiet, workflow }) {
    const terminal = stream.isTTY === true && !workflow;
    let drawn = false;
    const clear = () => {
        if (drawn)
            stream.write("\r\x1b[K");
        drawn = false;
    };
    const line = (text) => {
        clear();
        stream.write(`${text}\n`);
    };
    return {
        say: (text) => {
            if (!quiet)
                line(text);
        },
        warn: (text) => line(workflow ? `::warning::${escapeCommand(text)}` : `! ${text}`),
        detail: (text) => {
            if (verbose)
                line(`  ${text}`);
        },
        async stage(title, work) {
            if (!quiet)
                line(workflow ? `::group::${escapeCommand(title)}` : title);
            try {
                return await work();
            }
            finally {
                if (workflow && !quiet)
                    line("::endgroup::");
            }
        },
        task(title, total) {
            const interval = terminal ? redrawnEvery : spokenEvery;
            let last = performance.now();
            const show = (done, detail) => {
                const share = total ? ` ${Math.min(100, Math.floor((done / total) * 100))} %` : "";
                const text = `  ${title}${share}${detail ? ` · ${detail}` : ""}`;
                if (!terminal)
                    return line(text);
                stream.write(`\r\x1b[K${text.slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`);
                drawn = true;
            };
            return {
                update(done, detail) {
                    if (quiet || performance.now() - last < interval)
                        return;
                    last = performance.now();
                    show(done, detail);
                },
                end(detail) {
                    clear();
                    if (detail && !quiet)
                        line(`  ${detail}`);
                },
            };
        },
    };
}
/** A workflow command's text: its own marks must not be read as new commands. */
function escapeCommand(text) {
    return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
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
