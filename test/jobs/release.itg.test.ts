/** Real releases on this machine, one after the other, as the command line makes them. */
import * as files from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { loadConfig } from "../../src/doors/commands.js";
import { finish } from "../../src/jobs/finish.js";
import type { Report } from "../../src/report/report.js";
import { armHeader } from "../../src/rollout/targets/local/proxy.js";
import { serve } from "../rollout/observers/source-bench.js";
import { configuration, csv, enterPlace, fixture, type JobName, type Place, rowsOf } from "./place.js";

let place: Place;

beforeAll(async () => {
  place = await enterPlace();
  await place.write("holdout.csv", csv(await rowsOf("logistic")));
  await use("logistic");
});
afterAll(() => place.remove());

const use = (model: string) => files.copyFile(fixture(model), join(place.folder, "model.onnx"));
const configure = (changes: Parameters<typeof configuration>[0]) =>
  place.write("model-release.yaml", configuration({ gates: ["accuracy >= 50%"], ...changes }));

/** A job's answer, with its JSON as an object. */
async function run(job: JobName) {
  const answered = await place.run(job);
  return { ...answered, json: answered.json as Readonly<Record<string, unknown>> };
}

/** What users get: the status of a prediction. */
async function askUsersUrl(): Promise<number> {
  const { json } = await run("status");
  const [row] = (await rowsOf("logistic")).slice(1).map((cells) => cells.slice(0, 4).map(Number));
  const body = JSON.stringify({ rows: [row] });
  const headers = { "content-type": "application/json" };
  return (await fetch(`${json.url}/predict`, { method: "POST", headers, body })).status;
}

