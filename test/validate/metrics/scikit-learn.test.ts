import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { differences, type RecordedTask } from "./tasks.js";

const recorded: { readonly tasks: readonly RecordedTask[] } = JSON.parse(
  readFileSync(new URL("./recorded/scikit-learn.json", import.meta.url), "utf8"),
);

test("the metrics are scikit-learn's to the ninth digit", async () => {
  expect(recorded.tasks.length).toBe(60);
  expect(await differences(recorded.tasks)).toEqual([]);
});
