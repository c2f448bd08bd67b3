/** Whole workflows with `uses: ./` under nektos/act, on this machine. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { commitOf, makeRepository, type Repository, start } from "./repository.js";

const configuration = (model: string) => `name: digits
model: ${model}
baseline: models/logistic.onnx
holdout: {path: data/holdout.csv, label: digit}
gates: [accuracy >= 95%, accuracy >= baseline - 0.02]
canary:
  traffic: {replay: holdout, rate: 50}
  steps: [50%]
  max_duration: 4s
  look: 250ms
  settle: 100ms
  warmup: 100ms
  gates: [error_rate <= baseline + 20%]
`;
const workflow = `on: [push, pull_request]
jobs:
  model:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ./
        id: model
      - if: always()
        env:
          SUMMARY: \${{ steps.model.outputs.outcome }} \${{ steps.model.outputs.verdict }} \${{ steps.model.outputs.version }}
        run: echo "the outputs are $SUMMARY"
`;

let repository: Repository | undefined;
afterEach(() => repository?.remove());

async function act(event: string, model: string, payload: (repository: Repository) => object) {
  repository = makeRepository(configuration(model));
  const workflows = join(repository.folder, ".github/workflows");
  mkdirSync(workflows, { recursive: true });
  writeFileSync(join(workflows, "model.yml"), workflow);
  const eventFile = join(repository.folder, ".github/event.json");
  writeFileSync(eventFile, JSON.stringify(payload(repository)));
  const args = [
    event,
    "-P",
    "ubuntu-latest=-self-hosted",
    "-e",
    eventFile,
    "--defaultbranch",
    "main",
    "--no-skip-checkout=false",
  ];
  // act keeps its settings and caches below these folders; a test leaves a person's own alone.
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: join(repository.folder, ".act"),
    XDG_CACHE_HOME: join(repository.folder, ".act"),
  };
  return start("act", args, { cwd: repository.folder, env }).ended;
}

const repositoryFacts = { repository: { default_branch: "main", full_name: "acme/digits" } };

test("a pull request with a worse model fails its job by the gate", async () => {
  const { code, text } = await act("pull_request", "models/undertrained.onnx", (made) => ({
    ...repositoryFacts,
    pull_request: {
      number: 1,
      base: { ref: "main", sha: commitOf(made) },
      head: { ref: "topic", repo: { full_name: "acme/digits" } },
    },
  }));
  expect(text).toContain("the outputs are rejected fail");
  expect(text).toContain("accuracy >= 95%");
  expect(code).not.toBe(0);
});

test("a push to the default branch releases, main and post", async () => {
  const { code, text } = await act("push", "models/forest.onnx", () => ({
    ...repositoryFacts,
    ref: "refs/heads/main",
  }));
  expect(text).toContain("the outputs are promoted pass 0.0.1");
  expect(text).toMatch(/Success - Post/);
  expect(code).toBe(0);
});
