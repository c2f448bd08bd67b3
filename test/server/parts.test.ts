/** The server's small parts: settings, log, made-up rows, and what it reads before it serves. */
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { lineLog, withoutRows } from "../../src/server/log.js";
import { openModel } from "../../src/server/open-model.js";
import { readSettings } from "../../src/server/settings.js";
import { madeUpInputs } from "../../src/server/warm-up.js";

test("settings: the defaults, and what the environment says", () => {
  expect(readSettings({})).toMatchObject({
    MODEL_RELEASE_MODEL: "/models/model.onnx",
    PORT: 8080,
    HOST: "0.0.0.0",
    MODEL_RELEASE_WARM_UP: "synthetic",
  });
  expect(readSettings({ PORT: "0", HOST: "", MODEL_RELEASE_DRAIN_GRACE_MS: "0" })).toMatchObject({
    PORT: 0,
    HOST: "0.0.0.0",
    MODEL_RELEASE_DRAIN_GRACE_MS: 0,
  });
});

test.each<{ name: string; value: string; says: string }>`
  name                               | value      | says
  ${"PORT"}                          | ${"http"}  | ${"PORT is 'http'; it takes a whole number from 0 to 65535"}
  ${"PORT"}                          | ${"65536"} | ${"it takes a whole number from 0 to 65535"}
  ${"PORT"}                          | ${"-1"}    | ${"it takes a whole number"}
  ${"MODEL_RELEASE_MAX_BATCH_ROWS"}  | ${"0"}     | ${"it takes a whole number from 1"}
  ${"MODEL_RELEASE_DRAIN_WITHIN_MS"} | ${"10s"}   | ${"it takes a whole number"}
  ${"MODEL_RELEASE_WARM_UP"}         | ${"no"}    | ${"it takes synthetic or none"}
  ${"MODEL_RELEASE_MAX_REQUEST"}     | ${"1"}     | ${"MODEL_RELEASE_MAX_REQUEST is no setting of the model server"}
`("$name=$value is refused", ({ name, value, says }) => {
  expect(() => readSettings({ [name]: value })).toThrow(says);
});

test("the log says where and what kind, never a value", () => {
  const error = new Error("ERROR_CODE: 2, ERROR_MESSAGE: while running Gather node. idx=4711 is out of bounds");
  const said = withoutRows(error);
  expect(said).toContain("Error onnxruntime error 2 in operator Gather at ");
  expect(said).not.toContain("4711");
  expect(withoutRows("row 4711")).toBe("a thrown string");
});

test("the log holds back when it is flooded, and says how much", () => {
  const lines: string[] = [];
  let now = 0;
  const log = lineLog(
    (line) => lines.push(line),
    () => new Date(now),
  );
  for (let i = 0; i < 100; i++) log.say("x");
  now = 1000;
  log.say("y");
  expect(lines).toHaveLength(12);
  expect(lines.slice(-2)).toEqual([
    "1970-01-01T00:00:01.000Z … 90 more lines were left out\n",
    "1970-01-01T00:00:01.000Z y\n",
  ]);
});

test("made-up rows: one row, zeros then ones, the known width first where the model leaves it open", () => {
  const inputs = madeUpInputs(
    { inputs: [{ name: "x", type: "float32", shape: [undefined, undefined] }], outputs: [] },
    3,
  );
  expect(inputs.map(({ x }) => x?.dims)).toEqual([3, 3, 1, 1, 8, 8, 32, 32, 224, 224].map((width) => [1, width]));
  expect(inputs[0]?.x?.data).toEqual(new Float32Array(3));
  const huge = { inputs: [{ name: "x", type: "float32" as const, shape: [undefined, 1e9] }], outputs: [] };
  expect(madeUpInputs(huge)).toEqual([]);
  const every = ["float32", "float64", "int8", "int16", "int32", "int64", "uint8", "bool", "string"] as const;
  const [zeros] = madeUpInputs({ inputs: every.map((type) => ({ name: type, type, shape: [2] })), outputs: [] });
  expect(Object.values(zeros ?? {}).map(({ data }) => data.length)).toEqual(every.map(() => 2));
});

test.each<{ metadata: string | undefined; code: string; says: string }>`
  metadata           | code                         | says
  ${undefined}       | ${"MODEL_UNREADABLE"}        | ${""}
  ${"{"}             | ${"SERVER_SETTINGS_INVALID"} | ${"model-release.json cannot be understood: body: is not JSON"}
  ${'{"name": "m"}'} | ${"SERVER_SETTINGS_INVALID"} | ${"cannot be understood: version: must be"}
`("a model with metadata $metadata ends in $code", async ({ metadata, code, says }) => {
  const folder = await mkdtemp(join(tmpdir(), "model-release-"));
  await writeFile(join(folder, "model.onnx"), "no model");
  if (metadata !== undefined) await writeFile(join(folder, "model-release.json"), metadata);
  const opening = openModel({ model: join(folder, "model.onnx"), wasmFolder: "nowhere" }, { readFile });
  await expect(opening).rejects.toMatchObject({ code, message: expect.stringContaining(says) });
});

test("a missing model, or metadata that was named and is not there, is said so", async () => {
  const folder = await mkdtemp(join(tmpdir(), "model-release-"));
  const model = join(folder, "model.onnx");
  await expect(openModel({ model, wasmFolder: "" }, { readFile })).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
  await writeFile(model, "");
  await expect(
    openModel({ model, metadata: join(folder, "other.json"), wasmFolder: "" }, { readFile }),
  ).rejects.toMatchObject({ code: "FILE_NOT_FOUND", message: expect.stringContaining("other.json") });
});
