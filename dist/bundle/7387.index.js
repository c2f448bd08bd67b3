export const id = 7387;
export const ids = [7387];
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


/***/ })

};
