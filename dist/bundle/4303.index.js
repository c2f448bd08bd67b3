export const id = 4303;
export const ids = [4303];
export const modules = {

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

/***/ 72859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ referenceOf),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   _g: () => (/* binding */ registryOrigin),
/* harmony export */   cg: () => (/* binding */ showImageName),
/* harmony export */   "if": () => (/* binding */ parseImageName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** Names of images (`ghcr.io/acme/churn:1.2.0`, `…@sha256:…`): read, checked, and written out again. Pure. */

// The grammar of the distribution specification: https://github.com/opencontainers/distribution-spec (pulling manifests).
const repositoryGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const digestGrammar = /^sha256:[a-f0-9]{64}$/;
const hostGrammar = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::[0-9]{1,5})?$/;
const longestRepository = 255;
/**
 * Reads a reference by Docker's rules: the first part is a registry if it has a dot or a colon or is `localhost`,
 * else the image is Docker Hub's (there `node` means `library/node`).
 *
 * @throws Problem IMAGE_NAME_INVALID
 */
function parseImageName(written) {
    const notes = [];
    const { rest, tag, digest } = splitEnd(written);
    const slash = rest.indexOf("/");
    const first = slash < 0 ? "" : rest.slice(0, slash);
    const hasHost = /[.:]/.test(first) || first.toLowerCase() === "localhost";
    const registry = hasHost ? canonicalHost(first) : "docker.io";
    const writtenRepository = hasHost ? rest.slice(slash + 1) : rest;
    const lowered = writtenRepository.toLowerCase();
    if (lowered !== writtenRepository) {
        notes.push(`registries take lower-case names only: ${writtenRepository} becomes ${lowered}`);
    }
    const repository = registry === "docker.io" && !lowered.includes("/") ? `library/${lowered}` : lowered;
    if (!hostGrammar.test(registry))
        throw invalid(written, `'${registry}' is no host name`);
    if (!repositoryGrammar.test(repository) || repository.length > longestRepository) {
        throw invalid(written, `'${lowered}' is no repository: letters, digits and single . _ - between them, parts by /`);
    }
    const name = { registry, repository, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
    return { name, notes };
}
function splitEnd(written) {
    if (/^[a-z]+:\/\//i.test(written)) {
        throw invalid(written, `a reference has no scheme: write '${written.replace(/^[a-z]+:\/\//i, "")}'`);
    }
    const [beforeDigest = "", digest, ...more] = written.split("@");
    if (more.length > 0)
        throw invalid(written, "it has more than one @");
    if (digest !== undefined && !digestGrammar.test(digest)) {
        throw invalid(written, `'${digest}' is no digest: sha256: and 64 hexadecimal digits`);
    }
    const colon = beforeDigest.indexOf(":", beforeDigest.lastIndexOf("/") + 1);
    const tag = colon < 0 ? undefined : beforeDigest.slice(colon + 1);
    if (tag !== undefined && !tagGrammar.test(tag)) {
        throw invalid(written, `'${tag}' is no tag: up to 128 letters, digits and . _ -, not beginning with . or -`);
    }
    const rest = colon < 0 ? beforeDigest : beforeDigest.slice(0, colon);
    return { rest, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}
function canonicalHost(host) {
    const lowered = host.toLowerCase();
    return ["index.docker.io", "registry-1.docker.io", "registry.hub.docker.com"].includes(lowered)
        ? "docker.io"
        : lowered;
}
function invalid(written, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("IMAGE_NAME_INVALID", {
        what: `'${written}' does not name an image: ${reason}`,
        remedy: "Write REGISTRY/REPOSITORY[:TAG], for example ghcr.io/acme/churn:1.2.0",
    });
}
/** The reference in full; with both a tag and a digest it has both. */
function showImageName({ registry, repository, tag, digest }) {
    return `${registry}/${repository}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;
}
/** What stands after `/manifests/` in a request: the digest where there is one, since a tag may move. */
function referenceOf({ tag, digest }) {
    return digest ?? tag ?? "latest";
}
/**
 * Where a registry's API is. Plain HTTP for this machine itself, and for those whom the user has listed.
 *
 * @param plainHttp  hosts (as in a reference) that speak HTTP
 */
function registryOrigin({ registry }, plainHttp = []) {
    // Docker Hub's references and its API have different hosts.
    const host = registry === "docker.io" ? "registry-1.docker.io" : registry;
    const scheme = isLoopback(hostOf(registry)) || plainHttp.includes(registry) ? "http" : "https";
    return new URL(`${scheme}://${host}/`);
}
/** The host without its port; an IPv6 address without its brackets. */
function hostOf(registry) {
    return registry.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
}
/** True for names of this machine itself. */
function isLoopback(host) {
    return host === "localhost" || host.endsWith(".localhost") || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
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

/***/ 7337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ publishImage),
/* harmony export */   j: () => (/* binding */ plannedWrites)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _gates_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57826);
/* harmony import */ var _blob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40503);
/* harmony import */ var _layout_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5111);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72859);
/* harmony import */ var _registry_registry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50760);
/** Brings a built image to where it is needed: a layout folder, a registry, or both. */






const uploadsAtOnce = 4;
/**
 * Again with the same image: nothing is sent, and the answer is the same.
 *
 * @throws Problem IMAGE_NAME_INVALID, IMAGE_SOURCE_CHANGED, REGISTRY_…, DISK_FULL, …; the tag is then where it was
 */
async function publishImage(publication, world) {
    const { image, layout, registry } = publication;
    // Read before anything is written: a wrong name should leave nothing behind.
    const target = registry === undefined ? undefined : parseTarget(registry, image);
    for (const note of target?.notes ?? [])
        world.progress.say(note);
    const leaveOut = leftOut(publication);
    if (layout !== undefined)
        await (0,_layout_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .writeLayout */ .wy)(image, layout.folder, layout.name, world, { leaveOut });
    const done = target && (await push(image, target.name, publication, world));
    return {
        digest: image.digest,
        ...(target && { reference: (0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .showImageName */ .cg)({ ...target.name, digest: image.digest }) }),
        ...(layout && leaveOut.size === 0 && { layoutFolder: layout.folder }),
        layers: image.layers.map(({ digest, sizeBytes, what }) => ({ digest, sizeBytes, what })),
        pushed: done?.pushed ?? [],
        skipped: done?.skipped ?? [],
    };
}
/** Digests of the layers that the layout does without. */
function leftOut({ image, layout }) {
    return (layout?.withoutBase && image.base?.layers) || new Set();
}
/** Every write that publishing could make, in order, for a plan that makes none. Pure. */
function plannedWrites(publication) {
    const { image, layout, registry } = publication;
    const blobs = [...image.layers, image.config];
    const writes = [];
    if (layout !== undefined) {
        const leaveOut = leftOut(publication);
        const kept = blobs.filter(({ digest }) => !leaveOut.has(digest));
        writes.push(...kept.map((blob) => `write ${describe(blob)} into ${layout.folder}, unless it is there`));
        writes.push(`name the image ${image.digest} in ${layout.folder}/index.json`);
    }
    if (registry !== undefined) {
        const { name } = parseTarget(registry, image);
        const repository = (0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .showImageName */ .cg)({ registry: name.registry, repository: name.repository });
        writes.push(...blobs.map((blob) => `push ${describe(blob)} to ${repository}, unless it is there`));
        writes.push(`push the manifest ${image.digest} to ${repository}`);
        if (name.tag !== undefined)
            writes.push(`point the tag ${name.tag} of ${repository} at it`);
    }
    return writes;
}
function describe({ what, sizeBytes }) {
    return `${what} (${(0,_gates_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatQuantity */ .VZ)(sizeBytes, "size")})`;
}
function parseTarget(written, image) {
    const parsed = (0,_name_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImageName */ ["if"])(written);
    if (parsed.name.digest === undefined || parsed.name.digest === image.digest)
        return parsed;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("IMAGE_NAME_INVALID", {
        what: `'${written}' names a digest, but the image that was built has ${image.digest}`,
        remedy: "Write the repository, with a tag or without: the digest follows from the contents.",
    });
}
async function push(image, name, { plainHttp, patience }, world) {
    const mountFrom = image.base?.from.registry === name.registry ? image.base.from.repository : undefined;
    const options = {
        access: "push",
        ...(mountFrom && { mountFrom }),
        ...(plainHttp && { plainHttp }),
        ...(patience && { patience }),
    };
    const registry = await (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .openRegistry */ .M)(name, options, world);
    const everything = [...image.layers, image.config, image.manifest].map(({ what }) => what);
    const tagged = await registry.findManifest(name.tag ?? image.digest);
    if (tagged === image.digest)
        return { pushed: [], skipped: everything };
    if (tagged !== undefined) {
        world.progress.warn(`the tag ${name.tag} of ${name.registry}/${name.repository} moves from ${tagged} to ${image.digest}`);
    }
    const pushed = [];
    const skipped = [];
    const bring = async (blob) => {
        const how = await bringBlob(blob, registry, image, mountFrom, world.progress);
        if (how === "there")
            skipped.push(blob.what);
        else
            pushed.push(blob.what);
    };
    // Layers, then the config that names them, then the manifest, the tag last: what the tag leads to is always whole.
    await eachAtOnce(uploadsAtOnce, distinct(image.layers), bring);
    await bring(image.config);
    const manifest = { bytes: await bytesOf(image.manifest), mediaType: image.manifest.mediaType, digest: image.digest };
    await registry.writeManifest(image.digest, manifest);
    if (name.tag !== undefined)
        await registry.writeManifest(name.tag, manifest);
    return { pushed: [...pushed, image.manifest.what], skipped };
}
async function bringBlob(blob, registry, image, mountFrom, progress) {
    if (await registry.hasBlob(blob.digest))
        return "there";
    const isOfBase = image.base?.layers.has(blob.digest) ?? false;
    if (isOfBase && mountFrom !== undefined && (await registry.mountBlob(blob, mountFrom)))
        return "mounted";
    const task = progress.task(`pushing ${blob.what}`, blob.sizeBytes);
    try {
        await registry.writeBlob({ ...blob, open: () => (0,_blob_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(blob.open(), task) });
    }
    finally {
        task.end();
    }
    return "sent";
}
/** A base may hold the same (empty) layer more than once; it is sent once. */
function distinct(blobs) {
    return [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
}
async function bytesOf(blob) {
    const chunks = [];
    for await (const chunk of blob.open())
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
/** Some at a time; after a failure nothing new is begun, and what is under way is waited for. */
async function eachAtOnce(lanes, items, act) {
    const waiting = [...items];
    let failed = false;
    const lane = async () => {
        for (let item = waiting.shift(); item !== undefined && !failed; item = waiting.shift()) {
            await act(item).catch((error) => {
                failed = true;
                throw error;
            });
        }
    };
    const results = await Promise.allSettled(Array.from({ length: Math.min(lanes, items.length) }, lane));
    const failure = results.find((result) => result.status === "rejected");
    if (failure !== undefined)
        throw failure.reason;
}


/***/ }),

/***/ 50760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: ./build/cancelled.js
var cancelled = __webpack_require__(69787);
// EXTERNAL MODULE: ./build/effects.js
var effects = __webpack_require__(77814);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/image/blob.js
var blob = __webpack_require__(40503);
// EXTERNAL MODULE: ./build/image/name.js
var image_name = __webpack_require__(72859);
// EXTERNAL MODULE: ./build/image/oci.js
var oci = __webpack_require__(91903);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/storage/problems.js
var problems = __webpack_require__(57176);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/image/registry/credential-helper.js
/**
 * Docker's credential helpers: programs `docker-credential-NAME` that answer `get` with a login as JSON.
 *
 * @see https://github.com/docker/docker-credential-helpers
 */



/** Cloud helpers make requests of their own; one that asks a person something would wait for ever. */
const patienceMs = 30_000;
const longestAnswerBytes = 2 ** 20;
/**
 * @param server  the key that the login was stored under: a host, or Docker Hub's URL
 * @returns undefined where the helper has no login for it
 * @throws Problem REGISTRY_CREDENTIALS  where it is not installed, fails, or answers something else
 */
async function askHelper(helper, server, { environment, signal }) {
    const program = `docker-credential-${helper}`;
    // The name comes from a file and becomes a program's: a path in it would run anything.
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
        throw failed(program, server, "its name is no name of a helper");
    const { status, output } = await run(program, server, environment, signal);
    if (status !== 0) {
        // The helpers' own words for "not stored"; all print it on stdout.
        if (/credentials not found/i.test(output))
            return undefined;
        throw failed(program, server, `it ended with status ${status}`);
    }
    const answer = parse(output);
    if (answer === undefined)
        throw failed(program, server, "its answer is not the JSON that it should be");
    return answer;
}
function parse(output) {
    try {
        const answer = JSON.parse(output);
        if (typeof answer !== "object" || answer === null || !("Username" in answer) || !("Secret" in answer))
            return;
        return { user: String(answer.Username), secret: String(answer.Secret) };
    }
    catch {
        // The caller says that the answer is none; the text itself may hold the secret and is not repeated.
        return undefined;
    }
}
function run(program, server, environment, signal) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(program, ["get"], {
            env: { ...environment },
            stdio: ["pipe", "pipe", "ignore"],
            signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
        });
        let output = "";
        child.stdout.setEncoding("utf8").on("data", (text) => {
            if (output.length < longestAnswerBytes)
                output += text;
        });
        child.on("error", (error) => {
            const reason = (0,problems/* errnoOf */.UQ)(error) === "ENOENT" ? "it is not installed" : "it did not answer";
            reject(failed(program, server, reason, error));
        });
        child.on("close", (status) => resolve({ status, output }));
        // A helper may end without reading; that it failed shows in its status.
        child.stdin.on("error", () => { });
        child.stdin.end(server);
    });
}
function failed(program, server, reason, cause) {
    return new errors/* Problem */.AF("REGISTRY_CREDENTIALS", {
        what: `${program} gave no login for ${server}: ${reason}`,
        remedy: `Try it by hand, or take it out of credHelpers and credsStore in Docker's config.json:\n  echo ${server} | ${program} get`,
        cause,
    });
}

;// CONCATENATED MODULE: ./build/image/registry/credentials.js
/** The login for a registry, found where `docker login` and `podman login` leave it. */





/** Docker Hub's key is the address of an API that it no longer has; every tool still writes it. */
const hubKey = "https://index.docker.io/v1/";
/**
 * The first login found: REGISTRY_AUTH_FILE, then Docker's config.json, then podman's auth.json.
 *
 * @returns undefined where no file has one: the registry is then asked without a login
 * @throws Problem REGISTRY_CREDENTIALS  where a file or a helper is there but does not work
 */
