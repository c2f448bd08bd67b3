/** Where a release can run. One line a target; schema, docs and help are made from it. */
import type { List } from "../../list.js";
import type { Target } from "../seams.js";
import { localOptions } from "./local/options.js";
import type { LocalTargetOptions } from "./local/target.js";

/** A target's file: makes the target from what the job gives it. */
export interface TargetKind {
  readonly createLocalTarget: (options: LocalTargetOptions) => Target;
}

export const targets = {
  local: {
    help: "this machine: a host process with a proxy and a server for each arm (Linux, macOS)",
    options: localOptions,
    load: () => import("./local/target.js"),
  },
} as const satisfies List<TargetKind>;
