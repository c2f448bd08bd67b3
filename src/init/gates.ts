/**
 * The first gates: bounds that today's model holds, made from what it scores. Pure.
 *
 * A bound is what today's model provably holds with 95 % confidence on these rows, rounded to the lax side: so the model
 * that is there passes on the first day, and one that is visibly worse fails. Where no confidence bound can be had, it
 * is the bare score with a margin. What a model must hold for its users, nobody but its owner knows: each line says that
 * it was measured.
 */

/** What was measured of one metric on the holdout. */
export interface Score {
  readonly metric: "accuracy" | "balanced_accuracy" | "rmse" | "r2";
  readonly estimate: number;
  /** The one-sided bound at 95 %: from below for what should be high, from above for what should be low. */
  readonly bound?: number;
}

export interface Measurement {
  readonly rows: number;
  readonly task: "classification" | "regression";
  readonly scores: readonly Score[];
  /** Of a classification: the share of rows that the most frequent answer has. */
  readonly majority?: { readonly label: string; readonly share: number };
}

export interface GateLine {
  readonly gate: string;
  readonly comment: string;
}

/** From this share on, always answering the same looks good by accuracy alone. */
const lopsided = 0.75;
export const isLopsided = (majority: Measurement["majority"]) => majority !== undefined && majority.share > lopsided;

export function firstGates({ rows, task, scores, majority }: Measurement): readonly GateLine[] {
  const score = (name: Score["metric"]) => scores.find(({ metric }) => metric === name);
  if (task === "regression") {
    const rmse = score("rmse");
    if (!rmse) return [];
    const comment = `measured: ${numberText(rmse.estimate)} on ${rows} rows; put here what your users need`;
    return [
      { gate: `rmse <= ${upwards(rmse.bound ?? rmse.estimate * 1.1)}`, comment },
      { gate: "rmse <= baseline * 1.05", comment: "against the model before it, on the same rows" },
    ];
  }
  const wanted = (
    isLopsided(majority) ? ["balanced_accuracy", "accuracy"] : ["accuracy"]
  ) as readonly Score["metric"][];
  const [deciding] = wanted;
  return [
    ...wanted.flatMap((name) => {
      const found = score(name);
      if (!found) return [];
      const low = Math.max(0.005, found.bound ?? found.estimate - 0.05);
      const comment = `measured: ${percent(found.estimate)} on ${rows} rows; put here what your users need`;
      return [{ gate: `${name} >= ${percent(downwards(low))}`, comment }];
    }),
    {
      gate: `${deciding} >= baseline - ${rows >= 2000 ? "0.01" : "0.02"}`,
      comment: "against the model before it, on the same rows",
    },
  ];
}

/** What makes the score worth no gate: it is no better than always giving the same answer. */
export function whyDoubtful({ task, scores, majority }: Measurement): string | undefined {
  if (task === "regression") {
    const r2 = scores.find(({ metric }) => metric === "r2");
    return r2 && r2.estimate <= 0 ? "it is no better than always predicting the mean" : undefined;
  }
  const accuracy = scores.find(({ metric }) => metric === "accuracy");
  if (!accuracy || !majority || accuracy.estimate > majority.share) return undefined;
  return `it is right in ${percent(accuracy.estimate)} of the rows, and always answering '${majority.label}' in ${percent(majority.share)}`;
}

/** To half a percent, to the lax side; a bound that is one already stays. */
const downwards = (share: number) => Math.floor(share * 200 + 1e-9) / 200;

/** To two significant digits, to the lax side. */
function upwards(value: number): string {
  if (!(value > 0)) return "0.001";
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return numberText(Math.ceil(value / step - 1e-9) * step);
}

const numberText = (value: number) => String(Number(value.toPrecision(3)));
const percent = (share: number) => `${Number((share * 100).toFixed(1))}%`;
