export const id = 3603;
export const ids = [3603];
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

/***/ 11683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ parseNumber),
/* harmony export */   P_: () => (/* binding */ Refusal),
/* harmony export */   m: () => (/* binding */ converters)
/* harmony export */ });
/* unused harmony export whyNoNumber */
/** Why a cell is refused, as the end of a sentence that begins with the cell; the caller says where it stands. */
class Refusal extends Error {
}
/** Converters by element type; each throws a Refusal. */
const converters = {
    float64: toFloat64,
    float32: toFloat32,
    int8: (cell) => toInteger(cell, -128, 127),
    uint8: (cell) => toInteger(cell, 0, 255),
    int16: (cell) => toInteger(cell, -32_768, 32_767),
    int32: (cell) => toInteger(cell, -2_147_483_648, 2_147_483_647),
    int64: toInt64,
    bool: toBool,
    string: toText,
};
/** A finite number; undefined for anything else (also for "0x10" and "Infinity", which Number() would take). */
function parseNumber(text) {
    const value = Number(text);
    if (!Number.isFinite(value))
        return undefined;
    // Number("") and Number("  ") are 0, and a radix prefix is no decimal number.
    if (value === 0 && text.trim() === "")
        return undefined;
    const second = text.charCodeAt(1) | 0x20;
    if ((second === 0x78 || second === 0x62 || second === 0x6f || text.charCodeAt(0) <= 0x20) && /^\s*0[xbo]/i.test(text))
        return undefined;
    return value;
}
const missing = /^\s*(nan|n\/?a|null|none)?\s*$/i;
/** Why this is no number, in words. */
function whyNoNumber(cell) {
    if (cell === undefined || (typeof cell === "string" && missing.test(cell)) || Number.isNaN(cell)) {
        return "is missing, and the model takes numbers only: fill it in or leave the row out";
    }
    if (typeof cell === "string" && /^\s*[+-]?inf(inity)?\s*$/i.test(cell))
        return "is not finite";
    if (typeof cell === "boolean" || /^\s*(true|false)\s*$/i.test(String(cell))) {
        return "is not a number: write 1 and 0 for true and false";
    }
    return "is not a number";
}
function toFloat64(cell) {
    const value = typeof cell === "number" ? cell : typeof cell === "string" ? parseNumber(cell) : undefined;
    if (value === undefined || !Number.isFinite(value))
        throw new Refusal(whyNoNumber(cell));
    return value;
}
function toFloat32(cell) {
    const value = toFloat64(cell);
    if (!Number.isFinite(Math.fround(value)))
        throw new Refusal("is beyond what a float32 can hold (3.4e38)");
    return value;
}
/** Whole numbers as CSV writers put them: pandas writes a column that once had a gap as "5.0". */
const whole = /^\s*([+-]?\d+)(?:\.0*)?\s*$/;
function toInteger(cell, least, most) {
    const value = typeof cell === "string" ? Number(whole.exec(cell)?.[1] ?? refuseWhole(cell)) : cell;
    if (typeof value !== "number" || !Number.isInteger(value))
        return refuseWhole(cell);
    if (value < least || value > most)
        throw new Refusal(`is not within ${least} to ${most}`);
    return value;
}
function refuseWhole(cell) {
    const isNumber = typeof cell === "number" ? Number.isFinite(cell) : toNumberOrNothing(cell) !== undefined;
    throw new Refusal(isNumber ? "is not a whole number" : whyNoNumber(cell));
}
const toNumberOrNothing = (cell) => (typeof cell === "string" ? parseNumber(cell) : undefined);
const int64Range = [-(2n ** 63n), 2n ** 63n - 1n];
function toInt64(cell) {
    if (typeof cell === "number") {
        if (!Number.isInteger(cell))
            return refuseWhole(cell);
        if (!Number.isSafeInteger(cell)) {
            throw new Refusal("may have lost digits (JSON numbers are exact up to 2^53): write it as a string");
        }
        return BigInt(cell);
    }
    const digits = typeof cell === "string" ? whole.exec(cell)?.[1] : undefined;
    if (digits === undefined)
        return refuseWhole(cell);
    // Long enough for any int64; BigInt() of a megabyte of digits would take minutes.
    const value = digits.length <= 24 ? BigInt(digits) : undefined;
    if (value === undefined || value < int64Range[0] || value > int64Range[1])
        throw new Refusal("is beyond int64");
    return value;
}
function toBool(cell) {
    if (typeof cell === "boolean")
        return cell ? 1 : 0;
    if (cell === 0 || cell === 1)
        return cell;
    const word = typeof cell === "string" ? cell.trim().toLowerCase() : "";
    if (word === "true" || word === "1" || word === "1.0")
        return 1;
    if (word === "false" || word === "0" || word === "0.0")
        return 0;
    throw new Refusal(cell === undefined || (typeof cell === "string" && missing.test(cell))
        ? "is missing, and the model takes true or false"
        : "is neither true nor false (nor 1 nor 0)");
}
function toText(cell) {
    if (typeof cell === "string")
        return cell;
    throw new Refusal(cell === undefined ? "is missing, and the model takes a text" : "is not a text: put it in quotes");
}


