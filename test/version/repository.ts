/** Real DVC repositories in temporary folders, for the tests of this room. */
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { simpleGit } from "simple-git";
import type { VersionWorld } from "../../src/version/plan.js";

export interface TestRepository {
  /** The DVC repository's root, also git's unless `git: false`. */
  readonly root: string;
  /** Base of its default remote, called `storage`. */
  readonly remote: string;
  readonly world: VersionWorld;
  readonly warnings: string[];
  write(path: string, content: string | Uint8Array): Promise<string>;
  read(path: string): Promise<string>;
  /** Every file below a folder, relative, without git's own. */
  list(folder?: string): Promise<readonly string[]>;
}

export async function makeRepository({ dvc = true, git = true } = {}): Promise<TestRepository> {
  const base = await files.realpath(await files.mkdtemp(join(tmpdir(), "version-")));
  const root = join(base, "repo");
  const remote = join(base, "remote");
  const warnings: string[] = [];
  const write = async (path: string, content: string | Uint8Array) => {
    await files.mkdir(dirname(join(root, path)), { recursive: true });
    await files.writeFile(join(root, path), content);
    return join(root, path);
  };
  await files.mkdir(root);
  if (git) await simpleGit(root).init(["-q"]);
  if (dvc) {
    const core = git ? "[core]\n    remote = storage\n" : "[core]\n    remote = storage\n    no_scm = True\n";
    await write(".dvc/config", `${core}['remote "storage"']\n    url = ../../remote\n`);
    await write(".dvc/.gitignore", "/config.local\n/tmp\n/cache\n");
  }
  return {
    root,
    remote,
    warnings,
    write,
    read: (path) => files.readFile(join(root, path), "utf8"),
    list: (folder = root) => listAll(folder),
    world: {
      files,
      environment: { HOME: base, DVC_GLOBAL_CONFIG_DIR: join(base, "none"), DVC_SYSTEM_CONFIG_DIR: join(base, "none") },
      progress: {
        say: () => {},
        warn: (line) => void warnings.push(line),
        detail: () => {},
        stage: (_title, work) => work(),
        task: () => ({ update: () => {}, end: () => {} }),
      },
    },
  };
}

async function listAll(folder: string): Promise<readonly string[]> {
  const found = await files.readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith(".git/"))
    .sort();
}
