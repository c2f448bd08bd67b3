import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { differences, type RecordedTask } from "../../validate/metrics/tasks.js";

const python = join(process.env.MODEL_RELEASE_ORACLES ?? "build/oracles", "bin", "python");

test("the metrics are live scikit-learn's to the ninth digit on 500 random tasks", async () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6));
  console.log(`seed ${seed}`);
  const folder = mkdtempSync(join(tmpdir(), "metrics-"));
  try {
    const out = join(folder, "tasks.json");
    execFileSync(python, ["test/oracles/record/metrics.py", "500", String(seed), "400", out], { stdio: "inherit" });
    const { tasks }: { tasks: readonly RecordedTask[] } = JSON.parse(readFileSync(out, "utf8"));
    expect(tasks.length).toBe(500);
    expect(await differences(tasks)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
