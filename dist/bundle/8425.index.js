export const id = 8425;
export const ids = [8425];
export const modules = {

/***/ 7948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ alertVersion),
/* harmony export */   OP: () => (/* binding */ commonOptions)
/* harmony export */ });
/* unused harmony export eventNames */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/** What is told of a rollout that did not end as it was meant to: one document, from which each kind makes its own. */

/** A field is added freely, but changed or removed only with a new number. */
const alertVersion = 1;
/** Why somebody is told. */
const eventNames = ["rolled-back", "inconclusive", "taken-over", "failed"];
const variable = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "is the name of an environment variable");
/** What every kind may say. The address is a secret (whoever has it can write there), so it is named, not written. */
const commonOptions = {
    url_from: variable.describe("environment variable with the address that it is sent to"),
    on: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(eventNames))
        .min(1)
        .prefault([...eventNames])
        .describe("what is told; default all"),
};
const common = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(commonOptions);


/***/ }),

/***/ 89753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ alertKinds)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/alerts/alert.js
var alerts_alert = __webpack_require__(7948);
;// CONCATENATED MODULE: ./build/alerts/alertmanager-options.js
/** What `alerts[].alertmanager` may say. */


const ours = ["alertname", "event", "model", "version", "target"];
function wrongLabel(name) {
    if (!/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name))
        return "is no name of a label";
    return ours.includes(name) ? "is a label that we set" : undefined;
}
/** In place of a schema for the keys, whose own words nobody would be shown. */
const labels = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().min(1, "is empty")).check(({ value, issues }) => {
    for (const name of Object.keys(value)) {
        const message = wrongLabel(name);
        if (message !== undefined)
            issues.push({ code: "custom", path: [name], message, input: name });
    }
});
const alertmanagerOptions = schemas/* strictObject */.rej({
    ...alerts_alert/* commonOptions */.OP,
    url_from: alerts_alert/* commonOptions */.OP.url_from.describe("environment variable with Alertmanager's address (http://alertmanager:9093); the API's path is added"),
    token_from: alerts_alert/* commonOptions */.OP.url_from.optional().describe("environment variable with a bearer token"),
    labels: labels.prefault({}).describe("further labels, for the routes: severity, team"),
    minutes: schemas/* number */.aig().positive().max(10_080).prefault(60).describe("after which the alert counts as resolved"),
});

;// CONCATENATED MODULE: ./build/alerts/slack-options.js
/** What `alerts[].slack` may say. */


const slackOptions = schemas/* strictObject */.rej(alerts_alert/* commonOptions */.OP);

;// CONCATENATED MODULE: ./build/alerts/webhook-options.js
/** What `alerts[].webhook` may say. */


const webhookOptions = schemas/* strictObject */.rej(alerts_alert/* commonOptions */.OP);

;// CONCATENATED MODULE: ./build/alerts/list.js



const alertKinds = {
    webhook: {
        help: "any HTTP endpoint: our own JSON (docs/alerts.md)",
        options: webhookOptions,
        load: async () => (await __webpack_require__.e(/* import() */ 3467).then(__webpack_require__.bind(__webpack_require__, 63467))).webhook,
    },
    slack: {
        help: "an incoming webhook of Slack, or of what takes the same",
        options: slackOptions,
        load: async () => (await __webpack_require__.e(/* import() */ 3110).then(__webpack_require__.bind(__webpack_require__, 23110))).slack,
    },
    alertmanager: {
        help: "Prometheus' Alertmanager",
        options: alertmanagerOptions,
        load: async () => (await __webpack_require__.e(/* import() */ 745).then(__webpack_require__.bind(__webpack_require__, 90745))).alertmanager,
    },
};


/***/ }),

/***/ 31306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readConfig),
  p: () => (/* binding */ resolveConfig)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/gates/gate-error.js
var gate_error = __webpack_require__(86579);
// EXTERNAL MODULE: ./build/gates/format.js
var format = __webpack_require__(260);
;// CONCATENATED MODULE: ./build/gates/warnings.js
/** What a gate says that its writer may not have meant: told, but not refused. */

/** One sentence each, with the line that is likelier to be meant. */
function gateWarnings(gate, term) {
    return [withoutMargin(gate, term), neverProven(gate, term), wrongWay(gate, term), tinyPercentage(gate, term)].filter((warning) => warning !== undefined);
}
function withoutMargin(gate, term) {
    const { bound, at, operator } = gate;
    if (at.kind === "point" || bound.kind !== "baseline" || bound.factor !== 1 || bound.offset !== 0)
        return undefined;
    const oneIn = Math.round(1 / (1 - at.level));
    const line = `${(0,format/* formatSubject */.QK)(gate)} ${operator} ${usualMargin(operator.startsWith(">"), term)}`;
    return `'${gate.written}' asks for proof of an improvement: an equal model passes one time in ${oneIn}. Write '${line}', or add 'at point'`;
}
function usualMargin(isFloor, { quantity, range }) {
    if (quantity === "share")
        return isFloor ? "baseline - 0.01" : "baseline + 0.01";
    if (range[0] < 0)
        return isFloor ? "baseline - 0.05" : "baseline + 0.05";
    return isFloor ? "baseline * 0.95" : "baseline * 1.05";
}
function neverProven(gate, { name, range: [low, high] }) {
    const { bound, at, operator } = gate;
    if (at.kind === "point" || bound.kind !== "number")
        return undefined;
    const atTheEnd = (operator === ">=" && bound.value === high) || (operator === "<=" && bound.value === low);
    if (!atTheEnd)
        return undefined;
    return `'${gate.written}' asks for proof that ${name} is perfect, which no number of rows gives. Leave some room, or add 'at point'`;
}
function wrongWay(gate, { name, better }) {
    if (gate.operator === "==")
        return undefined;
    const asksForMore = gate.operator.startsWith(">");
    if (asksForMore === (better === "higher"))
        return undefined;
    return `'${gate.written}' stops better models: ${name} is better when it is ${better}`;
}
/** `accuracy >= 0.9%` is a floor of 0.009. */
function tinyPercentage(gate, { name, better }) {
    const { bound, written, operator } = gate;
    if (bound.kind !== "number" || better !== "higher" || !operator.startsWith(">") || !written.includes("%"))
        return undefined;
    if (bound.value === 0 || bound.value > 0.01)
        return undefined;
    return `'${written}' asks for no more than ${bound.value} of ${name}; did you mean ${bound.value * 10000}%?`;
}

// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(82246);
// EXTERNAL MODULE: ./build/gates/outline.js
var outline = __webpack_require__(88685);
// EXTERNAL MODULE: ./build/gates/units.js
var units = __webpack_require__(94448);
;// CONCATENATED MODULE: ./build/gates/bound.js
/** The right side of a gate: a number with a unit, or the baseline with a margin; and whether it makes sense. */




/** @returns the bound, and the index behind it */
function parseBound(context) {
    const { written } = context;
    const at = skipSpace(written, context.start);
    const word = /^[\p{L}_]\w*/u.exec(written.slice(at))?.[0];
    if (word?.toLowerCase() === "baseline")
        return parseBaseline(context, at, at + word.length);
    if (word)
        throw notABound(context, at, word);
    const number = (0,units/* readNumber */.kz)(written, at);
    if (!number)
        throw missing(context, at);
    refuseNumber(context, at);
    refuseDecimalComma(context, number, at);
    refuseNumberBeforeBaseline(context, number, at);
    const value = amountOf(context, number, at, (bound) => bound);
    refuseOutOfRange(context, number, value, at);
    return [{ kind: "number", value }, number.end];
}
function refuseNumber(context, at) {
    const { term, operator } = context;
    if (term.noNumberFor === undefined)
        return;
    const margin = operator.startsWith("<") ? "baseline * 1.1" : "baseline * 0.9";
    throw instead(context, at, term.noNumberFor, margin);
}
function parseBaseline(context, at, behindWord) {
    const { written, term } = context;
    const sign = skipSpace(written, behindWord);
    const character = written[sign]?.replace("−", "-").replace(/[×x]/, "*");
    if (!character || !/[-+*/]/.test(character))
        return [{ kind: "baseline", factor: 1, offset: 0 }, behindWord];
    const behindSign = skipSpace(written, sign + 1);
    const number = (0,units/* readNumber */.kz)(written, behindSign);
    if (!number || /^[-+]/.test(number.digits))
        throw new gate_error/* GateError */.u(`behind 'baseline ${character}' stands a number`, { written, at: behindSign });
    refuseDecimalComma(context, number, behindSign);
    if (character === "/") {
        const factor = rounded(1 / Number(number.digits));
        throw instead(context, sign, "a share of the baseline is written with '*'", `baseline * ${factor}`);
    }
    if (character === "*")
        return [{ kind: "baseline", factor: factorOf(context, number, at), offset: 0 }, number.end];
    const inLine = (bound) => `baseline ${character} ${bound}`;
    if (number.unit === "%" && term.quantity !== "share")
        throw percentOfBaseline(context, number, character, sign);
    const margin = amountOf(context, number, behindSign, inLine);
    const [low, high] = term.range;
    if (margin >= high - low) {
        const smaller = term.quantity === "share" ? offerPercent(number) : undefined;
        const why = `${rangeOf(term)}, so a margin of ${number.digits}${number.unit} decides nothing`;
        throw instead(context, sign, why, smaller && inLine(smaller));
    }
    return [{ kind: "baseline", factor: 1, offset: character === "-" ? 0 - margin : margin }, number.end];
}
function factorOf(context, number, at) {
    const { term, written } = context;
    if (term.range[0] < 0) {
        const margin = context.operator.startsWith("<") ? "baseline + 0.05" : "baseline - 0.05";
        throw instead(context, at, `${term.name} can be negative, so a share of it means nothing`, margin);
    }
    const factor = (0,units/* inBaseUnits */.QG)(number.digits, number.unit === "%" ? "%" : "");
    if (number.unit === "%")
        throw instead(context, at, "a factor is a bare number", `baseline * ${rounded(factor)}`);
    if (number.unit !== "")
        throw instead(context, at, "a factor is a bare number", `baseline * ${rounded(Number(number.digits))}`);
    if (!(factor > 0))
        throw new gate_error/* GateError */.u("a factor is greater than 0", { written, at });
    return factor;
}
/** `latency + 10%`: what was meant is a share of the baseline; where that means nothing, an amount. */
function percentOfBaseline(context, number, sign, at) {
    const share = (0,units/* inBaseUnits */.QG)(number.digits, "%") * (sign === "-" ? -1 : 1);
    const { term } = context;
    const canBeNegative = term.range[0] < 0;
    const bound = canBeNegative ? `baseline ${sign} ${rounded(Math.abs(share))}` : `baseline * ${rounded(1 + share)}`;
    const why = canBeNegative
        ? `'%' is for shares only, and ${term.name} can be negative, so a share of it means nothing`
        : `'%' is for shares only, and ${term.name} is none`;
    return instead(context, at, why, bound);
}
/** The number in base units, with the unit that the metric needs. */
function amountOf(context, number, at, inBound) {
    const { term, written } = context;
    const { digits, unit } = number;
    const allowed = (0,units/* unitsOf */.$J)(term.quantity);
    if (unit !== "" && !allowed.includes(unit))
        throw wrongUnit(context, number, at, inBound);
    if (unit === "" && (term.quantity === "latency" || term.quantity === "size")) {
        const usual = term.quantity === "latency" ? "ms" : "MB";
        const why = `${term.name} needs a unit (${allowed.join(", ")})`;
        throw instead(context, at, why, inBound(`${digits}${usual}`));
    }
    const value = (0,units/* inBaseUnits */.QG)(digits, unit);
    if (!Number.isFinite(value))
        throw new gate_error/* GateError */.u(`${digits} is too large a number`, { written, at });
    return value;
}
function wrongUnit(context, { digits, unit }, at, inBound) {
    const { term, written } = context;
    const allowed = (0,units/* unitsOf */.$J)(term.quantity);
    const meant = (0,units/* unitMeantBy */.J5)(unit);
    if (meant !== undefined && allowed.includes(meant))
        return instead(context, at, `'${unit}' is written '${meant}'`, inBound(`${digits}${meant}`));
    if (unit === "%")
        return new gate_error/* GateError */.u(`'%' is for shares only, and ${term.name} is none: ${unitAdvice(term)}`, { written, at });
    const known = meant !== undefined && (0,units/* quantityOfUnit */.Ds)(meant) !== undefined;
    const what = known ? `'${unit}' is not a unit of ${term.name}` : `there is no unit '${unit}'`;
    return new gate_error/* GateError */.u(`${what}: ${unitAdvice(term)}`, { written, at });
}
function unitAdvice(term) {
    const allowed = (0,units/* unitsOf */.$J)(term.quantity);
    if (term.quantity === "share")
        return "write a share such as 0.9, or 90%";
    return allowed.length === 0 ? "write a bare number" : `its units are ${allowed.join(", ")}`;
}
function refuseOutOfRange(context, number, value, at) {
    const { term, operator } = context;
    const [low, high] = term.range;
    if (value < low || value > high) {
        const percent = value > high ? offerPercent(number) : undefined;
        const fits = term.quantity === "share" && percent !== undefined && (0,units/* inBaseUnits */.QG)(number.digits, "%") <= high;
        if (fits)
            throw instead(context, at, rangeOf(term), percent);
        throw new gate_error/* GateError */.u(`${rangeOf(term)}: ${unitAdvice(term)} within that`, { written: context.written, at });
    }
    const always = (operator === ">=" && value === low) || (operator === "<=" && value === high);
    const never = (operator === ">" && value === high) || (operator === "<" && value === low);
    if (always || never)
        throw instead(context, at, `${rangeOf(term)}, so ${always ? "every" : "no"} model passes this`, undefined);
}
function rangeOf({ name, range: [low, high], quantity }) {
    const show = (end) => (0,units/* writeNumber */.zv)(end, quantity);
    if (low === Number.NEGATIVE_INFINITY)
        return `${name} is never above ${show(high)}`;
    if (high === Number.POSITIVE_INFINITY)
        return `${name} is never below ${show(low)}`;
    return `${name} lies between ${low} and ${high}`;
}
function offerPercent({ digits, unit }) {
    return unit === "" ? `${digits}%` : undefined;
}
function refuseDecimalComma(context, number, at) {
    const fraction = /^,(\d+)/.exec(context.written.slice(number.end))?.[1];
    if (fraction === undefined || number.unit !== "")
        return;
    const thousands = fraction.length === 3 && !number.digits.startsWith("0");
    const rest = context.written.slice(number.end + 1 + fraction.length);
    const line = context.written.slice(0, number.end) + (thousands ? "" : ".") + fraction + rest;
    const why = thousands ? "a number stands without a comma" : "a decimal point is a point";
    throw new gate_error/* GateError */.u(`${why}: write '${line}'`, { written: context.written, at, rewritten: [line] });
}
/** `1.1 * baseline`, `5% + baseline`. */
function refuseNumberBeforeBaseline(context, number, at) {
    const sign = /^\s*([*×x+])\s*baseline\b/.exec(context.written.slice(number.end))?.[1];
    if (!sign)
        return;
    const right = `baseline ${sign === "+" ? "+" : "*"} ${number.digits}${number.unit}`;
    throw instead(context, at, "the baseline comes first", right);
}
const otherBaselines = ["incumbent", "production", "prod", "stable", "champion", "current", "previous", "control"];
function notABound(context, at, word) {
    const meant = otherBaselines.includes(word.toLowerCase()) ? "baseline" : (0,suggest/* nearest */.p)(word, ["baseline"]);
    if (!meant)
        return missing(context, at);
    const rest = context.written.slice(at + word.length);
    const line = `${context.written.slice(0, at)}baseline${rest}`;
    return new gate_error/* GateError */.u(`'${word}' is not known; did you mean 'baseline'? Write '${line}'`, {
        written: context.written,
        at,
        rewritten: [line],
    });
}
function missing({ written }, at) {
    const found = written.slice(at).trim();
    if ((0,outline/* isQuote */.vG)(found[0]))
        return new gate_error/* GateError */.u("a bound stands without quotes", { written, at });
    const what = found === "" ? "the bound is missing" : `'${found}' is no bound`;
    return new gate_error/* GateError */.u(`${what}: write a number, or 'baseline' with a margin, such as 'baseline - 0.01'`, {
        written,
        at,
    });
}
/** An error that offers the whole line with another bound. */
function instead(context, at, why, bound) {
    const { written, left, operator } = context;
    if (bound === undefined)
        return new gate_error/* GateError */.u(why, { written, at });
    const level = /\s(at\s+\S+)\s*$/.exec(written.slice(context.start))?.[1];
    const line = `${left} ${operator} ${bound}${level ? ` ${level}` : ""}`;
    return new gate_error/* GateError */.u(`${why}: write ${(0,gate_error/* quotedList */.p)([line])}`, { written, at, rewritten: [line] });
}
function rounded(value) {
    return Number(value.toPrecision(12));
}
function skipSpace(text, from) {
    let at = from;
    while (/\s/.test(text[at] ?? ""))
        at++;
    return at;
}

