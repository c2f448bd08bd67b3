/** What a repository holds that a release could be made of: the facts that everything else in this room decides on. */
import type { Cell } from "../inference/encode.js";
import type { Signature } from "../inference/session.js";
import type { LoggedModel } from "../model/mlflow.js";

/** A model file that runs here. */
export interface FoundModel {
  /** Relative to the folder that is set up, as all paths here. */
  readonly path: string;
  readonly size: number;
  readonly signature: Signature;
  /** `mlflow`: by its store alone, which git ignores. */
  readonly keptBy: "git" | "dvc" | "mlflow";
  /** Where MLflow logged it. */
  readonly logged?: LoggedModel;
}

/** A model of a format that does not run here, and what it would need. */
export interface ForeignModel {
  readonly path: string;
  readonly format: string;
  /** "a pickle (scikit-learn, joblib), which can run any code when it is loaded" */
  readonly what: string;
  readonly needs: string;
  /** Where it is a folder that MLflow logged. */
  readonly logged?: LoggedModel;
}

export interface FoundTable {
  readonly path: string;
  readonly rows: number;
  readonly columns: ReadonlyMap<string, readonly Cell[]>;
  readonly keptBy: "git" | "dvc";
}

/** A Deployment in a manifest that a release can take as it is. */
export interface FoundDeployment {
  readonly manifest: string;
  readonly name: string;
  readonly namespace?: string;
  readonly images: readonly string[];
  /** Values of its labels and its pods'. */
  readonly labels: readonly string[];
  readonly service?: string;
}

export interface Survey {
  /** Absolute: the configuration is written here. */
  readonly folder: string;
  /** Absolute: the repository's top, where workflows stand; the folder itself outside of git. */
  readonly top: string;
  /** The folder below the top: "" or `services/churn`. */
  readonly below: string;
  readonly git?: { readonly defaultBranch: string; readonly origin?: string };
  readonly models: readonly FoundModel[];
  readonly foreign: readonly ForeignModel[];
  readonly tables: readonly FoundTable[];
  readonly deployments: readonly FoundDeployment[];
  /** The DVC repository that the folder lies in. */
  readonly dvc?: { readonly remote?: string };
  readonly usesLfs: boolean;
  /** Configurations of ours that are there. */
  readonly configurations: readonly string[];
  /** Workflows that use this action already, relative to the top. */
  readonly workflows: readonly string[];
  /** What was seen and not taken, and why; for the person to read. */
  readonly notes: readonly string[];
}
