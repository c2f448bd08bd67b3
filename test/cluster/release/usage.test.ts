/** What pods use and how much they answer decides a release; who is to know of one that went back is told, once. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Alert } from "../../../src/alerts/alert.js";
import { enterProject, type Project } from "../support/project.js";
import { startUsers } from "../support/users.js";

let project: Project;
const told: { readonly path: string | undefined; readonly body: Alert }[] = [];
const onCall = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    told.push({ path: request.url, body: JSON.parse(Buffer.concat(chunks).toString()) });
    response.end();
  });
});

beforeAll(async () => {
  project = await enterProject("usage");
  await new Promise<void>((resolve) => onCall.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  onCall.closeAllConnections();
  onCall.close();
  await project?.leave();
});

// Pods are scraped every ten seconds.
const canary = { steps: ["50%"], max_duration: "45s", look: "1s", settle: "1s", warmup: "0s" };
const gates = [
  "throughput >= baseline * 0.6 at point",
  "cpu <= baseline * 20 at point",
  "memory <= baseline * 3 at point",
];
const alerts = [{ webhook: { url_from: "ON_CALL" } }];

test("a release within its bounds is promoted; one beyond them goes back, and one alert says so", async () => {
  expect(await project.run()).toMatchObject({ exit: 0, report: { outcome: "promoted" } });
  // Few keep their connection, for those stay with stable and the canary would see too little of its share.
  const users = startUsers(await project.url(), 60, 10);
  try {
    await project.configure({ model: "models/forest.onnx", canary: { ...canary, gates }, alerts });
    const environment = { ON_CALL: `http://127.0.0.1:${(onCall.address() as AddressInfo).port}/s3cret` };
    const promoted = await project.run(["release"], { environment });
    expect(promoted).toMatchObject({ exit: 0, report: { outcome: "promoted" } });
    for (const gate of promoted.report?.rollout?.gates ?? []) {
      expect(gate).toMatchObject({ verdict: "pass", proven: false });
      expect([gate.estimate, gate.baseline].every((value) => value !== undefined && value > 0)).toBe(true);
    }
    expect(promoted.report?.rollout?.gates).toHaveLength(3);
    expect(told).toEqual([]);

    const tight = "memory <= 10MB at point";
    await project.configure({ model: "models/logistic.onnx", canary: { ...canary, gates: [tight] }, alerts });
    const back = await project.run(["release", "--retry"], { environment });
    expect(back).toMatchObject({ exit: 1, report: { outcome: "rolled-back" } });
    expect(back.stdout + back.stderr).not.toContain("s3cret");
    expect(told).toMatchObject([
      {
        path: "/s3cret",
        body: {
          event: "rolled-back",
          name: "digits",
          target: "kubernetes",
          exit: 1,
          serving: back.report?.serving,
          gates: [{ source: tight, verdict: "fail", reason: expect.stringMatching(/^memory \d+(\.\d+)? MB after/) }],
        },
      },
    ]);
  } finally {
    const { failures } = await users.stop();
    expect(failures).toEqual([]);
  }
}, 300_000);
