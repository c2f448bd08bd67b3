import { expect, test } from "@jest/globals";
import { misfit } from "../../src/gates/fit.js";
import { GateError } from "../../src/gates/gate-error.js";
import { parseGate } from "../../src/gates/parse.js";
import { gateWarnings } from "../../src/gates/warnings.js";
import { parseGateFromYaml, quoteForYaml } from "../../src/gates/yaml.js";
import { canaryVocabulary, everything, holdoutVocabulary, termOf } from "./vocabulary.js";

const defaults = { level: 0.95 };

function errorOf(act: () => unknown): GateError {
  try {
    act();
  } catch (error) {
    if (error instanceof GateError) return error;
    throw error;
  }
  throw new Error("there was no error");
}

test.each`
  written                            | column | says
  ${"acuracy >= 0.9"}                | ${1}   | ${"no metric is called 'acuracy'; did you mean 'accuracy'?"}
  ${"  Accuracy >= 0.9"}             | ${3}   | ${"no metric is called 'Accuracy'; did you mean 'accuracy'?"}
  ${"roc-auc >= 0.9"}                | ${1}   | ${"did you mean 'roc_auc'?"}
  ${"auc >= 0.9"}                    | ${1}   | ${"did you mean 'roc_auc'?"}
  ${"latency <= 250ms"}              | ${1}   | ${"did you mean 'predict_latency_p95', 'latency_p95' or 'latency_p99'?"}
  ${"glamour >= 0.9"}                | ${1}   | ${"no metric is called 'glamour'; the metrics are accuracy, f1,"}
  ${""}                              | ${1}   | ${"this gate is empty"}
  ${"accuracy"}                      | ${9}   | ${"'accuracy' compares nothing: write a comparison, such as 'accuracy >= 0.9'"}
  ${">= 0.9"}                        | ${1}   | ${"a gate begins with a metric"}
  ${"0.9 <= accuracy"}               | ${1}   | ${"write the metric first: 'accuracy >= 0.9'"}
  ${"baseline - 0.01 <= accuracy"}   | ${1}   | ${"write the metric first: 'accuracy >= baseline - 0.01'"}
  ${"0.8 <= accuracy < 0.9"}         | ${17}  | ${"a line holds one gate: write 'accuracy >= 0.8' and 'accuracy < 0.9'"}
  ${"accuracy >= 0.9 and f1 >= 0.8"} | ${17}  | ${"a line holds one gate: write 'accuracy >= 0.9' and 'f1 >= 0.8'"}
  ${"accuracy and f1 >= 0.8"}        | ${10}  | ${"write 'accuracy >= 0.8' and 'f1 >= 0.8'"}
  ${"accuracy >= 0.9 && <= 0.95"}    | ${17}  | ${"write 'accuracy >= 0.9' and 'accuracy <= 0.95'"}
  ${"accuracy >= 0.9, f1 >= 0.8"}    | ${16}  | ${"write 'accuracy >= 0.9' and 'f1 >= 0.8'"}
  ${"accuracy >= 0.9\nf1 >= 0.8"}    | ${16}  | ${"write 'accuracy >= 0.9' and 'f1 >= 0.8'"}
  ${"accuracy >= 0.9 f1 >= 0.8"}     | ${20}  | ${"write 'accuracy >= 0.9' and 'f1 >= 0.8'"}
  ${"90% <= accuracy and f1 > 0.5"}  | ${17}  | ${"write 'accuracy >= 90%' and 'f1 > 0.5'"}
  ${"accuracy >= 0.9 or f1 >= 0.8"}  | ${17}  | ${"gates cannot be joined by 'or': all gates have to pass"}
  ${"accuracy => 0.9"}               | ${10}  | ${"'=>' is written '>=': 'accuracy >= 0.9'"}
  ${"accuracy > = 0.9"}              | ${10}  | ${"two comparisons stand side by side: write 'accuracy >= 0.9'"}
  ${"accuracy != 0.9"}               | ${10}  | ${"there is no '!='"}
  ${"accuracy == 0.9"}               | ${10}  | ${"write 'accuracy >= 0.9', or 'accuracy == 0.9 at point'"}
  ${"accuracy = 0.9"}                | ${10}  | ${"write 'accuracy >= 0.9', or 'accuracy == 0.9 at point'"}
  ${"class_count = 10"}              | ${13}  | ${"'=' is written '==': 'class_count == 10'"}
  ${"accuracy >= 90"}                | ${13}  | ${"accuracy lies between 0 and 1: write 'accuracy >= 90%'"}
  ${"accuracy >= 90 at 99%"}         | ${13}  | ${"write 'accuracy >= 90% at 99%'"}
  ${"accuracy >= 900"}               | ${13}  | ${"accuracy lies between 0 and 1: write a share such as 0.9, or 90%"}
  ${"accuracy >= -0.1"}              | ${13}  | ${"accuracy lies between 0 and 1"}
  ${"accuracy >= 0"}                 | ${13}  | ${"accuracy lies between 0 and 1, so every model passes this"}
  ${"accuracy > 1"}                  | ${12}  | ${"accuracy lies between 0 and 1, so no model passes this"}
  ${"rmse < 0"}                      | ${8}   | ${"rmse is never below 0, so no model passes this"}
  ${"r2 >= 2"}                       | ${7}   | ${"r2 is never above 1"}
  ${"rmse <= 5%"}                    | ${9}   | ${"'%' is for shares only, and rmse is none: write a bare number"}
  ${"latency_p95 <= 5%"}             | ${16}  | ${"'%' is for shares only"}
  ${"latency_p95 <= baseline + 10%"} | ${25}  | ${"write 'latency_p95 <= baseline * 1.1'"}
  ${"rmse <= baseline + 10%"}        | ${18}  | ${"write 'rmse <= baseline * 1.1'"}
  ${"throughput >= baseline - 10%"}  | ${24}  | ${"write 'throughput >= baseline * 0.9'"}
  ${"r2 >= baseline - 5%"}           | ${16}  | ${"write 'r2 >= baseline - 0.05'"}
  ${"r2 >= baseline * 0.9"}          | ${7}   | ${"r2 can be negative, so a share of it means nothing: write 'r2 >= baseline - 0.05'"}
  ${"latency_p95 <= 250"}            | ${16}  | ${"latency_p95 needs a unit (us, ms, s, m): write 'latency_p95 <= 250ms'"}
  ${"latency_p95 <= baseline + 5"}   | ${27}  | ${"write 'latency_p95 <= baseline + 5ms'"}
  ${"size <= 200"}                   | ${9}   | ${"size needs a unit (B, KB, MB, GB, KiB, MiB, GiB): write 'size <= 200MB'"}
  ${"size <= 200 mb"}                | ${9}   | ${"'mb' is written 'MB': write 'size <= 200MB'"}
  ${"latency_p95 <= 250msec"}        | ${16}  | ${"'msec' is written 'ms': write 'latency_p95 <= 250ms'"}
  ${"latency_p95 <= 20MB"}           | ${16}  | ${"'MB' is not a unit of latency_p95: its units are us, ms, s, m"}
  ${"accuracy >= 0.9 points"}        | ${13}  | ${"there is no unit 'points'"}
  ${"accuracy >= 0,9"}               | ${13}  | ${"write 'accuracy >= 0.9'"}
  ${"class_count <= 1,000"}          | ${16}  | ${"write 'class_count <= 1000'"}
  ${"accuracy >= "}                  | ${13}  | ${"the bound is missing"}
  ${"accuracy >= good"}              | ${13}  | ${"'good' is no bound: write a number, or 'baseline'"}
  ${'accuracy >= "0.9"'}             | ${13}  | ${"a bound stands without quotes"}
  ${"accuracy >= incumbent - 0.01"}  | ${13}  | ${"did you mean 'baseline'? Write 'accuracy >= baseline - 0.01'"}
  ${"accuracy >= 0.9 * baseline"}    | ${13}  | ${"the baseline comes first: write 'accuracy >= baseline * 0.9'"}
  ${"accuracy >= baseline / 2"}      | ${22}  | ${"write 'accuracy >= baseline * 0.5'"}
  ${"rmse <= baseline * 110%"}       | ${9}   | ${"a factor is a bare number: write 'rmse <= baseline * 1.1'"}
  ${"rmse <= baseline * 0"}          | ${9}   | ${"a factor is greater than 0"}
  ${"accuracy >= baseline - 5"}      | ${22}  | ${"a margin of 5 decides nothing: write 'accuracy >= baseline - 5%'"}
  ${"accuracy >= 0.9 at 95"}         | ${20}  | ${"a level is a share: write 'accuracy >= 0.9 at 95%'"}
  ${"accuracy >= 0.9 at 5%"}         | ${20}  | ${"not the chance of error: write 'accuracy >= 0.9 at 95%'"}
  ${"accuracy >= 0.9 at 100%"}       | ${20}  | ${"nothing measured is certain"}
  ${"accuracy >= 0.9 at once"}       | ${20}  | ${"'once' is no level: write 'at 95%', or 'at point'"}
  ${"accuracy >= 0.9 always"}        | ${13}  | ${"there is no unit 'always'"}
  ${"accuracy >= 0.9 at"}            | ${17}  | ${"'at' was not understood"}
  ${"size <= 5MB at 95%"}            | ${13}  | ${"size has no sampling error, so a level means nothing: write 'size <= 5MB'"}
  ${"throughput >= 5 at 95%"}        | ${17}  | ${"throughput is decided by the bare estimate"}
  ${"accuracy(macro) >= 0.9"}        | ${9}   | ${"accuracy takes nothing in parentheses"}
  ${"recall(Macro) >= 0.9"}          | ${8}   | ${"write 'macro' for the average, or \"Macro\" in quotes"}
  ${"recall(a=b) >= 0.9"}            | ${9}   | ${"a value that holds '=' stands in quotes: recall(\"a=b\") >= 0.9"}
  ${"recall[tag=#1] >= 0.9"}         | ${12}  | ${'stands in quotes: recall[tag="#1"] >= 0.9'}
  ${"recall() >= 0.9"}               | ${8}   | ${"something is missing before ')'"}
  ${"recall[] >= 0.9"}               | ${8}   | ${"something is missing before ']'"}
  ${"recall(macro >= 0.9"}           | ${7}   | ${"'(' is never closed"}
  ${'recall("macro) >= 0.9'}         | ${8}   | ${'the quote " is never closed'}
  ${"recall[a](macro) >= 0.9"}       | ${10}  | ${"parentheses stand before the brackets: write 'recall(macro)[a] >= 0.9'"}
  ${"recall[a][b] >= 0.9"}           | ${10}  | ${"a gate has one slice"}
  ${"size[region] <= 5MB"}           | ${5}   | ${"size cannot be had within a slice"}
  ${"accuracy@3 >= 0.9"}             | ${9}   | ${"accuracy takes no '@'"}
  ${"f_beta >= 0.9"}                 | ${7}   | ${"f_beta needs '@' and a number"}
  ${"f_beta@0 >= 0.9"}               | ${8}   | ${"'@' stands before a number above 0"}
  ${"slower <= 5%"}                  | ${1}   | ${"slower needs a bound in parentheses, such as 'slower(250ms)'"}
  ${"slower(250) <= 5%"}             | ${8}   | ${"slower takes a time with a unit"}
`("$written", ({ written, column, says }) => {
  const error = errorOf(() => parseGate(String(written), everything, defaults));
  expect(error.message).toContain(says);
  expect(error.column).toBe(column);
  // What is offered instead is right.
  for (const line of error.rewritten) expect(() => parseGate(line, everything, defaults)).not.toThrow();
});

