/** What `init --yes` writes in repositories of several kinds: several models, parts of larger ones, DVC, a cluster. */
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

test("a folder of a larger repository: configuration there, workflow at the top; the manifest's target, its rights", async () => {
  await place.put("logistic", "services/irises/model.onnx");
  await place.write("services/irises/holdout.csv", await iris());
  await place.write("services/irises/k8s/serve.yaml", manifest("irises", "ml"));
  await place.write("services/irises/k8s/web.yaml", manifest("web", "shop"));
  await place.useGit("git@github.com:Acme/plants.git");
  const { exit, text } = await place.initiate({ below: "services/irises" });
  expect({ exit, text }).toMatchObject({ exit: 0 });
  expect(parse(await place.read("services/irises/model-release.yaml"))).toMatchObject({
    name: "irises",
    image: { repository: "ghcr.io/acme/irises" },
    deploy: { target: "kubernetes", namespace: "ml", name: "irises", manifest: "k8s/serve.yaml" },
  });
  const { jobs, on } = parse(await place.read(".github/workflows/model-release-services-irises.yml"));
  expect(Object.keys(jobs)).toEqual(["gate", "release", "verify", "command"]);
  expect(Object.keys(on)).toEqual([
    "pull_request",
    "merge_group",
    "push",
    "schedule",
    "issue_comment",
    "workflow_dispatch",
  ]);
  expect(jobs.gate.steps.at(-1)).toMatchObject({ with: { "working-directory": "services/irises" } });
  expect(JSON.stringify(jobs.gate)).not.toContain("secrets.");
  expect(jobs.release.permissions.packages).toBe("write");
  const rights = await place.read("services/irises/k8s/model-release-rbac.yaml");
  expect(rights.match(/namespace: ml$/gm)).toHaveLength(4);
});

test("DVC keeps the model: it is found though git ignores it, and the workflow fetches it", async () => {
  await place.put("logistic", "models/irises.onnx");
  await place.write("models/.gitignore", "/irises.onnx\n");
  await place.write(
    "models/irises.onnx.dvc",
    `outs:\n- md5: ${"0".repeat(32)}\n  size: 678\n  hash: md5\n  path: irises.onnx\n`,
  );
  await place.write(".dvc/config", "[core]\n    remote = store\n['remote \"store\"']\n    url = s3://bucket/models\n");
  await place.write("holdout.csv", await iris());
  await place.useGit();
  expect(await place.initiate()).toMatchObject({
    exit: 0,
    text: expect.stringContaining("models/irises.onnx (kept by DVC)"),
  });
  const { jobs } = parse(await place.read(".github/workflows/model-release.yml"));
  const fetching = jobs.gate.steps.find(({ name }: { name?: string }) => name === "Fetch what DVC keeps");
  expect(fetching.env).toMatchObject({ REQUIREMENT: "dvc[s3]>=3,<4", PATHS: "models/irises.onnx" });
  // A remote that no runner reaches is told of, too.
  await place.write(".dvc/config", "[core]\n    remote = store\n['remote \"store\"']\n    url = /mnt/models\n");
  const { text } = await place.initiate({ force: true });
  expect(text.replace(/\s+/g, " ")).toContain("DVC's remote is a folder of one machine, which a runner does not have");
});

test("names that YAML, a shell or a terminal would read are written as names", async () => {
  const name = "it's #1: {x}, \u001b[31m${{ github.token }}\n- y.onnx";
  await place.put("logistic", `models/${name}`);
  await place.write("data, [holdout]: #1.csv", await iris());
  await place.useGit();
  const { exit, text } = await place.initiate();
  expect({ exit }).toEqual({ exit: 0 });
  expect(text).not.toContain("\u001b");
  expect(parse(await place.read("model-release.yaml"))).toMatchObject({
    model: `models/${name}`,
    holdout: { path: "data, [holdout]: #1.csv", label: "species" },
  });
  expect(await place.run("gate")).toMatchObject({ exit: 0 });
});
