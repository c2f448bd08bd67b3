export const id = 8671;
export const ids = [8671,7387];
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

/***/ 77814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ effect)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53053);
/**
 * The effect boundary: every call that changes something outside this process goes through `effect`.
 *
 * A test subscribes to the channel (in a preloaded module, in the process under test) and kills the process
 * before the send or after the answer of any effect, so a new effect is covered without anyone remembering.
 */

const effects = (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.channel)("model-release:effect");
/** Runs a mutating call, announcing it before it is sent and after its answer. */
async function effect(name, act) {
    effects.publish({ name, when: "before" });
    const answer = await act();
    effects.publish({ name, when: "after" });
    return answer;
}


/***/ }),

/***/ 40503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   oc: () => (/* binding */ blobOfBytes),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/** A blob that can be read from its beginning any number of times: what layers, configs and base layers are to a medium. */

function blobOfBytes(bytes, parts) {
    return {
        ...parts,
        sizeBytes: bytes.length,
        open: async function* () {
            yield bytes;
        },
    };
}
/** Passes the bytes on and, at their end, makes sure that they were the right ones. @param mismatch  what to throw */
async function* verified(bytes, expected, mismatch) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let sizeBytes = 0;
    for await (const chunk of bytes) {
        sizeBytes += chunk.length;
        // Before the end: an endless answer would fill the disk.
        if (expected.sizeBytes !== undefined && sizeBytes > expected.sizeBytes)
            throw mismatch(`more than ${expected.sizeBytes} bytes`);
        hash.update(chunk);
        yield chunk;
    }
    const digest = `sha256:${hash.digest("hex")}`;
    if (digest !== expected.digest)
        throw mismatch(`${sizeBytes} bytes with the digest ${digest}`);
}
/** Passes the bytes on and shows how far they are. Each reading counts from zero: a repeated upload begins anew. */
async function* shown(bytes, task) {
    let done = 0;
    for await (const chunk of bytes) {
        done += chunk.length;
        task.update(done);
        yield chunk;
    }
}
/** All of a small stream. @throws what `tooLarge` gives, before more than `limitBytes` are held */
async function collect(bytes, limitBytes, tooLarge) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of bytes) {
        sizeBytes += chunk.length;
        if (sizeBytes > limitBytes)
            throw tooLarge();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 5111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sr: () => (/* binding */ brokenLayout),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Ym: () => (/* binding */ openBlob),
/* harmony export */   is: () => (/* binding */ hasBlob),
/* harmony export */   wy: () => (/* binding */ writeLayout)
/* harmony export */ });
/* unused harmony exports listImages, removeImage, removeUnused */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _effects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77814);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _storage_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57176);
/* harmony import */ var _storage_whole_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44369);
/* harmony import */ var _blob_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40503);
/* harmony import */ var _oci_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91903);
/* harmony import */ var _tar_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44289);
/**
 * Images in a folder: an OCI image layout (`oci-layout`, `index.json`, `blobs/sha256/…`), as skopeo, crane and
 * containerd read it. Several images may share one; each is named by `org.opencontainers.image.ref.name`.
 *
 * A blob is written aside and renamed when its bytes have been checked, and the index comes last: whatever dies in
 * between, every image that the index names is whole.
 *
 * @see https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 */








const nameAnnotation = "org.opencontainers.image.ref.name";
const version = '{"imageLayoutVersion":"1.0.0"}';
/**
 * Puts an image into a layout, which is made where there is none. What is there already is checked and kept.
 *
 * @param name  moves to this image if another has it; undefined leaves an image without a name
 * @param leaveOut  digests of layers that stay in their registry; other tools then cannot read the image from here
 * @returns which blobs were written, and which were there
 * @throws Problem DISK_FULL, FILE_UNWRITABLE, IMAGE_LAYOUT_BROKEN, IMAGE_SOURCE_CHANGED
 */
