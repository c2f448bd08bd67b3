export const id = 7031;
export const ids = [7031];
export const modules = {

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


/***/ }),

/***/ 87031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  defaultLimits: () => (/* binding */ defaultLimits),
  startServer: () => (/* binding */ startServer)
});

// EXTERNAL MODULE: ./node_modules/fastify/fastify.js
var fastify = __webpack_require__(16703);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/protocols/fault.js
var fault = __webpack_require__(88114);
// EXTERNAL MODULE: ./build/runtimes/onnx-metrics.js
var onnx_metrics = __webpack_require__(14581);
// EXTERNAL MODULE: ./build/storage/problems.js
var problems = __webpack_require__(57176);
// EXTERNAL MODULE: ./build/inference/decode.js + 2 modules
var decode = __webpack_require__(36772);
// EXTERNAL MODULE: ./build/inference/encode.js + 1 modules
var encode = __webpack_require__(7269);
;// CONCATENATED MODULE: ./build/server/queue.js
/** How waiting requests become batches, and when there are too many of them. Pure: the loop is in batching.ts. */
/**
 * How many from the head of the queue go into the next batch: as many as fit, of the head's shape, at least one.
 *
 * Strictly in order: nobody is overtaken, so nobody starves.
 */
function takeBatch(waiting, maxRows) {
    const head = waiting[0];
    if (head === undefined)
        return 0;
    let rows = head.rows;
    let count = 1;
    for (const next of waiting.slice(1)) {
        if (next.shape !== head.shape || rows + next.rows > maxRows)
            break;
        rows += next.rows;
        count += 1;
    }
    return count;
}
/** Whether one more request may come in; one alone always may, however large (the body limit speaks of that). */
function admits(load, bodyBytes, { maxRequests, maxBytes }) {
    return load.requests < maxRequests && (load.requests === 0 || load.bytes + bodyBytes <= maxBytes);
}
/**
 * What to say in Retry-After: the time until today's load is answered at the recent pace, in whole seconds, from 1 to 60.
 *
 * @param secondsPerRequest  recent mean; undefined before anything was answered
 */
function retryAfterSeconds(load, secondsPerRequest) {
    return Math.min(60, Math.max(1, Math.ceil(load.requests * (secondsPerRequest ?? 0))));
}

;// CONCATENATED MODULE: ./build/server/batching.js
/**
 * Micro-batching: one run of the model at a time, made of all that waits by then.
 *
 * There is no timer that waits for company. While a batch runs, the next requests gather; when the server is idle, a
 * request runs at once, after one turn of the event loop in which the sockets that are readable anyway are read.
 */



