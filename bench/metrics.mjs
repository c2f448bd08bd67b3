// Metrics beside scikit-learn, and bootstrap intervals beside resampling rows with numpy: the same rows, in one run.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const positive = { of: { kind: "class", index: 1 } };
const classification = ["accuracy", "balanced_accuracy", "f1", "roc_auc", "log_loss", "brier"];
const regression = ["mse", "rmse", "mae", "mape", "r2"];

export const bench = {
  name: "metrics",
  help: "metrics on 10 M rows beside scikit-learn; bootstrap intervals beside resampling rows with numpy; processor time",
  run: async ({ python, quick }) => {
    const rows = quick ? 1_000_000 : 10_000_000;
    const resampledRows = quick ? 10_000 : 100_000;
    const folder = mkdtempSync(join(tmpdir(), "bench-metrics-"));
    try {
      const columns = makeColumns(rows);
      for (const [name, column] of Object.entries(columns)) writeFileSync(join(folder, name), column);
      const ours = await measureOurs(columns, resampledRows);
      const peers = JSON.parse(
        execFileSync(python, ["-c", peer, folder, String(resampledRows)], { encoding: "utf8", maxBuffer: 1 << 24 }),
      );
      requireSameValues(ours.values, peers.values);
      return Object.entries(ours.seconds).map(([figure, seconds]) => ({
        figure: figure.replace("ROWS", String(rows)).replace("RESAMPLED", String(resampledRows)),
        ours: seconds,
        peer: peers.seconds[figure],
        unit: "s",
        ratio: peers.seconds[figure] / seconds,
        wanted: figure.startsWith("bootstrap") ? 20 : 5,
      }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function makeColumns(n) {
  let state = 1;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const columns = {
    truth: new Int32Array(n),
    predicted: new Int32Array(n),
    other: new Int32Array(n),
    scores: new Float64Array(n),
    otherScores: new Float64Array(n),
    y: new Float64Array(n),
    answer: new Float64Array(n),
    otherAnswer: new Float64Array(n),
  };
  for (let i = 0; i < n; i++) {
    const isPositive = uniform() < 0.3 ? 1 : 0;
    const score = 0.6 * uniform() + 0.35 * isPositive + uniform() * 1e-6;
    columns.truth[i] = isPositive;
    columns.scores[i] = score;
    columns.otherScores[i] = 0.8 * score + 0.2 * uniform();
    columns.predicted[i] = score > 0.5 ? 1 : 0;
    columns.other[i] = columns.otherScores[i] > 0.5 ? 1 : 0;
    columns.y[i] = 10 + 5 * uniform();
    columns.answer[i] = columns.y[i] + uniform() - 0.5;
    columns.otherAnswer[i] = columns.y[i] + 1.2 * (uniform() - 0.5);
  }
  return columns;
}

async function measureOurs(columns, resampledRows) {
  const { metrics } = await import("../build/validate/metrics/list.js");
  const { measured, metricValue } = await import("../build/validate/measured.js");
  const { evidenceFor } = await import("../build/validate/evidence.js");
  const classified = rowsOf(columns, "predicted", "scores");
  const regressed = {
    n: columns.y.length,
    task: "regression",
    classes: [],
    truth: columns.y,
    predicted: columns.answer,
  };
  const seconds = {};
  const values = {};
  const together = async (figure, names, rows) => {
    const loaded = await Promise.all(names.map((name) => metrics[name].load()));
    seconds[figure] = best(3, () => {
      const model = measured(rows, 0);
      for (const [i, name] of names.entries()) values[name] = metricValue(loaded[i], positive, model);
    });
  };
  await together("6 metrics of a classifier, ROWS rows", classification, classified);
  await together("roc_auc alone, ROWS rows", ["roc_auc"], classified);
  await together("5 metrics of a regression, ROWS rows", regression, regressed);

  const head = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, column.slice(0, resampledRows)]),
  );
  const interval = async (name, candidate, baseline) => {
    const metric = await metrics[name].load();
    seconds[`bootstrap of ${name} against a baseline, RESAMPLED rows`] = best(3, () => {
      const { bounds } = evidenceFor({
        metric,
        asked: positive,
        bound: { kind: "baseline", factor: 1, offset: 0 },
        candidate: measured(candidate, 0),
        baseline: { asked: positive, model: measured(baseline, 0) },
        identical: false,
        smallestAlpha: 0.05,
        seed: 1,
      });
      values[`bounds of ${name}`] = Object.values(bounds(0.05));
    });
  };
  await interval("f1", rowsOf(head, "predicted", "scores"), rowsOf(head, "other", "otherScores"));
  await interval("roc_auc", rowsOf(head, "predicted", "scores"), rowsOf(head, "other", "otherScores"));
  const answers = (answer) => ({
    n: resampledRows,
    task: "regression",
    classes: [],
    truth: head.y,
    predicted: head[answer],
  });
  await interval("rmse", answers("answer"), answers("otherAnswer"));
  return { seconds, values };
}

function rowsOf(columns, predicted, scores) {
  const n = columns.truth.length;
  const probabilities = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    probabilities[2 * i] = 1 - columns[scores][i];
    probabilities[2 * i + 1] = columns[scores][i];
  }
  const classes = ["0", "1"];
  return {
    n,
    task: "binary",
    classes,
    positive: 1,
    truth: columns.truth,
    predicted: columns[predicted],
    probabilities,
  };
}

function best(times, work) {
  const seconds = Array.from({ length: times }, () => {
    const begin = processorSeconds();
    work();
    return processorSeconds() - begin;
  });
  return Math.min(...seconds);
}

/** All threads together, the garbage collector's too: so that other work on the machine counts for neither side. */
function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** A bench of something wrong would be worth nothing: values to the ninth digit, bounds to a tenth of their width. */
function requireSameValues(ours, theirs) {
  for (const [name, value] of Object.entries(theirs)) {
    const own = ours[name];
    const [near, differences] = Array.isArray(value)
      ? [0.1 * (value[1] - value[0]), value.map((bound, i) => Math.abs(bound - own[i]))]
      : [1e-9 * Math.abs(value), [Math.abs(value - own)]];
    if (!differences.every((difference) => difference <= near))
      throw new Error(`${name}: ours ${own}, theirs ${value}`);
  }
}

// scikit-learn in its fastest form that gives the same value; the bootstrap as one writes it in numpy (percentile, 2000
// resamples, paired), with numpy's own counting instead of scikit-learn's slower metrics. It is timed on a tenth of the
// resamples and said for all: their time is the same each.
const peer = `
import json, sys, time
import numpy as np
from sklearn import metrics as m

folder, resampled = sys.argv[1], int(sys.argv[2])
read = lambda name, kind: np.fromfile(f"{folder}/{name}", kind)
y, p, q = read("truth", "i4"), read("predicted", "i4"), read("other", "i4")
s, t = read("scores", "f8"), read("otherScores", "f8")
v, a, b = read("y", "f8"), read("answer", "f8"), read("otherAnswer", "f8")
seconds, values = {}, {}

def timed(figure, asked, times=2):
    best = float("inf")
    for _ in range(times):
        begin = time.process_time()
        for name, ask in asked.items():
            values[name] = float(ask())
        best = min(best, time.process_time() - begin)
    seconds[figure] = best

timed("6 metrics of a classifier, ROWS rows", {
    "accuracy": lambda: m.accuracy_score(y, p), "balanced_accuracy": lambda: m.balanced_accuracy_score(y, p),
    "f1": lambda: m.f1_score(y, p), "roc_auc": lambda: m.roc_auc_score(y, s),
    "log_loss": lambda: m.log_loss(y, s), "brier": lambda: m.brier_score_loss(y, s)}, 1)
timed("roc_auc alone, ROWS rows", {"roc_auc": lambda: m.roc_auc_score(y, s)})
timed("5 metrics of a regression, ROWS rows", {
    "mse": lambda: m.mean_squared_error(v, a), "rmse": lambda: m.root_mean_squared_error(v, a),
    "mae": lambda: m.mean_absolute_error(v, a), "mape": lambda: m.mean_absolute_percentage_error(v, a),
    "r2": lambda: m.r2_score(v, a)}, 3)

n = resampled
y, p, q, s, t, v, a, b = (column[:n] for column in (y, p, q, s, t, v, a, b))

def f1(y, p):
    counts = np.bincount(2 * y + p, minlength=4)
    return 2 * counts[3] / (2 * counts[3] + counts[1] + counts[2])

def area(y, s):
    order = np.argsort(s, kind="stable")
    y, s = y[order], s[order]
    negatives = n - y.sum()
    new = np.flatnonzero(np.r_[True, s[1:] != s[:-1], True])
    positive = np.add.reduceat(y, new[:-1])
    negative = np.diff(new) - positive
    below = np.cumsum(negative) - negative
    return float((positive * (below + negative / 2)).sum()) / (float(n - negatives) * negatives)

def rmse(v, a):
    return np.sqrt(np.mean((v - a) ** 2))

def bootstrap(name, contrast, all=2000, done=200):
    random = np.random.default_rng(1)
    begin = time.process_time()
    drawn = [contrast(random.integers(0, n, n)) for _ in range(done)]
    seconds[f"bootstrap of {name} against a baseline, RESAMPLED rows"] = (time.process_time() - begin) * all / done
    spread = np.std(drawn) * 1.645
    values[f"bounds of {name}"] = [np.mean(drawn) - spread, np.mean(drawn) + spread]

bootstrap("f1", lambda i: f1(y[i], p[i]) - f1(y[i], q[i]))
bootstrap("roc_auc", lambda i: area(y[i], s[i]) - area(y[i], t[i]))
bootstrap("rmse", lambda i: rmse(v[i], a[i]) - rmse(v[i], b[i]))
print(json.dumps({"seconds": seconds, "values": values}))
`;
