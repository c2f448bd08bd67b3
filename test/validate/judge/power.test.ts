import { expect, test } from "@jest/globals";
import { type HoldoutPower, holdoutPower } from "../../../src/validate/power.js";
import type { ScoredRows, Slice } from "../../../src/validate/scored.js";
import { gate, labelled } from "./rows.js";

function power(
  written: readonly string[],
  candidate: ScoredRows,
  slices: readonly Slice[] = [],
): Promise<HoldoutPower> {
  const gates = written.map((each) => gate(each));
  return holdoutPower({
    gates,
    candidate,
    baseline: candidate,
    slices,
    sizes: { candidate: 1, baseline: 1 },
    identical: false,
  });
}

test("ten slices of 50 positives, true recall .88 against .80, hardly ever all pass", async () => {
  const rows = labelled({ "b>b": 440, "b>a": 60 });
  const slices = Array.from({ length: 10 }, (_, i) => ({
    column: "region",
    value: `r${i}`,
    rows: Int32Array.from({ length: 50 }, (_, row) => (row < 44 ? i * 44 + row : 440 + i * 6 + (row - 44))),
  }));
  const found = await power(["recall[region] >= 0.8"], rows, slices);
  expect(found.gates).toHaveLength(10);
  // The exact chance is 0.024 %.
  expect(found.all).toBeGreaterThan(0.0002);
  expect(found.all).toBeLessThan(0.0004);
  expect(found.warnings[0]).toContain("is 10 gates, one a value");
});

test.each`
  written                          | floor                                          | chance
  ${"accuracy >= 0.9"}             | ${{ rows: 29, of: "rows in its denominator" }} | ${0.98}
  ${"recall >= 0.95"}              | ${{ rows: 59, of: "rows in its denominator" }} | ${0}
  ${"f1 >= 0.9"}                   | ${{ rows: 15, of: "rows in its denominator" }} | ${0.47}
  ${"accuracy >= baseline - 0.01"} | ${{ rows: 268, of: "rows" }}                   | ${1}
  ${"balanced_accuracy >= 0.9"}    | ${undefined}                                   | ${0.99}
`("$written: floor and chance", async ({ written, floor, chance }) => {
  const rows = labelled({ "a>a": 475, "a>b": 25, "b>b": 235, "b>a": 15 });
  const found = await power([written as string], rows);
  expect(found.gates[0]?.floor).toEqual(floor);
  expect(found.gates[0]?.chance).toBeCloseTo(chance as number, 1);
});

test("below the floor the rows that are missing are named", async () => {
  const found = await power(["recall >= 0.9"], labelled({ "a>a": 100, "b>b": 20 }));
  expect(found.gates[0]).toMatchObject({ n: 20, chance: 0 });
  expect(found.warnings).toEqual([expect.stringContaining("even a perfect model needs 29")]);
});
