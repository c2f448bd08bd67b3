/** File systems that refuse: all else is done by the real one. */
import * as files from "node:fs/promises";
import type { FileSystem } from "../../../src/world.js";

const real: FileSystem = files;

const failure = (code: string, path: string) => Object.assign(new Error(`${code}: refused, '${path}'`), { code });

/** Refuses to read or look into what `path` matches; tests may run as root, whom rights do not stop. */
export function refusing(code: string, path: RegExp): FileSystem {
  const guarded = <Name extends "access" | "open" | "readFile" | "readdir" | "copyFile">(
    name: Name,
  ): FileSystem[Name] =>
    ((at: string, ...rest: readonly unknown[]) =>
      path.test(String(at))
        ? Promise.reject(failure(code, String(at)))
        : (real[name] as (...given: unknown[]) => unknown)(at, ...rest)) as FileSystem[Name];
  return {
    ...files,
    access: guarded("access"),
    open: guarded("open"),
    readFile: guarded("readFile"),
    readdir: guarded("readdir"),
    copyFile: guarded("copyFile"),
  };
}

export interface FillingDisk {
  readonly files: FileSystem;
  /** Writes so far, refused ones too. */
  writes(): number;
}

/**
 * A disk that is full from the write number `from` on (counted from 1): what is written then breaks off half way, as
 * on a real one. Removing still works.
 */
export function fillingDisk(from: number): FillingDisk {
  let writes = 0;
  const isFull = () => ++writes >= from;
  const full = (path: unknown) => failure("ENOSPC", String(path));
  const whole = <Name extends "mkdir" | "rename" | "link" | "symlink">(name: Name): FileSystem[Name] =>
    ((...given: readonly unknown[]) =>
      isFull()
        ? Promise.reject(full(given.at(-1)))
        : (real[name] as (...given: readonly unknown[]) => unknown)(...given)) as FileSystem[Name];
  return {
    writes: () => writes,
    files: {
      ...files,
      mkdir: whole("mkdir"),
      rename: whole("rename"),
      link: whole("link"),
      symlink: whole("symlink"),
      copyFile: async (from, to, mode) => {
        await files.copyFile(from, to, mode);
        if (!isFull()) return;
        await files.truncate(to, 1);
        throw full(to);
      },
      writeFile: async (path, content, options) => {
        if (!isFull()) return files.writeFile(path, content, options);
        await files.writeFile(path, "", options);
        throw full(path);
      },
      open: async (path, flags, mode) => {
        const handle = await files.open(path, flags, mode);
        return new Proxy(handle, {
          get: (_target, name: keyof files.FileHandle) => {
            const own = handle[name];
            if (typeof own !== "function") return own;
            const act = own.bind(handle) as (...given: readonly unknown[]) => unknown;
            const isWrite = name === "write" || name === "writeFile" || name === "writev" || name === "appendFile";
            return isWrite
              ? (...given: readonly unknown[]) => (isFull() ? breakOff(act, given, path) : act(...given))
              : act;
          },
        });
      },
    },
  };

  /** Half of the bytes still find room. */
  async function breakOff(
    act: (...given: readonly unknown[]) => unknown,
    [content]: readonly unknown[],
    path: unknown,
  ) {
    if (typeof content === "string" || content instanceof Uint8Array) await act(content.slice(0, content.length / 2));
    throw full(path);
  }
}
