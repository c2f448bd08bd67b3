/** One line of the table: what is bad, which job meets it, and what the person gets. */
import type { Code } from "../../../src/errors.js";
import type { World } from "../../../src/world.js";
import type { Asked, JobName, Place } from "../place.js";

export interface BadInput {
  /** Ends the sentence "what … gets". */
  readonly given: string;
  /** By default `gate`. */
  readonly job?: JobName;
  readonly asked?: Asked;
  /** Keys of the configuration that differ from the usual ones. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Makes the place bad. */
  readonly prepare?: (place: Place) => Promise<void>;
  /** The broken part of what is outside. */
  readonly world?: Partial<World>;
  /** `rejected` where no error breaks the job off. */
  readonly code: Code | "rejected";
  readonly exit: number;
  /** Parts of what the person reads: the cause, and what to do about it. */
  readonly says: readonly (string | RegExp)[];
  /** Files that the job may write before it fails (a version's `.dvc` file). */
  readonly mayWrite?: RegExp;
}
