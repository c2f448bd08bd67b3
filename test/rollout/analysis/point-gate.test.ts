import { expect, test } from "@jest/globals";
import { parseGate } from "../../../src/gates/parse.js";
import type { Policy } from "../../../src/gates/verdict.js";
import { analyse } from "../../../src/rollout/analysis/analyse.js";
import { allProven, conclude, hasFailed } from "../../../src/rollout/analysis/conclude.js";
import { canaryVocabulary } from "../../../src/rollout/analysis/metrics/list.js";
import { type AnalysisRules, canaryGates, errorRatesOf } from "../../../src/rollout/analysis/rules.js";
import { type AnalysisState, beginAnalysis } from "../../../src/rollout/analysis/state.js";
import type { ArmSample, Sample, Usage } from "../../../src/rollout/seams.js";
import { latencyEdges } from "../../../src/stats/latency-edges.js";

async function rulesOf(written: string | readonly string[], changes: Partial<AnalysisRules> = {}) {
  const vocabulary = await canaryVocabulary();
  const gates = [written].flat().map((one) => parseGate(one, vocabulary, { level: 0.95 }));
  return {
    gates: await canaryGates(gates),
    policy: "block" as Policy,
    warmupSeconds: 0,
    shares: [0.5],
    latencyEdges,
    attempt: 1,
    ...changes,
  };
}

interface Arm {
  readonly requests?: number;
  readonly errors?: number;
  readonly pods?: number;
  /** Milliseconds of processor time a request. */
  readonly cpuMs?: number;
  readonly megabytes?: number;
  readonly usage?: Partial<Usage>;
}

function armOf({ requests = 100, errors = 0, pods = 1, cpuMs = 4, megabytes = 200, usage }: Arm): ArmSample {
  return {
    requests,
    errors,
    latency: latencyEdges.map(() => 0).concat(requests),
    replicas: { seen: pods, expected: pods },
    restarts: 0,
    ageSeconds: 1e6,
    usage: {
      cpu: { value: { seconds: (requests * cpuMs) / 1000, requests } },
      memoryBytes: { value: megabytes * 1e6 },
      ...usage,
    },
  };
}

const sampleOf = (canary: Arm, stable: Arm, more: Partial<Sample> = {}): Sample => ({
  at: "",
  seconds: 10,
  canary: armOf(canary),
  stable: armOf(stable),
  traffic: "live",
  complete: true,
  ...more,
});

function run(rules: AnalysisRules, samples: readonly Sample[], step: (look: number) => number = () => 0) {
  return samples.reduce<AnalysisState>(
    (state, sample, look) => analyse(state, sample, step(look), rules).state,
    beginAnalysis(rules),
  );
}
const times = (count: number, sample: Sample) => Array.from({ length: count }, () => sample);

type Compared = {
  readonly gate: string;
  readonly canary: Arm;
  readonly stable: Arm;
  readonly verdict: "pass" | "fail";
  readonly says: string;
};

