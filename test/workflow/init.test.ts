/** The workflow that `init --yes` writes, as it stands, under nektos/act: which jobs run, and for which models. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { makeTeamRepository, pullRequest, type TeamRepository } from "./set-up.js";

let team: TeamRepository;
beforeEach(() => {
  team = makeTeamRepository();
});
afterEach(() => team.remove());

/** A pull request that changes something on top of all that is there. */
function propose(change: () => void) {
  const { before, after } = team.commit(change);
  return team.act("pull_request", pullRequest(team, 1, before, after));
}

test("a worse model is stopped on the pull request, and nothing else runs", async () => {
  team.example("digits/models/logistic.onnx", "models/digits.onnx");
  team.example("digits/data/holdout.csv", "data/holdout.csv");
  team.setUp();
  const { code, text } = await propose(() => team.example("digits/models/undertrained.onnx", "models/digits.onnx"));
  expect(text).toContain("digits was rejected by the holdout");
  expect(text).not.toContain("model-release/release");
  expect(code).not.toBe(0);
});

test("of two models only the one that changed is gated", async () => {
  team.example("digits/models/logistic.onnx", "models/digits.onnx");
  team.example("digits/data/holdout.csv", "data/digits_holdout.csv");
  team.example("fair/models/incumbent.onnx", "models/affairs.onnx");
  team.example("fair/data/holdout.csv", "data/affairs_holdout.csv");
  team.setUp();
  const { code, text } = await propose(() => team.example("fair/models/candidate.onnx", "models/affairs.onnx"));
  expect(text).toContain("affairs passed its gates");
  expect(text).not.toContain("digits passed");
  expect(readFileSync(join(team.folder, "model-release.affairs.yaml"), "utf8")).toContain(
    "model: {path: models/affairs.onnx",
  );
  expect(code).toBe(0);
});

test.each<{ event: string; payload: object; says: string }>`
  event                  | payload                                                 | says
  ${"workflow_dispatch"} | ${{ ref: "refs/heads/main", inputs: { mode: "plan" } }} | ${"It would write:"}
  ${"merge_group"}       | ${{ merge_group: { base_ref: "refs/heads/main" } }}     | ${"digits passed its gates"}
`("$event starts the one job that it is for", async ({ event, payload, says }) => {
  team.example("digits/models/logistic.onnx", "models/digits.onnx");
  team.example("digits/data/holdout.csv", "data/holdout.csv");
  team.setUp();
  const { code, text } = await team.act(event, payload);
  expect({ code, text }).toMatchObject({ code: 0, text: expect.stringContaining(says) });
  expect(text.match(/⭐ Run Set up job/g)).toHaveLength(1);
});
