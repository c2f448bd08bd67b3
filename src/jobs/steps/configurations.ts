/** Reads configurations as a release would: with the metrics that there are. */
import { join } from "node:path";
import { type Config, readConfig, resolveConfig } from "../../config/config.js";
import { canaryVocabulary } from "../../rollout/analysis/metrics/list.js";
import { metricVocabulary } from "../../validate/metrics/list.js";
import type { World } from "../../world.js";

async function vocabularies() {
  return { holdout: await metricVocabulary(), canary: await canaryVocabulary() };
}

/** One that is only a text yet, as if it stood in this folder. @throws Problems of CONFIG_INVALID */
export async function resolveText(text: string, folder: string): Promise<Config> {
  return resolveConfig(join(folder, "model-release.yaml"), text, [], await vocabularies());
}

/** @throws Problem CONFIG_NOT_FOUND, FILE_UNREADABLE; Problems of CONFIG_INVALID */
export async function readWritten(path: string, folder: string, { files }: World): Promise<Config> {
  return readConfig(join(folder, path), { files, overrides: [], vocabularies: await vocabularies() });
}
