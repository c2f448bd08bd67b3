export const id = 4770;
export const ids = [4770];
export const modules = {

/***/ 24770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xV: () => (/* binding */ gatherRelease),
  _X: () => (/* binding */ gatherSubject),
  NL: () => (/* binding */ noteSubject)
});

// EXTERNAL MODULE: ./build/model/describe.js
var describe = __webpack_require__(24285);
// EXTERNAL MODULE: ./build/validate/holdout/holdout.js + 1 modules
var holdout_holdout = __webpack_require__(4876);
// EXTERNAL MODULE: ./build/validate/holdout/slices.js
var slices = __webpack_require__(40860);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/effects.js
var effects = __webpack_require__(77814);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/storage/whole.js
var whole = __webpack_require__(44369);
// EXTERNAL MODULE: ./build/version/dvc/directory.js
var directory = __webpack_require__(32640);
// EXTERNAL MODULE: ./build/version/dvc/objects.js
var dvc_objects = __webpack_require__(8947);
// EXTERNAL MODULE: ./build/version/dvc/pointer.js
var pointer = __webpack_require__(47426);
// EXTERNAL MODULE: ./build/version/dvc/repository.js
var dvc_repository = __webpack_require__(44587);
// EXTERNAL MODULE: ./build/version/number.js
var version_number = __webpack_require__(92298);
// EXTERNAL MODULE: ./build/version/plan.js + 3 modules
var plan = __webpack_require__(60957);
// EXTERNAL MODULE: ./build/version/remote.js + 1 modules
var version_remote = __webpack_require__(86968);
;// CONCATENATED MODULE: ./build/version/find.js
/** Finds a version's bytes again: in the cache, else in the remote; nothing is handed out unchecked. */











/**
 * Makes sure that a version's bytes lie in the cache, fetched from the remote where they are missing or damaged.
 *
 * @throws Problem OBJECT_MISSING, OBJECT_CORRUPT, DVC_REMOTE_MISSING, STORAGE_UNSUPPORTED, FILE_UNREADABLE, DISK_FULL
 */
async function findVersion({ pointer, root, remote }, world) {
    const repositoryRoot = await (0,dvc_repository/* findRepository */.W)((0,external_node_path_.resolve)(root), world.files);
    if (repositoryRoot === undefined)
        throw noRepository(pointer.md5, root);
    const repository = await (0,dvc_repository/* openRepository */.h)(repositoryRoot, world.environment, world.files);
    const cache = (0,plan/* openCache */.b)(repository, world);
    const choice = await (0,version_remote/* chooseRemote */.y)(repository, remote ?? pointer.remote, world);
    const source = choice.kind === "remote" ? choice.remote : undefined;
    const layout = pointer.layout ?? "current";
    const object = { md5: pointer.md5, layout };
    await bringIntoCache([object], cache, source, world);
    const path = (0,external_node_path_.join)(cache.base, (0,dvc_objects/* objectPath */.du)(object));
    if (!pointer.md5.endsWith(".dir"))
        return { md5: pointer.md5, path };
    const entries = (0,directory/* decodeDirectory */.eT)(await world.files.readFile(path, "utf8"), `the object ${pointer.md5}`);
    const names = [...new Set(entries.map(({ md5 }) => md5))].map((md5) => ({ md5, layout }));
    await bringIntoCache(names, cache, source, world);
    return {
        md5: pointer.md5,
        path,
        children: entries.map(({ md5, relpath }) => ({ relpath, path: (0,external_node_path_.join)(cache.base, (0,dvc_objects/* objectPath */.du)({ md5, layout })) })),
    };
}
/** The `.dvc` file beside a model, or at the path itself; undefined where there is none. @throws Problem DVC_FILE_INVALID */
async function readPointerFile(path, world) {
    const name = path.endsWith(".dvc") ? path : `${path}.dvc`;
    const text = await (0,whole/* readTextIfThere */.pM)(name, world.files);
    return text === undefined ? undefined : (0,pointer/* readPointers */.J1)(text, name)[0];
}
/** The release of a number. @throws Problem VERSION_INVALID  where none has it */
function releaseOf(number, released) {
    const found = released.find((release) => (0,version_number/* compareNumbers */.S)(release.number, number) === 0);
    if (found)
        return found;
    const known = [...released].map((release) => release.number).sort(version_number/* compareNumbers */.S);
    throw new errors/* Problem */.AF("VERSION_INVALID", {
        what: `there is no release ${number}`,
        remedy: known.length > 0 ? `Released so far: ${known.join(", ")}.` : "Nothing has been released yet.",
    });
}
/** Writes a found version as a file or folder of its own, for what wants to open it by name. */
async function checkOut(found, to, { files }) {
    const put = (from, path) => (0,effects/* effect */.Q)(`write ${path}`, () => (0,whole/* copyWhole */.Nn)(from, path, { files, mode: 0o644 }));
    if (found.children === undefined)
        return put(found.path, to);
    for (const { relpath, path } of found.children)
        await put(path, (0,external_node_path_.join)(to, ...relpath.split("/")));
}
/** Checks each object in the cache; fetches those that are missing or damaged. */
async function bringIntoCache(objects, cache, remote, world) {
    const there = [];
    const wanted = [];
    for (const object of objects) {
        const found = await cache.medium.find((0,dvc_objects/* objectPath */.du)(object));
        (found ? there : wanted).push(object);
    }
    const damaged = await (0,dvc_objects/* damagedIn */.TQ)(cache, there, world);
    for (const object of [...wanted, ...damaged]) {
        if (remote === undefined)
            throw damaged.includes(object) ? corrupt(object, cache.base) : missing(object, cache.base);
        await fetchObject(object, cache, remote, world);
    }
}
/** Fetches aside, checks, and only then gives the bytes their name in the cache. */
async function fetchObject(object, cache, remote, world) {
    const path = (0,dvc_objects/* objectPath */.du)(object);
    if ((await remote.medium.find(path)) === undefined)
        throw missing(object, remote.medium.name);
    const target = (0,external_node_path_.join)(cache.base, path);
    await (0,effects/* effect */.Q)(`fetch object ${object.md5} from remote ${remote.name}`, () => (0,whole/* replaceWhole */.eX)(target, world.files, async (aside) => {
        await remote.medium.readTo(path, aside);
        if (!(await (0,dvc_objects/* isIntact */.kM)(aside, object, world)))
            throw corrupt(object, remote.medium.name);
        await world.files.chmod(aside, 0o444);
    }));
}
function missing({ md5 }, place) {
    return new errors/* Problem */.AF("OBJECT_MISSING", {
        what: `the bytes of ${md5} are not in ${place}`,
        remedy: "Push them from a machine that has them (dvc push), or name another baseline or version.",
    });
}
function corrupt({ md5 }, place) {
    return new errors/* Problem */.AF("OBJECT_CORRUPT", {
        what: `the object ${md5} in ${place} holds other bytes than its name says`,
        remedy: "Remove it and push it again from a machine that has the right bytes: dvc push",
    });
}
function noRepository(md5, root) {
    return new errors/* Problem */.AF("OBJECT_MISSING", {
        what: `the bytes of ${md5} cannot be looked for: ${root} is not in a DVC repository`,
        remedy: "Run in the repository that versioned the model, or name the baseline by the path of a file.",
    });
}

