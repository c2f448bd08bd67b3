/** The command line: reads arguments, calls a job, prints its result, ends with its status. */
import { Command, CommanderError, Option } from "commander";
import { type Exit, endOf, exitOf, exits, explain, Problem } from "../errors.js";
import type { World } from "../world.js";
import { logText } from "./log-text.js";
import { lineProgress } from "./progress.js";
import { realWorld, versionOf } from "./world.js";

/** Loaded when a command runs, so that `--help` needs none of it. */
type Commands = typeof import("./commands.js");

/** What every command gives back: a text for people, the same for programs, and how the process ends. */
export interface Answer {
  readonly text: string;
  readonly json: unknown;
  readonly exit: Exit;
  /** What broke it off, for stderr. */
  readonly error?: string;
}

export interface CommonOptions {
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
}

export interface ConfigOptions extends CommonOptions {
  readonly config?: string;
  readonly set: readonly string[];
  readonly model?: string;
  readonly holdout?: string;
  readonly gate: readonly string[];
  readonly modelVersion?: string;
}

export async function run(home: string): Promise<void> {
  process.exitCode = await main(process.argv, home);
}

async function main(argv: readonly string[], home: string): Promise<Exit> {
  const cancel = new AbortController();
  let exit: Exit = exits.done;
  const program = build(versionOf(home), async (options, work) => {
    exit = await answer(options, home, cancel, work);
  });
  try {
    await program.parseAsync([...argv]);
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exits.done : exits.usage;
    throw error;
  }
}

