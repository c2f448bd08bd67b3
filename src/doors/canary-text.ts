/** What a canary can tell before it begins, for a terminal and for a page. */
import { formatCount, formatShare } from "../gates/quantity.js";
import type { AssumedPredictions, PlannedCanary, ReplayedAnswers } from "../jobs/steps/power.js";
import { chartOfChances, drawChances, drawMinutes } from "../report/power-chart.js";
import type { CanaryGatePower, CanaryPower, Floor, Found } from "../rollout/power/power.js";
import type { Regression } from "../rollout/power/regression.js";

const nameColumns = 17;
const twice = 2;

export function canaryText(canary: PlannedCanary): string[] {
  const { powers } = canary;
  const middle = powers[powers.length >> 1]!;
  return [
    ...opening(canary),
    ...powers.flatMap((power) => [
      "",
      `${powers.length > 1 ? `With ${formatCount(power.perMinute)} requests a minute, a` : "A"} canary as good as stable`,
      ...healthy(power, canary),
    ]),
    ...(powers.length > 1 ? ["", `Gate by gate, with ${formatCount(middle.perMinute)} requests a minute`] : [""]),
    ...middle.gates.flatMap((gate, i) => [...(i > 0 ? [""] : []), ...gateBlock(gate, middle, canary)]),
    ...middle.left.map(({ source, why }) => `  ${source}\n    not reckoned: ${why}`),
    ...(powers.length > 1 ? elsewhere(powers) : []),
  ];
}

function opening({
  steps,
  exposure,
  minutes,
  areDefaults,
  pace,
  assumed,
  powers,
  unit,
  answers,
  predictions,
}: PlannedCanary): string[] {
  const shares = steps.map(({ share }) => formatShare(share)).join(", ");
  const how =
    exposure === undefined
      ? `${shares} of the traffic`
      : `among ${shares} of the traffic, by the evidence, and at most ${formatCount(exposure)} requests to one that is not proven`;
  const paces = {
    asked: `${formatCount(powers[0]?.perMinute ?? 0)} requests a minute, as you say`,
    counted: `${formatCount(powers[0]?.perMinute ?? 0)} requests a minute, as stable has had them`,
    replayed: `${formatCount(powers[0]?.perMinute ?? 0)} replayed rows a minute to each arm`,
    unknown: "three paces, for none is known: --traffic N/min says it",
  };
  const errors = `${formatShare(assumed.errorRate)} errors${assumed.isKnown ? ", as stable has had them" : " (assumed)"}`;
  return [
    `Then the canary: ${how}, ${Number(minutes.toPrecision(3))} min at most${areDefaults ? ", by the default gates" : ""}`,
    `  reckoned with ${paces[pace]},`,
    `  ${errors}; for independent it takes ${unit}`,
    ...(answers ? [`  ${answersAssumed(answers)}`] : []),
    ...(predictions ? [`  ${predictionsAssumed(predictions)}`] : []),
  ];
}

function predictionsAssumed({ of, count, whose }: AssumedPredictions): string {
  if (of === "ranges") return `predictions in ${count} ranges, as many in each`;
  return `predictions in ${count} ${count === 1 ? "class" : "classes"}, as ${whose === "stable" ? "stable" : "the candidate"} has them on the holdout`;
}

function answersAssumed({ rows, accuracy, differing, whose, differingIsKnown }: ReplayedAnswers): string {
  const accurate = `accuracy ${formatShare(accuracy)}, as ${whose === "stable" ? "stable" : "the candidate"} has it on the holdout`;
  const alone = `${formatShare(differing)} of the ${formatCount(rows)} rows right in one arm alone`;
  return `${accurate}; ${alone} (${differingIsKnown ? "as on the holdout" : "assumed"})`;
}

