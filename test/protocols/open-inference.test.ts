/** The Open Inference Protocol, both sides: what is understood, and that each fault names its field. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ElementType, Signature, Tensor } from "../../src/inference/session.js";
import { Fault, parseBody } from "../../src/protocols/fault.js";
import {
  decodeInferRequest,
  decodeInferResponse,
  encodeInferRequest,
  encodeInferResponse,
  modelMetadata,
} from "../../src/protocols/open-inference.js";

const signature: Signature = {
  inputs: [
    { name: "x", type: "float32", shape: [undefined, 2] },
    { name: "id", type: "int64", shape: [undefined, 1] },
  ],
  outputs: [
    { name: "label", type: "int64", shape: [undefined] },
    { name: "scores", type: "float32", shape: [undefined, 2] },
  ],
};
const x = { name: "x", datatype: "FP32", shape: [2, 2], data: [1, 2, 3, 4] };
const id = { name: "id", datatype: "INT64", shape: [2, 1], data: [7, 8] };
const tensors = {
  x: { type: "float32", dims: [2, 2], data: Float32Array.of(1, 2, 3, 4) },
  id: { type: "int64", dims: [2, 1], data: BigInt64Array.of(7n, 8n) },
};

test.each`
  request                                                                     | understood
  ${{ inputs: [x, id] }}                                                      | ${{ inputs: tensors }}
  ${{ inputs: [id, { ...x, data: [[1, 2], [3, 4]] }], id: "q" }} | ${{ inputs: tensors, id: "q" }}
  ${{ inputs: [x, id], outputs: [{ name: "scores" }], parameters: { a: 1 } }} | ${{ inputs: tensors, outputs: ["scores"] }}
  ${{ inputs: [x, id], outputs: [] }}                                         | ${{ inputs: tensors }}
`("understood: $request", ({ request, understood }) => {
  expect(decodeInferRequest(request, signature)).toEqual(understood);
});

test.each`
  request                                                                    | says
  ${"x"}                                                                     | ${"body: is a string; send an object with 'inputs'"}
  ${{}}                                                                      | ${"inputs: is missing; it must be a list with a tensor for each of: x, id"}
  ${{ inputs: { x } }}                                                       | ${"inputs: is an object"}
  ${{ inputs: [] }}                                                          | ${"inputs: x, id is missing"}
  ${{ inputs: [x] }}                                                         | ${"inputs: id is missing"}
  ${{ inputs: [null] }}                                                      | ${"inputs[0]: is null"}
  ${{ inputs: [{}] }}                                                        | ${"inputs[0].name: is missing"}
  ${{ inputs: [{ ...x, name: "y" }] }}                                       | ${"inputs[0].name: no input is called so; the model has: x, id"}
  ${{ inputs: [x, x] }}                                                      | ${"inputs[1].name: 'x' is given twice"}
  ${{ inputs: [{ ...x, datatype: "FP64" }] }}                                | ${"inputs[0].datatype: is 'FP64', but the model takes FP32"}
  ${{ inputs: [{ ...x, datatype: undefined }] }}                             | ${"inputs[0].datatype: is missing, but the model takes FP32"}
  ${{ inputs: [{ ...x, shape: undefined }] }}                                | ${"inputs[0].shape: is missing; it must be a list of sizes"}
  ${{ inputs: [{ ...x, shape: [2, -2] }] }}                                  | ${"inputs[0].shape[1]: is not a size"}
  ${{ inputs: [{ ...x, shape: [2, 1.5] }] }}                                 | ${"inputs[0].shape[1]: is not a size"}
  ${{ inputs: [{ ...x, shape: [2, "2"] }] }}                                 | ${"inputs[0].shape[1]: is not a size"}
  ${{ inputs: [{ ...x, shape: [4] }] }}                                      | ${"inputs[0].shape: is [4], but the model takes [-1, 2]"}
  ${{ inputs: [{ ...x, shape: [1, 4] }] }}                                   | ${"inputs[0].shape: is [1, 4], but the model takes [-1, 2]"}
  ${{ inputs: [{ ...x, shape: [0, 2], data: [] }] }}                         | ${"inputs[0].shape: holds a 0"}
  ${{ inputs: [{ ...x, shape: [9e15, 2] }] }}                                | ${"inputs[0].data: has 4 values, but shape [9000000000000000, 2] needs 18000000000000000"}
  ${{ inputs: [{ ...x, shape: [1001, 2], data: new Array(2002).fill(0) }] }} | ${"inputs[0].shape: holds 1001 rows; send at most 1000"}
  ${{ inputs: [{ ...x, data: undefined }] }}                                 | ${"inputs[0].data: is missing"}
  ${{ inputs: [{ ...x, data: [1, 2, 3] }] }}                                 | ${"inputs[0].data: has 3 values, but shape [2, 2] needs 4"}
  ${{ inputs: [{ ...x, data: [[1, 2], [3]] }] }}                             | ${"inputs[0].data: holds a list of 1 at depth 1, but its shape [2, 2] says 2"}
  ${{ inputs: [{ ...x, data: [[1, 2], 3] }] }}                               | ${"inputs[0].data: holds a number at depth 1"}
  ${{ inputs: [{ ...x, data: [1, 2, null, 4] }] }}                           | ${"inputs[0].data[2]: is null; it must be a number"}
  ${{ inputs: [{ ...x, data: [1, 2, "3", 4] }] }}                            | ${"inputs[0].data[2]: is a string; it must be a number"}
  ${{ inputs: [{ ...x, data: [1, 2, 1e39, 4] }] }}                           | ${"inputs[0].data[2]: is too large for its datatype"}
  ${{ inputs: [x, { ...id, shape: [1, 1], data: [1] }] }}                    | ${"inputs[1].shape: has 1 rows, while x has 2"}
  ${{ inputs: [x, { ...id, data: [1, 2.5] }] }}                              | ${"inputs[1].data[1]: is a number; it must be a whole number"}
  ${{ inputs: [x, { ...id, data: [1, 2 ** 53] }] }}                          | ${"inputs[1].data[1]: is beyond 2^53, where JSON numbers are no longer exact"}
  ${{ inputs: [{ ...x, parameters: { binary_data_size: 16 } }] }}            | ${"inputs[0].parameters.binary_data_size: the binary extension is not spoken here"}
  ${{ inputs: [x, id], id: 3 }}                                              | ${"id: is a number; it must be a string"}
  ${{ inputs: [x, id], parameters: [] }}                                     | ${"parameters: is a list"}
  ${{ inputs: [x, id], outputs: {} }}                                        | ${"outputs: is an object"}
  ${{ inputs: [x, id], outputs: [{ name: "y" }] }}                           | ${"outputs[0].name: no output is called so; the model has: label, scores"}
  ${{ inputs: [x, id], outputs: [{ name: "label" }, { name: "label" }] }}    | ${"outputs[1].name: 'label' is asked for twice"}
`("refused: $says", ({ request, says }) => {
  const fault = decodeInferRequest(request, signature, { rows: 1000 });
  expect(fault).toBeInstanceOf(Fault);
  expect((fault as Fault).message).toContain(says);
});

test.each<{ type: ElementType; datatype: string; good: unknown[]; stored: unknown; bad: unknown }>`
  type         | datatype   | good             | stored                          | bad
  ${"float64"} | ${"FP64"}  | ${[1.5, -1e300]} | ${Float64Array.of(1.5, -1e300)} | ${true}
  ${"int8"}    | ${"INT8"}  | ${[-128, 127]}   | ${Int8Array.of(-128, 127)}      | ${128}
  ${"int16"}   | ${"INT16"} | ${[-32768, 5]}   | ${Int16Array.of(-32768, 5)}     | ${-32769}
  ${"int32"}   | ${"INT32"} | ${[-1, 2]}       | ${Int32Array.of(-1, 2)}         | ${2 ** 31}
  ${"int64"}   | ${"INT64"} | ${[-1, 2]}       | ${BigInt64Array.of(-1n, 2n)}    | ${"1"}
  ${"uint8"}   | ${"UINT8"} | ${[0, 255]}      | ${Uint8Array.of(0, 255)}        | ${-1}
  ${"bool"}    | ${"BOOL"}  | ${[true, false]} | ${Uint8Array.of(1, 0)}          | ${1}
  ${"string"}  | ${"BYTES"} | ${["a", ""]}     | ${["a", ""]}                    | ${1}
`("$datatype holds what it can hold exactly", ({ type, datatype, good, stored, bad }) => {
  const signature: Signature = { inputs: [{ name: "v", type, shape: [undefined] }], outputs: [] };
  const request = (data: unknown[]) => ({ inputs: [{ name: "v", datatype, shape: [2], data }] });
  expect(decodeInferRequest(request(good), signature)).toEqual({ inputs: { v: { type, dims: [2], data: stored } } });
  const fault = decodeInferRequest(request([good[0], bad]), signature);
  expect(fault).toMatchObject({ field: "inputs[0].data[1]" });
});

const widths = { float32: 1, float64: 1, int8: 1, int16: 1, int32: 1, uint8: 1, int64: 1, bool: 1, string: 1 };
const anyTensor = fc
  .tuple(
    fc.constantFrom(...(Object.keys(widths) as ElementType[])),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .chain(([type, rows, width]) => {
    const n = { minLength: rows * width, maxLength: rows * width };
    const whole = (least: number, most: number) => fc.array(fc.integer({ min: least, max: most }), n);
    const data = {
      float32: () =>
        fc
          .array(
            fc.float({ noNaN: true, noDefaultInfinity: true }).map((v) => v + 0),
            n,
          )
          .map((v) => Float32Array.from(v)),
      float64: () =>
        fc
          .array(
            fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => v + 0),
            n,
          )
          .map((v) => Float64Array.from(v)),
      int8: () => whole(-128, 127).map((v) => Int8Array.from(v)),
      int16: () => whole(-32768, 32767).map((v) => Int16Array.from(v)),
      int32: () => whole(-(2 ** 31), 2 ** 31 - 1).map((v) => Int32Array.from(v)),
      uint8: () => whole(0, 255).map((v) => Uint8Array.from(v)),
      int64: () => fc.array(fc.maxSafeInteger(), n).map((v) => BigInt64Array.from(v, BigInt)),
      bool: () => whole(0, 1).map((v) => Uint8Array.from(v)),
      string: () => fc.array(fc.string(), n),
    }[type]();
    return (data as fc.Arbitrary<Tensor["data"]>).map((data): Tensor => ({ type, dims: [rows, width], data }));
  });

test("what one side encodes, the other understands: every type, requests and responses", () => {
  fc.assert(
    fc.property(anyTensor, (tensor) => {
      const signature: Signature = {
        inputs: [{ name: "t", type: tensor.type, shape: [undefined, undefined] }],
        outputs: [],
      };
      // JSON has one zero only.
      const expected = tensor.type.startsWith("float")
        ? { ...tensor, data: (tensor.data as Float64Array).map((v) => (v === 0 ? 0 : v)) }
        : tensor;
      expect(decodeInferRequest(parseBody(encodeInferRequest({ inputs: { t: tensor } })), signature)).toEqual({
        inputs: { t: expected },
      });
      const answer = { modelName: "m", modelVersion: "1", id: "q", outputs: { t: tensor } };
      expect(decodeInferResponse(parseBody(encodeInferResponse(answer)))).toEqual({
        ...answer,
        outputs: { t: expected },
      });
    }),
    { numRuns: 300 },
  );
});

test("a model's NaN travels as null, its 64-bit integers with all their digits", () => {
  const outputs: Record<string, Tensor> = {
    scores: { type: "float32", dims: [2], data: Float32Array.of(Number.NaN, 0.5) },
    label: { type: "int64", dims: [1], data: BigInt64Array.of(9007199254740993n) },
  };
  const text = encodeInferResponse({ modelName: "m", outputs });
  expect(text).toContain('"data":[null,0.5]');
  expect(text).toContain('"data":[9007199254740993]');
});

test("metadata writes open dimensions as -1", () => {
  expect(modelMetadata("m", "1", signature)).toMatchObject({
    versions: ["1"],
    inputs: [
      { name: "x", datatype: "FP32", shape: [-1, 2] },
      { name: "id", datatype: "INT64", shape: [-1, 1] },
    ],
  });
});
