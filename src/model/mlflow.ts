/** What MLflow says of a model that it logged, in the files beside it; nothing of the model is loaded. Pure. */
import { parse } from "yaml";

/** A folder with a file called MLmodel. */
export interface LoggedModel {
  readonly folder: string;
  /** What it is: "sklearn", "onnx", "pytorch" …; MLflow's own way to call any of them is none of these. */
  readonly flavors: readonly string[];
  /** The ONNX file within the folder, where it was logged as one. */
  readonly onnx?: string;
  /** When it was logged: date and time in UTC, as MLflow writes them. */
  readonly created?: string;
  readonly run?: string;
  /** What its owners call it: as a registered model, else the experiment. */
  readonly name?: string;
}

export const descriptionFile = "MLmodel";

interface Mlmodel {
  readonly flavors?: Readonly<Record<string, { readonly data?: unknown } | null>> | null;
  readonly utc_time_created?: unknown;
  readonly run_id?: unknown;
}

/** Undefined for what is no description of a model. */
export function readLogged(text: string, folder: string): Omit<LoggedModel, "name"> | undefined {
  const written = read<Mlmodel>(text);
  if (typeof written?.flavors !== "object" || written.flavors === null) return undefined;
  const { flavors, run_id: run } = written;
  const data = flavors.onnx?.data;
  const created = /^\d{4}-\d\d-\d\d\b[ \d:.]*/.exec(String(written.utc_time_created))?.[0];
  return {
    folder,
    flavors: Object.keys(flavors).filter((flavor) => flavor !== "python_function"),
    ...(typeof data === "string" && { onnx: data }),
    ...(created !== undefined && { created }),
    ...(typeof run === "string" && { run }),
  };
}

/**
 * Where a store of files keeps the names, relative to the model's folder. Stores in a database have none of them.
 *
 * A model lies in `EXPERIMENT/models/ID/artifacts` since MLflow 3, and in `EXPERIMENT/RUN/artifacts/NAME` before.
 */
export const namesBeside = { registered: "../tags/mlflow.modelVersions", experiment: "../../../meta.yaml" } as const;

/** @param texts  what stands in the files of `namesBeside`, where they are */
export function nameOfLogged(texts: {
  readonly registered?: string;
  readonly experiment?: string;
}): string | undefined {
  const registered = read<readonly { readonly name?: unknown }[]>(texts.registered);
  const [version] = Array.isArray(registered) ? registered : [];
  const experiment = read<{ readonly name?: unknown; readonly experiment_id?: unknown }>(texts.experiment);
  const names = [version?.name, experiment?.experiment_id === undefined ? undefined : experiment.name];
  return names.find((name): name is string => typeof name === "string" && name !== "Default");
}

/** YAML, and with it JSON; undefined for what is neither. */
function read<Written>(text: string | undefined): Written | undefined {
  try {
    return text === undefined ? undefined : ((parse(text) ?? undefined) as Written | undefined);
  } catch {
    return undefined;
  }
}
