/** Opens whose counters decide: those that the configuration names, else the target's own. */
import type { Config } from "../../config/config.js";
import type { Gate } from "../../gates/gate.js";
import { sources } from "../../rollout/observers/list.js";
import type { Observer } from "../../rollout/seams.js";
import type { OpenTarget } from "../../rollout/targets/kind.js";
import type { World } from "../../world.js";
import { within } from "./state.js";

/** @throws Problem OBSERVER_UNREADABLE where it does not answer: told before the target is touched */
export async function openObserver(open: OpenTarget, config: Config, world: World): Promise<Observer> {
  const { observer, traffic } = config.canary;
  const kind = Object.keys(sources).find((one) => observer?.[one as keyof typeof sources] !== undefined);
  if (kind === undefined) return open.observer;
  const { open: openSource } = await sources[kind as keyof typeof sources].load();
  const record = (await open.journal.load())?.record;
  const isUnderWay = record !== undefined && record.phase !== "done";
  const opened = await openSource({
    options: observer?.[kind as keyof typeof sources],
    place: open.place,
    replicas: open.replicas,
    traffic: traffic === "live" ? "live" : "replay",
    // It goes on by the plan in its record, and must be brought to an end also where the counters are out of reach.
    ...(isUnderWay && { latencyEdges: record.plan.rules.latencyEdges }),
    configured: (path) => within(config, path),
    environment: world.environment,
    files: world.files,
    clock: world.clock,
    progress: world.progress,
    signal: world.signal,
  });
  for (const warning of neverDecided(config.canary.gates, opened)) world.progress.warn(warning);
  return opened;
}

/** Gates that ask for what the observer never tells: known before half an hour has passed for nothing. */
export function neverDecided(gates: readonly Gate[], { untold }: Pick<Observer, "untold">): readonly string[] {
  return gates.flatMap(({ metric, written }) => {
    const why = untold?.[metric as keyof NonNullable<typeof untold>];
    return why === undefined ? [] : `'${written}' can never be decided, and so nothing be promoted: ${why}`;
  });
}
