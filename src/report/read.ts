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
  const read = reportSchema.safeParse(parseJson(text, path));
  if (read.success) return read.data;
  const places = read.error.issues.map((issue) => issue.path.join(".") || "the whole");
  throw noReport(path, `not as a report has it: ${[...new Set(places)].slice(0, 5).join(", ")}`, read.error);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw noReport(path, "it is not JSON", error);
  }
}

function noReport(path: string, why: string, cause: unknown): Problem {
  return new Problem("REPORT_UNREADABLE", {
    what: `${path} is not a report (${why})`,
    remedy:
      "Name a report that model-release wrote; they lie in .model-release/reports/. One of a newer version needs that version.",
    cause,
  });
}
