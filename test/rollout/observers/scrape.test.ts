import { expect, test } from "@jest/globals";
import { readCounters } from "../../../src/rollout/observers/scrape.js";
import { latencyBucket } from "../../../src/rollout/targets/local/counters.js";
import { onnx } from "../../../src/runtimes/onnx.js";
import { serverMetrics } from "../../../src/server/metrics.js";
import { latencyEdges } from "../../../src/stats/latency-edges.js";

const preset = onnx.metrics;
const none = latencyEdges.map(() => 0).concat(0);

async function served(answers: readonly (readonly [code: number, seconds: number, traffic?: "live" | "replay"])[]) {
  const metrics = serverMetrics(
    { name: 'a"b\\c', version: "1\n2", digest: "sha256:0" },
    () => 1,
    () => true,
  );
  for (const [code, seconds, traffic = "live"] of answers)
    metrics.answered({ protocol: code % 2 === 0 ? "predict" : "v2", traffic, code, seconds });
  return (await metrics.expose()).text;
}

test("our own server's page: requests, errors and each latency in its own bucket", async () => {
  const seconds = [0, 1e-4, 0.00011, latencyEdges[40]!, 0.2, 0.2, latencyEdges[160]!, 1000];
  const codes = [200, 400, 422, 429, 499, 500, 503, 404];
  const text = await served(codes.map((code, i) => [code, seconds[i]!]));
  const { requests, errors, latency } = readCounters(text, preset, "live");
  const expected = [...none];
  for (const value of seconds) expected[latencyBucket(value)]! += 1;
  expect({ requests, errors }).toEqual({ requests: 8, errors: 5 });
  expect(latency).toEqual(expected);
});

test("live and replayed requests are told apart; who was asked nothing says zero", async () => {
  const text = await served([[500, 1, "replay"]]);
  expect(readCounters(text, preset, "replay")).toMatchObject({ requests: 1, errors: 1 });
  const predictions = { classes: {}, values: {}, squares: 0 };
  const { usage, ...counted } = readCounters(text, preset, "live");
  expect(counted).toEqual({ requests: 0, errors: 0, latency: none, predictions });
  expect(usage).toMatchObject({ requests: 1 });
});

test("edges whose last digit differs, as another Node computes them, are the same edges", () => {
  const text = page({}).replace(/le="([\d.]+)"/g, (_, edge: string) => `le="${Number(edge) * (1 + 3e-16)}"`);
  expect(readCounters(text, preset, "live").latency).toEqual(latencyEdges.map(() => 1).concat(1));
});

test("buckets finer than ours, and several histograms, are added at our edges", () => {
  const text = page({ extra: (edge) => edge * 1.01 });
  const twice = page({ extra: (edge) => edge * 1.01, handler: ',handler="v2"' });
  expect(readCounters(text + twice, preset, "live").latency.reduce((a, b) => a + b)).toBe(
    2 * (latencyEdges.length + 1),
  );
});

test.each<{ what: string; change: (text: string) => string; says: string }>`
  what                     | change                                                                       | says
  ${"no counter"}          | ${(text: string) => text.replace(/^model_release_requests_total.*\n/gm, "")} | ${'there is no series model_release_requests_total{traffic="live"}'}
  ${"no histogram"}        | ${(text: string) => text.replace(/^.*_bucket.*\n/gm, "")}                    | ${"there is no histogram"}
  ${"a lost bucket"}       | ${(text: string) => text.replace(/^.*le="0.0001".*\n/m, "")}                 | ${'lack the edge le="0.0001"'}
  ${"no last bucket"}      | ${(text: string) => text.replace(/^.*le="\+Inf".*\n/m, "")}                  | ${'lack le="+Inf"'}
  ${"falling buckets"}     | ${(text: string) => text.replace(/(le="0.0001",.*\}) \d+/, "$1 900")}        | ${"do not rise"}
  ${"a count of its own"}  | ${(text: string) => text.replace(/(_count\{.*\}) \d+/, "$1 7")}              | ${"is 7 where the buckets hold 162"}
  ${"no count"}            | ${(text: string) => text.replace(/^.*_count.*\n/m, "")}                      | ${"_count is missing"}
  ${"NaN"}                 | ${(text: string) => text.replace(/(code="200".*\}) \d+/, "$1 NaN")}          | ${"has the value NaN, which is no count"}
  ${"an infinity"}         | ${(text: string) => text.replace(/(code="200".*\}) \d+/, "$1 +Inf")}         | ${"has the value Infinity"}
  ${"half a request"}      | ${(text: string) => text.replace(/(code="200".*\}) \d+/, "$1 1.5")}          | ${"has the value 1.5"}
  ${"less than nothing"}   | ${(text: string) => text.replace(/(code="200".*\}) \d+/, "$1 -1")}           | ${"has the value -1"}
  ${"no code"}             | ${(text: string) => text.replace('code="200",', "")}                         | ${"has no label code"}
  ${"a class for a code"}  | ${(text: string) => text.replace('code="200"', 'code="2xx"')}                | ${'has the code "2xx"'}
  ${"a page that is cut"}  | ${(text: string) => text.slice(0, -40)}                                      | ${"cut off"}
  ${"cut at a line's end"} | ${(text: string) => `${text.split("\n").slice(0, 100).join("\n")}\n`}        | ${'lack le="+Inf"'}
  ${"another page"}        | ${() => "<!doctype html>\n"}                                                 | ${"is not Prometheus' text"}
`("unusable, never zero: $what", ({ change, says }) => {
  expect(() => readCounters(change(page({})), preset, "live")).toThrow(says);
});

/** A request in every bucket. */
function page({ extra, handler = "" }: { extra?: (edge: number) => number; handler?: string }): string {
  const edges = latencyEdges.flatMap((edge) => (extra ? [edge, extra(edge)] : [edge]));
  const counts = edges.map((edge) => latencyEdges.filter((own) => own <= edge).length);
  const labels = `traffic="live"${handler}`;
  const all = latencyEdges.length + 1;
  return [
    `${preset.requests}{code="200",${labels}} ${all}`,
    ...edges.map((edge, i) => `${preset.latency}_bucket{le="${edge}",${labels}} ${counts[i]}`),
    `${preset.latency}_bucket{le="+Inf",${labels}} ${all}`,
    `${preset.latency}_sum{${labels}} 1.5`,
    `${preset.latency}_count{${labels}} ${all}\n`,
  ].join("\n");
}
