import { expect, test } from "@jest/globals";
import { openSession } from "../../../src/inference/onnxruntime.js";
import type { Session } from "../../../src/inference/session.js";
import { silent } from "../../../src/progress.js";
import { arrange } from "../../../src/validate/holdout/holdout.js";
import { measureLatency, timedRows } from "../../../src/validate/predict/latency.js";
import { predictHoldout } from "../../../src/validate/predict/predict.js";
import { modelBytes, recorded, wasmFolder } from "../../inference/models.js";

const world = { signal: new AbortController().signal, progress: silent };

function holdoutOf(times: number) {
  const { columns, labels } = recorded("logistic");
  const cells = Object.entries({ ...columns, y: labels! }).map(([name, values]) => [
    name,
    Array(times).fill(values).flat(),
  ]);
  return arrange(
    { rows: 50 * times, columns: new Map(cells as [string, string[]][]) },
    { path: "h.csv", label: "y" },
    "",
  );
}

/** A session that takes `ms` of the clock's time for each run, and notes who was asked. */
function slow(session: Session, ms: number, clock: { time: number }, asked: string[], name: string): Session {
  const run: Session["run"] = async (inputs) => {
    clock.time += ms;
    asked.push(name);
    return session.run(inputs);
  };
  return { ...session, run };
}

async function measured(times: number, ms: { candidate: number; incumbent: number }) {
  const session = await openSession(modelBytes("logistic"), { wasmFolder });
  const state = { time: 0 };
  const asked: string[] = [];
  const clock = { monotonic: () => state.time };
  const candidate = slow(session, ms.candidate, state, asked, "candidate");
  const incumbent = slow(session, ms.incumbent, state, asked, "incumbent");
  const holdout = holdoutOf(times);
  const timing = await measureLatency(candidate, incumbent, holdout, { clock, ...world });
  const { scored } = await predictHoldout(session, holdout, { name: "m", ...world });
  await session.close();
  return { timing, asked, scored };
}

test("each row is timed alone in three passes, candidate and incumbent in turns", async () => {
  const { timing, asked } = await measured(2, { candidate: 2, incumbent: 1 });
  expect(timing).toMatchObject({ passes: 3, rows: Int32Array.from({ length: 100 }, (_, row) => row) });
  expect(timing.candidate).toHaveLength(300);
  for (const seconds of timing.candidate) expect(seconds).toBeCloseTo(0.002, 9);
  for (const seconds of timing.incumbent!) expect(seconds).toBeCloseTo(0.001, 9);
  const timed = asked.slice(-600);
  const pairs = Array.from({ length: 300 }, (_, pair) => timed.slice(2 * pair, 2 * pair + 2));
  expect(pairs.every((pair) => new Set(pair).size === 2)).toBe(true);
  expect(pairs.filter(([first]) => first === "candidate")).toHaveLength(150);
});

test("of many rows a spread is timed; of a slow model the fewest that a 99th percentile needs", async () => {
  const many = await measured(40, { candidate: 1, incumbent: 1 });
  expect(many.timing.rows).toHaveLength(1000);
  expect(many.timing.rows.at(-1)).toBe(1998);
  const sluggish = await measured(40, { candidate: 100, incumbent: 1 });
  expect(sluggish.timing.rows).toHaveLength(300);
});

test("latency metrics see the timed rows alone", async () => {
  const { timing, scored } = await measured(40, { candidate: 1, incumbent: 1 });
  const rows = timedRows(scored, timing.rows, timing.candidate);
  expect(rows).toMatchObject({ n: 1000, task: "multiclass", classes: ["0", "1", "2"] });
  expect(rows.latency).toHaveLength(3000);
  expect(rows.truth[7]).toBe(scored.truth[timing.rows[7]!]);
  expect(rows.probabilities![7 * 3 + 1]).toBe(scored.probabilities![timing.rows[7]! * 3 + 1]);
});
