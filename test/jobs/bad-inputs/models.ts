/** Files that are no model, or none that runs here. Not one of them is ever loaded. */
import * as files from "node:fs/promises";
import { join } from "node:path";
import { fixture, type Place } from "../place.js";
import type { BadInput } from "./bad-input.js";
import { refusing } from "./broken-files.js";

/** Puts something else where the model should be, for a configuration that calls it `model.onnx`. */
const model = (content: string | Uint8Array) => (place: Place) => place.write("model.onnx", content);

/** The same under the name that such files have. */
const called = (name: string, content: string | Uint8Array) => ({
  config: { model: name },
  prepare: (place: Place) => place.write(name, content),
});

/** The model's own bytes, changed. */
const damaged = (damage: (bytes: Buffer) => Uint8Array) => async (place: Place) =>
  place.write("model.onnx", damage(await files.readFile(fixture("logistic"))));

/** The header of a zip's entry, as far as its name. */
function zipEntry(name: string): Uint8Array {
  const header = Buffer.alloc(30);
  header.write("PK\u0003\u0004", "latin1");
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

const pickle = Buffer.from([0x80, 4, 0x95, 0, 0, 0, 0, 0, 0, 0, 0, 0x8c, 7]);
const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * 2_654_435_761) >>> 13);

const unreadable = { code: "MODEL_UNREADABLE", exit: 2 } as const;
const unsupported = { code: "MODEL_UNSUPPORTED", exit: 2 } as const;

