/**
 * Formats of model files, one line each, in the order in which they are looked for.
 *
 * All that do not run yet are named, so that an error can say what the file is and what it would need. None of them is
 * ever loaded: a pickle runs whatever code it holds.
 */
import type { FormatList, ListedFormat, ModelFormat, Peek } from "./format.js";
import { begins, beginsPickle, hasName, looksLikeOnnx, startsWithZipOf } from "./recognise.js";

const toOnnx = (how: string) => `Export it as ONNX, which runs here:\n  ${how}`;
const fromKeras = toOnnx("pip install tf2onnx && python -m tf2onnx.convert --keras MODEL --output model.onnx");
const fromTorch = toOnnx(
  'torch.onnx.export(model, example, "model.onnx", dynamic_axes={"input": {0: "batch"}}, input_names=["input"])',
);

/** A format that is only named; `needs` becomes the remedy. */
function named(help: string, recognises: (peek: Peek) => boolean, needs: string): ListedFormat {
  const load = async (): Promise<ModelFormat> => (await import("./unsupported.js")).unsupported(help, needs);
  return { help, recognises, needs, load };
}

export const modelFormats = {
  onnx: { help: "ONNX", recognises: looksLikeOnnx, load: async () => (await import("./onnx.js")).onnx },
  "lfs-pointer": named(
    "a pointer of Git LFS, not the model itself",
    begins("version https://git-lfs.github.com/"),
    "Fetch the file: git lfs pull (in a workflow: actions/checkout with lfs: true)",
  ),
  "dvc-pointer": named(
    "a DVC pointer, not the model itself",
    begins("outs:", "md5:", "wdir:"),
    "Name the model itself, without .dvc, and fetch it first: dvc pull",
  ),
  torch: named(
    "a PyTorch checkpoint (a zip with a pickle in it)",
    startsWithZipOf(/data\.pkl$|\/byteorder$|\/version$/),
    fromTorch,
  ),
  keras: named("a Keras model", startsWithZipOf(/^(metadata\.json|config\.json|model\.weights\.h5)$/), fromKeras),
  skops: named(
    "a skops file",
    startsWithZipOf(/^schema\.json$/),
    toOnnx("skl2onnx.to_onnx(skops.io.load(path), example)"),
  ),
  hdf5: named("an HDF5 file (Keras)", begins("\u0089HDF\r\n\u001a\n"), fromKeras),
  pickle: named(
    "a pickle (scikit-learn, joblib), which can run any code when it is loaded",
    beginsPickle,
    toOnnx('skl2onnx.to_onnx(model, example[:1], options={"zipmap": False})'),
  ),
  safetensors: named(
    "safetensors: weights without the graph that they belong to",
    (peek) => peek.kind === "file" && /^[\s\S]{4}\0{4}\{"/.test(peek.text),
    fromTorch,
  ),
  gguf: named("GGUF, a language model for llama.cpp", begins("GGUF"), "It needs a runtime that serves GGUF."),
  tflite: named(
    "TensorFlow Lite",
    (peek) => peek.kind === "file" && peek.text.slice(4, 8) === "TFL3",
    toOnnx("pip install tf2onnx && python -m tf2onnx.convert --tflite MODEL --output model.onnx"),
  ),
  lightgbm: named(
    "LightGBM's own text format",
    begins("tree\nversion="),
    toOnnx("onnxmltools.convert_lightgbm(booster, initial_types=[('input', FloatTensorType([None, columns]))])"),
  ),
  xgboost: named(
    "XGBoost's own format",
    (peek) => begins("binf")(peek) || (peek.kind === "file" && /^\{[\s\S]{0,40}learner/.test(peek.text)),
    toOnnx("onnxmltools.convert_xgboost(model, initial_types=[('input', FloatTensorType([None, columns]))])"),
  ),
  catboost: named("CatBoost's own format", begins("CBM1"), toOnnx('model.save_model("model.onnx", format="onnx")')),
  pmml: named(
    "PMML",
    (peek) => peek.kind === "file" && /<PMML[\s>]/.test(peek.text.slice(0, 4096)),
    toOnnx("train it again with a library that writes ONNX, or convert the original model"),
  ),
  mlflow: named(
    "an MLflow model (a folder)",
    hasName(/^MLmodel$/),
    "Log it as ONNX (mlflow.onnx.log_model), and name the .onnx file in the folder.",
  ),
  savedmodel: named(
    "a TensorFlow SavedModel (a folder)",
    hasName(/^saved_model\.pb(txt)?$/),
    toOnnx("pip install tf2onnx && python -m tf2onnx.convert --saved-model MODEL --output model.onnx"),
  ),
  huggingface: named(
    "a Hugging Face model (a folder)",
    hasName(/\.safetensors$|^pytorch_model.*\.bin$/),
    toOnnx("pip install optimum && optimum-cli export onnx --model MODEL onnx/"),
  ),
} as const satisfies FormatList;

export type FormatName = keyof typeof modelFormats;
