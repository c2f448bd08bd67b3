export const id = 2820;
export const ids = [2820];
export const modules = {

/***/ 42820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77682);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49259);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42042);
/** The command line: reads arguments, calls a job, prints its result, ends with its status. */





async function run(home) {
    process.exitCode = await main(process.argv, home);
}
async function main(argv, home) {
    const cancel = new AbortController();
    let exit = _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exits */ .co.done;
    const program = build((0,_world_js__WEBPACK_IMPORTED_MODULE_2__/* .versionOf */ .E4)(home), async (options, work) => {
        exit = await answer(options, home, cancel, work);
    });
    try {
        await program.parseAsync([...argv]);
        return exit;
    }
    catch (error) {
        if (error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7)
            return error.exitCode === 0 ? _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exits */ .co.done : _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exits */ .co.usage;
        throw error;
    }
}
/** Runs one command: signals abort its waits, its result goes to stdout, its error to stderr. */
async function answer(options, home, cancel, work) {
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .lineProgress */ .Q)({
        stream: process.stderr,
        verbose: options.verbose ?? false,
        quiet: options.quiet ?? false,
        workflow: false,
    });
    const onSignal = () => {
        if (cancel.signal.aborted)
            process.exit(_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exits */ .co.cancelled);
        progress.warn("cancelled: bringing this to a safe end; once more to leave at once");
        cancel.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF("CANCELLED", {
            what: "The run was cancelled",
            remedy: "Nothing to do: what served before serves on.",
        }));
    };
    process.on("SIGINT", onSignal);
    process.on("SIGTERM", onSignal);
    try {
        const { text, json, exit, error } = await work(await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(8425), __webpack_require__.e(5465)]).then(__webpack_require__.bind(__webpack_require__, 78425)), (0,_world_js__WEBPACK_IMPORTED_MODULE_2__/* .realWorld */ .by)(home, progress, cancel.signal));
        if (error !== undefined)
            process.stderr.write(`${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .k)(error)}\n`);
        await print(options.json ? `${JSON.stringify(json, null, 2)}\n` : `${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .k)(text)}\n`);
        return exit;
    }
    catch (error) {
        const known = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .endOf */ .pJ)(error, cancel.signal);
        process.stderr.write(`${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .k)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(known))}\n`);
        if (options.verbose && error instanceof Error)
            process.stderr.write(`${error.stack}\n`);
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitOf */ .sX)(known);
    }
    finally {
        process.off("SIGINT", onSignal);
        process.off("SIGTERM", onSignal);
    }
}
/** A reader that has gone away (`| head`) is no error of ours. */
function print(text) {
    return new Promise((resolve, reject) => {
        process.stdout.once("error", (error) => error.code === "EPIPE" ? resolve() : reject(error));
        process.stdout.write(text, () => resolve());
    });
}
function build(version, run) {
    const program = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB("model-release")
        .description("Decides, with evidence, whether a machine-learning model may serve users; versions it, packages it, rolls it out.")
        .version(version, "-V, --version")
        .showHelpAfterError("(model-release --help shows what there is)")
        .exitOverride();
    const decide = program.commandsGroup("Decide:");
    configured(decide.command("gate"))
        .description("judge the model on the holdout; changes nothing")
        .action((options) => run(options, ({ gate }, world) => gate(options, world)));
    configured(decide.command("release"))
        .description("gate it, version it, package it, roll it out by metric gates")
        .option("--retry", "try a candidate again that was rolled back before")
        .option("--force", "also over what has no ready pod: as a first release, without a canary among users")
        .action((options) => run(options, ({ release }, world) => release(options, world)));
    configured(decide.command("plan"))
        .description("say what a release would write, what each gate can prove on this holdout, and what the canary can find")
        .option("--traffic <pace>", "requests that there are: 600/min, 10/s; default what stable has had")
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$("--as <form>", "what to draw").choices(["text", "markdown"]).default("text"))
        .action((options) => run(options, ({ plan }, world) => plan(options, world)));
    program.commandsGroup("Operate:");
    configured(program.command("status"))
        .description("what serves now, and where a rollout stands")
        .action((options) => run(options, ({ status }, world) => status(options, world)));
    configured(program.command("promote"))
        .description("promote a rollout under way, by your own decision")
        .requiredOption("--reason <text>", "why; the record keeps it")
        .option("--force", "also while a gate fails")
        .action((options) => run(options, ({ promote }, world) => promote(options, world)));
    configured(program.command("approve"))
        .description("approve a rollout that waits for it (deploy.approve: manual)")
        .action((options) => run(options, ({ approve }, world) => approve(options, world)));
    configured(program.command("rollback"))
        .description("end a rollout, or bring an earlier release back")
        .option("--to <version>", "the release to bring back: a version or an image digest; default the one before")
        .action((options) => run(options, ({ rollback }, world) => rollback(options, world)));
    configured(program.command("history"))
        .description("the releases that served, newest first")
        .action((options) => run(options, ({ history }, world) => history(options, world)));
    configured(program.command("stop"))
        .description("end what serves on this machine (target local)")
        .action((options) => run(options, ({ stop }, world) => stop(options, world)));
    program.commandsGroup("Look:");
    common(program.command("inspect <file>"))
        .description("what a model file is: format, signature, hashes")
        .action((file, options) => run(options, ({ inspect }, world) => inspect(file, world)));
    common(program.command("hash <path>"))
        .description("DVC's hash of a file or a folder")
        .action((path, options) => run(options, ({ hash }, world) => hash(path, world)));
    configured(program.command("verify"))
        .description("what serves: is it what was released, and does it pass its gates on the holdout of today")
        .action((options) => run(options, ({ verify }, world) => verify(options, world)));
    common(program.command("report <file>"))
        .description("draw a report again")
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$("--as <form>", "what to draw").choices(["text", "markdown"]).default("text"))
        .action((file, options) => run(options, ({ report }, world) => report(file, options.as, world)));
    program.commandsGroup("Set up:");
    common(program.command("init"))
        .description("look at the repository here, and write configuration, workflow and what a cluster needs")
        .option("-y, --yes", "ask nothing: take what speaks for itself, leave the rest to be filled in")
        .option("--force", "also over files that are there")
        .action((options) => run(options, ({ init }, world) => init(options, world)));
    common(program.command("schema"))
        .description("print the JSON Schema of model-release.yaml, or of the report")
        .option("--report", "of the report")
        .action((options) => run(options, ({ schema }) => schema(options.report ?? false)));
    return program;
}
function common(command) {
    return command
        .option("--json", "print the result as JSON on stdout")
        .option("-v, --verbose", "say more on stderr")
        .option("-q, --quiet", "say only warnings and errors on stderr");
}
function configured(command) {
    const gather = (value, before) => [...before, value];
    return common(command)
        .option("-c, --config <file>", "the configuration", "model-release.yaml")
        .option("--set <key=value>", "lay a value over the configuration (canary.max_duration=20m); may be repeated", gather, [])
        .option("--model <path>", "the candidate, instead of the configuration's")
        .option("--holdout <path>", "the holdout, instead of the configuration's")
        .option("--gate <gate>", "a gate, instead of the configuration's; may be repeated", gather, [])
        .option("--model-version <version>", "X.Y.Z, major, minor or patch");
}