test.each<Compared>`
  gate                                       | canary                           | stable          | verdict   | says
  ${"cpu <= baseline * 1.5 at point"}        | ${{ cpuMs: 5.9 }}                | ${{ cpuMs: 4 }} | ${"pass"} | ${"cpu 5.9 ms a request against 4 ms a request of stable"}
  ${"cpu <= baseline * 1.5 at point"}        | ${{ cpuMs: 6.1 }}                | ${{ cpuMs: 4 }} | ${"fail"} | ${"fails 'cpu <= baseline * 1.5 at point'"}
  ${"cpu <= baseline * 1.5 at point"}        | ${{ cpuMs: 5.9, requests: 60 }}  | ${{ cpuMs: 4 }} | ${"pass"} | ${"passes"}
  ${"cpu <= 5ms at point"}                   | ${{ cpuMs: 4.9 }}                | ${{ cpuMs: 9 }} | ${"pass"} | ${"cpu 4.9 ms a request after"}
  ${"cpu < 5ms at point"}                    | ${{ cpuMs: 5 }}                  | ${{}}           | ${"fail"} | ${"fails"}
  ${"memory <= baseline * 1.2 at point"}     | ${{ megabytes: 239 }}            | ${{}}           | ${"pass"} | ${"memory 239 MB against 200 MB of stable"}
  ${"memory <= baseline * 1.2 at point"}     | ${{ megabytes: 241 }}            | ${{}}           | ${"fail"} | ${"fails"}
  ${"memory <= baseline + 100MB at point"}   | ${{ megabytes: 241 }}            | ${{}}           | ${"pass"} | ${"passes"}
  ${"memory <= 240MB at point"}              | ${{ megabytes: 241 }}            | ${{}}           | ${"fail"} | ${"memory 241 MB after"}
  ${"throughput >= baseline * 0.9 at point"} | ${{ requests: 91 }}              | ${{}}           | ${"pass"} | ${"throughput 18.2 a second against 20 a second of stable"}
  ${"throughput >= baseline * 0.9 at point"} | ${{ requests: 89 }}              | ${{}}           | ${"fail"} | ${"fails"}
  ${"throughput >= baseline * 0.9 at point"} | ${{ requests: 100, errors: 11 }} | ${{}}           | ${"fail"} | ${"fails"}
  ${"throughput > baseline at point"}        | ${{}}                            | ${{}}           | ${"fail"} | ${"fails"}
`("$gate with $canary beside $stable: $verdict", async ({ gate, canary, stable, verdict, says }: Compared) => {
  const rules = await rulesOf(gate);
  const ended = conclude(run(rules, times(60, sampleOf(canary, stable))), rules);
  expect(ended).toMatchObject({
    decision: verdict === "pass" ? "promote" : "fail",
    verdicts: [{ verdict, proven: false, place: "canary" }],
  });
  expect(ended.verdicts[0]!.reason).toContain(says);
  expect(ended.verdicts[0]!.interval).toBeUndefined();
});

test.each<{
  canary: Arm;
  stable: Arm;
  more: Partial<Sample>;
  changes: Partial<AnalysisRules>;
  estimate: number;
  baseline: number;
}>`
  how                                                      | canary                       | stable                       | more                     | changes                                     | estimate | baseline
  ${"a router's share: each arm scaled up to all traffic"} | ${{ requests: 25 }}          | ${{ requests: 75 }}          | ${{}}                    | ${{ shares: [0.25] }}                       | ${10}    | ${10}
  ${"pods that share it: by the pod, however many"}        | ${{ requests: 50, pods: 2 }} | ${{ requests: 75, pods: 3 }} | ${{}}                    | ${{ shares: [0.25], readyIsTraffic: true }} | ${2.5}   | ${2.5}
  ${"replayed rows: one rate for both"}                    | ${{ requests: 80 }}          | ${{ requests: 80 }}          | ${{ traffic: "replay" }} | ${{ shares: [0.05] }}                       | ${8}     | ${8}
`("throughput by $how", async ({ canary, stable, more, changes, estimate, baseline }) => {
  const rules = await rulesOf("throughput >= baseline * 0.9 at point", changes);
  const [verdict] = conclude(run(rules, times(60, sampleOf(canary, stable, more))), rules).verdicts;
  expect(verdict!.verdict).toBe("pass");
  expect(verdict!.estimate).toBeCloseTo(estimate, 9);
  expect(verdict!.baseline).toBeCloseTo(baseline, 9);
});

test("traffic that grows while the share grows is no difference between the arms", async () => {
  const rules = await rulesOf("throughput >= baseline * 0.99 at point", { shares: [0.05, 0.5] });
  const quiet = times(60, sampleOf({ requests: 50 }, { requests: 950 }));
  const busy = times(60, sampleOf({ requests: 5000 }, { requests: 5000 }));
  const [verdict] = conclude(
    run(rules, [...quiet, ...busy], (look) => (look < 60 ? 0 : 1)),
    rules,
  ).verdicts;
  expect(verdict!.verdict).toBe("pass");
  expect(verdict!.estimate! / verdict!.baseline!).toBeCloseTo(1, 12);
});

test.each<{ looks: number; verdict: string; cause?: string }>`
  looks | verdict           | cause
  ${5}  | ${"inconclusive"} | ${"too-little"}
  ${60} | ${"pass"}         | ${undefined}
`("chance alone moves who gets a request: after $looks × 100 requests, $verdict", async ({ looks, verdict, cause }) => {
  for (const policy of ["block", "estimate"] as const) {
    const rules = await rulesOf("throughput >= baseline * 0.9 at point", { policy });
    const ended = conclude(run(rules, times(looks, sampleOf({}, {}))), rules);
    expect(ended.verdicts[0]).toMatchObject({ verdict, ...(cause !== undefined && { cause }) });
    if (cause !== undefined) expect(ended.verdicts[0]!.needed).toBeGreaterThan(500);
  }
});

