import { expect, test } from "@jest/globals";
import { diagnose, logKey, logsToAsk, type Notes } from "../../../src/rollout/targets/kubernetes/faults.js";
import type { ClusterEvent, ContainerStatus, Pod } from "../../../src/rollout/targets/kubernetes/kinds.js";
import { deployment, pod, ready, replicaSet, stable, userTemplate } from "./objects.js";

const set = replicaSet("churn");
const container = (some: Partial<ContainerStatus>): Pod["status"] => ({
  phase: "Running",
  containerStatuses: [{ name: "model", image: "churn@x", imageID: "", ready: false, restartCount: 0, ...some }],
});
const waiting = (reason: string, message = "") => container({ state: { waiting: { reason, message } } });
const ended = (some: object) => ({ terminated: { exitCode: 1, reason: "Error", ...some } });
const restarted = (some: object) =>
  container({ state: { waiting: { reason: "CrashLoopBackOff" } }, lastState: ended(some), restartCount: 2 });
const unscheduled: Pod["status"] = {
  phase: "Pending",
  conditions: [{ type: "PodScheduled", status: "False", reason: "Unschedulable", message: "0/3 nodes are available" }],
};
const event = (reason: string, message: string, minute = 0): ClusterEvent => ({
  metadata: {},
  involvedObject: { uid: "p-uid" },
  reason,
  message,
  lastTimestamp: `2026-01-01T00:0${minute}:00Z`,
});
const refused = (message: string) => ({
  ...set,
  status: { replicas: 0, conditions: [{ type: "ReplicaFailure", status: "True", reason: "FailedCreate", message }] },
});

interface Row {
  readonly when: string;
  readonly status?: Pod["status"];
  readonly events?: readonly ClusterEvent[];
  readonly log?: string;
  readonly refusal?: string;
  readonly spec?: Pod["spec"];
  readonly is: string | undefined;
}

test.each<Row>([
  { when: "all is well", status: ready, is: undefined },
  {
    when: "it ended",
    status: restarted({ exitCode: 3 }),
    log: "no such file: model.onnx\n",
    is: "fault, candidate: Pod p, container model ended with exit code 3; its last lines:\nno such file: model.onnx",
  },
  {
    when: "it ended, and its log is gone",
    status: container({ state: ended({ exitCode: 3, message: "weights are missing\n" }) }),
    is: "fault, candidate: Pod p, container model ended with exit code 3: weights are missing",
  },
  {
    when: "it ended as if all were done",
    status: container({ state: ended({ exitCode: 0, reason: "Completed" }) }),
    is: "fault, candidate: Pod p, container model ended with exit code 0 (Completed)",
  },
  {
    when: "it has a past and serves again",
    status: { ...container({ ready: true, lastState: ended({}) }), ...ready },
    is: undefined,
  },
  {
    when: "it used too much memory",
    status: restarted({ exitCode: 137, reason: "OOMKilled" }),
    spec: { containers: [{ name: "model", resources: { limits: { memory: "512Mi" } } }] },
    is: "fault, candidate: Pod p, container model used more memory than it may (512Mi) and was killed (OOMKilled)",
  },
  {
    when: "its liveness probe failed",
    status: restarted({ exitCode: 143 }),
    events: [
      event("Unhealthy", "Liveness probe failed: timeout"),
      event("Killing", "Container model failed liveness probe, will be restarted"),
    ],
    is: "fault, candidate: Pod p, container model was ended by the kubelet, for it did not answer its probe (Liveness probe failed: timeout)",
  },
  {
    when: "it is not ready",
    status: container({ state: { running: {} } }),
    events: [
      event("Unhealthy", "Readiness probe failed: 500", 1),
      event("Unhealthy", "Readiness probe failed: 503", 2),
    ],
    is: "delay, candidate: Pod p runs but is not ready: Readiness probe failed: 503",
  },
  {
    when: "another container beside it ends",
    status: container({ name: "proxy", state: ended({}) }),
    is: "fault, surroundings: Pod p, container proxy ended with exit code 1",
  },
  {
    when: "the first pull failed",
    status: waiting("ErrImagePull", "connection refused"),
    is: "delay, surroundings: Pod p, container model: the image churn@x cannot be pulled (ErrImagePull): connection refused",
  },
  {
    when: "pulls go on failing",
    status: waiting("ImagePullBackOff", "Back-off pulling image"),
    events: [event("Failed", "Failed to pull image: not found"), event("Failed", "Error: ImagePullBackOff", 1)],
    is: "fault, surroundings: Pod p, container model: the image churn@x cannot be pulled (ImagePullBackOff): Failed to pull image: not found",
  },
  {
    when: "the image's name is no name",
    status: waiting("InvalidImageName", "couldn't parse image name"),
    is: "fault, surroundings: Pod p, container model: couldn't parse image name",
  },
  {
    when: "a secret is missing",
    status: waiting("CreateContainerConfigError", 'secret "keys" not found'),
    is: 'delay, surroundings: Pod p, container model cannot be started: secret "keys" not found',
  },
  {
    when: "the image runs as root and may not",
    status: waiting("CreateContainerConfigError", "container has runAsNonRoot and image will run as root"),
    is: "fault, surroundings: Pod p, container model cannot be started: container has runAsNonRoot and image will run as root",
  },
  {
    when: "no node has room",
    status: unscheduled,
    is: "delay, surroundings: Pod p finds no node: 0/3 nodes are available",
  },
  {
    when: "its node threw it out",
    status: { phase: "Failed", reason: "Evicted", message: "low on memory" },
    is: "delay, surroundings: Pod p was ended (Evicted): low on memory",
  },
  {
    when: "a volume cannot be mounted",
    status: container({ state: { waiting: { reason: "ContainerCreating" } } }),
    events: [event("FailedMount", "secret not found"), event("Pulling", "Pulling image", 1)],
    is: "delay, surroundings: Pod p has not started yet: secret not found",
  },
  {
    when: "the quota is full",
    refusal: "pods is forbidden: exceeded quota: compute",
    is: "delay, surroundings: ReplicaSet churn-set-1 may not make its pods: pods is forbidden: exceeded quota: compute",
  },
  {
    when: "a LimitRange says no",
    refusal: 'pods "p" is forbidden: maximum memory usage per Container is 256Mi, but limit is 512Mi',
    is: 'fault, surroundings: ReplicaSet churn-set-1 may not make its pods: pods "p" is forbidden: maximum memory usage per Container is 256Mi, but limit is 512Mi',
  },
  {
    when: "a webhook says no",
    refusal: 'admission webhook "policy" denied the request: no latest',
    is: 'fault, surroundings: ReplicaSet churn-set-1 may not make its pods: admission webhook "policy" denied the request: no latest',
  },
  {
    when: "the namespace's policy says no",
    refusal: 'pods is forbidden: violates PodSecurity "restricted"',
    is: 'fault, surroundings: ReplicaSet churn-set-1 may not make its pods: pods is forbidden: violates PodSecurity "restricted"',
  },
])("$when", ({ status, events = [], log, refusal, spec, is }) => {
  const one = { ...pod(set, "p", status), ...(spec && { spec }) };
  const notes: Notes = { events, logs: new Map(log ? [[logKey(one, "model"), log]] : []) };
  const replicas = refusal === undefined ? set : refused(refusal);
  const pods = status ? [one] : [];
  const workload = {
    deployment: deployment("churn", userTemplate, pods.length),
    replicaSet: replicas,
    pods,
    olderPods: [],
  };
  const { fault, delay } = diagnose(workload, "model", notes);
  const [found] = [fault && (["fault", fault] as const), delay && (["delay", delay] as const)].filter(
    (each) => each !== undefined,
  );
  expect(found && `${found[0]}, ${found[1].whose}: ${found[1].what}`).toBe(is);
});