// EXTERNAL MODULE: ./build/version/git.js
var git = __webpack_require__(83431);
;// CONCATENATED MODULE: ./build/jobs/steps/baseline.js
/**
 * Which model the candidate is compared with, and how it was found.
 *
 * `auto`: what the target's record says serves; else the model as it was at the base (the base branch of a pull
 * request, the commit before a push); else none, and gates against a baseline are not applicable.
 */







/** @throws Problem FILE_NOT_FOUND, VERSION_INVALID, GIT_…, OBJECT_…, and what a model that cannot be read throws */
async function findBaseline(config, request, folders, world) {
    const { baseline } = config;
    if (baseline === "none")
        return undefined;
    if (baseline === "auto")
        return findAutomatically(config, request, folders, world);
    if (baseline.startsWith("git:")) {
        const found = await fromGit(baseline.slice("git:".length), config, folders, world);
        if (found)
            return found;
        throw new errors/* Problem */.AF("BASELINE_NOT_FOUND", {
            what: `${config.model.path} is not there at ${baseline.slice("git:".length)}`,
            remedy: "Name a branch, tag or commit that has the model or its .dvc file, or write 'baseline: auto'.",
        });
    }
    if (/^\d+\.\d+\.\d+$/.test(baseline)) {
        const release = releaseOf(baseline, request.released);
        return fromRelease(release, `release ${release.number}`, config, folders, world);
    }
    return fromPath(baseline, config, folders, world);
}
async function findAutomatically(config, { released, baseRef }, folders, world) {
    const [serving] = released;
    if (serving)
        return fromRelease(serving, `release ${serving.number}, which serves`, config, folders, world);
    // Outside of git, and before the first commit, nothing was there to compare with.
    if (baseRef === undefined || !(await (0,git/* hasHistory */.tw)(config.folder)))
        return undefined;
    return fromGit(baseRef, config, folders, world);
}
async function fromPath(path, config, folders, world) {
    const file = (0,external_node_path_.resolve)(config.folder, path);
    const pointer = await readPointerFile(file, world);
    const there = await world.files.stat(file).then(() => true, () => false);
    if (!path.endsWith(".dvc") && there) {
        return { model: await (0,describe.describeModel)(path, { root: config.folder }, world), from: path };
    }
    if (!pointer)
        throw new errors/* Problem */.AF("FILE_NOT_FOUND", {
            what: `the baseline ${path} is not there`,
            remedy: "Correct 'baseline' in the configuration: a path beside it, a version (1.2.0), git:REF, auto or none.",
        });
    return fromVersion(pointer, `${path} (DVC)`, config, folders, world);
}
/** The model of a release: out of its image, or where the image is gone, by its hash from DVC's cache and remotes. */
async function fromRelease({ md5, extract }, from, config, folders, world) {
    const file = await extract();
    if (file !== undefined)
        return { model: await (0,describe.describeModel)(file, { root: config.folder }, world), from };
    return fromVersion({ md5 }, from, config, folders, world);
}
async function fromGit(ref, config, folders, world) {
    const found = await (0,git/* fileAtRef */.bw)(config.folder, ref, config.model.path);
    if (found === undefined)
        return undefined;
    const from = `${config.model.path} at ${ref} (${found.commit.slice(0, 7)})`;
    if (found.kind === "pointer")
        return fromVersion(found.pointer, from, config, folders, world);
    const file = (0,external_node_path_.join)(folders.baselines, found.commit, "model");
    await (0,effects/* effect */.Q)("keep baseline", () => (0,whole/* writeWhole */.f8)(file, found.bytes, world));
    return { model: await (0,describe.describeModel)(file, { root: config.folder }, world), from };
}
async function fromVersion(pointer, from, config, folders, world) {
    const found = await findVersion({ pointer, root: config.folder, remote: config.version.remote }, world);
    const file = (0,external_node_path_.join)(folders.baselines, pointer.md5, "model");
    await checkOut(found, file, world);
    return { model: await (0,describe.describeModel)(file, { root: config.folder }, world), from };
}

