/**
 * What a failure says: the one error type of the product, and the table of its codes.
 *
 * A code belongs to one room and has one exit status; `docs/troubleshooting.md` has a section for each,
 * generated from this table.
 */

/** What the process ends with; the meaning of each number is a contract with the people who script it. */
export const exits = {
  done: 0,
  gateFailed: 1,
  usage: 2,
  inconclusive: 3,
  surroundings: 4,
  busy: 5,
  cancelled: 130,
} as const;
export type Exit = (typeof exits)[keyof typeof exits];

interface CodeLine {
  readonly exit: Exit;
  /** One sentence for the troubleshooting page: when this is seen, in general. */
  readonly help: string;
}

const usage = (help: string): CodeLine => ({ exit: exits.usage, help });
const surroundings = (help: string): CodeLine => ({ exit: exits.surroundings, help });
const candidate = (help: string): CodeLine => ({ exit: exits.gateFailed, help });
const busy = (help: string): CodeLine => ({ exit: exits.busy, help });

export const codes = {
  // --- doors and jobs
  USAGE: usage("The command line was not understood."),
  UNEXPECTED: surroundings("Something that nobody foresaw. Please report it, with the message and the report."),
  CANCELLED: { exit: exits.cancelled, help: "The run was cancelled; what serves is as it was before." },
  // --- config
  CONFIG_INVALID: usage(
    "model-release.yaml or an input has mistakes; each is listed with its line and the right spelling.",
  ),
  CONFIG_NOT_FOUND: usage("There is no configuration at the place that was named."),
  // --- gates
  GATE_INVALID: usage("A gate could not be understood, or makes no sense for its metric."),
  // --- model
  // --- validate
  // --- version
  // --- image
  IMAGE_NAME_INVALID: usage("The name of an image or of a base image could not be understood."),
  IMAGE_PATH_INVALID: usage(
    "A file cannot stand at its place in the image: outside of it, or twice at the same place.",
  ),
  IMAGE_SOURCE_CHANGED: surroundings("A file changed while the image was made from it."),
  IMAGE_BASE_UNUSABLE: usage("The base image is not there, or has nothing for the platform that was asked for."),
  IMAGE_LAYOUT_BROKEN: surroundings(
    "A folder of images (an OCI layout) is not whole: a file is missing or has other bytes.",
  ),
  IMAGE_UNSAFE: surroundings(
    "An image holds an entry that would be written outside of its folder; nothing was unpacked.",
  ),
  REGISTRY_CREDENTIALS: surroundings(
    "The file that holds the registry's login, or the helper it names, does not work.",
  ),
  REGISTRY_UNAUTHORIZED: surroundings("The registry asks for a login, or did not accept the one that it got (401)."),
  REGISTRY_DENIED: surroundings("The registry knows who asks and refuses (403): a permission is missing."),
  REGISTRY_NOT_FOUND: surroundings("The registry has no such repository or image (404)."),
  REGISTRY_BUSY: surroundings("The registry answers that it gets too many requests (429), also after waiting."),
  REGISTRY_FAILED: surroundings(
    "The registry answered with an error of its own, or with something that is no registry's answer.",
  ),
  REGISTRY_UNREACHABLE: surroundings("The registry did not answer: name, network, proxy, or a time-out."),
  REGISTRY_TLS: surroundings(
    "The secure connection to the registry could not be made: its certificate, or plain HTTP behind it.",
  ),
  REGISTRY_UNTRUSTED: surroundings("The registry sent us to an address where credentials or data must not go."),
  REGISTRY_DIGEST: surroundings("The registry holds, or answered with, other bytes than their digest says."),
  // --- server
  // --- rollout
  ROLLOUT_BUSY: busy("Another rollout is under way in this target, and its driver is alive."),
  ROLLOUT_TAKEN_OVER: busy("Another process took this rollout over; this one stopped writing at once."),
  ROLLOUT_RECORD_INVALID: surroundings("The target holds a record of a rollout that this version cannot read."),
  ROLLOUT_NOTHING_TO_DO: usage("A command was given for a rollout, but the target has none that it could apply to."),
  // --- report, github
  // --- storage and the ground
  FILE_NOT_FOUND: usage("A file that the configuration names is not there."),
  FILE_UNREADABLE: surroundings("A file is there but could not be read (rights, a broken disk)."),
  FILE_UNWRITABLE: surroundings("A file may not be written where it belongs; what stood there before is untouched."),
  DISK_FULL: surroundings("A file could not be written whole; what stood there before is untouched."),
} as const satisfies Record<string, CodeLine>;
export type Code = keyof typeof codes;
/** Kept so that each maker stays available to the rooms that have no line yet. */
export type CodeMaker = typeof usage | typeof surroundings | typeof candidate | typeof busy;

export interface ProblemParts {
  /** What happened and where, in one line, with the names that the reader knows. */
  readonly what: string;
  /** What to do next; may have several lines (YAML to copy). */
  readonly remedy: string;
  readonly cause?: unknown;
}

/** A failure that says what happened, where, and what to do next. */
export class Problem extends Error {
  readonly code: Code;
  readonly remedy: string;

  constructor(code: Code, { what, remedy, cause }: ProblemParts) {
    super(what, { cause });
    this.name = "Problem";
    this.code = code;
    this.remedy = remedy;
  }

  get exit(): Exit {
    return codes[this.code].exit;
  }
}

/** Several problems found together (a configuration's mistakes, what a preflight found): shown all at once. */
export class Problems extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join("\n"));
    this.name = "Problems";
    this.problems = problems;
  }

  get exit(): Exit {
    return this.problems[0]?.exit ?? exits.surroundings;
  }
}

/** The text that a person reads at night: what, remedy, code and where to read more. */
export function explain(error: unknown): string {
  if (error instanceof Problems) return error.problems.map(explain).join("\n\n");
  if (error instanceof Problem) {
    const remedy = error.remedy.replace(/^/gm, "  ");
    return `✗ ${error.message}\n${remedy}\n  ${error.code} · docs/troubleshooting.md#${error.code.toLowerCase()}`;
  }
  return explain(unexpected(error));
}

/** Wraps what nobody foresaw, so that it too has a code, an exit and a remedy. */
export function unexpected(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new Problem("UNEXPECTED", {
    what,
    remedy:
      "This is a fault of model-release, or of something that it did not foresee. Run again with --verbose and report what it prints.",
    cause: error,
  });
}

/** The exit status that an error stands for. */
export function exitOf(error: unknown): Exit {
  if (error instanceof Problem || error instanceof Problems) return error.exit;
  return exits.surroundings;
}
