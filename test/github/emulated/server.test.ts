/** The emulation itself: what it must refuse, or a test against it proves nothing. */
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type EmulatedGitHub, repository, startGitHub } from "../server/github.js";

let github: EmulatedGitHub;
let issue: number;
beforeAll(async () => {
  github = await startGitHub();
  issue = (await github.ask<{ number: number }>("POST", `/repos/${repository}/issues`, { title: "one" })).number;
});
afterAll(() => github.close());
beforeEach(() => github.begin());

interface Answered {
  readonly id: number;
  readonly message: string;
  readonly output: { readonly annotations_count: number };
}
const all = { issues: "write", checks: "write", deployments: "write", contents: "write", statuses: "write" } as const;

async function send(
  method: string,
  path: string,
  body?: object,
  permissions: Parameters<EmulatedGitHub["token"]>[0] = all,
) {
  const answer = await fetch(`${github.url}/repos/${repository}${path}`, {
    method,
    headers: { authorization: `token ${github.token(permissions)}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answered };
}

test.each`
  method     | path                     | body                                               | says
  ${"GET"}   | ${"/comment"}            | ${undefined}                                       | ${"GitHub has no GET /repos/acme/digits/comment"}
  ${"POST"}  | ${"/check-runs"}         | ${{ name: "gate" }}                                | ${"head_sha"}
  ${"POST"}  | ${"/check-runs"}         | ${{ name: "gate", head_sha: "a", title: "x" }}     | ${"title"}
  ${"POST"}  | ${"/check-runs"}         | ${{ name: "gate", head_sha: "a", status: "done" }} | ${"status"}
  ${"POST"}  | ${"/deployments"}        | ${{ ref: "a", payload: 1 }}                        | ${"payload"}
  ${"GET"}   | ${"/issues?per_pge=100"} | ${undefined}                                       | ${"per_pge"}
  ${"GET"}   | ${"/issues/one"}         | ${undefined}                                       | ${"issue_number"}
  ${"PATCH"} | ${"/issues/1"}           | ${{ state: "shut" }}                               | ${"state"}
`("$method $path with $body is none of GitHub's requests", async ({ method, path, body, says }) => {
  expect((await send(method as string, path as string, body as object | undefined)).status).toBe(400);
  expect(github.violations.join("\n")).toContain(says);
});

test("a permission that a token lacks is refused in GitHub's words, with the permissions that would do", async () => {
  const { status, body, headers } = await send(
    "POST",
    `/issues/${issue}/comments`,
    { body: "hello" },
    { issues: "read" },
  );
  expect([status, body.message]).toEqual([403, "Resource not accessible by integration"]);
  expect(headers.get("x-accepted-github-permissions")).toBe("issues=write; pull_requests=write");
  expect(github.violations).toEqual([]);
});

test("deployments have statuses, and one whose commit has a failing check is refused unless told to look away", async () => {
  const sha = github.head;
  await send("POST", "/check-runs", { name: "gate", head_sha: sha, conclusion: "failure", status: "completed" });
  expect((await send("POST", "/deployments", { ref: sha })).status).toBe(409);
  const made = await send("POST", "/deployments", { ref: sha, required_contexts: [], auto_merge: false });
  expect(made.status).toBe(201);
  expect((await send("POST", `/deployments/${made.body.id}/statuses`, { state: "success" })).status).toBe(201);
  expect((await send("GET", `/deployments/${made.body.id}/statuses`)).body).toMatchObject([{ state: "success" }]);
  expect(github.violations).toEqual([]);
});

test("a commit status is kept", async () => {
  const sha = "b".repeat(40);
  expect((await send("POST", `/statuses/${sha}`, { state: "success", context: "gate" })).status).toBe(201);
  expect((await send("GET", `/commits/${sha}/statuses`)).body).toMatchObject([{ context: "gate" }]);
  expect(github.violations).toEqual([]);
});

test("annotations are appended, at most 50 a call", async () => {
  const note = (line: number) => ({
    path: "a.yaml",
    start_line: line,
    end_line: line,
    annotation_level: "failure",
    message: "m",
  });
  const many = Array.from({ length: 51 }, (_, i) => note(i + 1));
  const output = (annotations: object[]) => ({ title: "t", summary: "s", annotations });
  const run = { name: "gate", head_sha: "c".repeat(40) };
  expect((await send("POST", "/check-runs", { ...run, output: output(many) })).status).toBe(400);
  const made = await send("POST", "/check-runs", { ...run, output: output(many.slice(0, 50)) });
  const updated = await send("PATCH", `/check-runs/${made.body.id}`, { output: output(many.slice(50)) });
  expect(updated.body.output.annotations_count).toBe(51);
  expect((await send("GET", `/check-runs/${made.body.id}/annotations?per_page=100`)).body).toHaveLength(51);
});

test.each`
  login         | role          | permission
  ${"octocat"}  | ${"maintain"} | ${"write"}
  ${"stranger"} | ${undefined}  | ${"read"}
`("$login, granted $role, may $permission", async ({ login, role, permission }) => {
  if (role) github.grant(login as string, role as "maintain");
  const { body } = await send("GET", `/collaborators/${login}/permission`);
  expect(body).toMatchObject({ permission });
  expect(github.violations).toEqual([]);
});
