/** The Kubernetes target: reads the arms from watches, and writes what is wanted, one small change after the other. */
import { Problem } from "../../../errors.js";
import type { Clock } from "../../../world.js";
import type { Router } from "../../routers/router.js";
import type { Actual, ArmActual, EncodedRequest, Fence, Release, Smoke, Target } from "../../seams.js";
import { armOf, canaryWorkload, isObserved, isReady, stableWorkload, type Workload } from "./arms.js";
import { askedShareOf, hasReplicasAsked } from "./canary.js";
import { type ChangeSettings, changesFor, touchChanges } from "./changes.js";
import type { Change, Cluster } from "./cluster/cluster.js";
import { diagnose, noNotes } from "./faults.js";
import { isHeld, isHeldItself } from "./hold.js";
import { annotations, canarySelector } from "./names.js";
import { createNoteTaker } from "./notes.js";
import { type Names, type Objects, readObjects } from "./objects.js";
import { firstMark, replacesTemplate } from "./stable.js";
import { servingContainer, servingPort } from "./template.js";

export interface KubernetesTargetOptions {
  readonly cluster: Cluster;
  readonly names: Names;
  readonly router: Router;
  /** Read when it is needed: the manifest may be missing where nothing is to be made from it. */
  readonly first: () => Promise<ChangeSettings["first"]>;
  /** Where the container answers, if it does not say so itself. */
  readonly port: { readonly configured?: number; readonly usual: number };
  readonly preflight: Target["preflight"];
  /** Asks the journal itself. @throws Problem ROLLOUT_TAKEN_OVER */
  readonly checkFence: (fence: Fence, signal: AbortSignal) => Promise<void>;
  /** Keeps what stable runs now, before it is replaced. */
  readonly keep: (release: Release, signal: AbortSignal) => Promise<void>;
  readonly clock: Clock;
}

export interface KubernetesTarget extends Target {
  /** Changes every managed object, so that whoever was taken over is refused. */
  touch(epoch: number, signal: AbortSignal): Promise<void>;
}

/** As many looks in a row may meet an object that changed meanwhile; more of it is a fight with somebody. */
const conflictsBorne = 8;
const betweenTouchesMs = 50;
const touchesTried = 100;

export function createKubernetesTarget(options: KubernetesTargetOptions): KubernetesTarget {
  const { cluster, names, router, clock } = options;
  const takeNotes = createNoteTaker(cluster, clock);
  const look = (signal: AbortSignal) => readObjects(cluster, names, signal);
  let conflicts = 0;

  async function readArm(workload: Workload, signal: AbortSignal): Promise<ArmActual> {
    const arm = armOf(workload, names.container);
    const { template, metadata } = { ...workload.deployment.spec!, ...workload.deployment };
    const where = `Deployment ${metadata?.name}`;
    const serving = servingContainer({ template, where, container: names.container });
    // Until the controller has seen a new template, the pods are the earlier one's, and so is what ails them.
    if (!isObserved(workload.deployment)) return arm;
    const isWell = arm.ready && workload.pods.every(isReady);
    const notes = isWell ? noNotes : await takeNotes(workload, signal);
    return { ...arm, ...diagnose(workload, serving.name, notes) };
  }

  async function writeAll(changes: readonly Change[], objects: Objects, fence: Fence, signal: AbortSignal) {
    await options.checkFence(fence, signal);
    const versions = new Map<string, string>();
    for (const change of changes) {
      if (isFirstWrite(change, objects)) await options.keep(armOf(stableWorkload(objects)!, names.container), signal);
      const place = placeOf(change);
      const known = versions.get(place);
      const { metadata } = await cluster.write(known === undefined ? change : atVersion(change, known), signal);
      // A second change of the same object stands on our own first one, and on nobody else's.
      if (metadata?.resourceVersion) versions.set(place, metadata.resourceVersion);
    }
  }

  return {
    preflight: options.preflight,

    read: async (signal): Promise<Actual> => {
      const objects = await look(signal);
      const [stable, canary] = [stableWorkload(objects), canaryWorkload(objects, names)];
      const [stableArm, canaryArm] = await Promise.all([
        stable && readArm(stable, signal),
        canary && readArm(canary, signal),
      ]);
      return {
        ...(stableArm && { stable: asServing(stableArm, objects) }),
        ...(canaryArm && { canary: { ...canaryArm, ready: canaryArm.ready && hasReplicasAsked(canary!.deployment) } }),
        share: router.share(routingOf(objects, names), askedShareOf(canary?.deployment)),
        hold: isHeld(objects),
      };
    },

    apply: async (desired, fence, signal) => {
      const objects = await look(signal);
      const first = isFirst(objects) ? await options.first() : unneeded;
      const changes = changesFor(desired, objects, { name: names.name, router, first });
      if (changes.length === 0) return;
      try {
        await writeAll(changes, objects, fence, signal);
        conflicts = 0;
      } catch (error) {
        // Somebody was quicker: the next look shows what it is now, and what is still wanted is asked for then.
        if (!isConflict(error) || ++conflicts > conflictsBorne) throw error;
      }
    },

    smoke: async (rows, signal) => {
      const canary = canaryWorkload(await look(signal), names);
      const pod = canary?.pods.find(isReady);
      if (canary === undefined || pod === undefined) return { passed: false, what: "no pod of the canary is ready" };
      const where = `Deployment ${canary.deployment.metadata?.name}`;
      const serving = { template: canary.deployment.spec!.template, where, container: names.container };
      const port = servingPort(serving, options.port);
      return sendRows(cluster, { pod: pod.metadata!.name!, port }, rows, signal);
    },

    changed: (signal) => cluster.changed(signal),

    touch: async (epoch, signal) => {
      for (let tried = 1; ; tried++) {
        try {
          for (const change of touchChanges(epoch, await look(signal), names.name)) await cluster.write(change, signal);
          return;
        } catch (error) {
          if (!isConflict(error) || tried === touchesTried) throw error;
          await clock.sleep(betweenTouchesMs, signal);
          signal.throwIfAborted();
        }
      }
    },
  };
}

