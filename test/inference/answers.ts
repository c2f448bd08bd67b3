/** Whether we read a model's answers as Python's onnxruntime and scikit-learn do. */
import { expect } from "@jest/globals";
import { type Classified, decodeOutputs, joinOutputs, planOutputs } from "../../src/inference/decode.js";
import { encodeRows, planInputs } from "../../src/inference/encode.js";
import { openSession } from "../../src/inference/onnxruntime.js";
import { modelBytes, modelsFolder, type Recorded, recorded, wasmFolder } from "./models.js";

/** Those whose scores are no probabilities, and why. */
const noProbabilities: Readonly<Record<string, string>> = {
  linear_svc: "no probabilities",
  logistic_columns: "no probabilities",
  identity_int64: "labels only",
};

async function predict(bytes: Uint8Array, { columns, labels, values }: Recorded) {
  const session = await openSession(bytes, { wasmFolder });
  const cells = new Map(Object.entries(columns));
  const plan = planInputs(session.signature, [...cells.keys()]);
  const rows = (labels ?? values)!.length;
  const batch = plan.batch ?? rows;
  const outputs = [];
  for (let from = 0; from < rows; from += batch) {
    outputs.push(await session.run(encodeRows(plan, cells, from, from + batch)));
  }
  await session.close();
  return decodeOutputs(planOutputs(session.signature), joinOutputs(outputs), rows);
}

/** Runs a model on the rows of its recording and compares labels, probabilities and values. */
export async function expectRecordedAnswers(name: string, folder = modelsFolder): Promise<void> {
  const expected = recorded(name, folder);
  const found = await predict(modelBytes(name, folder), expected);
  if (found.task === "regression") {
    expected.values!.forEach((value, row) => {
      expect(Math.abs(found.values[row]! - value)).toBeLessThanOrEqual(1e-5 * Math.abs(value));
    });
    return;
  }
  expect([...found.classes]).toEqual(expected.classes);
  expect(Array.from(found.predicted, (index) => found.classes[index])).toEqual(expected.labels);
  if (name in noProbabilities) expect(found.noProbabilities).toContain(noProbabilities[name]);
  else expectProbabilities(found, expected);
}

function expectProbabilities(found: Classified, expected: Recorded): void {
  const width = expected.classes!.length;
  expected.probabilities!.forEach((row, index) => {
    row.forEach((p, column) => {
      expect(found.probabilities![index * width + column]).toBeCloseTo(p, 6);
    });
  });
}
