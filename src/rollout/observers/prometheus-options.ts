/** What `canary.observer.prometheus` may say. */
import { z } from "zod";
import { presets } from "./presets/list.js";
import { accessOptions } from "./source.js";

const metric = z
  .string()
  .regex(
    /^[a-zA-Z_:][a-zA-Z0-9_:]*$/,
    "is the bare name of a counter; no rate() or sum(): they would hide a restart, and labels go into `only`",
  );
const label = z.string().regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/, "is no name of a label");
/** What stands between a selector's braces, and cannot end them. */
const matchers = z
  .string()
  .regex(
    /^\s*[a-zA-Z_][a-zA-Z0-9_]*\s*(=|!=|=~|!~)\s*"([^"\\]|\\.)*"(\s*,\s*[a-zA-Z_][a-zA-Z0-9_]*\s*(=|!=|=~|!~)\s*"([^"\\]|\\.)*")*\s*$/,
    'is matchers as PromQL writes them between braces: job="digits", zone=~"a|b"',
  );

const errors = z
  .strictObject({
    label: label.optional().describe("label with the HTTP status, or with one of `good`"),
    good: z.array(z.string()).min(1).optional().describe("its values that are no errors, where it is no HTTP status"),
    metrics: z.array(metric).min(1).optional().describe("counters of failures alone, in place of a label"),
  })
  .refine(
    ({ label: by, good, metrics }) => (by === undefined) !== (metrics === undefined) && !(metrics && good),
    "has either `label` (with or without `good`) or `metrics`",
  );

export const prometheusOptions = z.strictObject({
  ...accessOptions,
  url: accessOptions.url.describe("where Prometheus (or what speaks its query API) answers: http://prometheus:9090"),
  preset: z
    .enum(Object.keys(presets) as [keyof typeof presets])
    .prefault("model-release")
    .describe("whose metrics the arms have"),
  metrics: z
    .strictObject({
      requests: z.array(metric).min(1).describe("counters whose sum is all requests"),
      errors: errors.describe("which of them failed"),
      latency: metric.optional().describe("a histogram, without its _bucket"),
      unit: z.enum(["seconds", "milliseconds", "microseconds"]).prefault("seconds").describe("of its edges"),
      cpu: metric.optional().describe("a counter of processor time in seconds, a series for each process that serves"),
      memory: metric.optional().describe("a gauge of resident bytes, likewise"),
    })
    .optional()
    .describe("counters of your own in place of the preset's"),
  only: matchers.optional().describe("matchers that all series must meet besides"),
  pod_label: label.optional().describe("the label that holds a pod's name; default the preset's"),
  arms: z
    .strictObject({ stable: matchers.describe("stable's series"), canary: matchers.describe("the canary's") })
    .optional()
    .describe(
      "matchers that tell the arms' series apart, where no label names the pod; {name} and {namespace} stand for the workload's",
    ),
});
export type PrometheusOptions = Readonly<z.infer<typeof prometheusOptions>>;