/** Users who ask one after the other, and what each was answered, by arm. */
function startUsers(url: string, answered: (arm: "stable" | "canary", status: number) => void) {
  let going = true;
  let failed = 0;
  const body = JSON.stringify({ rows: [[5.1, 3.5, 1.4, 0.2]] });
  const headers = { "content-type": "application/json" };
  const asking = async () => {
    while (going) {
      const response = await fetch(`${url}/predict`, { method: "POST", headers, body });
      await response.arrayBuffer();
      if (response.status !== 200) failed += 1;
      answered(response.headers.get(armHeader) === "canary" ? "canary" : "stable", response.status);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const all = Promise.all([asking(), asking(), asking(), asking()]);
  return {
    failed: () => failed,
    stop: async () => {
      going = false;
      await all;
    },
  };
}

const canary = {
  traffic: { replay: "holdout", rate: 100 },
  steps: ["50%"],
  max_duration: "3s",
  look: "500ms",
  settle: "100ms",
  warmup: "0s",
} as const;

const lasting = { deploy: { ephemeral: false }, baseline: "auto" } as const;

test("an ephemeral release beside a baseline ends promoted, and leaves nothing that runs", async () => {
  await files.copyFile(fixture("logistic_columns"), join(place.folder, "incumbent.onnx"));
  await configure({ baseline: "incumbent.onnx" });
  const { json, exit, text } = await run("release");
  expect({ exit, outcome: json?.outcome, text }).toMatchObject({ exit: 0, outcome: "promoted" });
  expect(await place.processes()).toEqual([]);
  expect((await run("history")).text).toBe("nothing has been released here");
}, 60_000);

test("a first release without a baseline is smoked, exposed and promoted", async () => {
  await configure(lasting);
  const { json, exit } = await run("release");
  expect({ exit, outcome: json.outcome }).toEqual({ exit: 0, outcome: "promoted" });
  expect((await run("status")).json).toMatchObject({ version: "0.0.1", serving: json.serving });
  expect(await askUsersUrl()).toBe(200);
}, 60_000);

test("the same release again is unchanged", async () => {
  const { json, exit } = await run("release");
  expect({ exit, outcome: json.outcome }).toEqual({ exit: 0, outcome: "unchanged" });
}, 60_000);

test("another model is compared with the one that serves, row by row too, and promoted", async () => {
  await use("forest");
  const gates = ["error_rate <= baseline + 10%", "accuracy >= baseline - 10%"];
  await configure({ ...lasting, canary: { ...canary, gates } });
  const { json, exit, text } = await run("release");
  expect({ exit, outcome: json?.outcome, text }).toMatchObject({ exit: 0, outcome: "promoted" });
  const accuracy = (json.rollout as NonNullable<Report["rollout"]>).gates[1];
  expect(accuracy).toMatchObject({ source: gates[1], verdict: "pass", proven: true, estimate: 1, baseline: 1, n: 50 });
  expect(accuracy?.interval?.lower).toBeGreaterThanOrEqual(-0.1);
  expect(json.baseline).toMatchObject({ from: "release 0.0.1, which serves" });
  expect((await run("status")).json).toMatchObject({ version: "0.0.2", serving: json.serving });
  expect((await run("history")).json).toMatchObject([{ version: "0.0.2" }, { version: "0.0.1" }]);
}, 60_000);

test("what serves is verified on the holdout of today, and so is that it is what was released", async () => {
  const { json, exit } = await run("verify");
  expect({ exit, outcome: json.outcome }).toEqual({ exit: 0, outcome: "passed" });
  expect(json).toMatchObject({ version: { number: "0.0.2" }, run: { job: "verify" } });

  const today = csv((await rowsOf("logistic")).map((cells, at) => (at === 0 ? cells : [...cells.slice(0, 4), "0"])));
  await place.write("holdout.csv", today);
  const later = await run("verify");
  expect({ exit: later.exit, outcome: later.json.outcome }).toEqual({ exit: 1, outcome: "rejected" });
  expect(later.text).toContain("should not serve any more");
  await place.write("holdout.csv", csv(await rowsOf("logistic")));
}, 60_000);

test("rollback brings the earlier release back", async () => {
  const { json, exit, text } = await run("rollback");
  expect({ exit, text }).toMatchObject({ exit: 0, text: expect.stringContaining("an earlier release serves again") });
  expect((await run("status")).json).toMatchObject({ version: "0.0.1", serving: json.serving });
  expect(await askUsersUrl()).toBe(200);
}, 60_000);

test("one that is worse row by row is rolled back, whatever the holdout's gates allow", async () => {
  await use("xgboost");
  const rows = await rowsOf("logistic");
  // Five of its fifty rows are wrong, and so are their neighbours.
  const beside = (by: number) =>
    rows.slice(1).map((cells) => cells.map((cell, at) => (at < 4 ? String(Number(cell) + by / 1000) : cell)));
  const many = [rows[0]!, ...Array.from({ length: 10 }, (_, by) => beside(by)).flat()];
  await place.write("holdout.csv", csv(rows));
  await place.write("recorded.csv", csv(many));
  const traffic = { replay: "recorded.csv", rate: 200 };
  await configure({
    ...lasting,
    canary: { ...canary, traffic, max_duration: "20s", gates: ["accuracy >= baseline - 2%"] },
  });
  const { json, exit, text } = await run("release");
  expect({ exit, outcome: json?.outcome, text }).toMatchObject({ exit: 1, outcome: "rolled-back" });
  const [accuracy] = (json.rollout as NonNullable<Report["rollout"]>).gates;
  expect(accuracy).toMatchObject({ verdict: "fail", proven: true, baseline: 1 });
  expect(accuracy?.estimate).toBeLessThan(0.97);
  expect(accuracy?.interval?.upper).toBeLessThan(-0.02);

  const again = await run("release");
  expect(again).toMatchObject({ exit: 1, json: { outcome: "rejected" } });
  expect(again.text).toContain("was rejected: it was rolled back before");
}, 60_000);

test("what is to be approved waits for it, whatever looks at it meanwhile, and is promoted then", async () => {
  await use("forest");
  await configure({ deploy: { ephemeral: false, approve: "manual" }, baseline: "auto" });
  const early = await run("approve");
  expect(early).toMatchObject({ exit: 2, text: expect.stringContaining("no rollout waits") });
  const released = await place.run("release", { retry: true });
  expect({ exit: released.exit, json: released.json }).toMatchObject({ exit: 0, json: { outcome: "waiting" } });
  expect((await run("status")).json).toMatchObject({ version: "0.0.1", rollout: { phase: "waiting" } });

  const config = await loadConfig(join(place.folder, "model-release.yaml"), [], place.world);
  expect((await finish(config, place.world)).did).toEqual(["the rollout waits for an approval"]);
  const approved = await run("approve");
  expect({ exit: approved.exit, json: approved.json }).toMatchObject({ exit: 0, json: { outcome: "promoted" } });
  expect((await run("status")).json).toMatchObject({ serving: approved.json.serving });
  // What the release's own run judged, and what the canary came to, are one report.
  const { gates, rollout, version, run: of } = approved.json as unknown as Report;
  expect(gates.map(({ source }) => source)).toEqual(["accuracy >= 50%"]);
  expect(rollout?.gates.map(({ verdict }) => verdict)).toEqual(["pass"]);
  expect([version?.number, of.job]).toEqual(["0.0.2", "approve"]);
  expect((await run("history")).json).toEqual([
    expect.not.objectContaining({ report: expect.anything() }),
    expect.objectContaining({ version: "0.0.1" }),
  ]);
}, 60_000);

test("what another run drives is left to it by the end of a run that was refused for its sake", async () => {
  await use("logistic");
  await configure({ ...lasting, canary: { ...canary, gates: ["error_rate <= baseline + 50%"] } });
  const inRun = (id: string) => ({ ...place.world, environment: { ...place.world.environment, GITHUB_RUN_ID: id } });
  const driving = place.run("release", { retry: true, world: inRun("1") });
  const phase = async () => ((await run("status")).json.rollout as { readonly phase: string }).phase;
  while ((await phase()) !== "analysing") await new Promise((resolve) => setTimeout(resolve, 50));
  const refused = await place.run("release", { retry: true, set: ["canary.max_duration=4s"], world: inRun("2") });
  expect({ exit: refused.exit, text: refused.text }).toMatchObject({ exit: 5 });
  const config = await loadConfig(join(place.folder, "model-release.yaml"), [], place.world);
  expect((await finish(config, inRun("2"))).did).toEqual([
    expect.stringMatching(/is another run's, and is left to it/),
  ]);
  const driven = await driving;
  expect({ exit: driven.exit, text: driven.text }).toMatchObject({
    exit: 0,
    text: expect.stringContaining("promoted"),
  });
}, 60_000);

test("on users' requests, as an endpoint of somebody else's counts them, the evidence chooses the shares and the end", async () => {
  await use("forest");
  const counts = { stable: { requests: 0, errors: 0 }, canary: { requests: 0, errors: 0 } };
  const counting = await serve((_, response) => response.end(JSON.stringify(counts)));
  const url = String((await run("status")).json.url);
  const users = startUsers(url, (arm, status) => {
    counts[arm].requests += 1;
    counts[arm].errors += status === 200 ? 0 : 1;
  });
  await configure({
    ...lasting,
    canary: {
      ...canary,
      traffic: "live",
      steps: "auto",
      exposure: 2000,
      max_duration: "40s",
      observer: { http: { url: counting, requests: "/{arm}/requests", errors: "/{arm}/errors" } },
      gates: ["error_rate <= 40%"],
    },
  });
  const { json, exit, text } = await place.run("release", { retry: true }).finally(() => users.stop());
  expect({ exit, text }).toMatchObject({ exit: 0, text: expect.stringContaining("promoted") });
  const { rollout } = json as Report;
  expect(rollout?.gates).toMatchObject([{ verdict: "pass", proven: true, n: expect.any(Number) }]);
  // Small at first, more when nothing speaks against it.
  const shares = rollout!.steps.map(({ share }) => share);
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(users.failed()).toBe(0);
}, 60_000);

test("stop ends all that serves", async () => {
  expect((await run("stop")).text).toMatch(/ended process \d+/);
  expect(await place.processes()).toEqual([]);
  expect((await run("status")).json).toMatchObject({ serving: "none" });
  expect((await run("stop")).text).toBe("nothing ran");
}, 60_000);
