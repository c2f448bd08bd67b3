/** The issue about production against a stateful GitHub. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { closeIssue, type IssuePlace, openIssue } from "../../../src/github/issue.js";
import { type EmulatedGitHub, repository, startGitHub } from "../server/github.js";
import { commentsOf, open } from "./room.js";

let github: EmulatedGitHub;
beforeAll(async () => {
  github = await startGitHub();
});
beforeEach(() => github.begin());
afterEach(() => expect(github.violations).toEqual([]));
afterAll(() => github.close());

const place = (name: string, run = 1): IssuePlace => ({ subject: { name, label: "" }, run: { id: run, attempt: 1 } });
interface Issue {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly html_url: string;
}
const about = async (word: string) =>
  (await github.ask<Issue[]>("GET", `/repos/${repository}/issues?state=all&per_page=100`)).filter(({ title }) =>
    title.startsWith(word),
  );

test("one issue is opened, kept up to date, and closed when the model passes again", async () => {
  const room = open(github);
  const page = await openIssue(room, place("churn"), "churn fails", "accuracy 84 %");
  expect(await openIssue(room, place("churn", 2), "churn still fails", "accuracy 83 %")).toBe(page);
  const [issue, ...more] = await about("churn");
  expect([issue?.title, issue?.state, more.length]).toEqual(["churn still fails", "open", 0]);

  expect(await closeIssue(room, place("churn", 3), "It passes again.")).toBe(page);
  expect((await about("churn"))[0]?.state).toBe("closed");
  expect((await commentsOf(github, issue!.number)).map(({ body }) => body)).toEqual(["It passes again."]);
});

test("each model has its own, and a closed one is not opened again", async () => {
  const room = open(github);
  const first = await openIssue(room, place("sales"), "sales fails", "one");
  await openIssue(room, place("fraud"), "fraud fails", "two");
  expect((await about("fraud")).length + (await about("sales")).length).toBe(2);
  await closeIssue(room, place("sales"), "passes");
  expect(await openIssue(room, place("sales"), "sales fails", "three")).not.toBe(first);
  expect(await about("sales")).toHaveLength(2);
});

test("an issue that cannot be closed is not commented on; once it can, it is, once", async () => {
  const room = open(github);
  await openIssue(room, place("stuck"), "stuck fails", "accuracy 84 %");
  for (const run of [2, 3]) {
    github.trouble({ kind: "outage", times: 4, status: 503, where: /^PATCH .*\/issues\// });
    await expect(closeIssue(room, place("stuck", run), "It passes.")).rejects.toMatchObject({ code: "GITHUB_FAILED" });
  }
  await closeIssue(room, place("stuck", 4), "It passes.");
  const [issue] = await about("stuck");
  expect(issue!.state).toBe("closed");
  expect((await commentsOf(github, issue!.number)).map(({ body }) => body)).toEqual(["It passes."]);
});

test("nothing is closed where nothing is open", async () => {
  expect(await closeIssue(open(github), place("unknown"), "passes")).toBeUndefined();
  expect(github.seen).toHaveLength(1);
});

test("a lost answer opens no second issue", async () => {
  github.trouble({ kind: "answer-lost", times: 1, where: /^POST .*\/issues$/ });
  await openIssue(open(github), place("lost"), "lost fails", "one");
  expect(await about("lost")).toHaveLength(1);
});
