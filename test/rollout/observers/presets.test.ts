/** The presets against what the programs really exposed, as test/oracles/record/expositions recorded it: asked for good and bad. */
import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { parseExposition } from "../../../src/rollout/observers/exposition.js";
import { presets } from "../../../src/rollout/observers/presets/list.js";
import { prometheusOptions } from "../../../src/rollout/observers/prometheus-options.js";
import { selectionOf } from "../../../src/rollout/observers/prometheus-series.js";
import { bucketsOf, countInstances, sharedEdges } from "../../../src/rollout/observers/series-counts.js";
import type { ArmName } from "../../../src/rollout/seams.js";
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

type Recorded = "mlserver" | "bentoml" | "kserve" | "kserve-opencensus" | "traefik";

/** A preset as the configuration would choose it, for the workload `churn` of the namespace `shop`. */
async function chosen(name: Recorded) {
  const preset = await presets[name].load();
  const options = prometheusOptions.parse({ url: "http://prometheus:9090", preset: name });
  const place = { name: "churn", namespace: "shop" };
  return { preset, ...selectionOf(options, preset, { place, traffic: "live" }) };
}

/** As Prometheus reads matchers: all must hold, an expression is anchored, and what is not there is empty. */
const matches = (matchers: string, labels: Readonly<Record<string, string>>) =>
  [...matchers.matchAll(/(\w+)(=~|!~|!=|=)"([^"]*)"/g)].every(([, label, operator, value]) => {
    const own = labels[label!] ?? "";
    const equal = operator!.endsWith("~") ? new RegExp(`^(?:${value})$`).test(own) : own === value;
    return operator!.startsWith("!") ? !equal : equal;
  });

type Counting = {
  readonly preset: Recorded;
  /** `pods` where it is their names that tell the arms, and the page is of one of them. */
  readonly arm: ArmName | "pods";
  readonly requests: number;
  readonly errors: number;
  /** The first two and the last, in seconds. */
  readonly edges: readonly number[];
  /** So many took longer than this. */
  readonly bound: number;
  readonly slower: number;
};

test.each<Counting>`
  preset                 | arm         | requests | errors | edges                 | bound  | slower
  ${"mlserver"}          | ${"pods"}   | ${5}     | ${2}   | ${[0.005, 0.01, 10]}  | ${0.1} | ${1}
  ${"bentoml"}           | ${"pods"}   | ${5}     | ${2}   | ${[0.005, 0.01, 180]} | ${0.1} | ${1}
  ${"kserve"}            | ${"pods"}   | ${5}     | ${2}   | ${[0.005, 0.01, 10]}  | ${0.1} | ${2}
  ${"kserve-opencensus"} | ${"pods"}   | ${4}     | ${1}   | ${[0.005, 0.01, 100]} | ${0.1} | ${2}
  ${"traefik"}           | ${"stable"} | ${12}    | ${0}   | ${[0.1, 0.3, 5]}      | ${0.3} | ${1}
  ${"traefik"}           | ${"canary"} | ${5}     | ${2}   | ${[0.1, 0.3, 5]}      | ${0.3} | ${0}
`("$preset counts what it answered ($arm)", async ({ preset: name, arm, requests, errors, edges, bound, slower }) => {
  const { preset, names, selection } = await chosen(name);
  expect(preset.verified).toBe(true);
  expect(selection.arms.pod === undefined).toBe(arm !== "pods");
  const own = arm !== "pods" && selection.arms.pod === undefined ? [selection.arms[arm]] : [];
  const text = await readFile(`test/rollout/observers/recorded/${name}.txt`, "utf8");
  const series = scraped(text, (labels) => [...selection.common, ...own].every((one) => matches(one, labels)));
  const shared = sharedEdges(series, names);
  expect([shared[0], shared[1], shared.at(-1)]).toEqual(edges);
  const [counted, ...others] = countInstances(series, { names, edges: shared, now: 100 });
  expect(others).toEqual([]);
  expect(counted).toMatchObject({ instance: { counts: { requests, errors } } });
  const { latency } = counted && "instance" in counted ? counted.instance.counts : { latency: [] };
  expect(latency.reduce((sum, count) => sum + count, 0)).toBe(requests);
  expect(shared).toContain(bound);
  const above = latency.slice(shared.indexOf(bound) + 1);
  expect(above.reduce((sum, count) => sum + count, 0)).toBe(slower);
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