// EXTERNAL MODULE: ./build/jobs/steps/state.js
var state = __webpack_require__(65928);
;// CONCATENATED MODULE: ./build/jobs/steps/subject.js





/**
 * Reads all that is judged.
 *
 * @param released  what the target's record knows, newest first
 * @throws what describeModel, findBaseline and readHoldout throw
 */
async function gatherSubject(config, released, folders, asker, world) {
    const candidate = await (0,describe.describeModel)(config.model.path, { root: config.folder }, world);
    const baseline = await findBaseline(config, { released, baseRef: asker.baseRef }, folders, world);
    warnWithoutBaseline(baseline, config, world);
    const holdout = await (0,holdout_holdout/* readHoldout */.Su)((0,state/* within */.ux)(config, config.holdout.path), config.holdout, world);
    return { candidate, ...(baseline && { baseline }), identical: baseline?.model.md5 === candidate.md5, holdout };
}
/** What was released, alone: there is no baseline to what serves. @throws what reading the model or the holdout throws */
async function gatherRelease(config, release, folders, world) {
    const { model } = await fromRelease(release, `release ${release.number}`, config, folders, world);
    const holdout = await (0,holdout_holdout/* readHoldout */.Su)((0,state/* within */.ux)(config, config.holdout.path), config.holdout, world);
    return { candidate: model, identical: false, holdout };
}
/** Without a baseline the gates against one decide nothing: said loudly, for the absolute ones then decide alone. */
function warnWithoutBaseline(baseline, { gates }, { progress }) {
    const against = gates.filter(({ bound }) => bound.kind === "baseline");
    if (baseline || against.length === 0)
        return;
    progress.warn(`there is no baseline: ${against.map(({ written }) => `'${written}'`).join(", ")} not applicable`);
}
function noteSubject(report, { candidate, baseline, identical, holdout }) {
    report.model = modelInReport(candidate);
    if (baseline)
        report.baseline = { from: baseline.from, source: modelInReport(baseline.model), identical };
    report.holdout = {
        path: holdout.path,
        fingerprint: holdout.fingerprint,
        rows: holdout.n,
        unjudged: (0,slices/* slicesOf */.n)(holdout).pooled.flatMap(({ column, values }) => values.map((value) => `${column}=${value}`)),
    };
}
function modelInReport({ path, format, size, md5, sha256, producer }) {
    const by = producer && [producer.name, producer.version].filter(Boolean).join(" ");
    return { path, format, size, md5, sha256, ...(by && { producer: by }) };
}


/***/ }),

/***/ 21589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   local: () => (/* binding */ local),
/* harmony export */   openFolder: () => (/* binding */ openFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57176);
/* harmony import */ var _whole_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44369);
/** Files in a folder of this machine, or of a disk that it has mounted. */





const local = {
    open: (url, { files }) => openFolder(url.startsWith("file://") ? (0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(url) : url, { files }),
};
/** @param options.mode  rights of every file that is stored, such as 0o444 for DVC's cache */
function openFolder(folder, options) {
    const { files } = options;
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder);
    const at = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(base, ...path.split("/"));
    return {
        name: base,
        find: (path) => findFile(base, path, files),
        readTo: (path, target) => (0,_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .copyWhole */ .Nn)(at(path), target, { files }),
        writeWhole: (path, content) => "file" in content ? (0,_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .copyWhole */ .Nn)(content.file, at(path), options) : (0,_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f8)(at(path), content.bytes, options),
        list: (under) => listFiles(base, at(under), files),
    };
}
async function findFile(base, path, files) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(base, ...path.split("/"));
    try {
        const found = await files.stat(full);
        return found.isFile() ? { path, size: found.size } : undefined;
    }
    catch (error) {
        if ((0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) === "ENOENT")
            return undefined;
        // Not "absent": with a file where a folder should be, nothing could be stored there either.
        if ((0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(error) === "ENOTDIR")
            throw brokenStore(base, error);
        throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .readProblem */ .K)(error, full);
    }
}
function brokenStore(base, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF("FILE_UNREADABLE", {
        what: `${base} cannot hold files: a file stands where a folder should be`,
        remedy: `Move what stands in the way: ls -l '${base}'`,
        cause,
    });
}
async function listFiles(base, folder, files) {
    const found = [];
    const pending = [folder];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        try {
            for (const entry of await files.readdir(next, { withFileTypes: true })) {
                const full = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(next, entry.name);
                if (entry.isDirectory())
                    pending.push(full);
                else if (entry.isFile()) {
                    found.push({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(base, full).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/"), size: (await files.stat(full)).size });
                }
            }
        }
        catch (error) {
            if (!(0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(error))
                throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .readProblem */ .K)(error, next);
        }
    }
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
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

/***/ 15828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ legacyMd5)
/* harmony export */ });
/* unused harmony export legacyContent */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _storage_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57176);
/**
 * The hash of DVC 2 (`md5-dos2unix`), which outputs without a `hash:` key still carry: the md5 of the content with
 * `\r\n` turned into `\n` where it looks like text.
 */


