/** Formats that are recognised, and refused with what they would need. */
import { Problem } from "../errors.js";
import type { ModelFormat } from "./format.js";

export function unsupported(what: string, needs: string): ModelFormat {
  return {
    describe: () => {
      throw new Problem("MODEL_UNSUPPORTED", { what: `this is ${what}`, remedy: needs });
    },
  };
}
