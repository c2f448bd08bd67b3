/** What bad input gets: an error that names its cause and a remedy, the exit status of the contract, and nothing half done. */
import * as files from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { configurations } from "./bad-inputs/configurations.js";
import { holdouts } from "./bad-inputs/holdouts.js";
import { models } from "./bad-inputs/models.js";
import { surroundings } from "./bad-inputs/surroundings.js";
import { versions } from "./bad-inputs/versions.js";
import { configuration, csv, enterPlace, fixture, type Place, rowsOf } from "./place.js";

let place: Place;

beforeEach(async () => {
  place = await enterPlace();
  await files.copyFile(fixture("logistic"), join(place.folder, "model.onnx"));
  await place.write("holdout.csv", csv(await rowsOf("logistic")));
});
afterEach(() => place.remove());

test.each([...holdouts, ...models, ...configurations, ...versions, ...surroundings])(
  "$given: $code",
  async ({ job = "gate", asked, config, prepare, world, code, exit, says, mayWrite }) => {
    await place.write("model-release.yaml", configuration(config));
    await prepare?.(place);
    const before = await place.fingerprint();

    const answered = await place.run(job, { ...asked, world });

    expect(answered.text).toContain(code === "rejected" ? "rejected" : `${code} · docs/troubleshooting.md`);
    for (const part of says) expect(answered.text).toMatch(part);
    expect(answered.text).not.toMatch(/undefined|\[object|NaN%|Cannot read|is not a function|UNEXPECTED/);
    expect(answered.exit).toBe(exit);

    const unexpected = Object.entries(await place.fingerprint()).filter(
      ([name, hash]) => before[name] !== hash && !mayWrite?.test(name),
    );
    expect(unexpected).toEqual([]);
    expect(await place.leftovers()).toEqual([]);
    expect(await place.processes()).toEqual([]);
  },
);
