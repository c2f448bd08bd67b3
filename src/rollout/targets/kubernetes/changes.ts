/**
 * What brings a cluster to what is wanted, in the order in which it is safe: what takes users away from the canary comes
 * first, what sends them there comes last. Nothing to change gives nothing, however often it is asked. Pure.
 */
import type { Router } from "../../routers/router.js";
import type { Desired } from "../../seams.js";
import { canaryChanges } from "./canary.js";
import type { Change } from "./cluster/cluster.js";
import { giveAutoscalersBack, holdAutoscalers } from "./hold.js";
import type { KubernetesObject } from "./kinds.js";
import { annotations } from "./names.js";
import { isOurCanary, type Objects } from "./objects.js";
import { annotate, patchOf } from "./patch.js";
import { type FirstObjects, firstChanges, settleChanges, templateChanges, undoFirst } from "./stable.js";

export interface ChangeSettings {
  readonly name: string;
  readonly router: Router;
  readonly first: FirstObjects;
}

/** @throws Problem KUBERNETES_NAME_TAKEN, KUBERNETES_STABLE_GONE: a person has to act */
export function changesFor(desired: Desired, objects: Objects, settings: ChangeSettings): readonly Change[] {
  const canary = canaryChanges(desired, objects, settings.name, settings.router);
  return [...canary.less, ...stableChanges(desired, objects, settings), ...canary.more];
}

function stableChanges(desired: Desired, objects: Objects, { first }: ChangeSettings): readonly Change[] {
  const { stable: live } = objects;
  if (desired.stable === undefined) return undoFirst(objects);
  if (!desired.hold) return [...(live ? settleChanges(live) : []), ...giveAutoscalersBack(objects)];
  return [
    ...holdAutoscalers(objects),
    ...(live ? templateChanges(desired.stable, live) : []),
    ...firstChanges(desired.stable, objects, first),
  ];
}

/** Every object that a stale writer might still write to changes, so that what it has read is of no use any more. */
export function touchChanges(epoch: number, { stable, canary, autoscalers }: Objects, name: string): readonly Change[] {
  const touch = (kind: "deployments" | "horizontalpodautoscalers", object: KubernetesObject) => {
    const operations = annotate(object, { [annotations.epoch]: String(epoch) });
    return operations.length > 0 ? [patchOf(kind, object, operations)] : [];
  };
  return [
    ...(stable ? touch("deployments", stable) : []),
    ...(canary && isOurCanary(canary, name) ? touch("deployments", canary) : []),
    ...autoscalers.flatMap((autoscaler) => touch("horizontalpodautoscalers", autoscaler)),
  ];
}
