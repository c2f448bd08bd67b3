/** JSON Lines → table: one object a line, whose keys are the columns; null and a missing key are empty cells. */
import type { Cell } from "../../inference/encode.js";
import { malformed, shortEnough, type Table } from "./table.js";

/** @throws Problem HOLDOUT_INVALID */
export async function readJsonLines(text: AsyncIterable<string>, path: string): Promise<Table> {
  const columns = new Map<string, Cell[]>();
  let rows = 0;
  let number = 0;
  const add = (line: string) => {
    number++;
    if (line.trim() === "") return;
    addRow(columns, rows++, readLine(line, `${path}, line ${number}`), `${path}, line ${number}`);
  };
  let rest = "";
  for await (const piece of text) {
    const lines = (rest + piece).split("\n");
    rest = shortEnough(lines.pop()!, path);
    lines.forEach(add);
  }
  add(rest);
  for (const cells of columns.values()) while (cells.length < rows) cells.push(undefined);
  if (rows === 0) throw malformed(`${path} is empty`, "A holdout in JSON Lines has one object a line, one line a row.");
  return { rows, columns };
}

function readLine(line: string, where: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw malformed(
      `${where}: this is not JSON (${(cause as Error).message})`,
      'Each line is one whole object, such as {"age": 41, "churned": 0}; NaN and comments are not JSON.',
      cause,
    );
  }
  if (value !== null && typeof value === "object" && !Array.isArray(value)) return value;
  throw malformed(
    `${where}: a row must be an object, not ${Array.isArray(value) ? "a list" : String(value)}`,
    'Write {"column": value, …} on each line.',
  );
}

function addRow(columns: Map<string, Cell[]>, index: number, row: object, where: string): void {
  for (const [name, value] of Object.entries(row) as [string, unknown][]) {
    if (value !== null && typeof value === "object") {
      throw malformed(`${where}: '${name}' holds more than one value`, "Write each value under a key of its own.");
    }
    let cells = columns.get(name);
    if (!cells) {
      // A key that only comes later would be a column of empty cells so far: a typing error, rather than a column.
      if (index > 0) {
        throw malformed(`${where}: the key '${name}' was in no row before`, "Give every row the same keys.");
      }
      cells = [];
      columns.set(name, cells);
    }
    while (cells.length < index) cells.push(undefined);
    cells.push((value ?? undefined) as Cell);
  }
}