/** The one who asked has gone; nothing was run. */
class Abandoned extends Error {
    constructor() {
        super("the client closed the connection before its turn came");
        this.name = "Abandoned";
    }
}
function batching(session, { maxRows, onRun }) {
    const waiting = [];
    let working = false;
    // Where the outputs turn out not to follow the rows (a scalar, a sum over the batch), joining would mix requests up.
    let joinable = followsRows(session.signature);
    async function work() {
        working = true;
        while (waiting.length > 0) {
            await turnOfTheLoop();
            await runTogether(waiting.splice(0, joinable ? takeBatch(waiting, maxRows) : 1));
        }
        working = false;
    }
    async function runTogether(batch) {
        const jobs = batch.filter((job) => !job.abandoned());
        for (const job of batch)
            if (!jobs.includes(job))
                job.reject(new Abandoned());
        if (jobs.length > 1 && (await runJoined(jobs)))
            return;
        for (const [index, job] of jobs.entries()) {
            if (index > 0)
                await turnOfTheLoop();
            await runAlone(job);
        }
    }
    async function runAlone({ inputs, rows, resolve, reject }) {
        try {
            onRun(rows);
            resolve(await session.run(inputs));
        }
        catch (error) {
            reject(error);
        }
    }
    /** False where the batch could not be answered as one: then each is run alone, so that only the guilty one fails. */
    async function runJoined(jobs) {
        const rows = jobs.reduce((sum, job) => sum + job.rows, 0);
        let parts;
        try {
            onRun(rows);
            const outputs = await session.run((0,encode/* joinInputs */.um)(jobs.map((job) => job.inputs)));
            if (!Object.values(outputs).every((output) => output.dims[0] === rows)) {
                joinable = false;
                return false;
            }
            parts = share(outputs, jobs);
        }
        catch {
            return false;
        }
        for (const [index, job] of jobs.entries())
            job.resolve(parts[index]);
        return true;
    }
    function enqueue(inputs, abandoned) {
        return new Promise((resolve, reject) => {
            waiting.push({ inputs, rows: (0,encode/* rowsOf */.RO)(inputs), shape: innerShape(inputs), abandoned, resolve, reject });
            if (!working)
                void work();
        });
    }
    return {
        async run(inputs, abandoned) {
            const rows = (0,encode/* rowsOf */.RO)(inputs);
            // A model that insists on its batch size is given exactly that many: who encodes the rows fills them up.
            const insists = session.signature.inputs[0]?.shape[0];
            const most = insists ?? maxRows;
            if (rows <= most || (insists === undefined && !joinable))
                return enqueue(inputs, abandoned);
            const parts = [];
            for (let from = 0; from < rows; from += most) {
                parts.push(await enqueue((0,decode/* sliceOutputs */.n5)(inputs, from, Math.min(rows, from + most)), abandoned));
            }
            return (0,decode/* joinOutputs */.TT)(parts);
        },
    };
}
/** Whether the signature says that rows may be joined: every input and output has an open first dimension. */
function followsRows({ inputs, outputs }) {
    return [...inputs, ...outputs].every(({ shape }) => shape.length > 0 && shape[0] === undefined);
}
function innerShape(inputs) {
    return Object.values(inputs)
        .map((tensor) => tensor.dims.slice(1).join("×"))
        .join(";");
}
function share(outputs, jobs) {
    let from = 0;
    return jobs.map(({ rows }) => {
        const part = (0,decode/* sliceOutputs */.n5)(outputs, from, from + rows);
        from += rows;
        return part;
    });
}
function turnOfTheLoop() {
    return new Promise((resolve) => setImmediate(resolve));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/server/drain.js

/**
 * Prepares a server for its end; to be called before it listens.
 *
 * What it returns ends the server. The caller has made readiness false and has every answer say `Connection: close`.
 */
function drainable(server) {
    const silent = silentConnections(server);
    const users = usersOf(server);
    return async ({ graceMs, lateMs, withinMs }) => {
        if (graceMs > 0)
            await (0,promises_.setTimeout)(graceMs);
        const stillSent = !(await comesToRest(users, { atLeastMs: graceMs, withinMs: lateMs }));
        await heardOut();
        const closed = new Promise((resolve) => server.close(() => resolve()));
        // Only connections without a request: those with one end after their answer, which says `Connection: close`.
        server.closeIdleConnections();
        await heardOut();
        for (const socket of silent)
            if (socket.bytesRead === 0)
                socket.destroy();
        let cut = false;
        const bound = setTimeout(() => {
            cut = true;
            server.closeAllConnections();
        }, withinMs);
        await closed;
        clearTimeout(bound);
        return { allAnswered: !cut, stillSent };
    };
}
/** Of connections that came evenly, a pause of so many gaps comes by chance three times in ten thousand (e^-8). */
const gapsOfRest = 8;
/** Where they come so rarely that this is less than that many gaps, few are lost in any case. */
const longestRestMs = 15_000;
const remembered = 32;
/**
 * How long no connection may have come before routers are taken to have gone elsewhere, in milliseconds.
 *
 * @param arrivals  of the last connections, in milliseconds, in order
 */
function restOf(arrivals, atLeastMs) {
    const gaps = arrivals.length - 1;
    if (gaps < 1)
        return atLeastMs;
    const gap = (arrivals[gaps] - arrivals[0]) / gaps;
    return Math.max(atLeastMs, Math.min(longestRestMs, gapsOfRest * gap));
}
/** A connection that asks nothing for so long is not in use: it may be closed without a request meeting the end of it. */
const idleMs = 2_000;
/**
 * Until no router sends anybody here any more, and those who keep a connection have heard, with an answer, that it ends.
 *
 * On a healthy cluster routers have long gone elsewhere when a pod is told to end. But after an outage of its API server
 * a node hears of the pod's end up to a minute late: a client-go watch is tried again after at most twice 30 s
 * (`NewExponentialBackoffManager` in its reflector.go), each watch of a node by itself, so that the kubelet ends a pod to
 * which kube-proxy still sends.
 *
 * @returns  false where routers still sent when the time was over
 */
async function comesToRest(users, { atLeastMs, withinMs }) {
    const end = performance.now() + withinMs;
    for (;;) {
        const now = performance.now();
        const routersRest = (users.sent.at(-1) ?? -Infinity) + restOf(users.sent, atLeastMs);
        const keptRest = Math.max(-Infinity, ...users.lastAsked.values()) + idleMs;
        if (Math.max(routersRest, keptRest) <= now)
            return true;
        if (now >= end)
            return routersRest <= now;
        await (0,promises_.setTimeout)(Math.min(Math.max(routersRest, keptRest), end) - now);
    }
}
function usersOf(server) {
    const sent = [];
    const lastAsked = new Map();
    server.on("request", ({ socket, method }) => {
        if (method !== "POST")
            return;
        const now = performance.now();
        if (!lastAsked.has(socket)) {
            sent.push(now);
            if (sent.length > remembered)
                sent.shift();
            socket.once("close", () => lastAsked.delete(socket));
        }
        lastAsked.set(socket, now);
    });
    return { sent, lastAsked };
}
/**
 * Until what lies in the kernel is read: on a machine that starves, a timer comes before the connections and requests
 * that arrived meanwhile. One turn of the event loop accepts the connections, the next reads what they ask.
 */
async function heardOut() {
    await (0,promises_.setImmediate)();
    await (0,promises_.setImmediate)();
}
/** Connections that have not asked anything yet: node counts them as busy, and would wait for them (a pool's spares). */
function silentConnections(server) {
    const silent = new Set();
    server.on("connection", (socket) => {
        silent.add(socket);
        socket.once("close", () => silent.delete(socket));
    });
    server.on("request", ({ socket }) => silent.delete(socket));
    return silent;
}

// EXTERNAL MODULE: ./node_modules/prom-client/index.js
var prom_client = __webpack_require__(95222);
// EXTERNAL MODULE: ./build/stats/latency-edges.js
var latency_edges = __webpack_require__(34373);
// EXTERNAL MODULE: ./build/server/inputs.js
var server_inputs = __webpack_require__(20501);
// EXTERNAL MODULE: ./build/server/missing.js
var server_missing = __webpack_require__(33630);
// EXTERNAL MODULE: ./build/server/predictions.js
var server_predictions = __webpack_require__(30484);
;// CONCATENATED MODULE: ./build/server/metrics.js






/** Which of the two a request is. */
function trafficOf({ headers }) {
    return headers[onnx_metrics/* replayHeader */.X4] === undefined ? "live" : "replay";
}
/**
 * @param inFlight  read when scraped: requests let in and not yet answered
 * @param ready     read when scraped
 */
function serverMetrics(model, inFlight, ready) {
    const registry = new prom_client.Registry();
    registry.setDefaultLabels({ model: model.name, version: model.version });
    (0,prom_client.collectDefaultMetrics)({ register: registry });
    const registers = [registry];
    const requests = new prom_client.Counter({
        name: onnx_metrics/* serverMetricNames */.M.requests,
        help: "Predictions asked for, by protocol, status code and traffic (live or replay)",
        labelNames: ["protocol", "code", "traffic"],
        registers,
    });
    const latency = new prom_client.Histogram({
        name: onnx_metrics/* serverMetricNames */.M.latency,
        help: "Seconds from a request's headers to its answer, whatever the answer was",
        labelNames: ["traffic"],
        buckets: [...latency_edges/* latencyEdges */.F],
        registers,
    });
    const batchRows = new prom_client.Histogram({
        name: onnx_metrics/* serverMetricNames */.M.batchRows,
        help: "Rows in each run of the model",
        buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024],
        registers,
    });
    gauge(onnx_metrics/* serverMetricNames */.M.inFlight, "Predictions let in and not yet answered", inFlight, registers);
    gauge(onnx_metrics/* serverMetricNames */.M.ready, "1 when /readyz says yes", () => (ready() ? 1 : 0), registers);
    new prom_client.Gauge({
        name: onnx_metrics/* serverMetricNames */.M.model,
        help: "Always 1; its labels say which model serves",
        labelNames: ["digest"],
        registers,
    }).set({ digest: model.digest }, 1);
    const predictions = { live: (0,server_predictions/* predictionCounter */.q)(), replay: (0,server_predictions/* predictionCounter */.q)() };
    addPredictions(predictions, registers);
    // A series that is absent would read as "no data": a server that was asked nothing says zero.
    for (const traffic of ["live", "replay"]) {
        latency.zero({ traffic });
        for (const protocol of ["predict", "v2"])
            requests.inc({ protocol, traffic, code: 200 }, 0);
    }
    return {
        answered({ protocol, traffic, code, seconds }) {
            requests.inc({ protocol, traffic, code });
            latency.observe({ traffic }, seconds);
        },
        ran: (rows) => batchRows.observe(rows),
        predicted(traffic, given) {
            if (given.task === "unreadable")
                predictions[traffic].addUnreadable(given.n);
            else
                predictions[traffic].add(given);
        },
        rowsOf(inputs, features = []) {
            const [live, replay] = [(0,server_missing/* missingCounter */.V)(inputs), (0,server_missing/* missingCounter */.V)(inputs)];
            if (live === undefined || replay === undefined)
                return undefined;
            const missing = { live, replay };
            addMissing(missing, registers);
            const columns = inputs.inputs.flatMap((input) => input.columns ?? []);
            const ranged = { live: (0,server_inputs/* inputCounter */.n)(columns, features), replay: (0,server_inputs/* inputCounter */.n)(columns, features) };
            if (features.length > 0)
                addInputs(ranged, registers);
            return (traffic, rows) => {
                missing[traffic].add(rows);
                ranged[traffic].add(rows);
            };
        },
        expose: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
    };
}
function gauge(name, help, read, registers) {
    new prom_client.Gauge({
        name,
        help,
        registers,
        collect() {
            this.set(read());
        },
    });
}
/** Counters that are counted elsewhere, cheaper than by labels for each row, and read when scraped. */
function counter({ name, help, labelNames }, read, registers) {
    new prom_client.Counter({
        name,
        help,
        labelNames,
        registers,
        collect() {
            this.reset();
            for (const [labels, count] of read())
                this.inc(labels, count);
        },
    });
}
const kinds = ["live", "replay"];
function addPredictions(counted, registers) {
    counter({ name: onnx_metrics/* serverMetricNames */.M.classes, help: "Predictions by class", labelNames: ["traffic", "class"] }, () => kinds.flatMap((traffic) => [...counted[traffic].classes].map(([name, count]) => [{ traffic, class: name }, count])), registers);
    counter({
        name: onnx_metrics/* serverMetricNames */.M.values,
        help: "Predictions by value, or by the probability of the second of two classes, at its bin's edge next to zero",
        labelNames: ["traffic", "value"],
    }, () => kinds.flatMap((traffic) => [...counted[traffic].values].map(([value, count]) => [{ traffic, value: String(value) }, count])), registers);
    counter({
        name: onnx_metrics/* serverMetricNames */.M.predictionSquares,
        help: "Squares of the number of predictions in a request, which come together",
        labelNames: ["traffic"],
    }, () => kinds.map((traffic) => [{ traffic }, counted[traffic].squares]), registers);
}
function addInputs(counted, registers) {
    counter({
        name: onnx_metrics/* serverMetricNames */.M.inputs,
        help: "Rows by the tenth of the holdout in which the feature's value lies, or below, above, known, unknown",
        labelNames: ["traffic", "feature", "bin"],
    }, function* () {
        for (const traffic of kinds) {
            for (const [feature, bin, rows] of counted[traffic].counts())
                yield [{ traffic, feature, bin }, rows];
        }
    }, registers);
}
function addMissing(counted, registers) {
    counter({ name: onnx_metrics/* serverMetricNames */.M.rows, help: "Rows sent to /predict, refused ones too", labelNames: ["traffic"] }, () => kinds.map((traffic) => [{ traffic }, counted[traffic].rows]), registers);
    counter({ name: onnx_metrics/* serverMetricNames */.M.missing, help: "Rows without a value for the feature", labelNames: ["traffic", "feature"] }, () => kinds.flatMap((traffic) => [...counted[traffic].missing].map(([feature, count]) => [{ traffic, feature }, count])), registers);
}

