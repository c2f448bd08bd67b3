/** What follows from what was found, without a repository: names, columns, bounds, targets. */
import { expect, test } from "@jest/globals";
import type { Signature } from "../../src/inference/session.js";
import { conversionOf } from "../../src/init/convert.js";
import { clearFit, fitsOf } from "../../src/init/fit.js";
import { firstGates, type Measurement, whyDoubtful } from "../../src/init/gates.js";
import { nameOf, toldApart } from "../../src/init/names.js";
import { positiveAmong } from "../../src/init/positive.js";
import type { ForeignModel, FoundDeployment } from "../../src/init/survey.js";
import { targetFor } from "../../src/init/target.js";
import { flowText, lineText, yamlText } from "../../src/init/workflow-text.js";
import { modelsWorthOpening, roleOf, tablesWorthOpening } from "../../src/init/worth-opening.js";

test.each`
  path                                | folder        | name
  ${"models/churn.onnx"}              | ${"shop"}     | ${"churn"}
  ${"models/model.onnx"}              | ${"shop"}     | ${"shop"}
  ${"models/churn/model.onnx"}        | ${"shop"}     | ${"churn"}
  ${"artifacts/best_model_v2.onnx"}   | ${"Shop Ω 2"} | ${"shop-2"}
  ${"models/FraudDetector.onnx"}      | ${"shop"}     | ${"fraud-detector"}
  ${"models/é ü!.onnx"}               | ${"shop"}     | ${"e-u"}
  ${"модель.onnx"}                    | ${"магазин"}  | ${"model"}
  ${`${"long-".repeat(20)}name.onnx`} | ${"shop"}     | ${"long-long-long-long-long-long-long-long"}
`("$path in $folder is called $name", ({ path, folder, name }) => {
  expect(nameOf(path, folder)).toBe(name);
  expect(name).toMatch(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/);
});

test("two models of one name are told apart", () => {
  expect(toldApart(["churn", "fraud", "churn", "churn"])).toEqual(["churn", "fraud", "churn-2", "churn-3"]);
});

test.each`
  path                              | role
  ${"data/holdout.csv"}             | ${"holdout"}
  ${"data/hold-out_2026.csv"}       | ${"holdout"}
  ${"data/X_test.csv"}              | ${"test"}
  ${"data/val.jsonl"}               | ${"validation"}
  ${"data/train.csv"}               | ${"training"}
  ${"data/training/test_split.csv"} | ${"training"}
  ${"data/customers.csv"}           | ${"unnamed"}
  ${"data/contest.csv"}             | ${"unnamed"}
`("$path is taken as $role", ({ path, role }) => {
  expect(roleOf(path)).toBe(role);
});

test("what is worth opening: likely names first, tests and others' files last or never", () => {
  const paths = ["a.py", "b.txt", "node_modules/x/m.onnx", ".venv/m.onnx", "m.onnx", "tests/holdout.csv", "z.csv"];
  expect(modelsWorthOpening(paths)).toEqual(["m.onnx", "b.txt"]);
  expect(tablesWorthOpening([...paths, "a.csv", "data/holdout.csv"])).toEqual([
    "data/holdout.csv",
    "z.csv",
    "a.csv",
    "tests/holdout.csv",
  ]);
});

const matrix = (width: number, classes?: readonly string[]): Signature => ({
  inputs: [{ name: "X", type: "float32", shape: [undefined, width] }],
  outputs: classes
    ? [{ name: "label", type: classes.every((name) => /^\d+$/.test(name)) ? "int64" : "string", shape: [undefined] }]
    : [{ name: "y", type: "float32", shape: [undefined, 1] }],
  ...(classes && { classes }),
});
const named = (...names: readonly string[]): Signature => ({
  ...matrix(1, ["no", "yes"]),
  inputs: names.map((name) => ({ name, type: "float32", shape: [undefined, 1] })),
});