async function writeLayout(image, folder, name, world, { leaveOut } = {}) {
    const index = await readIndex(folder, world);
    const written = [];
    const kept = [];
    await makeFolder(blobFolder(folder), world);
    const layers = image.layers.filter(({ digest }) => !leaveOut?.has(digest));
    for (const blob of [...layers, image.config, image.manifest]) {
        const isThere = await hasWholeBlob(folder, blob, world);
        if (!isThere)
            await writeBlob(folder, blob, world);
        (isThere ? kept : written).push(blob);
    }
    await (0,_storage_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "oci-layout"), version, world);
    const next = withImage(index, image, name);
    if (JSON.stringify(next) !== JSON.stringify(index))
        await writeIndex(folder, next, world);
    return { written, kept };
}
/** @throws Problem IMAGE_LAYOUT_BROKEN where an index is there but is none */
async function listImages(folder, world) {
    const { manifests } = await readIndex(folder, world);
    return manifests.map(({ digest, mediaType, annotations }) => {
        const name = annotations?.[nameAnnotation];
        return { digest, mediaType, ...(name !== undefined && { name }) };
    });
}
/**
 * Takes an image out, and then every blob that no image needs.
 *
 * @param digest  its manifest's
 */
async function removeImage(folder, digest, world) {
    const index = await readIndex(folder, world);
    const manifests = index.manifests.filter((entry) => entry.digest !== digest);
    if (manifests.length < index.manifests.length)
        await writeIndex(folder, { ...index, manifests }, world);
    await removeUnused(folder, world);
}
/** Removes blobs that no image of the layout names, and what a killed process left half-written. */
async function removeUnused(folder, world) {
    const needed = new Set();
    for (const { digest, mediaType } of await listImages(folder, world)) {
        needed.add(digest);
        // An index inside the index (another tool's work) names blobs that are not looked into: then nothing is removed.
        if (!manifestTypes.includes(mediaType))
            return;
        const { config, layers } = await readManifest(folder, digest, world);
        for (const blob of [config, ...layers])
            needed.add(blob.digest);
    }
    const names = await world.files.readdir(blobFolder(folder)).catch((error) => {
        if (isAbsent(error))
            return [];
        throw readProblem(error, folder);
    });
    for (const hex of names) {
        if (needed.has(`sha256:${hex}`))
            continue;
        await effect("remove image blob", () => world.files.rm(join(blobFolder(folder), hex), { force: true }));
    }
}
/** @throws Problem IMAGE_LAYOUT_BROKEN  where it is missing, has other bytes than its digest says, or is no manifest */
async function readManifest(folder, digest, world) {
    const bytes = await readSmallBlob(folder, digest, world);
    const manifest = parse(bytes, blobPath(folder, digest));
    if (manifest.config === undefined || !Array.isArray(manifest.layers)) {
        throw brokenLayout(blobPath(folder, digest), "is not an image's manifest");
    }
    return manifest;
}
/** A blob's bytes, checked at their end. @throws Problem IMAGE_LAYOUT_BROKEN */
async function* openBlob(folder, { digest, size }, world) {
    const path = blobPath(folder, digest);
    const bytes = missingIsBroken((0,_tar_js__WEBPACK_IMPORTED_MODULE_7__/* .readChunks */ .zO)(path, world), path);
    yield* (0,_blob_js__WEBPACK_IMPORTED_MODULE_5__/* .verified */ .zr)(bytes, { digest, sizeBytes: size }, (found) => brokenLayout(path, `holds ${found}`));
}
function brokenLayout(path, how, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF("IMAGE_LAYOUT_BROKEN", {
        what: `${path} ${how}`,
        remedy: "Remove that folder of images and run again: it is written anew from the model.",
        cause,
    });
}
function blobFolder(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "blobs", "sha256");
}
/** @throws Problem IMAGE_LAYOUT_BROKEN for what is no sha256: a digest from a file must not lead elsewhere */
function blobPath(folder, digest) {
    if (!/^sha256:[a-f0-9]{64}$/.test(digest))
        throw brokenLayout(folder, `names a blob by '${digest}', which is no sha256`);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(blobFolder(folder), digest.slice("sha256:".length));
}
async function hasBlob(folder, digest, { files }) {
    const path = blobPath(folder, digest);
    try {
        await files.stat(path);
        return true;
    }
    catch (error) {
        if ((0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(error))
            return false;
        throw (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .readProblem */ .K)(error, path);
    }
}
/** Reads the whole blob again: of a damaged one the size alone says nothing, and it would be served. */
async function hasWholeBlob(folder, blob, world) {
    const path = blobPath(folder, blob.digest);
    try {
        const { size } = await world.files.stat(path);
        if (size !== blob.sizeBytes)
            return false;
    }
    catch (error) {
        if ((0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(error))
            return false;
        throw (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .readProblem */ .K)(error, path);
    }
    return (await (0,_tar_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)((0,_tar_js__WEBPACK_IMPORTED_MODULE_7__/* .readChunks */ .zO)(path, world))).digest === blob.digest;
}
async function writeBlob(folder, blob, world) {
    const path = blobPath(folder, blob.digest);
    const changed = (found) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF("IMAGE_SOURCE_CHANGED", {
        what: `the files of '${blob.what}' changed after their digest was taken: ${found} instead of ${blob.digest}`,
        remedy: "Something still writes them. Wait until it is finished, then run again; nothing half-written was left.",
    });
    await (0,_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .effect */ .Q)(`write image blob ${blob.what}`, () => (0,_storage_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f8)(path, (0,_blob_js__WEBPACK_IMPORTED_MODULE_5__/* .verified */ .zr)(blob.open(), blob, changed), world));
}
async function writeIndex(folder, index, world) {
    await (0,_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .effect */ .Q)("write image index", () => (0,_storage_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "index.json"), JSON.stringify(index), world));
}
async function makeFolder(folder, { files }) {
    await files.mkdir(folder, { recursive: true }).catch((error) => {
        throw (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .writeProblem */ .bi)(error, folder);
    });
}
/** The images by digest and name, in the order in which they came; a name belongs to one image at a time. */
function withImage(index, image, name) {
    const descriptor = {
        mediaType: image.manifest.mediaType,
        digest: image.digest,
        size: image.manifest.sizeBytes,
        platform: image.platform,
        ...(name !== undefined && { annotations: { [nameAnnotation]: name } }),
    };
    const isSame = (entry) => entry.digest === image.digest && entry.annotations?.[nameAnnotation] === name;
    if (index.manifests.some(isSame))
        return index;
    const others = index.manifests
        .filter((entry) => !(entry.digest === image.digest && entry.annotations?.[nameAnnotation] === undefined))
        .map((entry) => (name !== undefined && entry.annotations?.[nameAnnotation] === name ? withoutName(entry) : entry));
    return { ...index, manifests: [...others, descriptor] };
}
/** Still there by its digest: an image that served yesterday is what a rollback needs. */
function withoutName(entry) {
    const { [nameAnnotation]: _moved, ...annotations } = entry.annotations ?? {};
    const { annotations: _all, ...rest } = entry;
    return Object.keys(annotations).length === 0 ? rest : { ...rest, annotations };
}
async function readIndex(folder, { files }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "index.json");
    let text;
    try {
        text = await files.readFile(path, "utf8");
    }
    catch (error) {
        if ((0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(error))
            return { schemaVersion: 2, mediaType: _oci_js__WEBPACK_IMPORTED_MODULE_6__/* .oci */ .sk.index, manifests: [] };
        throw (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .readProblem */ .K)(error, path);
    }
    const index = parse(Buffer.from(text), path);
    if (!Array.isArray(index.manifests))
        throw brokenLayout(path, "is not an index of images");
    return index;
}
async function readSmallBlob(folder, digest, { files }) {
    const path = blobPath(folder, digest);
    const bytes = await files.readFile(path).catch((error) => {
        throw (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(error) ? brokenLayout(path, "is missing", error) : (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .readProblem */ .K)(error, path);
    });
    if ((0,_oci_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256Of */ .Bj)(bytes) !== digest)
        throw brokenLayout(path, "has other bytes than its name says");
    return bytes;
}
async function* missingIsBroken(bytes, path) {
    try {
        yield* bytes;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF && error.code === "FILE_NOT_FOUND")
            throw brokenLayout(path, "is missing", error);
        throw error;
    }
}
function parse(bytes, path) {
    try {
        const document = JSON.parse(Buffer.from(bytes).toString("utf8"));
        if (typeof document === "object" && document !== null)
            return document;
    }
    catch (error) {
        throw brokenLayout(path, "is not JSON", error);
    }
    throw brokenLayout(path, "is not a JSON object");
}


/***/ }),

