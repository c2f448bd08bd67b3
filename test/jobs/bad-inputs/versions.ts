/** Baselines that are not where they should be, and DVC repositories that are broken. */
import * as files from "node:fs/promises";
import { join } from "node:path";
import { simpleGit } from "simple-git";
import { fixture, type Place } from "../place.js";
import type { BadInput } from "./bad-input.js";
import { refusing } from "./broken-files.js";

/** DVC's hash of "test". */
const md5 = "098f6bcd4621d373cade4e832627b4f6";
const object = `files/md5/${md5.slice(0, 2)}/${md5.slice(2)}`;
const pointer = `outs:\n- md5: ${md5}\n  size: 4\n  hash: md5\n  path: incumbent.onnx\n`;

/** A DVC repository without git, whose remote is a folder beside the place. */
async function dvc({ write }: Place, settings = `['remote "storage"']\n    url = ../../remote\n`): Promise<void> {
  await write(".dvc/config", `[core]\n    no_scm = True\n    remote = storage\n${settings}`);
}

/** The baseline's bytes lie in DVC's cache or remote alone. */
const keptBy = (place: "cache" | "remote", bytes?: string) => async (at: Place) => {
  await dvc(at);
  await at.write("incumbent.onnx.dvc", pointer);
  const name = place === "cache" ? `.dvc/cache/${object}` : `../remote/${object}`;
  await at.write(name, bytes ?? "test");
};

/** A git repository with two commits, of which the first has no model. */
async function git({ folder }: Place) {
  const repository = simpleGit(folder);
  await repository.init(["-q"]);
  await repository.addConfig("user.name", "test").addConfig("user.email", "test@example.com");
  await repository.add("holdout.csv").commit("rows");
  await repository.add("model.onnx").commit("model");
  return repository;
}

const incumbent = { config: { baseline: "incumbent.onnx", gates: ["accuracy >= baseline - 0.1"] } } as const;
const fromGit = (ref: string) => ({ config: { baseline: `git:${ref}` } });