test("a metric of the other place is told from a misspelt one", () => {
  const elsewhere = { place: "canary.gates", vocabulary: canaryVocabulary };
  const parse = (written: string) => parseGate(written, holdoutVocabulary, { ...defaults, elsewhere });
  expect(() => parse("error_rate <= 1%")).toThrow("'error_rate' is not measured here: move this line to canary.gates");
  expect(() => parse("latency_p95 <= 1s")).toThrow("move this line to canary.gates, or write 'predict_latency_p95'");
});

test.each<[string, unknown, string | undefined, string]>([
  [
    "cut at a comment sign",
    "recall[tag=",
    "- recall[tag= #1] >= 0.8",
    "YAML takes what follows ' #' for a comment; put this line in quotes: 'recall[tag= #1] >= 0.8'",
  ],
  [
    "turned into a map",
    { 'recall("no': '1") >= 0.8' },
    undefined,
    "put this line in quotes: 'recall(\"no: 1\") >= 0.8'",
  ],
  [
    "turned into a map, an apostrophe in it",
    { a: 1 },
    "recall[city=St. John's: x] >= 0.8",
    "put this line in quotes: 'recall[city=St. John''s: x] >= 0.8'",
  ],
  [
    "split at a comma in a flow list",
    "recall(a",
    undefined,
    "YAML has split this gate at a comma or a bracket; put this",
  ],
  ["turned into a list", ["region"], "[region] >= 0.8", "YAML has made a list of this gate"],
  ["a number", 0.9, undefined, "a gate is a line such as 'accuracy >= 0.9', and this is 0.9"],
  ["a truth value", true, undefined, "and this is true"],
  ["nothing", null, undefined, "this gate is empty"],
])("a gate that YAML has %s", (_, value, source, says) => {
  expect(() => parseGateFromYaml({ value, source }, everything, defaults)).toThrow(says);
});

