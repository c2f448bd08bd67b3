/** Real repositories set up as `init --yes` does, and what it wrote run as it stands. */
import * as files from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { parse } from "yaml";
import { init } from "../../src/doors/commands.js";
import type { World } from "../../src/world.js";
import { enterRepository, iris, type NewRepository } from "./new-repository.js";
import { csv, fixture } from "./place.js";

/** Real git and real models, on a machine that may be busy. */
jest.setTimeout(30_000);
let place: NewRepository;

beforeEach(async () => {
  place = await enterRepository();
});
afterEach(() => place.remove());

test("one model and its table: both files are written, and the gate passes as they stand", async () => {
  await place.put("logistic", "models/irises.onnx");
  await place.write("data/holdout.csv", await iris());
  await place.write("data/train.csv", await iris());
  await place.useGit();
  const { exit, text } = await place.initiate();
  expect({ exit, text }).toMatchObject({ exit: 0, text: expect.stringContaining("wrote model-release.yaml") });
  expect(parse(await place.read("model-release.yaml"))).toMatchObject({
    name: "irises",
    model: "models/irises.onnx",
    holdout: { path: "data/holdout.csv", label: "species" },
    deploy: { target: "local" },
  });
  const workflow = parse(await place.read(".github/workflows/model-release.yml"));
  expect(workflow).toMatchObject({ on: { push: { branches: ["trunk"] } }, permissions: {} });
  expect(Object.keys(workflow.jobs)).toEqual(["gate", "release"]);
  expect(workflow.jobs.gate.permissions).toEqual({ contents: "read", checks: "write", "pull-requests": "write" });
  expect(workflow.jobs.gate.concurrency["cancel-in-progress"]).toBe(true);
  expect(workflow.jobs.release.concurrency["cancel-in-progress"]).toBe(false);
  expect(await place.run("gate")).toMatchObject({ exit: 0 });
});

test("what is there is never written over, and a second run changes nothing", async () => {
  await place.put("logistic", "model.onnx");
  await place.write("holdout.csv", await iris());
  await place.initiate();
  await place.write("model-release.yaml", `${await place.read("model-release.yaml")}# mine\n`);
  const before = await place.fingerprint();
  const again = await place.initiate();
  expect(again.exit).toBe(0);
  expect(again.text).toContain("kept as it is: model-release.yaml");
  expect(await place.fingerprint()).toEqual(before);
  // What is missing beside it is drawn from it.
  await files.rm(join(place.folder, ".github"), { recursive: true });
  await place.write(
    "model-release.yaml",
    (await place.read("model-release.yaml")).replace("max_duration: 1m", "max_duration: 2h"),
  );
  expect((await place.initiate()).text).toContain("wrote .github/workflows/model-release.yml");
  expect(await place.read(".github/workflows/model-release.yml")).toContain("timeout-minutes: 165 #");
  expect((await place.initiate({ force: true })).text).toContain("wrote model-release.yaml");
  expect(await place.read("model-release.yaml")).not.toContain("# mine");
  expect(await place.read(".github/workflows/model-release.yml")).not.toContain("timeout-minutes: 165 #");
  // One that somebody has written otherwise is not ours to write.
  await files.rename(
    join(place.folder, ".github/workflows/model-release.yml"),
    join(place.folder, ".github/workflows/models.yml"),
  );
  const kept = "kept as it is: .github/workflows/models.yml, which uses this action already";
  expect((await place.initiate({ force: true })).text).toContain(kept);
});

test("alternatives for the same answers: the one that scores best is released", async () => {
  await place.put("xgboost", "models/a.onnx");
  // Its own answers are the known ones, so that it is right in every row.
  await place.put("logistic", "models/b.onnx");
  await place.write("test.csv", await iris());
  const { text } = await place.initiate();
  expect(parse(await place.read("model-release.yaml")).model).toBe("models/b.onnx");
  expect(text).toContain("not chosen: models/a.onnx");
});