;// CONCATENATED MODULE: ./build/gates/misshapen.js
/** Gates of the wrong shape (reversed, chained, joined by "and"): told apart, and rewritten line by line. */


const turned = { ">=": "<=", "<=": ">=", ">": "<", "<": ">", "==": "==" };
/** @throws GateError  unless the line has exactly one comparison, with the metric on its left */
function refuseMisshapen(written, { marks }) {
    for (const mark of marks)
        if (mark.kind === "comparison" && (0,outline/* meantBy */.Pn)(mark.text) === undefined)
            throw new gate_error/* GateError */.u(`there is no '${mark.text}': a gate compares by >=, >, <=, < or ==`, {
                written,
                at: mark.start,
            });
    const join = marks.find((mark) => mark.kind === "connector");
    if (join)
        throw joined(written, marks, join);
    const compared = marks.filter((mark) => mark.kind === "comparison");
    const [first, second] = compared;
    if (!first)
        throw withoutComparison(written);
    if (second)
        throw chained(written, marks, second);
    const misspelt = (0,outline/* meantBy */.Pn)(first.text);
    // What a lone '=' should be depends on the metric: the parser tells.
    if (!(first.text in outline/* comparisons */.lU) && first.text !== "=") {
        const line = written.slice(0, first.start) + misspelt + written.slice(first.end);
        throw new gate_error/* GateError */.u(`'${first.text}' is written '${misspelt}': '${line}'`, {
            written,
            at: first.start,
            rewritten: [line],
        });
    }
    const lines = linesOf(pieceOf(written, compared));
    if (isBound(written.slice(0, first.start)) && lines.length === 1)
        throw new gate_error/* GateError */.u(`write the metric first: ${(0,gate_error/* quotedList */.p)(lines)}`, { written, at: 0, rewritten: lines });
}
function withoutComparison(written) {
    const text = written.trim();
    if (text === "")
        return new gate_error/* GateError */.u("this gate is empty: write one such as 'accuracy >= 0.9'", { written, at: 0 });
    const metric = text.split(/\s/)[0];
    return new gate_error/* GateError */.u(`'${text}' compares nothing: write a comparison, such as '${metric} >= 0.9'`, {
        written,
        at: written.trimEnd().length,
    });
}
function joined(written, marks, join) {
    if (/^(?:or|\|+)$/i.test(join.text))
        return new gate_error/* GateError */.u("gates cannot be joined by 'or': all gates have to pass; leave the one that must", {
            written,
            at: join.start,
        });
    const lines = completed(piecesOf(written, marks)).flatMap(linesOf);
    return oneLineEach(written, lines, join.start);
}
function chained(written, marks, second) {
    const between = written.slice(marks[0]?.end, second.start);
    if (between.trim() === "") {
        const together = `${marks[0]?.text}${second.text}`;
        const operator = (0,outline/* meantBy */.Pn)(together);
        const line = written.slice(0, marks[0]?.start) + operator + written.slice(second.end);
        const place = { written, at: marks[0]?.start ?? 0, rewritten: operator ? [line] : [] };
        const offer = operator ? `: write '${line}'` : "";
        return new gate_error/* GateError */.u(`two comparisons stand side by side${offer}`, place);
    }
    // "accuracy >= 0.9 f1 >= 0.8": two lines that were folded into one, by YAML or by hand.
    const folded = /^\s*(\S+)\s+(?!at\b)([\p{L}_].*)$/u.exec(between);
    const pieces = folded
        ? [
            pieceOf(written.slice(0, marks[0]?.end) + (folded[1] ?? ""), [marks[0]]),
            pieceOf(`${folded[2]}${written.slice(second.start)}`, [moved(second, (folded[2] ?? "").length)]),
        ]
        : [pieceOf(written, marks)];
    return oneLineEach(written, marks.length > 2 && folded ? [] : pieces.flatMap(linesOf), second.start);
}
function oneLineEach(written, lines, at) {
    if (lines.length < 2)
        return new gate_error/* GateError */.u("a line holds one gate: write one comparison a line", { written, at });
    return new gate_error/* GateError */.u(`a line holds one gate: write ${(0,gate_error/* quotedList */.p)(lines)}`, { written, at, rewritten: lines });
}
function piecesOf(written, marks) {
    const pieces = [];
    let [start, inPiece] = [0, []];
    for (const mark of [...marks, undefined]) {
        if (mark?.kind === "comparison")
            inPiece.push(mark);
        else {
            const text = written.slice(start, mark?.start);
            const offset = start;
            const piece = pieceOf(text, inPiece.map((each) => moved(each, each.start - offset)));
            if (piece.sides.some((side) => side !== ""))
                pieces.push(piece);
            [start, inPiece] = [mark?.end ?? 0, []];
        }
    }
    return pieces;
}
function pieceOf(text, comparisons) {
    const starts = [0, ...comparisons.map((mark) => mark.end)];
    const ends = [...comparisons.map((mark) => mark.start), text.length];
    return {
        sides: starts.map((start, i) => text.slice(start, ends[i]).trim()),
        operators: comparisons.map((mark) => (0,outline/* meantBy */.Pn)(mark.text)),
    };
}
/** "accuracy and f1 >= 0.8": what a piece leaves out, its neighbour says. */
function completed(pieces) {
    return pieces.map((piece, i) => {
        const [left = "", right] = piece.sides;
        const before = pieces[i - 1];
        const after = pieces.slice(i + 1).find((next) => next.operators.length === 1);
        if (piece.operators.length === 0 && after)
            return { sides: [left, after.sides[1] ?? ""], operators: after.operators };
        if (left === "" && right !== undefined && piece.operators.length === 1 && before)
            return { sides: [before.sides[0] ?? "", right], operators: piece.operators };
        return piece;
    });
}
/** The gates of one piece, the metric on the left of each; none where that cannot be told. */
function linesOf({ sides, operators }) {
    if (sides.some((side) => side === ""))
        return [];
    return operators.flatMap((operator, i) => {
        const [left, right] = [sides[i], sides[i + 1]];
        if (!isBound(left))
            return [`${left} ${operator} ${right}`];
        return isBound(right) ? [] : [`${right} ${turned[operator]} ${left}`];
    });
}
/** Begins as a bound does, and not as a metric does. */
function isBound(text) {
    return /^\s*(?:[-+−]?\.?\d|baseline\b)/.test(text);
}
function moved(mark, start) {
    return { ...mark, start, end: start + mark.end - mark.start };
}

// EXTERNAL MODULE: ./build/gates/subject.js
var gates_subject = __webpack_require__(46051);
;// CONCATENATED MODULE: ./build/gates/parse.js
/**
 * Reads one gate: `metric ["@"k] ["("argument")"] ["["slice ["=" value]"]"] op bound ["at" level]`.
 *
 * The vocabulary says which metrics there are and what makes sense for each; it is handed in, so that the language
 * knows no metric by name. Every mistake is a `GateError` with its column and, where it can be told, the right line.
 */






/** @throws GateError */
function parseGate(written, vocabulary, defaults) {
    const outlined = (0,outline/* outline */.rj)(written);
    refuseMisshapen(written, outlined);
    const comparison = outlined.marks[0];
    const operator = (0,outline/* meantBy */.Pn)(comparison.text);
    const { term, ...subject } = (0,gates_subject/* parseSubject */.Ci)({
        written,
        end: comparison.start,
        vocabulary,
        elsewhere: defaults.elsewhere,
    });
    const left = written.slice(0, comparison.start).trim();
    refuseWrongWay(written, comparison, operator, term);
    const [bound, behindBound] = parseBound({ written, start: comparison.end, term, operator, left });
    const level = parseLevel(written, behindBound);
    refuseEquality({
        written,
        comparison,
        operator,
        term,
        level,
        bound: written.slice(comparison.end, behindBound),
        left,
    });
    return { written: written.trim(), ...subject, operator, bound, at: howDecided(written, term, level, defaults) };
}
function parseLevel(written, behindBound) {
    const rest = written.slice(behindBound);
    if (rest.trim() === "")
        return undefined;
    const start = behindBound + rest.length - rest.trimStart().length;
    const word = /^at\s+(.*\S)\s*$/.exec(rest.trimStart())?.[1];
    if (word === undefined) {
        const found = rest.trim();
        const message = `'${found}' was not understood: a gate ends with its bound, or with 'at 95%' or 'at point'`;
        throw new gate_error/* GateError */.u(message, { written, at: start });
    }
    if (word === "point")
        return { kind: "point", start };
    const at = written.lastIndexOf(word);
    const number = (0,units/* readNumber */.kz)(word, 0);
    if (!number || number.end !== word.length || !["", "%"].includes(number.unit))
        throw new gate_error/* GateError */.u(`'${word}' is no level: write 'at 95%', or 'at point'`, { written, at });
    const level = (0,units/* inBaseUnits */.QG)(number.digits, number.unit);
    if (level >= 0.5 && level < 1)
        return { kind: "confidence", level, start };
    throw wrongLevel(written, { word, level, unit: number.unit, at });
}
function wrongLevel(written, found) {
    const { word, level, unit, at } = found;
    const offered = (text) => {
        const line = written.slice(0, at) + text + written.slice(at + word.length);
        return { line, place: { written, at, rewritten: [line] } };
    };
    if (unit === "" && level >= 50 && level < 100) {
        const { line, place } = offered(`${word}%`);
        return new gate_error/* GateError */.u(`a level is a share: write '${line}'`, place);
    }
    if (level > 0 && level < 0.5) {
        const { line, place } = offered(`${Number((100 - 100 * level).toPrecision(12))}%`);
        return new gate_error/* GateError */.u(`a level is the confidence, not the chance of error: write '${line}'`, place);
    }
    return new gate_error/* GateError */.u("a level lies from 50% up to, but not at, 100%: nothing measured is certain", { written, at });
}
/** Nothing that is measured on a sample can be proven equal to a number. */
function refuseEquality({ written, comparison, operator, term, level, bound, left }) {
    if (operator !== "==")
        return;
    if (!term.exact && !term.pointOnly && level?.kind !== "point") {
        const better = term.better === "higher" ? ">=" : "<=";
        const rewritten = [`${left} ${better} ${bound.trim()}`, `${left} == ${bound.trim()} at point`];
        const message = `${term.name} has a sampling error, so it is never proven equal: write '${rewritten[0]}', or '${rewritten[1]}'`;
        throw new gate_error/* GateError */.u(message, { written, at: comparison.start, rewritten });
    }
    if (comparison.text === "==")
        return;
    const line = written.slice(0, comparison.start) + operator + written.slice(comparison.end);
    throw new gate_error/* GateError */.u(`'=' is written '==': '${line}'`, { written, at: comparison.start, rewritten: [line] });
}
function refuseWrongWay(written, comparison, operator, term) {
    const right = term.better === "higher" ? ">=" : "<=";
    if (!term.oneWay || operator.startsWith(right[0]))
        return;
    const line = written.slice(0, comparison.start) + right + written.slice(comparison.end);
    const message = `for ${term.name} ${term.better} is better, so a gate on it says '${right}': write '${line}'`;
    throw new gate_error/* GateError */.u(message, { written, at: comparison.start, rewritten: [line] });
}
function howDecided(written, term, level, defaults) {
    if (term.saysPoint && level?.kind !== "point") {
        const line = `${written.slice(0, level?.start).trim()} at point`;
        const message = `${term.name} is compared as it was measured, with no confidence that could be stated: write '${line}'`;
        throw new gate_error/* GateError */.u(message, { written, at: level?.start ?? written.length, rewritten: [line] });
    }
    if (!term.exact && !term.pointOnly) {
        if (level?.kind === "point")
            return { kind: "point" };
        return { kind: "confidence", level: level?.level ?? defaults.level };
    }
    if (level?.kind === "confidence") {
        const line = written.slice(0, level.start).trim();
        const why = term.exact ? "has no sampling error" : "is decided by the bare estimate";
        const message = `${term.name} ${why}, so a level means nothing: write '${line}'`;
        throw new gate_error/* GateError */.u(message, { written, at: level.start, rewritten: [line] });
    }
    return { kind: "point" };
}

