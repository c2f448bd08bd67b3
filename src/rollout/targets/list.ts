/** Where a release can run. One line a target; schema, docs and help are made from it. */
import type { List } from "../../list.js";
import type { TargetKind } from "./kind.js";
import { kubernetesOptions } from "./kubernetes/options.js";
import { localOptions } from "./local/options.js";

export const targets = {
  local: {
    help: "this machine: a host process with a proxy and a server for each arm (Linux, macOS)",
    options: localOptions,
    load: () => import("./local/open.js"),
  },
  kubernetes: {
    help: "a cluster: the Deployment that serves is adopted as it is, or made by the first release",
    options: kubernetesOptions,
    load: () => import("./kubernetes/open.js"),
  },
} as const satisfies List<TargetKind>;
