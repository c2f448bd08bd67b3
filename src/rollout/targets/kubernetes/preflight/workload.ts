/** What a Deployment must be for a rollout that loses no request: two releases beside each other, pod after pod. Pure. */
import { Problem } from "../../../../errors.js";
import type { Container, Deployment, KubernetesObject, PodTemplate } from "../kinds.js";
import { servingContainer } from "../template.js";
import { selects } from "./selectors.js";

export interface WorkloadQuestion {
  /** What serves now; absent for a first release. */
  readonly live?: Deployment;
  /** What is to serve. */
  readonly template: PodTemplate;
  readonly name: string;
  readonly container?: string;
  /** Of the namespace. */
  readonly claims: readonly KubernetesObject[];
  /** What has no ready pod may be replaced. */
  readonly force?: boolean;
}

export function workloadProblems(question: WorkloadQuestion): readonly Problem[] {
  const { live, name } = question;
  return [...(live ? liveProblems(live, question) : []), ...templateProblems(question)].map(
    ([what, remedy]) => new Problem("KUBERNETES_UNSUITABLE", { what: `Deployment ${name} ${what}`, remedy }),
  );
}

type Finding = readonly [what: string, remedy: string];

function liveProblems(live: Deployment, { template, name, force }: WorkloadQuestion): readonly Finding[] {
  const { spec } = live;
  const found: Finding[] = [];
  if (spec?.paused) {
    found.push(["is paused: its controller would not follow", `Resume it: kubectl rollout resume deployment ${name}`]);
  }
  if (spec?.strategy?.type === "Recreate") {
    found.push([
      "has the strategy Recreate: at a promotion all pods would end before the first new one starts",
      "Where two pods may run beside each other, take the other strategy:\n  spec:\n    strategy:\n      type: RollingUpdate",
    ]);
  }
  if (spec?.replicas === 0) {
    found.push([
      "is scaled to no pods: there is nothing to compare the canary with",
      `Scale it up: kubectl scale deployment ${name} --replicas=2`,
    ]);
  } else if (isDown(live) && !force) {
    found.push([
      "has no ready pod: there is nothing to compare the canary with",
      `See what ails it (kubectl describe deployment ${name}) and repair it or go back (kubectl rollout undo deployment ${name}). Or put this release in its place as if it were the first, tried with rows of the holdout and judged by no traffic: model-release release --force`,
    ]);
  }
  if (!selects(spec?.selector, template.metadata?.labels)) {
    found.push([
      "selects its pods by labels that the release's pod template does not have, and a selector can never be changed",
      "Give the manifest's template the labels of the selector that runs: kubectl get deployment -o jsonpath='{.spec.selector}'. For another selector, release under another 'deploy.name'.",
    ]);
  }
  return found;
}

/** It should serve, and no pod of it does. */
export function isDown({ spec, status }: Deployment): boolean {
  return spec?.replicas !== 0 && (status?.readyReplicas ?? 0) === 0;
}

export const overNothing = (name: string) =>
  `Deployment ${name} has no ready pod, and --force was given: the candidate is tried with rows of the holdout and takes its place; gates on traffic are not applicable`;

function templateProblems(question: WorkloadQuestion): readonly Finding[] {
  const { template, name, container } = question;
  const found: Finding[] = [];
  const serving = servingContainer({ template, where: `Deployment ${name}`, container });
  if (serving.readinessProbe === undefined) {
    found.push([
      `has no readinessProbe on the container ${serving.name}: a pod would get requests before its model is loaded`,
      "Add one:\n  readinessProbe:\n    httpGet:\n      path: /readyz\n      port: http",
    ]);
  }
  const containers = [...(template.spec?.initContainers ?? []), ...(template.spec?.containers ?? [])];
  const hostPorts = containers.flatMap(({ ports }) => ports ?? []).flatMap(({ hostPort }) => hostPort || []);
  if (hostPorts.length > 0 || template.spec?.hostNetwork) {
    const which = template.spec?.hostNetwork ? "uses the node's own network" : `takes hostPort ${hostPorts.join(", ")}`;
    found.push([
      `${which}: a second pod cannot start on the same node`,
      "Let users reach it through a Service instead, and take hostPort and hostNetwork out of the template.",
    ]);
  }
  found.push(...volumeFindings(question));
  return found;
}

