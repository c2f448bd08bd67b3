/** Which table a model is tried on, in which order, and which models are alternatives for one purpose. Pure. */
import { clearFit, type Fit, fitsOf } from "./fit.js";
import type { FoundModel, FoundTable, Survey } from "./survey.js";
import { isAside, roleOf } from "./worth-opening.js";

/** A table that a model takes, with every way to read it. */
export interface Pair {
  readonly table: FoundTable;
  readonly fits: readonly Fit[];
  /** The way to read it that stands out, where one does. */
  readonly clear?: Fit;
  readonly because: string;
}

/** Models that are worth a try: those of tests and examples, or of what git ignores, only where there are no others. */
export function modelsToSetUp({ models }: Pick<Survey, "models">): readonly FoundModel[] {
  const own = models.filter(({ path }) => !isAside(path));
  const inRepository = own.filter(({ keptBy }) => keptBy !== "mlflow");
  return [inRepository, own].find((some) => some.length > 0) ?? models;
}

/** The tables that fit a model, the likeliest holdout first. What is called a training set is never among them. */
export function pairsOf(model: FoundModel, tables: readonly FoundTable[]): readonly Pair[] {
  return tables
    .filter(({ path }) => roleOf(path) !== "training")
    .flatMap((table): readonly (Pair & { readonly points: number })[] => {
      const fits = fitsOf(model.signature, table);
      if (fits.length === 0) return [];
      const reasons = reasonsFor(model, table);
      const clear = clearFit(fits);
      const because = reasons.map(({ says }) => says).join(", ") || "it has the columns that the model takes";
      const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
      return [{ table, fits, ...(clear && { clear }), because, points }];
    })
    .sort((a, b) => b.points - a.points || a.table.path.localeCompare(b.table.path, "en"));
}

const rolePoints = { holdout: 4, test: 3, validation: 2, unnamed: 0, training: 0 } as const;

function reasonsFor(model: FoundModel, table: FoundTable) {
  const role = roleOf(table.path);
  const shared = wordsOf(model.path).filter((word) => wordsOf(table.path).includes(word));
  return [
    { holds: role !== "unnamed", points: rolePoints[role], says: `its name says ${role}` },
    { holds: shared.length > 0, points: 5, says: `it shares '${shared[0]}' with the model's name` },
    { holds: isAside(table.path), points: -3, says: "though it lies among tests or examples" },
  ].filter(({ holds }) => holds);
}

/** Words that many paths have, and that relate nothing. */
const common =
  /^(models?|data(sets?)?|holdout|test|train|val|validation|csv|jsonl|ndjson|onnx|src|best|final|latest|out|outputs?|artifacts?|\d+|)$/;

function wordsOf(path: string): readonly string[] {
  return path
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => !common.test(word));
}

/** Models that answer the same question on the same table are alternatives: one of them is released. */
export function purposeOf(model: FoundModel, { table }: Pick<Pair, "table">, { label }: Pick<Fit, "label">): string {
  return JSON.stringify([table.path, label, model.signature.classes ?? []]);
}