;// CONCATENATED MODULE: ./build/server/refusals.js
/** What is answered when it is not a prediction: every failure's status and body, in one place. */



/** More requests than the server lets in at a time. */
class Overloaded extends Error {
    retryAfterSeconds;
    constructor(retryAfterSeconds) {
        super("the server has as many requests as it takes at a time");
        this.retryAfterSeconds = retryAfterSeconds;
        this.name = "Overloaded";
    }
}
/** The statuses that fastify's own errors bear and that say what the sender should do. */
const fastifySays = {
    FST_ERR_CTP_BODY_TOO_LARGE: ({ bodyBytes }) => `is larger than the ${bodyBytes} bytes that are taken; send fewer rows`,
    FST_ERR_CTP_INVALID_MEDIA_TYPE: () => "must be application/json",
    FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => "has another length than its content-length says",
    FST_ERR_CTP_EMPTY_JSON_BODY: () => "is empty; send JSON",
};
/** Turns whatever was thrown, or the fault that was found, into an answer. */
function refusal(error, limits) {
    if (error instanceof fault/* Fault */.vC)
        return refuse(400, error.message, error.field);
    if (error instanceof errors/* Problem */.AF)
        return fromProblem(error);
    if (error instanceof Overloaded) {
        return {
            ...refuse(503, error.message),
            headers: { "retry-after": String(error.retryAfterSeconds) },
        };
    }
    // The second is node's word for a client that left before it had sent its whole body.
    if (error instanceof Abandoned || codeOf(error) === "ECONNRESET")
        return refuse(499, "the client has gone");
    return (fromFramework(error, limits) ?? {
        ...refuse(500, "the server failed on this request; its log says where"),
        unforeseen: true,
    });
}
function refuse(status, error, field) {
    return { status, body: { error, ...(field !== undefined && { field }) } };
}
function fromProblem(problem) {
    if (problem.code === "INPUT_INVALID") {
        // The message begins with the field; a column's name may have blanks.
        const field = /^((?:rows|instances)\[\d+\].*?)(?=: | has \d| is an? )/.exec(problem.message)?.[1];
        return {
            status: 400,
            body: { error: problem.message, ...(field !== undefined && { field }), remedy: problem.remedy },
        };
    }
    if (problem.code === "PREDICTION_INVALID" || problem.code === "PREDICTION_FAILED") {
        // The model gave no answer to input that was sound as far as can be seen: its fault, and an error for the canary.
        return { status: 500, body: { error: problem.message, remedy: problem.remedy }, unforeseen: true };
    }
    // What the model is does not suit the route (no label and no number to answer): nothing that the sender could mend.
    const status = problem.code.startsWith("MODEL_") ? 501 : 500;
    return { status, body: { error: problem.message, remedy: problem.remedy }, unforeseen: status === 500 };
}
function fromFramework(error, limits) {
    const status = error?.statusCode;
    if (typeof status !== "number" || status < 400 || status > 499)
        return undefined;
    const code = codeOf(error) ?? "";
    const field = code === "FST_ERR_CTP_INVALID_MEDIA_TYPE" ? "content-type" : "body";
    const what = fastifySays[code]?.(limits);
    if (what !== undefined)
        return refuse(status, `${field}: ${what}`, field);
    return refuse(status, code === "FST_ERR_BAD_URL" ? "the URL is not a sound one" : "the request is not a sound one");
}
function codeOf(error) {
    const code = error?.code;
    return typeof code === "string" ? code : undefined;
}

