/** Where somebody else's counters were read last: kept in the rollout's record, so it is small. */
import { z } from "zod";
import { Problem } from "../../errors.js";
import type { Cursor } from "../seams.js";
import { usagePlaceShape } from "./usage.js";

const instanceShape = z.object({
  requests: z.int(),
  errors: z.int(),
  /** As `packed` writes it. */
  latency: z.string(),
  at: z.number().optional(),
  life: z.string().optional(),
  used: usagePlaceShape.optional(),
});
const armShape = z.object({ restarts: z.int(), ageSeconds: z.number(), youngest: z.string().optional() });
const cursorShape = z.object({
  wall: z.string(),
  at: z.number(),
  /** Whose seconds `at` are: those of another clock cannot be compared. */
  clock: z.string(),
  scrapeSeconds: z.number().optional(),
  arms: z.object({ stable: armShape, canary: armShape }),
  instances: z.record(z.string(), instanceShape),
});
export type InstancePlace = Readonly<z.infer<typeof instanceShape>>;
export type SourceCursor = Readonly<z.infer<typeof cursorShape>>;

/** @throws Problem ROLLOUT_RECORD_INVALID for what is no cursor of these observers */
export function parseSourceCursor(cursor: Cursor | undefined): SourceCursor | undefined {
  if (cursor === undefined || Object.keys(cursor).length === 0) return undefined;
  const parsed = cursorShape.safeParse(cursor);
  if (parsed.success) return parsed.data;
  throw new Problem("ROLLOUT_RECORD_INVALID", {
    what: "the observer's place in the rollout's record is not one of the observer that is configured now",
    remedy:
      "A rollout under way goes on with the observer that it began with: put canary.observer back, or roll back and begin again.",
    cause: parsed.error,
  });
}

/** In base 36, for it lies in a rollout's record, which is bounded. */
export const packed = (latency: readonly number[]): string => latency.map((count) => count.toString(36)).join(" ");
export const unpacked = (text: string): readonly number[] => text.split(" ").map((count) => Number.parseInt(count, 36));
