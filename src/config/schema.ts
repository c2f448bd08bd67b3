/**
 * What people write in model-release.yaml: one schema, from which types, the published JSON Schema, the reference page
 * and the errors follow. Every key has its line of help here and nowhere else.
 */
import { z } from "zod";
import { alertKinds } from "../alerts/list.js";
import { sources } from "../rollout/observers/list.js";
import { targets } from "../rollout/targets/list.js";
import { runtimes } from "../runtimes/list.js";
import { ownersOf } from "./target-keys.js";
import { duration, share } from "./units.js";

const filled = z.string().min(1, "is empty");
/** The names in a room's list, as zod wants them. */
function namesOf<Name extends string>(list: Readonly<Record<Name, unknown>>): [Name, ...Name[]] {
  return Object.keys(list) as [Name, ...Name[]];
}

/** A class label: YAML may have read it as a number or a boolean. */
const label = z.union([filled, z.number(), z.boolean()]).transform(String);
const column = filled.meta({ examples: ["region"] });

const model = z
  .union([
    filled,
    z.strictObject({
      path: filled.describe("the model file"),
      task: z
        .enum(["binary", "multiclass", "regression"])
        .optional()
        .describe("what it predicts; known from the file where possible"),
      positive: label.optional().describe("the positive class, where labels are not 0/1 or true/false"),
      threshold: z.number().min(0).max(1).optional().describe("probability from which a binary model says positive"),
      classes: z.array(label).min(2).optional().describe("labels in the order of the probability columns"),
    }),
  ])
  .transform((written) => (typeof written === "string" ? { path: written } : written))
  .describe("the candidate: a path, or an object");

const slice = z
  .union([
    column,
    z.strictObject({
      column,
      min_rows: z
        .number()
        .int()
        .positive()
        .optional()
        .describe("values with fewer rows are pooled and listed as not judged"),
    }),
  ])
  .transform((written) => (typeof written === "string" ? { column: written } : written));

const holdout = z.strictObject({
  path: filled.describe("CSV or JSON Lines, never trained on"),
  label: column.describe("the column with the known answers"),
  features: z.array(column).min(1).optional().describe("the model's columns; default all that are not named otherwise"),
  slices: z.array(slice).prefault([]).describe("columns within whose values metrics are judged too"),
  id: column.optional().describe("names a row; never a feature"),
  weight: column.optional().describe("how much a row counts"),
  group: column.optional().describe("rows of one group are not independent (a customer's, a session's)"),
  time: column.optional().describe("rows are ordered by it; neighbours are not independent"),
});

/** Parsed by the gate language, which knows the metrics; here it is only a list of lines. */
const gates = z.array(z.unknown());

const version = z.strictObject({
  number: z
    .string()
    .regex(/^(major|minor|patch|\d+\.\d+\.\d+)$/, "is X.Y.Z, or major, minor or patch; put it in quotes ('1.10.0')")
    .prefault("patch")
    .describe("X.Y.Z, or how to raise the highest release"),
  remote: filled.optional().describe("the DVC remote that keeps the model; default the repository's own"),
});

const image = z.strictObject({
  repository: filled.optional().describe("where the image is pushed; without it, it stays in an OCI layout on disk"),
  runtime: z.enum(namesOf(runtimes)).prefault("onnx").describe("what serves the model"),
  base: filled.optional().describe("the image that ours stands on; default a public distroless Node image"),
});

type TargetShape = (typeof targets)[keyof typeof targets]["options"]["shape"];
/** All of them at once, as the compiler sees it: a parameter that must take each is their intersection. */
type WholeShape<Shape = TargetShape> = (Shape extends unknown ? (shape: Shape) => void : never) extends (
  shape: infer Whole,
) => void
  ? Whole
  : never;

/** The keys of all targets; those that are not everybody's say whose they are. */
const targetOptions = Object.fromEntries(
  Object.values(targets)
    .flatMap(({ options }) => Object.entries<z.ZodType>(options.shape))
    .map(([key, option]) => {
      const owners = ownersOf(key);
      const isCommon = owners.length === Object.keys(targets).length;
      return [key, isCommon ? option : option.meta({ description: `${owners.join(", ")}: ${option.description}` })];
    }),
) as WholeShape;

const deploy = z.strictObject({
  target: z.enum(namesOf(targets)).prefault("local").describe("where the release runs"),
  ...targetOptions,
  ready_within: duration.prefault("10m").describe("how long a workload may take to get ready"),
  when_busy: z
    .enum(["wait", "replace", "refuse"])
    .optional()
    .describe("what to do while another rollout is under way; default wait in the action, refuse on the command line"),
  approve: z
    .enum(["none", "manual"])
    .prefault("none")
    .describe("manual: a canary whose gates are content waits for `model-release approve` before it is promoted"),
  approve_within: duration.prefault("24h").describe("`approve: manual`: after so long without one, it goes back"),
});

const step = z
  .union([share, z.strictObject({ share, stay: duration.optional().describe("the least time at this share") })])
  .transform((written) => (typeof written === "number" ? { share: written } : written));

/** "200 (local), 10 (kubernetes)" */
function ratesOf(which: "usual" | "most"): string {
  return Object.entries(targets)
    .map(([name, { replayRate }]) => `${replayRate[which]} (${name})`)
    .join(", ");
}