/***/ 91903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   ZJ: () => (/* binding */ toBytes),
/* harmony export */   gp: () => (/* binding */ indexTypes),
/* harmony export */   sJ: () => (/* binding */ isForeignLayer),
/* harmony export */   sk: () => (/* binding */ oci)
/* harmony export */ });
/* unused harmony export docker */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/** The documents of the OCI image specification that we read and write, and their media types (Docker's too). */

const oci = {
    manifest: "application/vnd.oci.image.manifest.v1+json",
    index: "application/vnd.oci.image.index.v1+json",
    config: "application/vnd.oci.image.config.v1+json",
    layer: "application/vnd.oci.image.layer.v1.tar",
};
const docker = {
    manifest: "application/vnd.docker.distribution.manifest.v2+json",
    index: "application/vnd.docker.distribution.manifest.list.v2+json",
    config: "application/vnd.docker.container.image.v1+json",
    layer: "application/vnd.docker.image.rootfs.diff.tar",
};
const manifestTypes = [oci.manifest, docker.manifest];
const indexTypes = [oci.index, docker.index];
function familyOf(manifestType) {
    return manifestType === docker.manifest ? docker : oci;
}
/** Layers whose bytes may not be passed on: they stay in the manifest with their URLs, and are never pushed. */
function isForeignLayer({ mediaType }) {
    return mediaType.includes(".nondistributable.") || mediaType.includes(".foreign.");
}
function sha256Of(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex")}`;
}
/** JSON as it goes into a blob: no spaces, keys in the order of the object. */
function toBytes(document) {
    return new TextEncoder().encode(JSON.stringify(document));
}


