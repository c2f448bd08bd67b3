/** The workflow that `init --yes` writes, as it stands, under nektos/act. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { start } from "./repository.js";

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "model-release-init-"));
  folder = join(root, "plants");
  for (const place of ["models", "data"]) mkdirSync(join(folder, place), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function git(...words: readonly string[]): string {
  const by = ["-c", "user.name=t", "-c", "user.email=t@example.com"];
  return execFileSync("git", [...by, ...words], { cwd: folder, encoding: "utf8", stdio: "pipe" }).trim();
}

const example = (path: string, as: string) => cpSync(join("examples", path), join(folder, as));

/** A pull request that changes something on top of all that is there; the action is the one that is built here. */
async function pullRequest(change: () => void) {
  const base = git("rev-parse", "HEAD");
  change();
  git("commit", "-qam", "change");
  const action = join(root, "action");
  for (const part of ["action.yml", "dist"]) cpSync(part, join(action, part), { recursive: true });
  execFileSync("git", ["init", "-q", action]);
  const facts = { default_branch: "main", full_name: "acme/plants" };
  const head = { ref: "topic", repo: { full_name: "acme/plants" } };
  const event = join(root, "event.json");
  writeFileSync(
    event,
    JSON.stringify({
      action: "opened",
      repository: facts,
      pull_request: { number: 1, base: { ref: "main", sha: base }, head },
    }),
  );
  const asGiven = [
    "-P",
    "ubuntu-latest=-self-hosted",
    "-e",
    event,
    "--defaultbranch",
    "main",
    "--no-skip-checkout=false",
  ];
  const words = ["pull_request", ...asGiven, "--local-repository", `model-release/model-release@v1=${action}`];
  const env = { ...process.env, XDG_CONFIG_HOME: join(root, ".act"), XDG_CACHE_HOME: join(root, ".act") };
  return start("act", words, { cwd: folder, env }).ended;
}

function setUp(): void {
  git("init", "-q", "-b", "main");
  git("remote", "add", "origin", "https://github.com/acme/plants.git");
  const env = { ...process.env, GITHUB_API_URL: "http://127.0.0.1:1" };
  execFileSync(process.execPath, [resolve("dist/cli.js"), "init", "--yes"], { cwd: folder, env, stdio: "pipe" });
  git("add", "--all");
  git("commit", "-qm", "set up");
}

test("a worse model is stopped on the pull request, and nothing else runs", async () => {
  example("digits/models/logistic.onnx", "models/digits.onnx");
  example("digits/data/holdout.csv", "data/holdout.csv");
  setUp();
  const { code, text } = await pullRequest(() => example("digits/models/undertrained.onnx", "models/digits.onnx"));
  expect(text).toContain("digits was rejected by the holdout");
  expect(text).not.toContain("model-release/release");
  expect(code).not.toBe(0);
});

test("of two models only the one that changed is gated", async () => {
  example("digits/models/logistic.onnx", "models/digits.onnx");
  example("digits/data/holdout.csv", "data/digits_holdout.csv");
  example("fair/models/incumbent.onnx", "models/affairs.onnx");
  example("fair/data/holdout.csv", "data/affairs_holdout.csv");
  setUp();
  const { code, text } = await pullRequest(() => example("fair/models/candidate.onnx", "models/affairs.onnx"));
  expect(text).toContain("affairs passed its gates");
  expect(text).not.toContain("digits passed");
  expect(readFileSync(join(folder, "model-release.affairs.yaml"), "utf8")).toContain(
    "model: {path: models/affairs.onnx",
  );
  expect(code).toBe(0);
});
