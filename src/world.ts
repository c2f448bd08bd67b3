/** What the outside gives: handed in at the door, so that a test hands in its own. */
import type * as promises from "node:fs/promises";
import type { Progress } from "./progress.js";

/** The file system's calls that the product uses; a test's may be full, slow or broken. */
export type FileSystem = Pick<
  typeof promises,
  | "access"
  | "chmod"
  | "copyFile"
  | "link"
  | "lstat"
  | "mkdir"
  | "open"
  | "readdir"
  | "readFile"
  | "readlink"
  | "realpath"
  | "rename"
  | "rm"
  | "stat"
  | "symlink"
  | "unlink"
  | "writeFile"
>;

export interface Clock {
  /** Wall time, for what people read; never for durations. */
  now(): Date;
  /** Milliseconds of a clock that only goes forward. */
  monotonic(): number;
  /** Resolves after `ms`, or at once (without an error) when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface World {
  readonly clock: Clock;
  readonly files: FileSystem;
  /** The one way to make an HTTP request. */
  readonly fetch: typeof globalThis.fetch;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly progress: Progress;
  /** Aborts waits when the run is cancelled; it never tears down what serves. */
  readonly signal: AbortSignal;
  /** Tells this run from every other in a target's journal, so that its post step knows what it began; not by hand. */
  readonly run?: string;
  /** The folder that holds the doors (cli.js, serve.js, …) and wasm/: dist/ for users, build/ in tests. */
  readonly home: string;
  /** model-release's own version. */
  readonly version: string;
}
