/**
 * The one record of a run: every comment, check, page and release note is drawn from it.
 *
 * No row of the holdout ever stands in it, nor a secret. The schema is published (`model-release schema --report`);
 * a field is added freely, but changed or removed only with a new number in `schema`.
 */
import { z } from "zod";

export const reportVersion = 1;

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const source = z.strictObject({
  path: z.string().describe("relative to the configuration's folder"),
  format: z.string(),
  size: z.number().int().describe("bytes"),
  md5: z.string().describe("DVC's hash of it"),
  sha256: z.string(),
  producer: z.string().optional(),
});

const verdict = z.strictObject({
  source: z.string().describe("the gate as written"),
  place: z.enum(["holdout", "canary"]),
  verdict: z.enum(["pass", "fail", "inconclusive", "not-applicable"]),
  cause: z.enum(["too-little", "no-data", "invalid", "resolution"]).optional(),
  proven: z.boolean().describe("false when decided by the bare estimate"),
  estimate: z.number().optional(),
  interval: z.strictObject({ lower: z.number().optional(), upper: z.number().optional() }).optional(),
  level: z.strictObject({ pass: z.number(), fail: z.number() }).optional(),
  baseline: z.number().optional(),
  n: z.number().describe("rows or requests in the metric's own denominator"),
  needed: z.number().optional().describe("rows for an 80 % chance of a proven answer"),
  reason: z.string(),
});

const step = z.strictObject({
  share: z.number().describe("asked for, 0 to 1"),
  achieved: z.number().optional().describe("share of the requests that the canary really served"),
  seconds: z.number(),
  requests: z.strictObject({ stable: z.number().int(), canary: z.number().int() }),
});

const share = z.number().min(0).max(1);
const apart = {
  drift: share.describe("total variation: the share that would have to move to another bin to make them alike"),
  chance: z.number().describe("what chance alone shows of so many rows"),
};
const data = z
  .strictObject({
    rows: z.number().int().describe("that the canary was sent"),
    missing: share.optional().describe("of all values"),
    outside: share.optional().describe("of the values that came: beyond the holdout's range, or an unknown category"),
    predictions: z
      .strictObject({ ...apart, answers: z.number().int() })
      .optional()
      .describe("the canary's against the candidate's on the holdout"),
    features: z
      .array(
        z.strictObject({
          feature: z.string(),
          missing: share,
          outside: share.optional(),
          drift: apart.drift.optional(),
          chance: apart.chance.optional(),
        }),
      )
      .describe("the few that differ most from the holdout"),
  })
  .describe("what the canary was sent and answered, beside the holdout: for information, no gate looks at it");

export const reportSchema = z.strictObject({
  schema: z.literal(reportVersion),
  run: z.strictObject({
    id: z.string(),
    job: z.string(),
    name: z.string(),
    started: z.iso.datetime(),
    tool: z.string().describe("model-release's own version"),
    commit: z.string().optional(),
    tag: z.string().optional().describe("the tag that was pushed for the release"),
    url: z.url().optional(),
  }),
  model: source.optional(),
  baseline: z
    .strictObject({ from: z.string().describe("how it was found"), source: source.optional(), identical: z.boolean() })
    .optional(),
  version: z
    .strictObject({
      number: z.string(),
      md5: z.string(),
      size: z.number().int(),
      file: z.string().optional().describe("the .dvc file"),
      pushed: z.string().optional().describe("the remote that keeps it"),
    })
    .optional(),
  holdout: z
    .strictObject({
      path: z.string(),
      fingerprint: z.string().describe("sha256 of its bytes"),
      rows: z.number().int(),
      judged: z.number().int().optional().describe("how often this holdout has been judged for this target"),
      unjudged: z.array(z.string()).describe("slices too rare to be judged, as configured"),
    })
    .optional(),
  gates: z.array(verdict).readonly(),
  image: z
    .strictObject({
      digest,
      reference: z.string().optional().describe("where it was pushed"),
      layout: z.string().optional().describe("the OCI layout that holds it"),
      base: z.string().optional().describe("the base image, by digest"),
      size: z.number().int(),
    })
    .optional(),
  rollout: z
    .strictObject({
      id: z.string(),
      target: z.string(),
      url: z.string().optional(),
      steps: z.array(step),
      gates: z.array(verdict).readonly(),
      data: data.optional(),
    })
    .optional(),
  outcome: z.enum(["passed", "promoted", "unchanged", "waiting", "rejected", "rolled-back", "failed"]),
  reasons: z.array(z.string()),
  timings: z.record(z.string(), z.number()).describe("seconds a stage took"),
  serving: z.string().describe("the digest that serves now; none, or unknown"),
});

/** The one record of a run. */
export type Report = z.output<typeof reportSchema>;
export type Outcome = Report["outcome"];
