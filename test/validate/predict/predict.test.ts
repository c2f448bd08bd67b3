import { expect, test } from "@jest/globals";
import { openSession } from "../../../src/inference/onnxruntime.js";
import { silent } from "../../../src/progress.js";
import { arrange, type HoldoutOptions } from "../../../src/validate/holdout/holdout.js";
import { type PredictOptions, predictHoldout } from "../../../src/validate/predict/predict.js";
import { modelBytes, recorded, wasmFolder } from "../../inference/models.js";

const world = { signal: new AbortController().signal, progress: silent };
type Cells = Readonly<Record<string, readonly (string | number | boolean | undefined)[]>>;

function holdoutOf(columns: Cells, options: Partial<HoldoutOptions> = {}) {
  const table = { rows: Object.values(columns)[0]!.length, columns: new Map(Object.entries(columns)) };
  return arrange(table, { path: "holdout.csv", label: "y", ...options }, "");
}

/** The recorded rows with the recorded answers as their known ones, as often as asked. */
function recordedHoldout(name: string, times = 1) {
  const { columns, labels, values } = recorded(name);
  const y = labels ?? values!.map(String);
  const repeated = Object.entries({ ...columns, y }).map(([column, cells]) => [
    column,
    Array(times).fill(cells).flat(),
  ]);
  return holdoutOf(Object.fromEntries(repeated) as Cells);
}

async function predict(name: string, holdout: ReturnType<typeof holdoutOf>, options: Partial<PredictOptions> = {}) {
  const session = await openSession(modelBytes(name), { wasmFolder });
  try {
    return await predictHoldout(session, holdout, { name: `${name}.onnx`, ...world, ...options });
  } finally {
    await session.close();
  }
}

test.each<{ name: string; options: Partial<PredictOptions>; task: string; classes: string[]; positive?: number }>`
  name                   | options                   | task            | classes                                  | positive
  ${"forest"}            | ${{}}                     | ${"multiclass"} | ${["0", "1", "2"]}                       | ${undefined}
  ${"boosting_binary"}   | ${{}}                     | ${"binary"}     | ${["0", "1"]}                            | ${1}
  ${"words"}             | ${{}}                     | ${"multiclass"} | ${["setosa", "versicolor", "virginica"]} | ${undefined}
  ${"named_columns"}     | ${{ positive: "no" }}     | ${"binary"}     | ${["no", "yes"]}                         | ${0}
  ${"named_columns"}     | ${{ task: "multiclass" }} | ${"multiclass"} | ${["no", "yes"]}                         | ${undefined}
  ${"torch_sigmoid"}     | ${{}}                     | ${"binary"}     | ${["0", "1"]}                            | ${1}
  ${"torch_fixed_batch"} | ${{}}                     | ${"multiclass"} | ${["0", "1", "2"]}                       | ${undefined}
  ${"regression"}        | ${{}}                     | ${"regression"} | ${[]}                                    | ${undefined}
`("$name is $task of $classes", async ({ name, options, task, classes, positive }) => {
  const { scored } = await predict(name, recordedHoldout(name), options);
  expect(scored).toMatchObject({ task, classes, n: scored.truth.length });
  expect(scored.positive).toBe(positive);
  if (task === "regression") return;
  expect([...scored.predicted]).toEqual([...scored.truth]);
  expect(scored.probabilities).toHaveLength(scored.n * classes.length);
});

test("rows beyond one batch are answered in their order", async () => {
  const { scored } = await predict("logistic", recordedHoldout("logistic", 13));
  expect(scored.n).toBe(650);
  expect([...scored.predicted]).toEqual([...scored.truth]);
  expect([...scored.probabilities!.subarray(600 * 3)]).toEqual([...scored.probabilities!.subarray(0, 50 * 3)]);
});

test("a threshold decides by the probability of the positive class", async () => {
  const { scored } = await predict("boosting_binary", recordedHoldout("boosting_binary"), { threshold: 0.99 });
  const { probabilities, predicted } = scored;
  expect([...predicted]).toEqual(Array.from(predicted, (_, row) => (probabilities![2 * row + 1]! >= 0.99 ? 1 : 0)));
});

const iris = (rows: number) =>
  Object.fromEntries(Object.entries(recorded("logistic").columns).map(([name, cells]) => [name, cells.slice(0, rows)]));

