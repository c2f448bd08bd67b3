/** What one gate's evidence comes to; the verdict and its sentence are made of it. */
import type { Cause } from "../../gates/verdict.js";
import type { Bounds } from "../../stats/sequential/comparison.js";

export interface Finding {
  readonly estimate?: number;
  readonly baseline?: number;
  /** Bounds of `estimate − factor · baseline` (or of the estimate, for a plain number). */
  readonly bounds: Bounds;
  readonly passes: boolean;
  readonly fails: boolean;
  /** What the bare estimate says; undefined where it cannot. */
  readonly atPoint?: "pass" | "fail";
  readonly blocked?: { readonly cause: Cause; readonly why: string };
  /** For a latency gate: the edges that the bound came to. */
  readonly band?: { readonly stable?: number; readonly passes?: number; readonly fails?: number };
  /** log E of passing: how far the proof is, and how far it has to go. */
  readonly logPassing: number;
  /** Where there is no such proof, how many times the requests so far it takes. */
  readonly timesMore?: number;
  /** Canary requests that the gate counts, where those are not all. */
  readonly requests?: number;
  /** The rows that were counted, of those that there are; else requests were. */
  readonly rows?: { readonly answered: number; readonly of: number };
  /** Rows wanted for an 80 % chance of a proof, where that is reckoned. */
  readonly needed?: number;
  /** What a person would look at first. */
  readonly detail?: string;
}
