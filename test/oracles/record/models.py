"""Makes the small ONNX models of test/fixtures/models, and records what Python's onnxruntime and scikit-learn say.

Each NAME.onnx has a NAME.json beside it: columns as text (as a CSV would hold them), and the answers.
Run it with the oracles' Python from the repository's root: python test/oracles/record/models.py
With a number as its argument it trains on other rows (test/oracles/inference does, in a folder of its own).
"""

import json
import pathlib
import sys
import warnings

import lightgbm
import numpy as np
import onnx
import onnxruntime
import pandas
import xgboost
from onnx import TensorProto, helper, numpy_helper
from onnxmltools import convert_lightgbm, convert_xgboost
from onnxmltools.convert.common.data_types import FloatTensorType as MlFloatTensorType
from skl2onnx import convert_sklearn, to_onnx
from skl2onnx.common.data_types import (
    BooleanTensorType,
    DoubleTensorType,
    FloatTensorType,
    Int64TensorType,
    StringTensorType,
)
from sklearn.compose import ColumnTransformer
from sklearn.datasets import load_diabetes, load_iris
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.svm import SVC, LinearSVC

warnings.filterwarnings("ignore")
folder = pathlib.Path("test/fixtures/models")
folder.mkdir(parents=True, exist_ok=True)
rng = np.random.default_rng(int(sys.argv[1]) if len(sys.argv) > 1 else 20261121)
opset = {"": 17, "ai.onnx.ml": 3}


def text(value):
    """A cell as a CSV holds it: the shortest text that reads back as the same number."""
    if isinstance(value, (bool, np.bool_)):
        return "true" if value else "false"
    if isinstance(value, (np.floating, float)):
        return repr(float(value))
    return str(value)


def plain(array):
    array = np.asarray(array)
    return array.astype(str).tolist() if array.dtype.kind in "OUS" else array.tolist()


def save(name, model, feeds, columns, classes=None, labels=None, probabilities=None, values=None):
    """Writes model and answers; probabilities are rows of numbers in the order of classes."""
    path = folder / f"{name}.onnx"
    path.write_bytes(model.SerializeToString())
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    outputs = session.run(None, feeds)
    answers = {
        "columns": {column: [text(value) for value in values_] for column, values_ in columns.items()},
        "inputs": [[i.name, i.type, i.shape] for i in session.get_inputs()],
        "outputs": [[o.name, o.type] for o in session.get_outputs()],
    }
    if labels is not None:
        answers["classes"] = [text(c) for c in classes]
        answers["labels"] = [text(label) for label in np.asarray(labels).ravel().tolist()]
        if probabilities is not None:
            answers["probabilities"] = np.asarray(probabilities, dtype=float).tolist()
    else:
        answers["values"] = np.asarray(values, dtype=float).ravel().tolist()
    (folder / f"{name}.json").write_text(json.dumps(answers) + "\n")
    print(f"{name:28} {path.stat().st_size:7} bytes  {[o.name + ':' + o.type for o in session.get_outputs()]}")
    return outputs


def by_classes(probabilities, classes):
    """A ZipMap's list of dictionaries, or a matrix, as rows in the order of classes."""
    if isinstance(probabilities, list):
        return [[row[c] for c in classes] for row in probabilities]
    return probabilities


def run(model, feeds):
    return onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"]).run(None, feeds)


def matrix_columns(names, x):
    return {name: x[:, i] for i, name in enumerate(names)}


iris = load_iris()
names = ["sepal_length", "sepal_width", "petal_length", "petal_width"]
order = rng.permutation(150)
x = iris.data[order].astype(np.float32)
y = iris.target[order]
words = iris.target_names[y]
binary = (y == 2).astype(np.int64)
held = slice(100, 150)


