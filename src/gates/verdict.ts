/** A gate's answer with its evidence, and the evidence that it is decided on. */

export type Answer = "pass" | "fail" | "inconclusive";
export type Cause = "too-little" | "no-data" | "invalid" | "resolution";
export type Policy = "estimate" | "block" | "allow";

/** A gate's answer, as it stands in the report. Numbers are in base units (shares 0–1, seconds, bytes). */
export interface Verdict {
  /** The gate as written, with the slice value filled in where the gate ran over all of them. */
  readonly source: string;
  readonly place: "holdout" | "canary";
  /** "not-applicable": a gate against a baseline where there is none. Said loudly, decides nothing. */
  readonly verdict: Answer | "not-applicable";
  readonly cause?: Cause;
  /** False when the verdict rests on the bare estimate by policy; marked "not proven" everywhere. */
  readonly proven: boolean;
  readonly estimate?: number;
  /** One-sided bounds of the tested quantity: for `>=` [lower at 1−α, upper at 1−α/K]; mirrored for `<=`. */
  readonly interval?: { readonly lower?: number; readonly upper?: number };
  /** Confidence of the bound that passes (1−α) and of the bound that fails (1−α/K). */
  readonly level?: { readonly pass: number; readonly fail: number };
  readonly baseline?: number;
  /** Rows (or canary requests) in the metric's own denominator. */
  readonly n: number;
  /** Rows wanted for an 80 % chance of a proven answer; absent where more rows would not help or it is proven. */
  readonly needed?: number;
  /** The sentence that a person understands. */
  readonly reason: string;
}

/** What the statistics know of one tested quantity; `decide` turns it into a Verdict. */
export interface Evidence {
  /** The candidate's metric. */
  readonly estimate?: number;
  /** The baseline's metric, where the gate is against it. */
  readonly baseline?: number;
  /** What stands on the gate's left: the estimate itself, or the contrast estimate − factor·baseline. */
  readonly quantity?: number;
  /** What stands on its right: the bound, or the offset of the contrast. */
  readonly threshold: number;
  /**
   * One-sided confidence bounds of `quantity`, each at error rate alpha; undefined where the method can give none
   * (too few events, an estimate on the boundary): the gate is then too-little.
   */
  readonly bounds?: (alpha: number) => { readonly lower: number; readonly upper: number } | undefined;
  /** Rows in the metric's own denominator. */
  readonly n: number;
  /** Rows wanted, at error rate alpha, for an 80 % chance; undefined where not computable. */
  readonly needed?: (alpha: number) => number | undefined;
  /** Names the interval's method, for the report's detail ("Clopper–Pearson", "BCa bootstrap, 2000 resamples, seed 7"). */
  readonly method: string;
  /** Set when nothing can be decided, whatever the policy. */
  readonly blocked?: { readonly cause: Cause; readonly why: string };
  /** L = U: the quantity has no sampling error. */
  readonly exact?: boolean;
  /** The candidate is the incumbent, byte for byte: the contrast is settled without statistics. */
  readonly identical?: boolean;
}
