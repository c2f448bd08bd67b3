/**
 * The journal of a rollout in a cluster: one Lease, whose annotation carries the record, changed by compare-and-swap.
 *
 * Its holder renews it. Who takes it over while it is held raises the epoch and then touches every managed object, so a
 * writer of the epoch before is refused by its old resourceVersion.
 */
import { Problem } from "../../errors.js";
import type { Clock } from "../../world.js";
import type { Fence, Journal } from "../seams.js";
import { annotations } from "../targets/kubernetes/names.js";
import { annotated, changeLease, holdingOf, type Lease, type LeasePlace, readAnnotation } from "./lease.js";
import { packedBytes, packRecord, unpackRecord } from "./packed-record.js";
import { createRenewal } from "./renewal.js";
import { microTime, ownProcess, seize, waitLine } from "./seize.js";

export interface LeaseJournalOptions<Record> extends LeasePlace {
  /** Checks what was stored; throws when it is not a record. */
  readonly parse: (stored: unknown) => Record;
  /** Writes the new epoch to every managed object, so that what was read of them before is stale. */
  readonly touch: (epoch: number, signal: AbortSignal) => Promise<void>;
  /** Told who holds the rollout when that is waited for, once for each holding. */
  readonly say?: (line: string) => void;
  /** Ends waiting for a holder that may be dead. Saving goes on: a cancelled run has to bring things back. */
  readonly signal: AbortSignal;
}

export interface LeaseJournal<Record> extends Journal<Record> {
  /**
   * To be asked between reading the objects and writing them.
   *
   * @throws Problem ROLLOUT_TAKEN_OVER where the fence is stale; what keeps the Lease from being read
   */
  confirm(fence: Fence, signal: AbortSignal): Promise<void>;
  /** Ends renewing; the claim then expires by itself. */
  close(): void;
}

/** As it is stored. The API takes no more than 256 KiB for all annotations of an object, and the judgements are one. */
const longestRecord = 192 * 1024;

export function createLeaseJournal<Record>(options: LeaseJournalOptions<Record>): LeaseJournal<Record> {
  const { cluster, lease: name, clock, parse, touch, signal: waiting } = options;
  const lasting = new AbortController().signal;
  const change = (act: (lease: Lease) => Lease | undefined) => changeLease(options, act, lasting);
  const said = new Set<string>();
  const onWait = (held: Lease) => {
    const { holder, epoch } = holdingOf(held);
    const holding = `${epoch} ${holder}`;
    if (!said.has(holding)) options.say?.(waitLine(held));
    said.add(holding);
  };
  const renewal = createRenewal(async (fence) => {
    const lease = await change((found) => (isHeldBy(found, fence) ? renewed(found, clock) : undefined));
    return isHeldBy(lease, fence);
  });

  return {
    load: async () => {
      const lease = await cluster.get("leases", name, lasting);
      if (!lease) return undefined;
      const record = readAnnotation(lease, annotations.record, (stored) => parse(unpackRecord(stored)));
      const { holder, epoch } = holdingOf(lease);
      return { ...(record !== undefined && { record }), ...(holder !== undefined && { fence: { holder, epoch } }) };
    },
    acquire: async (holder, { force }) => {
      const mine = await ownProcess();
      const { taken, succeeded } = await seize(options, { holder, mine, force, onWait }, waiting);
      const fence = { holder, epoch: holdingOf(taken).epoch };
      // Held and not given up: its holder may be in the middle of a write. Where this fails, the Lease stays held by us
      // and is not renewed, so that whoever comes next touches the objects.
      if (succeeded) await touch(fence.epoch, lasting);
      renewal.start(fence);
      return fence;
    },
    save: async (record, fence) => {
      const text = packRecord(record);
      if (text.length > longestRecord) throw tooLarge(text.length);
      await change((lease) => {
        if (!agrees(lease, fence)) throw takenOver(lease, fence);
        return annotated(renewed(lease, clock), { [annotations.record]: text });
      });
      renewal.done(fence);
    },
    release: async (fence) => {
      renewal.stop(fence);
      await change((lease) => (isHeldBy(lease, fence) ? freed(lease) : undefined));
    },
    confirm: async (fence, signal) => {
      const lease = await cluster.get("leases", name, signal);
      if (!lease || !agrees(lease, fence)) throw takenOver(lease, fence);
    },
    room: { bytes: longestRecord, taken: packedBytes },
    close: () => renewal.stop(),
  };
}

/** Nobody else has taken it since; it may have been given up. */
function agrees(lease: Lease, { holder: ours, epoch: at }: Fence): boolean {
  const { holder, epoch } = holdingOf(lease);
  return epoch === at && (holder === undefined || holder === ours);
}

function isHeldBy(lease: Lease, fence: Fence): boolean {
  return agrees(lease, fence) && holdingOf(lease).holder !== undefined;
}

function renewed(lease: Lease, clock: Clock): Lease {
  return { ...lease, spec: { ...lease.spec, renewTime: microTime(clock.now()) } };
}

/** The record and the epoch stay. */
function freed(lease: Lease): Lease {
  const { holderIdentity: _, ...spec } = lease.spec ?? {};
  return annotated({ ...lease, spec }, { [annotations.process]: undefined });
}

function takenOver(lease: Lease | undefined, fence: Fence): Problem {
  const { holder, epoch = 0 } = lease ? holdingOf(lease) : {};
  const gone =
    epoch === 0 ? "its Lease was removed" : `${holder ? `by ${holder} ` : ""}(epoch ${epoch}, ours was ${fence.epoch})`;
  return new Problem("ROLLOUT_TAKEN_OVER", {
    what: `this rollout was taken over: ${gone}`,
    remedy: "Nothing to do here: the other run brings it to its end. 'model-release status' shows it.",
  });
}

function tooLarge(bytes: number): Problem {
  return new Problem("ROLLOUT_RECORD_TOO_LARGE", {
    what: `the record of this rollout has ${Math.ceil(bytes / 1024)} KiB; a Lease is given at most ${longestRecord / 1024}`,
    remedy: "Configure fewer gates or steps for the canary, or a session key with fewer values.",
  });
}
