/** The committed bundle, main and post, as the runner starts them, and what a team then sees on GitHub. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { commitOf, makeRepository, type Repository, start, startStep } from "../../workflow/repository.js";
import { type EmulatedGitHub, repository, startGitHub } from "../server/github.js";
import type { Permissions } from "../server/permissions.js";
import { commentsOf, everything, openPullRequest } from "./room.js";
import { type Asked, afterwards, configuration, facts, prepare as prepareIn, step as stepIn } from "./steps.js";

let github: EmulatedGitHub;
let place: Repository | undefined;

beforeAll(async () => {
  github = await startGitHub();
});
beforeEach(() => github.begin());
afterEach(() => {
  place?.remove();
  expect(github.violations).toEqual([]);
});
afterAll(() => github.close());

const prepare = (asked: Asked) => prepareIn(github, place!, asked);
const step = (asked: Asked) => stepIn(github, place!, asked);

const pullRequest = (number: number, from = repository) => ({
  ...facts,
  action: "synchronize",
  pull_request: {
    number,
    base: { sha: commitOf(place!) },
    head: { sha: github.head, repo: { full_name: from } },
  },
});
const push = () => ({ ...facts, ref: "refs/heads/main" });
const at = `/repos/${repository}`;

interface CheckRun {
  readonly id: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly output: { readonly title: string; readonly summary: string; readonly annotations_count: number };
}
async function latestCheck(): Promise<CheckRun> {
  const { check_runs: all } = await github.ask<{ check_runs: CheckRun[] }>(
    "GET",
    `${at}/commits/${github.head}/check-runs?per_page=100&filter=all`,
  );
  return all.reduce((one, other) => (other.id > one.id ? other : one));
}
async function latestDeployment() {
  const [deployment] = await github.ask<{ id: number; environment: string; task: string }[]>(
    "GET",
    `${at}/deployments`,
  );
  const statuses = await github.ask<{ state: string; description: string }[]>(
    "GET",
    `${at}/deployments/${deployment!.id}/statuses`,
  );
  return { ...deployment!, statuses };
}
const releases = () =>
  github.ask<{ tag_name: string; draft: boolean; body: string; assets: { name: string }[] }[]>("GET", `${at}/releases`);

test("a worse model: a failing check, and a comment that names the gate; a fix turns the same comment green", async () => {
  place = makeRepository(configuration());
  const number = await openPullRequest(github);
  github.begin();
  const worse = await step({
    event: "pull_request",
    payload: pullRequest(number),
    inputs: { model: "models/undertrained.onnx" },
  });
  expect(worse.code).toBe(1);
  expect(github.seen.length).toBeLessThanOrEqual(12);
  const red = await latestCheck();
  expect(red).toMatchObject({ name: "model-release / digits", status: "completed", conclusion: "failure" });
  expect(red.output.annotations_count).toBeGreaterThan(0);
  const [first] = await commentsOf(github, number);
  expect(first!.body).toContain("was rejected by the holdout");
  expect(first!.body).toContain("accuracy >= 95%");

  const fixed = await step({ event: "pull_request", payload: pullRequest(number) });
  expect({ code: fixed.code, text: fixed.text }).toMatchObject({ code: 0 });
  expect(await latestCheck()).toMatchObject({ conclusion: "success" });
  const comments = await commentsOf(github, number);
  expect(comments).toHaveLength(1);
  expect(comments[0]!.id).toBe(first!.id);
  expect(comments[0]!.body).toContain("passed its gates");
});

test("a merge releases: deployment, release, tag and report; once more, and nothing is doubled", async () => {
  place = makeRepository(configuration("github: {environment: staging}\n"));
  const ended = await step({ event: "push", payload: push() });
  expect({ code: ended.code, text: ended.text }).toMatchObject({ code: 0 });
  expect(ended.outputs).toMatchObject({ outcome: "promoted" });
  expect(github.seen.length).toBeLessThanOrEqual(30);
  const deployment = await latestDeployment();
  expect(deployment).toMatchObject({ environment: "staging", task: "deploy:digits" });
  expect(deployment.statuses[0]).toMatchObject({ state: "success" });
  const [release] = await releases();
  expect(release).toMatchObject({ tag_name: `digits@v${ended.outputs.version}`, draft: false });
  expect(release!.assets.map(({ name }) => name)).toEqual(["report.json"]);

  await step({ event: "push", payload: push() });
  expect(await releases()).toHaveLength(1);
});

test("a bad release rolls back, everything says so, and nothing says success", async () => {
  place = makeRepository(configuration().replace("error_rate <= baseline + 20%", "latency_p95 <= 0.1ms"));
  const before = (await releases()).length;
  const ended = await step({ event: "push", payload: push() });
  expect(ended.code).toBe(1);
  expect(ended.outputs).toMatchObject({ outcome: "rolled-back" });
  const { statuses } = await latestDeployment();
  expect(statuses[0]).toMatchObject({ state: "failure", description: expect.stringContaining("was rolled back") });
  expect(statuses.map(({ state }) => state)).not.toContain("success");
  expect(await releases()).toHaveLength(before);
  expect(ended.summary).toContain("was rolled back");
});

const wanted = Object.keys(everything) as (keyof typeof everything)[];
test.each<[string, Permissions]>([
  ...wanted.map((gone): [string, Permissions] => [
    `without ${gone}`,
    Object.fromEntries(Object.entries(everything).filter(([name]) => name !== gone)),
  ]),
  ["with none at all", {}],
])("%s a gate says the same, and what it could not write", async (_title, permissions) => {
  place = makeRepository(configuration());
  const number = await openPullRequest(github);
  const ended = await step({ event: "pull_request", payload: pullRequest(number), permissions });
  expect({ code: ended.code, text: ended.text }).toMatchObject({ code: 0 });
  expect(ended.outputs).toMatchObject({ outcome: "passed" });
  const comments = await commentsOf(github, number);
  const mayComment = "issues" in permissions || "pull_requests" in permissions;
  expect(comments).toHaveLength(mayComment ? 1 : 0);
  if (!mayComment) {
    expect(ended.text).toMatch(/::warning::the comment could not be written/);
    expect(ended.text).toContain("permissions:");
    expect(ended.summary).toContain("the comment could not be written");
  }
  if (!("checks" in permissions)) {
    expect(ended.text).toMatch(/::warning::the check could not be written/);
    expect(ended.text).toContain("checks: write");
  }
});

test("a runner's files that take nothing turn no verdict red, and GitHub is told of it all the same", async () => {
  place = makeRepository(configuration());
  const number = await openPullRequest(github);
  const { files, environment } = prepare({ event: "pull_request", payload: pullRequest(number) });
  const ended = await startStep("main", place, { ...environment, GITHUB_STEP_SUMMARY: place.folder }).ended;
  expect({ code: ended.code, text: ended.text }).toMatchObject({ code: 0 });
  expect(files.outputs()).toMatchObject({ outcome: "passed" });
  expect(ended.text).toContain("::warning::the summary could not be written");
  expect(await latestCheck()).toMatchObject({ status: "completed", conclusion: "success" });
  expect(files.state()).toMatchObject({ told: "yes" });
});

test("a cell of the holdout gives the runner no command", async () => {
  place = makeRepository(configuration().replace("label: digit}", "label: digit, slices: [group]}"));
  const holdout = join(place.folder, "data/holdout.csv");
  const [head, ...rows] = readFileSync(holdout, "utf8").trimEnd().split("\n");
  const cells = rows.map((row) => `${row},"a\n::warning::pwned"`);
  writeFileSync(holdout, `${[`${head},group`, ...cells].join("\n")}\n`);
  const number = await openPullRequest(github);
  const inputs = { gates: "accuracy[group] >= 99.9%" };
  const ended = await step({ event: "pull_request", payload: pullRequest(number), inputs });
  expect(ended.code).toBe(1);
  expect(ended.text).toContain("pwned");
  expect(ended.text.split("\n").filter((line) => line.startsWith("::warning::pwned"))).toEqual([]);
});

test("without the right to write releases a release is promoted all the same", async () => {
  place = makeRepository(configuration());
  const { contents: _contents, deployments: _deployments, ...rest } = everything as Record<string, "write">;
  const ended = await step({ event: "push", payload: push(), permissions: rest });
  expect(ended.code).toBe(0);
  expect(ended.outputs).toMatchObject({ outcome: "promoted" });
  expect(ended.summary).toContain("the deployment could not be written");
});

test("what the workflow's own file does not grant is said before the work, with the YAML, and not tried", async () => {
  place = makeRepository(configuration());
  const number = await openPullRequest(github);
  mkdirSync(join(place.folder, ".github/workflows"), { recursive: true });
  const workflow = "on: pull_request\npermissions:\n  contents: read\njobs: {model: {runs-on: ubuntu-latest}}\n";
  writeFileSync(join(place.folder, ".github/workflows/model.yml"), workflow);
  github.begin();
  const ended = await step({
    event: "pull_request",
    payload: pullRequest(number),
    permissions: { contents: "read" },
    environment: {
      GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/model.yml@refs/heads/main`,
      GITHUB_JOB: "model",
    },
  });
  expect(ended.code).toBe(0);
  expect(github.seen).toEqual([]);
  expect(ended.text).toContain("pull-requests: write # missing: writes the comment on the pull request");
  expect(ended.text).toContain("checks: write # missing:");
});

test("a fork's pull request is judged without a word to GitHub, and says where the verdict stands", async () => {
  place = makeRepository(configuration());
  const number = await openPullRequest(github);
  github.begin();
  const ended = await step({
    event: "pull_request",
    payload: pullRequest(number, "stranger/digits"),
    permissions: { contents: "read" },
  });
  expect(ended.code).toBe(0);
  expect(github.seen).toEqual([]);
  expect(ended.text).toContain("::notice::A pull request of a fork");
  expect(ended.summary).toContain("passed its gates");
});

test("GitHub goes away after the promotion: the release stays green, says what is missing, and the next run mends it", async () => {
  place = makeRepository(configuration());
  const { files, environment } = prepare({ event: "push", payload: push() });
  github.trouble({ kind: "unreachable", times: 1000, where: /^(POST|PATCH|GET) .*(releases|statuses)/ });
  const running = startStep("main", place, environment);
  const ended = await running.ended;
  expect({ code: ended.code, text: ended.text }).toMatchObject({ code: 0 });
  expect(files.outputs()).toMatchObject({ outcome: "promoted" });
  expect(files.summary()).toContain("the release could not be written");
  github.begin();
  expect((await step({ event: "push", payload: push() })).code).toBe(0);
  expect((await latestDeployment()).statuses[0]).toMatchObject({ state: "success" });
}, 120_000);

test("a run that is killed: the post step ends what it began", async () => {
  place = makeRepository(configuration().replace("max_duration: 20s", "max_duration: 60s"));
  const { files, environment } = prepare({ event: "push", payload: push() });
  const running = startStep("main", place, environment);
  await running.says("step 1 of 1");
  running.signal("SIGKILL");
  await running.ended;
  expect((await latestDeployment()).statuses[0]).toMatchObject({ state: "in_progress" });
  const post = await startStep("post", place, afterwards(environment, files.state())).ended;
  expect(post.text).toContain("an interrupted rollout was ended");
  const { statuses } = await latestDeployment();
  expect(statuses[0]).toMatchObject({ state: "error", description: expect.stringContaining("an interrupted rollout") });
});

test("a run that never began a rollout ends none: another's goes on, whatever becomes of this one", async () => {
  const slow = configuration().replace("steps: [50%]", "steps: [{share: 25%, stay: 20s}, 50%]");
  place = makeRepository(slow.replace("max_duration: 20s", "max_duration: 30s"));
  const running = startStep("main", place, prepare({ event: "push", payload: push() }).environment);
  await running.says("step 1 of 2");
  const rejected = await step({ event: "push", payload: push(), inputs: { gates: "accuracy >= 99.9%" } });
  expect(rejected.outputs).toMatchObject({ outcome: "rejected" });
  const post = await startStep("post", place, rejected.environment).ended;
  expect(post).toMatchObject({ code: 0, text: expect.stringContaining("is another run's, and is left to it") });
  const ended = await running.ended;
  expect({ code: ended.code, text: ended.text }).toMatchObject({
    code: 0,
    text: expect.stringContaining("the release serves"),
  });
}, 120_000);

test("on a schedule: nothing was released, so there is nothing to verify, and no issue", async () => {
  place = makeRepository(configuration());
  const ended = await step({ event: "schedule", payload: { ...facts, schedule: "0 5 * * *" } });
  expect({ code: ended.code, text: ended.text }).toMatchObject({ code: 0 });
  expect(ended.outputs).toMatchObject({ outcome: "unchanged" });
});

test("production that no longer passes opens one issue, which is kept up to date, and closed when it passes", async () => {
  place = makeRepository(configuration().replace("ephemeral: true", "ephemeral: false"));
  const holdout = join(place.folder, "data/holdout.csv");
  const today = readFileSync(holdout, "utf8");
  const scheduled = { event: "schedule", payload: { ...facts, schedule: "0 5 * * *" } };
  const issues = () =>
    github.ask<{ title: string; state: string; body: string }[]>("GET", `${at}/issues?state=all&labels=model-release`);
  try {
    expect((await step({ event: "push", payload: push() })).code).toBe(0);
    expect((await step(scheduled)).outputs).toMatchObject({ outcome: "passed" });
    expect(await issues()).toEqual([]);

    // Each row's answer goes to another row: the world has changed.
    const [head, ...rows] = today.trimEnd().split("\n");
    const labels = rows.map((row) => row.slice(row.lastIndexOf(",") + 1));
    const moved = rows.map((row, i) => `${row.slice(0, row.lastIndexOf(",") + 1)}${labels[(i + 1) % labels.length]}`);
    writeFileSync(holdout, `${[head, ...moved].join("\n")}\n`);
    expect((await step(scheduled)).code).toBe(1);
    expect((await step(scheduled)).code).toBe(1);
    const [issue, ...more] = await issues();
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ state: "open", title: expect.stringContaining("no longer passes") });
    expect(issue!.body).toContain("accuracy >= 95%");

    writeFileSync(holdout, today);
    expect((await step(scheduled)).code).toBe(0);
    expect(await issues()).toMatchObject([{ state: "closed" }]);
  } finally {
    const stop = [join(place.folder, "dist/cli.js"), "stop"];
    await start(process.execPath, stop, { cwd: place.folder, env: { ...process.env, CI: "" } }).ended;
  }
}, 120_000);

const comment = (body: string, login: string, number: number) => ({
  ...facts,
  action: "created",
  issue: { number },
  comment: { id: 1, body, user: { login, type: "User" } },
});

test("a comment is heard from those who may write, and answered; a stranger's is not", async () => {
  place = makeRepository(configuration());
  const number = await openPullRequest(github);
  github.grant("ada", "write");
  const heard = await step({
    event: "issue_comment",
    payload: comment("/model-release status digits", "ada", number),
  });
  expect({ code: heard.code, text: heard.text }).toMatchObject({ code: 0 });
  expect((await commentsOf(github, number)).at(-1)!.body).toMatch(/✅ `status`, asked by /);

  const unknown = await step({
    event: "issue_comment",
    payload: comment("/model-release rolback", "ada", number),
  });
  expect(unknown.code).toBe(0);
  expect((await commentsOf(github, number)).at(-1)!.body).toContain("/model-release rollback [MODEL] [VERSION]");

  const count = (await commentsOf(github, number)).length;
  const stranger = await step({
    event: "issue_comment",
    payload: comment("/model-release rollback digits", "stranger", number),
  });
  expect(stranger.code).toBe(0);
  expect(stranger.text).toContain("::notice::Nothing to do: stranger may not write");
  expect(await commentsOf(github, number)).toHaveLength(count);

  const other = await step({
    event: "issue_comment",
    payload: comment("/model-release status churn", "ada", number),
  });
  expect(other.text).toContain("asks about 'churn', and this is 'digits'");
});

test("a release that a comment asks for is held to the step's inputs, as every other", async () => {
  place = makeRepository(configuration());
  const number = await openPullRequest(github);
  github.grant("ada", "write");
  const strict = await step({
    event: "issue_comment",
    payload: comment("/model-release release", "ada", number),
    inputs: { gates: "accuracy >= 99.9%" },
  });
  expect(strict.code).toBe(1);
  expect((await commentsOf(github, number)).at(-1)!.body).toContain("accuracy >= 99.9%");
});

test("of several models none is meant by a command without a name: one run asks which, and nothing is done", async () => {
  place = makeRepository(configuration());
  const number = await openPullRequest(github);
  github.grant("ada", "write");
  writeFileSync(join(place.folder, "model-release.churn.yaml"), configuration().replace("digits", "churn"));
  const before = (await commentsOf(github, number)).length;
  const payload = comment("/model-release release", "ada", number);
  for (const config of ["model-release.churn.yaml", "model-release.yaml"]) {
    const asked = await step({ event: "issue_comment", payload, inputs: { config } });
    expect({ code: asked.code, text: asked.text }).toMatchObject({ code: 0 });
    expect(asked.text).toContain("::notice::Nothing was done: which model is meant? There are churn, digits.");
  }
  const answers = (await commentsOf(github, number)).slice(before);
  expect(answers.map(({ body }) => body)).toEqual([expect.stringContaining("/model-release release digits")]);
});

test("a release that a comment asked for and that is killed: its post step ends it", async () => {
  place = makeRepository(configuration().replace("max_duration: 20s", "max_duration: 60s"));
  const number = await openPullRequest(github);
  github.grant("ada", "write");
  const asked = { event: "issue_comment", payload: comment("/model-release release", "ada", number) };
  const { files, environment } = prepare(asked);
  const running = startStep("main", place, environment);
  await running.says("step 1 of 1");
  running.signal("SIGKILL");
  await running.ended;
  const post = await startStep("post", place, afterwards(environment, files.state())).ended;
  expect(post).toMatchObject({
    code: 0,
    text: expect.stringContaining("an interrupted rollout was ended: rolled-back"),
  });
});

test("what is answered without being carried out leaves the post step nothing to do", async () => {
  place = makeRepository(configuration());
  const number = await openPullRequest(github);
  const payload = comment("/model-release release", "stranger", number);
  const stranger = await step({ event: "issue_comment", payload });
  expect(await startStep("post", place, stranger.environment).ended).toEqual({ code: 0, text: "" });
});

/** https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows */
const others = [
  ...["branch_protection_rule", "check_run", "check_suite", "create", "delete", "deployment", "deployment_status"],
  ...["discussion", "discussion_comment", "fork", "gollum", "image_version", "issues", "label", "milestone"],
  ...["page_build", "public", "pull_request_review", "pull_request_review_comment", "registry_package", "release"],
  ...["repository_dispatch", "status", "watch", "workflow_call", "workflow_dispatch"],
];
test("every other event of GitHub's list asks for nothing, and says so", async () => {
  place = makeRepository(configuration());
  for (const event of others) {
    const ended = await step({ event, payload: facts });
    expect({ event, code: ended.code, text: ended.text }).toMatchObject({
      code: 0,
      text: expect.stringContaining("::notice::Nothing to do"),
    });
  }
  expect(github.seen).toEqual([]);
}, 120_000);

test("the token stands in nothing that is kept", async () => {
  place = makeRepository(configuration());
  const number = await openPullRequest(github);
  const token = github.token(everything);
  const { files, environment } = prepare({ event: "pull_request", payload: pullRequest(number), inputs: { token } });
  const ended = await startStep("main", place, environment).ended;
  expect(ended.code).toBe(0);
  const kept = [ended.text.replaceAll(`::add-mask::${token}`, ""), files.summary(), JSON.stringify(files.outputs())];
  kept.push(JSON.stringify(files.state()), readFileSync(join(place.folder, files.outputs().report!), "utf8"));
  for (const text of kept) expect(text).not.toContain(token);
});
