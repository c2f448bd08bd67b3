/** A gate on accuracy in a simulated rollout: the analysis' own looks, and nothing in between. */
import { accuracyFinding, advanceAccuracyGate, answeredOf, noRowsAnswered } from "../analysis/accuracy-gate.js";
import type { AnalysisRules, CanaryGate } from "../analysis/rules.js";
import type { AccuracyState } from "../analysis/state.js";
import type { Sample } from "../seams.js";
import type { GateRun } from "./gate-run.js";

export class AccuracyRun implements GateRun {
  readonly cannotResolve = false;
  /** Nothing speaks against it before a look does. */
  readonly doubt = 0;
  #own: AccuracyState = noRowsAnswered;
  #passes = false;
  readonly #isPoint;

  constructor(
    private readonly gate: CanaryGate,
    private readonly rules: AnalysisRules,
  ) {
    this.#isPoint = gate.gate.at.kind === "point";
  }

  advance(sample: Sample): void {
    if (this.isOver) return;
    const { look } = this.#own;
    this.#own = advanceAccuracyGate(this.#own, sample);
    if (this.#own.look !== look) this.#decide(false);
  }

  /** Then the last look is due, on as many rows as there are. */
  timeIsUp(): void {
    this.#decide(true);
  }

  #decide(timeIsUp: boolean): void {
    if (this.#isPoint) return;
    const { fails, passes } = accuracyFinding(this.#own, this.gate, this.rules, timeIsUp);
    this.#own = { ...this.#own, failed: fails };
    this.#passes = passes;
  }

  /** All rows are answered, and each counts once. */
  get isOver(): boolean {
    const { answers } = this.#own;
    return answers !== undefined && answeredOf(answers) === answers.of;
  }

  get failed(): boolean {
    return this.#own.failed;
  }

  get passes(): boolean {
    return this.#isPoint ? this.atPoint === true : !this.failed && this.#passes;
  }

  get atPoint(): boolean | undefined {
    const { atPoint } = accuracyFinding(this.#own, this.gate, this.rules, true);
    return atPoint === undefined ? undefined : atPoint === "pass";
  }
}
