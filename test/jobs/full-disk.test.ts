/** A disk that fills up at some write of a release: what served serves on, and nothing half-written stays. */
import * as files from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { fillingDisk } from "./bad-inputs/broken-files.js";
import { configuration, csv, enterPlace, fixture, type Place, rowsOf } from "./place.js";

let place: Place;
let serving: string;

const servingNow = async () => ((await place.run("status")).json as { serving: string }).serving;

beforeAll(async () => {
  place = await enterPlace();
  await place.write("holdout.csv", csv(await rowsOf("logistic")));
  await place.write("model-release.yaml", configuration({ baseline: "auto", deploy: { ephemeral: false } }));
  await files.copyFile(fixture("logistic"), join(place.folder, "model.onnx"));
  const first = await place.run("release");
  expect(first.text).toContain("promoted");
  serving = await servingNow();
  await files.copyFile(fixture("logistic_columns"), join(place.folder, "model.onnx"));
}, 60_000);
afterAll(() => place.remove());

test.each([1, 2, 3, 5, 8, 13, 21, 34])(
  "a disk that is full from write %i on",
  async (from) => {
    const before = await place.fingerprint();
    const disk = fillingDisk(from);

    const { exit, text, warnings } = await place.run("release", { retry: true, world: { files: disk.files } });

    expect(disk.writes()).toBeGreaterThanOrEqual(from);
    expect(text).toContain("DISK_FULL · docs/troubleshooting.md");
    expect(text).toMatch(/could not be written: the disk is full/);
    expect(text).toContain("Free some space");
    expect(exit).toBe(4);
    expect(warnings).toContainEqual(expect.stringContaining("the report could not be kept"));
    expect(await servingNow()).toBe(serving);
    expect(await place.leftovers()).toEqual([]);
    expect(await place.fingerprint()).toEqual(before);
  },
  30_000,
);

test("once there is room again, the release goes through", async () => {
  const { text, exit } = await place.run("release", { retry: true });
  expect(text).toContain("promoted");
  expect(exit).toBe(0);
  expect(await servingNow()).not.toBe(serving);
}, 60_000);