def classifier(name, estimator, target, options=None, dtype=np.float32):
    estimator.fit(x[:100].astype(dtype), target[:100])
    kind = FloatTensorType if dtype == np.float32 else DoubleTensorType
    model = convert_sklearn(
        estimator, initial_types=[("X", kind([None, 4]))], target_opset=opset, options={id(estimator): options or {}}
    )
    feeds = {"X": x[held].astype(dtype)}
    label, scores = run(model, feeds)
    classes = estimator.classes_.tolist()
    rows = by_classes(scores, classes)
    sound = not (options or {}).get("raw_scores") and not isinstance(estimator, LinearSVC)
    save(name, model, feeds, matrix_columns(names, x[held]), classes, label, rows if sound else None)


classifier("logistic", LogisticRegression(max_iter=200), y)
classifier("logistic_matrix", LogisticRegression(max_iter=200), y, {"zipmap": False})
classifier("logistic_columns", LogisticRegression(max_iter=200), y, {"zipmap": False, "raw_scores": True})
classifier("forest", RandomForestClassifier(8, max_depth=4, random_state=1), y)
classifier("boosting_binary", GradientBoostingClassifier(n_estimators=10, random_state=1), binary)
classifier("words", LogisticRegression(max_iter=200), words)
classifier("words_matrix", RandomForestClassifier(5, max_depth=3, random_state=1), words, {"zipmap": False})
classifier("neighbours", KNeighborsClassifier(3), y * 10 + 5, {"zipmap": False})
classifier("neighbours_words", KNeighborsClassifier(3), words)
classifier("support_vectors", SVC(probability=True, random_state=1), words)
classifier("linear_svc", LinearSVC(), y)
classifier("double", LogisticRegression(max_iter=200), binary, {"zipmap": False}, dtype=np.float64)

# --- named inputs: strings, floats, integers, booleans
n = 120
table = pandas.DataFrame(
    {
        "city": rng.choice(["Bern", "Zürich", "St. John"], n),
        "age": rng.integers(18, 90, n).astype(np.float32),
        "income": rng.normal(50, 10, n).astype(np.float32),
    }
)
target = np.where((table.city == "Bern") ^ (table.age > 50), "yes", "no")
pipeline = make_pipeline(
    ColumnTransformer(
        [("words", OneHotEncoder(handle_unknown="ignore"), ["city"]), ("numbers", StandardScaler(), ["age", "income"])]
    ),
    LogisticRegression(),
)
pipeline.fit(table, target)
model = convert_sklearn(
    pipeline,
    initial_types=[
        ("city", StringTensorType([None, 1])),
        ("age", FloatTensorType([None, 1])),
        ("income", FloatTensorType([None, 1])),
    ],
    target_opset=opset,
)
feeds = {
    "city": table[["city"]].to_numpy(dtype=object),
    "age": table[["age"]].to_numpy(),
    "income": table[["income"]].to_numpy(),
}
label, scores = run(model, feeds)
save("named_columns", model, feeds, {c: table[c].to_numpy() for c in ["income", "city", "age"]}, ["no", "yes"], label,
     by_classes(scores, ["no", "yes"]))

# --- gradient boosting of others
ml_inputs = [("input", MlFloatTensorType([None, 4]))]
for name, target, estimator, convert in [
    ("xgboost", y, xgboost.XGBClassifier(n_estimators=5, max_depth=2), convert_xgboost),
    ("xgboost_binary", binary, xgboost.XGBClassifier(n_estimators=5, max_depth=2), convert_xgboost),
    ("lightgbm", y, lightgbm.LGBMClassifier(n_estimators=4, num_leaves=4, verbose=-1), convert_lightgbm),
    ("lightgbm_binary", binary, lightgbm.LGBMClassifier(n_estimators=4, num_leaves=4, verbose=-1), convert_lightgbm),
]:
    try:
        estimator.fit(x[:100], target[:100])
        model = convert(estimator, initial_types=ml_inputs, target_opset=15)
        feeds = {"input": x[held]}
        label, scores = run(model, feeds)
        classes = sorted(set(target.tolist()))
        save(name, model, feeds, matrix_columns(names, x[held]), classes, label, by_classes(scores, classes))
    except Exception as error:
        print(f"{name}: {type(error).__name__}: {error}")
        raise

