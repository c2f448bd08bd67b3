export const id = 1713;
export const ids = [1713];
export const modules = {

/***/ 41713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readJsonLines: () => (/* binding */ readJsonLines)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86127);

/** @throws Problem HOLDOUT_INVALID */
async function readJsonLines(text, path) {
    const columns = new Map();
    let rows = 0;
    let number = 0;
    const add = (line) => {
        number++;
        if (line.trim() === "")
            return;
        addRow(columns, rows++, readLine(line, `${path}, line ${number}`), `${path}, line ${number}`);
    };
    let rest = "";
    for await (const piece of text) {
        const lines = (rest + piece).split("\n");
        rest = (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .shortEnough */ .f)(lines.pop(), path);
        lines.forEach(add);
    }
    add(rest);
    for (const cells of columns.values())
        while (cells.length < rows)
            cells.push(undefined);
    if (rows === 0)
        throw (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Q)(`${path} is empty`, "A holdout in JSON Lines has one object a line, one line a row.");
    return { rows, columns };
}
function readLine(line, where) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch (cause) {
        throw (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Q)(`${where}: this is not JSON (${cause.message})`, 'Each line is one whole object, such as {"age": 41, "churned": 0}; NaN and comments are not JSON.', cause);
    }
    if (value !== null && typeof value === "object" && !Array.isArray(value))
        return value;
    throw (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Q)(`${where}: a row must be an object, not ${Array.isArray(value) ? "a list" : String(value)}`, 'Write {"column": value, …} on each line.');
}
function addRow(columns, index, row, where) {
    for (const [name, value] of Object.entries(row)) {
        if (value !== null && typeof value === "object") {
            throw (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Q)(`${where}: '${name}' holds more than one value`, "Write each value under a key of its own.");
        }
        let cells = columns.get(name);
        if (!cells) {
            // A key that only comes later would be a column of empty cells so far: a typing error, rather than a column.
            if (index > 0) {
                throw (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Q)(`${where}: the key '${name}' was in no row before`, "Give every row the same keys.");
            }
            cells = [];
            columns.set(name, cells);
        }
        while (cells.length < index)
            cells.push(undefined);
        cells.push((value ?? undefined));
    }
}


/***/ })

};