async function findCredentials(name, world) {
    for (const path of credentialFiles(world.environment)) {
        const config = await readConfig(path, world);
        const found = config && (await fromConfig(config, name, path, world));
        if (found)
            return found;
    }
    return undefined;
}
/** Where a login is looked for, in order; also for the message that none was found. */
function credentialFiles(environment) {
    const home = environment.HOME ?? (0,external_node_os_.homedir)();
    const paths = [
        environment.REGISTRY_AUTH_FILE,
        (0,external_node_path_.join)(environment.DOCKER_CONFIG ?? (0,external_node_path_.join)(home, ".docker"), "config.json"),
        environment.XDG_RUNTIME_DIR && (0,external_node_path_.join)(environment.XDG_RUNTIME_DIR, "containers", "auth.json"),
        (0,external_node_path_.join)(environment.XDG_CONFIG_HOME ?? (0,external_node_path_.join)(home, ".config"), "containers", "auth.json"),
    ];
    return paths.filter((path) => path !== undefined && path !== "");
}
/** Keys of `auths` under which a login for this image may stand: the full repository first, the host last. */
function credentialKeys({ registry, repository }) {
    const parts = repository.split("/");
    const paths = parts.map((_, index) => [registry, ...parts.slice(0, parts.length - index)].join("/"));
    const hosts = registry === "docker.io" ? [hubKey, "docker.io", "index.docker.io", "registry-1.docker.io"] : [registry];
    return [
        ...paths,
        ...hosts.flatMap((host) => [
            host,
            `https://${host}`,
            `https://${host}/`,
            `https://${host}/v1/`,
            `https://${host}/v2/`,
            `http://${host}`,
        ]),
    ];
}
async function readConfig(path, { files }) {
    let text;
    try {
        text = await files.readFile(path, "utf8");
    }
    catch (error) {
        if ((0,problems/* isAbsent */.W0)(error))
            return undefined;
        throw (0,problems/* readProblem */.K)(error, path);
    }
    try {
        const config = JSON.parse(text);
        if (typeof config === "object" && config !== null && !Array.isArray(config))
            return config;
    }
    catch {
        // Falls through to the same message. The parser's own is left out: it quotes the text, which holds secrets.
    }
    throw broken(path, "is not the JSON object that docker login writes");
}
async function fromConfig(config, name, path, world) {
    const server = name.registry === "docker.io" ? hubKey : name.registry;
    const helper = config.credHelpers?.[name.registry] ?? config.credHelpers?.[server];
    if (helper !== undefined)
        return fromHelper(helper, server, world);
    for (const key of credentialKeys(name)) {
        const entry = config.auths?.[key];
        const found = entry && readEntry(entry, path, key);
        if (found)
            return found;
    }
    return config.credsStore === undefined ? undefined : fromHelper(config.credsStore, server, world);
}
/** @returns undefined for an entry without a login (a credential store leaves empty ones behind) */
function readEntry(entry, path, key) {
    const from = path;
    if (entry.registrytoken)
        return { kind: "bearer", token: entry.registrytoken, from };
    if (entry.identitytoken)
        return { kind: "identity", token: entry.identitytoken, from };
    if (entry.username && entry.password) {
        return { kind: "password", user: entry.username, password: entry.password, from };
    }
    if (!entry.auth)
        return undefined;
    const decoded = Buffer.from(entry.auth, "base64").toString("utf8").replace(/\0+$/, "");
    const colon = decoded.indexOf(":");
    if (colon <= 0)
        throw broken(path, `has an 'auth' for ${key} that is not USER:PASSWORD in base64`);
    return login(decoded.slice(0, colon), decoded.slice(colon + 1), from);
}
async function fromHelper(helper, server, world) {
    const answer = await askHelper(helper, server, world);
    return answer && login(answer.user, answer.secret, `docker-credential-${helper}`);
}
/** The user name `<token>` is the helpers' sign that the secret is an identity token. */
function login(user, secret, from) {
    return user === "<token>"
        ? { kind: "identity", token: secret, from }
        : { kind: "password", user, password: secret, from };
}
function broken(path, how) {
    return new errors/* Problem */.AF("REGISTRY_CREDENTIALS", {
        what: `${path} ${how}`,
        remedy: "Log in again, which writes it anew:\n  docker login REGISTRY",
    });
}
/** Who asks, for messages; never the secret. */
function whoAsks(credentials) {
    if (credentials === undefined)
        return "someone without a login";
    return credentials.kind === "password" ? credentials.user : `the token from ${credentials.from}`;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/image/registry/addresses.js
/**
 * Where a registry may send us: realms, upload locations and redirects are addresses that the other side chooses.
 * Pure.
 */



/** The clouds' metadata services, which hand out credentials: no registry is there, and none may send us there. */
const linkLocal = /^169\.254\./;
/** Networks that only somebody inside can reach; a public registry has no business to send us there. */
const privateIpv4 = [
    /^0\./,
    /^10\./,
    /^127\./,
    linkLocal,
    /^172\.(?:1[6-9]|2\d|3[01])\./,
    /^192\.168\./,
    /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
];
const privateIpv6 = /^(?:::1?$|f[cd]|fe[89ab])/;
const privateNames = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;
/** By the name alone: a public name that resolves to a private address is not found out here. */
function isPrivateHost(hostname) {
    const ipv4 = ipv4In(hostname);
    if (ipv4 !== "")
        return privateIpv4.some((range) => range.test(ipv4));
    const host = plainHost(hostname);
    return (0,external_node_net_.isIP)(host) === 6 ? privateIpv6.test(host) : privateNames.test(host);
}
function plainHost(hostname) {
    return hostname
        .toLowerCase()
        .replace(/^\[|\]$/g, "")
        .replace(/\.$/, "");
}
/** The IPv4 address that a host is, also inside of `::ffff:7f00:1` (as URL writes it); "" where it is none. */
function ipv4In(hostname) {
    const host = plainHost(hostname);
    if ((0,external_node_net_.isIP)(host) === 4)
        return host;
    const [, dotted, high, low] = /^::ffff:(?:([\d.]+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/.exec(host) ?? [];
    if (dotted !== undefined)
        return dotted;
    if (high === undefined || low === undefined)
        return "";
    const [first, second] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
    return [first >> 8, first & 255, second >> 8, second & 255].join(".");
}
/**
 * Reads an address that the registry gave us, relative to the request that it answers.
 *
 * @param what  "a login address", "an upload address", "a redirect"
 * @throws Problem REGISTRY_UNTRUSTED  for a private address (unless the registry is itself in one), for a step down
 *   from https to http, or for what is no web address at all
 */
function trustedAddress(written, base, registry, what) {
    const refuse = (reason) => new errors/* Problem */.AF("REGISTRY_UNTRUSTED", {
        what: `${registry.host} sent ${what} that is refused: ${reason}`,
        remedy: "Nothing was sent there. If this registry is yours, have it answer with its own public address (for docker-registry: http.host and auth.token.realm).",
    });
    if (!URL.canParse(written, base.href))
        throw refuse("it is no URL");
    const address = new URL(written, base);
    if (address.protocol !== "https:" && address.protocol !== "http:")
        throw refuse(`it begins with ${address.protocol}`);
    if (address.origin === registry.origin)
        return address;
    const isAllowed = isPrivateHost(registry.hostname) && !linkLocal.test(ipv4In(address.hostname));
    if (isPrivateHost(address.hostname) && !isAllowed)
        throw refuse(`${address.host} is an address of a private network`);
    if (address.protocol === "http:" && registry.protocol === "https:" && !(0,image_name/* isLoopback */.U9)(address.hostname)) {
        throw refuse(`${address.origin} is not encrypted, and the registry is`);
    }
    return address;
}

;// CONCATENATED MODULE: ./build/image/registry/challenge.js
/** The WWW-Authenticate header (RFC 9110, 11.6.1): one header may hold several challenges. Pure. */
const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
// A parameter, or else the word that begins the next challenge.
const piece = new RegExp(`\\s*,?\\s*(?:(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))|(${token})(?=\\s|,|$))`, "y");
/** Reads as far as the header makes sense; what follows a fault is left out. */
function parseChallenges(header) {
    const challenges = [];
    piece.lastIndex = 0;
    for (let found = piece.exec(header); found !== null; found = piece.exec(header)) {
        const [, name, quoted, plain, scheme] = found;
        if (scheme !== undefined)
            challenges.push({ scheme: scheme.toLowerCase(), parameters: {} });
        const current = challenges.at(-1);
        if (name !== undefined && current !== undefined) {
            current.parameters[name.toLowerCase()] = quoted?.replace(/\\(.)/g, "$1") ?? plain ?? "";
        }
    }
    return challenges;
}
/** The challenge to answer: a bearer token where it is offered (its scopes say what we may), else basic. */
function chooseChallenge(header) {
    const challenges = parseChallenges(header ?? "");
    return (challenges.find(({ scheme, parameters }) => scheme === "bearer" && parameters.realm !== undefined) ??
        challenges.find(({ scheme }) => scheme === "basic"));
}

;// CONCATENATED MODULE: ./build/image/registry/refusals.js
/** What a registry's refusal means to the person who reads it. */



const longestQuoteLetters = 300;
const refusals_longestAnswerBytes = 2 ** 16;
/** The Problem for an answer that is no success; its body, where the registry explains itself, is read for it. */
async function refusal(response, doing, asking) {
    return refusalIn(response.status, response.headers.get("retry-after"), await explanation(response), doing, asking);
}
/** The same as a pure function. @param said  the registry's own words */
function refusalIn(status, retryAfter, said, doing, asking) {
    const { name, access, credentials } = asking;
    const where = name.registry;
    const quoted = said === "" ? "" : `: ${withoutSecrets(said, credentials)}`;
    switch (status) {
        case 401:
            return credentials === undefined ? loginMissing(asking, doing) : loginRefused(where, credentials, doing, quoted);
        case 403:
            return new errors/* Problem */.AF("REGISTRY_DENIED", {
                what: `${where} refused to let ${whoAsks(credentials)} ${access === "push" ? "push to" : "pull from"} ${name.repository} (403)${quoted}`,
                remedy: permissionRemedy(access),
            });
        case 404:
            return new errors/* Problem */.AF("REGISTRY_NOT_FOUND", {
                what: `${where} has no ${access === "push" ? `repository ${name.repository}` : (0,image_name/* showImageName */.cg)(name)} (404, while ${doing})${quoted}`,
                remedy: access === "push"
                    ? "Some registries want a repository to be created first (Amazon ECR: aws ecr create-repository); some answer 404 where the login may not see it."
                    : "Check its name and its tag. Some registries answer 404 where the login may not see it.",
            });
        case 429:
            return new errors/* Problem */.AF("REGISTRY_BUSY", {
                what: `${where} takes no more requests for now (429, while ${doing})${quoted}`,
                remedy: retryAfter === null
                    ? "Run again later, or log in: most registries allow more to those they know."
                    : `It asks to wait: Retry-After ${withoutSecrets(retryAfter, undefined)}. Run again then, or log in: most registries allow more to those they know.`,
            });
        default:
            return new errors/* Problem */.AF("REGISTRY_FAILED", {
                what: `${where} answered ${status} while ${doing}${quoted}`,
                remedy: status >= 500
                    ? "This is the registry's own failure. Look at its status page and run again; what was sent whole is not sent again."
                    : "This is not an answer that a registry should give here. Check that the address is a registry's and speaks the Docker Registry API v2.",
            });
    }
}
function loginMissing({ name, places }, doing) {
    return new errors/* Problem */.AF("REGISTRY_UNAUTHORIZED", {
        what: `${name.registry} asks for a login (401, while ${doing}), and none was found`,
        remedy: `Log in before this step:\n  docker login ${name.registry}\nLooked in: ${places.join(", ")}`,
    });
}
function loginRefused(where, credentials, doing, quoted) {
    return new errors/* Problem */.AF("REGISTRY_UNAUTHORIZED", {
        what: `${where} did not accept the login of ${whoAsks(credentials)} (401, while ${doing})${quoted}`,
        remedy: `It came from ${credentials.from}. It may have expired; log in again:\n  docker login ${where}`,
    });
}
function permissionRemedy(access) {
    const permission = access === "push" ? "packages: write" : "packages: read";
    return `Give the job '${permission}', or log in with an account that may ${access}:\n  permissions:\n    ${permission}`;
}
/** The registry's own words: `{"errors":[{"code","message"}]}`, or nothing where it sent something else. */
async function explanation(response) {
    const text = await readAtMost(response, refusals_longestAnswerBytes);
    try {
        const answer = JSON.parse(text);
        const errors = typeof answer === "object" && answer !== null && "errors" in answer ? answer.errors : undefined;
        if (!Array.isArray(errors))
            return "";
        return errors
            .map((error) => [error?.code, error?.message].filter(Boolean).join(" "))
            .join("; ");
    }
    catch {
        // A proxy's HTML page says nothing that its status did not say.
        return "";
    }
}
async function readAtMost(response, bytes) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of response.body ?? []) {
            chunks.push(chunk);
            size += chunk.length;
            if (size > bytes)
                break;
        }
    }
    catch {
        // The connection broke in the middle of the explanation: the status still says what happened.
    }
    return Buffer.concat(chunks).toString("utf8");
}
/** For quoting what the other side said: one line, short, and without what we had sent it. */
function withoutSecrets(said, credentials) {
    const secret = credentials === undefined ? "" : credentials.kind === "password" ? credentials.password : credentials.token;
    const clean = secret === "" ? said : said.replaceAll(secret, "***");
    const line = clean.replace(/[\s\p{Cc}]+/gu, " ").trim();
    return line.length > longestQuoteLetters ? `${line.slice(0, longestQuoteLetters)}…` : line;
}

;// CONCATENATED MODULE: ./build/image/registry/network.js
/** What a failed connection means, in words. Pure. */


const reasons = {
    ENOTFOUND: "there is no host of that name",
    EAI_AGAIN: "its name could not be looked up",
    ECONNREFUSED: "nothing listens there",
    ECONNRESET: "it closed the connection",
    EPIPE: "it closed the connection",
    UND_ERR_SOCKET: "it closed the connection",
    EHOSTUNREACH: "there is no way to that host",
    ENETUNREACH: "there is no network",
    ETIMEDOUT: "it did not answer in time",
    UND_ERR_CONNECT_TIMEOUT: "it did not answer in time",
    UND_ERR_HEADERS_TIMEOUT: "it did not answer in time",
    UND_ERR_BODY_TIMEOUT: "it stopped in the middle of its answer",
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "it stopped in the middle of its answer",
};
const tlsReasons = {
    CERT_HAS_EXPIRED: "its certificate has expired",
    DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself",
    SELF_SIGNED_CERT_IN_CHAIN: "its certificate comes from an authority that this machine does not know",
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate comes from an authority that this machine does not know",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate comes from an authority that this machine does not know",
    ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host name",
    ERR_SSL_WRONG_VERSION_NUMBER: "it does not speak TLS (plain HTTP?)",
    ERR_SSL_PACKET_LENGTH_TOO_LONG: "it does not speak TLS (plain HTTP?)",
    EPROTO: "it does not speak TLS as we do",
};
function networkProblem(error, { host, doing, waitedMs }) {
    const codes = codesOf(error);
    const tls = codes.find((code) => code in tlsReasons || code.startsWith("ERR_SSL_") || code.startsWith("ERR_TLS_"));
    if (tls !== undefined) {
        return new errors/* Problem */.AF("REGISTRY_TLS", {
            what: `no secure connection to ${host} while ${doing}: ${tlsReasons[tls] ?? tls}`,
            remedy: "For a private certificate authority set NODE_EXTRA_CA_CERTS=/path/to/ca.pem. A registry without TLS must be listed as one that speaks plain HTTP.",
            cause: error,
        });
    }
    if (isRefusedRedirect(error)) {
        return new errors/* Problem */.AF("REGISTRY_FAILED", {
            what: `${host} answered with a redirect while ${doing}, and what is sent is not sent elsewhere`,
            remedy: "Name the registry by the address that it redirects to (https instead of http, or another host).",
            cause: error,
        });
    }
    const known = codes.find((code) => code in reasons);
    const reason = waitedMs !== undefined
        ? `no answer in ${waitedMs / 1000} s`
        : isOtherProtocol(error)
            ? "what listens there does not speak HTTP"
            : ((known && reasons[known]) ?? codes[0] ?? "the connection failed");
    return new errors/* Problem */.AF("REGISTRY_UNREACHABLE", {
        what: `${host} could not be reached while ${doing}: ${reason}`,
        remedy: `Check the registry's name, the network and the proxy settings, then run again:\n  curl -I https://${host}/v2/`,
        cause: error,
    });
}
/** What Node's HTTP parser says of an answer that is none: Node 20 gives it a code (HPE_…), Node 24 a name alone. */
function isOtherProtocol(error) {
    if (codesOf(error).some((code) => code.startsWith("HPE_")))
        return true;
    const cause = typeof error === "object" && error !== null && "cause" in error ? error.cause : undefined;
    return typeof cause === "object" && cause !== null && "name" in cause && cause.name === "HTTPParserError";
}
/** fetch's words where a request must not be redirected; it gives them no code. */
function isRefusedRedirect(error) {
    return (typeof error === "object" &&
        error !== null &&
        "cause" in error &&
        String(error.cause).includes("unexpected redirect"));
}
/** The codes of an error and of what caused it: fetch says only "fetch failed" itself. */
function codesOf(error) {
    const codes = [];
    for (let at = error, depth = 0; typeof at === "object" && at !== null && depth < 5; depth++) {
        const code = (0,problems/* errnoOf */.UQ)(at);
        if (code !== undefined)
            codes.push(code);
        if ("errors" in at && Array.isArray(at.errors))
            codes.push(...at.errors.flatMap((inner) => (0,problems/* errnoOf */.UQ)(inner) ?? []));
        at = "cause" in at ? at.cause : undefined;
    }
    return codes;
}