/** Runs one command: signals abort its waits, its result goes to stdout, its error to stderr. */
async function answer(
  options: CommonOptions,
  home: string,
  cancel: AbortController,
  work: (commands: Commands, world: World) => Promise<Answer>,
): Promise<Exit> {
  const progress = lineProgress({
    stream: process.stderr,
    verbose: options.verbose ?? false,
    quiet: options.quiet ?? false,
    workflow: false,
  });
  const onSignal = () => {
    if (cancel.signal.aborted) process.exit(exits.cancelled);
    progress.warn("cancelled: bringing this to a safe end; once more to leave at once");
    cancel.abort(
      new Problem("CANCELLED", {
        what: "The run was cancelled",
        remedy: "Nothing to do: what served before serves on.",
      }),
    );
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  try {
    const { text, json, exit, error } = await work(
      await import("./commands.js"),
      realWorld(home, progress, cancel.signal),
    );
    if (error !== undefined) process.stderr.write(`${logText(error)}\n`);
    await print(options.json ? `${JSON.stringify(json, null, 2)}\n` : `${logText(text)}\n`);
    return exit;
  } catch (error) {
    const known = endOf(error, cancel.signal);
    process.stderr.write(`${logText(explain(known))}\n`);
    if (options.verbose && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    return exitOf(known);
  } finally {
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  }
}

/** A reader that has gone away (`| head`) is no error of ours. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EPIPE" ? resolve() : reject(error),
    );
    process.stdout.write(text, () => resolve());
  });
}

type Run = (options: CommonOptions, work: (commands: Commands, world: World) => Promise<Answer>) => Promise<void>;

function build(version: string, run: Run): Command {
  const program = new Command("model-release")
    .description(
      "Decides, with evidence, whether a machine-learning model may serve users; versions it, packages it, rolls it out.",
    )
    .version(version, "-V, --version")
    .showHelpAfterError("(model-release --help shows what there is)")
    .exitOverride();

  const decide = program.commandsGroup("Decide:");
  configured(decide.command("gate"))
    .description("judge the model on the holdout; changes nothing")
    .action((options: ConfigOptions) => run(options, ({ gate }, world) => gate(options, world)));
  configured(decide.command("release"))
    .description("gate it, version it, package it, roll it out by metric gates")
    .option("--retry", "try a candidate again that was rolled back before")
    .option("--force", "also over what has no ready pod: as a first release, without a canary among users")
    .action((options: ConfigOptions & { retry?: boolean; force?: boolean }) =>
      run(options, ({ release }, world) => release(options, world)),
    );
  configured(decide.command("plan"))
    .description(
      "say what a release would write, what each gate can prove on this holdout, and what the canary can find",
    )
    .option("--traffic <pace>", "requests that there are: 600/min, 10/s; default what stable has had")
    .addOption(new Option("--as <form>", "what to draw").choices(["text", "markdown"]).default("text"))
    .action((options: ConfigOptions & { traffic?: string; as?: "text" | "markdown" }) =>
      run(options, ({ plan }, world) => plan(options, world)),
    );

  program.commandsGroup("Operate:");
  configured(program.command("status"))
    .description("what serves now, and where a rollout stands")
    .action((options: ConfigOptions) => run(options, ({ status }, world) => status(options, world)));
  configured(program.command("promote"))
    .description("promote a rollout under way, by your own decision")
    .requiredOption("--reason <text>", "why; the record keeps it")
    .option("--force", "also while a gate fails")
    .action((options: ConfigOptions & { reason: string; force?: boolean }) =>
      run(options, ({ promote }, world) => promote(options, world)),
    );
  configured(program.command("approve"))
    .description("approve a rollout that waits for it (deploy.approve: manual)")
    .action((options: ConfigOptions) => run(options, ({ approve }, world) => approve(options, world)));
  configured(program.command("rollback"))
    .description("end a rollout, or bring an earlier release back")
    .option("--to <version>", "the release to bring back: a version or an image digest; default the one before")
    .action((options: ConfigOptions & { to?: string }) =>
      run(options, ({ rollback }, world) => rollback(options, world)),
    );
  configured(program.command("history"))
    .description("the releases that served, newest first")
    .action((options: ConfigOptions) => run(options, ({ history }, world) => history(options, world)));
  configured(program.command("stop"))
    .description("end what serves on this machine (target local)")
    .action((options: ConfigOptions) => run(options, ({ stop }, world) => stop(options, world)));

  program.commandsGroup("Look:");
  common(program.command("inspect <file>"))
    .description("what a model file is: format, signature, hashes")
    .action((file: string, options: CommonOptions) => run(options, ({ inspect }, world) => inspect(file, world)));
  common(program.command("hash <path>"))
    .description("DVC's hash of a file or a folder")
    .action((path: string, options: CommonOptions) => run(options, ({ hash }, world) => hash(path, world)));
  configured(program.command("verify"))
    .description("what serves: is it what was released, and does it pass its gates on the holdout of today")
    .action((options: ConfigOptions) => run(options, ({ verify }, world) => verify(options, world)));
  common(program.command("report <file>"))
    .description("draw a report again")
    .addOption(new Option("--as <form>", "what to draw").choices(["text", "markdown"]).default("text"))
    .action((file: string, options: CommonOptions & { as: "text" | "markdown" }) =>
      run(options, ({ report }, world) => report(file, options.as, world)),
    );

  program.commandsGroup("Set up:");
  common(program.command("init"))
    .description("look at the repository here, and write configuration, workflow and what a cluster needs")
    .option("-y, --yes", "ask nothing: take what speaks for itself, leave the rest to be filled in")
    .option("--force", "also over files that are there")
    .action((options: CommonOptions & { yes?: boolean; force?: boolean }) =>
      run(options, ({ init }, world) => init(options, world)),
    );
  common(program.command("schema"))
    .description("print the JSON Schema of model-release.yaml, or of the report")
    .option("--report", "of the report")
    .action((options: CommonOptions & { report?: boolean }) =>
      run(options, ({ schema }) => schema(options.report ?? false)),
    );
  return program;
}

function common(command: Command): Command {
  return command
    .option("--json", "print the result as JSON on stdout")
    .option("-v, --verbose", "say more on stderr")
    .option("-q, --quiet", "say only warnings and errors on stderr");
}

function configured(command: Command): Command {
  const gather = (value: string, before: readonly string[]) => [...before, value];
  return common(command)
    .option("-c, --config <file>", "the configuration", "model-release.yaml")
    .option(
      "--set <key=value>",
      "lay a value over the configuration (canary.max_duration=20m); may be repeated",
      gather,
      [],
    )
    .option("--model <path>", "the candidate, instead of the configuration's")
    .option("--holdout <path>", "the holdout, instead of the configuration's")
    .option("--gate <gate>", "a gate, instead of the configuration's; may be repeated", gather, [])
    .option("--model-version <version>", "X.Y.Z, major, minor or patch");
}
