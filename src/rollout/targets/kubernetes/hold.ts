/**
 * What is held still for the time of a rollout, and given back as it was: autoscalers do not shrink stable, and its
 * pods are replaced without a gap. The user's own settings lie beside the change, in an annotation. Pure.
 */

import type { Change, JsonPatchOperation } from "./cluster/cluster.js";
import type { Autoscaler, Deployment, KubernetesObject } from "./kinds.js";
import { annotations } from "./names.js";
import type { Objects } from "./objects.js";
import { annotate, patchOf } from "./patch.js";

type Behavior = NonNullable<NonNullable<Autoscaler["spec"]>["behavior"]>;
type Strategy = NonNullable<NonNullable<Deployment["spec"]>["strategy"]>;

const heldOf = (object: KubernetesObject | undefined) => object?.metadata?.annotations?.[annotations.held];

export const isHeldItself = (object: KubernetesObject | undefined) => heldOf(object) !== undefined;

/** What a first release made is held by its mark: without it, nothing would show that it has not been settled yet. */
export function isHeld({ stable, autoscalers }: Objects): boolean {
  const isMarked = stable?.metadata?.annotations?.[annotations.rollout] !== undefined;
  return isMarked || [stable, ...autoscalers].some((object) => heldOf(object) !== undefined);
}

/** Growing stays possible: a rollout may meet a busy hour. */
export function holdAutoscalers({ autoscalers }: Objects): readonly Change[] {
  return autoscalers.flatMap((autoscaler) => {
    const behavior = autoscaler.spec?.behavior;
    if (heldOf(autoscaler) !== undefined && behavior?.scaleDown?.selectPolicy === "Disabled") return [];
    const held = heldOf(autoscaler) ?? JSON.stringify(behavior ?? null);
    const scaleDown = { ...behavior?.scaleDown, selectPolicy: "Disabled" };
    return [
      patchOf("horizontalpodautoscalers", autoscaler, [
        ...annotate(autoscaler, { [annotations.held]: held }),
        { op: "add", path: "/spec/behavior", value: { ...behavior, scaleDown } },
      ]),
    ];
  });
}

/**
 * The server fills a behavior in when it gets a part of one: where there was none, the whole is taken away again; where
 * there was one, only what we changed is put back.
 */
export function giveAutoscalersBack({ autoscalers }: Objects): readonly Change[] {
  return autoscalers.flatMap((autoscaler) => {
    const held = heldOf(autoscaler);
    if (held === undefined) return [];
    const original = JSON.parse(held) as Behavior | null;
    const operations: JsonPatchOperation[] = [...annotate(autoscaler, { [annotations.held]: undefined })];
    if (autoscaler.spec?.behavior !== undefined) {
      operations.push(
        original === null
          ? { op: "remove", path: "/spec/behavior" }
          : original.scaleDown === undefined
            ? { op: "remove", path: "/spec/behavior/scaleDown" }
            : { op: "add", path: "/spec/behavior/scaleDown", value: original.scaleDown },
      );
    }
    return [patchOf("horizontalpodautoscalers", autoscaler, operations)];
  });
}

/** No pod is taken before another one is ready in its place. */
export function holdStrategy(stable: Deployment): readonly JsonPatchOperation[] {
  if (heldOf(stable) !== undefined) return [];
  const strategy: Strategy = stable.spec?.strategy ?? {};
  const surge = strategy.rollingUpdate?.maxSurge;
  const maxSurge = surge === undefined || String(surge).replace("%", "") === "0" ? 1 : surge;
  const gapless: Strategy = { type: "RollingUpdate", rollingUpdate: { maxSurge, maxUnavailable: 0 } };
  return [
    ...annotate(stable, { [annotations.held]: JSON.stringify(strategy) }),
    { op: "add", path: "/spec/strategy", value: gapless },
  ];
}

export function giveStrategyBack(stable: Deployment): readonly JsonPatchOperation[] {
  const held = heldOf(stable);
  if (held === undefined) return [];
  return [{ op: "add", path: "/spec/strategy", value: JSON.parse(held) as Strategy }];
}
