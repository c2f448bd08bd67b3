/** The report's schema as it is published. Pure. */
import { z } from "zod";
import { reportSchema } from "./report.js";

export function publishedReportSchema(): object {
  const made = z.toJSONSchema(reportSchema);
  return { ...made, title: "model-release report", description: "The one record of a run." };
}