;// CONCATENATED MODULE: ./build/image/registry/send.js
/** One HTTP request to a registry, with patience that ends, and with network failures told in words. */


/** A body that is in memory; without bytes, the empty one that POST and PUT need for their Content-Length. */
function bodyOf(bytes = new Uint8Array()) {
    return {
        sizeBytes: bytes.length,
        open: async function* () {
            yield bytes;
        },
    };
}
const usualPatience = { answerMs: 30_000, stalledMs: 60_000, commitMs: 300_000 };
/** The innermost step: the network itself. Redirects come back as they are. */
function overNetwork({ fetch, signal }, patience = usualPatience) {
    return async ({ method, url, headers, body, doing }) => {
        const limit = new Limit();
        let ownFailure;
        const watched = async function* (open) {
            try {
                for await (const chunk of open()) {
                    limit.restart(patience.stalledMs);
                    yield chunk;
                }
                limit.restart(patience.commitMs);
            }
            catch (error) {
                ownFailure = error;
                throw error;
            }
        };
        // An empty body is no stream: as one it would be sent chunked, which some registries refuse.
        const isStream = body !== undefined && body.sizeBytes > 0;
        limit.restart(body ? patience.stalledMs : patience.answerMs);
        try {
            return await fetch(url, {
                method,
                headers: { ...headers, ...(body && { "content-length": String(body.sizeBytes) }) },
                signal: AbortSignal.any([signal, limit.signal]),
                ...(isStream ? streaming : { redirect: "manual" }),
                ...(isStream && { body: asBody(watched(body.open)) }),
            });
        }
        catch (error) {
            if (ownFailure !== undefined)
                throw ownFailure;
            if (signal.aborted)
                throw (0,cancelled/* cancelled */.K)(doing, error);
            throw networkProblem(error, { host: url.host, doing, waitedMs: limit.reachedMs });
        }
        finally {
            limit.end();
        }
    };
}
/**
 * Only so does Node's fetch not keep a second copy of the whole body in memory, for a redirect that it might have to
 * follow (undici's httpNetworkOrCacheFetch clones the request otherwise). An upload is never redirected.
 */
const streaming = { duplex: "half", redirect: "error", window: null };
/** fetch takes any async iterable; the types of Node 20 have not heard of it. */
function asBody(bytes) {
    return bytes;
}
/**
 * A time-out that can be put off. By the real clock: it bounds real input and output, also where a test's clock
 * lets retries wait no time at all.
 */
class Limit {
    controller = new AbortController();
    timer;
    /** How long was waited in vain, once that has happened. */
    reachedMs;
    get signal() {
        return this.controller.signal;
    }
    restart(ms) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            this.reachedMs = ms;
            this.controller.abort();
        }, ms);
    }
    end() {
        clearTimeout(this.timer);
    }
}
/** Gives an answer's connection back without reading on. */
async function discard(response) {
    await response.body?.cancel();
}

;// CONCATENATED MODULE: ./build/image/registry/login.js
/**
 * The step that logs in: asks the registry how (ping, challenge), gets a token where it wants one, puts the header on
 * requests to the registry itself and on no others, and renews the token when it has run out.
 *
 * @see https://distribution.github.io/distribution/spec/auth/token/
 */





/** The step. Retries lie inside of it, since those of the login itself would else be multiplied. */
function authorizing(send, login) {
    return async (request) => {
        if (request.url.origin !== login.registry.origin)
            return send(request);
        const used = await login.header();
        const withHeader = (header) => send(header === undefined ? request : { ...request, headers: { ...request.headers, authorization: header } });
        const response = await withHeader(used);
        if (response.status !== 401)
            return response;
        const renewed = await login.renew(used, response.headers.get("www-authenticate"));
        if (renewed === undefined)
            return response;
        await discard(response);
        return withHeader(renewed);
    };
}
/** One login for one run: several uploads at once share its token, and renew it once. */
class Login {
    options;
    registry;
    scopes;
    current;
    constructor(options) {
        this.options = options;
        this.registry = options.registry;
        this.scopes = new Set(options.scopes);
    }
    header() {
        this.current ??= this.begin();
        return this.current;
    }
    /** @param used  the header that was refused. @returns undefined where another try would be the same as the first */
    async renew(used, challengeHeader) {
        const current = await this.header();
        if (current !== used)
            return current;
        const challenge = chooseChallenge(challengeHeader);
        if (challenge === undefined)
            return undefined;
        for (const scope of challenge.parameters.scope?.split(" ") ?? [])
            if (scope !== "")
                this.scopes.add(scope);
        const next = this.answer(challenge);
        this.current = next;
        const header = await next;
        return header === used ? undefined : header;
    }
    async begin() {
        const { asking } = this.options;
        const doing = `asking ${asking.name.registry} how to log in`;
        const response = await this.options.ask({ method: "GET", url: new URL("/v2/", this.registry), doing });
        if (response.status === 401) {
            const challenge = chooseChallenge(response.headers.get("www-authenticate"));
            if (challenge === undefined)
                throw await refusal(response, doing, asking);
            await discard(response);
            return this.answer(challenge);
        }
        // 404: some registries serve repositories without this page; the first real request will tell.
        if (!response.ok && response.status !== 404)
            throw await refusal(response, doing, asking);
        await discard(response);
        return undefined;
    }
    async answer(challenge) {
        const { credentials } = this.options.asking;
        if (credentials?.kind === "bearer")
            return `Bearer ${credentials.token}`;
        if (challenge.scheme === "bearer")
            return `Bearer ${await this.token(challenge)}`;
        if (credentials?.kind === "password")
            return basic(credentials.user, credentials.password);
        if (credentials?.kind === "identity")
            return basic("<token>", credentials.token);
        return undefined;
    }
    async token({ parameters }) {
        const { asking } = this.options;
        const realm = trustedAddress(parameters.realm ?? "", this.registry, this.registry, "a login address");
        realm.username = "";
        realm.password = "";
        const doing = `getting a token from ${realm.host}`;
        const asked = { realm, service: parameters.service, scopes: [...this.scopes], doing };
        const response = await this.request(asked, asking.credentials);
        if (!response.ok)
            throw await refusal(response, doing, asking);
        const token = tokenIn(await textOf(response, realm.host));
        if (token === undefined)
            throw noToken(realm.host, "answered without a token");
        return token;
    }
    async request(asked, credentials) {
        if (credentials?.kind === "identity") {
            const response = await this.options.ask(oauthRequest(asked, credentials.token));
            // Some token services know the older GET only.
            if (response.status !== 404 && response.status !== 405)
                return response;
            await discard(response);
            return this.options.ask(tokenRequest(asked, basic("<token>", credentials.token)));
        }
        return this.options.ask(tokenRequest(asked, credentials?.kind === "password" ? basic(credentials.user, credentials.password) : undefined));
    }
}
function tokenRequest({ realm, service, scopes, doing }, authorization) {
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set("service", service);
    for (const scope of scopes)
        url.searchParams.append("scope", scope);
    return { method: "GET", url, doing, ...(authorization !== undefined && { headers: { authorization } }) };
}
function oauthRequest({ realm, service, scopes, doing }, refreshToken) {
    const form = new URLSearchParams({
        grant_type: "refresh_token",
        client_id: "model-release",
        scope: scopes.join(" "),
        refresh_token: refreshToken,
        ...(service !== undefined && { service }),
    });
    const bytes = new TextEncoder().encode(form.toString());
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    return { method: "POST", url: realm, headers, body: bodyOf(bytes), doing };
}
function basic(user, password) {
    return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}
async function textOf(response, host) {
    try {
        return await response.text();
    }
    catch (cause) {
        throw noToken(host, "broke off before it had given a token", cause);
    }
}
function tokenIn(text) {
    try {
        const answer = JSON.parse(text);
        const token = answer?.token ?? answer?.access_token;
        return typeof token === "string" && token !== "" ? token : undefined;
    }
    catch {
        // The caller says that there is none. The parser's own words are left out: they quote the text, which may hold one.
        return undefined;
    }
}
function noToken(host, did, cause) {
    return new errors/* Problem */.AF("REGISTRY_FAILED", {
        what: `${host} ${did}`,
        remedy: "Its address comes from the registry's own challenge. Check that the registry's token service is set up.",
        cause,
    });
}

;// CONCATENATED MODULE: ./build/image/registry/redirects.js
/** Redirects, as data: which answers are followed, for which requests, how often. Blobs often lie in a cloud's storage. */


const redirectPolicy = {
    statuses: [301, 302, 303, 307, 308],
    /** Only what reads: what we send goes to the registry, or to the Location that an upload was given. */
    methods: ["GET", "HEAD"],
    most: 5,
};
/** The step that follows redirects; authorization lies inside of it and looks at each address anew. */
function followingRedirects(send, registry) {
    return async (request) => {
        let response = await send(request);
        let from = request.url;
        for (let hops = 0; hops < redirectPolicy.most; hops++) {
            const location = response.headers.get("location");
            const isRedirect = redirectPolicy.statuses.includes(response.status);
            const mayFollow = redirectPolicy.methods.includes(request.method);
            if (!isRedirect || !mayFollow || location === null)
                return response;
            await discard(response);
            from = trustedAddress(location, from, registry, "a redirect");
            response = await send({ ...request, url: from });
        }
        return response;
    };
}

;// CONCATENATED MODULE: ./build/image/registry/retries.js
/** When a request is sent again, and after how long. */



const retryPolicy = {
    tries: 3,
    firstWaitMs: 1000,
    factor: 3,
    /** Share by which a wait may be longer, so that many jobs do not come back in the same moment. */
    jitter: 0.25,
    /** A registry that wants more than this is not waited for: the run says so and ends. */
    longestWaitMs: 60_000,
    // 499 and 522 are no standard: proxies (nginx, Cloudflare) answer them for connections that broke behind them.
    statuses: [408, 429, 499, 500, 502, 503, 504, 522],
};
function isWorthRetrying({ status }) {
    return retryPolicy.statuses.includes(status);
}
/**
 * Milliseconds before try number `next` (the second is 2); undefined where waiting makes no sense.
 *
 * @param retryAfter  the header: seconds, or a date
 */
