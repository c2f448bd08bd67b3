export const id = 1517;
export const ids = [1517,7129];
export const modules = {

/***/ 93205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ openSession)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _onnx_describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39911);
/** Sessions over onnxruntime-web: ONNX models in process, without native code. */





/**
 * Opens a session on a model file's bytes. A terminal ZipMap is taken off in memory; the bytes given stay untouched.
 *
 * @throws Problem MODEL_UNREADABLE when the bytes are no sound ONNX model, MODEL_UNSUPPORTED when the runtime lacks
 *   something that the model needs, FILE_UNREADABLE when the runtime's own files are not where they should be
 */
async function openSession(bytes, { wasmFolder }) {
    const model = (0,_onnx_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describeOnnx */ .r)(bytes);
    const ort = await loadRuntime(wasmFolder);
    const session = await create(ort, model.runnable());
    const { signature } = model;
    const names = signature.outputs.map(({ name }) => name);
    return {
        signature,
        run: async (inputs) => {
            const feeds = Object.fromEntries(signature.inputs.map(({ name }) => [name, toOrt(ort, inputs[name], name)]));
            const outputs = await session.run(feeds, names).catch((cause) => {
                throw runFailed(cause);
            });
            return Object.fromEntries(names.map((name) => [name, fromOrt(outputs[name])]));
        },
        close: () => session.release(),
    };
}
let runtime;
/** onnxruntime-web keeps one WASM instance a process, so its settings are made once. */
function loadRuntime(wasmFolder) {
    runtime ??= startRuntime(wasmFolder).catch((error) => {
        runtime = undefined;
        throw error;
    });
    return runtime;
}
async function startRuntime(wasmFolder) {
    // "onnxruntime-web/wasm" would put a second copy of the WASM into the bundle, broken by UTF-8.
    const [ort, wasm] = await Promise.all([__webpack_require__.e(/* import() */ 3601).then(__webpack_require__.bind(__webpack_require__, 73601)), readWasm(wasmFolder)]);
    ort.env.logLevel = "error";
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmBinary = wasm;
    // The loader is imported at run time from this URL; a bundler must not see it.
    ort.env.wasm.wasmPaths = { mjs: (0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(wasmFolder, "ort-wasm-simd-threaded.mjs")).href };
    return ort;
}
async function readWasm(wasmFolder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(wasmFolder, "ort-wasm-simd-threaded.wasm");
    try {
        const wasm = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
        return wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF("FILE_UNREADABLE", {
            what: `the ONNX runtime cannot be read from ${path}`,
            remedy: "model-release is not installed whole: its wasm/ folder belongs beside cli.js. Install it again.",
            cause,
        });
    }
}
async function create(ort, bytes) {
    try {
        return await ort.InferenceSession.create(bytes, {
            executionProviders: ["wasm"],
            // Warnings go to the console otherwise, in colours, from within the WASM.
            logSeverityLevel: 4,
        });
    }
    catch (cause) {
        throw loadFailed(cause);
    }
}
/** The runtime's own words without its codes and its source's lines and signatures, which help no model's author. */
function wordsOf(cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    const words = (text.match(/ERROR_MESSAGE: "?(.*?)"?\.?\s*$/s)?.[1] ?? text)
        .replace(/^\S+:\d+ .*?\) (?=[A-Z])/s, "")
        .replace(/\s+/g, " ")
        .trim();
    const opset = /Opset (\d+) is under development.* till opset (\d+)/.exec(words);
    if (opset)
        return `its opset is ${opset[1]}, and the newest that is known here is ${opset[2]}`;
    return words.length > 300 ? `${words.slice(0, 300)}…` : words;
}
const lacking = /not implemented|Could not find an implementation|No Op registered|is not a registered|opset|Unsupported model IR|not supported/i;
function loadFailed(cause) {
    const words = wordsOf(cause);
    if (lacking.test(words)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF("MODEL_UNSUPPORTED", {
            what: `the ONNX runtime cannot run this model: ${words}`,
            remedy: "Export the model with standard operators and an older opset, for example target_opset=17.",
            cause,
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF("MODEL_UNREADABLE", {
        what: `the ONNX runtime cannot load this model: ${words}`,
        remedy: "The file may be damaged, or not what its exporter meant. Export it again and check it with:\n  python -c 'import onnx, sys; onnx.checker.check_model(sys.argv[1], full_check=True)' FILE",
        cause,
    });
}
function runFailed(cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF("PREDICTION_FAILED", {
        what: `the model failed while it predicted: ${wordsOf(cause)}`,
        remedy: "Feed the same rows to the model in Python's onnxruntime. If it fails there too, the exported graph is at fault.",
        cause,
    });
}
function toOrt(ort, tensor, name) {
    if (!tensor)
        throw new TypeError(`no tensor for the input '${name}'`);
    // Ort.Tensor's overloads tie each type to its data, which our Tensor does too, but not in a way that TypeScript sees.
    return new ort.Tensor(tensor.type, tensor.data, tensor.dims);
}
function fromOrt(tensor) {
    return { type: tensor.type, dims: tensor.dims, data: tensor.data };
}


/***/ }),

/***/ 93718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ answerHoldout),
  A: () => (/* binding */ judgeOnHoldout)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/gates/combine.js
/** Every gate has to pass. `allow` lets through what has too little evidence; whatever else is open always blocks. */
function combine(verdicts, policy) {
    const isAllowed = ({ verdict, cause }) => policy === "allow" && verdict === "inconclusive" && cause === "too-little";
    const failed = verdicts.filter(({ verdict }) => verdict === "fail");
    const open = verdicts.filter((verdict) => verdict.verdict === "inconclusive" && !isAllowed(verdict));
    const reasonsOf = (list) => list.map(({ reason }) => reason);
    if (failed.length > 0)
        return { decision: "fail", reasons: reasonsOf([...failed, ...open]) };
    if (open.length > 0)
        return { decision: "inconclusive", reasons: reasonsOf(open) };
    const notes = verdicts.flatMap((verdict) => {
        if (isAllowed(verdict))
            return [`${verdict.reason}; let through by 'inconclusive: allow'`];
        return verdict.verdict === "not-applicable" || !verdict.proven ? [verdict.reason] : [];
    });
    return { decision: "pass", reasons: notes };
}

// EXTERNAL MODULE: ./build/inference/onnxruntime.js
var onnxruntime = __webpack_require__(93205);
// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(82246);
// EXTERNAL MODULE: ./build/gates/gate-error.js
var gate_error = __webpack_require__(86579);
// EXTERNAL MODULE: ./build/gates/outline.js
var outline = __webpack_require__(88685);
// EXTERNAL MODULE: ./build/gates/subject.js
var subject = __webpack_require__(46051);
;// CONCATENATED MODULE: ./build/gates/fit.js
/** Whether gates fit the data that they will be judged on: its classes and columns, known before anything runs. */




/** What does not fit; undefined where all does. */
function misfit(gate, term, shape) {
    return misfitOfClasses(gate, term, shape) ?? misfitOfSlice(gate, shape);
}
function misfitOfClasses(gate, term, { classes }) {
    const { written, metric, argument } = gate;
    const at = written.indexOf(metric);
    if (!argument && term.argumentRequiredForMulticlass && classes.length > 2) {
        const arguments_ = [...subject/* averages */.Ln, (0,subject/* writeValue */.bD)(classes[0], true)];
        const spellings = arguments_.map((each) => `${metric}(${each})`);
        const behindName = at + metric.length;
        const rewritten = arguments_.map((each) => `${written.slice(0, behindName)}(${each})${written.slice(behindName)}`);
        const message = `${metric} is ambiguous with ${classes.length} classes: write ${(0,gate_error/* quotedList */.p)(spellings, "or")} (any class in place of the last)`;
        return new gate_error/* GateError */.u(message, { written, at, rewritten });
    }
    if (argument?.kind !== "class" || classes.length === 0 || classes.includes(argument.label))
        return undefined;
    return unknownValue(gate, argument.label, { what: "class", known: classes, isArgument: true });
}
function misfitOfSlice(gate, { columns, valuesOf }) {
    const { slice } = gate;
    if (!slice)
        return undefined;
    if (columns && !columns.includes(slice.column))
        return unknownValue(gate, slice.column, { what: "column", known: columns, isArgument: false });
    const values = valuesOf?.(slice.column);
    if (slice.value === undefined || !values || values.includes(slice.value))
        return undefined;
    return unknownValue(gate, slice.value, { what: `value of ${slice.column}`, known: values, isArgument: false });
}
function unknownValue({ written }, name, { what, known, isArgument }) {
    const brackets = (0,outline/* outline */.rj)(written).slice;
    const at = Math.max(0, written.indexOf(name, isArgument ? 0 : brackets?.start));
    const likely = (0,suggest/* nearest */.p)(name, known);
    if (likely === undefined) {
        const some = known.slice(0, 10).join(", ") + (known.length > 10 ? ", …" : "");
        return new gate_error/* GateError */.u(`the holdout has no ${what} '${name}'; it has ${some}`, { written, at });
    }
    const rewritten = written.slice(0, at) + (0,subject/* writeValue */.bD)(likely, isArgument) + written.slice(at + name.length);
    const place = { written, at, rewritten: written.startsWith(name, at) ? [rewritten] : [] };
    return new gate_error/* GateError */.u(`the holdout has no ${what} '${name}'; did you mean '${likely}'?`, place);
}

// EXTERNAL MODULE: ./build/validate/metrics/list.js
var list = __webpack_require__(57129);
;// CONCATENATED MODULE: ./build/validate/check.js
/** Whether gates can be judged on this holdout at all: asked before anything runs, all mistakes at once. */


/** One message a mistake, in the gates' order; empty where all gates fit. */
async function checkGates(gates, shape) {
    const mistakes = await Promise.all(gates.map((gate) => mistakeOf(gate, shape)));
    return mistakes.filter((mistake) => mistake !== undefined);
}
async function mistakeOf(gate, shape) {
    const name = gate.metric;
    if (!(0,list/* isMetricName */.M8)(name))
        return `'${gate.written}': no metric of a holdout is called '${name}'`;
    const metric = await list/* metrics */.qd[name].load();
    if (metric.tasks && !metric.tasks.includes(shape.task))
        return wrongTask(gate, metric, shape);
    const other = misfit(gate, (0,list/* termOf */.iP)(name, metric), shape);
    return wrongK(gate, shape) ?? (other && `'${gate.written}': ${other.message}`);
}
function wrongTask({ written, metric: name, k }, metric, { task, classes }) {
    if (name === "top_k_accuracy")
        return `'${written}': with two classes the true one is always among the first two; write 'accuracy'`;
    const isRegressionMetric = metric.tasks?.includes("regression");
    const wanted = isRegressionMetric ? "a model that predicts a number" : "a model that predicts a class";
    const found = task === "regression" ? "this one predicts a number" : `this one predicts ${classes.length} classes`;
    const instead = suggestions[task];
    return `'${written}': ${name}${k === undefined ? "" : `@${k}`} is for ${wanted}, and ${found}; there is ${instead}`;
}
const suggestions = {
    binary: listed(["accuracy", "f1", "roc_auc", "log_loss"]),
    multiclass: listed(["accuracy", "balanced_accuracy", "f1", "log_loss"]),
    regression: listed(["rmse", "mae", "r2"]),
};
function listed(names) {
    return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
function wrongK({ written, metric: name, k }, { classes }) {
    if (name !== "top_k_accuracy" || k === undefined)
        return undefined;
    if (!Number.isInteger(k))
        return `'${written}': ${name}@k counts classes, so k is a whole number, not ${k}`;
    if (k < classes.length)
        return undefined;
    return `'${written}': ${name}@${k} of ${classes.length} classes is always 1; take a smaller k`;
}

// EXTERNAL MODULE: ./build/validate/holdout/slices.js
var slices = __webpack_require__(40860);
// EXTERNAL MODULE: ./build/gates/decide.js + 1 modules
var decide = __webpack_require__(45236);
// EXTERNAL MODULE: ./build/validate/cases.js + 2 modules
var validate_cases = __webpack_require__(29862);
// EXTERNAL MODULE: ./build/validate/evidence.js + 4 modules
var validate_evidence = __webpack_require__(70037);
;// CONCATENATED MODULE: ./build/validate/judge.js
/** Judges gates on a holdout: each gate, and each value of its slice's column, becomes a verdict with its evidence. */



/** In the gates' order. Pure but for loading the metrics: the same rows and seed give the same verdicts. */
async function judgeHoldout(judging) {
    const cases = await (0,validate_cases/* casesOf */.D)(judging);
    const comparisons = Math.max(1, cases.filter((one) => isDecidedByBounds(one)).length);
    return cases.map((one) => verdictOf(one, { policy: judging.policy, comparisons }));
}
function verdictOf({ gate, term, slice, asks }, { policy, comparisons }) {
    if (asks.kind === "not-applicable")
        return (0,decide/* notApplicable */.hH)(gate, "holdout", asks.why);
    const smallestAlpha = errorRate(gate) / comparisons;
    const evidence = asks.kind === "question"
        ? (0,validate_evidence/* evidenceFor */.h)({ ...asks.question, smallestAlpha })
        : { threshold: 0, n: 0, method: "none", blocked: { cause: asks.cause, why: asks.why } };
    return (0,decide/* decide */.LD)(gate, evidence, { policy, comparisons, place: "holdout", term, ...(slice && { slice }) });
}
/** Gates that chance can fail; what is exact, identical or taken at point is not made surer by asking for more. */
function isDecidedByBounds({ gate, term, asks }) {
    if (asks.kind !== "question" || gate.at.kind === "point" || term.exact || term.pointOnly)
        return false;
    return !(asks.question.identical && gate.bound.kind === "baseline" && term.deterministic);
}
/** As `decide` takes it; at point no bound is ever asked for. */
function errorRate({ at }) {
    return at.kind === "point" ? 0.5 : Number((1 - at.level).toPrecision(12));
}

// EXTERNAL MODULE: ./build/validate/predict/latency.js
var latency = __webpack_require__(16687);
// EXTERNAL MODULE: ./build/validate/predict/predict.js + 1 modules
var predict = __webpack_require__(79309);
;// CONCATENATED MODULE: ./build/jobs/steps/holdout.js
/** Judges a candidate on the holdout, beside the baseline on identical rows. */









/** The same holdout, models and gates give the same verdicts; what is resampled is seeded with this. */
const seed = 20_260_101;
/** Nothing unknown counts as good: a release that no gate could judge is not let through. */
const nothingJudged = {
    decision: "inconclusive",
    reasons: [
        "no gate could judge the model: all are against a baseline, and there is none. Add one that stands alone, such as 'accuracy >= 80%', or name a baseline",
    ],
};
/** @throws Problems of GATE_INVALID before a single row is judged; what predicting throws */
async function judgeOnHoldout(subject, config, world) {
    const rows = await answerHoldout(subject, config, world);
    const verdicts = await judgeHoldout({ ...rows, policy: config.inconclusive });
    const judged = { verdicts, answers: rows.candidate };
    if (verdicts.every(({ verdict }) => verdict === "not-applicable"))
        return { ...judged, ...nothingJudged };
    return { ...judged, ...combine(verdicts, config.inconclusive) };
}
/** Everything that gates can ask of the holdout: both models' answers, slices, times and sizes. */
async function answerHoldout({ candidate, baseline, identical, holdout }, config, world) {
    const incumbent = baseline?.model;
    const sessions = await openBoth(candidate, identical ? undefined : incumbent, world);
    try {
        const ask = (session, name) => (0,predict/* predictHoldout */.Z)(session, holdout, { ...config.model, name, signal: world.signal, progress: world.progress });
        const answered = await ask(sessions.candidate, candidate.path);
        await refuseMisfits(answered, holdout, config);
        const compared = sessions.incumbent && (await ask(sessions.incumbent, baseline?.from ?? "the baseline"));
        const timing = await timeIfAsked(sessions.candidate, identical ? sessions.candidate : sessions.incumbent, holdout, config, world);
        return {
            gates: config.gates,
            candidate: answered.scored,
            baseline: identical ? answered.scored : compared?.scored,
            ...(timing && { timing }),
            ...(0,slices/* slicesOf */.n)({ columns: holdout.columns, slices: slicesAskedFor(holdout, config) }),
            sizes: { candidate: candidate.size, baseline: incumbent?.size },
            identical,
            noProbabilities: {
                candidate: answered.noProbabilities,
                baseline: identical ? answered.noProbabilities : compared?.noProbabilities,
            },
            seed,
        };
    }
    finally {
        await sessions.candidate.close();
        await sessions.incumbent?.close();
    }
}
/** The configured slices, and the columns that only a gate names. */
function slicesAskedFor({ slices }, { gates }) {
    const configured = new Set(slices.map(({ column }) => column));
    const named = new Set(gates.flatMap(({ slice }) => (slice && !configured.has(slice.column) ? [slice.column] : [])));
    return [...slices, ...[...named].map((column) => ({ column }))];
}
async function openBoth(candidate, incumbent, { home }) {
    const wasmFolder = (0,external_node_path_.join)(home, "wasm");
    const opened = await (0,onnxruntime/* openSession */.f)(candidate.bytes, { wasmFolder });
    return { candidate: opened, incumbent: incumbent && (await (0,onnxruntime/* openSession */.f)(incumbent.bytes, { wasmFolder })) };
}
/** What makes no sense for this model and this table is a mistake of the configuration, all of them at once. */
async function refuseMisfits({ scored }, { columns }, config) {
    const shape = { task: scored.task, classes: scored.classes, columns: [...columns.keys()] };
    const mistakes = await checkGates([...config.gates, ...onReplayedRows(config)], shape);
    if (mistakes.length === 0)
        return;
    throw new errors/* Problems */.Zw(mistakes.map((mistake) => new errors/* Problem */.AF("GATE_INVALID", {
        what: `${config.file}: ${mistake}`,
        remedy: "docs/gates.md has the language, docs/metrics.md the metrics.",
    })));
}
/** The canary's gates on what the replayed rows say, which are metrics of a holdout too. */
function onReplayedRows({ canary }) {
    return canary.gates.filter(({ metric }) => metric === "accuracy");
}
/** Single predictions are timed only where a gate speaks of them: it takes seconds. */
async function timeIfAsked(candidate, incumbent, holdout, { gates }, world) {
    if (!gates.some(({ metric }) => metric.startsWith("predict_latency")))
        return undefined;
    return (0,latency/* measureLatency */.R)(candidate, incumbent, holdout, world);
}


/***/ }),

