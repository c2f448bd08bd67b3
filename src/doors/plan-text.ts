/** What `plan` prints: the writes, how likely each gate passes if the model is as good as it looks, what the canary tells. */
import { formatShare } from "../gates/quantity.js";
import type { ReleasePlan } from "../jobs/plan.js";
import { canaryMarkdown, canaryText } from "./canary-text.js";
import { folded } from "./folded.js";

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
    ...canaryText(canary),
  ]
    .flatMap((lines) => lines.split("\n"))
    .flatMap(folded)
    .join("\n");
}

/** The same for a page: the text as it is, then the charts. */
export function planMarkdown(plan: ReleasePlan): string {
  const text = planText(plan).replace(/`/g, "'");
  return [`### Plan: ${plan.name} ${plan.version}`, "", "```text", text, "```", ...canaryMarkdown(plan.canary)].join(
    "\n",
  );
}
