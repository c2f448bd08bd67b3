import { expect, test } from "@jest/globals";
import { checkGates, type HoldoutShape } from "../../../src/validate/check.js";
import { gate } from "./rows.js";

const shapes: Readonly<Record<string, HoldoutShape>> = {
  two: { task: "binary", classes: ["no", "yes"], columns: ["region", "age"] },
  three: { task: "multiclass", classes: ["ant", "bee", "cat"], columns: ["region", "age"] },
  number: { task: "regression", classes: [], columns: ["region", "age"] },
};

test.each<{ written: string; shape: string; says?: string }>`
  written                                    | shape       | says
  ${"f1 >= 0.9"}                             | ${"three"}  | ${"write 'f1(macro)', 'f1(micro)', 'f1(weighted)' or 'f1(ant)'"}
  ${"recall >= 0.9"}                         | ${"three"}  | ${"recall is ambiguous with 3 classes"}
  ${"roc_auc >= 0.9"}                        | ${"three"}  | ${"'roc_auc(macro)'"}
  ${"f1 >= 0.9"}                             | ${"two"}    | ${undefined}
  ${"f1(bea) >= 0.9"}                        | ${"three"}  | ${"did you mean 'bee'?"}
  ${"accuracy >= 0.9"}                       | ${"number"} | ${"accuracy is for a model that predicts a class, and this one predicts a number; there is rmse, mae and r2"}
  ${"rmse <= 3"}                             | ${"two"}    | ${"rmse is for a model that predicts a number, and this one predicts 2 classes"}
  ${"rmse <= 3"}                             | ${"number"} | ${undefined}
  ${"top_k_accuracy@2 >= 0.9"}               | ${"two"}    | ${"write 'accuracy'"}
  ${"top_k_accuracy@3 >= 0.9"}               | ${"three"}  | ${"is always 1"}
  ${"top_k_accuracy@1.5 >= .9"}              | ${"three"}  | ${"k is a whole number"}
  ${"top_k_accuracy@2 >= 0.9"}               | ${"three"}  | ${undefined}
  ${"accuracy[regoin] >= 0.9"}               | ${"two"}    | ${"did you mean 'region'?"}
  ${"size <= 1MB"}                           | ${"number"} | ${undefined}
  ${"predict_latency_p95 <= baseline * 1.5"} | ${"number"} | ${undefined}
`("'$written' on a model of $shape", async ({ written, shape, says }) => {
  const mistakes = await checkGates([gate(written)], shapes[shape] as HoldoutShape);
  if (says === undefined) expect(mistakes).toEqual([]);
  else expect(mistakes).toEqual([expect.stringContaining(says)]);
});

test("all mistakes come at once", async () => {
  const gates = ["accuracy >= 0.9", "rmse <= 3", "f1 >= 0.5"].map((written) => gate(written));
  expect(await checkGates(gates, shapes.number as HoldoutShape)).toHaveLength(2);
});