/***/ 24285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ recogniseFile),
/* harmony export */   MY: () => (/* binding */ recogniseFolder),
/* harmony export */   describeModel: () => (/* binding */ describeModel)
/* harmony export */ });
/* unused harmony export formatOf */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _storage_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89448);
/* harmony import */ var _storage_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57176);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83711);
/** Describes a model file: its format by content, its identity, what goes in and what comes out. */





/** Enough for every format's mark, and for the names of a zip's first entries. */
const headBytes = 64 * 1024;
/** protobuf's own limit, and that of one buffer in Node 20. */
const largestBytes = 2 ** 31 - 1;
/**
 * Reads and describes a model, without running anything of it.
 *
 * @param path     as the configuration names it; messages use it
 * @param options  root: the folder that relative paths are relative to
 * @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE; MODEL_UNREADABLE for a damaged file; MODEL_UNSUPPORTED, naming the
 *   format and what it would need
 */
async function describeModel(path, { root = "." }, world) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, path);
    const peek = await peekAt(file, path, world);
    const format = formatOf(peek, path);
    const { describe } = await _list_js__WEBPACK_IMPORTED_MODULE_4__/* .modelFormats */ .A[format].load();
    // A format that is only named is refused before its bytes, which may be many gigabytes, are read.
    if ("needs" in _list_js__WEBPACK_IMPORTED_MODULE_4__/* .modelFormats */ .A[format])
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .about */ .Cv)(path, () => describe(new Uint8Array()));
    const [digest, bytes] = await Promise.all([(0,_storage_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestFile */ .T)(file, world), readWhole(file, path, world)]);
    if (digest.size !== bytes.length)
        throw changing(path);
    const description = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .about */ .Cv)(path, () => describe(bytes));
    return { ...description, ...digest, path, file, format, opset: description.opsets.get(""), bytes };
}
/** A file's format by its first bytes; undefined for what is no model by them, or cannot be read. */
async function recogniseFile(file, world) {
    const peek = await peekAt(file, file, world).catch((error) => {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF)
            return undefined;
        throw error;
    });
    return peek && recognise(peek);
}
/** A folder's, by the names in it. */
function recogniseFolder(names) {
    return recognise({ kind: "folder", names });
}
function recognise(peek) {
    return Object.keys(_list_js__WEBPACK_IMPORTED_MODULE_4__/* .modelFormats */ .A).find((name) => _list_js__WEBPACK_IMPORTED_MODULE_4__/* .modelFormats */ .A[name].recognises(peek));
}
async function peekAt(file, path, { files }) {
    try {
        const facts = await files.stat(file);
        if (facts.isDirectory())
            return { kind: "folder", names: await files.readdir(file) };
        const handle = await files.open(file, "r");
        try {
            const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
            const head = buffer.subarray(0, bytesRead);
            return { kind: "file", head, text: head.toString("latin1") };
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(error) && (await isThere(`${file}.dvc`, files)) ? notFetched(path) : (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .readProblem */ .K)(error, path);
    }
}
async function isThere(path, files) {
    return files.access(path).then(() => true, () => false);
}
/** What a fresh clone of a DVC repository looks like. */
function notFetched(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("FILE_NOT_FOUND", {
        what: `${path} is not there, only the pointer ${path}.dvc`,
        remedy: `Fetch the model first:\n  dvc pull ${path}.dvc`,
    });
}
/** @throws Problem MODEL_UNREADABLE for an empty file, MODEL_UNSUPPORTED for one of no known format */
function formatOf(peek, path) {
    const found = recognise(peek);
    if (found)
        return found;
    if (peek.kind === "file" && peek.head.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("MODEL_UNREADABLE", { what: `${path} is empty`, remedy: "Export the model again." });
    }
    // What calls itself ONNX and does not begin so is a damaged ONNX file, and its reader can say where.
    if (peek.kind === "file" && /\.onnx$/i.test(path))
        return "onnx";
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("MODEL_UNSUPPORTED", {
        what: `${path} is ${peek.kind === "folder" ? "a folder" : "a file"} of no model format that is known here`,
        remedy: "ONNX runs here. Export the model as ONNX, and name that file under model.",
    });
}
async function readWhole(file, path, { files }) {
    try {
        const { size } = await files.stat(file);
        if (size <= largestBytes)
            return await files.readFile(file);
    }
    catch (error) {
        throw (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .readProblem */ .K)(error, path);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("MODEL_UNSUPPORTED", {
        what: `${path} is larger than 2 GiB, which no ONNX file may be`,
        remedy: "Models of this size keep their weights in files beside them, which is not supported yet.",
    });
}
function changing(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("FILE_UNREADABLE", {
        what: `${path} changed while it was read`,
        remedy: "Wait until whoever writes it is done, then run again.",
    });
}


/***/ }),

/***/ 83711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ modelFormats)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/model/recognise.js
/** Formats by content: pure looks at the first bytes of a file, or the names in a folder. */

function begins(...beginnings) {
    return (peek) => peek.kind === "file" && beginnings.some((beginning) => peek.text.startsWith(beginning));
}
/** A little of a compressed file says what is in it, and cannot unpack to much. */
const compressedBytes = 4096;
/** Protocol 2 and later, as it is or as joblib compresses it (zlib, gzip). */
function beginsPickle(peek) {
    if (peek.kind !== "file")
        return false;
    const head = isCompressed(peek) ? unpackedHead(peek.head) : peek.head;
    return head[0] === 0x80 && head[1] >= 2 && head[1] <= 5;
}
/** zlib's four levels, and gzip. */
const isCompressed = begins("x\u0001", "x\u005e", "x\u009c", "x\u00da", "\u001f\u008b");
function unpackedHead(head) {
    try {
        return (0,external_node_zlib_.unzipSync)(head.subarray(0, compressedBytes), { finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH });
    }
    catch {
        return new Uint8Array();
    }
}
function hasName(name) {
    return (peek) => peek.kind === "folder" && peek.names.some((candidate) => name.test(candidate));
}
/** A zip archive of whose first entries one has such a name. */
function startsWithZipOf(name) {
    return (peek) => peek.kind === "file" && zipNames(peek).some((candidate) => name.test(candidate));
}
/** Names of entries whose headers lie in the head; sizes are not followed, since streamed archives leave them at 0. */
function zipNames({ head, text }) {
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    const names = [];
    if (!text.startsWith("PK\u0003\u0004"))
        return names;
    for (let at = 0; at >= 0 && at + 30 <= head.length; at = text.indexOf("PK\u0003\u0004", at + 4)) {
        names.push(text.slice(at + 30, at + 30 + view.getUint16(at + 26, true)));
    }
    return names;
}
/** ModelProto's fields, with their wire types: 0 for numbers, 2 for what has a length. */
const modelProto = new Map([
    ...[1, 5].map((field) => [field, 0]),
    ...[2, 3, 4, 6, 7, 8, 14, 20, 25, 26].map((field) => [field, 2]),
]);
const graph = 7;
const opsetImport = 8;
/** Whether the bytes begin as a ModelProto does: known fields only, the graph or an operator set among them. */
function looksLikeOnnx(peek) {
    if (peek.kind !== "file")
        return false;
    const { head } = peek;
    let at = 0;
    let found = false;
    while (at < head.length) {
        const tag = varint(head, at);
        const field = Math.floor((tag?.value ?? 0) / 8);
        if (!tag || modelProto.get(field) !== tag.value % 8)
            return found && !tag;
        const value = varint(head, tag.end);
        if (!value)
            return found;
        found ||= field === graph || field === opsetImport;
        // The graph may reach far beyond the head, and then nothing more can be seen.
        at = tag.value % 8 === 0 ? value.end : value.end + value.value;
    }
    return found;
}
function varint(bytes, start) {
    let value = 0;
    for (let at = start; at < bytes.length && at < start + 10; at++) {
        value += (bytes[at] & 0x7f) * 128 ** (at - start);
        if (bytes[at] < 0x80)
            return { value, end: at + 1 };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/model/list.js

const toOnnx = (how) => `Export it as ONNX, which runs here:\n  ${how}`;
const fromKeras = toOnnx("pip install tf2onnx && python -m tf2onnx.convert --keras MODEL --output model.onnx");
const fromTorch = toOnnx('torch.onnx.export(model, example, "model.onnx", dynamic_axes={"input": {0: "batch"}}, input_names=["input"])');
/** A format that is only named; `needs` becomes the remedy. */
function named(help, recognises, needs) {
    const load = async () => (await __webpack_require__.e(/* import() */ 3105).then(__webpack_require__.bind(__webpack_require__, 63105))).unsupported(help, needs);
    return { help, recognises, needs, load };
}
const modelFormats = {
    onnx: { help: "ONNX", recognises: looksLikeOnnx, load: async () => (await Promise.all(/* import() */[__webpack_require__.e(9911), __webpack_require__.e(5531)]).then(__webpack_require__.bind(__webpack_require__, 75531))).onnx },
    "lfs-pointer": named("a pointer of Git LFS, not the model itself", begins("version https://git-lfs.github.com/"), "Fetch the file: git lfs pull (in a workflow: actions/checkout with lfs: true)"),
    "dvc-pointer": named("a DVC pointer, not the model itself", begins("outs:", "md5:", "wdir:"), "Name the model itself, without .dvc, and fetch it first: dvc pull"),
    torch: named("a PyTorch checkpoint (a zip with a pickle in it)", startsWithZipOf(/data\.pkl$|\/byteorder$|\/version$/), fromTorch),
    keras: named("a Keras model", startsWithZipOf(/^(metadata\.json|config\.json|model\.weights\.h5)$/), fromKeras),
    skops: named("a skops file", startsWithZipOf(/^schema\.json$/), toOnnx("skl2onnx.to_onnx(skops.io.load(path), example)")),
    hdf5: named("an HDF5 file (Keras)", begins("\u0089HDF\r\n\u001a\n"), fromKeras),
    pickle: named("a pickle (scikit-learn, joblib), which can run any code when it is loaded", beginsPickle, toOnnx('skl2onnx.to_onnx(model, example[:1], options={"zipmap": False})')),
    safetensors: named("safetensors: weights without the graph that they belong to", (peek) => peek.kind === "file" && /^[\s\S]{4}\0{4}\{"/.test(peek.text), fromTorch),
    gguf: named("GGUF, a language model for llama.cpp", begins("GGUF"), "It needs a runtime that serves GGUF."),
    tflite: named("TensorFlow Lite", (peek) => peek.kind === "file" && peek.text.slice(4, 8) === "TFL3", toOnnx("pip install tf2onnx && python -m tf2onnx.convert --tflite MODEL --output model.onnx")),
    lightgbm: named("LightGBM's own text format", begins("tree\nversion="), toOnnx("onnxmltools.convert_lightgbm(booster, initial_types=[('input', FloatTensorType([None, columns]))])")),
    xgboost: named("XGBoost's own format", (peek) => begins("binf")(peek) || (peek.kind === "file" && /^\{[\s\S]{0,40}learner/.test(peek.text)), toOnnx("onnxmltools.convert_xgboost(model, initial_types=[('input', FloatTensorType([None, columns]))])")),
    catboost: named("CatBoost's own format", begins("CBM1"), toOnnx('model.save_model("model.onnx", format="onnx")')),
    pmml: named("PMML", (peek) => peek.kind === "file" && /<PMML[\s>]/.test(peek.text.slice(0, 4096)), toOnnx("train it again with a library that writes ONNX, or convert the original model")),
    mlflow: named("an MLflow model (a folder)", hasName(/^MLmodel$/), "Log it as ONNX (mlflow.onnx.log_model), and name the .onnx file in the folder."),
    savedmodel: named("a TensorFlow SavedModel (a folder)", hasName(/^saved_model\.pb(txt)?$/), toOnnx("pip install tf2onnx && python -m tf2onnx.convert --saved-model MODEL --output model.onnx")),
    huggingface: named("a Hugging Face model (a folder)", hasName(/\.safetensors$|^pytorch_model.*\.bin$/), toOnnx("pip install optimum && optimum-cli export onnx --model MODEL onnx/")),
};


/***/ }),

/***/ 72633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ silent)
/* harmony export */ });
/** How long work shows itself. Everything goes to stderr, plain and well-worded; stdout belongs to results. */
/** Says nothing: for tests, and for parts whose work is too short to speak of. */
const silent = {
    say: () => { },
    warn: () => { },
    detail: () => { },
    stage: (_title, work) => work(),
    task: () => ({ update: () => { }, end: () => { } }),
};


/***/ }),

/***/ 47734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ resamplesFor),
/* harmony export */   XV: () => (/* binding */ bca),
/* harmony export */   fe: () => (/* binding */ jackknifeAcceleration)
/* harmony export */ });
/* unused harmony export influenceAcceleration */
/* harmony import */ var _interval_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99915);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8329);
/* harmony import */ var _quantile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69775);
/**
 * The core of the bias-corrected, accelerated bootstrap (BCa): from resampled values of a statistic to bounds.
 *
 * How to resample is the statistic's own business (over counts, never over rows). Equals scipy's
 * `stats.bootstrap(method="BCa")` on the same resamples: ties count half, quantiles are numpy's "linear".
 * Source: Efron, JASA 82 (1987) 171–185; Efron & Tibshirani, An Introduction to the Bootstrap (1993), §14.3.
 */



/**
 * Sorts once, then answers for any error rate.
 *
 * @returns  undefined where the method can say nothing: a resample without a value (NaN), or an estimate outside
 *           of all resamples. A bound is ±Infinity where it would lie beyond the outermost resamples.
 */
function bca({ estimate, resampled, acceleration }) {
    const sorted = Float64Array.from(resampled).sort();
    const bias = (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(shareBelow(sorted, estimate));
    const usable = [estimate, bias, acceleration].every(Number.isFinite) && !sorted.some(Number.isNaN);
    if (!usable)
        return () => undefined;
    const bound = (alpha, beyond) => {
        const shifted = bias + (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(alpha);
        const stretched = 1 - acceleration * shifted;
        // Beyond its pole the correction turns round and would name the wrong end.
        if (stretched <= 0)
            return beyond;
        const share = (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalCdf */ .vr)(bias + shifted / stretched);
        const outermost = 1 / (sorted.length + 1);
        if (share < outermost || share > 1 - outermost)
            return beyond;
        return (0,_quantile_js__WEBPACK_IMPORTED_MODULE_1__/* .quantile */ .Y)(sorted, share) ?? beyond;
    };
    return (alpha) => {
        (0,_interval_js__WEBPACK_IMPORTED_MODULE_2__/* .requireErrorRate */ .C)(alpha);
        return { lower: bound(alpha, Number.NEGATIVE_INFINITY), upper: bound(1 - alpha, Number.POSITIVE_INFINITY) };
    };
}
/** How many resamples a bound at this error rate wants: fifty beyond it, and never fewer than 2000. */
function resamplesFor(smallestAlpha) {
    (0,_interval_js__WEBPACK_IMPORTED_MODULE_2__/* .requireErrorRate */ .C)(smallestAlpha);
    return Math.max(2000, Math.ceil(50 / smallestAlpha));
}
/**
 * Acceleration from leaving out one row (or block) at a time.
 *
 * @param leftOut  the statistic without the i-th kind of row
 * @param times    how many rows are of that kind (so that a confusion matrix has one entry a cell); default 1 each
 * @returns        0 where the statistic does not move, for then there is nothing to correct
 */
function jackknifeAcceleration(leftOut, times) {
    const weightOf = (i) => times?.[i] ?? 1;
    let [count, total] = [0, 0];
    for (let i = 0; i < leftOut.length; i++) {
        count += weightOf(i);
        total += weightOf(i) * leftOut[i];
    }
    const mean = total / count;
    return skewnessOf(leftOut.length, weightOf, (i) => mean - leftOut[i]);
}
/**
 * Acceleration from the empirical influence values (the statistic's derivative by each row's weight), where they are
 * known in closed form; a sum of 0 is made sure of. Same formula, no statistic computed again.
 */
function influenceAcceleration(influence, times) {
    const weightOf = (i) => times?.[i] ?? 1;
    let [count, total] = [0, 0];
    for (let i = 0; i < influence.length; i++) {
        count += weightOf(i);
        total += weightOf(i) * influence[i];
    }
    const mean = total / count;
    return skewnessOf(influence.length, weightOf, (i) => influence[i] - mean);
}
/** Σ d³ / (6 (Σ d²)^1.5), Efron's formula for the acceleration. */
function skewnessOf(length, weightOf, deviationOf) {
    let [squares, cubes] = [0, 0];
    for (let i = 0; i < length; i++) {
        const deviation = deviationOf(i);
        squares += weightOf(i) * deviation ** 2;
        cubes += weightOf(i) * deviation ** 3;
    }
    return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}
/** Share of resamples below the estimate, those equal to it counted half. */
function shareBelow(sorted, estimate) {
    const below = countBelow(sorted, (value) => value < estimate);
    const notAbove = countBelow(sorted, (value) => value <= estimate);
    return (below + notAbove) / (2 * sorted.length);
}
function countBelow(sorted, isBelow) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (isBelow(sorted[middle]))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 21339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ f1Interval),
/* harmony export */   nu: () => (/* binding */ jaccardOfF1)
/* harmony export */ });
/* unused harmony export f1OfJaccard */
/* harmony import */ var _proportion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3320);

