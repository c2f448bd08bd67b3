import { expect, test } from "@jest/globals";
import { decideByEvent, type EventPayload, type Mode } from "../../src/github/event.js";

const repository = { default_branch: "main", full_name: "acme/churn" };
const push = (ref: string, more: EventPayload = {}): EventPayload => ({ ref, repository, ...more });
const pullRequestFrom = (full_name: string | undefined): EventPayload => ({
  repository,
  pull_request: { head: { repo: full_name === undefined ? null : { full_name } } },
});

test.each`
  event                    | payload                                       | decision
  ${"pull_request"}        | ${pullRequestFrom("stranger/churn")}          | ${"run gate"}
  ${"pull_request"}        | ${{ action: "closed" }}                       | ${"nothing"}
  ${"merge_group"}         | ${{ repository }}                             | ${"run gate"}
  ${"schedule"}            | ${{ repository }}                             | ${"run verify"}
  ${"push"}                | ${push("refs/heads/main")}                    | ${"run release"}
  ${"push"}                | ${push("refs/tags/v1")}                       | ${"run release"}
  ${"push"}                | ${push("refs/heads/topic")}                   | ${"nothing"}
  ${"push"}                | ${push("refs/heads/main", { deleted: true })} | ${"nothing"}
  ${"push"}                | ${{}}                                         | ${"nothing"}
  ${"workflow_dispatch"}   | ${{ repository }}                             | ${"nothing"}
  ${"watch"}               | ${{ repository }}                             | ${"nothing"}
  ${""}                    | ${{}}                                         | ${"nothing"}
  ${"pull_request_target"} | ${pullRequestFrom("stranger/churn")}          | ${"refuse"}
  ${"pull_request_target"} | ${pullRequestFrom(undefined)}                 | ${"refuse"}
  ${"pull_request_target"} | ${pullRequestFrom("acme/churn")}              | ${"nothing"}
  ${"workflow_run"}        | ${{ repository }}                             | ${"refuse"}
`("$event asks for: $decision", ({ event, payload, decision }) => {
  const decided = decideByEvent(event as string, payload as EventPayload, "auto");
  expect(decided.kind === "run" ? `run ${decided.job}` : decided.kind).toBe(decision);
});

test("a mode wins over the event, but not over safety", () => {
  expect(decideByEvent("repository_dispatch", { repository }, "release")).toEqual({ kind: "run", job: "release" });
  expect(decideByEvent("pull_request_target", pullRequestFrom("stranger/churn"), "gate").kind).toBe("refuse");
});

test.each`
  event                            | mode          | decision
  ${"issue_comment"}               | ${"rollback"} | ${"refuse"}
  ${"issue_comment"}               | ${"release"}  | ${"refuse"}
  ${"issue_comment"}               | ${"approve"}  | ${"refuse"}
  ${"issue_comment"}               | ${"gate"}     | ${"refuse"}
  ${"issue_comment"}               | ${"status"}   | ${"refuse"}
  ${"issues"}                      | ${"release"}  | ${"refuse"}
  ${"discussion"}                  | ${"release"}  | ${"refuse"}
  ${"discussion_comment"}          | ${"release"}  | ${"refuse"}
  ${"commit_comment"}              | ${"release"}  | ${"refuse"}
  ${"watch"}                       | ${"release"}  | ${"refuse"}
  ${"fork"}                        | ${"release"}  | ${"refuse"}
  ${"gollum"}                      | ${"release"}  | ${"refuse"}
  ${"pull_request_review"}         | ${"release"}  | ${"refuse"}
  ${"pull_request_review_comment"} | ${"approve"}  | ${"refuse"}
  ${"pull_request_review"}         | ${"gate"}     | ${"run gate"}
  ${"pull_request"}                | ${"plan"}     | ${"run plan"}
  ${"workflow_dispatch"}           | ${"rollback"} | ${"run rollback"}
  ${"schedule"}                    | ${"status"}   | ${"run status"}
`("'mode: $mode' on $event, which a stranger may bring about or not: $decision", ({ event, mode, decision }) => {
  const stranger = { login: "stranger", type: "User" };
  const payload: EventPayload = { action: "created", repository, comment: { body: "hello", user: stranger } };
  const decided = decideByEvent(event as string, payload, mode as Mode);
  expect(decided.kind === "run" ? `run ${decided.job}` : decided.kind).toBe(decision);
  if (decided.kind === "refuse") expect(decided.remedy).toMatch(/'mode'/);
});

const says = (body: string, more: object = {}): EventPayload => ({
  action: "created",
  repository,
  issue: { number: 7 },
  comment: { id: 1, body, user: { login: "ada", type: "User" } },
  ...more,
});
const bot = { comment: { body: "/model-release status", user: { login: "helper[bot]", type: "Bot" } } };

test.each<[EventPayload, object]>([
  [says("/model-release status"), { kind: "asked", by: "ada", command: { job: "status" } }],
  [says("/model-release verify churn\nthanks"), { kind: "asked", command: { job: "verify", model: "churn" } }],
  [says("/model-release approve churn"), { kind: "asked", command: { job: "approve", model: "churn" } }],
  [says("/model-release rollback churn 1.4.0"), { command: { job: "rollback", model: "churn", to: "1.4.0" } }],
  [says("/model-release rollback 1.4.0"), { command: { job: "rollback", to: "1.4.0" } }],
  [says("/model-release rollback"), { command: { job: "rollback" } }],
  [says("/model-release release churn retry"), { command: { job: "release", model: "churn", retry: true } }],
  [says("/model-release release"), { command: { job: "release", retry: false } }],
  [
    says("/model-release promote churn the errors were ours"),
    { command: { job: "promote", model: "churn", reason: "the errors were ours" } },
  ],
  [says("/model-release promote churn"), { kind: "misunderstood", instead: "/model-release promote MODEL REASON" }],
  [
    says("/model-release rolback churn"),
    { kind: "misunderstood", instead: expect.stringContaining("rollback [MODEL]") },
  ],
  [says("/model-release rollback churn to 1.4.0"), { kind: "misunderstood" }],
  [says("/model-release"), { kind: "misunderstood", instead: expect.stringContaining("status [MODEL]") }],
  [says("please /model-release rollback"), { kind: "nothing" }],
  [says("/model-releases rollback"), { kind: "nothing" }],
  [says("/model-release status", { action: "edited" }), { kind: "nothing" }],
  [says("/model-release status", { action: "deleted" }), { kind: "nothing" }],
  [says("", bot), { kind: "nothing" }],
  [{ action: "created" }, { kind: "nothing" }],
])("a comment: %j", (payload, decision) => {
  expect(decideByEvent("issue_comment", payload, "auto")).toMatchObject(decision);
});
