/** All that could keep a cluster from a rollout, found before the first write and told at once. */
import { Problem, Problems } from "../../../../errors.js";
import type { Progress } from "../../../../progress.js";
import type { Clock } from "../../../../world.js";
import type { Desired, Release } from "../../../seams.js";
import type { ChangeSettings } from "../changes.js";
import type { Cluster } from "../cluster/cluster.js";
import type { KubernetesObject, PodTemplate } from "../kinds.js";
import type { Manifest } from "../manifest/read.js";
import { type Names, type Objects, readObjects } from "../objects.js";
import { servingContainer, servingPort } from "../template.js";
import { missingRights, rightsProblem, tokenProblem } from "./credentials.js";
import { type ForeignObjects, ownerProblems } from "./owners.js";
import { type QuotaQuestion, quotaProblems } from "./quota.js";
import { changesAhead, rehearse } from "./rehearsal.js";
import { serviceProblems } from "./service.js";
import { unapplied } from "./unapplied.js";
import { drainGap, isDown, overNothing, workloadProblems } from "./workload.js";

export interface PreflightParts {
  readonly cluster: Cluster;
  readonly names: Names;
  readonly router: ChangeSettings["router"];
  /** Read when it is needed: the manifest may be missing where nothing is to be made from it. */
  readonly first: () => Promise<ChangeSettings["first"]>;
  /** The user's own, where there is one. */
  readonly written?: () => Promise<{ readonly path: string; readonly manifest: Manifest } | undefined>;
  /** Where the container answers, if it does not say so itself. */
  readonly port: { readonly configured?: number; readonly usual: number };
  readonly gitops?: "ignore";
  /** A Deployment without a ready pod is to be replaced, and that is told. */
  readonly force?: boolean;
  /** The most that the rollout may take. */
  readonly longestMs: number;
  readonly clock: Pick<Clock, "now">;
  readonly progress: Pick<Progress, "warn">;
}

/**
 * @param wanted  the most that will be asked for: the canary at its largest share; none for a return to an earlier release
 * @throws Problem KUBERNETES_UNREACHABLE and what else keeps a cluster from being asked at all
 */
export async function preflight(
  wanted: Desired,
  parts: PreflightParts,
  signal: AbortSignal,
): Promise<readonly Problem[]> {
  const { cluster, clock, longestMs } = parts;
  const token = tokenProblem(cluster.credential, clock.now(), longestMs);
  const rights = rightsProblem(await missingRights(cluster, signal), cluster.namespace);
  const inCluster = await problemsOf(() => clusterProblems(wanted, parts, signal));
  // What a missing right keeps from being seen was told with the right.
  const seen = rights ? inCluster.filter(({ code }) => code !== "KUBERNETES_FORBIDDEN") : inCluster;
  const all = [token, rights, ...seen].filter(isThere);
  return [...new Map(all.map((problem) => [problem.message, problem])).values()];
}

/** What is there, read once. */
interface Survey {
  readonly objects: Objects;
  readonly quotas: QuotaQuestion["quotas"];
  readonly claims: readonly KubernetesObject[];
  readonly foreign: ForeignObjects;
}

async function survey({ cluster, names }: PreflightParts, signal: AbortSignal): Promise<Survey> {
  const [objects, quotas, claims, canaries, rollouts] = await Promise.all([
    readObjects(cluster, names, signal),
    cluster.list("resourcequotas", {}, signal),
    cluster.listForeign("v1", "persistentvolumeclaims", signal),
    cluster.listForeign("flagger.app/v1beta1", "canaries", signal),
    cluster.listForeign("argoproj.io/v1alpha1", "rollouts", signal),
  ]);
  return { objects, quotas, claims, foreign: { canaries, rollouts } };
}

