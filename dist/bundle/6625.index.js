export const id = 6625;
export const ids = [6625];
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


/***/ }),

/***/ 44369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ copyWhole),
/* harmony export */   eX: () => (/* binding */ replaceWhole),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   pM: () => (/* binding */ readTextIfThere)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57176);
/**
 * Files written whole or not at all: aside in the same folder first, then renamed over what stood there.
 *
 * A reader sees the old bytes or the new ones, whenever the process dies; a failed write leaves nothing behind.
 */




/**
 * Writes `content` to `path`, making its folder where there is none. Flushed to the disk before the rename, so that
 * a power cut leaves no empty file under the final name.
 *
 * @param content  in chunks where it would not fit into memory; what they throw leaves no file either
 * @throws Problem DISK_FULL, FILE_UNWRITABLE; what stood at `path` is then untouched
 */
async function writeWhole(path, content, options) {
    await replaceWhole(path, options.files, async (aside) => {
        const handle = await options.files.open(aside, "wx", 0o666);
        try {
            if (typeof content === "string" || content instanceof Uint8Array)
                await handle.writeFile(content);
            else
                for await (const chunk of content)
                    await handle.writeFile(chunk);
            if (options.mode !== undefined)
                await handle.chmod(options.mode);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    });
}
/**
 * Copies a file's bytes to `to`, sharing blocks where the file system can (reflink).
 *
 * Not flushed: meant for content that is checked against its digest when it is read again.
 *
 * @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE, DISK_FULL, FILE_UNWRITABLE
 */
async function copyWhole(from, to, options) {
    const { files, mode } = options;
    await replaceWhole(to, files, async (aside) => {
        try {
            await files.copyFile(from, aside, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE);
        }
        catch (error) {
            await assertReadable(from, files);
            throw error;
        }
        if (mode !== undefined)
            await files.chmod(aside, mode);
    });
}
/** The error of a copy does not say which of its two files it means. */
async function assertReadable(path, files) {
    try {
        await files.access(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK);
    }
    catch (error) {
        throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .readProblem */ .K)(error, path);
    }
}
/**
 * The same for bytes that something else writes: `write` puts them, checked, at the path that it is given.
 *
 * @throws Problem DISK_FULL, FILE_UNWRITABLE, and what `write` throws; what stood at `path` is then untouched
 */
