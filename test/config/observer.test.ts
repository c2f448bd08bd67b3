/** What `canary.observer` takes, and what it says to what it does not. */
import { expect, test } from "@jest/globals";
import { resolveConfig } from "../../src/config/config.js";
import { Problems } from "../../src/errors.js";
import { canaryVocabulary } from "../../src/rollout/analysis/metrics/list.js";
import { metricVocabulary } from "../../src/validate/metrics/list.js";

const vocabularies = { holdout: await metricVocabulary(), canary: await canaryVocabulary() };
const read = (observer: string) =>
  resolveConfig(
    "model-release.yaml",
    `name: churn\nmodel: m.onnx\nholdout: {path: h.csv, label: y}\ncanary:\n  observer: ${observer}\n`,
    [],
    vocabularies,
  ).canary.observer;

test("a Prometheus needs an address alone", () => {
  expect(read("{prometheus: {url: 'http://prometheus:9090'}}")).toEqual({
    prometheus: { url: "http://prometheus:9090", preset: "model-release", answer_within: 10 },
  });
});

const url = "url: 'http://a'";
test.each`
  observer                                                                              | says
  ${"{}"}                                                                               | ${"names one of prometheus, http"}
  ${"{prometheus: {}}"}                                                                 | ${"canary.observer.prometheus.url is missing"}
  ${"{promtheus: {url: a}}"}                                                            | ${"did you mean prometheus?"}
  ${"{prometheus: {url: 'file:///etc'}}"}                                               | ${"is an http or https URL"}
  ${"{prometheus: {url: 'http://octo:hunter2@a'}}"}                                     | ${"canary.observer.prometheus.url holds a login"}
  ${`{prometheus: {${url}, preset: tritn}}`}                                            | ${"did you mean triton?"}
  ${`{prometheus: {${url}, metrics: {requests: ['rate(a[1m])'], errors: {label: c}}}}`} | ${"no rate() or sum()"}
  ${`{prometheus: {${url}, metrics: {requests: [a], errors: {}}}}`}                     | ${"has either `label`"}
  ${`{prometheus: {${url}, only: 'job="a"} or vector(0)'}}`}                            | ${"is matchers as PromQL writes them"}
  ${`{http: {${url}, requests: /requests, errors: /errors}}`}                           | ${"both arms would have the same counts"}
  ${`{http: {${url}, requests: '$.{arm}.requests', errors: /errors}}`}                  | ${"is a JSON Pointer"}
`("$observer: $says", ({ observer, says }) => {
  let said = "";
  try {
    read(observer);
  } catch (error) {
    if (error instanceof Problems) said = error.message;
  }
  expect(said).toContain(says);
  expect(said).not.toContain("hunter2");
});
