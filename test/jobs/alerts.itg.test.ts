/** A real release on this machine that ends otherwise than it was meant to: who is told, of what, and how often. */
import * as files from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Alert } from "../../src/alerts/alert.js";
import { configuration, csv, enterPlace, fixture, type Place, rowsOf } from "./place.js";

let place: Place;
const told: { readonly path: string | undefined; readonly body: Alert; readonly processes: readonly string[] }[] = [];
let environment: Readonly<Record<string, string | undefined>>;

beforeAll(async () => {
  place = await enterPlace();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", async () => {
      const body = JSON.parse(Buffer.concat(chunks).toString());
      told.push({ path: request.url, body, processes: await place.processes() });
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  place.atEnd(async () => {
    server.closeAllConnections();
    server.close();
  });
  environment = {
    ...place.world.environment,
    HOOK: `http://127.0.0.1:${(server.address() as AddressInfo).port}/s3cret`,
  };
  await place.write("holdout.csv", csv(await rowsOf("logistic")));
  await files.copyFile(fixture("logistic"), join(place.folder, "model.onnx"));
  await files.copyFile(fixture("logistic_columns"), join(place.folder, "incumbent.onnx"));
});
afterAll(() => place.remove());

const canary = {
  traffic: { replay: "holdout", rate: 200 },
  steps: ["50%"],
  max_duration: "20s",
  look: "300ms",
  settle: "100ms",
  warmup: "0s",
  // No server answers that fast: proven within a second or two.
  gates: ["slower(0.2ms) <= 1%"],
};
const alerts = [{ webhook: { url_from: "HOOK" } }, { slack: { url_from: "NOTHING" } }];

test("a release that rolls back tells it once, when nothing of it runs any more; its report and exit are as ever", async () => {
  const changes = { gates: ["accuracy >= 50%"], baseline: "incumbent.onnx", canary, alerts };
  await place.write("model-release.yaml", configuration(changes));
  const { exit, json, warnings } = await place.run("release", { world: { environment } });
  const report = json as { readonly outcome: string; readonly reasons: readonly string[]; readonly serving: string };
  expect({ exit, outcome: report.outcome }).toEqual({ exit: 1, outcome: "rolled-back" });
  expect(warnings).toEqual([
    "alerts: NOTHING is not set, so nothing can be sent to slack",
    "the alert was not sent to slack: NOTHING holds no http or https address",
  ]);
  expect(told).toHaveLength(1);
  expect(told[0]!.processes).toEqual([]);
  expect(told[0]!.body).toEqual({
    schema: 1,
    event: "rolled-back",
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    summary: "iris 0.0.1 was rolled back",
    reasons: report.reasons,
    name: "iris",
    version: "0.0.1",
    model: expect.stringMatching(/^[0-9a-f]{32}$/),
    image: expect.stringMatching(/^sha256:/),
    target: "local",
    outcome: "rolled-back",
    exit: 1,
    serving: report.serving,
    gates: [
      {
        source: "slower(0.2ms) <= 1%",
        verdict: "fail",
        reason: expect.stringContaining("fails 'slower(0.2ms) <= 1%'"),
      },
    ],
    run: { job: "release", tool: place.world.version },
  });
}, 60_000);
