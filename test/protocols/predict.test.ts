/** POST /predict, both sides: what is understood, and that each fault names its field. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Fault, parseBody } from "../../src/protocols/fault.js";
import {
  decodePredictRequest,
  decodePredictResponse,
  encodePredictRequest,
  encodePredictResponse,
} from "../../src/protocols/predict.js";

const limits = { rows: 3 };

test.each`
  body                                                    | says
  ${""}                                                   | ${"body: is empty; send JSON"}
  ${"  "}                                                 | ${"body: is empty; send JSON"}
  ${"{"}                                                  | ${"body: is not JSON (it ends before it is complete)"}
  ${"{'rows': [[1]]}"}                                    | ${"body: is not JSON (JSON quotes with \", not ')"}
  ${'{"rows": [[NaN]]}'}                                  | ${"body: is not JSON (NaN and Infinity are not JSON; send null for what is missing)"}
  ${"null"}                                               | ${"body: is null; send an object"}
  ${"[[1, 2]]"}                                           | ${"body: is a list; send an object"}
  ${"3"}                                                  | ${"body: is a number; send an object"}
  ${"{}"}                                                 | ${"rows: is missing; it must be a list of rows"}
  ${'{"row": []}'}                                        | ${"row: is not known here; send the rows under 'rows'"}
  ${'{"__proto__": [[1]]}'}                               | ${"__proto__: is not known here"}
  ${'{"rows": [[1]], "instances": [[1]]}'}                | ${"instances: stands beside 'rows'"}
  ${'{"rows": {"a": 1}}'}                                 | ${"rows: is an object; it must be a list of rows"}
  ${'{"rows": []}'}                                       | ${"rows: is empty; send at least one row"}
  ${'{"rows": [[1],[1],[1],[1]]}'}                        | ${"rows: holds 4 rows; send at most 3 in one request"}
  ${'{"instances": [1]}'}                                 | ${"instances[0]: is a number; a row is an object by column name, or a list of values"}
  ${'{"rows": [null]}'}                                   | ${"rows[0]: is null; a row is"}
  ${'{"rows": [[1], {"a": 1}]}'}                          | ${"rows[1]: is an object, while rows[0] is a list; write all rows alike"}
  ${'{"rows": [{"a": 1}, {"a": {"b": 2}}]}'}              | ${"rows[1].a: is an object; it must be a number, a string, true, false or null"}
  ${'{"rows": [{"a b": 1e999}]}'}                         | ${'rows[0]["a b"]: is too large for a number'}
  ${'{"rows": [[1, -1e999]]}'}                            | ${"rows[0][1]: is too large for a number"}
  ${'{"rows": [[1, [2, {}]]]}'}                           | ${"rows[0][1][1]: is an object; it must be"}
  ${`{"rows": [${"[".repeat(5000)}${"]".repeat(5000)}]}`} | ${"is nested more than 8 deep"}
`("refused: $body", ({ body, says }) => {
  const parsed = parseBody(body);
  const fault = parsed instanceof Fault ? parsed : decodePredictRequest(parsed, limits);
  expect(fault).toBeInstanceOf(Fault);
  expect((fault as Fault).message).toContain(says);
});

test.each<{ body: string; field: string; rows: unknown }>`
  body                                                       | field          | rows
  ${'{"rows": [{"age": 41, "region": "north", "x": null}]}'} | ${"rows"}      | ${[{ age: 41, region: "north", x: null }]}
  ${'{"instances": [[1, "a", true], [2, "b", false]]}'}      | ${"instances"} | ${[[1, "a", true], [2, "b", false]]}
  ${'{"rows": [[[1, 2], [3, 4]]]}'} | ${"rows"} | ${[[[1, 2], [3, 4]]]}
`("understood: $body", ({ body, field, rows }) => {
  expect(decodePredictRequest(parseBody(body), limits)).toEqual({ field, rows });
});

test("what a client encodes, the server understands", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
  );
  const row = fc.oneof(
    fc
      .uniqueArray(fc.string({ minLength: 1 }))
      .chain((keys) =>
        fc.tuple(...keys.map(() => value)).map((values) => Object.fromEntries(keys.map((key, i) => [key, values[i]]))),
      ),
    fc.array(value, { maxLength: 5 }),
  );
  fc.assert(
    fc.property(row, (row) => {
      const decoded = decodePredictRequest(parseBody(encodePredictRequest(row as never)), limits);
      expect(decoded).toEqual({ field: "rows", rows: JSON.parse(JSON.stringify([row])) });
    }),
    { numRuns: 200 },
  );
});

const model = { name: "churn", version: "1.2.0", digest: "sha256:00" };

test("an answer comes back as it was", () => {
  const answer = {
    predictions: ["a", "b"],
    probabilities: [
      [0.9, 0.1],
      [0.2, 0.8],
    ],
    classes: ["a", "b"],
    model,
  };
  expect(decodePredictResponse(parseBody(encodePredictResponse(answer)))).toEqual(answer);
});

test("64-bit labels keep all their digits", () => {
  const text = encodePredictResponse({ predictions: [9007199254740993n, 1n], model });
  expect(text).toContain('"predictions":[9007199254740993,1]');
});

test.each`
  body                             | says
  ${[]}                            | ${"body: is a list"}
  ${{ model }}                     | ${"predictions: is missing"}
  ${{ predictions: [[1]], model }} | ${"predictions[0]: is a list"}
  ${{ predictions: [1] }}          | ${"model: must state name, version and digest"}
`("an answer that is none: $says", ({ body, says }) => {
  const fault = decodePredictResponse(body);
  expect(fault).toBeInstanceOf(Fault);
  expect((fault as Fault).message).toContain(says);
});
