export const id = 2290;
export const ids = [2290];
export const modules = {

/***/ 92290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   replicas: () => (/* binding */ replicas)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _gates_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57826);
/**
 * The router that needs nothing but a Service: canary pods stand behind it beside stable's, so the share is the number
 * of pods. Clients that keep their connections stay with their pod; the true share is counted from requests.
 */


const replicas = { readyIsTraffic: true, fit, replicasFor, share };
/** c of c + S pods have the share w when c = w·S/(1 − w); never less than one pod. */
function replicasFor(share, stable) {
    return Math.max(1, Math.round((share * stable) / (1 - share)));
}
function fit(asked, stable, name) {
    const whole = asked.find(({ share }) => share >= 1);
    if (whole)
        throw wholeShare(name);
    const largest = Math.max(...asked.map(({ share }) => share));
    if (stable > 0 && asked.length > 0 && 1 / (stable + 1) > largest + 1e-9)
        throw tooFewPods(name, stable, largest);
    const steps = asked.map((step) => ({ ...step, replicas: replicasFor(step.share, stable) }));
    return { steps: steps.reduce(mergeEqual, []), readyIsTraffic: true };
}
/** Steps of as many pods are one step, as long as all of them; it bears the last share, which its pods come nearest. */
function mergeEqual(merged, step) {
    const last = merged.at(-1);
    if (last?.replicas !== step.replicas)
        return [...merged, step];
    return [...merged.slice(0, -1), { ...step, stayMs: last.stayMs + step.stayMs }];
}
/**
 * What the Service's endpoints say. A pod on its way out may still be sent requests (`serving` and `terminating`): until
 * it is gone, the share is not 0.
 */
function share({ slices, canaryPods, canary }, asked) {
    const canaryNames = new Set(canaryPods.map(({ metadata }) => metadata?.name));
    const endpoints = new Map(slices.flatMap((slice) => (slice.endpoints ?? []).map((endpoint) => [nameOf(endpoint), endpoint])));
    const all = [...endpoints.entries()].map(([name, endpoint]) => ({ endpoint, isCanary: canaryNames.has(name) }));
    const ready = all.filter(({ endpoint }) => isReady(endpoint));
    const canaries = ready.filter(({ isCanary }) => isCanary).length;
    const leaving = all.filter(({ endpoint, isCanary }) => isCanary && isLeaving(endpoint)).length;
    if (canaries + leaving === 0)
        return 0;
    const wanted = canary?.spec?.replicas;
    const isConfirmed = leaving === 0 && canaries === wanted && canaries === asked?.replicas;
    return isConfirmed ? asked.share : (canaries + leaving) / (ready.length + leaving);
}
/** An address stands in two slices for a moment when it moves between them: it is one endpoint. */
const nameOf = ({ targetRef, addresses }) => targetRef?.name ?? addresses[0];
/** An absent condition means yes, by the API's contract. */
const isReady = ({ conditions }) => conditions?.ready !== false && conditions?.terminating !== true;
const isLeaving = ({ conditions }) => conditions?.terminating === true && conditions.serving !== false;
function tooFewPods(name, stable, largest) {
    const least = Math.ceil(1 / largest - 1 - 1e-9);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("KUBERNETES_SHARE_IMPOSSIBLE", {
        what: `one canary pod beside the ${stable} of Deployment ${name} would get ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T1)(1 / (stable + 1))} of the traffic, and the largest of 'canary.steps' is ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T1)(largest)}`,
        remedy: `Scale the Deployment to ${least} pods, or write a larger last step in 'canary.steps':\n  kubectl scale deployment ${name} --replicas=${least}`,
    });
}
function wholeShare(name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("KUBERNETES_SHARE_IMPOSSIBLE", {
        what: `a canary share of 100% leaves no place for Deployment ${name}: it is split by the number of pods, and stable keeps its own`,
        remedy: "End 'canary.steps' with a share below 100%, such as 50%: the promotion follows the last step by itself.",
    });
}


/***/ })

};
