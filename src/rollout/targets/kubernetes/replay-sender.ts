/**
 * Sends replayed rows to the arms' pods, through the API server's proxy: past the Service, so that no user's request is
 * displaced and each row reaches the arm that it is meant for. The pods' own counters keep them apart from users'.
 */
import { unexpected } from "../../../errors.js";
import { replayHeader } from "../../../runtimes/onnx-metrics.js";
import type { Clock } from "../../../world.js";
import type { ObservedPods } from "../../observers/pods.js";
import type { Delivery, ReplaySender } from "../../replay.js";
import type { ArmName } from "../../seams.js";
import type { Cluster } from "./cluster/cluster.js";
import { isStatus } from "./cluster/problems.js";

export interface KubernetesSenderOptions {
  readonly pods: (signal: AbortSignal) => Promise<ObservedPods>;
  readonly request: Cluster["request"];
  readonly clock: Clock;
}

type Addresses = Readonly<Record<ArmName, readonly Address[]>>;
interface Address {
  readonly pod: string;
  readonly port: number;
}

/** Pods come and go; each row need not ask anew. */
const lookEveryMs = 250;
/** A pod that could not be reached is left alone for so long, if there are others. */
const avoidMs = 5_000;
/** An API server that refuses has too much to do, or is gone. */
const pauseMs = 1_000;
const mostUnderWay = 32;

export function createKubernetesSender({ pods, request, clock }: KubernetesSenderOptions): ReplaySender {
  const turns = { stable: 0, canary: 0 };
  /** Pods that could not be reached, and until when they are left alone. */
  const avoided = new Map<string, number>();
  let addresses: Addresses = { stable: [], canary: [] };
  let lookedAt = Number.NEGATIVE_INFINITY;

  async function look(signal: AbortSignal): Promise<Addresses> {
    const now = clock.monotonic();
    if (now - lookedAt < lookEveryMs) return addresses;
    lookedAt = now;
    for (const [pod, until] of avoided) if (until <= now) avoided.delete(pod);
    addresses = evenly(await pods(signal), (pod) => avoided.has(pod));
    return addresses;
  }

  /** It may be gone; the others go on. */
  function avoid({ pod }: Address): void {
    avoided.set(pod, clock.monotonic() + avoidMs);
    lookedAt = Number.NEGATIVE_INFINITY;
  }

  return {
    pauseMs,
    mostUnderWay,
    isReady: async (signal) => {
      const { stable, canary } = await look(signal);
      return stable.length > 0 && canary.length > 0;
    },
    send: async (arm, { path, body, contentType }, signal): Promise<Delivery> => {
      const own = (await look(signal).catch(() => addresses))[arm];
      const address = own[turns[arm]++ % Math.max(1, own.length)];
      if (address === undefined) return { kind: "not-delivered", why: `no pod of ${arm} was ready` };
      const headers = { [replayHeader]: arm };
      try {
        const { status, text } = await request(
          { ...address, method: "POST", path, body, contentType, headers },
          signal,
        );
        if (status < 400 || !isStatus(text)) return { kind: "answered", status, text };
      } catch (error) {
        signal.throwIfAborted();
        // A refusal or a lost connection of the API server's own says nothing of the pod.
        const problem = unexpected(error);
        if (problem.code === "KUBERNETES_NOT_FOUND") avoid(address);
        return { kind: "not-delivered", why: problem.message };
      }
      avoid(address);
      return { kind: "not-delivered", why: `the API server could not reach ${address.pod}` };
    },
  };
}

/**
 * As many pods of each arm as the arm with fewer has ready: with equal rates the pods then have equal load, without
 * which latency would compare loads and not models.
 */
export function evenly({ pods }: ObservedPods, isAvoided: (pod: string) => boolean): Addresses {
  const ready = (arm: ArmName) =>
    pods
      .filter((pod) => pod.arm === arm && pod.readySince !== undefined && pod.leaving !== true && !isAvoided(pod.name))
      .map(({ name: pod, port }) => ({ pod, port }))
      .sort((a, b) => (a.pod < b.pod ? -1 : 1));
  const [stable, canary] = [ready("stable"), ready("canary")];
  const fewer = Math.min(stable.length, canary.length);
  return { stable: stable.slice(0, fewer), canary: canary.slice(0, fewer) };
}