async function replaceWhole(path, files, write) {
    const aside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(9).toString("base64url")}.tmp`);
    try {
        try {
            await inFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), files, () => write(aside));
            await files.rename(aside, path);
        }
        catch (error) {
            await files.rm(aside, { force: true });
            throw error;
        }
    }
    catch (error) {
        throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .writeProblem */ .bi)(error, path);
    }
}
/** Makes a folder, and those above it, where there is none. @throws Problem DISK_FULL, FILE_UNWRITABLE */
async function makeFolder(path, files) {
    await files.mkdir(path, { recursive: true }).catch((error) => {
        throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .writeProblem */ .bi)(error, path);
    });
}
/** Makes the folder only where it turns out to be missing: that is rare, and asking each time is slow. */
async function inFolder(folder, files, act) {
    try {
        await act();
    }
    catch (error) {
        if ((0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) !== "ENOENT")
            throw error;
        await files.mkdir(folder, { recursive: true });
        await act();
    }
}
/**
 * A file's text, or undefined where nothing stands at `path`.
 *
 * @throws Problem FILE_UNREADABLE
 */
async function readTextIfThere(path, files) {
    try {
        return await files.readFile(path, "utf8");
    }
    catch (error) {
        if ((0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(error))
            return undefined;
        throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .readProblem */ .K)(error, path);
    }
}


/***/ }),

/***/ 32640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ encodeDirectory),
/* harmony export */   eT: () => (/* binding */ decodeDirectory),
/* harmony export */   sZ: () => (/* binding */ hashDirectory)
/* harmony export */ });
/* unused harmony export compareCodePoints */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/**
 * DVC's object for a directory: the list of its files, as Python's `json.dumps(list, sort_keys=True)` writes it.
 *
 * The directory's hash is the md5 of these bytes, so they must be Python's to the last one: separators `", "` and
 * `": "`, everything outside ASCII escaped, entries in the order of code points.
 */


/** The bytes of a `.dir` object. */
function encodeDirectory(entries) {
    const sorted = [...entries].sort((a, b) => compareCodePoints(a.relpath, b.relpath));
    const written = sorted.map(({ md5, relpath }) => `{"md5": ${pythonString(md5)}, "relpath": ${pythonString(relpath)}}`);
    return `[${written.join(", ")}]`;
}
/** A directory's hash as it stands in a `.dvc` file. */
function hashDirectory(entries) {
    return `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("md5").update(encodeDirectory(entries)).digest("hex")}.dir`;
}
/** A string as Python's json module writes it: JavaScript's escapes, and `\uXXXX` for all but printable ASCII. */
function pythonString(text) {
    return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
/** Python's order of strings. JavaScript compares UTF-16 units, which puts U+1F600 before U+FF00. */
function compareCodePoints(a, b) {
    const shorter = Math.min(a.length, b.length);
    for (let at = 0; at < shorter; at++) {
        const one = a.charCodeAt(at);
        const other = b.charCodeAt(at);
        if (one !== other)
            return rank(one) - rank(other);
    }
    return a.length - b.length;
}
/** A UTF-16 unit's place in code-point order: surrogates stand for characters above every other unit's. */
function rank(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
/**
 * Reads a `.dir` object.
 *
 * @throws Problem OBJECT_CORRUPT  also for a path that would leave the directory
 */
function decodeDirectory(text, name) {
    let list;
    try {
        list = JSON.parse(text);
    }
    catch (error) {
        throw corrupt(name, error);
    }
    if (!Array.isArray(list) || !list.every(isEntry))
        throw corrupt(name);
    return list;
}
function isEntry(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const { md5, relpath } = value;
    if (typeof md5 !== "string" || !/^[0-9a-f]{32}$/.test(md5) || typeof relpath !== "string")
        return false;
    return relpath.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
function corrupt(name, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("OBJECT_CORRUPT", {
        what: `${name} is not the list of files that DVC writes for a directory`,
        remedy: "The object is damaged: remove it and fetch it again from the remote.",
        cause,
    });
}


/***/ }),

/***/ 56625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hashPath: () => (/* binding */ hashPath)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/storage/digest.js
var storage_digest = __webpack_require__(89448);
// EXTERNAL MODULE: ./build/storage/problems.js
var problems = __webpack_require__(57176);
// EXTERNAL MODULE: ./build/version/dvc/directory.js
var directory = __webpack_require__(32640);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(70298);
// EXTERNAL MODULE: ./build/storage/whole.js
var whole = __webpack_require__(44369);
;// CONCATENATED MODULE: ./build/version/dvc/ignoring.js
/**
 * What DVC leaves out: the patterns of `.dvcignore` from the repository's root down to a folder, and `.git`, `.hg`
 * and `.dvc` everywhere.
 *
 * Matching is done by the `ignore` package, which knows git's patterns. Where DVC's own matching strays from git's they
 * disagree: its `**` stops at a line break in a name, and the name of a nested repository is taken for a pattern.
 */



const ignoreFile = ".dvcignore";
const always = [".hg/", ".git/", ".git", ".dvc/"];
/**
 * Reads each `.dvcignore` from `root` down to `folder`.
 *
 * @param root  the DVC repository's, or undefined outside of one: then only what is always left out
 * @throws Problem FILE_UNREADABLE
 */
async function loadIgnores(root, folder, files) {
    if (root === undefined)
        return matcher(always, folder);
    let patterns = always;
    let ignores = matcher(patterns, root);
    for (const level of levels(root, folder)) {
        if (ignores.leavesOut(level === "" ? ignoreFile : `${level}/${ignoreFile}`, false))
            continue;
        const text = await (0,whole/* readTextIfThere */.pM)((0,external_node_path_.join)(root, level, ignoreFile), files);
        if (text === undefined)
            continue;
        patterns = [...patterns, ...parsePatterns(text).map((pattern) => rebase(pattern, level))];
        ignores = matcher(patterns, root);
    }
    return ignores;
}
/** "", "a", "a/b" for root/a/b. */
function levels(root, folder) {
    const parts = (0,external_node_path_.relative)(root, folder)
        .split(external_node_path_.sep)
        .filter((part) => part !== "");
    return [...Array(parts.length + 1).keys()].map((depth) => parts.slice(0, depth).join("/"));
}
function matcher(patterns, root) {
    const rules = ignore({ ignorecase: false }).add([...patterns]);
    return { root, leavesOut: (name, isFolder) => name !== "" && rules.ignores(isFolder ? `${name}/` : name) };
}
/** A path's name below a root, with `/` between its parts. */
function nameBelow(root, path) {
    return (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join("/");
}
/** DVC strips each line, where git would keep a space before a pattern. */
function parsePatterns(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "" && !line.startsWith("#"));
}
/** A pattern of `folder/.dvcignore` as it would be written at the root: in the way of DVC's `change_rule`. */
function rebase(pattern, folder) {
    if (folder === "")
        return pattern;
    const [not, rule] = pattern.startsWith("!") ? ["!", pattern.slice(1)] : ["", pattern];
    const anchored = rule.slice(0, -1).includes("/") && !rule.startsWith("**/");
    const bare = anchored ? rule.replace(/^\//, "") : rule.replace(/^\*\*\//, "");
    const unescaped = bare.startsWith("\\") ? bare.slice(1) : bare;
    return `${not}/${folder}/${anchored ? "" : "**/"}${unescaped}`;
}

// EXTERNAL MODULE: ./build/version/dvc/repository.js
var repository = __webpack_require__(44587);
;// CONCATENATED MODULE: ./build/version/dvc/walk.js




/**
 * Every file that `dvc add` would take from a folder; empty folders leave no trace.
 *
 * @throws Problem FILE_UNREADABLE  (rights; a link to nothing; a socket or pipe; a name that is not UTF-8),
 *   DVC_IGNORE_INSIDE  (a `.dvcignore` below the folder)
 */
async function walkDirectory(folder, ignores, files) {
    const found = [];
    const above = folder === ignores.root ? "" : `${nameBelow(ignores.root, folder)}/`;
    const pending = [""];
    for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
        const here = below === "" ? folder : (0,external_node_path_.join)(folder, below);
        for (const entry of await entriesOf(here, files)) {
            const path = (0,external_node_path_.join)(here, entry.name);
            const relpath = below === "" ? entry.name : `${below}/${entry.name}`;
            const kind = await kindOf(entry, path, files);
            if (kind === "linked folder" || ignores.leavesOut(`${above}${relpath}`, kind === "folder"))
                continue;
            if (kind === "folder") {
                if (!(await isRepository(path, files)))
                    pending.push(relpath);
            }
            else if (entry.name === ignoreFile)
                throw ignoreInside(path, folder);
            else if (kind === "file")
                found.push({ path, relpath });
            else
                throw notAFile(path, kind);
        }
    }
    return found;
}
async function entriesOf(folder, files) {
    try {
        return await files.readdir(folder, { withFileTypes: true });
    }
    catch (error) {
        throw (0,problems/* readProblem */.K)(error, folder);
    }
}
async function kindOf(entry, path, files) {
    if (entry.name.includes("\ufffd"))
        await refuseUndecodable(path, files);
    if (entry.isDirectory())
        return "folder";
    if (entry.isFile())
        return "file";
    if (!entry.isSymbolicLink())
        return "neither a file nor a folder";
    try {
        const target = await files.stat(path);
        if (target.isDirectory())
            return "linked folder";
        return target.isFile() ? "file" : "neither a file nor a folder";
    }
    catch (error) {
        if ((0,problems/* isAbsent */.W0)(error))
            return "a link to nothing";
        throw (0,problems/* readProblem */.K)(error, path);
    }
}
/** Bytes that are not UTF-8 arrive as U+FFFD, under which the file cannot be found again. */
async function refuseUndecodable(path, files) {
    try {
        await files.lstat(path);
    }
    catch (error) {
        throw new errors/* Problem */.AF("FILE_UNREADABLE", {
            what: `a file's name is not UTF-8: ${path}`,
            remedy: "Rename it: names in other encodings cannot be versioned.",
            cause: error,
        });
    }
}
/** A folder that holds a `.dvc` of its own is another DVC repository, and left out. */
async function isRepository(folder, files) {
    try {
        await files.stat((0,external_node_path_.join)(folder, ".dvc"));
        return true;
    }
    catch (error) {
        if ((0,problems/* isAbsent */.W0)(error))
            return false;
        throw (0,problems/* readProblem */.K)(error, (0,external_node_path_.join)(folder, ".dvc"));
    }
}
function ignoreInside(path, folder) {
    return new errors/* Problem */.AF("DVC_IGNORE_INSIDE", {
        what: `${path} lies inside ${(0,external_node_path_.basename)(folder)}, which is versioned as a whole; DVC refuses that`,
        remedy: `Move its patterns to a ${ignoreFile} above ${(0,external_node_path_.basename)(folder)}.`,
    });
}
function notAFile(path, kind) {
    return new errors/* Problem */.AF("FILE_UNREADABLE", {
        what: `${path} cannot be versioned: it is ${kind}`,
        remedy: `Remove it, or name it in a ${ignoreFile} above the folder.`,
    });
}