test("replayed rows are sent, not drawn: the first hundred decide", async () => {
  const rules = await rulesOf("throughput >= baseline * 0.9 at point");
  const state = run(rules, times(1, sampleOf({}, {}, { traffic: "replay" })));
  expect(conclude(state, rules).verdicts[0]!.verdict).toBe("pass");
});

const nan = { cause: "invalid", why: "process_cpu_seconds_total has the value NaN" } as const;
const reset = { cause: "invalid", why: "c1: its processor time went back, so it began anew" } as const;
const absent = { cause: "no-data", why: "there is no series process_resident_memory_bytes" } as const;
const idle = { usage: { cpu: { value: { seconds: 1, requests: 0 } } } };
const silent: ArmSample = { ...armOf({}), usage: undefined as unknown as Usage };

test.each<{ gate: string; sample: Sample; cause: string; says: string }>`
  what                              | gate                                       | sample                                              | cause        | says
  ${"NaN of the canary"}            | ${"cpu <= baseline * 1.5 at point"}        | ${sampleOf({ usage: { cpu: nan } }, {})}            | ${"invalid"} | ${"of the canary: process_cpu_seconds_total has the value NaN"}
  ${"a counter that went back"}     | ${"cpu <= baseline * 1.5 at point"}        | ${sampleOf({}, { usage: { cpu: reset } })}          | ${"invalid"} | ${"of stable: c1: its processor time went back"}
  ${"no such series"}               | ${"memory <= 1GB at point"}                | ${sampleOf({ usage: { memoryBytes: absent } }, {})} | ${"no-data"} | ${"there is no series process_resident_memory_bytes"}
  ${"an observer without it"}       | ${"memory <= 1GB at point"}                | ${sampleOf({}, {}, { canary: silent })}             | ${"no-data"} | ${"do not say what it uses"}
  ${"ten times the load"}           | ${"cpu <= baseline * 1.5 at point"}        | ${sampleOf({ requests: 10 }, { requests: 100 })}    | ${"invalid"} | ${"load would be measured, not the model"}
  ${"no processor time by request"} | ${"cpu <= 5ms at point"}                   | ${sampleOf(idle, idle)}                             | ${"no-data"} | ${"no interval had it of both arms"}
  ${"no memory at all"}             | ${"memory <= 1GB at point"}                | ${sampleOf({ megabytes: 0 }, {})}                   | ${"invalid"} | ${"the memory of the canary is 0"}
  ${"a counter that stands still"}  | ${"cpu <= baseline * 1.5 at point"}        | ${sampleOf({ cpuMs: 0 }, {})}                       | ${"invalid"} | ${"the processor time of the canary is 0"}
  ${"stable's stands still"}        | ${"cpu <= 5ms at point"}                   | ${sampleOf({}, { cpuMs: 0 })}                       | ${"invalid"} | ${"the processor time of stable is 0"}
  ${"two arms that only fail"}      | ${"throughput >= baseline * 0.9 at point"} | ${sampleOf({ errors: 100 }, { errors: 100 })}       | ${"invalid"} | ${"stable answered no request well"}
`("$what: $gate is inconclusive ($cause), whatever the policy", async ({ gate, sample, cause, says }) => {
  for (const policy of ["estimate", "block", "allow"] as const satisfies readonly Policy[]) {
    const rules = await rulesOf(gate, { policy });
    const ended = conclude(run(rules, times(60, sample)), rules);
    expect(ended).toMatchObject({ decision: "inconclusive", verdicts: [{ verdict: "inconclusive", cause }] });
    expect(ended.reasons.join()).toContain(says);
  }
});

test.each<{ broken: number; verdict: string }>`
  broken | verdict
  ${10}  | ${"pass"}
  ${31}  | ${"inconclusive"}
`("$broken of 60 intervals without it: $verdict", async ({ broken, verdict }) => {
  const rules = await rulesOf("cpu <= baseline * 1.5 at point");
  const samples = [...times(60 - broken, sampleOf({}, {})), ...times(broken, sampleOf({ usage: { cpu: nan } }, {}))];
  expect(conclude(run(rules, samples), rules).verdicts[0]!.verdict).toBe(verdict);
});

