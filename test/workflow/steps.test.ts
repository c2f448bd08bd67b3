/** The action's main and post steps, spawned and signalled as the runner does. */
import { afterEach, expect, test } from "@jest/globals";
import { commitOf, makeRepository, type Repository, start, startStep, stepFiles } from "./repository.js";

const configuration = ({ model = "models/forest.onnx", ephemeral = true, seconds = 4 } = {}) => `name: digits
model: ${model}
baseline: models/logistic.onnx
holdout: {path: data/holdout.csv, label: digit}
gates: [accuracy >= 95%]
deploy: {target: local, ephemeral: ${ephemeral}}
canary:
  traffic: {replay: holdout, rate: 50}
  steps: [50%]
  max_duration: ${seconds}s
  look: 250ms
  settle: 100ms
  warmup: 100ms
  gates: [error_rate <= baseline + 20%]
`;
const push = { ref: "refs/heads/main", repository: { default_branch: "main", full_name: "acme/digits" } };

let repository: Repository | undefined;
afterEach(async () => {
  if (repository) await cli("stop").ended;
  repository?.remove();
});

const cli = (...args: string[]) =>
  start(process.execPath, [`${repository!.folder}/dist/cli.js`, ...args], {
    cwd: repository!.folder,
    env: { ...process.env, CI: "" },
  });

test("a push releases: outputs, summary, and nothing left running", async () => {
  repository = makeRepository(configuration());
  const files = stepFiles(repository, "push", push);
  const main = await startStep("main", repository, files.environment).ended;
  expect(main.code).toBe(0);
  const outputs = files.outputs();
  expect(outputs).toMatchObject({ outcome: "promoted", verdict: "pass", version: "0.0.1" });
  expect(outputs["image-digest"]).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(outputs.summary).toContain("✓ digits 0.0.1 was promoted");
  expect(files.summary()).toContain("### ✓ digits 0.0.1 was promoted");

  const post = startStep("post", repository, { ...files.environment, ...stateOf(files.state()) });
  expect(await post.ended).toMatchObject({ code: 0 });
  expect((await cli("status").ended).text).toContain("nothing runs here");
});

test("a pull request gates and deploys nothing", async () => {
  repository = makeRepository(configuration({ model: "models/undertrained.onnx" }));
  const payload = {
    ...push,
    pull_request: { number: 7, base: { sha: commitOf(repository) }, head: { repo: { full_name: "stranger/digits" } } },
  };
  const files = stepFiles(repository, "pull_request", payload);
  const main = await startStep("main", repository, files.environment).ended;
  expect(main.code).toBe(1);
  expect(files.outputs()).toMatchObject({ outcome: "rejected", verdict: "fail", serving: "none" });
  expect(main.text).toContain("::error::");
});

test("an event that is not ours is a notice, a fork's code under credentials a refusal", async () => {
  repository = makeRepository(configuration());
  const watch = await startStep("main", repository, stepFiles(repository, "watch", {}).environment).ended;
  expect(watch).toMatchObject({ code: 0 });
  expect(watch.text).toContain("::notice::Nothing to do");
  const target = { ...stepFiles(repository, "pull_request_target", {}).environment };
  const refused = await startStep("main", repository, target).ended;
  expect(refused.code).toBe(2);
  expect(refused.text).toContain("EVENT_REFUSED");
});

test("a cancelled release leaves stable serving, and post says so", async () => {
  repository = makeRepository(configuration({ ephemeral: false, seconds: 60 }));
  const files = stepFiles(repository, "push", push);
  const main = startStep("main", repository, files.environment);
  await main.says("step 1 of 1");
  main.signal("SIGINT");
  const early = await Promise.race([
    main.ended,
    new Promise((resolve) => setTimeout(() => resolve("still running"), 7_500)),
  ]);
  if (early === "still running") main.signal("SIGTERM");
  const ended = await main.ended;
  expect(ended.code).toBe(130);

  const post = await startStep("post", repository, { ...files.environment, ...stateOf(files.state()) }).ended;
  expect(post).toMatchObject({ code: 0 });
  expect(post.text).toContain("serving now: sha256:");
  const status = JSON.parse((await cli("status", "--json").ended).text) as { serving: string; url: string };
  const answer = await fetch(`${status.url}/readyz`);
  expect(answer.status).toBe(200);
});

test("a release whose runner was killed is brought back by the post step", async () => {
  repository = makeRepository(configuration({ ephemeral: false, seconds: 60 }));
  const files = stepFiles(repository, "push", push);
  const main = startStep("main", repository, files.environment);
  await main.says("step 1 of 1");
  main.signal("SIGKILL");
  await main.ended;
  const post = await startStep("post", repository, { ...files.environment, ...stateOf(files.state()) }).ended;
  expect(post.text).toContain("an interrupted rollout was ended: rolled-back");
  const status = JSON.parse((await cli("status", "--json").ended).text) as { serving: string; url: string };
  expect((await fetch(`${status.url}/readyz`)).status).toBe(200);
});

/** The runner hands a step's state to its post step as STATE_ variables. */
function stateOf(state: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}
