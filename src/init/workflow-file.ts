/** Draws the workflow: a gate on each pull request, a release on each merge, each job with the least that it needs. Pure. */
import { isLasting, type Workflow } from "./workflow.js";
import { changedJob } from "./workflow-changed.js";
import { type WorkflowJob, workflowJobs } from "./workflow-jobs.js";
import { stepsOf } from "./workflow-steps.js";
import { flowText, groupText, yamlText } from "./workflow-text.js";

export function workflowFile(workflow: Workflow): string {
  const { releases, branch, below } = workflow;
  const jobs = workflowJobs.filter(({ lastingOnly }) => !lastingOnly || isLasting(workflow));
  const lines = [
    "# Gates the model of each pull request, and releases what is merged.",
    "# Written by `model-release init`, and yours to change.",
    `name: ${yamlText(below === "" ? "model-release" : `model-release ${below}`)}`,
    "on:",
    "  pull_request:",
    "  merge_group:",
    "  push:",
    `    branches: [${flowText(branch)}]`,
    ...(isLasting(workflow) ? lasting : []),
    ...byHand(isLasting(workflow)),
    "",
    "permissions: {} # each job names what it needs",
    "",
    "jobs:",
    ...(releases.length > 1 ? [...changedJob(workflow), ""] : []),
    ...jobs.flatMap((job, i) => [...(i > 0 ? [""] : []), ...drawJob(job, workflow)]),
  ];
  return `${lines.join("\n")}\n`;
}

const lasting = [
  "  schedule:",
  '    - cron: "17 5 * * *" # each day: does what serves still pass?',
  // What GitHub's rule warns of does not happen: the job checks the default branch out, and nothing of a pull request.
  "  # /model-release rollback, from those who may write here. It sees the default branch alone, never a fork's code.",
  "  issue_comment: # zizmor: ignore[dangerous-triggers]",
  "    types: [created]",
];

function byHand(lasts: boolean): readonly string[] {
  return [
    "  workflow_dispatch:",
    "    inputs:",
    "      mode:",
    "        description: What to do",
    "        type: choice",
    `        options: [plan, release, ${lasts ? "approve, rollback, status, verify" : "status"}]`,
    "        default: plan",
  ];
}

function drawJob(job: WorkflowJob, workflow: Workflow): readonly string[] {
  const { id, when, group, cancels, because } = job;
  const several = workflow.releases.length > 1;
  const perModel = several ? "-${{ matrix.config }}" : "";
  return [
    `  ${id}:`,
    `    name: ${id}`,
    ...(several
      ? ["    needs: changed", `    if: (${when}) && needs.changed.outputs.models != '[]'`]
      : [`    if: ${when}`]),
    "    runs-on: ubuntu-latest",
    ...timeout(job, workflow),
    "    permissions:",
    ...permissionsOf(job, workflow).map((line) => `      ${line}`),
    "    concurrency:",
    `      group: ${groupName(workflow)}-${group}${perModel}`,
    `      cancel-in-progress: ${cancels} # ${because}`,
    ...(several ? matrix : []),
    "    steps:",
    ...stepsOf(job, workflow),
  ];
}

function timeout({ deploys }: WorkflowJob, { releases }: Workflow): readonly string[] {
  if (!deploys) return ["    timeout-minutes: 30"];
  const minutes = Math.max(...releases.map(({ rolloutMinutes }) => rolloutMinutes)) + 15;
  return [
    `    timeout-minutes: ${minutes} # the longest rollout and the way back, and a quarter of an hour for all else`,
  ];
}

/** Packages are GitHub's registry: where images go elsewhere, they take no permission here. */
function permissionsOf({ features, deploys }: WorkflowJob, { releases, needsOf }: Workflow): readonly string[] {
  const isAtGitHub = releases.some(({ registry }) => registry === "ghcr.io");
  const needs = needsOf(features.filter((feature) => feature !== "image" || isAtGitHub));
  const reads = deploys && isAtGitHub && !features.includes("image");
  return [
    ...needs.map(({ permission, access, because }) => `${permission}: ${access} # ${because.join("; ")}`),
    ...(reads ? ["packages: read # reads the image that serves"] : []),
  ];
}

const matrix = [
  "    strategy:",
  "      fail-fast: false # each model stands for itself",
  "      matrix:",
  "        config: ${{ fromJSON(needs.changed.outputs.models) }}",
];

const groupName = ({ below }: Workflow) => (below === "" ? "model-release" : `model-release-${groupText(below)}`);
