/** The stable Deployment: its template, its first release, and what is given back at the end. Pure. */

import { Problem } from "../../../errors.js";
import type { Release } from "../../seams.js";
import { isRolledOut } from "./arms.js";
import type { Change, Kind } from "./cluster/cluster.js";
import { giveStrategyBack, holdStrategy } from "./hold.js";
import type { Deployment, DisruptionBudget, KubernetesObject, PodTemplate, Service } from "./kinds.js";
import { annotations } from "./names.js";
import type { Objects } from "./objects.js";
import { annotate, patchOf } from "./patch.js";
import { asJson, bearsMarkOf, hasTemplate, releaseHash } from "./template.js";

/** What a first release makes: from the user's manifest, or our default. The template is the release's. */
export interface FirstObjects {
  readonly deployment: Deployment;
  readonly service: Service;
  readonly budget?: DisruptionBudget;
}

/** What a first release made bears the release's hash until the rollout is over: only that is ever deleted. */
export const firstMark = (object: KubernetesObject | undefined) => object?.metadata?.annotations?.[annotations.rollout];

/** The whole template, as one patch with the strategy that replaces pods without a gap. */
export function templateChanges(wanted: Release, live: Deployment): readonly Change[] {
  const template = wanted.template as unknown as PodTemplate;
  if (hasTemplate(live.spec?.template, template)) return [];
  return [
    patchOf("deployments", live, [...holdStrategy(live), { op: "replace", path: "/spec/template", value: template }]),
  ];
}

export function replacesTemplate(change: Change): boolean {
  return change.verb === "patch" && change.operations.some(({ path }) => path === "/spec/template");
}

/**
 * Users reach it only once it is ready: the Service comes last. A Service that was there already is left as it is.
 *
 * @throws Problem KUBERNETES_STABLE_GONE where what is wanted is none of ours to make anew
 */
export function firstChanges(wanted: Release, objects: Objects, first: FirstObjects): readonly Change[] {
  const { stable, service, budget } = objects;
  const mark = { [annotations.rollout]: releaseHash(wanted) };
  const marked = <T extends KubernetesObject>(object: T): T => ({
    ...object,
    metadata: { ...object.metadata, annotations: { ...object.metadata?.annotations, ...mark } },
  });
  if (stable === undefined) {
    const deployment = withTemplate(first.deployment, wanted);
    if (deployment === undefined) throw stableGone(first.deployment);
    return [{ verb: "create", kind: "deployments", object: marked(deployment) }];
  }
  if (firstMark(stable) === undefined) return [];
  const budgeted: Change[] =
    first.budget && !budget ? [{ verb: "create", kind: "poddisruptionbudgets", object: marked(first.budget) }] : [];
  // By the mark: what a webhook makes of the template must not keep its users from it.
  const isUp = isRolledOut(stable) && bearsMarkOf(stable.spec?.template, wanted.template as unknown as PodTemplate);
  const exposed: Change[] =
    isUp && !service ? [{ verb: "create", kind: "services", object: marked(first.service) }] : [];
  return [...budgeted, ...exposed];
}

/** Undefined where the Deployment would not select the pods of its own template. */
function withTemplate(deployment: Deployment, { template }: Release): Deployment | undefined {
  const spec = deployment.spec!;
  const podLabels = (template as PodTemplate).metadata?.labels ?? {};
  const isSelected = Object.entries(spec.selector.matchLabels ?? {}).every(([key, value]) => podLabels[key] === value);
  return isSelected ? (asJson({ ...deployment, spec: { ...spec, template } }) as unknown as Deployment) : undefined;
}

/** A first release that failed leaves nothing behind; the Deployment goes last, for it tells what else was made. */
export function undoFirst({ stable, service, budget }: Objects): readonly Change[] {
  const mark = firstMark(stable);
  if (mark === undefined) return [];
  const made: readonly (readonly [Kind, KubernetesObject | undefined])[] = [
    ["services", service],
    ["poddisruptionbudgets", budget],
    ["deployments", stable],
  ];
  return made.flatMap(([kind, object]): Change[] => {
    const { name, uid, deletionTimestamp } = object?.metadata ?? {};
    const isOurs = firstMark(object) === mark && deletionTimestamp === undefined;
    return isOurs ? [{ verb: "delete", kind, name: name!, uid: uid! }] : [];
  });
}

/** At the end: the user's strategy, and no mark of the rollout. */
export function settleChanges(live: Deployment): readonly Change[] {
  const operations = [
    ...giveStrategyBack(live),
    ...annotate(live, { [annotations.held]: undefined, [annotations.rollout]: undefined }),
  ];
  return operations.length > 0 ? [patchOf("deployments", live, operations)] : [];
}

function stableGone({ metadata }: Deployment): Problem {
  return new Problem("KUBERNETES_STABLE_GONE", {
    what: `Deployment ${metadata?.name} is gone: somebody deleted it while it was released`,
    remedy: "Create it again as it was; this rollout then brings it to its end.",
  });
}
