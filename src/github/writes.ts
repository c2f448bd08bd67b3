/** What a run writes on GitHub: by its job and its event, without what the configuration leaves out. Pure. */
import type { ActionJob } from "./event.js";
import type { Feature } from "./permissions.js";
import type { RunPlace } from "./place.js";

export type Write = Extract<Feature, "comment" | "check" | "label" | "deployment" | "release" | "issue">;

/** What of the token each of them needs. */
export const featuresOf: Readonly<Record<Write, readonly Feature[]>> = {
  comment: ["comment"],
  check: ["check"],
  label: ["label", "head"],
  deployment: ["deployment"],
  release: ["release"],
  issue: ["issue"],
};

/** What the configuration has to say of it. */
export interface WriteOptions {
  readonly off: readonly Write[];
  /** Off unless it is asked for. */
  readonly labels: boolean;
}

export interface Occasion {
  /** `promote` comes by a comment alone. */
  readonly job: ActionJob | "promote";
  /** GITHUB_EVENT_NAME */
  readonly event: string;
  readonly place: Pick<RunPlace, "pullRequest">;
}

/** What such a job tells is of the commit that an earlier run released, and is known when it is done. */
export function isOfEarlierRun(job: Occasion["job"]): boolean {
  return job === "approve" || job === "promote";
}

export function writesOf({ job, event, place }: Occasion, { off, labels }: WriteOptions): readonly Write[] {
  const wanted = ((): readonly Write[] => {
    if (job === "gate") {
      if (event !== "pull_request") return event === "merge_group" ? ["check"] : [];
      if (place.pullRequest === undefined) return ["check"];
      return labels ? ["comment", "check", "label"] : ["comment", "check"];
    }
    if (job === "release" || isOfEarlierRun(job)) return ["deployment", "release"];
    if (job === "verify") return event === "schedule" ? ["issue"] : [];
    return [];
  })();
  return wanted.filter((write) => !off.includes(write));
}
