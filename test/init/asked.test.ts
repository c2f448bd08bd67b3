/** What somebody at a terminal sees of a set-up, in which order. */
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { initText } from "../../src/doors/init-text.js";
import { takePreferred } from "../../src/init/ask.js";
import { type Audience, init } from "../../src/jobs/init.js";
import { enterRepository, iris, type NewRepository } from "../jobs/new-repository.js";

/** Real models, on a machine that may be busy. */
jest.setTimeout(30_000);

let place: NewRepository;
let seen: string[];
beforeEach(async () => {
  place = await enterRepository();
  await place.put("logistic", "models/irises.onnx");
  await place.write("holdout.csv", await iris());
  await place.write("test.csv", await iris());
  seen = [];
});
afterEach(() => place.remove());

/** Answers as Enter would, but for one question. */
const audience = (refused: RegExp): Audience => ({
  ...takePreferred,
  found: ({ models }) => void seen.push(`found ${models.map(({ path }) => path)}`),
  proposed: ({ drafts }) => void seen.push(`proposed ${drafts.map(({ name }) => name)}`),
  pick: async (question, choices, preferred) => {
    seen.push(question);
    return refused.test(question) ? choices.at(-1)?.value : preferred;
  },
});
const world = () => ({ ...place.world, fetch: () => Promise.reject(new Error("no network in this test")) });

test("what was found stands before the first question, what is proposed before the last", async () => {
  const setUp = await init({ folder: place.folder, force: false }, audience(/nothing/), world());
  expect(seen).toEqual([
    "found models/irises.onnx",
    "Which table is the holdout of models/irises.onnx?",
    "proposed irises",
    "Write model-release.yaml, .github/workflows/model-release.yml?",
  ]);
  const rest = initText(setUp, true);
  expect(rest).toMatch(/^Files\n {2}wrote model-release\.yaml\n/);
  expect(initText(setUp, false).endsWith(rest)).toBe(true);
});

test("who says no after that has written nothing", async () => {
  await expect(init({ folder: place.folder, force: false }, audience(/^Write/), world())).rejects.toThrow(
    "Nothing was written, as you chose",
  );
  expect(seen).toContain("proposed irises");
  expect(await place.isThere("model-release.yaml")).toBe(false);
});

test("no line is wider than a narrow terminal, but for what is to be copied", async () => {
  const setUp = await init({ folder: place.folder, force: false }, audience(/nothing/), world());
  const wide = initText(setUp, false)
    .split("\n")
    .filter((line) => line.length > 80);
  expect(wide.filter((line) => !/^ +(cp|model-release) /.test(line))).toEqual([]);
});
