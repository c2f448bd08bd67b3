/** The canary's Deployment: what it looks like, and what brings it to what is wanted. Pure. */

import { Problem } from "../../../errors.js";
import type { AskedShare, Router } from "../../routers/router.js";
import type { Desired } from "../../seams.js";
import type { Change } from "./cluster/cluster.js";
import type { Deployment, PodTemplate } from "./kinds.js";
import { annotations, canaryName, canarySelector, labels } from "./names.js";
import { isOurCanary, type Objects } from "./objects.js";
import { annotate, patchOf } from "./patch.js";
import { asJson, releaseHash } from "./template.js";

/** In two halves, for what is taken away comes before anything else and what is added after. */
export interface CanaryChanges {
  readonly less: readonly Change[];
  readonly more: readonly Change[];
}

const nothing: CanaryChanges = { less: [], more: [] };

/** @throws Problem KUBERNETES_NAME_TAKEN where the canary's name is somebody else's */
export function canaryChanges(desired: Desired, objects: Objects, name: string, router: Router): CanaryChanges {
  const { canary: live } = objects;
  const wanted = desired.canary;
  if (live && !isOurCanary(live, name)) {
    if (wanted) throw nameTaken(live);
    return nothing;
  }
  if (live === undefined) {
    if (wanted === undefined) return nothing;
    const exposed = router.readyIsTraffic && desired.stable !== undefined;
    return {
      less: [],
      more: [{ verb: "create", kind: "deployments", object: canaryDeployment(wanted, name, exposed) }],
    };
  }
  if (live.metadata?.deletionTimestamp !== undefined) return nothing;
  // What an earlier rollout left behind makes room first; the next look finds none and makes ours.
  if (wanted === undefined || live.metadata?.annotations?.[annotations.release] !== releaseHash(wanted)) {
    return {
      less: [{ verb: "delete", kind: "deployments", name: live.metadata!.name!, uid: live.metadata!.uid! }],
      more: [],
    };
  }
  const replicas = replicasOf(desired.share, wanted.replicas, live, objects.stable, router);
  return scaleChanges(live, { share: desired.share, replicas });
}

/**
 * Made with no pods, so that whoever makes it too late (a process that was taken over) harms nobody.
 *
 * @param exposed  its pods bear the labels that the stable Service selects
 */
export function canaryDeployment(release: NonNullable<Desired["canary"]>, name: string, exposed: boolean): Deployment {
  const template = release.template as unknown as PodTemplate;
  const own = canarySelector(name);
  const podLabels = exposed ? { ...template.metadata?.labels, ...own } : own;
  return asJson({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: {
      name: canaryName(name),
      labels: own,
      annotations: {
        [annotations.release]: releaseHash(release),
        [annotations.share]: shareText({ share: 0, replicas: release.replicas }),
      },
    },
    spec: {
      replicas: 0,
      selector: { matchLabels: own },
      template: { ...template, metadata: { ...template.metadata, labels: podLabels } },
    },
  });
}

/** Grows with stable, so that the share stays; never shrinks with it, for a pod that comes and goes is no evidence. */
function replicasOf(
  share: number,
  least: number,
  live: Deployment,
  stable: Deployment | undefined,
  router: Router,
): number {
  if (share === 0 || stable === undefined) return least;
  const before = askedShareOf(live);
  const serving = Math.min(stable.spec?.replicas ?? 1, stable.status?.readyReplicas ?? 0);
  const sameShare = before?.share === share ? before.replicas : 0;
  return Math.max(least, router.replicasFor(share, serving), sameShare);
}

function scaleChanges(live: Deployment, asked: AskedShare): CanaryChanges {
  const { name, resourceVersion } = live.metadata!;
  const now = live.spec?.replicas ?? 1;
  const scale: Change = {
    verb: "scale",
    kind: "deployments",
    name: name!,
    resourceVersion: resourceVersion!,
    replicas: asked.replicas,
  };
  // Taking pods away waits for nothing; what they stand for is written down with the next look.
  if (asked.replicas < now) return { less: [scale], more: [] };
  const told = annotate(live, { [annotations.share]: shareText(asked) });
  const tell = told.length > 0 ? [patchOf("deployments", live, told)] : [];
  return { less: [], more: asked.replicas > now ? [...tell, scale] : tell };
}

const shareText = ({ share, replicas }: AskedShare) => JSON.stringify({ share, replicas });

/** One that was just made has no pods because it was not yet given any: that is not ready. */
export function hasReplicasAsked(canary: Deployment): boolean {
  return (canary.spec?.replicas ?? 1) >= (askedShareOf(canary)?.replicas ?? 0);
}

/** What was last asked of the canary; undefined where the annotation is not ours. */
export function askedShareOf(canary: Deployment | undefined): AskedShare | undefined {
  const text = canary?.metadata?.annotations?.[annotations.share];
  try {
    const { share, replicas } = JSON.parse(text ?? "{}") as Partial<AskedShare>;
    return typeof share === "number" && typeof replicas === "number" ? { share, replicas } : undefined;
  } catch {
    return undefined;
  }
}

function nameTaken({ metadata }: Deployment): Problem {
  return new Problem("KUBERNETES_NAME_TAKEN", {
    what: `Deployment ${metadata?.name} is there and was not made by model-release (it lacks the label ${labels.arm})`,
    remedy: "Give it another name, or delete it; or write another 'deploy.name' for what is released.",
  });
}