function waitBefore(next, retryAfter, now, random) {
    const asked = retryAfter === null ? undefined : askedWaitMs(retryAfter, now);
    if (asked !== undefined && asked > retryPolicy.longestWaitMs)
        return undefined;
    const backoff = retryPolicy.firstWaitMs * retryPolicy.factor ** (next - 2) * (1 + random * retryPolicy.jitter);
    return Math.max(asked ?? 0, backoff);
}
function askedWaitMs(retryAfter, now) {
    if (/^\d+$/.test(retryAfter.trim()))
        return Number(retryAfter) * 1000;
    const date = Date.parse(retryAfter);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
/**
 * Makes up to three attempts and gives the last answer, whatever it is.
 *
 * @param again  whether an answer calls for another attempt
 * @throws what the last attempt threw; a Problem other than REGISTRY_UNREACHABLE at once
 */
async function withRetries(attempt, doing, { clock, signal, progress, random = Math.random }, again = isWorthRetrying) {
    for (let next = 2;; next++) {
        const outcome = await attempt().catch((error) => {
            if (next > retryPolicy.tries || !(error instanceof errors/* Problem */.AF) || error.code !== "REGISTRY_UNREACHABLE")
                throw error;
            return error;
        });
        const response = outcome instanceof errors/* Problem */.AF ? undefined : outcome;
        if (response !== undefined && (next > retryPolicy.tries || !again(response)))
            return response;
        const waitMs = waitBefore(next, response?.headers.get("retry-after") ?? null, clock.now(), random());
        if (waitMs === undefined && response !== undefined)
            return response;
        const why = outcome instanceof errors/* Problem */.AF ? outcome.message : `the registry answered ${outcome.status}`;
        progress.detail(`${doing}: ${why}; again in ${((waitMs ?? 0) / 1000).toFixed(1)} s`);
        if (response !== undefined)
            await discard(response);
        await clock.sleep(waitMs ?? 0, signal);
        if (signal.aborted)
            throw (0,cancelled/* cancelled */.K)(doing, signal.reason);
    }
}
/** The step that sends small requests again. Uploads retry as a whole instead, since their address is used up. */
function retrying(send, waiting) {
    return (request) => withRetries(() => send(request), request.doing, waiting);
}

;// CONCATENATED MODULE: ./build/image/registry/upload.js
/**
 * Sending one blob: look first, then POST for an address and PUT the whole blob to it.
 *
 * In one piece, because most registries take gigabytes so and each piece costs a round trip. Where the registry (or a
 * proxy before it) sets a limit, in chunks.
 */





/** Below the 100 MB at which common proxies cut requests off. */
const usualChunkBytes = 64 * 2 ** 20;
/** @throws Problem REGISTRY_…, or what reading the blob throws */
async function uploadBlob(blob, target) {
    const doing = `pushing ${blob.what}`;
    let last = "starting";
    let chunked = false;
    let tries = 0;
    const attempt = async () => {
        // Before another try: the answer may have been lost after the blob had arrived.
        if (tries++ > 0 && (await target.has(blob.digest)))
            return new Response(null, { status: 201 });
        const made = await sendOnce(blob, target, doing, chunked);
        last = made.phase;
        if (made.response.status === 413)
            chunked = true;
        return made.response;
    };
    const again = (response) => isWorthRetrying(response) ||
        (last === "sending" && (response.status === 404 || (response.status === 413 && tries === 1)));
    const response = await (0,effects/* effect */.Q)(`push blob ${blob.what}`, () => withRetries(attempt, doing, target.waiting, again));
    if (response.status === 400 && (await isDigestInvalid(response)))
        throw arrivedDifferent(blob, target);
    if (!response.ok)
        await target.refuse(response, doing);
    await discard(response);
}
async function sendOnce(blob, target, doing, chunked) {
    const start = new URL(`/v2/${target.repository}/blobs/uploads/`, target.registry);
    const response = await target.send({ method: "POST", url: start, body: bodyOf(), doing });
    if (response.status !== 202)
        return { phase: "starting", response };
    await discard(response);
    const location = nextLocation(response, start, target);
    const most = Number(response.headers.get("oci-chunk-max-length") ?? Number.POSITIVE_INFINITY);
    const least = Number(response.headers.get("oci-chunk-min-length") ?? 0);
    if (!chunked && !(blob.sizeBytes > most)) {
        const sent = await target.send({
            method: "PUT",
            url: finishing(location, blob.digest),
            headers: { "content-type": "application/octet-stream" },
            body: { sizeBytes: blob.sizeBytes, open: () => exactly(blob) },
            doing,
        });
        return { phase: "sending", response: sent };
    }
    const chunkBytes = Math.max(least, Math.min(usualChunkBytes, most));
    return { phase: "sending", response: await sendInChunks(blob, location, chunkBytes, target, doing) };
}
async function sendInChunks(blob, first, chunkBytes, target, doing) {
    let location = first;
    let start = 0;
    for await (const chunk of inChunks(exactly(blob), chunkBytes)) {
        const url = location;
        const response = await target.send({
            method: "PATCH",
            url,
            headers: {
                "content-type": "application/octet-stream",
                "content-range": `${start}-${start + chunk.length - 1}`,
            },
            body: bodyOf(chunk),
            doing,
        });
        if (!response.ok)
            return response;
        await discard(response);
        location = nextLocation(response, url, target);
        start += chunk.length;
    }
    return target.send({ method: "PUT", url: finishing(location, blob.digest), body: bodyOf(), doing });
}
/** The registry's next address, whose query carries the upload's state and must be kept. */
function nextLocation(response, requested, { registry }) {
    const written = response.headers.get("location");
    if (written === null) {
        throw new errors/* Problem */.AF("REGISTRY_FAILED", {
            what: `${registry.host} accepted an upload but gave no address for it`,
            remedy: "This is not an answer that a registry should give. Look for a proxy that takes the Location header away.",
        });
    }
    return trustedAddress(written, requested, registry, "an upload address");
}
function finishing(location, digest) {
    const url = new URL(location);
    url.searchParams.set("digest", digest);
    return url;
}
/** The blob's bytes, no more and no fewer: a file that has changed is not half sent and then waited for. */
async function* exactly(blob) {
    let sizeBytes = 0;
    for await (const chunk of blob.open()) {
        sizeBytes += chunk.length;
        if (sizeBytes > blob.sizeBytes)
            break;
        yield chunk;
    }
    if (sizeBytes !== blob.sizeBytes)
        throw sourceChanged(blob);
}
async function* inChunks(bytes, chunkBytes) {
    let held = [];
    let size = 0;
    for await (const piece of bytes) {
        let rest = piece;
        while (size + rest.length >= chunkBytes) {
            const taken = rest.subarray(0, chunkBytes - size);
            yield Buffer.concat([...held, taken]);
            rest = rest.subarray(taken.length);
            held = [];
            size = 0;
        }
        if (rest.length > 0)
            held.push(rest);
        size += rest.length;
    }
    if (size > 0)
        yield Buffer.concat(held);
}
async function isDigestInvalid(response) {
    return (await response.clone().text()).includes("DIGEST_INVALID");
}
function sourceChanged(blob) {
    return new errors/* Problem */.AF("IMAGE_SOURCE_CHANGED", {
        what: `the files of the layer '${blob.what}' changed after its digest was taken`,
        remedy: "Something still writes them. Wait until it is finished, then run again; no tag was moved.",
    });
}
function arrivedDifferent(blob, { registry }) {
    return new errors/* Problem */.AF("REGISTRY_DIGEST", {
        what: `${registry.host} got other bytes for ${blob.what} than its digest ${blob.digest} says`,
        remedy: "The files changed while they were sent, or the way there changes bytes. Run again; no tag was moved.",
    });
}

;// CONCATENATED MODULE: ./build/image/registry/registry.js
/** A repository in a registry: its blobs and manifests, by the distribution specification (v2 API). */














/** A manifest is small; more is an attack or no manifest. The specification's own limit. */
const longestManifestBytes = 4 * 2 ** 20;
/** Finds the login; no request is made before the first call. */
async function openRegistry(name, options, world) {
    const registry = (0,image_name/* registryOrigin */._g)(name, options.plainHttp);
    const credentials = await findCredentials(name, world);
    const asking = { name, access: options.access, credentials, places: credentialFiles(world.environment) };
    const network = overNetwork(world, options.patience);
    const patiently = retrying(network, world);
    const login = new Login({ registry, asking, ask: patiently, scopes: scopesOf(name, options) });
    const send = followingRedirects(authorizing(patiently, login), registry);
    // For uploads, which are sent again as a whole.
    const once = authorizing(network, login);
    const at = (path) => new URL(`/v2/${name.repository}/${path}`, registry);
    const refuse = async (response, doing) => {
        throw await refusal(response, doing, asking);
    };
    const hasBlob = async (digest) => {
        const doing = `looking for ${digest}`;
        const response = await send({ method: "HEAD", url: at(`blobs/${digest}`), doing });
        await discard(response);
        if (response.status === 404)
            return false;
        return response.ok || refuse(response, doing);
    };
    const readManifest = async (reference) => {
        const doing = `reading the manifest of ${name.repository} ${reference}`;
        const response = await send({ method: "GET", url: at(`manifests/${reference}`), headers: acceptManifests, doing });
        if (!response.ok)
            return refuse(response, doing);
        const body = readingBody(response, registry, doing, world.signal);
        const bytes = await (0,blob/* collect */.Fo)(body, longestManifestBytes, () => tooLong(registry, doing));
        const digest = (0,oci/* sha256Of */.Bj)(bytes);
        const promised = reference.startsWith("sha256:") ? reference : response.headers.get("docker-content-digest");
        // Registries may use other algorithms in the header; ours can only be compared with its own kind.
        if (promised?.startsWith("sha256:") && promised !== digest)
            throw mismatch(registry, doing, promised, digest);
        return { bytes, digest, mediaType: mediaTypeOf(response, bytes) };
    };
    return {
        hasBlob,
        readManifest,
        async findManifest(reference) {
            const doing = `looking for ${name.repository} ${reference}`;
            const url = at(`manifests/${reference}`);
            const response = await send({ method: "HEAD", url, headers: acceptManifests, doing });
            await discard(response);
            if (response.status === 404)
                return undefined;
            if (!response.ok)
                return refuse(response, doing);
            return response.headers.get("docker-content-digest") ?? (await readManifest(reference)).digest;
        },
        async writeManifest(reference, { bytes, mediaType, digest }) {
            const doing = `pushing the manifest of ${name.repository} ${reference}`;
            const url = at(`manifests/${reference}`);
            const response = await (0,effects/* effect */.Q)(`push manifest ${reference}`, () => send({ method: "PUT", url, headers: { "content-type": mediaType }, body: bodyOf(bytes), doing }));
            if (!response.ok)
                return refuse(response, doing);
            await discard(response);
            const stored = await readManifest(reference);
            if (stored.digest !== digest)
                throw mismatch(registry, `reading back ${reference}`, digest, stored.digest);
        },
        async mountBlob(blob, from) {
            const url = at("blobs/uploads/");
            url.searchParams.set("mount", blob.digest);
            url.searchParams.set("from", from);
            const doing = `mounting ${blob.what} from ${from}`;
            const response = await (0,effects/* effect */.Q)(`mount blob ${blob.what}`, () => send({ method: "POST", url, body: bodyOf(), doing }));
            await discard(response);
            if (response.status !== 201)
                world.progress.detail(`${doing}: not done (${response.status}), so it is sent`);
            return response.status === 201;
        },
        writeBlob: (blob) => uploadBlob(blob, { registry, repository: name.repository, send: once, waiting: world, has: hasBlob, refuse }),
        async *readBlob(descriptor, what) {
            const doing = `reading ${what} from ${name.repository}`;
            const response = await send({ method: "GET", url: at(`blobs/${descriptor.digest}`), doing });
            if (!response.ok)
                return refuse(response, doing);
            const body = readingBody(response, registry, doing, world.signal);
            yield* (0,blob/* verified */.zr)(body, descriptor, (found) => mismatch(registry, doing, descriptor.digest, found));
        },
    };
}
/** Every answer that we can read, the newest kind first; without it some registries convert to the oldest. */
const acceptManifests = { accept: [...oci/* manifestTypes */.Fm, ...oci/* indexTypes */.gp].join(", ") };
function scopesOf({ repository }, { access, mountFrom }) {
    const own = `repository:${repository}:${access === "push" ? "pull,push" : "pull"}`;
    return mountFrom === undefined || mountFrom === repository ? [own] : [own, `repository:${mountFrom}:pull`];
}
async function* readingBody(response, registry, doing, signal) {
    try {
        for await (const chunk of response.body ?? [])
            yield chunk;
    }
    catch (error) {
        if (signal.aborted)
            throw (0,cancelled/* cancelled */.K)(doing, error);
        throw networkProblem(error, { host: registry.host, doing });
    }
}
/** The document's own word where it has one: some registries answer every manifest with one Content-Type. */
function mediaTypeOf(response, bytes) {
    const header = response.headers.get("content-type")?.split(";")[0]?.trim() ?? "";
    try {
        const document = JSON.parse(Buffer.from(bytes).toString("utf8"));
        return typeof document?.mediaType === "string" ? document.mediaType : header;
    }
    catch {
        // Whoever reads the document says that it is none.
        return header;
    }
}
function mismatch(registry, doing, expected, found) {
    return new errors/* Problem */.AF("REGISTRY_DIGEST", {
        what: `${registry.host} answered with other bytes while ${doing}: expected ${expected}, got ${found}`,
        remedy: "Something between here and the registry changes bytes, or its storage is damaged. Nothing was used of it.",
    });
}
function tooLong(registry, doing) {
    return new errors/* Problem */.AF("REGISTRY_FAILED", {
        what: `${registry.host} answered with more than ${longestManifestBytes / 2 ** 20} MiB while ${doing}`,
        remedy: "No manifest is that long. Check that the address is a registry's.",
    });
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
        // An empty file gives an empty chunk, at which fetch stops asking for more of a body and never ends.
        for await (const chunk of tar)
            if (chunk.length > 0)
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

/***/ 46565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ binsOfTexts),
/* harmony export */   II: () => (/* binding */ binNames),
/* harmony export */   Oj: () => (/* binding */ outsideBins),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   WH: () => (/* binding */ binFinder),
/* harmony export */   eO: () => (/* binding */ binsOfNumbers)
/* harmony export */ });
/* harmony import */ var _convert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11683);
/**
 * In which range each feature of the holdout lay, for who serves the model to count by: is what users send like it?
 *
 * Statistics alone, for they travel in the image: edges have no more digits than it takes, ends are rounded outwards, and of
 * texts there are fingerprints of the common ones only.
 */

/** A feature's series are these at most: ten bins, and two beyond them. */
const mostBins = 10;
/** A tenth of fewer says nothing of its range, and too much of its rows. */
const fewestRows = 100;
/** A text that fewer rows have may name a person. */
const fewestOfText = 5;
/** Features of more different texts, or of which many rows have a rare one, are names or sentences: not known by a list. */
const mostTexts = 256;
const mostRare = 0.1;
/** @returns undefined for too few values */
function binsOfNumbers(values) {
    if (values.length < fewestRows)
        return undefined;
    const rising = Float64Array.from(values).sort();
    const distinct = rising.filter((value, i) => i === 0 || value !== rising[i - 1]);
    const [lowest, highest] = [distinct[0], distinct.at(-1)];
    // Of few different values each has its bin; else each tenth of the rows.
    const lasts = distinct.length <= mostBins
        ? distinct.subarray(0, -1)
        : Array.from({ length: mostBins - 1 }, (_, i) => rising[Math.ceil(((i + 1) * rising.length) / mostBins) - 1]);
    const edges = [...new Set(lasts)].flatMap((last) => {
        const next = distinct[lowerBound(distinct, last) + 1];
        return next === undefined ? [] : [shortBetween(last, next)];
    });
    return { kind: "numbers", ...roundedOutwards(lowest, highest), edges };
}
/** @returns undefined for too few values, and where they are no list of categories */
function binsOfTexts(values) {
    if (values.length < fewestRows)
        return undefined;
    const counts = new Map();
    for (const value of values)
        counts.set(value, (counts.get(value) ?? 0) + 1);
    const common = [...counts].filter(([, count]) => count >= fewestOfText);
    const covered = common.reduce((sum, [, count]) => sum + count, 0);
    if (common.length === 0 || common.length > mostTexts || covered < (1 - mostRare) * values.length)
        return undefined;
    const known = new Set(common.map(([value]) => fingerprint(value)));
    return { kind: "texts", known: [...known].sort((a, b) => a - b) };
}
/** The bins' names, in the order of `binIndex`. */
function binNames(bins) {
    if (bins.kind === "texts")
        return ["known", "unknown"];
    return ["below", ...bins.edges.map((_, i) => String(i)), String(bins.edges.length), "above"];
}
/** Bins of what no row of the holdout was like. */
const outsideBins = new Set(["below", "above", "unknown"]);
/**
 * Makes the function that tells a value's bin: called for each value of each row that is served.
 *
 * @returns -1 for what is no value of the feature's type; it is refused, or missing
 */
