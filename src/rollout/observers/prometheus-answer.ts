/** Prometheus' query API, what it answers: strict, for what was left out would be a smaller number. Pure. */
import { z } from "zod";
import { unreadable } from "./ask.js";

/** One series with the samples that the server holds of it in the window, oldest first. */
export interface Samples {
  readonly labels: Readonly<Record<string, string>>;
  readonly samples: readonly { readonly at: number; readonly value: number }[];
}

const answerShape = z.object({
  status: z.literal("success"),
  data: z.object({ resultType: z.string(), result: z.unknown() }),
  warnings: z.array(z.string()).optional(),
});
const point = z.tuple([z.number(), z.string()]);
const matrixShape = z.array(z.object({ metric: z.record(z.string(), z.string()), values: z.array(point).optional() }));

/** Above this, the query does not select what it should. */
export const mostSeries = 50_000;

/** @throws Problem OBSERVER_UNREADABLE */
export function readMatrix(answer: unknown): readonly Samples[] {
  const parsed = matrixShape.safeParse(resultOf(answer, "matrix"));
  if (!parsed.success) throw unreadable("the answer to a query is not what Prometheus' API gives", parsed.error);
  if (parsed.data.length > mostSeries) {
    throw unreadable(`the query selects ${parsed.data.length} series, more than ${mostSeries}: narrow it with 'only'`);
  }
  return parsed.data.map(({ metric, values }) => {
    const name = metric.__name__ ?? "a series";
    if (values === undefined || values.length === 0)
      throw unreadable(`${name} has no plain samples (a native histogram?)`);
    return { labels: metric, samples: values.map(([at, value]) => ({ at, value: numberOf(value) })) };
  });
}

/** The server's own time in seconds. */
export function readTime(answer: unknown): number {
  const parsed = point.safeParse(resultOf(answer, "scalar"));
  const time = parsed.success ? Number(parsed.data[1]) : Number.NaN;
  if (!Number.isFinite(time)) throw unreadable("the server did not tell its time");
  return time;
}

function resultOf(answer: unknown, type: string): unknown {
  const parsed = answerShape.safeParse(answer);
  if (!parsed.success) throw unreadable("the answer to a query is not what Prometheus' API gives", parsed.error);
  const { data, warnings = [] } = parsed.data;
  // Thanos and its like answer with what they have, and warn that a store did not answer.
  if (warnings.length > 0) throw unreadable(`the answer may be partial: ${warnings[0]!.slice(0, 200)}`);
  if (data.resultType !== type) throw unreadable(`the answer is a ${data.resultType} in place of a ${type}`);
  return data.result;
}

/** Prometheus writes Go's floats: also NaN, +Inf and -Inf, which are for the reader of the counter to refuse. */
function numberOf(written: string): number {
  if (written === "+Inf") return Number.POSITIVE_INFINITY;
  if (written === "-Inf") return Number.NEGATIVE_INFINITY;
  return written.trim() === "" ? Number.NaN : Number(written);
}
