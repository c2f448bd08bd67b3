/** The action's steps as the runner starts them, from the committed bundle, against the emulated GitHub. */
import { writeFileSync } from "node:fs";
import { type Ended, type Repository, startStep, stepFiles } from "../../workflow/repository.js";
import { type EmulatedGitHub, repository } from "../server/github.js";
import type { Permissions } from "../server/permissions.js";
import { everything } from "./room.js";

export const configuration = (changes = "") => `name: digits
model: models/forest.onnx
baseline: models/logistic.onnx
holdout: {path: data/holdout.csv, label: digit}
gates:
  - accuracy >= 95%
  - accuracy >= baseline - 0.02
deploy: {target: local, ephemeral: true}
canary:
  traffic: {replay: holdout, rate: 50}
  steps: [50%]
  max_duration: 20s
  look: 250ms
  settle: 100ms
  warmup: 100ms
  gates: [error_rate <= baseline + 20%]
${changes}`;
export const facts = { repository: { default_branch: "main", full_name: repository } };

export interface Stepped extends Ended {
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  readonly summary: string;
  /** The environment of a post step that follows. */
  readonly environment: Record<string, string>;
}

export interface Asked {
  readonly event: string;
  readonly payload: object;
  readonly permissions?: Permissions;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

let runs = 0;

/** A run of its own: GitHub's ids grow. */
export function prepare(
  github: EmulatedGitHub,
  place: Repository,
  { event, payload, permissions = everything, inputs = {}, environment = {} }: Asked,
) {
  runs += 1;
  const files = stepFiles(place, event, payload, { token: github.token(permissions), ...inputs });
  for (const name of ["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"])
    writeFileSync(files.environment[name]!, "");
  writeFileSync(files.environment.GITHUB_EVENT_PATH!, JSON.stringify(payload));
  const own = { GITHUB_API_URL: github.url, GITHUB_RUN_ID: String(runs), GITHUB_SHA: github.head };
  return { files, environment: { ...files.environment, ...own, ...environment } };
}

export async function step(github: EmulatedGitHub, place: Repository, asked: Asked): Promise<Stepped> {
  const { files, environment } = prepare(github, place, asked);
  const ended = await startStep("main", place, environment).ended;
  const state = files.state();
  return {
    ...ended,
    outputs: files.outputs(),
    state,
    summary: files.summary(),
    environment: afterwards(environment, state),
  };
}

/** The environment of the post step that follows. */
export function afterwards(environment: Record<string, string>, state: Record<string, string>): Record<string, string> {
  return {
    ...environment,
    ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
  };
}
