/**
 * The journal of a local rollout: one file, changed by compare-and-swap under a lock, with a fence.
 *
 * Its holder is a process of this machine. Whether it lives is asked of the operating system, so a killed run is
 * succeeded at once and a slow one is never taken for dead.
 */
import { join } from "node:path";
import { z } from "zod";
import { Problem } from "../../errors.js";
import { makeFolder } from "../../storage/whole.js";
import type { Clock, FileSystem } from "../../world.js";
import { identifySelf, isRunning } from "../process.js";
import type { Fence, Journal } from "../seams.js";
import { withLock } from "./lock.js";
import { readStored, writeStored } from "./stored.js";

export interface FileJournalOptions<Record> {
  /** The rollout's state folder, `.model-release/<name>`. */
  readonly folder: string;
  /** Checks what was stored; throws when it is not a record. */
  readonly parse: (stored: unknown) => Record;
  readonly files: FileSystem;
  readonly clock: Clock;
}

const identityShape = z.object({ pid: z.int(), started: z.string() });
const storedShape = z.object({
  epoch: z.int().nonnegative(),
  holder: z.object({ name: z.string(), process: identityShape }).optional(),
  record: z.unknown().optional(),
});
type Stored = z.infer<typeof storedShape>;
type Holder = NonNullable<Stored["holder"]>;

export function createFileJournal<Record>(options: FileJournalOptions<Record>): Journal<Record> {
  const { folder, files, parse } = options;
  const path = journalPath(folder);
  const read = () => readStored(path, storedShape, files);

  /** Reads, decides and writes with nobody in between. Whoever drives announces it as an effect. */
  const change = <T>(act: (stored: Stored) => Promise<{ next?: Stored; answer: T }>) =>
    underJournalLock(options, async () => {
      const { next, answer } = await act((await read()) ?? { epoch: 0 });
      if (next !== undefined) await writeStored(path, next, files);
      return answer;
    });

  return {
    load: async () => {
      const stored = await read();
      if (stored === undefined) return undefined;
      return {
        ...(stored.record !== undefined && { record: parse(stored.record) }),
        ...(stored.holder && { fence: { holder: stored.holder.name, epoch: stored.epoch } }),
      };
    },
    acquire: (holder, { force }) =>
      change(async (stored) => {
        const mine = { name: holder, process: await identifySelf() };
        const other = stored.holder;
        if (other && !force && !isSame(other, mine) && (await isRunning(other.process))) throw underWay(other);
        const epoch = stored.epoch + 1;
        const next = { ...stored, epoch, holder: mine };
        return { next, answer: { holder, epoch } };
      }),
    save: (record, fence) =>
      change(async (stored) => {
        if (stored.epoch !== fence.epoch) throw takenOver(stored, fence);
        return { next: { ...stored, record }, answer: undefined };
      }),
    release: (fence) =>
      change(async ({ holder, ...stored }) => {
        const mine = stored.epoch === fence.epoch && holder !== undefined;
        return { ...(mine && { next: stored }), answer: undefined };
      }),
  };
}

const journalPath = (folder: string) => join(folder, "record.json");

/** The files of the journal, for whoever forgets a rollout. */
export const journalFiles = ["record.json", "record.lock", "record.lock.break"] as const;

/** Nobody takes over, saves or states a wish while `act` runs. */
export async function underJournalLock<T>(
  { folder, files, clock }: Pick<FileJournalOptions<unknown>, "folder" | "files" | "clock">,
  act: () => Promise<T>,
): Promise<T> {
  await makeFolder(folder, files);
  return withLock(join(folder, "record.lock"), { files, clock }, act);
}

/** The epoch that the journal is at; 0 before the first rollout. */
export async function readEpoch(folder: string, files: FileSystem): Promise<number> {
  return (await readStored(journalPath(folder), storedShape, files))?.epoch ?? 0;
}

function isSame(a: Holder, b: Holder): boolean {
  return a.name === b.name && a.process.pid === b.process.pid && a.process.started === b.process.started;
}

function underWay(holder: Holder): Problem {
  return new Problem("ROLLOUT_BUSY", {
    what: `another rollout is under way: ${holder.name} (process ${holder.process.pid})`,
    remedy: "Wait for it, or set 'deploy.when_busy: replace' to have it rolled back first.",
  });
}

function takenOver(stored: Stored, fence: Fence): Problem {
  const by = stored.holder ? ` by ${stored.holder.name}` : "";
  return new Problem("ROLLOUT_TAKEN_OVER", {
    what: `this rollout was taken over${by} (epoch ${stored.epoch}, ours was ${fence.epoch})`,
    remedy: "Nothing to do here: the other run brings it to its end. 'model-release status' shows it.",
  });
}