/** Columns of four rows from words such as "age=1,2,3,4". */
function table(...columns: readonly string[]) {
  const cells = columns.map((column) => column.split("=") as [string, string]);
  return { rows: 4, columns: new Map(cells.map(([name, values]) => [name, values.split(",")])) };
}
const digits = "0,1,1,0";
const words = "yes,no,no,yes";

test.each<{ about: string; signature: Signature; columns: readonly string[]; fit: object }>`
  about                                           | signature                   | columns                                                                       | fit
  ${"the column of the usual name"}               | ${matrix(2, ["0", "1"])}    | ${[`a=${digits}`, `target=${digits}`, `b=${digits}`]}                         | ${{ label: "target", slices: [] }}
  ${"the last column where none has such a name"} | ${matrix(2, ["0", "1"])}    | ${[`a=${digits}`, `b=${digits}`, `c=${digits}`]}                              | ${{ label: "c", slices: [] }}
  ${"the column that holds the classes"}          | ${matrix(2, ["no", "yes"])} | ${[`x=${words}`, "a=1,2,3,4", "b=1,2,3,4"]}                                   | ${{ label: "x", slices: [] }}
  ${"a row's name is no feature"}                 | ${matrix(2, ["0", "1"])}    | ${["customer_id=7,8,9,10", "a=1,2,3,4", "b=1,2,3,4", `y=${digits}`]}          | ${{ label: "y", id: "customer_id", slices: [] }}
  ${"words of few values become slices"}          | ${matrix(2, ["0", "1"])}    | ${["a=1,2,3,4", "region=n,s,n,s", "b=1,2,3,4", `y=${digits}`]}                | ${{ label: "y", slices: ["region"] }}
  ${"both at once"}                               | ${matrix(2, ["0", "1"])}    | ${["id=7,8,9,10", "a=1,2,3,4", "region=n,s,n,s", "b=1,2,3,4", `y=${digits}`]} | ${{ label: "y", id: "id", slices: ["region"] }}
  ${"named inputs take theirs"}                   | ${named("a", "b")}          | ${["b=1,2,3,4", "a=1,2,3,4", "note=p,q,r,s", `bought=${words}`]}              | ${{ label: "bought", slices: [] }}
  ${"a number to be predicted"}                   | ${matrix(1)}                | ${["a=1,2,3,4", "price=1.5,2.5,3.5,4.5"]}                                     | ${{ label: "price", slices: [] }}
`("$about", ({ signature, columns, fit }) => {
  expect(clearFit(fitsOf(signature, table(...columns)))).toMatchObject(fit);
});

test.each<{ about: string; signature: Signature; columns: readonly string[] }>`
  about                            | signature                   | columns
  ${"a column too few"}            | ${matrix(3, ["0", "1"])}    | ${["a=1,2,3,4", `y=${digits}`]}
  ${"answers that are no classes"} | ${matrix(1, ["no", "yes"])} | ${["a=1,2,3,4", "y=maybe,no,no,yes"]}
  ${"an answer that is missing"}   | ${matrix(1, ["0", "1"])}    | ${["a=1,2,3,4", "y=0,1,,1"]}
  ${"an input that has no column"} | ${named("a", "b")}          | ${["a=1,2,3,4", `y=${words}`]}
`("no holdout: $about", ({ signature, columns }) => {
  expect(fitsOf(signature, table(...columns))).toEqual([]);
});

test("where several columns are equally likely, none is taken", () => {
  const both = table(`target=${digits}`, `label=${digits}`, "a=1,2,3,4");
  expect(fitsOf(matrix(2, ["0", "1"]), both).map(({ label }) => label)).toEqual(["target", "label"]);
  expect(clearFit(fitsOf(matrix(2, ["0", "1"]), both))).toBeUndefined();
});

