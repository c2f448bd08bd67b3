/** What a model file is, once it has been read. */
import type { Digest } from "../storage/digest.js";
import type { Description } from "./format.js";
import type { FormatName } from "./list.js";

export interface Model extends Description, Digest {
  /** As the configuration names it; messages use it. */
  readonly path: string;
  /** Where it is, absolute. */
  readonly file: string;
  readonly format: FormatName;
  /** Version of the standard operator set, where the model uses it. */
  readonly opset?: number;
  /** The file, byte for byte, as it was when it was described. */
  readonly bytes: Uint8Array;
}
