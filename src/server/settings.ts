/** What the server is told by its environment: one table, from which reading and help follow. */
import { Problem } from "../errors.js";
import { nearest } from "../suggest.js";

interface Setting<T> {
  readonly help: string;
  readonly otherwise: T;
  /** undefined where the text makes no sense. */
  readonly read: (text: string) => T | undefined;
  /** What is taken, for the error. */
  readonly takes: string;
}

const text = (help: string, otherwise: string): Setting<string> => ({
  help,
  otherwise,
  read: (value) => value,
  takes: "a text",
});

const whole = (help: string, otherwise: number, least: number, most: number): Setting<number> => ({
  help,
  otherwise,
  read: (value) => (/^\d{1,15}$/.test(value) && +value >= least && +value <= most ? +value : undefined),
  takes: `a whole number from ${least} to ${most}`,
});

export const settings = {
  MODEL_RELEASE_MODEL: text("path of the model file", "/models/model.onnx"),
  MODEL_RELEASE_METADATA: text(
    "path of what the image says of the model; empty: model-release.json beside the model, if it is there",
    "",
  ),
  PORT: whole("port; 0 picks a free one", 8080, 0, 65535),
  HOST: text("address to listen at", "0.0.0.0"),
  MODEL_RELEASE_MAX_BATCH_ROWS: whole("rows in one run of the model at most", 128, 1, 1_000_000),
  MODEL_RELEASE_MAX_REQUESTS: whole(
    "predictions let in at a time; beyond that 503 with Retry-After",
    256,
    1,
    1_000_000,
  ),
  MODEL_RELEASE_MAX_ROWS: whole("rows in one request at most", 10_000, 1, 10_000_000),
  MODEL_RELEASE_MAX_BODY_BYTES: whole("bytes of one request's body at most; beyond that 413", 16 * 2 ** 20, 1, 2 ** 30),
  MODEL_RELEASE_MAX_PENDING_BYTES: whole("bytes of all bodies let in at a time", 256 * 2 ** 20, 1, 2 ** 40),
  MODEL_RELEASE_DRAIN_GRACE_MS: whole(
    "how long it goes on taking requests, though not ready any more, after SIGTERM",
    300,
    0,
    600_000,
  ),
  MODEL_RELEASE_DRAIN_LATE_MS: whole(
    "how much longer at most, while new connections are still sent to it (nodes that lag behind)",
    60_000,
    0,
    600_000,
  ),
  MODEL_RELEASE_DRAIN_WITHIN_MS: whole("how long requests under way may take to end after that", 10_000, 0, 3_600_000),
  MODEL_RELEASE_WARM_UP: {
    help: "synthetic: made-up rows before it is ready; none: ready at once (for models that made-up rows do not suit)",
    otherwise: "synthetic",
    read: (value) => (value === "synthetic" || value === "none" ? value : undefined),
    takes: "synthetic or none",
  } satisfies Setting<"synthetic" | "none"> as Setting<"synthetic" | "none">,
} as const;

type Name = keyof typeof settings;
export type Settings = { readonly [N in Name]: (typeof settings)[N] extends Setting<infer T> ? T : never };

/** @throws Problem SERVER_SETTINGS_INVALID naming the variable */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  refuseMisspelled(environment);
  const read = (Object.keys(settings) as Name[]).map((name) => [name, readOne(name, environment[name])]);
  return Object.fromEntries(read) as Settings;
}

function readOne(name: Name, written: string | undefined): unknown {
  const setting: Setting<unknown> = settings[name];
  if (written === undefined || written === "") return setting.otherwise;
  const value = setting.read(written);
  if (value !== undefined) return value;
  throw new Problem("SERVER_SETTINGS_INVALID", {
    what: `${name} is '${written.slice(0, 80)}'; it takes ${setting.takes}`,
    remedy: `${name}: ${setting.help}. Leave it out for ${setting.otherwise}.`,
  });
}

/** A limit with a typing error would silently not hold. */
function refuseMisspelled(environment: Readonly<Record<string, string | undefined>>): void {
  const known = Object.keys(settings);
  const unknown = Object.keys(environment).find(
    (name) => name.startsWith("MODEL_RELEASE_MAX_") && !known.includes(name),
  );
  if (unknown === undefined) return;
  const meant = nearest(unknown, known);
  throw new Problem("SERVER_SETTINGS_INVALID", {
    what: `${unknown} is no setting of the model server`,
    remedy: `${meant === undefined ? "Take it out." : `Did you mean ${meant}?`} There are: ${known.join(", ")}`,
  });
}
