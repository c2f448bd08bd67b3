/** A folder with a model, a holdout and a configuration, in which jobs are run as the command line runs them. */
import { createHash } from "node:crypto";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { stringify } from "yaml";
import type { Answer } from "../../src/doors/cli.js";
import * as commands from "../../src/doors/commands.js";
import { realWorld } from "../../src/doors/world.js";
import { type Exit, exitOf, explain } from "../../src/errors.js";
import { silent } from "../../src/progress.js";
import type { World } from "../../src/world.js";

/** Releases pack the doors into images and start them as processes: both need the bundle. */
const home = resolve("dist");

/** Each takes what a person would write behind it. */
export const jobs = {
  gate: commands.gate,
  release: (options: Options & { retry?: boolean }, world: World) => commands.release(options, world),
  plan: commands.plan,
  verify: commands.verify,
  status: commands.status,
  approve: (options: Options, world: World) => commands.approve(options, world),
  rollback: commands.rollback,
  history: commands.history,
  stop: commands.stop,
  inspect: (_options: Options, world: World, path: string) => commands.inspect(path, world),
  hash: (_options: Options, world: World, path: string) => commands.hash(path, world),
  report: (_options: Options, world: World, path: string) => commands.report(path, "text", world),
} as const;
export type JobName = keyof typeof jobs;

type Options = Parameters<typeof commands.gate>[0];

export interface Asked {
  readonly set?: readonly string[];
  readonly to?: string;
  readonly retry?: boolean;
  /** What `inspect`, `hash` and `report` look at, relative to the place. */
  readonly path?: string;
  /** Relative to the place; by default model-release.yaml. */
  readonly config?: string;
  readonly world?: Partial<World>;
}

export interface Answered {
  readonly exit: Exit;
  /** What stands on stderr, or on stdout where nothing broke the job off. */
  readonly text: string;
  readonly json: unknown;
  /** What was warned of. */
  readonly warnings: readonly string[];
}

export interface Place {
  readonly folder: string;
  /** Where the machine's logins and settings would lie; empty at first. */
  readonly home: string;
  readonly world: World;
  write(path: string, content: string | Uint8Array): Promise<void>;
  run(job: JobName, asked?: Asked): Promise<Answered>;
  /** The bytes of every file, hashed, but for our own state and git's. */
  fingerprint(): Promise<Readonly<Record<string, string>>>;
  /** Files that a write left half done. */
  leftovers(): Promise<readonly string[]>;
  /** Processes that work in this place. */
  processes(): Promise<readonly string[]>;
  /** Something to end before the place is removed. */
  atEnd(end: () => Promise<void>): void;
  remove(): Promise<void>;
}

export async function enterPlace(): Promise<Place> {
  const root = await files.realpath(await files.mkdtemp(join(tmpdir(), "mr-jobs-")));
  const [folder, userHome] = [join(root, "repository"), join(root, "home")];
  await Promise.all([files.mkdir(folder), files.mkdir(userHome)]);
  const ends: (() => Promise<void>)[] = [];
  const warnings: string[] = [];
  const warn = (line: string) => void warnings.push(line);
  const world: World = {
    ...realWorld(home, { ...silent, warn }, new AbortController().signal),
    // No login, no setting and no workflow of the machine that runs the tests.
    environment: { PATH: process.env.PATH, HOME: userHome, DVC_SYSTEM_CONFIG_DIR: userHome },
  };
  const place: Place = {
    folder,
    home: userHome,
    world,
    write: async (path, content) => {
      await files.mkdir(dirname(join(folder, path)), { recursive: true });
      await files.writeFile(join(folder, path), content);
    },
    run: async (job, { set = [], to, retry, path = ".", config = "model-release.yaml", world: changes } = {}) => {
      warnings.length = 0;
      const options = { config: join(folder, config), set, gate: [], retry, to };
      const run: (options: Options, world: World, path: string) => Promise<Answer> = jobs[job];
      try {
        const { exit, text, json, error } = await run(options, { ...world, ...changes }, join(folder, path));
        return { exit, text: error ?? text, json, warnings: [...warnings] };
      } catch (error) {
        return { exit: exitOf(error), text: explain(error), json: undefined, warnings: [...warnings] };
      }
    },
    fingerprint: async () => {
      const own = (await filesBelow(root)).filter((name) => !/\/(\.model-release|\.git)\//.test(name));
      const hashed = own.map(async (name) => [name, await hashOf(join(root, name))] as const);
      return Object.fromEntries(await Promise.all(hashed));
    },
    leftovers: async () =>
      (await filesBelow(root)).filter((name) => /\.(tmp|partial)$|\.(part|old)-\d+|record\.lock/.test(name)),
    processes: () => processesIn(root),
    atEnd: (end) => void ends.push(end),
    remove: async () => {
      // A test that failed may have left its servers.
      if ((await processesIn(root)).length > 0) await place.run("stop");
      for (const end of ends) await end();
      await files.rm(root, { recursive: true, force: true });
    },
  };
  return place;
}

/** The same configuration for all, with what a case changes; `undefined` takes a key out. */
export function configuration(changes: Readonly<Record<string, unknown>> = {}): string {
  const common = {
    name: "iris",
    model: "model.onnx",
    baseline: "none",
    holdout: { path: "holdout.csv", label: "species" },
    gates: ["accuracy >= 80%"],
    deploy: { ephemeral: true },
    canary: {
      traffic: { replay: "holdout", rate: 100 },
      steps: ["50%"],
      max_duration: "3s",
      look: "500ms",
      settle: "100ms",
      warmup: "0s",
      gates: ["error_rate <= baseline + 10%"],
    },
  };
  return stringify({ ...common, ...changes });
}

export const fixture = (name: string) => resolve("test/fixtures/models", `${name}.onnx`);

/** The rows of a fixture model, with the model's own answers as labels. */
export async function rowsOf(name: string): Promise<readonly (readonly string[])[]> {
  const { columns, labels } = JSON.parse(await files.readFile(resolve("test/fixtures/models", `${name}.json`), "utf8"));
  const names = Object.keys(columns);
  return [
    [...names, "species"],
    ...labels.map((label: string, row: number) => [...names.map((column) => columns[column][row]), label]),
  ];
}

export const csv = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.join(",")).join("\n")}\n`;

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await files.readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();
}

async function hashOf(path: string): Promise<string> {
  const bytes = await files.readFile(path).catch((error: NodeJS.ErrnoException) => String(error.code));
  return createHash("sha256").update(bytes).digest("hex");
}

/** Where the system has no /proc, there is nothing to look at. */
async function processesIn(folder: string): Promise<readonly string[]> {
  const pids = (await files.readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const commands = pids.map((pid) => files.readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => ""));
  return (await Promise.all(commands)).filter((command) => command.includes(folder));
}
