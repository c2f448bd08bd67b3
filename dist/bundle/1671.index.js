export const id = 1671;
export const ids = [1671];
export const modules = {

/***/ 81671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _rollout_progress_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8941);
/* harmony import */ var _rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7666);
/* harmony import */ var _steps_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65928);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74303);




async function status(config, world) {
    return (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_3__/* .withTarget */ .yY)(config, (0,_steps_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stateFolders */ .Nj)(config), world, (target) => statusOf(target, config, world));
}
async function statusOf(target, config, world) {
    const running = await target.status(world.signal);
    const record = await (0,_rollout_roll_out_js__WEBPACK_IMPORTED_MODULE_1__/* .readRollout */ .wW)(target.journal);
    const { releases } = await target.ledger.load();
    const version = releases.find(({ digest }) => digest === running.serving)?.version;
    const rollout = record && {
        id: record.identity,
        phase: record.phase,
        ...(record.outcome && { outcome: record.outcome }),
        reasons: record.reasons,
    };
    return {
        name: config.name,
        target: config.deploy.target,
        serving: running.serving ?? "none",
        ...(version !== undefined && { version }),
        ...(running.url !== undefined && { url: running.url }),
        ...(rollout && { rollout }),
        lines: [...running.lines, ...(record ? rolloutLines(record) : ["no rollout so far"])],
    };
}
/** While it goes back, its line has the reasons already. */
function rolloutLines(record) {
    const turn = (0,_rollout_progress_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .turnLine */ .o)(record);
    return [turn, ...record.reasons.filter((reason) => !turn.includes(reason))];
}


/***/ })

};
