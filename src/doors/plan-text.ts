/** What `plan` prints: the writes, and how likely each gate passes if the model is as good as it looks. */
import { formatShare } from "../gates/quantity.js";
import type { ReleasePlan } from "../jobs/plan.js";

export function planText({ name, version, image, baseline, writes, holdout, canary }: ReleasePlan): string {
  const gates = holdout.gates.map(({ source, n, chance, belowFloor }) => {
    const likely = chance === undefined ? "unknown" : formatShare(chance);
    return `  ${likely.padStart(7)}  ${source} (${n} rows)${belowFloor ? `\n           ${belowFloor}` : ""}`;
  });
  return [
    `${name} ${version}: ${image}`,
    `compared with ${baseline ?? "nothing: there is no baseline"}`,
    "",
    "It would write:",
    ...writes.map((write) => `  ${write}`),
    "",
    `Chance to pass on ${holdout.rows} rows, if the model truly is as it looks there:`,
    ...gates,
    `  ${formatShare(holdout.all).padStart(7)}  all of them`,
    ...holdout.warnings.map((warning) => `  ! ${warning}`),
    "",
    `Then the canary: ${canary.steps.map(formatShare).join(", ")} of the traffic${canary.areDefaults ? ", by the default gates" : ""}`,
    ...canary.gates.map((written) => `  ${written}`),
  ].join("\n");
}
