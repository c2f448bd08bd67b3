/** Whether a selector finds what bears these labels, as the API server decides it. Pure. */
import type { Deployment } from "../kinds.js";

type LabelSelector = NonNullable<Deployment["spec"]>["selector"];
type Labels = Readonly<Record<string, string>>;

export function selects(selector: LabelSelector | undefined, labels: Labels = {}): boolean {
  const { matchLabels, matchExpressions } = selector ?? {};
  return hasAll(labels, matchLabels) && (matchExpressions ?? []).every((one) => holds(one, labels));
}

export function hasAll(labels: Labels = {}, wanted: Labels = {}): boolean {
  return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}

function holds(
  { key, operator, values = [] }: { key: string; operator: string; values?: readonly string[] },
  labels: Labels,
): boolean {
  const value = labels[key];
  switch (operator) {
    case "In":
      return value !== undefined && values.includes(value);
    case "NotIn":
      return value === undefined || !values.includes(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
    default:
      return false;
  }
}