function f1Interval(counts, alpha) {
    const { truePositive, falsePositive, falseNegative } = counts;
    const { lower, upper } = (0,_proportion_js__WEBPACK_IMPORTED_MODULE_0__/* .clopperPearson */ .m)(truePositive, truePositive + falsePositive + falseNegative, alpha);
    return { lower: f1OfJaccard(lower), upper: f1OfJaccard(upper) };
}
function f1OfJaccard(jaccard) {
    return (2 * jaccard) / (1 + jaccard);
}
function jaccardOfF1(f1) {
    return f1 / (2 - f1);
}


/***/ }),

/***/ 69775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ quantile),
/* harmony export */   v: () => (/* binding */ quantileInterval)
/* harmony export */ });
/* harmony import */ var _interval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99915);
/* harmony import */ var _proportion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3320);
/** Quantiles of a sample, and bounds of the population's quantile from order statistics. */


/**
 * numpy's default definition ("linear"; Hyndman & Fan's type 7).
 *
 * @param sorted  ascending
 * @returns       undefined without values
 */
function quantile(sorted, share) {
    if (!(share >= 0 && share <= 1))
        throw new RangeError(`a quantile lies between 0 and 1, not at ${share}`);
    if (sorted.length === 0)
        return undefined;
    const position = (sorted.length - 1) * share;
    const below = Math.floor(position);
    const low = sorted[below];
    const high = sorted[Math.min(below + 1, sorted.length - 1)];
    return between(low, high, position - below);
}
/** numpy's `_lerp`: exact at both ends, and monotone. */
function between(low, high, weight) {
    if (low === high)
        return low;
    return weight < 0.5 ? low + (high - low) * weight : high - (high - low) * (1 - weight);
}
/**
 * Bounds of the population's quantile without any assumption on its shape, from independent values.
 *
 * The k-th smallest value is below the quantile exactly when at least k values are, which is a proportion's question,
 * answered by Clopper and Pearson. Source: Hahn & Meeker, Statistical Intervals (1991), §5.2.
 * ±Infinity where the sample is too small: an upper bound at 5 % for p95 needs 59 values, for p99 299.
 *
 * @param sorted  ascending
 */
function quantileInterval(sorted, share, alpha) {
    (0,_interval_js__WEBPACK_IMPORTED_MODULE_1__/* .requireErrorRate */ .C)(alpha);
    const n = sorted.length;
    const above = firstRank(n, (rank) => (0,_proportion_js__WEBPACK_IMPORTED_MODULE_0__/* .clopperPearson */ .m)(rank, n, alpha).lower >= share);
    const tooHigh = firstRank(n, (rank) => (0,_proportion_js__WEBPACK_IMPORTED_MODULE_0__/* .clopperPearson */ .m)(rank - 1, n, alpha).upper > share);
    return {
        lower: tooHigh <= 1 ? Number.NEGATIVE_INFINITY : sorted[tooHigh - 2],
        upper: above > n ? Number.POSITIVE_INFINITY : sorted[above - 1],
    };
}
/** The smallest rank from 1 to n for which a condition that stays true once it is true holds; n + 1 if for none. */
function firstRank(n, holds) {
    let [low, high] = [1, n + 1];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}


/***/ }),

/***/ 89448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ digestFiles),
/* harmony export */   T: () => (/* binding */ digestFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72633);
/* harmony import */ var _lanes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98961);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57176);
/* harmony import */ var _read_whole_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91606);
/**
 * Digests of files: md5 (DVC's identity) and sha256 (integrity, image layers) from one reading.
 *
 * md5 is the slow one (about 0.7 GiB/s a core, sha256 twice that), so a large file gives each digest a thread of
 * its own while this thread reads, and many small files are dealt out in batches.
 */






const MiB = 2 ** 20;
/** From here on, threads save more than the some 50 ms that starting them costs, and people want to see progress. */
const longBytes = 32 * MiB;
const manyFiles = 500;
/**
 * Size, md5 and sha256 of one file, read once.
 *
 * @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE (also where the file changed under the reading), CANCELLED
 */
async function digestFile(path, options) {
    const [digest] = await digestFiles([path], options);
    return digest;
}
/**
 * The same for many files, in the order of `paths`; over worker threads where `home` is given and the work is large.
 *
 * @throws Problem  of the first file that could not be read; nothing goes on in the background then
 */
async function digestFiles(paths, options) {
    const many = paths.length >= manyFiles;
    // Asking for the sizes of many files takes as long as hashing them: those are counted instead.
    const total = many ? undefined : (await sizesOf(paths, options)).reduce((sum, size) => sum + size, 0);
    const long = total === undefined || total >= longBytes;
    const task = long ? (options.progress ?? _progress_js__WEBPACK_IMPORTED_MODULE_2__/* .silent */ .K).task("hashing", total ?? paths.length) : undefined;
    let done = 0;
    const count = (bytes, files) => {
        done += total === undefined ? files : bytes;
        task?.update(done);
    };
    try {
        if (options.home !== undefined && long && (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)() > 1) {
            const { digestOverThreads } = await __webpack_require__.e(/* import() */ 2887).then(__webpack_require__.bind(__webpack_require__, 32887));
            return await digestOverThreads(paths, count, { ...options, home: options.home });
        }
        const digests = [];
        for (const path of paths)
            digests.push(await digestHere(path, count, options));
        return digests;
    }
    finally {
        task?.end();
    }
}
async function sizesOf(paths, { files }) {
    const sizes = new Array(paths.length).fill(0);
    await (0,_lanes_js__WEBPACK_IMPORTED_MODULE_5__/* .inLanes */ .L)(16, paths.length, async (index) => {
        const path = paths[index];
        try {
            const found = await files.stat(path);
            if (found.isDirectory())
                throw Object.assign(new Error("is a directory"), { code: "EISDIR" });
            sizes[index] = found.size;
        }
        catch (error) {
            throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .readProblem */ .K)(error, path);
        }
    });
    return sizes;
}
async function digestHere(path, count, { files, signal }) {
    const md5 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("md5");
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let buffer;
    const size = await (0,_read_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .readWhole */ .o)(path, files, signal, async (handle, expected) => {
        buffer ??= new Uint8Array(Math.min(_read_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .chunkBytes */ .n, expected + 1));
        const { bytesRead } = await handle.read(buffer, 0, buffer.length);
        const chunk = buffer.subarray(0, bytesRead);
        md5.update(chunk);
        sha256.update(chunk);
        count(bytesRead, 0);
        return bytesRead;
    });
    count(0, 1);
    return { size, md5: md5.digest("hex"), sha256: sha256.digest("hex") };
}


/***/ }),

/***/ 98961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ inLanes)
/* harmony export */ });
/** Work on many things, a few at a time. */
/**
 * Runs `work` for each index from 0 up to `count`; each of `lanes` takes the next index when it is free.
 *
 * @throws  the first failure; no further index is begun then
 */
async function inLanes(lanes, count, work) {
    let next = 0;
    let failed = false;
    const walk = async (lane) => {
        while (next < count && !failed) {
            try {
                await work(next++, lane);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(lanes, count) }, (_, lane) => walk(lane)));
}


/***/ }),

/***/ 91606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ chunkBytes),
/* harmony export */   o: () => (/* binding */ readWhole)
/* harmony export */ });
/* harmony import */ var _cancelled_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69787);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57176);



/** Large enough that passing a chunk on costs nothing, small enough to stay in a core's cache. */
const chunkBytes = 2 ** 20;
/**
 * Calls `readChunk` until it gives 0, and makes sure that the file did not change meanwhile.
 *
 * @returns the file's size
 * @throws Problem  as digestFile
 */
async function readWhole(path, files, signal, readChunk) {
    try {
        const handle = await files.open(path, "r");
        try {
            const before = await handle.stat();
            let size = 0;
            for (;;) {
                (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_0__/* .stopIfCancelled */ .F)(signal, `hashing ${path}`);
                const bytes = await readChunk(handle, before.size);
                if (bytes === 0)
                    break;
                size += bytes;
            }
            const after = await handle.stat();
            if (size !== after.size || before.mtimeMs !== after.mtimeMs)
                throw changed(path);
            return size;
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .readProblem */ .K)(error, path);
    }
}
function changed(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("FILE_UNREADABLE", {
        what: `${path} changed while it was read`,
        remedy: "Something is still writing it: run again when that has ended.",
    });
}


/***/ }),

/***/ 29862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ casesOf)
});

;// CONCATENATED MODULE: ./build/validate/asked.js
/** @returns  why it cannot be asked, where it cannot */
function askedOf({ k, argument, metric: name }, metric, { classes, positive, task }) {
    const how = k === undefined ? {} : { k };
    if (metric.argument !== "class")
        return how;
    if (argument?.kind === "average")
        return { ...how, of: argument };
    if (argument?.kind === "class") {
        const index = classes.indexOf(argument.label);
        return index < 0 ? { why: `no row and no answer is of the class '${argument.label}'` } : ofClass(index);
    }
    if (task === "binary" && positive !== undefined)
        return ofClass(positive);
    return { why: `${name} was not told which class it speaks of` };
    function ofClass(index) {
        return { ...how, of: { kind: "class", index } };
    }
}

// EXTERNAL MODULE: ./build/validate/metrics/list.js
var list = __webpack_require__(57129);
// EXTERNAL MODULE: ./build/validate/measured.js + 6 modules
var measured = __webpack_require__(20560);
// EXTERNAL MODULE: ./build/validate/predict/latency.js
var latency = __webpack_require__(16687);
;// CONCATENATED MODULE: ./build/validate/models.js
/** Both models' answers on all rows and on each slice, cut out once, whichever gates ask for them. */


function modelsBySlice({ candidate, baseline, sizes, noProbabilities }, rowsOf = (slice) => slice.rows) {
    const known = new Map();
    const onSlice = (slice) => {
        const cut = (rows) => (slice ? take(rows, rowsOf(slice)) : rows);
        return {
            candidate: (0,measured/* measured */.jh)(cut(candidate), sizes.candidate, noProbabilities?.candidate),
            // A size that is not known is NaN, which no gate passes.
            baseline: baseline && (0,measured/* measured */.jh)(cut(baseline), sizes.baseline ?? Number.NaN, noProbabilities?.baseline),
        };
    };
    return (slice) => {
        const key = slice ? JSON.stringify([slice.column, slice.value]) : "";
        const both = known.get(key) ?? onSlice(slice);
        known.set(key, both);
        return both;
    };
}
/** On the rows that were timed, as if there were no others; of a slice, those of its rows that were. */
function timedModelsBySlice(answered, { rows, candidate, incumbent }) {
    const timed = {
        ...answered,
        candidate: (0,latency/* timedRows */.v)(answered.candidate, rows, candidate),
        baseline: answered.baseline && incumbent && (0,latency/* timedRows */.v)(answered.baseline, rows, incumbent),
    };
    return modelsBySlice(timed, (slice) => {
        const members = new Set(slice.rows);
        return Int32Array.from(rows.keys()).filter((position) => members.has(rows[position]));
    });
}
/** Some of the rows, in the order given. */
function take(rows, indices) {
    const classes = rows.classes.length;
    const pick = (column) => column.constructor === Int32Array
        ? Int32Array.from(indices, (row) => column[row])
        : Float64Array.from(indices, (row) => column[row]);
    const { probabilities, weight, group, latency } = rows;
    return {
        ...rows,
        n: indices.length,
        truth: pick(rows.truth),
        predicted: pick(rows.predicted),
        ...(probabilities && { probabilities: takeBlocks(probabilities, indices, classes) }),
        ...(weight && { weight: pick(weight) }),
        ...(group && { group: pick(group) }),
        ...(latency && { latency: takePasses(latency, indices, rows.n) }),
    };
}
function takeBlocks(values, indices, width) {
    const taken = new Float64Array(indices.length * width);
    indices.forEach((row, i) => {
        taken.set(values.subarray(row * width, (row + 1) * width), i * width);
    });
    return taken;
}
/** Timings of several passes stand one pass behind the other. */
function takePasses(latency, indices, n) {
    const passes = n === 0 ? 0 : Math.floor(latency.length / n);
    const taken = new Float64Array(passes * indices.length);
    for (let pass = 0; pass < passes; pass++)
        indices.forEach((row, i) => {
            taken[pass * indices.length + i] = latency[pass * n + row];
        });
    return taken;
}

;// CONCATENATED MODULE: ./build/validate/cases.js



/** In the gates' order, and for each in that of the slices. */
async function casesOf(holdout) {
    const rules = { identical: holdout.identical, seed: holdout.seed ?? 1 };
    const answers = modelsBySlice(holdout);
    const times = holdout.timing ? timedModelsBySlice(holdout, holdout.timing) : answers;
    const cases = [];
    for (const gate of holdout.gates) {
        const { metric: name } = gate;
        if (!(0,list/* isMetricName */.M8)(name))
            throw new RangeError(`${name} is no metric of a holdout`);
        const metric = await list/* metrics */.qd[name].load();
        const common = { gate, metric, term: (0,list/* termOf */.iP)(name, metric) };
        const noBaseline = gate.bound.kind === "baseline" && !holdout.baseline;
        if (noBaseline) {
            cases.push({ ...common, asks: { kind: "not-applicable", why: "there is no baseline to compare with" } });
            continue;
        }
        const models = metric.statistic === "latencies" ? times : answers;
        for (const place of placesOf(gate, holdout))
            cases.push({ ...common, ...caseAt(place, gate, metric, { ...rules, models }) });
    }
    return cases;
}
function placesOf({ slice }, { slices, pooled = [] }) {
    if (!slice)
        return [{ kind: "all" }];
    const { column, value } = slice;
    const ofColumn = slices.filter((one) => one.column === column);
    const rare = pooled.filter((one) => one.column === column);
    if (value === undefined) {
        const judged = ofColumn.map((one) => ({ kind: "slice", slice: one, filledIn: true }));
        const listed = rare.map((one) => ({ kind: "pooled", why: whyPooled(one) }));
        if (judged.length + listed.length > 0)
            return [...judged, ...listed];
        return [{ kind: "missing", why: `the holdout has no value of ${column}` }];
    }
    const named = ofColumn.find((one) => one.value === value);
    if (named)
        return [{ kind: "slice", slice: named, filledIn: false }];
    const isRare = rare.find(({ values }) => values.includes(value));
    const why = isRare
        ? `${column} = ${value} has fewer than the ${isRare.minRows} rows that slices.min_rows asks for`
        : `no row of the holdout has ${column} = ${value}`;
    return [{ kind: "missing", why }];
}
function whyPooled({ column, values, rows, minRows }) {
    const some = values.slice(0, 5).join(", ") + (values.length > 5 ? ", …" : "");
    const counted = values.length === 1 ? "1 value" : `${values.length} values`;
    return `${counted} of ${column} (${some}; ${rows} rows together) with fewer than ${minRows} rows each`;
}
function caseAt(place, gate, metric, { models, identical, seed }) {
    if (place.kind === "missing")
        return { asks: { kind: "blocked", cause: "no-data", why: place.why } };
    if (place.kind === "pooled")
        return { asks: { kind: "not-applicable", why: place.why } };
    const { candidate, baseline } = models(place.kind === "slice" ? place.slice : undefined);
    const filled = place.kind === "slice" && place.filledIn;
    const slice = filled ? { slice: { column: place.slice.column, value: place.slice.value } } : {};
    const asked = askedOf(gate, metric, candidate.rows);
    if ("why" in asked)
        return { ...slice, asks: { kind: "blocked", cause: "no-data", why: asked.why } };
    const question = { metric, asked, bound: gate.bound, candidate, identical, seed };
    if (gate.bound.kind === "number" || !baseline)
        return { ...slice, asks: { kind: "question", question } };
    const theirs = askedOf(gate, metric, baseline.rows);
    if ("why" in theirs)
        return { ...slice, asks: { kind: "blocked", cause: "no-data", why: `the baseline: ${theirs.why}` } };
    const other = { asked: theirs, model: baseline };
    return { ...slice, asks: { kind: "question", question: { ...question, baseline: other } } };
}


/***/ }),

/***/ 70037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ evidenceFor)
});

// EXTERNAL MODULE: ./build/stats/interval.js
var interval = __webpack_require__(99915);
// EXTERNAL MODULE: ./build/stats/normal.js
var normal = __webpack_require__(8329);
;// CONCATENATED MODULE: ./build/stats/auc.js
/**
 * Bounds of the area under the ROC curve, by Newcombe's method 5.
 *
 * A score interval: those areas θ that lie within z standard errors of the estimate, the standard error being Hanley
 * and McNeil's *at θ*, with m−1 and n−1 both replaced by (m+n)/2 − 1.
 * Source: Newcombe, Statistics in Medicine 25 (2006) 559–573; Hanley & McNeil, Radiology 143 (1982) 29–36.
 */