export const models: readonly BadInput[] = [
  {
    given: "a model that is not there",
    prepare: ({ folder }) => files.rm(join(folder, "model.onnx")),
    code: "FILE_NOT_FOUND",
    exit: 2,
    says: ["model.onnx is not there", "Check the path"],
  },
  {
    given: "a model that may not be read",
    world: { files: refusing("EACCES", /model\.onnx$/) },
    code: "FILE_UNREADABLE",
    exit: 4,
    says: ["model.onnx could not be read: this user may not read it"],
  },
  {
    given: "a model on a failing disk",
    world: { files: refusing("EIO", /model\.onnx$/) },
    code: "FILE_UNREADABLE",
    exit: 4,
    says: ["model.onnx could not be read: the disk failed"],
  },
  {
    given: "an empty model",
    prepare: model(""),
    ...unreadable,
    says: ["model.onnx is empty", "Export the model again"],
  },
  {
    given: "an ONNX file cut in half",
    prepare: damaged((bytes) => bytes.subarray(0, bytes.length / 2)),
    ...unreadable,
    says: ["model.onnx", /cut short|damaged|ends/i, /again|copy/i],
  },
  {
    given: "an ONNX file without its last byte",
    prepare: damaged((bytes) => bytes.subarray(0, -1)),
    ...unreadable,
    says: ["model.onnx"],
  },
  { given: "random bytes called .onnx", prepare: model(noise), ...unreadable, says: ["model.onnx"] },
  { given: "text called .onnx", prepare: model("404: Not Found"), ...unreadable, says: ["model.onnx"] },
  {
    given: "a file of no known format",
    ...called("model.bin", noise),
    ...unsupported,
    says: ["model.bin is a file of no model format that is known here", "ONNX runs here"],
  },
  {
    given: "a folder instead of a model",
    config: { model: "models" },
    prepare: ({ write }) => write("models/README", "no model"),
    ...unsupported,
    says: ["models is a folder of no model format", "name that file under model"],
  },
  {
    given: "a TensorFlow SavedModel",
    config: { model: "saved" },
    prepare: ({ write }) => write("saved/saved_model.pb", "graph"),
    ...unsupported,
    says: ["a TensorFlow SavedModel", "tf2onnx"],
  },
  {
    given: "a pickle",
    ...called("model.pkl", pickle),
    ...unsupported,
    says: ["a pickle", "can run any code", "skl2onnx"],
  },
  {
    given: "a joblib file called .onnx",
    prepare: model(Buffer.concat([pickle, Buffer.from("joblib.numpy_pickle")])),
    ...unsupported,
    says: ["a pickle (scikit-learn, joblib)", "skl2onnx"],
  },
  {
    given: "a joblib file packed with zlib",
    ...called("model.joblib", Buffer.from([0x78, 0x9c, 0x63, 0x60, 0x00])),
    ...unsupported,
    says: ["model.joblib", "ONNX"],
  },
  {
    given: "a PyTorch checkpoint",
    ...called("model.pt", zipEntry("model/data.pkl")),
    ...unsupported,
    says: ["a PyTorch checkpoint", "torch.onnx.export"],
  },
  {
    given: "safetensors",
    ...called("model.safetensors", Buffer.concat([Buffer.from([64, 0, 0, 0, 0, 0, 0, 0]), Buffer.from('{"a":{}}')])),
    ...unsupported,
    says: ["safetensors: weights without the graph", "torch.onnx.export"],
  },
  {
    given: "an HDF5 file",
    ...called("model.h5", Buffer.from("\u0089HDF\r\n\u001a\n", "latin1")),
    ...unsupported,
    says: ["an HDF5 file (Keras)", "tf2onnx"],
  },
  {
    given: "LightGBM's own format",
    ...called("model.txt", "tree\nversion=v4\nnum_class=3\n"),
    ...unsupported,
    says: ["LightGBM's own text format", "onnxmltools.convert_lightgbm"],
  },
  {
    given: "a pointer of Git LFS instead of the model",
    prepare: model("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 678\n"),
    ...unsupported,
    says: ["model.onnx: this is a pointer of Git LFS, not the model itself", "git lfs pull"],
  },
  {
    given: "a DVC pointer named as the model",
    ...called("model.onnx.dvc", "outs:\n- md5: bfd00255e231412b38135ebefd84ad87\n  path: model.onnx\n"),
    ...unsupported,
    says: ["a DVC pointer, not the model itself", "dvc pull"],
  },
  {
    given: "a model that only its .dvc file stands for",
    prepare: async ({ folder, write }) => {
      await files.rename(join(folder, "model.onnx"), join(folder, "elsewhere.onnx"));
      await write("model.onnx.dvc", "outs:\n- md5: bfd00255e231412b38135ebefd84ad87\n  path: model.onnx\n");
    },
    code: "FILE_NOT_FOUND",
    exit: 2,
    says: ["only the pointer model.onnx.dvc", "dvc pull model.onnx.dvc"],
  },
  {
    given: "a model with its weights in other files",
    prepare: ({ folder }) => files.copyFile(fixture("external_data"), join(folder, "model.onnx")),
    ...unsupported,
    says: ["model.onnx", /other files|outside|external/],
  },
  {
    given: "a model whose output is a sequence",
    prepare: ({ folder }) => files.copyFile(fixture("sequence_output"), join(folder, "model.onnx")),
    ...unsupported,
    says: ["model.onnx", /sequence/],
  },
  {
    given: "a task that the model's outputs contradict",
    config: { model: { path: "model.onnx", task: "regression" }, gates: ["rmse <= 1"] },
    code: "MODEL_OUTPUTS_UNCLEAR",
    exit: 2,
    says: [/regression/, /class/],
  },
  {
    given: "classes that are not as many as the model's",
    config: { model: { path: "model.onnx", classes: ["a", "b"] } },
    code: "MODEL_OUTPUTS_UNCLEAR",
    exit: 2,
    says: [/classes/, "3"],
  },
  {
    given: "a positive class that the model does not know",
    config: { model: { path: "model.onnx", positive: "yes" }, gates: ["recall >= 50%"] },
    prepare: async ({ folder, write }) => {
      await files.copyFile(fixture("boosting_binary"), join(folder, "model.onnx"));
      await write("holdout.csv", "a,b,c,d,species\n1,2,3,4,0\n1,2,3,4,1\n");
    },
    code: "MODEL_POSITIVE_UNKNOWN",
    exit: 2,
    says: ["'yes'", /0.*1/],
  },
  {
    given: "`inspect` of a pickle",
    job: "inspect",
    asked: { path: "model.pkl" },
    prepare: (place) => place.write("model.pkl", pickle),
    ...unsupported,
    says: ["a pickle", "can run any code"],
  },
  {
    given: "`inspect` of nothing",
    job: "inspect",
    asked: { path: "nothing.onnx" },
    code: "FILE_NOT_FOUND",
    exit: 2,
    says: ["nothing.onnx is not there"],
  },
  {
    given: "`hash` of nothing",
    job: "hash",
    asked: { path: "nothing" },
    code: "FILE_NOT_FOUND",
    exit: 2,
    says: ["nothing is not there"],
  },
  {
    given: "`hash` of a folder that may not be looked into",
    job: "hash",
    asked: { path: "data" },
    prepare: ({ write }) => write("data/a", "a"),
    world: { files: refusing("EACCES", /data$/) },
    code: "FILE_UNREADABLE",
    exit: 4,
    says: ["data could not be read: this user may not read it"],
  },
  {
    given: "`report` of what is no JSON",
    job: "report",
    asked: { path: "holdout.csv" },
    code: "REPORT_UNREADABLE",
    exit: 2,
    says: ["holdout.csv is not a report (it is not JSON)", ".model-release/reports/"],
  },
  {
    given: "`report` of some other JSON",
    job: "report",
    asked: { path: "other.json" },
    prepare: ({ write }) => write("other.json", '{"schema": 1, "accuracy": 0.9}'),
    code: "REPORT_UNREADABLE",
    exit: 2,
    says: ["other.json is not a report (not as a report has it: run"],
  },
  {
    given: "`report` of nothing",
    job: "report",
    asked: { path: "report.json" },
    code: "FILE_NOT_FOUND",
    exit: 2,
    says: ["report.json is not there"],
  },
];