;// CONCATENATED MODULE: ./build/server/replies.js
function send(reply, { status, body, headers }) {
    return reply
        .code(status)
        .headers(headers ?? {})
        .type("application/json")
        .send(JSON.stringify(body));
}

;// CONCATENATED MODULE: ./build/protocols/open-inference.js

/** Both ways between the protocol's names and ours. */
const datatypes = {
    float32: "FP32",
    float64: "FP64",
    int8: "INT8",
    int16: "INT16",
    int32: "INT32",
    int64: "INT64",
    uint8: "UINT8",
    bool: "BOOL",
    string: "BYTES",
};
const elementTypes = new Map(Object.entries(datatypes).map(([type, datatype]) => [datatype, type]));
// --- requests
/** The request as JSON text, for a client. */
function encodeInferRequest({ id, inputs, outputs }) {
    const fields = [
        ...(id === undefined ? [] : [`"id":${JSON.stringify(id)}`]),
        `"inputs":[${Object.entries(inputs).map(encodeTensor).join(",")}]`,
        ...(outputs === undefined ? [] : [`"outputs":${JSON.stringify(outputs.map((name) => ({ name })))}`]),
    ];
    return `{${fields.join(",")}}`;
}
/**
 * Understands an infer request as one for this model: names, datatypes, shapes and every value are checked against
 * the signature, so that what passes can be run.
 */
