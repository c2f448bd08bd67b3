/** Sets what both arms answered to replayed rows beside an observer's own counts, and keeps it in the same cursor. */
import { z } from "zod";
import type { AnswerTally } from "../answer-tally.js";
import type { Cursor, Observer } from "../seams.js";

const placeShape = z.object({
  fingerprint: z.string(),
  stable: z.string().optional(),
  counts: z.tuple([z.int(), z.int(), z.int(), z.int()]),
  counted: z.string(),
});

/** The answers' place, in the observer's own cursor: that of an observer has no such key. */
const key = "answeredRows";

export function withAnsweredRows(observer: Observer, tally: AnswerTally): Observer {
  let isRestored = false;

  function takeUp(cursor: Cursor | undefined): void {
    // Without a place a rollout begins; what was answered before was another one's.
    if (cursor === undefined) tally.reset();
    if (isRestored) return;
    isRestored = true;
    const place = placeShape.safeParse(cursor?.[key]);
    if (place.success) tally.restore(place.data);
  }

  return {
    latencyEdges: observer.latencyEdges,
    read: async (cursor, signal) => {
      takeUp(cursor);
      const seen = await observer.read(cursor, signal);
      // Nothing was taken in: whoever compares must see the very same.
      if (seen.cursor === cursor) return seen;
      const trouble = tally.trouble();
      const answers = { answers: tally.rows(), ...(trouble !== undefined && { noAnswers: trouble }) };
      return {
        ...seen,
        ...(seen.sample && { sample: { ...seen.sample, ...answers } }),
        cursor: { ...seen.cursor, [key]: tally.place() },
      };
    },
  };
}
