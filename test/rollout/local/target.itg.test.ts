/** The local target with real processes: host, proxy and model servers. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { createLocalObserver } from "../../../src/rollout/observers/local.js";
import type { Sample } from "../../../src/rollout/seams.js";
import { readLocalStatus, stopLocal } from "../../../src/rollout/targets/local/operate.js";
import {
  alive,
  childrenOf,
  digitRequest,
  enter,
  environmentOf,
  eventually,
  images,
  never,
  ownerThatDies,
  type Place,
  startUser,
  world,
} from "./support.js";

jest.setTimeout(60_000);

const { logistic, forest, broken } = images;
const canary = { ...forest, replicas: 1 };
const row = { path: "/predict", body: digitRequest, contentType: "application/json" };
const stableAlone = { stable: logistic, share: 0, hold: false };

let place: Place;

const serveStable = () => place.reach(stableAlone, ({ stable }) => stable?.ready === true);
async function running() {
  const status = await readLocalStatus(place.state, world, never);
  if (!status.running) throw new Error("no host runs");
  return status;
}

describe("while a release serves", () => {
  beforeAll(async () => {
    place = await enter();
  });
  beforeEach(async () => {
    await serveStable();
    await eventually(running, ({ servers }) => servers.length === 1);
  });
  afterAll(() => place.leave());

  test("a candidate that cannot start is said with its own last words, and users never reach it", async () => {
    const user = startUser(place.url);
    const actual = await place.reach(
      { stable: logistic, canary: { ...broken, replicas: 1 }, share: 0.5, hold: false },
      (now) => now.canary?.fault !== undefined,
    );
    await user.stop();

    expect(actual.canary).toMatchObject({ ready: false, fault: { whose: "candidate" } });
    expect(actual.canary?.fault?.what).toMatch(/exit code \d+; its last lines:/);
    expect(actual.share).toBe(0);
    expect(user.failures).toEqual([]);
    expect(Object.keys(user.arms)).toEqual(["stable"]);
  });

  test("a stable that cannot start leaves the one before in place", async () => {
    const user = startUser(place.url);
    const actual = await place.reach(
      { stable: broken, share: 0, hold: false },
      ({ stable }) => stable?.fault !== undefined,
    );
    expect(actual.stable).toMatchObject({ digest: logistic.digest, fault: { whose: "candidate" } });
    expect(await serveStable()).toMatchObject({ stable: { digest: logistic.digest, ready: true } });
    await user.stop();
    expect(user.failures).toEqual([]);
  });

  test("a stable killed under load is started again, and no request is lost", async () => {
    const user = startUser(place.url);
    const before = (await running()).servers[0]!.pid!;
    const { restarts } = (await place.target.read(never)).stable!;
    await eventually(
      async () => user.arms.stable ?? 0,
      (requests) => requests > 50,
    );
    process.kill(before, "SIGKILL");
    await eventually(running, ({ servers }) => servers.some(({ pid, phase }) => pid !== before && phase === "ready"));
    const after = user.arms.stable!;
    await eventually(
      async () => user.arms.stable!,
      (requests) => requests > after + 50,
    );
    await user.stop();

    expect(user.failures).toEqual([]);
    expect((await place.target.read(never)).stable).toMatchObject({ ready: true, restarts: restarts + 1 });
  });

  test("a canary killed under load is a fault of the candidate, and its users get stable's answer", async () => {
    await place.reach({ stable: logistic, canary, share: 0.5, hold: false }, (actual) => actual.share === 0.5);
    const user = startUser(place.url);
    await eventually(
      async () => user.arms.canary ?? 0,
      (requests) => requests > 50,
    );
    process.kill((await running()).servers.find(({ arm }) => arm === "canary")!.pid!, "SIGKILL");
    const actual = await eventually(
      () => place.target.read(never),
      ({ canary }) => canary?.fault !== undefined,
    );
    await user.stop();

    expect(actual.canary).toMatchObject({ restarts: 1, fault: { whose: "candidate" } });
    expect(user.failures).toEqual([]);
  });

  test("a host that was killed has a successor at once, which takes the servers back, on the same port", async () => {
    const before = await running();
    const url = await place.url();
    process.kill(before.pid, "SIGKILL");
    const after = await eventually(
      () => readLocalStatus(place.state, world, never),
      (status) => status.running && status.serving === logistic.digest,
    );
    expect(after).toMatchObject({ url, servers: [{ pid: before.servers[0]!.pid, phase: "ready" }] });
    expect(after).not.toMatchObject({ pid: before.pid });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  test("no secret of the command's environment lives on in the host or its servers", async () => {
    expect(world.environment.SECRET_TOKEN).toBe("hush");
    const { pid, servers } = await running();
    for (const one of [pid, ...servers.map((server) => server.pid!)]) {
      const environment = await environmentOf(one);
      expect(environment).toContain("PATH=");
      expect(environment).not.toContain("hush");
    }
  });

  test("the observer sees what each arm did since the reading before", async () => {
    await place.reach({ stable: logistic, canary, share: 0.5, hold: false }, (actual) => actual.share === 0.5);
    const observer = createLocalObserver({ folder: place.state, traffic: "live", world });
    const first = await observer.read(undefined, never);
    const user = startUser(place.url, 1);
    await eventually(
      async () => (user.arms.canary ?? 0) + (user.arms.stable ?? 0),
      (requests) => requests >= 60,
    );
    await user.stop();
    const { sample } = await observer.read(first.cursor, never);
    const sum = (of: (arm: Sample["stable"]) => number) => ({ stable: of(sample!.stable), canary: of(sample!.canary) });

    expect(sample).toMatchObject({ complete: true, traffic: "live", stable: { errors: 0 }, canary: { errors: 0 } });
    expect(sum((arm) => arm.requests)).toEqual(user.arms);
    expect(sum((arm) => arm.latency.reduce((a, b) => a + b))).toEqual(user.arms);
    expect(sum((arm) => arm.usage!.cpu.value?.requests ?? Number.NaN)).toEqual(user.arms);
    for (const { usage } of [sample!.stable, sample!.canary]) {
      expect(usage!.cpu.value!.seconds).toBeGreaterThan(0);
      expect(usage!.memoryBytes.value!).toBeGreaterThan(20e6);
    }
  });
  test("the observer tells what each arm's model answered, by bins that are frozen from stable's answers", async () => {
    const rows = Array.from({ length: 400 }, (_, row) => Array.from({ length: 64 }, (_, pixel) => (row * pixel) % 17));
    const body = JSON.stringify({ rows });
    const headers = { "content-type": "application/json" };
    expect((await fetch(`${await place.url()}/predict`, { method: "POST", headers, body })).status).toBe(200);
    await place.reach({ stable: logistic, canary, share: 0.5, hold: false }, (actual) => actual.share === 0.5);
    const observer = createLocalObserver({ folder: place.state, traffic: "live", world });
    const first = await observer.read(undefined, never);
    const user = startUser(place.url, 1);
    await eventually(
      async () => (user.arms.canary ?? 0) + (user.arms.stable ?? 0),
      (requests) => requests >= 60,
    );
    await user.stop();
    const { predictions } = (await observer.read(JSON.parse(JSON.stringify(first.cursor)), never)).sample!;

    expect(predictions!.bins.length).toBeGreaterThan(2);
    expect(predictions!.bins).toContain("all others");
    const total = ({ counts }: { readonly counts: readonly number[] }) => counts.reduce((sum, count) => sum + count, 0);
    expect({ stable: total(predictions!.stable), canary: total(predictions!.canary) }).toEqual(user.arms);
    expect(predictions!.stable.squares).toBe(user.arms.stable);
  });
  test("a candidate gets its share, is promoted under load, and no request is lost", async () => {
    const user = startUser(place.url);
    await place.reach({ stable: logistic, canary, share: 0.25, hold: true }, (actual) => actual.share === 0.25);
    await eventually(
      async () => user.arms.canary ?? 0,
      (requests) => requests > 100,
    );
    const served = (user.arms.canary ?? 0) + (user.arms.stable ?? 0);

    const promoted = await place.reach(
      { stable: forest, canary, share: 0.25, hold: true },
      ({ stable }) => stable?.digest === forest.digest && stable.ready,
    );
    expect(promoted.canary?.digest).toBe(forest.digest);
    await place.reach({ stable: forest, share: 0, hold: false }, (actual) => actual.canary === undefined);
    await eventually(running, ({ servers }) => servers.length === 1);
    await user.stop();

    expect(user.failures).toEqual([]);
    expect(served).toBeGreaterThan(300);
    expect((await running()).serving).toBe(forest.digest);
  });
});

describe("in a place of its own", () => {
  beforeEach(async () => {
    place = await enter();
  });
  afterEach(() => place.leave());

  test("killed with all that it started, it is started again by the next look", async () => {
    await serveStable();
    const { pid, servers } = await running();
    const keeper = (await childrenOf(pid)).filter((child) => !servers.some((server) => server.pid === child));
    expect(keeper).toHaveLength(1);
    const killed = [...keeper, pid, servers[0]!.pid!];
    for (const one of killed) process.kill(one, "SIGKILL");
    await eventually(
      () => alive(killed),
      (pids) => pids.length === 0,
    );
    expect(await readLocalStatus(place.state, world, never)).toEqual({ running: false, leftBehind: [] });
    const actual = await eventually(
      () => place.target.read(never),
      ({ stable }) => stable?.ready === true,
    );
    expect(actual.stable?.digest).toBe(logistic.digest);
  });

  test("an ephemeral host ends some time after its owner was killed, and with it all that it serves", async () => {
    const { stdout } = await ownerThatDies(place.state, { graceMs: 500 });
    const pids = JSON.parse(stdout) as number[];
    expect(pids).toHaveLength(2);
    await eventually(
      () => alive(pids),
      (left) => left.length === 0,
    );
    expect(await place.target.read(never)).toEqual({ share: 0, hold: false });
  });

  test("two commands that start a host at the same moment share one", async () => {
    const fence = { holder: "test", epoch: 1 };
    await Promise.all([1, 2, 3].map(() => place.target.apply(stableAlone, fence, never)));
    await eventually(
      () => place.target.read(never),
      ({ stable }) => stable?.ready === true,
    );
    expect((await running()).servers).toHaveLength(1);
  });

  test("stop ends the host and its servers; also those whose host was killed", async () => {
    await serveStable();
    const { pid, servers } = await running();
    await stopLocal(place.state, world, never, { forget: false });
    expect(await alive([pid, ...servers.map((server) => server.pid!)])).toEqual([]);
    expect(await place.target.read(never)).toEqual({ share: 0, hold: false });

    await serveStable();
    const again = await running();
    process.kill(again.pid, "SIGKILL");
    await stopLocal(place.state, world, never, { forget: false });
    expect(await alive([again.pid, ...again.servers.map((server) => server.pid!)])).toEqual([]);
    expect(await readLocalStatus(place.state, world, never)).toEqual({ running: false, leftBehind: [] });
  });

  test("a wish of an earlier epoch is refused", async () => {
    await place.reach(stableAlone, ({ stable }) => stable?.ready === true, 7);
    await expect(place.target.apply(stableAlone, { holder: "stale", epoch: 6 }, never)).rejects.toMatchObject({
      code: "ROLLOUT_TAKEN_OVER",
    });
  });

  test("what could keep a rollout is found before anything is changed", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const other = await enter({
      port,
      unpack: async () => {
        throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
      },
      world: { ...world, home: "/nowhere" },
    });
    const problems = await other.target.preflight({ ...stableAlone, canary }, never);
    expect(problems.map(({ code }) => code)).toEqual([
      "LOCAL_HOST_FAILED",
      "LOCAL_HOST_FAILED",
      "LOCAL_PORT_IN_USE",
      "DISK_FULL",
      "DISK_FULL",
    ]);
    expect(problems[2]?.message).toContain(`port ${port}`);
    server.close();
    await other.leave();
    expect(await place.target.preflight({ ...stableAlone, canary }, never)).toEqual([]);
    const hollow = { digest: logistic.digest, template: { model: "models/other.onnx" } };
    expect(await place.target.preflight({ stable: hollow, share: 0, hold: false }, never)).toMatchObject([
      { code: "LOCAL_RELEASE_INCOMPLETE" },
    ]);
  });

  test("before a first release is exposed, its rows can be tried and no user reaches it", async () => {
    await place.reach({ canary, share: 0, hold: false }, (actual) => actual.canary?.ready === true);
    expect(await place.target.smoke([row], never)).toEqual({ passed: true, what: "1 rows answered" });
    expect(
      await createLocalObserver({ folder: place.state, traffic: "live", world }).read(undefined, never),
    ).toMatchObject({
      cursor: { arms: { canary: { requests: 0 } } },
    });
  });
});
