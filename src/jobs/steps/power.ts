/** What the canary can tell by the configured steps and gates: asked before a release, of the target as it is. */
import type { Config } from "../../config/config.js";
import { unexpected } from "../../errors.js";
import { planRollout } from "../../rollout/engine/plan.js";
import { type CanaryPower, canaryPower } from "../../rollout/power/power.js";
import { assumeTraffic, paceOf } from "../../rollout/power/traffic.js";
import type { Observer, StablePast } from "../../rollout/seams.js";
import type { OpenTarget } from "../../rollout/targets/kind.js";
import type { World } from "../../world.js";
import { openObserver } from "./observer.js";
import { stepsOf } from "./rollout.js";

export interface PlannedCanary {
  readonly steps: readonly { readonly share: number; readonly minutes: number; readonly replicas: number }[];
  /** With `steps: auto`. */
  readonly exposure?: number;
  readonly minutes: number;
  readonly policy: Config["inconclusive"];
  readonly areDefaults: boolean;
  /** How many requests a minute there are, and how that is known. */
  readonly pace: "asked" | "counted" | "replayed" | "unknown";
  /** What stable is taken to be, and whether that was counted. */
  readonly assumed: { readonly errorRate: number; readonly isKnown: boolean };
  readonly unit: string;
  /** One, or one for each pace where none is known; the middle one has the chart. */
  readonly powers: readonly CanaryPower[];
}

const paces = [60, 600, 6000];

/** @param perMinute  what the person says that there is */
export async function planCanary(
  open: OpenTarget,
  config: Config,
  perMinute: number | undefined,
  world: World,
): Promise<PlannedCanary> {
  const { canary } = config;
  const { asked, auto } = stepsOf(canary);
  const observer = await openObserver(open, config, world);
  const schedule = await planRollout({
    name: config.name,
    candidate: { digest: "", template: {} },
    asked,
    fitted: await open.fit(asked),
    auto,
    gates: canary.gates,
    policy: config.inconclusive,
    latencyEdges: observer.latencyEdges,
    maxDurationMs: canary.max_duration,
    readyWithinMs: config.deploy.ready_within,
    settleMs: canary.settle,
    warmupMs: canary.warmup,
    lookMs: canary.look,
  });
  const isReplay = canary.traffic !== "live";
  const past = isReplay ? undefined : await pastOf(observer, world);
  const counted = paceOf(past);
  const replayed = canary.traffic === "live" ? undefined : canary.traffic.rate * 60;
  const known = replayed ?? perMinute ?? counted;
  const unit = unitOf(config);
  const reckoned = (known === undefined ? paces : [known]).map((pace) =>
    assumeTraffic(past, observer.latencyEdges, { perMinute: pace, unit }),
  );
  const middle = reckoned.length >> 1;
  return {
    steps: schedule.steps.map(({ share, stayMs, replicas }) => ({ share, minutes: stayMs / 60_000, replicas })),
    ...(auto && { exposure: auto.exposure }),
    minutes: canary.max_duration / 60_000,
    policy: config.inconclusive,
    areDefaults: canary.defaultGates,
    pace: isReplay ? "replayed" : perMinute !== undefined ? "asked" : counted === undefined ? "unknown" : "counted",
    assumed: { errorRate: reckoned[0]!.traffic.errorRate, isKnown: reckoned[0]!.isKnown },
    unit,
    powers: reckoned.map(({ traffic }, i) => canaryPower({ schedule, traffic, isReplay, short: i !== middle })),
  };
}

/** What the target's own counters will take for one event. */
function unitOf({ canary, deploy }: Config) {
  if (canary.traffic !== "live") return "replayed rows" as const;
  // Pods count errors, and do not know whose they are.
  return canary.session.kind === "none" || deploy.target !== "local" ? "ten requests together" : "sessions";
}

/** A plan is worth having without it. */
async function pastOf(observer: Observer, { signal, progress }: World): Promise<StablePast | undefined> {
  try {
    return (await observer.read(undefined, signal)).past;
  } catch (error) {
    progress.detail(`what stable did so far could not be read: ${unexpected(error).message}`);
    return undefined;
  }
}