/***/ }),

/***/ 44289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   t2: () => (/* binding */ layerBytes),
/* harmony export */   zO: () => (/* binding */ readChunks)
/* harmony export */ });
/* unused harmony export changed */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var _cancelled_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69787);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _storage_problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57176);
/** A layer's bytes: a tar of the plan's entries, streamed, the same on every machine. */





/** Large enough that calls cost nothing beside hashing, small enough that a few in flight are no memory. */
const chunkBytes = 2 ** 20;
/**
 * Owned by root and readable by all: the server runs as another user, which can so not change what it serves.
 */
const owner = { uid: 0, gid: 0 };
/**
 * The tar, read from the disk as it is asked for; never more than a few chunks in memory.
 *
 * @throws Problem IMAGE_SOURCE_CHANGED where a file has another size than the plan says; FILE_NOT_FOUND, FILE_UNREADABLE
 */
async function* layerBytes(plan, options) {
    const { pack } = await __webpack_require__.e(/* import() */ 6118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const tar = pack();
    const filling = fill(tar, plan.entries, options).catch((error) => {
        tar.destroy(error instanceof Error ? error : new Error(String(error)));
        return error;
    });
    try {
        for await (const chunk of tar)
            yield chunk;
    }
    catch (error) {
        // The stream's own error is only the news that filling has failed.
        throw (await filling) ?? error;
    }
    finally {
        tar.destroy();
        await filling;
    }
}
async function fill(tar, entries, options) {
    const mtime = new Date(options.epochSeconds * 1000);
    for (const entry of entries) {
        const header = { ...owner, mtime, mode: entry.mode };
        if (entry.kind === "directory") {
            tar.entry({ ...header, name: `${entry.path}/`, type: "directory" });
        }
        else if (entry.content.kind === "bytes") {
            tar.entry({ ...header, name: entry.path, type: "file" }, Buffer.from(entry.content.bytes));
        }
        else {
            await fillFile(tar, { ...header, name: entry.path, type: "file", size: entry.sizeBytes }, entry.content.file, options);
        }
    }
    tar.finalize();
}
async function fillFile(tar, header, file, options) {
    let copied = Promise.resolve();
    const entered = new Promise((resolve, reject) => {
        // streamx's streams behave as Node's do; only their types differ.
        const sink = tar.entry(header, (error) => (error ? reject(error) : resolve()));
        copied = copyInto(sink, file, header.size ?? 0, options).catch((error) => {
            sink.destroy();
            throw error;
        });
    });
    const [copy, entry] = await Promise.allSettled([copied, entered]);
    // The copy knows the cause; the entry's error only says that it was not finished.
    if (copy.status === "rejected")
        throw copy.reason;
    if (entry.status === "rejected")
        throw entry.reason;
}
async function copyInto(sink, file, size, options) {
    let sent = 0;
    for await (const chunk of readChunks(file, options)) {
        sent += chunk.length;
        if (sent > size)
            throw changed(file, size);
        // A reader that stops in the middle destroys the tar, before the write or during it: then no drain ever comes.
        if (!sink.destroyed && !sink.write(chunk))
            await drainedOrClosed(sink);
        if (sink.destroyed)
            throw new Error("the reader of the tar went away");
    }
    if (sent !== size)
        throw changed(file, size);
    sink.end();
}
async function drainedOrClosed(sink) {
    const settled = new AbortController();
    const { signal } = settled;
    try {
        await Promise.race([(0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(sink, "drain", { signal }), (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(sink, "close", { signal })]);
    }
    finally {
        // Takes the other listener away; a large file would gather one a chunk.
        settled.abort();
    }
}
/** A file's bytes in chunks of fresh memory (whoever gets one may keep it). @throws Problem as `readProblem` says */
async function* readChunks(file, { files, signal }) {
    const handle = await files.open(file, "r").catch((error) => {
        throw (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .readProblem */ .K)(error, file);
    });
    try {
        for (;;) {
            (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_2__/* .stopIfCancelled */ .F)(signal, `reading ${file}`);
            const buffer = Buffer.allocUnsafeSlow(chunkBytes);
            const { bytesRead } = await handle.read(buffer, 0, chunkBytes).catch((error) => {
                throw (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .readProblem */ .K)(error, file);
            });
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}
/** Digest and size of a stream, in one pass. */
async function digestOf(bytes) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let sizeBytes = 0;
    for await (const chunk of bytes) {
        hash.update(chunk);
        sizeBytes += chunk.length;
    }
    return { digest: `sha256:${hash.digest("hex")}`, sizeBytes };
}
function changed(file, sizeBytes) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF("IMAGE_SOURCE_CHANGED", {
        what: `${file} changed while the image was made from it (it had ${sizeBytes} bytes)`,
        remedy: "Something still writes it. Wait until it is finished, then run again; nothing was tagged.",
    });
}


/***/ }),

/***/ 65928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ openState),
/* harmony export */   Nj: () => (/* binding */ stateFolders),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _effects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77814);
/* harmony import */ var _storage_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44369);
/** `.model-release/` beside the configuration: state, cache and reports. It ignores itself in git. */



