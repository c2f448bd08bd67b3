/** Says what serves now, and where a rollout stands. Changes nothing. */
import type { Config } from "../config/config.js";
import type { RolloutRecord } from "../rollout/engine/record.js";
import { turnLine } from "../rollout/progress-lines.js";
import { readRollout } from "../rollout/roll-out.js";
import type { OpenTarget } from "../rollout/targets/kind.js";
import type { World } from "../world.js";
import { stateFolders } from "./steps/state.js";
import { withTarget } from "./steps/target.js";

export interface Status {
  readonly name: string;
  readonly target: string;
  /** A digest, or none. */
  readonly serving: string;
  readonly version?: string;
  readonly url?: string;
  readonly rollout?: {
    readonly id: string;
    readonly phase: string;
    readonly outcome?: string;
    readonly reasons: readonly string[];
  };
  /** For people. */
  readonly lines: readonly string[];
}

export async function status(config: Config, world: World): Promise<Status> {
  return withTarget(config, stateFolders(config), world, (target) => statusOf(target, config, world));
}

async function statusOf(target: OpenTarget, config: Config, world: World): Promise<Status> {
  const running = await target.status(world.signal);
  const record = await readRollout(target.journal);
  const { releases } = await target.ledger.load();
  const version = releases.find(({ digest }) => digest === running.serving)?.version;
  const rollout = record && {
    id: record.identity,
    phase: record.phase,
    ...(record.outcome && { outcome: record.outcome }),
    reasons: record.reasons,
  };
  return {
    name: config.name,
    target: config.deploy.target,
    serving: running.serving ?? "none",
    ...(version !== undefined && { version }),
    ...(running.url !== undefined && { url: running.url }),
    ...(rollout && { rollout }),
    lines: [...running.lines, ...(record ? rolloutLines(record) : ["no rollout so far"])],
  };
}

/** While it goes back, its line has the reasons already. */
function rolloutLines(record: RolloutRecord): readonly string[] {
  const turn = turnLine(record);
  return [turn, ...record.reasons.filter((reason) => !turn.includes(reason))];
}
