/** A team's repository in which `init --yes` has been run, and the workflow that it wrote under nektos/act, unedited. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import type { Permissions } from "../github/server/permissions.js";
import { type Ended, start } from "./repository.js";

/** The committed program, or one that is being tried. */
const dist = dirname(resolve(process.env.MODEL_RELEASE_TEST_PROGRAM ?? "dist/cli.js"));

export interface Acted {
  /** By the name that the workflow knows. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** What the runner brings. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Folders with other people's actions, by the repository that the workflow names. */
  readonly actions?: Readonly<Record<string, string>>;
  /** Programs that the runner's image has, before this machine's own. */
  readonly path?: string;
}

export interface TeamRepository {
  /** Everything that a test leaves lies below. */
  readonly root: string;
  readonly folder: string;
  readonly name: string;
  write(path: string, text: string): void;
  /** A file of the examples. */
  example(path: string, as: string): void;
  git(...words: readonly string[]): string;
  /** `init --yes`, without GitHub's API, and a commit of all. */
  setUp(): void;
  commit(change: () => void): { readonly before: string; readonly after: string };
  /** What the written workflow gives a job's token. */
  permissionsOf(job: string): Permissions;
  act(event: string, payload: object, how?: Acted): Promise<Ended>;
  remove(): void;
}

const written = ".github/workflows/model-release.yml";

export function makeTeamRepository(name = "acme/plants"): TeamRepository {
  const root = mkdtempSync(join(tmpdir(), "model-release-init-"));
  const folder = join(root, name.split("/").at(-1)!);
  mkdirSync(folder);
  const workflow = () =>
    parse(readFileSync(join(folder, written), "utf8")) as {
      readonly jobs: Readonly<Record<string, { readonly permissions: object; readonly steps: { uses?: string }[] }>>;
    };
  const git = (...words: readonly string[]) => {
    const by = ["-c", "user.name=ada", "-c", "user.email=ada@example.com"];
    return execFileSync("git", [...by, ...words], { cwd: folder, encoding: "utf8", stdio: "pipe" }).trim();
  };
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  git("init", "-q", "-b", "main");
  git("remote", "add", "origin", `https://github.com/${name}.git`);
  return {
    root,
    folder,
    name,
    git,
    write,
    example: (path, as) => cpSync(join("examples", path), join(folder, as), { recursive: true }),
    setUp: () => {
      const env = { ...process.env, GITHUB_API_URL: "http://127.0.0.1:1" };
      execFileSync(process.execPath, [join(dist, "cli.js"), "init", "--yes"], { cwd: folder, env, stdio: "pipe" });
      git("add", "--all");
      git("commit", "-qm", "set up");
    },
    commit: (change) => {
      const before = git("rev-parse", "HEAD");
      change();
      git("add", "--all");
      git("commit", "-qm", "change");
      return { before, after: git("rev-parse", "HEAD") };
    },
    permissionsOf: (job) => {
      const entries = Object.entries(workflow().jobs[job]!.permissions);
      return Object.fromEntries(entries.map(([key, access]) => [key.replaceAll("-", "_"), access]));
    },
    act: async (event, payload, { secrets = {}, environment = {}, actions = {}, path } = {}) => {
      const ours = join(root, "action");
      cpSync(resolve("action.yml"), join(ours, "action.yml"));
      cpSync(dist, join(ours, "dist"), { recursive: true });
      execFileSync("git", ["init", "-q", ours]);
      const file = join(root, "event.json");
      const repository = { default_branch: "main", full_name: name };
      writeFileSync(file, JSON.stringify({ repository, ...payload }));
      const local = { "model-release/model-release": ours, ...actions };
      const used = Object.values(workflow().jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
      const words = [
        ...[event, "-P", "ubuntu-latest=-self-hosted", "-e", file, "--defaultbranch", "main"],
        "--no-skip-checkout=false",
        ...Object.entries(local).flatMap(([action, from]) => {
          const named = used.find((uses) => uses.startsWith(`${action}@`));
          return named === undefined ? [] : ["--local-repository", `${named}=${from}`];
        }),
        ...Object.entries(environment).flatMap(([key, value]) => ["--env", `${key}=${value}`]),
        // Only the names stand on the command line.
        ...Object.keys(secrets).flatMap((key) => ["-s", key]),
      ];
      // act keeps its settings, and the copy that it works in, below these folders; a person's own stay alone.
      const kept = { XDG_CONFIG_HOME: join(root, ".act"), XDG_CACHE_HOME: join(root, ".act") };
      const found = path === undefined ? {} : { PATH: `${path}:${process.env.PATH}` };
      return start("act", words, { cwd: folder, env: { ...process.env, ...kept, ...found, ...secrets } }).ended;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** As GitHub tells of a pull request from a branch of the repository itself. */
export function pullRequest({ name }: TeamRepository, number: number, base: string, head: string): object {
  return {
    action: "opened",
    pull_request: {
      number,
      base: { ref: "main", sha: base },
      head: { ref: "topic", sha: head, repo: { full_name: name } },
    },
  };
}