;// CONCATENATED MODULE: ./build/version/dvc/hash.js
/** DVC's hash of a file or a directory on disk: what `dvc add` would write, and the objects behind it. */








/**
 * The hash that `dvc add PATH` records. Outside a DVC repository: the one that it would record in a repository
 * without a `.dvcignore`.
 *
 * @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE, DVC_IGNORED, DVC_IGNORE_INSIDE, CANCELLED
 */
async function hashPath(path, world) {
    const full = (0,external_node_path_.resolve)(path);
    const found = await world.files.stat(full).catch((error) => {
        throw (0,problems/* readProblem */.K)(error, path);
    });
    const root = await (0,repository/* findRepository */.W)((0,external_node_path_.dirname)(full), world.files);
    const ignores = await loadIgnores(root, (0,external_node_path_.dirname)(full), world.files);
    if (root !== undefined && ignores.leavesOut(nameBelow(root, full), found.isDirectory()))
        throw ignored(path);
    if (!found.isDirectory()) {
        const [digest] = await (0,storage_digest/* digestFiles */.E)([full], world);
        return { kind: "file", path: full, executable: (found.mode & 0o111) !== 0, ...digest };
    }
    const walked = await walkDirectory(full, ignores, world.files);
    const digests = await (0,storage_digest/* digestFiles */.E)(walked.map((file) => file.path), world);
    const children = walked.map((file, index) => ({ ...file, ...digests[index] }));
    const size = children.reduce((sum, child) => sum + child.size, 0);
    return { kind: "directory", path: full, md5: (0,directory/* hashDirectory */.sZ)(children), size, children };
}
function ignored(path) {
    return new errors/* Problem */.AF("DVC_IGNORED", {
        what: `${path} is left out of this DVC repository by a ${ignoreFile}`,
        remedy: `Take it out of the patterns (dvc check-ignore -d '${path}' shows which), or move the model.`,
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
