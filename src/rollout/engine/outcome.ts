/** What a rollout came to: its exit status, what serves now, and the lines that say so. */
import { type Exit, exits } from "../../errors.js";
import type { Abandon, RolloutRecord } from "./record.js";

/** What a release did, as the report says it. */
export type Outcome = "promoted" | "unchanged" | "waiting" | "rejected" | "rolled-back" | "failed";

const exitOfAbandon: { readonly [K in Abandon["kind"]]: Exit } = {
  gate: exits.gateFailed,
  candidate: exits.gateFailed,
  inconclusive: exits.inconclusive,
  surroundings: exits.surroundings,
  cancelled: exits.cancelled,
  "by-hand": exits.cancelled,
  replaced: exits.busy,
};

/** The exit status of the run that asked for the release (a command by hand that did what it was asked exits 0). */
export function exitOf(outcome: Outcome, abandoned?: Abandon): Exit {
  switch (outcome) {
    case "promoted":
    case "unchanged":
    case "waiting":
      return exits.done;
    case "rejected":
      return exits.gateFailed;
    case "rolled-back":
      return abandoned ? exitOfAbandon[abandoned.kind] : exits.surroundings;
    case "failed":
      return exits.surroundings;
  }
}

/** The digest that serves, or "unknown" where the last word of the target could not be had. */
export function servingOf({ serving, trouble }: RolloutRecord): string {
  return serving !== undefined && trouble === undefined ? serving : "unknown";
}
