/** A user's repository for a test: the action at its root, a model to release, and what the runner hands to a step. */
import { execFileSync, type SpawnOptions, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Repository {
  readonly folder: string;
  remove(): void;
}

/** @param configuration  the text of model-release.yaml; paths as in examples/digits */
export function makeRepository(configuration: string): Repository {
  const folder = mkdtempSync(join(tmpdir(), "model-release-workflow-"));
  for (const part of ["action.yml", "dist"]) cpSync(part, join(folder, part), { recursive: true });
  for (const part of ["models", "data"]) cpSync(join("examples/digits", part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, "model-release.yaml"), configuration);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
      cwd: folder,
      stdio: "pipe",
    });
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-qm", "model");
  git("remote", "add", "origin", "https://github.com/acme/digits.git");
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function commitOf({ folder }: Repository): string {
  return execFileSync("git", ["rev-parse", "HEAD"], { cwd: folder, encoding: "utf8" }).trim();
}

export interface StepFiles {
  readonly environment: Record<string, string>;
  outputs(): Record<string, string>;
  state(): Record<string, string>;
  summary(): string;
}

/** The command files that the runner makes for a step, and the environment that names them. */
export function stepFiles(
  { folder }: Repository,
  event: string,
  payload: object,
  inputs: Record<string, string> = {},
): StepFiles {
  const runner = join(folder, ".runner");
  mkdirSync(runner, { recursive: true });
  const file = (name: string, text = "") => {
    const path = join(runner, name);
    if (!existsSync(path)) writeFileSync(path, text);
    return path;
  };
  const paths = {
    output: file("output"),
    state: file("state"),
    summary: file("summary"),
    event: file("event.json", JSON.stringify(payload)),
  };
  writeFileSync(join(folder, ".git/info/exclude"), ".runner\n");
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: paths.event,
    GITHUB_OUTPUT: paths.output,
    GITHUB_STATE: paths.state,
    GITHUB_STEP_SUMMARY: paths.summary,
    GITHUB_WORKSPACE: folder,
    GITHUB_REPOSITORY: "acme/digits",
    GITHUB_RUN_ID: "1",
    GITHUB_SERVER_URL: "https://github.com",
  };
  for (const [name, value] of Object.entries(inputs)) environment[`INPUT_${name.toUpperCase()}`] = value;
  return {
    environment,
    outputs: () => readCommandFile(paths.output),
    state: () => readCommandFile(paths.state),
    summary: () => readFileSync(paths.summary, "utf8"),
  };
}

/** `NAME<<delimiter`, the value, the delimiter: as the toolkit writes outputs and state. */
function readCommandFile(path: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [, name, , value] of readFileSync(path, "utf8").matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm))
    values[name!] = value!;
  return values;
}

export interface Ended {
  readonly code: number | null;
  readonly text: string;
}

export interface Running {
  readonly ended: Promise<Ended>;
  /** Resolves when the output so far holds the text. */
  says(text: string): Promise<void>;
  signal(name: NodeJS.Signals): void;
}

/** Starts a step as the runner does: node, the file that action.yml names, the working directory of the job. */
export function startStep(step: "main" | "post", { folder }: Repository, environment: Record<string, string>): Running {
  return start(process.execPath, [join(folder, "dist", `${step}.js`)], { cwd: folder, env: environment });
}

export function start(program: string, args: readonly string[], options: SpawnOptions): Running {
  const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      for (const look of waiting) look();
    });
  return {
    ended: new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => resolve({ code, text }));
    }),
    says: (wanted) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!text.includes(wanted)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        child.on("close", () => reject(new Error(`ended without saying '${wanted}':\n${text}`)));
        look();
      }),
    signal: (name) => child.kill(name),
  };
}
