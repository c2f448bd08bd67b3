"""Makes random tasks and has scikit-learn answer them.

    python metrics.py TASKS SEED LARGEST OUT.json

Each task has its rows, column-wise, and a list of answers {metric, k?, argument?, value}; a value that scikit-learn
calls undefined is null. The unit test's data is made by
    python test/oracles/record/metrics.py 60 1 24 test/validate/metrics/recorded/scikit-learn.json
"""

import json
import math
import sys
import warnings

import numpy as np
import sklearn
from sklearn import metrics

warnings.filterwarnings("ignore")

LABELS = [
    lambda k: [str(i) for i in range(k)],
    lambda k: ["10", "2", "9", "b", "a", "Z", "é", "no", "yes", "ø"][:k],
    lambda k: [f"class {chr(65 + i)}" for i in range(k)],
]


def number(value):
    value = float(value)
    return value if math.isfinite(value) else None


def classification(random, classes_wanted, largest):
    names = np.array(LABELS[random.integers(len(LABELS))](classes_wanted))
    classes = np.unique(names)
    k = len(classes)
    n = int(random.integers(1, largest))
    truth = random.integers(0, k, n)
    if random.random() < 0.15:  # one class only
        truth[:] = random.integers(0, k)
    if k > 2 and random.random() < 0.3:  # a class that never occurs
        truth[truth == 0] = k - 1
    scores = random.dirichlet(np.full(k, random.choice([0.3, 1.0])), n)
    right = random.random(n) < 0.5
    scores[right] = 0.5 * scores[right] + 0.5 * np.eye(k)[truth[right]]
    if random.random() < 0.5:  # ties
        scores = np.round(scores, 1)
        scores[:, -1] = np.maximum(0, 1 - scores[:, :-1].sum(axis=1))
        scores /= scores.sum(axis=1, keepdims=True)
    if random.random() < 0.2:  # certain answers, some of them wrong
        scores = np.eye(k)[scores.argmax(axis=1)]
    if k == 2:
        scores[:, 0] = 1 - scores[:, 1]
    predicted = scores.argmax(axis=1)
    if random.random() < 0.2:
        predicted = random.integers(0, k, n)
    weight = random.choice([0.5, 1, 2.25, 3], n) * random.random(n) if random.random() < 0.4 else None
    return classes, truth, predicted, scores, weight


def per_class(answer, y, p, weight, classes):
    common = {"labels": None, "sample_weight": weight}
    for average in ["macro", "micro", "weighted"]:
        of = {"kind": "average", "average": average}
        answer("precision", metrics.precision_score(y, p, average=average, zero_division=0, **common), of)
        answer("recall", metrics.recall_score(y, p, average=average, zero_division=0, **common), of)
        answer("f1", metrics.f1_score(y, p, average=average, zero_division=0, **common), of)
        for beta in [0.5, 2]:
            value = metrics.fbeta_score(y, p, beta=beta, average=average, zero_division=0, **common)
            answer("f_beta", value, of, beta)
    for label in classes:
        of = {"kind": "class", "label": str(label)}
        common = {"labels": [label], "average": "macro", "zero_division": np.nan, "sample_weight": weight}
        answer("precision", metrics.precision_score(y, p, **common), of)
        answer("recall", metrics.recall_score(y, p, **common), of)
        answer("f1", metrics.f1_score(y, p, **common), of)
        answer("f_beta", metrics.fbeta_score(y, p, beta=2, **common), of, 2)
        others = {"pos_label": False, "zero_division": np.nan, "sample_weight": weight}
        answer("specificity", metrics.recall_score(y == label, p == label, **others), of)