function healthy({ healthy: of, gates, left }: CanaryPower, { policy, minutes }: PlannedCanary): string[] {
  if (gates.length === 0) return ["  nothing can be reckoned of its gates"];
  const end = `at minute ${minute(minutes)}, when the gates at point are decided; here they are taken to pass`;
  const byGates = `half of them end by minute ${minute(of.minutes)}, met by ${formatCount(of.canaryRequests)} requests`;
  const rest = of.promoted - of.proven;
  const byPolicy = rest > 0 ? `, ${formatShare(rest)} by '${policy}' at the end` : "";
  return [
    `  ${percent(of.promoted)}  is promoted: ${formatShare(of.proven)} proven${byPolicy}`,
    `  ${percent(of.rolledBack)}  is rolled back for nothing`,
    `           ${left.some(({ atEnd }) => atEnd) ? end : byGates}`,
  ];
}

function gateBlock(gate: CanaryGatePower, { moments }: CanaryPower, { minutes }: PlannedCanary): string[] {
  const { source, smallest, proven, floor, found, instead } = gate;
  const floors = floor === undefined ? "" : `; ${floorOf(floor)}`;
  return [
    `  ${source}`,
    `    finds  ${smallest ? `${nameOf(smallest.regression)} with 80 % chance, half of them by minute ${minute(smallest.minute ?? 0)}` : "no regression with 80 % chance"}`,
    `    proves a healthy one with ${formatShare(proven)} chance${floors}`,
    ...found.map(curve),
    ...(found.length > 0 ? [`    ${"".padEnd(nameColumns)}${drawMinutes(moments.length, minutes)}`] : []),
    ...(instead
      ? [
          `    ! ${instead.seldom ? "seldom" : "never"} ${instead.never}: ${instead.why}`,
          ...instead.write.map((line, i) => `      ${i === 0 ? "write" : "or   "} ${line}`),
        ]
      : []),
  ];
}

function floorOf({ count, of, canary }: Floor): string {
  return `${canary === "flawless" ? "a flawless one" : "an identical one"} takes ${formatCount(count)} ${of}`;
}

function curve({ regression, chance, by, minute: half }: Found): string {
  const when = half === undefined || chance < 0.5 ? "" : `, minute ${minute(half)}`;
  return `    ${nameOf(regression).padEnd(nameColumns)}${drawChances(by)} ${formatShare(chance)}${when}`;
}

/** The other paces, a line a gate: what is found there. */
function elsewhere(powers: readonly CanaryPower[]): string[] {
  const others = powers.filter((_, i) => i !== powers.length >> 1);
  return others.flatMap(({ perMinute, gates }) => [
    "",
    `With ${formatCount(perMinute)} requests a minute`,
    ...gates.flatMap(({ source, smallest, proven }) => [
      `  ${source}`,
      `    finds  ${smallest ? `${nameOf(smallest.regression)}, by minute ${minute(smallest.minute ?? 0)}` : "no regression with 80 % chance"}; proves a healthy one ${formatShare(proven)}`,
    ]),
  ]);
}

function nameOf({ kind, value }: Regression): string {
  if (kind === "error rate") return `${formatShare(value)} errors`;
  if (kind === "accuracy lost") {
    const points = Number((value * 100).toFixed(1));
    return `${points} ${points === 1 ? "point" : "points"} lost`;
  }
  if (kind === "predictions moved") return `drift of ${Number(value.toFixed(3))}`;
  return `${Number(value.toFixed(twice))}× as slow`;
}

const percent = (share: number) => formatShare(share).padStart(7);
const minute = (value: number) => (value < 10 ? String(Number(value.toFixed(1))) : String(Math.round(value)));

/** The same for a page: the charts are drawn by the page itself. */
export function canaryMarkdown(canary: PlannedCanary): string[] {
  const { powers } = canary;
  const middle = powers[powers.length >> 1]!;
  const charts = middle.gates.flatMap(({ source, found }) => {
    const curves = found.map(({ regression, by }) => ({ name: nameOf(regression), chances: by }));
    const title = `${source}: found by then, ${formatCount(middle.perMinute)} requests a minute`;
    return curves.length === 0 ? [] : ["", chartOfChances(title, curves, middle.moments)];
  });
  return charts;
}