/***/ }),

/***/ 77682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ logText)
/* harmony export */ });
/** Text as it may stand in a log: a name or a reason may hold a table's cell, which anybody may have written. */
/**
 * No control character moves the cursor. The runner of a workflow, which takes a line for its own command where `::`
 * begins it (after spaces) or `##[` stands anywhere in it, finds neither; a character of no width is no help there,
 * since a comparison by culture overlooks it.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function logText(text) {
    return text
        .replace(/\r\n?/g, "\n")
        .replace(/(?![\n\t])\p{Cc}/gu, "?")
        .replace(/^(\s*:):/gm, "$1 :")
        .replaceAll("##[", "## [");
}


/***/ }),

/***/ 49259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ lineProgress)
/* harmony export */ });
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77682);

/** Without a terminal a long task speaks this often (milliseconds), so that a log shows life without filling up. */
const spokenEvery = 10_000;
const redrawnEvery = 100;
function lineProgress({ stream, verbose, quiet, workflow }) {
    const terminal = stream.isTTY === true && !workflow;
    let drawn = false;
    const clear = () => {
        if (drawn)
            stream.write("\r\x1b[K");
        drawn = false;
    };
    const line = (text) => {
        clear();
        stream.write(`${text}\n`);
    };
    const told = (text) => line((0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .k)(text));
    return {
        say: (text) => {
            if (!quiet)
                told(text);
        },
        warn: (text) => (workflow ? line(`::warning::${escapeCommand(text)}`) : told(`! ${text}`)),
        detail: (text) => {
            if (verbose)
                told(`  ${text}`);
        },
        async stage(title, work) {
            if (!quiet && workflow)
                line(`::group::${escapeCommand(title)}`);
            else if (!quiet)
                told(title);
            try {
                return await work();
            }
            finally {
                if (workflow && !quiet)
                    line("::endgroup::");
            }
        },
        task(title, total) {
            const interval = terminal ? redrawnEvery : spokenEvery;
            let last = performance.now();
            const show = (done, detail) => {
                const share = total ? ` ${Math.min(100, Math.floor((done / total) * 100))} %` : "";
                const text = `  ${title}${share}${detail ? ` · ${detail}` : ""}`;
                if (!terminal)
                    return told(text);
                stream.write(`\r\x1b[K${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .k)(text).slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`);
                drawn = true;
            };
            return {
                update(done, detail) {
                    if (quiet || performance.now() - last < interval)
                        return;
                    last = performance.now();
                    show(done, detail);
                },
                end(detail) {
                    clear();
                    if (detail && !quiet)
                        told(`  ${detail}`);
                },
            };
        },
    };
}
/** A workflow command's text: its own marks must not be read as new commands. */
function escapeCommand(text) {
    return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}


/***/ }),

/***/ 42042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   by: () => (/* binding */ realWorld),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/** The real outside: this machine's clock, file system and network. */




const systemClock = {
    now: () => new Date(),
    monotonic: () => performance.now(),
    sleep: async (ms, signal) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(ms, undefined, { signal });
        }
        catch (error) {
            // An aborted wait ends at once, as its contract says; nothing else can go wrong in it.
            if (!signal?.aborted)
                throw error;
        }
    },
};
function realWorld(home, progress, signal) {
    return {
        clock: systemClock,
        files: /*#__PURE__*/ (node_fs_promises__WEBPACK_IMPORTED_MODULE_1___namespace_cache || (node_fs_promises__WEBPACK_IMPORTED_MODULE_1___namespace_cache = __webpack_require__.t(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__, 2))),
        fetch: globalThis.fetch,
        environment: process.env,
        progress,
        signal,
        home,
        version: versionOf(home),
    };
}
/** model-release's own version, as the package.json beside the doors has it. */
function versionOf(home) {
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, "package.json"), "utf8")).version;
}


/***/ })

};
