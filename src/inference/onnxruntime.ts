/** Sessions over onnxruntime-web: ONNX models in process, without native code. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Ort from "onnxruntime-web";
import { Problem } from "../errors.js";
import { describeOnnx } from "./onnx/describe.js";
import type { Session, Tensor, TensorData } from "./session.js";

export interface OpenOptions {
  /** Folder that holds ort-wasm-simd-threaded.wasm and .mjs: `<home>/wasm`. */
  readonly wasmFolder: string;
}

/**
 * Opens a session on a model file's bytes. A terminal ZipMap is taken off in memory; the bytes given stay untouched.
 *
 * @throws Problem MODEL_UNREADABLE when the bytes are no sound ONNX model, MODEL_UNSUPPORTED when the runtime lacks
 *   something that the model needs, FILE_UNREADABLE when the runtime's own files are not where they should be
 */
export async function openSession(bytes: Uint8Array, { wasmFolder }: OpenOptions): Promise<Session> {
  const model = describeOnnx(bytes);
  const ort = await loadRuntime(wasmFolder);
  const session = await create(ort, model.runnable());
  const { signature } = model;
  const names = signature.outputs.map(({ name }) => name);
  return {
    signature,
    run: async (inputs) => {
      const feeds = Object.fromEntries(signature.inputs.map(({ name }) => [name, toOrt(ort, inputs[name], name)]));
      const outputs = await session.run(feeds, names).catch((cause: unknown) => {
        throw runFailed(cause);
      });
      return Object.fromEntries(names.map((name) => [name, fromOrt(outputs[name]!)]));
    },
    close: () => session.release(),
  };
}

let runtime: Promise<typeof Ort> | undefined;

/** onnxruntime-web keeps one WASM instance a process, so its settings are made once. */
function loadRuntime(wasmFolder: string): Promise<typeof Ort> {
  runtime ??= startRuntime(wasmFolder).catch((error: unknown) => {
    runtime = undefined;
    throw error;
  });
  return runtime;
}

async function startRuntime(wasmFolder: string): Promise<typeof Ort> {
  // "onnxruntime-web/wasm" would put a second copy of the WASM into the bundle, broken by UTF-8.
  const [ort, wasm] = await Promise.all([import("onnxruntime-web"), readWasm(wasmFolder)]);
  ort.env.logLevel = "error";
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmBinary = wasm;
  // The loader is imported at run time from this URL; a bundler must not see it.
  ort.env.wasm.wasmPaths = { mjs: pathToFileURL(join(wasmFolder, "ort-wasm-simd-threaded.mjs")).href };
  return ort;
}

async function readWasm(wasmFolder: string): Promise<ArrayBuffer> {
  const path = join(wasmFolder, "ort-wasm-simd-threaded.wasm");
  try {
    const wasm = await readFile(path);
    return wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
  } catch (cause) {
    throw new Problem("FILE_UNREADABLE", {
      what: `the ONNX runtime cannot be read from ${path}`,
      remedy: "model-release is not installed whole: its wasm/ folder belongs beside cli.js. Install it again.",
      cause,
    });
  }
}

async function create(ort: typeof Ort, bytes: Uint8Array): Promise<Ort.InferenceSession> {
  try {
    return await ort.InferenceSession.create(bytes, {
      executionProviders: ["wasm"],
      // Warnings go to the console otherwise, in colours, from within the WASM.
      logSeverityLevel: 4,
    });
  } catch (cause) {
    throw loadFailed(cause);
  }
}

/** The runtime's own words without its codes and its source's lines and signatures, which help no model's author. */
function wordsOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  const words = (text.match(/ERROR_MESSAGE: "?(.*?)"?\.?\s*$/s)?.[1] ?? text)
    .replace(/^\S+:\d+ .*?\) (?=[A-Z])/s, "")
    .replace(/\s+/g, " ")
    .trim();
  const opset = /Opset (\d+) is under development.* till opset (\d+)/.exec(words);
  if (opset) return `its opset is ${opset[1]}, and the newest that is known here is ${opset[2]}`;
  return words.length > 300 ? `${words.slice(0, 300)}…` : words;
}

const lacking =
  /not implemented|Could not find an implementation|No Op registered|is not a registered|opset|Unsupported model IR|not supported/i;

function loadFailed(cause: unknown): Problem {
  const words = wordsOf(cause);
  if (lacking.test(words)) {
    return new Problem("MODEL_UNSUPPORTED", {
      what: `the ONNX runtime cannot run this model: ${words}`,
      remedy: "Export the model with standard operators and an older opset, for example target_opset=17.",
      cause,
    });
  }
  return new Problem("MODEL_UNREADABLE", {
    what: `the ONNX runtime cannot load this model: ${words}`,
    remedy:
      "The file may be damaged, or not what its exporter meant. Export it again and check it with:\n  python -c 'import onnx, sys; onnx.checker.check_model(sys.argv[1], full_check=True)' FILE",
    cause,
  });
}

function runFailed(cause: unknown): Problem {
  return new Problem("PREDICTION_FAILED", {
    what: `the model failed while it predicted: ${wordsOf(cause)}`,
    remedy:
      "Feed the same rows to the model in Python's onnxruntime. If it fails there too, the exported graph is at fault.",
    cause,
  });
}

function toOrt(ort: typeof Ort, tensor: Tensor | undefined, name: string): Ort.Tensor {
  if (!tensor) throw new TypeError(`no tensor for the input '${name}'`);
  // Ort.Tensor's overloads tie each type to its data, which our Tensor does too, but not in a way that TypeScript sees.
  return new ort.Tensor(tensor.type as "float32", tensor.data as Float32Array, tensor.dims);
}

function fromOrt(tensor: Ort.Tensor): Tensor {
  return { type: tensor.type as Tensor["type"], dims: tensor.dims, data: tensor.data as TensorData };
}