# --- regression
diabetes = load_diabetes()
dx = diabetes.data.astype(np.float32)
regressor = LinearRegression().fit(dx[:300], diabetes.target[:300])
model = to_onnx(regressor, dx[:1], target_opset=opset)
feeds = {"X": dx[400:]}
save("regression", model, feeds, matrix_columns(diabetes.feature_names, dx[400:]), values=run(model, feeds)[0])
estimator = xgboost.XGBRegressor(n_estimators=5, max_depth=2).fit(x[:100, :3], x[:100, 3])
model = convert_xgboost(estimator, initial_types=[("input", MlFloatTensorType([None, 3]))], target_opset=15)
feeds = {"input": x[held, :3]}
save("xgboost_regression", model, feeds, matrix_columns(names[:3], x[held]), values=run(model, feeds)[0])


# --- graphs as PyTorch exports them: no label, no class names
def graph(name, nodes, inputs, outputs, weights=(), ir=8, version=17):
    made = helper.make_model(
        helper.make_graph(nodes, name, inputs, outputs, [numpy_helper.from_array(a, n) for n, a in weights]),
        opset_imports=[helper.make_opsetid("", version)],
        ir_version=ir,
        producer_name="pytorch",
        producer_version="2.9.0",
    )
    onnx.checker.check_model(made)
    return made


def value(name, kind, shape):
    return helper.make_tensor_value_info(name, kind, shape)


weights = rng.normal(size=(4, 3)).astype(np.float32)
bias = rng.normal(size=3).astype(np.float32)
layer = [("weight", weights), ("bias", bias)]
feeds = {"x": x[held]}
columns = matrix_columns(names, x[held])
logits = x[held] @ weights + bias


