/** What a run writes on GitHub: by its job and its event, without what the configuration leaves out. Pure. */
import type { ActionJob } from "./event.js";
import type { Feature } from "./permissions.js";
import type { RunPlace } from "./place.js";

export type Write = Extract<Feature, "comment" | "check" | "deployment" | "release" | "issue">;
export const writes: readonly Write[] = ["comment", "check", "deployment", "release", "issue"];

export interface Occasion {
  readonly job: ActionJob;
  /** GITHUB_EVENT_NAME */
  readonly event: string;
  readonly place: Pick<RunPlace, "pullRequest">;
}

export function writesOf({ job, event, place }: Occasion, off: readonly Write[]): readonly Write[] {
  const wanted = ((): readonly Write[] => {
    if (job === "gate") {
      if (event === "pull_request") return place.pullRequest === undefined ? ["check"] : ["comment", "check"];
      return event === "merge_group" ? ["check"] : [];
    }
    if (job === "release") return ["deployment", "release"];
    if (job === "verify") return event === "schedule" ? ["issue"] : [];
    return [];
  })();
  return wanted.filter((write) => !off.includes(write));
}