export const versions: readonly BadInput[] = [
  {
    given: "a baseline that is not there",
    ...incumbent,
    code: "FILE_NOT_FOUND",
    exit: 2,
    says: ["the baseline incumbent.onnx is not there", "Correct 'baseline'"],
  },
  {
    given: "a baseline that is a pickle",
    ...incumbent,
    prepare: ({ write }) => write("incumbent.onnx", Buffer.from([0x80, 4, 0x95])),
    code: "MODEL_UNSUPPORTED",
    exit: 2,
    says: ["incumbent.onnx: this is a pickle"],
  },
  {
    given: "a baseline with other inputs than the holdout has",
    ...incumbent,
    prepare: ({ folder }) => files.copyFile(fixture("regression"), join(folder, "incumbent.onnx")),
    code: "MODEL_INPUTS_DIFFER",
    exit: 2,
    says: ["incumbent.onnx on holdout.csv: the model takes 10 values a row"],
  },
  {
    given: "a baseline by a version that was never released",
    config: { baseline: "1.2.0" },
    code: "VERSION_INVALID",
    exit: 2,
    says: ["there is no release 1.2.0", "Nothing has been released yet"],
  },
  {
    given: "a baseline from git outside of a repository",
    ...fromGit("main"),
    code: "GIT_UNAVAILABLE",
    exit: 2,
    says: ["is not in a git repository", "name the baseline by a path"],
  },
  {
    given: "a baseline at a branch that is not there",
    ...fromGit("relaese"),
    prepare: async (place) => void (await git(place)),
    code: "GIT_REF_MISSING",
    exit: 2,
    says: ["git knows no branch, tag or commit called 'relaese'", "git fetch origin"],
  },
  {
    given: "a baseline at a commit that has no model",
    ...fromGit("HEAD~1"),
    prepare: async (place) => void (await git(place)),
    code: "BASELINE_NOT_FOUND",
    exit: 2,
    says: ["model.onnx is not there at HEAD~1", "Name a branch, tag or commit"],
  },
  {
    given: "a baseline beyond a shallow clone",
    ...fromGit("HEAD~1"),
    prepare: async (place) => {
      const head = await (await git(place)).revparse("HEAD");
      await place.write(".git/shallow", `${head}\n`);
    },
    code: "GIT_SHALLOW",
    exit: 2,
    says: ["this checkout is shallow", "fetch-depth: 0"],
  },
  {
    given: "a .dvc file that is no YAML",
    ...incumbent,
    prepare: ({ write }) => write("incumbent.onnx.dvc", "outs: [\n"),
    code: "DVC_FILE_INVALID",
    exit: 2,
    says: ["incumbent.onnx.dvc"],
  },
  {
    given: "a .dvc file with merge conflicts in it",
    ...incumbent,
    prepare: ({ write }) => write("incumbent.onnx.dvc", `<<<<<<< HEAD\n${pointer}=======\n${pointer}>>>>>>> main\n`),
    code: "DVC_FILE_INVALID",
    exit: 2,
    says: ["incumbent.onnx.dvc"],
  },
  {
    given: "a .dvc file whose hash is none",
    ...incumbent,
    prepare: ({ write }) => write("incumbent.onnx.dvc", pointer.replace(md5, "../../etc/passwd")),
    code: "DVC_FILE_INVALID",
    exit: 2,
    says: ["incumbent.onnx.dvc", /md5/],
  },
  {
    given: "a .dvc file outside of a DVC repository",
    ...incumbent,
    prepare: ({ write }) => write("incumbent.onnx.dvc", pointer),
    code: "OBJECT_MISSING",
    exit: 4,
    says: ["is not in a DVC repository"],
  },
  {
    given: "an object that is neither in the cache nor in the remote",
    ...incumbent,
    prepare: async (place) => {
      await dvc(place);
      await place.write("incumbent.onnx.dvc", pointer);
    },
    code: "OBJECT_MISSING",
    exit: 4,
    says: [`the bytes of ${md5} are not in`, "remote", "dvc push"],
  },
  {
    given: "a cache that may not be read",
    ...incumbent,
    prepare: keptBy("cache"),
    world: { files: refusing("EACCES", /\.dvc\/cache\//) },
    code: "FILE_UNREADABLE",
    exit: 4,
    says: ["this user may not read it", "ls -l"],
  },
  {
    given: "a remote that may not be read",
    ...incumbent,
    prepare: keptBy("remote"),
    world: { files: refusing("EACCES", /\/remote\//) },
    code: "FILE_UNREADABLE",
    exit: 4,
    says: ["this user may not read it"],
  },
  {
    given: "a damaged object in the cache, and no other",
    ...incumbent,
    prepare: keptBy("cache", "tset"),
    code: "OBJECT_MISSING",
    exit: 4,
    says: [`the bytes of ${md5} are not in`],
  },
  {
    given: "a damaged object in the remote",
    ...incumbent,
    prepare: keptBy("remote", "tset"),
    code: "OBJECT_CORRUPT",
    exit: 4,
    says: [`the object ${md5} in`, "holds other bytes than its name says", "dvc push"],
  },
  {
    given: "DVC settings that are none",
    job: "release",
    prepare: (place) => dvc(place, "url ../../remote\n"),
    code: "DVC_CONFIG_INVALID",
    exit: 2,
    says: [".dvc/config", "4"],
  },
  {
    given: "a DVC remote that no settings know",
    job: "release",
    config: { version: { remote: "stroage" } },
    prepare: (place) => dvc(place),
    code: "DVC_REMOTE_MISSING",
    exit: 2,
    says: ["stroage", "storage"],
  },
  {
    given: "a DVC remote outside of a DVC repository",
    job: "release",
    config: { version: { remote: "storage" } },
    code: "DVC_REMOTE_MISSING",
    exit: 2,
    says: ["version.remote names 'storage'", "dvc init"],
  },
  {
    given: "a DVC remote of a kind that is not supported",
    job: "release",
    config: { version: { remote: "storage" } },
    prepare: (place) => dvc(place, `['remote "storage"']\n    url = s3://models/store\n`),
    code: "STORAGE_UNSUPPORTED",
    exit: 2,
    says: ["the DVC remote 'storage' cannot be used", "s3://", "dvc push"],
  },
  {
    given: "a DVC remote that is a file",
    job: "release",
    prepare: async (place) => {
      await dvc(place);
      await place.write("../remote", "a file");
    },
    code: "FILE_UNREADABLE",
    exit: 4,
    says: ["remote cannot hold files: a file stands where a folder should be"],
  },
  {
    given: "a DVC cache that is a file",
    job: "release",
    prepare: async (place) => {
      await dvc(place);
      await place.write(".dvc/cache", "a file");
    },
    code: "FILE_UNREADABLE",
    exit: 4,
    says: ["cache cannot hold files: a file stands where a folder should be"],
  },
  {
    given: "a model that .dvcignore leaves out",
    job: "release",
    prepare: async (place) => {
      await dvc(place);
      await place.write(".dvcignore", "*.onnx\n");
    },
    code: "DVC_IGNORED",
    exit: 2,
    says: ["model.onnx", ".dvcignore"],
  },
  {
    given: "a broken .dvc file of the model itself",
    job: "release",
    prepare: async (place) => {
      await dvc(place);
      await place.write("model.onnx.dvc", "outs: model.onnx\n");
    },
    code: "DVC_FILE_INVALID",
    exit: 2,
    says: ["model.onnx.dvc"],
  },
  {
    given: "`plan` of a broken .dvc file",
    job: "plan",
    config: { image: { base: undefined } },
    prepare: async (place) => {
      await dvc(place);
      await place.write("model.onnx.dvc", "outs: model.onnx\n");
    },
    code: "DVC_FILE_INVALID",
    exit: 2,
    says: ["model.onnx.dvc"],
  },
];
