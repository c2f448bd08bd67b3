export const id = 1259;
export const ids = [1259];
export const modules = {

/***/ 71259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCsv: () => (/* binding */ readCsv)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86127);
/**
 * CSV with a header line → table.
 *
 * Until the first quote comes, lines are split as they are, which is what csv-parse does with them and three times as
 * fast (10,000 rows of 30 numbers in 40 ms); from the first quote on, csv-parse reads the rest.
 */



/** @throws Problem HOLDOUT_INVALID */
async function readCsv(text, path) {
    const rows = new CsvRows(path);
    const pieces = text[Symbol.asyncIterator]();
    let line = "";
    for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
        const all = line + piece.value;
        // A lone carriage return ends a line in files of the old Macintosh; csv-parse knows these too.
        if (/"|\r(?!\n|$)/.test(all)) {
            await readQuoted(startingWith(all, pieces), path, rows);
            return rows.table();
        }
        const lines = all.split("\n");
        line = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .shortEnough */ .f)(lines.pop(), path);
        for (const whole of lines)
            rows.addLine(whole);
    }
    rows.addLine(line);
    return rows.table();
}
async function* startingWith(first, rest) {
    yield first;
    for (let piece = await rest.next(); !piece.done; piece = await rest.next())
        yield piece.value;
}
async function readQuoted(text, path, rows) {
    const { parse } = await __webpack_require__.e(/* import() */ 6070).then(__webpack_require__.bind(__webpack_require__, 56070));
    const parser = parse({
        record_delimiter: ["\r\n", "\n", "\r"],
        relax_column_count: true,
        skip_empty_lines: true,
        on_record: (cells) => {
            rows.add(cells);
            return null;
        },
    });
    // Nothing comes out at the other end, since every record was taken above; it must flow to end all the same.
    parser.resume();
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(text, { objectMode: false }), parser);
    }
    catch (error) {
        if (!isCsvError(error))
            throw error;
        throw (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Q)(`${path}, row ${rows.count + 1}: ${error.message}`, "A quote within a quoted cell is written twice, and a quoted cell ends with one. Write the file with a CSV library.", error);
    }
}
const isCsvError = (error) => error instanceof Error && "code" in error && String(error.code).startsWith("CSV_");
/** Collects rows column by column; the first is the header. */
class CsvRows {
    path;
    names;
    columns = [];
    count = 0;
    constructor(path) {
        this.path = path;
    }
    addLine(line) {
        const end = line.endsWith("\r") ? line.length - 1 : line.length;
        if (end > 0)
            this.add(line.slice(0, end).split(","));
    }
    add(cells) {
        if (!this.names) {
            this.begin(cells);
            return;
        }
        if (cells.length !== this.columns.length)
            throw this.ragged(cells.length);
        this.count++;
        for (let index = 0; index < cells.length; index++)
            this.columns[index].push(cells[index]);
    }
    begin(header) {
        const names = header.map((name) => name.trim());
        names.forEach((name, index) => {
            if (name === "") {
                throw (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Q)(`${this.path}: column ${index + 1} has no name`, "pandas writes its index like this: use to_csv(path, index=False). Else give the column a name.");
            }
            if (names.indexOf(name) !== index) {
                throw (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Q)(`${this.path}: the columns ${names.indexOf(name) + 1} and ${index + 1} are both called '${name}'`, "Give each column a name of its own.");
            }
        });
        this.names = names;
        this.columns = names.map(() => []);
    }
    ragged(found) {
        return (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Q)(`${this.path}, row ${this.count + 1}: ${found} cell${found === 1 ? "" : "s"}, but the header names ${this.columns.length} columns`, "Every row needs a cell for each column. A comma within a cell needs quotes around it.");
    }
    table() {
        if (!this.names)
            throw (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Q)(`${this.path} is empty`, "A holdout has a header line and at least one row.");
        return { rows: this.count, columns: new Map(this.names.map((name, index) => [name, this.columns[index]])) };
    }
}


/***/ })

};
