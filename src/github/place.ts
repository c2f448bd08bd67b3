/** Where a run stands on GitHub, from the environment and the event that the runner hands to a step. Pure. */
import type { EventPayload } from "./event.js";
import type { RunOrder } from "./marker.js";

export interface RunPlace {
  /** On Enterprise Server https://HOST/api/v3. */
  readonly apiUrl: string;
  /** OWNER/NAME */
  readonly repository: string;
  readonly run: RunOrder;
  /** The run's page. */
  readonly url: string;
  /** The commit that a person sees: of a pull request its head, not the merge that was checked out. */
  readonly sha: string;
  readonly pullRequest?: number;
  /** The pull request comes from another repository: the token may only read. */
  readonly isFork: boolean;
  /** The tag that was pushed, without refs/tags/. */
  readonly tag?: string;
  /** Where this job is written: the workflow's file, from the repository's root, and the job's key. */
  readonly workflow?: { readonly file: string; readonly job: string };
}

/** @returns undefined outside of a workflow */
export function placeOf(
  environment: Readonly<Record<string, string | undefined>>,
  event: EventPayload,
): RunPlace | undefined {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_SHA: commit } = environment;
  if (!repository || !id || !commit) return undefined;
  const { pull_request: request, merge_group: group, issue } = event;
  const server = environment.GITHUB_SERVER_URL || "https://github.com";
  const number = request?.number ?? issue?.number;
  const head = request?.head?.repo?.full_name;
  const workflow = workflowOf(environment, repository);
  const { GITHUB_REF: ref } = environment;
  return {
    apiUrl: environment.GITHUB_API_URL || "https://api.github.com",
    repository,
    run: { id: Number(id), attempt: Number(environment.GITHUB_RUN_ATTEMPT ?? 1) },
    url: `${server}/${repository}/actions/runs/${id}`,
    sha: request?.head?.sha ?? group?.head_sha ?? commit,
    ...(number !== undefined && { pullRequest: number }),
    // A fork that was deleted is one all the same.
    isFork: request !== undefined && head !== repository,
    ...(ref?.startsWith("refs/tags/") && { tag: ref.slice("refs/tags/".length) }),
    ...(workflow && { workflow }),
  };
}

/** GITHUB_WORKFLOW_REF is "OWNER/NAME/.github/workflows/FILE@REF"; another repository's file is not at hand. */
function workflowOf(
  { GITHUB_WORKFLOW_REF: ref, GITHUB_JOB: job }: Readonly<Record<string, string | undefined>>,
  repository: string,
): RunPlace["workflow"] {
  if (!ref?.startsWith(`${repository}/`) || !job) return undefined;
  const file = ref.slice(repository.length + 1).replace(/@.*$/, "");
  return { file, job };
}