/**
 * @param area       the estimate, 0 to 1
 * @param positives  rows of the positive class, at least 1
 * @param negatives  rows of the negative class, at least 1
 * @param alpha      error rate of each bound
 */
function newcombeAuc(area, positives, negatives, alpha) {
    (0,interval/* requireErrorRate */.C)(alpha);
    if (!(area >= 0 && area <= 1))
        throw new RangeError(`an area under the curve lies between 0 and 1, not at ${area}`);
    if (!(positives >= 1 && negatives >= 1))
        return { lower: 0, upper: 1 };
    return {
        lower: lowerBound(area, positives, negatives, alpha),
        upper: 1 - lowerBound(1 - area, positives, negatives, alpha),
    };
}
function lowerBound(area, positives, negatives, alpha) {
    if (area === 0)
        return 0;
    // At a perfect ranking the score interval is cut short; what is certain is that the rarer class's rows, each drawn
    // on its own, all ranked right.
    if (area === 1)
        return alpha ** (1 / Math.min(positives, negatives));
    const deviate = (0,normal/* normalDeviate */.YD)(alpha);
    const distance = (theta) => area - theta - deviate * Math.sqrt(variance(theta, positives, negatives));
    return (0,interval/* whereItCrosses */.h)(distance, 0, area);
}
/** Hanley and McNeil's variance of the estimate where the true area is theta, as Newcombe's method 5 takes it. */
function variance(theta, positives, negatives) {
    const star = (positives + negatives) / 2 - 1;
    const spread = 1 + star * ((1 - theta) / (2 - theta) + theta / (1 + theta));
    return (theta * (1 - theta) * spread) / (positives * negatives);
}

// EXTERNAL MODULE: ./build/stats/bootstrap.js
var bootstrap = __webpack_require__(47734);
// EXTERNAL MODULE: ./build/stats/f1.js
var f1 = __webpack_require__(21339);
// EXTERNAL MODULE: ./build/stats/power.js
var power = __webpack_require__(60677);
// EXTERNAL MODULE: ./build/stats/proportion.js
var proportion = __webpack_require__(3320);
// EXTERNAL MODULE: ./build/stats/quantile.js
var quantile = __webpack_require__(69775);
// EXTERNAL MODULE: ./build/validate/measured.js + 6 modules
var measured = __webpack_require__(20560);
// EXTERNAL MODULE: ./build/validate/resample.js
var resample = __webpack_require__(46868);
;// CONCATENATED MODULE: ./build/validate/certainty.js








/** Of a metric against a number. */
function certaintyAlone({ metric, asked, candidate, ...drawing }, tested) {
    const basis = (0,measured/* basisOf */.gp)(metric, asked, candidate);
    if (basis?.kind === "exact")
        return exactly(tested.quantity);
    if (basis?.kind === "quantile")
        return byOrder(basis);
    if (basis && (0,resample/* isPlain */.$i)(candidate.rows))
        return byFormula(basis, tested);
    const sums = () => (0,measured/* summed */.Ay)(metric, asked, candidate.rows);
    return byBootstrap({ rows: candidate.rows, sums, range: metric.range, ...drawing }, tested);
}
function exactly(quantity) {
    return { exact: true, method: "exact", bounds: () => ({ lower: quantity, upper: quantity }) };
}
function byOrder({ share, sorted }) {
    return {
        method: "order statistics",
        bounds: (alpha) => (0,quantile/* quantileInterval */.v)(sorted, share, alpha),
        needed: (alpha) => rowsForQuantile(share, alpha),
    };
}
/** Rows without which neither bound lies among the values: 59 for p95, 299 for p99, at 5 %. */
function rowsForQuantile(share, alpha) {
    return (0,power/* rowsOfPerfectModel */.NT)(Math.max(share, 1 - share), alpha);
}
function byFormula(basis, { quantity: estimate, threshold }) {
    switch (basis.kind) {
        case "proportion": {
            const { hits, trials } = basis.proportion;
            return {
                method: "Clopper–Pearson",
                bounds: (alpha) => (0,proportion/* clopperPearson */.m)(hits, trials, alpha),
                needed: (alpha) => rowsForShare(estimate, threshold, alpha),
            };
        }
        case "jaccard":
            return {
                method: "Clopper–Pearson on Jaccard's index",
                bounds: (alpha) => (0,f1/* f1Interval */.D5)(basis.detections, alpha),
                needed: (alpha) => rowsForShare((0,f1/* jaccardOfF1 */.nu)(estimate), (0,f1/* jaccardOfF1 */.nu)(threshold), alpha),
            };
        case "area": {
            const { area, positives, negatives } = basis.area;
            const rows = Math.min(positives, negatives);
            const standardError = Math.sqrt(variance(area, positives, negatives));
            const distance = estimate - threshold;
            return {
                method: "Newcombe's method 5",
                bounds: (alpha) => newcombeAuc(area, positives, negatives, alpha),
                needed: (alpha) => {
                    const wanted = (0,power/* rowsForEstimate */.FS)({ rows, standardError, distance }, { alpha });
                    return wanted && Math.max(wanted, floorTowards(estimate, threshold, alpha));
                },
            };
        }
    }
}
/** Rows for a share's 80 % chance, but never fewer than the floor. */
function rowsForShare(estimate, bound, alpha) {
    const wanted = (0,power/* rowsForProportion */.vr)(estimate, bound, { alpha });
    return wanted && Math.max(wanted, floorTowards(estimate, bound, alpha));
}
/** The floor, rows that even a perfect share needs, towards the end that the estimate is on. */
function floorTowards(estimate, bound, alpha) {
    return (0,power/* rowsOfPerfectModel */.NT)(estimate >= bound ? bound : 1 - bound, alpha) ?? 0;
}
/** With fewer rows than this for or against the estimate, a bootstrap does not see what might have been. */
const fewestEvents = 20;
/** BCa over sufficient statistics; no bounds with too few events or on the boundary. */
function byBootstrap({ rows, sums, range, smallestAlpha, seed }, tested) {
    const resamples = (0,bootstrap/* resamplesFor */.MY)(smallestAlpha);
    const draw = once(() => {
        const { value, ...summands } = sums();
        const resampled = (0,resample/* resample */.cg)((0,resample/* unitsOf */.$J)(rows, summands, seed), value, { resamples, seed });
        return { ...resampled, bounds: (0,bootstrap/* bca */.XV)(resampled) };
    });
    const [lowest, highest] = range;
    const within = (bound) => Math.min(highest, Math.max(lowest, bound));
    return {
        method: `BCa bootstrap${drawnBy(rows)}, ${resamples} resamples, seed ${seed}`,
        bounds: (alpha) => {
            const { events, bounds } = draw();
            const interval = events < fewestEvents ? undefined : bounds(alpha);
            return interval && { lower: within(interval.lower), upper: within(interval.upper) };
        },
        needed: (alpha) => {
            const { standardError, events } = draw();
            if (!(events > 0))
                return undefined;
            const distance = tested.quantity - tested.threshold;
            const wanted = (0,power/* rowsForEstimate */.FS)({ rows: tested.n, standardError, distance }, { alpha });
            return wanted && Math.max(wanted, Math.ceil((tested.n * fewestEvents) / events));
        },
    };
}
function drawnBy({ group, ordered }) {
    if (group)
        return " by group";
    return ordered ? " by stretches of time" : "";
}
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}

// EXTERNAL MODULE: ./build/stats/paired.js
var paired = __webpack_require__(33755);
;// CONCATENATED MODULE: ./build/validate/contrast.js






function certaintyOfContrast(question, other, tested) {
    const { metric, asked, candidate } = question;
    const basis = (0,measured/* basisOf */.gp)(metric, asked, candidate);
    if (basis?.kind === "exact")
        return exactly(tested.quantity);
    if (basis?.kind === "quantile")
        return byTwoQuantiles(basis, (0,measured/* basisOf */.gp)(metric, other.asked, other.model), tested);
    requireSameRows(candidate.rows, other.model.rows);
    const shareTrials = basis?.kind === "proportion" && basis.sameTrials && tested.factor === 1;
    if (shareTrials && (0,resample/* isPlain */.$i)(candidate.rows))
        return byTango(question, other, tested);
    return byPairedBootstrap(question, other, tested);
}
/** Rows are drawn once and both models answer them. */
function byPairedBootstrap(question, other, tested) {
    const { metric, asked, candidate, smallestAlpha, seed } = question;
    const { factor } = tested;
    const sums = () => {
        const ours = (0,measured/* summed */.Ay)(metric, asked, candidate.rows);
        const theirs = (0,measured/* summed */.Ay)(metric, other.asked, other.model.rows);
        const value = (both) => {
            const own = ours.value(both.subarray(0, ours.width));
            const theirOwn = theirs.value(both.subarray(ours.width));
            return own === undefined || theirOwn === undefined ? undefined : own - factor * theirOwn;
        };
        return { ...(0,resample/* sideBySide */.Qp)(ours, theirs), value };
    };
    const [lowest, highest] = metric.range;
    const range = [lowest - factor * highest, highest - factor * lowest];
    return byBootstrap({ rows: candidate.rows, sums, range, smallestAlpha, seed }, tested);
}
/** Proportions over the same trials differ only by the rows that one model alone has right. */
function byTango({ metric, asked, candidate }, other, { quantity, threshold, n }) {
    const [ours, theirs] = [
        hitOf((0,measured/* summed */.Ay)(metric, asked, candidate.rows)),
        hitOf((0,measured/* summed */.Ay)(metric, other.asked, other.model.rows)),
    ];
    const counts = { candidateOnly: 0, baselineOnly: 0, rows: 0 };
    for (let row = 0; row < candidate.rows.n; row++) {
        const [own, theirOwn] = [ours(row), theirs(row)];
        if (own === undefined || theirOwn === undefined)
            continue;
        counts.rows++;
        if (own > theirOwn)
            counts.candidateOnly++;
        if (theirOwn > own)
            counts.baselineOnly++;
    }
    const discordant = (counts.candidateOnly + counts.baselineOnly) / counts.rows;
    return {
        method: "Tango's score interval",
        bounds: (alpha) => (0,paired/* tango */.w)(counts, alpha),
        needed: (alpha) => {
            // With a margin the question is how many rows two equal models would need; without one, what was seen must do.
            if (threshold !== 0)
                return (0,power/* rowsForPaired */.Wl)(discordant, threshold, { alpha });
            const standardError = Math.sqrt(discordant / n);
            return (0,power/* rowsForEstimate */.FS)({ rows: n, standardError, distance: quantity }, { alpha });
        },
    };
}
/** The metric of one row alone: 1 for a hit, 0 for a miss, undefined where the row is no trial. */
function hitOf({ width, contribute, value, kinds }) {
    const known = new Map();
    const alone = (row) => {
        const sums = new Float64Array(width);
        contribute(row, (index, amount) => {
            sums[index] += amount;
        });
        return value(sums);
    };
    return (row) => {
        const kind = kinds?.of(row) ?? row;
        if (!known.has(kind))
            known.set(kind, alone(row));
        return known.get(kind);
    };
}
/**
 * Bounds of a − r·b from those of a and b: squared distances add up (MOVER: Zou & Donner, Statistics in Medicine 27
 * (2008) 1693–1702). Made for independent estimates; that both models saw the same rows makes it cautious.
 */
function byTwoQuantiles(ours, theirs, { quantity, factor }) {
    const { share } = ours;
    const method = "order statistics of both models";
    if (theirs?.kind !== "quantile")
        return { method };
    const spreadOf = (sorted, alpha) => {
        const middle = (0,quantile/* quantile */.Y)(sorted, share) ?? Number.NaN;
        const { lower, upper } = (0,quantile/* quantileInterval */.v)(sorted, share, alpha);
        return { below: middle - lower, above: upper - middle };
    };
    return {
        method,
        bounds: (alpha) => {
            const [own, other] = [spreadOf(ours.sorted, alpha), spreadOf(theirs.sorted, alpha)];
            return {
                lower: quantity - Math.hypot(own.below, factor * other.above),
                upper: quantity + Math.hypot(own.above, factor * other.below),
            };
        },
        needed: (alpha) => rowsForQuantile(share, alpha),
    };
}
/** A caller's mistake, never the data's: a contrast over other rows would be a number without a meaning. */
function requireSameRows(one, other) {
    if (one.n !== other.n)
        throw new RangeError(`the candidate answered ${one.n} rows, the baseline ${other.n}`);
    const labelOf = ({ classes, truth }, row) => classes.length === 0 ? truth[row] : classes[truth[row]];
    const sameNumbers = one.classes.join("\0") === other.classes.join("\0");
    for (let row = 0; row < one.n; row++) {
        const same = sameNumbers ? one.truth[row] === other.truth[row] : labelOf(one, row) === labelOf(other, row);
        if (!same)
            throw new RangeError(`row ${row} has another label for the candidate than for the baseline`);
    }
}

;// CONCATENATED MODULE: ./build/validate/soundness.js
/** Answers in single precision may stand this far outside of [0, 1], or their sum from 1, by rounding alone. */
const rounding = 1e-5;
/** Why the metric cannot be had from these answers; undefined where it can. Looked at once for all gates. */
function whyUnusable({ statistic }, model) {
    const key = `unusable for ${statistic}`;
    if (!model.known.has(key))
        model.known.set(key, whyUnusableFor(statistic, model));
    return model.known.get(key);
}
function whyUnusableFor(statistic, { rows, noProbabilities }) {
    if (statistic === "size")
        return undefined;
    if (rows.n === 0)
        return { cause: "no-data", why: "there are no rows" };
    switch (statistic) {
        case "confusion":
            return unknownClasses(rows);
        case "probabilities":
        case "places":
        case "ranking":
            if (!rows.probabilities)
                return { cause: "no-data", why: noProbabilities ?? "the model gives labels only, no probabilities" };
            return unusableProbabilities(rows, statistic === "ranking");
        case "residuals":
            return unusableNumbers(rows);
        case "latencies":
            return rows.latency ? undefined : { cause: "no-data", why: "no prediction was timed" };
    }
}
function unknownClasses({ n, classes, truth, predicted }) {
    const isClass = (index) => index !== undefined && index >= 0 && index < classes.length;
    const bad = count(n, (row) => !isClass(truth[row]) || !isClass(predicted[row]));
    return bad === 0 ? undefined : invalid(bad, n, "have a class that is not known as answer or label");
}
function unusableProbabilities(rows, mustSumToOne) {
    const { n, classes, truth } = rows;
    const probabilities = rows.probabilities;
    const k = classes.length;
    let outside = 0;
    let unbalanced = 0;
    for (let row = 0; row < n; row++) {
        let [sum, inside] = [0, truth[row] >= 0 && truth[row] < k];
        for (let at = row * k; at < (row + 1) * k; at++) {
            const probability = probabilities[at];
            sum += probability;
            inside &&= probability >= -rounding && probability <= 1 + rounding;
        }
        if (!inside)
            outside++;
        // Rounding apart, and binary answers need not: one column says it all.
        else if (mustSumToOne && k > 2 && Math.abs(sum - 1) > rounding)
            unbalanced++;
    }
    if (outside > 0)
        return invalid(outside, n, "have a probability that is not between 0 and 1 (or is NaN)");
    return unbalanced === 0 ? undefined : invalid(unbalanced, n, "have probabilities that do not sum to 1");
}
function unusableNumbers({ n, truth, predicted }) {
    const bad = count(n, (row) => !Number.isFinite(predicted[row]) || !Number.isFinite(truth[row]));
    return bad === 0 ? undefined : invalid(bad, n, "have NaN or an infinite number as answer or label");
}
function count(n, is) {
    let found = 0;
    for (let row = 0; row < n; row++)
        if (is(row))
            found++;
    return found;
}
function invalid(bad, n, what) {
    return { cause: "invalid", why: `${bad} of ${n} rows ${what}` };
}

;// CONCATENATED MODULE: ./build/validate/evidence.js




function evidenceFor(question) {
    const { metric, asked, bound, candidate, baseline } = question;
    const threshold = bound.kind === "number" ? bound.value : bound.offset;
    const unusable = whyUnusable(metric, candidate);
    if (unusable)
        return { threshold, n: 0, method: "none", blocked: unusable };
    const n = (0,measured/* denominatorOf */.wc)(metric, asked, candidate);
    const nothing = { threshold, n, method: "none" };
    const estimate = (0,measured/* metricValue */.a3)(metric, asked, candidate);
    if (estimate === undefined || !Number.isFinite(estimate))
        return { ...nothing, blocked: whyNoNumber(metric, estimate, "it") };
    if (bound.kind === "number") {
        const quantity = { quantity: estimate, threshold, n };
        return { ...quantity, estimate, ...certaintyAlone(question, quantity) };
    }
    if (!baseline)
        return { ...nothing, estimate };
    const theirs = valueOfBaseline(question, baseline);
    if (typeof theirs !== "number")
        return { ...nothing, estimate, blocked: theirs };
    const quantity = { quantity: estimate - bound.factor * theirs, threshold, n };
    const identical = question.identical && (metric.deterministic ?? true);
    return {
        ...quantity,
        estimate,
        baseline: theirs,
        ...(identical && { identical }),
        ...certaintyOfContrast(question, baseline, { ...quantity, factor: bound.factor }),
    };
}
function whyNoNumber({ undefinedWhen }, value, subject) {
    if (value !== undefined)
        return { cause: "invalid", why: `${subject} is not a finite number on these rows` };
    const because = undefinedWhen ? `: ${undefinedWhen}` : "";
    return { cause: "no-data", why: `${subject} is not defined on these rows${because}` };
}
function valueOfBaseline({ metric }, { asked, model }) {
    const unusable = whyUnusable(metric, model);
    if (unusable)
        return { cause: unusable.cause, why: `of the baseline's answers: ${unusable.why}` };
    const value = (0,measured/* metricValue */.a3)(metric, asked, model);
    if (value !== undefined && Number.isFinite(value))
        return value;
    return whyNoNumber(metric, value, "the baseline's value");
}