;// CONCATENATED MODULE: ./build/gates/yaml.js


/** @throws GateError  whose `written` is the entry's text, as far as it is known */
function parseGateFromYaml(entry, vocabulary, defaults) {
    const { value } = entry;
    const source = entry.source?.trim().replace(/^-\s+/, "");
    if (typeof value !== "string")
        throw notText(value, source);
    const cut = source === undefined ? undefined : cutAtComment(value, source);
    try {
        return parseGate(value, vocabulary, defaults);
    }
    catch (error) {
        // A gate with a comment behind it may be wrong for another reason, and then that is what helps.
        if (error instanceof gate_error/* GateError */.u && cut !== undefined && (isSplit(value) || isGate(cut, vocabulary, defaults)))
            throw inQuotes("YAML takes what follows ' #' for a comment", cut);
        if (error instanceof gate_error/* GateError */.u && isSplit(value))
            throw inQuotes("YAML has split this gate at a comma or a bracket", source ?? value);
        throw error;
    }
}
function isGate(line, vocabulary, defaults) {
    try {
        parseGate(line, vocabulary, defaults);
        return true;
    }
    catch (error) {
        if (error instanceof gate_error/* GateError */.u)
            return false;
        throw error;
    }
}
/** The line as a YAML scalar that means just that text. */
function quoteForYaml(line) {
    return `'${line.replace(/'/g, "''")}'`;
}
function inQuotes(why, line) {
    const message = `${why}; put this line in quotes: ${quoteForYaml(line)}`;
    return new gate_error/* GateError */.u(message, { written: line, at: 0, rewritten: [line] });
}
/** The whole text, if the reader dropped a part of it from " #" on. */
function cutAtComment(value, source) {
    return source.startsWith(value) && /^\s+#/.test(source.slice(value.length)) ? source : undefined;
}
/** More brackets or quotes opened than closed, or the other way round: half of a gate. */
function isSplit(value) {
    const count = (character) => value.split(character).length - 1;
    return count("(") !== count(")") || count("[") !== count("]") || count('"') % 2 === 1;
}
function notText(value, source) {
    if (value === null || value === undefined)
        return new gate_error/* GateError */.u("this gate is empty: write one such as 'accuracy >= 0.9'", { written: "", at: 0 });
    if (Array.isArray(value))
        return inQuotes("YAML has made a list of this gate, for it holds a bracket", source ?? listText(value));
    if (typeof value === "object")
        return inQuotes("YAML has made a map of this gate, for it holds ': '", source ?? mapText(value));
    const written = String(value);
    return new gate_error/* GateError */.u(`a gate is a line such as 'accuracy >= 0.9', and this is ${written}`, { written, at: 0 });
}
function mapText(map) {
    return Object.entries(map)
        .map(([key, value]) => value === null ? key : `${key}: ${typeof value === "object" ? JSON.stringify(value) : value}`)
        .join(", ");
}
function listText(list) {
    return list.map((item) => (typeof item === "string" ? item : JSON.stringify(item))).join(", ");
}

// EXTERNAL MODULE: ./build/rollout/targets/list.js
var list = __webpack_require__(70251);
;// CONCATENATED MODULE: ./build/config/mistakes.js
/** From what the schema found to what a person is told: one mistake a line, at its place, with the right spelling. Pure. */


/** "canary.steps[1].share". */
function writePath(path) {
    return path.map((part, i) => (typeof part === "number" ? `[${part}]` : i === 0 ? part : `.${part}`)).join("");
}
/**
 * @param issues   what zod found
 * @param value    the value that it looked at
 * @param keysAt   the keys that the schema knows at a path, for "did you mean"
 */
function mistakesFrom(issues, value, keysAt) {
    const flat = issues.flatMap((issue) => flatten(issue, value));
    const missing = flat.filter((issue) => issue.code === "invalid_type" && valueAt(value, pathOf(issue)) === undefined);
    const unknown = flat.filter((issue) => issue.code === "unrecognized_keys");
    const mistakes = [];
    const explained = new Set();
    // An unknown key near a missing one is one mistake, not two.
    for (const issue of unknown) {
        const path = pathOf(issue);
        for (const key of issue.keys) {
            const absent = missing.filter((candidate) => sameParent(pathOf(candidate), path));
            const meant = (0,suggest/* nearest */.p)(key, absent.map((candidate) => String(pathOf(candidate).at(-1)))) ?? (0,suggest/* nearest */.p)(key, keysAt(path));
            for (const candidate of absent)
                if (pathOf(candidate).at(-1) === meant)
                    explained.add(candidate);
            const known = keysAt(path);
            const says = meant
                ? `is not a key; did you mean ${meant}?`
                : `is not a key${known.length > 0 ? `; the keys here are ${known.join(", ")}` : ""}`;
            mistakes.push({ path: [...path, key], atKey: true, says });
        }
    }
    for (const issue of flat) {
        if (issue.code === "unrecognized_keys" || explained.has(issue))
            continue;
        mistakes.push({ path: pathOf(issue), says: say(issue, valueAt(value, pathOf(issue))) });
    }
    return mistakes;
}
/** A union is reported by the branch that fits the value's type: the one whose complaints lie deepest. */
function flatten(issue, value) {
    if (issue.code !== "invalid_union")
        return [issue];
    const here = valueAt(value, pathOf(issue));
    if (here === undefined)
        return [{ code: "invalid_type", expected: "string", path: issue.path, message: "", input: here }];
    const branches = issue.errors.map((branch) => branch.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }, value)));
    const fitting = branches.filter((branch) => !branch.some((inner) => isWrongType(inner) && inner.path.length === issue.path.length));
    if (fitting.length > 0)
        return fitting.sort((one, other) => one.length - other.length)[0];
    const expected = [
        ...new Set(branches.flat().flatMap((inner) => (inner.code === "invalid_type" ? [words(inner.expected)] : []))),
    ];
    const says = `is ${expected.join(" or ")}, not ${describeValue(here)}`;
    return [{ code: "custom", path: issue.path, message: says, input: here }];
}
function isWrongType(issue) {
    return issue.code === "invalid_type" || issue.code === "invalid_value";
}
function say(issue, value) {
    if (issue.code === "invalid_type") {
        if (value === undefined)
            return "is missing";
        return `is ${words(issue.expected)}, not ${describeValue(value)}`;
    }
    if (issue.code === "invalid_value") {
        const allowed = issue.values.map(String);
        const meant = typeof value === "string" ? (0,suggest/* nearest */.p)(value, allowed) : undefined;
        return `is one of ${allowed.join(", ")}${meant ? `; did you mean ${meant}?` : `, not ${describeValue(value)}`}`;
    }
    if (issue.code === "too_small")
        return `is at least ${issue.minimum}${issue.origin === "array" ? " long" : ""}`;
    if (issue.code === "too_big")
        return `is at most ${issue.maximum}${issue.origin === "array" ? " long" : ""}`;
    return issue.message;
}
function words(expected) {
    const article = /^[aeiou]/.test(expected) ? "an" : "a";
    const names = {
        string: "text",
        record: "a map",
        object: "a map",
        array: "a list",
        boolean: "true or false",
        int: "a whole number",
    };
    return names[expected] ?? `${article} ${expected}`;
}
function describeValue(value) {
    if (value === undefined)
        return "nothing";
    if (value === null)
        return "empty";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object")
        return "a map";
    return `'${String(value)}'`;
}
function pathOf(issue) {
    return issue.path.map((part) => (typeof part === "number" ? part : String(part)));
}
function sameParent(path, parent) {
    return path.length === parent.length + 1 && parent.every((part, i) => part === path[i]);
}
function valueAt(value, path) {
    return path.reduce((at, part) => (at !== null && typeof at === "object" ? at[part] : undefined), value);
}
/** Where a mistake stands in the file; the nearest thing around it where the place itself is missing. */
function positionOf({ path, atKey }, document, lines) {
    let node = document.contents;
    let offset = startOf(node) ?? 0;
    for (const [depth, part] of path.entries()) {
        if (!(0,dist/* isCollection */.P3)(node))
            break;
        const pair = (0,dist/* isMap */.jh)(node)
            ? node.items.find((item) => (0,dist/* isPair */.tO)(item) && (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(part))
            : undefined;
        const last = depth === path.length - 1;
        const next = pair ? (last && atKey ? pair.key : (pair.value ?? pair.key)) : node.get(part, true);
        const start = startOf(next);
        if (start === undefined)
            break;
        offset = start;
        node = next;
    }
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
}
function startOf(node) {
    return (0,dist/* isNode */.Ll)(node) ? (node.range?.[0] ?? undefined) : undefined;
}

// EXTERNAL MODULE: ./build/config/published.js
var published = __webpack_require__(43773);
// EXTERNAL MODULE: ./build/config/schema.js + 1 modules
var schema = __webpack_require__(11574);
// EXTERNAL MODULE: ./build/config/source.js
var config_source = __webpack_require__(86246);
// EXTERNAL MODULE: ./build/config/target-keys.js
var target_keys = __webpack_require__(6327);
;// CONCATENATED MODULE: ./build/config/config.js
/** The one typed configuration of a run, read once: file, then inputs, then defaults; gates parsed; all mistakes at once. */












/** @throws Problem CONFIG_NOT_FOUND, FILE_UNREADABLE; Problems of CONFIG_INVALID, one for each mistake */
async function readConfig(file, { files, overrides, vocabularies }) {
    return resolveConfig(file, await readText(file, files), overrides, vocabularies);
}
async function readText(file, files) {
    try {
        return await files.readFile(file, "utf8");
    }
    catch (cause) {
        const code = cause.code;
        if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") {
            throw new errors/* Problem */.AF("CONFIG_NOT_FOUND", {
                what: `There is no configuration at ${file}${code === "EISDIR" ? " (it is a folder)" : ""}`,
                remedy: "Name it with --config FILE (in a workflow: with: config: FILE), or write one; the least is\n  name: churn\n  model: models/churn.onnx\n  holdout: {path: data/holdout.csv, label: churned}\n  gates:\n    - accuracy >= 90%",
                cause,
            });
        }
        throw new errors/* Problem */.AF("FILE_UNREADABLE", {
            what: `${file} could not be read (${code})`,
            remedy: "Look at its rights and its disk.",
            cause,
        });
    }
}
/** The same from a text that was read already. Pure. */
function resolveConfig(file, text, overrides, vocabularies) {
    const source = (0,config_source/* parseSource */.PJ)(text, overrides);
    if (!isSource(source))
        throw new errors/* Problems */.Zw(source.map(({ line, column, says }) => invalid(`${file}:${line}:${column} ${says}`)));
    const checked = schema/* schema */.w.safeParse(source.value);
    const mistakes = checked.success
        ? [...(0,target_keys/* misplacedKeys */.X)(checked.data.deploy, deployIn(source.value)), ...tooFast(checked.data)]
        : mistakesFrom(checked.error.issues, source.value, published/* keysAt */._);
    const places = placesOf(vocabularies);
    const gates = readGates(places.holdout, source, mistakes);
    const refuse = checked.success ? withoutAnswers(checked.data, vocabularies.canary) : undefined;
    const canaryGates = readGates(places.canary, source, mistakes, refuse);
    if (!checked.success || mistakes.length > 0)
        throw new errors/* Problems */.Zw(inOrder(mistakes, source).map((mistake) => invalid(describe(file, mistake, source))));
    const written = checked.data;
    const level = written.confidence;
    const judged = canaryGates ?? written.canary.gates.map((value) => parseGateFromYaml({ value }, vocabularies.canary, { level }));
    return {
        ...written,
        file,
        folder: (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file)),
        gates: gates ?? [],
        canary: {
            ...written.canary,
            traffic: trafficOf(written),
            gates: judged,
            defaultGates: canaryGates === undefined,
        },
        warnings: [...warningsOf(gates ?? [], vocabularies.holdout), ...warningsOf(judged, vocabularies.canary)],
    };
}
function trafficOf({ canary, deploy }) {
    const { traffic } = canary;
    if (traffic === "live")
        return traffic;
    return { replay: traffic.replay, rate: traffic.rate ?? list/* targets */.z[deploy.target].replayRate.usual };
}
/** A rate that the way to the arms does not bear. */
function tooFast({ canary, deploy }) {
    const { most } = list/* targets */.z[deploy.target].replayRate;
    if (canary.traffic === "live" || (canary.traffic.rate ?? 0) <= most)
        return [];
    const says = `is at most ${most} rows a second to each arm in the target ${deploy.target}`;
    return [{ path: ["canary", "traffic", "rate"], says }];
}
/** Why a gate on the answers of replayed rows cannot be judged: there are none, or rows do not stand alone. */
function withoutAnswers({ canary, holdout }, vocabulary) {
    const says = whyNoAnswers(canary.traffic === "live", holdout);
    return ({ metric, written }) => (vocabulary.get(metric)?.replayedOnly ? says?.(metric, written) : undefined);
}
function whyNoAnswers(isLive, { weight, group, time }) {
    if (isLive) {
        return (metric) => `${metric} is known of rows with known answers alone, and nobody knows those of users' requests: add 'traffic: {replay: holdout}', or judge it under gates`;
    }
    const [key] = Object.entries({ weight, group, time }).find(([, column]) => column !== undefined) ?? [];
    if (key === undefined)
        return undefined;
    return (metric, written) => `${metric} of a canary counts each replayed row once and for itself, and holdout.${key} says that they are not so: move '${written}' to gates, which judges by blocks`;
}
function placesOf({ holdout, canary }) {
    return {
        holdout: { path: ["gates"], vocabulary: holdout, elsewhere: { place: "canary.gates", vocabulary: canary } },
        canary: { path: ["canary", "gates"], vocabulary: canary, elsewhere: { place: "gates", vocabulary: holdout } },
    };
}
function warningsOf(gates, vocabulary) {
    return gates.flatMap((gate) => {
        const term = vocabulary.get(gate.metric);
        return term ? gateWarnings(gate, term) : [];
    });
}
const deployIn = (value) => value?.deploy;
function isSource(parsed) {
    return !Array.isArray(parsed);
}
/**
 * Parses the gates that are really written, adding to `mistakes` what is wrong with them. Undefined where there are none.
 * They are read from the text and not from the value: YAML may have cut, split or mapped what was meant as one line.
 */
