/**
 * The one way to call GitHub: octokit as the toolkit makes it (Enterprise Server by its API URL, proxies by the
 * environment), with our own retries, refusals in words, and every writing call an effect.
 */
import { getOctokit } from "@actions/github";
import { cancelled } from "../cancelled.js";
import { effect } from "../effects.js";
import { Problem } from "../errors.js";
import type { World } from "../world.js";
import { limited, type Refused, refusal } from "./refusals.js";
import { type Setback, whatNext } from "./retries.js";

export type Rest = ReturnType<typeof getOctokit>["rest"];

export interface GitHub {
  /** GitHub's calls by name. They throw Problems. */
  readonly rest: Rest;
  readonly paginate: ReturnType<typeof getOctokit>["paginate"];
  /** The repository that each call is about, as each takes it. */
  readonly here: { readonly owner: string; readonly repo: string };
  /** A token of a workflow's own: what it writes is written by a bot. Else a person's, or an app's. */
  readonly isWorkflowToken: boolean;
  readonly clock: World["clock"];
  readonly signal: AbortSignal;
}

export interface GitHubOptions {
  readonly token: string;
  /** GITHUB_API_URL; on Enterprise Server https://HOST/api/v3. */
  readonly apiUrl: string;
  /** OWNER/NAME */
  readonly repository: string;
  /** How long all waits for limits and failures may take together, answers that never came included. */
  readonly patienceMs: number;
  /** How long one call may take, from its sending to its answer's last byte. */
  readonly answerWithinMs?: number;
}

/** What is uploaded has time by its size: nobody's network is slower than this. */
const slowestBytesPerMs = 50;

/** What octokit hands to a hook; of an error, what of it is always there. */
interface Asked {
  readonly method: string;
  readonly url: string;
}

export function openGitHub(
  { token, apiUrl, repository, patienceMs, answerWithinMs = 30_000 }: GitHubOptions,
  { clock, signal, progress, version }: Pick<World, "clock" | "signal" | "progress" | "version">,
): GitHub {
  const [owner = "", repo = ""] = repository.split("/");
  const octokit = getOctokit(token, {
    baseUrl: apiUrl,
    userAgent: `model-release/${version}`,
    // Octokit warns of what it deprecates on the console, which is not ours.
    log: { debug: () => {}, info: () => {}, warn: (text: string) => progress.detail(text), error: () => {} },
  });
  // Of waits alone: a rollout of an hour between two calls has used none of it.
  let waitedMs = 0;

  octokit.hook.wrap("request", async (request, options) => {
    const asked: Asked = options;
    const doing = `${asked.method} ${asked.url}`;
    const allowedMs = answerWithinMs + Math.ceil(sizeOf(options.data) / slowestBytesPerMs);
    const once = () =>
      within(allowedMs, signal, async (either) => {
        // Into these very options: the hook that adds the token is bound to them, and is not handed others.
        options.request = { ...options.request, signal: either };
        return whole(await request(options));
      });
    for (let tried = 1; ; tried++) {
      const begun = clock.monotonic();
      try {
        return await (asked.method === "GET" ? once() : effect(`github ${doing}`, once));
      } catch (cause) {
        if (signal.aborted) throw cancelled(doing, signal.reason);
        waitedMs += clock.monotonic() - begun;
        // octokit gives every failure of a request a status; what has none is a fault of the program.
        if (typeof (cause as { status?: unknown }).status !== "number") throw cause;
        const setback = setbackOf(cause);
        const refused: Refused = { doing, repository, apiUrl, cause };
        const next = whatNext(setback, asked.method, tried, clock.now());
        if (next.kind === "final") throw refusal(setback, refused);
        if (next.kind === "uncertain") throw new Uncertain(refusal(setback, refused));
        if (waitedMs + next.afterMs > patienceMs) {
          const until = new Date(clock.now().getTime() + next.afterMs);
          throw next.kind === "limited" ? limited(next.why, until, refused) : refusal(setback, refused);
        }
        progress.detail(`${doing}: ${next.why}; again in ${(next.afterMs / 1000).toFixed(0)} s`);
        waitedMs += next.afterMs;
        await clock.sleep(next.afterMs, signal);
        if (signal.aborted) throw cancelled(doing, signal.reason);
      }
    }
  });

  return {
    rest: octokit.rest,
    paginate: octokit.paginate,
    here: { owner, repo },
    isWorkflowToken: token.startsWith("ghs_"),
    clock,
    signal,
  };
}

/**
 * With a timer of its own: one of AbortSignal.timeout that is only named in AbortSignal.any may be collected before it
 * ends (nodejs/node#57736).
 */
async function within<T>(limitMs: number, signal: AbortSignal, act: (either: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Error(`no whole answer within ${limitMs / 1000} s`)), limitMs);
  try {
    return await act(AbortSignal.any([signal, late.signal]));
  } finally {
    clearTimeout(timer);
  }
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
}

/** octokit hands JSON that broke off on as text, and calls that an answer. */
function whole<T extends Answered>(answer: T): T {
  const { status, headers, data } = answer;
  const isJson = String(headers["content-type"] ?? "").includes("json");
  if (status !== 204 && isJson && typeof data === "string") throw new BrokenOff("the answer broke off");
  return answer;
}

class BrokenOff extends Error {
  /** As octokit gives every failure of a request one. */
  readonly status = 0;
}

function sizeOf(body: unknown): number {
  return body instanceof Uint8Array ? body.byteLength : 0;
}

/** A POST whose answer was lost: it may have been carried out. */
export class Uncertain extends Problem {
  constructor({ code, message, remedy, cause }: Problem) {
    super(code, { what: message, remedy, cause });
  }
}

function setbackOf(error: unknown): Setback {
  const { status, response, message } = error as {
    status?: number;
    response?: { headers: Record<string, string>; data?: { message?: string } };
    message?: string;
  };
  if (response && status !== undefined) {
    return { kind: "answered", status, headers: response.headers, message: response.data?.message ?? message ?? "" };
  }
  return { kind: "unanswered", sent: !neverSent(error) };
}

/** No connection was ever made. */
function neverSent(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: string };
    if (code && ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"].includes(code)) return true;
  }
  return false;
}

const triesToMake = 3;

/**
 * Makes a thing that must not stand there twice: where the answer to its making is lost, it looks whether the thing is
 * there before it tries again.
 */
export async function makeOnce<T>(
  { clock, signal }: Pick<GitHub, "clock" | "signal">,
  { make, find }: { make: () => Promise<T>; find: () => Promise<T | undefined> },
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof Uncertain)) throw error;
      // What was carried out late is seen late.
      await clock.sleep(1000 * tried, signal);
      const found = await find();
      if (found !== undefined) return found;
      if (tried >= triesToMake) throw error;
    }
  }
}
