/** A rollout under way, in the words of its progress lines. */
import { formatCount, formatShare } from "../gates/quantity.js";
import { writing } from "./analysis/sentence.js";
import { isFirstRelease, type Phase, type RolloutRecord } from "./engine/record.js";

const phaseLines: { readonly [P in Phase]: (record: RolloutRecord) => string } = {
  preparing: () => "waiting for the canary to be ready",
  staged: (record) =>
    isFirstRelease(record) ? "the first release is ready; sending it a few rows" : "the canary is ready",
  analysing: stepLine,
  waiting: ({ approveUntil }) => `waiting for an approval${approveUntil ? ` until ${approveUntil}` : ""}`,
  adopting: (record) => `${whyAdopting(record)}; waiting for the new stable to be ready`,
  returning: ({ abandoned }) =>
    abandoned ? `going back: ${abandoned.reasons.join("; ")}` : "the new stable is ready; sending all traffic to it",
  retiring: () => "removing the canary",
  done: ({ adopted }) => (adopted ? "the release serves" : "stable serves as before"),
};

function whyAdopting(record: RolloutRecord): string {
  const { byHand, smoke, plan } = record;
  if (byHand) return `promoting by hand: ${byHand.reason}`;
  if (plan.steps.length === 0) return "returning to an earlier release";
  return isFirstRelease(record) ? (smoke?.what ?? "no traffic to judge by") : "every gate is content";
}

/** A line for each turn that a rollout takes: the same text while nothing new begins. */
export function turnLine(record: RolloutRecord): string {
  return phaseLines[record.phase](record);
}

function stepLine({ plan, step }: RolloutRecord): string {
  const asked = plan.steps[step]?.share ?? 0;
  if (plan.auto) return `${formatShare(asked)} of the traffic, by the evidence`;
  return `step ${step + 1} of ${plan.steps.length}: ${formatShare(asked)} of the traffic`;
}

/** "error_rate 0.20 % vs 0.30 %, latency_p95 12 ms vs 11 ms; 41 s left"; empty before there is anything to tell. */
export function evidenceLine(record: RolloutRecord): string {
  const { plan, verdicts, firstShareMs, elapsedMs } = record;
  if (record.phase !== "analysing" || firstShareMs === undefined) return "";
  const numbers = verdicts.map((verdict, index) => {
    const write = writing(plan.rules.gates[index]?.measure);
    const name = plan.rules.gates[index]?.gate.metric ?? verdict.source;
    const own = verdict.estimate === undefined ? "not known yet" : write(verdict.estimate);
    return `${name} ${own}${verdict.baseline === undefined ? "" : ` vs ${write(verdict.baseline)}`}`;
  });
  const leftSeconds = Math.max(0, Math.round((plan.maxDurationMs - (elapsedMs - firstShareMs)) / 1000));
  const { auto } = plan;
  const met = auto && `${formatCount(record.exposed?.requests ?? 0)} of ${formatCount(auto.exposure)} requests met it`;
  return [...(numbers.length > 0 ? [numbers.join(", ")] : []), ...(met ? [met] : []), `${leftSeconds} s left`].join(
    "; ",
  );
}