test.each`
  about                        | tables                                                       | says
  ${"no table"}                | ${{}}                                                        | ${"# holdout: {path: data/holdout.csv, label: LABEL}"}
  ${"only a training set"}     | ${{ "data/train.csv": "iris" }}                              | ${"# holdout: {path: data/holdout.csv, label: LABEL}"}
  ${"two columns that may be"} | ${{ "data/holdout.csv": "label,target,a,b,c\n0,1,2,3,4\n" }} | ${"# holdout: {path: data/holdout.csv, label: LABEL}"}
`("what cannot be chosen is left to be filled in, with status 2: $about", async ({ tables, says }) => {
  await place.put("logistic", "models/irises.onnx");
  for (const [path, text] of Object.entries(tables))
    await place.write(path, text === "iris" ? await iris() : String(text));
  const { exit, text } = await place.initiate();
  expect({ exit, text }).toMatchObject({
    exit: 2,
    text: expect.stringContaining("To fill in, before anything can run"),
  });
  const written = await place.read("model-release.yaml");
  expect(written).toContain(says);
  // Filled in, it is a configuration.
  await place.write("filled.csv", await iris());
  await place.write(
    "model-release.yaml",
    written
      .replace(/# holdout: .*/, "holdout: {path: filled.csv, label: species}")
      .replace(/# gates:.*/, "gates: [accuracy >= 50%]"),
  );
  expect(await place.run("gate")).toMatchObject({ exit: 0 });
});

test("inputs and answers in tables of their own: the command that is told makes a holdout of them", async () => {
  await place.put("logistic", "models/irises.onnx");
  const rows = (await iris()).trimEnd().split("\n");
  const at = rows[0]!.split(",").indexOf("species");
  await place.write("X_test.csv", rows.map((row) => `${row.split(",").toSpliced(at, 1).join(",")}\n`).join(""));
  await place.write("y_test.csv", rows.map((row) => `${row.split(",")[at]}\n`).join(""));
  const { exit, text } = await place.initiate();
  expect(exit).toBe(2);
  const [, command] = /^\s+(paste .*) && model-release init --yes --force$/m.exec(text)!;
  await place.execute("sh", ["-c", command!]);
  expect(await place.initiate({ force: true })).toMatchObject({ exit: 0 });
  expect(parse(await place.read("model-release.yaml")).holdout).toEqual({ path: "holdout.csv", label: "species" });
});

test("a table with pandas' index is told with what mends it", async () => {
  await place.put("logistic", "models/irises.onnx");
  await place.write(
    "holdout.csv",
    (await iris())
      .split("\n")
      .map((row, i) => `${i === 0 ? "" : i},${row}`)
      .join("\n"),
  );
  const { text } = await place.initiate();
  expect(text.replace(/\s+/g, " ")).toContain(
    "holdout.csv: column 1 has no name: pandas writes its index like this: use to_csv(path, index=False)",
  );
});

test("a pickle alone is named with the command that converts it, never loaded, and nothing is written", async () => {
  // Loading it would make the file; \x80\x04 begins a pickle of protocol 4.
  await place.write("models/churn.pkl", Buffer.from("\x80\x04cos\nsystem\n(S'touch loaded'\ntR.", "latin1"));
  const { exit, text } = await place.initiate();
  expect(exit).toBe(2);
  expect(text).toContain("models/churn.pkl is a pickle (scikit-learn, joblib)");
  expect(text).toContain("pip install skl2onnx joblib && python -c");
  expect(text).toContain(" models/churn.pkl models/churn.onnx");
  expect(Object.keys(await place.fingerprint())).toEqual(["/repository/models/churn.pkl"]);
});

test.each<{ about: string; path: string; content: string; says: readonly string[] }>`
  about                  | path                        | content                                                         | says
  ${"MLflow's folder"}   | ${"mlruns/0/model/MLmodel"} | ${"flavors: {pytorch: {}}\n"}                                   | ${["mlruns/0/model is an MLflow model (a folder) of pytorch", "mlflow.onnx.log_model"]}
  ${"a pointer of LFS"}  | ${"models/churn.onnx"}      | ${"version https://git-lfs.github.com/spec/v1\noid sha256:0\n"} | ${["models/churn.onnx is a pointer of Git LFS", "git lfs pull"]}
  ${"a fresh DVC clone"} | ${"models/churn.onnx.dvc"}  | ${"outs:\n- md5: 0\n  path: churn.onnx\n"}                      | ${["There is no model here"]}
`("no model that runs, and what to do about it: $about", async ({ path, content, says }) => {
  await place.write(path, content);
  const { exit, text } = await place.initiate();
  expect(exit).toBe(2);
  for (const words of says) expect(text).toContain(words);
});

test("a number to be predicted: the first gates bound the error, and pass", async () => {
  await place.put("regression", "models/progression.onnx");
  const { columns, values } = JSON.parse(await files.readFile(fixture("regression").replace(/onnx$/, "json"), "utf8"));
  const names = Object.keys(columns);
  const noisy = (value: number, row: number) => String(value + (row % 7) - 3);
  const rows = values.map((value: number, row: number) => [
    ...names.map((name) => columns[name][row]),
    noisy(value, row),
  ]);
  await place.write("holdout.csv", csv([[...names, "target"], ...rows]));
  expect(await place.initiate()).toMatchObject({ exit: 0 });
  const { gates } = parse(await place.read("model-release.yaml"));
  expect(gates).toEqual([expect.stringMatching(/^rmse <= [\d.]+$/), "rmse <= baseline * 1.05"]);
  expect(await place.run("gate")).toMatchObject({ exit: 0 });
});

test("what cannot be read is told of, some of it", async () => {
  await place.put("logistic", "model.onnx");
  await place.write("holdout.csv", await iris());
  for (let i = 0; i < 12; i++) await place.write(`data/${i}.csv`, "a,a\n1,2\n");
  const { exit, text } = await place.initiate();
  expect(exit).toBe(0);
  expect(text.match(/columns 1 and 2 are both called 'a'/g)).toHaveLength(8);
  expect(text).toContain("and 4 more of this kind");
});

test("beside a pickle the ONNX file is chosen", async () => {
  await place.write("models/churn.pkl", Buffer.from("\x80\x04.", "latin1"));
  await place.put("logistic", "models/churn.onnx");
  await place.write("holdout.csv", await iris());
  const { exit, text } = await place.initiate();
  expect(exit).toBe(0);
  expect(text).toContain("no model  models/churn.pkl: a pickle");
  expect(parse(await place.read("model-release.yaml")).model).toBe("models/churn.onnx");
});

test("a link out of the repository is neither read nor written through", async () => {
  await place.put("logistic", "model.onnx");
  await files.writeFile(join(place.home, "holdout.csv"), await iris());
  await files.symlink(join(place.home, "holdout.csv"), join(place.folder, "holdout.csv"));
  await files.symlink(place.home, join(place.folder, ".github"));
  await place.useGit();
  const { exit, text } = await place.initiate();
  expect(exit).toBe(4);
  expect(text).toContain(".github/workflows/model-release.yml is not written: a link leads out of the repository");
  expect(await place.isThere("model-release.yaml")).toBe(false);
  expect(await files.readdir(place.home)).toEqual(["holdout.csv"]);
});

test("a write that fails takes back what was written before it", async () => {
  await place.put("logistic", "model.onnx");
  await place.write("holdout.csv", await iris());
  const full = (path: string) => String(path).includes("workflows");
  const open: World["files"]["open"] = (path, ...rest) =>
    full(String(path))
      ? Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }))
      : files.open(path, ...rest);
  const { exit, text } = await place.initiate({ world: { files: { ...files, open } } });
  expect({ exit, text }).toMatchObject({ exit: 4, text: expect.stringContaining("DISK_FULL") });
  expect(await place.isThere("model-release.yaml")).toBe(false);
  expect(await place.leftovers()).toEqual([]);
});

