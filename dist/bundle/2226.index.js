export const id = 2226;
export const ids = [2226];
export const modules = {

/***/ 29189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ configurationName)
/* harmony export */ });
/** What our configurations are called, one for each model of a folder: names that stand in JSON and in a shell as they are. */
const configurationName = /^model-release(\.[\w.-]+)?\.ya?ml$/;


/***/ }),

/***/ 21498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ acceptedPermissions),
/* harmony export */   Mz: () => (/* binding */ permissionsYaml),
/* harmony export */   fY: () => (/* binding */ missingFrom),
/* harmony export */   hN: () => (/* binding */ needsOf),
/* harmony export */   tL: () => (/* binding */ grantedIn)
/* harmony export */ });
/* unused harmony export features */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/** Which permissions a workflow's token needs for what, which of them it lacks, and the YAML that gives them. Pure. */

/** One thing that is done on GitHub, and what its token must be allowed. */
const features = {
    checkout: { permission: "contents", access: "read", because: "reads the repository" },
    comment: {
        permission: "pull-requests",
        access: "write",
        because: "writes the comment on the pull request",
        // GitHub takes either for a comment; ours is the narrower of the two.
        orElse: "issues",
    },
    check: { permission: "checks", access: "write", because: "writes the check with its annotations" },
    deployment: { permission: "deployments", access: "write", because: "records the deployment and how it went" },
    release: { permission: "contents", access: "write", because: "writes the release and its tag" },
    issue: { permission: "issues", access: "write", because: "opens and closes the issue about production" },
    answer: { permission: "issues", access: "write", because: "answers the comment, where it is one on an issue" },
    // GitHub makes a label for a token with `issues: write` alone, whatever its pages say of `pull-requests: write`
    // (actions/labeler#870).
    label: { permission: "issues", access: "write", because: "makes and sets the label of the verdict" },
    head: { permission: "pull-requests", access: "read", because: "reads which commit the pull request stands at" },
    image: { permission: "packages", access: "write", because: "pushes the image to GitHub's registry" },
};
/** What these features need together, by permission; writing includes reading. */
function needsOf(wanted) {
    const needs = new Map();
    for (const feature of new Set(wanted)) {
        const { permission, access, because, orElse } = features[feature];
        const before = needs.get(permission);
        const strongest = before?.access === "write" ? "write" : access;
        // What does as well for one of them need not do for the other.
        const substitute = before === undefined || before.orElse === orElse ? orElse : undefined;
        needs.set(permission, {
            permission,
            access: strongest,
            because: [...(before?.because ?? []), because],
            ...(substitute && { orElse: substitute }),
        });
    }
    return [...needs.values()].sort((one, other) => one.permission.localeCompare(other.permission));
}
/** @param granted  undefined: not known, so nothing is known to be missing */
function missingFrom(granted, needs) {
    if (!granted)
        return [];
    const has = (permission, access) => permission !== undefined && (granted[permission] === access || granted[permission] === "write");
    return needs.filter(({ permission, access, orElse }) => !has(permission, access) && !has(orElse, access));
}
/**
 * The whole block that the job needs, since naming one permission takes away all that are not named; what was missing
 * is marked.
 */
function permissionsYaml(needs, missing = []) {
    const isMissing = new Set(missing.map(({ permission }) => permission));
    const lines = needs.map(({ permission, access, because }) => {
        const mark = isMissing.has(permission) ? "missing: " : "";
        return `  ${permission}: ${access} # ${mark}${because.join("; ")}`;
    });
    return ["permissions:", ...lines].join("\n");
}
/**
 * What a workflow file grants one of its jobs: the job's own block, else the workflow's.
 *
 * @returns undefined where the file does not say: then the repository's settings decide, which only an admin can read
 */
function grantedIn(workflow, job) {
    const content = parsed(workflow);
    if (!isMap(content))
        return undefined;
    const jobs = isMap(content.jobs) ? content.jobs : {};
    const own = isMap(jobs[job]) ? jobs[job].permissions : undefined;
    return readBlock(own === undefined ? content.permissions : own);
}
const known = [
    "actions",
    "checks",
    "contents",
    "deployments",
    "issues",
    "packages",
    "pull-requests",
];
function readBlock(block) {
    if (block === "read-all" || block === "write-all") {
        const access = block === "read-all" ? "read" : "write";
        return Object.fromEntries(known.map((permission) => [permission, access]));
    }
    // `permissions:` with nothing after it is an empty map to GitHub: all are taken away.
    if (block === null)
        return {};
    if (!isMap(block))
        return undefined;
    const granted = known.filter((permission) => block[permission] === "read" || block[permission] === "write");
    return Object.fromEntries(granted.map((permission) => [permission, block[permission]]));
}
function parsed(text) {
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
    }
    catch {
        // Not ours to judge: GitHub read it, or this job would not run.
        return undefined;
    }
}
function isMap(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/**
 * Reads GitHub's own word on what a refused call would have needed ("issues=write; pull_requests=write": alternatives
 * apart by semicolons, together by commas), as the permissions of a workflow.
 *
 * @returns the first alternative, undefined where there is none that a workflow could grant
 */
function acceptedPermissions(header) {
    for (const alternative of (header ?? "").split(";")) {
        const pairs = alternative.split(",").map((pair) => pair.trim().split("="));
        const granted = pairs.map(([name = "", access]) => [name.replaceAll("_", "-"), access]);
        const isOurs = granted.every(([name, access]) => known.includes(name) && (access === "read" || access === "write"));
        if (isOurs)
            return Object.fromEntries(granted);
    }
    return undefined;
}


/***/ }),

/***/ 62226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/init/names.js
/** What a model is called, everywhere: made from its path, as the configuration allows names. Pure. */
/** Names that say what any model is, and not which. */
const generic = /^((my|the|a|best|final|latest|last|new|trained|current|production|prod|candidate|v?\d+)-?)*(model|classifier|regressor|regression|network|net|pipeline|clf|estimator|forest|logistic|onnx|export(ed)?)?(-?v?\d+)*$/;
const genericFolders = /^(models?|artifacts?|outputs?|out|data|dist|build|export(s|ed)?|src|bin|assets|checkpoints?|weights|onnx|mlruns|mlartifacts|(m-)?[0-9a-f]{32}|serving|deploy|\d+)$/;
/** @param folder  the name of the folder that is set up: what is left when the path says nothing */
function nameOf(path, folder) {
    const parts = path
        .replace(/\.[^./]+$/, "")
        .split("/")
        .map(asName)
        .reverse();
    const [file = "", ...folders] = parts;
    if (file !== "" && !generic.test(file))
        return file;
    return folders.find((part) => part !== "" && !genericFolders.test(part)) ?? folderName(folder);
}
function folderName(folder) {
    return asName(folder) || "model";
}
/** a-z, 0-9 and '-', 40 characters at most, a letter or digit at both ends; "" where nothing is left. */
function asName(written) {
    return written
        .normalize("NFKD")
        .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+/, "")
        .slice(0, 40)
        .replace(/-+$/, "");
}
/** The same names, told apart by a number where two are equal. */
function toldApart(names) {
    return names.map((name, at) => {
        const before = names.slice(0, at).filter((other) => other === name).length;
        return before === 0 ? name : `${name.slice(0, 37).replace(/-+$/, "")}-${before + 1}`;
    });
}

;// CONCATENATED MODULE: ./build/init/convert.js
/** How a model of scikit-learn becomes ONNX in one command, run by its owner: it is never loaded here. Pure. */

/** How its file is loaded, by whoever trusts it. */
const loaders = {
    pickle: { modules: "joblib", load: "joblib.load(sys.argv[1])" },
    mlflow: { modules: "mlflow.sklearn", load: "mlflow.sklearn.load_model(sys.argv[1])" },
};
/** Undefined for what one command cannot convert. */
function loaderOf({ format, logged }) {
    if (format === "pickle")
        return "pickle";
    return logged?.flavors.includes("sklearn") ? "mlflow" : undefined;
}
/**
 * Numbers become one input, as most estimators want them. Where a column holds words, or columns are taken by their
 * names, each becomes an input of its own, of the type that it has in a table: only the model knows its columns' names.
 */
const types = [
    'names = list(getattr(model, "feature_names_in_", []))',
    'kinds = [number if rows[name].dtype.kind in "biuf" else text for name in names]',
    'apart = text in kinds or "ColumnTransformer" in repr(model)',
    'types = [(name, kind([None, 1])) for name, kind in zip(names, kinds)] if apart else [("features", number([None, model.n_features_in_]))]',
];
const numbersOnly = ['types = [("features", number([None, model.n_features_in_]))]'];
function program(loader, hasTable) {
    const { modules, load } = loaders[loader];
    return [
        `import sys, ${modules}${hasTable ? ", pandas" : ""}`,
        "from skl2onnx import to_onnx",
        "from skl2onnx.common.data_types import FloatTensorType as number, StringTensorType as text",
        `model = ${load}`,
        ...(hasTable ? ["rows = pandas.read_csv(sys.argv[3])", ...types] : numbersOnly),
        // The file is opened last: a model that cannot be converted leaves no empty one.
        "converted = to_onnx(model, initial_types=types).SerializeToString()",
        'open(sys.argv[2], "wb").write(converted)',
    ].join("; ");
}
/** @param folder  the name of the folder that is set up; undefined where one command does not do it */
function conversionOf(model, tables, folder) {
    const loader = loaderOf(model);
    if (loader === undefined)
        return undefined;
    const table = tables.find(({ path }) => /\.csv$/i.test(path))?.path;
    const files = [model.path, onnxFor(model, folder), ...(table === undefined ? [] : [table])];
    const packages = ["skl2onnx", ...(loader === "pickle" ? ["joblib"] : []), ...(table === undefined ? [] : ["pandas"])];
    const python = `python -c '${program(loader, table !== undefined)}' ${files.map(quoted).join(" ")}`;
    return { command: `pip install ${packages.join(" ")} && ${python}`, numbersOnly: table === undefined };
}
/** Beside a file; for MLflow's folder, whose content is MLflow's, at the top. */
function onnxFor({ path, logged }, folder) {
    if (!logged)
        return `${path.replace(/\.(pkl|pickle|joblib)$/i, "")}.onnx`;
    return `${nameOf(logged.name ?? `${path}/model`, folder)}.onnx`;
}
/** For a POSIX shell. */
const quoted = (path) => /^[\w./-]+$/.test(path) && !path.startsWith("-") ? path : `'${path.replaceAll("'", "'\\''")}'`;

// EXTERNAL MODULE: ./build/effects.js
var effects = __webpack_require__(77814);
// EXTERNAL MODULE: ./build/storage/problems.js
var problems = __webpack_require__(57176);
// EXTERNAL MODULE: ./build/storage/whole.js
var whole = __webpack_require__(44369);
;// CONCATENATED MODULE: ./build/init/write.js
/** Writes the files of a set-up: all of them or none, each whole, never through a link out of the repository. */





/**
 * @param force  also over what is there
 * @throws Problem FILE_UNWRITABLE, DISK_FULL, FILE_UNREADABLE; what was written before is taken back
 */
async function writeSetUp(top, all, force, { files }) {
    const before = new Map();
    for (const { path } of all)
        before.set(path, await whatStandsAt(top, path, files));
    const fresh = all.filter(({ path }) => force || before.get(path) === undefined);
    const done = [];
    try {
        for (const file of fresh) {
            await (0,effects/* effect */.Q)(`write ${file.path}`, () => (0,whole/* writeWhole */.f8)((0,external_node_path_.join)(top, file.path), file.text, { files }));
            done.push(file);
        }
    }
    catch (error) {
        for (const { path } of done)
            await putBack((0,external_node_path_.join)(top, path), before.get(path), files);
        throw error;
    }
    return all.map(({ path }) => ({ path, did: fresh.some((file) => file.path === path) ? "written" : "kept" }));
}
async function putBack(path, old, files) {
    await (0,effects/* effect */.Q)(`take back ${path}`, () => (old ? (0,whole/* writeWhole */.f8)(path, old, { files }) : files.rm(path, { force: true })));
}
/** A file's bytes, or undefined. @throws Problem FILE_UNWRITABLE  where a link leads out, or something else is there */
async function whatStandsAt(top, path, files) {
    const place = (0,external_node_path_.join)(top, path);
    await assertInside(top, (0,external_node_path_.dirname)(place), path, files);
    const facts = await files.lstat(place).catch((error) => {
        if ((0,problems/* isAbsent */.W0)(error))
            return undefined;
        throw (0,problems/* readProblem */.K)(error, path);
    });
    if (facts === undefined)
        return undefined;
    if (!facts.isFile())
        throw notHere(path, facts.isSymbolicLink() ? "it is a link" : "something else stands there");
    return files.readFile(place);
}
/** Of folders that are still to be made, the nearest one that is there. */
async function assertInside(top, folder, path, files) {
    try {
        const real = await files.realpath(folder);
        const way = (0,external_node_path_.relative)(await files.realpath(top), real);
        if (way === ".." || way.startsWith(`..${external_node_path_.sep}`))
            throw notHere(path, "a link leads out of the repository");
    }
    catch (error) {
        if (!(0,problems/* isAbsent */.W0)(error) || folder === top)
            throw error;
        await assertInside(top, (0,external_node_path_.dirname)(folder), path, files);
    }
}
function notHere(path, why) {
    return new errors/* Problem */.AF("FILE_UNWRITABLE", {
        what: `${path} is not written: ${why}`,
        remedy: "Put a plain file or nothing there, and run again; nothing was written.",
    });
}