/***/ }),

/***/ 40860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ slicesOf)
/* harmony export */ });
/* unused harmony export emptyValue */
/** How an empty cell is called where a slice needs a name. */
const emptyValue = "(empty)";
/** All slices of a holdout, columns as configured, values sorted; and those that are too rare to be judged. */
function slicesOf({ slices, columns }) {
    const found = slices.map(({ column, minRows = 0 }) => {
        const all = valuesOf(column, columns.get(column) ?? []);
        const rare = all.filter(({ rows }) => rows.length < minRows);
        return { column, minRows, judged: all.filter(({ rows }) => rows.length >= minRows), rare };
    });
    return {
        slices: found.flatMap(({ judged }) => judged),
        pooled: found
            .filter(({ rare }) => rare.length > 0)
            .map(({ column, minRows, rare }) => ({
            column,
            minRows,
            values: rare.map(({ value }) => value),
            rows: rare.reduce((sum, { rows }) => sum + rows.length, 0),
        })),
    };
}
function valuesOf(column, cells) {
    const rows = new Map();
    let index = 0;
    for (const cell of cells) {
        const value = cell === undefined || cell === "" ? emptyValue : String(cell);
        const list = rows.get(value);
        if (list)
            list.push(index);
        else
            rows.set(value, [index]);
        index++;
    }
    return [...rows]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([value, list]) => ({ column, value, rows: Int32Array.from(list) }));
}


/***/ }),

/***/ 20560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gp: () => (/* binding */ basisOf),
  wc: () => (/* binding */ denominatorOf),
  jh: () => (/* binding */ measured),
  a3: () => (/* binding */ metricValue),
  Ay: () => (/* binding */ summed)
});

// EXTERNAL MODULE: ./build/validate/statistics/confusion.js
var confusion = __webpack_require__(75847);
;// CONCATENATED MODULE: ./build/validate/statistics/latencies.js
/**
 * Where the rows went round several times, a row's time is the median of its passes: the passes of one row are not
 * independent of each other, and a pause of the machine is no property of the model.
 */
function latenciesOf({ n, latency }) {
    const times = latency ?? new Float64Array(0);
    const passes = n === 0 ? 0 : Math.floor(times.length / n);
    if (passes <= 1)
        return { sorted: times.slice().sort() };
    const own = new Float64Array(passes);
    const typical = Float64Array.from({ length: n }, (_, row) => {
        for (let pass = 0; pass < passes; pass++)
            own[pass] = times[pass * n + row];
        own.sort();
        return own[passes >> 1];
    });
    return { sorted: typical.sort() };
}
function mergeLatencies(one, other) {
    const all = new Float64Array(one.sorted.length + other.sorted.length);
    all.set(one.sorted);
    all.set(other.sorted, one.sorted.length);
    return { sorted: all.sort() };
}

;// CONCATENATED MODULE: ./build/validate/statistics/places.js
function placesOf(rows) {
    const counts = new Float64Array(rows.classes.length);
    for (let i = 0; i < rows.n; i++)
        counts[placeOfTruth(rows, i)] += rows.weight ? rows.weight[i] : 1;
    return { counts };
}
function mergePlaces(one, other) {
    return { counts: one.counts.map((count, i) => count + other.counts[i]) };
}
/** 0 for the first choice. Ties favour the higher class index, as scikit-learn's `top_k_accuracy_score` has it. */
function placeOfTruth({ classes, truth, probabilities }, row) {
    const scores = probabilities;
    const start = row * classes.length;
    const own = truth[row];
    const score = scores[start + own];
    let place = 0;
    for (let c = 0; c < classes.length; c++) {
        const other = scores[start + c];
        if (other > score || (other === score && c > own))
            place++;
    }
    return place;
}

;// CONCATENATED MODULE: ./build/validate/statistics/probabilities.js
/**
 * How near to 0 and to 1 a probability may come before its logarithm is taken: scikit-learn's machine epsilon of the
 * precision that the model answered in.
 */
function clipping({ singlePrecision }) {
    return singlePrecision ? 2 ** -23 : 2 ** -52;
}
function probabilitySumsOf(rows) {
    const { n, classes, weight, truth } = rows;
    const probabilities = rows.probabilities;
    const clip = clipping(rows);
    const k = classes.length;
    const sums = { weight: 0, logLoss: 0, squared: 0, classes: k };
    // Sums of sums: adding millions of small numbers to one large one would lose the ninth digit.
    const stride = 4096;
    for (let start = 0; start < n; start += stride) {
        const end = Math.min(n, start + stride);
        let [partWeight, partLoss, partSquared] = [0, 0, 0];
        for (let i = start; i < end; i++) {
            const w = weight === undefined ? 1 : weight[i];
            partWeight += w;
            partLoss += w * logLossOf(probabilities[i * k + truth[i]], clip);
            partSquared += w * squaredErrorOf(probabilities, i * k, k, truth[i]);
        }
        sums.weight += partWeight;
        sums.logLoss += partLoss;
        sums.squared += partSquared;
    }
    return sums;
}
function mergeProbabilitySums(one, other) {
    return {
        weight: one.weight + other.weight,
        logLoss: one.logLoss + other.logLoss,
        squared: one.squared + other.squared,
        classes: one.classes,
    };
}
/** One row's loss. No renormalisation of the row, as in scikit-learn 1.9. */
function logLossOf(probability, clip) {
    return -Math.log(probability < clip ? clip : probability > 1 - clip ? 1 - clip : probability);
}
/** One row's Σ over classes of (probability − truth)². */
function squaredErrorOf(probabilities, start, classes, own) {
    let sum = 0;
    for (let c = 0; c < classes; c++) {
        const error = probabilities[start + c] - (c === own ? 1 : 0);
        sum += error * error;
    }
    return sum;
}

;// CONCATENATED MODULE: ./build/validate/statistics/sort-scores.js
/**
 * Sorts scores ascending, millions of them, with their weights: by radix on the upper half of the bits, where
 * numbers that are not negative stand in the same order as their bits do; what is left equal is sorted by the lower.
 */
const digitBits = 11;
const digits = 1 << digitBits;
/** Below this the set-up of the radix costs more than it saves. */
const worthRadix = 2048;
/** @param scores  none negative, none NaN; −0 counts as 0 */
function sort_scores_sortScores(scores, weights) {
    if (weights)
        return sortTogether(scores, weights);
    if (scores.length < worthRadix)
        return { scores: Float64Array.from(scores).sort() };
    return { scores: radix(scores) };
}
/** Weighted rows are rare and at most as many as fit a plain sort of indices. */
function sortTogether(scores, weights) {
    const order = Uint32Array.from(scores, (_, i) => i).sort((a, b) => scores[a] - scores[b]);
    return {
        scores: Float64Array.from(order, (i) => scores[i]),
        weights: Float64Array.from(order, (i) => weights[i]),
    };
}
function radix(scores) {
    const n = scores.length;
    let low = new Uint32Array(n);
    let high = new Uint32Array(n);
    const words = new Uint32Array(scores.buffer, scores.byteOffset, 2 * n);
    const counts = [new Uint32Array(digits), new Uint32Array(digits), new Uint32Array(digits)];
    for (let i = 0; i < n; i++) {
        low[i] = words[2 * i];
        // The sign bit goes: −0 is 0.
        const word = words[2 * i + 1] & 0x7fffffff;
        high[i] = word;
        counts[0][word & (digits - 1)]++;
        counts[1][(word >>> digitBits) & (digits - 1)]++;
        counts[2][word >>> (2 * digitBits)]++;
    }
    let [nextLow, nextHigh] = [new Uint32Array(n), new Uint32Array(n)];
    for (let digit = 0; digit < 3; digit++) {
        const places = counts[digit];
        if (places.includes(n))
            continue;
        toStarts(places);
        const shift = digit * digitBits;
        for (let i = 0; i < n; i++) {
            const word = high[i];
            const place = places[(word >>> shift) & (digits - 1)]++;
            nextHigh[place] = word;
            nextLow[place] = low[i];
        }
        [low, nextLow] = [nextLow, low];
        [high, nextHigh] = [nextHigh, high];
    }
    sortRuns(high, low);
    return together(high, low);
}
function toStarts(counts) {
    let start = 0;
    for (let i = 0; i < counts.length; i++) {
        const count = counts[i];
        counts[i] = start;
        start += count;
    }
}
/** Within equal upper halves: by the lower ones. */
function sortRuns(high, low) {
    const n = high.length;
    for (let start = 0; start < n;) {
        let end = start + 1;
        while (end < n && high[end] === high[start])
            end++;
        if (end - start > 32)
            low.subarray(start, end).sort();
        else
            insert(low, start, end);
        start = end;
    }
}
function insert(values, start, end) {
    for (let i = start + 1; i < end; i++) {
        const value = values[i];
        let at = i;
        while (at > start && values[at - 1] > value) {
            values[at] = values[at - 1];
            at--;
        }
        values[at] = value;
    }
}
function together(high, low) {
    const scores = new Float64Array(high.length);
    const words = new Uint32Array(scores.buffer);
    for (let i = 0; i < high.length; i++) {
        words[2 * i] = low[i];
        words[2 * i + 1] = high[i];
    }
    return scores;
}

;// CONCATENATED MODULE: ./build/validate/statistics/ranking.js

/** The classes whose rankings an average or a class needs; `pooled` for the one ranking of all pairs. */
function rankedColumns(rows, asked) {
    if (asked.of?.kind === "class")
        return [asked.of.index];
    if (asked.of?.average === "micro")
        return "pooled";
    return rows.classes.map((_, index) => index);
}
function rankingsOf(rows, asked) {
    const columns = rankedColumns(rows, asked);
    if (columns === "pooled")
        return { classes: [], pooled: areaOf(pooledRanking(rows)) };
    const classes = rows.classes.map((_, index) => columns.includes(index) ? areaOf(rankingOf(rows, index)) : undefined);
    return { classes };
}
/** The scores of one class, rows of that class apart from the rest. */
function rankingOf({ n, classes, truth, probabilities, weight }, index) {
    const scores = probabilities;
    const isPositive = (row) => truth[row] === index;
    return split(n, isPositive, (row) => scores[row * classes.length + index], weight && ((row) => weight[row]));
}
/** Every (row, class) pair is one score, positive where the class is the row's own (scikit-learn's "micro"). */
function pooledRanking({ n, classes, truth, probabilities, weight }) {
    const scores = probabilities;
    const k = classes.length;
    const isPositive = (pair) => truth[Math.floor(pair / k)] === pair % k;
    return split(n * k, isPositive, (pair) => scores[pair], weight && ((pair) => weight[Math.floor(pair / k)]));
}
function split(count, isPositive, scoreOf, weightOf) {
    let positives = 0;
    for (let i = 0; i < count; i++)
        if (isPositive(i))
            positives++;
    const scores = [new Float64Array(count - positives), new Float64Array(positives)];
    const weights = [
        new Float64Array(weightOf ? count - positives : 0),
        new Float64Array(weightOf ? positives : 0),
    ];
    const filled = [0, 0];
    for (let i = 0; i < count; i++) {
        const kind = isPositive(i) ? 1 : 0;
        const at = filled[kind]++;
        scores[kind][at] = scoreOf(i);
        if (weightOf)
            weights[kind][at] = weightOf(i);
    }
    return {
        positives: sort_scores_sortScores(scores[1], weightOf && weights[1]),
        negatives: sort_scores_sortScores(scores[0], weightOf && weights[0]),
    };
}
function mergeRankings(one, other) {
    return {
        positives: mergeSorted(one.positives, other.positives),
        negatives: mergeSorted(one.negatives, other.negatives),
    };
}
function mergeSorted(one, other) {
    const scores = new Float64Array(one.scores.length + other.scores.length);
    scores.set(one.scores);
    scores.set(other.scores, one.scores.length);
    if (!one.weights && !other.weights)
        return sortScores(scores);
    const weights = new Float64Array(scores.length).fill(1);
    if (one.weights)
        weights.set(one.weights);
    if (other.weights)
        weights.set(other.weights, one.scores.length);
    return sortScores(scores, weights);
}
/**
 * The share of pairs (one positive, one negative row) that the scores rank right, ties counted half: what the
 * trapezoid under the ROC curve comes to.
 */
function areaOf({ positives, negatives }) {
    const weightOf = (sorted, i) => (sorted.weights ? sorted.weights[i] : 1);
    let [below, above, pairs] = [0, 0, 0];
    let at = 0;
    for (let i = 0; i < positives.scores.length;) {
        const score = positives.scores[i];
        while (at < negatives.scores.length && negatives.scores[at] < score)
            below += weightOf(negatives, at++);
        let [own, tied] = [0, 0];
        while (i < positives.scores.length && positives.scores[i] === score)
            own += weightOf(positives, i++);
        for (let t = at; t < negatives.scores.length && negatives.scores[t] === score; t++)
            tied += weightOf(negatives, t);
        pairs += own * (below + tied / 2);
        above += own;
    }
    while (at < negatives.scores.length)
        below += weightOf(negatives, at++);
    const counted = { positives: above, negatives: below };
    return above > 0 && below > 0 ? { ...counted, area: pairs / (above * below) } : counted;
}
/**
 * For one row: the share of the other kind's rows that its score ranks right, ties counted half.
 *
 * The mean over the positive rows, and that over the negative ones, is the area (DeLong, DeLong & Clarke-Pearson,
 * Biometrics 44 (1988) 837–845): by these an area is a sum over rows.
 */
