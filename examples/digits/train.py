"""Trains the models of this example and writes its holdout.

    pip install scikit-learn skl2onnx
    python train.py

Handwritten digits (8x8 pixels, ten classes) ship inside scikit-learn. Everything is seeded: the same versions of the
libraries write the same files.
"""

from pathlib import Path

import numpy as np
from skl2onnx import to_onnx
from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

here = Path(__file__).parent
digits = load_digits()
x = digits.data.astype(np.float32)
x_train, x_holdout, y_train, y_holdout = train_test_split(
    x, digits.target, test_size=597, stratify=digits.target, random_state=7
)



def shifted(images, rows, columns):
    """The same digits, written one pixel further down or to the right."""
    moved = np.roll(images.reshape(-1, 8, 8), (rows, columns), axis=(1, 2))
    return moved.reshape(-1, 64)


# Nearest neighbours keep every image that they were shown, and look at each of them for each prediction.
x_shifted = np.vstack([x_train] + [shifted(x_train, *by) for by in [(0, 1), (0, -1), (1, 0), (-1, 0)]])
y_shifted = np.tile(y_train, 5)

models = {
    # what serves today
    "logistic": LogisticRegression(max_iter=5000, C=0.05).fit(x_train, y_train),
    # what wants to be released
    "forest": RandomForestClassifier(n_estimators=60, random_state=7).fit(x_train, y_train),
    # trained on sixty rows by mistake: the holdout must stop it
    "undertrained": LogisticRegression(max_iter=5000).fit(x_train[:60], y_train[:60]),
    # the most accurate of all, and far too slow to serve: only a canary can tell
    "neighbours": KNeighborsClassifier(n_neighbors=3).fit(x_shifted, y_shifted),
}
for name, model in models.items():
    onnx = to_onnx(model, x_train[:1], target_opset=17, options={id(model): {"zipmap": False}})
    (here / "models" / f"{name}.onnx").write_bytes(onnx.SerializeToString())
    print(f"{name:12} accuracy on the holdout {model.score(x_holdout, y_holdout):.3f}")

header = ",".join([*(f"pixel_{row}_{column}" for row in range(8) for column in range(8)), "digit"])
rows = np.column_stack([x_holdout.astype(int), y_holdout])
np.savetxt(here / "data" / "holdout.csv", rows, fmt="%d", delimiter=",", header=header, comments="")