test("a comment behind a whole gate is a comment", () => {
  const source = "- accuracy >= 0.9 # as agreed";
  expect(parseGateFromYaml({ value: "accuracy >= 0.9", source }, everything, defaults).metric).toBe("accuracy");
});

test("a line in YAML's quotes keeps its apostrophes", () => {
  expect(quoteForYaml("recall[city=St. John's] >= 0.8")).toBe("'recall[city=St. John''s] >= 0.8'");
});

test.each`
  written                       | says
  ${"f1 >= 0.9"}                | ${"f1 is ambiguous with 3 classes: write 'f1(macro)', 'f1(micro)', 'f1(weighted)' or 'f1(cat)'"}
  ${"f1(car) >= 0.9"}           | ${"the holdout has no class 'car'; did you mean 'cat'?"}
  ${"f1(zebra) >= 0.9"}         | ${"the holdout has no class 'zebra'; it has cat, dog, owl"}
  ${"f1(cat)[regoin] >= 0.9"}   | ${"the holdout has no column 'regoin'; did you mean 'region'?"}
  ${"accuracy[region=E] >= .9"} | ${"the holdout has no value of region 'E'; did you mean 'EU'?"}
`("$written does not fit the data", ({ written, says }) => {
  const gate = parseGate(written, everything, defaults);
  const shape = { classes: ["cat", "dog", "owl"], columns: ["region", "age"], valuesOf: () => ["EU", "US"] };
  const error = misfit(gate, termOf(gate.metric), shape);
  expect(error?.message).toContain(says);
  for (const line of error?.rewritten ?? [])
    expect(misfit(parseGate(line, everything, defaults), termOf(gate.metric), shape)).toBeUndefined();
});

