/** What a format of model files is to us: how it is seen by its content, and how it is described. */
import type { Signature } from "../inference/session.js";
import type { Listed } from "../list.js";

/** The beginning of a file, or a folder's names: all that a format is recognised by. */
export type Peek =
  | {
      readonly kind: "file";
      readonly head: Uint8Array;
      /** The head, one character a byte. */
      readonly text: string;
    }
  | { readonly kind: "folder"; readonly names: readonly string[] };

/** What reading the file tells, without running anything of it. */
export interface Description {
  readonly signature: Signature;
  /** Version of each operator set by domain ("" is the standard one). */
  readonly opsets: ReadonlyMap<string, number>;
  /** Version of the file format itself. */
  readonly irVersion: number;
  readonly producer?: { readonly name: string; readonly version?: string };
}

export interface ModelFormat {
  /** @throws Problem MODEL_UNREADABLE, MODEL_UNSUPPORTED */
  readonly describe: (bytes: Uint8Array) => Description;
}

export interface ListedFormat extends Listed<ModelFormat> {
  readonly recognises: (peek: Peek) => boolean;
  /** What running such a model would need, as a remedy; absent for formats that run. */
  readonly needs?: string;
}
export type FormatList = Readonly<Record<string, ListedFormat>>;
