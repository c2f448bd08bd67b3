/**
 * Files written whole or not at all: aside in the same folder first, then renamed over what stood there.
 *
 * A reader sees the old bytes or the new ones, whenever the process dies; a failed write leaves nothing behind.
 */
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { dirname, join } from "node:path";
import type { FileSystem } from "../world.js";
import { errnoOf, isAbsent, readProblem, writeProblem } from "./problems.js";

export interface WriteOptions {
  readonly files: FileSystem;
  /** Rights of the new file; by default those that the process gives to new files. */
  readonly mode?: number;
}

/**
 * Writes `content` to `path`, making its folder where there is none. Flushed to the disk before the rename, so that
 * a power cut leaves no empty file under the final name.
 *
 * @param content  in chunks where it would not fit into memory; what they throw leaves no file either
 * @throws Problem DISK_FULL, FILE_UNWRITABLE; what stood at `path` is then untouched
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: WriteOptions,
): Promise<void> {
  await replaceWhole(path, options.files, async (aside) => {
    const handle = await options.files.open(aside, "wx", 0o666);
    try {
      if (typeof content === "string" || content instanceof Uint8Array) await handle.writeFile(content);
      else for await (const chunk of content) await handle.writeFile(chunk);
      if (options.mode !== undefined) await handle.chmod(options.mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

/**
 * Copies a file's bytes to `to`, sharing blocks where the file system can (reflink).
 *
 * Not flushed: meant for content that is checked against its digest when it is read again.
 *
 * @throws Problem FILE_NOT_FOUND, FILE_UNREADABLE, DISK_FULL, FILE_UNWRITABLE
 */
export async function copyWhole(from: string, to: string, options: WriteOptions): Promise<void> {
  const { files, mode } = options;
  await replaceWhole(to, files, async (aside) => {
    try {
      await files.copyFile(from, aside, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    } catch (error) {
      await assertReadable(from, files);
      throw error;
    }
    if (mode !== undefined) await files.chmod(aside, mode);
  });
}

/** The error of a copy does not say which of its two files it means. */
async function assertReadable(path: string, files: FileSystem): Promise<void> {
  try {
    await files.access(path, constants.R_OK);
  } catch (error) {
    throw readProblem(error, path);
  }
}

/**
 * The same for bytes that something else writes: `write` puts them, checked, at the path that it is given.
 *
 * @throws Problem DISK_FULL, FILE_UNWRITABLE, and what `write` throws; what stood at `path` is then untouched
 */
export async function replaceWhole(
  path: string,
  files: FileSystem,
  write: (aside: string) => Promise<void>,
): Promise<void> {
  const aside = join(dirname(path), `.${randomBytes(9).toString("base64url")}.tmp`);
  try {
    try {
      await inFolder(dirname(path), files, () => write(aside));
      await files.rename(aside, path);
    } catch (error) {
      await files.rm(aside, { force: true });
      throw error;
    }
  } catch (error) {
    throw writeProblem(error, path);
  }
}

/** Makes a folder, and those above it, where there is none. @throws Problem DISK_FULL, FILE_UNWRITABLE */
export async function makeFolder(path: string, files: Pick<FileSystem, "mkdir">): Promise<void> {
  await files.mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw writeProblem(error, path);
  });
}

/** Makes the folder only where it turns out to be missing: that is rare, and asking each time is slow. */
async function inFolder(folder: string, files: FileSystem, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (errnoOf(error) !== "ENOENT") throw error;
    await files.mkdir(folder, { recursive: true });
    await act();
  }
}

/**
 * A file's text, or undefined where nothing stands at `path`.
 *
 * @throws Problem FILE_UNREADABLE
 */
export async function readTextIfThere(path: string, files: FileSystem): Promise<string | undefined> {
  try {
    return await files.readFile(path, "utf8");
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw readProblem(error, path);
  }
}
