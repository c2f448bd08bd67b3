/** Parts that the image tests share: a world with real files and network, and images small enough to read. */
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImagePlan, ImageWorld } from "../../src/image/build.js";
import { bytesSource } from "../../src/image/build.js";
import { type Progress, silent } from "../../src/progress.js";

export interface TestWorld extends ImageWorld {
  /** What was said to the reader, all kinds together. */
  readonly lines: string[];
  /** Milliseconds that were waited for, each wait one entry; no wait takes time. */
  readonly waits: number[];
}

/** @param home  an empty folder: no login of the machine that runs the tests is ever used */
export function testWorld(home: string, changes: Partial<ImageWorld> = {}): TestWorld {
  const lines: string[] = [];
  const waits: number[] = [];
  const say = (line: string) => void lines.push(line);
  const progress: Progress = { ...silent, say, warn: say, detail: say };
  return {
    files,
    fetch: globalThis.fetch,
    environment: { HOME: home, PATH: process.env.PATH },
    signal: new AbortController().signal,
    progress,
    clock: {
      now: () => new Date(),
      monotonic: () => performance.now(),
      sleep: async (ms) => void waits.push(ms),
    },
    lines,
    waits,
    ...changes,
  };
}

export async function temporaryFolder(): Promise<string> {
  return files.realpath(await files.mkdtemp(join(tmpdir(), "image-")));
}

const text = (content: string) => new TextEncoder().encode(content);

/** A server of two files and a model of two, one of them weights. */
export function smallPlan(changes: Partial<ImagePlan> = {}): ImagePlan {
  return {
    server: [bytesSource("/app/serve.js", text("serve()"), 0o755), bytesSource("/app/lib/a.js", text("a"))],
    model: [
      bytesSource("/model/churn.onnx", new Uint8Array(3000).fill(7)),
      bytesSource("/model/signature.json", text("{}")),
    ],
    run: { command: ["/app/serve.js"], environment: { MODEL: "/model/churn.onnx" } },
    about: { version: "1.2.0", revision: "abc123", source: "https://example.com/acme/churn" },
    ...changes,
  };
}
