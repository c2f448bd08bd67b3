/** What a kind of target is to the jobs: opened from one description, it hands out the three seams and its own doings. */
import type { World } from "../../world.js";
import type { RolloutRecord } from "../engine/record.js";
import type { Ledger } from "../journal/ledger.js";
import type { Journal, Observer, Release, Target } from "../seams.js";
import type { SessionKey } from "./local/sessions.js";

/** A row as the runtime's protocol encodes it. */
export interface EncodedRequest {
  readonly path: string;
  readonly body: string;
  readonly contentType: string;
}

export interface TargetContext {
  /** `.model-release/<name>` beside the configuration, absolute. */
  readonly folder: string;
  /** The target's own options under `deploy`, checked by its schema. */
  readonly options: Readonly<Record<string, unknown>>;
  /** End by itself when this run is gone. */
  readonly ephemeral: boolean;
  readonly session: SessionKey;
  readonly traffic: "live" | "replay";
  /** Writes an image's files into an empty folder, for targets that run no containers. */
  readonly unpack: (digest: string, folder: string) => Promise<void>;
  /** A few known rows, for a first release. */
  readonly smokeRequests: readonly EncodedRequest[];
  readonly world: World;
}

/** What runs there now, in lines for people and as data for programs. */
export interface TargetStatus {
  /** The digest that serves, where one does. */
  readonly serving?: string;
  readonly url?: string;
  readonly lines: readonly string[];
  readonly detail: unknown;
}

export interface OpenTarget {
  readonly target: Target;
  readonly observer: Observer;
  readonly journal: Journal<RolloutRecord>;
  readonly ledger: Ledger;
  /** How this target runs an image whose model lies at this path in it. */
  release(digest: string, model: string): Release;
  /** Where users' requests go in; undefined while nothing serves. */
  url(): Promise<string | undefined>;
  status(signal: AbortSignal): Promise<TargetStatus>;
  /** The model's file of a release that it can still run; undefined where that is gone. */
  modelOf(release: Release): Promise<string | undefined>;
  /** Ends what it runs. @param forget  also records and attempts, as if there had never been a release */
  stop(signal: AbortSignal, options: { readonly forget: boolean }): Promise<readonly string[]>;
}

export interface TargetKind {
  readonly open: (context: TargetContext) => OpenTarget;
}
