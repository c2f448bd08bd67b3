/** The example's workflow that comments on forks' pull requests: its script, as the runner starts it, on a stateful GitHub. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { bot, type EmulatedGitHub, repository, startGitHub } from "../server/github.js";
import { commentsOf, headOf, openPullRequest } from "./room.js";

/** Of the GitHub CLI what the script uses: `gh api` against the emulation, its --jq by jq, and the artifact. */
const gh = `
const { execFileSync } = require("node:child_process");
const { mkdirSync, writeFileSync } = require("node:fs");
const [command, ...rest] = process.argv.slice(2);
const words = [], fields = {}, options = {};
while (rest.length > 0) {
  const word = rest.shift();
  if (word === "-f") { const [name, ...value] = rest.shift().split("="); fields[name] = value.join("="); }
  else if (["--method", "--jq", "--name", "--dir"].includes(word)) options[word] = rest.shift();
  else if (["--silent", "--paginate"].includes(word)) options[word] = true;
  else if (word.startsWith("-")) throw new Error("gh does not know " + word);
  else words.push(word);
}
(async () => {
  if (command === "run" && words[0] === "download") {
    mkdirSync(options["--dir"]);
    writeFileSync(options["--dir"] + "/" + options["--name"], process.env.OUTCOME + "\\n");
    return;
  }
  if (command !== "api") throw new Error("gh does not know " + command);
  const method = options["--method"] ?? "GET";
  const query = method === "GET" ? "?" + new URLSearchParams({ ...fields, per_page: "100" }) : "";
  const answer = await fetch(process.env.API + "/" + words[0] + query, {
    method,
    headers: { authorization: "token " + process.env.GH_TOKEN, "content-type": "application/json" },
    ...(method !== "GET" && { body: JSON.stringify(fields) }),
  });
  if (!answer.ok) throw new Error(method + " " + words[0] + ": " + answer.status + " " + (await answer.text()));
  const input = await answer.text();
  if (options["--jq"]) process.stdout.write(execFileSync("jq", ["-r", options["--jq"]], { input }));
  else if (!options["--silent"]) process.stdout.write(input);
})().catch((error) => { console.error(error.message); process.exitCode = 1; });
`;

interface Step {
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}
const { jobs } = parse(readFileSync("examples/forks/.github/workflows/model-comment.yml", "utf8")) as {
  readonly jobs: { readonly comment: { readonly permissions: object; readonly steps: readonly [Step] } };
};
const [step] = jobs.comment.steps;

let github: EmulatedGitHub;
let folder: string;
beforeAll(async () => {
  github = await startGitHub();
});
beforeEach(() => {
  github.begin();
  folder = mkdtempSync(join(tmpdir(), "forks-"));
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "gh.cjs"), gh);
  writeFileSync(join(folder, "bin/gh"), `#!/bin/sh\nexec "${process.execPath}" "${join(folder, "gh.cjs")}" "$@"\n`);
  chmodSync(join(folder, "bin/gh"), 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  expect(github.violations).toEqual([]);
});
afterAll(() => github.close());

async function comment(head: string, sha: string, outcome: string): Promise<{ code: number; said: string }> {
  const given = {
    GH_TOKEN: github.token({ pull_requests: "write" }),
    GH_REPO: repository,
    RUN: "1",
    URL: "https://github.example/acme/digits/actions/runs/1",
    HEAD: head,
    SHA: sha,
  };
  expect(Object.keys(given).sort()).toEqual(Object.keys(step.env).sort());
  rmSync(join(folder, "verdict"), { recursive: true, force: true });
  const PATH = [join(folder, "bin"), process.env.PATH].join(delimiter);
  const env = { ...given, PATH, API: github.url, OUTCOME: outcome };
  const child = spawn("bash", ["-e", "-c", step.run], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const [said, failed] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { code: child.exitCode ?? -1, said: said + failed };
}
const say = (number: number, body: string, login = bot) =>
  github.ask("POST", `/repos/${repository}/issues/${number}/comments`, { body }, login === bot ? undefined : login);

test("it keeps one comment of its own up to date, and leaves those of other workflows and of people alone", async () => {
  const number = await openPullRequest(github);
  const { head } = await github.ask<{ head: { label: string; ref: string } }>(
    "GET",
    `/repos/${repository}/pulls/${number}`,
  );
  const sha = await headOf(github, number);
  await say(number, "coverage: 91 %");
  await say(number, "<!-- model-comment -->is what your marker looks like", "octocat");

  expect(await comment(`acme:${head.ref}`, sha, "rejected")).toEqual({ code: 0, said: "" });
  await say(number, "coverage: 92 %");
  expect(await comment(`acme:${head.ref}`, sha, "passed")).toEqual({ code: 0, said: "" });

  expect((await commentsOf(github, number)).map(({ body }) => body)).toEqual([
    "coverage: 91 %",
    "<!-- model-comment -->is what your marker looks like",
    expect.stringMatching(/^<!-- model-comment -->✓ The model passes its gates: \[the run\]\(https:\S+\) says why\.$/),
    "coverage: 92 %",
  ]);
});

test("what a fork has kept is one of four words, or none", async () => {
  const number = await openPullRequest(github);
  const sha = await headOf(github, number);
  const { head } = await github.ask<{ head: { ref: string } }>("GET", `/repos/${repository}/pulls/${number}`);
  await comment(`acme:${head.ref}`, sha, "passed @acme/ml $(id)");
  expect((await commentsOf(github, number)).map(({ body }) => body)).toEqual([
    expect.stringContaining("? The model could not be judged"),
  ]);
});

test("without an open pull request at this head it does nothing", async () => {
  const number = await openPullRequest(github);
  const { head } = await github.ask<{ head: { ref: string } }>("GET", `/repos/${repository}/pulls/${number}`);
  const { code, said } = await comment(`acme:${head.ref}`, "0".repeat(40), "passed");
  expect([code, said]).toEqual([0, "no open pull request has this head any more\n"]);
  expect(await commentsOf(github, number)).toEqual([]);
});
