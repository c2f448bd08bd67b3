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
  BASELINE_NOT_FOUND: usage("The baseline that the configuration names holds no such model."),
  GATES_MISSING: usage("A model is to be judged, and no gate says by what."),
  SETUP_NOTHING_FOUND: usage("There is no model here that runs, so there is nothing to set up."),
  RELEASE_NOT_FOUND: usage("There is no earlier release of this kind to go back to."),
  // --- config
  CONFIG_INVALID: usage(
    "model-release.yaml or an input has mistakes; each is listed with its line and the right spelling.",
  ),
  CONFIG_NOT_FOUND: usage("There is no configuration at the place that was named."),
  // --- gates
  GATE_INVALID: usage("A gate could not be understood, or makes no sense for its metric."),
  // --- model, inference
  MODEL_UNREADABLE: usage("The model file is cut short, damaged, or no model at all."),
  MODEL_UNSUPPORTED: usage("The model is of a format, or uses a feature, that this version cannot run."),
  MODEL_INPUTS_DIFFER: usage("The columns that were given are not the inputs that the model has."),
  MODEL_OUTPUTS_UNCLEAR: usage("The model's outputs do not tell what it predicts, or contradict what is configured."),
  MODEL_POSITIVE_UNKNOWN: usage("A binary model has labels that do not say which class is the positive one."),
  INPUT_INVALID: usage("A value is not what the model's input takes: no number, empty, or out of range."),
  PREDICTION_FAILED: candidate("The model was loaded, but failed on rows of the holdout or of a request."),
  PREDICTION_INVALID: candidate("The model answered with something that is no prediction: NaN, or too few rows."),
  // --- validate
  HOLDOUT_INVALID: usage("The holdout is empty, malformed, or lacks a column that the configuration names."),
  HOLDOUT_CLASSES_UNKNOWN: usage("The holdout has labels that the model does not know."),
  // --- version
  DVC_CONFIG_INVALID: usage("A settings file of DVC (.dvc/config and its relatives) could not be understood."),
  DVC_FILE_INVALID: usage("A .dvc file is not what DVC writes: damaged, or edited by hand."),
  DVC_IGNORED: usage("The model is left out of the DVC repository by a .dvcignore."),
  DVC_IGNORE_INSIDE: usage("A .dvcignore lies inside the folder that is versioned as a whole."),
  DVC_REMOTE_MISSING: usage("A DVC remote is named that no settings know."),
  OBJECT_MISSING: surroundings("A version's bytes are neither in the DVC cache nor in the remote."),
  OBJECT_CORRUPT: surroundings("A stored object's bytes are not those that its name promises."),
  VERSION_INVALID: usage("A version number was not understood, or is not above the releases before it."),
  GIT_UNAVAILABLE: usage("Git could not answer: not a repository, or the git program is not there."),
  GIT_SHALLOW: usage("The checkout is shallow, so the commit that holds the baseline is not there."),
  GIT_REF_MISSING: usage("A branch, tag or commit, or a file in it, is not there."),
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
  SERVER_SETTINGS_INVALID: usage("An environment variable or the metadata file of the model server makes no sense."),
  SERVER_PORT_IN_USE: surroundings("Another program already listens where the model server should."),
  SERVER_CANNOT_LISTEN: surroundings("The model server may not listen at its address (rights, or no such address)."),
  // --- rollout
  ROLLOUT_BUSY: busy("Another rollout is under way in this target, and its driver is alive."),
  ROLLOUT_TAKEN_OVER: busy("Another process took this rollout over; this one stopped writing at once."),
  ROLLOUT_RECORD_INVALID: surroundings("The target holds a record of a rollout that this version cannot read."),
  ROLLOUT_RECORD_TOO_LARGE: surroundings("The record of a rollout is larger than the target can keep."),
  ROLLOUT_NEEDS_FORCE: usage("A promotion by hand was asked for while a gate fails."),
  ROLLOUT_NOTHING_TO_DO: usage("A command was given for a rollout, but the target has none that it could apply to."),
  ROLLOUT_STATE_LOCKED: surroundings("A file of the rollout's state has been held by another process for too long."),
  LOCAL_UNSUPPORTED: usage("The local target needs Unix sockets and signals; Windows has neither as it needs them."),
  LOCAL_PORT_IN_USE: surroundings("Another program listens on the port that the local target is to serve on."),
  LOCAL_HOST_FAILED: surroundings("The local host process could not be started, or does not answer."),
  LOCAL_RELEASE_INCOMPLETE: surroundings(
    "An image was unpacked for the local target and lacks what is needed to serve.",
  ),
  METRICS_INVALID: surroundings("What a model server answered under its path of metrics could not be understood."),
  OBSERVER_UNREADABLE: surroundings(
    "What is to count a canary's requests (canary.observer) did not answer, or with something that is no count.",
  ),
  KUBERNETES_CONFIG: usage(
    "The kubeconfig cannot be used: it is not there, cannot be read, or has no such context, cluster or user.",
  ),
  KUBERNETES_UNREACHABLE: surroundings(
    "The cluster's API server did not answer: name, network, a time-out, or a failure of its own (5xx).",
  ),
  KUBERNETES_TLS: surroundings("The secure connection to the API server could not be made: its certificate, or ours."),
  KUBERNETES_UNAUTHORIZED: surroundings(
    "The cluster does not accept who we say we are (401): the token has expired, or the plugin that gives it failed.",
  ),
  KUBERNETES_FORBIDDEN: surroundings("The cluster knows who asks and refuses: a rule of RBAC is missing (403)."),
  KUBERNETES_NOT_FOUND: usage("The cluster has no such namespace or object (404)."),
  KUBERNETES_CONFLICT: surroundings(
    "An object had changed since it was read, exists already, or has a field that another manager owns (409).",
  ),
  KUBERNETES_REFUSED: surroundings(
    "The cluster refused an object: an admission webhook or policy, a quota, or a value that is not valid.",
  ),
  KUBERNETES_SHARE_IMPOSSIBLE: usage("The Deployment has too few pods for any of the canary's shares."),
  KUBERNETES_CONTAINER_UNCLEAR: usage("A Deployment has several containers, and nothing says which serves the model."),
  KUBERNETES_NAME_TAKEN: usage("A name that the rollout needs belongs to an object that it did not make."),
  KUBERNETES_RIGHTS: surroundings(
    "Our account may not do all that a rollout does; every right that it lacks is named.",
  ),
  KUBERNETES_TOKEN_SHORT: usage("The token for the cluster ends before the rollout may end."),
  KUBERNETES_UNSUITABLE: usage(
    "A Deployment or its Service is such that two releases cannot stand beside each other without losing requests.",
  ),
  KUBERNETES_OWNED: usage("Another tool owns the Deployment, and would set back what a rollout sets."),
  KUBERNETES_QUOTA: surroundings("A quota of the namespace leaves too little for the pods that a rollout needs."),
  KUBERNETES_STABLE_GONE: surroundings("The stable Deployment was deleted while a rollout was under way."),
  MANIFEST_INVALID: usage(
    "The manifest is not one Deployment and at most one Service, or contradicts the configuration.",
  ),
  // --- report, github
  EVENT_REFUSED: usage(
    "The workflow's event would run a fork's model, or do what a stranger asks, with this repository's credentials.",
  ),
  EVENT_UNREADABLE: surroundings("The workflow's event file is missing or is not JSON."),
  GITHUB_PERMISSION: surroundings(
    'The workflow\'s token lacks a permission (403, "Resource not accessible by integration"); the YAML to add is shown.',
  ),
  GITHUB_UNAUTHORIZED: surroundings("GitHub does not accept the token (401): it is wrong, or its job has ended."),
  GITHUB_NOT_FOUND: surroundings("GitHub has no such thing, or the token may not see it (404)."),
  GITHUB_REFUSED: surroundings("GitHub understood a request and refuses it (422, 409 or another 4xx)."),
  GITHUB_BUSY: surroundings("GitHub allows no more requests for longer than this run may wait (a rate limit)."),
  GITHUB_FAILED: surroundings("GitHub's API failed by a fault of its own (5xx), also after waiting."),
  GITHUB_UNREACHABLE: surroundings("GitHub's API did not answer: name, network, proxy, or a time-out."),
  REPORT_UNREADABLE: usage("A file that was named as a report is not one."),
  // --- storage and the ground
  FILE_NOT_FOUND: usage("A file that the configuration names is not there."),
  FILE_UNREADABLE: surroundings("A file is there but could not be read (rights, a broken disk)."),
  STORAGE_UNSUPPORTED: usage("A URL names a kind of storage that this version cannot read or write."),
  FILE_UNWRITABLE: surroundings("A file may not be written where it belongs; what stood there before is untouched."),
  DISK_FULL: surroundings("A file could not be written whole; what stood there before is untouched."),
} as const satisfies Record<string, CodeLine>;
export type Code = keyof typeof codes;

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