/** Where things are; writes nothing. */
function stateFolders({ folder, name }) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, ".model-release");
    return {
        root,
        target: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name),
        images: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "images"),
        layerMemory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "layers"),
        baselines: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "baselines"),
        reports: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, "reports"),
    };
}
/** Makes the folder where it is missing. Called before the first write of any kind. */
async function openState(config, { files }) {
    const folders = stateFolders(config);
    const ignore = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folders.root, ".gitignore");
    if ((await (0,_storage_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextIfThere */ .pM)(ignore, files)) === undefined) {
        await (0,_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .effect */ .Q)("write .model-release/.gitignore", () => (0,_storage_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(ignore, "*\n", { files }));
    }
    return folders;
}
/** A path of the configuration, absolute: all of them are relative to its folder. */
function within({ folder }, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, path);
}


/***/ }),

/***/ 42822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aw: () => (/* binding */ isEphemeral),
  Ap: () => (/* binding */ openTarget),
  Xc: () => (/* binding */ recordedReleases)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/effects.js
var effects = __webpack_require__(77814);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/storage/problems.js
var problems = __webpack_require__(57176);
// EXTERNAL MODULE: ./build/image/layout/layout.js
var layout_layout = __webpack_require__(5111);
;// CONCATENATED MODULE: ./build/image/layout/unpack.js
/**
 * Writes an image's files into a folder, so that a target without a container runtime serves exactly what is in the
 * image. An image is a stranger's input here: nothing of it is written outside of the folder, and nothing stays of
 * one whose bytes are not what the digest says.
 */