function readGates({ path, vocabulary, elsewhere }, source, mistakes, refuse) {
    const value = path.reduce((at, part) => at?.[part], source.value);
    if (value === undefined || value === null || !Array.isArray(value))
        return undefined;
    const level = levelOf(source.value);
    const texts = originalLines(path, source);
    return value.flatMap((written, i) => {
        try {
            const gate = parseGateFromYaml({ value: written, source: texts?.[i] }, vocabulary, { level, elsewhere });
            const says = refuse?.(gate);
            if (says !== undefined)
                mistakes.push({ path: [...path, i], says });
            return [gate];
        }
        catch (error) {
            if (!(error instanceof gate_error/* GateError */.u))
                throw error;
            mistakes.push({ path: [...path, i], says: error.message });
            return [];
        }
    });
}
/** The confidence that gates start from; a wrong one is reported by the schema and must not hide the gates' mistakes. */
function levelOf(value) {
    const checked = schema/* schema */.w.shape.confidence.safeParse(value?.confidence);
    return checked.success ? checked.data : 0.95;
}
/** The file's own text of each item, trailing comment included: YAML cuts at ` #`, and a slice value may hold one. */
function originalLines(path, { text, document, overrides, lines }) {
    if (overrides.some((override) => writePath(override.path).startsWith(writePath(path))))
        return undefined;
    const node = document.getIn(path, true);
    if (!(0,dist/* isSeq */.oP)(node))
        return undefined;
    return node.items.map((item) => {
        const range = item.range;
        if (!range)
            return undefined;
        const [from, , to] = range;
        const end = lines.lineStarts.find((start) => start > from) ?? text.length;
        return text.slice(from, Math.max(to, end)).trim();
    });
}
function inOrder(mistakes, source) {
    const at = (mistake) => {
        const { line, column } = positionOf(mistake, source.document, source.lines);
        return line * 10_000 + column;
    };
    return [...mistakes].sort((one, other) => at(one) - at(other));
}
function describe(file, mistake, source) {
    const override = source.overrides.find(({ path }) => writePath(mistake.path).startsWith(writePath(path)));
    const place = override ? override.given : placeInFile(file, mistake, source);
    return `${place} ${writePath(mistake.path) || "the configuration"} ${mistake.says}`;
}
function placeInFile(file, mistake, { document, lines }) {
    const { line, column } = positionOf(mistake, document, lines);
    return `${file}:${line}:${column}`;
}
function invalid(what) {
    return new errors/* Problem */.AF("CONFIG_INVALID", {
        what,
        remedy: "docs/configuration.md has every key; `model-release schema` prints the JSON Schema for your editor.",
    });
}


/***/ }),

/***/ 43773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ keysAt),
/* harmony export */   s: () => (/* binding */ publishedSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98439);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11574);
/** The schema as it is published: model-release.schema.json, and the keys that are known at a path. Pure. */


/** The published JSON Schema: of what people write, not of what it becomes. */
function publishedSchema() {
    const made = zod__WEBPACK_IMPORTED_MODULE_1__/* .toJSONSchema */ .bl(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .schema */ .w, {
        io: "input",
        // A number with a unit is text; the schema also takes a bare number, only to say how it should be written.
        override: ({ jsonSchema }) => {
            if (jsonSchema.pattern !== undefined)
                delete jsonSchema.anyOf;
        },
    });
    return {
        ...made,
        title: "model-release.yaml",
        description: "What model-release releases, judges it by, and where it serves.",
    };
}
/** The keys that may stand in the map at a path, over every form that a union allows there. */
function keysAt(path, root = publishedSchema()) {
    const at = path.reduce((forms, part) => forms
        .flatMap((form) => typeof part === "number"
        ? form.items
            ? [form.items]
            : []
        : form.properties?.[part]
            ? [form.properties[part]]
            : [])
        .flatMap(branches), branches(root));
    return [...new Set(at.flatMap((form) => Object.keys(form.properties ?? {})))];
}
function branches(form) {
    return form.anyOf ? form.anyOf.flatMap(branches) : [form];
}


/***/ }),

/***/ 11574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ schema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./build/alerts/list.js + 3 modules
var list = __webpack_require__(89753);
// EXTERNAL MODULE: ./build/rollout/observers/list.js
var observers_list = __webpack_require__(18976);
// EXTERNAL MODULE: ./build/rollout/targets/list.js
var targets_list = __webpack_require__(70251);
// EXTERNAL MODULE: ./build/runtimes/list.js
var runtimes_list = __webpack_require__(29090);
// EXTERNAL MODULE: ./build/config/target-keys.js
var target_keys = __webpack_require__(6327);
;// CONCATENATED MODULE: ./build/config/units.js
/** Numbers with units, as people write them in the configuration: shares, durations, rates. */

const durationUnits = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** "25%" → 0.25. A bare number is refused with the form that was meant (25 could be 25 % or 2500 %). */
const share = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])
    .transform((written, context) => {
    const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(String(written).trim());
    const value = match ? Number(match[1]) / 100 : Number.NaN;
    if (value >= 0 && value <= 1)
        return value;
    const number = Number(written);
    const meant = number > 0 && number < 1 ? `${number * 100}%` : number >= 1 && number <= 100 ? `${number}%` : "25%";
    context.issues.push({
        code: "custom",
        message: `a share is written with a percent sign: '${meant}'`,
        input: written,
    });
    return core/* NEVER */.tm;
})
    .meta({ type: "string", pattern: "^\\d+(\\.\\d+)?\\s*%$", examples: ["25%"] });
/** "30m" → 1,800,000 (milliseconds). */
const duration = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])
    .transform((written, context) => {
    const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)$/.exec(String(written).trim());
    const unit = match?.[2];
    if (match && unit)
        return Number(match[1]) * durationUnits[unit];
    const meant = Number(written) > 0 ? `'${written}s' or '${written}m'` : "'30s', '10m' or '24h'";
    context.issues.push({ code: "custom", message: `a duration is written with its unit: ${meant}`, input: written });
    return core/* NEVER */.tm;
})
    .meta({ type: "string", pattern: "^\\d+(\\.\\d+)?\\s*(ms|s|m|h|d)$", examples: ["30s", "10m"] });

;// CONCATENATED MODULE: ./build/config/schema.js
/**
 * What people write in model-release.yaml: one schema, from which types, the published JSON Schema, the reference page
 * and the errors follow. Every key has its line of help here and nowhere else.
 */







const filled = schemas/* string */.YjP().min(1, "is empty");
/** The names in a room's list, as zod wants them. */
function namesOf(list) {
    return Object.keys(list);
}
/** A class label: YAML may have read it as a number or a boolean. */
const label = schemas/* union */.KCZ([filled, schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String);
const column = filled.meta({ examples: ["region"] });
const model = schemas/* union */.KCZ([
    filled,
    schemas/* strictObject */.rej({
        path: filled.describe("the model file"),
        task: schemas/* enum */.k5n(["binary", "multiclass", "regression"])
            .optional()
            .describe("what it predicts; known from the file where possible"),
        positive: label.optional().describe("the positive class, where labels are not 0/1 or true/false"),
        threshold: schemas/* number */.aig().min(0).max(1).optional().describe("probability from which a binary model says positive"),
        classes: schemas/* array */.YOg(label).min(2).optional().describe("labels in the order of the probability columns"),
    }),
])
    .transform((written) => (typeof written === "string" ? { path: written } : written))
    .describe("the candidate: a path, or an object");
const slice = schemas/* union */.KCZ([
    column,
    schemas/* strictObject */.rej({
        column,
        min_rows: schemas/* number */.aig()
            .int()
            .positive()
            .optional()
            .describe("values with fewer rows are pooled and listed as not judged"),
    }),
])
    .transform((written) => (typeof written === "string" ? { column: written } : written));
const holdout = schemas/* strictObject */.rej({
    path: filled.describe("CSV or JSON Lines, never trained on"),
    label: column.describe("the column with the known answers"),
    features: schemas/* array */.YOg(column).min(1).optional().describe("the model's columns; default all that are not named otherwise"),
    slices: schemas/* array */.YOg(slice).prefault([]).describe("columns within whose values metrics are judged too"),
    id: column.optional().describe("names a row; never a feature"),
    weight: column.optional().describe("how much a row counts"),
    group: column.optional().describe("rows of one group are not independent (a customer's, a session's)"),
    time: column.optional().describe("rows are ordered by it; neighbours are not independent"),
});
/** Parsed by the gate language, which knows the metrics; here it is only a list of lines. */
const gates = schemas/* array */.YOg(schemas/* unknown */.L5J());
const version = schemas/* strictObject */.rej({
    number: schemas/* string */.YjP()
        .regex(/^(major|minor|patch|\d+\.\d+\.\d+)$/, "is X.Y.Z, or major, minor or patch; put it in quotes ('1.10.0')")
        .prefault("patch")
        .describe("X.Y.Z, or how to raise the highest release"),
    remote: filled.optional().describe("the DVC remote that keeps the model; default the repository's own"),
});
const schema_image = schemas/* strictObject */.rej({
    repository: filled.optional().describe("where the image is pushed; without it, it stays in an OCI layout on disk"),
    runtime: schemas/* enum */.k5n(namesOf(runtimes_list/* runtimes */.m)).prefault("onnx").describe("what serves the model"),
    base: filled.optional().describe("the image that ours stands on; default a public distroless Node image"),
});
/** The keys of all targets; those that are not everybody's say whose they are. */
const targetOptions = Object.fromEntries(Object.values(targets_list/* targets */.z)
    .flatMap(({ options }) => Object.entries(options.shape))
    .map(([key, option]) => {
    const owners = (0,target_keys/* ownersOf */.K)(key);
    const isCommon = owners.length === Object.keys(targets_list/* targets */.z).length;
    return [key, isCommon ? option : option.meta({ description: `${owners.join(", ")}: ${option.description}` })];
}));
const deploy = schemas/* strictObject */.rej({
    target: schemas/* enum */.k5n(namesOf(targets_list/* targets */.z)).prefault("local").describe("where the release runs"),
    ...targetOptions,
    ready_within: duration.prefault("10m").describe("how long a workload may take to get ready"),
    when_busy: schemas/* enum */.k5n(["wait", "replace", "refuse"])
        .optional()
        .describe("what to do while another rollout is under way; default wait in the action, refuse on the command line"),
    approve: schemas/* enum */.k5n(["none", "manual"])
        .prefault("none")
        .describe("manual: a canary whose gates are content waits for `model-release approve` before it is promoted"),
    approve_within: duration.prefault("24h").describe("`approve: manual`: after so long without one, it goes back"),
});
const step = schemas/* union */.KCZ([share, schemas/* strictObject */.rej({ share: share, stay: duration.optional().describe("the least time at this share") })])
    .transform((written) => (typeof written === "number" ? { share: written } : written));
/** "200 (local), 10 (kubernetes)" */
function ratesOf(which) {
    return Object.entries(targets_list/* targets */.z)
        .map(([name, { replayRate }]) => `${replayRate[which]} (${name})`)
        .join(", ");
}
const traffic = schemas/* union */.KCZ([
    schemas/* literal */.euz("live"),
    schemas/* strictObject */.rej({
        replay: filled.describe("`holdout`, or the path of a table whose rows are sent"),
        rate: schemas/* number */.aig()
            .positive()
            .optional()
            .describe(`rows a second to each arm; default ${ratesOf("usual")}; at most ${ratesOf("most")}`),
    }),
])
    .describe("what the canary is judged on: users' requests, or rows sent to both arms");
const session = schemas/* string */.YjP()
    .transform((written, context) => {
    const [kind, name, ...rest] = written.trim().split(/\s+/);
    if ((kind === "none" || kind === "address") && name === undefined)
        return { kind };
    if ((kind === "header" || kind === "cookie") && name !== undefined && rest.length === 0)
        return { kind, name };
    context.issues.push({
        code: "custom",
        message: "is 'header NAME', 'cookie NAME', address or none",
        input: written,
    });
    return core/* NEVER */.tm;
})
    .meta({ type: "string", examples: ["header X-User", "cookie sid", "address", "none"] });
/** The kind is the key, so that each kind's mistakes are told by its own schema. */
const observer = schemas/* strictObject */.rej(Object.fromEntries(Object.entries(observers_list/* sources */.T).map(([kind, { help, options }]) => [kind, options.optional().describe(help)])))
    .refine(namesOne, `names one of ${Object.keys(observers_list/* sources */.T).join(", ")}; without this key the target's own counters decide`);
function namesOne(written) {
    return Object.values(written).filter((one) => one !== undefined).length === 1;
}
const schema_alert = schemas/* strictObject */.rej(Object.fromEntries(Object.entries(list/* alertKinds */.O).map(([kind, { help, options }]) => [kind, options.optional().describe(help)])))
    .refine(namesOne, `names one of ${Object.keys(list/* alertKinds */.O).join(", ")}: each has a line of its own in the list`);
const canary = schemas/* strictObject */.rej({
    steps: schemas/* union */.KCZ([schemas/* array */.YOg(step).min(1), schemas/* literal */.euz("auto")])
        .prefault(["5%", "25%", "50%"])
        .describe("growing shares of the traffic; `auto`: chosen by the evidence so far, and promoted as soon as it is proven"),
    exposure: schemas/* int */.Whr()
        .min(100)
        .optional()
        .describe("`steps: auto`: at most so many requests meet a canary that is not proven good; default 10000"),
    max_duration: duration.prefault("30m").describe("how long the whole canary may take"),
    gates: gates
        .prefault(["error_rate <= baseline + 1%", "latency_p95 <= baseline * 1.5"])
        .describe("what the canary must hold"),
    look: duration.prefault("15s").describe("how often the arms are looked at"),
    settle: duration.prefault("10s").describe("pause after each change of a route"),
    warmup: duration.prefault("60s").describe("time after ready that is left out of the evidence"),
    traffic: traffic.prefault("live"),
    session: session
        .prefault("address")
        .describe("what tells one client from another: `header NAME`, `cookie NAME`, address, or none"),
    observer: observer.optional().describe("whose counters decide (docs/observers.md); default the target's own"),
    driver: schemas/* enum */.k5n(["auto", "runner"])
        .prefault("auto")
        .describe("who drives the rollout: this process (runner); auto picks it"),
})
    .refine(({ steps, exposure }) => exposure === undefined || steps === "auto", {
    path: ["exposure"],
    message: "bounds what automatic steps do: write 'steps: auto' with it, or leave it out",
});
const github = schemas/* strictObject */.rej({
    label: schemas/* string */.YjP()
        .max(80)
        .prefault("")
        .describe("tells two configurations of one model apart, in comments and checks"),
    environment: filled.prefault("production").describe("whose deployments are recorded"),
    off: schemas/* array */.YOg(schemas/* enum */.k5n(["comment", "check", "deployment", "release", "issue"]))
        .prefault([])
        .describe("what is not written on GitHub"),
    labels: schemas/* boolean */.zMY().prefault(false).describe("a pull request bears a label for each model's verdict"),
});
const schema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .regex(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/, "is made of a-z, 0-9 and '-', 40 characters at most, and begins and ends with a letter or digit")
        .describe("what the model is called, everywhere"),
    model,
    baseline: filled
        .prefault("auto")
        .describe("what the candidate is compared with: auto, none, a path, a version, or git:REF"),
    holdout: holdout.describe("rows with known answers"),
    gates: gates.prefault([]).describe("what the model must hold on the holdout"),
    confidence: share.prefault("95%").describe("one-sided confidence of each gate, unless the gate says otherwise"),
    inconclusive: schemas/* enum */.k5n(["estimate", "block", "allow"])
        .prefault("estimate")
        .describe("what becomes of a gate with too little data: decided by the bare estimate, stopped, or let through"),
    version: version.prefault({}).describe("how the release is numbered and kept"),
    image: schema_image.prefault({}).describe("the image that serves it"),
    deploy: deploy.prefault({}).describe("where and how it runs"),
    canary: canary.prefault({}).describe("how much traffic it meets, for how long, judged by what"),
    github: github.prefault({}).describe("what the action writes on GitHub"),
    alerts: schemas/* array */.YOg(schema_alert)
        .prefault([])
        .describe("who is told of a rollout that was rolled back, stayed undecided, was taken over or failed"),
});