test.each<{ name: string; columns: Cells; options: Partial<PredictOptions>; code: string; says: string }>`
  name               | columns                                                            | options                    | code                         | says
  ${"logistic"}      | ${{ a: ["1"], y: ["0"] }}                                          | ${{}}                      | ${"MODEL_INPUTS_DIFFER"}     | ${"takes 4 values a row, but there are 1 columns"}
  ${"named_columns"} | ${{ city: ["Bern"], age: ["1"], y: ["no"] }}                       | ${{ positive: "no" }}      | ${"MODEL_INPUTS_DIFFER"}     | ${"no column for the model's input 'income'"}
  ${"logistic"}      | ${{ ...iris(2), petal_width: ["1", "wide"], y: ["0", "1"] }}       | ${{}}                      | ${"INPUT_INVALID"}           | ${"row 2, column 'petal_width': 'wide' is not a number"}
  ${"logistic"}      | ${{ ...iris(2), petal_width: ["1", "nan"], y: ["0", "1"] }}        | ${{}}                      | ${"INPUT_INVALID"}           | ${"row 2, column 'petal_width': 'nan' is missing"}
  ${"logistic"}      | ${{ ...iris(3), y: ["0", "3", "setosa"] }}                         | ${{}}                      | ${"HOLDOUT_CLASSES_UNKNOWN"} | ${"the column 'y' has labels that logistic.onnx does not know: '3', 'setosa'"}
  ${"words"}         | ${{ ...iris(2), y: ["Setosa", "setosa"] }}                         | ${{}}                      | ${"HOLDOUT_CLASSES_UNKNOWN"} | ${"does not know: 'Setosa'"}
  ${"named_columns"} | ${{ city: ["Bern"], age: ["1"], income: ["1"], y: ["no"] }}        | ${{}}                      | ${"MODEL_POSITIVE_UNKNOWN"}  | ${"which of the two classes is the positive one: 'no', 'yes'"}
  ${"logistic"}      | ${{ ...iris(1), y: ["0"] }}                                        | ${{ task: "binary" }}      | ${"MODEL_OUTPUTS_UNCLEAR"}   | ${"model.task is binary, but logistic.onnx has 3 classes"}
  ${"logistic"}      | ${{ ...iris(1), y: ["0"] }}                                        | ${{ classes: ["a", "b"] }} | ${"MODEL_OUTPUTS_UNCLEAR"}   | ${"the model has 3 classes: 0, 1, 2"}
  ${"regression"}    | ${{ ...recorded("regression").columns, y: Array(42).fill("low") }} | ${{}}                      | ${"HOLDOUT_INVALID"}         | ${"row 1: the label 'y' is 'low', but the model predicts a number"}
`("$name: $code $says", async ({ name, columns, options, code, says }) => {
  const refused = predict(name, holdoutOf(columns), options);
  await expect(refused).rejects.toThrow(says);
  await expect(refused).rejects.toMatchObject({ code, remedy: expect.stringMatching(/\w/) });
});

test("names for integer classes are taken from model.classes", async () => {
  const { columns, labels } = recorded("logistic");
  const names = ["setosa", "versicolor", "virginica"];
  const holdout = holdoutOf({ ...columns, y: labels!.map((label) => names[Number(label)]) });
  const { scored } = await predict("logistic", holdout, { classes: names });
  expect(scored.classes).toEqual(names);
  expect([...scored.predicted]).toEqual([...scored.truth]);
});

test("where nothing states the classes, they are those of labels and predictions together", async () => {
  const holdout = holdoutOf({ x: ["3", "10", "3"], y: ["3", "10", "20"] });
  const { scored, noProbabilities } = await predict("identity_int64", holdout);
  expect(scored).toMatchObject({
    classes: ["3", "10", "20"],
    predicted: Int32Array.of(0, 1, 0),
    truth: Int32Array.of(0, 1, 2),
  });
  expect(noProbabilities).toBe("the model gives labels only");
});

test("weights, groups and order go with the rows", async () => {
  const { columns, labels } = recorded("logistic");
  const more = {
    w: labels!.map((_, row) => String(row + 1)),
    g: labels!.map((_, row) => `${row % 7}`),
    t: labels!.map((_, row) => `${-row}`),
  };
  const holdout = holdoutOf({ ...columns, ...more, y: labels! }, { weight: "w", group: "g", time: "t" });
  const { scored } = await predict("logistic", holdout);
  expect(scored).toMatchObject({ ordered: true, weight: expect.any(Float64Array), group: expect.any(Int32Array) });
  expect(scored.weight![0]).toBe(50);
  expect([...scored.predicted]).toEqual([...scored.truth]);
});

test("a cancelled run stops between batches", async () => {
  const refused = predict("logistic", recordedHoldout("logistic"), { signal: AbortSignal.abort() });
  await expect(refused).rejects.toMatchObject({ code: "CANCELLED" });
});
