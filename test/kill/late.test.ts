/** What comes too late, or goes wrong when the candidate serves already: what is said of it is what serves. */
import * as files from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { silent } from "../../src/progress.js";
import type { PastRelease } from "../../src/rollout/journal/ledger.js";
import type { FileSystem } from "../../src/world.js";
import { configuration, csv, enterPlace, fixture, type Place, rowsOf } from "../jobs/place.js";

let place: Place;

beforeAll(async () => {
  place = await enterPlace();
  await place.write("holdout.csv", csv(await rowsOf("logistic")));
  await files.copyFile(fixture("logistic"), join(place.folder, "model.onnx"));
  await files.copyFile(fixture("logistic_columns"), join(place.folder, "incumbent.onnx"));
  const canary = {
    // By proof, and so as soon as it can be: a busy machine takes longer.
    ...{ traffic: { replay: "holdout", rate: 100 }, steps: ["50%"], max_duration: "40s", look: "500ms" },
    // Long enough for a second command to come between the new stable and the end.
    ...{ settle: "2s", warmup: "0s", gates: ["error_rate <= baseline + 50%"] },
  };
  const changes = { gates: ["accuracy >= 50%"], deploy: { ephemeral: false }, baseline: "incumbent.onnx", canary };
  await place.write("model-release.yaml", configuration(changes));
});
afterAll(() => place.remove());

const servingNow = async () => ((await place.run("status")).json as { readonly serving: string }).serving;
const history = async () => (await place.run("history")).json as readonly PastRelease[];

/** A release that is under way: what it says, and what becomes of it. */
function startRelease() {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const ended = place.run("release", { world: { progress: { ...silent, say } } });
  const says = async (text: string) => {
    while (!lines.some((line) => line.includes(text))) {
      await Promise.race([ended.then(failed), new Promise((resolve) => setTimeout(resolve, 20))]);
    }
  };
  const failed = ({ text }: { readonly text: string }) => {
    throw new Error(`it ended too early:\n${lines.join("\n")}\n${text}`);
  };
  return { ended, says };
}

test("a rollback when the promotion can only go forward: what served before it serves again", async () => {
  const release = startRelease();
  await release.says("the canary is ready");
  const before = await servingNow();
  await release.says("the new stable is ready");
  const candidate = await servingNow();
  expect(candidate).not.toBe(before);

  const back = await place.run("rollback");
  expect(back).toMatchObject({ exit: 0, text: expect.stringContaining("an earlier release serves again") });
  expect(back.json).toMatchObject({ did: "returned", serving: before });
  expect(await servingNow()).toBe(before);
  expect(await history()).toMatchObject([{ digest: before }, { digest: candidate, version: "0.0.1" }]);

  // The run that was overtaken says what serves when it ends, not what did when it began.
  const overtaken = await release.ended;
  expect(overtaken).toMatchObject({ exit: 5, json: { outcome: "failed", serving: expect.stringMatching(/^sha256:/) } });
}, 120_000);

test("a promotion that cannot be written down is a promotion, and the next release writes it", async () => {
  const newest = async () => (await history())[0]?.digest;
  const before = await newest();
  const rename: FileSystem["rename"] = async (from, to) => {
    const isPromotion = String(to).endsWith("ledger.json") && !(await isNewest(from, before));
    if (isPromotion) throw Object.assign(new Error("permission denied"), { code: "EACCES" });
    return files.rename(from, to);
  };
  const released = await place.run("release", { world: { files: { ...place.world.files, rename } } });
  expect({ exit: released.exit, text: released.text }).toMatchObject({ exit: 0 });
  expect(released.json).toMatchObject({ outcome: "promoted", serving: await servingNow() });
  expect(released.warnings).toEqual([expect.stringContaining("the promotion could not be written down")]);
  expect(await newest()).toBe(before);

  const again = await place.run("release", { set: ["baseline=auto"] });
  expect(again).toMatchObject({
    exit: 0,
    json: { outcome: "unchanged", baseline: { from: "release 0.0.1, which serves" } },
  });
  expect(await newest()).toBe(await servingNow());
}, 120_000);

async function isNewest(ledger: Parameters<FileSystem["rename"]>[0], digest: string | undefined): Promise<boolean> {
  return JSON.parse(await files.readFile(ledger, "utf8")).releases[0]?.digest === digest;
}
