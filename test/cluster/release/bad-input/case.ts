/** One thing that is wrong, and what a release is to make of it. */
import type { KubeConfig } from "@kubernetes/client-node";
import type { Deployment } from "../../../../src/rollout/targets/kubernetes/kinds.js";
import type { Changes, How, Project, Running } from "../../support/project.js";
import type { Origin } from "../../support/serving.js";

export interface Case {
  /** Completes "a release says what is wrong: …". */
  readonly wrong: string;
  readonly exit: number;
  /** Where an error ends the run; a rollout that was given up has its reasons instead. */
  readonly code?: string;
  readonly says: RegExp;
  readonly changes?: Changes;
  /** What serves before, changed. */
  readonly stable?: (deployment: Deployment) => Deployment;
  /** Becomes `deploy.manifest`: a text, or objects. */
  readonly manifest?: (stable: Deployment) => string | readonly object[];
  /** Done once stable serves; what it registers with `after` is undone at the end. */
  readonly prepare?: (stage: Stage) => Promise<Prepared | undefined>;
  /** Users ask for predictions meanwhile; without them no gate of the canary can be decided. */
  readonly traffic?: true;
  /** Done while the command runs. */
  readonly meanwhile?: (stage: Stage, running: Running) => Promise<void>;
  /** Nothing was wrong after all: stable is replaced. */
  readonly promotes?: true;
}

export interface Prepared extends How {
  /** What only preparing tells. */
  readonly changes?: Changes;
}

export interface Stage {
  readonly project: Project;
  readonly origin: Origin;
  after(undo: () => Promise<unknown>): void;
  /** The admin's kubeconfig, changed, as a file for the command. */
  kubeconfig(change: (config: KubeConfig) => void): Promise<string>;
}

/** The container of a template, changed. */
export function withContainer(deployment: Deployment, changes: object): Deployment {
  return withPod(deployment, { containers: [{ ...deployment.spec!.template.spec!.containers[0]!, ...changes }] });
}

export function withPod(deployment: Deployment, changes: object): Deployment {
  const { template } = deployment.spec!;
  const changed = { ...template, spec: { ...template.spec!, ...changes } };
  return { ...deployment, spec: { ...deployment.spec!, template: changed } };
}

export function withMetadata(deployment: Deployment, changes: object): Deployment {
  return { ...deployment, metadata: { ...deployment.metadata, ...changes } };
}
