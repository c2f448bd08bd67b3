/** Coming to hold a Lease: at once where it is free or its holder is known to be dead, else after it has expired. */
import { z } from "zod";
import { Problem } from "../../errors.js";
import type { Clock } from "../../world.js";
import { identifySelf, isRunning } from "../process.js";
import { annotations } from "../targets/kubernetes/names.js";
import {
  annotated,
  emptyLease,
  holdingOf,
  type Lease,
  type LeasePlace,
  readAnnotation,
  wasOvertaken,
} from "./lease.js";
import { identifyMachine } from "./machine.js";

export interface Claimant {
  readonly holder: string;
  /** Told who has it, before a wait for a sign of life. */
  readonly onWait?: (held: Lease) => void;
  /** Undefined where this machine cannot be told from others. */
  readonly mine: HolderProcess | undefined;
  readonly force: boolean;
}

const processShape = z.object({ machine: z.string(), pid: z.int(), started: z.string() });
export type HolderProcess = z.infer<typeof processShape>;

const durationSeconds = 30;
const lookEveryMs = 2_000;
/** Between two looks further apart the holder may have renewed unseen, and died since. */
const longestGapMs = 3 * lookEveryMs;
const longestOutageMs = 120_000;

/**
 * @returns  the Lease as taken, and whether somebody held it who had not given it up
 * @throws   Problem ROLLOUT_BUSY where its holder is alive
 */
export async function seize(
  place: LeasePlace,
  claimant: Claimant,
  signal: AbortSignal,
): Promise<{ readonly taken: Lease; readonly succeeded: boolean }> {
  const { clock } = place;
  for (let seen: Seen | undefined; ; ) {
    const { lease, outage } = await readPatiently(place, signal);
    const fate = lease && isHeld(lease) ? await fateOf(lease, claimant) : "none";
    const decision = decide(lease, fate, outage ? undefined : seen, clock.monotonic());
    if (claimant.force || decision.kind === "take") {
      const taken = await take(place, lease, claimant, signal);
      if (taken) return { taken, succeeded: fate !== "none" };
    } else if (decision.kind === "busy") throw busy(lease);
    else {
      if (seen === undefined && lease) claimant.onWait?.(lease);
      await clock.sleep(lookEveryMs, signal);
    }
    signal.throwIfAborted();
    seen = decision.kind === "wait" ? decision.seen : see(lease, clock.monotonic());
  }
}

/** What is known of the holder: nobody, ourselves, or another process where it can be looked for. */
export type Fate = "none" | "self" | "running" | "dead" | "unknown";

/** What was seen of a holder of whom nothing is known but whether it renews. */
export interface Seen {
  readonly mark: string;
  /** By our own monotonic clock: since when it has not changed, while we could read it. */
  readonly since: number;
  readonly at: number;
}

export type Decision =
  | { readonly kind: "take" }
  | { readonly kind: "busy" }
  | { readonly kind: "wait"; readonly seen: Seen };

/** Expired is what has not changed for its whole duration while it could be read: two clocks are never compared. */
export function decide(lease: Lease | undefined, fate: Fate, seen: Seen | undefined, now: number): Decision {
  if (fate === "none" || fate === "self" || fate === "dead") return { kind: "take" };
  if (fate === "running") return { kind: "busy" };
  if (seen && seen.mark !== markOf(lease)) return { kind: "busy" };
  if (!seen || now - seen.at > longestGapMs) return { kind: "wait", seen: see(lease, now) };
  const durationMs = (lease?.spec?.leaseDurationSeconds ?? durationSeconds) * 1000;
  return now - seen.since >= durationMs ? { kind: "take" } : { kind: "wait", seen: { ...seen, at: now } };
}

const see = (lease: Lease | undefined, now: number): Seen => ({ mark: markOf(lease), since: now, at: now });

/** What changes when a holder renews, or another one comes; the ledger's writes leave it alone. */
function markOf(lease: Lease | undefined): string {
  const { holder = "", epoch = 0, renewed = "" } = lease ? holdingOf(lease) : {};
  return `${holder} ${epoch} ${renewed}`;
}

const isHeld = (lease: Lease) => holdingOf(lease).holder !== undefined;

async function fateOf(lease: Lease, { holder, mine }: Claimant): Promise<Fate> {
  const other = readAnnotation(lease, annotations.process, (stored) => processShape.parse(stored));
  if (!other || other.machine !== mine?.machine) return "unknown";
  const isOurs = other.pid === mine.pid && other.started === mine.started;
  if (isOurs && holdingOf(lease).holder === holder) return "self";
  return (await isRunning(other)) ? "running" : "dead";
}

/** @returns undefined where somebody was quicker */
async function take(
  { cluster, ...place }: LeasePlace,
  lease: Lease | undefined,
  claimant: Claimant,
  signal: AbortSignal,
): Promise<Lease | undefined> {
  const object = claimed(lease ?? emptyLease({ cluster, ...place }), claimant, place.clock);
  try {
    return (await cluster.write({ verb: lease ? "replace" : "create", kind: "leases", object }, signal)) as Lease;
  } catch (error) {
    if (wasOvertaken(error)) return undefined;
    throw error;
  }
}

function claimed(lease: Lease, { holder, mine }: Claimant, clock: Clock): Lease {
  const now = microTime(clock.now());
  const spec = {
    ...lease.spec,
    holderIdentity: holder,
    leaseTransitions: holdingOf(lease).epoch + 1,
    leaseDurationSeconds: durationSeconds,
    acquireTime: now,
    renewTime: now,
  };
  return annotated({ ...lease, spec }, { [annotations.process]: mine && JSON.stringify(mine) });
}

/** An outage is borne for a while, and told: what happened meanwhile was not seen. */
async function readPatiently({ cluster, lease, clock }: LeasePlace, signal: AbortSignal) {
  const began = clock.monotonic();
  for (let outage = false; ; outage = true) {
    try {
      return { lease: await cluster.get("leases", lease, signal), outage };
    } catch (error) {
      const passes = error instanceof Problem && error.code === "KUBERNETES_UNREACHABLE";
      if (!passes || clock.monotonic() - began > longestOutageMs) throw error;
    }
    await clock.sleep(lookEveryMs, signal);
    signal.throwIfAborted();
  }
}

export async function ownProcess(): Promise<HolderProcess | undefined> {
  const [machine, process] = await Promise.all([identifyMachine(), identifySelf()]);
  return machine === undefined ? undefined : { machine, ...process };
}

/** Kubernetes' MicroTime: six digits, no more and no fewer. */
export function microTime(at: Date): string {
  return at.toISOString().replace("Z", "000Z");
}

/** The times are those that the holder wrote, by its own clock. */
export function waitLine(lease: Lease): string {
  const { holder, epoch, renewed } = holdingOf(lease);
  const since = lease.spec?.acquireTime;
  const history = [since && `since ${since}`, renewed && `renewed at ${renewed}`].filter(Boolean).join(", ");
  const seconds = lease.spec?.leaseDurationSeconds ?? durationSeconds;
  return `the rollout is held by ${holder} (epoch ${epoch}${history && `, ${history}`}), of whom nothing else is known here: waiting up to ${seconds} s for a sign of life, after which its place is taken`;
}

function busy(lease: Lease | undefined): Problem {
  const { holder, renewed } = lease ? holdingOf(lease) : {};
  return new Problem("ROLLOUT_BUSY", {
    what: `another rollout is under way: ${holder}${renewed ? ` (it renewed its claim at ${renewed})` : ""}`,
    remedy: "Wait for it, or set 'deploy.when_busy: replace' to have it rolled back first.",
  });
}