/***/ }),

/***/ 7269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  __: () => (/* binding */ encodeJsonRows),
  QA: () => (/* binding */ encodeRows),
  um: () => (/* reexport */ tensors/* joinBatches */.b),
  Zp: () => (/* reexport */ planInputs),
  li: () => (/* reexport */ planJsonInputs),
  RO: () => (/* binding */ rowsOf)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(82246);
// EXTERNAL MODULE: ./build/inference/convert.js
var inference_convert = __webpack_require__(11683);
// EXTERNAL MODULE: ./build/inference/tensors.js
var tensors = __webpack_require__(4498);
;// CONCATENATED MODULE: ./build/inference/plan-inputs.js
/** Which column feeds which input of a model. Pure; decided by the signature, never by looking at values. */

/** A fixed batch beyond this is no batch but a mistake in the file, and would be allocated for each run. */
const largestFixedBatch = 4096;
/**
 * Decides which column feeds which input.
 *
 * Inputs of one value a row ([N] or [N, 1]) take the columns of their names; other columns are left alone. One matrix
 * input takes all columns in the order given, if the number fits.
 *
 * @param columns   the holdout's columns without label, weight, id and the like, in file order
 * @param optional  those among them that a matrix may do without, all together (columns that are there for slices)
 * @throws Problem MODEL_INPUTS_DIFFER, with both lists, when they do not fit
 */
function planInputs(signature, columns, optional = []) {
    const { inputs } = signature;
    const [only] = inputs;
    if (inputs.length > 0 && inputs.every((input) => plan_inputs_elements(input) === 1 && columns.includes(input.name))) {
        return { inputs: inputs.map((input) => planned(input, [input.name])), batch: fixedBatch(signature) };
    }
    if (inputs.length === 1 && only) {
        const needed = columns.filter((column) => !optional.includes(column));
        const fitting = [columns, needed].find((names) => fits(only, names.length));
        if (fitting)
            return { inputs: [planned(only, fitting)], batch: fixedBatch(signature) };
    }
    throw differ(signature, columns);
}
/** An open width takes any number of columns, but only in a plain matrix: how else to shape a row would be a guess. */
function fits(input, width) {
    const wanted = plan_inputs_elements(input);
    return wanted === undefined ? width > 0 && input.shape.length === 2 : wanted === width;
}
/**
 * The plan for rows that come as JSON, one by one.
 *
 * @param features  names of a matrix input's columns where they are known (then rows may be objects as well as arrays)
 * @throws Problem MODEL_INPUTS_DIFFER when the features do not fit the model
 */
function planJsonInputs(signature, features) {
    if (features)
        return planInputs(signature, features);
    const several = signature.inputs.length > 1;
    return {
        inputs: signature.inputs.map((input) => {
            const width = plan_inputs_elements(input);
            if (several && width !== 1)
                throw differ(signature, undefined);
            return several
                ? planned(input, [input.name])
                : { name: input.name, type: input.type, rowShape: width === undefined ? undefined : rowShape(input) };
        }),
        batch: fixedBatch(signature),
    };
}
function planned(input, columns) {
    const open = input.shape.slice(1).includes(undefined);
    return { name: input.name, type: input.type, rowShape: open ? [columns.length] : rowShape(input), columns };
}
const rowShape = (input) => input.shape.slice(1).map((size) => size ?? 1);
/** Elements of one row; undefined where the model leaves a dimension open. */
function plan_inputs_elements(input) {
    // A scalar has no rows at all; 0 fits no column list.
    if (input.shape.length === 0)
        return 0;
    return input.shape
        .slice(1)
        .reduce((product, size) => (product === undefined || size === undefined ? undefined : product * size), 1);
}
function fixedBatch({ inputs }) {
    const batch = inputs[0]?.shape[0];
    if (batch !== undefined && batch > largestFixedBatch) {
        throw new errors/* Problem */.AF("MODEL_UNSUPPORTED", {
            what: `the model takes batches of exactly ${batch} rows`,
            remedy: "Export it with an open first dimension (dynamic_axes in torch.onnx.export).",
        });
    }
    return batch;
}
function differ({ inputs }, columns) {
    const takes = inputs.map((input) => `  ${input.name}: ${input.type} [${shapeText(input)}]`).join("\n");
    const given = columns === undefined
        ? ""
        : `\nThe rows have ${columns.length} columns for it:\n  ${columns.join(", ") || "(none)"}`;
    return new errors/* Problem */.AF("MODEL_INPUTS_DIFFER", {
        what: whatDiffers(inputs, columns),
        remedy: `The model takes:\n${takes}${given}\nName the columns that are features in holdout.features, or give label, id, weight, group and time their own keys.`,
    });
}
function shapeText({ shape }) {
    return shape.map((size, index) => size ?? (index === 0 ? "N" : "any")).join(", ");
}
function whatDiffers(inputs, columns) {
    const [only] = inputs;
    if (inputs.length === 1 && only) {
        const width = plan_inputs_elements(only);
        if (width === undefined)
            return `the model's input '${only.name}' has dimensions that the file leaves open`;
        return `the model takes ${width} value${width === 1 ? "" : "s"} a row, but there are ${columns?.length ?? 0} columns for it`;
    }
    const wide = inputs.find((input) => plan_inputs_elements(input) !== 1);
    if (wide)
        return `the model has several inputs, and '${wide.name}' takes more than one value a row`;
    const lacking = inputs.map((input) => input.name).filter((name) => !columns?.includes(name));
    return `there is no column for ${lacking.length === 1 ? "the model's input" : "the model's inputs"} ${list(lacking)}`;
}
const list = (names) => names.map((name) => `'${name}'`).join(", ");

