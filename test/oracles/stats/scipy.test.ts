import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { differences, type RecordedIntervals } from "../../stats/differences.js";

const python = join(process.env.MODEL_RELEASE_ORACLES ?? "build/oracles", "bin", "python");

test("the bounds are those of live scipy and statsmodels on 300 random cases of each method", () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6));
  console.log(`seed ${seed}`);
  const folder = mkdtempSync(join(tmpdir(), "intervals-"));
  try {
    const out = join(folder, "intervals.json");
    execFileSync(python, ["test/oracles/record/stats.py", "300", String(seed), out], { stdio: "inherit" });
    const recorded: RecordedIntervals = JSON.parse(readFileSync(out, "utf8"));
    expect(recorded.proportions).toHaveLength(300);
    expect(differences(recorded)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
