import { expect, test } from "@jest/globals";
import { type Classified, decodeOutputs, planOutputs, sliceOutputs } from "../../src/inference/decode.js";
import { type LabelKind, matchLabel, positiveOf, sortLabels } from "../../src/inference/labels.js";
import type { OutputOptions } from "../../src/inference/plan-outputs.js";
import type { ElementType, Signature, Tensor, TensorSpec } from "../../src/inference/session.js";

interface Answer {
  readonly type: ElementType;
  readonly rows: readonly (readonly (number | bigint | string)[])[];
  readonly by?: string;
}

type Made = Readonly<Record<string, Answer>>;

/** A model's outputs, written as rows; one value a row makes [N, 1]. */
function outputs(answers: Made, classes?: readonly string[]) {
  const specs = Object.entries(answers).map(
    ([name, { type, rows, by }]): TensorSpec => ({ name, type, shape: [undefined, rows[0]!.length], producedBy: by }),
  );
  const tensors = Object.entries(answers).map(([name, { type, rows }]): [string, Tensor] => {
    const flat = rows.flat();
    const data =
      type === "int64"
        ? BigInt64Array.from(flat as bigint[])
        : type === "string"
          ? (flat as string[])
          : Float32Array.from(flat as number[]);
    return [name, { type, dims: [rows.length, rows[0]!.length], data }];
  });
  return {
    signature: { inputs: [], outputs: specs, classes } satisfies Signature,
    tensors: Object.fromEntries(tensors),
  };
}

function decode(answers: Made, options: OutputOptions = {}, classes?: readonly string[]) {
  const { signature, tensors } = outputs(answers, classes);
  return decodeOutputs(planOutputs(signature, options), tensors, Object.values(answers)[0]!.rows.length);
}

const labelsOf = (found: Classified) => Array.from(found.predicted, (index) => found.classes[index]);
const scores = (by: string, ...rows: number[][]): Record<string, Answer> => ({ out: { type: "float32", rows, by } });

test.each<{ made: Made; options: OutputOptions; labels: string[]; first: number[] }>`
  made                                                    | options                                                   | labels             | first
  ${scores("Softmax", [0.2, 0.8], [0.9, 0.1])}            | ${{}}                                                     | ${["1", "0"]}      | ${[0.2, 0.8]}
  ${scores("Gemm", [0, Math.log(3)])}                     | ${{}}                                                     | ${["1"]}           | ${[0.25, 0.75]}
  ${scores("LogSoftmax", [Math.log(0.3), Math.log(0.7)])} | ${{}}                                                     | ${["1"]}           | ${[0.3, 0.7]}
  ${scores("Gemm", [0.4, 0.6])}                           | ${{}}                                                     | ${["1"]}           | ${[0.45016600268752216, 0.549833997312478]}
  ${scores("Div", [0.4, 0.6])}                            | ${{}}                                                     | ${["1"]}           | ${[0.4, 0.6]}
  ${scores("Div", [2, 0], [0, 3])}                        | ${{}}                                                     | ${["0", "1"]}      | ${[0.880797077977882, 0.119202922022118]}
  ${scores("Sigmoid", [0.7], [0.5], [0.2])}               | ${{}}                                                     | ${["1", "0", "0"]} | ${[0.3, 0.7]}
  ${scores("Sigmoid", [0.7], [0.5], [0.2])}               | ${{ threshold: 0.2 }}                                     | ${["1", "1", "1"]} | ${[0.3, 0.7]}
  ${scores("Gemm", [0])}                                  | ${{ task: "binary" }}                                     | ${["0"]}           | ${[0.5, 0.5]}
  ${scores("Softmax", [0.2, 0.8])}                        | ${{ classes: ["b", "a"] }}                                | ${["a"]}           | ${[0.8, 0.2]}
  ${scores("Softmax", [0.2, 0.8])}                        | ${{ classes: ["b", "a"], positive: "b", threshold: 0.1 }} | ${["b"]}           | ${[0.8, 0.2]}
`("scores $made, with $options: $labels", ({ made, options, labels, first }) => {
  const found = decode(made, options) as Classified;
  expect(labelsOf(found)).toEqual(labels);
  first.forEach((p, index) => {
    expect(found.probabilities![index]).toBeCloseTo(p, 6);
  });
});

