export const id = 4285;
export const ids = [4285];
export const modules = {

/***/ 69787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ stopIfCancelled),
/* harmony export */   K: () => (/* binding */ cancelled)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** What a cancelled run says of the work that was under way; asked between pieces of it, never within one. */

/** @param doing  "hashing models/churn.onnx" */
function cancelled(doing, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("CANCELLED", {
        what: `cancelled while ${doing}`,
        remedy: "Run again: what was finished is found and kept, and nothing half-written was left.",
        cause,
    });
}
/** @throws Problem CANCELLED */
function stopIfCancelled(signal, doing) {
    if (signal?.aborted)
        throw cancelled(doing, signal.reason);
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

/***/ 57176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readProblem),
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   bi: () => (/* binding */ writeProblem)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** What the operating system's refusals (ENOENT, EACCES, ENOSPC …) mean to the person who reads them. */

/** The operating system's own name of a failure ("ENOSPC"), or undefined where the error has none. */
function errnoOf(error) {
    // By shape, not by class: an error may come from another realm (a worker, a test's sandbox).
    if (typeof error !== "object" || error === null || !("code" in error))
        return undefined;
    return typeof error.code === "string" ? error.code : undefined;
}
function messageOf(error) {
    if (typeof error === "object" && error !== null && "message" in error)
        return String(error.message);
    return String(error);
}
/** True where an error says that nothing stands at a path (also when a parent of it is a file). */
function isAbsent(error) {
    const errno = errnoOf(error);
    return errno === "ENOENT" || errno === "ENOTDIR";
}
const readReasons = {
    EACCES: "this user may not read it",
    EPERM: "this user may not read it",
    EISDIR: "it is a folder, not a file",
    ELOOP: "its symbolic links go round in a circle",
    EMFILE: "this process has too many files open",
    EIO: "the disk failed",
};
/** The Problem for a file that could not be read. A Problem passes through as it is. */
function readProblem(error, path) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF)
        return error;
    if (isAbsent(error)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("FILE_NOT_FOUND", {
            what: `${path} is not there`,
            remedy: "Check the path; paths are relative to the folder of the configuration.",
            cause: error,
        });
    }
    const errno = errnoOf(error);
    const reason = (errno && readReasons[errno]) ?? messageOf(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("FILE_UNREADABLE", {
        what: `${path} could not be read: ${reason}`,
        remedy: `Look at its rights and its disk: ls -l '${path}'`,
        cause: error,
    });
}
const fullReasons = {
    ENOSPC: "the disk is full",
    EDQUOT: "this user's disk quota is used up",
    EFBIG: "the file system takes no file of this size",
};
const refusedReasons = {
    EACCES: "this user may not write there",
    EPERM: "this user may not write there",
    EROFS: "the file system is read-only",
    EEXIST: "something else stands where a folder should be",
    ENOTDIR: "a file stands where a folder should be",
    EISDIR: "a folder stands where the file should be",
};
/** The Problem for a file that could not be written whole. A Problem passes through as it is. */
function writeProblem(error, path) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF)
        return error;
    const errno = errnoOf(error) ?? "";
    const full = fullReasons[errno];
    if (full) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("DISK_FULL", {
            what: `${path} could not be written: ${full}`,
            remedy: `Free some space and run again; nothing half-written was left.\n  df -h '${path}'`,
            cause: error,
        });
    }
    const reason = refusedReasons[errno] ?? messageOf(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("FILE_UNWRITABLE", {
        what: `${path} could not be written: ${reason}`,
        remedy: `Look at the rights of its folder and at what stands there; nothing half-written was left.\n  ls -ld '${path}' "$(dirname '${path}')"`,
        cause: error,
    });
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


/***/ })

};