;// CONCATENATED MODULE: ./build/inference/encode.js
/** Rows → tensors: which column feeds which input, and strict conversion of each cell to the input's element type. */






/**
 * Tensors for the rows from..to−1.
 *
 * @param nameRow  how an error calls the row with this index ("row 17"); by default counted from 1
 * @throws Problem INPUT_INVALID naming row, column and value (not a number, NaN, empty, out of the type's range)
 */
function encodeRows(plan, columns, from, to, nameRow = (index) => `row ${index + 1}`) {
    const rows = to - from;
    return Object.fromEntries(plan.inputs.map((input) => {
        const names = input.columns ?? [];
        const data = (0,tensors/* allocate */.C)(input.type, rows * names.length);
        names.forEach((name, offset) => {
            const column = columns.get(name);
            if (!column)
                throw new TypeError(`the plan names a column '${name}' that was not given`);
            fill(input, data, column, { from, to, offset, stride: names.length }, (index, cell, why) => invalid(`${nameRow(index)}, column '${name}'`, cell, why));
        });
        return [input.name, tensor(input, rows, data, names.length)];
    }));
}
function fill(input, data, column, { from, to, offset, stride }, complain) {
    const convert = inference_convert/* converters */.m[input.type];
    const target = data;
    let index = from;
    try {
        for (; index < to; index++)
            target[(index - from) * stride + offset] = convert(column[index]);
    }
    catch (error) {
        if (error instanceof inference_convert/* Refusal */.P_)
            throw complain(index, column[index], error.message);
        throw error;
    }
}
function tensor({ type, rowShape }, rows, data, width) {
    return { type, dims: [rows, ...(rowShape ?? [width])], data };
}
/**
 * Tensors for JSON rows: objects by column name, or arrays in column order (nested for rows of more dimensions).
 * A bare value will do for a model that takes one.
 *
 * @param where  how an error calls the list: "rows" gives "rows[3].age"
 * @throws Problem INPUT_INVALID naming the field
 */
function encodeJsonRows(plan, rows, where = "rows") {
    const widths = plan.inputs.map((input) => widthOf(input));
    const first = rows[0];
    // An input that leaves its width open takes the first row's, and then all rows must have it.
    const open = widths.length === 1 && widths[0] === undefined && Array.isArray(first) ? flat(first).length : undefined;
    const inputs = plan.inputs.map((input, index) => {
        const width = widths[index] ?? open ?? 1;
        return { input, width, data: (0,tensors/* allocate */.C)(input.type, rows.length * width) };
    });
    const total = inputs.reduce((sum, { width }) => sum + width, 0);
    rows.forEach((row, index) => {
        const cells = rowCells(plan, row, total, `${where}[${index}]`);
        let next = 0;
        for (const { input, width, data } of inputs) {
            for (let position = 0; position < width; position++) {
                data[index * width + position] = convertJson(input, cells[next++]);
            }
        }
    });
    return Object.fromEntries(inputs.map(({ input, width, data }) => [input.name, tensor(input, rows.length, data, width)]));
}
function widthOf({ rowShape, columns }) {
    return rowShape ? rowShape.reduce((product, size) => product * size, 1) : columns?.length;
}
/** One row's cells in the order of the plan, each with the name that an error calls it by. */
function rowCells(plan, row, total, where) {
    if (row !== null && typeof row === "object" && !Array.isArray(row))
        return objectCells(plan, row, where);
    const cells = Array.isArray(row) ? flat(row) : [row];
    if (cells.length !== total) {
        throw new errors/* Problem */.AF("INPUT_INVALID", {
            what: `${where} has ${count(cells.length, "value")}, but the model takes ${total}`,
            remedy: `Send each row as a list of ${total}${namesOf(plan)}.`,
        });
    }
    return cells.map((cell, index) => ({ field: Array.isArray(row) ? `${where}[${index}]` : where, cell }));
}
function namesOf(plan) {
    const names = plan.inputs.flatMap((input) => input.columns ?? []);
    return names.length > 0 ? `, in this order: ${shorten(names)}` : "";
}
function objectCells(plan, row, where) {
    const names = plan.inputs.flatMap((input) => input.columns ?? []);
    if (plan.inputs.some((input) => input.columns === undefined)) {
        throw new errors/* Problem */.AF("INPUT_INVALID", {
            what: `${where} is an object, but this model's columns have no names`,
            remedy: "Send each row as a list of numbers, in the order that the model was trained with.",
        });
    }
    // Keys beyond the model's are passed over: clients move to a model with more columns before it serves, and both
    // arms of a canary get the same rows. A mistyped key is found all the same, by the one that is then missing.
    const values = new Map(Object.entries(row));
    const missing = names.find((name) => !values.has(name));
    if (missing !== undefined)
        throw missingField(`${where}.${missing}`, missing, row, names);
    return names.map((name) => ({ field: `${where}.${name}`, cell: values.get(name) }));
}
function missingField(field, name, row, names) {
    const meant = (0,suggest/* nearest */.p)(name, Object.keys(row).filter((key) => !names.includes(key)));
    return new errors/* Problem */.AF("INPUT_INVALID", {
        what: `${field}: is missing${meant === undefined ? "" : `; is '${meant}' meant for it?`}`,
        remedy: `The model takes ${shorten(names)}.`,
    });
}
/** Nested lists as one, without recursion on what a stranger sent: deeper than any tensor stays as it is. */
const flat = (row) => (row.some(Array.isArray) ? row.flat(8) : row);
function convertJson(input, { field, cell }) {
    if (cell !== null && typeof cell === "object") {
        throw invalid(field, undefined, `is ${Array.isArray(cell) ? "a list" : "an object"}, but one value belongs there`);
    }
    try {
        return inference_convert/* converters */.m[input.type]((cell ?? undefined));
    }
    catch (error) {
        if (error instanceof inference_convert/* Refusal */.P_)
            throw invalid(field, (cell ?? undefined), error.message);
        throw error;
    }
}
function invalid(where, cell, why) {
    const value = cell === undefined || cell === "" ? "" : ` ${quote(cell)}`;
    return new errors/* Problem */.AF("INPUT_INVALID", {
        what: `${where}:${value} ${why}`,
        remedy: "Correct the value. What the model takes is shown by: model-release inspect MODEL",
    });
}
function quote(cell) {
    const text = String(cell);
    const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    return typeof cell === "string" ? `'${short}'` : short;
}
const count = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;
function shorten(names) {
    return names.length <= 12 ? names.join(", ") : `${names.slice(0, 10).join(", ")}, … (${names.length} in all)`;
}
/** Rows in these inputs: their first dimension. */
function rowsOf(inputs) {
    return Object.values(inputs)[0]?.dims[0] ?? 0;
}


