import { expect, test } from "@jest/globals";
import type { Cell } from "../../src/inference/convert.js";
import {
  encodeJsonRows,
  encodeRows,
  joinInputs,
  planInputs,
  planJsonInputs,
  rowsOf,
} from "../../src/inference/encode.js";
import type { ElementType, Signature, TensorSpec } from "../../src/inference/session.js";

const input = (name: string, type: ElementType, ...shape: TensorSpec["shape"]): TensorSpec => ({ name, type, shape });
const signature = (...inputs: TensorSpec[]): Signature => ({ inputs, outputs: [] });

const matrix = signature(input("X", "float32", undefined, 3));
const named = signature(input("city", "string", undefined, 1), input("age", "float32", undefined));
const image = signature(input("x", "float32", undefined, 1, 2, 2));
const open = signature(input("x", "float32", undefined, undefined));
const single = signature(input("x", "float32", undefined, 1));

test.each<{ model: Signature; columns: string[]; optional: string[]; takes: string[][] }>`
  model     | columns                      | optional     | takes
  ${matrix} | ${["c", "a", "b"]}           | ${[]}        | ${[["c", "a", "b"]]}
  ${matrix} | ${["c", "where", "a", "b"]}  | ${["where"]} | ${[["c", "a", "b"]]}
  ${matrix} | ${["c", "a", "where"]}       | ${["where"]} | ${[["c", "a", "where"]]}
  ${named}  | ${["age", "city"]}           | ${[]}        | ${[["city"], ["age"]]}
  ${named}  | ${["age", "city", "unused"]} | ${[]}        | ${[["city"], ["age"]]}
  ${image}  | ${["p0", "p1", "p2", "p3"]}  | ${[]}        | ${[["p0", "p1", "p2", "p3"]]}
  ${open}   | ${["a", "b"]}                | ${[]}        | ${[["a", "b"]]}
  ${single} | ${["anything"]}              | ${[]}        | ${[["anything"]]}
  ${single} | ${["other", "x"]}            | ${[]}        | ${[["x"]]}
`("columns $columns feed $takes", ({ model, columns, optional, takes }) => {
  expect(planInputs(model, columns, optional).inputs.map((planned) => planned.columns)).toEqual(takes);
});

test.each<{ model: Signature; columns: string[]; says: string }>`
  model     | columns            | says
  ${matrix} | ${["a", "b"]}      | ${"the model takes 3 values a row, but there are 2 columns for it"}
  ${named}  | ${["city", "Age"]} | ${"there is no column for the model's input 'age'"}
  ${named}  | ${[]}              | ${"there is no column for the model's inputs 'city', 'age'"}
  ${image}  | ${["p0"]}          | ${"the model takes 4 values a row, but there are 1 columns for it"}
  ${single} | ${["a", "b"]}      | ${"the model takes 1 value a row, but there are 2 columns for it"}
`("columns $columns do not fit: $says", ({ model, columns, says }) => {
  const plan = () => planInputs(model, columns);
  expect(plan).toThrow(says);
  // Both lists are shown.
  expect(plan).toThrow(
    expect.objectContaining({ remedy: expect.stringContaining(`The model takes:\n  ${model.inputs[0]!.name}`) }),
  );
  expect(plan).toThrow(expect.objectContaining({ remedy: expect.stringContaining(columns.join(", ") || "(none)") }));
});

function encodeOne(type: ElementType, cell: Cell): unknown {
  const plan = planInputs(signature(input("x", type, undefined)), ["x"]);
  const data = encodeRows(plan, new Map([["x", [cell]]]), 0, 1).x!.data[0];
  return typeof data === "bigint" ? `${data}n` : data;
}

