/** What the rollouts of a case come to, by rule. */
import { cases, days } from "./cases.mjs";
import { publishedZ } from "./kayenta.mjs";
import { argo, flagger } from "./thresholds.mjs";
import { minutesPerStep, shares, totalMinutes } from "./world.mjs";

const perMinute = 600;

/**
 * Thresholds of the peers: as published, and so that they raise false alarms as often as ours does on the same day (the
 * fixed thresholds on a steady day, for nobody sets them anew for each).
 */
export function rulesOn(played, { day }) {
  const equal = equalOf(day);
  const ours = Math.max(
    0.001,
    share(played.get(equal.index), ({ ours }) => isProven(ours, "rolledBackAt")),
  );
  const value = days[day].shape ? "p99" : "errors";
  const usual = value === "p99" ? equal : equalOf("steady");
  const usualAlarms = Math.max(
    0.001,
    share(played.get(usual.index), ({ ours }) => isProven(ours, "rolledBackAt")),
  );
  const calibrated = (rule, from, alarms) => quantile(played.get(from.index), rule, 1 - alarms);
  const peers = [
    ["Kayenta, as published", "kayenta", publishedZ],
    ["Kayenta, calibrated", "kayenta", calibrated("kayenta", equal, ours)],
    ["Kayenta, calibrated, each minute", "kayentaEachMinute", calibrated("kayentaEachMinute", equal, ours)],
    ["Argo Rollouts, as published", "argo", argo.publishedThreshold[value]],
    ["Argo Rollouts, set for a steady day", "argo", calibrated("argo", usual, usualAlarms)],
    ["Flagger, as published", "flagger", flagger.publishedThreshold[value]],
    ["Flagger, set for a steady day", "flagger", calibrated("flagger", usual, usualAlarms)],
  ];
  return peers.filter(([, , threshold]) => threshold !== undefined);
}

const equalOf = (day) => cases.find((each) => each.kind === "equal" && each.day === day);

/** @returns  a row a rule */
export function tally(played, one) {
  const rollouts = played.get(one.index);
  const from = one.from ?? 0;
  const rows = [
    summarise(
      "model-release",
      rollouts.map(({ ours }) => ours),
      from,
    ),
  ];
  for (const [name, rule, threshold] of rulesOn(played, one)) {
    const decisions = rollouts.map((rollout) => {
      const crossed = rollout[rule].find(([, score]) => score > threshold);
      return { ...(crossed ? { rolledBackAt: crossed[0] } : { promotedAt: totalMinutes }), proven: true };
    });
    rows.push({ ...summarise(name, decisions, from), threshold });
  }
  if (one.kind === "equal" && !days[one.day].shape) {
    rows.push({ rule: "totals, one test at the end", rolledBack: share(rollouts, ({ totals }) => totals) });
  }
  return { ...one, says: days[one.day].says, rows };
}

function summarise(rule, decisions, from) {
  // A rollback before the canary was bad was a false one: it found nothing.
  const found = decisions.filter((each) => isProven(each, "rolledBackAt") && each.rolledBackAt >= from);
  const minutes = decisions.map((each) => (found.includes(each) ? each.rolledBackAt - from : Number.POSITIVE_INFINITY));
  const open = decisions.filter(({ proven }) => !proven);
  return {
    rule,
    rolledBack: share(decisions, (each) => isProven(each, "rolledBackAt")),
    promoted: share(decisions, (each) => isProven(each, "promotedAt")),
    open: open.length / decisions.length,
    openPromoted: share(decisions, ({ proven, promotedAt }) => !proven && promotedAt !== undefined),
    missed: 1 - found.length / decisions.length,
    median: median(minutes),
    // One that is never found is met for all of the time that there is.
    mean: minutes.reduce((sum, each) => sum + Math.min(each, totalMinutes - from), 0) / minutes.length,
    met: decisions.reduce((sum, each) => sum + requestsMet(each, from), 0) / decisions.length,
  };
}

const isProven = (decision, what) => decision.proven && decision[what] !== undefined;
const share = (items, holds) => items.filter(holds).length / items.length;

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Of the rollout's hour, since the canary is bad; once it is promoted, all requests are its own. */
function requestsMet({ rolledBackAt, promotedAt }, from) {
  const until = rolledBackAt ?? promotedAt ?? totalMinutes;
  let met = 0;
  for (const [step, ofStep] of shares.entries()) {
    const begins = Math.max(from, step * minutesPerStep);
    met += Math.max(0, Math.min(until, (step + 1) * minutesPerStep) - begins) * perMinute * ofStep;
  }
  return promotedAt === undefined ? met : met + (totalMinutes - promotedAt) * perMinute;
}

/** The threshold that a share of the rollouts never exceeds. */
function quantile(rollouts, rule, atMost) {
  const highest = rollouts.map((rollout) => rollout[rule].at(-1)?.[1] ?? 0).sort((a, b) => a - b);
  return highest[Math.min(highest.length - 1, Math.ceil(atMost * highest.length) - 1)];
}
