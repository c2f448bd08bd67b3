/** The shape of every room's `list.ts`: kinds by name, from which schema, docs, help and the gate parser follow. */
import type { ZodType } from "zod";

export interface Listed<Kind> {
  /** One line for the reference page and `--help`. */
  readonly help: string;
  /** What may be configured of this kind; absent when nothing. */
  readonly options?: ZodType;
  /** Loads the kind's own file, and with it its libraries, when the run needs it. */
  readonly load: () => Promise<Kind>;
}
export type List<Kind> = Readonly<Record<string, Listed<Kind>>>;