/** DVC reads in chunks of this size and judges each by its own first bytes, so the size is part of the hash. */
const chunkBytes = 2 ** 20;
const testedBytes = 512;
const textShare = 0.7;
/** @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE */
async function legacyMd5(path, files) {
    const md5 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("md5");
    const buffer = Buffer.allocUnsafe(chunkBytes);
    try {
        const handle = await files.open(path, "r");
        try {
            for (;;) {
                const chunk = buffer.subarray(0, await fill(buffer, handle));
                if (chunk.length === 0)
                    return md5.digest("hex");
                md5.update(legacyContent(chunk));
            }
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .readProblem */ .K)(error, path);
    }
}
/** What DVC 2 hashed of one chunk. A `\r\n` that lies across two chunks stays as it is. */
function legacyContent(chunk) {
    return looksLikeText(chunk.subarray(0, testedBytes)) ? withoutReturns(chunk) : chunk;
}
function looksLikeText(start) {
    let text = 0;
    for (const byte of start) {
        if (byte === 0)
            return false;
        // Printable ASCII, and \b \t \n \f \r.
        if ((byte >= 0x20 && byte <= 0x7e) || (byte >= 0x08 && byte <= 0x0d && byte !== 0x0b))
            text += 1;
    }
    return text >= textShare * start.length;
}
/** The chunk with every `\r\n` as `\n`. */
function withoutReturns(chunk) {
    const kept = Buffer.allocUnsafe(chunk.length);
    let length = 0;
    for (let at = 0; at < chunk.length; at++) {
        if (chunk[at] === 0x0d && chunk[at + 1] === 0x0a)
            continue;
        kept[length++] = chunk[at];
    }
    return kept.subarray(0, length);
}
/** Reads until the buffer is full or the file ends: a short read must not move the borders of the chunks. */
async function fill(buffer, handle) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return filled;
}


/***/ }),

/***/ 8947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S7: () => (/* binding */ putObjects),
/* harmony export */   TQ: () => (/* binding */ damagedIn),
/* harmony export */   du: () => (/* binding */ objectPath),
/* harmony export */   fY: () => (/* binding */ missingFrom),
/* harmony export */   iZ: () => (/* binding */ objectsOf),
/* harmony export */   kM: () => (/* binding */ isIntact),
/* harmony export */   sk: () => (/* binding */ putIntoCache)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _effects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77814);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _storage_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89448);
/* harmony import */ var _storage_lanes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98961);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32640);
/* harmony import */ var _legacy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15828);
/**
 * DVC's content-addressed objects, in a cache or a remote: put whole, checked one by one, fetched only when right.
 *
 * Where DVC takes a `.dir` object's presence to mean that all its files are there, and does not look at what it
 * pulled, every object here is looked for and every fetched byte is checked.
 */







/** Enough to keep a disk or a network busy, few enough to stay below the limits on open files. */
const lanes = 16;
/** Where an object lies below the base of a cache or remote. */
function objectPath({ md5, layout }) {
    const name = `${md5.slice(0, 2)}/${md5.slice(2)}`;
    return layout === "legacy" ? name : `files/md5/${name}`;
}
/** The objects of what was hashed, each once, a directory's list last: what has its list has all its files. */
function objectsOf(hashed) {
    if (hashed.kind === "file") {
        return [{ md5: hashed.md5, layout: "current", size: hashed.size, content: { file: hashed.path } }];
    }
    const children = new Map(hashed.children.map((child) => [child.md5, child]));
    const list = new TextEncoder().encode((0,_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeDirectory */ .IC)(hashed.children));
    return [
        ...[...children.values()].map(({ md5, size, path }) => ({ md5, layout: "current", size, content: { file: path } })),
        { md5: hashed.md5, layout: "current", size: list.length, content: { bytes: list } },
    ];
}
/** Those of the objects that a store does not hold, or holds in another size. */
async function missingFrom(store, objects) {
    const there = new Array(objects.length).fill(false);
    await (0,_storage_lanes_js__WEBPACK_IMPORTED_MODULE_6__/* .inLanes */ .L)(lanes, objects.length, async (index) => {
        const found = await store.find(objectPath(objects[index]));
        there[index] = found?.size === objects[index].size;
    });
    return objects.filter((_, index) => !there[index]);
}
/**
 * Puts objects into a store, directories' lists only after all their files.
 *
 * @param where  for the effect's name: "cache", "remote storage"
 */
async function putObjects(store, objects, where) {
    const put = ({ md5, layout, content }) => (0,_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .effect */ .Q)(`write object ${md5} to ${where}`, () => store.writeWhole(objectPath({ md5, layout }), content));
    const leaves = objects.filter(({ md5 }) => !md5.endsWith(".dir"));
    await (0,_storage_lanes_js__WEBPACK_IMPORTED_MODULE_6__/* .inLanes */ .L)(lanes, leaves.length, (index) => put(leaves[index]));
    for (const list of objects.filter(({ md5 }) => md5.endsWith(".dir")))
        await put(list);
}
/**
 * Puts objects into the cache and makes sure of what lies there: a damaged object is replaced.
 *
 * @returns the names of damaged objects that were replaced
 * @throws Problem FILE_UNREADABLE  where the model changed while it was copied; DISK_FULL, FILE_UNWRITABLE
 */
