/** What the canary can tell by the configured steps and gates: asked before a release, of the target as it is. */
import type { Config } from "../../config/config.js";
import { unexpected } from "../../errors.js";
import { mostRows } from "../../rollout/answer-tally.js";
import { planRollout } from "../../rollout/engine/plan.js";
import { beginRecord } from "../../rollout/engine/record.js";
import { tooManyGates } from "../../rollout/journal/fullest-record.js";
import { mostBins, valueBins } from "../../rollout/observers/predictions.js";
import { type CanaryPower, canaryPower } from "../../rollout/power/power.js";
import { type AssumedAnswers, assumeAnswers, equallyGood } from "../../rollout/power/rows.js";
import type { Schedule } from "../../rollout/power/simulate.js";
import { assumeTraffic, paceOf } from "../../rollout/power/traffic.js";
import type { Observer, StablePast } from "../../rollout/seams.js";
import type { OpenTarget } from "../../rollout/targets/kind.js";
import type { HoldoutCase } from "../../validate/cases.js";
import type { ScoredRows } from "../../validate/scored.js";
import type { World } from "../../world.js";
import { openObserver } from "./observer.js";
import { stepsOf } from "./rollout.js";
import { labelOf, rowsToReplay } from "./rows.js";
import type { Subject } from "./subject.js";

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
  /** Where a gate asks for answers. */
  readonly answers?: ReplayedAnswers;
  /** Where a gate asks for drift. */
  readonly predictions?: AssumedPredictions;
  readonly unit: string;
  /** One, or one for each pace where none is known; the middle one has the chart. */
  readonly powers: readonly CanaryPower[];
}

/** Rows with known answers, and what the models did on the holdout, which is what they are expected to do here. */
export interface ReplayedAnswers extends AssumedAnswers {
  readonly rows: number;
  /** The candidate's accuracy is taken for stable's where nothing else has answered. */
  readonly whose: "stable" | "candidate";
  /** Else it is assumed. */
  readonly differingIsKnown: boolean;
}

/** What stable predicts, by the bins that the target's counters are expected to be merged into. */
export interface AssumedPredictions {
  /** By bin: the most frequent classes and all others, or ranges of values. */
  readonly shares: readonly number[];
  readonly of: "classes" | "ranges";
  /** Of these classes or ranges. */
  readonly count: number;
  /** The candidate's are taken for stable's where nothing else has answered. */
  readonly whose: "stable" | "candidate";
}

const paces = [60, 600, 6000];

/** What only the target can say: its replicas, its observer, and what stable had. */
export interface AskedTarget {
  readonly schedule: Schedule;
  readonly past: StablePast | undefined;
}

/** @throws Problem ROLLOUT_RECORD_TOO_LARGE where a release would be refused for its many gates */
export async function askTarget(open: OpenTarget, config: Config, world: World): Promise<AskedTarget> {
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
  const { room } = open.journal;
  const tooMany = room && tooManyGates(beginRecord(schedule, [], world.clock.now().toISOString()), room);
  if (tooMany) throw tooMany;
  return { schedule, past: canary.traffic === "live" ? await pastOf(observer, world) : undefined };
}

/**
 * @param perMinute  what the person says that there is
 */
