export const id = 2523;
export const ids = [2523];
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
/* harmony export */   fD: () => (/* binding */ encodePredictRequest)
/* harmony export */ });
/* unused harmony export decodePredictResponse */
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
    if (!isObject(body))
        return new Fault("body", `is ${kindOf(body)}; an answer is an object with 'predictions'`);
    const predictions = own(body, "predictions");
    if (!Array.isArray(predictions))
        return new Fault("predictions", `is ${kindOf(predictions)}; it must be a list`);
    const wrong = predictions.findIndex((value) => !isPlain(value));
    if (wrong >= 0)
        return new Fault(`predictions[${wrong}]`, `is ${kindOf(predictions[wrong])}; it must be a plain value`);
    const model = own(body, "model");
    const [name, version, digest] = ["name", "version", "digest"].map((key) => isObject(model) ? own(model, key) : undefined);
    if (typeof name !== "string" || typeof version !== "string" || typeof digest !== "string") {
        return new Fault("model", "must state name, version and digest");
    }
    const probabilities = own(body, "probabilities");
    const classes = own(body, "classes");
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


/***/ })

};