async function putIntoCache(cache, objects, world) {
    const missing = await missingFrom(cache.medium, objects);
    await putObjects(cache.medium, missing, "cache");
    const damaged = await damagedIn(cache, objects, world);
    const ours = damaged.find((object) => missing.includes(object));
    if (ours)
        throw changedMeanwhile(ours);
    for (const object of damaged) {
        await (0,_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .effect */ .Q)(`replace object ${object.md5} in cache`, () => cache.medium.writeWhole(objectPath(object), object.content));
    }
    const still = (await damagedIn(cache, damaged, world))[0];
    if (still)
        throw changedMeanwhile(still);
    return damaged.map(({ md5 }) => md5);
}
/** Those whose bytes in the cache are not what their name says. */
async function damagedIn(cache, objects, world) {
    const current = objects.filter(({ layout }) => layout === "current");
    const digests = await (0,_storage_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestFiles */ .E)(current.map((object) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(cache.base, objectPath(object))), world);
    const damaged = current.filter(({ md5 }, index) => digests[index].md5 !== md5.replace(/\.dir$/, ""));
    // A legacy list went through no dos2unix, but has no line break for it to change either.
    for (const object of objects.filter(({ layout }) => layout === "legacy")) {
        if (!(await isIntact((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(cache.base, objectPath(object)), object, world)))
            damaged.push(object);
    }
    return damaged;
}
/** True where a file's bytes are those that an object's name promises. */
async function isIntact(path, { md5, layout }, world) {
    const digest = layout === "legacy" ? await (0,_legacy_js__WEBPACK_IMPORTED_MODULE_5__/* .legacyMd5 */ .G)(path, world.files) : (await (0,_storage_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestFile */ .T)(path, world)).md5;
    return digest === md5.replace(/\.dir$/, "");
}
function changedMeanwhile({ md5, content }) {
    const name = "file" in content ? content.file : `the list ${md5}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF("FILE_UNREADABLE", {
        what: `${name} changed while it was put into the DVC cache`,
        remedy: "Something is still writing it: run again when that has ended.",
    });
}


/***/ }),

/***/ 83431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ gitStanding),
/* harmony export */   bw: () => (/* binding */ fileAtRef),
/* harmony export */   tw: () => (/* binding */ hasHistory)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _dvc_pointer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47426);
/** What git knows: a file as it was at a commit, and how git stands to a path. */



/**
 * A model as it stood at a branch, tag or commit; undefined where that commit has neither the file nor its `.dvc`.
 *
 * @param folder  any folder of the repository; `path` is relative to it, or absolute
 * @param ref  a branch is also looked for at `origin`, for a checkout in CI has only those
 * @throws Problem GIT_UNAVAILABLE, GIT_SHALLOW (the commit is beyond a shallow clone), GIT_REF_MISSING,
 *   DVC_FILE_INVALID
 */
async function fileAtRef(folder, ref, path) {
    const git = await openGit(folder, `read ${path} at ${ref}`);
    const commit = await resolveCommit(git, ref);
    const inside = await pathInRepository(git, folder, path);
    const bytes = await blobAt(git, commit, inside);
    if (bytes !== undefined) {
        if (isLfsPointer(bytes))
            throw inLfs(path, ref);
        return { kind: "bytes", bytes, commit };
    }
    const text = await blobAt(git, commit, `${inside}.dvc`);
    if (text === undefined)
        return undefined;
    const [pointer] = (0,_dvc_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .readPointers */ .J1)(text.toString("utf8"), `${path}.dvc at ${ref}`);
    return { kind: "pointer", pointer: pointer, commit };
}
/** Whether a folder lies in a git repository that has a commit. @throws Problem GIT_UNAVAILABLE  without the git program */
async function hasHistory(folder) {
    try {
        const git = await openGit(folder, "look for earlier commits");
        return (await git.raw(["rev-parse", "--verify", "--quiet", "HEAD"]).catch(() => "")).trim() !== "";
    }
    catch (error) {
        if (error instanceof NotARepository)
            return false;
        throw error;
    }
}
/** How git stands to a file, or to the files of a folder. @throws Problem GIT_UNAVAILABLE  without the git program */
async function gitStanding(path) {
    try {
        const git = await openGit((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), `ask what git knows of ${path}`);
        if ((await git.raw(["ls-files", "-z", "--", `:(literal)${path}`])) !== "")
            return "tracked";
        return (await git.checkIgnore(path)).length > 0 ? "ignored" : "untracked";
    }
    catch (error) {
        if (error instanceof NotARepository)
            return "elsewhere";
        throw error;
    }
}
class NotARepository extends _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF {
}
async function startGit(folder) {
    const { simpleGit } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(4724)]).then(__webpack_require__.bind(__webpack_require__, 74724));
    return simpleGit(folder);
}
async function openGit(folder, purpose) {
    try {
        const git = await startGit(folder);
        if (await git.checkIsRepo())
            return git;
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("GIT_UNAVAILABLE", {
            what: `git could not be asked to ${purpose}: ${error.message.trim().split("\n")[0]}`,
            remedy: "Install the git program and make sure that it is on the PATH, and that the folder is there.",
            cause: error,
        });
    }
    throw new NotARepository("GIT_UNAVAILABLE", {
        what: `could not ${purpose}: ${folder} is not in a git repository`,
        remedy: "Run in a checkout of the repository, or name the baseline by a path: baseline: models/current.onnx",
    });
}
async function resolveCommit(git, ref) {
    for (const name of ref.startsWith("-") || ref === "" ? [] : [ref, `origin/${ref}`]) {
        const found = await git
            .raw(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`])
            .catch(() => "");
        const commit = found.trim().split("\n").at(-1);
        if (/^[0-9a-f]{40,64}$/.test(commit))
            return commit;
    }
    if ((await git.raw(["rev-parse", "--is-shallow-repository"])).trim() === "true")
        throw shallow(ref);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("GIT_REF_MISSING", {
        what: `git knows no branch, tag or commit called '${ref}'`,
        remedy: "Correct the name, or fetch it first: git fetch origin --tags",
    });
}
/** Git's own form of a path: relative to the top of the work tree. Asked of git, for the folder may be a link. */
async function pathInRepository(git, folder, path) {
    const prefix = (await git.raw(["rev-parse", "--show-prefix"])).replace(/\n$/, "");
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(prefix, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, path)));
    if (!inside.startsWith(".."))
        return inside;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("GIT_REF_MISSING", {
        what: `${path} lies outside of the git repository`,
        remedy: "Name a file of the repository, or give the baseline as a path.",
    });
}
/** A file's bytes at a commit; undefined where it is not there, or is a folder. */
async function blobAt(git, commit, path) {
    const line = await git.raw(["ls-tree", "-z", "--full-tree", commit, "--", path]);
    const blob = /^100(?:644|755) blob ([0-9a-f]+)\t/.exec(line)?.[1];
    return blob === undefined ? undefined : await git.showBuffer(blob);
}
function isLfsPointer(bytes) {
    return Buffer.from(bytes.subarray(0, 42)).toString("latin1").startsWith("version https://git-lfs.github.com/spec/");
}
function inLfs(path, ref) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("GIT_REF_MISSING", {
        what: `${path} at ${ref} is a Git LFS pointer: the model's bytes are not in git`,
        remedy: "Check that version out with LFS and name it by its path (actions/checkout with 'lfs: true'), or use DVC.",
    });
}
function shallow(ref) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("GIT_SHALLOW", {
        what: `this checkout is shallow and does not hold '${ref}'`,
        remedy: "Let the checkout fetch the history:\n  - uses: actions/checkout@v4\n    with:\n      fetch-depth: 0",
    });
}


