/** Columns that are neither feature nor label: weights, groups, time. Pure. */
import { parseNumber } from "../../inference/convert.js";
import type { Cell } from "../../inference/encode.js";
import type { HoldoutOptions } from "./holdout.js";
import { malformed } from "./table.js";

type NameRow = (index: number) => string;

const numberOf = (cell: Cell) =>
  typeof cell === "string" ? parseNumber(cell) : typeof cell === "number" ? cell : undefined;

/** @throws Problem HOLDOUT_INVALID for a weight that is no number or negative, or when none is above zero */
export function weightsOf(cells: readonly Cell[], { path, weight }: HoldoutOptions, nameRow: NameRow): Float64Array {
  const weights = Float64Array.from(cells, (cell, index) => {
    const value = numberOf(cell);
    if (value !== undefined && value >= 0) return value;
    throw malformed(
      `${path}, ${nameRow(index)}: the weight '${weight}' is ${cell === undefined || cell === "" ? "missing" : `'${cell}'`}`,
      "A weight is a number, 0 or more.",
    );
  });
  if (weights.some((value) => value > 0)) return weights;
  throw malformed(`${path}: all weights in '${weight}' are zero`, "At least one row must count.");
}

/** @throws Problem HOLDOUT_INVALID for a row without a group */
export function groupsOf(cells: readonly Cell[], { path, group }: HoldoutOptions, nameRow: NameRow): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(cells, (cell, index) => {
    if (cell === undefined || cell === "") {
      throw malformed(
        `${path}, ${nameRow(index)}: the group '${group}' is missing`,
        "Rows of one group are kept together, so each row needs one; a row of its own may have a group of its own.",
      );
    }
    const key = String(cell);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
}

/** A date as ISO 8601 writes it, with or without a time; other spellings mean different days to different readers. */
const isoDate = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Row indices in the order of their time, equals in file order. A column is of numbers or of dates, not of both.
 *
 * @throws Problem HOLDOUT_INVALID for a cell that is neither
 */
export function timeOrder(cells: readonly Cell[], { path, time }: HoldoutOptions): Int32Array {
  const isNumbers = numberOf(cells[0]) !== undefined;
  const instants = Float64Array.from(cells, (cell, index) => {
    const instant = isNumbers ? numberOf(cell) : instantOf(cell);
    if (instant !== undefined) return instant;
    throw malformed(
      `${path}, row ${index + 1}: the time '${time}' is ${cell === undefined || cell === "" ? "missing" : `'${cell}'`}`,
      isNumbers
        ? "The first row has a number there, so every row needs one."
        : "Write dates as 2026-11-21 or 2026-11-21T09:30:00Z, or numbers in all rows.",
    );
  });
  return Int32Array.from(instants.keys()).sort((a, b) => instants[a]! - instants[b]! || a - b);
}

function instantOf(cell: Cell): number | undefined {
  if (typeof cell !== "string" || !isoDate.test(cell.trim())) return undefined;
  // Without a zone, dates and times are taken as UTC: the order must not depend on the machine that reads them.
  const [, day = "", clock = "", zone = "Z"] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]([\d:.]+))?(Z|[+-]\d{2}:?\d{2})?$/.exec(cell.trim()) ?? [];
  const instant = Date.parse(clock === "" ? day : `${day}T${clock}${zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")}`);
  return Number.isNaN(instant) ? undefined : instant;
}