const isFirst = ({ stable }: Objects) => stable === undefined || firstMark(stable) !== undefined;
const unneeded: ChangeSettings["first"] = { deployment: {}, service: {} };

/** What a run of ours promoted is in the ledger already; what this rollout wrote itself is nothing to come back to. */
function isFirstWrite(change: Change, { stable }: Objects): boolean {
  const ours = stable?.spec?.template.metadata?.annotations?.[annotations.release];
  return replacesTemplate(change) && ours === undefined && !isHeldItself(stable);
}

/** A first release serves when users can reach it; a Deployment of no pods serves nobody. */
function asServing(arm: ArmActual, { stable, service }: Objects): ArmActual {
  const name = stable?.metadata?.name;
  if (arm.replicas.expected === 0) {
    const what = `Deployment ${name} is scaled to no pods`;
    return { ...arm, ready: false, delay: { whose: "surroundings", what } };
  }
  return firstMark(stable) !== undefined && service === undefined ? { ...arm, ready: false } : arm;
}

export function routingOf({ slices, pods, canary }: Objects, { name }: Names) {
  const own = Object.entries(canarySelector(name));
  return {
    slices,
    canary,
    canaryPods: pods.filter(({ metadata }) => own.every(([key, value]) => metadata?.labels?.[key] === value)),
  };
}

async function sendRows(
  cluster: Cluster,
  place: { readonly pod: string; readonly port: number },
  rows: readonly EncodedRequest[],
  signal: AbortSignal,
): Promise<Smoke> {
  for (const [i, { path, body, contentType }] of rows.entries()) {
    try {
      const { status, text } = await cluster.request({ ...place, method: "POST", path, body, contentType }, signal);
      // The answer of a server may hold what it was sent: only its beginning, and only when it is an error's.
      if (status < 200 || status > 299)
        return { passed: false, what: `row ${i + 1} was answered with ${status}: ${text.slice(0, 200)}` };
    } catch (error) {
      signal.throwIfAborted();
      return { passed: false, what: `row ${i + 1} was not answered: ${(error as Error).message}` };
    }
  }
  return { passed: true, what: `${rows.length} rows answered` };
}

const isConflict = (error: unknown) => error instanceof Problem && error.code === "KUBERNETES_CONFLICT";

const placeOf = (change: Change) => `${change.kind}/${"name" in change ? change.name : change.object.metadata?.name}`;

function atVersion(change: Change, resourceVersion: string): Change {
  return change.verb === "patch" || change.verb === "scale" ? { ...change, resourceVersion } : change;
}