function decodeInferRequest(body, signature, limits = { rows: Number.POSITIVE_INFINITY }) {
    if (!(0,fault/* isObject */.Gv)(body))
        return new fault/* Fault */.vC("body", `is ${(0,fault/* kindOf */.I)(body)}; send an object with 'inputs'`);
    const id = (0,fault/* own */.ZV)(body, "id");
    if (id !== undefined && typeof id !== "string")
        return new fault/* Fault */.vC("id", `is ${(0,fault/* kindOf */.I)(id)}; it must be a string`);
    const parameters = (0,fault/* own */.ZV)(body, "parameters");
    if (parameters !== undefined && !(0,fault/* isObject */.Gv)(parameters)) {
        return new fault/* Fault */.vC("parameters", `is ${(0,fault/* kindOf */.I)(parameters)}; it must be an object`);
    }
    const inputs = decodeInputs((0,fault/* own */.ZV)(body, "inputs"), signature, limits.rows);
    if (inputs instanceof fault/* Fault */.vC)
        return inputs;
    const outputs = decodeWantedOutputs((0,fault/* own */.ZV)(body, "outputs"), signature);
    if (outputs instanceof fault/* Fault */.vC)
        return outputs;
    return { inputs, ...(id !== undefined && { id }), ...(outputs !== undefined && { outputs }) };
}
function decodeInputs(list, signature, mostRows) {
    const names = signature.inputs.map((input) => input.name);
    if (!Array.isArray(list)) {
        return new fault/* Fault */.vC("inputs", `is ${(0,fault/* kindOf */.I)(list)}; it must be a list with a tensor for each of: ${names.join(", ")}`);
    }
    const found = new Map();
    let rows;
    for (const [index, entry] of list.entries()) {
        const field = `inputs[${index}]`;
        if (!(0,fault/* isObject */.Gv)(entry))
            return new fault/* Fault */.vC(field, `is ${(0,fault/* kindOf */.I)(entry)}; it must be an object`);
        const name = (0,fault/* own */.ZV)(entry, "name");
        if (typeof name !== "string")
            return new fault/* Fault */.vC(`${field}.name`, `is ${(0,fault/* kindOf */.I)(name)}; it must be a string`);
        const spec = signature.inputs.find((input) => input.name === name);
        if (spec === undefined)
            return new fault/* Fault */.vC(`${field}.name`, `no input is called so; the model has: ${names.join(", ")}`);
        if (found.has(name))
            return new fault/* Fault */.vC(`${field}.name`, `'${name}' is given twice`);
        const tensor = decodeTensor(entry, field, spec);
        if (tensor instanceof fault/* Fault */.vC)
            return tensor;
        if (spec.shape.length > 0) {
            rows ??= tensor.dims[0];
            if (rows > mostRows)
                return new fault/* Fault */.vC(`${field}.shape`, `holds ${rows} rows; send at most ${mostRows} in one request`);
            if (tensor.dims[0] !== rows) {
                return new fault/* Fault */.vC(`${field}.shape`, `has ${tensor.dims[0]} rows, while ${list[0].name} has ${rows}`);
            }
        }
        found.set(name, tensor);
    }
    const missing = names.filter((name) => !found.has(name));
    if (missing.length > 0)
        return new fault/* Fault */.vC("inputs", `${missing.join(", ")} is missing`);
    return Object.fromEntries(found);
}
function decodeWantedOutputs(list, signature) {
    if (list === undefined)
        return undefined;
    if (!Array.isArray(list))
        return new fault/* Fault */.vC("outputs", `is ${(0,fault/* kindOf */.I)(list)}; it must be a list of {"name": …}`);
    const names = signature.outputs.map((output) => output.name);
    const wanted = [];
    for (const [index, entry] of list.entries()) {
        const field = `outputs[${index}]`;
        if (!(0,fault/* isObject */.Gv)(entry))
            return new fault/* Fault */.vC(field, `is ${(0,fault/* kindOf */.I)(entry)}; it must be an object`);
        const name = (0,fault/* own */.ZV)(entry, "name");
        if (typeof name !== "string")
            return new fault/* Fault */.vC(`${field}.name`, `is ${(0,fault/* kindOf */.I)(name)}; it must be a string`);
        if (!names.includes(name)) {
            return new fault/* Fault */.vC(`${field}.name`, `no output is called so; the model has: ${names.join(", ")}`);
        }
        if (wanted.includes(name))
            return new fault/* Fault */.vC(`${field}.name`, `'${name}' is asked for twice`);
        const parameters = (0,fault/* own */.ZV)(entry, "parameters");
        if ((0,fault/* isObject */.Gv)(parameters) && (0,fault/* own */.ZV)(parameters, "binary_data") === true) {
            return new fault/* Fault */.vC(`${field}.parameters.binary_data`, "the binary extension is not spoken here; ask for JSON");
        }
        wanted.push(name);
    }
    return wanted.length > 0 ? wanted : undefined;
}
// --- responses
/** The response as JSON text. Text and not an object: 64-bit integers keep all their digits. */
function encodeInferResponse({ modelName, modelVersion, id, outputs }) {
    const fields = [
        `"model_name":${JSON.stringify(modelName)}`,
        ...(modelVersion === undefined ? [] : [`"model_version":${JSON.stringify(modelVersion)}`]),
        ...(id === undefined ? [] : [`"id":${JSON.stringify(id)}`]),
        `"outputs":[${Object.entries(outputs).map(encodeTensor).join(",")}]`,
    ];
    return `{${fields.join(",")}}`;
}
/** Understands a server's answer; null in floating-point data reads as NaN. */
function decodeInferResponse(body) {
    if (!isObject(body))
        return new Fault("body", `is ${kindOf(body)}; an infer response is an object`);
    const modelName = own(body, "model_name");
    if (typeof modelName !== "string")
        return new Fault("model_name", `is ${kindOf(modelName)}; it must be a string`);
    const list = own(body, "outputs");
    if (!Array.isArray(list))
        return new Fault("outputs", `is ${kindOf(list)}; it must be a list`);
    const outputs = new Map();
    for (const [index, entry] of list.entries()) {
        const field = `outputs[${index}]`;
        const name = isObject(entry) ? own(entry, "name") : undefined;
        if (!isObject(entry) || typeof name !== "string")
            return new Fault(`${field}.name`, "is missing");
        const tensor = decodeTensor(entry, field, undefined);
        if (tensor instanceof Fault)
            return tensor;
        outputs.set(name, tensor);
    }
    const modelVersion = own(body, "model_version");
    const id = own(body, "id");
    return {
        modelName,
        ...(typeof modelVersion === "string" && { modelVersion }),
        ...(typeof id === "string" && { id }),
        outputs: Object.fromEntries(outputs),
    };
}
// --- metadata
/** What `GET /v2/models/{name}` answers. */
function modelMetadata(name, version, signature) {
    return {
        name,
        versions: [version],
        platform: "onnxruntime_onnx",
        inputs: signature.inputs.map(tensorMetadata),
        outputs: signature.outputs.map(tensorMetadata),
    };
}
/** The protocol writes an open dimension as -1. */
function tensorMetadata({ name, type, shape }) {
    return { name, datatype: datatypes[type], shape: shape.map((size) => size ?? -1) };
}
// --- tensors
/** One tensor as the protocol's JSON, its data flat. */
function encodeTensor([name, { type, dims, data }]) {
    return `{"name":${JSON.stringify(name)},"datatype":"${datatypes[type]}","shape":[${dims.join(",")}],"data":${encodeData(type, data)}}`;
}
function encodeData(type, data) {
    if (type === "string")
        return JSON.stringify(data);
    if (type === "bool")
        return `[${Array.from(data, (bit) => bit !== 0).join(",")}]`;
    if (type === "float32" || type === "float64") {
        return JSON.stringify(Array.from(data)); // writes null for NaN and Infinity
    }
    return `[${data.join(",")}]`;
}
/** @param spec  the model's own word on this tensor; undefined when reading a server's answer */
function decodeTensor(entry, field, spec) {
    const datatype = (0,fault/* own */.ZV)(entry, "datatype");
    const type = typeof datatype === "string" ? elementTypes.get(datatype) : undefined;
    if (spec !== undefined && type !== spec.type) {
        const given = typeof datatype === "string" ? `'${datatype.slice(0, 20)}'` : (0,fault/* kindOf */.I)(datatype);
        return new fault/* Fault */.vC(`${field}.datatype`, `is ${given}, but the model takes ${datatypes[spec.type]}`);
    }
    if (type === undefined)
        return new fault/* Fault */.vC(`${field}.datatype`, `is not one of ${[...elementTypes.keys()].join(", ")}`);
    if ((0,fault/* isObject */.Gv)(entry.parameters) && (0,fault/* own */.ZV)(entry.parameters, "binary_data_size") !== undefined) {
        return new fault/* Fault */.vC(`${field}.parameters.binary_data_size`, "the binary extension is not spoken here; send 'data'");
    }
    const dims = decodeShape((0,fault/* own */.ZV)(entry, "shape"), `${field}.shape`, spec);
    if (dims instanceof fault/* Fault */.vC)
        return dims;
    const flat = flatten((0,fault/* own */.ZV)(entry, "data"), `${field}.data`, dims);
    if (flat instanceof fault/* Fault */.vC)
        return flat;
    const data = open_inference_elements[type](flat, `${field}.data`, spec === undefined);
    return data instanceof fault/* Fault */.vC ? data : { type, dims, data };
}
function decodeShape(shape, field, spec) {
    if (!Array.isArray(shape))
        return new fault/* Fault */.vC(field, `is ${(0,fault/* kindOf */.I)(shape)}; it must be a list of sizes`);
    const bad = shape.findIndex((size) => !Number.isSafeInteger(size) || size < 0);
    if (bad >= 0)
        return new fault/* Fault */.vC(`${field}[${bad}]`, "is not a size (a whole number from 0)");
    if (spec === undefined)
        return shape;
    const wanted = `[${spec.shape.map((size) => size ?? -1).join(", ")}]`;
    const fits = shape.length === spec.shape.length && spec.shape.every((size, i) => size === undefined || size === shape[i]);
    if (!fits)
        return new fault/* Fault */.vC(field, `is [${shape.slice(0, 8).join(", ")}], but the model takes ${wanted} (-1 is any size)`);
    if (shape.includes(0))
        return new fault/* Fault */.vC(field, "holds a 0: there is nothing to predict");
    return shape;
}
/** The data as one flat list, whether it came flat or nested; its structure must agree with the shape. */
function flatten(data, field, dims) {
    if (!Array.isArray(data))
        return new fault/* Fault */.vC(field, `is ${(0,fault/* kindOf */.I)(data)}; it must be a list of values`);
    const count = dims.reduce((product, size) => product * size, 1);
    const nested = dims.length > 1 && Array.isArray(data[0]);
    if (!nested) {
        if (data.length === count)
            return data;
        return new fault/* Fault */.vC(field, `has ${data.length} values, but shape [${dims.join(", ")}] needs ${count}`);
    }
    // One level a round, as many rounds as the shape has dimensions: however deep the data is, the stack is not.
    let level = [data];
    for (const [depth, size] of dims.entries()) {
        const wrong = level.findIndex((list) => !Array.isArray(list) || list.length !== size);
        if (wrong >= 0) {
            const list = level[wrong];
            const found = Array.isArray(list) ? `a list of ${list.length}` : (0,fault/* kindOf */.I)(list);
            return new fault/* Fault */.vC(field, `holds ${found} at depth ${depth}, but its shape [${dims.join(", ")}] says ${size}`);
        }
        level = level.flat();
    }
    return level;
}
/** How each type reads its values; all refuse what they could not hold exactly (floats: what they would make infinite). */
const open_inference_elements = {
    float32: (values, field, nullIsNaN) => floats(new Float32Array(values.length), values, field, nullIsNaN),
    float64: (values, field, nullIsNaN) => floats(new Float64Array(values.length), values, field, nullIsNaN),
    int8: (values, field) => integers(new Int8Array(values.length), values, field, -(2 ** 7), 2 ** 7 - 1),
    int16: (values, field) => integers(new Int16Array(values.length), values, field, -(2 ** 15), 2 ** 15 - 1),
    int32: (values, field) => integers(new Int32Array(values.length), values, field, -(2 ** 31), 2 ** 31 - 1),
    uint8: (values, field) => integers(new Uint8Array(values.length), values, field, 0, 2 ** 8 - 1),
    int64: (values, field) => {
        const wrong = values.findIndex((value) => !Number.isSafeInteger(value));
        if (wrong < 0)
            return BigInt64Array.from(values, BigInt);
        const what = Number.isInteger(values[wrong])
            ? "is beyond 2^53, where JSON numbers are no longer exact"
            : `is ${(0,fault/* kindOf */.I)(values[wrong])}; it must be a whole number`;
        return new fault/* Fault */.vC(`${field}[${wrong}]`, what);
    },
    bool: (values, field) => {
        const wrong = values.findIndex((value) => typeof value !== "boolean");
        if (wrong >= 0)
            return new fault/* Fault */.vC(`${field}[${wrong}]`, `is ${(0,fault/* kindOf */.I)(values[wrong])}; it must be true or false`);
        return Uint8Array.from(values, Number);
    },
    string: (values, field) => {
        const wrong = values.findIndex((value) => typeof value !== "string");
        if (wrong >= 0)
            return new fault/* Fault */.vC(`${field}[${wrong}]`, `is ${(0,fault/* kindOf */.I)(values[wrong])}; it must be a string`);
        return values;
    },
};
function floats(into, values, field, nullIsNaN) {
    for (const [index, value] of values.entries()) {
        if (typeof value === "number")
            into[index] = value;
        else if (value === null && nullIsNaN)
            into[index] = Number.NaN;
        else
            return new fault/* Fault */.vC(`${field}[${index}]`, `is ${(0,fault/* kindOf */.I)(value)}; it must be a number`);
        if (into[index] === Infinity || into[index] === -Infinity) {
            return new fault/* Fault */.vC(`${field}[${index}]`, "is too large for its datatype");
        }
    }
    return into;
}
function integers(into, values, field, least, most) {
    for (const [index, value] of values.entries()) {
        if (typeof value !== "number" || !Number.isInteger(value)) {
            return new fault/* Fault */.vC(`${field}[${index}]`, `is ${(0,fault/* kindOf */.I)(value)}; it must be a whole number`);
        }
        if (value < least || value > most)
            return new fault/* Fault */.vC(`${field}[${index}]`, `lies outside ${least} to ${most}`);
        into[index] = value;
    }
    return into;
}

