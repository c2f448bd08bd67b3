/** Which ends of a run are told of, and as what. Pure. */
import { expect, test } from "@jest/globals";
import type { Config } from "../../src/config/config.js";
import { type Exit, Problem } from "../../src/errors.js";
import { alertOfRollout, alertOfRun } from "../../src/jobs/steps/alerts.js";
import type { Report } from "../../src/report/report.js";
import { beginRecord, type RolloutRecord } from "../../src/rollout/engine/record.js";
import type { RolloutResult } from "../../src/rollout/roll-out.js";
import type { World } from "../../src/world.js";
import { plan } from "../rollout/plans.js";

const config = { name: "churn", deploy: { target: "local" } } as Config;
const world = { clock: { now: () => new Date("2026-11-21T10:00:00Z") }, version: "0.1.0" } as World;
const rollout: Report["rollout"] = { id: "1", target: "local", steps: [], gates: [] };
const report = (changes: Partial<Report>): Report => ({
  schema: 1,
  run: { id: "1", job: "release", name: "churn", started: "2026-11-21T09:00:00Z", tool: "0.1.0" },
  version: { number: "1.2.0", md5: "0123", size: 1 },
  gates: [],
  outcome: "promoted",
  reasons: [],
  timings: {},
  serving: "none",
  ...changes,
});
const takenOver = new Problem("ROLLOUT_TAKEN_OVER", { what: "another process has it", remedy: "" });
const registry = new Problem("REGISTRY_DENIED", { what: "no", remedy: "" });
const left = "a rollout that another run had left was taken over, and gone on with";

test.each<{
  run: Partial<Report>;
  more: { exit: Exit; error?: unknown; tookOver?: string };
  event?: string;
  summary?: string;
}>`
  run                                    | more                             | event             | summary
  ${{ outcome: "promoted", rollout }}    | ${{ exit: 0 }}                   | ${undefined}      | ${undefined}
  ${{ outcome: "unchanged", rollout }}   | ${{ exit: 0 }}                   | ${undefined}      | ${undefined}
  ${{ outcome: "waiting", rollout }}     | ${{ exit: 0 }}                   | ${undefined}      | ${undefined}
  ${{ outcome: "rejected" }}             | ${{ exit: 1 }}                   | ${undefined}      | ${undefined}
  ${{ outcome: "rejected" }}             | ${{ exit: 3 }}                   | ${undefined}      | ${undefined}
  ${{ outcome: "failed" }}               | ${{ exit: 4, error: registry }}  | ${undefined}      | ${undefined}
  ${{ outcome: "rolled-back", rollout }} | ${{ exit: 1 }}                   | ${"rolled-back"}  | ${"churn 1.2.0 was rolled back"}
  ${{ outcome: "rolled-back", rollout }} | ${{ exit: 130 }}                 | ${"rolled-back"}  | ${"churn 1.2.0 was rolled back"}
  ${{ outcome: "rolled-back", rollout }} | ${{ exit: 3 }}                   | ${"inconclusive"} | ${"churn 1.2.0 was rolled back"}
  ${{ outcome: "failed", rollout }}      | ${{ exit: 4 }}                   | ${"failed"}       | ${"churn 1.2.0 could not be judged to the end"}
  ${{ outcome: "failed" }}               | ${{ exit: 5, error: takenOver }} | ${"taken-over"}   | ${"the rollout of churn 1.2.0 was taken over"}
  ${{ outcome: "promoted", rollout }}    | ${{ exit: 0, tookOver: left }}   | ${"taken-over"}   | ${"the rollout of churn 1.2.0 was taken over"}
  ${{ outcome: "rolled-back", rollout }} | ${{ exit: 1, tookOver: left }}   | ${"rolled-back"}  | ${"churn 1.2.0 was rolled back"}
`("a run that ends $run.outcome with $more: $event", ({ run, more, event, summary }) => {
  const alert = alertOfRun(report(run), more, config, world);
  expect([alert?.event, alert?.summary]).toEqual([event, summary]);
  if (more.tookOver !== undefined) expect(alert?.reasons).toEqual([left]);
});

test("of the gates, those of the canary that did not pass", () => {
  const gate = { place: "canary", proven: true, n: 1, reason: "because" } as const;
  const gates = [
    { ...gate, source: "a", verdict: "pass" },
    { ...gate, source: "b", verdict: "fail" },
    { ...gate, source: "c", verdict: "inconclusive", cause: "no-data" },
    { ...gate, source: "d", verdict: "not-applicable" },
  ] as const;
  const told = alertOfRun(
    report({ outcome: "rolled-back", rollout: { ...rollout!, gates }, gates: [{ ...gates[1], place: "holdout" }] }),
    { exit: 1 },
    config,
    world,
  );
  expect(told?.gates).toEqual([
    { source: "b", verdict: "fail", reason: "because" },
    { source: "c", verdict: "inconclusive", cause: "no-data", reason: "because" },
  ]);
});

const record = beginRecord(
  await plan("candidate", { about: { version: "1.2.0", model: "0123", path: "m.onnx" } }),
  [],
  "2026-11-21T09:00:00Z",
);
const inconclusive: RolloutRecord["abandoned"] = { kind: "inconclusive", reasons: [] };

test.each<{
  job: string;
  outcome: RolloutResult["outcome"];
  abandoned?: RolloutRecord["abandoned"];
  event?: string;
  summary?: string;
}>`
  job           | outcome          | abandoned       | event             | summary
  ${"rollback"} | ${"rolled-back"} | ${undefined}    | ${"rolled-back"}  | ${"churn 1.2.0 was rolled back"}
  ${"rollback"} | ${"promoted"}    | ${undefined}    | ${"rolled-back"}  | ${"churn 1.2.0 serves again"}
  ${"rollback"} | ${"unchanged"}   | ${undefined}    | ${undefined}      | ${undefined}
  ${"finish"}   | ${"rolled-back"} | ${undefined}    | ${"rolled-back"}  | ${"churn 1.2.0 was rolled back"}
  ${"finish"}   | ${"rolled-back"} | ${inconclusive} | ${"inconclusive"} | ${"churn 1.2.0 was rolled back"}
  ${"finish"}   | ${"promoted"}    | ${undefined}    | ${undefined}      | ${undefined}
  ${"promote"}  | ${"promoted"}    | ${undefined}    | ${undefined}      | ${undefined}
  ${"promote"}  | ${"failed"}      | ${undefined}    | ${"failed"}       | ${"churn 1.2.0 could not be brought to an end"}
`("$job that ends $outcome: $event", ({ job, outcome, abandoned, event, summary }) => {
  const result: RolloutResult = { outcome, exit: 0, reasons: [], serving: "none", record: { ...record, abandoned } };
  const alert = alertOfRollout(result, { job, exit: 0 }, config, world);
  expect([alert?.event, alert?.summary]).toEqual([event, summary]);
  if (alert) expect(alert).toMatchObject({ version: "1.2.0", model: "0123", image: "candidate", run: { job } });
});