test.each<{ type: ElementType; cell: Cell; element: unknown }>`
  type         | cell                      | element
  ${"float64"} | ${"1.5"}                  | ${1.5}
  ${"float64"} | ${" -2e3 "}               | ${-2000}
  ${"float64"} | ${".5"}                   | ${0.5}
  ${"float32"} | ${"0.1"}                  | ${Math.fround(0.1)}
  ${"float32"} | ${7}                      | ${7}
  ${"int64"}   | ${"9007199254740993"}     | ${"9007199254740993n"}
  ${"int64"}   | ${"-9223372036854775808"} | ${"-9223372036854775808n"}
  ${"int64"}   | ${"007"}                  | ${"7n"}
  ${"int64"}   | ${"5.0"}                  | ${"5n"}
  ${"int64"}   | ${5}                      | ${"5n"}
  ${"int32"}   | ${"-2147483648"}          | ${-2147483648}
  ${"uint8"}   | ${"255"}                  | ${255}
  ${"bool"}    | ${"True"}                 | ${1}
  ${"bool"}    | ${"0"}                    | ${0}
  ${"bool"}    | ${true}                   | ${1}
  ${"string"}  | ${"01"}                   | ${"01"}
  ${"string"}  | ${""}                     | ${""}
  ${"string"}  | ${"NA"}                   | ${"NA"}
`("$cell as $type is $element", ({ type, cell, element }) => {
  expect(encodeOne(type, cell)).toBe(element);
});

test.each<{ type: ElementType; cell: Cell; says: string }>`
  type         | cell                     | says
  ${"float32"} | ${"abc"}                 | ${"row 1, column 'x': 'abc' is not a number"}
  ${"float32"} | ${"NaN"}                 | ${"row 1, column 'x': 'NaN' is missing"}
  ${"float32"} | ${""}                    | ${"row 1, column 'x': is missing"}
  ${"float32"} | ${"  "}                  | ${"is missing"}
  ${"float32"} | ${undefined}             | ${"is missing"}
  ${"float32"} | ${Number.NaN}            | ${"is missing"}
  ${"float32"} | ${"inf"}                 | ${"is not finite"}
  ${"float32"} | ${"1e39"}                | ${"is beyond what a float32 can hold"}
  ${"float32"} | ${"1e999"}               | ${"is not a number"}
  ${"float32"} | ${"0x10"}                | ${"is not a number"}
  ${"float32"} | ${"1,5"}                 | ${"'1,5' is not a number"}
  ${"float32"} | ${"True"}                | ${"write 1 and 0 for true and false"}
  ${"float64"} | ${true}                  | ${"write 1 and 0 for true and false"}
  ${"int64"}   | ${"1.5"}                 | ${"'1.5' is not a whole number"}
  ${"int64"}   | ${"1e3"}                 | ${"'1e3' is not a whole number"}
  ${"int64"}   | ${9007199254740992}      | ${"may have lost digits"}
  ${"int64"}   | ${"9223372036854775808"} | ${"is beyond int64"}
  ${"int64"}   | ${"x"}                   | ${"is not a number"}
  ${"int8"}    | ${"128"}                 | ${"is not within -128 to 127"}
  ${"int16"}   | ${40000}                 | ${"is not within -32768 to 32767"}
  ${"uint8"}   | ${"-1"}                  | ${"is not within 0 to 255"}
  ${"bool"}    | ${"maybe"}               | ${"'maybe' is neither true nor false"}
  ${"bool"}    | ${""}                    | ${"is missing"}
  ${"string"}  | ${undefined}             | ${"is missing"}
  ${"string"}  | ${12}                    | ${"12 is not a text: put it in quotes"}
`("$cell as $type is refused: $says", ({ type, cell, says }) => {
  expect(() => encodeOne(type, cell)).toThrow(says);
});

test("a row of several dimensions keeps them, and rows follow one another", () => {
  const plan = planInputs(image, ["p0", "p1", "p2", "p3"]);
  const columns = new Map(["p0", "p1", "p2", "p3"].map((name, index) => [name, [index, index + 10, index + 20]]));
  expect(encodeRows(plan, columns, 1, 3).x).toEqual({
    type: "float32",
    dims: [2, 1, 2, 2],
    data: Float32Array.of(10, 11, 12, 13, 20, 21, 22, 23),
  });
});

