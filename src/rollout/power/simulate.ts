/** Simulated rollouts: a plan's own steps and gates, under traffic with a known truth. Seeded, and bounded in work. */
import { Random } from "../../stats/random.js";
import { addBuckets } from "../../stats/sequential/histogram.js";
import { fewestForEstimate } from "../analysis/answer.js";
import { expose, nextShare, nobodyExposed } from "../engine/auto.js";
import type { Plan } from "../engine/plan.js";
import type { ArmSample, Sample } from "../seams.js";
import { beginGateRun, type GateRun, type Known } from "./gate-run.js";
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
}

export interface Scene {
  readonly schedule: Schedule;
  readonly traffic: AssumedTraffic;
  readonly canary: Truth;
  /** Indices of the gates that are judged; the others keep their part of the error rates. */
  readonly gates: readonly number[];
}

export interface Simulated {
  /** `failed` and `proven` before the end, else what the policy makes of it. */
  readonly ended: "failed" | "proven" | "promoted" | "rejected" | "inconclusive";
  readonly minute: number;
  readonly canaryRequests: number;
  /** Of the gate that is farthest from its proof: 1 is a proof. */
  readonly progress: number;
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
  let exposed = nobodyExposed;
  let [step, atMs, stepSinceMs, canaryRequests, changes] = [0, 0, 0, 0, 1];
  let deafUntilMs = settleMs + rules.warmupSeconds * 1000;
  let isCounted = false;
  const end = (ended: Simulated["ended"]): Simulated => ({
    ended,
    minute: atMs / 60_000,
    canaryRequests,
    progress: Math.min(...runs.map(({ progress }) => progress)),
    cannotResolve: runs.some((run) => run.cannotResolve),
  });
  while (atMs < maxDurationMs) {
    const isDeaf = atMs < deafUntilMs;
    const untilMs = Math.min(isDeaf ? deafUntilMs : atMs + betweenMs, maxDurationMs);
    const seconds = (untilMs - atMs) / 1000;
    atMs = untilMs;
    const sample = draw(scene, steps[step]!.share, seconds, random);
    canaryRequests += sample.canary.requests;
    if (auto && traffic.unit !== "replayed rows") {
      exposed = expose(exposed, { canary: sample.canary.requests, stable: sample.stable.requests, seconds });
    }
    if (isDeaf) continue;
    for (const run of runs) run.advance(sample, step, !isCounted, known);
    known = learn(known, sample);
    isCounted = true;
    if (runs.some(({ failed }) => failed)) return end("failed");
    const isLast = step === steps.length - 1;
    if ((auto || isLast) && runs.every(({ passes }) => passes)) return end("proven");
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
  return end(atTheEnd(runs, rules.policy, canaryRequests));
}

function atTheEnd(runs: readonly GateRun[], policy: string, requests: number): Simulated["ended"] {
  const open = runs.filter(({ passes }) => !passes);
  if (open.length === 0) return "proven";
  if (open.some((run) => run.cannotResolve)) return "inconclusive";
  if (policy === "allow") return "promoted";
  if (policy === "block" || requests < fewestForEstimate) return "inconclusive";
  return open.some(({ atPoint }) => atPoint !== true) ? "rejected" : "promoted";
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

function draw({ schedule, traffic, canary, gates }: Scene, share: number, seconds: number, random: Random): Sample {
  const mean = (traffic.perMinute * seconds) / 60;
  const all = Math.floor(mean + random.uniform());
  const isReplay = traffic.unit === "replayed rows";
  const ours = isReplay ? all : random.binomial(all, share);
  const needsLatency = gates.some((index) => schedule.rules.gates[index]!.measure.kind !== "errors");
  const arm = (requests: number, truth: Truth): ArmSample => {
    const { cluster } = traffic;
    const failing = random.binomial(Math.floor(requests / cluster), truth.errorRate);
    return {
      requests,
      errors: failing * cluster,
      ...(traffic.unit === "sessions" && { errorSquares: failing * cluster ** 2 }),
      latency: needsLatency
        ? [...random.multinomial(requests, truth.latency, new Int32Array(truth.latency.length))]
        : [],
      replicas: { seen: 1, expected: 1 },
      restarts: 0,
      ageSeconds: Number.MAX_SAFE_INTEGER,
    };
  };
  return {
    at: "",
    seconds,
    stable: arm(isReplay ? all : all - ours, traffic),
    canary: arm(ours, canary),
    traffic: isReplay ? "replay" : "live",
    complete: true,
  };
}

/** The same rollout many times; each run has a source of its own, so that scenes are compared on like chances. */
export function simulateMany(scene: Scene, runs: number, seed: string): readonly Simulated[] {
  const random = new Random(seed);
  return Array.from({ length: runs }, (_, run) => simulate(scene, random.fork(run)));
}
