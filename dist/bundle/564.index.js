export const id = 564;
export const ids = [564];
export const modules = {

/***/ 20564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endCutOff: () => (/* binding */ endCutOff)
/* harmony export */ });
/* harmony import */ var _github_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69818);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38781);
/* harmony import */ var _github_deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56055);
/* harmony import */ var _attempts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18628);
/** Ends on GitHub what a run began there and was killed before it could end: a check that runs for ever is a riddle. */




/** The runner kills what the post step does not end within its own time. */
const patienceMs = 60_000;
/** @param words  what became of it, one line */
async function endCutOff({ check, deployment }, place, token, words, world) {
    const { apiUrl, repository, url } = place;
    const github = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .openGitHub */ .o6)({ token, apiUrl, repository, patienceMs }, world);
    const tried = (0,_attempts_js__WEBPACK_IMPORTED_MODULE_3__/* .attempts */ .r)();
    if (check !== undefined) {
        const result = {
            conclusion: "cancelled",
            title: "Cut off before it ended",
            summary: words,
            annotations: [],
        };
        await tried.try("the check", () => (0,_github_check_js__WEBPACK_IMPORTED_MODULE_0__/* .endCheck */ .gu)(github, check, result));
    }
    if (deployment !== undefined) {
        const status = { state: "error", description: words };
        await tried.try("the deployment", () => (0,_github_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .stateDeployment */ .LR)(github, deployment, { logUrl: url }, status));
    }
}


/***/ })

};
