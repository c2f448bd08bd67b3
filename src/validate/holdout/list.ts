/** The formats that a holdout may have, one line each. Which one a file has is seen by its first character. */
import type { List } from "../../list.js";
import type { TableReader } from "./table.js";

export const holdoutFormats = {
  csv: { help: "comma-separated values with a header line", load: async () => (await import("./csv.js")).readCsv },
  jsonl: { help: "JSON Lines: one object a line", load: async () => (await import("./jsonl.js")).readJsonLines },
} as const satisfies List<TableReader>;

export type HoldoutFormat = keyof typeof holdoutFormats;
