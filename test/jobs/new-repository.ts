/** A folder that is to be set up: with real models, real git, and `init --yes` as the command line runs it. */
import { execFile } from "node:child_process";
import * as files from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { init } from "../../src/doors/commands.js";
import { exitOf, explain } from "../../src/errors.js";
import type { World } from "../../src/world.js";
import { csv, enterPlace, fixture, type Place, rowsOf } from "./place.js";

export interface Initiated {
  readonly exit: number;
  readonly text: string;
}

export interface NewRepository extends Place {
  initiate(how?: { below?: string; world?: Partial<World>; force?: boolean }): Promise<Initiated>;
  /** A model of the fixtures. */
  put(model: string, path: string): Promise<void>;
  read(path: string): Promise<string>;
  isThere(path: string): Promise<boolean>;
  useGit(origin?: string): Promise<void>;
  commit(): Promise<void>;
  /** A program, in the folder. */
  execute(program: string, words: readonly string[], environment?: NodeJS.ProcessEnv): Promise<void>;
}

const execute = promisify(execFile);

export async function enterRepository(): Promise<NewRepository> {
  const place = await enterPlace();
  const { folder } = place;
  const inFolder = async (program: string, words: readonly string[], env = process.env) => {
    await execute(program, words, { cwd: folder, env });
  };
  // In one process, for starting one from here is slow.
  const commitAfter = (first: string) => {
    const by = "git -c user.name=a -c user.email=a@example.com commit --quiet --all --message all";
    return inFolder("sh", ["-ec", `${first}; git add --all; ${by}`]);
  };
  return {
    ...place,
    initiate: async ({ below = ".", world = {}, force = false } = {}) => {
      const fetch: World["fetch"] = () => Promise.reject(new Error("no network in this test"));
      try {
        const here = join(folder, below);
        const { exit, text } = await init({ yes: true, force }, { ...place.world, fetch, ...world }, here);
        return { exit, text };
      } catch (error) {
        return { exit: exitOf(error), text: explain(error) };
      }
    },
    put: async (model, path) => place.write(path, await files.readFile(fixture(model))),
    read: (path) => files.readFile(join(folder, path), "utf8"),
    isThere: (path) =>
      files.lstat(join(folder, path)).then(
        () => true,
        () => false,
      ),
    useGit: (origin) =>
      commitAfter(
        `git init --quiet --initial-branch trunk${origin === undefined ? "" : `; git remote add origin ${origin}`}`,
      ),
    commit: () => commitAfter(":"),
    execute: inFolder,
  };
}

/** Irises with their species, as the model `logistic` answers. */
export async function iris(): Promise<string> {
  return csv(await rowsOf("logistic"));
}

/** One Deployment, in a form that a release can take. */
export function manifest(name: string, namespace: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec: {containers: [{name: main, image: "example.com/${name}:1"}]}
`;
}
