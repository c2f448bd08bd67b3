/** When which row is replayed to which arm. Pure. */
import type { ArmName } from "./seams.js";

/** One request of the replay: `dueMs` after its start. */
export interface ReplaySlot {
  readonly dueMs: number;
  readonly row: number;
  readonly arm: ArmName;
}

/**
 * The n-th request. Each row goes to both arms, half a period apart so that the one does not queue behind the other;
 * which arm is first alternates from row to row, and from round to round where the number of rows is even.
 *
 * @param ratePerArm  requests a second to each arm
 */
export function replaySlot(n: number, rows: number, ratePerArm: number): ReplaySlot {
  const pair = Math.floor(n / 2);
  const round = Math.floor(pair / rows);
  const stableFirst = (pair + (rows % 2 === 0 ? round : 0)) % 2 === 0;
  const isFirst = n % 2 === 0;
  return {
    dueMs: (n * 500) / ratePerArm,
    row: pair % rows,
    arm: isFirst === stableFirst ? "stable" : "canary",
  };
}
