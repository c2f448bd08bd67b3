export const id = 6772;
export const ids = [6772];
export const modules = {

/***/ 36772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B1: () => (/* binding */ decodeOutputs),
  TT: () => (/* reexport */ tensors/* joinBatches */.b),
  iS: () => (/* reexport */ planOutputs),
  Gu: () => (/* binding */ positiveUnknown),
  n5: () => (/* binding */ sliceOutputs)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/inference/labels.js
var inference_labels = __webpack_require__(2249);
;// CONCATENATED MODULE: ./build/inference/probabilities.js
/**
 * Scores → probabilities, conservatively: only what the graph or all values show to be probabilities or logits is
 * taken for such; anything else gives none, with the reason.
 */
/** float32 softmax over thousands of classes is off by less than this. */
const sumTolerance = 1e-3;
/** Operators whose numbers have no bounds: at the end of a graph without a label they are logits. */
const unbounded = new Set(["Gemm", "MatMul", "Add", "Sub", "Conv"]);
/**
 * @param scores      of one batch; the decision that values allow is made for the whole of it
 * @param producedBy  the operator that made them, where the file tells
 * @param hasLabel    the model gives labels too: then scores that are no probabilities are margins or votes (skl2onnx's
 *   raw_scores, LinearSVC), and a softmax of them would mean nothing
 * @returns           a matrix with one column a class (a single column p becomes 1−p, p)
 */
function probabilitiesOf(scores, producedBy, hasLabel) {
    const isLogit = !hasLabel && unbounded.has(producedBy ?? "");
    if (scores.width === 1)
        return ofOneColumn(scores, isLogit, hasLabel);
    if (producedBy === "LogSoftmax")
        return { matrix: mapped(scores, Math.exp) };
    if (!isLogit && isDistribution(scores))
        return { matrix: scores };
    if (hasLabel)
        return { why: "the model's scores are no probabilities (rows do not add up to 1)" };
    if (!isLogit && within01(scores)) {
        return { why: "the model's scores lie between 0 and 1, but rows do not add up to 1 (one sigmoid for each class?)" };
    }
    return { matrix: softmax(scores) };
}
function ofOneColumn(scores, isLogit, hasLabel) {
    if (!isLogit && within01(scores))
        return { matrix: twoColumns(scores, (p) => p) };
    if (hasLabel)
        return { why: "the model's score is no probability (it lies outside 0 to 1)" };
    return { matrix: twoColumns(scores, sigmoid) };
}
/** Stable on both sides: exp of a large positive number would overflow. */
function sigmoid(x) {
    return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}
function twoColumns({ rows, values }, probability) {
    const both = new Float64Array(rows * 2);
    for (let row = 0; row < rows; row++) {
        const p = probability(values[row]);
        both[2 * row] = 1 - p;
        both[2 * row + 1] = p;
    }
    return { rows, width: 2, values: both };
}
function softmax({ rows, width, values }) {
    const result = new Float64Array(values.length);
    for (let row = 0; row < rows; row++) {
        const scores = values.subarray(row * width, (row + 1) * width);
        const largest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
        let sum = 0;
        for (let column = 0; column < width; column++) {
            const part = Math.exp(scores[column] - largest);
            result[row * width + column] = part;
            sum += part;
        }
        for (let column = 0; column < width; column++)
            result[row * width + column] /= sum;
    }
    return { rows, width, values: result };
}
const mapped = ({ rows, width, values }, f) => ({
    rows,
    width,
    values: values.map(f),
});
const within01 = ({ values }) => values.every((value) => value >= 0 && value <= 1);
function isDistribution(scores) {
    const { rows, width, values } = scores;
    if (!values.every((value) => value >= 0 && value <= 1 + sumTolerance))
        return false;
    for (let row = 0; row < rows; row++) {
        let sum = 0;
        for (let column = 0; column < width; column++)
            sum += values[row * width + column];
        if (Math.abs(sum - 1) > sumTolerance)
            return false;
    }
    return true;
}
/** Column of the largest value in a row, the first of equals (as numpy's argmax). */
function argmax({ width, values }, row) {
    let best = 0;
    for (let column = 1; column < width; column++) {
        if (values[row * width + column] > values[row * width + best])
            best = column;
    }
    return best;
}

;// CONCATENATED MODULE: ./build/inference/plan-outputs.js
/** Which output of a model is the label and which the scores. Pure; decided by signature and configuration. */


const floats = ["float32", "float64"];
const isScore = ({ type }) => floats.includes(type);
/** Values of one row; undefined where the file does not say. */
const widthOf = ({ shape }) => shape.slice(1).reduce((width, size) => (size === undefined ? undefined : (width ?? 1) * size), 1);
/**
 * Decides which output is what.
 *
 * An integer, bool or string output of one value a row is the label; a float output holds scores. Scores alone are a
 * classification when the task or classes are configured, when there are several a row, or when Softmax, LogSoftmax or
 * Sigmoid made them; else one value a row is a regression.
 *
 * @throws Problem MODEL_OUTPUTS_UNCLEAR when the outputs fit nothing that is known, or contradict the options
 */
function planOutputs(signature, options = {}) {
    const label = signature.outputs.find((output) => !isScore(output) && (widthOf(output) ?? 1) === 1);
    const scores = scoresOf(signature, label);
    if (!label && !scores)
        throw unclear(signature, "none of the model's outputs is a label or a score");
    const regression = options.task === "regression" || (options.task === undefined && isRegression(signature, options));
    if (regression)
        return { task: "regression", labels: "string", label: label?.name, scores, options };
    return { task: "classification", label: label?.name, scores, options, ...classNames(signature, label, options) };
}
/** The one float output; with a label beside several, the one that is called probabilities. */
function scoresOf(signature, label) {
    const found = signature.outputs.filter(isScore);
    if (found.length <= 1)
        return found[0];
    const named = found.filter(({ name }) => /prob|score|logit/i.test(name));
    if (named.length === 1)
        return named[0];
    const remedy = label
        ? "Export it with one matrix of probabilities (skl2onnx: options={'zipmap': False})."
        : "Export it with one output: probabilities, logits, or the predicted value.";
    throw unclear(signature, `the model has ${found.length} outputs of numbers, and nothing says which counts`, remedy);
}
function isRegression(signature, { classes, threshold, positive }) {
    if (classes || threshold !== undefined || positive !== undefined || signature.classes)
        return false;
    const [output] = signature.outputs;
    if (signature.outputs.some((other) => !isScore(other)) || !output)
        return false;
    const width = widthOf(output);
    if (["Softmax", "LogSoftmax", "Sigmoid"].includes(output.producedBy ?? ""))
        return false;
    if (width === undefined && !/Regressor$/.test(output.producedBy ?? "")) {
        throw unclear(signature, `the file does not say how many values a row '${output.name}' has`, "Say what it is: task: regression, binary or multiclass under model.");
    }
    return width === 1 || width === undefined;
}
function classNames({ classes: stated }, label, { classes: configured }) {
    const kind = labelKind(label, stated);
    // The file knows its order better; the same names in any order add nothing.
    if (!configured || (stated && sameSet(stated, configured)))
        return { classes: stated, labels: kind };
    if (new Set(configured).size !== configured.length || (stated && stated.length !== configured.length)) {
        throw new errors/* Problem */.AF("MODEL_OUTPUTS_UNCLEAR", {
            what: `model.classes names ${configured.join(", ")}, but the model has ${stated ? `${stated.length} classes: ${stated.join(", ")}` : "each class once"}`,
            remedy: "List each class once, in the order of the model's score columns.",
        });
    }
    const own = stated ?? (kind === "string" ? configured : configured.map((_, index) => ownLabel(kind, index)));
    const rename = new Map(own.map((name, index) => [name, configured[index]]));
    return { classes: configured, labels: (0,inference_labels/* kindOf */.I)(configured), rename };
}
const ownLabel = (kind, index) => (kind === "boolean" ? String(index === 1) : String(index));
function labelKind(label, stated) {
    if (label?.type === "string")
        return "string";
    if (label?.type === "bool")
        return "boolean";
    if (label || !stated)
        return "integer";
    return (0,inference_labels/* kindOf */.I)(stated);
}
const sameSet = (a, b) => a.length === b.length && [...a].sort().join("\n") === [...b].sort().join("\n");
function unclear(signature, what, remedy) {
    const outputs = signature.outputs.map(({ name, type, shape }) => `  ${name}: ${type} [${shape.map((size, index) => size ?? (index === 0 ? "N" : "any")).join(", ")}]`);
    return new errors/* Problem */.AF("MODEL_OUTPUTS_UNCLEAR", {
        what,
        remedy: `${remedy ?? "Export it with a label output, a matrix of probabilities or logits, or one predicted value a row."}\nThe model's outputs:\n${outputs.join("\n")}`,
    });
}

// EXTERNAL MODULE: ./build/inference/tensors.js
var tensors = __webpack_require__(4498);
;// CONCATENATED MODULE: ./build/inference/decode.js
/** Tensors → predictions: labels, probabilities or values, whatever exporter wrote the model. */





/**
 * Predictions from one run's outputs.
 *
 * The predicted class is: with a threshold, the positive class where its probability reaches it (inclusive); else the
 * model's own label; else the class of the largest score, the first of equals.
 *
 * @param rows  how many rows were asked; outputs of a padded batch may have more
 * @throws Problem PREDICTION_INVALID when the model answered with NaN, or fewer rows than it was asked,
 *   MODEL_OUTPUTS_UNCLEAR when the numbers contradict what is configured
 */
function decodeOutputs(plan, outputs, rows) {
    if (plan.task === "regression")
        return { task: "regression", n: rows, values: valuesOf(plan, outputs, rows) };
    const labels = plan.label === undefined ? undefined : labelsOf(plan, outputs, plan.label, rows);
    const scores = plan.scores && matrixOf(outputs, plan.scores.name, rows);
    const sound = scores
        ? probabilitiesOf(scores, plan.scores?.producedBy, labels !== undefined)
        : { why: "the model gives labels only" };
    const columns = columnsOf(plan, scores, sound, labels);
    const classes = (0,inference_labels/* sortLabels */.CL)(columns ?? labels ?? [], plan.labels);
    const indices = new Map(classes.map((label, index) => [label, index]));
    const order = columns?.map((label) => indices.get(label));
    const probabilities = sound.matrix && order && reorder(sound.matrix, order);
    // Labels alone may lack a class that this batch has no row of, so nothing is said of classes then.
    const positive = columns && (0,inference_labels/* positiveOf */.RX)(classes, plan.labels, plan.options.positive);
    return {
        task: "classification",
        n: rows,
        classes,
        open: columns === undefined ? true : undefined,
        predicted: plan.options.threshold === undefined
            ? (indicesOf(labels, indices) ?? largest(sound.matrix ?? scores, order))
            : aboveThreshold(plan.options.threshold, classes, positive, probabilities, sound.why),
        probabilities,
        noProbabilities: probabilities
            ? undefined
            : (sound.why ?? "nothing says which score belongs to which class: list them under model.classes"),
        positive: classes.length === 2 ? positive : undefined,
    };
}
/** A numeric output as a matrix of n rows, checked to be finite. */
function matrixOf(outputs, name, rows) {
    const { data, dims } = outputOf(outputs, name, rows);
    const width = dims.slice(1).reduce((product, size) => product * size, 1);
    const values = new Float64Array(rows * width);
    for (let index = 0; index < values.length; index++) {
        const value = Number(data[index]);
        if (!Number.isFinite(value))
            throw notFinite(name, value, Math.floor(index / width));
        values[index] = value;
    }
    return { rows, width, values };
}
function valuesOf(plan, outputs, rows) {
    const name = plan.scores?.name ?? plan.label ?? "";
    const { width, values } = matrixOf(outputs, name, rows);
    if (width === 1)
        return values;
    throw new errors/* Problem */.AF("MODEL_OUTPUTS_UNCLEAR", {
        what: `the model answers with ${width} values a row in '${name}', and a regression has one`,
        remedy: "If these are scores of classes, write task: multiclass under model.",
    });
}
function labelsOf({ rename }, outputs, name, rows) {
    const { data, type } = outputOf(outputs, name, rows);
    const text = type === "bool" ? (value) => String(value !== 0) : String;
    return Array.from({ length: rows }, (_, index) => {
        const label = text(data[index]);
        return rename?.get(label) ?? label;
    });
}
function outputOf(outputs, name, rows) {
    const output = outputs[name];
    const answered = output?.dims[0] ?? (output ? 1 : 0);
    if (output && answered >= rows)
        return output;
    throw new errors/* Problem */.AF("PREDICTION_INVALID", {
        what: `asked for ${rows} rows, the model answered ${answered} in its output '${name}'`,
        remedy: "Its batch size may be fixed within the graph: export it with an open first dimension.",
    });
}
function notFinite(name, value, row) {
    return new errors/* Problem */.AF("PREDICTION_INVALID", {
        what: `the model predicted ${value} in its output '${name}' (row ${row + 1} of those asked)`,
        remedy: "Feed this row to the model in Python's onnxruntime. A division by zero or a missing scaling is likely.",
    });
}
/** Classes in the order of the score columns; undefined when there are no scores, or nothing says what they are of. */
function columnsOf({ classes, labels: kind }, scores, sound, labels) {
    if (!scores)
        return classes;
    // One column is the score of the second of two classes.
    const width = scores.width === 1 ? 2 : scores.width;
    if (classes?.length === width)
        return classes;
    if (classes) {
        throw new errors/* Problem */.AF("MODEL_OUTPUTS_UNCLEAR", {
            what: `the model gives ${width} scores a row, but ${classes.length} classes are named: ${classes.join(", ")}`,
            remedy: "List each class once under model.classes, in the order of the model's score columns.",
        });
    }
    if (kind === "string")
        return undefined;
    const assumed = kind === "boolean" ? ["false", "true"] : Array.from({ length: width }, (_, index) => String(index));
    return labels === undefined || agrees(sound.matrix ?? scores, assumed, labels) ? assumed : undefined;
}
/** Whether the model's own labels are those of the largest scores, if columns are 0, 1, …: else they are not. */
function agrees(scores, assumed, labels) {
    if (scores.width !== assumed.length)
        return false;
    const columns = new Map(assumed.map((label, index) => [label, index]));
    return labels.every((label, row) => {
        const column = columns.get(label);
        const best = scores.values[row * scores.width + argmax(scores, row)];
        return column !== undefined && scores.values[row * scores.width + column] >= best - 1e-6;
    });
}
/** @param target  where each column goes */
function reorder({ rows, width, values }, target) {
    if (target.every((place, column) => place === column))
        return values;
    const ordered = new Float64Array(values.length);
    for (let row = 0; row < rows; row++) {
        for (let column = 0; column < width; column++) {
            ordered[row * width + target[column]] = values[row * width + column];
        }
    }
    return ordered;
}
function indicesOf(labels, indices) {
    return (labels &&
        Int32Array.from(labels, (label) => {
            const index = indices.get(label);
            if (index !== undefined)
                return index;
            throw new errors/* Problem */.AF("PREDICTION_INVALID", {
                what: `the model predicted '${label}', which is none of the classes that it states: ${[...indices.keys()].join(", ")}`,
                remedy: "The exported file contradicts itself: export it again.",
            });
        }));
}
function largest(scores, order) {
    return Int32Array.from({ length: scores.rows }, (_, row) => order[argmax(scores, row)]);
}
function aboveThreshold(threshold, classes, positive, probabilities, why) {
    if (classes.length !== 2 || !probabilities) {
        throw new errors/* Problem */.AF("MODEL_OUTPUTS_UNCLEAR", {
            what: `model.threshold needs the probabilities of two classes, but ${why ?? `this model has ${classes.length} classes`}`,
            remedy: "Take model.threshold out, or export the model with probabilities.",
        });
    }
    if (positive === undefined)
        throw positiveUnknown(classes);
    return Int32Array.from({ length: probabilities.length / 2 }, (_, row) => probabilities[2 * row + positive] >= threshold ? positive : 1 - positive);
}
/** The Problem for two classes of which nothing says which is the positive one. */
function positiveUnknown(classes) {
    return new errors/* Problem */.AF("MODEL_POSITIVE_UNKNOWN", {
        what: `nothing says which of the two classes is the positive one: ${classes.map((name) => `'${name}'`).join(", ")}`,
        remedy: `Name it:\n  model: {path: …, positive: ${JSON.stringify(classes[1] ?? "")}}`,
    });
}
/** The rows from..to−1 of each output: one request's part of a joined batch. */
function sliceOutputs(outputs, from, to) {
    return Object.fromEntries(Object.entries(outputs).map(([name, { type, dims, data }]) => {
        const width = dims.slice(1).reduce((product, size) => product * size, 1);
        return [name, { type, dims: [to - from, ...dims.slice(1)], data: data.slice(from * width, to * width) }];
    }));
}


/***/ }),