test("a fault of one pod is told before the delay of another", () => {
  const pods = [pod(set, "a", unscheduled), pod(set, "b", restarted({}))];
  const workload = { deployment: stable, replicaSet: set, pods, olderPods: [] };
  expect(diagnose(workload, "model", { events: [], logs: new Map() })).toMatchObject({
    fault: { whose: "candidate" },
    delay: { whose: "surroundings" },
  });
});

test("pods that are not there are the surroundings' doing, unless one that is there tells more", () => {
  const workload = { deployment: stable, replicaSet: set, pods: [pod(set, "p")], olderPods: [] };
  const notes: Notes = { events: [], logs: new Map() };
  const what = "Deployment churn has 1 of its 3 pods";
  expect(diagnose(workload, "model", notes)).toEqual({ delay: { whose: "surroundings", what } });
  const unready = pod(set, "q", container({ state: { running: {} } }));
  expect(diagnose({ ...workload, pods: [unready] }, "model", notes).delay?.whose).toBe("candidate");
});

test("another pod's events say nothing of this one", () => {
  const workload = {
    deployment: stable,
    replicaSet: set,
    pods: [pod(set, "q", container({ state: { running: {} } }))],
    olderPods: [],
  };
  const notes = { events: [event("Unhealthy", "Readiness probe failed")], logs: new Map() };
  expect(diagnose(workload, "model", notes).delay?.what).toBe("Pod q runs but is not ready");
});

test("logs are asked of containers that ended: of the run before, where it was started again", () => {
  const pods = [pod(set, "a", restarted({})), pod(set, "b", container({ state: ended({}) })), pod(set, "c", ready)];
  const workload = { deployment: stable, replicaSet: set, pods, olderPods: [] };
  expect(logsToAsk(workload).map((one) => [one.pod.metadata?.name, one.previous])).toEqual([
    ["a", true],
    ["b", false],
  ]);
});
