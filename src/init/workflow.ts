/** What a workflow has to know of the releases that it runs. */
import type { Feature, Need } from "../github/permissions.js";
import type { PinnedAction } from "./actions.js";

/** One configuration. */
export interface WorkflowRelease {
  /** Its file, relative to the folder that is set up. */
  readonly config: string;
  /** Files whose change asks for a run: the model and the holdout, with their `.dvc` files. */
  readonly inputs: readonly string[];
  readonly target: "local" | "kubernetes";
  readonly registry?: string;
  /** The longest that its rollout and the way back may take. */
  readonly rolloutMinutes: number;
}

export interface Workflow {
  readonly releases: readonly [WorkflowRelease, ...WorkflowRelease[]];
  /** "" or the folder below the repository's top. */
  readonly below: string;
  readonly branch: string;
  /** `model-release/model-release@v1`, or the commit that it is, with its version. */
  readonly action: PinnedAction;
  /** What DVC keeps of the inputs, and what fetching from its remote takes. */
  readonly dvc?: { readonly paths: readonly string[]; readonly requirement: string; readonly note?: string };
  readonly usesLfs: boolean;
  /** What doing this on GitHub takes. */
  readonly needsOf: (features: readonly Feature[]) => readonly Need[];
  /** Where the rights of a cluster's account stand. */
  readonly rbac?: string;
}

/** Whether something goes on serving when a run has ended. */
export const isLasting = ({ releases }: Workflow) => releases.some(({ target }) => target === "kubernetes");
