/** What splits traffic between the arms in a cluster, as the Kubernetes target sees it. All of it is pure. */

import type { AskedStep, FittedSteps } from "../engine/plan.js";
import type { Deployment, EndpointSlice, Pod } from "../targets/kubernetes/kinds.js";

/** What the share is read from. */
export interface Routing {
  /** The stable Service's. */
  readonly slices: readonly EndpointSlice[];
  /** All pods that bear the canary's own labels, those of a canary just deleted among them. */
  readonly canaryPods: readonly Pod[];
  readonly canary: Deployment | undefined;
}

/** A share that was asked for, and the canary pods that it takes; kept as the canary's annotation. */
export interface AskedShare {
  readonly share: number;
  readonly replicas: number;
}

export interface Router {
  /** A ready canary pod has traffic: it bears the labels that the stable Service selects. */
  readonly readyIsTraffic: boolean;
  /**
   * @param stable  pods of the stable Deployment; 0 where there is none yet
   * @param name    the Deployment's, for messages
   * @throws Problem KUBERNETES_SHARE_IMPOSSIBLE where none of the shares can be had with so few pods
   */
  fit(asked: readonly AskedStep[], stable: number, name: string): FittedSteps;
  /** Canary pods that a share takes beside so many stable ones. */
  replicasFor(share: number, stable: number): number;
  /** The share in force: the asked one where it is confirmed, else what is truly so. */
  share(routing: Routing, asked: AskedShare | undefined): number;
}
