/** Rolls a release out in the target, under the traffic that the configuration asks for. */
import type { Config } from "../../config/config.js";
import { unexpected } from "../../errors.js";
import type { Report } from "../../report/report.js";
import { neverProven } from "../../rollout/analysis/accuracy-gate.js";
import { createAnswerTally } from "../../rollout/answer-tally.js";
import { dataQuality, type HoldoutCounts } from "../../rollout/data-quality.js";
import { type AutoSteps, autoShares, usualExposure } from "../../rollout/engine/auto.js";
import { type AskedStep, askedSteps, planRollout, type ReleaseAbout } from "../../rollout/engine/plan.js";
import { withAnsweredRows } from "../../rollout/observers/answered-rows.js";
import { type ReplayPlan, replay } from "../../rollout/replay.js";
import { type RolloutResult, rollOut } from "../../rollout/roll-out.js";
import type { OpenTarget, PackedImage } from "../../rollout/targets/kind.js";
import type { World } from "../../world.js";
import { openObserver } from "./observer.js";
import type { KnownRows } from "./rows.js";
import { type Asker, holderName } from "./run.js";
import { isEphemeral } from "./target.js";

export interface RolloutRequest {
  readonly candidate: PackedImage;
  readonly about: ReleaseAbout;
  /** What is to serve as stable where the target serves nothing yet. */
  readonly baseline?: PackedImage;
  /** Rows as users would send them: to try a first release with, and for both arms where the traffic is replayed. */
  readonly rows: KnownRows;
  readonly retry: boolean;
  /** Also over a stable without a ready replica. */
  readonly force: boolean;
}

/** Enough that a model which cannot answer shows it, few enough to take no time. */
const mostSmokeRows = 32;

export async function rollOutRelease(
  request: RolloutRequest,
  open: OpenTarget,
  config: Config,
  asker: Asker,
  world: World,
): Promise<RolloutResult> {
  const { canary, deploy } = config;
  const { asked, auto } = stepsOf(canary);
  const { requests, answers } = request.rows;
  const tally = answers && createAnswerTally(answers);
  const counting = await openObserver(open, config, world);
  const observer = tally ? withAnsweredRows(counting, tally) : counting;
  const plan = await planRollout({
    name: config.name,
    candidate: await open.release(request.candidate),
    about: request.about,
    baseline: request.baseline && (await open.release(request.baseline)),
    asked,
    fitted: await open.fit(asked, { force: request.force }),
    auto,
    gates: canary.gates,
    policy: config.inconclusive,
    latencyEdges: observer.latencyEdges,
    maxDurationMs: canary.max_duration,
    readyWithinMs: deploy.ready_within,
    settleMs: canary.settle,
    warmupMs: canary.warmup,
    lookMs: canary.look,
    approve: deploy.approve,
    approveWithinMs: deploy.approve_within,
    force: request.force,
  });
  const { target, journal } = open;
  const { clock, signal, progress } = world;
  const hopeless = plan.rules.gates.map((gate) => tally && neverProven(gate, tally.rows().of, plan.rules));
  for (const told of hopeless) if (told !== undefined) progress.warn(told);
  const options = { retry: request.retry, whenBusy: deploy.when_busy ?? asker.whenBusy, holder: holderName(world) };
  const smokeRows = requests.slice(0, mostSmokeRows);
  return underTraffic({ requests, onAnswer: tally?.hear }, open, config, world, () =>
    rollOut({ target, observer, journal, clock, signal, progress, plan, options, smokeRows }),
  );
}

/** The steps as they are configured; automatic ones are the shares among which the evidence chooses. */
export function stepsOf({ steps, exposure, max_duration: maxDurationMs }: Config["canary"]): {
  readonly asked: readonly AskedStep[];
  readonly auto?: AutoSteps;
} {
  if (steps === "auto") {
    const asked = autoShares.map((share) => ({ share, stayMs: 0 }));
    return { asked, auto: { exposure: exposure ?? usualExposure } };
  }
  const written = steps.map((step) => ({ share: step.share, stayMs: "stay" in step ? step.stay : undefined }));
  return { asked: askedSteps(written, maxDurationMs) };
}

/** Sends the rows for as long as the work goes on, where the configuration asks for replayed traffic. */
async function underTraffic<T>(
  replayed: Pick<ReplayPlan, "requests" | "onAnswer">,
  open: OpenTarget,
  { canary }: Config,
  world: World,
  work: () => Promise<T>,
): Promise<T> {
  if (canary.traffic === "live") return work();
  const ended = new AbortController();
  const plan = { ...replayed, sender: open.sender, ratePerArm: canary.traffic.rate };
  const sending = replay(plan, world.clock, ended.signal);
  try {
    return await work();
  } finally {
    ended.abort();
    const { sent, answered, pairsLeftOut, lost } = await sending;
    const left =
      pairsLeftOut > 0 ? `; ${pairsLeftOut} pairs were left out, since the machine or an arm was too slow` : "";
    if (lost.rows > 0) world.progress.detail(`${lost.rows} replayed rows reached no arm: ${lost.why}`);
    world.progress.detail(
      `replayed ${sent.stable} rows to stable (${answered.stable} answered) and ${sent.canary} to the canary (${answered.canary})${left}`,
    );
  }
}

/** @param holdout  what the data of the canary are set beside, where there are any; without it they are left out */
export async function rolloutInReport(
  { record }: RolloutResult,
  holdout: (() => HoldoutCounts) | undefined,
  open: OpenTarget,
  config: Config,
  world: World,
): Promise<NonNullable<Report["rollout"]>> {
  // What ends with the run has no address that a reader of the report could ask.
  const url = isEphemeral(config, world) ? undefined : await addressOf(open, world);
  const data = record.data && holdout && dataQuality(record.data, holdout());
  return {
    id: record.identity,
    target: config.deploy.target,
    ...(url !== undefined && { url }),
    steps: record.steps.map(({ share, seenShare, startedMs, endedMs, canaryRequests, stableRequests }) => ({
      share,
      ...(seenShare !== undefined && config.canary.traffic === "live" && { achieved: seenShare }),
      seconds: ((endedMs ?? record.elapsedMs) - startedMs) / 1000,
      requests: { stable: stableRequests, canary: canaryRequests },
    })),
    gates: [...record.verdicts],
    ...(data && { data: { ...data, features: [...data.features] } }),
  };
}

/** The rollout has ended, and what serves is what counts: an address that cannot be asked for turns nothing red. */
async function addressOf(open: OpenTarget, { progress }: World): Promise<string | undefined> {
  try {
    return await open.url();
  } catch (error) {
    progress.warn(`the address that serves could not be found out: ${unexpected(error).message}`);
    return undefined;
  }
}
