/** The command that `init` prints for a model of scikit-learn, run by the oracles' Python; then `init` and `gate` again. */
import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { enterRepository, type NewRepository } from "../../jobs/new-repository.js";

const python = resolve(process.env.MODEL_RELEASE_ORACLES ?? "build/oracles", "bin", "python");
let place: NewRepository;
beforeEach(async () => {
  place = await enterRepository();
});
afterEach(() => place.remove());

const rows = `
import joblib, numpy, pandas
random = numpy.random.default_rng(7)
n = 600
rows = pandas.DataFrame({"age": random.integers(18, 80, n), "monthly spend": random.gamma(2, 50, n).round(2)})
rows["region"] = random.choice(["north", "south", "east"], n)
rows["churned"] = numpy.where(rows.age / 10 + (rows.region == "north") * 2 + random.normal(0, 0.7, n) > 5, "yes", "no")
`;
const save = `
joblib.dump(model.fit(features[:300], rows.churned[:300]), "churn.joblib")
rows[columns + ["churned"]][300:].to_csv("holdout.csv", index=False)
`;
const trees = `
from sklearn.ensemble import RandomForestClassifier as Trees
columns = ["age", "monthly spend"]
features, model = rows[columns], Trees(20, random_state=0)
`;
const words = `
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
rows = rows.rename(columns={"monthly spend": "spend"})
columns = ["age", "spend", "region"]
kinds = [("numbers", StandardScaler(), columns[:2]), ("words", OneHotEncoder(handle_unknown="ignore"), columns[2:])]
features, model = rows[columns], make_pipeline(ColumnTransformer(kinds), LogisticRegression())
`;
const numbersByName = words
  .replace('columns = ["age", "spend", "region"]', 'columns = ["age", "spend"]')
  .replace(/, \("words".*\)\]/, "]");
const withoutNames = trees.replace("rows[columns],", "rows[columns].to_numpy(),");

test.each`
  about                                      | training         | inputs
  ${"numbers, in a table with names"}        | ${trees}         | ${["features"]}
  ${"numbers, without names"}                | ${withoutNames}  | ${["features"]}
  ${"words among them"}                      | ${words}         | ${["age", "spend", "region"]}
  ${"numbers that are taken by their names"} | ${numbersByName} | ${["age", "spend"]}
`("the command that init prints converts a model of $about", async ({ training, inputs }) => {
  execFileSync(python, ["-c", [rows, training, save].join("")], { cwd: place.folder, stdio: "pipe" });
  const { exit, text } = await place.initiate();
  expect(exit).toBe(2);
  const [, command] = /^\s+pip install [\w ]+ && (python -c .*)$/m.exec(text)!;
  const path = `${join(python, "..")}:${process.env.PATH}`;
  await place.execute("sh", ["-c", command!], { ...process.env, PATH: path });
  expect(await place.initiate()).toMatchObject({ exit: 0 });
  expect(parse(await place.read("model-release.yaml"))).toMatchObject({
    model: { path: "churn.onnx", positive: "yes" },
    holdout: { path: "holdout.csv", label: "churned" },
  });
  expect(await place.run("gate")).toMatchObject({ exit: 0 });
  const { json } = await place.run("inspect", { path: "churn.onnx" });
  const { signature } = json as { signature: { inputs: readonly { name: string }[] } };
  expect(signature.inputs.map(({ name }) => name)).toEqual(inputs);
});
