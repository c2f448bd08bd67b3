/** Tries a model on a table as a gate would, and measures what it scores: what first gates are made from. */

import { Problem, Problems } from "../../errors.js";
import type { Verdict } from "../../gates/verdict.js";
import { planOutputs } from "../../inference/decode.js";
import { configurationFile, type Draft } from "../../init/configuration-file.js";
import { isLopsided, type Measurement, type Score } from "../../init/gates.js";
import { describeModel } from "../../model/describe.js";
import { type Holdout, readHoldout } from "../../validate/holdout/holdout.js";
import type { World } from "../../world.js";
import { resolveText } from "./configurations.js";
import { judgeOnHoldout } from "./holdout.js";
import { within } from "./state.js";

export type TriedOut =
  | { readonly kind: "measured"; readonly measurement: Measurement }
  | { readonly kind: "failed"; readonly why: string };

/** Bounds that decide nothing here: the verdicts' estimates and intervals are what is wanted, of what gates are made of. */
function probesFor(task: Measurement["task"], majority: Measurement["majority"]): readonly string[] {
  if (task === "regression") return ["rmse <= 1", "r2 >= 0.5 at point"];
  return isLopsided(majority) ? ["accuracy >= 50%", "balanced_accuracy >= 50%"] : ["accuracy >= 50%"];
}

/** @param draft  with a holdout and its label; its gates are not looked at */
export async function tryOut(draft: Draft, folder: string, world: World): Promise<TriedOut> {
  try {
    const candidate = await describeModel(draft.model.path, { root: folder }, world);
    const positive = draft.model.positive?.label;
    const { task } = planOutputs(candidate.signature, positive === undefined ? {} : { positive });
    const ungated = await resolveText(configurationFile({ ...draft, gates: [] }), folder);
    const holdout = await readHoldout(within(ungated, ungated.holdout.path), ungated.holdout, world);
    const majority = task === "classification" ? majorityOf(holdout) : undefined;
    const gates = probesFor(task, majority).map((gate) => ({ gate, comment: "" }));
    const config = await resolveText(configurationFile({ ...draft, gates }), folder);
    const { verdicts } = await judgeOnHoldout({ candidate, identical: false, holdout }, config, world);
    const scores = verdicts.flatMap(scoreOf);
    if (scores.length === 0) return { kind: "failed", why: verdicts[0]?.reason ?? "nothing could be measured" };
    return { kind: "measured", measurement: { rows: holdout.n, task, scores, ...(majority && { majority }) } };
  } catch (error) {
    const [problem] = error instanceof Problems ? error.problems : [error];
    if (problem instanceof Problem && problem.code !== "CANCELLED") return { kind: "failed", why: problem.message };
    throw error;
  }
}

function scoreOf({ source, estimate, interval }: Verdict): readonly Score[] {
  const [metric, operator] = source.split(" ") as [Score["metric"], string];
  if (estimate === undefined) return [];
  const bound = operator === ">=" ? interval?.lower : interval?.upper;
  return [{ metric, estimate, ...(bound !== undefined && { bound }) }];
}

function majorityOf({ label, n }: Holdout): Measurement["majority"] {
  const counts = new Map<string, number>();
  for (const cell of label) counts.set(String(cell), (counts.get(String(cell)) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && { label: most[0], share: most[1] / n };
}