/***/ 2249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ sortLabels),
/* harmony export */   G2: () => (/* binding */ matchLabel),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   JU: () => (/* binding */ asInteger),
/* harmony export */   RX: () => (/* binding */ positiveOf),
/* harmony export */   tB: () => (/* binding */ asBoolean)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** Class labels as text: their kinds, their order, and how one that a person wrote is matched. */

const integer = /^[+-]?\d+$/;
/** The kind of labels that only their texts are known of. */
function kindOf(labels) {
    if (labels.every((label) => integer.test(label)))
        return "integer";
    return labels.every((label) => label === "true" || label === "false") ? "boolean" : "string";
}
/** Distinct labels as scikit-learn sorts them: numbers by value, strings by code point ("10" before "2"). */
function sortLabels(labels, kind) {
    const distinct = [...new Set(labels)];
    return distinct.sort(kind === "integer" && distinct.every((label) => integer.test(label)) ? byValue : byCodePoint);
}
function byValue(a, b) {
    const difference = BigInt(a) - BigInt(b);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
/** UTF-8 keeps the order of code points, which UTF-16 (JavaScript's own comparison) does not. */
function byCodePoint(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/**
 * The label that a cell means: exactly, else by value ("1.0" and true are 1, "True" is true).
 *
 * @returns undefined when it is none of the model's
 */
function matchLabel(cell, kind, known) {
    const text = String(cell);
    if (known.has(text) || kind === "string")
        return known.has(text) ? text : undefined;
    const same = kind === "integer" ? asInteger(text) : asBoolean(text);
    return same !== undefined && known.has(same) ? same : undefined;
}
/** The canonical text of an integer label: "+1", "01" and "1.0" are "1"; undefined for what is no integer. */
function asInteger(text) {
    const word = text.trim().toLowerCase();
    if (word === "true")
        return "1";
    if (word === "false")
        return "0";
    const digits = /^([+-]?\d{1,24})(?:\.0*)?$/.exec(word)?.[1];
    return digits === undefined ? undefined : String(BigInt(digits.replace("+", "")));
}
function asBoolean(text) {
    const value = asInteger(text);
    return value === "1" ? "true" : value === "0" ? "false" : undefined;
}
const plainlyPositive = [
    ["0", "1"],
    ["false", "true"],
];
/**
 * Index of the positive class of two.
 *
 * @param configured  model.positive
 * @returns undefined when nothing says it: labels other than 0/1 or true/false
 * @throws Problem MODEL_POSITIVE_UNKNOWN when the configured one is no class of the model
 */
function positiveOf(classes, kind, configured) {
    if (configured !== undefined) {
        const known = new Map(classes.map((label, index) => [label, index]));
        const label = matchLabel(configured, kind, known);
        if (label !== undefined)
            return known.get(label);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("MODEL_POSITIVE_UNKNOWN", {
            what: `model.positive is '${configured}', which is no class of this model`,
            remedy: `Its classes are ${classes.map((name) => `'${name}'`).join(", ")}.`,
        });
    }
    const [first, second] = classes.map((label) => label.toLowerCase());
    return classes.length === 2 && plainlyPositive.some(([no, yes]) => no === first && yes === second) ? 1 : undefined;
}


/***/ })

};