/***/ }),

/***/ 92298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ compareNumbers),
/* harmony export */   r: () => (/* binding */ numberOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** Semantic version numbers of releases: which comes next. Pure. */

/**
 * The number of a model's release. A model that was released before keeps its number, so a re-run changes nothing.
 *
 * @param wanted  "X.Y.Z", or the part to raise over the highest release; undefined is "patch". The first is 0.0.1
 * @throws Problem VERSION_INVALID  for another form, and for a number that another model has
 */
function numberOf(wanted, md5, released) {
    const explicit = parseWanted(wanted ?? "patch");
    if (typeof explicit === "string") {
        const taken = released.find(({ number }) => compareNumbers(number, explicit) === 0);
        if (taken && taken.md5 !== md5)
            throw takenByAnother(explicit, released);
        return explicit;
    }
    const same = highest(released.filter((release) => release.md5 === md5));
    return same ?? written(explicit(parsed(highest(released) ?? "0.0.0")));
}
/** Negative, 0 or positive, as `a` is below, equal to or above `b`. @throws Problem VERSION_INVALID */
function compareNumbers(a, b) {
    const [one, other] = [parsed(a), parsed(b)];
    return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}
const raise = {
    major: ([major]) => [major + 1, 0, 0],
    minor: ([major, minor]) => [major, minor + 1, 0],
    patch: ([major, minor, patch]) => [major, minor, patch + 1],
};
function parseWanted(wanted) {
    if (Object.hasOwn(raise, wanted))
        return raise[wanted];
    return written(parsed(wanted));
}
function highest(released) {
    return released
        .map(({ number }) => number)
        .sort(compareNumbers)
        .at(-1);
}
function parsed(number) {
    const [, major, minor, patch] = /^v?(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/.exec(number) ?? [];
    if (major === undefined)
        throw notANumber(number);
    return [Number(major), Number(minor), Number(patch)];
}
function written([major, minor, patch]) {
    return `${major}.${minor}.${patch}`;
}
function notANumber(text) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("VERSION_INVALID", {
        what: `'${text}' is not a version number`,
        remedy: "Write three numbers, such as 1.4.0 (in YAML in quotes), or the part to raise: major, minor or patch.",
    });
}
function takenByAnother(number, released) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("VERSION_INVALID", {
        what: `version ${number} belongs to another model, released before`,
        remedy: `Write a number that is free (the highest is ${highest(released)}), or 'patch' to raise it.`,
    });
}


/***/ }),

/***/ 60957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ openCache),
  U: () => (/* binding */ planVersion)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/storage/local.js
var local = __webpack_require__(21589);
// EXTERNAL MODULE: ./build/storage/whole.js
var storage_whole = __webpack_require__(44369);
;// CONCATENATED MODULE: ./build/version/dvc/gitignore.js
/** The line that keeps a versioned model out of git, as `dvc add` writes it. Pure. */
/**
 * A .gitignore with one line more; the text as it was where the line is in it already.
 *
 * @param name  of the file or folder, in the folder of the .gitignore
 */
