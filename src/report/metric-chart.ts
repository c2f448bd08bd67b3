/** Shares of candidate and baseline side by side, as a mermaid chart that is readable on white and on black. Pure. */
import type { Compared } from "./compared.js";
import { palette } from "./power-chart.js";

const mostBars = 16;

/**
 * Of shares where more is better alone: an error rate beside an accuracy would be a bar that nobody sees.
 *
 * @returns undefined where there is too little to draw: one bar says less than its number
 */
export function chartOfShares(
  title: string,
  rows: readonly (Compared & { readonly label: string })[],
): string | undefined {
  const shown = rows
    .filter(({ kind, estimate, isMoreBetter }) => kind === "share" && estimate !== undefined && isMoreBetter)
    .slice(0, mostBars);
  if (shown.length < 2) return undefined;
  const percent = (value: number) => Number((value * 100).toFixed(1));
  const bars = shown.map(({ estimate }) => percent(estimate!));
  const hasBaseline = shown.every(({ baseline }) => baseline !== undefined);
  const line = hasBaseline ? shown.map(({ baseline }) => percent(baseline!)) : undefined;
  const [candidate, other] = palette;
  const lowest = Math.min(...bars, ...(line ?? []));
  return [
    "```mermaid",
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${candidate!.value}, ${other!.value}"}}}}%%`,
    "xychart-beta",
    `  title "${plain(title)}"`,
    `  x-axis [${shown.map(({ label }) => `"${plain(label)}"`).join(", ")}]`,
    // From a round number below the lowest: differences of a percent are what there is to see.
    `  y-axis "%" ${Math.max(0, Math.floor((lowest - 5) / 10) * 10)} --> 100`,
    `  bar [${bars.join(", ")}]`,
    ...(line ? [`  line [${line.join(", ")}]`] : []),
    "```",
    line ? `${candidate!.name} bars: candidate; ${other!.name} line: baseline` : `${candidate!.name} bars: candidate`,
  ].join("\n");
}

/** What may stand in a quoted text of a chart: names of columns come from a pull request. */
function plain(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} .,()=_/%+-]/gu, "'");
  return safe.length > 24 ? `${safe.slice(0, 23)}…` : safe;
}
