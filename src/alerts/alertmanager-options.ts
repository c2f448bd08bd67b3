/** What `alerts[].alertmanager` may say. */
import { z } from "zod";
import { commonOptions } from "./alert.js";

const ours = ["alertname", "event", "model", "version", "target"];

function wrongLabel(name: string): string | undefined {
  if (!/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name)) return "is no name of a label";
  return ours.includes(name) ? "is a label that we set" : undefined;
}

/** In place of a schema for the keys, whose own words nobody would be shown. */
const labels = z.record(z.string(), z.string().min(1, "is empty")).check(({ value, issues }) => {
  for (const name of Object.keys(value)) {
    const message = wrongLabel(name);
    if (message !== undefined) issues.push({ code: "custom", path: [name], message, input: name });
  }
});

export const alertmanagerOptions = z.strictObject({
  ...commonOptions,
  url_from: commonOptions.url_from.describe(
    "environment variable with Alertmanager's address (http://alertmanager:9093); the API's path is added",
  ),
  token_from: commonOptions.url_from.optional().describe("environment variable with a bearer token"),
  labels: labels.prefault({}).describe("further labels, for the routes: severity, team"),
  minutes: z.number().positive().max(10_080).prefault(60).describe("after which the alert counts as resolved"),
});
export type AlertmanagerOptions = Readonly<z.infer<typeof alertmanagerOptions>>;
