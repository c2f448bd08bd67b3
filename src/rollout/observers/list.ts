/** What counts requests during a canary. One line an observer; the target that has what it reads loads it from here. */
import type { List } from "../../list.js";
import type { Observer } from "../seams.js";
import { httpOptions } from "./http-options.js";
import type { LocalObserverOptions } from "./local.js";
import type { PodsObserverOptions } from "./pods.js";
import { prometheusOptions } from "./prometheus-options.js";
import type { SourceKind } from "./source.js";

/** An observer's file: makes the observer from what the target that has it knows, or from what is configured. */
export type ObserverKind =
  | SourceKind
  | { readonly createLocalObserver: (options: LocalObserverOptions) => Observer }
  | { readonly createPodsObserver: (options: PodsObserverOptions) => Observer };

/** Those that may be configured, for any target: under `canary.observer`, by their names. */
export const sources = {
  prometheus: {
    help: "raw counters from a Prometheus, or what speaks its query API",
    options: prometheusOptions,
    load: () => import("./prometheus.js"),
  },
  http: {
    help: "raw counters from any endpoint that answers with JSON",
    options: httpOptions,
    load: () => import("./http.js"),
  },
} as const satisfies List<SourceKind>;

export const observers = {
  local: {
    help: "the local target's proxy: requests, errors and latency by arm",
    load: () => import("./local.js"),
  },
  pods: {
    help: "the metrics of the arms' pods, read through the API server of a cluster",
    load: () => import("./pods.js"),
  },
  ...sources,
} as const satisfies List<ObserverKind>;