/**
 * @param digest  the image's manifest in the layout
 * @param into    replaced as a whole, after everything has been checked
 * @throws Problem IMAGE_LAYOUT_BROKEN, IMAGE_UNSAFE, DISK_FULL, FILE_UNWRITABLE
 */
async function unpack(layout, digest, into, { paths, withoutBase = false }, world) {
    const manifest = await (0,layout_layout/* readManifest */.WI)(layout, digest, world);
    const aside = `${into}.part-${process.pid}`;
    const { files } = world;
    try {
        await files.rm(aside, { recursive: true, force: true });
        await files.mkdir(aside, { recursive: true });
        const layers = withoutBase ? await aboveMissing(layout, manifest.layers, world) : manifest.layers;
        for (const layer of layers) {
            await unpackLayer(layout, layer, new Unpacked(aside, paths?.map(cleanPath), files), world);
        }
        await (0,effects/* effect */.Q)("replace unpacked image", () => replace(aside, into, files));
    }
    catch (error) {
        await files.rm(aside, { recursive: true, force: true });
        throw (0,problems/* writeProblem */.bi)(error, into);
    }
}
/** A base lies below all else, so nothing that is missing above a layer that is there is taken for its. */
async function aboveMissing(layout, layers, world) {
    const there = await Promise.all(layers.map(({ digest }) => (0,layout_layout/* hasBlob */.is)(layout, digest, world)));
    const first = there.indexOf(true);
    return first === -1 ? layers : layers.slice(first);
}
/** What stood there goes aside first, since a rename onto a folder that is not empty is refused. */
async function replace(aside, into, files) {
    const old = `${into}.old-${process.pid}`;
    await files.rename(into, old).catch((error) => {
        if (!(0,problems/* isAbsent */.W0)(error))
            throw error;
    });
    await files.rename(aside, into);
    await files.rm(old, { recursive: true, force: true });
}
async function unpackLayer(layout, layer, target, world) {
    const { extract } = await __webpack_require__.e(/* import() */ 6118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const tar = extract();
    const source = external_node_stream_.Readable.from((0,layout_layout/* openBlob */.Ym)(layout, layer, world), { objectMode: false });
    const plain = decompressed(source, layer);
    // Errors of the reading side belong to the tar, whose reader is the loop below.
    source.on("error", (error) => tar.destroy(error));
    plain.on("error", (error) => tar.destroy(error));
    plain.pipe(tar);
    try {
        for await (const entry of tar) {
            await target.write(entry.header, entry);
            entry.resume();
        }
        // The tar ends before the blob does (padding); the digest is known only at the very end.
        await drained(source);
    }
    finally {
        source.destroy();
        plain.destroy();
    }
}
function decompressed(source, { mediaType, digest }) {
    if (/[.+]zstd$/.test(mediaType))
        throw (0,layout_layout/* brokenLayout */.Sr)(digest, "is compressed by zstd, which is not read here");
    return /[.+]gzip$/.test(mediaType) ? source.pipe((0,external_node_zlib_.createGunzip)()) : source;
}
async function drained(source) {
    if (source.readableEnded)
        return;
    await new Promise((resolve, reject) => {
        source.once("end", resolve).once("error", reject);
        source.resume();
    });
}
/** The folder that is being written, seen by one layer: what it may write there, and what it takes away. */
class Unpacked {
    root;
    wanted;
    files;
    /** What this layer itself wrote, which its own marks of removal do not mean. */
    own = [];
    constructor(root, wanted, files) {
        this.root = root;
        this.wanted = wanted;
        this.files = files;
    }
    async write({ name, type, mode = 0o644, linkname = "" }, bytes) {
        const path = cleanPath(name);
        const whiteout = /^\.wh\.(.*)$/.exec(external_node_path_.posix.basename(path))?.[1];
        if (whiteout !== undefined)
            return this.remove(path, whiteout);
        if (path === "" || !this.isWanted(path))
            return;
        const place = (0,external_node_path_.join)(this.root, path);
        await this.refuseLinksAbove(path);
        await this.files.mkdir((0,external_node_path_.dirname)(place), { recursive: true });
        this.own.push(path);
        if (type === "directory")
            return this.makeFolder(place, mode);
        // Never through what stands there: a link of an earlier entry would lead the bytes elsewhere.
        await this.files.rm(place, { recursive: true, force: true });
        if (type === "file" || type === "contiguous-file")
            return this.writeFile(place, mode, bytes);
        if (type === "symlink")
            return this.files.symlink(this.insideTarget(path, linkname), place);
        if (type === "link")
            return this.linkFile(cleanPath(linkname), path);
        throw unsafe(name, `is a ${type ?? "thing of unknown kind"}, not a file, folder or link`);
    }
    isWanted(path) {
        return (this.wanted === undefined || this.wanted.some((one) => one === "" || path === one || path.startsWith(`${one}/`)));
    }
    async makeFolder(place, mode) {
        const found = await this.kindOf(place);
        if (found !== "folder") {
            await this.files.rm(place, { force: true });
            await this.files.mkdir(place);
        }
        // What we could not enter ourselves, we could not fill.
        await this.files.chmod(place, (mode & 0o777) | 0o700);
    }
    async writeFile(place, mode, bytes) {
        // Exclusive: nothing that appeared meanwhile is followed. Set-user-id bits have no place outside of a container.
        const handle = await this.files.open(place, "wx", mode & 0o777);
        try {
            for await (const chunk of bytes)
                await handle.writeFile(chunk);
            await handle.chmod(mode & 0o777);
        }
        finally {
            await handle.close();
        }
    }
    async linkFile(target, path) {
        await this.refuseLinksAbove(target);
        const from = (0,external_node_path_.join)(this.root, target);
        // With `paths`, the other name may have been left out.
        if (this.wanted !== undefined && (await this.kindOf(from)) === "nothing")
            return;
        if ((await this.kindOf(from)) !== "file")
            throw unsafe(path, `is a link to /${target}, which is no file of the image`);
        await this.files.link(from, (0,external_node_path_.join)(this.root, path));
    }
    /** A link's target as seen from the link; absolute ones mean the image's root, not this machine's. */
    insideTarget(path, target) {
        const folder = external_node_path_.posix.dirname(path);
        const meant = target.startsWith("/") ? target.slice(1) : external_node_path_.posix.join(folder, target);
        const normal = external_node_path_.posix.normalize(meant || ".");
        if (normal === ".." || normal.startsWith("../"))
            throw unsafe(path, `is a link to ${target}, outside of the image`);
        return external_node_path_.posix.relative(folder, normal) || ".";
    }
    /** `.wh.NAME` takes NAME of lower layers away, `.wh..wh..opq` all of its folder. */
    async remove(path, name) {
        await this.refuseLinksAbove(path);
        const folder = external_node_path_.posix.dirname(path);
        if ((await this.kindOf((0,external_node_path_.join)(this.root, folder))) === "nothing")
            return;
        const meant = name === ".wh..opq" ? await this.files.readdir((0,external_node_path_.join)(this.root, folder)) : [name];
        for (const one of meant) {
            const gone = cleanPath(external_node_path_.posix.join(folder, one));
            if (one === "" || one === "." || one === ".." || this.isOwn(gone))
                continue;
            await this.files.rm((0,external_node_path_.join)(this.root, gone), { recursive: true, force: true });
        }
    }
    isOwn(path) {
        return this.own.some((written) => written === path || written.startsWith(`${path}/`));
    }
    async refuseLinksAbove(path) {
        const parts = path.split("/").slice(0, -1);
        let folder = this.root;
        for (const part of parts) {
            folder = (0,external_node_path_.join)(folder, part);
            const kind = await this.kindOf(folder);
            if (kind === "nothing")
                return;
            if (kind !== "folder")
                throw unsafe(path, "lies below something that is no folder (a link?)");
        }
    }
    async kindOf(place) {
        try {
            const found = await this.files.lstat(place);
            return found.isSymbolicLink() ? "link" : found.isDirectory() ? "folder" : "file";
        }
        catch (error) {
            if ((0,problems/* isAbsent */.W0)(error))
                return "nothing";
            throw error;
        }
    }
}
/** Without a leading `/` or `./`; refused where it would lead out. */
function cleanPath(name) {
    const parts = name.split("/").filter((part) => part !== "" && part !== ".");
    if (parts.includes("..") || name.includes("\0"))
        throw unsafe(name, "leads out of the image");
    return parts.join("/");
}
function unsafe(name, how) {
    return new errors/* Problem */.AF("IMAGE_UNSAFE", {
        what: `the image's entry ${name} ${how}`,
        remedy: "Nothing of the image was kept. Do not use it before you know who made it.",
    });
}

// EXTERNAL MODULE: ./build/rollout/targets/list.js
var list = __webpack_require__(70251);
;// CONCATENATED MODULE: ./build/jobs/steps/target.js


/** Whether what was started ends with the run: as configured, else in a workflow's own machine, which ends anyway. */
function isEphemeral({ deploy }, { environment }) {
    return deploy.ephemeral ?? environment.CI === "true";
}
/** Enough that a model which cannot answer shows it, few enough to take no time. */
const smokeRows = 32;
/** @param requests  rows that the target may try a first release with */
async function openTarget(config, folders, world, requests = []) {
    const kind = await list/* targets */.z[config.deploy.target].load();
    const known = Object.keys(list/* targets */.z[config.deploy.target].options.shape);
    const own = Object.entries(config.deploy).filter(([key]) => known.includes(key));
    return kind.open({
        folder: folders.target,
        options: Object.fromEntries(own),
        ephemeral: isEphemeral(config, world),
        session: config.canary.session,
        traffic: config.canary.traffic === "live" ? "live" : "replay",
        unpack: (digest, into) => unpack(folders.images, digest, into, { withoutBase: true }, world),
        smokeRequests: requests.slice(0, smokeRows),
        world,
    });
}
/** What the target's record knows of earlier releases, newest first, as baselines are looked for. */
async function recordedReleases(target) {
    const { releases } = await target.ledger.load();
    return releases.flatMap(({ version, model, digest, template }) => version === undefined || model === undefined
        ? []
        : [{ number: version, md5: model, extract: () => target.modelOf({ digest, template }) }]);
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
