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

export const recordedNames = readdirSync(modelsFolder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length));

export function modelBytes(name: string): Uint8Array {
  return readFileSync(`${modelsFolder}/${name}.onnx`);
}

export function recorded(name: string): Recorded {
  return JSON.parse(readFileSync(`${modelsFolder}/${name}.json`, "utf8")) as Recorded;
}
