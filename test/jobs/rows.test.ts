/** Rows as they are replayed: which, in which order, and with which answers. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Config } from "../../src/config/config.js";
import { resolveConfig } from "../../src/config/config.js";
import { knownRows } from "../../src/jobs/steps/rows.js";
import { stateFolders } from "../../src/jobs/steps/state.js";
import { gatherSubject, type Subject } from "../../src/jobs/steps/subject.js";
import { canaryVocabulary } from "../../src/rollout/analysis/metrics/list.js";
import { metricVocabulary } from "../../src/validate/metrics/list.js";
import { configuration, csv, enterPlace, fixture, type Place, rowsOf } from "./place.js";

let place: Place;
let rows: readonly (readonly string[])[];
let subject: Subject;

beforeAll(async () => {
  place = await enterPlace();
  rows = await rowsOf("logistic");
  await place.write("holdout.csv", csv(rows));
  const { copyFile } = await import("node:fs/promises");
  await copyFile(fixture("logistic"), `${place.folder}/model.onnx`);
  const config = await configOf("holdout");
  subject = await gatherSubject(config, [], stateFolders(config), { whenBusy: "refuse" }, place.world);
});
afterAll(() => place.remove());

async function configOf(replay: string, gates: readonly string[] = ["accuracy >= baseline - 10%"]): Promise<Config> {
  const vocabularies = { holdout: await metricVocabulary(), canary: await canaryVocabulary() };
  const text = configuration({ canary: { traffic: { replay }, gates } });
  return resolveConfig(`${place.folder}/model-release.yaml`, text, [], vocabularies);
}

const cellsIn = (body: string) => Object.values(JSON.parse(body).rows[0] as Record<string, number>);

test("every row of the holdout once, in an order of chance that is the same again, each with its answer", async () => {
  const config = await configOf("holdout");
  const { requests, answers } = await knownRows(subject, config, place.world);
  const sent = requests.map(({ body }, i) => [...cellsIn(body).map(Math.fround), answers!.labels[i]].join());
  const held = rows
    .slice(1)
    .map((cells) => [...cells.slice(0, 4).map((cell) => Math.fround(Number(cell))), cells[4]].join());
  expect([...sent].sort()).toEqual([...held].sort());
  expect(sent).not.toEqual(held);
  expect(answers!.model).toBe(`md5:${subject.candidate.md5}`);
  expect(await knownRows(subject, config, place.world)).toEqual({ requests, answers });
});

test("where no gate asks for answers, none are kept", async () => {
  expect(
    (await knownRows(subject, await configOf("holdout", ["error_rate <= 1%"]), place.world)).answers,
  ).toBeUndefined();
});

const header = () => rows[0]!;
const some = () => rows.slice(1, 4);

test.each`
  what                             | table                                                                        | answers
  ${"with answers"}                | ${() => [header(), ...some()]}                                               | ${3}
  ${"with columns of its own"}     | ${() => [[...header(), "at"], ...some().map((cells) => [...cells, "noon"])]} | ${3}
  ${"without answers"}             | ${() => [header(), ...some()].map((cells) => cells.slice(0, 4))}             | ${"HOLDOUT_INVALID"}
  ${"with an answer that lacks"}   | ${() => [header(), [...some()[0]!.slice(0, 4), ""]]}                         | ${"HOLDOUT_INVALID"}
  ${"with a cell that is no cell"} | ${() => [header(), ["wide", ...some()[0]!.slice(1)]]}                        | ${"INPUT_INVALID"}
  ${"without one of the columns"}  | ${() => [header(), ...some()].map((cells) => cells.slice(1))}                | ${"HOLDOUT_INVALID"}
  ${"without rows"}                | ${() => [header()]}                                                          | ${"HOLDOUT_INVALID"}
`("a recorded table $what: $answers", async ({ table, answers }) => {
  await place.write("recorded.csv", csv((table as () => readonly (readonly string[])[])()));
  const known = knownRows(subject, await configOf("recorded.csv"), place.world);
  if (typeof answers === "number") expect((await known).answers?.labels).toHaveLength(answers);
  else await expect(known).rejects.toMatchObject({ code: answers, message: expect.stringContaining("recorded.csv") });
});

test("recorded rows without answers are replayed where no gate asks for answers", async () => {
  await place.write("recorded.csv", csv([header(), ...some()].map((cells) => cells.slice(0, 4))));
  const { requests } = await knownRows(subject, await configOf("recorded.csv", ["error_rate <= 1%"]), place.world);
  expect(requests).toHaveLength(3);
});
