/**
 * A finite set of rows, looked at a few times on its way: at a half, a quarter, an eighth … of it, as long as that is
 * 100 rows, and last.
 *
 * The look at 1/2^j of the rows has α/2^(j+1), the last has what is left (between α/2 and α). Together that is α, so by
 * the union bound the chance that any look errs is at most α, however the looks depend on each other. (Spending α over
 * looks: Lan & DeMets, Biometrika 70 (1983) 659–663; they share it out by the looks' joint law, which gains little
 * for looks that double.) The looks hang on the number of rows alone, never on the time or on what the rows say, and
 * the last may therefore come at any fixed moment: when there are no more rows, or no more time.
 */

export interface Look {
  /** 0 is the first. */
  readonly index: number;
  /** The part of α that it has. */
  readonly share: number;
}

/** With fewer, the score interval's normal law is too rough for the small α that an early look has. */
const fewestRows = 100;

/** Looks before the last. */
function earlyLooks(rows: number): number {
  return Math.max(0, Math.floor(Math.log2(rows / fewestRows)));
}

export function lastLook(rows: number): Look {
  const early = earlyLooks(rows);
  return { index: early, share: 0.5 + 2 ** -(early + 1) };
}

/**
 * The latest look that is due.
 *
 * @param answered  of all the rows
 * @returns         undefined while there are too few for any
 */
export function lookDue(answered: number, rows: number): Look | undefined {
  if (answered >= rows) return rows > 0 ? lastLook(rows) : undefined;
  const early = earlyLooks(rows);
  for (let halvings = 1; halvings <= early; halvings++) {
    if (answered * 2 ** halvings >= rows) return { index: early - halvings, share: 2 ** -(halvings + 1) };
  }
  return undefined;
}
