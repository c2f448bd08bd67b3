/** How a choice is made: by the person at the terminal, or by what was found. */

export interface Choice<Value> {
  readonly value: Value;
  readonly text: string;
}

export interface Ask {
  /**
   * @param choices    the preferred one first, where there is one
   * @param preferred  what is taken where nobody can be asked; undefined: nothing is
   */
  pick<Value>(
    question: string,
    choices: readonly Choice<Value>[],
    preferred: Value | undefined,
  ): Promise<Value | undefined>;
  /** A line of text; undefined where nobody can be asked, or nothing was answered. */
  fill(question: string): Promise<string | undefined>;
}

/** Nobody is asked: what speaks for itself is taken, and the rest stays open. */
export const takePreferred: Ask = {
  pick: async (_question, _choices, preferred) => preferred,
  fill: async () => undefined,
};
