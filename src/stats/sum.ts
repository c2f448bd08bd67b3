/**
 * Sums that lose nothing worth having, whatever the order and the size of the terms.
 *
 * Source: Neumaier, ZAMM 54 (1974) 39–51 (Kahan's compensated sum, right also where a term outweighs the sum).
 * Two parts can be merged, so that a pass over chunks gives what one pass gives.
 */

export class RunningSum {
  #sum = 0;
  #lost = 0;

  add(term: number): this {
    const sum = this.#sum + term;
    // Once the sum is infinite the compensation would be NaN, and hide it.
    if (Number.isFinite(sum))
      this.#lost += Math.abs(this.#sum) >= Math.abs(term) ? this.#sum - sum + term : term - sum + this.#sum;
    this.#sum = sum;
    return this;
  }

  merge(other: RunningSum): this {
    const lost = other.#lost;
    this.add(other.#sum);
    this.#lost += lost;
    return this;
  }

  get value(): number {
    return Number.isFinite(this.#sum) ? this.#sum + this.#lost : this.#sum;
  }
}

export function sum(terms: ArrayLike<number>): number {
  const running = new RunningSum();
  for (let i = 0; i < terms.length; i++) running.add(terms[i] as number);
  return running.value;
}

/** Undefined without terms. */
export function mean(terms: ArrayLike<number>): number | undefined {
  return terms.length === 0 ? undefined : sum(terms) / terms.length;
}
