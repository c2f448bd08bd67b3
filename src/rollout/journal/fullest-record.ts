/**
 * What a rollout's record may come to at its fullest, known before anything is changed: one that can no longer be
 * saved in the middle would leave users with a canary that nobody judges.
 *
 * The gates take in made-up traffic that fills all they remember (each edge of the latency, each share), and all
 * digits are then drawn at random, for what evidence will look like is not known and random digits pack worst. Pure.
 */
import { Problem } from "../../errors.js";
import { Random } from "../../stats/random.js";
import { analyse } from "../analysis/analyse.js";
import type { AnalysisRules } from "../analysis/rules.js";
import { type AnalysisState, beginAnalysis } from "../analysis/state.js";
import type { RolloutRecord } from "../engine/record.js";
import type { ArmSample, Journal, Sample } from "../seams.js";

/** For what gates have no part in: the observer's place by pod, what was seen of the data, stable's own template. */
const spareBytes = 24 * 1024;

/** @returns a ROLLOUT_RECORD_TOO_LARGE where the gates' evidence might outgrow the journal's room */
export function tooManyGates(
  record: RolloutRecord,
  room: NonNullable<Journal<RolloutRecord>["room"]>,
): Problem | undefined {
  const { gates, shares } = record.plan.rules;
  const bytesWith = (some: AnalysisRules["gates"]) => room.taken(fullest(record, some)) + spareBytes;
  const all = bytesWith(gates);
  if (all <= room.bytes) return undefined;
  const none = bytesWith([]);
  const inProportion = Math.max(0, Math.floor((gates.length * (room.bytes - none)) / (all - none)));
  const fitting = most(inProportion, (count) => bytesWith(gates.slice(0, count)) <= room.bytes);
  const kib = (bytes: number) => `${Math.ceil(bytes / 1024)} KiB`;
  return new Problem("ROLLOUT_RECORD_TOO_LARGE", {
    what: `${gates.length} gates at ${shares.length} shares are too many for one rollout: its record may come to ${kib(all)}, and the target keeps ${kib(room.bytes)}`,
    remedy: `${fitting === 0 ? "Beside the pod template none of them fits" : `The first ${fitting} of them fit`}; with fewer 'canary.steps', more. Gates on latency take the most room: keep those that should decide, one bound for each quantile.`,
  });
}

/** The first count from `upTo` down, by steps of a twentieth, that will do. */
function most(upTo: number, willDo: (count: number) => boolean): number {
  return upTo <= 0 || willDo(upTo) ? upTo : most(Math.floor(upTo * 0.95), willDo);
}

function fullest(record: RolloutRecord, gates: AnalysisRules["gates"]): string {
  const plan = { ...record.plan, rules: { ...record.plan.rules, gates } };
  return withRandomDigits(JSON.stringify({ ...record, plan, ...evidenceOf(plan.rules) }));
}

/** The first teaches where each tail lies, the others are the evidence on it. */
const looksAtAShare = 2;
/** From then on some of it is put off (stats/sequential/lag.ts), and is in the record besides. */
const fewestLooks = 9;

function evidenceOf(rules: AnalysisRules) {
  const sample = fullSample(rules.latencyEdges);
  let analysed = { state: beginAnalysis(rules, sample.stable), verdicts: [] as RolloutRecord["verdicts"] };
  const looks = Math.max(fewestLooks, looksAtAShare * rules.shares.length + 1);
  for (let look = 0; look < looks || (look < 2 * looks && !putsOff(analysed.state)); look++) {
    const step = Math.min(rules.shares.length - 1, Math.floor(look / looksAtAShare));
    analysed = analyse(analysed.state, sample, step, rules);
  }
  return { analysis: analysed.state, verdicts: analysed.verdicts };
}

const putsOff = ({ untoldLatency, gates }: AnalysisState) =>
  untoldLatency !== undefined || gates.some((gate) => gate.kind === "rate" && gate.untold !== undefined);

const requests = 200_000;
/** As many bins as predictions are ever counted by. */
const bins = Array.from({ length: 20 }, (_, bin) => `the name of bin ${bin}`);

function fullSample(edges: readonly number[]): Sample {
  const arm = (errors: number): ArmSample => ({
    requests,
    errors,
    latency: evenTails(edges.length + 1),
    replicas: { seen: 1, expected: 1 },
    restarts: 0,
    ageSeconds: Number.MAX_SAFE_INTEGER,
    usage: { cpu: { value: { seconds: 1234.5, requests } }, memoryBytes: { value: 123_456_789 } },
  });
  const counts = bins.map((_, bin) => 1000 + bin);
  const predicted = { counts, squares: counts.reduce((sum, count) => sum + count, 0) };
  return {
    at: "",
    seconds: 10,
    stable: arm(2000),
    canary: arm(2100),
    traffic: "live",
    predictions: { bins, stable: predicted, canary: predicted },
    answers: { of: requests, both: 150_000, canaryOnly: 10_000, stableOnly: 10_000, neither: 30_000 },
    complete: true,
  };
}

/** Each edge has the same part fewer requests beyond it than the one before, so that every quantile has many near it. */
function evenTails(buckets: number): readonly number[] {
  const beyond = (edge: number) => Math.round(requests * 0.001 ** (edge / Math.max(1, buckets - 1)));
  return Array.from({ length: buckets }, (_, i) => (i === buckets - 1 ? beyond(i) : beyond(i) - beyond(i + 1)));
}

/** Short numbers stay: they are places and versions, which are alike. */
function withRandomDigits(text: string): string {
  const random = new Random("the fullest record");
  return text.replace(/\d{3,}/g, (digits) => digits.replace(/\d/g, () => String(random.integer(10))));
}