test.each<{ made: Made; classes?: string[]; labels: string[]; why: string }>`
  made                                                                                        | classes            | labels        | why
  ${{ label: { type: "int64", rows: [[2n]] }, p: { type: "float32", rows: [[1, 2, 9]] } }}    | ${["0", "1", "2"]} | ${["2"]}      | ${"rows do not add up to 1"}
  ${{ label: { type: "int64", rows: [[1n]] }, p: { type: "float32", rows: [[3.5]] } }}        | ${["0", "1"]}      | ${["1"]}      | ${"it lies outside 0 to 1"}
  ${{ label: { type: "int64", rows: [[7n]] }, p: { type: "float32", rows: [[0.1, 0.9]] } }}   | ${undefined}       | ${["7"]}      | ${"list them under model.classes"}
  ${{ label: { type: "string", rows: [["x"]] }, p: { type: "float32", rows: [[0.1, 0.9]] } }} | ${undefined}       | ${["x"]}      | ${"list them under model.classes"}
  ${{ label: { type: "int64", rows: [[1n], [0n]] } }}                                         | ${undefined}       | ${["1", "0"]} | ${"labels only"}
  ${scores("Sigmoid", [0.9, 0.8])}                                                            | ${undefined}       | ${["0"]}      | ${"one sigmoid for each class"}
`("no probabilities are claimed of $made", ({ made, classes, labels, why }) => {
  const found = decode(made, {}, classes) as Classified;
  expect(labelsOf(found)).toEqual(labels);
  expect(found.probabilities).toBeUndefined();
  expect(found.noProbabilities).toContain(why);
});

test("the model's own label counts, also where it is not the largest score (SVC with Platt's scaling)", () => {
  const made: Record<string, Answer> = {
    label: { type: "string", rows: [["a"]] },
    p: { type: "float32", rows: [[0.4, 0.6]] },
  };
  expect(labelsOf(decode(made, {}, ["a", "b"]) as Classified)).toEqual(["a"]);
});

test("probability columns follow the sorted classes, whatever order the file has", () => {
  const made: Record<string, Answer> = {
    label: { type: "int64", rows: [[10n]] },
    p: { type: "float32", rows: [[0.5, 0.25, 0.25]] },
  };
  const found = decode(made, {}, ["10", "9", "2"]) as Classified;
  expect(found.classes).toEqual(["2", "9", "10"]);
  expect([...found.probabilities!]).toEqual([0.25, 0.25, 0.5]);
});

test.each<{ made: Made; options: OutputOptions; values: number[] }>`
  made                                      | options                   | values
  ${scores("LinearRegressor", [1.5], [2])}  | ${{}}                     | ${[1.5, 2]}
  ${{ n: { type: "int64", rows: [[4n]] } }} | ${{ task: "regression" }} | ${[4]}
  ${scores("Sigmoid", [0.5])}               | ${{ task: "regression" }} | ${[0.5]}
`("values of $made, with $options", ({ made, options, values }) => {
  expect(decode(made, options)).toMatchObject({ task: "regression", values: Float64Array.from(values) });
});

test.each<{ made: Made; options: OutputOptions; says: string }>`
  made                                                                            | options                                    | says
  ${{ a: { type: "float32", rows: [[1]] }, b: { type: "float32", rows: [[1]] } }} | ${{}}                                      | ${"2 outputs of numbers, and nothing says which counts"}
  ${scores("Softmax", [0.5, 0.5])}                                                | ${{ classes: ["a", "b", "c"] }}            | ${"2 scores a row, but 3 classes are named"}
  ${scores("Softmax", [0.5, 0.5])}                                                | ${{ task: "regression" }}                  | ${"2 values a row in 'out', and a regression has one"}
  ${scores("Softmax", [0.2, 0.3, 0.5])}                                           | ${{ threshold: 0.5 }}                      | ${"model.threshold needs the probabilities of two classes"}
  ${scores("Softmax", [0.5, 0.5])}                                                | ${{ classes: ["a", "b"], threshold: 0.5 }} | ${"which of the two classes is the positive one"}
  ${scores("Softmax", [0.5, 0.5])}                                                | ${{ positive: "yes" }}                     | ${"model.positive is 'yes', which is no class of this model"}
  ${scores("Gemm", [Number.NaN, 1])}                                              | ${{}}                                      | ${"the model predicted NaN in its output 'out' (row 1"}
  ${scores("Add", [Number.POSITIVE_INFINITY])}                                    | ${{}}                                      | ${"the model predicted Infinity"}
`("$made with $options: $says", ({ made, options, says }) => {
  expect(() => decode(made, options)).toThrow(says);
});

