/** How a pickle of scikit-learn becomes ONNX in one command, run by its owner: it is never loaded here. Pure. */

const program = [
  "import sys, joblib",
  "from skl2onnx import to_onnx",
  "from skl2onnx.common.data_types import FloatTensorType",
  "model = joblib.load(sys.argv[1])",
  'types = [("features", FloatTensorType([None, model.n_features_in_]))]',
  'open(sys.argv[2], "wb").write(to_onnx(model, initial_types=types).SerializeToString())',
].join("; ");

/** For a model whose features are all numbers; what takes words needs a type for each column. */
export function conversionOf(path: string): string {
  const onnx = `${path.replace(/\.(pkl|pickle|joblib)$/i, "")}.onnx`;
  return `pip install skl2onnx joblib && python -c '${program}' ${quoted(path)} ${quoted(onnx)}`;
}

/** For a POSIX shell. */
const quoted = (path: string) =>
  /^[\w./-]+$/.test(path) && !path.startsWith("-") ? path : `'${path.replaceAll("'", "'\\''")}'`;
