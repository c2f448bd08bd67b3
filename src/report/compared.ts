/** What the gates measured, one row for each metric: baseline, candidate, change. Pure. */
import { outline } from "../gates/outline.js";
import { formatQuantity } from "../gates/quantity.js";
import type { Report } from "./report.js";
import type { GateVerdict } from "./summary.js";

/** A metric as its gates name it, with what all of them found. */
export interface Compared {
  /** "recall(8)": the metric, without a slice. */
  readonly metric: string;
  /** "region=north" */
  readonly slice?: string;
  readonly gates: readonly GateVerdict[];
  readonly estimate?: number;
  readonly baseline?: number;
  /** Whether more is better, as the gates' comparison says. */
  readonly isMoreBetter: boolean;
  readonly kind: Kind;
}
type Kind = "share" | "latency" | "size" | "number";

/** Gates that are about the same number stand in one row; rows stand in the order of their first gates. */
export function compared(gates: readonly GateVerdict[]): readonly Compared[] {
  const rows = new Map<string, GateVerdict[]>();
  for (const gate of gates) {
    const left = leftOf(gate.source);
    rows.set(left, [...(rows.get(left) ?? []), gate]);
  }
  return [...rows].map(([left, together]) => rowOf(left, together));
}

function rowOf(left: string, gates: readonly GateVerdict[]): Compared {
  const { slice } = outline(left);
  const metric = slice ? left.slice(0, slice.start).trim() : left;
  const measured = gates.find(({ estimate }) => estimate !== undefined)?.estimate;
  const baseline = gates.find((gate) => gate.baseline !== undefined)?.baseline;
  return {
    metric,
    ...(slice && { slice: left.slice(slice.start + 1, slice.end - 1) }),
    gates,
    ...(measured !== undefined && { estimate: measured }),
    ...(baseline !== undefined && { baseline }),
    isMoreBetter: gates.some(({ source }) => /^[>≥]/.test(outline(source).marks[0]?.text ?? "")),
    kind: kindOf(metric, gates),
  };
}

function leftOf(source: string): string {
  return source.slice(0, outline(source).marks[0]?.start ?? source.length).trim();
}

/** A report does not say which unit a metric has; its name, its bounds and the words of its verdict do. */
function kindOf(metric: string, gates: readonly GateVerdict[]): Kind {
  if (/^(?:predict_)?latency/.test(metric)) return "latency";
  if (metric === "size") return "size";
  const isShare = gates.some(
    ({ source, reason }) =>
      /%/.test(source.replace(/\sat\s+\S+\s*$/, "").slice(metric.length)) || /percentage point/.test(reason),
  );
  return isShare ? "share" : "number";
}

/** "84.6 %", "12.4 ms"; "–" where nothing was measured. */
export function showValue(value: number | undefined, kind: Kind): string {
  return value === undefined ? "–" : formatQuantity(value, kind, { percent: true });
}

/** "−13.1 points, worse"; empty where there is nothing to compare with. */
export function showChange({ estimate, baseline, isMoreBetter, kind }: Compared): string {
  if (estimate === undefined || baseline === undefined) return "";
  const change = estimate - baseline;
  const size = Math.abs(change);
  const text =
    kind === "share"
      ? `${(size * 100).toFixed(1)} ${(size * 100).toFixed(1) === "1.0" ? "point" : "points"}`
      : showValue(size, kind);
  if (Number.parseFloat(text) === 0) return "the same";
  return `${change > 0 ? "+" : "−"}${text}, ${change > 0 === isMoreBetter ? "better" : "worse"}`;
}

/** The gates that decided: what failed, else what blocked; none where all passed or no gate decided. */
export function decisive({ gates, rollout, outcome }: Report): readonly GateVerdict[] {
  if (outcome !== "rejected" && outcome !== "rolled-back") return [];
  const all = [...gates, ...(rollout?.gates ?? [])];
  const failed = all.filter(({ verdict }) => verdict === "fail");
  return failed.length > 0 ? failed : all.filter(({ verdict }) => verdict === "inconclusive");
}
