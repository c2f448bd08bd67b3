/** Simulated rollouts: a plan's own steps and gates, under traffic with a known truth. Seeded, and bounded in work. */
import { Random } from "../../stats/random.js";
import { addBuckets } from "../../stats/sequential/histogram.js";
import { expose, nextShare, nobodyExposed } from "../engine/auto.js";
import type { Plan } from "../engine/plan.js";
import type { ArmSample, Sample } from "../seams.js";
import { beginGateRun, type GateRun, type Known } from "./gate-run.js";
import { drawPredictions } from "./predictions.js";
import { answerMore, noneOf, type RowsToReplay } from "./rows.js";
import type { AssumedTraffic } from "./traffic.js";

/** What of a plan decides how long it takes and what it can tell. */
export type Schedule = Pick<
  Plan,
  "steps" | "readyIsTraffic" | "auto" | "rules" | "maxDurationMs" | "settleMs" | "lookMs"
>;

/** How an arm truly is. */
export interface Truth {
  readonly errorRate: number;
  /** By latency bucket, in any unit. */
  readonly latency: readonly number[];
  /** How rows with known answers come out in this arm and in stable. */
  readonly rows?: RowsToReplay;
  /** Its predictions: shares by bin. */
  readonly predictions?: readonly number[];
}

export interface Scene {
  readonly schedule: Schedule;
  readonly traffic: AssumedTraffic;
  readonly canary: Truth;
  /** Indices of the gates that are judged; the others keep their part of the error rates. */
  readonly gates: readonly number[];
}

export interface Simulated {
  /** `failed` and `proven` are proofs, else what the policy makes of it at the end. */
  readonly ended: "failed" | "proven" | "promoted" | "rejected" | "inconclusive";
  readonly minute: number;
  readonly canaryRequests: number;
  readonly cannotResolve: boolean;
}

/** Looks lie closer in a real rollout; the evidence is the same, it is only seen later here by a part of this. */
const mostLooks = 40;

/** One rollout from the first share to its end. */
export function simulate(scene: Scene, random: Random): Simulated {
  const { schedule, traffic } = scene;
  const { steps, auto, maxDurationMs, settleMs, rules } = schedule;
  const betweenMs = Math.max(schedule.lookMs, maxDurationMs / (auto ? 1.5 * mostLooks : mostLooks));
  const runs = scene.gates.map((index) => beginGateRun(rules.gates[index]!, rules, { trials: 0, hits: 0 }));
  let known: Known = { unit: traffic.unit, clustering: { errors: 0, errorSquares: 0 }, pastLatency: [] };
  // Rows beside the requests: to know them changes no other number that is drawn.
  const answering = asksForAnswers(scene) ? random.fork("answers") : undefined;
  const predicting = asksForPredictions(scene) ? random.fork("predictions") : undefined;
  let answers = noneOf(scene.canary.rows?.of ?? 0);
  const waits = scene.gates.some((index) => isPoint(rules, index));
  let exposed = nobodyExposed;
  let [step, atMs, stepSinceMs, canaryRequests, changes] = [0, 0, 0, 0, 1];
  let deafUntilMs = settleMs + rules.warmupSeconds * 1000;
  let isCounted = false;
  const end = (ended: Simulated["ended"]): Simulated => ({
    ended,
    minute: atMs / 60_000,
    canaryRequests,
    cannotResolve: runs.some((run) => run.cannotResolve),
  });
  while (atMs < maxDurationMs) {
    const isDeaf = atMs < deafUntilMs;
    const isIdle = runs.every(({ isOver }) => isOver) && runs.some(({ passes }) => !passes);
    const untilMs = isIdle ? maxDurationMs : Math.min(isDeaf ? deafUntilMs : atMs + betweenMs, maxDurationMs);
    const seconds = (untilMs - atMs) / 1000;
    atMs = untilMs;
    const sample = draw(scene, steps[step]!, seconds, random);
    canaryRequests += sample.canary.requests;
    if (answering) answers = answerMore(answers, scene.canary.rows!.chances, sample.canary.requests, answering);
    if (auto && traffic.unit !== "replayed rows") {
      exposed = expose(exposed, { canary: sample.canary.requests, stable: sample.stable.requests, seconds });
    }
    if (isDeaf) continue;
    const seen: Sample = {
      ...sample,
      ...(answering && { answers }),
      ...(predicting && {
        predictions: drawPredictions(sample, traffic.predictions!, scene.canary.predictions!, predicting),
      }),
    };
    for (const run of runs) run.advance(seen, step, !isCounted, known);
    known = learn(known, sample);
    isCounted = true;
    if (runs.some(({ failed }) => failed)) return end("failed");
    const isLast = step === steps.length - 1;
    if ((auto || isLast) && !waits && runs.every(({ passes }) => passes)) return end("proven");
    const next = auto
      ? nextShare({
          ...schedule,
          shares: rules.shares,
          step,
          exposed,
          exposure: auto.exposure,
          doubt: Math.max(0, ...runs.map(({ doubt }) => doubt)),
          isCounted,
          changes,
        })
      : isLast || atMs - stepSinceMs < steps[step]!.stayMs
        ? step
        : step + 1;
    if (next === "used-up") break;
    if (next === step) continue;
    const grows = schedule.readyIsTraffic && steps[next]!.replicas > steps[step]!.replicas;
    deafUntilMs = atMs + settleMs + (grows ? rules.warmupSeconds * 1000 : 0);
    [step, stepSinceMs, isCounted, changes] = [next, atMs, false, changes + 1];
  }
  for (const run of runs) run.timeIsUp?.();
  return end(atTheEnd(scene, runs));
}

