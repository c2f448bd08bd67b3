/** ONNX: the format that runs. */
import { describeOnnx } from "../inference/onnx/describe.js";
import type { ModelFormat } from "./format.js";

export const onnx: ModelFormat = { describe: describeOnnx };