function binFinder(bins) {
    if (bins.kind === "texts") {
        const known = new Set(bins.known);
        return (cell) => (typeof cell !== "string" ? -1 : known.has(fingerprint(cell)) ? 0 : 1);
    }
    const { lowest, highest } = bins;
    const edges = Float64Array.from(bins.edges);
    return (cell) => {
        const value = numberOf(cell);
        if (value === undefined)
            return -1;
        if (value < lowest)
            return 0;
        if (value > highest)
            return edges.length + 2;
        let bin = 1;
        while (bin <= edges.length && value >= edges[bin - 1])
            bin++;
        return bin;
    };
}
function numberOf(cell) {
    if (typeof cell === "number")
        return Number.isFinite(cell) ? cell : undefined;
    if (typeof cell === "boolean")
        return cell ? 1 : 0;
    return typeof cell === "string" ? (0,_convert_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNumber */ .$J)(cell) : undefined;
}
/** The shortest number in (last, next]: no digit more than it takes to tell the two bins apart. */
function shortBetween(last, next) {
    const middle = last + (next - last) / 2;
    for (let digits = 1; digits <= 17; digits++) {
        const short = Number(middle.toPrecision(digits));
        if (short > last && short <= next)
            return short;
    }
    return next;
}
/** By a hundredth of the range at most. */
function roundedOutwards(lowest, highest) {
    const range = highest - lowest;
    if (range === 0 || !Number.isFinite(range))
        return { lowest, highest };
    const grain = 10 ** Math.floor(Math.log10(range / 100));
    const short = (value) => Number(value.toPrecision(12));
    return {
        lowest: Math.min(lowest, short(Math.floor(lowest / grain) * grain)),
        highest: Math.max(highest, short(Math.ceil(highest / grain) * grain)),
    };
}
/** Index of the first value that is not below. */
function lowerBound(rising, value) {
    let [low, high] = [0, rising.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (rising[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** FNV-1a of 32 bits over UTF-16 units. */
function fingerprint(text) {
    let value = 0x811c9dc5;
    for (let i = 0; i < text.length; i++)
        value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
    return value;
}


/***/ }),

/***/ 84848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m1: () => (/* binding */ imageSubject),
  WD: () => (/* binding */ modelPathIn),
  AL: () => (/* binding */ packSubject),
  Fz: () => (/* binding */ planImage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/storage/problems.js
var problems = __webpack_require__(57176);
// EXTERNAL MODULE: ./build/image/blob.js
var blob = __webpack_require__(40503);
// EXTERNAL MODULE: ./build/image/name.js
var image_name = __webpack_require__(72859);
// EXTERNAL MODULE: ./build/image/oci.js
var oci = __webpack_require__(91903);
// EXTERNAL MODULE: ./build/image/registry/registry.js + 11 modules
var registry_registry = __webpack_require__(50760);
;// CONCATENATED MODULE: ./build/image/base.js
/** The base image: its tag resolved to a digest at run time, its manifest and config read, its layers left where they are. */





/** Debian with Node and nothing else; `nonroot` so that the server does not run as root by the base's own word. */
const defaultBase = "gcr.io/distroless/nodejs24-debian12:nonroot";
const longestConfigBytes = 8 * 2 ** 20;
/**
 * @throws Problem IMAGE_BASE_UNUSABLE (no such image or platform, or nothing that can be built on), IMAGE_NAME_INVALID,
 *   REGISTRY_…
 */
async function resolveBase(written, platform, plainHttp, world) {
    const { name, notes } = (0,image_name/* parseImageName */["if"])(written);
    for (const note of notes)
        world.progress.say(note);
    const registry = await (0,registry_registry/* openRegistry */.M)(name, { access: "pull", plainHttp }, world);
    const found = await readOrExplain(registry, written, name);
    const stored = await forPlatform(registry, found, platform, written);
    const manifest = parse(stored.bytes, written);
    if (!oci/* manifestTypes */.Fm.includes(stored.mediaType) || !Array.isArray(manifest.layers) || manifest.config === undefined) {
        throw unusable(`${written} is of a kind that nothing can be built on (${stored.mediaType || "no media type"})`);
    }
    const { digest, size: sizeBytes } = manifest.config;
    const configBytes = await (0,blob/* collect */.Fo)(registry.readBlob({ digest, sizeBytes }, "the base's configuration"), longestConfigBytes, () => unusable(`${written} has a configuration of more than ${longestConfigBytes} bytes`));
    const config = parse(configBytes, written);
    refuseIncomplete(config, manifest, platform, written);
    return {
        name: written,
        from: name,
        digest: stored.digest,
        family: (0,oci/* familyOf */.Ap)(stored.mediaType),
        manifest,
        config,
        layers: manifest.layers
            .filter((layer) => !(0,oci/* isForeignLayer */.sJ)(layer))
            .map((layer, index) => blobOf(layer, index, registry)),
    };
}
async function readOrExplain(registry, written, name) {
    try {
        return await registry.readManifest((0,image_name/* referenceOf */.Bz)(name));
    }
    catch (error) {
        if (!(error instanceof errors/* Problem */.AF) || error.code !== "REGISTRY_NOT_FOUND")
            throw error;
        throw unusable(`the base image ${(0,image_name/* showImageName */.cg)(name)} is not there (written as '${written}')`, error);
    }
}
async function forPlatform(registry, found, platform, written) {
    if (!oci/* indexTypes */.gp.includes(found.mediaType))
        return found;
    const { manifests = [] } = parse(found.bytes, written);
    const picked = pickPlatform(manifests, platform);
    if (picked !== undefined)
        return registry.readManifest(picked.digest);
    const offered = manifests
        .map(({ platform }) => (platform ? showPlatform(platform) : ""))
        .filter((one) => /^(?!unknown|$)/.test(one));
    throw unusable(`${written} has nothing for ${showPlatform(platform)}, but for ${[...new Set(offered)].join(", ") || "no platform at all"}`);
}
/** The entry for a platform; without a variant in the wish any will do, and arm64 is v8 whether it says so or not. */
function pickPlatform(manifests, { os, architecture, variant }) {
    const fitting = manifests.filter(({ platform, mediaType }) => platform?.os === os && platform.architecture === architecture && oci/* manifestTypes */.Fm.includes(mediaType));
    const usual = (written) => written ?? (architecture === "arm64" ? "v8" : undefined);
    const wanted = usual(variant);
    return (fitting.find(({ platform }) => usual(platform?.variant) === wanted) ??
        (variant === undefined ? fitting[0] : undefined));
}
function showPlatform({ os, architecture, variant }) {
    return [os, architecture, variant].filter((part) => part !== undefined).join("/");
}
function refuseIncomplete(config, manifest, platform, written) {
    if (config.rootfs?.diff_ids?.length !== manifest.layers.length) {
        throw unusable(`${written} contradicts itself: its configuration and its manifest count different layers`);
    }
    if (config.os !== platform.os || config.architecture !== platform.architecture) {
        throw unusable(`${written} is for ${config.os}/${config.architecture}, and ${showPlatform(platform)} was asked for`);
    }
}
function blobOf({ digest, size: sizeBytes, mediaType }, index, registry) {
    const what = `base layer ${index + 1}`;
    return { mediaType, digest, sizeBytes, what, open: () => registry.readBlob({ digest, sizeBytes }, what) };
}
function parse(bytes, written) {
    try {
        const document = JSON.parse(Buffer.from(bytes).toString("utf8"));
        if (typeof document === "object" && document !== null)
            return document;
    }
    catch (error) {
        throw unusable(`${written} is not described by JSON, as an image is`, error);
    }
    throw unusable(`${written} is not described by a JSON object, as an image is`);
}
function unusable(what, cause) {
    return new errors/* Problem */.AF("IMAGE_BASE_UNUSABLE", {
        what,
        remedy: `Set image.base to an image with Node for this platform, for example:\n  image: {base: "${defaultBase}"}`,
        cause,
    });
}

;// CONCATENATED MODULE: ./build/image/config.js

// Distroless' "nonroot". A number, since Kubernetes' runAsNonRoot cannot judge a name and other bases lack that user.
const nonroot = "65532:65532";
const defaultPort = 8080;
/** Said of an image without a base: it holds files and starts only where something else brings the runtime. */
const noBaseLabel = "io.github.model-release.base";
function imageConfig(input) {
    const { base, layers, run, about, platform } = input;
    const created = new Date(input.epochSeconds * 1000).toISOString().replace(".000Z", "Z");
    const before = base?.config;
    // What Docker's classic builder noted about the container it built in; nothing of it is true of our image.
    const { container, container_config, docker_version, ...kept } = before ?? { ...platform };
    return {
        ...kept,
        created,
        architecture: before?.architecture ?? platform.architecture,
        os: before?.os ?? platform.os,
        config: {
            ...before?.config,
            User: nonroot,
            ExposedPorts: { ...before?.config?.ExposedPorts, [`${run.port ?? defaultPort}/tcp`]: {} },
            Env: mergeEnvironment(before?.config?.Env ?? [], run.environment ?? {}),
            Entrypoint: run.entrypoint ?? before?.config?.Entrypoint ?? ["node"],
            Cmd: run.command,
            ...(run.workingFolder !== undefined && { WorkingDir: run.workingFolder }),
            Labels: { ...before?.config?.Labels, ...labels(about, base) },
        },
        rootfs: { type: "layers", diff_ids: [...(before?.rootfs.diff_ids ?? []), ...layers.map(({ digest }) => digest)] },
        history: [...historyOf(base), ...layers.map(({ what }) => ({ created, created_by: `model-release: ${what}` }))],
    };
}
/** The base's layers first, then ours; the manifest's family is the base's, since some registries refuse a mixture. */
function imageManifest(input) {
    const family = input.base?.family ?? oci/* oci */.sk;
    const own = input.layers.map(({ digest, sizeBytes }) => ({ mediaType: family.layer, digest, size: sizeBytes }));
    return {
        schemaVersion: 2,
        mediaType: family.manifest,
        config: { mediaType: family.config, digest: input.config.digest, size: input.config.sizeBytes },
        layers: [...(input.base?.manifest.layers ?? []), ...own],
        // Docker's schema has no annotations; there the labels alone say it.
        ...(family === oci/* oci */.sk && { annotations: labels(input.about, input.base) }),
    };
}
function labels(about, base) {
    return {
        ...about.labels,
        ...(base === undefined
            ? { [noBaseLabel]: "none" }
            : { "org.opencontainers.image.base.name": base.name, "org.opencontainers.image.base.digest": base.digest }),
        ...(about.revision !== undefined && { "org.opencontainers.image.revision": about.revision }),
        ...(about.source !== undefined && { "org.opencontainers.image.source": about.source }),
        ...(about.version !== undefined && { "org.opencontainers.image.version": about.version }),
    };
}
/** By key, in the base's order: a variable given twice would be the runtime's choice. */
function mergeEnvironment(base, ours) {
    const merged = new Map(base.map((line) => splitOnce(line)));
    for (const [key, value] of Object.entries(ours))
        merged.set(key, value);
    return [...merged].map(([key, value]) => `${key}=${value}`);
}
function splitOnce(line) {
    const equals = line.indexOf("=");
    return equals < 0 ? [line, ""] : [line.slice(0, equals), line.slice(equals + 1)];
}
/**
 * The base's history, made whole: the entries that are not empty must be as many as its layers, or readers that pair
 * them up refuse the image.
 */
function historyOf(base) {
    if (base === undefined)
        return [];
    const history = base.config.history ?? [];
    const counted = history.filter((entry) => !entry.empty_layer).length;
    if (counted === base.manifest.layers.length)
        return history;
    return base.manifest.layers.map(() => ({ created_by: `layer of ${base.name}` }));
}

;// CONCATENATED MODULE: ./build/image/epoch.js
/** The one time that stands in an image: as a file's age and as the day of its making. Pure. */

/** The earliest date that every archive format can hold; 1970 is shown as "missing" by some tools. */
const constantEpochSeconds = Date.UTC(1980, 0, 1) / 1000;
/**
 * SOURCE_DATE_EPOCH where it is set, else a constant: never the clock, since the same inputs give the same bytes.
 *
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 * @throws Problem USAGE  where it is set to something else than whole seconds
 */
function epochSeconds(environment) {
    const written = environment.SOURCE_DATE_EPOCH;
    if (written === undefined || written === "")
        return constantEpochSeconds;
    // A tar header holds 33 bits of seconds, and a Date no more than that year's worth of digits.
    if (!/^\d{1,10}$/.test(written) || Number(written) > 0o77777777777) {
        throw new errors/* Problem */.AF("USAGE", {
            what: `SOURCE_DATE_EPOCH is '${written}', not a number of seconds since 1970`,
            remedy: "Unset it, or set it to the time of the commit:\n  SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)",
        });
    }
    return Number(written);
}

// EXTERNAL MODULE: ./build/storage/whole.js
var whole = __webpack_require__(44369);
;// CONCATENATED MODULE: ./build/image/layer-memory.js
/**
 * Digests of layers that were built before, so that an unchanged gigabyte is not read again.
 *
 * A layer's bytes follow from its plan and the contents of its files alone, so what is remembered is keyed by exactly
 * that: by sha256 where the caller has just taken it, else by the file's identity on this disk, as git and DVC do.
 */




/** Raised when the same plan gives other bytes than before. */
const formatVersion = 1;
/**
 * A file that was changed so recently may change again within the same tick of its time stamp, and would look
 * unchanged (git's "racy" entries); file systems tick up to every two seconds.
 */
const racyMs = 2000;
/**
 * @param folder  where memories lie, one small file each
 * @param make    builds the layer and takes its digest
 */
async function rememberLayer(plan, epochSeconds, folder, make, world) {
    const key = await keyOf(plan, epochSeconds, world);
    if (key === undefined)
        return make();
    const path = (0,external_node_path_.join)(folder, `${key}.json`);
    const known = await read(path, world);
    if (known !== undefined)
        return known;
    const made = await make();
    // A file that changed while it was read has another key now: the old one must not promise the new bytes.
    if (key === (await keyOf(plan, epochSeconds, world)))
        await (0,whole/* writeWhole */.f8)(path, JSON.stringify(made), world);
    return made;
}
/** @returns undefined where a file is too young to be told apart from its next version */
async function keyOf(plan, epochSeconds, world) {
    const lines = [`${formatVersion} ${epochSeconds}`];
    for (const entry of plan.entries) {
        const identity = await identityOf(entry, world);
        if (identity === undefined)
            return undefined;
        lines.push(JSON.stringify([entry.kind, entry.path, entry.mode, identity]));
    }
    return (0,oci/* sha256Of */.Bj)(lines.join("\n")).slice("sha256:".length);
}
async function identityOf(entry, { files, clock }) {
    if (entry.kind === "directory")
        return "";
    const { content, sizeBytes } = entry;
    if (content.kind === "bytes")
        return (0,oci/* sha256Of */.Bj)(content.bytes);
    if (content.sha256 !== undefined)
        return `sha256:${content.sha256} ${sizeBytes}`;
    const found = await files.stat(content.file, { bigint: true });
    const changedMs = Number(found.ctimeNs > found.mtimeNs ? found.ctimeNs : found.mtimeNs) / 1e6;
    if (clock.now().getTime() - changedMs < racyMs)
        return undefined;
    return [content.file, found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(" ");
}
async function read(path, { files, progress }) {
    try {
        const document = JSON.parse(await files.readFile(path, "utf8"));
        const { digest, sizeBytes } = document;
        if (/^sha256:[a-f0-9]{64}$/.test(digest ?? "") && Number.isSafeInteger(sizeBytes)) {
            return { digest: digest, sizeBytes: sizeBytes };
        }
    }
    catch (error) {
        if ((0,problems/* isAbsent */.W0)(error))
            return undefined;
    }
    // A memory can always be taken again, so a damaged one is no failure of the run.
    progress.detail(`${path} is not readable as a layer's digest; the layer is read again`);
    return undefined;
}

;// CONCATENATED MODULE: ./build/image/layers.js
/**
 * Which files go into which layer. Pure: sizes and names in, a plan of tar entries out.
 *
 * Weights get a layer each, so that a new small file does not send gigabytes again. Nothing is compressed: float
 * weights shrink by some 7 % at a small part of the speed, gzip's bytes differ between Node versions, and a plain
 * tar's digest is at the same time its diffID.
 */

const weightEndings = /\.(?:onnx|safetensors|bin|gguf|parquet|pt|pth)$/i;
const largeBytes = 64 * 2 ** 20;
/**
 * Server files in one layer, each weights file in one of its own, the model's other files in one bundle.
 *
 * @throws Problem IMAGE_PATH_INVALID  for a path that leaves the image, or two files at one place
 */
function planLayers(files) {
    const server = files.server.map(placed);
    const model = files.model.map(placed);
    refuseCollisions([...server, ...model]);
    const weights = model.filter(isWeights);
    const others = model.filter((file) => !isWeights(file));
    return [
        ...layerOf("server", server),
        ...inOrder(weights).flatMap((file) => layerOf(file.path, [file])),
        ...layerOf("model files", others),
    ];
}
function layerOf(what, files) {
    return files.length === 0 ? [] : [{ what, entries: inOrder([...foldersOf(files), ...files.map(fileEntry)]) }];
}
function fileEntry({ path, mode, sizeBytes, content }) {
    return { kind: "file", path, mode: mode & 0o111 ? 0o755 : 0o644, sizeBytes, content };
}
/** Every folder above the files, written out: runtimes would else create them with rights of their own choice. */
function foldersOf(files) {
    const folders = new Set();
    for (const { path } of files) {
        for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1)) {
            folders.add(path.slice(0, slash));
        }
    }
    return [...folders].map((path) => ({ kind: "directory", path, mode: 0o755 }));
}
function isWeights({ path, sizeBytes }) {
    return weightEndings.test(path) || sizeBytes > largeBytes;
}
/** By code units, not by locale: the order must be the same on every machine. */
function inOrder(items) {
    return [...items].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
function placed(file) {
    const parts = file.path.replace(/^\/+/, "").split("/");
    if (parts.some((part) => part === "" || part === "." || part === ".." || part.includes("\0"))) {
        throw new errors/* Problem */.AF("IMAGE_PATH_INVALID", {
            what: `'${file.path}' is no place for a file in an image`,
            remedy: "Give a plain path below the root of the image, such as /model/churn.onnx.",
        });
    }
    return { ...file, path: parts.join("/") };
}
function refuseCollisions(files) {
    const places = new Set();
    for (const { path } of files) {
        if (places.has(path))
            throw collision(`two files would stand at /${path}`);
        places.add(path);
    }
    for (const { path } of foldersOf(files)) {
        if (places.has(path))
            throw collision(`/${path} would be a file and a folder at the same time`);
    }
}
function collision(what) {
    return new errors/* Problem */.AF("IMAGE_PATH_INVALID", {
        what: `${what} in the image`,
        remedy: "Rename one of them, or leave it out.",
    });
}

// EXTERNAL MODULE: ./build/image/tar.js
var tar = __webpack_require__(44289);
;// CONCATENATED MODULE: ./build/image/build.js
/** Makes an image: plan the layers, take their digests, write config and manifest. Nothing is sent or stored here. */










const usualPlatform = { os: "linux", architecture: "amd64" };
/**
 * The same files, base and epoch give the same digest, on every machine and Node version.
 *
 * @throws Problem IMAGE_PATH_INVALID, IMAGE_SOURCE_CHANGED, IMAGE_BASE_UNUSABLE, FILE_…, REGISTRY_…
 */
async function buildImage(plan, world) {
    const { about = {}, platform = usualPlatform, run } = plan;
    const epoch = epochSeconds(world.environment);
    const planned = planLayers(plan);
    const base = plan.base === undefined ? undefined : await resolveBase(plan.base, platform, plan.plainHttp ?? [], world);
    const own = [];
    for (const layer of planned) {
        own.push({ ...(await build_identityOf(layer, epoch, plan.memory, world)), what: layer.what, plan: layer });
    }
    const configBytes = (0,oci/* toBytes */.ZJ)(imageConfig({ ...(base && { base }), layers: own, run, about, platform, epochSeconds: epoch }));
    const configParts = { digest: (0,oci/* sha256Of */.Bj)(configBytes), sizeBytes: configBytes.length };
    const manifest = imageManifest({ ...(base && { base }), layers: own, config: configParts, about });
    const manifestBytes = (0,oci/* toBytes */.ZJ)(manifest);
    const family = base?.family ?? oci/* oci */.sk;
    const digest = (0,oci/* sha256Of */.Bj)(manifestBytes);
    return {
        digest,
        manifest: (0,blob/* blobOfBytes */.oc)(manifestBytes, { digest, mediaType: family.manifest, what: "manifest" }),
        config: (0,blob/* blobOfBytes */.oc)(configBytes, { digest: configParts.digest, mediaType: family.config, what: "configuration" }),
        layers: [
            ...(base?.layers ?? []),
            ...own.map((layer) => ({
                mediaType: family.layer,
                digest: layer.digest,
                sizeBytes: layer.sizeBytes,
                what: layer.what,
                open: () => (0,tar/* layerBytes */.t2)(layer.plan, { ...world, epochSeconds: epoch }),
            })),
        ],
        platform,
        ...(base && { base: aboutBase(base) }),
    };
}
function aboutBase({ name, digest, from, layers }) {
    return { name, digest, from, layers: new Set(layers.map((layer) => layer.digest)) };
}
async function build_identityOf(layer, epoch, memory, world) {
    const total = layer.entries.reduce((sum, entry) => sum + (entry.kind === "file" ? entry.sizeBytes : 0), 0);
    const make = async () => {
        const task = world.progress.task(`reading ${layer.what}`, total);
        try {
            return await (0,tar/* digestOf */.ol)((0,blob/* shown */.SP)((0,tar/* layerBytes */.t2)(layer, { ...world, epochSeconds: epoch }), task));
        }
        finally {
            task.end();
        }
    };
    return memory === undefined ? make() : rememberLayer(layer, epoch, memory, make, world);
}
/**
 * A file on the disk as a source for a layer.
 *
 * @param path  its place in the image
 * @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE
 */
async function fileSource(path, file, files, sha256) {
    const found = await files.stat(file).catch((error) => {
        throw (0,problems/* readProblem */.K)(error, file);
    });
    if (!found.isFile()) {
        throw new errors/* Problem */.AF("FILE_UNREADABLE", {
            what: `${file} is not a file, and only files go into an image`,
            remedy: "Name the files of a folder one by one.",
        });
    }
    const content = { kind: "file", file, ...(sha256 !== undefined && { sha256 }) };
    return { path, content, sizeBytes: found.size, mode: found.mode };
}
/** Text or bytes that we write ourselves (a settings file) as a source for a layer. */
function bytesSource(path, bytes, mode = 0o644) {
    return { path, content: { kind: "bytes", bytes }, sizeBytes: bytes.length, mode };
}

// EXTERNAL MODULE: ./build/image/publish.js
var publish = __webpack_require__(7337);
// EXTERNAL MODULE: ./build/runtimes/list.js
var list = __webpack_require__(29090);
// EXTERNAL MODULE: ./build/runtimes/served-model.js
var served_model = __webpack_require__(163);
// EXTERNAL MODULE: ./build/jobs/steps/reference.js
var reference = __webpack_require__(54376);
// EXTERNAL MODULE: ./build/jobs/steps/rows.js
var rows = __webpack_require__(52008);
// EXTERNAL MODULE: ./build/jobs/steps/state.js
var state = __webpack_require__(65928);
;// CONCATENATED MODULE: ./build/jobs/steps/image.js
/** Packs a model into its serving image and puts it where the target finds it. */








function imageSubject(model, version, holdout) {
    return { model, version, features: (0,rows/* featuresOf */.Hi)(model, holdout), reference: (0,reference/* referenceOf */.B)(model, holdout) };
}
/** Packs the candidate under its number, and the baseline where a target that serves nothing yet begins with it. */
async function packSubject({ candidate, baseline, holdout }, number, { startsWithBaseline }, config, folders, world) {
    const pack = (model, version, as = config) => packImage(imageSubject(model, version, holdout), as, folders, world);
    const packed = await pack(candidate, number);
    // It stays on this machine: nobody asked for it to be published, and no base is needed to serve it here.
    const here = { ...config, image: { runtime: config.image.runtime } };
    const beside = baseline && startsWithBaseline && (await pack(baseline.model, "baseline", here));
    return { candidate: packed.image, ...(beside && { baseline: beside.image }), report: packed.report };
}
/** Builds the image and publishes it; the same inputs again send nothing and give the same digest. */
async function packImage(subject, config, folders, world) {
    const { publication, runtime } = await planImage(subject, config, folders, world);
    const { image } = publication;
    const published = await (0,publish/* publishImage */.N)(publication, world);
    return {
        image: {
            digest: published.digest,
            model: modelPathIn(runtime),
            ...(published.reference && { reference: published.reference }),
        },
        report: {
            digest: published.digest,
            ...(published.reference && { reference: published.reference }),
            ...(published.layoutFolder && { layout: (0,external_node_path_.relative)(config.folder, published.layoutFolder).split(external_node_path_.sep).join("/") }),
            ...(image.base && { base: `${image.base.name}@${image.base.digest}` }),
            size: published.layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
        },
    };
}
/** The built image and where it is to go; nothing is written yet but digests remembered for the next build. */
async function planImage(subject, config, folders, world) {
    const runtime = await list/* runtimes */.m[config.image.runtime].load();
    const { repository, base } = config.image;
    // An image that stays on this machine needs no base: the target runs its files by the bundle's own server.
    const standsOn = base ?? (repository ? runtime.image.base : undefined);
    const [server = [], model = []] = await sourcesOf(runtime, subject, config, world);
    const { command, entrypointWithoutBase, environment, port } = runtime.image;
    const image = await buildImage({
        server,
        model,
        run: { command, environment, port, ...(standsOn === undefined && { entrypoint: entrypointWithoutBase }) },
        about: { version: subject.version },
        ...(standsOn !== undefined && { base: standsOn }),
        memory: folders.layerMemory,
    }, world);
    return {
        publication: {
            image,
            // Beside a registry the layout is the local target's alone, which runs our files by the bundle's own server.
            layout: {
                folder: folders.images,
                name: `${config.name}:${subject.version}`,
                withoutBase: repository !== undefined,
            },
            ...(repository && { registry: `${repository}:${subject.version}` }),
        },
        runtime,
    };
}
/** The recipe's layers as files: the server's, then the model's. */
async function sourcesOf(runtime, { model, version, features, reference }, config, world) {
    const { task, positive, threshold, classes } = config.model;
    const outputs = { task, positive, threshold, classes };
    const digest = `md5:${model.md5}`;
    const metadata = (0,served_model/* encodeServedModel */.b)({ name: config.name, version, digest, features, outputs, reference });
    return Promise.all(runtime.image.layers.map(async ({ sources }) => {
        const files = await Promise.all(sources.map(async ({ from, to }) => {
            if (from.kind === "metadata")
                return [bytesSource(to, Buffer.from(metadata))];
            if (from.kind === "model")
                return [await fileSource(to, (0,state/* within */.ux)(config, model.path), world.files, model.sha256)];
            return from.kind === "home" ? filesBelow((0,external_node_path_.join)(world.home, from.path), to, world.files) : [];
        }));
        return files.flat();
    }));
}
async function filesBelow(path, to, files) {
    if (!(await files.stat(path)).isDirectory())
        return [await fileSource(to, path, files)];
    const entries = await files.readdir(path);
    const below = await Promise.all(entries.sort().map((name) => filesBelow((0,external_node_path_.join)(path, name), `${to}/${name}`, files)));
    return below.flat();
}
/** Where the model lies among the image's files, relative: what a target without containers is told to serve. */
function modelPathIn(runtime) {
    const place = runtime.image.layers.flatMap(({ sources }) => sources).find(({ from }) => from.kind === "model");
    return (place?.to ?? "/models/model").replace(/^\//, "");
}


/***/ }),

/***/ 54376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ referenceOf),
/* harmony export */   i: () => (/* binding */ holdoutCounts)
/* harmony export */ });
/* harmony import */ var _inference_convert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11683);
/* harmony import */ var _inference_encode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7269);
/* harmony import */ var _inference_feature_bins_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46565);
/* harmony import */ var _rollout_observers_data_seen_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57378);
/* harmony import */ var _runtimes_onnx_metrics_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14581);
/* harmony import */ var _server_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20501);
/* harmony import */ var _server_predictions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30484);
/** The holdout as a server counts its rows: what goes into the image to count by, and what the canary is compared with. */







