/** What the canary was sent and answered, in a few lines of words. */
import { formatCount, formatShare } from "../gates/quantity.js";
import type { Report } from "./report.js";

type Data = NonNullable<NonNullable<Report["rollout"]>["data"]>;

/** Of a report without such data, none. */
export function dataLines({ rollout }: Report): readonly string[] {
  const data = rollout?.data;
  if (data === undefined) return [];
  return [wholeLine(data), ...predictionLines(data), ...data.features.map(featureLine)];
}

function wholeLine({ rows, missing, outside }: Data): string {
  const parts = [
    `${formatCount(rows)} rows to the canary`,
    missing === undefined ? undefined : `${formatShare(missing)} of the values missing`,
    outside === undefined ? undefined : `${formatShare(outside)} outside the holdout's range`,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

function predictionLines({ predictions }: Data): readonly string[] {
  if (predictions === undefined) return [];
  return [`predictions differ from those on the holdout by ${apart(predictions)}`];
}

function featureLine({ feature, missing, outside, drift, chance = 0 }: Data["features"][number]): string {
  const parts = [
    drift === undefined ? undefined : `differs by ${apart({ drift, chance })}`,
    outside ? `${formatShare(outside)} outside` : undefined,
    missing > 0 ? `${formatShare(missing)} missing` : undefined,
  ];
  return `${feature}: ${parts.filter((part) => part !== undefined).join(", ")}`;
}

const apart = ({ drift, chance }: { readonly drift: number; readonly chance: number }) =>
  `${formatShare(drift)} (chance alone ${formatShare(chance)})`;
