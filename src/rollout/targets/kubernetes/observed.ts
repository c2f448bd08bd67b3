/** The arms' pods as an observer wants them. Pure. */
import type { ObservedPod, ObservedPods } from "../../observers/pods.js";
import type { ArmReplicas, Replicas } from "../../observers/source.js";
import type { ArmName } from "../../seams.js";
import { allPodsOf, canaryWorkload, stableWorkload, type Workload } from "./arms.js";
import type { Pod } from "./kinds.js";
import type { Names, Objects } from "./objects.js";
import { servingContainer, servingPort } from "./template.js";

type PortChoice = Parameters<typeof servingPort>[1];

export function observedPods(objects: Objects, names: Names, port: PortChoice): ObservedPods {
  const [stable, canary] = [stableWorkload(objects), canaryWorkload(objects, names)];
  const of = (arm: ArmName, workload: Workload | undefined) =>
    workload
      ? allPodsOf(workload.deployment, objects).flatMap((pod) => observedPod(arm, pod, workload, names, port))
      : [];
  return {
    pods: [...of("stable", stable), ...of("canary", canary)],
    expected: { stable: expectedOf(stable), canary: expectedOf(canary) },
  };
}

/** Nothing where the container was not started yet, or has ended. */
function observedPod(
  arm: ArmName,
  pod: Pod,
  { deployment }: Workload,
  { container }: Names,
  port: PortChoice,
): readonly ObservedPod[] {
  const { name, uid, deletionTimestamp } = pod.metadata!;
  const where = `Deployment ${deployment.metadata?.name}`;
  const source = { template: deployment.spec!.template, where, container };
  const serving = servingContainer(source).name;
  const status = pod.status?.containerStatuses?.find((one) => one.name === serving);
  const startedAt = status?.state?.running?.startedAt;
  if (status === undefined || startedAt === undefined) return [];
  const ready = pod.status?.conditions?.find((one) => one.type === "Ready" && one.status === "True");
  return [
    {
      arm,
      name: name!,
      uid: uid!,
      port: servingPort(source, port),
      startedAt,
      restarts: status.restartCount,
      ...(ready?.lastTransitionTime && { readySince: new Date(ready.lastTransitionTime) }),
      ...(deletionTimestamp !== undefined && { leaving: true }),
    },
  ];
}

const expectedOf = (workload: Workload | undefined) => (workload ? (workload.deployment.spec?.replicas ?? 1) : 0);

/** The same for counters that are read elsewhere: those on their way out may answer no more, and are left out. */
export function replicasOf({ pods, expected }: ObservedPods, now: Date): Replicas {
  const of = (arm: ArmName): ArmReplicas => {
    const own = pods.filter((pod) => pod.arm === arm && pod.leaving !== true);
    const ready = own.flatMap(({ readySince }) => readySince?.getTime() ?? []);
    const youngest = ready.length > 0 ? new Date(Math.max(...ready)) : undefined;
    return {
      pods: own.map(({ name, readySince }) => ({ name, ready: readySince !== undefined })),
      expected: expected[arm],
      restarts: own.reduce((total, { restarts }) => total + restarts, 0),
      ...(youngest && { youngest: youngest.toISOString() }),
      ageSeconds: youngest ? Math.max(0, (now.getTime() - youngest.getTime()) / 1000) : 0,
    };
  };
  return { stable: of("stable"), canary: of("canary") };
}
