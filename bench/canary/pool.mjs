/** Rollouts of all cases, spread over threads; the same figures whatever their number is. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

const batch = 100;

/** @returns  by case, its rollouts in order */
export async function playAll(cases, { rollouts, seed, onCase }) {
  const batches = cases.flatMap(({ index }) =>
    Array.from({ length: Math.ceil(rollouts / batch) }, (_, i) => ({
      index,
      from: i * batch,
      to: Math.min(rollouts, (i + 1) * batch),
      seed,
    })),
  );
  const played = new Map(cases.map(({ index }) => [index, []]));
  const threads = Math.min(availableParallelism(), batches.length);
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL("./worker.mjs", import.meta.url));
      try {
        for (let next = batches.shift(); next; next = batches.shift()) {
          const answered = await answerOf(worker, next);
          const ofCase = played.get(next.index);
          ofCase[next.from / batch] = answered;
          if (ofCase.flat().length === rollouts) onCase?.(cases.find(({ index }) => index === next.index));
        }
      } finally {
        await worker.terminate();
      }
    }),
  );
  return new Map([...played].map(([index, parts]) => [index, parts.flat()]));
}

function answerOf(worker, message) {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (answer) => {
      worker.off("error", reject);
      resolve(answer);
    });
    worker.postMessage(message);
  });
}