test.each<{ classes: readonly string[]; answers: readonly string[]; positive: string }>`
  classes               | answers                  | positive
  ${["no", "yes"]}      | ${[]}                    | ${"yes"}
  ${["spam", "ham"]}    | ${[]}                    | ${"spam"}
  ${["not_red", "red"]} | ${[]}                    | ${"red"}
  ${["cat", "dog"]}     | ${["cat", "dog", "cat"]} | ${"dog"}
  ${["0", "1"]}         | ${[]}                    | ${undefined}
  ${["false", "true"]}  | ${[]}                    | ${undefined}
  ${["a", "b", "c"]}    | ${[]}                    | ${undefined}
`("of $classes, $positive is looked for", ({ classes, answers, positive }) => {
  expect(positiveAmong(classes, answers)?.label).toBe(positive);
});

const scored = (changes: Partial<Measurement>): Measurement => ({
  rows: 500,
  task: "classification",
  scores: [
    { metric: "accuracy", estimate: 0.913, bound: 0.8891 },
    { metric: "balanced_accuracy", estimate: 0.8, bound: 0.7519 },
  ],
  majority: { label: "no", share: 0.5 },
  ...changes,
});
const regression = (estimate: number, bound?: number) =>
  scored({ task: "regression", scores: [{ metric: "rmse", estimate, ...(bound && { bound }) }] });

test.each<{ about: string; measured: Measurement; gates: readonly string[] }>`
  about                                        | measured                                                                  | gates
  ${"what it provably holds, to the lax side"} | ${scored({})}                                                             | ${["accuracy >= 88.5%", "accuracy >= baseline - 0.02"]}
  ${"many rows tell smaller differences"}      | ${scored({ rows: 5000 })}                                                 | ${["accuracy >= 88.5%", "accuracy >= baseline - 0.01"]}
  ${"a rare class"}                            | ${scored({ majority: { label: "no", share: 0.9 } })}                      | ${["balanced_accuracy >= 75%", "accuracy >= 88.5%", "balanced_accuracy >= baseline - 0.02"]}
  ${"no bound: the score with a margin"}       | ${scored({ scores: [{ metric: "accuracy", estimate: 0.9 }] })}            | ${["accuracy >= 85%", "accuracy >= baseline - 0.02"]}
  ${"never a bound that all pass"}             | ${scored({ scores: [{ metric: "accuracy", estimate: 0.01, bound: 0 }] })} | ${["accuracy >= 0.5%", "accuracy >= baseline - 0.02"]}
  ${"an error, from above"}                    | ${regression(53.2, 57.81)}                                                | ${["rmse <= 58", "rmse <= baseline * 1.05"]}
  ${"a small error"}                           | ${regression(0.00123, 0.00131)}                                           | ${["rmse <= 0.0014", "rmse <= baseline * 1.05"]}
`("first gates: $about", ({ measured, gates }) => {
  expect(firstGates(measured).map(({ gate }) => gate)).toEqual(gates);
});

test("a model that is no better than always the same answer is doubted", () => {
  expect(whyDoubtful(scored({ majority: { label: "no", share: 0.95 } }))).toContain("always answering 'no' in 95%");
  expect(whyDoubtful(scored({}))).toBeUndefined();
  expect(whyDoubtful(scored({ task: "regression", scores: [{ metric: "r2", estimate: -0.1 }] }))).toContain("the mean");
});

const deployment = (name: string, more: object = {}) => ({
  manifest: `k8s/${name}.yaml`,
  name,
  images: [],
  labels: [],
  ...more,
});

test.each<{ about: string; deployments: readonly FoundDeployment[]; by: "alone" | "name"; taken: string }>`
  about                                         | deployments                                                           | by         | taken
  ${"no manifest"}                              | ${[]}                                                                 | ${"alone"} | ${undefined}
  ${"of its name"}                              | ${[deployment("web"), deployment("churn")]}                           | ${"name"}  | ${"churn"}
  ${"by its image"}                             | ${[deployment("api", { images: ["ghcr.io/a/churn:1.2@sha256:00"] })]} | ${"name"}  | ${"api"}
  ${"serves some model, and there is only one"} | ${[deployment("web"), deployment("inference")]}                       | ${"alone"} | ${"inference"}
  ${"serves some model, of several"}            | ${[deployment("inference")]}                                          | ${"name"}  | ${undefined}
  ${"a web shop"}                               | ${[deployment("web", { images: ["nginx"] })]}                         | ${"alone"} | ${undefined}
  ${"two that may be meant"}                    | ${[deployment("model-a"), deployment("model-b")]}                     | ${"alone"} | ${undefined}
`("the target, $about: $taken", ({ deployments, by, taken }) => {
  const target = targetFor("churn", { deployments }, by);
  expect(target.kind === "kubernetes" ? target.deployment.name : undefined).toBe(taken);
});

