/** Reports that the program wrote (`gate --json` and `release --json` on the examples), kept. */
import { readFileSync } from "node:fs";
import { type Report, reportSchema } from "../../src/report/report.js";

export type Recorded = "passed" | "rejected" | "inconclusive" | "slices" | "rolled-back" | "promoted";

export function recorded(name: Recorded): Report {
  return reportSchema.parse(JSON.parse(readFileSync(`test/report/recorded/${name}.json`, "utf8")));
}