function placements({ positives, negatives }) {
    const belowPositive = cumulated(negatives);
    const belowNegative = cumulated(positives);
    return (score, positive) => {
        const other = positive ? belowPositive : belowNegative;
        const share = (other.below(score) + other.upTo(score)) / (2 * other.all);
        return positive ? share : 1 - share;
    };
}
function cumulated({ scores, weights }) {
    const sums = new Float64Array(scores.length + 1);
    for (let i = 0; i < scores.length; i++)
        sums[i + 1] = sums[i] + (weights ? weights[i] : 1);
    return {
        all: sums[scores.length],
        below: (score) => sums[firstWhere(scores, (other) => other >= score)],
        upTo: (score) => sums[firstWhere(scores, (other) => other > score)],
    };
}
function firstWhere(ascending, holds) {
    let [low, high] = [0, ascending.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (holds(ascending[middle]))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

// EXTERNAL MODULE: ./build/validate/statistics/residuals.js
var residuals = __webpack_require__(90819);
;// CONCATENATED MODULE: ./build/validate/statistics/rowwise.js




/** How each statistic is a sum over these rows. */
const rowwise = {
    confusion: ({ classes: { length: classes }, truth, predicted }) => {
        const cellOf = (row) => truth[row] * classes + predicted[row];
        return {
            width: classes * classes,
            contribute: (row, add) => add(cellOf(row), 1),
            kinds: { count: classes * classes, of: cellOf },
            from: (cells) => ({ classes, cells }),
        };
    },
    places: (rows) => ({
        width: rows.classes.length,
        contribute: (row, add) => add(placeOfTruth(rows, row), 1),
        kinds: { count: rows.classes.length, of: (row) => placeOfTruth(rows, row) },
        from: (counts) => ({ counts }),
    }),
    probabilities: (rows) => {
        const { truth } = rows;
        const classes = rows.classes.length;
        const given = rows.probabilities;
        const clip = clipping(rows);
        return {
            width: 3,
            contribute: (row, add) => {
                const own = truth[row];
                add(0, 1);
                add(1, logLossOf(given[row * classes + own], clip));
                add(2, squaredErrorOf(given, row * classes, classes, own));
            },
            from: ([weight = 0, logLoss = 0, squared = 0]) => ({ weight, logLoss, squared, classes }),
        };
    },
    residuals: ({ n, truth, predicted }) => {
        const center = (0,residuals/* centerOf */.Zs)(truth);
        return {
            width: residuals/* residualSums */.eb,
            contribute: (row, add) => (0,residuals/* residualsOfRow */.Qy)(truth[row], predicted[row], center).forEach((amount, i) => {
                add(i, amount);
            }),
            from: (sums) => (0,residuals/* residualsFrom */.ns)(sums, center, n),
        };
    },
    ranking: (rows, asked) => {
        const columns = rankedColumns(rows, asked);
        if (columns === "pooled")
            return pooledPlacements(rows);
        const ranked = columns.map((index) => placedBy(rankingOf(rows, index)));
        return {
            width: ranked.length * placedSums,
            contribute: (row, add) => columns.forEach((index, slot) => {
                ranked[slot]?.contribute(scoreOf(rows, row, index), rows.truth[row] === index, slot * placedSums, add);
            }),
            from: (sums) => {
                const areas = ranked.map((one, slot) => one.from(sums, slot * placedSums));
                return { classes: rows.classes.map((_, index) => areas[columns.indexOf(index)]) };
            },
        };
    },
};
function pooledPlacements(rows) {
    const ranked = placedBy(pooledRanking(rows));
    return {
        width: placedSums,
        contribute: (row, add) => rows.classes.forEach((_, index) => {
            ranked.contribute(scoreOf(rows, row, index), rows.truth[row] === index, 0, add);
        }),
        from: (sums) => ({ classes: [], pooled: ranked.from(sums, 0) }),
    };
}
/** How many numbers a ranking adds up: rows and placements, of the positives and of the negatives. */
const placedSums = 4;
/**
 * An area as sums of placements: A* = mean placement of the positives + that of the negatives − A.
 *
 * The area of resampled rows, but for a part that shrinks with their number (Hájek's projection, on which DeLong's
 * test stands too): so no resample is ever sorted.
 */
function placedBy(ranking) {
    const { area } = areaOf(ranking);
    const placementOf = placements(ranking);
    return {
        contribute: (score, positive, at, add) => {
            const kind = positive ? at : at + 2;
            add(kind, 1);
            add(kind + 1, area === undefined ? 0 : placementOf(score, positive));
        },
        from: (sums, at) => {
            const positives = sums[at];
            const negatives = sums[at + 2];
            if (area === undefined || !(positives > 0 && negatives > 0))
                return { positives, negatives };
            const meanPlacements = sums[at + 1] / positives + sums[at + 3] / negatives;
            return { positives, negatives, area: meanPlacements - area };
        },
    };
}
function scoreOf({ classes, probabilities }, row, index) {
    return probabilities[row * classes.length + index];
}

;// CONCATENATED MODULE: ./build/validate/measured.js







function measured(rows, size, noProbabilities) {
    return { rows, size, known: new Map(), ...(noProbabilities && { noProbabilities }) };
}
const passes = {
    confusion: confusion/* confusionOf */.wo,
    places: placesOf,
    ranking: rankingsOf,
    probabilities: probabilitySumsOf,
    residuals: residuals/* residualsOf */.el,
    latencies: latenciesOf,
};
/** The metric's value on these rows; undefined where they do not define it. */
function metricValue(metric, asked, model) {
    return blind(metric).value(statisticOf(metric.statistic, asked, model), asked);
}
/** Rows (never weights) in the metric's own denominator. */
function denominatorOf(metric, asked, model) {
    const { rows, size } = model;
    const { denominator } = blind(metric);
    if (denominator === undefined)
        return rows.n;
    const counted = rows.weight ? measured({ ...rows, weight: undefined }, size) : model;
    return denominator(statisticOf(metric.statistic, asked, counted), asked);
}
/** What the metric's own interval is computed from; undefined where only the bootstrap has one. */
function basisOf(metric, asked, model) {
    const { interval } = blind(metric);
    const statistic = statisticOf(metric.statistic, asked, model);
    switch (interval.kind) {
        case "proportion": {
            const proportion = interval.of(statistic, asked);
            return proportion && { kind: "proportion", proportion, sameTrials: interval.sameTrials };
        }
        case "jaccard": {
            const detections = interval.of(statistic, asked);
            return detections && { kind: "jaccard", detections };
        }
        case "area": {
            const area = interval.of(statistic, asked);
            return area && { kind: "area", area };
        }
        case "quantile":
            return { kind: "quantile", share: interval.share, sorted: statistic.sorted };
        case "exact":
            return { kind: "exact" };
        case "bootstrap":
            return undefined;
    }
}
function statisticOf(name, asked, model) {
    if (name === "size")
        return model.size;
    // Only a ranking depends on what is asked; the others hold all classes at once.
    const key = name === "ranking" ? `${name} ${JSON.stringify(asked.of)}` : name;
    if (!model.known.has(key))
        model.known.set(key, passes[name](model.rows, asked));
    return model.known.get(key);
}
/** The metric as a function of sums over the model's rows. */
function summed(metric, asked, rows) {
    const parts = rowwise[metric.statistic](rows, asked);
    const { value } = blind(metric);
    return { ...parts, value: (sums) => value(parts.from(sums), asked) };
}
function blind(metric) {
    return metric;
}


/***/ }),

/***/ 57129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M8: () => (/* binding */ isMetricName),
/* harmony export */   iP: () => (/* binding */ termOf),
/* harmony export */   metricVocabulary: () => (/* binding */ metricVocabulary),
/* harmony export */   qd: () => (/* binding */ metrics)
/* harmony export */ });
const latency = async (percent) => (await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(711)]).then(__webpack_require__.bind(__webpack_require__, 80711))).predictLatency(percent);
const metrics = {
    accuracy: { help: "share of rows predicted right", load: async () => (await __webpack_require__.e(/* import() */ 4884).then(__webpack_require__.bind(__webpack_require__, 84884))).accuracy },
    balanced_accuracy: {
        help: "mean of the classes' recalls",
        load: async () => (await __webpack_require__.e(/* import() */ 6191).then(__webpack_require__.bind(__webpack_require__, 66191))).balancedAccuracy,
    },
    precision: {
        help: "of the rows predicted to be of a class, the share that is",
        load: async () => (await __webpack_require__.e(/* import() */ 3297).then(__webpack_require__.bind(__webpack_require__, 23297))).precision,
    },
    recall: {
        help: "of a class's rows, the share that was found",
        load: async () => (await __webpack_require__.e(/* import() */ 2084).then(__webpack_require__.bind(__webpack_require__, 72084))).recall,
    },
    specificity: {
        help: "of the rows not of a class, the share not predicted to be",
        load: async () => (await __webpack_require__.e(/* import() */ 2765).then(__webpack_require__.bind(__webpack_require__, 42765))).specificity,
    },
    f1: { help: "harmonic mean of precision and recall", load: async () => (await __webpack_require__.e(/* import() */ 8092).then(__webpack_require__.bind(__webpack_require__, 58092))).f1 },
    f_beta: {
        help: "F-measure with recall β times as important: f_beta@2",
        load: async () => (await __webpack_require__.e(/* import() */ 5650).then(__webpack_require__.bind(__webpack_require__, 65650))).fBeta,
    },
    top_k_accuracy: {
        help: "share of rows whose class is among the k most probable: top_k_accuracy@3",
        load: async () => (await __webpack_require__.e(/* import() */ 1738).then(__webpack_require__.bind(__webpack_require__, 41738))).topKAccuracy,
    },
    roc_auc: {
        help: "how often a positive row is scored above a negative one",
        load: async () => (await __webpack_require__.e(/* import() */ 167).then(__webpack_require__.bind(__webpack_require__, 167))).rocAuc,
    },
    log_loss: {
        help: "mean −ln of the true class's probability",
        load: async () => (await __webpack_require__.e(/* import() */ 3055).then(__webpack_require__.bind(__webpack_require__, 73055))).logLoss,
    },
    brier: { help: "mean squared error of the probabilities", load: async () => (await __webpack_require__.e(/* import() */ 681).then(__webpack_require__.bind(__webpack_require__, 70681))).brier },
    mse: { help: "mean squared error", load: async () => (await __webpack_require__.e(/* import() */ 5766).then(__webpack_require__.bind(__webpack_require__, 45766))).mse },
    rmse: { help: "root of the mean squared error", load: async () => (await __webpack_require__.e(/* import() */ 947).then(__webpack_require__.bind(__webpack_require__, 93328))).rmse },
    mae: { help: "mean absolute error", load: async () => (await __webpack_require__.e(/* import() */ 2224).then(__webpack_require__.bind(__webpack_require__, 12224))).mae },
    mape: { help: "mean absolute error as a share of the truth", load: async () => (await __webpack_require__.e(/* import() */ 6608).then(__webpack_require__.bind(__webpack_require__, 36608))).mape },
    r2: { help: "share of the label's variance that is explained", load: async () => (await __webpack_require__.e(/* import() */ 4193).then(__webpack_require__.bind(__webpack_require__, 64193))).r2 },
    predict_latency_p50: { help: "median time of one row's prediction", load: () => latency(50) },
    predict_latency_p90: { help: "90 % of the rows are predicted faster", load: () => latency(90) },
    predict_latency_p95: { help: "95 % of the rows are predicted faster", load: () => latency(95) },
    predict_latency_p99: { help: "99 % of the rows are predicted faster", load: () => latency(99) },
    size: { help: "size of the model's files", load: async () => (await __webpack_require__.e(/* import() */ 2680).then(__webpack_require__.bind(__webpack_require__, 62680))).size },
};
function isMetricName(name) {
    return Object.hasOwn(metrics, name);
}
/** What the gate language may say about a holdout. */
async function metricVocabulary() {
    const vocabulary = new Map();
    for (const name of Object.keys(metrics)) {
        vocabulary.set(name, termOf(name, await metrics[name].load()));
    }
    return vocabulary;
}
/** The metric as the gate language sees it. */
function termOf(name, metric) {
    const { quantity, better, range, exact, pointOnly, argument, argumentRequiredForMulticlass, k } = metric;
    return {
        name,
        help: metrics[name].help,
        quantity,
        range,
        better,
        ...(exact && { exact }),
        ...(pointOnly && { pointOnly }),
        ...(argument && { argument }),
        ...(argumentRequiredForMulticlass && { argumentRequiredForMulticlass }),
        ...(k && { k }),
        sliceable: metric.sliceable ?? true,
        deterministic: metric.deterministic ?? true,
    };
}


/***/ }),

/***/ 16687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ measureLatency),
/* harmony export */   v: () => (/* binding */ timedRows)
/* harmony export */ });
/* harmony import */ var _cancelled_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69787);
/* harmony import */ var _inference_encode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7269);
/* harmony import */ var _predict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79309);
/** Prediction latency on the holdout: one row at a time, in this process, candidate and incumbent in turns. */



const passes = 3;
/** Enough for an upper bound of the 99th percentile (299 rows), and for a pause of the machine to weigh little. */
const mostRows = 1000;
const fewestRows = 300;
/** What timing may take, in seconds; a model so slow that this is not enough is timed on the fewest rows all the same. */
const budgetSeconds = 20;
const warmUpRows = 50;
const warmUpSeconds = 2;
/**
 * Times each row alone. Candidate and incumbent take turns on the same row, each going first every second time, so
 * that whatever else the machine does meets both alike; the encoding of rows is not timed.
 *
 * @throws Problem as predictHoldout
 */
async function measureLatency(candidate, incumbent, holdout, { clock, signal, progress }) {
    const arms = incumbent ? [candidate, incumbent] : [candidate];
    const asked = arms.map((session) => one(session, holdout, clock));
    const rows = spread(holdout.n, await affordableRows(asked, holdout.n, clock, signal));
    const seconds = arms.map(() => new Float64Array(rows.length * passes));
    const task = progress.task("timing single predictions", rows.length * passes);
    try {
        for (let at = 0; at < rows.length * passes; at++) {
            (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_0__/* .stopIfCancelled */ .F)(signal, "timing single predictions");
            // Turns change with each row and with each pass, so that a row is not always met first by the same model.
            const first = (at + Math.floor(at / rows.length)) % arms.length;
            for (let turn = 0; turn < arms.length; turn++) {
                const arm = (first + turn) % arms.length;
                seconds[arm][at] = await asked[arm](rows[at % rows.length]);
            }
            task.update(at + 1);
        }
    }
    finally {
        task.end();
    }
    return { rows, passes, candidate: seconds[0], incumbent: seconds[1] };
}
function one(session, holdout, clock) {
    const plan = (0,_inference_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .planInputs */ .Zp)(session.signature, holdout.features, holdout.optional);
    return async (row) => {
        const inputs = (0,_predict_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeBatch */ .B)(plan, holdout, row, row + 1);
        const begin = clock.monotonic();
        await session.run(inputs);
        return (clock.monotonic() - begin) / 1000;
    };
}
/** Warms up, and from the last times sees how many rows the budget allows. */
async function affordableRows(asked, n, clock, signal) {
    const until = clock.monotonic() + warmUpSeconds * 1000;
    let latest = 0;
    for (let row = 0; row < warmUpRows && clock.monotonic() < until; row++) {
        (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_0__/* .stopIfCancelled */ .F)(signal, "timing single predictions");
        latest = 0;
        for (const ask of asked)
            latest += await ask(row % n);
    }
    const affordable = Math.floor(budgetSeconds / (Math.max(latest, 1e-6) * passes));
    return Math.min(n, mostRows, Math.max(fewestRows, affordable));
}
/** `count` row indices, evenly over all n. */
function spread(n, count) {
    return Int32Array.from({ length: count }, (_, index) => Math.floor((index * n) / count));
}
/** The timed rows alone, with their times: what latency metrics are computed on. */
function timedRows(scored, rows, seconds) {
    const width = scored.classes.length;
    return {
        ...scored,
        n: rows.length,
        truth: picked(scored.truth, rows),
        predicted: picked(scored.predicted, rows),
        weight: scored.weight && picked(scored.weight, rows),
        group: scored.group && picked(scored.group, rows),
        probabilities: scored.probabilities &&
            Float64Array.from({ length: rows.length * width }, (_, index) => {
                const row = rows[Math.floor(index / width)];
                return scored.probabilities[row * width + (index % width)];
            }),
        latency: seconds,
    };
}
function picked(numbers, rows) {
    const Made = numbers.constructor;
    const result = new Made(rows.length);
    rows.forEach((row, index) => {
        result[index] = numbers[row];
    });
    return result;
}


/***/ }),

/***/ 79309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ encodeBatch),
  Z: () => (/* binding */ predictHoldout)
});

// EXTERNAL MODULE: ./build/cancelled.js
var cancelled = __webpack_require__(69787);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/inference/convert.js
var convert = __webpack_require__(11683);
// EXTERNAL MODULE: ./build/inference/decode.js + 2 modules
var decode = __webpack_require__(36772);
// EXTERNAL MODULE: ./build/inference/encode.js + 1 modules
var encode = __webpack_require__(7269);
// EXTERNAL MODULE: ./build/inference/labels.js
var inference_labels = __webpack_require__(2249);
;// CONCATENATED MODULE: ./build/validate/predict/answers.js
/** The holdout's labels as the model's classes. Pure. */


/**
 * Finds each row's label among the model's classes.
 *
 * Where nothing states the classes (labels are the only output), they are those of labels and predictions together.
 *
 * @throws Problem HOLDOUT_CLASSES_UNKNOWN listing the labels that the model does not know
 */
function knownAnswers(predictions, kind, holdout, name) {
    const classes = predictions.open ? joined(predictions.classes, kind, holdout) : predictions.classes;
    const indices = new Map(classes.map((label, index) => [label, index]));
    const unknown = new Set();
    const truth = Int32Array.from(holdout.label, (cell) => {
        const label = (0,inference_labels/* matchLabel */.G2)(cell, kind, indices);
        if (label === undefined)
            unknown.add(String(cell));
        return label === undefined ? -1 : indices.get(label);
    });
    if (unknown.size > 0)
        throw strangers([...unknown], classes, holdout, name);
    const moved = predictions.classes.map((label) => indices.get(label));
    const predicted = predictions.open ? predictions.predicted.map((index) => moved[index]) : predictions.predicted;
    return { classes, truth, predicted };
}
function joined(predicted, kind, { label }) {
    const canonical = { integer: inference_labels/* asInteger */.JU, boolean: inference_labels/* asBoolean */.tB, string: (text) => text }[kind];
    const texts = new Set(label.map(String));
    return (0,inference_labels/* sortLabels */.CL)([...predicted, ...[...texts].map((text) => canonical(text) ?? text)], kind);
}
function strangers(unknown, classes, holdout, name) {
    const shown = unknown.slice(0, 10).map((label) => `'${label.slice(0, 40)}'`);
    const more = unknown.length > shown.length ? `, … (${unknown.length} in all)` : "";
    const what = `${holdout.path}: the column '${holdout.labelColumn}' has labels that ${name} does not know: ${shown.join(", ")}${more}`;
    const meaning = unknown.length === classes.length
        ? `\nIf they are other names of these, give them in this order:\n  model: {path: ${name}, classes: [${classes.map((label) => `<name of ${label}>`).join(", ")}]}`
        : "";
    return new errors/* Problem */.AF("HOLDOUT_CLASSES_UNKNOWN", {
        what,
        remedy: `Its classes are ${classes.join(", ")}. Leave those rows out, or train the model on their classes too.${meaning}`,
    });
}

;// CONCATENATED MODULE: ./build/validate/predict/predict.js
/** Asks a model about every row of the holdout, and sets its answers beside the known ones. */







/** Large enough that a call's cost is lost in it, small enough that its tensors stay in the cache. */
const rowsPerBatch = 256;
/**
 * Predictions for every row.
 *
 * @throws Problem MODEL_INPUTS_DIFFER, MODEL_OUTPUTS_UNCLEAR, MODEL_POSITIVE_UNKNOWN before any row is asked;
 *   INPUT_INVALID, HOLDOUT_CLASSES_UNKNOWN, HOLDOUT_INVALID for the rows; PREDICTION_FAILED, PREDICTION_INVALID;
 *   CANCELLED
 */
