/** The three seams of a rollout (target, observer, journal) and what passes through them. */
import type { Problem } from "../errors.js";
import type { FrozenBins } from "./observers/predictions.js";

export type ArmName = "stable" | "canary";

/** What serves: an image, named by digest, and how the target runs it. */
export interface Release {
  readonly digest: string;
  /** The target's own description of how it is run (a pod template, a command's settings); part of the identity. */
  readonly template: Readonly<Record<string, unknown>>;
}

/** What is wanted, stated again and again until reading shows it true. */
export interface Desired {
  /** Absent only before a first release is exposed: then nothing but the canary is wanted, and no user reaches it. */
  readonly stable?: Release;
  readonly canary?: Release & { readonly replicas: number };
  /** Share of live traffic for the canary, 0 to 1. */
  readonly share: number;
  /** Freeze what would fight the rollout (autoscalers) while true. */
  readonly hold: boolean;
}

/** One arm as it was read: what release it runs (the digest that most of its replicas run), and how it fares. */
export interface ArmActual extends Release {
  /** The image is named by a tag, of which each replica may run another digest: the template alone names the release. */
  readonly byTag?: boolean;
  /** Every expected replica runs this digest and is ready; false while replicas of another release still serve. */
  readonly ready: boolean;
  readonly replicas: { readonly expected: number; readonly ready: number };
  readonly restarts: number;
  /** What went wrong in words (a crash, an OOM kill, an image that cannot be pulled), and whose fault it is. */
  readonly fault?: Finding;
  /** What it waits for and may yet get (a node, a probe's answer): no fault, but the reason if it comes too late. */
  readonly delay?: Finding;
}

export interface Finding {
  readonly whose: "candidate" | "surroundings";
  readonly what: string;
}

/** What reading the target shows. */
export interface Actual {
  readonly stable?: ArmActual;
  readonly canary?: ArmActual;
  /** The share that the router is set to and has confirmed. */
  readonly share: number;
  readonly hold: boolean;
}

/** Who may write: raised by each take-over, so that a stale writer is refused. */
export interface Fence {
  readonly holder: string;
  readonly epoch: number;
}

/** A row as the runtime's protocol encodes it. */
export interface EncodedRequest {
  readonly path: string;
  readonly body: string;
  readonly contentType: string;
}

/** How a few known rows fared that were sent to the canary itself, past the router. */
export interface Smoke {
  readonly passed: boolean;
  /** "32 rows answered" or what went wrong with which row. */
  readonly what: string;
}

export interface Target {
  /**
   * Everything that could fail, found before the first write.
   *
   * @param how  `force`: a stable without a ready replica is no problem, it is to be replaced
   */
  preflight(wanted: Desired, signal: AbortSignal, how?: { readonly force: boolean }): Promise<readonly Problem[]>;
  read(signal: AbortSignal): Promise<Actual>;
  /** Requests only; believed when `read` agrees. */
  apply(desired: Desired, fence: Fence, signal: AbortSignal): Promise<void>;
  /** Sends a few known rows to the canary itself; asked for before a first release is exposed. Changes nothing. */
  smoke(rows: readonly EncodedRequest[], signal: AbortSignal): Promise<Smoke>;
  /** Resolves when reading may show something new, or when the signal aborts; where there is none, time alone tells. */
  changed?(signal: AbortSignal): Promise<void>;
}

/** A number, or why it is not known: nothing comes of it then, whatever it would have been. */
export type Told<Value = number> =
  | { readonly value: Value; readonly why?: undefined }
  | { readonly value?: undefined; readonly cause: "no-data" | "invalid"; readonly why: string };

/** What an arm's servers used in an interval: those that were counted in it. */
export interface Usage {
  /** Processor time, and the requests that it was used for: users' and replayed ones, for both cost it. */
  readonly cpu: Told<{ readonly seconds: number; readonly requests: number }>;
  /** Mean over the replicas, at the interval's end. */
  readonly memoryBytes: Told;
}

/** One arm in one interval: counts of this interval alone, never totals. */
export interface ArmSample {
  readonly requests: number;
  /** 5xx, 429, timeouts, refused connections, and 400/422. */
  readonly errors: number;
  /** The interval's share of Σ over sessions of (errors of the session)²; absent where sessions are not known. */
  readonly errorSquares?: number;
  /** Requests per latency bucket of the observer's edges, one more for those beyond the last edge. */
  readonly latency: readonly number[];
  readonly replicas: {
    readonly seen: number;
    readonly expected: number;
    /** Those that had the requests, where that is not all of them: rows are replayed to as many of each arm. */
    readonly asked?: number;
  };
  readonly restarts: number;
  /** Seconds since the youngest replica became ready; decides whether warm-up is over. */
  readonly ageSeconds: number;
  /** Absent where the observer cannot know. */
  readonly usage?: Usage;
}

