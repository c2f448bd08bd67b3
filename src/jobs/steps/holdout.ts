/** Judges a candidate on the holdout, beside the baseline on identical rows. */
import { join } from "node:path";
import type { Config } from "../../config/config.js";
import { Problem, Problems } from "../../errors.js";
import { combine } from "../../gates/combine.js";
import type { Verdict } from "../../gates/verdict.js";
import { openSession } from "../../inference/onnxruntime.js";
import type { Session } from "../../inference/session.js";
import type { Model } from "../../model/model.js";
import type { HoldoutCase } from "../../validate/cases.js";
import { checkGates } from "../../validate/check.js";
import type { Holdout } from "../../validate/holdout/holdout.js";
import { slicesOf } from "../../validate/holdout/slices.js";
import { judgeHoldout } from "../../validate/judge.js";
import { measureLatency } from "../../validate/predict/latency.js";
import { type Predicted, predictHoldout } from "../../validate/predict/predict.js";
import type { ScoredRows } from "../../validate/scored.js";
import type { World } from "../../world.js";
import type { Subject } from "./subject.js";

/** The same holdout, models and gates give the same verdicts; what is resampled is seeded with this. */
const seed = 20_260_101;

export interface JudgedHoldout {
  readonly verdicts: readonly Verdict[];
  readonly decision: "pass" | "fail" | "inconclusive";
  readonly reasons: readonly string[];
  /** The candidate's. */
  readonly answers: ScoredRows;
}

/** Nothing unknown counts as good: a release that no gate could judge is not let through. */
const nothingJudged = {
  decision: "inconclusive",
  reasons: [
    "no gate could judge the model: all are against a baseline, and there is none. Add one that stands alone, such as 'accuracy >= 80%', or name a baseline",
  ],
} as const;

/** @throws Problems of GATE_INVALID before a single row is judged; what predicting throws */
export async function judgeOnHoldout(subject: Subject, config: Config, world: World): Promise<JudgedHoldout> {
  const rows = await answerHoldout(subject, config, world);
  const verdicts = await judgeHoldout({ ...rows, policy: config.inconclusive });
  const judged = { verdicts, answers: rows.candidate };
  if (verdicts.every(({ verdict }) => verdict === "not-applicable")) return { ...judged, ...nothingJudged };
  return { ...judged, ...combine(verdicts, config.inconclusive) };
}

/** Everything that gates can ask of the holdout: both models' answers, slices, times and sizes. */
export async function answerHoldout(
  { candidate, baseline, identical, holdout }: Subject,
  config: Config,
  world: World,
): Promise<HoldoutCase> {
  const incumbent = baseline?.model;
  const sessions = await openBoth(candidate, identical ? undefined : incumbent, world);
  try {
    const ask = (session: Session, name: string) =>
      predictHoldout(session, holdout, { ...config.model, name, signal: world.signal, progress: world.progress });
    const answered = await ask(sessions.candidate, candidate.path);
    await refuseMisfits(answered, holdout, config);
    const compared = sessions.incumbent && (await ask(sessions.incumbent, baseline?.from ?? "the baseline"));
    const timing = await timeIfAsked(
      sessions.candidate,
      identical ? sessions.candidate : sessions.incumbent,
      holdout,
      config,
      world,
    );
    return {
      gates: config.gates,
      candidate: answered.scored,
      baseline: identical ? answered.scored : compared?.scored,
      ...(timing && { timing }),
      ...slicesOf({ columns: holdout.columns, slices: slicesAskedFor(holdout, config) }),
      sizes: { candidate: candidate.size, baseline: incumbent?.size },
      identical,
      noProbabilities: {
        candidate: answered.noProbabilities,
        baseline: identical ? answered.noProbabilities : compared?.noProbabilities,
      },
      seed,
    };
  } finally {
    await sessions.candidate.close();
    await sessions.incumbent?.close();
  }
}

/** The configured slices, and the columns that only a gate names. */
function slicesAskedFor({ slices }: Holdout, { gates }: Config): Holdout["slices"] {
  const configured = new Set(slices.map(({ column }) => column));
  const named = new Set(gates.flatMap(({ slice }) => (slice && !configured.has(slice.column) ? [slice.column] : [])));
  return [...slices, ...[...named].map((column) => ({ column }))];
}

async function openBoth(candidate: Model, incumbent: Model | undefined, { home }: World) {
  const wasmFolder = join(home, "wasm");
  const opened = await openSession(candidate.bytes, { wasmFolder });
  return { candidate: opened, incumbent: incumbent && (await openSession(incumbent.bytes, { wasmFolder })) };
}

/** What makes no sense for this model and this table is a mistake of the configuration, all of them at once. */
async function refuseMisfits({ scored }: Predicted, { columns }: Holdout, config: Config): Promise<void> {
  const shape = { task: scored.task, classes: scored.classes, columns: [...columns.keys()] };
  const mistakes = await checkGates([...config.gates, ...onReplayedRows(config)], shape);
  if (mistakes.length === 0) return;
  throw new Problems(
    mistakes.map(
      (mistake) =>
        new Problem("GATE_INVALID", {
          what: `${config.file}: ${mistake}`,
          remedy: "docs/gates.md has the language, docs/metrics.md the metrics.",
        }),
    ),
  );
}

/** The canary's gates on what the replayed rows say, which are metrics of a holdout too. */
function onReplayedRows({ canary }: Config): Config["gates"] {
  return canary.gates.filter(({ metric }) => metric === "accuracy");
}

/** Single predictions are timed only where a gate speaks of them: it takes seconds. */
async function timeIfAsked(
  candidate: Session,
  incumbent: Session | undefined,
  holdout: Holdout,
  { gates }: Config,
  world: World,
) {
  if (!gates.some(({ metric }) => metric.startsWith("predict_latency"))) return undefined;
  return measureLatency(candidate, incumbent, holdout, world);
}
