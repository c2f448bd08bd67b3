/** Where files may lie: one small interface for every medium, its files named by paths relative to a base. */
import type { FileSystem } from "../world.js";

export interface StoredFile {
  /** Relative to the medium's base, with `/` between its parts. */
  readonly path: string;
  readonly size: number;
}

/** What is to be stored: a local file's bytes, or bytes in memory. */
export type Content = { readonly file: string } | { readonly bytes: Uint8Array };

export interface Medium {
  /** The base as a person would write it, without secrets: for messages and reports. */
  readonly name: string;
  /** What stands at `path`, or undefined. A failure to look is a Problem, never "not there". */
  find(path: string): Promise<StoredFile | undefined>;
  /** Brings a file's bytes to a local path, written whole there. */
  readTo(path: string, local: string): Promise<void>;
  /** Stores bytes, whole: a reader sees all of them or none. */
  writeWhole(path: string, content: Content): Promise<void>;
  /** Every file below a folder; nothing where the folder is not there. */
  list(folder: string): Promise<readonly StoredFile[]>;
}

/** The parts of the world that a medium needs. */
export interface MediumWorld {
  readonly files: FileSystem;
  readonly signal?: AbortSignal;
}

export interface MediumKind {
  /** @param url  the base: a URL of the kind's scheme, or an absolute path for `local` */
  open(url: string, world: MediumWorld): Medium;
}
