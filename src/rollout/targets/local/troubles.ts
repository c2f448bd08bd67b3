/** What went wrong with an arm's servers: how often they ended unasked, why, and when the next may start. */
import type { Clock } from "../../../world.js";
import type { ArmActual } from "../../seams.js";
import { sameRelease } from "./reconcile.js";
import type { ServerProcess } from "./server-process.js";
import type { LocalRelease } from "./wire.js";

export interface ArmTroubles {
  readonly restarts: number;
  readonly fault: ArmActual["fault"] | undefined;
  /** What the arm is to run now; another release begins with a clean sheet. */
  about(release: LocalRelease | undefined): void;
  ended(server: ServerProcess, logTail: string): void;
  mayStart(): boolean;
}

/** The first restart is at once; then each waits twice as long as the one before, up to this. */
const longestPauseMs = 15_000;
/** One that served this long before it ended is not in a loop of crashes. */
const settledMs = 60_000;

export function createTroubles(clock: Clock): ArmTroubles {
  let wanted: LocalRelease | undefined;
  let restarts = 0;
  let inARow = 0;
  let startAfter = 0;
  let fault: ArmActual["fault"];
  return {
    get restarts() {
      return restarts;
    },
    get fault() {
      return fault;
    },
    about: (release) => {
      const same = release && wanted ? sameRelease(release, wanted) : release === wanted;
      if (same) return;
      wanted = release && { digest: release.digest, template: release.template };
      restarts = 0;
      inARow = 0;
      startAfter = 0;
      fault = undefined;
    },
    ended: (server, logTail) => {
      const now = clock.monotonic();
      const lived = server.readySince === undefined ? 0 : now - server.readySince;
      restarts += 1;
      inARow = lived > settledMs ? 1 : inARow + 1;
      startAfter = inARow === 1 ? now : now + Math.min(longestPauseMs, 500 * 2 ** (inARow - 2));
      // A stable that was killed and is started again is a restart to report, not a fault that stays.
      const own = wanted !== undefined && sameRelease(server.release, wanted);
      if (!own || (server.arm === "stable" && server.readySince !== undefined)) return;
      const what = `the ${server.arm}'s server ${server.ended}${logTail === "" ? "" : `; its last lines:\n${logTail}`}`;
      fault = { whose: server.ended?.startsWith("could not be started") ? "surroundings" : "candidate", what };
    },
    mayStart: () => clock.monotonic() >= startAfter,
  };
}