/***/ }),

/***/ 86246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PJ: () => (/* binding */ parseSource),
/* harmony export */   Zm: () => (/* binding */ OverrideError),
/* harmony export */   qQ: () => (/* binding */ parseOverride)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/**
 * The configuration's text: YAML with positions, and what is laid over it (inputs, `--set`).
 *
 * Everything that is wrong comes back as mistakes with a line and a column; nothing here knows what the keys mean.
 */

function parseSource(text, overrides) {
    if (text.includes("\0"))
        return [{ line: 1, column: 1, says: "this is no text: a configuration is YAML, in UTF-8" }];
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
    const mistakes = document.errors.map((error) => syntaxMistake(error, lines, text));
    if (mistakes.length > 0)
        return mistakes;
    const laid = document.contents === null ? new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Document */ .yo({}) : document.clone();
    for (const { path, value } of overrides)
        layOver(laid, path, value);
    return { text, document: document, lines, value: laid.toJS({ maxAliasCount: 100 }), overrides };
}
/** Maps on the way are made where they are missing; a scalar in the way (`model: PATH`) gives way to a map. */
function layOver(document, path, value) {
    for (let depth = 1; depth < path.length; depth++) {
        const way = path.slice(0, depth);
        const there = document.getIn(way);
        if (there === null || there === undefined || typeof there !== "object")
            document.setIn(way, document.createNode({}));
    }
    document.setIn([...path], document.createNode(value));
}
function syntaxMistake(error, lines, text) {
    const { line, col } = lines.linePos(error.pos[0]);
    const written = text.split("\n")[line - 1] ?? "";
    // The gate language uses brackets and quotes, which YAML reads as its own.
    const gate = /[\w)\]"']\s*(>=|<=|==|>|<|≥|≤)\s*\S/.test(written);
    const hint = gate ? `; a gate with brackets or quotes in it must itself be quoted: put this line in quotes` : "";
    return { line, column: col, says: `${firstSentence(error.message)}${hint}` };
}
function firstSentence(message) {
    return message.split("\n")[0].replace(/ at line \d+, column \d+:?$/, "");
}
class OverrideError extends Error {
}
/** `canary.max_duration=20m`, `gates[0]=accuracy >= 0.9`: a path, and a value read as YAML. */
function parseOverride(written) {
    const match = /^\s*([A-Za-z_][\w]*(?:\.[A-Za-z_]\w*|\[\d+\])*)\s*=(.*)$/s.exec(written);
    if (!match)
        throw new OverrideError(`'${written}' is not KEY=VALUE, such as canary.max_duration=20m`);
    const path = match[1]
        .split(/[.[\]]+/)
        .filter((part) => part !== "")
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const raw = match[2].trim();
    // A gate is text, though YAML would see a comment, a map or a flow list in it.
    const isGate = path.includes("gates") && path.length > 1 && typeof path.at(-1) === "number";
    return { given: `--set ${written.trim()}`, path, value: isGate ? raw : readValue(raw, written) };
}
function readValue(raw, written) {
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(raw);
    }
    catch (error) {
        throw new OverrideError(`the value of '${written}' is not YAML: ${firstSentence(String(error.message))}`);
    }
}


/***/ }),

/***/ 6327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ownersOf),
/* harmony export */   X: () => (/* binding */ misplacedKeys)
/* harmony export */ });
/* harmony import */ var _rollout_targets_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70251);
/** Keys of `deploy` belong to targets: one of another target would be read by nobody, so it is a mistake. Pure. */

const known = _rollout_targets_list_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .z;
/** The targets that have this key among their options. */
function ownersOf(key) {
    return Object.entries(known).flatMap(([target, { options }]) => (key in options.shape ? [target] : []));
}
/** @param deploy  as it was checked: the target is one of ours, and no key is unknown */
function misplacedKeys(deploy, written) {
    const keys = typeof written === "object" && written !== null ? Object.keys(written) : [];
    return keys.flatMap((key) => {
        const owners = ownersOf(key);
        if (owners.length === 0 || owners.includes(deploy.target))
            return [];
        const says = `belongs to the target ${owners.join(" or ")}, and this release goes to ${deploy.target}`;
        return [{ path: ["deploy", key], atKey: true, says }];
    });
}


/***/ }),

/***/ 78425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  approve: () => (/* binding */ approve),
  byHand: () => (/* binding */ byHand),
  gate: () => (/* binding */ gate),
  hash: () => (/* binding */ hash),
  history: () => (/* binding */ commands_history),
  init: () => (/* binding */ init),
  inspect: () => (/* binding */ inspect),
  loadConfig: () => (/* binding */ loadConfig),
  plan: () => (/* binding */ plan),
  promote: () => (/* binding */ promote),
  readOverride: () => (/* binding */ readOverride),
  release: () => (/* binding */ release),
  report: () => (/* binding */ report),
  rollback: () => (/* binding */ rollback),
  schema: () => (/* binding */ schema),
  status: () => (/* binding */ commands_status),
  stop: () => (/* binding */ stop),
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./build/config/config.js + 6 modules
var config_config = __webpack_require__(31306);
// EXTERNAL MODULE: ./build/config/inputs.js
var inputs = __webpack_require__(89190);
// EXTERNAL MODULE: ./build/config/published.js
var published = __webpack_require__(43773);
// EXTERNAL MODULE: ./build/config/source.js
var source = __webpack_require__(86246);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/gates/quantity.js
var quantity = __webpack_require__(57826);
// EXTERNAL MODULE: ./build/report/data.js
var report_data = __webpack_require__(44355);
// EXTERNAL MODULE: ./build/report/summary.js
var summary = __webpack_require__(74611);
;// CONCATENATED MODULE: ./build/report/text.js
/** The report as plain lines, for a terminal and a log. */



function renderText(report) {
    const lines = [(0,summary/* headline */.Pl)(report), ...report.reasons.map((reason) => `  ${reason.replaceAll("\n", "\n    ")}`)];
    const gates = [...report.gates, ...(report.rollout?.gates ?? [])];
    if (gates.length > 0)
        lines.push("", ...gates.map((gate) => `  ${(0,summary/* gateMark */.fQ)(gate)} ${gate.source}\n      ${gate.reason}`));
    const data = (0,report_data/* dataLines */.c)(report);
    if (data.length > 0)
        lines.push("", "  data, for information:", ...data.map((line) => `      ${line}`));
    const facts = [...factLines(report)];
    if (facts.length > 0)
        lines.push("", ...facts.map(([name, value]) => `  ${name.padEnd(9)} ${value}`));
    return lines.join("\n");
}
function* factLines({ model, baseline, version, image, rollout, serving }) {
    if (model)
        yield ["model", `${model.path} (${model.format}, ${(0,quantity/* formatQuantity */.VZ)(model.size, "size")}, md5 ${model.md5})`];
    if (baseline)
        yield ["baseline", `${baseline.from}${baseline.identical ? ", the same bytes" : ""}`];
    if (version)
        yield ["version", version.number];
    if (image)
        yield ["image", image.reference ?? `${(0,summary/* shortDigest */.VK)(image.digest)} in ${image.layout}`];
    for (const step of rollout?.steps ?? []) {
        const seen = step.achieved === undefined ? "replayed" : `${(0,quantity/* formatShare */.T1)(step.achieved)} seen`;
        yield [
            "step",
            `${(0,quantity/* formatShare */.T1)(step.share)} (${seen}), ${Math.round(step.seconds)} s, ${step.requests.canary} requests to the canary`,
        ];
    }
    const place = rollout?.url === undefined ? "" : ` at ${rollout.url}`;
    yield ["serving", `${(0,summary/* shortDigest */.VK)(serving)}${place}`];
}

;// CONCATENATED MODULE: ./build/doors/commands.js
/** Each command: reads its configuration, calls its job, and says the result for people and for programs. */