function withIgnored(text, name) {
    const line = `/${escapeName(name)}`;
    if (text.split("\n").includes(line))
        return text;
    return `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${line}\n`;
}
/** Git would read these characters as patterns; a line break cannot be written, and `?` fits any character. */
function escapeName(name) {
    return name
        .replace(/[\\[\]!*#?]/g, "\\$&")
        .replace(/[\n\r]/g, "?")
        .replace(/ $/, "\\ ");
}

// EXTERNAL MODULE: ./build/version/dvc/hash.js + 2 modules
var hash = __webpack_require__(56625);
// EXTERNAL MODULE: ./build/version/dvc/directory.js
var directory = __webpack_require__(32640);
// EXTERNAL MODULE: ./build/version/dvc/legacy.js
var legacy = __webpack_require__(15828);
// EXTERNAL MODULE: ./build/version/dvc/objects.js
var dvc_objects = __webpack_require__(8947);
;// CONCATENATED MODULE: ./build/version/dvc/legacy-objects.js



/** What DVC 2 would have recorded of a file or directory, and the objects behind it. */
async function legacyObjects(hashed, files) {
    if (hashed.kind === "file") {
        const md5 = await (0,legacy/* legacyMd5 */.G)(hashed.path, files);
        return { md5, objects: [{ md5, layout: "legacy", size: hashed.size, content: { file: hashed.path } }] };
    }
    const children = [];
    for (const child of hashed.children)
        children.push({ ...child, md5: await (0,legacy/* legacyMd5 */.G)(child.path, files) });
    const md5 = (0,directory/* hashDirectory */.sZ)(children);
    const objects = (0,dvc_objects/* objectsOf */.iZ)({ ...hashed, children, md5 }).map((object) => ({ ...object, layout: "legacy" }));
    return { md5, objects };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/version/dvc/owner.js
/**
 * Who keeps a path in DVC already: a stage of a pipeline, or a folder above that is versioned as a whole.
 *
 * A `.dvc` file of its own for such a path would make DVC refuse the whole repository ("output is already specified").
 */




/**
 * The file (dvc.yaml, dvc.lock or a folder's .dvc) that speaks of `path`, or undefined.
 *
 * @param path  absolute, inside the repository `root`
 * @throws Problem DVC_FILE_INVALID, FILE_UNREADABLE
 */
async function findOwner(path, root, files) {
    for (let folder = (0,external_node_path_.dirname)(path);; folder = (0,external_node_path_.dirname)(folder)) {
        const whole = (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), `${(0,external_node_path_.basename)(folder)}.dvc`);
        if (folder !== root && (await (0,storage_whole/* readTextIfThere */.pM)(whole, files)) !== undefined)
            return whole;
        for (const name of ["dvc.yaml", "dvc.lock"]) {
            const file = (0,external_node_path_.join)(folder, name);
            const text = await (0,storage_whole/* readTextIfThere */.pM)(file, files);
            if (text === undefined)
                continue;
            const outputs = stageOutputs(parsed(text, file));
            if (outputs.some((output) => isWithin(path, (0,external_node_path_.resolve)(folder, output))))
                return file;
        }
        if (folder === root || (0,external_node_path_.dirname)(folder) === folder)
            return undefined;
    }
}
/** The paths that stages make, relative to the folder of their file. Templates (`${model}`) are known by dvc.lock. */
function stageOutputs(pipeline) {
    return Object.values(asMap(asMap(pipeline).stages)).flatMap((stage) => {
        const { wdir, outs, metrics, plots } = asMap(stage);
        const folder = typeof wdir === "string" ? wdir : ".";
        return [outs, metrics, plots]
            .flatMap(asList)
            .flatMap((output) => pathsOf(output).map((path) => (0,external_node_path_.join)(folder, path)));
    });
}
/** An output is a path, a map with a `path` (dvc.lock), or a map from a path to its settings (dvc.yaml). */
function pathsOf(output) {
    if (typeof output === "string")
        return [output];
    const map = asMap(output);
    return typeof map.path === "string" ? [map.path] : Object.keys(map);
}
function isWithin(path, folder) {
    const below = (0,external_node_path_.relative)(folder, path);
    return below === "" || !(below === ".." || below.startsWith("../") || below.startsWith("/"));
}
function parsed(text, file) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        throw new errors/* Problem */.AF("DVC_FILE_INVALID", {
            what: `${file} is not YAML: ${error.message.split("\n")[0]}`,
            remedy: `Put the right version back: git checkout -- '${file}'`,
            cause: error,
        });
    }
}
function asMap(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function asList(value) {
    return Array.isArray(value) ? value : [];
}

// EXTERNAL MODULE: ./build/version/dvc/pointer.js
var pointer = __webpack_require__(47426);
// EXTERNAL MODULE: ./build/version/dvc/repository.js
var dvc_repository = __webpack_require__(44587);
// EXTERNAL MODULE: ./build/version/git.js
var git = __webpack_require__(83431);
// EXTERNAL MODULE: ./build/version/number.js
var version_number = __webpack_require__(92298);
// EXTERNAL MODULE: ./build/version/remote.js + 1 modules
var remote = __webpack_require__(86968);
;// CONCATENATED MODULE: ./build/version/plan.js
/** What recording a version would change: all reading and deciding, no writing. */














/** @throws Problem  see recordVersion */
async function planVersion(request, world) {
    const model = (0,external_node_path_.resolve)(request.root, request.modelPath);
    const hashed = await (0,hash.hashPath)(model, world);
    const number = (0,version_number/* numberOf */.r)(request.options.number, hashed.md5, request.released);
    const root = await (0,dvc_repository/* findRepository */.W)((0,external_node_path_.dirname)(model), world.files);
    if (root === undefined) {
        if (request.options.remote !== undefined)
            throw noRepository(request.options.remote, (0,external_node_path_.dirname)(model));
        return { number, hashed, warnings: [] };
    }
    const repository = await (0,dvc_repository/* openRepository */.h)(root, world.environment, world.files);
    const standing = repository.scm === "git" ? await (0,git/* gitStanding */.J9)(model) : "elsewhere";
    if (standing === "tracked") {
        return { number, hashed, warnings: [`git keeps ${request.modelPath} itself, so DVC has no part in it`] };
    }
    const owner = await findOwner(model, root, world.files);
    if (owner !== undefined) {
        const warning = `${request.modelPath} is kept by ${(0,external_node_path_.relative)(root, owner)} already: record and push it by DVC itself`;
        return { number, hashed, warnings: [warning] };
    }
    return { number, hashed, ...(await planDvc(hashed, repository, standing === "untracked", request, world)) };
}
async function planDvc(hashed, repository, toIgnore, { options }, world) {
    const pointerPath = `${hashed.path}.dvc`;
    const pointerText = await (0,storage_whole/* readTextIfThere */.pM)(pointerPath, world.files);
    const content = contentOf(hashed);
    const existing = pointerText === undefined ? undefined : (0,pointer/* readPointers */.J1)(pointerText, pointerPath)[0];
    const { objects, text } = await planPointer(hashed, content, pointerText, existing, pointerPath, world);
    const texts = [...(toIgnore ? await planGitignore(hashed.path, world) : [])];
    if (text !== pointerText)
        texts.push({ path: pointerPath, text });
    const choice = existing?.push === false && options.remote === undefined
        ? { kind: "none" }
        : await (0,remote/* chooseRemote */.y)(repository, options.remote ?? existing?.remote, world);
    return {
        dvc: {
            pointerPath,
            objects,
            texts,
            ...(existing?.cache !== false && { cache: openCache(repository, world) }),
            ...(choice.kind === "remote" && { remote: choice.remote }),
        },
        warnings: choice.kind === "unusable"
            ? [`not pushed to the default DVC remote '${choice.place.name}': ${choice.why}. Push by DVC itself: dvc push`]
            : [],
    };
}
/** The cache of a repository; its objects are read-only, as DVC has them. */
function openCache(repository, { files }) {
    return { base: repository.cache, medium: (0,local.openFolder)(repository.cache, { files, mode: 0o444 }) };
}
/** The `.dvc` file's text, and the objects that it names: DVC 2's, where it is one of DVC 2 and still right. */
async function planPointer(hashed, content, text, existing, path, { files }) {
    if (text === undefined)
        return { objects: (0,dvc_objects/* objectsOf */.iZ)(hashed), text: (0,pointer/* newPointer */.Ye)(content) };
    if (existing?.layout === "legacy") {
        const legacy = await legacyObjects(hashed, files);
        if (legacy.md5 === existing.md5)
            return { objects: legacy.objects, text };
    }
    return { objects: (0,dvc_objects/* objectsOf */.iZ)(hashed), text: (0,pointer/* updatePointer */.vt)(text, content, path) };
}
function contentOf(hashed) {
    const { md5, size, path } = hashed;
    const common = { path: (0,external_node_path_.basename)(path), md5, size };
    return hashed.kind === "file"
        ? { ...common, executable: hashed.executable }
        : { ...common, nfiles: hashed.children.length, executable: false };
}
async function planGitignore(model, { files }) {
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(model), ".gitignore");
    const before = (await (0,storage_whole/* readTextIfThere */.pM)(path, files)) ?? "";
    const after = withIgnored(before, (0,external_node_path_.basename)(model));
    return after === before ? [] : [{ path, text: after }];
}
function noRepository(remote, folder) {
    return new errors/* Problem */.AF("DVC_REMOTE_MISSING", {
        what: `version.remote names '${remote}', but ${folder} is not in a DVC repository`,
        remedy: "Make it one (dvc init, dvc remote add), or take 'remote' out of 'version'.",
    });
}


