/** Deployments and their statuses, as docs.github.com/rest/deployments describes them. */
import { invalid, notFound, type Part, type PartAnswer, type PartRequest, paged, simpleUser } from "./part.js";

interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly transient_environment: boolean;
  readonly production_environment: boolean;
  readonly [field: string]: unknown;
}
interface Status {
  readonly id: number;
  readonly state: string;
  readonly environment: string;
  readonly [field: string]: unknown;
}

/** @param isBlocked  whether GitHub would hold a deployment of this commit back, because of a check that is not green */
export function deployments(isBlocked: (sha: string) => Promise<boolean>): Part {
  const all = new Map<string, { readonly deployment: Deployment; readonly statuses: Status[] }[]>();
  let lastId = 1000;

  return async (request) => {
    const matched = /^(\/repos\/[^/]+\/[^/]+)\/deployments(?:\/(\d+)(\/statuses)?)?$/.exec(request.path);
    if (!matched) return undefined;
    const [, repository = "", id, ofStatuses] = matched;
    const here = all.get(repository) ?? [];
    all.set(repository, here);
    const now = new Date().toISOString().replace(/\.\d+Z/, "Z");
    if (id === undefined) {
      if (request.method === "GET") return list(here, request);
      if (request.body.required_contexts === undefined && (await isBlocked(String(request.body.ref))))
        return { status: 409, body: { message: `Conflict: Commit status checks failed for ${request.body.ref}` } };
      if (request.body.auto_merge !== false)
        return { status: 202, body: { message: `Auto-merged main into ${request.body.ref} on deployment.` } };
      const deployment = made(request, ++lastId, repository, now);
      here.unshift({ deployment, statuses: [] });
      return { status: 201, body: deployment };
    }
    const entry = here.find(({ deployment }) => deployment.id === Number(id));
    if (!entry) return notFound();
    if (!ofStatuses) return { status: 200, body: entry.deployment };
    if (request.method === "GET") return paged(entry.statuses, request);
    if (String(request.body.description ?? "").length > 140)
      return invalid(
        "DeploymentStatus",
        "description",
        "custom",
        "description is too long (maximum is 140 characters)",
      );
    const status = stated(request, entry.deployment, ++lastId, now);
    if (status.state === "success" && request.body.auto_inactive !== false)
      for (const other of here)
        if (isSucceededBy(other, entry.deployment))
          other.statuses.unshift({ ...status, id: ++lastId, state: "inactive" });
    entry.statuses.unshift(status);
    return { status: 201, body: status };
  };
}

function isSucceededBy(
  { deployment, statuses }: { deployment: Deployment; statuses: Status[] },
  by: Deployment,
): boolean {
  if (deployment.id === by.id || deployment.environment !== by.environment) return false;
  return !deployment.transient_environment && !deployment.production_environment && statuses[0]?.state === "success";
}

function list(here: readonly { readonly deployment: Deployment }[], request: PartRequest): PartAnswer {
  const wanted = ["sha", "ref", "task", "environment"].filter((name) => (request.query.get(name) ?? "none") !== "none");
  const found = here
    .map(({ deployment }) => deployment)
    .filter((deployment) => wanted.every((name) => deployment[name] === request.query.get(name)));
  return paged(found, request);
}

function made({ body, base, login }: PartRequest, id: number, repository: string, now: string): Deployment {
  const environment = String(body.environment ?? "production");
  const url = `${base}${repository}/deployments/${id}`;
  return {
    url,
    id,
    node_id: `DE_${id}`,
    sha: String(body.ref),
    ref: String(body.ref),
    task: String(body.task ?? "deploy"),
    payload: body.payload ?? {},
    original_environment: environment,
    environment,
    description: body.description ?? null,
    creator: simpleUser(login, base),
    created_at: now,
    updated_at: now,
    statuses_url: `${url}/statuses`,
    repository_url: `${base}${repository}`,
    transient_environment: body.transient_environment === true,
    production_environment:
      body.production_environment === true ||
      (body.production_environment === undefined && environment === "production"),
  };
}

function stated({ body, base, login }: PartRequest, deployment: Deployment, id: number, now: string): Status {
  const url = `${deployment.url}/statuses/${id}`;
  return {
    url,
    id,
    node_id: `DS_${id}`,
    state: String(body.state),
    creator: simpleUser(login, base),
    description: String(body.description ?? ""),
    environment: String(body.environment ?? deployment.environment),
    target_url: String(body.log_url ?? body.target_url ?? ""),
    log_url: String(body.log_url ?? ""),
    environment_url: String(body.environment_url ?? ""),
    created_at: now,
    updated_at: now,
    deployment_url: String(deployment.url),
    repository_url: `${base}/repos`,
  };
}
