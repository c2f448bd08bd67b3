/** Releases and their assets against a stateful GitHub. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { publishRelease, type ReleaseText } from "../../../src/github/release.js";
import { type EmulatedGitHub, repository, startGitHub } from "../server/github.js";
import { open, operations } from "./room.js";

let github: EmulatedGitHub;
beforeAll(async () => {
  github = await startGitHub();
});
beforeEach(() => github.begin());
afterEach(() => expect(github.violations).toEqual([]));
afterAll(() => github.close());

const release = (tag: string, more: Partial<ReleaseText> = {}): ReleaseText => ({
  tag,
  sha: github.head,
  title: tag,
  notes: "what changed",
  assets: [
    { name: "report.json", type: "application/json", bytes: Buffer.from('{"schema":1}') },
    { name: "the model card.md", type: "text/markdown", bytes: Buffer.from("# digits") },
  ],
  isLatest: true,
  ...more,
});

interface Released {
  readonly tag_name: string;
  readonly draft: boolean;
  readonly body: string;
  readonly assets: readonly { readonly name: string; readonly size: number }[];
}
const released = async (tag: string) => {
  const all = await github.ask<Released[]>("GET", `/repos/${repository}/releases?per_page=100`);
  return all.filter(({ tag_name }) => tag_name === tag);
};

test("a release is published when its assets are there, not before", async () => {
  await publishRelease(open(github), release("digits-v1.0.0"));
  expect(operations(github)).toEqual([
    "repos/get-release-by-tag",
    "repos/list-releases",
    "repos/create-release",
    "repos/upload-release-asset",
    "repos/upload-release-asset",
    "repos/update-release",
  ]);
  expect(github.seen[2]?.body).toMatchObject({ draft: true });
  const [made] = await released("digits-v1.0.0");
  expect(made).toMatchObject({ draft: false });
  expect(made?.assets.map(({ name, size }) => [name, size]).sort()).toEqual([
    ["report.json", 12],
    ["the.model.card.md", 8],
  ]);
});

test("its tag names the commit that was released", async () => {
  await publishRelease(open(github), release("digits-v1.1.0"));
  const { object } = await github.ask<{ object: { sha: string } }>(
    "GET",
    `/repos/${repository}/git/ref/tags/digits-v1.1.0`,
  );
  expect(object.sha).toBe(github.head);
});

test("a release that stands there is left as it is", async () => {
  await publishRelease(open(github), release("digits@v2.0.0"));
  github.begin();
  await publishRelease(open(github), release("digits@v2.0.0", { notes: "something else" }));
  // By its tag: it may be older than all that a list tells of.
  expect(operations(github)).toEqual(["repos/get-release-by-tag"]);
});

test("a draft that somebody prepares for the tag is left as it is, and no second release stands beside it", async () => {
  const tag = "digits-v2.1.0";
  const draft = { tag_name: tag, name: "Digits 2.1", body: "what I want to say of it", draft: true };
  await github.ask("POST", `/repos/${repository}/releases`, draft, "octocat");
  await expect(publishRelease(open(github), release(tag))).rejects.toMatchObject({
    code: "GITHUB_REFUSED",
    message: expect.stringContaining("somebody's own"),
  });
  expect(await released(tag)).toMatchObject([{ ...draft, assets: [] }]);
});

test("a run that died between is finished by the next, with one release and each asset once", async () => {
  const room = open(github);
  github.trouble({ kind: "outage", times: 9, where: /^PATCH .*\/releases/ });
  await expect(publishRelease(room, release("digits-v3.0.0"))).rejects.toMatchObject({ code: "GITHUB_FAILED" });
  github.begin();
  await publishRelease(open(github), release("digits-v3.0.0"));
  const made = await released("digits-v3.0.0");
  expect(made).toMatchObject([{ draft: false }]);
  expect(made[0]?.assets).toHaveLength(2);
});

test.each(["/releases$", "/assets"])("a lost answer to POST %s doubles nothing", async (path) => {
  const tag = `digits-v4.0.0-${path.length}`;
  github.trouble({ kind: "answer-lost", times: 1, where: new RegExp(`^POST .*${path}`) });
  await publishRelease(open(github), release(tag));
  const made = await released(tag);
  expect(made).toHaveLength(1);
  expect(made[0]?.assets).toHaveLength(2);
});

test("notes longer than GitHub takes are cut with words", async () => {
  await publishRelease(
    open(github),
    release("digits-v5.0.0", { notes: "a line of notes\n".repeat(10_000), assets: [] }),
  );
  const [made] = await released("digits-v5.0.0");
  expect(made?.body.length).toBeLessThanOrEqual(125_000);
  expect(made?.body).toContain("… cut, GitHub takes no more");
});