// EXTERNAL MODULE: ./build/inference/encode.js + 1 modules
var encode = __webpack_require__(7269);
// EXTERNAL MODULE: ./build/inference/labels.js
var labels = __webpack_require__(2249);
;// CONCATENATED MODULE: ./build/init/fit.js
/** Whether a table can be a model's holdout, and which of its columns is what. Pure: signature and cells alone. */



const labelNames = /^(label|labels|target|targets|y|y_?true|class|classes|outcome|truth|ground_?truth|answer|response|result|actual|species|diagnosis|survived|default(ed)?|churn(ed)?|is_?fraud|fraud|converted|price|category|digit)$/i;
const idNames = /^(id|uuid|guid|index|row_?id|key)$|[_-]id$|Id$/;
/** Words in a column of few values are a slice; in one of many they are names or texts. */
const mostSliceValues = 20;
/** Every column that may hold the known answers, the likeliest first; empty where the table does not fit the model. */
function fitsOf(signature, { columns, rows }) {
    const names = [...columns.keys()];
    if (rows === 0 || names.length < 2)
        return [];
    const fits = names.flatMap((label, at) => {
        if (idNames.test(label) || !holdsAnswers(signature, columns.get(label)))
            return [];
        const roles = rolesOf(signature, names.filter((name) => name !== label), columns);
        if (!roles)
            return [];
        const reasons = reasonsFor(signature, label, at === names.length - 1);
        const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
        return [{ label, ...roles, points, because: reasons.map(({ says }) => says).join(", ") || "nothing else fits" }];
    });
    return fits.sort((a, b) => b.points - a.points);
}
/** The fit that stands out; undefined where several are equally likely. */
function clearFit(fits) {
    const [best, next] = fits;
    if (!best || (next && next.points === best.points))
        return undefined;
    return best;
}
function reasonsFor({ classes }, label, isLast) {
    return [
        { holds: labelNames.test(label), points: 4, says: `it is called '${label}'` },
        { holds: isLast, points: 2, says: "it is the last column" },
        { holds: classes !== undefined, points: 1, says: "its values are the model's classes" },
    ].filter(({ holds }) => holds);
}
function halvesOf(signature, tables) {
    for (const { path: inputs, rows, columns } of tables) {
        if (rows === 0 || !takes(signature, [...columns.keys()], []))
            continue;
        const answers = tables.find((other) => {
            const [only, ...others] = other.columns.values();
            return other.rows === rows && others.length === 0 && only !== undefined && holdsAnswers(signature, only);
        });
        if (answers)
            return { inputs, answers: answers.path };
    }
    return undefined;
}
/** Enough rows to see by what a column holds. */
const looked = 2000;
function holdsAnswers({ classes, outputs }, cells) {
    const some = cells.slice(0, looked);
    if (some.some((cell) => cell === undefined || cell === "" || cell === null))
        return false;
    if (classes) {
        const known = new Map(classes.map((name, index) => [name, index]));
        const isWords = outputs.some(({ type }) => type === "string");
        return some.every((cell) => (0,labels/* matchLabel */.G2)(String(cell), isWords ? "string" : (0,labels/* kindOf */.I)(classes), known) !== undefined);
    }
    // Without stated classes answers are numbers: a regression's values, or the places of the scores.
    return some.every(isNumber) || outputs.some(({ type }) => type === "string");
}
const isNumber = (cell) => typeof cell === "number" || (typeof cell === "string" && cell.trim() !== "" && Number.isFinite(Number(cell)));
/** Uses of the columns beside the label with which the model gets what it takes. */
function rolesOf(signature, names, columns) {
    const ids = names.filter((name) => idNames.test(name));
    const words = names.filter((name) => !ids.includes(name) && isSlice(columns.get(name)));
    const [id] = ids.length === 1 ? ids : [];
    const tries = [
        { slices: [] },
        ...(id === undefined ? [] : [{ id, slices: [] }]),
        ...(words.length === 0 ? [] : [{ slices: words }]),
        ...(id === undefined || words.length === 0 ? [] : [{ id, slices: words }]),
    ];
    return tries.find(({ id: left, slices }) => takes(signature, names.filter((name) => name !== left), slices));
}
function isSlice(cells) {
    const some = cells.slice(0, looked);
    return !some.every(isNumber) && new Set(some).size <= mostSliceValues;
}
function takes(signature, columns, optional) {
    try {
        (0,encode/* planInputs */.Zp)(signature, columns, optional);
        return true;
    }
    catch (error) {
        if (error instanceof errors/* Problem */.AF)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/init/gates.js
/**
 * The first gates: bounds that today's model holds, made from what it scores. Pure.
 *
 * A bound is what today's model provably holds with 95 % confidence on these rows, rounded to the lax side: so the model
 * that is there passes on the first day, and one that is visibly worse fails. Where no confidence bound can be had, it
 * is the bare score with a margin. What a model must hold for its users, nobody but its owner knows: each line says that
 * it was measured.
 */
/** From this share on, always answering the same looks good by accuracy alone. */
const lopsided = 0.75;
const isLopsided = (majority) => majority !== undefined && majority.share > lopsided;
function firstGates({ rows, task, scores, majority }) {
    const score = (name) => scores.find(({ metric }) => metric === name);
    if (task === "regression") {
        const rmse = score("rmse");
        if (!rmse)
            return [];
        const comment = `measured: ${numberText(rmse.estimate)} on ${rows} rows; put here what your users need`;
        return [
            { gate: `rmse <= ${upwards(rmse.bound ?? rmse.estimate * 1.1)}`, comment },
            { gate: "rmse <= baseline * 1.05", comment: "against the model before it, on the same rows" },
        ];
    }
    const wanted = (isLopsided(majority) ? ["balanced_accuracy", "accuracy"] : ["accuracy"]);
    const [deciding] = wanted;
    return [
        ...wanted.flatMap((name) => {
            const found = score(name);
            if (!found)
                return [];
            const low = Math.max(0.005, found.bound ?? found.estimate - 0.05);
            const comment = `measured: ${percent(found.estimate)} on ${rows} rows; put here what your users need`;
            return [{ gate: `${name} >= ${percent(downwards(low))}`, comment }];
        }),
        {
            gate: `${deciding} >= baseline - ${rows >= 2000 ? "0.01" : "0.02"}`,
            comment: "against the model before it, on the same rows",
        },
    ];
}
/** What makes the score worth no gate: it is no better than always giving the same answer. */
function whyDoubtful({ task, scores, majority }) {
    if (task === "regression") {
        const r2 = scores.find(({ metric }) => metric === "r2");
        return r2 && r2.estimate <= 0 ? "it is no better than always predicting the mean" : undefined;
    }
    const accuracy = scores.find(({ metric }) => metric === "accuracy");
    if (!accuracy || !majority || accuracy.estimate > majority.share)
        return undefined;
    return `it is right in ${percent(accuracy.estimate)} of the rows, and always answering '${majority.label}' in ${percent(majority.share)}`;
}
/** To half a percent, to the lax side; a bound that is one already stays. */
const downwards = (share) => Math.floor(share * 200 + 1e-9) / 200;
/** To two significant digits, to the lax side. */
function upwards(value) {
    if (!(value > 0))
        return "0.001";
    const step = 10 ** (Math.floor(Math.log10(value)) - 1);
    return numberText(Math.ceil(value / step - 1e-9) * step);
}
const numberText = (value) => String(Number(value.toPrecision(3)));
const percent = (share) => `${Number((share * 100).toFixed(1))}%`;

;// CONCATENATED MODULE: ./build/init/left-out.js
/** Folders in which nothing is the repository's own: what package managers, version control and other tools keep. Pure. */
const folder = /^(node_modules|site-packages|venv|\.venv|__pycache__|\.git|\.dvc|\.model-release|\.tox|\.mypy_cache)$/;
const isLeftOut = (name) => folder.test(name);
/** Whether a file lies in such a folder. */
const liesInLeftOut = (path) => path.split("/").slice(0, -1).some(isLeftOut);

;// CONCATENATED MODULE: ./build/init/worth-opening.js
/** Which files of a repository are worth opening, in which order, and how many at most. Pure: names alone. */

/** Bounds on what is looked at: a repository may be of any size. */
const bounds = { models: 2000, tables: 20, manifests: 200, tableBytes: 256 * 2 ** 20, modelBytes: 2 ** 31 };
const modelNames = /\.(onnx|pkl|pickle|joblib|pt|pth|h5|hdf5|keras|skops|safetensors|gguf|tflite|ubj|cbm|pmml|pb|bin|model|bst)$/i;
/** Files that hold no model whatever their first bytes are. XGBoost writes .json, LightGBM .txt. */
const neverModels = /\.(py|ipynb|md|rst|c|cc|cpp|h|hpp|rs|go|java|kt|ts|tsx|js|jsx|mjs|cjs|css|html?|svg|png|jpe?g|gif|ico|pdf|ya?ml|toml|lock|cfg|ini|sh|ps1|sql|proto|csv|tsv|jsonl|ndjson|parquet|arrow|zip|gz|whl|woff2?|map|log|dvc|r|scala|rb|php|xml)$/i;
/** A path that belongs to tests, to examples or to others: taken only where there is nothing else. */
const isAside = (path) => path
    .split("/")
    .some((part) => /^(tests?|fixtures?|examples?|samples?|vendor|third[_-]party|site-packages)$/i.test(part));
/** Those named like models first, then whatever may be one by its content. */
function modelsWorthOpening(paths) {
    const possible = paths.filter((path) => !liesInLeftOut(path) && !neverModels.test(path));
    const named = possible.filter((path) => modelNames.test(path));
    return [...named, ...possible.filter((path) => !modelNames.test(path))].slice(0, bounds.models);
}
/** Folders that are a model by the names in them: MLflow's, TensorFlow's, Hugging Face's. */
function foldersOf(paths) {
    const folders = new Map();
    for (const path of paths) {
        const cut = path.lastIndexOf("/");
        if (cut < 0 || liesInLeftOut(path))
            continue;
        const names = folders.get(path.slice(0, cut)) ?? [];
        names.push(path.slice(cut + 1));
        folders.set(path.slice(0, cut), names);
    }
    return folders;
}
function roleOf(path) {
    const words = path.toLowerCase().split(/[^a-z]+/);
    const says = (...names) => words.some((word) => names.includes(word));
    if (says("holdout", "heldout") || /hold[_-]?out|held[_-]?out/i.test(path))
        return "holdout";
    if (says("train", "training", "trainset", "fit"))
        return "training";
    if (says("test", "testset", "testing"))
        return "test";
    if (says("val", "valid", "validation", "eval", "evaluation", "dev"))
        return "validation";
    return "unnamed";
}
const roles = ["holdout", "test", "validation", "unnamed", "training"];
/** Tables that can be read, the likeliest holdouts first. */
function tablesWorthOpening(paths) {
    return paths
        .filter((path) => /\.(csv|jsonl|ndjson)$/i.test(path) && !liesInLeftOut(path))
        .sort((a, b) => Number(isAside(a)) - Number(isAside(b)) || roles.indexOf(roleOf(a)) - roles.indexOf(roleOf(b)))
        .slice(0, bounds.tables);
}
/** Tables of a form that is not read here. */
const otherTables = (paths) => paths.filter((path) => /\.(parquet|tsv|xlsx|feather|arrow)$/i.test(path) && !liesInLeftOut(path)).slice(0, 5);
function manifestsWorthOpening(paths) {
    return paths
        .filter((path) => /\.ya?ml$/i.test(path) && !liesInLeftOut(path) && !/(^|\/)\.github\//.test(path) && !isAside(path))
        .slice(0, bounds.manifests);
}

;// CONCATENATED MODULE: ./build/init/pair.js
/** Which table a model is tried on, in which order, and which models are alternatives for one purpose. Pure. */


/** Models that are worth a try: those of tests and examples, or of what git ignores, only where there are no others. */
function modelsToSetUp({ models }) {
    const own = models.filter(({ path }) => !isAside(path));
    const inRepository = own.filter(({ keptBy }) => keptBy !== "mlflow");
    return [inRepository, own].find((some) => some.length > 0) ?? models;
}
/** The tables that fit a model, the likeliest holdout first. What is called a training set is never among them. */
function pairsOf(model, tables) {
    return tables
        .filter(({ path }) => roleOf(path) !== "training")
        .flatMap((table) => {
        const fits = fitsOf(model.signature, table);
        if (fits.length === 0)
            return [];
        const reasons = pair_reasonsFor(model, table);
        const clear = clearFit(fits);
        const because = reasons.map(({ says }) => says).join(", ") || "it has the columns that the model takes";
        const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
        return [{ table, fits, ...(clear && { clear }), because, points }];
    })
        .sort((a, b) => b.points - a.points || a.table.path.localeCompare(b.table.path, "en"));
}
const rolePoints = { holdout: 4, test: 3, validation: 2, unnamed: 0, training: 0 };
function pair_reasonsFor(model, table) {
    const role = roleOf(table.path);
    const shared = wordsOf(model.path).filter((word) => wordsOf(table.path).includes(word));
    return [
        { holds: role !== "unnamed", points: rolePoints[role], says: `its name says ${role}` },
        { holds: shared.length > 0, points: 5, says: `it shares '${shared[0]}' with the model's name` },
        { holds: isAside(table.path), points: -3, says: "though it lies among tests or examples" },
    ].filter(({ holds }) => holds);
}
/** Words that many paths have, and that relate nothing. */
const common = /^(models?|data(sets?)?|holdout|test|train|val|validation|csv|jsonl|ndjson|onnx|src|best|final|latest|out|outputs?|artifacts?|\d+|)$/;
function wordsOf(path) {
    return path
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => !common.test(word));
}
/** Models that answer the same question on the same table are alternatives: one of them is released. */
function purposeOf(model, { table }, { label }) {
    return JSON.stringify([table.path, label, model.signature.classes ?? []]);
}

;// CONCATENATED MODULE: ./build/init/positive.js
/** Which of two classes is the positive one, where labels are words. Pure. */

const yes = /^(yes|y|t|true|positive|pos|1|bad|fraud|spam|churn(ed)?|default(ed)?|malignant|sick|disease|anomaly|attack|high|approved|accepted|subscribed|converted)$/i;
const no = /^(no|n|f|false|negative|neg|0|-1|good|ham|legit|normal|benign|healthy|low|none|other|rest|not[ _-].*|non[ _-]?.*)$/i;
/** Undefined where the labels say it themselves (0/1, true/false), or where there are not two. */
function positiveAmong(classes, answers) {
    if (classes?.length !== 2 || (0,labels/* positiveOf */.RX)(classes, (0,labels/* kindOf */.I)(classes), undefined) !== undefined)
        return undefined;
    const [first, second] = classes;
    const says = [yes.test(first) || no.test(second), yes.test(second) || no.test(first)];
    if (says[0] !== says[1]) {
        const label = says[0] ? first : second;
        return { label, because: `'${label}' names what is looked for` };
    }
    const count = (label) => answers.filter((cell) => String(cell) === label).length;
    const label = count(first) < count(second) ? first : second;
    return { label, because: `'${label}' is the rarer of the two; change it if the other is what you look for` };
}

;// CONCATENATED MODULE: ./build/init/target.js
const serving = /model|predict|infer|serving|score|scoring|mlserver|triton|torchserve|bentoml|\bml\b|onnx/i;
/**
 * A Deployment is taken only where it is called as the model, or says that it serves the only model there is: a release
 * into somebody's web shop, or into the place of another model, would take what serves there away.
 */
function targetFor(name, survey, by) {
    const { deployments } = survey;
    const says = deployments.filter((one) => by === "asked" || isCalled(name, one) || (by === "alone" && servesSome(one)));
    const named = says.filter(({ name: theirs }) => theirs === name);
    const [deployment, ...others] = named.length > 0 ? named : says;
    if (deployment && others.length === 0) {
        const repository = repositoryFor(name, survey.git?.origin);
        const why = by === "asked" ? "was chosen" : "says that it serves this model";
        const because = `The Deployment ${deployment.name} of ${deployment.manifest} ${why}.`;
        return { kind: "kubernetes", deployment, ...(repository && { repository }), because };
    }
    if (deployment)
        return {
            kind: "local",
            because: `several Deployments may serve it: ${says.map(({ name: one }) => one).join(", ")}`,
        };
    if (deployments.length > 0) {
        const seen = deployments.map(({ name: one, manifest }) => `${one} (${manifest})`).join(", ");
        return { kind: "local", because: `no Deployment says that it serves this model; seen: ${seen}` };
    }
    return { kind: "local", because: "there is no manifest of Kubernetes here" };
}
function isCalled(name, { name: theirs, labels, images }) {
    const repositories = images.map((image) => /([^/:@]+)(?:[:@].*)?$/.exec(image)?.[1]);
    return theirs.startsWith(`${name}-`) || [theirs, ...labels, ...repositories].includes(name);
}
const servesSome = ({ name, images, labels }) => [name, ...images, ...labels].some((text) => serving.test(text));
/** GitHub's own registry, where the repository lies with GitHub; registries take lower-case names only. */
function repositoryFor(name, origin) {
    const owner = /^(?:https:\/\/(?:[^@/]*@)?github\.com\/|(?:ssh:\/\/)?git@github\.com[:/])([A-Za-z0-9][A-Za-z0-9-]*)\//.exec(origin ?? "")?.[1];
    return owner && `ghcr.io/${owner.toLowerCase()}/${name}`;
}

// EXTERNAL MODULE: ./build/inference/decode.js + 2 modules
var decode = __webpack_require__(36772);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/init/configuration-file.js
/** Draws model-release.yaml: what was chosen, each key with its reason, and what is still open as a comment. Pure. */

/** Replayed rows need no users, seconds are enough for them, and both servers share one machine. */
const localCanary = {
    traffic: { replay: "holdout", rate: 100 },
    steps: ["25%", "50%"],
    max_duration: "1m",
    look: "1s",
    settle: "500ms",
    warmup: "4s",
    gates: ["error_rate <= baseline + 1%", "latency_p95 <= baseline * 3"],
};
function configurationFile(draft) {
    const document = new dist/* Document */.yo({});
    const root = document.contents;
    const open = [];
    for (const entry of entriesOf(draft)) {
        const pair = document.createPair(entry.key, entry.value);
        if (entry.before !== undefined || open.length > 0) {
            const said = [...open.splice(0), ...(entry.before === undefined ? [] : [entry.before])];
            pair.key.commentBefore = said.map(asComment).join("\n");
        }
        if (pair.value && entry.flow)
            pair.value.flow = true;
        if (pair.value && entry.behind !== undefined)
            pair.value.comment = asComment(entry.behind);
        root.add(pair);
        if (entry.key === "model")
            open.push(...openHoldout(draft));
        if (entry.key === "model" && draft.gates.length === 0)
            open.push(...openGates);
    }
    commentGates(root, draft.gates);
    const heading = ` Written by \`model-release init\`, and yours to change; every key: \`model-release schema\`.`;
    document.commentBefore = heading;
    return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
function entriesOf({ name, model, holdout, gates, target }) {
    const { positive } = model;
    const isComplete = holdout?.label !== undefined;
    return [
        { key: "name", value: name },
        positive === undefined
            ? { key: "model", value: model.path, behind: model.because }
            : {
                key: "model",
                value: { path: model.path, positive: inQuotes(positive.label) },
                behind: `${model.because}; ${positive.because}`,
                flow: true,
            },
        ...(isComplete ? [{ key: "holdout", value: holdoutValue(holdout), behind: holdout.because, flow: true }] : []),
        ...(gates.length > 0 ? [{ key: "gates", value: gates.map(({ gate }) => gate) }] : []),
        ...deployment(target),
    ];
}
/** Readers of older YAML take a bare yes for true. */
function inQuotes(label) {
    const quoted = new dist/* Scalar */.X5(label);
    quoted.type = "QUOTE_DOUBLE";
    return quoted;
}
function holdoutValue({ path, label, id, slices }) {
    return { path, label, ...(id !== undefined && { id }), ...(slices.length > 0 && { slices: [...slices] }) };
}
function deployment(target) {
    if (target.kind === "local") {
        return [
            { key: "deploy", value: { target: "local" }, before: target.because, flow: true },
            {
                key: "canary",
                value: localCanary,
                before: "There are no users on this machine: rows of the holdout are sent to both models.",
            },
        ];
    }
    const { deployment: found, repository, because } = target;
    const { name, namespace, manifest, service } = found;
    return [
        ...(repository === undefined ? [] : [{ key: "image", value: { repository }, flow: true }]),
        {
            key: "deploy",
            value: {
                target: "kubernetes",
                ...(namespace !== undefined && { namespace }),
                name,
                manifest,
                ...(service !== undefined && service !== name && { service }),
            },
            before: [
                ...(repository === undefined
                    ? ["To fill in, where you may push and the cluster may pull:", `image: {repository: ghcr.io/OWNER/${name}}`]
                    : []),
                because,
            ].join("\n"),
            flow: true,
        },
    ];
}
function openHoldout({ holdout }) {
    if (holdout?.label !== undefined)
        return [];
    const path = (0,dist/* stringify */.As)(holdout?.path ?? "data/holdout.csv", { lineWidth: 0 }).trim();
    const why = holdout ? "the column with the known answers" : "a table with known answers, never trained on";
    return [`To fill in: ${why}.`, `holdout: {path: ${path}, label: LABEL}`];
}
const openGates = [
    "To fill in: what the model must hold.",
    "gates: [accuracy >= 90%, accuracy >= baseline - 0.01]",
];
function commentGates(root, gates) {
    const list = root.get("gates");
    list?.items.forEach((item, i) => {
        item.comment = asComment(gates[i].comment);
    });
}
/** A name may hold a line break, which would end the comment and begin a key. */
const asComment = (text) => text
    .split("\n")
    .map((line) => ` ${line.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "?")}`)
    .join("\n");

// EXTERNAL MODULE: ./build/model/describe.js
var describe = __webpack_require__(24285);
// EXTERNAL MODULE: ./build/validate/holdout/holdout.js + 1 modules
var holdout_holdout = __webpack_require__(4876);
// EXTERNAL MODULE: ./build/config/config.js + 6 modules
var config = __webpack_require__(31306);
// EXTERNAL MODULE: ./build/rollout/analysis/metrics/list.js
var list = __webpack_require__(98735);
// EXTERNAL MODULE: ./build/validate/metrics/list.js
var metrics_list = __webpack_require__(57129);
;// CONCATENATED MODULE: ./build/jobs/steps/configurations.js
/** Reads configurations as a release would: with the metrics that there are. */




async function vocabularies() {
    return { holdout: await (0,metrics_list.metricVocabulary)(), canary: await (0,list.canaryVocabulary)() };
}
/** One that is only a text yet, as if it stood in this folder. @throws Problems of CONFIG_INVALID */
async function resolveText(text, folder) {
    return (0,config/* resolveConfig */.p)((0,external_node_path_.join)(folder, "model-release.yaml"), text, [], await vocabularies());
}
/** @throws Problem CONFIG_NOT_FOUND, FILE_UNREADABLE; Problems of CONFIG_INVALID */
async function readWritten(path, folder, { files }) {
    return (0,config/* readConfig */.X)((0,external_node_path_.join)(folder, path), { files, overrides: [], vocabularies: await vocabularies() });
}

// EXTERNAL MODULE: ./build/jobs/steps/holdout.js + 4 modules
var steps_holdout = __webpack_require__(93718);
// EXTERNAL MODULE: ./build/jobs/steps/state.js
var state = __webpack_require__(65928);
;// CONCATENATED MODULE: ./build/jobs/steps/try-out.js
/** Tries a model on a table as a gate would, and measures what it scores: what first gates are made from. */









/** Bounds that decide nothing here: the verdicts' estimates and intervals are what is wanted, of what gates are made of. */
function probesFor(task, majority) {
    if (task === "regression")
        return ["rmse <= 1", "r2 >= 0.5 at point"];
    return isLopsided(majority) ? ["accuracy >= 50%", "balanced_accuracy >= 50%"] : ["accuracy >= 50%"];
}
/** @param draft  with a holdout and its label; its gates are not looked at */
async function tryOut(draft, folder, world) {
    try {
        const candidate = await (0,describe.describeModel)(draft.model.path, { root: folder }, world);
        const positive = draft.model.positive?.label;
        const { task } = (0,decode/* planOutputs */.iS)(candidate.signature, positive === undefined ? {} : { positive });
        const ungated = await resolveText(configurationFile({ ...draft, gates: [] }), folder);
        const holdout = await (0,holdout_holdout/* readHoldout */.Su)((0,state/* within */.ux)(ungated, ungated.holdout.path), ungated.holdout, world);
        const majority = task === "classification" ? majorityOf(holdout) : undefined;
        const gates = probesFor(task, majority).map((gate) => ({ gate, comment: "" }));
        const config = await resolveText(configurationFile({ ...draft, gates }), folder);
        const { verdicts } = await (0,steps_holdout/* judgeOnHoldout */.A)({ candidate, identical: false, holdout }, config, world);
        const scores = verdicts.flatMap(scoreOf);
        if (scores.length === 0)
            return { kind: "failed", why: verdicts[0]?.reason ?? "nothing could be measured" };
        return { kind: "measured", measurement: { rows: holdout.n, task, scores, ...(majority && { majority }) } };
    }
    catch (error) {
        const [problem] = error instanceof errors/* Problems */.Zw ? error.problems : [error];
        if (problem instanceof errors/* Problem */.AF && problem.code !== "CANCELLED")
            return { kind: "failed", why: problem.message };
        throw error;
    }
}
function scoreOf({ source, estimate, interval }) {
    const [metric, operator] = source.split(" ");
    if (estimate === undefined)
        return [];
    const bound = operator === ">=" ? interval?.lower : interval?.upper;
    return [{ metric, estimate, ...(bound !== undefined && { bound }) }];
}
function majorityOf({ label, n }) {
    const counts = new Map();
    for (const cell of label)
        counts.set(String(cell), (counts.get(String(cell)) ?? 0) + 1);
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    return most && { label: most[0], share: most[1] / n };
}

;// CONCATENATED MODULE: ./build/jobs/steps/draft.js
/** From what was found to drafts of configurations: each model tried on its table, choices asked or taken. */










const mostModels = 20;
const mostTables = 4;
const here = { kind: "local", because: "" };
/** @throws what reading the model or the table throws, but for what makes them no pair */
async function draftReleases(survey, ask, world) {
    const all = modelsToSetUp(survey);
    const models = all.slice(0, mostModels);
    const said = [];
    if (all.length > mostModels)
        said.push(`of ${all.length} models the first ${mostModels} were tried`);
    const tried = [];
    const answered = new Map();
    const untold = [];
    for (const model of models) {
        const found = await tryModel(model, survey, { ask, answered, said }, world);
        if (found.kind === "tried")
            tried.push(found);
        else
            untold.push({ model, ...(found.pair && { pair: found.pair }) });
    }
    const chosen = await chooseReleases(tried, ask, said);
    if (chosen.length === 0)
        return incomplete(untold, survey, said);
    for (const { model } of untold)
        said.push(`${model.path} is left out: no table here fits it as a holdout`);
    return complete(chosen, survey, ask, said);
}
/** The first table that the model really answers on, in the order of likeliness. */
async function tryModel(model, survey, { ask, answered, said }, world) {
    const pairs = await inOrder(model, pairsOf(model, survey.tables), ask, answered);
    for (const pair of pairs.slice(0, mostTables)) {
        const { table } = pair;
        const fit = pair.clear ?? (await askLabel(model, pair, ask));
        if (!fit)
            continue;
        const { label, id, slices } = fit;
        const because = `${pair.because}; ${label}: ${fit.because}`;
        const holdout = { path: table.path, label, ...(id !== undefined && { id }), slices, because };
        const positive = positiveAmong(model.signature.classes, table.columns.get(label) ?? []);
        const about = { path: model.path, because: "", ...(positive && { positive }) };
        const draft = { name: "draft", model: about, holdout, gates: [], target: here };
        const result = await tryOut(draft, survey.folder, world);
        if (result.kind === "measured") {
            return { kind: "tried", model, table, fit, holdout, measurement: result.measurement };
        }
        said.push(`${model.path} was tried on ${table.path}: ${result.why}`);
    }
    return { kind: "open", ...(pairs[0] && { pair: pairs[0] }) };
}
async function inOrder(model, pairs, ask, answered) {
    if (pairs.length < 2)
        return pairs;
    const among = JSON.stringify(pairs.map(({ table }) => table.path));
    const choices = pairs.map((pair) => ({ value: pair, text: `${pair.table.path} (${pair.because})` }));
    const before = pairs.find(({ table }) => table.path === answered.get(among));
    const first = before ?? (await ask.pick(`Which table is the holdout of ${model.path}?`, choices, pairs[0])) ?? pairs[0];
    answered.set(among, first.table.path);
    return [first, ...pairs.filter((pair) => pair !== first)];
}
function askLabel(model, { table, fits }, ask) {
    const choices = fits.map((fit) => ({ value: fit, text: fit.label }));
    return ask.pick(`Which column of ${table.path} has the answers that ${model.path} should give?`, choices, undefined);
}
/** One model for each purpose: of alternatives the one that scores best. */
async function chooseReleases(tried, ask, said) {
    const purposes = new Map();
    for (const one of tried) {
        const key = purposeOf(one.model, one, one.fit);
        purposes.set(key, [...(purposes.get(key) ?? []), one]);
    }
    const chosen = [];
    for (const alternatives of purposes.values()) {
        const sorted = [...alternatives].sort((a, b) => quality(b.measurement) - quality(a.measurement));
        const choices = sorted.map((one) => ({ value: one, text: `${one.model.path} (${scoreText(one.measurement)})` }));
        const best = sorted.length === 1 ? sorted[0] : await ask.pick("Which model is to be released?", choices, sorted[0]);
        if (!best)
            continue;
        const others = sorted.filter((one) => one !== best);
        if (others.length > 0)
            said.push(`not chosen: ${others.map((one) => `${one.model.path} (${scoreText(one.measurement)})`).join(", ")}`);
        chosen.push([best, ...others]);
    }
    return chosen;
}
function quality({ scores, task }) {
    const estimate = scores[0]?.estimate ?? Number.NEGATIVE_INFINITY;
    return task === "regression" ? -estimate : estimate;
}
function scoreText({ scores }) {
    const [score] = scores;
    return score ? `${score.metric} ${Number(score.estimate.toPrecision(3))}` : "not measured";
}
async function complete(chosen, survey, ask, said) {
    const folder = (0,external_node_path_.basename)(survey.folder);
    const names = toldApart(
    // What tells alternatives apart is not what they are for.
    chosen.map(([best, ...others]) => others.length > 0 && best.model.logged?.name === undefined ? folderName(folder) : nameFor(best.model, folder)));
    const drafts = [];
    const doubts = [];
    for (const [i, [best, ...others]] of chosen.entries()) {
        const { model, holdout, table, measurement } = best;
        const positive = positiveAmong(model.signature.classes, table.columns.get(holdout.label) ?? []);
        const because = [
            others.length > 0
                ? `scores best of ${others.length + 1} models for the same answers`
                : "the only one for these answers",
            ...loggedText(model),
        ].join("; ");
        const target = await askTarget(names[i], chosen.length === 1 ? "alone" : "name", survey, ask);
        const about = { path: model.path, because, ...(positive && { positive }) };
        drafts.push({ name: names[i], model: about, holdout, gates: firstGates(measurement), target });
        doubts.push(...doubtsOf(best), ...doubtsOfPlace(model, names[i]));
    }
    const isLogged = drafts.some(({ model }) => survey.models.some(({ path, logged }) => logged && path === model.path));
    const places = "MLflow gives each model a folder of its own: put the next one's under 'model' when it is to follow";
    return { drafts, said: [...said, ...(isLogged ? [places] : [])], doubts };
}
/** What its owners call it in MLflow, else what its path says. */
const nameFor = ({ path, logged }, folder) => logged?.name === undefined ? nameOf(path, folder) : folderName(logged.name);
function loggedText({ logged }) {
    if (!logged)
        return [];
    const day = logged.created === undefined ? "" : ` on ${logged.created.slice(0, 10)}`;
    return [`MLflow logged it${day}${logged.run === undefined ? "" : ` (run ${logged.run})`}`];
}
function doubtsOfPlace({ path, keptBy }, name) {
    if (keptBy !== "mlflow")
        return [];
    return [
        `git ignores ${path}, so no workflow will find it. This takes it into the repository:`,
        `  cp ${quoted(path)} ${name}.onnx && model-release init --yes --force`,
    ];
}
function doubtsOf({ model, holdout, measurement }) {
    const doubtful = whyDoubtful(measurement);
    return [
        ...(roleOf(holdout.path) === "unnamed"
            ? [
                `nothing says that ${model.path} was not trained on ${holdout.path}: a score on rows that it has seen proves nothing`,
            ]
            : []),
        ...(doubtful ? [`${model.path} on ${holdout.path}: ${doubtful}; is '${holdout.label}' the right column?`] : []),
    ];
}
async function askTarget(name, by, survey, ask) {
    const target = targetFor(name, survey, by);
    if (survey.deployments.length === 0)
        return target;
    const local = { kind: "local", because: target.kind === "local" ? target.because : "as you chose" };
    const clusters = survey.deployments.map((deployment) => targetFor(name, { ...survey, deployments: [deployment] }, "asked"));
    const choices = [target, local, ...clusters].map((value) => ({ value, text: targetText(value) }));
    const distinct = choices.filter(({ text }, i) => choices.findIndex((choice) => choice.text === text) === i);
    return (await ask.pick(`Where does ${name} run?`, distinct, target)) ?? target;
}
function halvesText({ path, signature }, { tables }) {
    const csvs = tables.filter((table) => /\.csv$/i.test(table.path) && roleOf(table.path) !== "training");
    const halves = halvesOf(signature, csvs);
    if (!halves)
        return [];
    const { inputs, answers } = halves;
    return [
        `${inputs} has what ${path} takes, ${answers} as many answers. Side by side they are a holdout:`,
        `  paste -d , ${quoted(inputs)} ${quoted(answers)} > holdout.csv && model-release init --yes --force`,
    ];
}
const targetText = (target) => target.kind === "local"
    ? "on this machine (local)"
    : `in Kubernetes: the Deployment ${target.deployment.name} of ${target.deployment.manifest}`;
/** No model has a table with known answers: one configuration, with what is missing as a comment. */
function incomplete(untold, survey, said) {
    const [best, ...others] = [...untold].sort((a, b) => Number(b.pair !== undefined) - Number(a.pair !== undefined));
    if (!best)
        return { drafts: [], said, doubts: [] };
    const { model, pair } = best;
    const name = nameFor(model, (0,external_node_path_.basename)(survey.folder));
    const first = others.length > 0 ? `the first of ${untold.length} models` : "the only model";
    const because = [first, ...loggedText(model)].join("; ");
    const holdout = pair && { path: pair.table.path, slices: [], because: pair.because };
    const draft = {
        name,
        model: { path: model.path, because },
        gates: [],
        target: targetFor(name, survey, "alone"),
        ...(holdout && { holdout }),
    };
    return { drafts: [draft], said, doubts: [...doubtsOfPlace(model, name), ...halvesText(model, survey)] };
}

// EXTERNAL MODULE: ./build/github/permissions.js
var permissions = __webpack_require__(21498);
;// CONCATENATED MODULE: ./build/init/rbac-file.js
/** Draws the account and the rights that a release into a cluster needs, for an administrator to install. Pure. */
/** @param objects  the ServiceAccount, its Role and its RoleBinding, as YAML */
function rbacFile(objects, namespace, path) {
    const kubectl = `kubectl apply -f ${path}`;
    return `# What model-release may do in the namespace ${namespace}: this, and nothing else. Written by \`model-release init\`.
# An administrator installs it once; a release never makes rights of its own:
#   ${kubectl}
# A workflow outside of the cluster shows a token of the account, longer than a rollout may take:
#   kubectl create token model-release --namespace ${namespace} --duration 2h
${objects}`;
}

;// CONCATENATED MODULE: ./build/init/workflow.js
/** Whether something goes on serving when a run has ended. */
const isLasting = ({ releases }) => releases.some(({ target }) => target === "kubernetes");

;// CONCATENATED MODULE: ./build/init/actions.js
/** ChrisCarini/jetbrains-auto-power-saver#811, z-shell/zpmod#74, laurentiu021/SystemManager#1457 */
const checkout = {
    uses: "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1",
    version: "v7.0.1",
};
/** ms609/citation-bot#6023, mossipcams/autosnooze#493 */
const setupPython = {
    uses: "actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97",
    version: "v7.0.0",
};

;// CONCATENATED MODULE: ./build/init/workflow-text.js
/** Names from the repository within a workflow's YAML: never a key, a line or an expression of their own. Pure. */

/** Actions evaluates `${{` wherever it stands, in quotes and comments too. */
const withoutExpressions = (written) => written.replaceAll("${{", "${{ '${{' }}");
/** A value behind `key: `. */
const yamlText = (written) => (0,dist/* stringify */.As)(withoutExpressions(written), { lineWidth: 0 }).trim();
/** A value within `[…]`. */
const flowText = (written) => /^[A-Za-z0-9._/-]+$/.test(written) ? yamlText(written) : JSON.stringify(withoutExpressions(written));
/** A line of a block of text, or of a comment. */
const lineText = (written) => withoutExpressions(written.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "?"));
/** The commit that a run is compared with; empty, or zeros, where nothing was there before. */
const baseCommit = "${{ github.event.pull_request.base.sha || github.event.merge_group.base_sha || github.event.before }}";
/** Part of a concurrency group's name. */
const groupText = (written) => written.replace(/[^A-Za-z0-9]+/g, "-");

;// CONCATENATED MODULE: ./build/init/workflow-steps.js
/** The steps of a job: fetch what is judged, log in where it deploys, run this action. Pure. */



function stepsOf(job, workflow) {
    const { releases, dvc } = workflow;
    const registries = [...new Set(releases.flatMap(({ registry }) => (registry === undefined ? [] : [registry])))];
    return [
        ...checkingOut(workflow.usesLfs),
        ...(dvc ? fromDvc(dvc, workflow.below) : []),
        ...(job.deploys ? registries.flatMap(login) : []),
        ...(job.deploys && isLasting(workflow) ? wayToCluster(workflow) : []),
        ...ours(job, workflow),
    ];
}
/** A commit's version stands behind it, for people and for the tools that keep it up to date. */
const using = ({ uses, version }) => `      - uses: ${uses}${uses.endsWith(`@${version}`) ? "" : ` # ${version}`}`;
function checkingOut(usesLfs) {
    return [
        using(checkout),
        "        with:",
        "          fetch-depth: 0 # what is compared with an earlier commit needs the history",
        "          persist-credentials: false",
        ...(usesLfs ? ["          lfs: true # models and tables, and not their pointers"] : []),
    ];
}
function fromDvc({ paths, requirement, note }, below) {
    return [
        using(setupPython),
        "        with:",
        '          python-version: "3.12"',
        "      - name: Fetch what DVC keeps",
        ...(below === "" ? [] : [`        working-directory: ${yamlText(below)}`]),
        "        env:",
        ...(note === undefined ? [] : [`          # ${lineText(note)}`]),
        ...(requirement.includes("[s3]")
            ? [
                "          AWS_ACCESS_KEY_ID: ${{ secrets.AWS_ACCESS_KEY_ID }}",
                "          AWS_SECRET_ACCESS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY }}",
            ]
            : []),
        `          REQUIREMENT: ${yamlText(requirement)}`,
        `          BASE: ${baseCommit}`,
        "          PATHS: |-",
        ...paths.map((path) => `            ${lineText(path)}`),
        "        run: |",
        '          python -m pip install --quiet "$REQUIREMENT"',
        '          mapfile -t paths <<< "$PATHS"',
        "          # What the candidate is compared with, too: it goes into DVC's cache.",
        '          if git cat-file -e "${BASE:-none}:./" 2>/dev/null; then',
        '            git checkout --quiet "$BASE"',
        '            dvc fetch -- "${paths[@]}" || echo "::notice::DVC has nothing to compare with at $BASE"',
        "            git checkout --quiet -",
        "          fi",
        '          dvc pull -- "${paths[@]}"',
    ];
}
function login(registry) {
    const isGitHubs = registry === "ghcr.io";
    return [
        "      - name: Log in to the registry",
        "        env:",
        `          REGISTRY: ${yamlText(registry)}`,
        `          USER_NAME: ${isGitHubs ? "${{ github.actor }}" : "${{ secrets.REGISTRY_USER }}"}`,
        `          PASSWORD: ${isGitHubs ? "${{ github.token }}" : "${{ secrets.REGISTRY_PASSWORD }}"}`,
        '        run: printf "%s" "$PASSWORD" | docker login "$REGISTRY" --username "$USER_NAME" --password-stdin',
    ];
}
function wayToCluster({ rbac }) {
    const account = rbac === undefined ? "an account with the rights that a release needs" : `the account in ${rbac}`;
    return [
        "      - name: The way to the cluster",
        "        env:",
        `          # A kubeconfig with a token of ${lineText(account)}.`,
        "          CONTENT: ${{ secrets.KUBECONFIG }}",
        "        run: |",
        "          umask 077",
        '          printf "%s" "$CONTENT" > "$RUNNER_TEMP/kubeconfig"',
    ];
}
function ours({ mode, deploys }, workflow) {
    const { action, releases, below } = workflow;
    const [only] = releases;
    const isDefault = releases.length === 1 && only.config === "model-release.yaml";
    const config = releases.length > 1 ? "${{ matrix.config }}" : yamlText(only.config);
    const given = [
        ...(below === "" ? [] : [`          working-directory: ${yamlText(below)}`]),
        ...(isDefault ? [] : [`          config: ${config}`]),
        ...(mode === undefined ? [] : [`          mode: ${mode}`]),
    ];
    return [
        using(action),
        ...(given.length > 0 ? ["        with:", ...given] : []),
        ...(deploys && isLasting(workflow) ? ["        env:", "          KUBECONFIG: ${{ runner.temp }}/kubeconfig"] : []),
    ];
}

;// CONCATENATED MODULE: ./build/init/workflow-changed.js


/** Its output `models` is a JSON list of configurations; all of them where nothing tells what was there before. */
function changedJob({ releases, below }) {
    const rows = releases.map(({ config, inputs }) => [config, ...inputs].map(lineText).join("\t"));
    return [
        "  changed:",
        "    name: which models changed",
        "    if: github.event_name != 'issue_comment' || startsWith(github.event.comment.body, '/model-release')",
        "    runs-on: ubuntu-latest",
        "    timeout-minutes: 10",
        "    permissions:",
        "      contents: read # to compare with what was there before",
        "    concurrency:",
        "      group: ${{ github.workflow }}-changed-${{ github.run_id }}",
        "      cancel-in-progress: false",
        "    outputs:",
        "      models: ${{ steps.changed.outputs.models }}",
        "    steps:",
        ...checkingOut(false),
        "      - id: changed",
        "        name: Compare",
        ...(below === "" ? [] : [`        working-directory: ${yamlText(below)}`]),
        "        env:",
        `          BASE: ${baseCommit}`,
        "          # A line a model, parted by tabs: its configuration, and the files that it is made of.",
        "          MODELS: |-",
        ...rows.map((row) => `            ${row}`),
        "        run: |",
        ...script.map((line) => `          ${line}`),
    ];
}
/** A configuration's name needs no escape in JSON: see `configurationName`. */
const script = [
    "changed=",
    "while IFS=$'\\t' read -r -a files; do",
    '  if ! git cat-file -e "${BASE:-none}^{commit}" 2>/dev/null ||',
    '    ! git --literal-pathspecs diff --quiet "$BASE" HEAD -- "${files[@]}"; then',
    '    changed+=$(printf \',"%s"\' "${files[0]}")',
    "  fi",
    'done <<< "$MODELS"',
    'echo "models=[${changed#,}]" >> "$GITHUB_OUTPUT"',
];

;// CONCATENATED MODULE: ./build/init/workflow-jobs.js
const workflowJobs = [
    {
        id: "gate",
        when: "github.event_name == 'pull_request' || github.event_name == 'merge_group'",
        features: ["checkout", "comment", "check"],
        group: "gate-${{ github.ref }}",
        cancels: true,
        because: "a newer push makes the verdict on the older one worthless",
        deploys: false,
        lastingOnly: false,
    },
    {
        id: "release",
        when: "github.event_name == 'push' || github.event_name == 'workflow_dispatch'",
        features: ["checkout", "release", "deployment", "image"],
        // GitHub lets one run of a group wait, and cancels it for the next: a question asked by hand must not be that next one.
        group: "${{ github.event_name == 'push' && 'release' || github.run_id }}",
        cancels: false,
        because: "a release is never cut off; of those that wait, the newest is made",
        deploys: true,
        lastingOnly: false,
        mode: "${{ inputs.mode || 'auto' }}",
    },
    {
        id: "verify",
        when: "github.event_name == 'schedule'",
        features: ["checkout", "issue"],
        group: "verify",
        cancels: false,
        because: "what was found is told first",
        deploys: true,
        lastingOnly: true,
    },
    {
        id: "command",
        when: "github.event_name == 'issue_comment' && startsWith(github.event.comment.body, '/model-release')",
        features: ["checkout", "comment", "answer", "image"],
        group: "command-${{ github.event.comment.id }}",
        cancels: false,
        because: "no comment takes the place of another; where one is at work, the next is told so",
        deploys: true,
        lastingOnly: true,
    },
];

;// CONCATENATED MODULE: ./build/init/workflow-file.js
/** Draws the workflow: a gate on each pull request, a release on each merge, each job with the least that it needs. Pure. */





function workflowFile(workflow) {
    const { releases, branch, below } = workflow;
    const jobs = workflowJobs.filter(({ lastingOnly }) => !lastingOnly || isLasting(workflow));
    const lines = [
        "# Gates the model of each pull request, and releases what is merged.",
        "# Written by `model-release init`, and yours to change.",
        `name: ${yamlText(below === "" ? "model-release" : `model-release ${below}`)}`,
        "on:",
        "  pull_request:",
        "  merge_group:",
        "  push:",
        `    branches: [${flowText(branch)}]`,
        ...(isLasting(workflow) ? lasting : []),
        ...byHand(isLasting(workflow)),
        "",
        "permissions: {} # each job names what it needs",
        "",
        "jobs:",
        ...(releases.length > 1 ? [...changedJob(workflow), ""] : []),
        ...jobs.flatMap((job, i) => [...(i > 0 ? [""] : []), ...drawJob(job, workflow)]),
    ];
    return `${lines.join("\n")}\n`;
}
const lasting = [
    "  schedule:",
    '    - cron: "17 5 * * *" # each day: does what serves still pass?',
    // What GitHub's rule warns of does not happen: the job checks the default branch out, and nothing of a pull request.
    "  # /model-release rollback, from those who may write here. It sees the default branch alone, never a fork's code.",
    "  issue_comment: # zizmor: ignore[dangerous-triggers]",
    "    types: [created]",
];
function byHand(lasts) {
    return [
        "  workflow_dispatch:",
        "    inputs:",
        "      mode:",
        "        description: What to do",
        "        type: choice",
        `        options: [plan, release, ${lasts ? "approve, rollback, status, verify" : "status"}]`,
        "        default: plan",
    ];
}
function drawJob(job, workflow) {
    const { id, when, group, cancels, because } = job;
    const several = workflow.releases.length > 1;
    const perModel = several ? "-${{ matrix.config }}" : "";
    return [
        `  ${id}:`,
        `    name: ${id}`,
        ...(several
            ? ["    needs: changed", `    if: (${when}) && needs.changed.outputs.models != '[]'`]
            : [`    if: ${when}`]),
        "    runs-on: ubuntu-latest",
        ...timeout(job, workflow),
        "    permissions:",
        ...permissionsOf(job, workflow).map((line) => `      ${line}`),
        "    concurrency:",
        `      group: ${groupName(workflow)}-${group}${perModel}`,
        `      cancel-in-progress: ${cancels} # ${because}`,
        ...(several ? matrix : []),
        "    steps:",
        ...stepsOf(job, workflow),
    ];
}
function timeout({ deploys }, { releases }) {
    if (!deploys)
        return ["    timeout-minutes: 30"];
    const minutes = Math.max(...releases.map(({ rolloutMinutes }) => rolloutMinutes)) + 15;
    return [
        `    timeout-minutes: ${minutes} # the longest rollout and the way back, and a quarter of an hour for all else`,
    ];
}
/** Packages are GitHub's registry: where images go elsewhere, they take no permission here. */
function permissionsOf({ features, deploys }, { releases, needsOf }) {
    const isAtGitHub = releases.some(({ registry }) => registry === "ghcr.io");
    const needs = needsOf(features.filter((feature) => feature !== "image" || isAtGitHub));
    const reads = deploys && isAtGitHub && !features.includes("image");
    return [
        ...needs.map(({ permission, access, because }) => `${permission}: ${access} # ${because.join("; ")}`),
        ...(reads ? ["packages: read # reads the image that serves"] : []),
    ];
}
const matrix = [
    "    strategy:",
    "      fail-fast: false # each model stands for itself",
    "      matrix:",
    "        config: ${{ fromJSON(needs.changed.outputs.models) }}",
];
const groupName = ({ below }) => (below === "" ? "model-release" : `model-release-${groupText(below)}`);

// EXTERNAL MODULE: ./build/rollout/targets/kubernetes/rights.js
var rights = __webpack_require__(27709);
;// CONCATENATED MODULE: ./build/jobs/steps/our-action.js
/** How a workflow names this action: by the commit that v1 is now where GitHub's API answers, else by v1. */


const tag = "v1";
/** Longer than this nobody wants to wait for a pin. */
const patienceMs = 4000;
async function findOurAction(world) {
    const name = await ourName(world);
    const sha = await commitOf(name, world);
    if (sha === undefined) {
        const because = `${name}@${tag}: GitHub's API did not tell which commit that is, so it is not pinned`;
        return { action: { uses: `${name}@${tag}`, version: tag }, because };
    }
    return {
        action: { uses: `${name}@${sha}`, version: tag },
        because: `${name} is pinned to the commit that ${tag} is now`,
    };
}
/** `owner/name` of our own repository, as the package.json beside the doors has it. */
async function ourName({ home, files }) {
    const text = await (0,whole/* readTextIfThere */.pM)((0,external_node_path_.join)(home, "package.json"), files);
    const { repository } = JSON.parse(text ?? "{}");
    return /github\.com\/([^/]+\/[^/]+?)(?:\.git)?$/.exec(repository?.url ?? "")?.[1] ?? "model-release/model-release";
}
async function commitOf(name, { fetch, environment, signal, progress }) {
    const api = environment.GITHUB_API_URL ?? "https://api.github.com";
    const token = environment.GITHUB_TOKEN ?? environment.GH_TOKEN;
    try {
        const answer = await fetch(`${api}/repos/${name}/commits/${tag}`, {
            headers: { accept: "application/vnd.github.sha", ...(token && { authorization: `Bearer ${token}` }) },
            signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
        });
        const sha = (await answer.text()).trim();
        return answer.ok && /^[0-9a-f]{40}$/.test(sha) ? sha : undefined;
    }
    catch (error) {
        signal.throwIfAborted();
        progress.detail(`GitHub's API did not answer: ${error.message}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/jobs/steps/draw.js
/** The files that a set-up writes: configurations, the workflow that runs them, and the rights that a cluster gives. */








/** One model: model-release.yaml; several: one for each, beside each other. */
function drawConfigurations(drafts, { below }) {
    return drafts.map((draft) => {
        const name = drafts.length === 1 ? "model-release.yaml" : `model-release.${draft.name}.yaml`;
        return { below: name, path: external_node_path_.posix.join(below, name), text: configurationFile(draft) };
    });
}
/**
 * Drawn from the configurations as a release reads them, those that were there before too.
 *
 * @param force  also anew what was drawn before; a workflow that its owner has written otherwise stays
 */
async function drawSurroundings(drafts, drawn, { survey, force }, world) {
    const configs = drafts.length > 0
        ? await Promise.all(drafts.map(async (draft, i) => [drawn[i].below, await resolveDraft(draft, survey)]))
        : await Promise.all(survey.configurations.map(async (path) => [path, await readWritten(path, survey.folder, world)]));
    const rbac = rbacFor(configs.map(([, config]) => config), survey);
    const suffix = survey.below === "" ? "" : `-${survey.below.replace(/[^A-Za-z0-9]+/g, "-")}`;
    const path = `.github/workflows/model-release${suffix}.yml`;
    const kept = survey.workflows.filter((workflow) => !force || workflow !== path);
    if (kept.length > 0) {
        return { files: rbac, said: [`kept as it is: ${kept.join(", ")}, which uses this action already`] };
    }
    const [first, ...others] = configs.map(([path, config]) => workflowRelease(path, config, survey));
    if (!first)
        return { files: rbac, said: [] };
    const ours = await findOurAction(world);
    const dvc = dvcFor(configs.map(([, config]) => config), survey);
    const workflow = {
        releases: [first, ...others],
        below: survey.below,
        branch: survey.git?.defaultBranch ?? "main",
        action: ours.action,
        ...(dvc && { dvc }),
        usesLfs: survey.usesLfs,
        needsOf: permissions/* needsOf */.hN,
        ...(rbac[0] && { rbac: rbac[0].path }),
    };
    const said = [ours.because, ...saidOf(first, survey), ...(dvc?.note === undefined ? [] : [dvc.note])];
    return { files: [...rbac, { path, text: workflowFile(workflow) }], said };
}
/** As it will be once what is open in it has been filled in. */
function resolveDraft(draft, { folder }) {
    const filled = {
        path: "data/holdout.csv",
        slices: [],
        because: "",
        ...draft.holdout,
        label: draft.holdout?.label ?? "label",
    };
    return resolveText(configurationFile({ ...draft, holdout: filled }), folder);
}
function workflowRelease(path, config, { dvc }) {
    const { model, holdout, image, deploy, canary } = config;
    const { traffic } = canary;
    const replayed = traffic === "live" || traffic.replay === "holdout" ? [] : [traffic.replay];
    const manifest = deploy.manifest === undefined ? [] : [deploy.manifest];
    const files = [model.path, holdout.path, ...replayed, ...manifest].filter((file) => !/^\w+:\/\//.test(file));
    const registry = image.repository === undefined ? undefined : registryOf(image.repository);
    return {
        config: path,
        inputs: dvc ? files.flatMap((file) => [file, `${file}.dvc`]) : files,
        target: deploy.target,
        ...(registry !== undefined && { registry }),
        rolloutMinutes: Math.ceil((canary.max_duration + 3 * deploy.ready_within) / 60_000),
    };
}
function registryOf(repository) {
    const [first = ""] = repository.split("/");
    return /[.:]/.test(first) || first === "localhost" ? first : "docker.io";
}
function dvcFor(configs, { models, tables, dvc }) {
    if (!dvc)
        return undefined;
    const kept = new Set([...models, ...tables].filter(({ keptBy }) => keptBy === "dvc").map(({ path }) => path));
    const paths = configs.flatMap(({ model, holdout }) => [model.path, holdout.path]).filter((path) => kept.has(path));
    if (paths.length === 0)
        return undefined;
    const { remote } = dvc;
    const scheme = /^(\w+):\/\//.exec(remote ?? "")?.[1];
    const extra = {
        s3: "s3",
        gs: "gs",
        azure: "azure",
        ssh: "ssh",
        webdav: "webdav",
        webdavs: "webdav",
        hdfs: "hdfs",
        oss: "oss",
    };
    const needed = extra[scheme];
    const note = remote === undefined
        ? "DVC has no default remote yet: dvc remote add --default storage URL, then dvc push."
        : scheme === undefined
            ? "DVC's remote is a folder of one machine, which a runner does not have: take one that it can reach."
            : needed === "s3" || needed === undefined
                ? undefined
                : `The remote's login: what DVC's page on ${needed} names, as secrets of the repository.`;
    return {
        paths: [...new Set(paths)],
        requirement: `dvc${needed === undefined ? "" : `[${needed}]`}>=3,<4`,
        ...(note !== undefined && { note }),
    };
}
function rbacFor(configs, { below, top }) {
    const clusters = configs.filter(({ deploy }) => deploy.target === "kubernetes");
    const [first] = clusters;
    if (!first)
        return [];
    const namespaces = [...new Set(clusters.map(({ deploy }) => deploy.namespace ?? "default"))];
    const folder = first.deploy.manifest === undefined ? "k8s" : external_node_path_.posix.dirname(first.deploy.manifest);
    return namespaces
        .map((namespace) => {
        const name = namespaces.length === 1 ? "model-release-rbac.yaml" : `model-release-rbac-${namespace}.yaml`;
        const path = external_node_path_.posix.join(below, folder, name);
        return { path, text: rbacFile((0,rights/* rbacObjects */.x7)(namespace), namespace, path) };
    })
        .filter(({ path }) => (0,external_node_path_.join)(top, path).startsWith(top));
}
function saidOf({ target }, { git }) {
    return [
        ...(git ? [] : ["there is no git repository here yet: the workflow waits for one"]),
        ...(target === "local"
            ? ["what a workflow releases to 'local' ends with its run: gates and canary are real, and nobody is served"]
            : ["the workflow takes the way to the cluster from the secret KUBECONFIG"]),
    ];
}

// EXTERNAL MODULE: ./build/config/file-name.js
var file_name = __webpack_require__(29189);
;// CONCATENATED MODULE: ./build/init/walk.js
/** The files below a folder that is in no git repository: bounded in number and depth, links not followed. */


const most = 20_000;
const deepest = 10;
/** In each virtual environment of Python, whatever it is called. */
const environmentMark = "pyvenv.cfg";
/** Relative paths; hidden folders and those of tools are left out. */
async function filesBelow(folder, files) {
    const found = [];
    const ahead = [{ path: "", depth: 0 }];
    for (let here = ahead.shift(); here !== undefined && found.length < most; here = ahead.shift()) {
        const entries = await files.readdir((0,external_node_path_.join)(folder, here.path), { withFileTypes: true }).catch(() => []);
        if (here.depth > 0 && entries.some(({ name }) => name === environmentMark))
            continue;
        for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
            const path = here.path === "" ? entry.name : `${here.path}/${entry.name}`;
            if (entry.isFile())
                found.push(path);
            else if (entry.isDirectory() && !isOthers(entry.name) && here.depth < deepest)
                ahead.push({ path, depth: here.depth + 1 });
        }
    }
    return found.slice(0, most);
}
const isOthers = (name) => name.startsWith(".") || isLeftOut(name);

// EXTERNAL MODULE: ./build/model/list.js + 1 modules
var model_list = __webpack_require__(83711);
// EXTERNAL MODULE: ./build/rollout/targets/kubernetes/manifest/read.js
var read = __webpack_require__(82250);
;// CONCATENATED MODULE: ./build/rollout/targets/kubernetes/manifest/find.js
/** The Deployments that a file holds in a form that a release can take: looked for, so nothing here is an error. Pure. */



/** Empty for what is no manifest, or one that `deploy.manifest` could not name (several Deployments, other objects). */
function findDeployments(text, path) {
    const named = deploymentIn(text);
    if (named === undefined)
        return [];
    try {
        const { deployment, service } = (0,read/* readManifest */.W)(text, { path, ...named });
        const { metadata, spec } = deployment;
        const labels = { ...metadata?.labels, ...spec?.template.metadata?.labels };
        return [
            {
                manifest: path,
                name: named.name,
                ...(metadata?.namespace !== undefined && { namespace: metadata.namespace }),
                images: (spec?.template.spec?.containers ?? []).flatMap(({ image }) => (image === undefined ? [] : [image])),
                labels: Object.values(labels),
                ...(service?.metadata?.name !== undefined && { service: service.metadata.name }),
            },
        ];
    }
    catch (error) {
        if (error instanceof errors/* Problem */.AF)
            return [];
        throw error;
    }
}
/** Name and namespace of the only Deployment. */
function deploymentIn(text) {
    if (!/^kind:\s*["']?Deployment/m.test(text))
        return undefined;
    const documents = (0,dist/* parseAllDocuments */.hR)(text);
    if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0))
        return undefined;
    const [only, ...others] = documents
        .map((document) => document.toJS())
        .filter((object) => object?.kind === "Deployment");
    const { name, namespace = "default" } = only?.metadata ?? {};
    if (others.length > 0 || typeof name !== "string" || typeof namespace !== "string")
        return undefined;
    return { name, namespace };
}

// EXTERNAL MODULE: ./build/validate/holdout/file.js
var file = __webpack_require__(29157);
// EXTERNAL MODULE: ./build/validate/holdout/list.js
var holdout_list = __webpack_require__(52699);
;// CONCATENATED MODULE: ./build/version/checkout.js
/** What git knows of the folder that one stands in: where its repository begins, its files, its branch, its home. */

/** Undefined outside of a git repository. @throws Problem GIT_UNAVAILABLE  without the git program */
async function lookAtCheckout(folder) {
    const { simpleGit } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(4724)]).then(__webpack_require__.bind(__webpack_require__, 74724));
    const git = simpleGit(folder);
    try {
        if (!(await git.checkIsRepo()))
            return undefined;
    }
    catch (cause) {
        throw new errors/* Problem */.AF("GIT_UNAVAILABLE", {
            what: `git could not be asked about ${folder}: ${cause.message.trim().split("\n")[0]}`,
            remedy: "Install the git program and make sure that it is on the PATH.",
            cause,
        });
    }
    const ask = async (...words) => (await git.raw(words).catch(() => "")).replace(/\n$/, "");
    const top = await ask("rev-parse", "--show-toplevel");
    // A bare repository has no files to look at.
    if (top === "")
        return undefined;
    const listed = await git.raw(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    const origin = await ask("config", "--get", "remote.origin.url");
    return {
        top,
        defaultBranch: await defaultBranch(ask),
        ...(origin !== "" && { origin }),
        files: [...new Set(listed.split("\0"))].filter((path) => path !== ""),
    };
}
/** What `origin` calls its default, else a branch of one of the usual names, else the one that is checked out. */
async function defaultBranch(ask) {
    const origins = "refs/remotes/origin/HEAD";
    const usual = ["refs/heads/main", "refs/heads/master"];
    const known = await ask("for-each-ref", "--format=%(refname) %(symref)", origins, ...usual);
    const refs = new Map(known.split("\n").map((line) => line.split(" ")));
    const atOrigin = refs.get(origins)?.replace(/^refs\/remotes\/origin\//, "");
    const here = usual.find((name) => refs.has(name))?.replace(/^refs\/heads\//, "");
    return atOrigin || here || (await ask("symbolic-ref", "--quiet", "--short", "HEAD")) || "main";
}

// EXTERNAL MODULE: ./build/version/dvc/repository.js
var repository = __webpack_require__(44587);
// EXTERNAL MODULE: ./build/version/dvc/settings.js
var dvc_settings = __webpack_require__(59510);
// EXTERNAL MODULE: ./build/version/dvc/pointer.js
var pointer = __webpack_require__(47426);
;// CONCATENATED MODULE: ./build/version/dvc/tracked.js
/** The files that DVC keeps below a folder, by its own `.dvc` and `dvc.lock` files among those that git knows. */





const tracked_most = 2000;
/**
 * @param listed  files relative to the folder
 * @returns paths relative to the folder, whether or not they are there; what cannot be read names none
 */
async function trackedByDvc(folder, listed, files) {
    const named = listed.filter((path) => /(^|\/)([^/]+\.dvc|dvc\.lock)$/.test(path)).slice(0, tracked_most);
    const found = [];
    for (const path of named) {
        const text = await (0,whole/* readTextIfThere */.pM)((0,external_node_path_.join)(folder, path), files);
        if (text === undefined)
            continue;
        const outs = path.endsWith("dvc.lock") ? outputsOfStages(text) : outputsOfPointer(text, path);
        found.push(...outs.map((out) => (0,external_node_path_.normalize)((0,external_node_path_.join)((0,external_node_path_.dirname)(path), out))));
    }
    return found.filter((path) => !path.startsWith("..") && !path.startsWith("/"));
}
function outputsOfPointer(text, path) {
    try {
        return (0,pointer/* readPointers */.J1)(text, path).map((pointer) => pointer.path);
    }
    catch (error) {
        if (error instanceof errors/* Problem */.AF)
            return [];
        throw error;
    }
}
function outputsOfStages(text) {
    try {
        const { stages } = ((0,dist/* parse */.qg)(text) ?? {});
        const outs = Object.values(stages ?? {}).flatMap((stage) => stage?.outs ?? []);
        return outs.flatMap(({ path }) => (typeof path === "string" ? [path] : []));
    }
    catch {
        // Damaged, or of a form that DVC may have later: then it names nothing that we know.
        return [];
    }
}

;// CONCATENATED MODULE: ./build/model/mlflow.js
/** What MLflow says of a model that it logged, in the files beside it; nothing of the model is loaded. Pure. */

const descriptionFile = "MLmodel";
/** Undefined for what is no description of a model. */
function readLogged(text, folder) {
    const written = mlflow_read(text);
    if (typeof written?.flavors !== "object" || written.flavors === null)
        return undefined;
    const { flavors, run_id: run } = written;
    const data = flavors.onnx?.data;
    const created = /^\d{4}-\d\d-\d\d\b[ \d:.]*/.exec(String(written.utc_time_created))?.[0];
    return {
        folder,
        flavors: Object.keys(flavors).filter((flavor) => flavor !== "python_function"),
        ...(typeof data === "string" && { onnx: data }),
        ...(created !== undefined && { created }),
        ...(typeof run === "string" && { run }),
    };
}
/**
 * Where a store of files keeps the names, relative to the model's folder. Stores in a database have none of them.
 *
 * A model lies in `EXPERIMENT/models/ID/artifacts` since MLflow 3, and in `EXPERIMENT/RUN/artifacts/NAME` before.
 */
const namesBeside = { registered: "../tags/mlflow.modelVersions", experiment: "../../../meta.yaml" };
/** @param texts  what stands in the files of `namesBeside`, where they are */
function nameOfLogged(texts) {
    const registered = mlflow_read(texts.registered);
    const [version] = Array.isArray(registered) ? registered : [];
    const experiment = mlflow_read(texts.experiment);
    const names = [version?.name, experiment?.experiment_id === undefined ? undefined : experiment.name];
    return names.find((name) => typeof name === "string" && name !== "Default");
}
/** YAML, and with it JSON; undefined for what is neither. */
function mlflow_read(text) {
    try {
        return text === undefined ? undefined : ((0,dist/* parse */.qg)(text) ?? undefined);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/jobs/steps/logged-models.js
/** Finds the models that MLflow logged in a folder, those too whose store git ignores; nothing of them is loaded. */




/** MLflow's own names for what it writes to: without a server, and behind one. */
const stores = ["mlruns", "mlartifacts"];
const logged_models_most = 200;
const largestBytes = 2 ** 20;
const isDescription = (path) => external_node_path_.posix.basename(path) === descriptionFile;
/** Files of models in stores of which git lists nothing, relative to the folder. */
async function unlistedModelFiles(folder, listed, { files }) {
    const found = [];
    for (const store of stores) {
        if (listed.some((path) => path.startsWith(`${store}/`)))
            continue;
        const below = (await filesBelow((0,external_node_path_.join)(folder, store), files)).map((path) => `${store}/${path}`);
        const models = new Set(below.filter(isDescription).map((path) => external_node_path_.posix.dirname(path)));
        found.push(...below.filter((path) => models.has(external_node_path_.posix.dirname(path))));
    }
    return found;
}
/** By folder, the newest first. @param folder  with no link in it @throws Problem FILE_UNREADABLE */
async function loggedModels(folder, paths, { files }) {
    const read = (path) => readInside(folder, path, files);
    const found = [];
    for (const path of paths.filter(isDescription).slice(0, logged_models_most)) {
        const place = external_node_path_.posix.dirname(path);
        const logged = readLogged((await read(path)) ?? "", place);
        if (!logged)
            continue;
        const [registered, experiment] = await Promise.all([
            read(external_node_path_.posix.join(place, namesBeside.registered)),
            read(external_node_path_.posix.join(place, namesBeside.experiment)),
        ]);
        const name = nameOfLogged({ ...(registered && { registered }), ...(experiment && { experiment }) });
        found.push({ ...logged, ...(name !== undefined && { name }) });
    }
    const newestFirst = found.sort((a, b) => (b.created ?? "").localeCompare(a.created ?? "", "en"));
    return new Map(newestFirst.map((logged) => [logged.folder, logged]));
}
/** Undefined also for what lies, or leads, out of the folder, and for what is too large to be one of MLflow's own. */
async function readInside(folder, path, files) {
    const real = await files.realpath((0,external_node_path_.join)(folder, path)).catch(() => undefined);
    if (!real?.startsWith(`${folder}${external_node_path_.sep}`))
        return undefined;
    const facts = await files.stat(real);
    return facts.isFile() && facts.size <= largestBytes ? (0,whole/* readTextIfThere */.pM)(real, files) : undefined;
}

;// CONCATENATED MODULE: ./build/jobs/steps/survey.js
/** Looks at the repository that is to be set up: every room looks at what is its own, and nothing of it is run. */
















/** @throws Problem GIT_UNAVAILABLE, DVC_CONFIG_INVALID, FILE_UNREADABLE */
async function surveyRepository(here, world) {
    const folder = await world.files.realpath(here);
    const git = await lookAtCheckout(folder);
    const top = git ? await world.files.realpath(git.top) : folder;
    const listed = git?.files ?? (await filesBelow(folder, world.files));
    const kept = await trackedByDvc(folder, listed, world.files);
    const unlisted = git ? await unlistedModelFiles(folder, listed, world) : [];
    const paths = await thatAreHere([...new Set([...listed, ...kept, ...unlisted])], top, folder, world);
    const byDvc = new Set(kept);
    const byMlflow = new Set(unlisted.filter((path) => !byDvc.has(path)));
    const keptBy = (path) => (byDvc.has(path) ? "dvc" : "git");
    const logged = await loggedModels(folder, paths, world);
    const models = await findModels(paths, folder, logged, world, (path) => byMlflow.has(path) ? "mlflow" : keptBy(path));
    const tables = await findTables(paths.filter((path) => !byMlflow.has(path)), folder, keptBy, world);
    const dvc = await aboutDvc(folder, world);
    return {
        folder,
        top,
        below: (0,external_node_path_.relative)(top, folder).split(external_node_path_.sep).join("/"),
        ...(git && { git: { defaultBranch: git.defaultBranch, ...(git.origin && { origin: git.origin }) } }),
        ...models,
        tables: tables.found,
        deployments: await findManifests(paths, folder, world),
        ...(dvc && { dvc }),
        usesLfs: /filter=lfs/.test((await (0,whole/* readTextIfThere */.pM)((0,external_node_path_.join)(top, ".gitattributes"), world.files)) ?? ""),
        configurations: paths.filter((path) => file_name/* configurationName */.S.test(path)),
        workflows: await ourWorkflows(top, world),
        notes: someOf([
            ...kept.filter((path) => !paths.includes(path)).map((path) => `${path} is kept by DVC and not here: dvc pull`),
            ...tables.notes,
            ...otherTables(paths).map((path) => `${path} is no CSV or JSON Lines, so it was not looked into`),
            ...models.notes,
        ]),
    };
}
/** A repository of hundreds of data files would fill the screen. */
function someOf(notes) {
    const most = 8;
    return notes.length <= most ? notes : [...notes.slice(0, most), `and ${notes.length - most} more of this kind`];
}
/** Plain files of the repository; a link counts where it stays inside (DVC may link from its cache). */
async function thatAreHere(paths, top, folder, { files }) {
    const opened = new Set([
        ...modelsWorthOpening(paths),
        ...tablesWorthOpening(paths),
        ...manifestsWorthOpening(paths),
        ...paths.filter((path) => file_name/* configurationName */.S.test(path)),
    ]);
    const here = [];
    for (const path of paths) {
        if (!opened.has(path)) {
            here.push(path);
            continue;
        }
        const real = await files.realpath((0,external_node_path_.join)(folder, path)).catch(() => undefined);
        if (real?.startsWith(`${top}${external_node_path_.sep}`) && (await files.stat(real)).isFile())
            here.push(path);
    }
    return here;
}
async function findModels(paths, folder, logged, world, keptBy) {
    const loggedWith = (path) => logged.get(external_node_path_.posix.dirname(path));
    const models = [];
    const foreign = [];
    const notes = [];
    for (const path of modelsWorthOpening(paths)) {
        const format = await (0,describe/* recogniseFile */.I1)((0,external_node_path_.join)(folder, path), world);
        if (format === undefined || format === "dvc-pointer")
            continue;
        const listed = model_list/* modelFormats */.A[format];
        if ("needs" in listed) {
            // Part of a model that is told of as a whole.
            if (loggedWith(path))
                continue;
            foreign.push({ path, format, what: listed.help, needs: listed.needs ?? "" });
            continue;
        }
        try {
            const { signature, size } = await (0,describe.describeModel)(path, { root: folder }, world);
            const by = loggedWith(path);
            models.push({ path, size, signature, keptBy: keptBy(path), ...(by && { logged: by }) });
        }
        catch (error) {
            if (!(error instanceof errors/* Problem */.AF) || error.code === "CANCELLED")
                throw error;
            notes.push(error.message);
        }
    }
    for (const [path, names] of foldersOf(paths)) {
        const format = (0,describe/* recogniseFolder */.MY)(names);
        // A folder that holds what runs needs nothing.
        if (format === undefined || models.some((model) => model.path.startsWith(`${path}/`)))
            continue;
        const by = logged.get(path);
        const flavors = by && by.flavors.length > 0 ? ` of ${by.flavors.join(" and ")}` : "";
        const what = `${model_list/* modelFormats */.A[format].help}${flavors}`;
        foreign.push({ path, format, what, needs: needsOf(format), ...(by && { logged: by }) });
    }
    const places = [...logged.keys()];
    const age = ({ logged: by }) => (by ? places.indexOf(by.folder) : -1);
    const newestFirst = (found) => [...found].sort((a, b) => age(a) - age(b));
    return { models: newestFirst(models), foreign: newestFirst(foreign), notes };
}
const needsOf = (format) => {
    const listed = model_list/* modelFormats */.A[format];
    return "needs" in listed ? (listed.needs ?? "") : "";
};
async function findTables(paths, folder, keptBy, world) {
    const found = [];
    const notes = [];
    let left = bounds.tableBytes;
    for (const path of tablesWorthOpening(paths)) {
        const { size } = await world.files.stat((0,external_node_path_.join)(folder, path));
        if (size > left) {
            notes.push(`${path} is too large to be looked at here`);
            continue;
        }
        left -= size;
        try {
            found.push({ ...(await readTable(path, folder, world)), keptBy: keptBy(path) });
        }
        catch (error) {
            if (!(error instanceof errors/* Problem */.AF) || error.code === "CANCELLED")
                throw error;
            notes.push(`${error.message}: ${error.remedy.split("\n")[0]}`);
        }
    }
    return { found, notes };
}
/** @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE, HOLDOUT_INVALID, CANCELLED */
async function readTable(path, folder, world) {
    const opened = await (0,file/* openHoldoutFile */.e)((0,external_node_path_.resolve)(folder, path), path, world);
    try {
        const read = await holdout_list/* holdoutFormats */.U[opened.format].load();
        return { path, ...(await read(opened.text, path)), keptBy: "git" };
    }
    finally {
        await opened.close();
    }
}
async function findManifests(paths, folder, { files }) {
    const found = [];
    for (const path of manifestsWorthOpening(paths)) {
        const text = await (0,whole/* readTextIfThere */.pM)((0,external_node_path_.join)(folder, path), files);
        if (text !== undefined && text.length < 2 ** 20)
            found.push(...findDeployments(text, path));
    }
    return found;
}
async function aboutDvc(folder, { files, environment }) {
    const root = await (0,repository/* findRepository */.W)(folder, files);
    if (root === undefined)
        return undefined;
    const { settings } = await (0,repository/* openRepository */.h)(root, environment, files);
    const remote = (0,dvc_settings/* remotePlace */.w0)(settings, undefined);
    return remote ? { remote: remote.url } : {};
}
/** A workflow that says `uses: …/model-release@…` is ours to leave alone. */
async function ourWorkflows(top, { files }) {
    const folder = (0,external_node_path_.join)(top, ".github", "workflows");
    const names = (await files.readdir(folder).catch(() => [])).filter((name) => /\.ya?ml$/.test(name));
    const found = [];
    for (const name of names) {
        const text = await (0,whole/* readTextIfThere */.pM)((0,external_node_path_.join)(folder, name), files).catch((error) => {
            if (error instanceof errors/* Problem */.AF || error instanceof errors/* Problems */.Zw)
                return undefined;
            throw error;
        });
        if (/uses:\s*['"]?[\w.-]+\/model-release@/.test(text ?? ""))
            found.push(`.github/workflows/${name}`);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/jobs/init.js
/** Sets a repository up: look at what is there, choose what to release and by what gates, and write what that takes. */







/** @throws Problem SETUP_NOTHING_FOUND, CANCELLED, FILE_UNWRITABLE, GIT_UNAVAILABLE; Problems of CONFIG_INVALID */
async function init({ folder, force }, audience, world) {
    const survey = await surveyRepository(folder, world);
    audience.found(survey);
    const isSetUp = survey.configurations.length > 0 && !force;
    const drafted = isSetUp ? keepOwn(survey) : await draft(survey, audience, world);
    const configurations = drawConfigurations(drafted.drafts, survey);
    const surroundings = await drawSurroundings(drafted.drafts, configurations, { survey, force }, world);
    const all = [...configurations, ...surroundings.files];
    const { drafts, doubts } = drafted;
    const said = [...drafted.said, ...surroundings.said, ...survey.notes];
    audience.proposed({ drafts, said, doubts });
    await init_confirm(all.map(({ path }) => path), audience);
    const files = await writeSetUp(survey.top, all, force, world);
    const open = drafts.flatMap(openIn);
    return {
        survey,
        drafts,
        said,
        doubts,
        files,
        open,
        first: isSetUp ? survey.configurations[0] : (configurations[0]?.below ?? "model-release.yaml"),
        exit: open.length > 0 ? errors/* exits */.co.usage : errors/* exits */.co.done,
    };
}
async function draft(survey, ask, world) {
    if (survey.models.length === 0)
        throw nothingFound(survey);
    const drafted = await draftReleases(survey, ask, world);
    if (drafted.drafts.some(({ holdout }) => holdout !== undefined))
        return drafted;
    const path = await ask.fill("No table here fits the model. Path of one with known answers, never trained on (empty: later)");
    if (path === undefined)
        return drafted;
    return draftReleases({ ...survey, tables: [await readTable(path, survey.folder, world)] }, ask, world);
}
function keepOwn({ configurations }) {
    return { drafts: [], said: [`kept as it is: ${configurations.join(", ")} (--force writes it anew)`], doubts: [] };
}
async function init_confirm(paths, ask) {
    const choices = [
        { value: true, text: "yes" },
        { value: false, text: "no" },
    ];
    if (paths.length === 0 || (await ask.pick(`Write ${paths.join(", ")}?`, choices, true)))
        return;
    throw new errors/* Problem */.AF("CANCELLED", { what: "Nothing was written, as you chose", remedy: "Run it again when you like." });
}
function openIn({ name, holdout, gates, target }) {
    return [
        ...(holdout?.label === undefined ? [`${name}: holdout (a table with known answers, and its column label)`] : []),
        ...(gates.length === 0 ? [`${name}: gates (what the model must hold)`] : []),
        ...(target.kind === "kubernetes" && target.repository === undefined
            ? [`${name}: image.repository (where you may push and the cluster may pull)`]
            : []),
    ];
}
/** First those that one command converts. */
function nothingFound({ foreign, tables, folder }) {
    const all = foreign.map((model) => ({ ...model, conversion: conversionOf(model, tables, (0,external_node_path_.basename)(folder)) }));
    const found = all.find(({ conversion }) => conversion !== undefined) ?? all[0];
    if (!found)
        return new errors/* Problem */.AF("SETUP_NOTHING_FOUND", {
            what: "There is no model here",
            remedy: "Put a model into the repository (ONNX runs here), or go to the folder that holds it, and run it again.",
        });
    const others = foreign.length > 1 ? `, and ${foreign.length - 1} more that do not run here` : "";
    const { path, what, needs, conversion } = found;
    const remedy = conversion ? conversionText(conversion) : `${needs}\nThen run 'model-release init' again.`;
    return new errors/* Problem */.AF("SETUP_NOTHING_FOUND", { what: `${path} is ${what}${others}`, remedy });
}
function conversionText({ command, numbersOnly }) {
    const bound = numbersOnly ? " (this is for features that are all numbers; words need a type for each column)" : "";
    return `It is never loaded here. If it is your own, convert it to ONNX with the Python that trained it${bound}, and run 'model-release init' again:\n  ${command}`;
}


/***/ }),

/***/ 82250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/** The user's own manifest: one Deployment and at most one Service, and nothing else. Pure. */



const named = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1), namespace: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() });
const deploymentShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    apiVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("apps/v1"),
    metadata: named,
    spec: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        selector: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ matchLabels: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).optional() }),
        template: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
            metadata: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ labels: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).optional() }).optional(),
            spec: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ containers: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1) })).min(1) }),
        }),
    }),
});
const serviceShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    apiVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("v1"),
    metadata: named,
    spec: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ selector: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) }),
});
/** @throws Problem MANIFEST_INVALID */
function readManifest(text, settings) {
    const { path, name, namespace } = settings;
    const found = documentsIn(text, path);
    const kinds = found.map(({ kind, metadata }) => `${kind ?? "no kind"} ${metadata?.name ?? ""}`.trim());
    const deployments = found.filter(({ kind }) => kind === "Deployment");
    const services = found.filter(({ kind }) => kind === "Service");
    if (deployments.length !== 1 || services.length > 1 || found.length > deployments.length + services.length) {
        throw invalid(path, `holds ${kinds.length === 0 ? "nothing" : kinds.join(", ")}`, onlyThese);
    }
    const deployment = checked(deployments[0], deploymentShape, path, "Deployment");
    const service = services[0] && checked(services[0], serviceShape, path, "Service");
    for (const { metadata } of service ? [deployment, service] : [deployment]) {
        if (metadata.namespace === undefined || metadata.namespace === namespace)
            continue;
        const remedy = `Write 'deploy.namespace: ${metadata.namespace}', or take the namespace out of the manifest.`;
        throw invalid(path, `names the namespace ${metadata.namespace}, and the release goes to ${namespace}`, remedy);
    }
    if (deployment.metadata.name !== name) {
        const called = deployment.metadata.name;
        throw invalid(path, `calls its Deployment ${called}, and the configuration ${name}`, `Write 'deploy.name: ${called}'.`);
    }
    const labels = deployment.spec.template.metadata?.labels ?? {};
    const unmet = Object.entries(deployment.spec.selector.matchLabels ?? {}).find(([key, value]) => labels[key] !== value);
    if (unmet) {
        const [key, value] = unmet;
        const remedy = `Add '${key}: ${value}' to spec.template.metadata.labels.`;
        throw invalid(path, `selects pods by ${key}=${value}, which its own template does not bear`, remedy);
    }
    return {
        deployment: deployment,
        ...(service && { service: service }),
    };
}
const onlyThese = "A release changes one Deployment and at most one Service; another object in the file (a ConfigMap) would reach the running pods at once, past the canary. Keep the others in a file of their own.";
function documentsIn(text, path) {
    const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text);
    // The parser answers an empty text with an object of its own instead of a list.
    if (!Array.isArray(documents))
        return [];
    return documents.flatMap((document) => {
        const [mistake] = document.errors;
        if (mistake)
            throw invalid(path, `is no YAML: ${mistake.message.split("\n")[0]}`, "Correct the line.");
        const content = document.toJS();
        if (content === null)
            return [];
        if (typeof content === "object" && !Array.isArray(content))
            return [content];
        throw invalid(path, "holds something that is no object of Kubernetes", onlyThese);
    });
}
function checked(object, shape, path, kind) {
    const read = shape.safeParse(object);
    if (read.success)
        return read.data;
    const { path: place = [], message = "" } = read.error.issues[0] ?? {};
    throw invalid(path, `has a ${kind} that is not whole: ${place.join(".")}: ${message}`, "Complete it.");
}
function invalid(path, what, remedy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("MANIFEST_INVALID", { what: `${path} ${what}`, remedy });
}


/***/ }),

/***/ 27709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ rightText),
/* harmony export */   Ps: () => (/* binding */ neededRights),
/* harmony export */   TK: () => (/* binding */ rulesText),
/* harmony export */   x7: () => (/* binding */ rbacObjects)
/* harmony export */ });
/* unused harmony exports rules, rbacManifest */
const rules = [
    {
        group: "apps",
        resource: "deployments",
        verbs: ["get", "list", "watch", "create", "patch", "delete"],
        why: "the stable Deployment gets its new pod template; the canary's is made and deleted",
    },
    {
        group: "apps",
        resource: "deployments/scale",
        verbs: ["update"],
        why: "the canary's pods grow and shrink with its share",
    },
    { group: "apps", resource: "replicasets", verbs: ["list", "watch"], why: "tells which pods belong to which arm" },
    {
        group: "apps",
        resource: "controllerrevisions",
        verbs: ["list", "create", "update", "delete"],
        why: "keeps the last ten releases, so that a rollback has somewhere to go",
    },
    {
        group: "",
        resource: "pods",
        verbs: ["list", "watch"],
        why: "tells which pods are ready, and what ails the others",
    },
    { group: "", resource: "pods/log", verbs: ["get"], why: "a crash is reported with the pod's own last lines" },
    {
        group: "",
        resource: "pods/proxy",
        verbs: ["get", "create"],
        why: "get: reads each pod's metrics; create: sends known rows to them, a few to a first release before users reach it, and all that are replayed",
    },
    { group: "", resource: "events", verbs: ["list"], why: "why a pod does not start: scheduling, image pull, probes" },
    {
        group: "",
        resource: "services",
        verbs: ["list", "watch", "create", "delete"],
        why: "a first release makes its Service, and takes it away again if it fails",
    },
    {
        group: "discovery.k8s.io",
        resource: "endpointslices",
        verbs: ["list", "watch"],
        why: "the share is confirmed by who really stands behind the Service",
    },
    {
        group: "autoscaling",
        resource: "horizontalpodautoscalers",
        verbs: ["list", "watch", "patch"],
        why: "an autoscaler may not shrink stable meanwhile; it is given back as it was",
    },
    {
        group: "policy",
        resource: "poddisruptionbudgets",
        verbs: ["list", "watch", "create", "delete"],
        why: "a first release makes one, and takes it away again if it fails",
    },
    {
        group: "coordination.k8s.io",
        resource: "leases",
        verbs: ["get", "create", "update"],
        why: "the journal: who drives the rollout, and how far it has come",
    },
    {
        group: "",
        resource: "resourcequotas",
        verbs: ["list"],
        why: "finds before the first write that a quota is too small",
    },
    {
        group: "",
        resource: "persistentvolumeclaims",
        verbs: ["list"],
        why: "finds before the first write that a volume cannot be mounted by two pods",
    },
    {
        group: "flagger.app",
        resource: "canaries",
        verbs: ["list"],
        why: "finds before the first write that Flagger rolls the Deployment out (nothing where there is no Flagger)",
    },
    {
        group: "argoproj.io",
        resource: "rollouts",
        verbs: ["list"],
        why: "the same of Argo Rollouts",
    },
];
const neededRights = rules.flatMap(({ group, resource, verbs }) => verbs.map((verb) => ({ group, resource, verb })));
/** "create pods/proxy", "patch horizontalpodautoscalers of autoscaling" */
function rightText({ group, resource, verb }) {
    return `${verb} ${resource}${group === "" ? "" : ` of ${group}`}`;
}
/** The rules of a Role that grant these rights, as YAML to copy. */
function rulesText(rights, indent = "") {
    const lines = rules.flatMap(({ group, resource, why }) => {
        const verbs = rights.filter((right) => right.group === group && right.resource === resource);
        if (verbs.length === 0)
            return [];
        return [
            `# ${why}`,
            `- apiGroups: [${JSON.stringify(group)}]`,
            `  resources: [${JSON.stringify(resource)}]`,
            `  verbs: [${verbs.map(({ verb }) => JSON.stringify(verb)).join(", ")}]`,
        ];
    });
    return lines.map((line) => `${indent}${line}`).join("\n");
}
/** docs/rbac.yaml: installed once by an admin, for a run never creates RBAC. */
function rbacManifest() {
    return `# Generated by scripts/generate.mjs: change src/rollout/targets/kubernetes/rights.ts, then run \`npm run generate\`.
#
# What model-release may do in the namespace that it releases into: this, and nothing else. An admin installs it once:
#   sed 's/namespace: serving/namespace: YOURS/' docs/rbac.yaml | kubectl apply -f -
# A workflow outside of the cluster shows a token of the account, longer than the rollout may take:
#   kubectl create token model-release --namespace serving --duration 2h
${rbacObjects("serving")}`;
}
/** The account that releases, and what it may do in its namespace. */
function rbacObjects(namespace) {
    return `apiVersion: v1
kind: ServiceAccount
metadata:
  name: model-release
  namespace: ${namespace}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: model-release
  namespace: ${namespace}
rules:
${rulesText(neededRights, "  ")}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: model-release
  namespace: ${namespace}
subjects:
  - kind: ServiceAccount
    name: model-release
    namespace: ${namespace}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: model-release
`;
}


/***/ })

};
