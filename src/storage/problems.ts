/** What the operating system's refusals (ENOENT, EACCES, ENOSPC …) mean to the person who reads them. */
import { Problem } from "../errors.js";

/** The operating system's own name of a failure ("ENOSPC"), or undefined where the error has none. */
export function errnoOf(error: unknown): string | undefined {
  // By shape, not by class: an error may come from another realm (a worker, a test's sandbox).
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

function messageOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return String(error);
}

/** True where an error says that nothing stands at a path (also when a parent of it is a file). */
export function isAbsent(error: unknown): boolean {
  const errno = errnoOf(error);
  return errno === "ENOENT" || errno === "ENOTDIR";
}

const readReasons: Readonly<Record<string, string>> = {
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
  EISDIR: "it is a folder, not a file",
  ELOOP: "its symbolic links go round in a circle",
  EMFILE: "this process has too many files open",
  EIO: "the disk failed",
};

/** The Problem for a file that could not be read. A Problem passes through as it is. */
export function readProblem(error: unknown, path: string): Problem {
  if (error instanceof Problem) return error;
  if (isAbsent(error)) {
    return new Problem("FILE_NOT_FOUND", {
      what: `${path} is not there`,
      remedy: "Check the path; paths are relative to the folder of the configuration.",
      cause: error,
    });
  }
  const errno = errnoOf(error);
  const reason = (errno && readReasons[errno]) ?? messageOf(error);
  return new Problem("FILE_UNREADABLE", {
    what: `${path} could not be read: ${reason}`,
    remedy: `Look at its rights and its disk: ls -l '${path}'`,
    cause: error,
  });
}

const fullReasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "this user's disk quota is used up",
  EFBIG: "the file system takes no file of this size",
};
const refusedReasons: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "the file system is read-only",
  EEXIST: "something else stands where a folder should be",
  ENOTDIR: "a file stands where a folder should be",
  EISDIR: "a folder stands where the file should be",
};

/** The Problem for a file that could not be written whole. A Problem passes through as it is. */
export function writeProblem(error: unknown, path: string): Problem {
  if (error instanceof Problem) return error;
  const errno = errnoOf(error) ?? "";
  const full = fullReasons[errno];
  if (full) {
    return new Problem("DISK_FULL", {
      what: `${path} could not be written: ${full}`,
      remedy: `Free some space and run again; nothing half-written was left.\n  df -h '${path}'`,
      cause: error,
    });
  }
  const reason = refusedReasons[errno] ?? messageOf(error);
  return new Problem("FILE_UNWRITABLE", {
    what: `${path} could not be written: ${reason}`,
    remedy: `Look at the rights of its folder and at what stands there; nothing half-written was left.\n  ls -ld '${path}' "$(dirname '${path}')"`,
    cause: error,
  });
}
