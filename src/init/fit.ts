/** Whether a table can be a model's holdout, and which of its columns is what. Pure: signature and cells alone. */

import { Problem } from "../errors.js";
import type { Cell } from "../inference/encode.js";
import { planInputs } from "../inference/encode.js";
import { kindOf, matchLabel } from "../inference/labels.js";
import type { Signature } from "../inference/session.js";
import type { FoundTable } from "./survey.js";

/** One way to read a table as a model's holdout. */
export interface Fit {
  readonly label: string;
  readonly id?: string;
  readonly slices: readonly string[];
  /** Why this column is taken for the label. */
  readonly because: string;
  /** How sure that is; 0: only because nothing speaks against it. */
  readonly points: number;
}

const labelNames =
  /^(label|labels|target|targets|y|y_?true|class|classes|outcome|truth|ground_?truth|answer|response|result|actual|species|diagnosis|survived|default(ed)?|churn(ed)?|is_?fraud|fraud|converted|price|category|digit)$/i;
const idNames = /^(id|uuid|guid|index|row_?id|key)$|[_-]id$|Id$/;
/** Words in a column of few values are a slice; in one of many they are names or texts. */
const mostSliceValues = 20;

/** Every column that may hold the known answers, the likeliest first; empty where the table does not fit the model. */
export function fitsOf(signature: Signature, { columns, rows }: Pick<FoundTable, "columns" | "rows">): readonly Fit[] {
  const names = [...columns.keys()];
  if (rows === 0 || names.length < 2) return [];
  const fits = names.flatMap((label, at): readonly Fit[] => {
    if (idNames.test(label) || !holdsAnswers(signature, columns.get(label)!)) return [];
    const roles = rolesOf(
      signature,
      names.filter((name) => name !== label),
      columns,
    );
    if (!roles) return [];
    const reasons = reasonsFor(signature, label, at === names.length - 1);
    const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
    return [{ label, ...roles, points, because: reasons.map(({ says }) => says).join(", ") || "nothing else fits" }];
  });
  return fits.sort((a, b) => b.points - a.points);
}

/** The fit that stands out; undefined where several are equally likely. */
export function clearFit(fits: readonly Fit[]): Fit | undefined {
  const [best, next] = fits;
  if (!best || (next && next.points === best.points)) return undefined;
  return best;
}

function reasonsFor({ classes }: Signature, label: string, isLast: boolean) {
  return [
    { holds: labelNames.test(label), points: 4, says: `it is called '${label}'` },
    { holds: isLast, points: 2, says: "it is the last column" },
    { holds: classes !== undefined, points: 1, says: "its values are the model's classes" },
  ].filter(({ holds }) => holds);
}

/** The inputs in one table and their answers in another, row by row: what splitting leaves behind. */
export interface Halves {
  readonly inputs: string;
  readonly answers: string;
}

export function halvesOf(signature: Signature, tables: readonly FoundTable[]): Halves | undefined {
  for (const { path: inputs, rows, columns } of tables) {
    if (rows === 0 || !takes(signature, [...columns.keys()], [])) continue;
    const answers = tables.find((other) => {
      const [only, ...others] = other.columns.values();
      return other.rows === rows && others.length === 0 && only !== undefined && holdsAnswers(signature, only);
    });
    if (answers) return { inputs, answers: answers.path };
  }
  return undefined;
}

/** Enough rows to see by what a column holds. */
const looked = 2000;

function holdsAnswers({ classes, outputs }: Signature, cells: readonly Cell[]): boolean {
  const some = cells.slice(0, looked);
  if (some.some((cell) => cell === undefined || cell === "" || cell === null)) return false;
  if (classes) {
    const known = new Map(classes.map((name, index) => [name, index]));
    const isWords = outputs.some(({ type }) => type === "string");
    return some.every((cell) => matchLabel(String(cell), isWords ? "string" : kindOf(classes), known) !== undefined);
  }
  // Without stated classes answers are numbers: a regression's values, or the places of the scores.
  return some.every(isNumber) || outputs.some(({ type }) => type === "string");
}

const isNumber = (cell: Cell) =>
  typeof cell === "number" || (typeof cell === "string" && cell.trim() !== "" && Number.isFinite(Number(cell)));

/** Uses of the columns beside the label with which the model gets what it takes. */
function rolesOf(
  signature: Signature,
  names: readonly string[],
  columns: FoundTable["columns"],
): Pick<Fit, "id" | "slices"> | undefined {
  const ids = names.filter((name) => idNames.test(name));
  const words = names.filter((name) => !ids.includes(name) && isSlice(columns.get(name)!));
  const [id] = ids.length === 1 ? ids : [];
  const tries: readonly Pick<Fit, "id" | "slices">[] = [
    { slices: [] },
    ...(id === undefined ? [] : [{ id, slices: [] }]),
    ...(words.length === 0 ? [] : [{ slices: words }]),
    ...(id === undefined || words.length === 0 ? [] : [{ id, slices: words }]),
  ];
  return tries.find(({ id: left, slices }) =>
    takes(
      signature,
      names.filter((name) => name !== left),
      slices,
    ),
  );
}

function isSlice(cells: readonly Cell[]): boolean {
  const some = cells.slice(0, looked);
  return !some.every(isNumber) && new Set(some).size <= mostSliceValues;
}

function takes(signature: Signature, columns: readonly string[], optional: readonly string[]): boolean {
  try {
    planInputs(signature, columns, optional);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
