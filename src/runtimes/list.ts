/** The runtimes: what may serve a model. One file and one line each. */
import type { List } from "../list.js";
import type { Runtime } from "./runtime.js";

export const runtimes = {
  onnx: {
    help: "the built-in server: ONNX models, one small process, the Open Inference Protocol and plain JSON",
    load: async () => (await import("./onnx.js")).onnx,
  },
} as const satisfies List<Runtime>;
