/** The models of test/fixtures/models with the answers that Python's onnxruntime gave (test/oracles/record/models.py). */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

export const wasmFolder = resolve("node_modules/onnxruntime-web/dist");
export const modelsFolder = resolve("test/fixtures/models");

export interface Recorded {
  /** Cells as a CSV holds them. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly inputs: readonly (readonly [string, string, readonly unknown[]])[];
  readonly outputs: readonly (readonly [string, string])[];
  readonly classes?: readonly string[];
  readonly labels?: readonly string[];
  /** Columns in the order of classes. */
  readonly probabilities?: readonly (readonly number[])[];
  readonly values?: readonly number[];
}

/** Names of the models that have recorded answers. */
export function recordedIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length));
}

export const recordedNames = recordedIn(modelsFolder);

export function modelBytes(name: string, folder = modelsFolder): Uint8Array {
  return readFileSync(`${folder}/${name}.onnx`);
}

export function recorded(name: string, folder = modelsFolder): Recorded {
  return JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8")) as Recorded;
}
