/** The product's analysis, driven as a rollout drives it: a look after every scrape, passing read on the last step. */
import { load } from "./compile.mjs";
import { shares, totalMinutes } from "./world.mjs";

const warmupSeconds = 60;

export async function openEngine() {
  const [{ analyse }, { allProven, conclude, hasFailed, shareShortfall }, { beginAnalysis }, { canaryGates }] =
    await Promise.all([
      load("rollout/analysis/analyse.js"),
      load("rollout/analysis/conclude.js"),
      load("rollout/analysis/state.js"),
      load("rollout/analysis/rules.js"),
    ]);
  const { canaryVocabulary } = await load("rollout/analysis/metrics/list.js");
  const { parseGate } = await load("gates/parse.js");
  const { latencyEdges } = await load("stats/latency-edges.js");
  const vocabulary = await canaryVocabulary();

  const rulesFor = async (gates) => ({
    gates: await canaryGates(gates.map((written) => parseGate(written, vocabulary, { level: 0.95 }))),
    policy: "estimate",
    warmupSeconds,
    shares,
    latencyEdges,
    attempt: 1,
  });

  /**
   * @param sessions  whether requests of one session can be told (canary.session)
   * @returns         what it came to and when; `proven` is false where the time was up and the bare estimate decided
   */
  const decide = ({ scrapes, past }, rules, sessions) => {
    let state = beginAnalysis(rules, sessions ? past : { ...past, errorSquares: undefined });
    for (const scrape of scrapes) {
      const analysed = analyse(state, sampleOf(scrape, sessions), scrape.step, rules);
      state = analysed.state;
      const { verdicts } = analysed;
      if (hasFailed(verdicts)) return { rolledBackAt: scrape.minute, proven: true };
      const isLastStep = scrape.step === shares.length - 1;
      if (isLastStep && allProven(verdicts) && shareShortfall(state, rules) === undefined) {
        return { promotedAt: scrape.minute, proven: true };
      }
    }
    const { decision } = conclude(state, rules);
    if (decision === "promote") return { promotedAt: totalMinutes, proven: false };
    return decision === "fail"
      ? { rolledBackAt: totalMinutes, proven: false }
      : { heldAt: totalMinutes, proven: false };
  };
  return { rulesFor, decide, latencyEdges };
}

const servedForHours = 1e6;
/** As many as the share needs, so that a replica has the same load in both arms. */
const replicasOfCanary = [1, 3, 9];
const replicasOfStable = 9;

function sampleOf({ minute, step, seconds, canary, stable, complete, stableAgeSeconds, canaryReadyAt }, sessions) {
  const arm = ({ requests, errors, errorSquares, latency = [] }, ageSeconds, replicas) => ({
    requests,
    errors,
    ...(sessions && { errorSquares }),
    latency,
    replicas: { seen: replicas, expected: replicas },
    restarts: 0,
    ageSeconds,
  });
  return {
    at: "",
    seconds,
    canary: arm(canary, (minute - canaryReadyAt) * 60, replicasOfCanary[step]),
    stable: arm(stable, stableAgeSeconds ?? servedForHours, replicasOfStable),
    traffic: "live",
    complete,
    ...(!complete && { incompleteBecause: "stable's counters were reset" }),
  };
}
