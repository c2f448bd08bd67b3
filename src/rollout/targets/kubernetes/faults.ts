/**
 * What ails a workload, told apart and in words: what the candidate did, and what its surroundings did. Pure.
 *
 * A fault ends the rollout now; a delay may yet pass, and is the reason told if it does not in time.
 */

import type { Finding } from "../../seams.js";
import { isReady, type Workload } from "./arms.js";
import type { ClusterEvent, ContainerState, ContainerStatus, Deployment, Pod, ReplicaSet } from "./kinds.js";

/** What was asked about pods that are not ready. */
export interface Notes {
  /** Of these pods, in no order. */
  readonly events: readonly ClusterEvent[];
  /** The last lines of the run of a container that ended, by `logKey`. */
  readonly logs: ReadonlyMap<string, string>;
}

export const noNotes: Notes = { events: [], logs: new Map() };

export interface Diagnosis {
  readonly fault?: Finding;
  readonly delay?: Finding;
}

/** @param container  the one that serves the model; the others are the surroundings' */
export function diagnose({ deployment, pods, replicaSet }: Workload, container: string, notes: Notes): Diagnosis {
  const ailing = pods.filter((pod) => !isReady(pod)).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const all = [...(replicaSet ? refusalOf(replicaSet) : []), ...ailing.map((pod) => ailmentOf(pod, container, notes))];
  const fault = all.find((one) => one.fault)?.fault;
  const delay = all.find((one) => one.delay)?.delay ?? podsMissing(deployment, pods);
  return { ...(fault && { fault }), ...(delay && { delay }) };
}

const surroundings = (what: string): Finding => ({ whose: "surroundings", what });

/** The words of a webhook, of pod security, of validation, and of a LimitRange (kubernetes/plugin/pkg/admission/limitranger). */
const finalRefusals =
  /denied the request|violates PodSecurity|is invalid:|(minimum|maximum) \S+ usage per|limit to request ratio per/;

/** Pods that may not even be made: quota, admission, a missing service account. */
function refusalOf({ metadata, status }: ReplicaSet): readonly Diagnosis[] {
  const failure = status?.conditions?.find(({ type, status }) => type === "ReplicaFailure" && status === "True");
  if (failure === undefined) return [];
  const what = surroundings(`ReplicaSet ${metadata?.name} may not make its pods: ${failure.message ?? failure.reason}`);
  // A full quota may get room and a webhook may come back; a policy that said no says it again.
  const isFinal = finalRefusals.test(failure.message ?? "");
  return [isFinal ? { fault: what } : { delay: what }];
}

/** A container that ends leaves its pod there: one that is gone was taken away, or is not made yet. */
function podsMissing({ metadata, spec }: Deployment, { length }: readonly Pod[]): Finding | undefined {
  const expected = spec?.replicas ?? 1;
  if (length >= expected) return undefined;
  return surroundings(`Deployment ${metadata?.name} has ${length} of its ${expected} pods`);
}

function ailmentOf(pod: Pod, container: string, notes: Notes): Diagnosis {
  const name = `Pod ${nameOf(pod)}`;
  const { phase, reason, message } = pod.status ?? {};
  if (phase === "Failed" && reason) return { delay: surroundings(`${name} was ended (${reason}): ${message ?? ""}`) };
  const unscheduled = pod.status?.conditions?.find(({ type, status }) => type === "PodScheduled" && status === "False");
  if (unscheduled)
    return { delay: surroundings(`${name} finds no node: ${unscheduled.message ?? unscheduled.reason}`) };
  const statuses = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])];
  const found = statuses.map((status) => containerAilment(pod, status, container, notes));
  return (
    found.find((one) => one?.fault) ?? found.find((one) => one?.delay) ?? { delay: waitingFor(pod, container, notes) }
  );
}

const pullReasons = ["ErrImagePull", "ImagePullBackOff", "ErrImageNeverPull", "RegistryUnavailable"];
const startReasons = ["CreateContainerError", "RunContainerError"];

function containerAilment(pod: Pod, status: ContainerStatus, serving: string, notes: Notes): Diagnosis | undefined {
  const subject = `Pod ${nameOf(pod)}, container ${status.name}`;
  const whose = status.name === serving ? "candidate" : "surroundings";
  const { reason = "", message = "" } = status.state?.waiting ?? {};
  if (reason === "InvalidImageName") return { fault: surroundings(`${subject}: ${message || reason}`) };
  if (pullReasons.includes(reason)) {
    const why = pullMessage(pod, notes) ?? message;
    const what = surroundings(`${subject}: the image ${status.image} cannot be pulled (${reason}): ${why}`);
    // The first failure may be a registry's hiccup; the kubelet has tried again before it says that it backs off.
    return reason === "ErrImagePull" ? { delay: what } : { fault: what };
  }
  if (reason === "CreateContainerConfigError") {
    const what = surroundings(`${subject} cannot be started: ${message}`);
    return message.includes("runAsNonRoot") ? { fault: what } : { delay: what };
  }
  const ended = endOf(status);
  if (ended) return { fault: { whose, what: `${subject} ${tellEnd(pod, status, ended, notes)}` } };
  if (startReasons.includes(reason)) return { fault: { whose, what: `${subject} cannot be started: ${message}` } };
  return undefined;
}

