/** Plays some rollouts of one case: the traffic is drawn once, and every rule decides on it. */
import { parentPort } from "node:worker_threads";
import { cases, days } from "./cases.mjs";
import { judgements } from "./kayenta.mjs";
import { latencies } from "./latency.mjs";
import { minuteSeries } from "./minutes.mjs";
import { openEngine } from "./ours.mjs";
import { seeded } from "./random.mjs";
import { argo, flagger, measurements, totalsReject } from "./thresholds.mjs";
import { simulate } from "./world.mjs";

const { rulesFor, decide, latencyEdges } = await openEngine();
const tables = new Map();

parentPort.on("message", async ({ index, from, to, seed }) => {
  const { day, gate, world, slower } = cases[index];
  const { world: dayWorld, sessions = true, shape } = days[day];
  const rules = await rulesFor([gate]);
  const value = shape ? "p99" : "errors";
  const allowedIncrease = rules.gates[0].gate.bound.factor;
  const rollouts = [];
  for (let i = from; i < to; i++) {
    const random = seeded(
      Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b) ^ Math.imul(i + 1, 0xc2b2ae35),
    );
    const latency = shape && latencies(random, { shape, slower }, latencyEdges, tables);
    const traffic = simulate(random, { ...dayWorld, ...world }, latency);
    const series = minuteSeries(traffic.scrapes, value, latencyEdges, dayWorld.warmup ?? 0);
    rollouts.push({
      ours: decide(traffic, rules, sessions),
      kayenta: records(judgements(series, 5, allowedIncrease), "z"),
      kayentaEachMinute: records(judgements(series, 1, allowedIncrease), "z"),
      argo: records(measurements(series, argo, value), "score"),
      flagger: records(measurements(series, flagger, value), "score"),
      totals: value === "errors" && totalsReject(series),
    });
  }
  parentPort.postMessage(rollouts);
});

/** Only where it rises above all before can a threshold be crossed for the first time. */
function records(scores, key) {
  let highest = 0;
  return scores.flatMap((score) => {
    if (score[key] <= highest) return [];
    highest = score[key];
    return [[score.minute, highest]];
  });
}
