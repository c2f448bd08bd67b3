import { expect, test } from "@jest/globals";
import { resolveConfig } from "../../src/config/config.js";
import { overridesOf } from "../../src/config/inputs.js";
import { OverrideError, parseOverride } from "../../src/config/source.js";
import { explain, Problems } from "../../src/errors.js";
import type { MetricTerm, Vocabulary } from "../../src/gates/gate.js";
import { metricVocabulary } from "../../src/validate/metrics/list.js";

const errorRate: MetricTerm = {
  name: "error_rate",
  help: "share of failed requests",
  quantity: "share",
  range: [0, 1],
  better: "lower",
  sliceable: false,
  deterministic: false,
};
const latency: MetricTerm = { ...errorRate, name: "latency_p95", help: "…", quantity: "latency", range: [0, Infinity] };
const accuracy: MetricTerm = { ...errorRate, name: "accuracy", better: "higher", replayedOnly: true };
const canary: Vocabulary = new Map([
  ["accuracy", accuracy],
  ["error_rate", errorRate],
  ["latency_p95", latency],
]);
const vocabularies = { holdout: await metricVocabulary(), canary };

const least = `name: churn
model: models/churn.onnx
holdout: {path: data/holdout.csv, label: churned}
`;
const read = (text: string, sets: readonly string[] = []) =>
  resolveConfig("model-release.yaml", text, sets.map(parseOverride), vocabularies);

function mistakesOf(text: string, sets: readonly string[] = []): readonly string[] {
  try {
    read(text, sets);
  } catch (error) {
    if (error instanceof Problems) return error.problems.map((problem) => problem.message);
    throw error;
  }
  return [];
}

test("the least configuration has the documented defaults", () => {
  const config = read(least);
  expect(config).toMatchObject({
    baseline: "auto",
    confidence: 0.95,
    inconclusive: "estimate",
    model: { path: "models/churn.onnx" },
    holdout: { slices: [] },
    deploy: { target: "local", ready_within: 600_000 },
    canary: {
      steps: [{ share: 0.05 }, { share: 0.25 }, { share: 0.5 }],
      max_duration: 1_800_000,
      look: 15_000,
      settle: 10_000,
      warmup: 60_000,
      traffic: "live",
      defaultGates: true,
    },
  });
  expect(config.canary.gates.map((gate) => gate.written)).toEqual([
    "error_rate <= baseline + 1%",
    "latency_p95 <= baseline * 1.5",
  ]);
});

