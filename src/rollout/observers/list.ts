/** What counts requests during a canary. One line an observer. */
import type { List } from "../../list.js";
import type { Observer } from "../seams.js";
import type { LocalObserverOptions } from "./local.js";

/** An observer's file: makes the observer from what the job gives it. */
export interface ObserverKind {
  readonly createLocalObserver: (options: LocalObserverOptions) => Observer;
}

export const observers = {
  local: {
    help: "the local target's proxy: requests, errors and latency by arm",
    load: () => import("./local.js"),
  },
} as const satisfies List<ObserverKind>;
