/** Which files of a repository are worth opening, in which order, and how many at most. Pure: names alone. */
import { liesInLeftOut } from "./left-out.js";

/** Bounds on what is looked at: a repository may be of any size. */
export const bounds = { models: 2000, tables: 20, manifests: 200, tableBytes: 256 * 2 ** 20, modelBytes: 2 ** 31 };

const modelNames =
  /\.(onnx|pkl|pickle|joblib|pt|pth|h5|hdf5|keras|skops|safetensors|gguf|tflite|ubj|cbm|pmml|pb|bin|model|bst)$/i;
/** Files that hold no model whatever their first bytes are. XGBoost writes .json, LightGBM .txt. */
const neverModels =
  /\.(py|ipynb|md|rst|c|cc|cpp|h|hpp|rs|go|java|kt|ts|tsx|js|jsx|mjs|cjs|css|html?|svg|png|jpe?g|gif|ico|pdf|ya?ml|toml|lock|cfg|ini|sh|ps1|sql|proto|csv|tsv|jsonl|ndjson|parquet|arrow|zip|gz|whl|woff2?|map|log|dvc|r|scala|rb|php|xml)$/i;

/** A path that belongs to tests, to examples or to others: taken only where there is nothing else. */
export const isAside = (path: string) =>
  path
    .split("/")
    .some((part) => /^(tests?|fixtures?|examples?|samples?|vendor|third[_-]party|site-packages)$/i.test(part));

/** Those named like models first, then whatever may be one by its content. */
export function modelsWorthOpening(paths: readonly string[]): readonly string[] {
  const possible = paths.filter((path) => !liesInLeftOut(path) && !neverModels.test(path));
  const named = possible.filter((path) => modelNames.test(path));
  return [...named, ...possible.filter((path) => !modelNames.test(path))].slice(0, bounds.models);
}

/** Folders that are a model by the names in them: MLflow's, TensorFlow's, Hugging Face's. */
export function foldersOf(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const cut = path.lastIndexOf("/");
    if (cut < 0 || liesInLeftOut(path)) continue;
    const names = folders.get(path.slice(0, cut)) ?? [];
    names.push(path.slice(cut + 1));
    folders.set(path.slice(0, cut), names);
  }
  return folders;
}

/** What a table's name says of it. `training` is never a holdout. */
export type TableRole = "holdout" | "test" | "validation" | "unnamed" | "training";

export function roleOf(path: string): TableRole {
  const words = path.toLowerCase().split(/[^a-z]+/);
  const says = (...names: string[]) => words.some((word) => names.includes(word));
  if (says("holdout", "heldout") || /hold[_-]?out|held[_-]?out/i.test(path)) return "holdout";
  if (says("train", "training", "trainset", "fit")) return "training";
  if (says("test", "testset", "testing")) return "test";
  if (says("val", "valid", "validation", "eval", "evaluation", "dev")) return "validation";
  return "unnamed";
}

const roles: readonly TableRole[] = ["holdout", "test", "validation", "unnamed", "training"];

/** Tables that can be read, the likeliest holdouts first. */
export function tablesWorthOpening(paths: readonly string[]): readonly string[] {
  return paths
    .filter((path) => /\.(csv|jsonl|ndjson)$/i.test(path) && !liesInLeftOut(path))
    .sort((a, b) => Number(isAside(a)) - Number(isAside(b)) || roles.indexOf(roleOf(a)) - roles.indexOf(roleOf(b)))
    .slice(0, bounds.tables);
}

/** Tables of a form that is not read here. */
export const otherTables = (paths: readonly string[]) =>
  paths.filter((path) => /\.(parquet|tsv|xlsx|feather|arrow)$/i.test(path) && !liesInLeftOut(path)).slice(0, 5);

export function manifestsWorthOpening(paths: readonly string[]): readonly string[] {
  return paths
    .filter(
      (path) => /\.ya?ml$/i.test(path) && !liesInLeftOut(path) && !/(^|\/)\.github\//.test(path) && !isAside(path),
    )
    .slice(0, bounds.manifests);
}
