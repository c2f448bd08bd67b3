/** Which job an event of the workflow asks for. Pure: the event's name and payload in, a decision out. */

import { type Command, type Misunderstood, parseCommand } from "./command.js";

export type ActionJob = "gate" | "release" | "plan" | "status" | "rollback" | "verify" | "approve";
export type Mode = "auto" | ActionJob;
export const modes: readonly Mode[] = ["auto", "gate", "release", "plan", "status", "rollback", "verify", "approve"];

/** The parts of GitHub's payloads that the decision rests on; all may be missing in an event that is not ours. */
export interface EventPayload {
  readonly action?: string;
  readonly ref?: string;
  readonly deleted?: boolean;
  readonly before?: string;
  readonly repository?: { readonly default_branch?: string; readonly full_name?: string; readonly fork?: boolean };
  readonly pull_request?: {
    readonly number?: number;
    readonly base?: { readonly ref?: string; readonly sha?: string };
    readonly head?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null };
  };
  readonly merge_group?: { readonly base_sha?: string; readonly head_sha?: string };
  readonly issue?: { readonly number?: number };
  readonly comment?: {
    readonly id?: number;
    readonly body?: string;
    readonly user?: { readonly login?: string; readonly type?: string } | null;
  };
  readonly workflow_run?: { readonly head_repository?: { readonly full_name?: string } | null };
}

export type EventDecision =
  | { readonly kind: "run"; readonly job: ActionJob }
  /** A comment asks for it; its author must be found to have write access first. */
  | { readonly kind: "asked"; readonly command: Command; readonly by: string }
  /** A comment speaks to us, and says nothing that is understood. */
  | { readonly kind: "misunderstood"; readonly instead: string; readonly by: string }
  /** Nothing to do here: a notice, and success. */
  | { readonly kind: "nothing"; readonly because: string }
  /** Doing it would be unsafe. */
  | { readonly kind: "refuse"; readonly because: string; readonly remedy: string };

export function decideByEvent(event: string, payload: EventPayload, mode: Mode): EventDecision {
  const unsafe = whyUnsafe(event, payload);
  if (unsafe) return unsafe;
  if (mode !== "auto") return strangersMay(event, mode) ?? { kind: "run", job: mode };
  if (event === "pull_request") return decidePullRequest(payload);
  if (event === "merge_group") return { kind: "run", job: "gate" };
  if (event === "schedule") return { kind: "run", job: "verify" };
  if (event === "issue_comment") return decideComment(payload);
  if (event === "push") return decidePush(payload);
  if (event === "workflow_dispatch") {
    return nothing(
      "a run by hand says what it wants by the input 'mode': gate, release, plan, status, rollback, verify or approve",
    );
  }
  return nothing(`the event '${event}' asks for nothing here; set the input 'mode' to run a job on it`);
}

function decidePullRequest({ action }: EventPayload): EventDecision {
  if (action === "closed") return nothing("the pull request is closed");
  return { kind: "run", job: "gate" };
}

/** A comment that was edited asks for nothing: what it once said has been done. Nor does one of a program, ours included. */
function decideComment({ action, comment }: EventPayload): EventDecision {
  const { body = "", user } = comment ?? {};
  if (action !== "created")
    return nothing(`a comment that was ${action ?? "touched"} asks for nothing; only a new one does`);
  const command = parseCommand(body);
  if (command === undefined) return nothing("the comment does not begin with '/model-release'");
  if (user?.login === undefined || user.type === "Bot") return nothing("only people ask by comment");
  return isUnderstood(command)
    ? { kind: "asked", command, by: user.login }
    : { kind: "misunderstood", instead: command.instead, by: user.login };
}

const isUnderstood = (command: Command | Misunderstood): command is Command => "job" in command;

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

const changing: readonly ActionJob[] = ["release", "rollback", "approve"];
/** What anybody may do who can see a public repository. */
const anybodys: readonly string[] = [
  "commit_comment",
  "discussion",
  "discussion_comment",
  "fork",
  "gollum",
  "issue_comment",
  "issues",
  "watch",
];
const reviews: readonly string[] = ["pull_request_review", "pull_request_review_comment"];

/** Of a comment in mode `auto` it is asked who wrote it; a job that the workflow names would run for whomever. */
function strangersMay(event: string, job: ActionJob): EventDecision | undefined {
  if (!anybodys.includes(event) && !(reviews.includes(event) && changing.includes(job))) return undefined;
  const byComment =
    event === "issue_comment"
      ? "Leave the input 'mode' out on this event: then the comment says what it wants, and those who may write are heard."
      : "Run it by hand (workflow_dispatch), or by the comment '/model-release …' (issue_comment) without the input 'mode'.";
  return {
    kind: "refuse",
    because: `'mode: ${job}' on ${event} would let anybody who can see the repository run it`,
    remedy: byComment,
  };
}

function nothing(because: string): EventDecision {
  return { kind: "nothing", because };
}
