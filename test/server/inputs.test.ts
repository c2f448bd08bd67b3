import { expect, test } from "@jest/globals";
import type { Feature } from "../../src/inference/feature-bins.js";
import { fingerprint } from "../../src/inference/feature-bins.js";
import { readCounters } from "../../src/rollout/observers/scrape.js";
import { onnx } from "../../src/runtimes/onnx.js";
import { inputCounter } from "../../src/server/inputs.js";
import { serverMetrics } from "../../src/server/metrics.js";

const age: Feature = { name: "age", bins: { kind: "numbers", lowest: 18, highest: 90, edges: [30, 50] } };
const region: Feature = { name: "region", bins: { kind: "texts", known: [fingerprint("north")] } };

test("values are counted by the holdout's bins, however the rows are written, and what is no value is not", () => {
  const counter = inputCounter(["age", "plan", "region"], [age, region]);
  counter.add([
    { age: 17, region: "north" },
    { age: 40 },
    [95, "x", "south"],
    [40, "x", "north"],
    { age: "old" },
    {},
    3,
  ]);
  expect([...counter.counts()]).toEqual([
    ["age", "below", 2],
    ["age", "1", 2],
    ["age", "above", 1],
    ["region", "known", 2],
    ["region", "unknown", 1],
  ]);
});

test("a feature that the model does not have is passed over", () => {
  const counter = inputCounter(["plan"], [age]);
  counter.add([{ age: 40 }]);
  expect([...counter.counts()]).toEqual([]);
});

const columns = Array.from({ length: 100 }, (_, i) => `f${i}`);
const inputs = (names: readonly string[]) => ({ inputs: [{ name: "x", type: "float32" as const, columns: names }] });
const serve = () =>
  serverMetrics(
    { name: "m", version: "1", digest: "sha256:0" },
    () => 0,
    () => true,
  );

test("who scrapes the server reads rows, missing values and bins, live and replayed apart", async () => {
  const metrics = serve();
  const count = metrics.rowsOf(inputs(["age", "region"]), [age, region])!;
  count("live", [{ age: 20, region: "north" }, { age: 23_457 }, { region: "east" }]);
  count("replay", [{ age: 20, region: "north" }]);
  const { text } = await metrics.expose();
  expect(readCounters(text, onnx.metrics, "live").predictions?.inputs).toEqual({
    rows: 3,
    missing: { age: 1, region: 1 },
    bins: { age: { 0: 1, above: 1 }, region: { known: 1, unknown: 1 } },
  });
  expect(readCounters(text, onnx.metrics, "replay").predictions?.inputs).toMatchObject({ rows: 1 });
  expect(text).not.toMatch(/north|east|23457/);
});

test("whatever is sent, a feature has twelve series at most for each kind of traffic", async () => {
  const metrics = serve();
  const edges = Array.from({ length: 9 }, (_, i) => i + 1);
  const features = columns.slice(0, 64).map((name): Feature => {
    return { name, bins: { kind: "numbers", lowest: 0, highest: 10, edges } };
  });
  const count = metrics.rowsOf(inputs(columns), features)!;
  for (let i = 0; i < 400; i++) count(i % 2 === 0 ? "live" : "replay", [columns.map((_, f) => (i - 200) / 20 + f / 7)]);
  const { text } = await metrics.expose();
  const series = text.split("\n").filter((line) => line.startsWith("model_release_inputs_total{"));
  expect(series.length).toBeGreaterThan(64 * 2 * 2);
  expect(series.length).toBeLessThanOrEqual(64 * 12 * 2);
});

test("a server whose image tells no ranges counts what is missing, as before", async () => {
  const metrics = serve();
  metrics.rowsOf(inputs(["age"]), undefined)!("live", [{}]);
  const { text } = await metrics.expose();
  expect(readCounters(text, onnx.metrics, "live").predictions?.inputs).toEqual({
    rows: 1,
    missing: { age: 1 },
    bins: {},
  });
});