// EXTERNAL MODULE: ./build/protocols/predict.js
var predict = __webpack_require__(54111);
;// CONCATENATED MODULE: ./build/server/predict.js
/** Rows in, predictions out: the validator's own encoding and decoding around a batch. */


/** @throws Problem when the model's inputs or outputs are not ones that rows can be mapped to */
function planPredict(signature, { features, outputs }) {
    return { inputs: (0,encode/* planJsonInputs */.li)(signature, features), outputs: (0,decode/* planOutputs */.iS)(signature, outputs) };
}
/** @throws Problem INPUT_INVALID naming the field; what the session throws; Abandoned */
async function predictRows({ inputs, outputs }, { rows, field }, batches, abandoned) {
    const encoded = (0,encode/* encodeJsonRows */.__)(inputs, fillUp(rows, inputs.batch), field);
    return (0,decode/* decodeOutputs */.B1)(outputs, await batches.run(encoded, abandoned), rows.length);
}
/** Rows up to a whole number of batches, where the model insists on its batch size: the last row again and again. */
function fillUp(rows, batch) {
    const missing = batch === undefined ? 0 : (batch - (rows.length % batch)) % batch;
    return missing === 0 ? rows : [...rows, ...new Array(missing).fill(rows[rows.length - 1])];
}
/** The answer's content, with labels in the JSON type that the model gives them. */
function answer(predictions, labels) {
    if (predictions.task === "regression")
        return { predictions: [...predictions.values] };
    const { classes, predicted, probabilities, n } = predictions;
    const named = classes.map(readLabel[labels]);
    const width = classes.length;
    return {
        predictions: Array.from(predicted, (index) => named[index]),
        ...(probabilities && {
            probabilities: Array.from({ length: n }, (_, row) => [...probabilities.subarray(row * width, (row + 1) * width)]),
        }),
        classes: named,
    };
}
const readLabel = {
    integer: (label) => (/^-?\d+$/.test(label) ? BigInt(label) : label),
    boolean: (label) => (label === "true" || label === "false" ? label === "true" : label),
    string: (label) => label,
};

;// CONCATENATED MODULE: ./build/server/routes.js










