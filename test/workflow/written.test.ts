/** What `init --yes` writes for several models, and for a cluster that whoever gates cannot reach. */
import * as files from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { enterRepository, iris, manifest, type NewRepository } from "../jobs/new-repository.js";
import { csv, rowsOf } from "../jobs/place.js";

let place: NewRepository;

beforeEach(async () => {
  place = await enterRepository();
});
afterEach(() => place.remove());

test("two models with tables of their own: a configuration each, and a matrix of those that changed", async () => {
  await place.put("logistic", "models/irises.onnx");
  await place.put("named_columns", "models/loans.onnx");
  await place.write("data/irises_holdout.csv", await iris());
  await place.write("data/loans_holdout.csv", csv(await rowsOf("named_columns")));
  await place.useGit();
  const { exit, text } = await place.initiate();
  expect({ exit, text }).toMatchObject({ exit: 0 });
  expect(parse(await place.read("model-release.loans.yaml")).model).toEqual({
    path: "models/loans.onnx",
    positive: "yes",
  });
  const { jobs } = parse(await place.read(".github/workflows/model-release.yml"));
  expect(jobs.release).toMatchObject({
    needs: "changed",
    strategy: { matrix: { config: "${{ fromJSON(needs.changed.outputs.models) }}" } },
  });
  await place.write("data/loans_holdout.csv", csv((await rowsOf("named_columns")).slice(0, 100)));
  await place.commit();
  await place.write("data/irises_holdout.csv", csv((await rowsOf("logistic")).slice(0, 40)));
  await place.commit();
  expect(await changedSince("HEAD~1", jobs.changed)).toEqual(["model-release.irises.yaml"]);
  expect(await changedSince("HEAD", jobs.changed)).toEqual([]);
  for (const unknown of ["", "0".repeat(40)]) {
    expect(await changedSince(unknown, jobs.changed)).toEqual([
      "model-release.irises.yaml",
      "model-release.loans.yaml",
    ]);
  }
});

/** Runs the script that stands in the workflow, as a runner does. */
async function changedSince(
  base: string,
  job: { readonly steps: readonly { readonly run?: string; readonly env?: object }[] },
) {
  const step = job.steps.find(({ run }) => run !== undefined);
  const output = join(place.home, "output");
  const script = /^0*$/.test(base) ? step?.run : `BASE=$(git rev-parse ${base})\n${step?.run}`;
  const env = { ...process.env, ...step?.env, BASE: base, GITHUB_OUTPUT: output };
  await files.rm(output, { force: true });
  await place.execute("bash", ["-e", "-o", "pipefail", "-c", script ?? "exit 9"], env);
  return JSON.parse((await files.readFile(output, "utf8")).replace(/^models=/, ""));
}

test("whoever gates a pull request has no way to the cluster, and gets a verdict all the same", async () => {
  await place.put("logistic", "model.onnx");
  await place.write("holdout.csv", await iris());
  await place.write("k8s/serve.yaml", manifest("inference", "ml"));
  // Images of a repository that is not GitHub's go somewhere that only its owner knows.
  expect(await place.initiate()).toMatchObject({ exit: 2, text: expect.stringContaining("image.repository") });
  const { exit, text, warnings } = await place.run("gate");
  expect({ exit, text }).toMatchObject({ exit: 0 });
  expect(warnings[0]).toContain("the target's record of releases could not be read: no kubeconfig");
});
