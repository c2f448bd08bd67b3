/** What counts requests during a canary. One line an observer; the target that has what it reads loads it from here. */
import type { List } from "../../list.js";
import type { Observer } from "../seams.js";
import type { LocalObserverOptions } from "./local.js";
import type { PodsObserverOptions } from "./pods.js";

/** An observer's file: makes the observer from what the target that has it knows. */
export type ObserverKind =
  | { readonly createLocalObserver: (options: LocalObserverOptions) => Observer }
  | { readonly createPodsObserver: (options: PodsObserverOptions) => Observer };

export const observers = {
  local: {
    help: "the local target's proxy: requests, errors and latency by arm",
    load: () => import("./local.js"),
  },
  pods: {
    help: "the metrics of the arms' pods, read through the API server of a cluster",
    load: () => import("./pods.js"),
  },
} as const satisfies List<ObserverKind>;