/***/ }),

/***/ 4498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ allocate),
/* harmony export */   b: () => (/* binding */ joinBatches)
/* harmony export */ });
/** Data of so many elements, to be filled one by one. */
function allocate(type, length) {
    switch (type) {
        case "float32":
            return new Float32Array(length);
        case "float64":
            return new Float64Array(length);
        case "int8":
            return new Int8Array(length);
        case "int16":
            return new Int16Array(length);
        case "int32":
            return new Int32Array(length);
        case "int64":
            return new BigInt64Array(length);
        case "uint8":
        case "bool":
            return new Uint8Array(length);
        case "string":
            return new Array(length).fill("");
    }
}
/** One batch out of several: the rows of each, one after the other. All must hold the same tensors. */
function joinBatches(batches) {
    const [first] = batches;
    if (!first || batches.length === 1)
        return first ?? {};
    return Object.fromEntries(Object.keys(first).map((name) => [name, joinTensors(batches.map((batch) => batch[name]))]));
}
function joinTensors(parts) {
    const { type, dims } = parts[0];
    const rows = parts.reduce((sum, part) => sum + (part.dims[0] ?? 0), 0);
    const data = parts.map((part) => part.data);
    return { type, dims: [rows, ...dims.slice(1)], data: joinData(type, data) };
}
/** Several tensors' data, one after the other. All must be of the type. */
function joinData(type, parts) {
    if (type === "string")
        return parts.flatMap((part) => part);
    const joined = allocate(type, parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        // One type throughout, which the compiler cannot see; set() throws where numbers and bigints mix.
        joined.set(part, at);
        at += part.length;
    }
    return joined;
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

/***/ 52681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Random)
/* harmony export */ });
/**
 * A seeded source of random numbers: the same seed gives the same numbers on every machine and Node version.
 *
 * Generator: Chris Doty-Humphrey's sfc32 (PractRand 0.94), whole-number arithmetic only, seeded by a murmur-style
 * hash. Binomial: inversion for small means, else Hörmann's BTRS (Journal of Statistical Computation and Simulation
 * 46 (1993) 101–110), a few dozen nanoseconds whatever n is, so that counts are resampled instead of rows.
 * Only log, exp and sqrt are taken, which V8 computes in software of its own, alike everywhere.
 */