/** By hand: the model as it was last committed is what a change is compared with. */
const byHand = { baseRef: "HEAD", whenBusy: "refuse" };
async function gate(options, world) {
    const { gate } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(298), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(2733), __webpack_require__.e(9911), __webpack_require__.e(6772), __webpack_require__.e(1517), __webpack_require__.e(4770), __webpack_require__.e(4418)]).then(__webpack_require__.bind(__webpack_require__, 94418));
    return ended(await gate(await configOf(options, world), world, byHand));
}
async function release(options, world, asker = byHand) {
    const { release } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(298), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(2733), __webpack_require__.e(9911), __webpack_require__.e(6772), __webpack_require__.e(1517), __webpack_require__.e(4770), __webpack_require__.e(602), __webpack_require__.e(1532)]).then(__webpack_require__.bind(__webpack_require__, 91532));
    const config = await configOf(options, world);
    return ended(await release(config, world, asker, { retry: options.retry ?? false, force: options.force ?? false }));
}
async function verify(options, world) {
    const { verify } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(298), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(2733), __webpack_require__.e(9911), __webpack_require__.e(6772), __webpack_require__.e(1517), __webpack_require__.e(4770), __webpack_require__.e(6900)]).then(__webpack_require__.bind(__webpack_require__, 16900));
    return ended(await verify(await configOf(options, world), world, byHand));
}
async function plan(options, world) {
    const perMinute = options.traffic === undefined ? undefined : readPace(options.traffic);
    const { plan } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(298), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(9911), __webpack_require__.e(6772), __webpack_require__.e(1517), __webpack_require__.e(4770), __webpack_require__.e(602), __webpack_require__.e(8404)]).then(__webpack_require__.bind(__webpack_require__, 71975));
    const { planMarkdown, planText } = await __webpack_require__.e(/* import() */ 3869).then(__webpack_require__.bind(__webpack_require__, 83869));
    const planned = await plan(await configOf(options, world), world, byHand, perMinute);
    return { text: (options.as === "markdown" ? planMarkdown : planText)(planned), json: planned, exit: errors/* exits */.co.done };
}
/** "600/min" or "10/s", in requests a minute. */
function readPace(written) {
    const match = /^(\d+(?:\.\d+)?)\s*\/\s*(s|min|h)$/.exec(written.trim());
    const pace = Number(match?.[1]) * { s: 60, min: 1, h: 1 / 60 }[(match?.[2] ?? "min")];
    if (pace > 0)
        return pace;
    throw new errors/* Problem */.AF("USAGE", {
        what: `--traffic ${written} is no number of requests in a time`,
        remedy: "Write it as 600/min, 10/s or 50/h.",
    });
}
async function commands_status(options, world) {
    const { status } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(1671)]).then(__webpack_require__.bind(__webpack_require__, 81671));
    const found = await status(await configOf(options, world), world);
    const { lines, ...json } = found;
    const subject = found.version ? `${found.name} ${found.version}` : found.name;
    return {
        text: [`${subject} (${found.target})`, ...lines.map((line) => `  ${line}`)].join("\n"),
        json,
        exit: errors/* exits */.co.done,
    };
}
async function promote(options, world, asker = byHand) {
    const { promote } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(2733), __webpack_require__.e(602), __webpack_require__.e(1485)]).then(__webpack_require__.bind(__webpack_require__, 30725));
    const by = { reason: options.reason, force: options.force ?? false };
    return continued("promoted by hand", await promote(await configOf(options, world), world, asker, by));
}
async function approve(options, world, asker = byHand) {
    const { approve } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(2733), __webpack_require__.e(602), __webpack_require__.e(9164)]).then(__webpack_require__.bind(__webpack_require__, 20628));
    return continued("approved and promoted", await approve(await configOf(options, world), world, asker));
}
/** What was asked for and how it ended: the report in full is for programs, and for whoever reads the file. */
function continued(done, { report, exit }) {
    const { outcome, reasons, serving } = report;
    const line = exit === errors/* exits */.co.done ? `✓ ${done}` : `✗ ended ${outcome}`;
    const text = [line, ...reasons.map((reason) => `  ${reason}`), `  serving ${serving}`].join("\n");
    return { text, json: report, exit };
}
async function rollback(options, world) {
    const { rollback } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(8448), __webpack_require__.e(7666), __webpack_require__.e(2733), __webpack_require__.e(8545)]).then(__webpack_require__.bind(__webpack_require__, 78545));
    const done = await rollback(await configOf(options, world), world, byHand, options.to);
    const what = { "ended-rollout": "the rollout was ended", returned: "an earlier release serves again" }[done.did];
    const line = done.exit === errors/* exits */.co.done ? `✓ ${what}` : `✗ ended ${done.outcome}`;
    return {
        text: [line, ...done.reasons.map((reason) => `  ${reason}`), `  serving ${done.serving}`].join("\n"),
        json: done,
        exit: done.exit,
    };
}
async function commands_history(options, world) {
    const { history } = await Promise.all(/* import() */[__webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(2281)]).then(__webpack_require__.bind(__webpack_require__, 2281));
    const releases = await history(await configOf(options, world), world);
    const lines = releases.map(({ version, digest, promotedAt }) => `${version ?? "?"}  ${promotedAt}  ${digest}`);
    return { text: lines.join("\n") || "nothing has been released here", json: releases, exit: errors/* exits */.co.done };
}
async function stop(options, world) {
    const { stop } = await Promise.all(/* import() */[__webpack_require__.e(3603), __webpack_require__.e(4303), __webpack_require__.e(9777)]).then(__webpack_require__.bind(__webpack_require__, 19777));
    const stopped = await stop(await configOf(options, world), world);
    return { text: stopped.map((what) => `ended ${what}`).join("\n") || "nothing ran", json: stopped, exit: errors/* exits */.co.done };
}
async function inspect(file, world) {
    const { describeModel } = await __webpack_require__.e(/* import() */ 4285).then(__webpack_require__.bind(__webpack_require__, 24285));
    const { inspectText } = await __webpack_require__.e(/* import() */ 8428).then(__webpack_require__.bind(__webpack_require__, 88428));
    const { bytes: _bytes, opsets, ...model } = await describeModel(file, {}, world);
    const json = { ...model, opsets: Object.fromEntries(opsets) };
    return { text: inspectText(json), json, exit: errors/* exits */.co.done };
}
async function hash(path, world) {
    const { hashPath } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(6625)]).then(__webpack_require__.bind(__webpack_require__, 56625));
    const { md5, size, ...more } = await hashPath(path, world);
    const files = "children" in more ? { files: more.children.length } : {};
    return { text: `${md5}  ${path}`, json: { path, md5, size, ...files }, exit: errors/* exits */.co.done };
}
async function report(file, as, world) {
    const { readReport } = await __webpack_require__.e(/* import() */ 2775).then(__webpack_require__.bind(__webpack_require__, 92775));
    const read = await readReport(file, world);
    const text = as === "text" ? renderText(read) : (await __webpack_require__.e(/* import() */ 4902).then(__webpack_require__.bind(__webpack_require__, 34902))).renderMarkdown(read).trimEnd();
    return { text, json: read, exit: errors/* exits */.co.done };
}
async function init(options, world, folder = process.cwd()) {
    const { init } = await Promise.all(/* import() */[__webpack_require__.e(7259), __webpack_require__.e(305), __webpack_require__.e(3603), __webpack_require__.e(8448), __webpack_require__.e(9911), __webpack_require__.e(6772), __webpack_require__.e(1517), __webpack_require__.e(2226)]).then(__webpack_require__.bind(__webpack_require__, 62226));
    const texts = await __webpack_require__.e(/* import() */ 2460).then(__webpack_require__.bind(__webpack_require__, 12460));
    const audience = await audienceOf(options, texts, world);
    const setUp = await init({ folder, force: options.force ?? false }, audience, world);
    const { survey, exit, ...json } = setUp;
    const found = { models: survey.models, tables: survey.tables.map(({ path, rows }) => ({ path, rows })) };
    return { text: texts.initText(setUp, audience.isAsked), json: { found, ...json }, exit };
}
/** Questions go to stderr, and what they are about stands before them. */
async function audienceOf({ yes, json }, { foundText, proposalText }, { signal }) {
    const { stdin: input, stderr: output } = process;
    const nobody = { found: () => undefined, proposed: () => undefined, isAsked: false };
    if (yes)
        return { ...nobody, ...(await __webpack_require__.e(/* import() */ 7910).then(__webpack_require__.bind(__webpack_require__, 47910))).takePreferred };
    if (input.isTTY && output.isTTY && !json) {
        const { askAt } = await __webpack_require__.e(/* import() */ 5555).then(__webpack_require__.bind(__webpack_require__, 75555));
        return {
            ...askAt({ input, output, signal }),
            found: (survey) => void output.write(`${foundText(survey)}\n\n`),
            proposed: (proposal) => void output.write(`${proposalText(proposal)}\n\n`.replace(/^\n+$/, "")),
            isAsked: true,
        };
    }
    throw new errors/* Problem */.AF("USAGE", {
        what: "init asks, and here is no terminal to ask at",
        remedy: "Let it choose by itself: model-release init --yes",
    });
}
async function schema(ofReport) {
    const json = ofReport ? (await __webpack_require__.e(/* import() */ 1049).then(__webpack_require__.bind(__webpack_require__, 81049))).publishedReportSchema() : (0,published/* publishedSchema */.s)();
    return { text: JSON.stringify(json, null, 2), json, exit: errors/* exits */.co.done };
}
async function ended({ report, exit, error, path }) {
    const text = [renderText(report), ...(path ? [`  report    ${path}`] : [])].join("\n");
    return { text, json: report, exit, ...(error !== undefined && { error: (0,errors/* explain */.WE)(error) }) };
}
/** The configuration with what the command line lays over it. @throws Problems of CONFIG_INVALID, Problem USAGE */
async function configOf(options, world) {
    const { model, holdout, gate: gates, modelVersion: version } = options;
    const laid = [...(0,inputs/* overridesOf */.FB)({ model, holdout, gates, version }), ...options.set.map(readOverride)];
    return loadConfig(options.config ?? "model-release.yaml", laid, world);
}
function readOverride(written) {
    try {
        return (0,source/* parseOverride */.qQ)(written);
    }
    catch (error) {
        if (!(error instanceof source/* OverrideError */.Zm))
            throw error;
        throw new errors/* Problem */.AF("USAGE", { what: error.message, remedy: "docs/configuration.md has every key." });
    }
}
/** Reads a configuration with the metrics that there are, and says what in it is rarely meant. */
async function loadConfig(file, overrides, world) {
    const { metricVocabulary } = await __webpack_require__.e(/* import() */ 7129).then(__webpack_require__.bind(__webpack_require__, 57129));
    const { canaryVocabulary } = await __webpack_require__.e(/* import() */ 8735).then(__webpack_require__.bind(__webpack_require__, 98735));
    const vocabularies = { holdout: await metricVocabulary(), canary: await canaryVocabulary() };
    const config = await (0,config_config/* readConfig */.X)(file, { files: world.files, overrides, vocabularies });
    for (const warning of config.warnings)
        world.progress.warn(warning);
    return config;
}


/***/ }),

/***/ 260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QK: () => (/* binding */ formatSubject),
/* harmony export */   RJ: () => (/* binding */ writtenForSlice),
/* harmony export */   Sp: () => (/* binding */ formatBound)
/* harmony export */ });
/* unused harmony exports formatGate, formatPercent */
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88685);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46051);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94448);



/** The whole gate, its level always written out (but for metrics that have none). */
function formatGate(gate, term) {
    return `${formatSubject(gate)} ${gate.operator} ${formatBound(gate.bound, term)}${formatLevel(gate, term)}`;
}
/** The left side: `recall("no: 1")[city=Rome]`. */
function formatSubject({ metric, k, argument, slice }) {
    const inBrackets = slice && (0,_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .writeValue */ .bD)(slice.column, false) + (slice.value === undefined ? "" : `=${(0,_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .writeValue */ .bD)(slice.value, false)}`);
    return [
        metric,
        k === undefined ? "" : `@${k}`,
        argument ? `(${formatArgument(argument)})` : "",
        inBrackets ? `[${inBrackets}]` : "",
    ].join("");
}
function formatArgument(argument) {
    if (argument.kind === "average")
        return argument.average;
    return argument.kind === "class" ? (0,_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .writeValue */ .bD)(argument.label, true) : (0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNumber */ .zv)(argument.seconds, "latency");
}
function formatBound(bound, { quantity }) {
    if (bound.kind === "number")
        return (0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNumber */ .zv)(bound.value, quantity);
    if (bound.factor !== 1)
        return `baseline * ${bound.factor}`;
    if (bound.offset === 0)
        return "baseline";
    return `baseline ${bound.offset < 0 ? "-" : "+"} ${(0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNumber */ .zv)(Math.abs(bound.offset), quantity)}`;
}
function formatLevel(gate, term) {
    if (term.exact || term.pointOnly)
        return "";
    return gate.at.kind === "point" ? " at point" : ` at ${formatPercent(gate.at.level)}`;
}
/** A share as a percentage that reads back as the same number; as it is where no percentage does. */
function formatPercent(share) {
    const percent = Number((share * 100).toPrecision(15));
    return inBaseUnits(String(percent), "%") === share ? `${percent}%` : String(share);
}
/** The gate as written, with the value of the slice that it was judged on. */
function writtenForSlice(gate, value) {
    const { slice } = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .outline */ .rj)(gate.written);
    if (!slice || !gate.slice)
        return gate.written;
    const column = (0,_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .writeValue */ .bD)(gate.slice.column, false);
    return `${gate.written.slice(0, slice.start)}[${column}=${(0,_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .writeValue */ .bD)(value, false)}]${gate.written.slice(slice.end)}`;
}


/***/ }),

