/** How a model of scikit-learn becomes ONNX in one command, run by its owner: it is never loaded here. Pure. */
import { nameOf } from "./names.js";
import type { ForeignModel, FoundTable } from "./survey.js";

/** How its file is loaded, by whoever trusts it. */
const loaders = {
  pickle: { modules: "joblib", load: "joblib.load(sys.argv[1])" },
  mlflow: { modules: "mlflow.sklearn", load: "mlflow.sklearn.load_model(sys.argv[1])" },
} as const;
type Loader = keyof typeof loaders;

/** Undefined for what one command cannot convert. */
function loaderOf({ format, logged }: ForeignModel): Loader | undefined {
  if (format === "pickle") return "pickle";
  return logged?.flavors.includes("sklearn") ? "mlflow" : undefined;
}

/**
 * Numbers become one input, as most estimators want them. Where a column holds words, or columns are taken by their
 * names, each becomes an input of its own, of the type that it has in a table: only the model knows its columns' names.
 */
const types = [
  'names = list(getattr(model, "feature_names_in_", []))',
  'kinds = [number if rows[name].dtype.kind in "biuf" else text for name in names]',
  'apart = text in kinds or "ColumnTransformer" in repr(model)',
  'types = [(name, kind([None, 1])) for name, kind in zip(names, kinds)] if apart else [("features", number([None, model.n_features_in_]))]',
];
const numbersOnly = ['types = [("features", number([None, model.n_features_in_]))]'];

function program(loader: Loader, hasTable: boolean): string {
  const { modules, load } = loaders[loader];
  return [
    `import sys, ${modules}${hasTable ? ", pandas" : ""}`,
    "from skl2onnx import to_onnx",
    "from skl2onnx.common.data_types import FloatTensorType as number, StringTensorType as text",
    `model = ${load}`,
    ...(hasTable ? ["rows = pandas.read_csv(sys.argv[3])", ...types] : numbersOnly),
    // The file is opened last: a model that cannot be converted leaves no empty one.
    "converted = to_onnx(model, initial_types=types).SerializeToString()",
    'open(sys.argv[2], "wb").write(converted)',
  ].join("; ");
}

export interface Conversion {
  readonly command: string;
  /** Without a table nothing tells which columns hold words. */
  readonly numbersOnly: boolean;
}

/** @param folder  the name of the folder that is set up; undefined where one command does not do it */
export function conversionOf(
  model: ForeignModel,
  tables: readonly Pick<FoundTable, "path">[],
  folder: string,
): Conversion | undefined {
  const loader = loaderOf(model);
  if (loader === undefined) return undefined;
  const table = tables.find(({ path }) => /\.csv$/i.test(path))?.path;
  const files = [model.path, onnxFor(model, folder), ...(table === undefined ? [] : [table])];
  const packages = ["skl2onnx", ...(loader === "pickle" ? ["joblib"] : []), ...(table === undefined ? [] : ["pandas"])];
  const python = `python -c '${program(loader, table !== undefined)}' ${files.map(quoted).join(" ")}`;
  return { command: `pip install ${packages.join(" ")} && ${python}`, numbersOnly: table === undefined };
}

/** Beside a file; for MLflow's folder, whose content is MLflow's, at the top. */
function onnxFor({ path, logged }: ForeignModel, folder: string): string {
  if (!logged) return `${path.replace(/\.(pkl|pickle|joblib)$/i, "")}.onnx`;
  return `${nameOf(logged.name ?? `${path}/model`, folder)}.onnx`;
}

/** For a POSIX shell. */
export const quoted = (path: string) =>
  /^[\w./-]+$/.test(path) && !path.startsWith("-") ? path : `'${path.replaceAll("'", "'\\''")}'`;