class Random {
    #seed;
    #a;
    #b;
    #c;
    #counter;
    constructor(seed) {
        this.#seed = String(seed);
        [this.#a, this.#b, this.#c, this.#counter] = seedWords(this.#seed);
        // The first numbers of nearby seeds resemble each other; sfc32's author discards this many.
        for (let i = 0; i < 15; i++)
            this.#next();
    }
    /** A source of its own for one purpose, whatever was drawn here before: order of work then changes no result. */
    fork(purpose) {
        return new Random(`${this.#seed}/${purpose}`);
    }
    /** 32 random bits, as a number from 0 to 2³² − 1. */
    #next() {
        const sum = (this.#a + this.#b + this.#counter) | 0;
        this.#counter = (this.#counter + 1) | 0;
        this.#a = this.#b ^ (this.#b >>> 9);
        this.#b = (this.#c + (this.#c << 3)) | 0;
        this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
        return sum >>> 0;
    }
    /** 0 ≤ u < 1, all 53 bits random. */
    uniform() {
        return ((this.#next() >>> 5) * 0x4000000 + (this.#next() >>> 6)) / 2 ** 53;
    }
    /** A whole number, 0 ≤ i < below. */
    integer(below) {
        return Math.floor(this.uniform() * below);
    }
    /** Standard normal, by Marsaglia's polar method. */
    normal() {
        for (;;) {
            const x = 2 * this.uniform() - 1;
            const y = 2 * this.uniform() - 1;
            const square = x * x + y * y;
            if (square > 0 && square < 1)
                return x * Math.sqrt((-2 * Math.log(square)) / square);
        }
    }
    /** Successes among independent trials. */
    binomial(trials, probability) {
        if (!Number.isInteger(trials) || trials < 0)
            throw new RangeError(`${trials} is not a number of trials`);
        if (!(probability >= 0 && probability <= 1))
            throw new RangeError(`${probability} is not a probability`);
        if (probability > 0.5)
            return trials - this.binomial(trials, 1 - probability);
        return trials * probability < 10 ? this.#byInversion(trials, probability) : this.#byRejection(trials, probability);
    }
    /**
     * How often each cell is drawn, when `trials` draws fall into cells by their weights.
     *
     * With counts as weights and their sum as trials, this is what drawing that many rows with replacement gives.
     *
     * @param weights  not negative, not all 0 (unless there are no trials)
     * @param into     written and returned, one entry a cell: hand in the same array each time
     */
    multinomial(trials, weights, into) {
        let [weightLeft, last] = [0, -1];
        for (let i = 0; i < weights.length; i++) {
            const weight = weights[i];
            if (!(weight >= 0))
                throw new RangeError(`a cell's weight cannot be ${weight}`);
            if (weight > 0)
                last = i;
            weightLeft += weight;
        }
        if (trials > 0 && last < 0)
            throw new RangeError("draws have nowhere to fall: every weight is 0");
        let left = trials;
        for (let i = 0; i < weights.length; i++) {
            const weight = weights[i];
            let drawn = 0;
            // The last cell takes what is left: rounding in weightLeft must not lose a draw.
            if (i === last)
                drawn = left;
            else if (left > 0 && weight > 0)
                drawn = this.binomial(left, Math.min(1, weight / weightLeft));
            into[i] = drawn;
            left -= drawn;
            weightLeft -= weight;
        }
        return into;
    }
    /** How often each of into.length rows is drawn when that many are drawn with replacement. */
    drawRows(into) {
        into.fill(0);
        for (let i = 0; i < into.length; i++) {
            const row = this.integer(into.length);
            into[row] = into[row] + 1;
        }
        return into;
    }
    #byInversion(trials, probability) {
        const odds = probability / (1 - probability);
        let left = this.uniform();
        let mass = Math.exp(trials * Math.log1p(-probability));
        for (let successes = 0; successes < trials; successes++) {
            if (left < mass)
                return successes;
            left -= mass;
            mass *= (odds * (trials - successes)) / (successes + 1);
        }
        return trials;
    }
    /** Hörmann's BTRS; the names are the paper's. */
    #byRejection(n, p) {
        const spread = Math.sqrt(n * p * (1 - p));
        const b = 1.15 + 2.53 * spread;
        const a = -0.0873 + 0.0248 * b + 0.01 * p;
        const c = n * p + 0.5;
        const alpha = (2.83 + 5.1 / b) * spread;
        const acceptedAtOnce = 0.92 - 4.2 / b;
        const odds = p / (1 - p);
        const mode = Math.floor((n + 1) * p);
        for (;;) {
            const u = this.uniform() - 0.5;
            const v = this.uniform();
            const distance = 0.5 - Math.abs(u);
            const k = Math.floor(((2 * a) / distance + b) * u + c);
            if (distance >= 0.07 && v <= acceptedAtOnce)
                return k;
            if (k < 0 || k > n)
                continue;
            const height = Math.log((v * alpha) / (a / (distance * distance) + b));
            const density = (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
                (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
                (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
                stirlingRest(mode) +
                stirlingRest(n - mode) -
                stirlingRest(k) -
                stirlingRest(n - k);
            if (height <= density)
                return k;
        }
    }
}
/** ln k! minus Stirling's approximation of it. */
function stirlingRest(k) {
    if (k < stirlingTable.length)
        return stirlingTable[k];
    const next = k + 1;
    const square = next * next;
    return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / next;
}
const stirlingTable = [
    0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
    0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871,
];
/** Four well-mixed words from any text. */
function seedWords(text) {
    const word = (start) => {
        let hash = start ^ text.length;
        for (let i = 0; i < text.length; i++) {
            hash = Math.imul(hash ^ text.charCodeAt(i), 0xcc9e2d51);
            hash = (hash << 13) | (hash >>> 19);
        }
        hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
        hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
        return (hash ^ (hash >>> 16)) | 0;
    };
    return [word(0x9e3779b9), word(0x243f6a88), word(0xb7e15162), 1];
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


/***/ }),

/***/ 29157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ openHoldoutFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _cancelled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69787);
/* harmony import */ var _storage_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57176);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86127);
/** A holdout's file: read once, in pieces, into text and its fingerprint. */




