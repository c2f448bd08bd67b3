/** What serves a model, as the image builder, the targets and the observers see it. */

/** A file or folder that goes into the image. */
export interface RecipeSource {
  /** `home`: relative to the folder of the doors; `model`: the model file; `metadata`: see served-model.ts. */
  readonly from: { readonly kind: "home"; readonly path: string } | { readonly kind: "model" | "metadata" };
  /** Absolute path in the image. */
  readonly to: string;
}

export interface ImageRecipe {
  /** Taken where the configuration names no base; a tag, resolved to a digest when it is used. */
  readonly base: string;
  /** In the order of the layers: what changes least comes first. */
  readonly layers: readonly { readonly name: string; readonly sources: readonly RecipeSource[] }[];
  /** The image's Cmd: arguments for the base's own entrypoint. */
  readonly command: readonly string[];
  /** The image's Entrypoint, only where the base has none. */
  readonly entrypointWithoutBase: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly port: number;
  /** uid:gid, never root. */
  readonly user: string;
}

export interface Probe {
  readonly path: string;
  readonly periodSeconds: number;
  readonly failureThreshold: number;
  readonly timeoutSeconds: number;
}

/** Which series of the runtime's `/metrics` the observers read. */
export interface MetricsPreset {
  readonly path: string;
  /** A counter by `code`. */
  readonly requests: string;
  /** A histogram in seconds, without the `_bucket` suffix. */
  readonly latency: string;
  /** The label by which replayed traffic is told from live, and its two values. */
  readonly traffic: { readonly label: string; readonly live: string; readonly replay: string };
  /** Counters of what the model answered, for gates on drift; absent where a runtime has none. */
  readonly predictions?: {
    /** By `class`. */
    readonly classes: string;
    /** By `value`, the edge of a bin nearest to zero. */
    readonly values: string;
    /** Σ over requests of (predictions in the request)². */
    readonly squares: string;
  };
  /** Counters of the rows that were sent, for the report; absent where a runtime has none. */
  readonly inputs?: {
    readonly rows: string;
    /** Rows without the feature, by `feature`. */
    readonly missing: string;
    /** By `feature` and `bin`, the holdout's. */
    readonly bins: string;
  };
  readonly cpuSeconds: string;
  readonly memoryBytes: string;
}

export interface Runtime {
  /** Model formats that it serves, as src/model names them. */
  readonly formats: readonly string[];
  readonly image: ImageRecipe;
  readonly probes: { readonly startup: Probe; readonly readiness: Probe; readonly liveness: Probe };
  readonly predict: { readonly method: "POST"; readonly path: string; readonly contentType: string };
  readonly metrics: MetricsPreset;
  /** The door that runs it without an image, and the environment that tells it what to serve and where. */
  readonly local: {
    readonly door: string;
    environment(served: LocalServing): Readonly<Record<string, string>>;
  };
}

export interface LocalServing {
  readonly model: string;
  readonly metadata: string;
  readonly host: string;
  /** 0 lets the server pick one, which it tells over its IPC channel. */
  readonly port: number;
}
