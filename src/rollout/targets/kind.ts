/** What a kind of target is to the jobs: opened from one description, it hands out the three seams and its own doings. */
import type { Runtime } from "../../runtimes/runtime.js";
import type { World } from "../../world.js";
import type { AskedStep, FittedSteps } from "../engine/plan.js";
import type { RolloutRecord } from "../engine/record.js";
import type { Ledger } from "../journal/ledger.js";
import type { Replicas } from "../observers/source.js";
import type { ReplaySender } from "../replay.js";
import type { Journal, Observer, Release, Target } from "../seams.js";
import type { SessionKey } from "./local/sessions.js";

/** An image as a target runs it. */
export interface PackedImage {
  readonly digest: string;
  /** By digest, in the registry; absent for an image that stays on this machine. */
  readonly reference?: string;
  /** Path of the model among the image's files, relative. */
  readonly model: string;
}

export interface TargetContext {
  /** What the model is called: the name of what is made for it, where the options give no other. */
  readonly name: string;
  readonly runtime: Runtime;
  /** The most that a rollout may take, so that what ends before it (a token) is found in time. */
  readonly longestMs: number;
  readonly readyWithinMs: number;
  readonly lookMs: number;
  /** `.model-release/<name>` beside the configuration, absolute. */
  readonly folder: string;
  /** The target's own options under `deploy`, checked by its schema. */
  readonly options: Readonly<Record<string, unknown>>;
  /** End by itself when this run is gone. */
  readonly ephemeral: boolean;
  readonly session: SessionKey;
  readonly traffic: "live" | "replay";
  /** A path of the configuration, absolute. */
  readonly configured: (path: string) => string;
  /** Writes an image's files into an empty folder, for targets that run no containers. */
  readonly unpack: (digest: string, folder: string) => Promise<void>;
  /** The model's file of an image in a registry, by digest; undefined where the image has none. */
  readonly fetchModel: (reference: string) => Promise<string | undefined>;
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
  /** Its own counters, which decide where the configuration names none. */
  readonly observer: Observer;
  /** What the workload is called there, and in which namespace where there are such. */
  readonly place: { readonly name: string; readonly namespace?: string };
  /** How the arms' replicas fare, for counters of somebody else's. */
  replicas(signal: AbortSignal): Promise<Replicas>;
  readonly journal: Journal<RolloutRecord>;
  readonly ledger: Ledger;
  /** The way of replayed rows to the arms. */
  readonly sender: ReplaySender;
  /** Where it serves nothing yet, the baseline is to serve beside the canary; else it gets a first release. */
  readonly startsWithBaseline: boolean;
  /** How this target runs an image. */
  release(image: PackedImage): Promise<Release>;
  /**
   * The steps that it can take, and with how many replicas.
   *
   * @param how  `force`: a stable without a ready replica counts as none
   * @throws Problem KUBERNETES_SHARE_IMPOSSIBLE where it has too few replicas for any of the shares
   */
  fit(asked: readonly AskedStep[], how?: { readonly force: boolean }): Promise<FittedSteps>;
  /** Where users' requests go in; undefined while nothing serves. */
  url(): Promise<string | undefined>;
  status(signal: AbortSignal): Promise<TargetStatus>;
  /** The model's file of a release that it can still run; undefined where that is gone. */
  modelOf(release: Release): Promise<string | undefined>;
  /** Ends what it runs. @param forget  also records and attempts, as if there had never been a release */
  stop(signal: AbortSignal, options: { readonly forget: boolean }): Promise<readonly string[]>;
  /** Lets go of connections; what serves is not touched. */
  close(): void;
}

export interface TargetKind {
  readonly open: (context: TargetContext) => Promise<OpenTarget>;
}