const pieceBytes = 256 * 1024;
/** Below this, reading is over before a progress line could be read. */
const speakAboveBytes = 32 * 2 ** 20;
/**
 * @param file  where it is
 * @param path  what messages call it
 * @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE, HOLDOUT_INVALID for what is neither CSV nor JSON Lines
 */
async function openHoldoutFile(file, path, world) {
    const handle = await world.files.open(file, "r").catch((error) => {
        throw (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .readProblem */ .K)(error, path);
    });
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const pieces = readPieces(path, handle, world);
    try {
        const first = await pieces.next();
        const begin = first.done ? new Uint8Array() : first.value;
        return {
            format: formatOf(begin, path),
            text: decode(withFirst(begin, pieces), path, (bytes) => hash.update(bytes)),
            fingerprint: () => hash.copy().digest("hex"),
            close: () => handle.close(),
        };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
async function* readPieces(path, handle, { signal, progress }) {
    const { size } = await handle.stat();
    const task = size > speakAboveBytes ? progress.task(`reading ${path}`, size) : undefined;
    let done = 0;
    try {
        for (;;) {
            (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_1__/* .stopIfCancelled */ .F)(signal, `reading ${path}`);
            const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes, null);
            if (bytesRead === 0)
                return;
            done += bytesRead;
            task?.update(done);
            yield buffer.subarray(0, bytesRead);
        }
    }
    catch (error) {
        throw (0,_storage_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .readProblem */ .K)(error, path);
    }
    finally {
        task?.end();
    }
}
async function* withFirst(first, rest) {
    if (first.length > 0)
        yield first;
    yield* rest;
}
/** Files that are often handed over as a table, known by their first bytes, and what to do about each. */
const others = [
    { begin: "PK\u0003\u0004", what: "an Excel or zip file", remedy: "Save the sheet as CSV (UTF-8)." },
    {
        begin: "PAR1",
        what: "a Parquet file",
        remedy: "Write it as CSV: pandas.read_parquet(path).to_csv(…, index=False)",
    },
    { begin: "\u001f\u008b", what: "compressed with gzip", remedy: "Unpack it: gunzip FILE" },
    { begin: "version https://git-lfs", what: "a pointer of Git LFS, not the file itself", remedy: "Run: git lfs pull" },
    { begin: "\u00ff\u00fe", what: "UTF-16, not UTF-8", remedy: "Save it as UTF-8." },
    { begin: "\u00fe\u00ff", what: "UTF-16, not UTF-8", remedy: "Save it as UTF-8." },
    { begin: "[", what: "one JSON list", remedy: "Write JSON Lines: jq -c '.[]' FILE > holdout.jsonl" },
];
function formatOf(begin, path) {
    const text = Buffer.from(begin.subarray(0, 512))
        .toString("latin1")
        .replace(/^\u00ef\u00bb\u00bf/, "")
        .trimStart();
    const other = others.find((candidate) => text.startsWith(candidate.begin));
    if (other)
        throw (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .malformed */ .Q)(`${path} is ${other.what}`, other.remedy);
    if (text.includes("\0"))
        throw (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .malformed */ .Q)(`${path} is no text`, "A holdout is CSV or JSON Lines, in UTF-8.");
    return text.startsWith("{") ? "jsonl" : "csv";
}
async function* decode(pieces, path, seen) {
    const utf8 = new TextDecoder("utf-8", { fatal: true });
    let lines = 1;
    const read = (bytes) => {
        try {
            return utf8.decode(bytes, { stream: bytes !== undefined });
        }
        catch (cause) {
            throw (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .malformed */ .Q)(`${path} is not UTF-8 (${placeOf(bytes, lines)})`, "Save it as UTF-8: iconv -t UTF-8", cause);
        }
    };
    for await (const bytes of pieces) {
        seen(bytes);
        const text = read(bytes);
        for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1))
            lines++;
        yield text;
    }
    yield read();
}
/** The line of the first byte that is no UTF-8, or the end of the file where it breaks off within a character. */
function placeOf(bytes, firstLine) {
    if (!bytes)
        return "it breaks off within a character";
    const lines = Buffer.from(bytes).toString("latin1").split("\n");
    const bad = lines.findIndex((line) => Buffer.from(line, "latin1").toString("utf8").includes("\ufffd"));
    return `line ${firstLine + Math.max(0, bad)}`;
}


/***/ }),

/***/ 4876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Su: () => (/* binding */ readHoldout),
  aK: () => (/* binding */ readRows)
});

