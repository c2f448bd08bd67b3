/** Which job an event of the workflow asks for. Pure: the event's name and payload in, a decision out. */

export type ActionJob = "gate" | "release" | "plan" | "status" | "rollback";
export type Mode = "auto" | ActionJob;
export const modes: readonly Mode[] = ["auto", "gate", "release", "plan", "status", "rollback"];

/** The parts of GitHub's payloads that the decision rests on; all may be missing in an event that is not ours. */
export interface EventPayload {
  readonly ref?: string;
  readonly deleted?: boolean;
  readonly before?: string;
  readonly repository?: { readonly default_branch?: string; readonly full_name?: string; readonly fork?: boolean };
  readonly pull_request?: {
    readonly number?: number;
    readonly base?: { readonly ref?: string; readonly sha?: string };
    readonly head?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null };
  };
  readonly workflow_run?: { readonly head_repository?: { readonly full_name?: string } | null };
}

export type EventDecision =
  | { readonly kind: "run"; readonly job: ActionJob }
  /** Nothing to do here: a notice, and success. */
  | { readonly kind: "nothing"; readonly because: string }
  /** Doing it would be unsafe. */
  | { readonly kind: "refuse"; readonly because: string; readonly remedy: string };

export function decideByEvent(event: string, payload: EventPayload, mode: Mode): EventDecision {
  const unsafe = whyUnsafe(event, payload);
  if (unsafe) return unsafe;
  if (mode !== "auto") return { kind: "run", job: mode };
  if (event === "pull_request" || event === "merge_group") return { kind: "run", job: "gate" };
  if (event === "push") return decidePush(payload);
  if (event === "workflow_dispatch") {
    return nothing("a run by hand says what it wants by the input 'mode': gate, release, plan, status or rollback");
  }
  return nothing(`the event '${event}' asks for nothing here; set the input 'mode' to run a job on it`);
}

function decidePush({ ref, deleted, repository }: EventPayload): EventDecision {
  if (deleted) return nothing("the branch was deleted");
  if (ref?.startsWith("refs/tags/")) return { kind: "run", job: "release" };
  const branch = repository?.default_branch;
  if (branch && ref === `refs/heads/${branch}`) return { kind: "run", job: "release" };
  return nothing(
    `a push to '${ref ?? "an unknown ref"}' releases nothing; only the default branch (${branch ?? "unknown"}) and tags do`,
  );
}

/**
 * These events run with the repository's own credentials, on a fork's word. A model from a fork must never be judged,
 * much less deployed, by such a run (GitHub Security Lab, "Preventing pwn requests").
 */
function whyUnsafe(event: string, payload: EventPayload): EventDecision | undefined {
  const from =
    event === "pull_request_target"
      ? payload.pull_request?.head?.repo?.full_name
      : event === "workflow_run"
        ? payload.workflow_run?.head_repository?.full_name
        : payload.repository?.full_name;
  if (event !== "pull_request_target" && event !== "workflow_run") return undefined;
  if (from !== undefined && from === payload.repository?.full_name) return undefined;
  return {
    kind: "refuse",
    because: `${event} runs code of ${from ?? "an unknown repository"} with this repository's credentials`,
    remedy:
      "Gate pull requests on the event 'pull_request': it needs no credentials, from a fork neither.\n  on: pull_request",
  };
}

function nothing(because: string): EventDecision {
  return { kind: "nothing", because };
}
