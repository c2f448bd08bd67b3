/** The threads that take digests, seen from the thread that asks. What is said between them is in digest-worker.ts. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Problem, unexpected } from "../errors.js";
import type { Digest } from "./digest.js";
import type { Answer, Request } from "./digest-worker.js";
import { readProblem } from "./problems.js";

export interface DigestWorker {
  /** Whole files, read by the thread itself; undefined for those of `below` bytes or more. */
  digestBatch(paths: readonly string[], below: number): Promise<readonly (Digest | undefined)[]>;
  /** Starts one digest over chunks that this side reads. */
  begin(algorithm: "md5" | "sha256"): void;
  /** Resolves when the chunk's memory may be used again. @param chunk  a view of shared memory */
  update(chunk: Uint8Array<SharedArrayBuffer>): Promise<void>;
  end(): Promise<string>;
}

export interface DigestWorkers {
  readonly list: readonly DigestWorker[];
  /** Ends all threads; what still waits for an answer fails with `why`. */
  close(why?: Problem): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (problem: Problem) => void;
}

/** @param home  the folder of the doors */
export function startDigestWorkers(home: string, count: number): DigestWorkers {
  const started = Array.from({ length: count }, () => startWorker(home));
  return {
    list: started.map(({ worker }) => worker),
    close: async (why) => {
      await Promise.all(started.map(({ close }) => close(why)));
    },
  };
}

function startWorker(home: string): { worker: DigestWorker; close: (why?: Problem) => Promise<void> } {
  const thread = new Worker(join(home, "worker.js"), { workerData: { work: "digest" } });
  // Answers come in the order of the requests, so the first that waits is meant.
  const waiting: Waiting[] = [];
  let over: Problem | undefined;
  const giveUp = (why: Problem) => {
    over ??= why;
    for (const { reject } of waiting.splice(0)) reject(over);
  };
  thread.on("message", (answer: Answer) => {
    const first = waiting.shift();
    if (answer.kind === "failed")
      first?.reject(readProblem(Object.assign(new Error(answer.message), { code: answer.errno }), answer.path));
    else first?.resolve(answer);
  });
  thread.on("error", (error) => giveUp(unexpected(error)));
  thread.on("exit", () => giveUp(unexpected(new Error("a hashing thread ended early"))));

  const ask = (request: Request) =>
    new Promise<Answer>((resolve, reject) => {
      if (over) return reject(over);
      waiting.push({ resolve, reject });
      thread.postMessage(request);
    });
  const worker: DigestWorker = {
    digestBatch: async (paths, below) => {
      const answer = await ask({ kind: "batch", paths, below });
      return answer.kind === "digests" ? answer.digests : [];
    },
    begin: (algorithm) => thread.postMessage({ kind: "begin", algorithm } satisfies Request),
    update: async (chunk) => {
      await ask({ kind: "update", chunk });
    },
    end: async () => {
      const answer = await ask({ kind: "end" });
      return answer.kind === "digest" ? answer.hex : "";
    },
  };
  const close = async (why?: Problem) => {
    if (why) giveUp(why);
    await thread.terminate();
  };
  return { worker, close };
}
