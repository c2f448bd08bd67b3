/** A release as GitHub's deployment: begun before the first write to the target, ended with what became of it. */
import type { Outcome, Report } from "../report/report.js";
import { short } from "./check.js";
import { type GitHub, makeOnce } from "./client.js";

export interface DeploymentStart {
  readonly sha: string;
  /** "production"; where several models share one, `task` tells them apart. */
  readonly environment: string;
  readonly name: string;
  /** The workflow's run. */
  readonly logUrl?: string;
  readonly isProduction: boolean;
}
export type DeploymentState = "in_progress" | "queued" | "success" | "failure" | "error" | "inactive";
export interface DeploymentStatus {
  readonly state: DeploymentState;
  readonly description: string;
  readonly environmentUrl?: string;
}

/** @returns the deployment's id; a re-run of the same commit goes on with the same deployment */
export async function startDeployment(github: GitHub, start: DeploymentStart): Promise<number> {
  const { rest, here } = github;
  const { sha, environment, name, isProduction } = start;
  const task = `deploy:${name}`;
  const find = async () => (await rest.repos.listDeployments({ ...here, sha, environment, task, per_page: 1 })).data[0];
  const make = async () => {
    const { data } = await rest.repos.createDeployment({
      ...here,
      ref: sha,
      task,
      environment,
      production_environment: isProduction,
      description: short(`model-release: ${name}`, 140),
      // The gates decide here, and this very run's check is still under way: GitHub would refuse for its sake.
      required_contexts: [],
      auto_merge: false,
    });
    if (!("id" in data)) throw new Error(`GitHub made no deployment: ${data.message ?? "no reason given"}`);
    return data;
  };
  const { id } = (await find()) ?? (await makeOnce(github, { make, find }));
  await stateDeployment(github, id, start, { state: "in_progress", description: "the release is under way" });
  return id;
}

export async function stateDeployment(
  github: GitHub,
  id: number,
  { logUrl }: Pick<DeploymentStart, "logUrl">,
  { state, description, environmentUrl }: DeploymentStatus,
): Promise<void> {
  const { rest, here } = github;
  const place = { ...here, deployment_id: id };
  await makeOnce(github, {
    make: async () =>
      (
        await rest.repos.createDeploymentStatus({
          ...place,
          state,
          description: short(description, 140),
          // Other models' deployments in the same environment go on serving.
          auto_inactive: false,
          ...(logUrl && { log_url: logUrl }),
          ...(environmentUrl && { environment_url: environmentUrl }),
        })
      ).data,
    find: async () => {
      const { data } = await rest.repos.listDeploymentStatuses({ ...place, per_page: 1 });
      return data.find((latest) => latest.state === state);
    },
  });
}

/** Only a promotion is a success: a rolled-back release says so in its state, whatever serves meanwhile. */
const states: Readonly<Record<Outcome, DeploymentState>> = {
  promoted: "success",
  unchanged: "success",
  passed: "inactive",
  waiting: "queued",
  rejected: "failure",
  "rolled-back": "failure",
  failed: "error",
};

/** Pure. */
export function deploymentStatusOf({ outcome, reasons, rollout }: Report, headline: string): DeploymentStatus {
  const url = rollout?.url;
  const isWebPage = url?.startsWith("http://") || url?.startsWith("https://");
  return {
    state: states[outcome],
    description: reasons[0] && outcome !== "promoted" ? `${headline}: ${reasons[0]}` : headline,
    ...(isWebPage && url && { environmentUrl: url }),
  };
}
