/** How long an hour of scrapes takes to be judged: 240 looks, 20 gates, 5 steps, by the product's own analysis. */
import { createHash } from "node:crypto";
import { compileAnalysis, load } from "./canary/compile.mjs";
import { seeded } from "./canary/random.mjs";

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

const each = (metrics, bounds) => metrics.flatMap((metric) => bounds.map((bound) => `${metric} <= ${bound}`));
const everyKind = [
  ...each(["error_rate"], ["baseline", "baseline + 0.5%", "baseline + 1%", "baseline * 1.2", "baseline * 2", "5%"]),
  ...each(["latency_p50", "latency_p90", "latency_p95", "latency_p99"], ["baseline * 1.2", "250ms"]),
  ...each(["slower(100ms)", "slower(250ms)"], ["baseline + 0.5%", "2%"]),
  ...each(["drift"], ["0.1", "0.2"]),
];
const percentiles = ["latency_p50", "latency_p90", "latency_p95", "latency_p99"];
const factors = ["1.1", "1.2", "1.5", "2", "3"].map((factor) => `baseline * ${factor}`);
const mixes = [
  { figure: "an hour for 20 gates of every kind", gates: everyKind },
  { figure: "an hour for 20 gates on latency, the worst mix", gates: each(percentiles, factors) },
];

export const bench = {
  name: "judging",
  help: "240 scrapes of both arms, each taken in and judged, as a rollout does it",
  async run({ quick, print }) {
    await compileAnalysis();
    const { analyse } = await load("rollout/analysis/analyse.js");
    const { beginAnalysis } = await load("rollout/analysis/state.js");
    const { latencyEdges } = await load("stats/latency-edges.js");
    const samples = scrapes(latencyEdges);
    const figures = [];
    for (const { figure, gates } of mixes) {
      const rules = await rulesOf(gates, latencyEdges);
      const hour = () => {
        let looked = { state: beginAnalysis(rules), verdicts: [] };
        samples.forEach((sample, i) => {
          looked = analyse(looked.state, sample, Math.floor(i / 48), rules);
        });
        return looked;
      };
      // A process judges its first hour with code that is not compiled yet: that one counts too.
      const first = timed(hour);
      const times = Array.from({ length: quick ? 5 : 21 }, () => timed(hour).ms);
      print(`  ${figure}: the first in a process ${first.ms.toFixed(0)} ms, state ${fingerprint(first.result)}`);
      figures.push({ figure, ours: median(times), unit: "ms", wanted: "≤ 50 ms" });
    }
    return figures;
  },
};

async function rulesOf(written, latencyEdges) {
  const { parseGate } = await load("gates/parse.js");
  const { canaryGates } = await load("rollout/analysis/rules.js");
  const { canaryVocabulary } = await load("rollout/analysis/metrics/list.js");
  const vocabulary = await canaryVocabulary();
  const gates = await canaryGates(written.map((gate) => parseGate(gate, vocabulary, { level: 0.95 })));
  const shares = [0.02, 0.05, 0.1, 0.25, 0.5];
  return { gates, policy: "estimate", warmupSeconds: 0, shares, latencyEdges, attempt: 1 };
}

/** A scrape each 15 s at 600 requests a minute; times spread over four doublings, as real ones do. */
function scrapes(latencyEdges) {
  const random = seeded(20261121);
  const arm = (requests) => {
    const latency = new Array(latencyEdges.length + 1).fill(0);
    let errors = 0;
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < requests; i++) {
      const seconds = 0.05 * Math.exp((random() + random() + random() + random() - 2) * 1.2);
      const bucket = latencyEdges.findIndex((edge) => seconds <= edge);
      latency[bucket === -1 ? latencyEdges.length : bucket] += 1;
      errors += random() < 0.01 ? 1 : 0;
      counts[Math.floor(random() * random() * 4)] += 1;
    }
    const replicas = { seen: 1, expected: 1 };
    return {
      predicted: { counts, squares: requests },
      counted: { requests, errors, errorSquares: errors, latency, replicas, restarts: 0, ageSeconds: 1e6 },
    };
  };
  return Array.from({ length: 240 }, () => {
    const [canary, stable] = [arm(75), arm(75)];
    const predictions = { bins: ["a", "b", "c", "d"], canary: canary.predicted, stable: stable.predicted };
    const arms = { canary: canary.counted, stable: stable.counted };
    return { at: "", seconds: 15, ...arms, traffic: "live", complete: true, predictions };
  });
}

function timed(work) {
  const since = performance.now();
  const result = work();
  return { ms: performance.now() - since, result };
}

/** Of the last state and its verdicts: whoever makes the analysis quicker sees that it says the same. */
function fingerprint(looked) {
  return createHash("sha256").update(JSON.stringify(looked)).digest("hex").slice(0, 12);
}
