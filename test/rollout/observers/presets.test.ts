/** The presets against what the programs really exposed: recorded by asking each for predictions, good and bad. */
import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { parseExposition } from "../../../src/rollout/observers/exposition.js";
import { presets } from "../../../src/rollout/observers/presets/list.js";
import { bucketsOf, countInstances, sharedEdges } from "../../../src/rollout/observers/series-counts.js";
import { serverMetrics } from "../../../src/server/metrics.js";
import { latencyEdges } from "../../../src/stats/latency-edges.js";

/** As Prometheus would hand them out after one scrape; matchers are its own doing. */
const scraped = (text: string, own: (labels: Readonly<Record<string, string>>) => boolean = () => true) =>
  parseExposition(text)
    .filter(({ labels }) => own(labels))
    .map(({ name, labels, value }) => ({
      labels: { ...labels, __name__: name, job: "pods", instance: "a:80" },
      samples: [{ at: 100, value }],
    }));

test.each`
  preset        | requests | errors | edges                 | slower
  ${"mlserver"} | ${5}     | ${2}   | ${[0.005, 0.01, 10]}  | ${1}
  ${"bentoml"}  | ${4}     | ${2}   | ${[0.005, 0.01, 180]} | ${1}
`("$preset counts what it answered", async ({ preset, requests, errors, edges, slower }) => {
  const names = await presets[preset as "mlserver" | "bentoml"].load();
  expect(names.verified).toBe(true);
  const series = scraped(await readFile(`test/rollout/observers/recorded/${preset}.txt`, "utf8"));
  const shared = sharedEdges(series, names);
  expect([shared[0], shared[1], shared.at(-1)]).toEqual(edges);
  const [counted, ...others] = countInstances(series, { names, edges: shared, now: 100 });
  expect(others).toEqual([]);
  expect(counted).toMatchObject({ instance: { counts: { requests, errors } } });
  const { latency } = counted && "instance" in counted ? counted.instance.counts : { latency: [] };
  expect(latency.reduce((sum, count) => sum + count, 0)).toBe(requests);
  expect(latency.slice(2).reduce((sum, count) => sum + count, 0)).toBe(slower);
});

test("our own server counts what it answered, users' requests apart from replayed rows", async () => {
  const names = await presets["model-release"].load();
  const server = serverMetrics(
    { name: "m", version: "1", digest: "sha256:0" },
    () => 0,
    () => true,
  );
  for (const [traffic, code] of [
    ["live", 200],
    ["live", 422],
    ["replay", 503],
  ] as const)
    server.answered({ protocol: "predict", traffic, code, seconds: 0.02 });
  const series = scraped((await server.expose()).text, ({ traffic }) => traffic === names.traffic?.live);
  const edges = sharedEdges(series, names);
  expect(edges).toHaveLength(latencyEdges.length);
  expect(countInstances(series, { names, edges, now: 100 })).toMatchObject([
    { instance: { counts: { requests: 2, errors: 1 } } },
  ]);
});

test.each(Object.keys(presets) as (keyof typeof presets)[])("%s is whole", async (name) => {
  const preset = await presets[name].load();
  expect(preset.requests.length).toBeGreaterThan(0);
  expect(preset.source).not.toBe("");
  // A histogram is named without what Prometheus appends to it.
  expect(bucketsOf(preset.latency?.histogram ?? "none")).not.toMatch(/_(total|count|sum|bucket)_bucket$/);
  const { arms } = preset;
  if (arms.pod === undefined) expect(arms.canary).not.toBe(arms.stable);
});
