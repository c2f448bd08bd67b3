/** One bounded question to a source of counters: so long, so many bytes, to one host; what is more is no answer. */
import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import { Problem } from "../../errors.js";
import type { SourceContext } from "./source.js";

export interface Access {
  readonly url: string;
  readonly ca?: string | undefined;
  readonly token_from?: string | undefined;
  readonly username?: string | undefined;
  readonly password_from?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly answer_within: number;
}

export interface Question {
  /** Laid over the configured URL: its path is added to the URL's own. */
  readonly url: string;
  /** Sent as a form; a query may be longer than a URL can be. */
  readonly form?: Readonly<Record<string, string>>;
}

/** @returns what was answered, parsed; @throws Problem OBSERVER_UNREADABLE */
export type Ask = (question: Question, signal: AbortSignal) => Promise<unknown>;

/** Enough for a hundred pods of our own server's histograms; what is longer is not read to its end. */
export const longestAnswer = 32 * 2 ** 20;

/** @throws Problem CONFIG_INVALID for a secret that is not there; FILE_UNREADABLE for the certificates */
export async function prepareAsk(
  access: Access,
  { environment, files, configured }: Pick<SourceContext, "environment" | "files" | "configured">,
): Promise<Ask> {
  const secret = (name: string): string => {
    const value = environment[name];
    if (value !== undefined && value !== "") return value;
    throw new Problem("CONFIG_INVALID", {
      what: `canary.observer: the environment variable ${name} is not set`,
      remedy: "Hand the secret to the command by its environment (in a workflow: env:).",
    });
  };
  const headers: Record<string, string> = { ...access.headers, accept: "application/json" };
  if (access.token_from !== undefined) headers.authorization = `Bearer ${secret(access.token_from)}`;
  else if (access.username !== undefined) {
    const password = access.password_from === undefined ? "" : secret(access.password_from);
    headers.authorization = `Basic ${Buffer.from(`${access.username}:${password}`).toString("base64")}`;
  }
  const ca = access.ca === undefined ? undefined : await certificates(configured(access.ca), files);
  const limitMs = access.answer_within * 1000;
  return (question, signal) => ask(question, { headers, ...(ca !== undefined && { ca }) }, limitMs, signal);
}

async function certificates(path: string, files: SourceContext["files"]): Promise<string> {
  try {
    return await files.readFile(path, "utf8");
  } catch (cause) {
    throw new Problem("FILE_UNREADABLE", {
      what: `${path} could not be read (${(cause as NodeJS.ErrnoException).code})`,
      remedy: "canary.observer's `ca` names a file with certificates in PEM.",
      cause,
    });
  }
}

async function ask(
  { url, form }: Question,
  how: { readonly headers: Readonly<Record<string, string>>; readonly ca?: string },
  limitMs: number,
  signal: AbortSignal,
): Promise<unknown> {
  const where = new URL(url);
  const late = AbortSignal.timeout(limitMs);
  const body = form && new URLSearchParams(form).toString();
  const options: RequestOptions & { readonly ca?: string } = {
    method: body === undefined ? "GET" : "POST",
    headers: { ...how.headers, ...(body !== undefined && { "content-type": "application/x-www-form-urlencoded" }) },
    signal: AbortSignal.any([signal, late]),
    agent: false,
    ...(how.ca !== undefined && { ca: how.ca }),
  };
  try {
    const { status, text } = await exchange(where, options, body);
    if (status !== 200) throw new Error(`it answered with status ${status}${saidBy(text)}`);
    return parsed(text);
  } catch (error) {
    signal.throwIfAborted();
    const because = late.aborted ? `no answer within ${limitMs / 1000} s` : (error as Error).message;
    throw unreadable(`${shownUrl(url)}: ${because}`, error);
  }
}

/** For messages: a query may hold a token. */
export function shownUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

function exchange(
  where: URL,
  options: RequestOptions,
  body: string | undefined,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const heard = (answer: IncomingMessage) => {
      const chunks: Buffer[] = [];
      let length = 0;
      answer.on("data", (chunk: Buffer) => {
        length += chunk.length;
        if (length > longestAnswer) {
          outgoing.destroy(new Error(`the answer is longer than ${longestAnswer / 2 ** 20} MiB`));
          return;
        }
        chunks.push(chunk);
      });
      answer.on("error", reject);
      answer.on("end", () => {
        if (!answer.complete) reject(new Error("the answer was cut off"));
        else resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") });
      });
    };
    const outgoing =
      where.protocol === "https:" ? httpsRequest(where, options, heard) : httpRequest(where, options, heard);
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** Prometheus says in `error` what it did not like; of others' words a line is enough. */
function saidBy(text: string): string {
  try {
    const { error } = JSON.parse(text) as { readonly error?: unknown };
    if (typeof error === "string") return ` (${error.slice(0, 200)})`;
  } catch {
    // No JSON: its first line tells as much.
  }
  const line = text.trim().split("\n")[0]!.slice(0, 100);
  return line === "" ? "" : ` (${line})`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`the answer is no JSON: ${text.slice(0, 60)}`);
  }
}

export function unreadable(what: string, cause?: unknown): Problem {
  return new Problem("OBSERVER_UNREADABLE", {
    what,
    remedy:
      "canary.observer names where the arms' requests are counted. Ask it by hand; what it lacks is said above. Without that key the target's own counters decide.",
    cause,
  });
}
