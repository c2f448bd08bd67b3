import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { expectRecordedAnswers } from "../../inference/answers.js";
import { recordedIn, recordedNames } from "../../inference/models.js";

const python = resolve(process.env.MODEL_RELEASE_ORACLES ?? "build/oracles", "bin", "python");
const script = resolve("test/oracles/record/models.py");
const folder = mkdtempSync(join(tmpdir(), "models-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A day's own seeds, so that models differ from run to run; printed, and to be had again by setting SEED. */
const first = Number(process.env.SEED ?? Math.floor(Date.now() / 86_400_000));

test.each([first, first + 1, first + 2])(
  "models trained and exported with seed %i answer as in Python's onnxruntime",
  async (seed) => {
    execFileSync(python, [script, String(seed)], { cwd: folder, stdio: "pipe" });
    const models = join(folder, "test/fixtures/models");
    expect(recordedIn(models)).toEqual(recordedNames);
    for (const name of recordedNames) await expectRecordedAnswers(name, models);
  },
);
