export const id = 5763;
export const ids = [5763];
export const modules = {

/***/ 15763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveDigests: () => (/* binding */ serveDigests)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/** A thread that takes digests: of small files that it reads itself, or of chunks in shared memory. */


/** Answers requests until the other side ends the thread. */
function serveDigests(port) {
    let hash;
    port.on("message", (request) => {
        switch (request.kind) {
            case "batch":
                port.postMessage(digestBatch(request.paths, request.below));
                break;
            case "begin":
                hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(request.algorithm);
                break;
            case "update":
                hash?.update(request.chunk);
                port.postMessage({ kind: "updated" });
                break;
            case "end":
                port.postMessage({ kind: "digest", hex: hash?.digest("hex") ?? "" });
                break;
        }
    });
}
function digestBatch(paths, below) {
    const digests = [];
    for (const path of paths) {
        try {
            digests.push(digestSync(path, below));
        }
        catch (error) {
            const { message, code } = error;
            return { kind: "failed", path, message, ...(code !== undefined && { errno: code }) };
        }
    }
    return { kind: "digests", digests };
}
const buffer = Buffer.allocUnsafeSlow(2 ** 20);
/** Undefined for a file of `below` bytes or more. */
function digestSync(path, below) {
    const handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, "r");
    try {
        const before = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle);
        if (before.size >= below)
            return undefined;
        const md5 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("md5");
        const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
        let size = 0;
        for (;;) {
            const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(handle, buffer, 0, buffer.length, null);
            const chunk = buffer.subarray(0, bytes);
            md5.update(chunk);
            sha256.update(chunk);
            size += bytes;
            // One reading that gave all that there was is whole: asking again would cost as much as hashing a small file.
            if (size === bytes && bytes === before.size && bytes < buffer.length)
                break;
            if (bytes > 0)
                continue;
            const after = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle);
            if (after.size !== size || after.mtimeMs !== before.mtimeMs)
                throw new Error("it changed while it was read");
            break;
        }
        return { size, md5: md5.digest("hex"), sha256: sha256.digest("hex") };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
    }
}


/***/ })

};
