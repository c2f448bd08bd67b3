import { expect, test } from "@jest/globals";
import { decideByEvent, type EventPayload } from "../../src/github/event.js";

const repository = { default_branch: "main", full_name: "acme/churn" };
const push = (ref: string, more: EventPayload = {}): EventPayload => ({ ref, repository, ...more });
const pullRequestFrom = (full_name: string | undefined): EventPayload => ({
  repository,
  pull_request: { head: { repo: full_name === undefined ? null : { full_name } } },
});

test.each`
  event                    | payload                                       | decision
  ${"pull_request"}        | ${pullRequestFrom("stranger/churn")}          | ${"run gate"}
  ${"merge_group"}         | ${{ repository }}                             | ${"run gate"}
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
  expect(decideByEvent("schedule", { repository }, "release")).toEqual({ kind: "run", job: "release" });
  expect(decideByEvent("pull_request_target", pullRequestFrom("stranger/churn"), "gate").kind).toBe("refuse");
});
