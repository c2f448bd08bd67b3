import { expect, test } from "@jest/globals";
import { beginRecord } from "../../../src/rollout/engine/record.js";
import { late } from "../../../src/rollout/engine/step.js";
import type { Finding } from "../../../src/rollout/seams.js";
import { plan } from "../plans.js";

const probe = { whose: "candidate", what: "Readiness probe failed" } as const;
const noNode = { whose: "surroundings", what: "0/3 nodes are available" } as const;
const refused = "the cluster refused to patch deployments/digits";

type Row = {
  readonly delay: Finding | undefined;
  readonly trouble: string | undefined;
  readonly kind: string;
  readonly because: string;
};

test.each<Row>`
  delay        | trouble      | kind              | because
  ${undefined} | ${undefined} | ${"candidate"}    | ${""}
  ${undefined} | ${refused}   | ${"surroundings"} | ${`: ${refused}`}
  ${probe}     | ${undefined} | ${"candidate"}    | ${`: ${probe.what}`}
  ${probe}     | ${refused}   | ${"candidate"}    | ${`: ${probe.what}`}
  ${noNode}    | ${undefined} | ${"surroundings"} | ${`: ${noNode.what}`}
`("too late with $delay and the trouble '$trouble': $kind", async ({ delay, trouble, kind, because }) => {
  const record = { ...beginRecord(await plan("good"), [], "2026-01-01T00:00:00Z"), trouble };
  const { readyWithinMs } = record.plan;
  const reasons = [`stable was not ready within ${readyWithinMs / 1000} s${because}`];
  expect(late(record, "candidate", "stable was not ready", delay)).toEqual({ kind, reasons });
});