export function reckonCanary(
  { schedule, past }: AskedTarget,
  config: Config,
  perMinute: number | undefined,
  { answers, predictions }: OnHoldout,
): PlannedCanary {
  const { canary } = config;
  const isReplay = canary.traffic !== "live";
  const counted = paceOf(past);
  const replayed = canary.traffic === "live" ? undefined : canary.traffic.rate * 60;
  const known = replayed ?? perMinute ?? counted;
  const unit = unitOf(config);
  const rows = answers && { of: answers.rows, chances: equallyGood(answers) };
  const reckoned = (known === undefined ? paces : [known]).map((pace) =>
    assumeTraffic(past, schedule.rules.latencyEdges, {
      perMinute: pace,
      unit,
      ...(rows && { rows }),
      predictions: predictions?.shares,
    }),
  );
  const middle = reckoned.length >> 1;
  return {
    steps: schedule.steps.map(({ share, stayMs, replicas }) => ({ share, minutes: stayMs / 60_000, replicas })),
    ...(schedule.auto && { exposure: schedule.auto.exposure }),
    minutes: canary.max_duration / 60_000,
    policy: config.inconclusive,
    areDefaults: canary.defaultGates,
    pace: isReplay ? "replayed" : perMinute !== undefined ? "asked" : counted === undefined ? "unknown" : "counted",
    assumed: { errorRate: reckoned[0]!.traffic.errorRate, isKnown: reckoned[0]!.isKnown },
    ...(answers && { answers }),
    ...(predictions && { predictions }),
    unit,
    powers: reckoned.map(({ traffic }, i) => canaryPower({ schedule, traffic, isReplay, short: i !== middle })),
  };
}

/** What the models did on the holdout, and are expected to do here; each where a gate of the canary asks for it. */
interface OnHoldout {
  readonly answers?: ReplayedAnswers;
  readonly predictions?: AssumedPredictions;
}

export async function expectedOf(
  subject: Subject,
  answered: HoldoutCase,
  config: Config,
  world: World,
): Promise<OnHoldout> {
  const answers = await replayedAnswers(subject, answered, config, world);
  // Only the target's own counters tell predictions.
  const { gates, observer } = config.canary;
  const asksForDrift = observer === undefined && gates.some(({ metric }) => metric === "drift");
  return { ...(answers && { answers }), ...(asksForDrift && { predictions: assumedPredictions(answered) }) };
}

export function assumedPredictions({
  candidate,
  baseline,
}: Pick<HoldoutCase, "candidate" | "baseline">): AssumedPredictions {
  const { task, predicted, probabilities, classes, n } = baseline ?? candidate;
  const whose = baseline ? "stable" : "candidate";
  // One class of two may be rare: the servers count probabilities, as they count a regression's values.
  if (task === "regression" || (classes.length === 2 && probabilities)) {
    return { shares: new Array(valueBins).fill(1 / valueBins), of: "ranges", count: valueBins, whose };
  }
  const counts = classes.map(() => 0);
  for (let row = 0; row < n; row++) counts[predicted[row]!]! += 1;
  const named = counts.sort((a, b) => b - a).slice(0, mostBins - 1);
  const others = n - named.reduce((sum, count) => sum + count, 0);
  return { shares: [...named, others].map((count) => count / n), of: "classes", count: classes.length, whose };
}

/** @returns undefined where no gate of the canary asks for answers. @throws what rowsToReplay and labelOf throw */
async function replayedAnswers(
  subject: Subject,
  { candidate, baseline, identical }: HoldoutCase,
  config: Config,
  world: World,
): Promise<ReplayedAnswers | undefined> {
  const asking = config.canary.gates.find(({ metric }) => metric === "accuracy");
  if (asking === undefined) return undefined;
  const rows = await rowsToReplay(subject, config, world);
  labelOf(rows, asking.written);
  // The same model twice differs in nothing, and so tells nothing of how two models differ.
  const stable = identical ? undefined : baseline;
  const [own, other] = [rightIn(candidate), stable && rightIn(stable)];
  return {
    rows: Math.min(rows.n, mostRows),
    whose: other ? "stable" : "candidate",
    differingIsKnown: other !== undefined,
    ...assumeAnswers(shareOf(other ?? own), other && shareOf(own.map((isRight, row) => isRight !== other[row]))),
  };
}

const rightIn = ({ n, truth, predicted }: ScoredRows): readonly boolean[] =>
  Array.from({ length: n }, (_, row) => truth[row] === predicted[row]);

const shareOf = (flags: readonly boolean[]) => flags.filter(Boolean).length / flags.length;

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