/** What an arm's model answered in an interval. */
export interface Predicted {
  /** By bin. */
  readonly counts: readonly number[];
  /** Σ over requests of (predictions in the request)²: those of one request come together. */
  readonly squares: number;
}

/** Predictions of both arms by the same bins, frozen from what stable answered. */
export interface Predictions {
  /** Each bin's name: a class, or "0.5 to 0.75". The last may hold all others. */
  readonly bins: readonly string[];
  /** Why these bins cannot tell the arms' predictions apart, where they cannot. */
  readonly blind?: string;
  readonly canary: Predicted;
  readonly stable: Predicted;
}

/** Replayed rows with known answers that both arms have answered: each row once, however often it was sent. */
export interface AnsweredRows {
  /** Rows that there are. */
  readonly of: number;
  /** Right by both arms, by one alone, or by neither. */
  readonly both: number;
  readonly canaryOnly: number;
  readonly stableOnly: number;
  readonly neither: number;
}

export interface Sample {
  /** Wall time at the interval's end, ISO 8601, for the report. */
  readonly at: string;
  readonly seconds: number;
  readonly stable: ArmSample;
  readonly canary: ArmSample;
  /** Replayed pairs share their rows and are independent by design: no design effect. */
  readonly traffic: "live" | "replay";
  readonly predictions?: Predictions;
  /** Why there are no predictions, for the person who asked for a gate on them. */
  readonly noPredictions?: string;
  /** All since the rollout began, not the interval's alone: the same row again is no new evidence. */
  readonly answers?: AnsweredRows;
  /** Why answers are missing, for the person who asked for a gate on them. */
  readonly noAnswers?: string;
  /**
   * False when a counter is missing or was reset: the interval is no evidence. Where the observer can still count it
   * with the next one, it leaves its cursor where it was.
   */
  readonly complete: boolean;
  readonly incompleteBecause?: string;
}

/** What stable did before the canary came, where that is known: it teaches the first bets, and is no evidence. */
export interface StablePast {
  readonly requests: number;
  readonly errors: number;
  readonly errorSquares?: number;
  readonly latency: readonly number[];
  /** How long it was counted, where that is known. */
  readonly seconds?: number;
}

/** What the canary's servers counted since they began. It is told to people; no gate looks at it. */
export interface DataSeen {
  readonly rows: number;
  /** Rows without the feature. */
  readonly missing: Readonly<Record<string, number>>;
  /** Rows by feature and by bin of the holdout's (inference/feature-bins.ts). */
  readonly inputs: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Absent where too little was answered to make bins of. */
  readonly predictions?: { readonly bins: FrozenBins; readonly counts: readonly number[] };
}

export type Cursor = Readonly<Record<string, unknown>>;

export interface Observation {
  readonly sample?: Sample;
  /** Given with the first read alone. */
  readonly past?: StablePast;
  /** Absent where the servers do not count it, or did not tell. */
  readonly data?: DataSeen;
  readonly cursor: Cursor;
}

export interface Observer {
  /** Upper edges of the latency buckets in seconds, rising; ours are those of stats/latency-edges.ts. */
  readonly latencyEdges: readonly number[];
  /** Metrics of which it can never tell anything, and why. */
  readonly untold?: { readonly cpu?: string; readonly memory?: string; readonly drift?: string };
  /**
   * What happened since the cursor. The same cursor may be read again (after a crash, or a write that failed): the
   * answer then covers the longer interval, so nothing is lost or counted twice.
   *
   * @param cursor  what the last read returned, undefined at first: then the sample is undefined too
   */
  read(cursor: Cursor | undefined, signal: AbortSignal): Promise<Observation>;
}

/** Kept in the target; one record at a time, written by compare-and-swap under a fence. */
export interface Journal<Record> {
  load(): Promise<{ readonly record?: Record; readonly fence?: Fence } | undefined>;
  /** Raises the epoch; refused with ROLLOUT_BUSY while a living holder renews, unless `force`. */
  acquire(holder: string, options: { readonly force: boolean }): Promise<Fence>;
  /** Writes the record and renews the holder's claim; refused with ROLLOUT_TAKEN_OVER when the fence is stale. */
  save(record: Record, fence: Fence): Promise<void>;
  /** Gives the claim up, so that the next `acquire` need not wait for it to expire; the record stays. */
  release(fence: Fence): Promise<void>;
  /** Where a record has a bound: how much there is, and how much a record (as JSON) takes of it. */
  readonly room?: { readonly bytes: number; readonly taken: (json: string) => number };
}