/** Evenly spread over the holdout: of more, the range and the tenths hardly differ. */
const mostRows = 20_000;
/** The first features of the model, as they lie in the holdout. */
function referenceOf(model, holdout) {
    return columnsOf(model, holdout).flatMap(({ name, values }) => {
        const texts = values.filter((value) => typeof value === "string");
        const bins = texts.length > 0 ? (0,_inference_feature_bins_js__WEBPACK_IMPORTED_MODULE_2__/* .binsOfTexts */ .GR)(texts) : (0,_inference_feature_bins_js__WEBPACK_IMPORTED_MODULE_2__/* .binsOfNumbers */ .eO)(values.map(Number));
        return bins === undefined ? [] : [{ name, bins }];
    });
}
/** Counted by the server's own counters. */
function holdoutCounts(model, holdout, answers) {
    const columns = columnsOf(model, holdout);
    const counter = (0,_server_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputCounter */ .n)(columns.map(({ name }) => name), referenceOf(model, holdout));
    const rows = columns[0]?.values.length ?? 0;
    counter.add(Array.from({ length: rows }, (_, row) => columns.map(({ values }) => values[row])));
    const inputs = {};
    for (const [feature, bin, count] of counter.counts())
        inputs[feature] = { ...inputs[feature], [bin]: count };
    const predicted = (0,_server_predictions_js__WEBPACK_IMPORTED_MODULE_6__/* .predictionCounter */ .q)();
    predicted.add(predictionsOf(answers));
    return {
        inputs,
        predictions: {
            classes: Object.fromEntries(predicted.classes),
            values: Object.fromEntries(predicted.values),
            squares: predicted.squares,
        },
    };
}
function columnsOf({ signature }, { n, columns, features, optional }) {
    const step = Math.max(1, Math.ceil(n / mostRows));
    const rows = Array.from({ length: Math.ceil(n / step) }, (_, i) => i * step);
    return (0,_inference_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .planInputs */ .Zp)(signature, features, optional)
        .inputs.flatMap(({ type, columns: names = [] }) => names.map((name) => ({ name, convert: _inference_convert_js__WEBPACK_IMPORTED_MODULE_0__/* .converters */ .m[type] })))
        .slice(0, _runtimes_onnx_metrics_js__WEBPACK_IMPORTED_MODULE_4__/* .mostFeatures */ .n7)
        .filter(({ name }) => name.length <= _rollout_observers_data_seen_js__WEBPACK_IMPORTED_MODULE_3__/* .longestName */ .Y)
        .map(({ name, convert }) => {
        const cells = columns.get(name) ?? [];
        const values = rows.map((row) => {
            const value = convert(cells[row]);
            return typeof value === "bigint" ? Number(value) : value;
        });
        return { name, values };
    });
}
function predictionsOf({ n, task, classes, predicted, probabilities }) {
    if (task === "regression")
        return { task, n, values: Float64Array.from(predicted) };
    const chosen = Int32Array.from(predicted);
    return { task: "classification", n, classes, predicted: chosen, ...(probabilities && { probabilities }) };
}


/***/ }),

/***/ 52008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ featuresOf),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   ZO: () => (/* binding */ knownRows),
/* harmony export */   _r: () => (/* binding */ rowsToReplay)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _inference_convert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11683);
/* harmony import */ var _inference_encode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7269);
/* harmony import */ var _protocols_predict_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54111);
/* harmony import */ var _runtimes_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29090);
/* harmony import */ var _stats_random_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52681);
/* harmony import */ var _validate_holdout_holdout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4876);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65928);
/** Known rows as users would send them, and the columns that a model takes. */









/** The same rows go in the same order, so that a resume counts no row twice. */
const seed = "order of the replayed rows";
/**
 * The holdout's rows, or those of the table that is to be replayed, in an order of chance: a table may be sorted, and
 * the first rows must tell as much as the rest.
 *
 * @throws Problem INPUT_INVALID for a value that a model does not take; HOLDOUT_INVALID, FILE_NOT_FOUND of that table
 */
async function knownRows(subject, config, world) {
    const rows = await rowsToReplay(subject, config, world);
    const order = shuffled(rows.n);
    const requests = await encodeRequests(rows, order, subject, config);
    const asking = config.canary.gates.filter(({ metric }) => metric === "accuracy");
    return asking.length === 0
        ? { requests }
        : { requests, answers: answersOf(rows, order, subject, asking[0].written) };
}
/** The table that they are rows of: the holdout, unless another one is named. @throws as `knownRows` */
async function rowsToReplay({ holdout }, config, world) {
    const { traffic } = config.canary;
    return traffic === "live" || traffic.replay === "holdout" ? holdout : readRecorded(traffic.replay, config, world);
}
function readRecorded(path, config, world) {
    return (0,_validate_holdout_holdout_js__WEBPACK_IMPORTED_MODULE_5__/* .readRows */ .aK)((0,_state_js__WEBPACK_IMPORTED_MODULE_6__/* .within */ .ux)(config, path), { ...config.holdout, path }, world);
}
function answersOf(rows, order, { candidate }, gate) {
    const label = labelOf(rows, gate);
    const model = `md5:${candidate.md5}`;
    const fingerprint = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(`${rows.fingerprint} ${model}`).digest("hex").slice(0, 16);
    return { labels: order.map((row) => label[row]), fingerprint, model };
}
/** @throws Problem HOLDOUT_INVALID where a gate needs answers, and the rows have none */
function labelOf({ label, path }, gate) {
    if (label === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("HOLDOUT_INVALID", {
            what: `'${gate}' needs known answers, and ${path} has no column with them (holdout.label)`,
            remedy: "Replay rows that have them (canary.traffic: {replay: holdout}), or take the gate out.",
        });
    }
    return label;
}
function shuffled(rows) {
    const random = new _stats_random_js__WEBPACK_IMPORTED_MODULE_7__/* .Random */ .o(seed);
    const order = Array.from({ length: rows }, (_, row) => row);
    for (let last = rows - 1; last > 0; last--) {
        const other = random.integer(last + 1);
        [order[last], order[other]] = [order[other], order[last]];
    }
    return order;
}
/** Objects by column name, with every column that either model takes, since users send the same to both. */
async function encodeRequests(rows, order, { candidate, baseline, holdout }, config) {
    const models = baseline ? [candidate, baseline.model] : [candidate];
    const { predict } = await _runtimes_list_js__WEBPACK_IMPORTED_MODULE_4__/* .runtimes */ .m[config.image.runtime].load();
    const inputs = models.flatMap(({ signature }) => (0,_inference_encode_js__WEBPACK_IMPORTED_MODULE_3__/* .planInputs */ .Zp)(signature, holdout.features, holdout.optional).inputs);
    const columns = new Map(inputs.flatMap(({ type, columns = [] }) => columns.map((name) => [name, type])));
    const absent = [...columns.keys()].find((name) => !rows.columns.has(name));
    if (absent !== undefined)
        throw withoutColumn(absent, rows);
    return order.map((row) => {
        const cells = [...columns].map(([name, type]) => [name, cellOf(rows, row, name, type)]);
        return {
            path: predict.path,
            contentType: predict.contentType,
            body: (0,_protocols_predict_js__WEBPACK_IMPORTED_MODULE_8__/* .encodePredictRequest */ .fD)(Object.fromEntries(cells)),
        };
    });
}
function withoutColumn(name, { path, columns }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("HOLDOUT_INVALID", {
        what: `${path} has no column '${name}', which the model takes`,
        remedy: `Its columns are called as the holdout's are. It has: ${[...columns.keys()].join(", ")}`,
    });
}
function cellOf({ columns, path }, row, name, type) {
    const cell = columns.get(name)?.[row];
    try {
        return asJson(_inference_convert_js__WEBPACK_IMPORTED_MODULE_2__/* .converters */ .m[type](cell));
    }
    catch (error) {
        if (!(error instanceof _inference_convert_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("INPUT_INVALID", {
            what: `${path}, row ${row + 1}, column '${name}': ${error.message}`,
            remedy: "Correct it, or leave the row out.",
            cause: error,
        });
    }
}
/** JSON has no integers beyond 2^53; the server reads them from text. */
function asJson(value) {
    return typeof value === "bigint" ? (Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()) : value;
}
/** The columns that a matrix model was judged on, in its order: with them the server takes rows by name. */
function featuresOf({ signature }, holdout) {
    return (0,_inference_encode_js__WEBPACK_IMPORTED_MODULE_3__/* .planInputs */ .Zp)(signature, holdout.features, holdout.optional).inputs.flatMap(({ columns = [] }) => columns);
}


/***/ }),

/***/ 74303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aw: () => (/* binding */ isEphemeral),
  Xc: () => (/* binding */ recordedReleases),
  Ft: () => (/* binding */ releasesIfReachable),
  yY: () => (/* binding */ withTarget)
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
// EXTERNAL MODULE: ./build/storage/whole.js
var whole = __webpack_require__(44369);
// EXTERNAL MODULE: ./build/image/name.js
var image_name = __webpack_require__(72859);
// EXTERNAL MODULE: ./build/image/oci.js
var oci = __webpack_require__(91903);
// EXTERNAL MODULE: ./build/image/registry/registry.js + 11 modules
var registry_registry = __webpack_require__(50760);
;// CONCATENATED MODULE: ./build/image/extract.js
/** Takes one file out of an image in a registry: the model that a release serves, where only the registry still has it. */










