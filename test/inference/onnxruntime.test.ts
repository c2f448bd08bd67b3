import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { Problem } from "../../src/errors.js";
import { openSession } from "../../src/inference/onnxruntime.js";
import { modelBytes, wasmFolder } from "./models.js";

test("a missing runtime is said to be one", async () => {
  const folder = await mkdtemp(join(tmpdir(), "wasm-"));
  // First in this file: once it is loaded, the process keeps the runtime.
  await expect(openSession(modelBytes("logistic"), { wasmFolder: folder })).rejects.toMatchObject({
    code: "FILE_UNREADABLE",
    remedy: expect.stringContaining("Install it again"),
  });
  await rm(folder, { recursive: true });
});

/** A model's bytes with one text written over another of its length. */
function written(name: string, over: string | Uint8Array, text: string | Uint8Array): Uint8Array {
  const bytes = Buffer.from(modelBytes(name));
  bytes.set(Buffer.from(text), bytes.lastIndexOf(over));
  return bytes;
}

test.each<{ what: string; bytes: Uint8Array; code: string; says: string | RegExp }>`
  what                          | bytes                                                                        | code                   | says
  ${"an unknown operator"}      | ${written("torch_logits", "Gemm", "Gemn")}                                   | ${"MODEL_UNSUPPORTED"} | ${"No Op registered for Gemn"}
  ${"an opset of the future"}   | ${written("torch_logits", Uint8Array.of(0x10, 17), Uint8Array.of(16, 99))}   | ${"MODEL_UNSUPPORTED"} | ${/cannot run this model: its opset is 99, and the newest that is known here is \d+$/}
  ${"a format of the future"}   | ${written("torch_logits", Uint8Array.of(0x08, 8, 18), Uint8Array.of(8, 99))} | ${"MODEL_UNSUPPORTED"} | ${/cannot run this model: Unsupported model IR version: 99/}
  ${"a graph with a loose end"} | ${written("torch_logits", "weight", "weighs")}                               | ${"MODEL_UNREADABLE"}  | ${"cannot load this model:"}
`("$what is $code", async ({ bytes, code, says }) => {
  const refused = openSession(bytes, { wasmFolder });
  await expect(refused).rejects.toMatchObject({ code });
  await expect(refused).rejects.toThrow(says);
});

test("damaged files give Problems from the runtime too, and it goes on working", async () => {
  const bytes = modelBytes("torch_softmax");
  for (let at = 0; at < bytes.length; at += 5) {
    const damaged = Uint8Array.from(bytes);
    damaged[at]! ^= 0xff;
    const opened = await openSession(damaged, { wasmFolder }).catch((error: unknown) => error);
    if (opened instanceof Error) expect(opened).toBeInstanceOf(Problem);
    else await (opened as Awaited<ReturnType<typeof openSession>>).close();
  }
  await (await openSession(bytes, { wasmFolder })).close();
});

test("rows of another width than the graph's are a failed prediction, not a crash", async () => {
  const session = await openSession(modelBytes("torch_logits"), { wasmFolder });
  const x = { type: "float32", dims: [1, 3], data: Float32Array.of(1, 2, 3) } as const;
  await expect(session.run({ x })).rejects.toMatchObject({ code: "PREDICTION_FAILED" });
  await session.close();
});

test("runs that overlap each get their own answer", async () => {
  const session = await openSession(modelBytes("torch_softmax"), { wasmFolder });
  const runs = Array.from({ length: 20 }, (_, index) =>
    session.run({ x: { type: "float32", dims: [1, 4], data: Float32Array.of(index, 0, 0, 1) } }),
  );
  const together = await Promise.all(runs);
  for (const [index, answer] of together.entries()) {
    const alone = await session.run({ x: { type: "float32", dims: [1, 4], data: Float32Array.of(index, 0, 0, 1) } });
    expect(answer).toEqual(alone);
  }
  await session.close();
});
