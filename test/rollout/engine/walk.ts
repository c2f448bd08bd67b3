/** Walks the pure engine through a simulated target, look by look. */
import { next } from "../../../src/rollout/engine/next.js";
import type { Plan } from "../../../src/rollout/engine/plan.js";
import { beginRecord, type RolloutRecord, readRecord, resumed } from "../../../src/rollout/engine/record.js";
import type { Command, Seen, Step } from "../../../src/rollout/engine/step.js";
import { seeded } from "../../stats/sequential/simulate.js";
import { type Behaviour, release, Simulator, steady } from "../simulator.js";

export interface Walked {
  readonly record: RolloutRecord;
  readonly steps: readonly Step[];
  readonly simulator: Simulator;
  readonly restMs: number;
}

export interface Course {
  readonly behaviour?: Partial<Behaviour>;
  readonly seed?: number;
  readonly stable?: string;
  /** What happens at each look, by its index. */
  readonly at?: (
    look: number,
    simulator: Simulator,
    record: RolloutRecord,
  ) => Partial<Seen> & { readonly command?: Command };
  /** Serialise and parse the record after these looks. */
  readonly restartAt?: (look: number) => boolean;
  readonly looks?: number;
}

/** Until it rests. */
export function walk(wanted: Plan, course: Course = {}): Walked {
  const stable = "stable" in course ? course.stable : "old";
  const simulator = new Simulator(
    { ...steady, ...course.behaviour },
    seeded(course.seed ?? 3),
    stable ? release(stable) : undefined,
  );
  let step: Step = next(
    beginRecord(wanted, [], "2026-01-01T00:00:00.000Z"),
    {},
    { elapsedMs: 0, at: "2026-01-01T00:00:00.000Z" },
  );
  const steps: Step[] = [];
  for (let look = 0; look < (course.looks ?? 2000); look++) {
    simulator.pass(step.waitMs);
    const { record } = step;
    const happening = course.at?.(look, simulator, record);
    const seen: Seen = {
      actual: simulator.read(),
      observation: step.ask.observation ? simulator.observe(record.cursor) : undefined,
      smoke: step.ask.smoke ? simulator.smoke() : undefined,
      ...happening,
    };
    const restarted = course.restartAt?.(look) ? resumed(readRecord(JSON.parse(JSON.stringify(record)))) : record;
    step = next(restarted, seen, { elapsedMs: simulator.now, at: new Date(simulator.now).toISOString() });
    steps.push(step);
    if (step.rest) break;
    if (step.desired && seen.actual) simulator.apply(step.desired);
  }
  return { record: step.record, steps, simulator, restMs: simulator.now };
}
