/** One file out of an image in a registry: whole and checked, or not at all. */
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { buildImage, bytesSource } from "../../src/image/build.js";
import { extractFile } from "../../src/image/extract.js";
import { publishImage } from "../../src/image/publish.js";
import { answer, type FaultRegistry, startFaultRegistry } from "./fault-registry.js";
import { smallPlan, type TestWorld, temporaryFolder, testWorld } from "./support.js";

const bytes = new Uint8Array(100).fill(3);
let home: string;
let registry: FaultRegistry;
let world: TestWorld;
let reference: string;

beforeEach(async () => {
  home = await temporaryFolder();
  registry = await startFaultRegistry();
  world = testWorld(home);
  const published = await publishImage(
    { image: await buildImage(smallPlan(), world), registry: `${registry.host}/acme/churn:1` },
    world,
  );
  reference = published.reference!;
});
afterEach(async () => {
  await registry.stop();
  await rm(home, { recursive: true, force: true });
});

test("the model of a published image is there, byte for byte", async () => {
  const into = join(home, "kept", "model");
  expect(await extractFile(reference, "model/churn.onnx", into, world)).toBe(true);
  expect(await readFile(into)).toEqual(Buffer.alloc(3000, 7));
});

test("an image with an empty file is pushed, and gives it back", async () => {
  const plan = smallPlan({
    model: [bytesSource("/model/empty", new Uint8Array(0)), bytesSource("/model/after", bytes)],
  });
  const { reference } = await publishImage(
    { image: await buildImage(plan, world), registry: `${registry.host}/acme/empty:1` },
    world,
  );
  const into = join(home, "kept");
  expect(await extractFile(reference!, "model/empty", join(into, "empty"), world)).toBe(true);
  expect(await extractFile(reference!, "model/after", join(into, "after"), world)).toBe(true);
  expect(await readFile(join(into, "empty"))).toHaveLength(0);
  expect(await readFile(join(into, "after"))).toEqual(Buffer.from(bytes));
});

test("a file that the image does not have is not there, and nothing is written", async () => {
  expect(await extractFile(reference, "model/other.onnx", join(home, "kept", "model"), world)).toBe(false);
  expect(await readdir(home)).toEqual([]);
});

test("other bytes than the digest says are refused, and leave nothing", async () => {
  registry.fault = (asked, response, request) => {
    if (asked.method !== "GET" || !asked.path.includes("/blobs/")) return false;
    request.resume();
    return answer(response, 200, "not what was pushed", {});
  };
  await expect(extractFile(reference, "model/churn.onnx", join(home, "kept", "model"), world)).rejects.toMatchObject({
    code: "REGISTRY_DIGEST",
  });
  expect((await readdir(home, { recursive: true })).filter((name) => name.includes("model"))).toEqual([]);
});