def softmax(a):
    e = np.exp(a.astype(float) - a.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


model = graph("logits", [helper.make_node("Gemm", ["x", "weight", "bias"], ["logits"])],
              [value("x", TensorProto.FLOAT, ["batch", 4])], [value("logits", TensorProto.FLOAT, ["batch", 3])], layer)
save("torch_logits", model, feeds, columns, [0, 1, 2], logits.argmax(axis=1), softmax(run(model, feeds)[0]))

model = graph("softmax", [helper.make_node("Gemm", ["x", "weight", "bias"], ["logits"]),
                          helper.make_node("Softmax", ["logits"], ["probabilities"], axis=1)],
              [value("x", TensorProto.FLOAT, ["batch", 4])], [value("probabilities", TensorProto.FLOAT, ["batch", 3])], layer)
save("torch_softmax", model, feeds, columns, [0, 1, 2], logits.argmax(axis=1), run(model, feeds)[0])

model = graph("logsoftmax", [helper.make_node("Gemm", ["x", "weight", "bias"], ["logits"]),
                             helper.make_node("LogSoftmax", ["logits"], ["out"], axis=1)],
              [value("x", TensorProto.FLOAT, ["batch", 4])], [value("out", TensorProto.FLOAT, ["batch", 3])], layer)
save("torch_logsoftmax", model, feeds, columns, [0, 1, 2], logits.argmax(axis=1), np.exp(run(model, feeds)[0].astype(float)))

model = graph("sigmoid", [helper.make_node("Gemm", ["x", "weight", "bias"], ["logit"]),
                          helper.make_node("Sigmoid", ["logit"], ["probability"])],
              [value("x", TensorProto.FLOAT, ["batch", 4])], [value("probability", TensorProto.FLOAT, ["batch", 1])],
              [("weight", weights[:, :1]), ("bias", bias[:1])])
p = run(model, feeds)[0].ravel().astype(float)
save("torch_sigmoid", model, feeds, columns, [0, 1], (p > 0.5).astype(int), np.column_stack([1 - p, p]))

model = graph("fixed", [helper.make_node("Gemm", ["x", "weight", "bias"], ["logits"])],
              [value("x", TensorProto.FLOAT, [1, 4])], [value("logits", TensorProto.FLOAT, [1, 3])], layer)
answers = np.vstack([run(model, {"x": row[None, :]})[0] for row in x[held]])
save("torch_fixed_batch", model, {"x": x[held][:1]}, columns, [0, 1, 2], answers.argmax(axis=1), softmax(answers))

# Weights that are graph inputs too, as exporters did before IR version 4.
model = graph("old", [helper.make_node("Gemm", ["x", "weight", "bias"], ["logits"])],
              [value("x", TensorProto.FLOAT, ["batch", 4]), value("weight", TensorProto.FLOAT, [4, 3]),
               value("bias", TensorProto.FLOAT, [3])],
              [value("logits", TensorProto.FLOAT, ["batch", 3])], layer, ir=3, version=9)
save("torch_old_inputs", model, feeds, columns, [0, 1, 2], logits.argmax(axis=1), softmax(run(model, feeds)[0]))

image = np.concatenate([x[held], x[held] * 2], axis=1).reshape(50, 2, 2, 2)
model = graph("image", [helper.make_node("Flatten", ["x"], ["flat"], axis=1),
                        helper.make_node("Gemm", ["flat", "weight", "bias"], ["logits"])],
              [value("x", TensorProto.FLOAT, ["batch", 2, 2, 2])], [value("logits", TensorProto.FLOAT, ["batch", 3])],
              [("weight", rng.normal(size=(8, 3)).astype(np.float32)), ("bias", bias)])
out = run(model, {"x": image})[0]
save("torch_image", model, {"x": image}, matrix_columns([f"pixel_{i}" for i in range(8)], image.reshape(50, 8)),
     [0, 1, 2], out.argmax(axis=1), softmax(out))

# --- element types, each handed through unchanged, so that conversions can be compared exactly
integers = np.array([0, 1, -1, 9007199254740993, -9223372036854775808, 9223372036854775807], dtype=np.int64)
model = graph("int64", [helper.make_node("Identity", ["x"], ["y"])],
              [value("x", TensorProto.INT64, ["n", 1])], [value("y", TensorProto.INT64, ["n", 1])])
save("identity_int64", model, {"x": integers[:, None]}, {"x": integers}, sorted(integers.tolist()), integers)

flags = np.array([True, False, True])
model = graph("mixed",
              [helper.make_node("Cast", ["flag"], ["f"], to=TensorProto.DOUBLE),
               helper.make_node("Cast", ["count"], ["c"], to=TensorProto.DOUBLE),
               helper.make_node("Cast", ["small"], ["s"], to=TensorProto.DOUBLE),
               helper.make_node("Add", ["f", "c"], ["fc"]),
               helper.make_node("Add", ["fc", "s"], ["fcs"]),
               helper.make_node("Add", ["fcs", "amount"], ["sum"])],
              [value("flag", TensorProto.BOOL, ["n"]), value("count", TensorProto.INT32, ["n"]),
               value("small", TensorProto.UINT8, ["n"]), value("amount", TensorProto.DOUBLE, ["n"])],
              [value("sum", TensorProto.DOUBLE, ["n"])])
mixed = {"flag": flags, "count": np.array([5, -7, 2147483647], dtype=np.int32),
         "small": np.array([0, 255, 3], dtype=np.uint8), "amount": np.array([0.1, 1e300, -2.5])}
save("mixed_types", model, mixed, mixed, values=run(model, mixed)[0])

# A non-tensor output that no ZipMap gave, for the error.
model = graph("sequence", [helper.make_node("SequenceConstruct", ["x"], ["list"])],
              [value("x", TensorProto.FLOAT, ["n", 2])],
              [helper.make_tensor_sequence_value_info("list", TensorProto.FLOAT, ["n", 2])])
(folder / "sequence_output.onnx").write_bytes(model.SerializeToString())

# Weights in a file beside the model.
model = graph("external", [helper.make_node("Gemm", ["x", "weight", "bias"], ["logits"])],
              [value("x", TensorProto.FLOAT, ["batch", 4])], [value("logits", TensorProto.FLOAT, ["batch", 3])], layer)
onnx.external_data_helper.convert_model_to_external_data(model, location="weights.bin", size_threshold=0)
for tensor in model.graph.initializer:
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
(folder / "external_data.onnx").write_bytes(model.SerializeToString())