test.each<{ model: Signature; features?: string[]; rows: unknown[]; tensors: Record<string, unknown> }>`
  model | features | rows | tensors
  ${matrix} | ${undefined} | ${[[1, 2, 3], [4, "5", 6]]} | ${{ X: [[2, 3], [1, 2, 3, 4, 5, 6]] }}
  ${matrix} | ${["a", "b", "c"]} | ${[{ c: 3, a: 1, b: 2 }, [4, 5, 6]]} | ${{ X: [[2, 3], [1, 2, 3, 4, 5, 6]] }}
  ${open} | ${undefined} | ${[[1, 2], [3, 4]]} | ${{ x: [[2, 2], [1, 2, 3, 4]] }}
  ${image} | ${undefined} | ${[[[[1, 2], [3, 4]]], [5, 6, 7, 8]]} | ${{ x: [[2, 1, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]] }}
  ${single} | ${undefined} | ${[1, [2]]} | ${{ x: [[2, 1], [1, 2]] }}
  ${named} | ${undefined} | ${[{ city: "Bern", age: 1 }, ["Ulm", 2]]} | ${{ city: [[2, 1], ["Bern", "Ulm"]], age: [[2], [1, 2]] }}
`("JSON rows $rows", ({ model, features, rows, tensors }) => {
  const encoded = encodeJsonRows(planJsonInputs(model, features), rows);
  const plain = Object.entries(encoded).map(([name, { dims, data }]) => [
    name,
    [dims, Array.from(data as readonly unknown[])],
  ]);
  expect(Object.fromEntries(plain)).toEqual(tensors);
  expect(rowsOf(encoded)).toBe(rows.length);
});

test.each<{ model: Signature; features?: string[]; rows: unknown[]; says: string }>`
  model     | features           | rows                                | says
  ${matrix} | ${undefined}       | ${[[1, 2, 3], [1, 2]]}              | ${"rows[1] has 2 values, but the model takes 3"}
  ${matrix} | ${undefined}       | ${[[1, "x", 3]]}                    | ${"rows[0][1]: 'x' is not a number"}
  ${matrix} | ${undefined}       | ${[[1, null, 3]]}                   | ${"rows[0][1]: is missing"}
  ${matrix} | ${undefined}       | ${[{ a: 1 }]}                       | ${"rows[0] is an object, but this model's columns have no names"}
  ${matrix} | ${["a", "b", "c"]} | ${[{ a: 1, b: 2 }]}                 | ${"rows[0].c: is missing"}
  ${matrix} | ${["a", "b", "c"]} | ${[{ a: 1, b: 2, C: 3, d: 4 }]}     | ${"rows[0].c: is missing; is 'C' meant for it?"}
  ${matrix} | ${["a", "b", "c"]} | ${[{ a: 1, b: {}, c: 3 }]}          | ${"rows[0].b: is an object, but one value belongs there"}
  ${named}  | ${undefined}       | ${[{ city: 3, age: 1 }]}            | ${"rows[0].city: 3 is not a text"}
  ${named}  | ${undefined}       | ${[{ city: "x", __proto__: null }]} | ${"rows[0].age: is missing"}
  ${open}   | ${undefined}       | ${[[1, 2], [1, 2, 3]]}              | ${"rows[1] has 3 values, but the model takes 2"}
  ${single} | ${undefined}       | ${["x"]}                            | ${"rows[0]: 'x' is not a number"}
`("JSON rows $rows are refused: $says", ({ model, features, rows, says }) => {
  expect(() => encodeJsonRows(planJsonInputs(model, features), rows)).toThrow(says);
});

test("batches are joined row after row, texts and 64-bit integers too", () => {
  const plan = planJsonInputs(signature(input("t", "string", undefined), input("n", "int64", undefined, 1)));
  const joined = joinInputs([
    encodeJsonRows(plan, [["a", 1]]),
    encodeJsonRows(plan, [
      ["b", 2],
      ["c", "3"],
    ]),
  ]);
  expect(joined).toEqual({
    t: { type: "string", dims: [3], data: ["a", "b", "c"] },
    n: { type: "int64", dims: [3, 1], data: BigInt64Array.of(1n, 2n, 3n) },
  });
});

test("a batch size that the file fixes is part of the plan; an absurd one is refused", () => {
  expect(planInputs(signature(input("x", "float32", 8, 1)), ["x"]).batch).toBe(8);
  expect(() => planInputs(signature(input("x", "float32", 1e9, 1)), ["x"])).toThrow(
    "batches of exactly 1000000000 rows",
  );
});
