export const id = 5465;
export const ids = [5465];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 89190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ overridesOf),
/* harmony export */   QL: () => (/* binding */ inputs)
/* harmony export */ });
/* unused harmony export outputs */
const inputs = {
    config: { help: "Path of the configuration, from the working directory", default: "model-release.yaml" },
    mode: { help: "auto (by the event), gate, release, plan, status, rollback, verify or approve", default: "auto" },
    "working-directory": { help: "Folder to work in, from the repository's root", default: "." },
    model: { help: "Path of the candidate; wins over the configuration", default: "" },
    holdout: { help: "Path of the holdout; wins over the configuration", default: "" },
    gates: { help: "Gates, one a line; win over the configuration", default: "" },
    version: { help: "X.Y.Z, major, minor or patch; wins over the configuration", default: "" },
    token: {
        help: "Token for comments, checks and deployments; the workflow's own is enough",
        default: "${{ github.token }}",
    },
    set: { help: "Values laid over the configuration, one a line, such as canary.max_duration=20m", default: "" },
};
const outputs = {
    outcome: "passed, promoted, unchanged, waiting, rejected, rolled-back or failed",
    verdict: "pass, fail, inconclusive or none: all gates together",
    version: "The release's number",
    "model-digest": "The model's DVC hash (md5)",
    image: "The serving image, by digest",
    "image-digest": "The serving image's digest alone",
    serving: "The digest that serves now; none, or unknown",
    report: "Path of the report (JSON)",
    summary: "One line that says what became of the release",
};
/** What is laid over the configuration by the inputs that are a value of it. Throws nothing: values are checked with the rest. */
function overridesOf({ model, holdout, gates, version, }) {
    const laid = [];
    if (model)
        laid.push({ given: "input model", path: ["model", "path"], value: model });
    if (holdout)
        laid.push({ given: "input holdout", path: ["holdout", "path"], value: holdout });
    if (gates && gates.length > 0)
        laid.push({ given: "input gates", path: ["gates"], value: gates });
    if (version)
        laid.push({ given: "input version", path: ["version", "number"], value: version });
    return laid;
}


/***/ }),

/***/ 57826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   VZ: () => (/* binding */ formatQuantity),
/* harmony export */   eI: () => (/* binding */ formatLevel),
/* harmony export */   jR: () => (/* binding */ formatDifference)
/* harmony export */ });
/**
 * "0.931", "93.1 %", "12.4 ms", "3.2 MB", "1,900".
 *
 * @param value  in base units (shares 0–1, seconds, bytes)
 */
function formatQuantity(value, quantity, style = {}) {
    return untilApart(value, style.apartFrom, (number, extra) => formatters[quantity](number, extra, style));
}
const formatters = {
    share: (value, extra, { percent }) => (percent ? `${fixed(value * 100, 1 + extra)} %` : fixed(value, 3 + extra)),
    number: (value, extra) => significant(value, 4 + extra),
    count: (value, extra) => (extra === 0 ? formatCount(value) : significant(value, 6 + extra)),
    latency: (value, extra) => inUnits(value, 3 + extra, latencyUnits),
    size: (value, extra) => inUnits(value, 3 + extra, sizeUnits),
};
/** "+0.5 percentage points", "-12 ms": a difference of two values; its sign is always shown. */
function formatDifference(value, quantity, apartFrom) {
    const sign = value > 0 ? "+" : "";
    const text = untilApart(value, apartFrom, (number, extra) => quantity === "share" ? significant(number * 100, 2 + extra) : formatters[quantity](number, extra, {}));
    if (quantity !== "share")
        return sign + text;
    return `${sign}${text} percentage ${/^-?1$/.test(text) ? "point" : "points"}`;
}
/** "95 %", "98.33 %". */
function formatLevel(level) {
    return `${significant(level * 100, 4)} %`;
}
/** A share of traffic, rows or chance, to a tenth of a percent: "25 %", "12.5 %". */
function formatShare(share) {
    return `${Number((share * 100).toFixed(1))} %`;
}
/** Whole numbers with commas: "1,900". */
function formatCount(count) {
    const whole = Math.round(count);
    if (!Number.isSafeInteger(whole))
        return String(whole);
    return whole < 0 ? `-${inThousands(String(-whole))}` : inThousands(String(whole));
}
function inThousands(digits) {
    return digits.length <= 3 ? digits : `${inThousands(digits.slice(0, -3))},${digits.slice(-3)}`;
}
const latencyUnits = [
    { name: "us", worth: 1e-6 },
    { name: "ms", worth: 1e-3 },
    { name: "s", worth: 1 },
];
const sizeUnits = [
    { name: "B", worth: 1 },
    { name: "KB", worth: 1e3 },
    { name: "MB", worth: 1e6 },
    { name: "GB", worth: 1e9 },
];
function inUnits(value, digits, units) {
    const fitting = units.findLast(({ worth }) => Math.abs(value) >= worth) ?? units[0];
    return fitting ? `${significant(value / fitting.worth, digits)} ${fitting.name}` : String(value);
}
/** With as many more digits as it takes to be seen to differ from another number. */
function untilApart(value, other, format) {
    const mostExtraDigits = 12;
    let extra = 0;
    if (other !== undefined && value !== other)
        while (extra < mostExtraDigits && format(value, extra) === format(other, extra))
            extra++;
    return format(value, extra);
}
function fixed(value, decimals) {
    return Number.isFinite(value) ? withoutMinusZero(value.toFixed(Math.min(decimals, 20))) : outsideNumbers(value);
}
function significant(value, digits) {
    if (!Number.isFinite(value))
        return outsideNumbers(value);
    return withoutMinusZero(String(Number(value.toPrecision(Math.min(digits, 17)))));
}
function withoutMinusZero(text) {
    return text.startsWith("-") && /^-0(?:\.0+)?$/.test(text) ? text.slice(1) : text;
}
function outsideNumbers(value) {
    if (Number.isNaN(value))
        return "not a number";
    return value > 0 ? "infinite" : "-infinite";
}


