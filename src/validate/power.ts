/** What a holdout can prove, told before it has to: floors, and the chance that good models pass. */
import {
  type Assumed,
  type BoundsMethod,
  chanceOfPassing,
  chanceThatAllPass,
  explainFloor,
  type Floor,
  floorOf,
  manySlices,
} from "../gates/floors.js";
import { writtenForSlice } from "../gates/format.js";
import type { Gate } from "../gates/gate.js";
import type { Evidence } from "../gates/verdict.js";
import { jaccardOfF1 } from "../stats/f1.js";
import { normalCdf } from "../stats/normal.js";
import { type Case, casesOf, type HoldoutCase } from "./cases.js";
import { evidenceFor, type Question } from "./evidence.js";
import { basisOf } from "./measured.js";
import { isPlain } from "./resample.js";

/** One gate, on one value of its slice. */
export interface GatePower {
  /** The gate, the slice's value filled in. */
  readonly source: string;
  /** Rows in its denominator. */
  readonly n: number;
  /** Rows that even a perfect model needs, and whether there are fewer: then the sentence that says so. */
  readonly floor?: Floor;
  readonly belowFloor?: string;
  /** Chance, 0 to 1, that the gate passes if the candidate truly is as assumed; absent where nothing is known. */
  readonly chance?: number;
}

export interface HoldoutPower {
  readonly gates: readonly GatePower[];
  /** Chance that all pass, as if they were independent; of those whose chance is known. */
  readonly all: number;
  readonly warnings: readonly string[];
}

/**
 * @param holdout  its `candidate` is the assumption: the true values are taken to be those of these answers (the
 *                 incumbent's, or the candidate's own)
 */
export async function holdoutPower(holdout: HoldoutCase): Promise<HoldoutPower> {
  const cases = (await casesOf(holdout)).filter(({ asks }) => asks.kind !== "not-applicable");
  const gates = cases.map(powerOf);
  const chances = gates.map(({ chance }) => chance).filter((chance) => chance !== undefined);
  return { gates, all: chanceThatAllPass(chances), warnings: [...tooManySlices(cases), ...belowFloors(gates)] };
}

function powerOf({ gate, slice, asks }: Case): GatePower {
  const source = slice ? writtenForSlice(gate, slice.value) : gate.written;
  if (asks.kind !== "question") return { source, n: 0, chance: 0 };
  const question = { ...asks.question, smallestAlpha: oneDeviation };
  const evidence = evidenceFor(question);
  const floor = floorOf(gate, methodOf(question));
  const belowFloor = floor && explainFloor(gate, floor, evidence.n);
  const chance = chanceOf(gate, question, evidence);
  return {
    source,
    n: evidence.n,
    ...(floor && { floor }),
    ...(belowFloor && { belowFloor }),
    ...(chance !== undefined && { chance }),
  };
}

function methodOf({ metric, asked, candidate, bound }: Question): BoundsMethod {
  const basis = basisOf(metric, asked, candidate);
  if (basis === undefined || basis.kind === "exact") return { kind: "bootstrap" };
  if (basis.kind === "quantile") return { kind: "quantile", share: basis.share };
  if (bound.kind === "baseline")
    return basis.kind === "proportion" && basis.sameTrials ? { kind: "paired" } : { kind: "bootstrap" };
  const kinds = { proportion: "proportion", jaccard: "f1", area: "auc" } as const;
  return { kind: kinds[basis.kind] };
}

/** The error rate at which a bound lies one standard error away. */
const oneDeviation = normalCdf(-1);

function chanceOf(gate: Gate, question: Question, evidence: Evidence): number | undefined {
  const { estimate, quantity, n, blocked } = evidence;
  if (blocked || estimate === undefined || quantity === undefined) return 0;
  if (evidence.exact || evidence.identical)
    return chanceOfPassing(gate, { kind: "estimate", quantity, standardError: 0 });
  const exact = exactChance(gate, question, { estimate, n });
  if (exact !== undefined) return exact;
  const around = evidence.bounds?.(oneDeviation);
  if (!around || !Number.isFinite(around.upper - around.lower)) return undefined;
  return chanceOfPassing(gate, { kind: "estimate", quantity, standardError: (around.upper - around.lower) / 2 });
}

/** Of a share of independent rows against a number: by the binomial distribution itself. */
function exactChance(
  gate: Gate,
  { metric, asked, candidate }: Question,
  { estimate, n }: { readonly estimate: number; readonly n: number },
): number | undefined {
  if (gate.bound.kind !== "number" || !isPlain(candidate.rows)) return undefined;
  const kind = basisOf(metric, asked, candidate)?.kind;
  const assumed: Assumed = { kind: "proportion", value: estimate, rows: n };
  if (kind === "proportion") return chanceOfPassing(gate, assumed);
  if (kind !== "jaccard") return undefined;
  const bound = { ...gate.bound, value: jaccardOfF1(gate.bound.value) };
  return chanceOfPassing({ ...gate, bound }, { ...assumed, value: jaccardOfF1(estimate) });
}

function tooManySlices(cases: readonly Case[]): readonly string[] {
  const counts = new Map<Gate, number>();
  for (const { gate, slice } of cases) if (slice) counts.set(gate, (counts.get(gate) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > manySlices)
    .map(
      ([gate, count]) =>
        `'${gate.written}' is ${count} gates, one a value, and all must pass: beyond ${manySlices} even good models fail one by chance. Name the values that matter, or pool rare ones with min_rows`,
    );
}

function belowFloors(gates: readonly GatePower[]): readonly string[] {
  return gates.map(({ belowFloor }) => belowFloor).filter((sentence) => sentence !== undefined);
}