/**
 * Writes the file to `into`, checked against the digest of the layer that it stands in.
 *
 * @param reference  by digest: `ghcr.io/acme/churn@sha256:…`
 * @param path       among the image's files, relative: `models/model.onnx`
 * @returns          false where the image has no such file
 * @throws Problem REGISTRY_… for what the registry answers; DISK_FULL, FILE_UNWRITABLE
 */
async function extractFile(reference, path, into, world) {
    const { name } = (0,image_name/* parseImageName */["if"])(reference);
    const registry = await (0,registry_registry/* openRegistry */.M)(name, { access: "pull" }, world);
    const { bytes, mediaType } = await registry.readManifest((0,image_name/* referenceOf */.Bz)(name));
    if (oci/* indexTypes */.gp.includes(mediaType)) {
        throw new errors/* Problem */.AF("IMAGE_BASE_UNUSABLE", {
            what: `${reference} is an image for several platforms, and no model is taken out of such`,
            remedy: "Name the baseline by a path or by git:REF.",
        });
    }
    const { layers } = JSON.parse(Buffer.from(bytes).toString("utf8"));
    // From the top: a file hides one of the same name below it, and the model's layer is the last of ours.
    for (const layer of [...layers].reverse()) {
        if (await extractFromLayer(registry, layer, path, into, world))
            return true;
    }
    return false;
}
async function extractFromLayer(registry, layer, path, into, { files }) {
    const { extract } = await __webpack_require__.e(/* import() */ 6118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const tar = extract();
    const blob = registry.readBlob({ digest: layer.digest, sizeBytes: layer.size }, `layer ${layer.digest}`);
    const source = external_node_stream_.Readable.from(blob, { objectMode: false });
    const plain = /[.+]gzip$/.test(layer.mediaType) ? source.pipe((0,external_node_zlib_.createGunzip)()) : source;
    source.on("error", (error) => tar.destroy(error));
    plain.on("error", (error) => tar.destroy(error));
    plain.pipe(tar);
    const aside = `${into}.part-${process.pid}`;
    let found = false;
    try {
        for await (const entry of tar) {
            const { name, type } = entry.header;
            if (type === "file" && external_node_path_.posix.normalize(`/${name}`) === external_node_path_.posix.normalize(`/${path}`)) {
                await (0,whole/* makeFolder */.fc)((0,external_node_path_.dirname)(into), files);
                await files.writeFile(aside, entry);
                found = true;
            }
            entry.resume();
        }
        // The tar ends before the blob does (padding); the digest is known at its very end, and only then the file is named.
        await drained(source);
        if (!found)
            return false;
        await (0,effects/* effect */.Q)("keep model of release", () => files.rename(aside, into));
        return true;
    }
    catch (error) {
        throw (0,problems/* writeProblem */.bi)(error, into);
    }
    finally {
        source.destroy();
        plain.destroy();
        await files.rm(aside, { force: true });
    }
}
async function drained(source) {
    if (source.readableEnded)
        return;
    await new Promise((resolve, reject) => {
        source.once("end", resolve).once("error", reject);
        source.resume();
    });
}

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
        await unpack_drained(source);
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
async function unpack_drained(source) {
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
// EXTERNAL MODULE: ./build/runtimes/list.js
var runtimes_list = __webpack_require__(29090);
// EXTERNAL MODULE: ./build/jobs/steps/image.js + 6 modules
var steps_image = __webpack_require__(84848);
// EXTERNAL MODULE: ./build/jobs/steps/state.js
var state = __webpack_require__(65928);
;// CONCATENATED MODULE: ./build/jobs/steps/target.js
/** Opens the target that the configuration names. */







/**
 * Whether what was started ends with the run: as configured, else where it runs on a workflow's own machine, which ends
 * anyway.
 */
function isEphemeral({ deploy }, { environment }) {
    return deploy.ephemeral ?? (deploy.target === "local" && environment.CI === "true");
}
/** Opens the target for as long as `use` takes, and lets go of its connections whatever comes of it. */
async function withTarget(config, folders, world, use) {
    const target = await openTarget(config, folders, world);
    try {
        return await use(target);
    }
    finally {
        target.close();
    }
}
async function openTarget(config, folders, world) {
    const kind = await list/* targets */.z[config.deploy.target].load();
    const runtime = await runtimes_list/* runtimes */.m[config.image.runtime].load();
    const known = Object.keys(list/* targets */.z[config.deploy.target].options.shape);
    const own = Object.entries(config.deploy).filter(([key]) => known.includes(key));
    return kind.open({
        name: config.name,
        runtime,
        longestMs: config.canary.max_duration + 3 * config.deploy.ready_within,
        readyWithinMs: config.deploy.ready_within,
        lookMs: config.canary.look,
        configured: (path) => (0,state/* within */.ux)(config, path),
        folder: folders.target,
        options: Object.fromEntries(own),
        ephemeral: isEphemeral(config, world),
        session: config.canary.session,
        traffic: config.canary.traffic === "live" ? "live" : "replay",
        unpack: (digest, into) => unpack(folders.images, digest, into, { withoutBase: true }, world),
        fetchModel: (reference) => fetchModel(reference, runtime, folders, world),
        world,
    });
}
/** Kept by the image's digest, so that it is fetched once. */
async function fetchModel(reference, runtime, { baselines }, world) {
    const file = (0,external_node_path_.join)(baselines, reference.slice(reference.lastIndexOf("@") + 1).replace(":", "-"), "model");
    const isThere = await world.files.stat(file).then(() => true, () => false);
    return isThere || (await extractFile(reference, (0,steps_image/* modelPathIn */.WD)(runtime), file, world)) ? file : undefined;
}
/** What the target's record knows of earlier releases, newest first, as baselines are looked for. */
async function recordedReleases(target) {
    const { releases } = await target.ledger.load();
    return releases.flatMap(({ version, model, digest, template }) => version === undefined || model === undefined
        ? []
        : [{ number: version, md5: model, digest, extract: () => target.modelOf({ digest, template }) }]);
}
/** The same for a job that changes nothing there: without the target, git alone tells the baseline, and that is said. */
async function releasesIfReachable(target, world) {
    try {
        return await recordedReleases(target);
    }
    catch (error) {
        world.progress.warn(`the target's record of releases could not be read: ${error.message}`);
        return [];
    }
}


/***/ }),

/***/ 88114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   PM: () => (/* binding */ step),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   vC: () => (/* binding */ Fault)
/* harmony export */ });
/** A request or response that could not be understood: a value, not a throw, so that the other side can be told which field. */
class Fault {
    field;
    what;
    /**
     * @param field  where, as a path that can be pasted into jq: `rows[3].age`, `inputs[0].data[17]`; `body` for the whole
     * @param what   what is wrong there, in words that follow the field ("is missing; …")
     */
    constructor(field, what) {
        this.field = field;
        this.what = what;
    }
    get message() {
        return `${this.field}: ${this.what}`;
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Own keys only: a key called `constructor` or `__proto__` is data like any other, and never found by inheritance. */
function own(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
/** Names the kind of a JSON value without showing the value: rows must not find their way into messages. */
function kindOf(value) {
    if (value === undefined)
        return "missing";
    if (value === null)
        return "null";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object")
        return "an object";
    return { string: "a string", number: "a number", boolean: "a boolean" }[typeof value] ?? typeof value;
}
/** A key as a path's step, with brackets where a dot would not read back; cut short, since the other side chose it. */
function step(key) {
    const short = key.length > 80 ? `${key.slice(0, 80)}…` : key;
    return /^[A-Za-z_]\w*$/.test(short) ? `.${short}` : `[${JSON.stringify(short)}]`;
}
/**
 * Parses a body of JSON text. Its values are checked by the decoders; here only that it is JSON at all.
 */
function parseBody(text) {
    if (text.trim() === "")
        return new Fault("body", "is empty; send JSON");
    try {
        return JSON.parse(text);
    }
    catch {
        // The engine's own message quotes the text, and with it what may be personal: say where, not what.
        return new Fault("body", `is not JSON${hint(text)}`);
    }
}
function hint(text) {
    if (/[[,:]\s*-?(NaN|Infinity|nan|inf)\b/.test(text))
        return " (NaN and Infinity are not JSON; send null for what is missing)";
    if (/^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text))
        return " (it ends before it is complete)";
    if (/'/.test(text) && !/"/.test(text))
        return " (JSON quotes with \", not ')";
    return "";
}


/***/ }),

/***/ 54111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ decodePredictRequest),
/* harmony export */   dx: () => (/* binding */ encodePredictResponse),
/* harmony export */   fD: () => (/* binding */ encodePredictRequest),
/* harmony export */   tJ: () => (/* binding */ decodePredictResponse)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88114);
/**
 * Our own plain protocol, `POST /predict`: rows as JSON in, predictions out. Both sides, pure.
 *
 * Request: `{"rows": [{"age": 41, "region": "north"}, …]}`, or each row as a list of values in the model's column
 * order; `instances` is taken for `rows`, since other servers call it so.
 * Answer: `{"predictions": […], "probabilities": [[…], …], "classes": […], "model": {"name", "version", "digest"}}`.
 */

/** Values of a row may be nested this deep, as much as a tensor's dimensions ever are. */
const deepest = 8;
/** The request for one or more rows as JSON text, for a client (a replay sends the holdout's rows so). */
function encodePredictRequest(...rows) {
    return JSON.stringify({ rows });
}
/** Understands a request as rows of plain values; whether they are this model's columns is seen by who encodes them. */
function decodePredictRequest(body, limits) {
    if (!(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(body))
        return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("body", `is ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(body)}; send an object: {"rows": [{"column": value}]}`);
    const unknown = Object.keys(body).find((key) => key !== "rows" && key !== "instances");
    if (unknown !== undefined) {
        return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .step */ .PM)(unknown).replace(/^\./, ""), "is not known here; send the rows under 'rows'");
    }
    if (Object.hasOwn(body, "rows") && Object.hasOwn(body, "instances")) {
        return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("instances", "stands beside 'rows'; send one of the two");
    }
    const field = Object.hasOwn(body, "instances") ? "instances" : "rows";
    const rows = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(body, field);
    if (!Array.isArray(rows))
        return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(field, `is ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(rows)}; it must be a list of rows`);
    if (rows.length === 0)
        return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(field, "is empty; send at least one row");
    if (rows.length > limits.rows) {
        return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(field, `holds ${rows.length} rows; send at most ${limits.rows} in one request`);
    }
    const fault = faultInRows(rows, field);
    return fault ?? { rows, field };
}
function faultInRows(rows, field) {
    const byPosition = Array.isArray(rows[0]);
    for (const [index, row] of rows.entries()) {
        const at = `${field}[${index}]`;
        if (!Array.isArray(row) && !(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(row)) {
            return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(at, `is ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(row)}; a row is an object by column name, or a list of values`);
        }
        if (Array.isArray(row) !== byPosition) {
            return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(at, `is ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(row)}, while ${field}[0] is ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(rows[0])}; write all rows alike`);
        }
        const fault = Array.isArray(row) ? faultInList(row, at, 1) : faultInColumns(row, at);
        if (fault !== undefined)
            return fault;
    }
}
function faultInColumns(row, at) {
    for (const column of Object.keys(row)) {
        const value = row[column];
        if (isPlain(value))
            continue;
        return faultInValue(value, `${at}${(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .step */ .PM)(column)}`, 1);
    }
}
function faultInList(list, at, depth) {
    if (depth > deepest)
        return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(at, `is nested more than ${deepest} deep`);
    for (const [index, value] of list.entries()) {
        if (isPlain(value))
            continue;
        const fault = faultInValue(value, `${at}[${index}]`, depth + 1);
        if (fault !== undefined)
            return fault;
    }
}
function faultInValue(value, at, depth) {
    if (Array.isArray(value))
        return faultInList(value, at, depth);
    if (typeof value === "number")
        return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(at, "is too large for a number");
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(at, `is ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(value)}; it must be a number, a string, true, false or null`);
}
function isPlain(value) {
    if (typeof value === "number")
        return Number.isFinite(value); // JSON's 1e999 parses as Infinity
    return typeof value === "string" || typeof value === "boolean" || value === null;
}
/** The answer as JSON text. Text and not an object: 64-bit integer labels keep all their digits. */
function encodePredictResponse({ predictions, probabilities, classes, model }) {
    const fields = [
        `"predictions":[${predictions.map(encodeLabel).join(",")}]`,
        ...(probabilities === undefined ? [] : [`"probabilities":${JSON.stringify(probabilities)}`]),
        ...(classes === undefined ? [] : [`"classes":[${classes.map(encodeLabel).join(",")}]`]),
        `"model":${JSON.stringify(model)}`,
    ];
    return `{${fields.join(",")}}`;
}
const encodeLabel = (label) => (typeof label === "bigint" ? label.toString() : JSON.stringify(label));
/** Understands an answer; null stays null, since it says that the model gave no number. */
function decodePredictResponse(body) {
    if (!(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(body))
        return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("body", `is ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(body)}; an answer is an object with 'predictions'`);
    const predictions = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(body, "predictions");
    if (!Array.isArray(predictions))
        return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("predictions", `is ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(predictions)}; it must be a list`);
    const wrong = predictions.findIndex((value) => !isPlain(value));
    if (wrong >= 0)
        return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`predictions[${wrong}]`, `is ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(predictions[wrong])}; it must be a plain value`);
    const model = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(body, "model");
    const [name, version, digest] = ["name", "version", "digest"].map((key) => (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(model) ? (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(model, key) : undefined);
    if (typeof name !== "string" || typeof version !== "string" || typeof digest !== "string") {
        return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("model", "must state name, version and digest");
    }
    const probabilities = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(body, "probabilities");
    const classes = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(body, "classes");
    return {
        predictions,
        ...(isMatrix(probabilities) && { probabilities }),
        ...(isLabels(classes) && { classes }),
        model: { name, version, digest },
    };
}
function isMatrix(value) {
    return Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every((n) => typeof n === "number"));
}
function isLabels(value) {
    return Array.isArray(value) && value.every((item) => isPlain(item) && item !== null);
}


/***/ }),

/***/ 57378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ longestName),
/* harmony export */   g: () => (/* binding */ dataSeen)
/* harmony export */ });
/* harmony import */ var _predictions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27792);

/** The rollout's record keeps this, and has no room for names that are sentences. */
const longestName = 100;
/**
 * Totals, not intervals: the canary's servers began with the rollout, and what one that is gone had counted is no
 * loss to a figure that decides nothing.
 *
 * @param servers  what each of the canary's servers told
 * @param bins     of the gate on drift, where there are any yet
 */
function dataSeen(servers, bins) {
    const told = servers.flatMap(({ inputs }) => inputs ?? []);
    if (told.length === 0)
        return undefined;
    const predictions = (0,_predictions_js__WEBPACK_IMPORTED_MODULE_0__/* .sumRaw */ .yB)(servers);
    const by = bins ?? (0,_predictions_js__WEBPACK_IMPORTED_MODULE_0__/* .freezeBins */ .gr)(predictions);
    return {
        rows: told.reduce((sum, { rows }) => sum + rows, 0),
        missing: sumByName(told.map(({ missing }) => missing)),
        inputs: sumByFeature(told.map((one) => one.bins)),
        ...(by && { predictions: { bins: by, counts: (0,_predictions_js__WEBPACK_IMPORTED_MODULE_0__/* .merged */ .Zu)(by, predictions).counts } }),
    };
}
function sumByFeature(all) {
    const names = new Set(all.flatMap((one) => Object.keys(one)));
    return Object.fromEntries([...names].map((name) => [name, sumByName(all.map((one) => one[name] ?? {}))]));
}
function sumByName(all) {
    const sum = new Map();
    for (const one of all)
        for (const [name, count] of Object.entries(one))
            sum.set(name, (sum.get(name) ?? 0) + count);
    return Object.fromEntries(sum);
}


/***/ }),