/** How a container that should run came to an end, if it did. An init container that did its work did not. */
function endOf({ state, lastState, ready, started }: ContainerStatus): ContainerState["terminated"] {
  if (state?.terminated) return state.terminated.exitCode === 0 && ready ? undefined : state.terminated;
  // One that runs again and has come as far as being ready has a past, not an ailment.
  return ready && started !== false ? undefined : lastState?.terminated;
}

function tellEnd(
  pod: Pod,
  status: ContainerStatus,
  { reason, exitCode, signal, message }: NonNullable<ContainerState["terminated"]>,
  notes: Notes,
): string {
  const log = notes.logs.get(logKey(pod, status.name))?.trimEnd();
  const lines = log ? `; its last lines:\n${log}` : message ? `: ${message.trimEnd()}` : "";
  if (reason === "OOMKilled") {
    const limit = pod.spec?.containers.find(({ name }) => name === status.name)?.resources?.limits?.memory;
    return `used more memory than it may${limit ? ` (${limit})` : ""} and was killed (OOMKilled)${lines}`;
  }
  const killing = lastEvent(pod, notes, ["Killing"]);
  if (killing?.message && /failed (liveness|startup) probe/.test(killing.message)) {
    const probe = lastEvent(pod, notes, ["Unhealthy"])?.message;
    return `was ended by the kubelet, for it did not answer its probe${probe ? ` (${probe})` : ""}${lines}`;
  }
  const how = signal ? `by signal ${signal}` : `with exit code ${exitCode}`;
  return `ended ${how}${reason && reason !== "Error" ? ` (${reason})` : ""}${lines}`;
}

/** Nothing went wrong yet: what it is waiting for. */
function waitingFor(pod: Pod, container: string, notes: Notes): Finding {
  const name = `Pod ${nameOf(pod)}`;
  const running = pod.status?.containerStatuses?.find((status) => status.name === container)?.state?.running;
  if (running) {
    const probe = lastEvent(pod, notes, ["Unhealthy"])?.message;
    return { whose: "candidate", what: `${name} runs but is not ready${probe ? `: ${probe}` : ""}` };
  }
  const trouble = lastEvent(pod, notes, ["FailedMount", "FailedAttachVolume", "FailedCreatePodSandBox", "Failed"]);
  const pulling = lastEvent(pod, notes, ["Pulling"]);
  return surroundings(`${name} has not started yet: ${(trouble ?? pulling)?.message ?? "its node says no reason"}`);
}

/** The registry's own words: once the kubelet backs off, the container's state has them no more. */
function pullMessage(pod: Pod, { events }: Notes): string | undefined {
  const failures = events.filter(
    ({ involvedObject, reason, message }) =>
      involvedObject.uid === pod.metadata?.uid && reason === "Failed" && /Failed to pull image/.test(message ?? ""),
  );
  return newest(failures)?.message;
}

function lastEvent(pod: Pod, { events }: Notes, reasons: readonly string[]): ClusterEvent | undefined {
  const own = events.filter(
    ({ involvedObject, reason }) => involvedObject.uid === pod.metadata?.uid && reasons.includes(reason ?? ""),
  );
  return newest(own);
}

function newest(events: readonly ClusterEvent[]): ClusterEvent | undefined {
  return [...events].sort((a, b) => timeOf(b) - timeOf(a))[0];
}

function timeOf({ lastTimestamp, eventTime, metadata }: ClusterEvent): number {
  return new Date(String(lastTimestamp ?? eventTime ?? metadata.creationTimestamp ?? 0)).getTime() || 0;
}

const nameOf = ({ metadata }: Pod) => metadata?.name ?? "";

/** One run of one container: a restart has lines of its own. */
export function logKey({ metadata, status }: Pod, container: string): string {
  const restarts = status?.containerStatuses?.find(({ name }) => name === container)?.restartCount ?? 0;
  return `${metadata?.uid}/${container}/${restarts}`;
}

/** The containers whose log tells why they ended, and whether it is the log of the run before. */
export function logsToAsk({ pods }: Workload): readonly { pod: Pod; container: string; previous: boolean }[] {
  return pods
    .filter((pod) => !isReady(pod))
    .flatMap((pod) =>
      (pod.status?.containerStatuses ?? []).flatMap((status) =>
        endOf(status) ? [{ pod, container: status.name, previous: status.state?.terminated === undefined }] : [],
      ),
    );
}
