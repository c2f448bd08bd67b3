import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { systemClock } from "../../src/doors/world.js";
import { type ReplayPlan, replay } from "../../src/rollout/replay.js";
import { replaySlot } from "../../src/rollout/replay-schedule.js";
import type { ArmName } from "../../src/rollout/seams.js";
import { createLocalSender } from "../../src/rollout/targets/local/replay-sender.js";

test("each row goes to both arms, at the same rate, and neither is always first", () => {
  const slots = Array.from({ length: 2 * 2 * 6 }, (_, n) => replaySlot(n, 6, 100));
  const rows = (arm: ArmName) => slots.filter((slot) => slot.arm === arm).map(({ row }) => row);
  expect(rows("stable")).toEqual([0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5]);
  expect(rows("canary")).toEqual(rows("stable"));
  const firsts = slots.filter((_, n) => n % 2 === 0).map(({ arm }) => arm[0]);
  expect(firsts.join("")).toBe("scscsccscscs");
  expect(slots.map(({ dueMs }) => dueMs).slice(0, 4)).toEqual([0, 5, 10, 15]);
});

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

interface Seen {
  readonly arm: string;
  readonly body: string;
}

/** A stand-in for the proxy, which answers as it is told. */
async function listen(answer: (arm: string, n: number) => { status: number; armHeader?: boolean; delayMs?: number }) {
  const seen: Seen[] = [];
  const proxy = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const arm = String(request.headers["x-model-release-replay"]);
    seen.push({ arm, body });
    const { status, armHeader = true, delayMs = 0 } = answer(arm, seen.length);
    if (delayMs === Number.POSITIVE_INFINITY) return;
    await systemClock.sleep(delayMs);
    response.writeHead(status, armHeader ? { "x-model-release-arm": arm } : {});
    response.end("{}");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  server = proxy;
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return { seen, url: async () => url };
}

const requests = ["a", "b", "c"].map((body) => ({ path: "/predict", body, contentType: "application/json" }));

interface Way extends Pick<ReplayPlan, "ratePerArm" | "onAnswer"> {
  readonly url: () => Promise<string | undefined>;
}

async function replayFor(ms: number, { url, ...plan }: Way) {
  const sender = createLocalSender(url, { fetch });
  return replay({ ...plan, sender, requests }, systemClock, AbortSignal.timeout(ms));
}

test("the rate is kept, for each arm, and the rows come in turn", async () => {
  const { seen, url } = await listen(() => ({ status: 200 }));
  const began = performance.now();
  const heard: string[] = [];
  const onAnswer: ReplayPlan["onAnswer"] = ({ arm, row, status, text }) =>
    heard.push(`${arm} ${row} ${status} ${text}`);
  const count = await replayFor(1_000, { url, ratePerArm: 100, onAnswer });
  // A busy machine ends the replay late: the rate is that of the time which it really took.
  const seconds = (performance.now() - began) / 1000;
  expect(count.sent.stable + count.pairsLeftOut).toBeGreaterThan(50);
  expect(count.sent.stable + count.pairsLeftOut).toBeLessThanOrEqual(100 * seconds + 1);
  // On a busy machine the last ones are given up at the end.
  expect(Math.abs(count.sent.stable - count.sent.canary)).toBeLessThanOrEqual(4);
  expect(count.answered).toEqual(count.sent);
  expect(heard.length).toBe(count.sent.stable + count.sent.canary);
  expect([...new Set(heard)].sort()).toEqual(
    [0, 1, 2].map((row) => `canary ${row} 200 {}`).concat([0, 1, 2].map((row) => `stable ${row} 200 {}`)),
  );
  const bodies = seen.filter(({ arm }) => arm === "canary").map(({ body }) => body);
  expect(new Set(bodies)).toEqual(new Set(["a", "b", "c"]));
});

test("a slow arm is not spared, and the other does not wait for it", async () => {
  const { url } = await listen((arm) => ({ status: 200, delayMs: arm === "canary" ? 300 : 0 }));
  const count = await replayFor(1_000, { url, ratePerArm: 50 });
  expect(count.sent.stable).toBeGreaterThan(25);
  expect(Math.abs(count.sent.canary - count.sent.stable)).toBeLessThanOrEqual(1);
});

test("what is too much under way is left out for both arms, and counted", async () => {
  const { seen, url } = await listen((arm) => ({
    status: 200,
    delayMs: arm === "canary" ? Number.POSITIVE_INFINITY : 0,
  }));
  const count = await replayFor(2_500, { url, ratePerArm: 10 });
  expect(count.sent.canary).toBe(0);
  expect(seen.filter(({ arm }) => arm === "canary").length).toBeLessThanOrEqual(20);
  expect(count.sent.stable + count.pairsLeftOut).toBeGreaterThan(20);
  expect(count.pairsLeftOut).toBeGreaterThan(0);
});

test("before an arm is ready nothing counts as sent, and the replay does not hurry", async () => {
  const { seen, url } = await listen(() => ({ status: 503, armHeader: false }));
  const began = performance.now();
  const count = await replayFor(600, { url, ratePerArm: 200 });
  const seconds = (performance.now() - began) / 1000;
  expect(count.sent).toEqual({ stable: 0, canary: 0 });
  expect(count.lost).toMatchObject({ rows: seen.length, why: expect.stringMatching(/^no (stable|canary) was ready$/) });
  // Without the pauses it would be 400 a second.
  expect(seen.length).toBeLessThan(200 * seconds);
});

test("a proxy that is away is looked for until it is back", async () => {
  const { url } = await listen(() => ({ status: 200 }));
  let asked = 0;
  const count = await replayFor(1_000, {
    url: async () => (asked++ < 3 ? undefined : url()),
    ratePerArm: 50,
  });
  expect(asked).toBeGreaterThan(3);
  expect(count.sent.stable).toBeGreaterThan(10);
});