/***/ 86579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ quotedList),
/* harmony export */   u: () => (/* binding */ GateError)
/* harmony export */ });
/** What is wrong with a gate, and how it should be written. The configuration turns it into a problem with its line. */
class GateError extends Error {
    /** The gate as the person wrote it. */
    written;
    /** Where in `written` the mistake begins; 1 is the first character. */
    column;
    /** The lines to write instead, where they can be told; each is a gate of its own. */
    rewritten;
    /**
     * @param message  one sentence, suggestion included, that can stand alone
     * @param at       index in `written` (from 0) of the mistake
     */
    constructor(message, place) {
        super(message);
        this.name = "GateError";
        this.written = place.written;
        this.column = Math.min(place.at, place.written.length) + 1;
        this.rewritten = place.rewritten ?? [];
    }
}
/** "'a', 'b' and 'c'": how lines and names stand in a message. */
function quotedList(items, last = "and") {
    const quoted = items.map((item) => `'${item}'`);
    return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} ${last} ${quoted.at(-1)}`;
}


/***/ }),

/***/ 88685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ closingQuoteOf),
/* harmony export */   Pn: () => (/* binding */ meantBy),
/* harmony export */   lU: () => (/* binding */ comparisons),
/* harmony export */   rj: () => (/* binding */ outline),
/* harmony export */   vG: () => (/* binding */ isQuote)
/* harmony export */ });
/* harmony import */ var _gate_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86579);
/** The outline of a written gate: where its comparisons and connectors stand, outside of quotes and brackets. */

/** Spellings of the comparisons, as people write them; those that are none of ours mean the one that they resemble. */
const comparisons = {
    ">=": ">=",
    "<=": "<=",
    "==": "==",
    ">": ">",
    "<": "<",
    "≥": ">=",
    "≤": "<=",
};
const nearlyComparisons = { "=>": ">=", "=<": "<=", "=": "==" };
const comparison = /^(?:===?|!==?|<>|=>|=<|>=|<=|[><=≥≤≠])/;
const connector = /^(?:&&?|\|\|?|;|\n|,|(?:and|or)\b)/i;
/** @throws GateError  where a quote or a bracket is never closed */
function outline(written) {
    const marks = [];
    let slice;
    let at = 0;
    while (at < written.length) {
        const character = written[at];
        if (character === "(" || character === "[") {
            const end = closingOf(written, at);
            if (character === "[")
                slice ??= { start: at, end };
            at = end;
        }
        else if (isQuote(character) && opensQuote(written, at)) {
            at = closingQuoteOf(written, at);
        }
        else {
            const mark = markAt(written, at);
            if (mark)
                marks.push(mark);
            at = mark?.end ?? at + 1;
        }
    }
    return { marks, slice };
}
function markAt(written, at) {
    const rest = written.slice(at);
    const compares = comparison.exec(rest)?.[0];
    if (compares)
        return { kind: "comparison", text: compares, start: at, end: at + compares.length };
    const joins = connector.exec(rest)?.[0];
    const insideWord = /\w/.test(written[at - 1] ?? "") && /^\w/.test(rest);
    const decimalComma = joins === "," && /\d$/.test(written.slice(0, at)) && /^,\d/.test(rest);
    if (!joins || insideWord || decimalComma)
        return undefined;
    return { kind: "connector", text: joins, start: at, end: at + joins.length };
}
/** Index behind the bracket that closes the one at `start`; quotes inside may hold anything. */
function closingOf(written, start) {
    const closing = written[start] === "(" ? ")" : "]";
    let at = start + 1;
    while (at < written.length) {
        const character = written[at];
        if (character === closing)
            return at + 1;
        at = isQuote(character) && opensQuote(written, at) ? closingQuoteOf(written, at) : at + 1;
    }
    throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .u(`'${written[start]}' is never closed`, { written, at: start });
}
/** Index behind the quote that closes the one at `start`; a backslash keeps the next character as it is. */
function closingQuoteOf(written, start) {
    for (let at = start + 1; at < written.length; at++) {
        if (written[at] === "\\")
            at++;
        else if (written[at] === written[start])
            return at + 1;
    }
    throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .u(`the quote ${written[start]} is never closed`, { written, at: start });
}
function isQuote(character) {
    return character === '"' || character === "'";
}
/** A quote opens a value only where one begins: in "St. John's" it is an apostrophe. */
function opensQuote(written, at) {
    return /(?:^|[([=<>≥≤])\s*$/.test(written.slice(0, at));
}
/** What a comparison that is not ours was meant to be. */
function meantBy(text) {
    return comparisons[text] ?? nearlyComparisons[text] ?? (text === "===" ? "==" : undefined);
}


/***/ }),

/***/ 46051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ parseSubject),
/* harmony export */   Ln: () => (/* binding */ averages),
/* harmony export */   bD: () => (/* binding */ writeValue)
/* harmony export */ });
/* unused harmony export quoteValue */
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82246);
/* harmony import */ var _gate_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86579);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88685);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94448);
/** The left side of a gate: `metric ["@"k] ["("argument")"] ["["slice ["=" value]"]"]`. */




const averages = ["macro", "micro", "weighted"];
const isAverage = (word) => averages.some((average) => average === word);
/** @throws GateError  with a suggestion where there is one */
function parseSubject(context) {
    const { written, end } = context;
    const left = written.slice(0, end);
    const start = left.length - left.trimStart().length;
    const name = /^[\p{L}_][\p{L}\p{N}_.-]*/u.exec(left.slice(start))?.[0];
    if (!name)
        throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u("a gate begins with a metric, such as 'accuracy >= 0.9'", { written, at: start });
    const term = lookUp(name, start, context);
    let at = start + name.length;
    const [k, behindK] = parseK(context, term, at);
    at = skipSpace(left, behindK);
    let argument;
    if (left[at] === "(")
        [argument, at] = parseArgument(context, term, at);
    else if (term.argument === "latency")
        throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u(`${name} needs a bound in parentheses, such as '${name}(250ms)'`, { written, at: start });
    at = skipSpace(left, at);
    let slice;
    if (left[at] === "[")
        [slice, at] = parseSlice(context, term, at);
    at = skipSpace(left, at);
    if (at < end)
        throw leftover(context, at, slice !== undefined);
    return { metric: name, term, ...(k !== undefined && { k }), ...(argument && { argument }), ...(slice && { slice }) };
}
function lookUp(name, at, { written, vocabulary, elsewhere }) {
    const term = vocabulary.get(name);
    if (term)
        return term;
    const corrected = (right) => written.slice(0, at) + right + written.slice(at + name.length);
    const likely = likelyNames(name, vocabulary);
    if (elsewhere?.vocabulary.has(name)) {
        const instead = likely.length > 0 ? `, or write ${(0,_gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quotedList */ .p)(likely, "or")}` : "";
        const message = `'${name}' is not measured here: move this line to ${elsewhere.place}${instead}`;
        throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u(message, { written, at, rewritten: likely.map(corrected) });
    }
    const all = `the metrics are ${[...vocabulary.keys()].join(", ")}`;
    const message = likely.length > 0
        ? `no metric is called '${name}'; did you mean ${(0,_gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .quotedList */ .p)(likely, "or")}?`
        : `no metric is called '${name}'; ${all}`;
    throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u(message, { written, at, rewritten: likely.map(corrected) });
}
/** What a name that is no metric may have meant: a name spelt nearly so, else names that contain it. */
function likelyNames(name, vocabulary) {
    const plain = name.toLowerCase().replace(/[.-]/g, "_");
    if (vocabulary.has(plain))
        return [plain];
    const containing = [...vocabulary.keys()].filter((known) => `_${known}_`.includes(`_${plain}_`));
    if (containing.length > 0)
        return containing.slice(0, 4);
    const near = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(plain, vocabulary.keys());
    return near ? [near] : [];
}
function parseK(context, term, start) {
    const { written } = context;
    const at = skipSpace(written, start);
    if (written[at] !== "@") {
        if (term.k && term.k.default === undefined)
            throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u(`${term.name} needs '@' and a number: ${term.k.help}`, { written, at: start });
        return [term.k?.default, start];
    }
    if (!term.k)
        throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u(`${term.name} takes no '@'`, { written, at });
    const digits = /^@\s*(\d+(?:\.\d+)?)/.exec(written.slice(at));
    const k = Number(digits?.[1]);
    if (!digits || !(k > 0))
        throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u(`'@' stands before a number above 0: ${term.k.help}`, { written, at: at + 1 });
    return [k, at + digits[0].length];
}
function parseArgument(context, term, open) {
    const { written } = context;
    if (!term.argument) {
        const message = `${term.name} takes nothing in parentheses; a slice stands in brackets: '${term.name}[column]'`;
        throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u(message, { written, at: open });
    }
    const value = readValue(context, open + 1, ")");
    if (term.argument === "latency") {
        const bound = value.quoted ? undefined : (0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .readNumber */ .kz)(value.text, 0);
        const valid = bound && bound.end === value.text.length && (0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .quantityOfUnit */ .Ds)(bound.unit) === "latency";
        const seconds = valid ? (0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .inBaseUnits */ .QG)(bound.digits, bound.unit) : 0;
        if (!(seconds > 0)) {
            const message = `${term.name} takes a time with a unit (us, ms, s or m): '${term.name}(250ms)'`;
            throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u(message, { written, at: open + 1 });
        }
        return [{ kind: "slower", seconds }, value.behind];
    }
    if (value.quoted || !isAverage(value.text.toLowerCase()))
        return [{ kind: "class", label: value.text }, value.behind];
    if (isAverage(value.text))
        return [{ kind: "average", average: value.text }, value.behind];
    const message = `write '${value.text.toLowerCase()}' for the average, or "${value.text}" in quotes for the class of that name`;
    throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u(message, { written, at: open + 1 });
}
function parseSlice(context, term, open) {
    const { written } = context;
    if (!term.sliceable)
        throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u(`${term.name} cannot be had within a slice`, { written, at: open });
    const column = readValue(context, open + 1, "]", "=");
    if (written[column.behind - 1] !== "=")
        return [{ column: column.text }, column.behind];
    const value = readValue(context, column.behind, "]");
    return [{ column: column.text, value: value.text }, value.behind];
}
/** Reads a quoted or a bare value up to one of the characters that may end it. */
function readValue(context, start, ...endings) {
    const { written } = context;
    const begin = skipSpace(written, start);
    if ((0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .isQuote */ .vG)(written[begin])) {
        const behindQuote = (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .closingQuoteOf */ .J)(written, begin);
        const text = written.slice(begin + 1, behindQuote - 1).replace(/\\(.)/gsu, "$1");
        const end = skipSpace(written, behindQuote);
        if (endings.includes(written[end] ?? ""))
            return { text, quoted: true, behind: end + 1 };
        throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u(`'${endings[0]}' is missing behind the quoted value`, { written, at: end });
    }
    let end = begin;
    while (end < context.end && !endings.includes(written[end]))
        end++;
    const text = written.slice(begin, end).trim();
    if (text === "")
        throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u(`something is missing before '${endings[0]}'`, { written, at: begin });
    const offending = /[\](){}[=:#"\\]/.exec(text);
    if (offending) {
        const quoted = quoteValue(text);
        const rewritten = written.slice(0, begin) + quoted + written.slice(begin + text.length);
        const message = `a value that holds '${offending[0]}' stands in quotes: ${rewritten}`;
        throw new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u(message, { written, at: begin + offending.index, rewritten: [rewritten] });
    }
    return { text, quoted: false, behind: end + 1 };
}
function leftover({ written, end }, at, afterSlice) {
    const rest = written.slice(at, end).trim();
    if (afterSlice && rest.startsWith("["))
        return new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u("a gate has one slice; for two columns together, add a column that joins them", {
            written,
            at,
        });
    if (afterSlice && rest.startsWith("(")) {
        const bracket = written.lastIndexOf("[", at);
        const line = `${written.slice(0, bracket)}${rest}${written.slice(bracket, at).trim()} ${written.slice(end)}`;
        const message = `parentheses stand before the brackets: write '${line}'`;
        return new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u(message, { written, at, rewritten: [line] });
    }
    return new _gate_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u(`'${rest}' was not understood: behind a metric stands a comparison, such as '>= 0.9'`, {
        written,
        at,
    });
}
/** A value in double quotes, as the parser reads it. */
function quoteValue(value) {
    return `"${value.replace(/["\\]/g, "\\$&")}"`;
}
/** A value as it must be written: bare where that is read back as the same. */
function writeValue(value, isArgument) {
    const misread = /[\](){}[=:#"'\\]/.test(value) || value.trim() !== value || value === "";
    return misread || (isArgument && isAverage(value.toLowerCase())) ? quoteValue(value) : value;
}
function skipSpace(text, from) {
    let at = from;
    while (/\s/.test(text[at] ?? ""))
        at++;
    return at;
}


/***/ }),

/***/ 94448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ unitsOf),
/* harmony export */   Ds: () => (/* binding */ quantityOfUnit),
/* harmony export */   J5: () => (/* binding */ unitMeantBy),
/* harmony export */   QG: () => (/* binding */ inBaseUnits),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   zv: () => (/* binding */ writeNumber)
/* harmony export */ });
/** All units of the language; the base units are 1, seconds and bytes. */
const units = {
    "%": { quantity: "share", tenTo: -2 },
    us: { quantity: "latency", tenTo: -6 },
    ms: { quantity: "latency", tenTo: -3 },
    s: { quantity: "latency", tenTo: 0 },
    m: { quantity: "latency", times: 60 },
    B: { quantity: "size", tenTo: 0 },
    KB: { quantity: "size", tenTo: 3 },
    MB: { quantity: "size", tenTo: 6 },
    GB: { quantity: "size", tenTo: 9 },
    KiB: { quantity: "size", times: 2 ** 10 },
    MiB: { quantity: "size", times: 2 ** 20 },
    GiB: { quantity: "size", times: 2 ** 30 },
};
/** What people write for a unit of ours, in lower case. */
const otherNames = {
    µs: "us",
    μs: "us",
    usec: "us",
    msec: "ms",
    millis: "ms",
    milliseconds: "ms",
    sec: "s",
    secs: "s",
    second: "s",
    seconds: "s",
    min: "m",
    mins: "m",
    minute: "m",
    minutes: "m",
    percent: "%",
    bytes: "B",
    byte: "B",
    k: "KB",
    g: "GB",
    kb: "KB",
    mb: "MB",
    gb: "GB",
    b: "B",
    kib: "KiB",
    mib: "MiB",
    gib: "GiB",
};
/** Names of the units that a quantity may carry. */
function unitsOf(quantity) {
    return Object.keys(units).filter((name) => units[name]?.quantity === quantity);
}
/** The unit of ours that a word stands for; undefined where it stands for none. */
function unitMeantBy(word) {
    return word in units ? word : otherNames[word.toLowerCase()];
}
const number = /^([-+−]?\s*(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)\s*(%|[a-zA-Zµμ]+)?/;
/** Reads a number at an index; a following "at" or "baseline" is no unit. */
function readNumber(text, at) {
    const match = number.exec(text.slice(at));
    if (!match)
        return undefined;
    const word = match[2] ?? "";
    const isUnit = word !== "" && !/^(?:at|and|or|baseline|x)$/i.test(word);
    const signed = match[1].replace("−", "-").replace(/\s/g, "");
    const behindDigits = at + match[1].length;
    return { digits: signed, unit: isUnit ? word : "", end: isUnit ? at + match[0].length : behindDigits };
}
/** The number in base units; the unit must be one of ours, or "". */
function inBaseUnits(digits, unit) {
    const scale = units[unit];
    if (scale && "times" in scale)
        return Number(digits) * scale.times;
    const [mantissa, exponent = "0"] = digits.toLowerCase().split("e");
    return Number(`${mantissa}e${Number(exponent) + (scale?.tenTo ?? 0)}`);
}
function quantityOfUnit(unit) {
    return units[unit]?.quantity;
}
/** A number in base units as it would be written in a gate: read back, it is the same to the last bit. */
function writeNumber(value, quantity) {
    if (quantity !== "latency" && quantity !== "size")
        return plain(value);
    // From the largest unit down: the first in which the number is at least 1 and comes back unchanged.
    const names = quantity === "latency" ? ["s", "ms", "us"] : ["GB", "MB", "KB", "B"];
    for (const name of names) {
        const inUnit = Number((value / inBaseUnits("1", name)).toPrecision(15));
        if (Math.abs(inUnit) >= 1 && inBaseUnits(plain(inUnit), name) === value)
            return plain(inUnit) + name;
    }
    return plain(value) + (quantity === "latency" ? "s" : "B");
}
function plain(value) {
    return Object.is(value, -0) ? "0" : String(value);
}


/***/ }),

