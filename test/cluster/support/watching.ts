/** A rollout as its surroundings see it: how far the command says it is, and what it has done to the namespace. */
import { setTimeout as sleep } from "node:timers/promises";
import { annotations } from "../../../src/rollout/targets/kubernetes/names.js";
import type { Ended, Project, Running } from "./project.js";

/** What a command says when it comes to a place; from then on it is there. */
export const places = {
  judging: /^judging /m,
  pushing: /^packing /m,
  preflight: /^rolling out /m,
  preparing: /^waiting for the canary to be ready/m,
  step: /^step 1 of /m,
  "second step": /^step 2 of /m,
  promoting: /^every gate is content/m,
  promoted: /^the new stable is ready/m,
  "going back": /^going back: /m,
  retiring: /^removing the canary/m,
} as const;
export type Place = keyof typeof places;

/** @throws Error where the command ends, or a minute and a half is over, before it has come there */
export async function comesTo(place: Place, running: Running, withinMs = 90_000): Promise<void> {
  let ended: Ended | undefined;
  void running.ended.then((one) => {
    ended = one;
  });
  for (const end = Date.now() + withinMs; !places[place].test(running.said()); await sleep(10)) {
    if (ended) throw new Error(`it ended (exit ${ended.exit}) before it came to ${place}:\n${ended.stderr}`);
    if (Date.now() > end) throw new Error(`it did not come to ${place}:\n${running.said()}`);
  }
}

export interface Left {
  /** The image of the stable Deployment; undefined where there is none. */
  readonly image: string | undefined;
  readonly isReady: boolean;
  readonly strategy: unknown;
  readonly canary: boolean;
  readonly service: boolean;
  readonly autoscalers: readonly unknown[];
  /** What still bears the mark of a rollout that holds it. */
  readonly held: readonly string[];
}

interface Listed {
  readonly items: readonly {
    readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> };
    readonly spec: Readonly<Record<string, unknown>>;
    readonly status?: Readonly<Record<string, unknown>>;
  }[];
}

/** What stands in the namespace now. */
export async function whatIsLeft(project: Project): Promise<Left> {
  const { namespace } = project;
  const all = async (group: string, kind: string) =>
    ((await project.get(`/${group}/namespaces/${namespace}/${kind}`)) as Listed).items;
  const [deployments, services, autoscalers] = await Promise.all([
    all("apis/apps/v1", "deployments"),
    all("api/v1", "services"),
    all("apis/autoscaling/v2", "horizontalpodautoscalers"),
  ]);
  const stable = deployments.find(({ metadata }) => metadata.name === "digits");
  const template = stable?.spec.template as { spec: { containers: readonly { image: string }[] } } | undefined;
  return {
    image: template?.spec.containers[0]?.image,
    isReady: stable?.status?.readyReplicas === stable?.spec.replicas,
    strategy: stable?.spec.strategy,
    canary: deployments.some(({ metadata }) => metadata.name === "digits-canary"),
    service: services.some(({ metadata }) => metadata.name === "digits"),
    autoscalers: autoscalers.map(({ spec }) => spec),
    held: [...deployments, ...autoscalers]
      .filter(({ metadata }) => metadata.annotations?.[annotations.held] !== undefined)
      .map(({ metadata }) => metadata.name),
  };
}

/** The phase that the Lease's record stands in; undefined where there is no record. */
export async function phaseOf(project: Project): Promise<string | undefined> {
  const { namespace } = project;
  const leases = (await project.get(`/apis/coordination.k8s.io/v1/namespaces/${namespace}/leases`)) as Listed;
  const text = leases.items[0]?.metadata.annotations?.[annotations.record];
  return text === undefined ? undefined : (JSON.parse(text) as { phase: string }).phase;
}
