/** Reads a report back. */
import { Problem } from "../errors.js";
import { readProblem } from "../storage/problems.js";
import type { World } from "../world.js";
import { type Report, reportSchema } from "./report.js";

/** @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE, REPORT_UNREADABLE */
export async function readReport(path: string, { files }: Pick<World, "files">): Promise<Report> {
  const text = await files.readFile(path, "utf8").catch((error: unknown) => {
    throw readProblem(error, path);
  });
  const read = reportSchema.safeParse(parseJson(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Problem("REPORT_UNREADABLE", {
    what: `${path} is not a report${issue ? ` (${issue.path.join(".") || "the whole"}: ${issue.message})` : ""}`,
    remedy:
      "Name a report that model-release wrote; they lie in .model-release/reports/. One of a newer version needs that version.",
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no report; the schema says so.
    return undefined;
  }
}