test.each`
  origin                                     | repository
  ${"https://github.com/Acme/shop.git"}      | ${"ghcr.io/acme/churn"}
  ${"git@github.com:Acme/shop.git"}          | ${"ghcr.io/acme/churn"}
  ${"https://token@github.com/Acme/shop"}    | ${"ghcr.io/acme/churn"}
  ${"https://gitlab.com/acme/shop.git"}      | ${undefined}
  ${"https://evil.com/github.com/acme/shop"} | ${undefined}
`("images of $origin go to $repository", ({ origin, repository }) => {
  const survey = { deployments: [deployment("churn")], git: { defaultBranch: "main", origin } };
  const target = targetFor("churn", survey, "name");
  expect(target).toMatchObject({ kind: "kubernetes" });
  expect((target as { repository?: string }).repository).toBe(repository);
});

test("a name never becomes an expression, a line or a key of the workflow", () => {
  const name = "a${{ secrets.X }}\n  b: c";
  for (const text of [yamlText(name), flowText(name), lineText(name)]) {
    expect(text).not.toContain("${{ secrets");
    expect(text).toContain("${{ '${{' }} secrets");
  }
  expect(lineText(name)).not.toContain("\n");
});

const foreign = (path: string, more: Partial<ForeignModel> = {}): ForeignModel => ({
  path,
  format: "pickle",
  what: "",
  needs: "",
  ...more,
});
const logged = (name?: string): Partial<ForeignModel> => ({
  format: "mlflow",
  logged: { folder: "mlruns/1/models/m-0/artifacts", flavors: ["sklearn"], ...(name !== undefined && { name }) },
});
const logs = "mlruns/1/models/m-00000000000000000000000000000000/artifacts";

test.each<{ about: string; model: ForeignModel; tables: readonly string[]; ends: string }>`
  about                            | model                              | tables                  | ends
  ${"beside it"}                   | ${foreign("models/churn.pkl")}     | ${[]}                   | ${" models/churn.pkl models/churn.onnx"}
  ${"types from a table"}          | ${foreign("m.joblib")}             | ${["a.jsonl", "b.csv"]} | ${" m.joblib m.onnx b.csv"}
  ${"what a shell would read"}     | ${foreign("it's $(here).pkl")}     | ${["-x.csv"]}           | ${" 'it'\\''s $(here).pkl' 'it'\\''s $(here).onnx' '-x.csv'"}
  ${"MLflow's is called after it"} | ${foreign(logs, logged("irises"))} | ${[]}                   | ${` ${logs} irises.onnx`}
  ${"MLflow's without a name"}     | ${foreign(logs, logged())}         | ${[]}                   | ${` ${logs} shop.onnx`}
`("a model of scikit-learn is converted: $about", ({ model, tables, ends }) => {
  const conversion = conversionOf(
    model,
    tables.map((path) => ({ path })),
    "shop",
  );
  expect(conversion?.command.slice(-ends.length)).toBe(ends);
  expect(conversion?.numbersOnly).toBe(tables.length === 0);
});

test("what one command does not convert gets none", () => {
  const torch = { folder: "m", flavors: ["pytorch"] };
  expect(conversionOf(foreign("m", { format: "mlflow", logged: torch }), [], "shop")).toBeUndefined();
  expect(conversionOf(foreign("m.pt", { format: "torch" }), [], "shop")).toBeUndefined();
});