/***/ }),

/***/ 86968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ chooseRemote)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/storage/list.js
/** The media that files can lie on, by the scheme of their URL; a path without a scheme is `local`. */

const media = {
    local: {
        help: "a folder of this machine or of a mounted disk",
        load: async () => (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 21589))).local,
    },
};
/** Known by name, so that the message says "not yet" and not "unknown". */
const notYet = [
    "http",
    "https",
    "s3",
    "gs",
    "azure",
    "hdfs",
    "webhdfs",
    "ssh",
    "gdrive",
    "oss",
    "webdav",
    "webdavs",
];
/** The medium that a URL names: `local` for paths and file://, else the scheme. */
function mediumOf(url) {
    const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(url)?.[1]?.toLowerCase();
    return scheme === undefined || scheme === "file" ? "local" : scheme;
}
/** True where files at this URL can be read and written by this version. */
function isSupported(url) {
    return Object.hasOwn(media, mediumOf(url));
}
/**
 * Opens the medium of a URL.
 *
 * @throws Problem STORAGE_UNSUPPORTED  for a scheme that has no file here
 */
async function openMedium(url, world) {
    const scheme = mediumOf(url);
    if (!Object.hasOwn(media, scheme))
        throw unsupported(scheme, url);
    const kind = await media[scheme].load();
    return kind.open(url, world);
}
function unsupported(scheme, url) {
    const place = url.replace(/\/\/[^/@]*@/, "//");
    return new errors/* Problem */.AF("STORAGE_UNSUPPORTED", {
        what: notYet.includes(scheme)
            ? `${place}: ${scheme}:// is not supported yet`
            : `${place}: no kind of storage is called ${scheme}://`,
        remedy: `Use one of: ${Object.keys(media).join(", ")} (a path). Mount the storage, or copy the files by its own tool.`,
    });
}

// EXTERNAL MODULE: ./build/version/dvc/settings.js
var settings = __webpack_require__(59510);
;// CONCATENATED MODULE: ./build/version/remote.js
/** The DVC remote that a model's bytes go to, or come from. */



/**
 * Opens a remote: the one that was asked for, or the repository's default. One that was asked for by name must be
 * usable; a default that is not is only reported, for the person did not speak of it.
 *
 * @throws Problem DVC_REMOTE_MISSING, STORAGE_UNSUPPORTED
 */
async function chooseRemote(repository, name, world) {
    const place = (0,settings/* remotePlace */.w0)(repository.settings, name);
    if (place === undefined)
        return { kind: "none" };
    const why = unusable(place);
    if (why !== undefined) {
        if (name === undefined)
            return { kind: "unusable", place, why };
        throw new errors/* Problem */.AF("STORAGE_UNSUPPORTED", {
            what: `the DVC remote '${place.name}' cannot be used: ${why}`,
            remedy: "Name a remote that is a folder (version.remote), or push by DVC itself: dvc push",
        });
    }
    return { kind: "remote", remote: { name: place.name, medium: await openMedium(place.url, world) } };
}
function unusable({ url, versioned }) {
    if (versioned)
        return "it keeps versions by the cloud's own numbers (version_aware, worktree), not by hash";
    if (!isSupported(url))
        return `${url.replace(/:\/\/.*$/, "://")} is not supported yet`;
    return undefined;
}


/***/ })

};