/** Does what may throw a Problem that does not know the file that it is about, and puts the file's name before it. */
export function about<T>(subject: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, message, remedy, cause } = error;
    throw new Problem(code, { what: `${subject}: ${message}`, remedy, cause });
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
  const problems = error instanceof Problems ? error.problems : [unexpected(error)];
  // A remedy that several neighbours share is said once, after the last of them.
  const lines = problems.flatMap((problem, i) => {
    const next = problems[i + 1];
    const shared = next !== undefined && next.code === problem.code && next.remedy === problem.remedy;
    return shared ? [`✗ ${problem.message}`] : [`✗ ${problem.message}`, `${remedyText(problem)}\n`];
  });
  return lines.join("\n").trimEnd();
}

function remedyText({ remedy, code }: Problem): string {
  return `${remedy.replace(/^/gm, "  ")}\n  ${code} · docs/troubleshooting.md#${code.toLowerCase()}`;
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

/**
 * What ended a piece of work: where it was cancelled, the cancel, unless something else went wrong meanwhile (a record
 * that could not be saved, a rollout that was taken over): that is told as what it is.
 */
export function endOf(error: unknown, { aborted, reason }: AbortSignal): unknown {
  if (!aborted || !(reason instanceof Problem)) return error;
  const isKnown = error instanceof Problem || error instanceof Problems;
  return isKnown && !isBroughtAboutBy(reason, error) ? error : reason;
}

function isBroughtAboutBy(reason: Problem, error: unknown): boolean {
  if (error === reason) return true;
  return error instanceof Error && (error.name === "AbortError" || isBroughtAboutBy(reason, error.cause));
}

/** The exit status that an error stands for. */
export function exitOf(error: unknown): Exit {
  if (error instanceof Problem || error instanceof Problems) return error.exit;
  return exits.surroundings;
}
