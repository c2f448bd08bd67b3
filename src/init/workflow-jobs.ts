/** The jobs of a workflow: for which events, doing what on GitHub (which says its rights), beside which other runs. */
import type { Feature } from "../github/permissions.js";

export interface WorkflowJob {
  readonly id: "gate" | "release" | "verify" | "command";
  /** An expression over the event. */
  readonly when: string;
  /** What it does on GitHub. */
  readonly features: readonly Feature[];
  /** What runs beside each other, behind the model's name; and what becomes of the older run. */
  readonly group: string;
  readonly cancels: boolean;
  readonly because: string;
  /** Reaches the registry and the cluster. Pull requests never do: they may come from anybody. */
  readonly deploys: boolean;
  /** Only where something goes on serving when a run has ended. */
  readonly lastingOnly: boolean;
  readonly mode?: string;
}

export const workflowJobs: readonly WorkflowJob[] = [
  {
    id: "gate",
    when: "github.event_name == 'pull_request' || github.event_name == 'merge_group'",
    features: ["checkout", "comment", "check"],
    group: "gate-${{ github.ref }}",
    cancels: true,
    because: "a newer push makes the verdict on the older one worthless",
    deploys: false,
    lastingOnly: false,
  },
  {
    id: "release",
    when: "github.event_name == 'push' || github.event_name == 'workflow_dispatch'",
    features: ["checkout", "release", "deployment", "image"],
    // GitHub lets one run of a group wait, and cancels it for the next: a question asked by hand must not be that next one.
    group: "${{ github.event_name == 'push' && 'release' || github.run_id }}",
    cancels: false,
    because: "a release is never cut off; of those that wait, the newest is made",
    deploys: true,
    lastingOnly: false,
    mode: "${{ inputs.mode || 'auto' }}",
  },
  {
    id: "verify",
    when: "github.event_name == 'schedule'",
    features: ["checkout", "issue"],
    group: "verify",
    cancels: false,
    because: "what was found is told first",
    deploys: true,
    lastingOnly: true,
  },
  {
    id: "command",
    when: "github.event_name == 'issue_comment' && startsWith(github.event.comment.body, '/model-release')",
    features: ["checkout", "comment", "answer", "image"],
    group: "command-${{ github.event.comment.id }}",
    cancels: false,
    because: "no comment takes the place of another; where one is at work, the next is told so",
    deploys: true,
    lastingOnly: true,
  },
];
