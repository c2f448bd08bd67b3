/** The sticky comment against a stateful GitHub: one for each model, whatever happens meanwhile. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type CommentPlace, claimComment, longestComment, writeComment } from "../../../src/github/comment.js";
import { type EmulatedGitHub, repository, startGitHub } from "../server/github.js";
import { commentsOf, everything, open, openPullRequest, operations } from "./room.js";

let github: EmulatedGitHub;
let number: number;
beforeAll(async () => {
  github = await startGitHub();
});
beforeEach(async () => {
  number = await openPullRequest(github);
  github.begin();
});
afterEach(() => expect(github.violations).toEqual([]));
afterAll(() => github.close());

const place = (run = 1, name = "digits", label = ""): CommentPlace => ({
  number,
  subject: { name, label },
  run: { id: run, attempt: 1 },
});

test("the second verdict stands in the first one's place", async () => {
  const room = open(github);
  expect(await writeComment(room, place(1), "it fails")).toMatchObject({ kind: "written" });
  expect(await writeComment(room, place(2), "it passes")).toMatchObject({ kind: "written" });
  const comments = await commentsOf(github, number);
  expect(comments.map(({ body }) => body)).toEqual([expect.stringMatching(/^<!-- .* run=2\.1 -->\nit passes$/)]);
  expect(comments[0]?.user.type).toBe("Bot");
});

test("two models, and two labels of one model, do not overwrite each other", async () => {
  const room = open(github);
  await writeComment(room, place(1, "churn"), "churn");
  await writeComment(room, place(1, "churn", "eu"), "churn in the EU");
  await writeComment(room, place(1, "digits"), "digits");
  await writeComment(room, place(2, "churn"), "churn again");
  expect((await commentsOf(github, number)).map(({ body }) => body.split("\n")[1])).toEqual([
    "churn again",
    "churn in the EU",
    "digits",
  ]);
});

test("of two runs at once the later has the word, and the earlier is told so", async () => {
  const room = open(github);
  await claimComment(room, place(1), "judging");
  await claimComment(room, place(2), "judging");
  expect(await writeComment(room, place(2), "the later")).toMatchObject({ kind: "written" });
  expect(await writeComment(room, place(1), "the earlier")).toMatchObject({ kind: "overtaken", by: { id: 2 } });
  expect((await commentsOf(github, number)).map(({ body }) => body)).toEqual([expect.stringContaining("the later")]);
});

test("two runs that begin in the same moment leave one comment, the later run's", async () => {
  const rooms = [open(github), open(github)];
  await Promise.all(rooms.map((room, i) => writeComment(room, place(i + 1), `run ${i + 1}`)));
  await writeComment(rooms[0]!, place(1), "run 1 ends");
  await writeComment(rooms[1]!, place(2), "run 2 ends");
  expect((await commentsOf(github, number)).map(({ body }) => body)).toEqual([expect.stringContaining("run 2 ends")]);
});

test("a marker in somebody else's comment is theirs", async () => {
  const room = open(github);
  await writeComment(room, place(1), "ours");
  const [ours] = await commentsOf(github, number);
  const other = await openPullRequest(github);
  await github.ask("POST", `/repos/${repository}/issues/${other}/comments`, { body: ours!.body }, "stranger");
  await writeComment(room, { ...place(2), number: other }, "ours again");
  expect((await commentsOf(github, other)).map(({ user }) => user.login)).toEqual(["stranger", "github-actions[bot]"]);
});

test("the comment is found behind more than a hundred others", async () => {
  const room = open(github);
  for (let i = 0; i < 105; i++)
    await github.ask("POST", `/repos/${repository}/issues/${number}/comments`, { body: `talk ${i}` });
  await writeComment(room, place(1), "first");
  github.begin();
  await writeComment(room, place(2), "second");
  expect(operations(github)).toEqual(["issues/list-comments", "issues/list-comments", "issues/update-comment"]);
});

test("a comment longer than GitHub takes is cut with words, and nothing is left open", async () => {
  const long = `# verdict\n\n<details>\n\n\`\`\`\n${"row of a table\n".repeat(6000)}\`\`\`\n\n</details>\n`;
  await writeComment(open(github), place(), long);
  const [{ body } = { body: "" }] = await commentsOf(github, number);
  expect(body.length).toBeLessThanOrEqual(longestComment);
  expect(body).toMatch(/row of a table\n```\n\n<\/details>\n\n… cut, GitHub takes no more: the whole stands in/);
});

test("an answer that is lost doubles nothing", async () => {
  github.trouble({ kind: "answer-lost", times: 1, where: /^POST .*\/comments$/ });
  expect(await writeComment(open(github), place(), "once")).toMatchObject({ kind: "written" });
  expect(await commentsOf(github, number)).toHaveLength(1);
});

test("an unchanged comment is not written again", async () => {
  await writeComment(open(github), place(), "the same");
  github.begin();
  await writeComment(open(github), place(), "the same");
  expect(operations(github)).toEqual(["issues/list-comments"]);
});

test("a person's token keeps to the comment under their own name", async () => {
  const permissions = { ...everything, user: "read" } as const;
  await writeComment(open(github, { permissions, person: "stranger" }), place(1), "a stranger's");
  const room = open(github, { permissions, person: "octocat" });
  await writeComment(room, place(1), "first");
  await writeComment(room, place(2), "second");
  const comments = await commentsOf(github, number);
  expect(comments.map(({ user, body }) => [user.login, body.split("\n")[1]])).toEqual([
    ["stranger", "a stranger's"],
    ["octocat", "second"],
  ]);
});
