/** Sessions over onnxruntime-web: ONNX models in process, without native code. */
import type { Session } from "./session.js";

export interface OpenOptions {
  /** Folder that holds ort-wasm-simd-threaded.wasm and .mjs: `<home>/wasm`. */
  readonly wasmFolder: string;
}

/**
 * Opens a session on a model file's bytes. A terminal ZipMap is taken off in memory; the bytes given stay untouched.
 *
 * Runs of one session must not overlap: await one before the next (onnxruntime-web has one thread here).
 *
 * @throws Problem MODEL_UNREADABLE when the bytes are no sound ONNX model, MODEL_UNSUPPORTED when the runtime lacks
 *   something that the model needs
 */
export async function openSession(_bytes: Uint8Array, _options: OpenOptions): Promise<Session> {
  throw new Error("not there yet");
}