// UNUSED EXPORTS: arrange, arrangeRows

// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(82246);
// EXTERNAL MODULE: ./build/validate/holdout/file.js
var holdout_file = __webpack_require__(29157);
// EXTERNAL MODULE: ./build/validate/holdout/list.js
var list = __webpack_require__(52699);
// EXTERNAL MODULE: ./build/inference/convert.js
var convert = __webpack_require__(11683);
// EXTERNAL MODULE: ./build/validate/holdout/table.js
var holdout_table = __webpack_require__(86127);
;// CONCATENATED MODULE: ./build/validate/holdout/roles.js
/** Columns that are neither feature nor label: weights, groups, time. Pure. */


const numberOf = (cell) => typeof cell === "string" ? (0,convert/* parseNumber */.$J)(cell) : typeof cell === "number" ? cell : undefined;
/** @throws Problem HOLDOUT_INVALID for a weight that is no number or negative, or when none is above zero */
function weightsOf(cells, { path, weight }, nameRow) {
    const weights = Float64Array.from(cells, (cell, index) => {
        const value = numberOf(cell);
        if (value !== undefined && value >= 0)
            return value;
        throw (0,holdout_table/* malformed */.Q)(`${path}, ${nameRow(index)}: the weight '${weight}' is ${cell === undefined || cell === "" ? "missing" : `'${cell}'`}`, "A weight is a number, 0 or more.");
    });
    if (weights.some((value) => value > 0))
        return weights;
    throw (0,holdout_table/* malformed */.Q)(`${path}: all weights in '${weight}' are zero`, "At least one row must count.");
}
/** @throws Problem HOLDOUT_INVALID for a row without a group */
function groupsOf(cells, { path, group }, nameRow) {
    const numbers = new Map();
    return Int32Array.from(cells, (cell, index) => {
        if (cell === undefined || cell === "") {
            throw (0,holdout_table/* malformed */.Q)(`${path}, ${nameRow(index)}: the group '${group}' is missing`, "Rows of one group are kept together, so each row needs one; a row of its own may have a group of its own.");
        }
        const key = String(cell);
        const known = numbers.get(key) ?? numbers.size;
        numbers.set(key, known);
        return known;
    });
}
/** A date as ISO 8601 writes it, with or without a time; other spellings mean different days to different readers. */
const isoDate = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
/**
 * Row indices in the order of their time, equals in file order. A column is of numbers or of dates, not of both.
 *
 * @throws Problem HOLDOUT_INVALID for a cell that is neither
 */
function timeOrder(cells, { path, time }) {
    const isNumbers = numberOf(cells[0]) !== undefined;
    const instants = Float64Array.from(cells, (cell, index) => {
        const instant = isNumbers ? numberOf(cell) : instantOf(cell);
        if (instant !== undefined)
            return instant;
        throw (0,holdout_table/* malformed */.Q)(`${path}, row ${index + 1}: the time '${time}' is ${cell === undefined || cell === "" ? "missing" : `'${cell}'`}`, isNumbers
            ? "The first row has a number there, so every row needs one."
            : "Write dates as 2026-11-21 or 2026-11-21T09:30:00Z, or numbers in all rows.");
    });
    return Int32Array.from(instants.keys()).sort((a, b) => instants[a] - instants[b] || a - b);
}
function instantOf(cell) {
    if (typeof cell !== "string" || !isoDate.test(cell.trim()))
        return undefined;
    // Without a zone, dates and times are taken as UTC: the order must not depend on the machine that reads them.
    const [, day = "", clock = "", zone = "Z"] = /^(\d{4}-\d{2}-\d{2})(?:[T ]([\d:.]+))?(Z|[+-]\d{2}:?\d{2})?$/.exec(cell.trim()) ?? [];
    const instant = Date.parse(clock === "" ? day : `${day}T${clock}${zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")}`);
    return Number.isNaN(instant) ? undefined : instant;
}

;// CONCATENATED MODULE: ./build/validate/holdout/holdout.js





/**
 * Reads a holdout, whole.
 *
 * @param file  where it is: options.path made absolute by the caller; messages use options.path
 * @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE, CANCELLED; HOLDOUT_INVALID naming row, line or column
 */
async function readHoldout(file, options, world) {
    const opened = await (0,holdout_file/* openHoldoutFile */.e)(file, options.path, world);
    try {
        const read = await list/* holdoutFormats */.U[opened.format].load();
        const table = await read(opened.text, options.path);
        return arrange(table, options, opened.fingerprint());
    }
    finally {
        await opened.close();
    }
}
/**
 * Reads recorded rows: their columns are called as the holdout's, and may be fewer or more.
 *
 * @throws what readHoldout throws
 */
