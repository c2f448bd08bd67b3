/** The action's inputs: one table, read once. action.yml and the reference page are made from it. */
import type { Override } from "./source.js";

export const inputs = {
  config: { help: "Path of the configuration, from the working directory", default: "model-release.yaml" },
  mode: { help: "auto (by the event), gate, release, plan, status, rollback, verify or approve", default: "auto" },
  "working-directory": { help: "Folder to work in, from the repository's root", default: "." },
  model: { help: "Path of the candidate; wins over the configuration", default: "" },
  holdout: { help: "Path of the holdout; wins over the configuration", default: "" },
  gates: { help: "Gates, one a line; win over the configuration", default: "" },
  version: { help: "X.Y.Z, major, minor or patch; wins over the configuration", default: "" },
  token: {
    help: "Token for comments, checks and deployments; the workflow's own is enough",
    default: "${{ github.token }}",
  },
  set: { help: "Values laid over the configuration, one a line, such as canary.max_duration=20m", default: "" },
} as const;
export type InputName = keyof typeof inputs;
export type Inputs = Readonly<Record<InputName, string>>;

export const outputs = {
  outcome: "passed, promoted, unchanged, waiting, rejected, rolled-back or failed",
  verdict: "pass, fail, inconclusive or none: all gates together",
  version: "The release's number",
  "model-digest": "The model's DVC hash (md5)",
  image: "The serving image, by digest",
  "image-digest": "The serving image's digest alone",
  serving: "The digest that serves now; none, or unknown",
  report: "Path of the report (JSON)",
  summary: "One line that says what became of the release",
} as const;
export type OutputName = keyof typeof outputs;

/** What is laid over the configuration by the inputs that are a value of it. Throws nothing: values are checked with the rest. */
export function overridesOf({
  model,
  holdout,
  gates,
  version,
}: {
  readonly model?: string;
  readonly holdout?: string;
  readonly gates?: readonly string[];
  readonly version?: string;
}): Override[] {
  const laid: Override[] = [];
  if (model) laid.push({ given: "input model", path: ["model", "path"], value: model });
  if (holdout) laid.push({ given: "input holdout", path: ["holdout", "path"], value: holdout });
  if (gates && gates.length > 0) laid.push({ given: "input gates", path: ["gates"], value: gates });
  if (version) laid.push({ given: "input version", path: ["version", "number"], value: version });
  return laid;
}