/***/ 40595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ httpOptions)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7705);
/** What `canary.observer.http` may say. */


const pointer = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^(\/([^~]|~[01])*)*$/, "is a JSON Pointer (RFC 6901): /arms/{arm}/requests; ~1 stands for a slash in a name, ~0 for a tilde");
const httpOptions = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    ..._source_js__WEBPACK_IMPORTED_MODULE_0__/* .accessOptions */ .P,
    url: _source_js__WEBPACK_IMPORTED_MODULE_0__/* .accessOptions */ .P.url.describe("what answers with JSON; {arm} in it stands for stable and canary"),
    requests: pointer.describe("JSON Pointer to the count of all requests since a start; {arm} as in `url`"),
    errors: pointer.describe("to the count of failed ones among them"),
    latency: pointer
        .optional()
        .describe('to cumulative counts by upper edge in seconds: {"0.1": 90, "0.25": 98, "+Inf": 100}'),
    cpu: pointer.optional().describe("to the seconds of processor time since a start, of all its replicas together"),
    memory: pointer.optional().describe("to the resident bytes of a replica (their mean)"),
    life: pointer.optional().describe("to whatever changes when the counters begin anew: a start time, an id"),
})
    .refine(({ url, requests }) => url.includes("{arm}") || url.includes("%7Barm%7D") || requests.includes("{arm}"), "names {arm} neither in `url` nor in `requests`: both arms would have the same counts");


/***/ }),

/***/ 18976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ sources),
/* harmony export */   i: () => (/* binding */ observers)
/* harmony export */ });
/* harmony import */ var _http_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40595);
/* harmony import */ var _prometheus_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13867);


/** Those that may be configured, for any target: under `canary.observer`, by their names. */
const sources = {
    prometheus: {
        help: "raw counters from a Prometheus, or what speaks its query API",
        options: _prometheus_options_js__WEBPACK_IMPORTED_MODULE_1__/* .prometheusOptions */ .D,
        load: () => __webpack_require__.e(/* import() */ 9012).then(__webpack_require__.bind(__webpack_require__, 99012)),
    },
    http: {
        help: "raw counters from any endpoint that answers with JSON",
        options: _http_options_js__WEBPACK_IMPORTED_MODULE_0__/* .httpOptions */ .$,
        load: () => __webpack_require__.e(/* import() */ 9190).then(__webpack_require__.bind(__webpack_require__, 66809)),
    },
};
const observers = {
    local: {
        help: "the local target's proxy: requests, errors and latency by arm",
        load: () => Promise.all(/* import() */[__webpack_require__.e(4175), __webpack_require__.e(1209)]).then(__webpack_require__.bind(__webpack_require__, 61209)),
    },
    pods: {
        help: "the metrics of the arms' pods, read through the API server of a cluster",
        load: () => __webpack_require__.e(/* import() */ 5788).then(__webpack_require__.bind(__webpack_require__, 25788)),
    },
    ...sources,
};


/***/ }),

/***/ 48717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ presets)
/* harmony export */ });
const presets = {
    "model-release": { help: "our own server", load: async () => (await __webpack_require__.e(/* import() */ 3328).then(__webpack_require__.bind(__webpack_require__, 63328))).modelRelease },
    mlserver: { help: "MLServer", load: async () => (await __webpack_require__.e(/* import() */ 5315).then(__webpack_require__.bind(__webpack_require__, 15315))).mlserver },
    triton: {
        help: "NVIDIA Triton (no latency: it has no buckets)",
        load: async () => (await __webpack_require__.e(/* import() */ 7419).then(__webpack_require__.bind(__webpack_require__, 37419))).triton,
    },
    "tensorflow-serving": {
        help: "TensorFlow Serving",
        load: async () => (await __webpack_require__.e(/* import() */ 8105).then(__webpack_require__.bind(__webpack_require__, 28105))).tensorflowServing,
    },
    kserve: {
        help: "KServe on Knative since 1.19, by its queue-proxy",
        load: async () => (await __webpack_require__.e(/* import() */ 9969).then(__webpack_require__.bind(__webpack_require__, 79969))).kserve,
    },
    "kserve-opencensus": {
        help: "KServe on Knative to 1.18, by its queue-proxy",
        load: async () => (await __webpack_require__.e(/* import() */ 3057).then(__webpack_require__.bind(__webpack_require__, 33057))).kserveOpencensus,
    },
    bentoml: { help: "BentoML", load: async () => (await __webpack_require__.e(/* import() */ 7200).then(__webpack_require__.bind(__webpack_require__, 7200))).bentoml },
    mlflow: { help: "MLflow behind NGINX with its module vts", load: async () => (await __webpack_require__.e(/* import() */ 9072).then(__webpack_require__.bind(__webpack_require__, 39072))).mlflow },
    istio: { help: "Istio's sidecars", load: async () => (await __webpack_require__.e(/* import() */ 8165).then(__webpack_require__.bind(__webpack_require__, 18165))).istio },
    linkerd: { help: "Linkerd's proxies", load: async () => (await __webpack_require__.e(/* import() */ 3252).then(__webpack_require__.bind(__webpack_require__, 63252))).linkerd },
    nginx: { help: "ingress-nginx", load: async () => (await __webpack_require__.e(/* import() */ 5013).then(__webpack_require__.bind(__webpack_require__, 75013))).nginx },
    traefik: { help: "Traefik", load: async () => (await __webpack_require__.e(/* import() */ 7735).then(__webpack_require__.bind(__webpack_require__, 97735))).traefik },
};


/***/ }),

/***/ 13867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ prometheusOptions)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _presets_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48717);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7705);
/** What `canary.observer.prometheus` may say. */



const metric = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^[a-zA-Z_:][a-zA-Z0-9_:]*$/, "is the bare name of a counter; no rate() or sum(): they would hide a restart, and labels go into `only`");
const label = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/, "is no name of a label");
/** What stands between a selector's braces, and cannot end them. */
const matchers = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^\s*[a-zA-Z_][a-zA-Z0-9_]*\s*(=|!=|=~|!~)\s*"([^"\\]|\\.)*"(\s*,\s*[a-zA-Z_][a-zA-Z0-9_]*\s*(=|!=|=~|!~)\s*"([^"\\]|\\.)*")*\s*$/, 'is matchers as PromQL writes them between braces: job="digits", zone=~"a|b"');
const errors = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    label: label.optional().describe("label with the HTTP status, or with one of `good`"),
    good: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).min(1).optional().describe("its values that are no errors, where it is no HTTP status"),
    metrics: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(metric).min(1).optional().describe("counters of failures alone, in place of a label"),
})
    .refine(({ label: by, good, metrics }) => (by === undefined) !== (metrics === undefined) && !(metrics && good), "has either `label` (with or without `good`) or `metrics`");
const prometheusOptions = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ..._source_js__WEBPACK_IMPORTED_MODULE_1__/* .accessOptions */ .P,
    url: _source_js__WEBPACK_IMPORTED_MODULE_1__/* .accessOptions */ .P.url.describe("where Prometheus (or what speaks its query API) answers: http://prometheus:9090"),
    preset: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(Object.keys(_presets_list_js__WEBPACK_IMPORTED_MODULE_0__/* .presets */ .v))
        .prefault("model-release")
        .describe("whose metrics the arms have"),
    metrics: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        requests: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(metric).min(1).describe("counters whose sum is all requests"),
        errors: errors.describe("which of them failed"),
        latency: metric.optional().describe("a histogram, without its _bucket"),
        unit: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["seconds", "milliseconds", "microseconds"]).prefault("seconds").describe("of its edges"),
        cpu: metric.optional().describe("a counter of processor time in seconds, a series for each process that serves"),
        memory: metric.optional().describe("a gauge of resident bytes, likewise"),
    })
        .optional()
        .describe("counters of your own in place of the preset's"),
    only: matchers.optional().describe("matchers that all series must meet besides"),
    pod_label: label.optional().describe("the label that holds a pod's name; default the preset's"),
    arms: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ stable: matchers.describe("stable's series"), canary: matchers.describe("the canary's") })
        .optional()
        .describe("matchers that tell the arms' series apart, where no label names the pod; {name} and {namespace} stand for the workload's"),
});


/***/ }),

/***/ 7705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ accessOptions)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/** What an observer that reads somebody else's counters is opened with: the target knows the replicas, it the counts. */

const variable = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "is the name of an environment variable");
function hasLogin(url) {
    if (!URL.canParse(url))
        return false;
    const { username, password } = new URL(url);
    return username !== "" || password !== "";
}
/** Secrets are named, never written down: the configuration lies in the repository. */
const accessOptions = {
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5({ protocol: /^https?$/, error: "is an http or https URL" })
        .refine((url) => !hasLogin(url), "holds a login: write `username`, and in `password_from` the name of an environment variable with the password"),
    ca: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1, "is empty").optional().describe("file with the certificates (PEM) that sign the server's"),
    token_from: variable.optional().describe("environment variable with a bearer token"),
    username: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1, "is empty").optional().describe("for basic authentication, with `password_from`"),
    password_from: variable.optional().describe("environment variable with the password"),
    headers: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional().describe("further headers of each request, none of them secret"),
    answer_within: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .positive()
        .max(25)
        .prefault(10)
        .describe("seconds that an answer may take before it counts as none"),
};


/***/ }),

/***/ 20411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ routers)
/* harmony export */ });
const routers = {
    replicas: {
        help: "by the number of pods behind one Service: needs nothing but Kubernetes; shares are as fine as there are pods",
        load: async () => (await __webpack_require__.e(/* import() */ 2290).then(__webpack_require__.bind(__webpack_require__, 92290))).replicas,
    },
};


/***/ }),

/***/ 33974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ kubernetesOptions)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _routers_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20411);
/* harmony import */ var _local_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71145);
/** What `deploy` may say of the Kubernetes target. */



const filled = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1, "is empty");
const objectName = filled.regex(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/, "is no name of an object in a cluster: a-z, 0-9 and '-', 63 characters at most");
/** The longest of what is appended is "-model-release", and a pod's name has 63 characters with its own additions. */
const deploymentName = objectName.max(46, "is longer than 46 characters: names of what is made beside it must fit too");
const kubernetesOptions = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    namespace: objectName
        .optional()
        .meta({ description: "the namespace; default that of the context, or of the pod where this runs in a cluster" }),
    context: filled.optional().meta({ description: "the kubeconfig's context; default the current one" }),
    name: deploymentName.optional().meta({ description: "the Deployment; default the configuration's `name`" }),
    manifest: filled.optional().meta({
        description: "a file with one Deployment and at most one Service; by default what runs is taken, and for a first release a sound default",
    }),
    container: filled
        .optional()
        .meta({ description: "the container that serves the model, where the Deployment has several" }),
    port: _local_options_js__WEBPACK_IMPORTED_MODULE_1__/* .localOptions */ .m.shape.port.meta({
        description: "local: where users' requests come in, by default any free one, kept for as long as the target serves; kubernetes: the container's port that answers, by default the one it names",
    }),
    service: objectName.optional().meta({ description: "the Service that users reach; default the Deployment's name" }),
    replicas: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(1000).optional().meta({
        description: "pods of a first release, by default 2; what runs already keeps its number",
    }),
    router: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(Object.keys(_routers_list_js__WEBPACK_IMPORTED_MODULE_0__/* .routers */ .L))
        .optional()
        .meta({ description: "what splits the traffic; default replicas" }),
    gitops: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["ignore", "commit"])
        .refine((written) => written !== "commit", "commit is not supported yet: write 'ignore' once the tool that owns the Deployment leaves its template alone, and commit the new digest yourself")
        .optional()
        .meta({
        description: "`ignore`: the Deployment belongs to Argo CD, Flux or Helm, which were told to leave its template alone; `commit` is not supported yet",
    }),
});


/***/ }),

/***/ 70251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ targets)
/* harmony export */ });
/* harmony import */ var _kubernetes_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33974);
/* harmony import */ var _local_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71145);


const targets = {
    local: {
        help: "this machine: a host process with a proxy and a server for each arm (Linux, macOS)",
        options: _local_options_js__WEBPACK_IMPORTED_MODULE_1__/* .localOptions */ .m,
        replayRate: { usual: 200, most: 10_000 },
        load: () => Promise.all(/* import() */[__webpack_require__.e(4175), __webpack_require__.e(370), __webpack_require__.e(365)]).then(__webpack_require__.bind(__webpack_require__, 90365)),
    },
    kubernetes: {
        help: "a cluster: the Deployment that serves is adopted as it is, or made by the first release",
        options: _kubernetes_options_js__WEBPACK_IMPORTED_MODULE_0__/* .kubernetesOptions */ .$,
        // Each row goes through the API server, as kubectl's requests do. 20 a second is what its own controllers may ask.
        replayRate: { usual: 10, most: 50 },
        load: () => __webpack_require__.e(/* import() */ 3788).then(__webpack_require__.bind(__webpack_require__, 33788)),
    },
};


/***/ }),

/***/ 71145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ localOptions)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/** What `deploy` may say of the local target. */

const localOptions = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    port: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).max(65_535).optional().meta({
        description: "where users' requests come in; by default any free one, kept for as long as the target serves",
    }),
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .optional()
        .meta({ description: "address to listen at; by default 127.0.0.1, this machine alone" }),
    ephemeral: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().meta({
        description: "stop what was started when the run ends, and forget its records; default true when CI=true",
    }),
});


/***/ }),

/***/ 29090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runtimes)
/* harmony export */ });
const runtimes = {
    onnx: {
        help: "the built-in server: ONNX models, one small process, the Open Inference Protocol and plain JSON",
        load: async () => (await __webpack_require__.e(/* import() */ 4497).then(__webpack_require__.bind(__webpack_require__, 24497))).onnx,
    },
};


/***/ })

};
