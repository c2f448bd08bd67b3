/** The names that our objects, labels and annotations bear in a cluster: what others see of us, so they never change. */

const domain = "model-release.dev";

export const fieldManager = "model-release";

export const labels = {
  /** `stable` or `canary`; in stable's pods from the first promotion on. Never what decides who is an arm. */
  arm: `${domain}/arm`,
  /** The Deployment that the object belongs to. */
  of: `${domain}/of`,
} as const;

export const annotations = {
  /** On the Lease: the record of the rollout, as JSON, most of it compressed. */
  record: `${domain}/record`,
  /** On the Lease: the process that holds it, where it can be asked whether it lives. */
  process: `${domain}/process`,
  /** On the Lease: how often each holdout has judged, as JSON. */
  judgements: `${domain}/judgements`,
  /** On every managed object: the epoch that last touched it. */
  epoch: `${domain}/epoch`,
  /** On a Deployment of ours, or promoted by us: a hash of the release whose template it has. */
  release: `${domain}/release`,
  /** On the canary: the identity of the rollout that made it. */
  rollout: `${domain}/rollout`,
  /** On the canary: the share of traffic that its replicas are to have. */
  share: `${domain}/share`,
  /** On what is held for a rollout: the user's own settings, as JSON, to be given back. */
  held: `${domain}/held`,
  /** On a ControllerRevision: when it was promoted, version, model and path. */
  promotion: `${domain}/promotion`,
} as const;

export const canaryName = (name: string) => `${name}-canary`;
export const leaseName = (name: string) => `${name}-model-release`;
/** What canary pods are selected by: keys of our own only, so that no other workload's selector is touched. */
export const canarySelector = (name: string) => ({ [labels.of]: name, [labels.arm]: "canary" });
