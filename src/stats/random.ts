/**
 * A seeded source of random numbers: the same seed gives the same numbers on every machine and Node version.
 *
 * Generator: Chris Doty-Humphrey's sfc32 (PractRand 0.94), whole-number arithmetic only, seeded by a murmur-style
 * hash. Binomial: inversion for small means, else Hörmann's BTRS (Journal of Statistical Computation and Simulation
 * 46 (1993) 101–110), a few dozen nanoseconds whatever n is, so that counts are resampled instead of rows.
 * Only log, exp and sqrt are taken, which V8 computes in software of its own, alike everywhere.
 */

export class Random {
  readonly #seed: string;
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  constructor(seed: number | string) {
    this.#seed = String(seed);
    [this.#a, this.#b, this.#c, this.#counter] = seedWords(this.#seed);
    // The first numbers of nearby seeds resemble each other; sfc32's author discards this many.
    for (let i = 0; i < 15; i++) this.#next();
  }

  /** A source of its own for one purpose, whatever was drawn here before: order of work then changes no result. */
  fork(purpose: number | string): Random {
    return new Random(`${this.#seed}/${purpose}`);
  }

  /** 32 random bits, as a number from 0 to 2³² − 1. */
  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** 0 ≤ u < 1, all 53 bits random. */
  uniform(): number {
    return ((this.#next() >>> 5) * 0x4000000 + (this.#next() >>> 6)) / 2 ** 53;
  }

  /** A whole number, 0 ≤ i < below. */
  integer(below: number): number {
    return Math.floor(this.uniform() * below);
  }

  /** Standard normal, by Marsaglia's polar method. */
  normal(): number {
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
    }
  }

  /** Successes among independent trials. */
  binomial(trials: number, probability: number): number {
    if (!Number.isInteger(trials) || trials < 0) throw new RangeError(`${trials} is not a number of trials`);
    if (!(probability >= 0 && probability <= 1)) throw new RangeError(`${probability} is not a probability`);
    if (probability > 0.5) return trials - this.binomial(trials, 1 - probability);
    return trials * probability < 10 ? this.#byInversion(trials, probability) : this.#byRejection(trials, probability);
  }

  /**
   * How often each cell is drawn, when `trials` draws fall into cells by their weights.
   *
   * With counts as weights and their sum as trials, this is what drawing that many rows with replacement gives.
   *
   * @param weights  not negative, not all 0 (unless there are no trials)
   * @param into     written and returned, one entry a cell: hand in the same array each time
   */
  multinomial<Counts extends Float64Array | Int32Array>(
    trials: number,
    weights: ArrayLike<number>,
    into: Counts,
  ): Counts {
    let [weightLeft, last] = [0, -1];
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i] as number;
      if (!(weight >= 0)) throw new RangeError(`a cell's weight cannot be ${weight}`);
      if (weight > 0) last = i;
      weightLeft += weight;
    }
    if (trials > 0 && last < 0) throw new RangeError("draws have nowhere to fall: every weight is 0");
    let left = trials;
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i] as number;
      let drawn = 0;
      // The last cell takes what is left: rounding in weightLeft must not lose a draw.
      if (i === last) drawn = left;
      else if (left > 0 && weight > 0) drawn = this.binomial(left, Math.min(1, weight / weightLeft));
      into[i] = drawn;
      left -= drawn;
      weightLeft -= weight;
    }
    return into;
  }

  /** How often each of into.length rows is drawn when that many are drawn with replacement. */
  drawRows<Counts extends Float64Array | Int32Array>(into: Counts): Counts {
    into.fill(0);
    for (let i = 0; i < into.length; i++) {
      const row = this.integer(into.length);
      into[row] = (into[row] as number) + 1;
    }
    return into;
  }

  #byInversion(trials: number, probability: number): number {
    const odds = probability / (1 - probability);
    let left = this.uniform();
    let mass = Math.exp(trials * Math.log1p(-probability));
    for (let successes = 0; successes < trials; successes++) {
      if (left < mass) return successes;
      left -= mass;
      mass *= (odds * (trials - successes)) / (successes + 1);
    }
    return trials;
  }

  /** Hörmann's BTRS; the names are the paper's. */
  #byRejection(n: number, p: number): number {
    const spread = Math.sqrt(n * p * (1 - p));
    const b = 1.15 + 2.53 * spread;
    const a = -0.0873 + 0.0248 * b + 0.01 * p;
    const c = n * p + 0.5;
    const alpha = (2.83 + 5.1 / b) * spread;
    const acceptedAtOnce = 0.92 - 4.2 / b;
    const odds = p / (1 - p);
    const mode = Math.floor((n + 1) * p);
    for (;;) {
      const u = this.uniform() - 0.5;
      const v = this.uniform();
      const distance = 0.5 - Math.abs(u);
      const k = Math.floor(((2 * a) / distance + b) * u + c);
      if (distance >= 0.07 && v <= acceptedAtOnce) return k;
      if (k < 0 || k > n) continue;
      const height = Math.log((v * alpha) / (a / (distance * distance) + b));
      const density =
        (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
        (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
        (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
        stirlingRest(mode) +
        stirlingRest(n - mode) -
        stirlingRest(k) -
        stirlingRest(n - k);
      if (height <= density) return k;
    }
  }
}

/** ln k! minus Stirling's approximation of it. */
function stirlingRest(k: number): number {
  if (k < stirlingTable.length) return stirlingTable[k] as number;
  const next = k + 1;
  const square = next * next;
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / next;
}
const stirlingTable = [
  0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
  0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871,
];

/** Four well-mixed words from any text. */
function seedWords(text: string): [number, number, number, number] {
  const word = (start: number) => {
    let hash = start ^ text.length;
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0xcc9e2d51);
      hash = (hash << 13) | (hash >>> 19);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) | 0;
  };
  return [word(0x9e3779b9), word(0x243f6a88), word(0xb7e15162), 1];
}
