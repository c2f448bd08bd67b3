/** Chances over time as a terminal draws them: one line a curve, eight heights a column, no colour. */

const heights = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/** @param chances  0 to 1, one a column; nothing at all is a dot, so that "never" differs from "not drawn" */
export function drawChances(chances: readonly number[]): string {
  return chances
    .map((chance) => (chance <= 0 ? "·" : heights[Math.max(1, Math.min(8, Math.round(chance * 8)))]!))
    .join("");
}

/** The time under such a line: begin, middle and end in minutes. */
export function drawMinutes(columns: number, minutes: number): string {
  const half = short(minutes / 2);
  const end = `${short(minutes)} min`;
  const middle = Math.floor(columns / 2) - 1;
  return `${"0".padEnd(middle)}${half}`.padEnd(columns - end.length + 1) + end;
}

const short = (minutes: number) => String(Number(minutes.toPrecision(2)));

export interface Curve {
  readonly name: string;
  /** 0 to 1, one a moment. */
  readonly chances: readonly number[];
}

/**
 * The same curves for a page: a mermaid chart in colours that stand out on white and on black. Its lines bear no names,
 * so a sentence gives them in the order of their colours.
 */
export function chartOfChances(title: string, curves: readonly Curve[], moments: readonly number[]): string {
  const lines = curves.map(({ chances }) => `  line [${chances.map((chance) => Math.round(chance * 100)).join(", ")}]`);
  const colours = palette.slice(0, curves.length);
  return [
    "```mermaid",
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${colours.map(({ value }) => value).join(", ")}"}}}}%%`,
    "xychart-beta",
    `  title "${title.replace(/["\n]/g, "'")}"`,
    `  x-axis "minutes" ${short(moments[0] ?? 0)} --> ${short(moments.at(-1) ?? 1)}`,
    `  y-axis "chance in %" 0 --> 100`,
    ...lines,
    "```",
    curves.map(({ name }, i) => `${colours[i]?.name ?? "other"}: ${name}`).join("; "),
  ].join("\n");
}

/** Of middling lightness: 3:1 at least against white and against GitHub's dark grey. */
export const palette = [
  { name: "blue", value: "#2f81f7" },
  { name: "orange", value: "#d9730d" },
  { name: "green", value: "#2da44e" },
  { name: "purple", value: "#a371f7" },
  { name: "red", value: "#e5534b" },
];