test.each`
  written                                                                                   | says
  ${"name: churn\nmodel: m.onnx\nholdout: {path: a, lable: b}"}                             | ${"model-release.yaml:3:20 holdout.lable is not a key; did you mean label?"}
  ${`${least}confidence: 95`}                                                               | ${"model-release.yaml:4:13 confidence a share is written with a percent sign: '95%'"}
  ${`${least}canary: {steps: [25]}`}                                                        | ${"model-release.yaml:4:18 canary.steps[0] a share is written with a percent sign: '25%'"}
  ${`${least}canary: {max_duration: 30}`}                                                   | ${"canary.max_duration a duration is written with its unit: '30s' or '30m'"}
  ${`${least}canary: {traffic: livee}`}                                                     | ${"canary.traffic"}
  ${`${least}deploy: {target: locale}`}                                                     | ${"deploy.target is one of local, kubernetes; did you mean local?"}
  ${`${least}deploy: {port: 70000}`}                                                        | ${"deploy.port is at most 65535"}
  ${`${least}deploy: {namespace: a}`}                                                       | ${"model-release.yaml:4:10 deploy.namespace belongs to the target kubernetes, and this release goes to local"}
  ${`${least}deploy: {target: kubernetes, ephemeral: true}`}                                | ${"deploy.ephemeral belongs to the target local, and this release goes to kubernetes"}
  ${`${least}deploy: {target: kubernetes, gitops: commit}`}                                 | ${"deploy.gitops commit is not supported yet"}
  ${`${least}version: {number: 1.10}`}                                                      | ${"version.number is text, not '1.1'"}
  ${`${least}inconclusive: maybe`}                                                          | ${"inconclusive is one of estimate, block, allow, not 'maybe'"}
  ${`${least}model: twice.onnx`}                                                            | ${"model-release.yaml:4:1"}
  ${least.replace("churn\n", "Churn!\n")}                                                   | ${"model-release.yaml:1:7 name is made of a-z"}
  ${"model: m.onnx\nholdout: {path: a, label: b}"}                                          | ${"name is missing"}
  ${"[1, 2]"}                                                                               | ${"the configuration is a map, not a list"}
  ${""}                                                                                     | ${"model is missing"}
  ${least.replace("models/churn.onnx", "{path: m, taks: binary}")}                          | ${"model-release.yaml:2:18 model.taks is not a key; did you mean task?"}
  ${least.replace("models/churn.onnx", "[a]")}                                              | ${"model is text or a map, not a list"}
  ${`${least}gates: [accuracy >= 90]`}                                                      | ${"gates[0] accuracy lies between 0 and 1"}
  ${`${least}gates: [acuracy >= 90%]`}                                                      | ${"no metric is called 'acuracy'; did you mean 'accuracy'?"}
  ${`${least}gates: [recall[region] >= 0.8]`}                                               | ${"put this line in quotes"}
  ${`${least}gates:\n  - recall[city=a #1] >= 0.8`}                                         | ${"put this line in quotes"}
  ${`${least}gates:\n  - recall(a: b) >= 0.8`}                                              | ${"put this line in quotes"}
  ${`${least}gates: [error_rate <= 1%]`}                                                    | ${"canary.gates"}
  ${`${least}canary: {traffic: {replay: holdout, rate: 20000}}`}                            | ${"model-release.yaml:4:43 canary.traffic.rate is at most 10000 rows a second to each arm in the target local"}
  ${`${least}canary: {traffic: {replay: holdout, rate: 51}}\ndeploy: {target: kubernetes}`} | ${"canary.traffic.rate is at most 50 rows a second to each arm in the target kubernetes"}
`("a mistake is told at its place: $says", ({ written, says }) => {
  expect(mistakesOf(written).join("\n")).toContain(says);
});

test.each`
  target          | written          | rate
  ${"local"}      | ${""}            | ${200}
  ${"kubernetes"} | ${""}            | ${10}
  ${"kubernetes"} | ${", rate: 50"}  | ${50}
  ${"local"}      | ${", rate: 0.5"} | ${0.5}
`("rows replayed to the target $target with '$written': $rate a second", ({ target, written, rate }) => {
  const config = read(`${least}canary: {traffic: {replay: holdout${written}}}\ndeploy: {target: ${target}}`);
  expect(config.canary.traffic).toEqual({ replay: "holdout", rate });
});

const replayed = "canary: {traffic: {replay: holdout}, gates: [error_rate <= 1%, accuracy >= 90%]}";

test("a gate on replayed rows stands beside the traffic that has them", () => {
  expect(read(`${least}${replayed}`).canary.gates.map(({ metric }) => metric)).toEqual(["error_rate", "accuracy"]);
});

test.each`
  what                             | written                                                                   | says
  ${"users' requests"}             | ${`${least}canary: {gates: [error_rate <= 1%, accuracy >= 90%]}`}         | ${"model-release.yaml:4:36 canary.gates[1] accuracy is known of rows with known answers alone"}
  ${"rows that count differently"} | ${`${least.replace("churned}", "churned, weight: paid}")}${replayed}`}    | ${"canary.gates[1] accuracy of a canary counts each replayed row once and for itself, and holdout.weight says"}
  ${"rows that hang together"}     | ${`${least.replace("churned}", "churned, group: customer}")}${replayed}`} | ${"move 'accuracy >= 90%' to gates"}
  ${"another mistake before it"}   | ${`${least}canary: {gates: [eror_rate <= 1%, accuracy >= 90%]}`}          | ${"canary.gates[1] accuracy is known of rows"}
`("accuracy in a canary of $what is a mistake: $says", ({ written, says }) => {
  expect(mistakesOf(written).join("\n")).toContain(says);
});

test("all mistakes come at once, in the order of the file", () => {
  const mistakes = mistakesOf(`name: churn
modle: models/churn.onnx
holdout: {path: data/holdout.csv, lable: churned}
gates:
  - accuracy >= 90
  - 0.9 <= recall
confidence: 95
`);
  expect(mistakes.map((mistake) => mistake.split(" ").slice(0, 2).join(" "))).toEqual([
    "model-release.yaml:2:1 modle",
    "model-release.yaml:3:35 holdout.lable",
    "model-release.yaml:5:5 gates[0]",
    "model-release.yaml:6:5 gates[1]",
    "model-release.yaml:7:13 confidence",
  ]);
});

test("a shared remedy is printed once, below all mistakes", () => {
  try {
    read("name: 1\nmodel: 2\nholdout: 3\n");
    throw new Error("was accepted");
  } catch (error) {
    expect(explain(error).match(/docs\/configuration\.md/g)).toHaveLength(1);
  }
});

test.each`
  set                               | path                          | value
  ${"canary.max_duration=20m"}      | ${["canary", "max_duration"]} | ${"20m"}
  ${"deploy.ephemeral=true"}        | ${["deploy", "ephemeral"]}    | ${true}
  ${"gates[0]=recall[a: b] >= 0.8"} | ${["gates", 0]}               | ${"recall[a: b] >= 0.8"}
  ${"canary.steps=[10%, 50%]"}      | ${["canary", "steps"]}        | ${["10%", "50%"]}
`("--set $set", ({ set, path, value }) => {
  expect(parseOverride(set as string)).toMatchObject({ path, value });
});

test.each(["canary", "=5", "a..b=1", "canary.steps=[1"])("--set %s is refused", (set) => {
  expect(() => parseOverride(set)).toThrow(OverrideError);
});

test("what is laid over the file wins, and its mistakes name it", () => {
  expect(read(`${least}canary: {max_duration: 5m}`, ["canary.max_duration=20m"]).canary.max_duration).toBe(1_200_000);
  expect(mistakesOf(least, ["canary.max_duration=20"])[0]).toBe(
    "--set canary.max_duration=20 canary.max_duration a duration is written with its unit: '20s' or '20m'",
  );
});

test("inputs replace what they name and keep the rest", () => {
  const text = least.replace("models/churn.onnx", "{path: a.onnx, task: binary}");
  const overrides = overridesOf({ model: "b.onnx", holdout: "h.csv", gates: ["accuracy >= 90%"], version: "minor" });
  const config = resolveConfig("model-release.yaml", text, overrides, vocabularies);
  expect(config.model).toEqual({ path: "b.onnx", task: "binary" });
  expect(config.holdout).toMatchObject({ path: "h.csv", label: "churned" });
  expect(config.gates.map((gate) => gate.written)).toEqual(["accuracy >= 90%"]);
  expect(config.version.number).toBe("minor");
});