/** Volumes that one node at a time may write to; a pod can say that it only reads. */
const nodeDisks = ["gcePersistentDisk", "awsElasticBlockStore", "azureDisk", "vsphereVolume", "cinder", "iscsi", "rbd"];
const sharedModes = ["ReadWriteMany", "ReadOnlyMany"];

function volumeFindings({ template, claims }: WorkloadQuestion): readonly Finding[] {
  return (template.spec?.volumes ?? []).flatMap((volume): Finding[] => {
    const claimName = volume.persistentVolumeClaim?.claimName;
    if (claimName !== undefined) {
      const claim = claims.find(({ metadata }) => metadata?.name === claimName) as Claim | undefined;
      const modes = claim?.status?.accessModes ?? claim?.spec?.accessModes ?? [];
      if (claim === undefined || modes.some((mode) => sharedModes.includes(mode))) return [];
      return [oneNode(`PersistentVolumeClaim ${claimName} (${modes.join(", ")})`)];
    }
    const disk = nodeDisks.find((kind) => kind in volume);
    const isShared =
      disk !== undefined && (volume as unknown as Record<string, { readOnly?: boolean }>)[disk]?.readOnly;
    return disk === undefined || isShared ? [] : [oneNode(`the volume ${volume.name} (${disk})`)];
  });
}

interface Claim extends KubernetesObject {
  readonly spec?: { readonly accessModes?: readonly string[] };
  readonly status?: { readonly accessModes?: readonly string[] };
}

const oneNode = (volume: string): Finding => [
  `mounts ${volume}, which one node at a time may hold: the canary, or a new pod, would wait for it for ever`,
  "Have the model come with the image, or use a volume of access mode ReadWriteMany or ReadOnlyMany.",
];

/** Kubernetes' own default. */
const usualGraceSeconds = 30;
/** Until every node has heard that a pod is on its way out. */
const propagationSeconds = 5;
/** For requests under way, once the server was told to end. */
const drainSeconds = 5;

/** Where requests may be lost when a pod ends; undefined where there is no such gap. The rollout goes on. */
export function drainGap({ template, name, container }: WorkloadQuestion): string | undefined {
  const serving = servingContainer({ template, where: `Deployment ${name}`, container });
  const grace = template.spec?.terminationGracePeriodSeconds ?? usualGraceSeconds;
  const pause = pauseBeforeEnd(serving);
  if (pause === 0) {
    return `Deployment ${name} drains too little for "no request lost": its container ${serving.name} has no preStop, so that it ends while requests are still sent to it. Add: lifecycle: {preStop: {sleep: {seconds: ${propagationSeconds}}}}`;
  }
  if (pause !== undefined && pause < propagationSeconds) {
    return `Deployment ${name} drains too little for "no request lost": its preStop sleeps ${pause} s, and it may take ${propagationSeconds} s until nothing more is sent to the pod`;
  }
  if ((pause ?? propagationSeconds) + drainSeconds > grace) {
    return `Deployment ${name} drains too little for "no request lost": of terminationGracePeriodSeconds ${grace}, preStop takes ${pause ?? "a part that cannot be told"}${pause === undefined ? "" : " s"}, and requests under way need ${drainSeconds} s more`;
  }
  return undefined;
}

/** Seconds; 0 without a preStop, undefined for a command of which nobody knows how long it takes. */
function pauseBeforeEnd({ lifecycle }: Container): number | undefined {
  const preStop = lifecycle?.preStop;
  if (preStop === undefined) return 0;
  if (preStop.sleep) return preStop.sleep.seconds;
  const slept = /\bsleep (\d+)/.exec(preStop.exec?.command?.join(" ") ?? "")?.[1];
  return slept === undefined ? undefined : Number(slept);
}