test.each(["f1(cat)[region=EU] >= 0.9", "f1(macro)[age] >= 0.9", "accuracy >= 0.9"])("%s fits the data", (written) => {
  const gate = parseGate(written, everything, defaults);
  const shape = { classes: ["cat", "dog", "owl"], columns: ["region", "age"], valuesOf: () => ["EU", "US"] };
  expect(misfit(gate, termOf(gate.metric), shape)).toBeUndefined();
});

test.each`
  written                            | says
  ${"accuracy >= baseline"}          | ${"an equal model passes one time in 20. Write 'accuracy >= baseline - 0.01', or add 'at point'"}
  ${"rmse <= baseline at 99%"}       | ${"one time in 100. Write 'rmse <= baseline * 1.05'"}
  ${"r2 >= baseline"}                | ${"Write 'r2 >= baseline - 0.05'"}
  ${"accuracy >= 1"}                 | ${"which no number of rows gives"}
  ${"error_rate <= 0"}               | ${"which no number of rows gives"}
  ${"accuracy <= 0.9"}               | ${"stops better models: accuracy is better when it is higher"}
  ${"rmse >= 3"}                     | ${"stops better models: rmse is better when it is lower"}
  ${"accuracy >= 0.9%"}              | ${"asks for no more than 0.009 of accuracy; did you mean 90%?"}
  ${"accuracy >= baseline at point"} | ${undefined}
  ${"accuracy >= baseline - 0.01"}   | ${undefined}
  ${"size <= baseline"}              | ${undefined}
  ${"error_rate <= 0 at point"}      | ${undefined}
  ${"error_rate <= 0.5%"}            | ${undefined}
`("warning of $written", ({ written, says }) => {
  const gate = parseGate(String(written), everything, defaults);
  const warnings = gateWarnings(gate, termOf(gate.metric));
  expect(warnings).toEqual(says === undefined ? [] : [expect.stringContaining(says)]);
});