async function readRows(file, options, world) {
    const opened = await (0,holdout_file/* openHoldoutFile */.e)(file, options.path, world);
    try {
        const read = await list/* holdoutFormats */.U[opened.format].load();
        return arrangeRows(await read(opened.text, options.path), options, opened.fingerprint());
    }
    finally {
        await opened.close();
    }
}
/** Pure. */
function arrangeRows(table, options, fingerprint) {
    const { path, label } = options;
    if (table.rows === 0)
        throw (0,holdout_table/* malformed */.Q)(`${path} has a header but no rows`, "Give it rows to send.");
    const { columns, rows: n } = table;
    const answers = columns.get(label);
    return {
        path,
        n,
        columns,
        ...(answers && { label: labelsOf(answers, options, (index) => `row ${index + 1}`) }),
        fingerprint,
    };
}
/** Gives each column its use. Pure. */
function arrange(table, options, fingerprint) {
    const { path } = options;
    for (const [use, column] of namedColumns(options))
        requireColumn(table, use, column, path);
    if (table.rows === 0)
        throw (0,holdout_table/* malformed */.Q)(`${path} has a header but no rows`, "Give it rows with known answers.");
    const order = options.time === undefined ? undefined : timeOrder(table.columns.get(options.time), options);
    const columns = order ? inOrder(table, order) : table.columns;
    const nameRow = (index) => `row ${(order?.[index] ?? index) + 1}`;
    return {
        path,
        n: table.rows,
        columns,
        ...featuresOf(table, options),
        label: labelsOf(columns.get(options.label), options, nameRow),
        labelColumn: options.label,
        slices: (options.slices ?? []).map(({ column, min_rows }) => ({ column, minRows: min_rows })),
        weight: options.weight === undefined ? undefined : weightsOf(columns.get(options.weight), options, nameRow),
        group: options.group === undefined ? undefined : groupsOf(columns.get(options.group), options, nameRow),
        ordered: order !== undefined,
        fingerprint,
        nameRow,
    };
}
/** Every column that the configuration names, with the key under which it does. */
function namedColumns(options) {
    const { label, id, weight, group, time, features = [], slices = [] } = options;
    const single = Object.entries({ label, id, weight, group, time }).filter((entry) => entry[1] !== undefined);
    return [
        ...single,
        ...features.map((column) => ["features", column]),
        ...slices.map(({ column }) => ["slices", column]),
    ];
}
function requireColumn({ columns }, use, column, path) {
    if (columns.has(column))
        return;
    const names = [...columns.keys()];
    const meant = (0,suggest/* nearest */.p)(column, names);
    const separator = names.length === 1 ? /[;\t|]/.exec(names[0])?.[0] : undefined;
    throw (0,holdout_table/* malformed */.Q)(`${path} has no column '${column}' (holdout.${use})`, separator
        ? `Its columns seem to be separated by ${separator === "\t" ? "tabs" : `'${separator}'`}; write it with commas.`
        : `${meant === undefined ? "" : `Did you mean '${meant}'? `}It has: ${names.join(", ")}`);
}
function featuresOf({ columns }, options) {
    const { label, id, weight, group, time, features } = options;
    if (features?.includes(label)) {
        throw (0,holdout_table/* malformed */.Q)(`holdout.features names the label '${label}'`, "A model that is shown the answers is not tested. Take the label out of the features.");
    }
    if (features)
        return { features, optional: [] };
    const otherwise = new Set([label, id, weight, group, time]);
    const slices = new Set(options.slices?.map(({ column }) => column));
    const free = [...columns.keys()].filter((column) => !otherwise.has(column));
    return { features: free, optional: free.filter((column) => slices.has(column)) };
}
function labelsOf(cells, { path, label }, nameRow) {
    const empty = cells.findIndex((cell) => cell === undefined || (typeof cell === "string" && /^\s*(nan)?\s*$/i.test(cell)));
    if (empty < 0)
        return cells;
    throw (0,holdout_table/* malformed */.Q)(`${path}, ${nameRow(empty)}: the label '${label}' is missing`, "A row without a known answer says nothing about the model. Leave it out.");
}
function inOrder({ columns }, order) {
    return new Map([...columns].map(([name, cells]) => [name, Array.from(order, (index) => cells[index])]));
}


/***/ }),

/***/ 52699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ holdoutFormats)
/* harmony export */ });
const holdoutFormats = {
    csv: { help: "comma-separated values with a header line", load: async () => (await __webpack_require__.e(/* import() */ 1259).then(__webpack_require__.bind(__webpack_require__, 71259))).readCsv },
    jsonl: { help: "JSON Lines: one object a line", load: async () => (await __webpack_require__.e(/* import() */ 1713).then(__webpack_require__.bind(__webpack_require__, 41713))).readJsonLines },
};


/***/ }),

/***/ 86127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ malformed),
/* harmony export */   f: () => (/* binding */ shortEnough)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** A table as a reader gives it: named columns of cells, all equally long, every cell as it stands in the file. */

/** The Problem for a table that cannot be used as it is. */
function malformed(what, remedy, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("HOLDOUT_INVALID", { what, remedy, cause });
}
const longestLine = 16 * 2 ** 20;
/** A line that has not ended yet. One without an end is no table, and searching it anew with each piece takes hours. */
function shortEnough(line, path) {
    if (line.length <= longestLine)
        return line;
    throw malformed(`${path} has a line of more than 16 MiB`, "A holdout is CSV or JSON Lines: one line a row.");
}


/***/ })

};