test("rows are replayed to one pod of the four that stable has: its load is the canary's", async () => {
  const rules = await rulesOf("cpu <= baseline * 1.5 at point");
  const sample = sampleOf({ requests: 100 }, { requests: 100, pods: 4 }, { traffic: "replay" });
  const asked = { ...sample, stable: { ...sample.stable, replicas: { seen: 4, expected: 4, asked: 1 } } };
  expect(conclude(run(rules, times(10, sample)), rules).verdicts[0]).toMatchObject({ cause: "invalid" });
  expect(conclude(run(rules, times(10, asked)), rules).verdicts[0]).toMatchObject({ verdict: "pass" });
});

test("memory is that of the last step: what leaked by then, not what there was before", async () => {
  const rules = await rulesOf("memory <= baseline * 1.2 at point", { shares: [0.1, 0.5] });
  const samples = [...times(50, sampleOf({}, {})), ...times(5, sampleOf({ megabytes: 300 }, {}))];
  const [verdict] = conclude(
    run(rules, samples, (look) => (look < 50 ? 0 : 1)),
    rules,
  ).verdicts;
  expect(verdict).toMatchObject({ verdict: "fail", estimate: 300e6, baseline: 200e6 });
});

test("at point nothing is proven: it neither ends the rollout nor promotes before the time is up", async () => {
  const rules = await rulesOf("cpu <= baseline * 1.5 at point");
  const state = run(rules, times(60, sampleOf({ cpuMs: 40 }, {})));
  const { verdicts } = analyse(state, sampleOf({ cpuMs: 40 }, {}), 0, rules);
  expect(verdicts[0]!.verdict).toBe("fail");
  expect([hasFailed(verdicts), allProven(verdicts)]).toEqual([false, false]);
});

test("a gate at point takes nothing from the error rate of those that prove", async () => {
  const rules = await rulesOf(["error_rate <= baseline + 1%", "cpu <= 5ms at point", "memory <= 1GB at point"]);
  expect(errorRatesOf(rules.gates[0]!.gate, rules).fail).toBeCloseTo(0.05, 12);
});

test("an interval's place in the record is bounded, and a resume anywhere gives the same verdict", async () => {
  const gates = ["cpu <= baseline * 1.5 at point", "memory <= 1GB at point", "throughput >= baseline * 0.9 at point"];
  const rules = await rulesOf(gates, { shares: [0.25, 0.5] });
  const samples = Array.from({ length: 40 }, (_, look) => {
    const wobble = 1 + 0.3 * Math.sin(look);
    const usage = look % 7 === 3 ? { usage: { cpu: nan } } : {};
    return sampleOf({ requests: Math.round(90 * wobble), cpuMs: 5 * wobble, ...usage }, { requests: 100 });
  });
  const step = (look: number) => (look < 20 ? 0 : 1);
  const whole = run(rules, samples, step);
  let resumed: AnalysisState = beginAnalysis(rules);
  for (const [look, sample] of samples.entries()) {
    resumed = analyse(JSON.parse(JSON.stringify(resumed)), sample, step(look), JSON.parse(JSON.stringify(rules))).state;
  }
  expect(conclude(resumed, rules)).toEqual(conclude(whole, rules));
  expect(JSON.stringify(whole.gates).length).toBeLessThan(1500);
});

test.each`
  written                              | says
  ${"cpu <= baseline * 1.5"}           | ${"write 'cpu <= baseline * 1.5 at point'"}
  ${"memory <= 2GB at 95%"}            | ${"write 'memory <= 2GB at point'"}
  ${"throughput >= baseline * 0.9"}    | ${"write 'throughput >= baseline * 0.9 at point'"}
  ${"throughput >= 100 at point"}      | ${"speaks of the users, not of the model: write 'throughput >= baseline * 0.9 at point'"}
  ${"throughput <= baseline at point"} | ${"for throughput higher is better, so a gate on it says '>=': write 'throughput >= baseline at point'"}
  ${"cpu >= 1ms at point"}             | ${"write 'cpu <= 1ms at point'"}
  ${"memory == 2GB at point"}          | ${"write 'memory <= 2GB at point'"}
  ${"memory <= 2 at point"}            | ${"memory needs a unit"}
  ${"cpu <= 50% at point"}             | ${"'%' is for shares only"}
  ${"cpu <= baseline + 50% at point"}  | ${"write 'cpu <= baseline * 1.5 at point'"}
`("'$written' is refused: $says", async ({ written, says }) => {
  const vocabulary = await canaryVocabulary();
  expect(() => parseGate(written, vocabulary, { level: 0.95 })).toThrow(says);
});
