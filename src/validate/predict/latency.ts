/** Prediction latency on the holdout: one row at a time, in this process, candidate and incumbent in turns. */
import { stopIfCancelled } from "../../cancelled.js";
import { planInputs } from "../../inference/encode.js";
import type { Session } from "../../inference/session.js";
import type { Progress } from "../../progress.js";
import type { Clock } from "../../world.js";
import type { Holdout } from "../holdout/holdout.js";
import type { ScoredRows } from "../scored.js";
import { encodeBatch } from "./predict.js";

export interface LatencyOptions {
  readonly clock: Pick<Clock, "monotonic">;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

export interface Timing {
  /** The rows that were timed, ascending: all, or a spread of them where there are many or the model is slow. */
  readonly rows: Int32Array;
  readonly passes: number;
  /** Seconds, pass after pass: of the row rows[i] in pass p at p × rows.length + i. */
  readonly candidate: Float64Array;
  readonly incumbent?: Float64Array;
}

const passes = 3;
/** Enough for an upper bound of the 99th percentile (299 rows), and for a pause of the machine to weigh little. */
const mostRows = 1000;
const fewestRows = 300;
/** What timing may take, in seconds; a model so slow that this is not enough is timed on the fewest rows all the same. */
const budgetSeconds = 20;
const warmUpRows = 50;
const warmUpSeconds = 2;

/**
 * Times each row alone. Candidate and incumbent take turns on the same row, each going first every second time, so
 * that whatever else the machine does meets both alike; the encoding of rows is not timed.
 *
 * @throws Problem as predictHoldout
 */
export async function measureLatency(
  candidate: Session,
  incumbent: Session | undefined,
  holdout: Holdout,
  { clock, signal, progress }: LatencyOptions,
): Promise<Timing> {
  const arms = incumbent ? [candidate, incumbent] : [candidate];
  const asked = arms.map((session) => one(session, holdout, clock));
  const rows = spread(holdout.n, await affordableRows(asked, holdout.n, clock, signal));
  const seconds = arms.map(() => new Float64Array(rows.length * passes));
  const task = progress.task("timing single predictions", rows.length * passes);
  try {
    for (let at = 0; at < rows.length * passes; at++) {
      stopIfCancelled(signal, "timing single predictions");
      // Turns change with each row and with each pass, so that a row is not always met first by the same model.
      const first = (at + Math.floor(at / rows.length)) % arms.length;
      for (let turn = 0; turn < arms.length; turn++) {
        const arm = (first + turn) % arms.length;
        seconds[arm]![at] = await asked[arm]!(rows[at % rows.length]!);
      }
      task.update(at + 1);
    }
  } finally {
    task.end();
  }
  return { rows, passes, candidate: seconds[0]!, incumbent: seconds[1] };
}

/** Seconds that one row takes. */
type Ask = (row: number) => Promise<number>;

function one(session: Session, holdout: Holdout, clock: Pick<Clock, "monotonic">): Ask {
  const plan = planInputs(session.signature, holdout.features, holdout.optional);
  return async (row) => {
    const inputs = encodeBatch(plan, holdout, row, row + 1);
    const begin = clock.monotonic();
    await session.run(inputs);
    return (clock.monotonic() - begin) / 1000;
  };
}

/** Warms up, and from the last times sees how many rows the budget allows. */
async function affordableRows(
  asked: readonly Ask[],
  n: number,
  clock: Pick<Clock, "monotonic">,
  signal: AbortSignal,
): Promise<number> {
  const until = clock.monotonic() + warmUpSeconds * 1000;
  let latest = 0;
  for (let row = 0; row < warmUpRows && clock.monotonic() < until; row++) {
    stopIfCancelled(signal, "timing single predictions");
    latest = 0;
    for (const ask of asked) latest += await ask(row % n);
  }
  const affordable = Math.floor(budgetSeconds / (Math.max(latest, 1e-6) * passes));
  return Math.min(n, mostRows, Math.max(fewestRows, affordable));
}

/** `count` row indices, evenly over all n. */
function spread(n: number, count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, index) => Math.floor((index * n) / count));
}

/** The timed rows alone, with their times: what latency metrics are computed on. */
export function timedRows(scored: ScoredRows, rows: Int32Array, seconds: Float64Array): ScoredRows {
  const width = scored.classes.length;
  return {
    ...scored,
    n: rows.length,
    truth: picked(scored.truth, rows),
    predicted: picked(scored.predicted, rows),
    weight: scored.weight && (picked(scored.weight, rows) as Float64Array),
    group: scored.group && (picked(scored.group, rows) as Int32Array),
    probabilities:
      scored.probabilities &&
      Float64Array.from({ length: rows.length * width }, (_, index) => {
        const row = rows[Math.floor(index / width)]!;
        return scored.probabilities![row * width + (index % width)]!;
      }),
    latency: seconds,
  };
}

function picked<Numbers extends Float64Array | Int32Array>(numbers: Numbers, rows: Int32Array): Numbers {
  const Made = numbers.constructor as new (length: number) => Numbers;
  const result = new Made(rows.length);
  rows.forEach((row, index) => {
    result[index] = numbers[row]!;
  });
  return result;
}
