/** What `plan` says of a gate on replayed rows: the whole command, on a holdout that both models answer. */
import { copyFile, readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { loadConfig } from "../../src/doors/commands.js";
import { planMarkdown } from "../../src/doors/plan-text.js";
import type { ReleasePlan } from "../../src/jobs/plan.js";
import { askTarget } from "../../src/jobs/steps/power.js";
import { stateFolders } from "../../src/jobs/steps/state.js";
import { withTarget } from "../../src/jobs/steps/target.js";
import { configuration, csv, enterPlace, fixture, type Place, rowsOf } from "./place.js";

/** The image is packed for its digest; on a machine with other work this takes its time. */
const patience = 60_000;

let place: Place;
let rows: readonly (readonly string[])[];

/** One answer in ten is another one than the incumbent's. */
const relabelled = (cells: readonly string[], row: number) =>
  row % 10 === 0 ? [...cells.slice(0, -1), String((Number(cells.at(-1)) + 1) % 3)] : cells;

const times = <Row>(count: number, some: readonly Row[]) => Array.from({ length: count }, () => some).flat();

beforeAll(async () => {
  place = await enterPlace();
  const [header, ...some] = await rowsOf("logistic");
  rows = [header!, ...times(4, some).map(relabelled)];
  await place.write("holdout.csv", csv(rows));
  await place.write("large.csv", csv([header!, ...times(12, rows.slice(1))]));
  await place.write("unlabelled.csv", csv(rows.map((cells) => cells.slice(0, 4))));
  await copyFile(fixture("linear_svc"), `${place.folder}/model.onnx`);
  await copyFile(fixture("logistic"), `${place.folder}/incumbent.onnx`);
});
afterAll(() => place.remove());

async function planned({ gate = "accuracy >= baseline - 0.02", replay = "holdout", baseline = "incumbent.onnx" }) {
  const canary = {
    ...{ traffic: { replay, rate: 100 }, steps: ["50%"], max_duration: "5m", look: "5s", warmup: "0s" },
    gates: [gate],
  };
  await place.write("model-release.yaml", configuration({ baseline, gates: ["accuracy >= 50%"], canary }));
  return place.run("plan");
}

/** Which rows a model has right, by the answers that lie beside it. */
async function rightOf(model: string): Promise<readonly boolean[]> {
  const { labels } = JSON.parse(await readFile(fixture(model).replace(".onnx", ".json"), "utf8"));
  const answers = times(4, labels as readonly (string | number)[]);
  return rows.slice(1).map((cells, row) => cells.at(-1) === String(answers[row]));
}

const shareOf = (flags: readonly boolean[]) => flags.filter(Boolean).length / flags.length;

test(
  "the models' own answers to the holdout are what is reckoned with, and no line is wider than a terminal",
  async () => {
    const { exit, text, json } = await planned({});
    expect(exit).toBe(0);
    const { canary } = json as ReleasePlan;
    const [candidate, incumbent] = [await rightOf("linear_svc"), await rightOf("logistic")];
    const differing = shareOf(candidate.map((isRight, row) => isRight !== incumbent[row]));
    expect(differing).toBeGreaterThan(0);
    expect(canary.answers).toEqual({
      ...{ rows: 200, accuracy: 0.9, whose: "stable", differingIsKnown: true },
      differing: expect.closeTo(differing, 12),
    });
    expect(canary.powers[0]!.left).toEqual([]);
    expect(text).toContain("accuracy 90 %, as stable has it on the holdout");
    expect(text).toMatch(/ {2}accuracy >= baseline - 0\.02\n {4}finds {2}\d+(\.\d)? points lost with 80 % chance/);
    expect(text).toContain("an identical one takes 156 rows");
    expect(text).toMatch(/ {4}5 points lost +[·▁▂▃▄▅▆▇█]{30} \d/);
    expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(planMarkdown(json as ReleasePlan)).toMatch(
      /xychart-beta\n {2}title "accuracy >= baseline - 0\.02: [\s\S]*: 10 points lost/,
    );
  },
  patience,
);

test(
  "where nothing else has answered, a difference is assumed and said to be",
  async () => {
    const { text, json } = await planned({ baseline: "none", gate: "accuracy >= 80%" });
    const accuracy = shareOf(await rightOf("linear_svc"));
    expect((json as ReleasePlan).canary.answers).toEqual({
      ...{ rows: 200, accuracy, whose: "candidate", differing: 0.05, differingIsKnown: false },
    });
    expect(text.replace(/\s+/g, " ")).toContain(
      "as the candidate has it on the holdout; 5 % of the 200 rows right in one arm alone (assumed)",
    );
  },
  patience,
);

test(
  "another table to replay has its own number of rows",
  async () => {
    const { json } = await planned({ replay: "large.csv" });
    expect((json as ReleasePlan).canary.answers).toMatchObject({ rows: 2400, accuracy: 0.9 });
  },
  patience,
);

test(
  "a table without answers is refused, as it would be by a release",
  async () => {
    const { exit, text } = await planned({ replay: "unlabelled.csv" });
    expect(exit).toBe(2);
    expect(text).toContain(
      "'accuracy >= baseline - 0.02' needs known answers, and unlabelled.csv has no column with them",
    );
  },
  patience,
);

test("of a gate on drift it says what is found, by what stable predicts on the holdout", async () => {
  const { json, text, exit } = await planned({ gate: "drift <= 0.2" });
  expect(exit).toBe(0);
  const { canary } = json as ReleasePlan;
  const { shares, ...how } = canary.predictions!;
  expect(how).toEqual({ of: "classes", count: 3, whose: "stable" });
  // Three classes, and whatever else a server may answer.
  expect(shares).toHaveLength(4);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  const [power] = canary.powers;
  expect(power?.left).toEqual([]);
  expect(power?.gates[0]?.smallest?.regression).toMatchObject({ kind: "predictions moved" });
  expect(text).toContain("predictions in 3 classes, as stable has them on the holdout");
  expect(text).toMatch(/finds {2}drift of 0\.\d+ with 80 % chance/);
}, 60_000);

test.each([
  { kib: 32, refused: true },
  { kib: 1024, refused: false },
])(
  "where a record may have $kib KiB, gates on latency are refused: $refused",
  async ({ kib, refused }) => {
    await planned({ gate: "latency_p99 <= baseline * 1.2" });
    const config = await loadConfig(`${place.folder}/model-release.yaml`, [], place.world);
    await withTarget(config, stateFolders(config), place.world, async (open) => {
      const room = { bytes: kib * 1024, taken: (json: string) => json.length };
      const asked = askTarget({ ...open, journal: { ...open.journal, room } }, config, place.world);
      if (refused) await expect(asked).rejects.toMatchObject({ code: "ROLLOUT_RECORD_TOO_LARGE" });
      else expect((await asked).schedule.rules.gates).toHaveLength(1);
    });
  },
  60_000,
);
