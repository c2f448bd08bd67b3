"""Trains the models of this example and writes its holdout.

    pip install scikit-learn skl2onnx statsmodels
    python train.py

Fair's survey of extramarital affairs (6,366 women, 1974) ships inside statsmodels. The answers come coded as numbers;
occupation and religiousness are written out here, so that the model takes strings and the slices can be read.
"""

from pathlib import Path

import numpy as np
from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType, StringTensorType
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from statsmodels.datasets import fair

here = Path(__file__).parent
numbers = ["rate_marriage", "age", "yrs_married", "children", "educ"]
words = ["religious", "occupation"]

table = fair.load_pandas().data
table["religious"] = table["religious"].map({1: "not", 2: "mildly", 3: "fairly", 4: "strongly"})
table["occupation"] = table["occupation"].map(
    {1: "student", 2: "unskilled", 3: "white-collar", 4: "teacher", 5: "manager", 6: "professional"}
)
table["affair"] = np.where(table["affairs"] > 0, "yes", "no")

train, holdout = train_test_split(table, test_size=2000, stratify=table["affair"], random_state=7)


def pipeline(columns, estimator):
    chosen_numbers = [column for column in columns if column in numbers]
    chosen_words = [column for column in columns if column in words]
    prepare = ColumnTransformer(
        [("numbers", StandardScaler(), chosen_numbers), ("words", OneHotEncoder(handle_unknown="ignore"), chosen_words)]
    )
    return make_pipeline(prepare, estimator).fit(train[columns], train["affair"])


models = {
    "incumbent": pipeline(["age", "yrs_married", "children", "educ", "religious"], LogisticRegression(max_iter=1000)),
    "candidate": pipeline(numbers + words, GradientBoostingClassifier(n_estimators=60, max_depth=3, random_state=7)),
}
for name, model in models.items():
    columns = list(model.feature_names_in_)
    kinds = [(c, StringTensorType([None, 1]) if c in words else FloatTensorType([None, 1])) for c in columns]
    onnx = to_onnx(model, initial_types=kinds, target_opset=17)
    (here / "models" / f"{name}.onnx").write_bytes(onnx.SerializeToString())
    print(f"{name:10} accuracy on the holdout {model.score(holdout[columns], holdout['affair']):.3f}")

holdout[numbers + words + ["affair"]].to_csv(here / "data" / "holdout.csv", index=False)