function addRoutes(app, serving) {
    addProbes(app, serving);
    const plan = planOrProblem(serving.signature, serving.model);
    addPredict(app, serving, plan);
    addOpenInference(app, serving, plan);
    get(app, "/metrics", async (_request, reply) => {
        const { text, contentType } = await serving.metrics.expose();
        return reply.type(contentType).send(text);
    });
}
function addProbes(app, serving) {
    const ready = async (_request, reply) => {
        if (serving.ready())
            return { ready: true };
        const why = serving.draining() ? "draining" : "no inference has succeeded yet";
        return reply.code(503).send({ ready: false, why });
    };
    get(app, "/healthz", async () => ({ live: true }));
    get(app, "/readyz", ready);
    get(app, "/v2/health/live", async () => ({ live: true }));
    get(app, "/v2/health/ready", ready);
    for (const path of ["/v2/models/:name/ready", "/v2/models/:name/versions/:version/ready"]) {
        get(app, path, (request, reply) => elsewhere(request, reply, serving.model) ?? ready(request, reply));
    }
}
function addPredict(app, serving, plan) {
    const { model, batches, limits, log, metrics } = serving;
    const { name, version, digest } = model;
    const countRows = plan instanceof errors/* Problem */.AF ? undefined : metrics.rowsOf(plan.inputs, model.reference);
    if (plan instanceof errors/* Problem */.AF)
        log.say(`POST /predict is not offered: ${plan.message}`);
    post(app, "/predict", "predict", serving, async (request, reply) => {
        if (plan instanceof errors/* Problem */.AF)
            throw plan;
        const asked = decoded(request, (body) => (0,predict/* decodePredictRequest */.$b)(body, limits));
        countRows?.(trafficOf(request), asked.rows);
        const predictions = await predictRows(plan, asked, batches, () => request.socket.destroyed);
        metrics.predicted(trafficOf(request), predictions);
        const text = (0,predict/* encodePredictResponse */.dx)({
            ...answer(predictions, plan.outputs.labels),
            model: { name, version, digest },
        });
        return reply.type("application/json").send(text);
    });
}
/** Models that answer no label and no number (embeddings) are served all the same, by the tensors' own protocol. */
function planOrProblem(signature, model) {
    try {
        return planPredict(signature, model);
    }
    catch (error) {
        if (error instanceof errors/* Problem */.AF)
            return error;
        throw error;
    }
}
function addOpenInference(app, serving, plan) {
    const { model, signature, batches, limits, metrics, serverVersion: version } = serving;
    get(app, "/v2", async () => ({ name: "model-release", version, extensions: [] }));
    for (const path of ["/v2/models/:name", "/v2/models/:name/versions/:version"]) {
        get(app, path, async (request, reply) => elsewhere(request, reply, model) ?? modelMetadata(model.name, model.version, signature));
        post(app, `${path}/infer`, "v2", serving, async (request, reply) => {
            const other = elsewhere(request, reply, model);
            if (other !== undefined)
                return other;
            const asked = decoded(request, (body) => decodeInferRequest(body, signature, limits));
            const outputs = await batches.run(asked.inputs, () => request.socket.destroyed);
            if (!(plan instanceof errors/* Problem */.AF)) {
                metrics.predicted(trafficOf(request), predictionsIn(outputs, plan, (0,encode/* rowsOf */.RO)(asked.inputs)));
            }
            const wanted = asked.outputs ?? signature.outputs.map((output) => output.name);
            const text = encodeInferResponse({
                modelName: model.name,
                modelVersion: model.version,
                ...(asked.id !== undefined && { id: asked.id }),
                outputs: Object.fromEntries(wanted.flatMap((name) => (outputs[name] ? [[name, outputs[name]]] : []))),
            });
            return reply.type("application/json").send(text);
        });
    }
}
/** The answer that is sent is the tensors as they are; what they predict is for the counters alone. */
function predictionsIn(outputs, plan, n) {
    try {
        return (0,decode/* decodeOutputs */.B1)(plan.outputs, outputs, n);
    }
    catch (error) {
        if (error instanceof errors/* Problem */.AF)
            return { task: "unreadable", n };
        throw error;
    }
}
/** The 404 for another model or version than the one that is served here; undefined where it is this one. */
function elsewhere(request, reply, model) {
    const { name, version } = request.params;
    if (name !== model.name) {
        return send(reply, refuse(404, `no such model is served here; there is '${model.name}'`, "model"));
    }
    if (version !== undefined && version !== model.version) {
        return send(reply, refuse(404, `no such version is served here; there is '${model.version}'`, "version"));
    }
    return undefined;
}
/** The body, understood; a fault is thrown, since here is where the protocol's value becomes an answer. */
function decoded(request, decode) {
    const body = request.body === undefined ? new fault/* Fault */.vC("body", "is empty; send JSON") : request.body;
    const value = body instanceof fault/* Fault */.vC ? body : decode(body);
    if (value instanceof fault/* Fault */.vC)
        throw value;
    return value;
}
function get(app, url, handler) {
    app.route({ method: "GET", url, handler: async (request, reply) => handler(request, reply) });
    refuseOtherMethods(app, url, ["GET", "HEAD"]);
}
function post(app, url, protocol, serving, handler) {
    app.route({
        method: "POST",
        url,
        onRequest: async (request, reply) => {
            serving.letIn(request, reply, protocol);
            const encoding = request.headers["content-encoding"];
            if (encoding !== undefined && encoding !== "identity") {
                return send(reply, refuse(415, "content-encoding: must be identity; send the body as it is", "content-encoding"));
            }
        },
        handler,
    });
    refuseOtherMethods(app, url, ["POST"]);
}
function refuseOtherMethods(app, url, allowed) {
    const method = app.supportedMethods.filter((name) => !allowed.includes(name));
    const refuseMethod = async (_request, reply) => send(reply.header("allow", allowed.join(", ")), refuse(405, `this route takes ${allowed.join(" and ")} only`));
    // In onRequest, so that no body is read for it.
    app.route({ method, url, onRequest: refuseMethod, handler: refuseMethod });
}

;// CONCATENATED MODULE: ./build/server/warm-up.js
/** Sizes tried for a dimension that the model leaves open (beside the batch), the likeliest first. */
const openSizes = [1, 8, 32, 224];
/** More than this is no warm-up but a load test. */
const mostElements = 2 ** 22;
/**
 * Runs the model on made-up rows until one run succeeds.
 *
 * @returns undefined when one has; else the last error. Made-up rows can be wrong for a sound model (an open dimension
 *   whose size has to be even, a lookup without a default): so this does not prove that the model is broken.
 */
async function warmUp(signature, features, run) {
    let last = new Error("the model's inputs are too large to make up");
    for (const inputs of madeUpInputs(signature, features?.length)) {
        try {
            await run(inputs);
            return undefined;
        }
        catch (error) {
            last = error;
        }
    }
    return last;
}
/**
 * Made-up inputs of one row, from the likeliest to suit.
 *
 * @param width  how many columns the model is known to take
 */
function madeUpInputs({ inputs }, width) {
    const open = inputs.some(({ shape }) => shape.slice(1).includes(undefined));
    const sizes = open ? [...(width === undefined ? [] : [width]), ...openSizes] : [1];
    return sizes
        .map((size) => inputs.map(({ name, type, shape }) => ({ name, type, dims: fill(shape, size) })))
        .filter((specs) => specs.every(({ dims }) => count(dims) <= mostElements))
        .flatMap((specs) => [0, 1].map((value) => Object.fromEntries(specs.map(({ name, type, dims }) => [name, constant(type, dims, value)]))));
}
function fill(shape, size) {
    return shape.map((dimension, index) => dimension ?? (index === 0 ? 1 : size));
}
const count = (dims) => dims.reduce((product, size) => product * size, 1);
function constant(type, dims, value) {
    return { type, dims, data: makeData[type](count(dims), value) };
}
const makeData = {
    float32: (length, value) => new Float32Array(length).fill(value),
    float64: (length, value) => new Float64Array(length).fill(value),
    int8: (length, value) => new Int8Array(length).fill(value),
    int16: (length, value) => new Int16Array(length).fill(value),
    int32: (length, value) => new Int32Array(length).fill(value),
    int64: (length, value) => new BigInt64Array(length).fill(BigInt(value)),
    uint8: (length, value) => new Uint8Array(length).fill(value),
    bool: (length, value) => new Uint8Array(length).fill(value),
    string: (length, value) => new Array(length).fill(value === 0 ? "" : "1"),
};

;// CONCATENATED MODULE: ./build/server/server.js













const defaultLimits = {
    batchRows: 128,
    requests: 256,
    rows: 10_000,
    bodyBytes: 16 * 2 ** 20,
    pendingBytes: 256 * 2 ** 20,
};
/**
 * Starts to serve; resolves when it listens. `/readyz` says yes only after an inference has succeeded.
 *
 * @throws Problem SERVER_PORT_IN_USE, SERVER_CANNOT_LISTEN
 */
