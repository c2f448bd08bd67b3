/** The workflow that `init --yes` writes for a model that DVC keeps, under nektos/act, with the real DVC. */
import { execFileSync } from "node:child_process";
import { createReadStream, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { makeTeamRepository, pullRequest, type TeamRepository } from "./set-up.js";

const programs = resolve(process.env.MODEL_RELEASE_ORACLES ?? "build/oracles", "bin");
const model = "models/digits.onnx";

let team: TeamRepository;
let store: Server;
let asked: string[];
beforeEach(async () => {
  team = makeTeamRepository();
  asked = [];
  // A remote that DVC alone can read: what it has to fetch, nobody else brings.
  store = createServer(({ url = "", method }, answer) => {
    const path = join(team.root, "store", url);
    const facts = statSync(path, { throwIfNoEntry: false });
    asked.push(`${method} ${url}`);
    if (!facts?.isFile()) answer.writeHead(404).end();
    else if (method === "HEAD") answer.writeHead(200, { "content-length": facts.size }).end();
    else createReadStream(path).pipe(answer.writeHead(200, { "content-length": facts.size }));
  });
  await new Promise<void>((listening) => store.listen(0, "127.0.0.1", listening));
});
afterEach(() => {
  store.close();
  store.closeAllConnections();
  team.remove();
});

const quiet = () => ({ DVC_NO_ANALYTICS: "1", DVC_SITE_CACHE_DIR: join(team.root, "site"), HOME: team.root });
const dvc = (...words: readonly string[]) =>
  execFileSync(join(programs, "dvc"), [...words, "--quiet"], {
    cwd: team.folder,
    env: { ...process.env, ...quiet() },
    stdio: "pipe",
  });

/** What the machine of the person who trained has: a model under DVC, pushed. */
function keep(example: string): void {
  rmSync(join(team.folder, model), { force: true });
  team.example(example, model);
  dvc("add", model, "--to-remote", "--remote", "folder");
}

/** Stands in for GitHub's own action, which downloads a Python: the runner has one. */
function setupPython(): string {
  const folder = join(team.root, "setup-python");
  mkdirSync(folder);
  writeFileSync(
    join(folder, "action.yml"),
    "name: python\ndescription: python\ninputs: {python-version: {description: v}}\nruns: {using: composite, steps: [{run: python --version, shell: bash}]}\n",
  );
  execFileSync("git", ["init", "-q", folder]);
  return folder;
}

test("a model in DVC's remote is fetched, and so is the one before it, and the two are compared", async () => {
  const { port } = store.address() as AddressInfo;
  // What `dvc init`, `dvc remote add` and `dvc add` write; each of them would take seconds.
  team.write("models/.gitignore", "/digits.onnx\n");
  team.write(".dvc/.gitignore", "/config.local\n/tmp\n/cache\n");
  team.write(".dvc/config", `[core]\n    remote = store\n['remote "store"']\n    url = http://127.0.0.1:${port}\n`);
  team.write(".dvc/config.local", `['remote "folder"']\n    url = ${join(team.root, "store")}\n`);
  team.example("digits/data/holdout.csv", "data/holdout.csv");
  keep("digits/models/logistic.onnx");
  team.setUp();
  const { before, after } = team.commit(() => keep("digits/models/undertrained.onnx"));
  expect(team.git("ls-files", "models")).toBe("models/.gitignore\nmodels/digits.onnx.dvc");
  const { code, text } = await team.act("pull_request", pullRequest(team, 1, before, after), {
    actions: { "actions/setup-python": setupPython() },
    environment: quiet(),
    path: programs,
  });
  expect(text).toContain("digits was rejected by the holdout");
  expect(text).toMatch(/`accuracy >= baseline - 0\.02` \| accuracy 0\.846 against 0\.977/);
  const fetched = new Set(asked.filter((request) => request.startsWith("GET /files/md5/")));
  expect([...fetched]).toHaveLength(2);
  expect(code).not.toBe(0);
}, 120_000);
