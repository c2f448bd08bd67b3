/** Workflows of ours, and what they may do, as zizmor judges them. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@jest/globals";
import { needsOf } from "../../../src/github/permissions.js";
import type { Workflow, WorkflowRelease } from "../../../src/init/workflow.js";
import { workflowFile } from "../../../src/init/workflow-file.js";

const zizmor = resolve(process.env.MODEL_RELEASE_ORACLES ?? "build/oracles", "bin/zizmor");

/** The audits that found something. */
function found(folder: string): string[] {
  const words = ["--offline", "--persona=pedantic", "--format=json", "--no-exit-codes", folder];
  const findings = JSON.parse(execFileSync(zizmor, words, { encoding: "utf8", stdio: "pipe" }));
  return (findings as readonly { readonly ident: string }[]).map(({ ident }) => ident);
}

test("nothing is found in our workflows", () => {
  expect(found(".github")).toEqual([]);
});

/** The same of a workflow that is only a text. */
function foundIn(workflow: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "workflows-"));
  try {
    mkdirSync(join(folder, ".github/workflows"), { recursive: true });
    writeFileSync(join(folder, ".github/workflows/model.yml"), workflow);
    return found(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("in the example for forks nothing is found but what it is about, and that our own action goes by its tag", () => {
  expect([...new Set(found("examples/forks"))].sort()).toEqual(["dangerous-triggers", "unpinned-uses"]);
});

test("what is wrong would be found", () => {
  const steps = [{ uses: "actions/checkout@v6" }, { run: "echo ${{ github.event.issue.title }}" }];
  const workflow = { on: "issues", jobs: { greet: { "runs-on": "ubuntu-latest", steps } } };
  const expected = ["template-injection", "unpinned-uses", "artipacked"];
  expect(foundIn(JSON.stringify(workflow))).toEqual(expect.arrayContaining(expected));
});

const local: WorkflowRelease = {
  config: "model-release.yaml",
  inputs: ["m.onnx", "h.csv"],
  target: "local",
  rolloutMinutes: 31,
};
const cluster: WorkflowRelease = { ...local, config: "b ${{ x }}.yaml", target: "kubernetes", registry: "ghcr.io" };
const written: Workflow = {
  releases: [local],
  below: "",
  branch: "main",
  action: { uses: `model-release/model-release@${"0".repeat(40)}`, version: "v1" },
  usesLfs: false,
  needsOf,
};
const dvc = { paths: ["m.onnx", "a ${{ github.token }} b.onnx"], requirement: "dvc[s3]>=3,<4", note: "a ${{ note }}" };

test.each<{ about: string; changes: Partial<Workflow> }>`
  about                                         | changes
  ${"one model, on this machine"}               | ${{}}
  ${"one, in a cluster"}                        | ${{ releases: [cluster], rbac: "k8s/rbac.yaml" }}
  ${"several, below the top, with DVC and LFS"} | ${{ releases: [local, cluster], below: "services/é ${{ x }}", dvc, usesLfs: true }}
  ${"a registry that is not GitHub's"}          | ${{ releases: [{ ...cluster, registry: "eu.gcr.io" }] }}
`("nothing is found in what init writes: $about", ({ changes }) => {
  expect(foundIn(workflowFile({ ...written, ...changes }))).toEqual([]);
});
