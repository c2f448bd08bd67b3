/** Where a release can run. One line a target; schema, docs and help are made from it. */
import type { Listed } from "../../list.js";
import type { TargetKind } from "./kind.js";
import { kubernetesOptions } from "./kubernetes/options.js";
import { localOptions } from "./local/options.js";

interface ListedTarget extends Listed<TargetKind> {
  /** Rows that may be replayed in a second to each arm: what is usual, and the most that the way to the arms bears. */
  readonly replayRate: { readonly usual: number; readonly most: number };
}

export const targets = {
  local: {
    help: "this machine: a host process with a proxy and a server for each arm (Linux, macOS)",
    options: localOptions,
    replayRate: { usual: 200, most: 10_000 },
    load: () => import("./local/open.js"),
  },
  kubernetes: {
    help: "a cluster: the Deployment that serves is adopted as it is, or made by the first release",
    options: kubernetesOptions,
    // Each row goes through the API server, as kubectl's requests do. 20 a second is what its own controllers may ask.
    replayRate: { usual: 10, most: 50 },
    load: () => import("./kubernetes/open.js"),
  },
} as const satisfies Readonly<Record<string, ListedTarget>>;