const traffic = z
  .union([
    z.literal("live"),
    z.strictObject({
      replay: filled.describe("`holdout`, or the path of a table whose rows are sent"),
      rate: z
        .number()
        .positive()
        .optional()
        .describe(`rows a second to each arm; default ${ratesOf("usual")}; at most ${ratesOf("most")}`),
    }),
  ])
  .describe("what the canary is judged on: users' requests, or rows sent to both arms");

const session = z
  .string()
  .transform((written, context) => {
    const [kind, name, ...rest] = written.trim().split(/\s+/);
    if ((kind === "none" || kind === "address") && name === undefined) return { kind } as const;
    if ((kind === "header" || kind === "cookie") && name !== undefined && rest.length === 0)
      return { kind, name } as const;
    context.issues.push({
      code: "custom",
      message: "is 'header NAME', 'cookie NAME', address or none",
      input: written,
    });
    return z.NEVER;
  })
  .meta({ type: "string", examples: ["header X-User", "cookie sid", "address", "none"] });

type SourceShape = { readonly [Kind in keyof typeof sources]: z.ZodOptional<(typeof sources)[Kind]["options"]> };

/** The kind is the key, so that each kind's mistakes are told by its own schema. */
const observer = z
  .strictObject(
    Object.fromEntries(
      Object.entries(sources).map(([kind, { help, options }]) => [kind, options.optional().describe(help)]),
    ) as SourceShape,
  )
  .refine(
    namesOne,
    `names one of ${Object.keys(sources).join(", ")}; without this key the target's own counters decide`,
  );

function namesOne(written: object): boolean {
  return Object.values(written).filter((one) => one !== undefined).length === 1;
}

type AlertShape = { readonly [Kind in keyof typeof alertKinds]: z.ZodOptional<(typeof alertKinds)[Kind]["options"]> };

const alert = z
  .strictObject(
    Object.fromEntries(
      Object.entries(alertKinds).map(([kind, { help, options }]) => [kind, options.optional().describe(help)]),
    ) as AlertShape,
  )
  .refine(namesOne, `names one of ${Object.keys(alertKinds).join(", ")}: each has a line of its own in the list`);

const canary = z
  .strictObject({
    steps: z
      .union([z.array(step).min(1), z.literal("auto")])
      .prefault(["5%", "25%", "50%"])
      .describe(
        "growing shares of the traffic; `auto`: chosen by the evidence so far, and promoted as soon as it is proven",
      ),
    exposure: z
      .int()
      .min(100)
      .optional()
      .describe("`steps: auto`: at most so many requests meet a canary that is not proven good; default 10000"),
    max_duration: duration.prefault("30m").describe("how long the whole canary may take"),
    gates: gates
      .prefault(["error_rate <= baseline + 1%", "latency_p95 <= baseline * 1.5"])
      .describe("what the canary must hold"),
    look: duration.prefault("15s").describe("how often the arms are looked at"),
    settle: duration.prefault("10s").describe("pause after each change of a route"),
    warmup: duration.prefault("60s").describe("time after ready that is left out of the evidence"),
    traffic: traffic.prefault("live"),
    session: session
      .prefault("address")
      .describe("what tells one client from another: `header NAME`, `cookie NAME`, address, or none"),
    observer: observer.optional().describe("whose counters decide (docs/observers.md); default the target's own"),
    driver: z
      .enum(["auto", "runner"])
      .prefault("auto")
      .describe("who drives the rollout: this process (runner); auto picks it"),
  })
  .refine(({ steps, exposure }) => exposure === undefined || steps === "auto", {
    path: ["exposure"],
    message: "bounds what automatic steps do: write 'steps: auto' with it, or leave it out",
  });

const github = z.strictObject({
  label: z
    .string()
    .max(80)
    .prefault("")
    .describe("tells two configurations of one model apart, in comments and checks"),
  environment: filled.prefault("production").describe("whose deployments are recorded"),
  off: z
    .array(z.enum(["comment", "check", "deployment", "release", "issue"]))
    .prefault([])
    .describe("what is not written on GitHub"),
  labels: z.boolean().prefault(false).describe("a pull request bears a label for each model's verdict"),
});

export const schema = z.strictObject({
  name: z
    .string()
    .regex(
      /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/,
      "is made of a-z, 0-9 and '-', 40 characters at most, and begins and ends with a letter or digit",
    )
    .describe("what the model is called, everywhere"),
  model,
  baseline: filled
    .prefault("auto")
    .describe("what the candidate is compared with: auto, none, a path, a version, or git:REF"),
  holdout: holdout.describe("rows with known answers"),
  gates: gates.prefault([]).describe("what the model must hold on the holdout"),
  confidence: share.prefault("95%").describe("one-sided confidence of each gate, unless the gate says otherwise"),
  inconclusive: z
    .enum(["estimate", "block", "allow"])
    .prefault("estimate")
    .describe("what becomes of a gate with too little data: decided by the bare estimate, stopped, or let through"),
  version: version.prefault({}).describe("how the release is numbered and kept"),
  image: image.prefault({}).describe("the image that serves it"),
  deploy: deploy.prefault({}).describe("where and how it runs"),
  canary: canary.prefault({}).describe("how much traffic it meets, for how long, judged by what"),
  github: github.prefault({}).describe("what the action writes on GitHub"),
  alerts: z
    .array(alert)
    .prefault([])
    .describe("who is told of a rollout that was rolled back, stayed undecided, was taken over or failed"),
});

/** What people write. */
export type Written = z.input<typeof schema>;
/** The same with defaults and units resolved; gates are still lines. */
export type Resolved = z.output<typeof schema>;