async function clusterProblems(
  wanted: Desired,
  parts: PreflightParts,
  signal: AbortSignal,
): Promise<readonly Problem[]> {
  const candidate = wanted.canary ?? wanted.stable;
  if (candidate === undefined) return [];
  const seen = await survey(parts, signal);
  const checks = [
    () => workloadFindings(candidate, wanted, seen, parts),
    () => ownerFindings(seen, parts),
    () => sayUnapplied(seen, parts),
    () => serviceFindings(candidate, seen, parts),
    () => firstAndWrites(candidate, wanted, seen, parts, signal),
  ];
  const found = await Promise.all(checks.map((check) => problemsOf(check)));
  return found.flat();
}

function workloadFindings(
  { template }: Release,
  { canary }: Desired,
  { objects, claims }: Survey,
  { names, progress, force = false }: PreflightParts,
): readonly Problem[] {
  const { name, container } = names;
  const live = objects.stable;
  const question = { live, template: template as unknown as PodTemplate, name, container, claims, force };
  const problems = workloadProblems(question);
  if (force && canary && live && isDown(live)) progress.warn(overNothing(name));
  const gap = drainGap(question);
  if (gap !== undefined) progress.warn(gap);
  return problems;
}

function ownerFindings({ objects, foreign }: Survey, { names, gitops }: PreflightParts): readonly Problem[] {
  const { stable: deployment, service, replicaSets, autoscalers } = objects;
  if (deployment === undefined) return [];
  return ownerProblems({ name: names.name, deployment, service, replicaSets, autoscalers, foreign, gitops });
}

/** No problem: what runs goes on as it is. */
async function sayUnapplied(
  { objects }: Survey,
  { cluster: { namespace }, written, progress }: PreflightParts,
): Promise<readonly Problem[]> {
  const found = await written?.();
  if (found === undefined) return [];
  const { stable: live, service, autoscalers } = objects;
  const isScaled = autoscalers.length > 0;
  for (const warning of unapplied({ ...found, namespace, live, service, isScaled })) progress.warn(warning);
  return [];
}

function serviceFindings(
  { template }: Release,
  { objects }: Survey,
  { names, port }: PreflightParts,
): readonly Problem[] {
  const { stable: live, service } = objects;
  // A first release makes its Service; one that is there already must lead to its pods as well.
  if (live === undefined && service === undefined) return [];
  const candidate = template as unknown as PodTemplate;
  const source = { template: candidate, where: `Deployment ${names.name}`, container: names.container };
  return serviceProblems({
    service,
    serviceName: names.service,
    name: names.name,
    templates: live ? [live.spec!.template, candidate] : [candidate],
    serving: servingContainer(source),
    port: servingPort(source, port),
  });
}

/** What needs to know what a first release would make: the room that it takes, and a try of every write. */
async function firstAndWrites(
  candidate: Release,
  wanted: Desired,
  { objects, quotas }: Survey,
  { cluster, names, router, first, progress }: PreflightParts,
  signal: AbortSignal,
): Promise<readonly Problem[]> {
  const settings = { name: names.name, router, first: await first() };
  const room = quotaProblems({
    quotas,
    live: objects.stable,
    template: candidate.template as unknown as PodTemplate,
    canaryPods: wanted.canary?.replicas ?? 0,
    firstPods: settings.first.deployment.spec?.replicas ?? 1,
    namespace: cluster.namespace,
  });
  const writes = await problemsOf(async () => {
    const changes = changesAhead(candidate, wanted, objects, settings);
    const { problems, untried, warnings } = await rehearse(changes, cluster, signal);
    for (const warning of warnings) progress.warn(`the cluster warns: ${warning}`);
    for (const what of untried) progress.warn(`not tried before the rollout: ${what}`);
    return problems;
  });
  return [...room, ...writes];
}

/** A check's problems, those among them that it threw: one that fails keeps no other from being told. */
async function problemsOf(check: () => readonly Problem[] | Promise<readonly Problem[]>): Promise<readonly Problem[]> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Problems) return error.problems;
    if (error instanceof Problem) return [error];
    throw error;
  }
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;
