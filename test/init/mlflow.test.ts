/** Repositories with models that the real MLflow logged (test/oracles/record/logged_models.py), set up by `init --yes`. */
import * as files from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { parse } from "yaml";
import { enterRepository, type NewRepository } from "../jobs/new-repository.js";

/** Real git and real models, on a machine that may be busy. */
jest.setTimeout(30_000);

const recorded = resolve("test/fixtures/mlflow");
const experiment = "mlruns/107771717739602261";
const onnx = `${experiment}/models/m-3d643ae01e954924b7311e9727accc27`;
const sklearn = `${experiment}/models/m-5701758a60e047c28e2f4250f2a47148`;

let place: NewRepository;
beforeEach(async () => {
  place = await enterRepository();
  await files.cp(recorded, place.folder, { recursive: true });
});
afterEach(() => place.remove());

const remove = (path: string) => files.rm(join(place.folder, path), { recursive: true });
const configuration = async () => parse(await place.read("model-release.yaml")) as { name: string; model: string };

/** As it is before it is folded to a terminal's width. */
const inOneLine = (text: string) => text.replace(/\s+/g, " ");

test("a model that was logged as ONNX is taken, called as it is registered, and the gate passes", async () => {
  await place.useGit();
  const { exit, text } = await place.initiate();
  expect({ exit, text }).toMatchObject({ exit: 0 });
  expect(inOneLine(text)).toContain(`no model ${sklearn}/artifacts: an MLflow model (a folder) of sklearn`);
  expect(text).not.toContain("model.skops");
  expect(await place.read("model-release.yaml")).toMatch(
    /the only one for these answers; MLflow logged it on \d{4}-\d\d-\d\d \(run [0-9a-f]{32}\)/,
  );
  expect(await configuration()).toMatchObject({
    name: "irises",
    model: `${onnx}/artifacts/model.onnx`,
    holdout: { path: "holdout.csv", label: "species" },
  });
  expect(await place.run("gate")).toMatchObject({ exit: 0 });
});

test.each`
  about                    | without                                        | name
  ${"not registered"}      | ${[`${onnx}/tags`]}                            | ${"flowers"}
  ${"names in a database"} | ${[`${onnx}/tags`, `${experiment}/meta.yaml`]} | ${"repository"}
`("what it is called: $about", async ({ without, name }) => {
  for (const path of without) await remove(path);
  expect(await place.initiate()).toMatchObject({ exit: 0 });
  expect(await configuration()).toMatchObject({ name });
});

test("of runs that answer the same, the newest is taken", async () => {
  const older = onnx.replace("m-3d", "m-00");
  await files.cp(join(place.folder, onnx), join(place.folder, older), { recursive: true });
  const before = await place.read(`${older}/artifacts/MLmodel`);
  await place.write(`${older}/artifacts/MLmodel`, before.replace(/created: '\d{4}/, "created: '2019"));
  const { text } = await place.initiate();
  expect(await configuration()).toMatchObject({ name: "irises", model: `${onnx}/artifacts/model.onnx` });
  expect(inOneLine(text)).toContain(`not chosen: ${older}/artifacts/model.onnx`);
});

test("git ignores MLflow's store: the model is found, and the command that is told takes it into the repository", async () => {
  await place.write(".gitignore", "mlruns\n");
  await place.useGit();
  const { exit, text } = await place.initiate();
  expect({ exit, text }).toMatchObject({ exit: 0 });
  expect(await configuration()).toMatchObject({ model: `${onnx}/artifacts/model.onnx` });
  const [, command] = /^\s+(cp .*) && model-release init --yes --force$/m.exec(text)!;
  await place.execute("sh", ["-c", command!]);
  expect(await place.initiate({ force: true })).toMatchObject({
    exit: 0,
    text: expect.not.stringContaining("git ignores"),
  });
  expect(await configuration()).toMatchObject({ name: "irises", model: "irises.onnx" });
});

test("what was logged as scikit-learn alone is told with the command that converts it", async () => {
  await remove(onnx);
  await place.useGit();
  const { exit, text } = await place.initiate();
  expect(exit).toBe(2);
  expect(text).toContain(`${sklearn}/artifacts is an MLflow model (a folder) of sklearn\n`);
  expect(text).toContain("model = mlflow.sklearn.load_model(sys.argv[1])");
  expect(text).toContain(`' ${sklearn}/artifacts flowers.onnx holdout.csv\n`);
});

test("a description that leads out of the repository is not read", async () => {
  const outside = join(place.home, "MLmodel");
  await files.writeFile(outside, "flavors: {stolen: {}}\n");
  for (const model of [onnx, sklearn]) {
    await remove(`${model}/artifacts/MLmodel`);
    await files.symlink(outside, join(place.folder, model, "artifacts/MLmodel"));
  }
  expect((await place.initiate()).text).not.toContain("stolen");
});
