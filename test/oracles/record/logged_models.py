"""Records what MLflow leaves behind: a store of files with a model of scikit-learn and the same model as ONNX.

    python test/oracles/record/logged_models.py FOLDER    (mlflow 3.17.2, scikit-learn 1.9.1, skl2onnx 1.20.0, skops 0.16.0)

FOLDER gets `mlruns` and `holdout.csv`; of these, what test/fixtures/mlflow holds is what `init` may read. MLflow writes
the folder's absolute path into the files, so let it be one that says nothing of anybody's machine.
"""

import os
import sys

os.chdir(sys.argv[1])
os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"

import mlflow  # noqa: E402
from skl2onnx import to_onnx  # noqa: E402
from sklearn.datasets import load_iris  # noqa: E402
from sklearn.linear_model import LogisticRegression  # noqa: E402
from sklearn.model_selection import train_test_split  # noqa: E402

rows, species = load_iris(return_X_y=True, as_frame=True)
train, held_out, answers, held_out_answers = train_test_split(rows, species, test_size=0.4, random_state=1)
model = LogisticRegression(max_iter=500).fit(train, answers)

mlflow.set_tracking_uri("file:./mlruns")
mlflow.set_experiment("flowers")
with mlflow.start_run():
    mlflow.sklearn.log_model(model, name="model", input_example=train[:2])
with mlflow.start_run():
    onnx = to_onnx(model, train[:1].to_numpy().astype("float32"))
    mlflow.onnx.log_model(onnx, name="onnx", registered_model_name="irises")
held_out.assign(species=held_out_answers).to_csv("holdout.csv", index=False)