/***/ 27792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ noRawPredictions),
/* harmony export */   Pq: () => (/* binding */ differenceOf),
/* harmony export */   Zu: () => (/* binding */ merged),
/* harmony export */   gr: () => (/* binding */ freezeBins),
/* harmony export */   kH: () => (/* binding */ notEnoughYet),
/* harmony export */   q2: () => (/* binding */ frozenShape),
/* harmony export */   qA: () => (/* binding */ mostBins),
/* harmony export */   uW: () => (/* binding */ valueBins),
/* harmony export */   yB: () => (/* binding */ sumRaw),
/* harmony export */   zF: () => (/* binding */ predictionPart)
/* harmony export */ });
/* unused harmony exports fewestToFreeze, binNames */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var _runtimes_onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14581);
/**
 * What servers counted of their predictions, merged into a few bins that are frozen from what stable answered first.
 *
 * Servers count finely, for they cannot know each other. A gate needs few bins: each one costs evidence, and each lies
 * in the rollout's record once a pod. Frozen, since bins that follow the data could be chosen to show anything. Pure.
 */


const noRawPredictions = { classes: {}, values: {}, squares: 0 };
const blind = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional();
const frozenShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt("kind", [
    /** One bin each, and one more for all others. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("classes"), names: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), blind }),
    /** Each bin begins at a value and ends before the next; the first takes all that is less, too. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("values"), starts: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()), blind }),
]);
/** Predictions of stable below which bins would be chosen by chance. */
const fewestToFreeze = 300;
const mostBins = 20;
/** Ranges of values, as many of stable's predictions in each. */
const valueBins = 10;
/** A bin of the servers' that holds more of the values than this hides what happens within it. */
const mostInOne = 0.9;
function sumRaw(all) {
    const add = (key) => {
        // A class may be called constructor, which a plain object has from the beginning.
        const sum = new Map();
        for (const one of all)
            for (const [name, count] of Object.entries(one[key]))
                sum.set(name, (sum.get(name) ?? 0) + count);
        return Object.fromEntries(sum);
    };
    return { classes: add("classes"), values: add("values"), squares: all.reduce((sum, one) => sum + one.squares, 0) };
}
/** @returns undefined while stable has answered too little */
function freezeBins(stable) {
    const byClass = freezeClasses(stable.classes);
    const byValue = freezeValues(stable.values);
    // Two classes of which one is rare: the probabilities tell more, unless they are all alike.
    return byValue === undefined || (byValue.blind !== undefined && byClass) ? byClass : byValue;
}
function freezeClasses(counts) {
    if (totalOf(counts) < fewestToFreeze)
        return undefined;
    const names = Object.entries(counts)
        .filter(([name]) => name !== _runtimes_onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .otherClasses */ .pH)
        .sort(([a, most], [b, next]) => next - most || (a < b ? -1 : 1))
        .slice(0, mostBins - 1)
        .map(([name]) => name);
    if (counts[_runtimes_onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .otherClasses */ .pH] === undefined)
        return { kind: "classes", names };
    const why = "the model has more classes than are counted, and does not state them: list them under model.classes";
    return { kind: "classes", names, blind: why };
}
function freezeValues(counts) {
    const all = totalOf(counts);
    if (all < fewestToFreeze)
        return undefined;
    const rising = Object.entries(counts)
        .map(([value, count]) => ({ value: Number(value), count }))
        .sort((a, b) => a.value - b.value);
    const starts = [];
    let below = 0;
    for (const { value, count } of rising) {
        if (below >= (starts.length * all) / valueBins)
            starts.push(value);
        below += count;
    }
    const fullest = rising.reduce((most, one) => (one.count > most.count ? one : most));
    // Zero is a value and no range: what stands there is told apart from all that does not.
    if (fullest.value === 0 || fullest.count <= mostInOne * all)
        return { kind: "values", starts };
    const why = `nearly all of stable's values lie near ${fullest.value}, within the 6 % that the servers can tell apart`;
    return { kind: "values", starts, blind: why };
}
function binNames(bins) {
    if (bins.kind === "classes")
        return [...bins.names, "all others"];
    return bins.starts.map((start, i) => {
        const end = bins.starts[i + 1];
        if (i === 0)
            return end === undefined ? "all values" : `below ${end}`;
        return end === undefined ? `from ${start}` : `${start} to ${end}`;
    });
}
function merged(bins, { classes, values, squares }) {
    const counts = new Array(binNames(bins).length).fill(0);
    if (bins.kind === "classes") {
        for (const [name, count] of Object.entries(classes)) {
            const bin = bins.names.indexOf(name);
            counts[bin === -1 ? bins.names.length : bin] += count;
        }
    }
    else {
        for (const [value, count] of Object.entries(values)) {
            const bin = bins.starts.findLastIndex((start) => start <= Number(value));
            counts[Math.max(0, bin)] += count;
        }
    }
    return { counts, squares };
}
/** @returns undefined where anything is less than it was */
function differenceOf(before, after) {
    const counts = after.counts.map((count, bin) => count - (before.counts[bin] ?? 0));
    const squares = after.squares - before.squares;
    return [...counts, squares].every((count) => count >= 0) ? { counts, squares } : undefined;
}
const notEnoughYet = `stable has not yet answered the ${fewestToFreeze} predictions that bins are made from`;
/** @param arms  what each arm was counted for, or why it was not */
function predictionPart(bins, { canary, stable }) {
    if (typeof stable === "string")
        return { noPredictions: stable };
    if (typeof canary === "string")
        return { noPredictions: canary };
    const hasAnswered = canary.squares > 0;
    if (hasAnswered && canary.counts.every((count) => count === 0)) {
        const [has, lacks] = bins.kind === "classes" ? ["classes", "values"] : ["values or probabilities", "none"];
        return { noPredictions: `stable answers ${has}, and the canary ${lacks}: they cannot be compared` };
    }
    const why = bins.blind === undefined ? {} : { blind: bins.blind };
    return { predictions: { bins: binNames(bins), ...why, canary, stable } };
}
const totalOf = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);


/***/ }),

/***/ 14581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ versionHeader),
/* harmony export */   M: () => (/* binding */ serverMetricNames),
/* harmony export */   X4: () => (/* binding */ replayHeader),
/* harmony export */   kY: () => (/* binding */ mostClasses),
/* harmony export */   n7: () => (/* binding */ mostFeatures),
/* harmony export */   pH: () => (/* binding */ otherClasses)
/* harmony export */ });
/** Names that our server and those who read it agree on; the same in every version, since arms of two versions meet. */
const serverMetricNames = {
    requests: "model_release_requests_total",
    latency: "model_release_request_duration_seconds",
    inFlight: "model_release_requests_in_flight",
    batchRows: "model_release_batch_rows",
    model: "model_release_model_info",
    ready: "model_release_ready",
    /** Predictions by class. */
    classes: "model_release_predictions_total",
    /** Predictions by value, or by the probability of the second of two classes: see server/predictions.ts. */
    values: "model_release_prediction_values_total",
    predictionSquares: "model_release_prediction_squares_total",
    rows: "model_release_rows_total",
    missing: "model_release_rows_missing_total",
    /** Rows by feature and bin of the holdout's: see inference/feature-bins.ts. */
    inputs: "model_release_inputs_total",
};
/** Classes with a series of their own: a model of a thousand must not make a thousand series. */
const mostClasses = 64;
/** All further classes, of a model that does not state its classes. */
const otherClasses = "(other)";
/** Features with a series of their own. */
const mostFeatures = 64;
/** A request that bears this header (any value) is a replayed row, counted apart from live traffic. */
const replayHeader = "x-model-release-replay";
/** On every answer: the version that gave it. */
const versionHeader = "x-model-release-version";


/***/ }),

/***/ 163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ encodeServedModel),
/* harmony export */   x: () => (/* binding */ decodeServedModel)
/* harmony export */ });
/* harmony import */ var _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88114);

/** The file's bytes as text: the same model gives the same bytes. */
function encodeServedModel({ name, version, digest, features, outputs, reference }) {
    const { task, positive, threshold, classes } = outputs ?? {};
    const read = outputs === undefined ? undefined : { task, positive, threshold, classes };
    const file = { name, version, digest, features, outputs: read, reference: reference?.map(encodeFeature) };
    return `${JSON.stringify(file, undefined, 2)}\n`;
}
/** Understands the parsed file. Keys of later versions are passed over, so that an old server serves a new image. */
function decodeServedModel(file) {
    if (!(0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(file))
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("file", `is ${(0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(file)}; it must be an object`);
    const identity = {};
    for (const key of ["name", "version", "digest"]) {
        const value = (0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(file, key);
        // Each of them travels in a header or a metric's label.
        if (typeof value !== "string" || !/^[\x20-\x7e]{1,200}$/.test(value)) {
            return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(key, "must be 1 to 200 printable ASCII characters");
        }
        identity[key] = value;
    }
    const features = (0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(file, "features");
    if (features !== undefined && !isStrings(features))
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("features", "must be a list of strings");
    const outputs = decodeOutputOptions((0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(file, "outputs"));
    if (outputs instanceof _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC)
        return outputs;
    const reference = decodeReference((0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(file, "reference"));
    if (reference instanceof _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC)
        return reference;
    const { name, version, digest } = identity;
    return {
        name,
        version,
        digest,
        ...(features && { features }),
        ...(outputs && { outputs }),
        ...(reference && { reference }),
    };
}
function encodeFeature({ name, bins }) {
    if (bins.kind === "texts")
        return { name, known: bins.known };
    const { lowest, highest, edges } = bins;
    return { name, lowest, highest, edges };
}
function decodeReference(list) {
    if (list === undefined)
        return undefined;
    if (!Array.isArray(list))
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("reference", `is ${(0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(list)}; it must be a list`);
    const features = [];
    for (const one of list) {
        const name = (0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(one) ? (0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(one, "name") : undefined;
        const bins = (0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(one) ? decodeBins(one) : undefined;
        if (typeof name !== "string" || bins === undefined) {
            return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("reference", "must have a name and its known fingerprints, or lowest, highest and rising edges");
        }
        features.push({ name, bins });
    }
    return features;
}
function decodeBins(feature) {
    const { known, lowest, highest, edges } = feature;
    if (isRising(known))
        return { kind: "texts", known };
    if (typeof lowest !== "number" || typeof highest !== "number" || !isRising(edges))
        return undefined;
    return { kind: "numbers", lowest, highest, edges };
}
function isRising(value) {
    return Array.isArray(value) && value.every((item, i) => typeof item === "number" && (i === 0 || item > value[i - 1]));
}
function decodeOutputOptions(options) {
    if (options === undefined)
        return undefined;
    if (!(0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(options))
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("outputs", `is ${(0,_protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(options)}; it must be an object`);
    const { task, positive, threshold, classes } = options;
    if (task !== undefined && task !== "binary" && task !== "multiclass" && task !== "regression") {
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("outputs.task", "must be binary, multiclass or regression");
    }
    if (positive !== undefined && typeof positive !== "string")
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("outputs.positive", "must be a string");
    if (threshold !== undefined && typeof threshold !== "number")
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("outputs.threshold", "must be a number");
    if (classes !== undefined && !isStrings(classes))
        return new _protocols_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC("outputs.classes", "must be a list of strings");
    return {
        ...(task !== undefined && { task }),
        ...(positive !== undefined && { positive }),
        ...(threshold !== undefined && { threshold }),
        ...(classes !== undefined && { classes }),
    };
}
function isStrings(value) {
    return Array.isArray(value) && value.every((item) => typeof item === "string");
}


/***/ }),

/***/ 20501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ inputCounter)
/* harmony export */ });
/* harmony import */ var _inference_feature_bins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46565);
/* harmony import */ var _missing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33630);
/** Counts the values of each feature by the holdout's ranges: rows that are not like it show here. Never a value itself. */


/** @param columns  the model's, in its order, for rows that come as lists */
function inputCounter(columns, features) {
    const counted = features.flatMap(({ name, bins }) => {
        const position = columns.indexOf(name);
        if (position === -1)
            return [];
        const names = (0,_inference_feature_bins_js__WEBPACK_IMPORTED_MODULE_0__/* .binNames */ .II)(bins);
        return [{ name, position, names, find: (0,_inference_feature_bins_js__WEBPACK_IMPORTED_MODULE_0__/* .binFinder */ .WH)(bins), rows: new Float64Array(names.length) }];
    });
    return {
        add(rows) {
            for (const row of rows) {
                for (const feature of counted) {
                    const bin = feature.find((0,_missing_js__WEBPACK_IMPORTED_MODULE_1__/* .cellOf */ .W)(row, feature.name, feature.position));
                    if (bin >= 0)
                        feature.rows[bin] += 1;
                }
            }
        },
        *counts() {
            for (const { name, names, rows } of counted) {
                for (const [bin, count] of rows.entries())
                    if (count > 0)
                        yield [name, names[bin], count];
            }
        },
    };
}


/***/ }),

/***/ 33630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ missingCounter),
/* harmony export */   W: () => (/* binding */ cellOf)
/* harmony export */ });
/* harmony import */ var _runtimes_onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14581);

/** @returns undefined where the model's columns have no names */
function missingCounter({ inputs }) {
    if (inputs.some(({ columns }) => columns === undefined))
        return undefined;
    const names = inputs.flatMap(({ columns }) => columns ?? []).slice(0, _runtimes_onnx_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .mostFeatures */ .n7);
    const missing = new Map(names.map((name) => [name, 0]));
    let count = 0;
    return {
        missing,
        get rows() {
            return count;
        },
        add(rows) {
            count += rows.length;
            for (const row of rows) {
                names.forEach((name, position) => {
                    if (isMissing(cellOf(row, name, position)))
                        missing.set(name, missing.get(name) + 1);
                });
            }
        },
    };
}
/** The feature's value in a row as a client wrote it: an object, a list, or the bare value of a model's one column. */
function cellOf(row, name, position) {
    if (Array.isArray(row))
        return row[position];
    if (row === null || typeof row !== "object")
        return position === 0 ? row : undefined;
    return Object.hasOwn(row, name) ? row[name] : undefined;
}
/** Not text like "N/A": a text feature may mean it. */
const isMissing = (value) => value === undefined || value === null || value === "";


/***/ }),

/***/ 30484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ predictionCounter)
/* harmony export */ });
/* unused harmony export binOf */
/* harmony import */ var _inference_feature_bins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46565);
/* harmony import */ var _runtimes_onnx_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14581);


function predictionCounter() {
    const classes = new Map();
    const values = new Map();
    let squares = 0;
    return {
        classes,
        values,
        get squares() {
            return squares;
        },
        add(predictions) {
            squares += predictions.n ** 2;
            if (predictions.task === "regression") {
                for (const value of predictions.values)
                    increase(values, binOf(value));
                return;
            }
            const names = predictions.classes.map((name) => classNameOf(name, predictions, classes));
            for (const index of predictions.predicted)
                increase(classes, names[index]);
            const { probabilities, n } = predictions;
            // Where one class is rare, its share hardly moves; the probabilities do.
            if (probabilities === undefined || names.length !== 2)
                return;
            for (let row = 0; row < n; row++)
                increase(values, binOf(probabilities[2 * row + 1]));
        },
        addUnreadable(rows) {
            squares += rows ** 2;
            increase(classes, "(unreadable)", rows);
        },
    };
}
const smallest = 2 ** -20;
const largest = 2 ** 30;
const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
const highWord = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
/**
 * The bin of a value: its first four binary digits behind the leading one, so 16 bins in each doubling, each of 3 to
 * 6 % of its value. What is nearer to zero than 2^-20 is zero, what lies beyond 2^30 stands at it: 1,603 bins at most.
 */
function binOf(value) {
    const size = Math.abs(value);
    if (size < smallest)
        return 0;
    if (size >= largest)
        return value < 0 ? -largest : largest;
    double[0] = value;
    words[highWord] = words[highWord] & 0xffff0000;
    words[1 - highWord] = 0;
    return double[0];
}
/** The name that a class is counted under; the same for it in every server where the model states its classes. */
function classNameOf(name, { classes, open }, seen) {
    const shown = name.slice(0, 100);
    if (open)
        return seen.has(shown) || seen.size < _runtimes_onnx_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .mostClasses */ .kY ? shown : _runtimes_onnx_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .otherClasses */ .pH;
    return classes.length <= _runtimes_onnx_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .mostClasses */ .kY ? shown : `group ${(0,_inference_feature_bins_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj)(name) % _runtimes_onnx_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .mostClasses */ .kY}`;
}
function increase(counts, key, by = 1) {
    counts.set(key, (counts.get(key) ?? 0) + by);
}


/***/ })

};
