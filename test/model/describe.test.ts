import { createHash } from "node:crypto";
import * as files from "node:fs/promises";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { describeModel } from "../../src/model/describe.js";
import { silent } from "../../src/progress.js";
import { modelBytes, modelsFolder } from "../inference/models.js";

const world = { files, signal: new AbortController().signal, progress: silent, home: "build" };
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "model-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test("an ONNX model is described without being run", async () => {
  const model = await describeModel("forest.onnx", { root: modelsFolder }, world);
  const bytes = modelBytes("forest");
  expect(model).toMatchObject({
    path: "forest.onnx",
    file: join(modelsFolder, "forest.onnx"),
    format: "onnx",
    size: bytes.length,
    md5: createHash("md5").update(bytes).digest("hex"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    opset: 9,
    producer: { name: "skl2onnx", version: "1.20.0" },
    signature: {
      inputs: [{ name: "X", type: "float32", shape: [undefined, 4] }],
      outputs: [
        { name: "output_label", type: "int64" },
        { name: "probabilities", type: "float32", shape: [undefined, 3] },
      ],
      classes: ["0", "1", "2"],
    },
  });
  expect(Buffer.from(model.bytes).equals(bytes)).toBe(true);
});

test("the format is seen by content: an ONNX model may have any name", async () => {
  await writeFile(join(root, "model.bin"), modelBytes("logistic"));
  expect((await describeModel("model.bin", { root }, world)).format).toBe("onnx");
});

const latin1 = (text: string) => Buffer.from(text, "latin1");
const zipEntry = (name: string) => {
  const header = Buffer.alloc(30);
  header.write("PK\u0003\u0004", 0, "latin1");
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, latin1(name), latin1("content")]);
};

test.each<{ file: string; content: Uint8Array; says: string }>`
  file                   | content                                                                  | says
  ${"model.pkl"}         | ${latin1("\u0080\u0004\u0095\u0000")}                                    | ${"a pickle"}
  ${"really.onnx"}       | ${latin1("\u0080\u0005\u0095\u0000")}                                    | ${"a pickle"}
  ${"zlib.joblib"}       | ${deflateSync(latin1("\u0080\u0004\u0095\u0000"))}                       | ${"a pickle"}
  ${"gzip.joblib"}       | ${gzipSync(latin1("\u0080\u0004\u0095\u0000"))}                          | ${"a pickle"}
  ${"model.pt"}          | ${zipEntry("archive/data.pkl")}                                          | ${"PyTorch"}
  ${"model.keras"}       | ${Buffer.concat([zipEntry("metadata.json"), zipEntry("config.json")])}   | ${"Keras"}
  ${"model.h5"}          | ${latin1("\u0089HDF\r\n\u001a\n\u0000")}                                 | ${"HDF5"}
  ${"model.safetensors"} | ${latin1('\u0040\u0000\u0000\u0000\u0000\u0000\u0000\u0000{"weight":')}  | ${"safetensors"}
  ${"model.gguf"}        | ${latin1("GGUF\u0003\u0000")}                                            | ${"GGUF"}
  ${"model.tflite"}      | ${latin1("\u001c\u0000\u0000\u0000TFL3")}                                | ${"TensorFlow Lite"}
  ${"model.txt"}         | ${latin1("tree\nversion=v4\nnum_class=1")}                               | ${"LightGBM"}
  ${"model.json"}        | ${latin1('{"learner":{"attributes":{}}}')}                               | ${"XGBoost"}
  ${"model.ubj"}         | ${latin1("{L\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0007learner{")}  | ${"XGBoost"}
  ${"model.cbm"}         | ${latin1("CBM1\u0000")}                                                  | ${"CatBoost"}
  ${"model.pmml"}        | ${latin1('<?xml version="1.0"?>\n<PMML version="4.4">')}                 | ${"PMML"}
  ${"model.skops"}       | ${zipEntry("schema.json")}                                               | ${"skops"}
  ${"pointer.onnx"}      | ${latin1("version https://git-lfs.github.com/spec/v1\noid sha256:00\n")} | ${"a pointer of Git LFS"}
  ${"model.onnx.dvc"}    | ${latin1("outs:\n- md5: 00\n  path: model.onnx\n")}                      | ${"a DVC pointer"}
  ${"notes.md"}          | ${latin1("# notes")}                                                     | ${"of no model format that is known"}
  ${"empty.onnx"}        | ${latin1("")}                                                            | ${"is empty"}
  ${"cut.onnx"}          | ${modelBytes("forest").subarray(0, 3000)}                                | ${"cut.onnx: this is not a whole ONNX model"}
  ${"cut-early.onnx"}    | ${modelBytes("forest").subarray(0, 12)}                                  | ${"cut-early.onnx: this is not a whole ONNX model"}
`("$file: $says", async ({ file, content, says }) => {
  await writeFile(join(root, file), content);
  const refused = describeModel(file, { root }, world);
  await expect(refused).rejects.toThrow(says);
  await expect(refused).rejects.toMatchObject({ exit: 2, remedy: expect.stringMatching(/\w/) });
});

test.each<{ inside: string; says: string }>`
  inside              | says
  ${"MLmodel"}        | ${"an MLflow model"}
  ${"saved_model.pb"} | ${"a TensorFlow SavedModel"}
  ${"a.safetensors"}  | ${"a Hugging Face model"}
  ${"readme"}         | ${"a folder of no model format"}
`("a folder with $inside is $says", async ({ inside, says }) => {
  const folder = join(root, `folder-${inside}`);
  await mkdir(folder);
  await writeFile(join(folder, inside), "");
  await expect(describeModel(`folder-${inside}`, { root }, world)).rejects.toThrow(says);
});

test("a model that is not there is an error of its own", async () => {
  await expect(describeModel("missing.onnx", { root }, world)).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
});
