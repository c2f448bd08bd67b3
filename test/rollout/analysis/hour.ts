/** An hour of scrapes for the tests of the analysis: seeded, with what happens in one (gaps, warm-up, silence, steps). */
import type { Gate } from "../../../src/gates/gate.js";
import { parseGate } from "../../../src/gates/parse.js";
import { canaryVocabulary } from "../../../src/rollout/analysis/metrics/list.js";
import { type AnalysisRules, canaryGates } from "../../../src/rollout/analysis/rules.js";
import type { ArmSample, Predicted, Sample, Usage } from "../../../src/rollout/seams.js";
import { latencyEdges } from "../../../src/stats/latency-edges.js";
import { binomial, type Random, seeded } from "../../stats/sequential/simulate.js";

const each = (metrics: readonly string[], bounds: readonly string[]) =>
  metrics.flatMap((metric) => bounds.map((bound) => `${metric} <= ${bound}`));

/** Every kind of bound on every kind of metric. */
export const everyGate: readonly string[] = [
  ...each(["error_rate"], ["baseline", "baseline + 0.5%", "baseline * 1.2", "baseline * 2", "5%"]),
  ...each(["latency_p50", "latency_p90", "latency_p95", "latency_p99"], ["baseline * 1.2", "baseline + 20ms", "250ms"]),
  ...each(["slower(100ms)"], ["baseline + 0.5%", "baseline * 1.5", "2%"]),
  ...each(["drift"], ["0.1", "0.3"]),
  ...["throughput >= baseline * 0.9", "cpu <= baseline * 1.2", "memory <= 1GB"].map((gate) => `${gate} at point`),
  "accuracy >= baseline - 5%",
];

export async function hourRules(written: readonly string[], changes: Partial<AnalysisRules> = {}) {
  const vocabulary = await canaryVocabulary();
  const gates: readonly Gate[] = written.map((gate) => parseGate(gate, vocabulary, { level: 0.95 }));
  const rules: AnalysisRules = {
    gates: await canaryGates(gates),
    policy: "estimate",
    warmupSeconds: 60,
    shares: [0.1, 0.25, 0.5],
    latencyEdges,
    attempt: 1,
    ...changes,
  };
  return rules;
}

/** What is taken for one event follows from the samples. */
export type Told = "sessions" | "no key" | "replay";

export interface Look {
  readonly sample: Sample;
  readonly step: number;
}

/** The canary is somewhat worse in everything, so that every process moves. */
export function hour(told: Told, looks = 36, seed = 20261121): readonly Look[] {
  const random = seeded(seed);
  const others = seeded(seed + 1);
  return Array.from({ length: looks }, (_, i) => {
    const step = Math.floor((3 * i) / looks);
    const [requests, replicas] = [
      [40, 8],
      [100, 3],
      [300, 1],
    ][step]! as [number, number];
    const stable = armOf(random, 300, { errors: 0.01, seconds: 0.05, told, look: i, replicas });
    // Once the load is too uneven for latency to be compared.
    const canary = armOf(random, i === 9 ? 400 : requests, { errors: 0.02, seconds: 0.06, told, look: i, replicas: 1 });
    const isCut = i % 13 === 7;
    const answered = Math.floor((2000 * (i + 1)) / looks);
    const canaryOnly = binomial(others, answered, 0.05);
    const stableOnly = binomial(others, answered - canaryOnly, 0.06);
    const sample: Sample = {
      at: "",
      seconds: 60,
      stable: { ...stable, usage: usageOf(others, i) },
      canary: { ...canary, usage: usageOf(others, i) },
      ...(told === "replay" && {
        answers: { of: 2000, canaryOnly, stableOnly, both: answered - canaryOnly - stableOnly, neither: 0 },
      }),
      traffic: told === "replay" ? "replay" : "live",
      complete: !isCut,
      ...(isCut && { incompleteBecause: "a scrape was cut" }),
      ...(i % 11 === 5
        ? { noPredictions: "the servers did not tell" }
        : {
            predictions: { bins: ["a", "b", "c"], stable: predictedOf(random, 300), canary: predictedOf(random, 200) },
          }),
    };
    return { sample, step };
  });
}

/** Now and then a server does not tell. */
function usageOf(random: Random, look: number): Usage {
  const memoryBytes = { value: 2e8 * (1 + random() / 10) };
  if (look % 8 === 3) return { cpu: { cause: "no-data", why: "a server did not tell" }, memoryBytes };
  return { cpu: { value: { seconds: 2 + random(), requests: 300 } }, memoryBytes };
}

interface Arm {
  readonly errors: number;
  readonly seconds: number;
  readonly told: Told;
  readonly look: number;
  readonly replicas: number;
}

function armOf(random: Random, requests: number, { errors, seconds, told, look, replicas }: Arm): ArmSample {
  const latency: number[] = new Array(latencyEdges.length + 1).fill(0);
  for (let i = 0; i < requests; i++) {
    const time = seconds * Math.exp((random() + random() + random() + random() - 2) * 1.2);
    const bucket = latencyEdges.findIndex((edge) => time <= edge);
    latency[bucket === -1 ? latencyEdges.length : bucket]! += 1;
  }
  const failed = binomial(random, requests, errors);
  return {
    requests,
    errors: failed,
    ...(told === "sessions" && { errorSquares: 3 * failed }),
    latency,
    replicas: { seen: replicas, expected: replicas },
    restarts: 0,
    ageSeconds: 60 * look,
  };
}

function predictedOf(random: Random, predictions: number): Predicted {
  const first = binomial(random, predictions, 0.5);
  const second = binomial(random, predictions - first, 0.6);
  return { counts: [first, second, predictions - first - second], squares: predictions };
}
