/** Replayed rows with known answers, as a plan reckons with them: how each comes out in both arms, by chance. */
import type { Random } from "../../stats/random.js";
import { answeredOf } from "../analysis/accuracy-gate.js";
import type { AnsweredRows } from "../seams.js";

/** Chances of a row to be right in both arms, in one alone, or in neither; they add up to 1. */
export type PairedChances = Omit<AnsweredRows, "of">;

export interface RowsToReplay {
  readonly of: number;
  readonly chances: PairedChances;
}

/** How right stable is, and how much both models differ in that. */
export interface AssumedAnswers {
  /** Stable's. */
  readonly accuracy: number;
  /** Share of the rows that one model alone has right. */
  readonly differing: number;
}

/** What is taken for granted where no two models have answered the same rows. */
const usualDiffering = 0.05;

/** Two models that are equally often right: what they differ in speaks for the one as often as for the other. */
export function equallyGood({ accuracy, differing }: AssumedAnswers): PairedChances {
  const alone = differing / 2;
  // 1 − 0.99 − 0.01 is not 0, and no chance is below it.
  const both = Math.max(0, accuracy - alone);
  return { both, canaryOnly: alone, stableOnly: alone, neither: Math.max(0, 1 - accuracy - alone) };
}

/**
 * @param differing  as it was counted, where it was
 * @returns          no more of a difference than two equally good models can have
 */
export function assumeAnswers(accuracy: number, differing = usualDiffering): AssumedAnswers {
  return { accuracy, differing: Math.min(differing, 2 * accuracy, 2 * (1 - accuracy)) };
}

/** The canary has `loss` less of the rows right: rows that both had. */
export function losing({ both, stableOnly, ...rest }: PairedChances, loss: number): PairedChances {
  const lost = Math.min(loss, both);
  return { ...rest, both: both - lost, stableOnly: stableOnly + lost };
}

export const noneOf = (of: number): AnsweredRows => ({ of, both: 0, canaryOnly: 0, stableOnly: 0, neither: 0 });

/** So many rows more are answered by both arms; each counts once, so there is an end to them. */
export function answerMore(
  answers: AnsweredRows,
  { both, canaryOnly, stableOnly, neither }: PairedChances,
  rows: number,
  random: Random,
): AnsweredRows {
  const more = Math.min(rows, answers.of - answeredOf(answers));
  if (more <= 0) return answers;
  const drawn = random.multinomial(more, [both, canaryOnly, stableOnly, neither], new Int32Array(4));
  return {
    of: answers.of,
    both: answers.both + drawn[0]!,
    canaryOnly: answers.canaryOnly + drawn[1]!,
    stableOnly: answers.stableOnly + drawn[2]!,
    neither: answers.neither + drawn[3]!,
  };
}