test("our own action is pinned to the commit that GitHub's API names", async () => {
  await place.put("logistic", "model.onnx");
  await place.write("holdout.csv", await iris());
  const sha = "0123456789abcdef0123456789abcdef01234567";
  const asked: string[] = [];
  const server: Server = createServer(({ url = "", headers }, answer) => {
    asked.push(`${url} ${headers.accept}`);
    answer.end(sha);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    const environment = {
      ...place.world.environment,
      GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    };
    await place.initiate({ world: { environment, fetch: globalThis.fetch } });
  } finally {
    server.close();
  }
  expect(asked).toEqual(["/repos/model-release/model-release/commits/v1 application/vnd.github.sha"]);
  expect(await place.read(".github/workflows/model-release.yml")).toContain(
    `uses: model-release/model-release@${sha} # v1\n`,
  );
});

test("an empty folder, and one without a terminal to ask at, say what to do", async () => {
  expect(await place.initiate()).toMatchObject({ exit: 2, text: expect.stringContaining("There is no model here") });
  await expect(init({}, place.world, place.folder)).rejects.toThrow("no terminal to ask at");
});

test("the action that is written is this one", async () => {
  const { repository } = JSON.parse(await files.readFile(resolve("package.json"), "utf8"));
  await place.put("logistic", "model.onnx");
  await place.initiate();
  const [, name] = /github\.com\/(.*)\.git$/.exec(repository.url) ?? [];
  expect(await place.read(".github/workflows/model-release.yml")).toContain(`uses: ${name}@v1`);
});
