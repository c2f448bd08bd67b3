/** How a number of one class becomes a number of all classes: macro, micro and weighted, as scikit-learn takes them. */
import type { Asked, Proportion } from "../metric.js";
import { actual, type Confusion, claimed } from "../statistics/confusion.js";

/** One class's share, still apart, so that a micro average can add up the parts. */
export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

/** Undefined where the denominator is 0. */
export function ratio({ part, whole }: Ratio): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/**
 * The number of the class that is asked for, or the average.
 *
 * Averages go over the classes that occur, in truth or among the predictions. A class without a denominator counts
 * as 0 in them (scikit-learn's default, with its warning): what is not known does not count as good.
 */
export function ofClassOrAverage(
  confusion: Confusion,
  { of }: Asked,
  ratioOf: (index: number) => Ratio,
): number | undefined {
  if (of === undefined) return undefined;
  if (of.kind === "class") return ratio(ratioOf(of.index));
  const occurring = occurringClasses(confusion);
  if (occurring.length === 0) return undefined;
  if (of.average === "micro") return ratio(together(occurring.map(ratioOf)));
  const weights = of.average === "macro" ? occurring.map(() => 1) : occurring.map((c) => actual(confusion, c));
  let [sum, weight] = [0, 0];
  occurring.forEach((index, i) => {
    sum += (weights[i] as number) * (ratio(ratioOf(index)) ?? 0);
    weight += weights[i] as number;
  });
  return weight === 0 ? undefined : sum / weight;
}

export function occurringClasses(confusion: Confusion): readonly number[] {
  const occurring: number[] = [];
  for (let c = 0; c < confusion.classes; c++)
    if (actual(confusion, c) > 0 || claimed(confusion, c) > 0) occurring.push(c);
  return occurring;
}

/** The ratio of one class as a proportion of rows; undefined for averages, which are none. */
export function proportionOfClass({ of }: Asked, ratioOf: (index: number) => Ratio): Proportion | undefined {
  if (of?.kind !== "class") return undefined;
  const { part, whole } = ratioOf(of.index);
  return { hits: part, trials: whole };
}

/** Rows in the denominator of one class. */
export function wholeOfClass(asked: Asked, ratioOf: (index: number) => Ratio, all: number): number {
  return asked.of?.kind === "class" ? ratioOf(asked.of.index).whole : all;
}

function together(ratios: readonly Ratio[]): Ratio {
  return ratios.reduce((sum, { part, whole }) => ({ part: sum.part + part, whole: sum.whole + whole }), {
    part: 0,
    whole: 0,
  });
}