test("fewer rows than were asked are no prediction", () => {
  const { signature, tensors } = outputs(scores("Softmax", [0.5, 0.5]));
  expect(() => decodeOutputs(planOutputs(signature), tensors, 2)).toThrow("asked for 2 rows, the model answered 1");
});

test("one request's part of a joined batch", () => {
  const { tensors } = outputs(scores("Gemm", [1, 2], [3, 4], [5, 6]));
  expect(sliceOutputs(tensors, 1, 3).out).toEqual({ type: "float32", dims: [2, 2], data: Float32Array.of(3, 4, 5, 6) });
});

test.each<{ labels: string[]; kind: LabelKind; sorted: string[] }>`
  labels                     | kind         | sorted
  ${["10", "9", "-1"]}       | ${"integer"} | ${["-1", "9", "10"]}
  ${["10", "9", "2"]}        | ${"string"}  | ${["10", "2", "9"]}
  ${["b", "B", "a"]}         | ${"string"}  | ${["B", "a", "b"]}
  ${["\u{1f600}", "\uff5e"]} | ${"string"}  | ${["\uff5e", "\u{1f600}"]}
  ${["true", "false"]}       | ${"boolean"} | ${["false", "true"]}
`("$kind labels $labels are sorted as scikit-learn does: $sorted", ({ labels, kind, sorted }) => {
  expect(sortLabels(labels, kind)).toEqual(sorted);
});

test.each<{ cell: string | number | boolean; kind: LabelKind; classes: string[]; label?: string }>`
  cell      | kind         | classes              | label
  ${"1"}    | ${"integer"} | ${["0", "1"]}        | ${"1"}
  ${"1.0"}  | ${"integer"} | ${["0", "1"]}        | ${"1"}
  ${1}      | ${"integer"} | ${["0", "1"]}        | ${"1"}
  ${"True"} | ${"integer"} | ${["0", "1"]}        | ${"1"}
  ${false}  | ${"integer"} | ${["0", "1"]}        | ${"0"}
  ${"0"}    | ${"boolean"} | ${["false", "true"]} | ${"false"}
  ${"2"}    | ${"integer"} | ${["0", "1"]}        | ${undefined}
  ${"1.5"}  | ${"integer"} | ${["0", "1"]}        | ${undefined}
  ${"Yes"}  | ${"string"}  | ${["no", "yes"]}     | ${undefined}
  ${"01"}   | ${"string"}  | ${["1"]}             | ${undefined}
`("the cell $cell means $label among $classes", ({ cell, kind, classes, label }) => {
  const known = new Map(classes.map((name, index) => [name, index]));
  expect(matchLabel(cell, kind, known)).toBe(label);
});

test.each<{ classes: string[]; configured?: string; index?: number }>`
  classes              | configured   | index
  ${["0", "1"]}        | ${undefined} | ${1}
  ${["false", "true"]} | ${undefined} | ${1}
  ${["False", "True"]} | ${undefined} | ${1}
  ${["-1", "1"]}       | ${undefined} | ${undefined}
  ${["no", "yes"]}     | ${undefined} | ${undefined}
  ${["no", "yes"]}     | ${"no"}      | ${0}
`("of $classes with model.positive $configured, $index is positive", ({ classes, configured, index }) => {
  expect(positiveOf(classes, "string", configured)).toBe(index);
});
