import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Problem } from "../../src/errors.js";
import { describeOnnx } from "../../src/inference/onnx/describe.js";
import { modelBytes, recorded, recordedNames } from "./models.js";

const elementTypes: Readonly<Record<string, string>> = {
  "tensor(float)": "float32",
  "tensor(double)": "float64",
  "tensor(int64)": "int64",
  "tensor(int32)": "int32",
  "tensor(uint8)": "uint8",
  "tensor(bool)": "bool",
  "tensor(string)": "string",
};

test.each(recordedNames)("%s has the inputs and outputs that Python's onnxruntime sees", (name) => {
  const { inputs, outputs, classes } = recorded(name);
  const { signature } = describeOnnx(modelBytes(name));
  expect(signature.inputs.map((input) => [input.name, input.type])).toEqual(
    inputs.map(([input, type]) => [input, elementTypes[type]]),
  );
  expect(signature.inputs.map((input) => input.shape.map((size) => size ?? "open"))).toEqual(
    inputs.map(([, , shape]) => shape.map((size) => (typeof size === "number" ? size : "open"))),
  );
  expect(signature.outputs).toHaveLength(outputs.length);
  expect(signature.outputs.map(({ type }) => type)).toEqual(
    // A ZipMap's list of dictionaries becomes the matrix that it was made of.
    outputs.map(([, type]) => elementTypes[type] ?? "float32"),
  );
  if (signature.classes) expect([...signature.classes].sort()).toEqual([...classes!].sort());
});

test.each<{ name: string; classes?: string[] }>`
  name                  | classes
  ${"forest"}           | ${["0", "1", "2"]}
  ${"logistic_matrix"}  | ${["0", "1", "2"]}
  ${"words"}            | ${["setosa", "versicolor", "virginica"]}
  ${"words_matrix"}     | ${["setosa", "versicolor", "virginica"]}
  ${"neighbours"}       | ${["5", "15", "25"]}
  ${"neighbours_words"} | ${["setosa", "versicolor", "virginica"]}
  ${"double"}           | ${["0", "1"]}
  ${"xgboost"}          | ${["0", "1", "2"]}
  ${"lightgbm_binary"}  | ${["0", "1"]}
  ${"torch_logits"}     | ${undefined}
  ${"regression"}       | ${undefined}
`("$name states the classes $classes", ({ name, classes }) => {
  expect(describeOnnx(modelBytes(name)).signature.classes).toEqual(classes);
});

test("taking a ZipMap off leaves the bytes that were given as they were, and changes nothing else", () => {
  const bytes = modelBytes("words");
  const before = Buffer.from(bytes);
  const without = describeOnnx(bytes).runnable();
  expect(before.equals(bytes)).toBe(true);
  expect(Buffer.from(without).includes("ZipMap")).toBe(false);
  expect(without.length).toBeLessThan(bytes.length);
  expect(describeOnnx(without).signature.outputs.map(({ name }) => name)).toEqual(["output_label", "probabilities"]);
});

test("a model without ZipMap is run from the very bytes that were given", () => {
  const bytes = modelBytes("torch_logits");
  expect(describeOnnx(bytes).runnable()).toBe(bytes);
});

test.each<{ name: string; says: string }>`
  name                 | says
  ${"sequence_output"} | ${"output 'list' is a sequence"}
  ${"external_data"}   | ${"keeps weights ('weight') in files beside it"}
`("$name: $says", ({ name, says }) => {
  expect(() => describeOnnx(modelBytes(name))).toThrow(says);
});

/** The promise: a description or a Problem with a remedy, at once, whatever the bytes. */
function describedOrRefused(bytes: Uint8Array): "described" | "refused" {
  const begin = performance.now();
  try {
    const model = describeOnnx(bytes);
    expect(model.runnable().length).toBeLessThanOrEqual(bytes.length);
    return "described";
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.code).toMatch(/^MODEL_UN(READABLE|SUPPORTED)$/);
    expect(error.remedy).not.toBe("");
    return "refused";
  } finally {
    expect(performance.now() - begin).toBeLessThan(5000);
  }
}

test.each(["words", "named_columns", "lightgbm", "torch_image", "torch_old_inputs"])(
  "%s cut short at any length is refused, never a crash",
  (name) => {
    const bytes = modelBytes(name);
    const described = Array.from({ length: bytes.length }, (_, length) => length).filter(
      (length) => describedOrRefused(bytes.subarray(0, length)) === "described",
    );
    // What comes after graph and operator sets may be missing: a file that ends between two of those is whole.
    expect(described.every((length) => length > bytes.length - 80)).toBe(true);
  },
);

test("any bytes changed, or any bytes at all, give a description or a Problem", () => {
  const seed = 20261121;
  const model = fc.constantFrom("words", "named_columns", "lightgbm", "neighbours", "torch_sigmoid").map(modelBytes);
  const flips = fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(model, flips, (bytes, changes) => {
      const changed = Uint8Array.from(bytes);
      for (const { at, byte } of changes) changed[at % changed.length] = byte;
      describedOrRefused(changed);
    }),
    { seed, numRuns: 3000 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      describedOrRefused(bytes);
    }),
    { seed, numRuns: 3000 },
  );
});