async function predictHoldout(session, holdout, options) {
    const inputs = (0,errors/* about */.Cv)(`${options.name} on ${holdout.path}`, () => (0,encode/* planInputs */.Zp)(session.signature, holdout.features, holdout.optional));
    const plan = (0,errors/* about */.Cv)(options.name, () => (0,decode/* planOutputs */.iS)(session.signature, options));
    const outputs = await runAll(session, inputs, holdout, options);
    const predictions = (0,decode/* decodeOutputs */.B1)(plan, outputs, holdout.n);
    const { n, weight, group, ordered } = holdout;
    const rows = { n, weight, group, ordered };
    if (predictions.task === "regression")
        return { scored: { ...rows, ...besideValues(predictions, holdout) } };
    const scored = { ...rows, ...besideLabels(predictions, plan, holdout, options.name) };
    return { scored, noProbabilities: predictions.noProbabilities };
}
/** Outputs for all rows, batch by batch; of a padded last batch, more. */
async function runAll(session, plan, holdout, { signal, progress, name }) {
    const size = plan.batch ?? rowsPerBatch;
    const task = progress.task(`predicting with ${name}`, holdout.n);
    const batches = [];
    try {
        for (let from = 0; from < holdout.n; from += size) {
            (0,cancelled/* stopIfCancelled */.F)(signal, `predicting ${holdout.path}`);
            const to = Math.min(from + size, holdout.n);
            batches.push(await session.run(encodeBatch(plan, holdout, from, to)));
            task.update(to);
        }
    }
    finally {
        task.end();
    }
    return (0,decode/* joinOutputs */.TT)(batches);
}
/** Tensors of the rows from..to−1, filled up by the last of them where the model insists on its batch size. */
function encodeBatch(plan, { path, columns, nameRow }, from, to) {
    const inputs = (0,errors/* about */.Cv)(path, () => (0,encode/* encodeRows */.QA)(plan, columns, from, to, nameRow));
    const missing = Math.max(0, (plan.batch ?? 0) - (to - from));
    if (missing === 0)
        return inputs;
    const last = (0,encode/* encodeRows */.QA)(plan, columns, to - 1, to, nameRow);
    return (0,encode/* joinInputs */.um)([inputs, ...new Array(missing).fill(last)]);
}
function besideValues({ values }, { label, labelColumn, path, nameRow }) {
    const truth = Float64Array.from(label, (cell, index) => {
        const value = typeof cell === "string" ? (0,convert/* parseNumber */.$J)(cell) : cell;
        if (typeof value === "number" && Number.isFinite(value))
            return value;
        throw new errors/* Problem */.AF("HOLDOUT_INVALID", {
            what: `${path}, ${nameRow(index)}: the label '${labelColumn}' is '${cell}', but the model predicts a number`,
            remedy: "If it is a classifier, write task: binary or task: multiclass under model. Else correct the label or its column.",
        });
    });
    return { task: "regression", classes: [], truth, predicted: values };
}
function besideLabels(predictions, plan, holdout, name) {
    const { classes, truth, predicted } = knownAnswers(predictions, plan.labels, holdout, name);
    const task = taskOf(classes, plan.options, name);
    const { probabilities } = predictions;
    // scikit-learn clips by the precision of the array that it is given; softmax of float32 logits stays float32.
    const singlePrecision = plan.scores?.type === "float32";
    if (task === "multiclass")
        return { task, classes, truth, predicted, probabilities, singlePrecision };
    const positive = (0,errors/* about */.Cv)(name, () => knownPositive(classes, plan));
    return { task, classes, truth, predicted, probabilities, singlePrecision, positive };
}
function knownPositive(classes, { labels, options }) {
    const positive = (0,inference_labels/* positiveOf */.RX)(classes, labels, options.positive);
    if (positive === undefined)
        throw (0,decode/* positiveUnknown */.Gu)(classes);
    return positive;
}
function taskOf(classes, { task }, name) {
    if (task !== "binary" || classes.length === 2) {
        return task === "multiclass" || classes.length !== 2 ? "multiclass" : "binary";
    }
    throw new errors/* Problem */.AF("MODEL_OUTPUTS_UNCLEAR", {
        what: `model.task is binary, but ${name} has ${classes.length} classes: ${classes.join(", ")}`,
        remedy: "Write task: multiclass, or leave it out: the file says it.",
    });
}


/***/ }),

/***/ 46868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ unitsOf),
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   Qp: () => (/* binding */ sideBySide),
/* harmony export */   cg: () => (/* binding */ resample)
/* harmony export */ });
/* harmony import */ var _stats_bootstrap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47734);
/* harmony import */ var _stats_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52681);
/**
 * The bootstrap over sufficient statistics: what rows drawn again would give, without drawing rows.
 *
 * Every metric that comes here is a function of sums over rows, so a resample is a vector of sums, and rows matter
 * only in so far as they add up. What is drawn, a *unit*, is
 * - a kind of rows, where there are few kinds (cells of a confusion matrix, of two models' matrices together):
 *   drawing n rows is drawing one multinomial over the kinds. Exactly the bootstrap over rows.
 * - a row, up to 2000 of them. The bootstrap over rows.
 * - beyond that, one of 1000 bundles into which the rows are thrown at random. The first three cumulants of a sum of
 *   independent rows are the rows' own, added up, and the bundles have them too: drawn again, bundles give the same
 *   bias, variance and skewness in expectation, which is all that BCa uses; 1000 bundles tell the standard error to
 *   2 %. (The random groups of Wolter, Introduction to Variance Estimation (2007), chapter 2.)
 * - with `group` a group, with rows in time a stretch of neighbours of length n^(1/3) at least (Carlstein, Annals of
 *   Statistics 14 (1986)): within such a unit rows may depend on each other as they like.
 */


const mostKinds = 256;
const mostRows = 2000;
const bundles = 1000;
/** Two models' sums over the same rows, the baseline's behind the candidate's. */
function sideBySide(candidate, baseline) {
    const contribute = (row, add) => {
        candidate.contribute(row, add);
        baseline.contribute(row, (index, amount) => add(candidate.width + index, amount));
    };
    const [ours, theirs] = [candidate.kinds, baseline.kinds];
    const width = candidate.width + baseline.width;
    if (!ours || !theirs)
        return { width, contribute };
    const of = (row) => ours.of(row) * theirs.count + theirs.of(row);
    return { width, contribute, kinds: { count: ours.count * theirs.count, of } };
}
/** Whether rows are independent and weigh the same, so that intervals for proportions hold. */
function isPlain({ weight, group, ordered }) {
    return weight === undefined && group === undefined && !ordered;
}
function unitsOf(rows, summed, seed) {
    if (isPlain(rows) && summed.kinds) {
        const kinds = countKinds(rows.n, summed.kinds.of);
        if (kinds)
            return unitsOfKinds(kinds, summed);
    }
    if (rows.group)
        return gather(rows, summed, membership(rows.group, seed));
    if (rows.ordered) {
        const length = Math.max(Math.ceil(Math.cbrt(rows.n)), Math.ceil(rows.n / bundles));
        const count = Math.ceil(rows.n / length);
        return gather(rows, summed, { count, of: (row) => Math.floor(row / length) });
    }
    if (rows.n <= mostRows)
        return gather(rows, summed, { count: rows.n, of: (row) => row });
    return gather(rows, summed, { count: bundles, of: (row) => bundleOf(row, seed) });
}
/** Rows by kind, in order of first sight; undefined where the kinds are too many to be worth it. */
function countKinds(n, kindOf) {
    const seen = new Map();
    for (let row = 0; row < n; row++) {
        const kind = kindOf(row);
        const known = seen.get(kind);
        if (known)
            known.rows++;
        else if (seen.size === mostKinds)
            return undefined;
        else
            seen.set(kind, { example: row, rows: 1 });
    }
    return [...seen.values()];
}
function unitsOfKinds(kinds, summed) {
    const example = (unit) => kinds[unit].example;
    const contribute = (unit, add) => summed.contribute(example(unit), add);
    const alone = { n: kinds.length, weight: undefined };
    const units = gather(alone, { width: summed.width, contribute }, { count: kinds.length, of: (u) => u });
    return { ...units, times: Float64Array.from(kinds, ({ rows }) => rows) };
}
/** Groups are units of their own, up to as many as rows would be; beyond that they are thrown into bundles whole. */
function membership(group, seed) {
    const numbers = new Map();
    for (const id of group)
        if (!numbers.has(id))
            numbers.set(id, numbers.size);
    const many = numbers.size > mostRows;
    const of = (row) => {
        const number = numbers.get(group[row]);
        return many ? bundleOf(number, seed) : number;
    };
    return { count: many ? bundles : numbers.size, of };
}
/** Evenly spread and without memory (a murmur finalizer), so that no order of the rows can meet a pattern. */
function bundleOf(item, seed) {
    let hash = Math.imul(item + 1, 0x9e3779b1) ^ Math.imul(seed | 0, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) % bundles;
}
/** Adds up the rows of each unit, keeping only the numbers that it touches. */
function gather({ n, weight }, { width, contribute }, partition) {
    const members = rowsByUnit(n, partition);
    const sums = new Float64Array(width);
    const isTouched = new Uint8Array(width);
    let touched = [];
    let scale = 1;
    const add = (index, amount) => {
        if (isTouched[index] === 0) {
            isTouched[index] = 1;
            touched.push(index);
        }
        sums[index] += scale * amount;
    };
    const starts = new Uint32Array(partition.count + 1);
    const indices = [];
    const amounts = [];
    for (let unit = 0; unit < partition.count; unit++) {
        for (let m = members.starts[unit]; m < members.starts[unit + 1]; m++) {
            const row = members.rows[m];
            scale = weight ? weight[row] : 1;
            contribute(row, add);
        }
        for (const index of touched) {
            indices.push(index);
            amounts.push(sums[index]);
            sums[index] = 0;
            isTouched[index] = 0;
        }
        touched = [];
        starts[unit + 1] = indices.length;
    }
    return { width, starts, indices: Uint32Array.from(indices), amounts: Float64Array.from(amounts) };
}
/** A counting sort of the rows by their unit. */
function rowsByUnit(n, { count, of }) {
    const unit = new Uint32Array(n);
    const starts = new Uint32Array(count + 1);
    for (let row = 0; row < n; row++) {
        unit[row] = of(row);
        starts[unit[row] + 1]++;
    }
    for (let u = 0; u < count; u++)
        starts[u + 1] += starts[u];
    const next = starts.slice();
    const rows = new Uint32Array(n);
    for (let row = 0; row < n; row++)
        rows[next[unit[row]]++] = row;
    return { starts, rows };
}
/**
 * @param value  the quantity that these sums give; undefined where they give none. It must not keep the array
 * @param seed   the same seed gives the same resamples
 */
function resample(units, value, { resamples, seed }) {
    const valueOr = (sums) => value(sums) ?? Number.NaN;
    const whole = sumsOfAll(units);
    const leftOut = leaveOut(units, whole, valueOr);
    const resampled = draw(units, valueOr, resamples, new _stats_random_js__WEBPACK_IMPORTED_MODULE_1__/* .Random */ .o(seed));
    return {
        estimate: valueOr(whole),
        resampled,
        acceleration: (0,_stats_bootstrap_js__WEBPACK_IMPORTED_MODULE_0__/* .jackknifeAcceleration */ .fe)(leftOut, units.times),
        standardError: deviationOf(resampled),
        events: eventsOf(leftOut, units.times),
    };
}
function sumsOfAll(units) {
    const sums = new Float64Array(units.width);
    for (let unit = 0; unit < units.starts.length - 1; unit++)
        addUnit(units, unit, units.times?.[unit] ?? 1, sums);
    return sums;
}
function addUnit({ starts, indices, amounts }, unit, times, sums) {
    const end = starts[unit + 1];
    for (let e = starts[unit]; e < end; e++)
        sums[indices[e]] += times * amounts[e];
}
/** The value without each unit in turn. */
function leaveOut(units, whole, value) {
    const sums = whole.slice();
    return Float64Array.from({ length: units.starts.length - 1 }, (_, unit) => {
        addUnit(units, unit, -1, sums);
        const without = value(sums);
        // Put back by copy: adding again would leave the rounding of both.
        for (let e = units.starts[unit]; e < units.starts[unit + 1]; e++)
            sums[units.indices[e]] = whole[units.indices[e]];
        return without;
    });
}
function draw(units, value, resamples, random) {
    const { times, starts } = units;
    const rows = times?.reduce((all, ofKind) => all + ofKind, 0) ?? 0;
    const drawn = new Float64Array(starts.length - 1);
    const sums = new Float64Array(units.width);
    return Float64Array.from({ length: resamples }, () => {
        if (times)
            random.multinomial(rows, times, drawn);
        else
            random.drawRows(drawn);
        sumDrawn(units, drawn, sums);
        return value(sums);
    });
}
/** The innermost loop of all, so without a call for each unit. */
function sumDrawn({ starts, indices, amounts }, drawn, sums) {
    sums.fill(0);
    for (let unit = 0; unit < drawn.length; unit++) {
        const times = drawn[unit];
        if (times === 0)
            continue;
        const end = starts[unit + 1];
        for (let e = starts[unit]; e < end; e++)
            sums[indices[e]] += times * amounts[e];
    }
}
/**
 * How many rows speak for the estimate, and how many against it: the fewer.
 *
 * A row's influence is how far the value falls without it. Those that carry it up and those that carry it down are
 * counted apart, each by Kish's effective number (Σ|d|)² / Σd², so that a few rows that outweigh all others count as
 * few. For a share of rows this is exactly the number of hits or of misses, whichever is less; 0 on the boundary.
 */
function eventsOf(leftOut, times) {
    let [count, total] = [0, 0];
    for (let i = 0; i < leftOut.length; i++) {
        count += times?.[i] ?? 1;
        total += (times?.[i] ?? 1) * leftOut[i];
    }
    const mean = total / count;
    const sums = { up: [0, 0], down: [0, 0] };
    for (let i = 0; i < leftOut.length; i++) {
        const influence = mean - leftOut[i];
        const side = influence > 0 ? sums.up : sums.down;
        side[0] += (times?.[i] ?? 1) * Math.abs(influence);
        side[1] += (times?.[i] ?? 1) * influence * influence;
    }
    const effective = ([sum = 0, squares = 0]) => (squares > 0 ? (sum * sum) / squares : 0);
    return Math.min(effective(sums.up), effective(sums.down));
}
function deviationOf(values) {
    let [sum, squares] = [0, 0];
    for (const value of values)
        sum += value;
    const mean = sum / values.length;
    for (const value of values)
        squares += (value - mean) ** 2;
    return Math.sqrt(squares / (values.length - 1));
}


/***/ }),

/***/ 75847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   Jd: () => (/* binding */ actual),
/* harmony export */   Sf: () => (/* binding */ claimed),
/* harmony export */   X5: () => (/* binding */ total),
/* harmony export */   ib: () => (/* binding */ diagonal),
/* harmony export */   wo: () => (/* binding */ confusionOf)
/* harmony export */ });
/* unused harmony export mergeConfusions */
function confusionOf(rows) {
    const classes = rows.classes.length;
    const cells = rows.weight ? weigh(rows, classes, rows.weight) : count(rows, classes);
    return { classes, cells };
}
function mergeConfusions(one, other) {
    if (one.classes !== other.classes)
        throw new RangeError("confusions over different classes do not add up");
    return { classes: one.classes, cells: one.cells.map((cell, i) => cell + other.cells[i]) };
}
/** Two counters, by turns: neighbouring rows often fall into one cell, and each increment would wait for the last. */
function count({ n, truth, predicted }, classes) {
    const even = new Uint32Array(classes * classes);
    const odd = new Uint32Array(classes * classes);
    const last = n - (n % 2);
    for (let i = 0; i < last; i += 2) {
        even[truth[i] * classes + predicted[i]]++;
        odd[truth[i + 1] * classes + predicted[i + 1]]++;
    }
    if (last < n)
        even[truth[last] * classes + predicted[last]]++;
    return Float64Array.from(even, (cell, i) => cell + odd[i]);
}
function weigh({ n, truth, predicted }, classes, weight) {
    const cells = new Float64Array(classes * classes);
    for (let i = 0; i < n; i++)
        cells[truth[i] * classes + predicted[i]] += weight[i];
    return cells;
}
// --- What metrics read off it. All take counts or sums of weights alike.
function total({ cells }) {
    let sum = 0;
    for (const cell of cells)
        sum += cell;
    return sum;
}
/** Rows predicted right. */
function diagonal({ classes, cells }) {
    let sum = 0;
    for (let c = 0; c < classes; c++)
        sum += cells[c * classes + c];
    return sum;
}
/** Rows whose true class is this one: its support. */
function actual({ classes, cells }, index) {
    let sum = 0;
    for (let c = 0; c < classes; c++)
        sum += cells[index * classes + c];
    return sum;
}
/** Rows predicted to be of this class. */
function claimed({ classes, cells }, index) {
    let sum = 0;
    for (let c = 0; c < classes; c++)
        sum += cells[c * classes + index];
    return sum;
}
/** Rows of this class that were predicted to be of it. */
function found({ classes, cells }, index) {
    return cells[index * classes + index];
}


/***/ }),

