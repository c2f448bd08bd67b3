/**
 * What a comment asks for: `/model-release rollback churn 1.4.0`. Pure; whether its author may ask is not decided here.
 *
 * The model's name may be left out where there is one model, but not before a reason.
 */
import { nearest } from "../suggest.js";

export type Command =
  | { readonly job: "status" | "verify" | "approve"; readonly model?: string }
  | { readonly job: "release"; readonly model?: string; readonly retry: boolean }
  | { readonly job: "rollback"; readonly model?: string; readonly to?: string }
  | { readonly job: "promote"; readonly model: string; readonly reason: string };

export interface Misunderstood {
  /** What to write instead. */
  readonly instead: string;
}

const called = "/model-release";
const usage: Readonly<Record<Command["job"], string>> = {
  status: "status [MODEL]",
  verify: "verify [MODEL]",
  approve: "approve [MODEL]",
  release: "release [MODEL] [retry]",
  rollback: "rollback [MODEL] [VERSION]",
  promote: "promote MODEL REASON",
};
const jobs = Object.keys(usage) as Command["job"][];

/** @returns undefined where the comment does not speak to us: its first line must begin with the command */
export function parseCommand(comment: string): Command | Misunderstood | undefined {
  const [first = ""] = comment.trimStart().split(/\r?\n/);
  const [name, written, ...words] = first.trim().split(/\s+/);
  if (name !== called) return undefined;
  const job = jobs.find((known) => known === written);
  if (job === undefined) return misunderstood(written);
  if (job === "promote") return parsePromotion(words);
  return parseOrder(job, words) ?? { instead: line(job) };
}

function parsePromotion([model, ...reason]: readonly string[]): Command | Misunderstood {
  if (model === undefined || reason.length === 0) return { instead: line("promote") };
  return { job: "promote", model, reason: reason.join(" ") };
}

/** The name comes before the rest; undefined where words are left over. */
function parseOrder(job: Exclude<Command["job"], "promote">, words: readonly string[]): Command | undefined {
  const [last] = words.slice(-1);
  const own = last !== undefined && isArgument(job, last) ? last : undefined;
  const names = own === undefined ? words : words.slice(0, -1);
  if (names.length > 1) return undefined;
  const named = names[0] === undefined ? {} : { model: names[0] };
  if (job === "release") return { job, ...named, retry: own !== undefined };
  if (job === "rollback") return { job, ...named, ...(own !== undefined && { to: own }) };
  return { job, ...named };
}

function isArgument(job: Command["job"], word: string): boolean {
  if (job === "release") return word === "retry";
  return job === "rollback" && /^(v?\d+\.\d+\.\d+|sha256:[0-9a-f]{64})$/.test(word);
}

const line = (job: Command["job"]) => `${called} ${usage[job]}`;

function misunderstood(written: string | undefined): Misunderstood {
  const meant = written === undefined ? undefined : nearest(written, jobs);
  return { instead: meant === undefined ? jobs.map(line).join("\n") : line(meant as Command["job"]) };
}