async function startServer(options) {
    const { session, model, log, drainTimes = { graceMs: 300, lateMs: 60_000, withinMs: 10_000 } } = options;
    const limits = { ...defaultLimits, ...options.limits };
    const state = { warm: options.warmUp === "none", draining: false };
    const ready = () => state.warm && !state.draining;
    const gate = admission(limits);
    const metrics = serverMetrics(model, () => gate.load().requests, ready);
    const watched = {
        signature: session.signature,
        close: () => session.close(),
        run: async (inputs) => {
            const outputs = await session.run(inputs);
            state.warm = true; // a request that was answered proves as much as made-up rows do
            return outputs;
        },
    };
    const batches = batching(watched, { maxRows: limits.batchRows, onRun: metrics.ran });
    const app = createApp(limits);
    const drainServer = drainable(app.server);
    app.addHook("onRequest", async (_request, reply) => {
        reply.header(onnx_metrics/* versionHeader */.EY, model.version);
        if (state.draining)
            reply.header("connection", "close");
    });
    const serving = {
        serverVersion: options.serverVersion,
        model,
        signature: session.signature,
        batches,
        limits,
        log,
        ready,
        draining: () => state.draining,
        metrics,
        letIn: (request, reply, protocol) => {
            const started = performance.now();
            const leave = gate.enter(request);
            // 'close' comes once for every answer, sent whole or cut off.
            reply.raw.once("close", () => {
                const seconds = (performance.now() - started) / 1000;
                leave?.(seconds);
                const code = reply.raw.writableFinished ? reply.raw.statusCode : 499;
                metrics.answered({ protocol, traffic: trafficOf(request), code, seconds });
            });
            if (leave === undefined)
                throw new Overloaded(gate.retryAfterSeconds());
        },
    };
    addErrorReplies(app, limits, log);
    addRoutes(app, serving);
    await listen(app, options);
    let drained;
    const { port } = app.server.address();
    const host = options.host.includes(":") ? `[${options.host}]` : options.host;
    return {
        url: `http://${host === "0.0.0.0" || host === "[::]" ? "127.0.0.1" : host}:${port}`,
        port,
        warmedUp: becomeWarm(session.signature, model, batches, state, log),
        drain: () => {
            state.draining = true;
            drained ??= drainServer(drainTimes).then(async (how) => {
                await app.close();
                return how;
            });
            return drained;
        },
    };
}
async function becomeWarm(signature, { features }, batches, state, log) {
    if (state.warm)
        return { ready: true };
    const error = await warmUp(signature, features, (inputs) => batches.run(inputs, () => false));
    if (error === undefined)
        return { ready: true };
    log.failed("the warm-up on made-up rows (ready after the first real answer, or with MODEL_RELEASE_WARM_UP=none)", error);
    return { ready: false, error };
}
function createApp(limits) {
    const app = (0,fastify.fastify)({
        logger: false,
        bodyLimit: limits.bodyBytes,
        // Longer than the 60 s after which the usual load balancers drop idle connections: the side that reuses a
        // connection should be the one that closes it, else a request meets a closing socket.
        keepAliveTimeout: 75_000,
        // A body that never ends holds a place: it is given up after this long.
        requestTimeout: 60_000,
        return503OnClosing: false,
        // Names of models may be longer than the 100 characters that fastify matches by itself.
        routerOptions: { maxParamLength: 1_000 },
        frameworkErrors: (error, _request, reply) => send(reply, refusal(error, limits)),
    });
    app.removeAllContentTypeParsers();
    const parse = (_request, body, done) => done(null, (0,fault/* parseBody */.OG)(body));
    app.addContentTypeParser(["application/json"], { parseAs: "string" }, parse);
    return app;
}
function addErrorReplies(app, limits, log) {
    app.setErrorHandler((error, request, reply) => {
        const answer = refusal(error, limits);
        if (answer.unforeseen)
            log.failed(`${request.method} ${request.routeOptions.url ?? "(no route)"}`, error);
        return send(reply, answer);
    });
    app.setNotFoundHandler((_request, reply) => send(reply, refuse(404, "there is no such route; predictions are at POST /predict and POST /v2/models/{name}/infer")));
}
/** Who is let in: counted before the body is read, so that refusing is cheap when it matters. */
function admission(limits) {
    let load = { requests: 0, bytes: 0 };
    let secondsPerRequest;
    return {
        load: () => load,
        retryAfterSeconds: () => retryAfterSeconds(load, secondsPerRequest),
        /** What to call when it leaves; undefined where it may not come in. */
        enter(request) {
            const stated = Number(request.headers["content-length"]);
            const bytes = Number.isFinite(stated) ? Math.min(stated, limits.bodyBytes) : limits.bodyBytes;
            if (!admits(load, bytes, { maxRequests: limits.requests, maxBytes: limits.pendingBytes }))
                return undefined;
            load = { requests: load.requests + 1, bytes: load.bytes + bytes };
            return (seconds) => {
                // Requests overlap: the pace is the time that one took, divided by how many were there with it.
                const pace = seconds / load.requests;
                secondsPerRequest = secondsPerRequest === undefined ? pace : 0.9 * secondsPerRequest + 0.1 * pace;
                load = { requests: load.requests - 1, bytes: load.bytes - bytes };
            };
        },
    };
}
async function listen(app, { port, host }) {
    try {
        await app.listen({ port, host });
    }
    catch (cause) {
        await app.close();
        throw listenProblem(cause, host, port);
    }
}
function listenProblem(cause, host, port) {
    const errno = (0,problems/* errnoOf */.UQ)(cause);
    if (errno === "EADDRINUSE") {
        return new errors/* Problem */.AF("SERVER_PORT_IN_USE", {
            what: `port ${port} of ${host} is in use by another program`,
            remedy: `Stop that program ('ss -ltnp sport = :${port}' names it), or set PORT to another port; PORT=0 picks a free one.`,
            cause,
        });
    }
    return new errors/* Problem */.AF("SERVER_CANNOT_LISTEN", {
        what: `the server may not listen at ${host}:${port} (${errno ?? "no reason given"})`,
        remedy: errno === "EACCES"
            ? "Ports below 1024 need rights; set PORT to one above."
            : "Set HOST to an address of this machine: 127.0.0.1 for this machine alone, 0.0.0.0 for all that reach it.",
        cause,
    });
}


/***/ }),

/***/ 34373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ latencyEdges)
/* harmony export */ });
/**
 * Bucket edges of every latency histogram of ours, in seconds: 2^(1/8) apart from 0.1 ms to beyond 100 s.
 *
 * The same in every version, since a stable server is never restarted for a gate: arms of different versions of
 * model-release must share their edges.
 */
const latencyEdges = Array.from({ length: 161 }, (_, i) => 1e-4 * 2 ** (i / 8));


/***/ })

};