function asksForAnswers({ schedule, canary, gates }: Scene): boolean {
  return canary.rows !== undefined && gates.some((index) => schedule.rules.gates[index]!.measure.kind === "accuracy");
}

function asksForPredictions({ schedule, traffic, canary, gates }: Scene): boolean {
  const isKnown = traffic.predictions !== undefined && canary.predictions !== undefined;
  return isKnown && gates.some((index) => schedule.rules.gates[index]!.measure.kind === "drift");
}

/** Decided when the time is up, by the bare estimate. */
const isPoint = ({ gates }: Schedule["rules"], index: number) => gates[index]!.gate.at.kind === "point";

function atTheEnd({ schedule: { rules }, gates }: Scene, runs: readonly GateRun[]): Simulated["ended"] {
  if (runs.some(({ failed }) => failed)) return "failed";
  const open = runs.flatMap((run, i) => {
    const policy = isPoint(rules, gates[i]!) ? "estimate" : rules.policy;
    return run.passes ? [] : [byPolicy(run, policy)];
  });
  if (open.length === 0) return "proven";
  return (["rejected", "inconclusive"] as const).find((worst) => open.includes(worst)) ?? "promoted";
}

function byPolicy({ cannotResolve, atPoint }: GateRun, policy: string): "promoted" | "rejected" | "inconclusive" {
  if (cannotResolve) return "inconclusive";
  if (policy === "allow") return "promoted";
  if (policy === "block" || atPoint === undefined) return "inconclusive";
  return atPoint ? "promoted" : "rejected";
}

function learn({ unit, clustering, pastLatency }: Known, { canary, stable }: Sample): Known {
  return {
    unit,
    clustering: {
      errors: clustering.errors + canary.errors + stable.errors,
      errorSquares: clustering.errorSquares + (canary.errorSquares ?? 0) + (stable.errorSquares ?? 0),
    },
    pastLatency: addBuckets(pastLatency, stable.latency),
  };
}

/** Where ready replicas are the route, each has the same load; elsewhere one replica an arm has what the share gives it. */
function replicasOf({ readyIsTraffic }: Schedule, { share, replicas }: Schedule["steps"][number]) {
  return readyIsTraffic ? { canary: replicas, stable: (replicas * (1 - share)) / share } : { canary: 1, stable: 1 };
}

function draw(
  { schedule, traffic, canary, gates }: Scene,
  step: Schedule["steps"][number],
  seconds: number,
  random: Random,
): Sample {
  const { share } = step;
  const replicas = replicasOf(schedule, step);
  const mean = (traffic.perMinute * seconds) / 60;
  const all = Math.floor(mean + random.uniform());
  const isReplay = traffic.unit === "replayed rows";
  const ours = isReplay ? all : random.binomial(all, share);
  const withoutLatency = ["errors", "accuracy", "drift"];
  const needsLatency = gates.some((index) => !withoutLatency.includes(schedule.rules.gates[index]!.measure.kind));
  const arm = (name: "canary" | "stable", requests: number, truth: Truth): ArmSample => {
    const { cluster } = traffic;
    const failing = random.binomial(Math.floor(requests / cluster), truth.errorRate);
    return {
      requests,
      errors: failing * cluster,
      ...(traffic.unit === "sessions" && { errorSquares: failing * cluster ** 2 }),
      latency: needsLatency
        ? [...random.multinomial(requests, truth.latency, new Int32Array(truth.latency.length))]
        : [],
      replicas: { seen: replicas[name], expected: replicas[name] },
      restarts: 0,
      ageSeconds: Number.MAX_SAFE_INTEGER,
    };
  };
  return {
    at: "",
    seconds,
    stable: arm("stable", isReplay ? all : all - ours, traffic),
    canary: arm("canary", ours, canary),
    traffic: isReplay ? "replay" : "live",
    complete: true,
  };
}

/** The same rollout many times; each run has a source of its own, so that scenes are compared on like chances. */
export function simulateMany(scene: Scene, runs: number, seed: string): readonly Simulated[] {
  const random = new Random(seed);
  return Array.from({ length: runs }, (_, run) => simulate(scene, random.fork(run)));
}
