/** The jobs of a workflow: for which events, with which rights and why, beside which other runs. */

export interface WorkflowJob {
  readonly id: "gate" | "release" | "verify" | "command";
  /** An expression over the event. */
  readonly when: string;
  /** Permission → what it is for. `contents: read` stands first, to check the repository out. */
  readonly permissions: Readonly<Record<string, string>>;
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

const checkingOut = { "contents: read": "to check the repository out" };

export const workflowJobs: readonly WorkflowJob[] = [
  {
    id: "gate",
    when: "github.event_name == 'pull_request' || github.event_name == 'merge_group'",
    permissions: {
      ...checkingOut,
      "checks: write": "the verdict as a check, with notes on the lines that it is about",
      "pull-requests: write": "the one comment that says what the change does to the model",
    },
    group: "gate-${{ github.ref }}",
    cancels: true,
    because: "a newer push makes the verdict on the older one worthless",
    deploys: false,
    lastingOnly: false,
  },
  {
    id: "release",
    when: "github.event_name == 'push' || github.event_name == 'workflow_dispatch'",
    permissions: {
      "contents: write": "to check the repository out, and for the release with its notes and its report",
      "deployments: write": "the deployment, and what became of it",
    },
    group: "release",
    cancels: false,
    because: "a release is never cut off by the next one, which waits",
    deploys: true,
    lastingOnly: false,
    mode: "${{ inputs.mode || 'release' }}",
  },
  {
    id: "verify",
    when: "github.event_name == 'schedule'",
    permissions: {
      ...checkingOut,
      "issues: write": "the one issue that is open while what serves no longer passes",
    },
    group: "verify",
    cancels: false,
    because: "what was found is told first",
    deploys: true,
    lastingOnly: true,
  },
  {
    id: "command",
    when: "github.event_name == 'issue_comment' && startsWith(github.event.comment.body, '/model-release')",
    permissions: {
      ...checkingOut,
      "deployments: write": "what became of the deployment",
      "issues: write": "the answer, on an issue",
      "pull-requests: write": "the answer, on a pull request",
    },
    group: "command",
    cancels: false,
    because: "each command is carried out, in its turn",
    deploys: true,
    lastingOnly: true,
  },
];
