/** A report as it grows: begun with the run, filled by the job, ended once with an outcome. */
import type { Clock } from "../world.js";
import { type Outcome, type Report, reportVersion } from "./report.js";

type Growing = Partial<Omit<Report, "schema" | "run" | "outcome" | "reasons" | "timings">> & {
  readonly timings: Record<string, number>;
};

/** What a job fills in as it goes; `end` makes the record of it. */
export type OpenReport = Growing & {
  /** Runs a stage and notes how many seconds it took, whether it succeeds or not. */
  time<T>(stage: string, work: () => Promise<T>): Promise<T>;
  end(outcome: Outcome, reasons: readonly string[]): Report;
};

export function beginReport(run: Omit<Report["run"], "started">, clock: Clock): OpenReport {
  const started = clock.now().toISOString();
  const begun = clock.monotonic();
  const seconds = (since: number) => Math.round(clock.monotonic() - since) / 1000;

  return {
    timings: {},
    async time(stage, work) {
      const since = clock.monotonic();
      try {
        return await work();
      } finally {
        this.timings[stage] = seconds(since);
      }
    },
    end(outcome, reasons) {
      const { time: _time, end: _end, timings, ...filled } = this;
      return {
        schema: reportVersion,
        run: { ...run, started },
        gates: [],
        serving: "unknown",
        ...filled,
        outcome,
        reasons: [...reasons],
        timings: { ...timings, total: seconds(begun) },
      };
    },
  };
}
