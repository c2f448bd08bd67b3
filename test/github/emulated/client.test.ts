/** What the client does where GitHub limits, fails or refuses. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { systemClock } from "../../../src/doors/world.js";
import type { EffectEvent } from "../../../src/effects.js";
import { endCheck, startCheck } from "../../../src/github/check.js";
import { writeComment } from "../../../src/github/comment.js";
import { startDeployment } from "../../../src/github/deployment.js";
import { closeIssue, openIssue } from "../../../src/github/issue.js";
import { publishRelease } from "../../../src/github/release.js";
import { type EmulatedGitHub, startGitHub } from "../server/github.js";
import type { Permissions } from "../server/permissions.js";
import type { Trouble } from "../server/troubles.js";
import { open, openPullRequest, operations, PatientClock } from "./room.js";

let github: EmulatedGitHub;
let number: number;
beforeAll(async () => {
  github = await startGitHub();
  number = await openPullRequest(github);
});
beforeEach(() => github.begin());
afterEach(() => expect(github.violations).toEqual([]));
afterAll(() => github.close());

test.each`
  trouble                                                    | waits
  ${{ kind: "primary", times: 1, seconds: 40 }}              | ${[40, 42]}
  ${{ kind: "primary", times: 1, seconds: 40, status: 429 }} | ${[40, 42]}
  ${{ kind: "secondary", times: 1, seconds: 7 }}             | ${[7, 7]}
  ${{ kind: "secondary", times: 2, status: 429 }}            | ${[180, 180]}
  ${{ kind: "outage", times: 2, status: 502 }}               | ${[4, 4]}
  ${{ kind: "unreachable", times: 1 }}                       | ${[1, 1]}
`("$trouble is waited for $waits seconds", async ({ trouble, waits }) => {
  const clock = new PatientClock();
  const room = open(github, { clock });
  github.trouble(trouble as Trouble);
  await room.rest.issues.listComments({ ...room.here, issue_number: number });
  const [least, most] = waits as [number, number];
  expect(clock.waitedMs).toBeGreaterThanOrEqual((least - 1) * 1000);
  expect(clock.waitedMs).toBeLessThanOrEqual(most * 1000);
});

test("a limited comment is written after the wait, once", async () => {
  const clock = new PatientClock();
  const room = open(github, { clock });
  github.trouble({ kind: "secondary", times: 1, seconds: 5, where: /^POST/ });
  await room.rest.issues.createComment({ ...room.here, issue_number: number, body: "hello" });
  expect(clock.waitedMs).toBe(5000);
  expect(operations(github)).toEqual(["issues/create-comment", "issues/create-comment"]);
});

test.each`
  trouble                                          | code                    | says
  ${{ kind: "primary", times: 9, seconds: 3000 }}  | ${"GITHUB_BUSY"}        | ${"GitHub's hourly rate limit holds until 20"}
  ${{ kind: "secondary", times: 9, seconds: 900 }} | ${"GITHUB_BUSY"}        | ${"longer than this run waits"}
  ${{ kind: "outage", times: 9, status: 503 }}     | ${"GITHUB_FAILED"}      | ${"GitHub answered 503 while GET /repos/{owner}/{repo}/issues"}
  ${{ kind: "unreachable", times: 9 }}             | ${"GITHUB_UNREACHABLE"} | ${"did not answer"}
`("$trouble ends in $code within the deadline", async ({ trouble, code, says }) => {
  const clock = new PatientClock();
  const room = open(github, { clock, patienceMs: 60_000 });
  github.trouble(trouble as Trouble);
  const ended = room.rest.issues.listForRepo({ ...room.here });
  await expect(ended).rejects.toMatchObject({ code, message: expect.stringContaining(says as string) });
  expect(clock.waitedMs).toBeLessThanOrEqual(60_000);
});

test("what a rollout takes between two calls is no waiting for GitHub", async () => {
  const clock = new PatientClock();
  const room = open(github, { clock, patienceMs: 60_000 });
  clock.waitedMs += 3_600_000;
  github.trouble({ kind: "secondary", times: 1, seconds: 50 });
  await room.rest.issues.listForRepo({ ...room.here });
  expect(github.seen).toHaveLength(2);
  github.trouble({ kind: "secondary", times: 1, seconds: 20 });
  await expect(room.rest.issues.listForRepo({ ...room.here })).rejects.toMatchObject({ code: "GITHUB_BUSY" });
});

test("a wait for a limit ends at once where the run is cancelled", async () => {
  const cancel = new AbortController();
  const room = open(github, { signal: cancel.signal, clock: systemClock });
  github.trouble({ kind: "secondary", times: 1, seconds: 30 });
  const ended = room.rest.issues.listForRepo({ ...room.here });
  while (github.seen.length === 0) await systemClock.sleep(5);
  const begun = performance.now();
  cancel.abort(new Error("cancelled"));
  await expect(ended).rejects.toMatchObject({ code: "CANCELLED" });
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(github.seen).toHaveLength(1);
});

type Call = (room: ReturnType<typeof open>) => Promise<unknown>;
const calls: Readonly<Record<string, Call>> = {
  comment: ({ rest, here }) => rest.issues.createComment({ ...here, issue_number: number, body: "x" }),
  check: ({ rest, here }) => rest.checks.create({ ...here, name: "x", head_sha: github.head }),
  deployment: ({ rest, here }) => rest.repos.createDeployment({ ...here, ref: "main", required_contexts: [] }),
  release: ({ rest, here }) => rest.repos.createRelease({ ...here, tag_name: "v9" }),
  issue: ({ rest, here }) => rest.issues.create({ ...here, title: "x" }),
};
const rightOf: Readonly<Record<string, string>> = {
  comment: "issues: write",
  check: "checks: write",
  deployment: "deployments: write",
  release: "contents: write",
  issue: "issues: write",
};

test.each(Object.keys(calls))("without its permission a %s is refused with the YAML to add", async (name) => {
  const permissions: Permissions = { contents: "read", issues: "read" };
  const refused = calls[name]!(open(github, { permissions }));
  await expect(refused).rejects.toMatchObject({
    code: "GITHUB_PERMISSION",
    message: expect.stringContaining("Resource not accessible by integration"),
    remedy: expect.stringContaining(`permissions:\n    ${rightOf[name]}`),
  });
  // A refusal is no limit: asked once.
  expect(github.seen).toHaveLength(1);
});

test("every writing call is an effect, and no reading one", async () => {
  const names: string[] = [];
  const note = (event: unknown) => names.push((event as EffectEvent).name);
  subscribe("model-release:effect", note);
  const room = open(github);
  await room.rest.issues.listComments({ ...room.here, issue_number: number });
  await room.rest.checks.create({ ...room.here, name: "x", head_sha: github.head });
  unsubscribe("model-release:effect", note);
  const name = "github POST /repos/{owner}/{repo}/check-runs";
  expect(names).toEqual([name, name]);
});

test("Enterprise Server understands all that is written, below its own path", async () => {
  const server = await startGitHub({ description: "ghes-3.19", prefix: "/api/v3" });
  const room = open(server);
  const place = { subject: { name: "digits", label: "" }, run: { id: 1, attempt: 1 } };
  await writeComment(room, { ...place, number: await openPullRequest(server) }, "a verdict");
  const id = await startCheck(room, { name: "gate", sha: server.head, externalId: "1.1" });
  await endCheck(room, id, { conclusion: "success", title: "passed", summary: "all gates", annotations: [] });
  await startDeployment(room, { sha: server.head, environment: "production", name: "digits", isProduction: true });
  const assets = [{ name: "report.json", type: "application/json", bytes: Buffer.from("{}") }];
  const text = { tag: "v1", sha: server.head, title: "v1", notes: "", assets, isLatest: true };
  await publishRelease(room, text);
  await openIssue(room, place, "digits fails", "why");
  await closeIssue(room, place, "digits passes");
  expect(server.violations).toEqual([]);
  // Whether the release is there already is asked by its tag: 404 is the answer that it is not.
  const refused = server.seen.filter(({ status }) => status >= 400).map(({ operation, status }) => [operation, status]);
  expect(refused).toEqual([["repos/get-release-by-tag", 404]]);
  expect(server.seen.filter(({ method }) => method !== "GET").length).toBeGreaterThanOrEqual(10);
  await server.close();
});