/***/ }),

/***/ 44355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ dataLines)
/* harmony export */ });
/* harmony import */ var _gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57826);
/** What the canary was sent and answered, in a few lines of words. */

/** Of a report without such data, none. */
function dataLines({ rollout }) {
    const data = rollout?.data;
    if (data === undefined)
        return [];
    return [wholeLine(data), ...predictionLines(data), ...data.features.map(featureLine)];
}
function wholeLine({ rows, missing, outside }) {
    const parts = [
        `${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(rows)} rows to the canary`,
        missing === undefined ? undefined : `${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(missing)} of the values missing`,
        outside === undefined ? undefined : `${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(outside)} outside the holdout's range`,
    ];
    return parts.filter((part) => part !== undefined).join(", ");
}
function predictionLines({ predictions }) {
    if (predictions === undefined)
        return [];
    return [`predictions differ from those on the holdout by ${apart(predictions)}`];
}
function featureLine({ feature, missing, outside, drift, chance = 0 }) {
    const parts = [
        drift === undefined ? undefined : `differs by ${apart({ drift, chance })}`,
        outside ? `${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(outside)} outside` : undefined,
        missing > 0 ? `${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(missing)} missing` : undefined,
    ];
    return `${feature}: ${parts.filter((part) => part !== undefined).join(", ")}`;
}
const apart = ({ drift, chance }) => `${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(drift)} (chance alone ${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(chance)})`;


/***/ }),

/***/ 74611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ overallVerdict),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   fQ: () => (/* binding */ gateMark)
/* harmony export */ });
const marks = {
    passed: "✓",
    promoted: "✓",
    unchanged: "✓",
    waiting: "…",
    rejected: "✗",
    "rolled-back": "✗",
    failed: "✗",
};
/** "✓ digits 0.0.3 was promoted". */
function headline(report) {
    const { name, job } = report.run;
    const subject = report.version ? `${name} ${report.version.number}` : name;
    const sentence = {
        passed: "passed its gates",
        promoted: job === "rollback" ? "serves again" : "was promoted",
        unchanged: "is unchanged: it serves already",
        waiting: "waits for an approval",
        rejected: rejection(report),
        "rolled-back": "was rolled back",
        failed: "could not be judged to the end",
    };
    return `${marks[report.outcome]} ${subject} ${sentence[report.outcome]}`;
}
/** What has an image had passed the holdout: it was rejected for what a canary had shown before. */
function rejection({ run, image }) {
    if (run.job === "verify")
        return "should not serve any more";
    return image ? "was rejected: it was rolled back before" : "was rejected by the holdout";
}
/** One line, for an action's output and a notification: the headline and the reason that decided. */
function oneLine(report) {
    const [first, ...more] = report.reasons;
    const rest = more.length > 0 ? ` (and ${more.length} more)` : "";
    return first ? `${headline(report)}: ${first}${rest}` : headline(report);
}
/** The report's word on all gates together, for the action's `verdict` output. */
function overallVerdict(report) {
    const verdicts = [...report.gates, ...(report.rollout?.gates ?? [])].filter((gate) => gate.verdict !== "not-applicable");
    if (verdicts.length === 0)
        return "none";
    if (verdicts.some((gate) => gate.verdict === "fail"))
        return "fail";
    if (verdicts.some((gate) => gate.verdict === "inconclusive"))
        return "inconclusive";
    return "pass";
}
function gateMark(gate) {
    if (gate.verdict === "not-applicable")
        return "–";
    if (gate.verdict === "inconclusive")
        return "?";
    const mark = gate.verdict === "pass" ? "✓" : "✗";
    return gate.proven ? mark : `${mark} (not proven)`;
}
/** "sha256:3f2a9c81…": enough to recognise a digest by. */
function shortDigest(digest) {
    return digest.startsWith("sha256:") ? `${digest.slice(0, 19)}…` : digest;
}


/***/ }),

/***/ 82246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/** "Did you mean …?": the known word that is nearest to a mistyped one. */

/** The nearest of `known`, if it is near enough to be what was meant (a third of the letters may differ). */
function nearest(word, known) {
    let best;
    let least = Math.max(2, Math.floor(word.length / 3)) + 1;
    for (const candidate of known) {
        const edits = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word.toLowerCase(), candidate.toLowerCase());
        if (edits < least) {
            best = candidate;
            least = edits;
        }
    }
    return best;
}


/***/ })

};
