/** Whose the rollout in a target's journal is. */
import type { KeptRecord } from "./driver.js";
import { type RolloutRecord, readRecord } from "./engine/record.js";
import type { Journal } from "./seams.js";

export interface DrivenRollout {
  readonly record: RolloutRecord;
  /** Who has claimed it, or, where the claim was given up, who had it last. A claim outlives a process that was killed. */
  readonly by?: string;
}

/** @returns undefined where there has been no rollout */
export async function readDriven(journal: Journal<RolloutRecord>): Promise<DrivenRollout | undefined> {
  const loaded = await journal.load();
  if (loaded?.record === undefined) return undefined;
  const record: KeptRecord = readRecord(loaded.record);
  const by = loaded.fence?.holder ?? record.drivenBy;
  return { record, ...(by !== undefined && { by }) };
}