/***/ 90819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ totalSquares),
/* harmony export */   Qy: () => (/* binding */ residualsOfRow),
/* harmony export */   Zs: () => (/* binding */ centerOf),
/* harmony export */   eb: () => (/* binding */ residualSums),
/* harmony export */   el: () => (/* binding */ residualsOf),
/* harmony export */   ns: () => (/* binding */ residualsFrom)
/* harmony export */ });
/* unused harmony export mergeResiduals */
/** scikit-learn divides by this at least, so that a truth of 0 does not divide by it. */
const smallestTruth = 2 ** -52;
/** How many numbers of a row add up: weight, squared, absolute, relative, deviation, spread. */
const residualSums = 6;
function residualsOf({ n, truth, predicted, weight }) {
    const center = centerOf(truth);
    const sums = new Float64Array(residualSums);
    // Sums of sums: adding millions of small numbers to one large one would lose the ninth digit.
    const stretch = 4096;
    for (let start = 0; start < n; start += stretch) {
        const end = Math.min(n, start + stretch);
        if (weight)
            addWeighed(sums, { truth, predicted, weight, center, start, end });
        else
            addStretch(sums, { truth, predicted, center, start, end });
    }
    return residualsFrom(sums, center, n);
}
function addStretch(sums, { truth, predicted, center, start, end }) {
    let squared = 0;
    let absolute = 0;
    let relative = 0;
    let deviation = 0;
    let spread = 0;
    for (let i = start; i < end; i++) {
        const y = truth[i];
        const error = Math.abs(y - predicted[i]);
        const offset = y - center;
        squared += error * error;
        absolute += error;
        relative += error / Math.max(Math.abs(y), smallestTruth);
        deviation += offset;
        spread += offset * offset;
    }
    sums[0] += end - start;
    sums[1] += squared;
    sums[2] += absolute;
    sums[3] += relative;
    sums[4] += deviation;
    sums[5] += spread;
}
function addWeighed(sums, stretch) {
    const { truth, predicted, center, start, end, weight } = stretch;
    const part = new Float64Array(residualSums);
    for (let i = start; i < end; i++) {
        const own = residualsOfRow(truth[i], predicted[i], center);
        for (let s = 0; s < residualSums; s++)
            part[s] += weight[i] * own[s];
    }
    for (let s = 0; s < residualSums; s++)
        sums[s] += part[s];
}
/** What one row of weight 1 adds to the sums, in their order. */
function residualsOfRow(y, predicted, center) {
    const error = Math.abs(y - predicted);
    const offset = y - center;
    return [1, error * error, error, error / Math.max(Math.abs(y), smallestTruth), offset, offset * offset];
}
function residualsFrom(sums, center, rows) {
    const at = (i) => sums[i];
    return {
        rows,
        weight: at(0),
        squared: at(1),
        absolute: at(2),
        relative: at(3),
        center,
        deviation: at(4),
        spread: at(5),
    };
}
function mergeResiduals(one, other) {
    if (one.weight === 0)
        return other;
    if (other.weight === 0)
        return one;
    const weight = one.weight + other.weight;
    const apart = meanOfTruth(other) - meanOfTruth(one);
    return {
        rows: one.rows + other.rows,
        weight,
        squared: one.squared + other.squared,
        absolute: one.absolute + other.absolute,
        relative: one.relative + other.relative,
        center: meanOfTruth(one) + apart * (other.weight / weight),
        deviation: 0,
        // Chan, Golub & LeVeque, COMPSTAT 1982: squares about the parts' own means, and what lies between the two.
        spread: totalSquares(one) + totalSquares(other) + apart * apart * one.weight * (other.weight / weight),
    };
}
function meanOfTruth({ center, deviation, weight }) {
    return center + deviation / weight;
}
/** Σ (truth − its mean)². Exactly 0 where the truth is constant. */
function totalSquares({ weight, deviation, spread }) {
    return weight === 0 ? 0 : Math.max(0, spread - (deviation * deviation) / weight);
}
/**
 * The mean of rows picked evenly: near enough to the mean of all to keep their squares small.
 *
 * Taken as an offset from the first, so that for a constant truth it is that constant to the last bit.
 */
function centerOf(truth) {
    const step = Math.max(1, Math.floor(truth.length / 4096));
    const first = truth.length === 0 ? 0 : truth[0];
    let [sum, picked] = [0, 0];
    for (let i = 0; i < truth.length; i += step) {
        sum += truth[i] - first;
        picked++;
    }
    const offset = sum / picked;
    return Number.isFinite(offset) ? first + offset : first;
}


/***/ }),

/***/ 47426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ readPointers),
/* harmony export */   Ye: () => (/* binding */ newPointer),
/* harmony export */   vt: () => (/* binding */ updatePointer)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/**
 * `.dvc` files: read, made new, or updated in place with comments and the order of keys kept.
 *
 * Pure. The form is that of `dvc add` (DVC 3): dashes are not indented, new keys go to the end of an output.
 */


/** Said about bytes that are no longer there once the hash changes. */
const ofOldBytes = ["cloud", "files", "etag", "version_id", "checksum"];
/** Dashes as DVC has them, long paths in one line. */
const form = { indentSeq: false, lineWidth: 0, singleQuote: true };
/**
 * The outputs of a `.dvc` file. Hashes are read as text, also where YAML would see a number.
 *
 * @param name  the file's path, for messages
 * @throws Problem DVC_FILE_INVALID
 */
function readPointers(text, name) {
    const document = parse(text, name);
    return outputsOf(document, name).map((output) => readOutput(output, document, name));
}
/** A new `.dvc` file, as `dvc add` writes it. */
function newPointer(content) {
    // DVC's reader knows dates, and would not take one for a path: with this tag such a name gets its quotes.
    const document = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Document */ .yo({ outs: [fieldsOf(content)] }, { customTags: ["timestamp"] });
    if (/\p{Cc}/u.test(content.path)) {
        const path = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5(content.path);
        path.type = "QUOTE_DOUBLE";
        document.setIn(["outs", 0, "path"], path);
    }
    return document.toString(form);
}
/**
 * A `.dvc` file that says `content`. Where it says so already the text comes back as it was, to the byte.
 *
 * @param name  the file's path, for messages
 * @throws Problem DVC_FILE_INVALID  also where the output is not in the file, or an import or a stage makes it
 */
function updatePointer(text, content, name) {
    const document = parse(text, name);
    const outputs = outputsOf(document, name);
    const pointers = outputs.map((output) => readOutput(output, document, name));
    const at = pointers.findIndex(({ path }) => path === content.path || path === `./${content.path}`);
    const pointer = pointers[at];
    if (pointer === undefined)
        throw otherOutput(name, content.path, pointers);
    if (says(pointer, content))
        return text;
    if (pointer.derived)
        throw derived(name, content.path);
    write(outputs[at], content);
    return document.toString(form);
}
function says(pointer, content) {
    return (pointer.layout === "current" &&
        pointer.md5 === content.md5 &&
        (pointer.size ?? content.size) === content.size &&
        (pointer.nfiles ?? content.nfiles) === content.nfiles &&
        pointer.executable === content.executable);
}
function fieldsOf({ path, md5, size, nfiles, executable }) {
    return { md5, size, ...(nfiles !== undefined && { nfiles }), ...(executable && { isexec: true }), hash: "md5", path };
}
function write(output, content) {
    const { path: _asItWas, ...fields } = fieldsOf(content);
    for (const key of [...ofOldBytes, "nfiles", "isexec"])
        if (!(key in fields))
            output.delete(key);
    for (const [key, value] of Object.entries(fields))
        setScalar(output, key, value);
}
/** Sets a value and keeps the comments round the old one; a new key goes to the end. */
function setScalar(output, key, value) {
    const old = output.get(key, true);
    const next = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5(value);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(old)) {
        if (old.value === value)
            return;
        if (old.comment)
            next.comment = old.comment;
        if (old.commentBefore)
            next.commentBefore = old.commentBefore;
    }
    output.set(key, next);
}
function parse(text, name) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text);
    const error = document.errors[0];
    if (error)
        throw invalid(name, error.message.split("\n")[0], error);
    return document;
}
function outputsOf(document, name) {
    const outputs = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents) ? document.contents.get("outs") : undefined;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(outputs) || outputs.items.length === 0)
        throw invalid(name, "it has no list 'outs'");
    return outputs.items.map((item) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item))
            throw invalid(name, "an entry of 'outs' is not a map");
        return item;
    });
}
function readOutput(output, document, name) {
    const path = textOf(output, "path");
    const md5 = textOf(output, "md5");
    if (path === undefined || path === "")
        throw invalid(name, "an output has no 'path'");
    if (md5 === undefined)
        throw invalid(name, `the output ${path} has no 'md5' (other hashes are not supported)`);
    if (!/^[0-9a-f]{32}(\.dir)?$/.test(md5))
        throw invalid(name, `the output ${path} has an 'md5' that is none: ${md5}`);
    const hash = textOf(output, "hash");
    if (hash !== undefined && hash !== "md5")
        throw invalid(name, `the hash '${hash}' is not supported`);
    const size = numberOf(output, "size");
    const nfiles = numberOf(output, "nfiles");
    const remote = textOf(output, "remote");
    return {
        path,
        md5,
        layout: hash === undefined ? "legacy" : "current",
        ...(size !== undefined && { size }),
        ...(nfiles !== undefined && { nfiles }),
        executable: output.get("isexec") === true,
        ...(remote !== undefined && { remote }),
        cache: output.get("cache") !== false,
        push: output.get("push") !== false,
        derived: document.has("deps") || document.has("cmd"),
    };
}
/** A value as it is written: `md5: 12345…` is a text of digits, not a number. */
function textOf(output, key) {
    const value = output.get(key, true);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) || value.value === null)
        return undefined;
    return typeof value.value === "string" ? value.value : (value.source ?? String(value.value));
}
function numberOf(output, key) {
    const value = output.get(key);
    return typeof value === "number" ? value : undefined;
}
function invalid(name, why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("DVC_FILE_INVALID", {
        what: `${name} is not a .dvc file as DVC writes it: ${why}`,
        remedy: `Put the right version back (git checkout -- '${name}'), or remove it: it is then written anew.`,
        cause,
    });
}
function otherOutput(name, path, pointers) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("DVC_FILE_INVALID", {
        what: `${name} speaks of ${pointers.map((pointer) => pointer.path).join(", ")}, not of ${path}`,
        remedy: "Correct its 'path', or remove the file: it is then written anew.",
    });
}
function derived(name, path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("DVC_FILE_INVALID", {
        what: `${path} is not what ${name} says, and an import or a stage makes it`,
        remedy: `Bring it up to date by DVC (dvc update '${name}', or dvc repro '${name}'), or restore it: dvc checkout '${name}'`,
    });
}


/***/ }),

/***/ 44587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findRepository),
/* harmony export */   h: () => (/* binding */ openRepository)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _storage_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57176);
/* harmony import */ var _storage_whole_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44369);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59510);
/** The DVC repository around a path: its root, its settings, its cache and its remotes. */





/** The root of the DVC repository that `folder` is in, or undefined: found as DVC does, upwards. */
async function findRepository(folder, files) {
    for (let here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);; here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(here)) {
        try {
            if ((await files.stat((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here, ".dvc"))).isDirectory())
                return here;
        }
        catch (error) {
            if (!(0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbsent */ .W0)(error))
                throw (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .readProblem */ .K)(error, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here, ".dvc"));
        }
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(here) === here)
            return undefined;
    }
}
/**
 * Reads a repository's settings, the more local over the more general.
 *
 * @throws Problem DVC_CONFIG_INVALID, FILE_UNREADABLE
 */
async function openRepository(root, environment, files) {
    const home = environment.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    let settings = (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeSettings */ .ss)([]);
    for (const path of settingsFiles(root, home, environment)) {
        const text = await (0,_storage_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextIfThere */ .pM)(path, files);
        if (text !== undefined)
            settings = (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeSettings */ .ss)([settings, (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSettings */ .P$)(text, path, home)]);
    }
    return {
        root,
        cache: settings.cache.dir ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ".dvc", "cache"),
        settings,
        scm: settings.core.no_scm?.toLowerCase() === "true" ? "none" : "git",
    };
}
/** From the most general to the most local, which wins; the first two lie where `platformdirs` puts them. */
function settingsFiles(root, home, environment) {
    const apple = process.platform === "darwin";
    const system = apple ? "/Library/Application Support" : environment.XDG_CONFIG_DIRS?.split(":")[0] || "/etc/xdg";
    const user = apple ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, "Library/Application Support") : environment.XDG_CONFIG_HOME || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, ".config");
    return [
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment.DVC_SYSTEM_CONFIG_DIR || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(system, "dvc"), "config"),
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment.DVC_GLOBAL_CONFIG_DIR || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(user, "dvc"), "config"),
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ".dvc", "config"),
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ".dvc", "config.local"),
    ];
}


/***/ }),

/***/ 59510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ parseSettings),
/* harmony export */   ss: () => (/* binding */ mergeSettings),
/* harmony export */   w0: () => (/* binding */ remotePlace)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/**
 * DVC's settings: the INI of `.dvc/config` and its relatives, as DVC's own reader (ConfigObj) understands them.
 *
 * Pure. Only what versioning needs is read; other sections pass unseen.
 */


/** Settings that hold paths, relative to the folder of the file that they stand in. */
const paths = { cache: ["dir"], remote: ["url"] };
/**
 * Parses one settings file.
 *
 * @param path  absolute: relative urls are resolved against its folder
 * @param home  what `~` stands for
 * @throws Problem DVC_CONFIG_INVALID  with the line
 */
function parseSettings(text, path, home) {
    const sections = {};
    let section;
    for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
        const trimmed = index === 0 ? line.replace(/^\ufeff/, "").trim() : line.trim();
        if (trimmed === "" || trimmed.startsWith("#"))
            continue;
        const heading = /^\[(?!\[)\s*(?:"([^"]*)"|'([^']*)'|([^\]]*?))\s*\]\s*(?:#.*)?$/.exec(trimmed);
        const setting = /^(?:"([^"]*)"|'([^']*)'|([^=]*?))\s*=\s*(.*)$/.exec(trimmed);
        if (heading) {
            const name = (heading[1] ?? heading[2] ?? heading[3] ?? "").toLowerCase();
            section = sections[name] ??= {};
        }
        else if (setting && section !== undefined) {
            const key = setting[1] ?? setting[2] ?? setting[3] ?? "";
            section[key.toLowerCase()] = unquote(setting[4] ?? "");
        }
        else if (!setting)
            throw invalid(path, index + 1, trimmed);
    }
    return structured(sections, (value) => absolute(value, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), home));
}
/** A value without its quotes, or without the comment behind it. */
function unquote(written) {
    const quoted = /^(?:"([^"]*)"|'([^']*)')\s*(?:#.*)?$/.exec(written);
    if (quoted)
        return quoted[1] ?? quoted[2] ?? "";
    return written.replace(/\s*#.*$/, "").trim();
}
function structured(sections, place) {
    const remotes = {};
    for (const [heading, section] of Object.entries(sections)) {
        const name = /^\s*remote\s*"(.*)"\s*$/.exec(heading)?.[1];
        if (name !== undefined)
            remotes[name] = withPaths(section, paths.remote, place);
    }
    return { core: sections.core ?? {}, cache: withPaths(sections.cache ?? {}, paths.cache, place), remotes };
}
function withPaths(section, keys, place) {
    return Object.fromEntries(Object.entries(section).map(([key, value]) => [key, keys.includes(key) ? place(value) : value]));
}
function absolute(value, folder, home) {
    if (/^\w+:\/\//.test(value) || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(value))
        return value;
    if (value === "~" || value.startsWith("~/"))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, value.slice(1));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, value);
}
/** Later settings win, key by key. */
function mergeSettings(all) {
    const remotes = {};
    for (const { remotes: some } of all) {
        for (const [name, section] of Object.entries(some))
            remotes[name] = { ...remotes[name], ...section };
    }
    return {
        core: Object.assign({}, ...all.map(({ core }) => core)),
        cache: Object.assign({}, ...all.map(({ cache }) => cache)),
        remotes,
    };
}
/**
 * The remote of a name, or the default one; undefined where neither is set.
 *
 * @throws Problem DVC_REMOTE_MISSING  for a name that no settings know, also inside a `remote://` url
 */
function remotePlace(settings, name) {
    const wanted = (name ?? settings.core.remote)?.toLowerCase();
    if (wanted === undefined || wanted === "")
        return undefined;
    const section = resolveReferences(settings, wanted, []);
    return {
        name: wanted,
        url: section.url,
        versioned: [section.version_aware, section.worktree].some((value) => value?.toLowerCase() === "true"),
    };
}
/** `remote://base/below` takes the settings of `base`, with its own over them. */
function resolveReferences(settings, name, seen) {
    const section = settings.remotes[name];
    if (section?.url === undefined || seen.includes(name))
        throw missing(settings, name, seen.at(-1));
    const reference = /^remote:\/\/([^/]+)\/?(.*)$/.exec(section.url);
    if (!reference)
        return section;
    const base = resolveReferences(settings, reference[1].toLowerCase(), [...seen, name]);
    return { ...base, ...section, url: `${base.url.replace(/\/$/, "")}/${reference[2].replace(/^\/+/, "")}` };
}
function missing(settings, name, from) {
    const known = Object.keys(settings.remotes);
    const list = known.length > 0 ? `Known remotes: ${known.join(", ")}.` : "No remote is set up yet.";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("DVC_REMOTE_MISSING", {
        what: `there is no DVC remote called '${name}'${from === undefined ? "" : ` (named by the remote '${from}')`}`,
        remedy: `${list} Correct the name, or add the remote:\n  dvc remote add ${name} URL`,
    });
}
function invalid(path, line, text) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("DVC_CONFIG_INVALID", {
        what: `${path}:${line} is neither a [section] nor a setting: ${text.slice(0, 80)}`,
        remedy: `Write settings as 'key = value' below a section such as ['remote "storage"'].`,
    });
}


/***/ })

};
