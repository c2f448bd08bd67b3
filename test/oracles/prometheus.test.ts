/** A real Prometheus that scrapes two real servers of ours: what the observer reads of it is what was really sent. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { open } from "../../src/rollout/observers/prometheus.js";
import type { SourceContext } from "../../src/rollout/observers/source.js";
import type { Cursor, Observation, Observer } from "../../src/rollout/seams.js";
import { latencyEdges } from "../../src/stats/latency-edges.js";
import { context } from "../rollout/observers/source-bench.js";
import { ended, freePort, login, type Prometheus, startPrometheus } from "./debian-prometheus.js";

const signal = new AbortController().signal;
const pods = { stable: "digits-a", canary: "digits-canary-b" } as const;
type Arm = keyof typeof pods;
const ports = { stable: 0, canary: 0 };
const servers: Partial<Record<Arm, ChildProcess>> = {};
let prometheus: Prometheus;

beforeAll(async () => {
  for (const arm of ["stable", "canary"] as const) {
    ports[arm] = await freePort();
    await startServer(arm);
  }
  const targets = (["stable", "canary"] as const).map((arm) => ({
    targets: [`127.0.0.1:${ports[arm]}`],
    labels: { pod: pods[arm] },
  }));
  prometheus = await startPrometheus([{ job_name: "pods", static_configs: targets }], { locked: true });
});
afterAll(async () => {
  await Promise.all([...Object.values(servers).map(ended), prometheus?.stop()]);
});

async function startServer(arm: Arm): Promise<void> {
  const env = {
    PATH: process.env.PATH,
    HOST: "127.0.0.1",
    PORT: String(ports[arm]),
    MODEL_RELEASE_MODEL: "examples/digits/models/logistic.onnx",
  };
  servers[arm] = spawn(process.execPath, ["dist/serve.js"], { env, stdio: "ignore" });
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(50)) {
    const answer = await fetch(`http://127.0.0.1:${ports[arm]}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`${arm} did not become ready`);
}

const good = JSON.stringify({ rows: [Array.from({ length: 64 }, (_, i) => i % 17)] });
async function send(arm: Arm, answered: number, refused: number): Promise<void> {
  const bodies = [...new Array<string>(answered).fill(good), ...new Array<string>(refused).fill('{"rows": [[1]]}')];
  for (const body of bodies) {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`http://127.0.0.1:${ports[arm]}/predict`, { method: "POST", headers, body });
    await answer.arrayBuffer();
  }
}

function observe(options: object = {}, own: Partial<SourceContext> = {}): Promise<Observer> {
  const access = { url: prometheus.url, ca: prometheus.ca, username: login.user, password_from: "PASSWORD" };
  const files = { readFile } as unknown as SourceContext["files"];
  return open(context({ ...access, ...options }, { environment: { PASSWORD: login.password }, files, ...own }));
}

/** Looks at it until there is what is waited for, as the driver of a rollout does. */
async function until(
  look: () => Promise<Observation>,
  isThere: (observation: Observation) => boolean,
): Promise<Observation> {
  for (const end = Date.now() + 30_000; ; await sleep(200)) {
    const seen = await look();
    if (isThere(seen)) return seen;
    if (Date.now() > end) throw new Error(`not seen: ${JSON.stringify(seen)}`);
  }
}

/** The first reading in which both arms can be read. */
async function begin(observer: Observer): Promise<Cursor> {
  const first = await until(
    () => observer.read(undefined, signal),
    ({ sample, cursor }) => sample === undefined && Object.keys(cursor.instances ?? {}).length === 2,
  );
  return first.cursor;
}

async function opened(): Promise<Observer> {
  for (const end = Date.now() + 30_000; ; await sleep(200)) {
    try {
      return await observe();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

test("what is read is what was sent, by arm, however often it was looked at in between", async () => {
  const observer = await opened();
  expect(observer.latencyEdges.map((edge) => edge.toPrecision(12))).toEqual(
    latencyEdges.map((edge) => edge.toPrecision(12)),
  );
  const before = await begin(observer);
  await Promise.all([send("stable", 120, 3), send("canary", 40, 10)]);
  let cursor = before;
  const sum = { stable: [0, 0, 0], canary: [0, 0, 0] };
  await until(
    async () => {
      const observation = await observer.read(cursor, signal);
      cursor = observation.cursor;
      expect(observation.sample?.complete).not.toBe(false);
      for (const arm of ["stable", "canary"] as const) {
        const { requests = 0, errors = 0, latency = [] } = observation.sample?.[arm] ?? {};
        [requests, errors, latency.reduce((all, one) => all + one, 0)].forEach((count, i) => {
          sum[arm][i]! += count;
        });
      }
      return observation;
    },
    () => sum.stable[0]! >= 123 && sum.canary[0]! >= 50,
  );
  expect(sum).toEqual({ stable: [123, 3, 123], canary: [50, 10, 50] });
  const whole = await observer.read(before, signal);
  expect(whole.sample).toMatchObject({
    complete: true,
    stable: { requests: 123, errors: 3, replicas: { seen: 1, expected: 1 } },
    canary: { requests: 50, errors: 10 },
  });
});

test("a server that begins anew makes the interval no evidence, and counts again from then on", async () => {
  const observer = await opened();
  await send("canary", 5, 0);
  await sleep(2500);
  const before = await begin(observer);
  await ended(servers.canary!);
  await startServer("canary");
  const anew = await until(
    () => observer.read(before, signal),
    ({ sample }) => sample?.incompleteBecause?.includes("went back") ?? false,
  );
  expect(anew.cursor).not.toBe(before);
  await send("canary", 7, 0);
  const after = await until(
    () => observer.read(anew.cursor, signal),
    ({ sample }) => (sample?.canary.requests ?? 0) > 0,
  );
  expect(after.sample).toMatchObject({ complete: true });
});

test("a server that is not scraped any more is a gap", async () => {
  const observer = await opened();
  const before = await begin(observer);
  await ended(servers.canary!);
  const gap = await until(
    () => observer.read(before, signal),
    ({ sample }) => sample?.complete === false,
  );
  expect(gap.sample?.incompleteBecause).toMatch(/last scraped \d+ s ago|has no series of it/);
  expect(gap.cursor).toBe(before);
  await startServer("canary");
});

test.each<{ what: string; options: object; says: string }>`
  what                       | options                        | says
  ${"another password"}      | ${{ password_from: "OTHER" }}  | ${"status 401"}
  ${"an unknown authority"}  | ${{ ca: undefined }}           | ${"self-signed certificate"}
  ${"a selector of nothing"} | ${{ only: 'job="elsewhere"' }} | ${"Prometheus has no series"}
  ${"a broken matcher"}      | ${{ only: 'job=~"("' }}        | ${"status 400"}
`("$what is told before the target is touched", async ({ options, says }) => {
  const environment = { PASSWORD: login.password, OTHER: "wrong" };
  await expect(observe(options, { environment })).rejects.toThrow(says);
});