def ask_classifier(random, classes_wanted, largest):
    classes, truth, predicted, scores, weight = classification(random, classes_wanted, largest)
    k = len(classes)
    y, p = classes[truth], classes[predicted]
    answers = []

    def answer(metric, value, argument=None, k=None):
        line = {"metric": metric, "k": k, "argument": argument, "value": number(value)}
        answers.append({key: part for key, part in line.items() if part is not None or key == "value"})

    answer("accuracy", metrics.accuracy_score(y, p, sample_weight=weight))
    answer("balanced_accuracy", metrics.balanced_accuracy_score(y, p, sample_weight=weight))
    per_class(answer, y, p, weight, classes)
    answer("log_loss", metrics.log_loss(y, scores, labels=classes, sample_weight=weight))
    answer("brier", metrics.brier_score_loss(y, scores, labels=classes, sample_weight=weight))
    for index, label in enumerate(classes):
        value = metrics.roc_auc_score(truth == index, scores[:, index], sample_weight=weight)
        answer("roc_auc", value, {"kind": "class", "label": str(label)})
    positive = int(random.integers(k)) if k == 2 else None
    if k == 2:
        common = {"pos_label": classes[positive], "zero_division": np.nan, "sample_weight": weight}
        answer("precision", metrics.precision_score(y, p, **common))
        answer("recall", metrics.recall_score(y, p, **common))
        answer("f1", metrics.f1_score(y, p, **common))
        answer("f_beta", metrics.fbeta_score(y, p, beta=0.5, **common), None, 0.5)
        answer("roc_auc", metrics.roc_auc_score(truth == positive, scores[:, positive], sample_weight=weight))
    else:
        for average in ["macro", "micro", "weighted"]:
            common = {"multi_class": "ovr", "labels": classes, "average": average, "sample_weight": weight}
            answer("roc_auc", metrics.roc_auc_score(y, scores, **common), {"kind": "average", "average": average})
        for top in range(1, k):
            value = metrics.top_k_accuracy_score(y, scores, k=top, labels=classes, sample_weight=weight)
            answer("top_k_accuracy", value, None, top)
    return {
        "task": "binary" if k == 2 else "multiclass",
        "classes": [str(label) for label in classes],
        "positive": positive,
        "truth": truth.tolist(),
        "predicted": predicted.tolist(),
        "probabilities": scores.ravel().tolist(),
        "weight": None if weight is None else weight.tolist(),
        "answers": answers,
    }


def ask_regressor(random, largest):
    n = int(random.integers(1, largest))
    truth = random.normal(random.choice([0, 5, 1e6]), random.choice([1, 100]), n)
    if random.random() < 0.15:  # a constant label
        truth[:] = random.choice([0.1, 3.0])
    if random.random() < 0.2:
        truth[random.integers(n)] = 0
    predicted = truth + random.normal(0, 1, n)
    if random.random() < 0.1:
        predicted = truth.copy()
    weight = random.random(n) * 3 if random.random() < 0.4 else None
    common = {"sample_weight": weight}
    answers = {
        "mse": metrics.mean_squared_error(truth, predicted, **common),
        "rmse": metrics.root_mean_squared_error(truth, predicted, **common),
        "mae": metrics.mean_absolute_error(truth, predicted, **common),
        "mape": metrics.mean_absolute_percentage_error(truth, predicted, **common),
        "r2": r2(truth, predicted, common),
    }
    return {
        "task": "regression",
        "classes": [],
        "positive": None,
        "truth": truth.tolist(),
        "predicted": predicted.tolist(),
        "probabilities": None,
        "weight": None if weight is None else weight.tolist(),
        "answers": [{"metric": metric, "value": number(value)} for metric, value in answers.items()],
    }


def r2(truth, predicted, common):
    # scikit-learn sees that a label is constant only where its mean comes out to the last bit; elsewhere it divides by
    # what rounding left. Its documented answer for a constant label is taken in its place.
    if len(np.unique(truth)) == 1 and len(truth) > 1:
        return 1.0 if np.array_equal(truth, predicted) else 0.0
    return metrics.r2_score(truth, predicted, **common)


def main():
    tasks, seed, largest, out = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    random = np.random.default_rng(seed)
    asked = []
    for number_of_task in range(tasks):
        kind = number_of_task % 3
        if kind == 0:
            asked.append(ask_classifier(random, 2, largest))
        elif kind == 1:
            asked.append(ask_classifier(random, int(random.integers(3, 7)), largest))
        else:
            asked.append(ask_regressor(random, largest))
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"source": f"scikit-learn {sklearn.__version__}", "tasks": asked}, file, ensure_ascii=False, separators=(",", ":"))
        file.write("\n")


main()
