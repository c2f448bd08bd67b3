/** What an observer that reads somebody else's counters is opened with: the target knows the replicas, it the counts. */
import { z } from "zod";
import type { Progress } from "../../progress.js";
import type { Clock, FileSystem } from "../../world.js";
import type { ArmName, Observer } from "../seams.js";

/** How an arm's replicas fare, as the target sees them. */
export interface ArmReplicas {
  /** By the names that a scraper's labels have; absent where the target's replicas bear none. */
  readonly pods?: readonly { readonly name: string; readonly ready: boolean }[];
  readonly expected: number;
  /** Over all that are there now. */
  readonly restarts: number;
  /** When the youngest became ready, by the target's clock; absent where `ageSeconds` is already by our own. */
  readonly youngest?: string;
  /** Seconds since the youngest became ready; 0 while none is. */
  readonly ageSeconds: number;
}

export type Replicas = Readonly<Record<ArmName, ArmReplicas>>;

export interface SourceContext {
  /** As written under `canary.observer`, checked by the kind's schema. */
  readonly options: unknown;
  /** What the workload is called, and where it runs, for labels that name it. */
  readonly place: { readonly name: string; readonly namespace?: string };
  readonly replicas: (signal: AbortSignal) => Promise<Replicas>;
  readonly traffic: "live" | "replay";
  /** Those of a rollout under way, which goes on by them; absent for a new one. */
  readonly latencyEdges?: readonly number[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A path of the configuration, absolute. */
  readonly configured: (path: string) => string;
  readonly files: Pick<FileSystem, "readFile">;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

export interface SourceKind {
  /** @throws Problem OBSERVER_UNREADABLE, CONFIG_INVALID: before the target is touched */
  readonly open: (context: SourceContext) => Promise<Observer>;
}

const variable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "is the name of an environment variable");

function hasLogin(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username !== "" || password !== "";
}

/** Secrets are named, never written down: the configuration lies in the repository. */
export const accessOptions = {
  url: z
    .url({ protocol: /^https?$/, error: "is an http or https URL" })
    .refine(
      (url) => !hasLogin(url),
      "holds a login: write `username`, and in `password_from` the name of an environment variable with the password",
    ),
  ca: z.string().min(1, "is empty").optional().describe("file with the certificates (PEM) that sign the server's"),
  token_from: variable.optional().describe("environment variable with a bearer token"),
  username: z.string().min(1, "is empty").optional().describe("for basic authentication, with `password_from`"),
  password_from: variable.optional().describe("environment variable with the password"),
  headers: z.record(z.string(), z.string()).optional().describe("further headers of each request, none of them secret"),
  answer_within: z
    .number()
    .positive()
    .max(25)
    .prefault(10)
    .describe("seconds that an answer may take before it counts as none"),
};
