export const id = 5555;
export const ids = [5555];
export const modules = {

/***/ 75555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askAt: () => (/* binding */ askAt)
/* harmony export */ });
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26848);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/** Asks at the terminal: numbered choices, the preferred one by Enter. Questions go to stderr; stdout is the result's. */


/** @throws the signal's reason where the run is cancelled (Ctrl-C); Problem CANCELLED at the input's end (Ctrl-D) */
function askAt(terminal) {
    const { output } = terminal;
    const line = (question) => readLine(question, terminal);
    return {
        async pick(question, choices, preferred) {
            const usual = choices.findIndex(({ value }) => value === preferred);
            output.write(`${menu(question, choices, usual)}\n`);
            for (;;) {
                const answer = await line(usual < 0 ? "  number (Enter: none): " : `  number (Enter: ${usual + 1}): `);
                if (answer === "")
                    return usual < 0 ? undefined : choices[usual]?.value;
                const chosen = choiceOf(answer, choices);
                if (chosen)
                    return chosen.value;
                output.write(`  a number from 1 to ${choices.length}, please\n`);
            }
        },
        async fill(question) {
            const answer = await line(`${shown(question)}: `);
            return answer === "" ? undefined : answer;
        },
    };
}
function menu(question, choices, usual) {
    const lines = choices.map(({ text }, i) => `${i === usual ? "›" : " "} ${i + 1}  ${text}`);
    return [question, ...lines].map(shown).join("\n");
}
/** By its number, or by its text. */
function choiceOf(answer, choices) {
    if (/^\d+$/.test(answer))
        return choices[Number(answer) - 1];
    const meant = choices.filter(({ text }) => text.toLowerCase().startsWith(answer.toLowerCase()));
    return meant.length === 1 ? meant[0] : undefined;
}
/** A file's name may hold what moves the cursor. */
const shown = (text) => text.replace(/\p{Cc}/gu, "?");
function readLine(question, { input, output, signal }) {
    const lines = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input, output });
    const read = new Promise((resolve, reject) => {
        const cancelled = () => reject(signal.reason);
        signal.addEventListener("abort", cancelled, { once: true });
        // While a line is read the terminal's Ctrl-C comes here and nowhere else.
        lines.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
        lines.on("close", () => {
            signal.removeEventListener("abort", cancelled);
            reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("CANCELLED", {
                what: "The input ended before all was answered",
                remedy: "Nothing was written. Run it again, or with --yes, which asks nothing.",
            }));
        });
        lines.question(question).then((answer) => resolve(answer.trim()), reject);
    });
    return read.finally(() => lines.close());
}


/***/ })

};
