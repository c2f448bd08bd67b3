/** Tells those whom the configuration names, once what became of a rollout is safe and written down. */
import type { Alert, AlertEvent } from "../../alerts/alert.js";
import { alertVersion } from "../../alerts/alert.js";
import { missingAddresses, sendAlert } from "../../alerts/send.js";
import type { Config } from "../../config/config.js";
import { type Exit, exits, Problem } from "../../errors.js";
import type { Report } from "../../report/report.js";
import { headline } from "../../report/summary.js";
import type { RolloutResult } from "../../rollout/roll-out.js";
import type { World } from "../../world.js";
import type { Asker } from "./run.js";

/** Before anything is done, and so while there is time to set what is missing. */
export function warnOfMissingAddresses({ alerts }: Config, world: World): void {
  for (const warning of missingAddresses(alerts, world)) world.progress.warn(warning);
}

/** What a run that made a report came to; nothing where there is nothing to tell. */
export function alertOfRun(
  report: Report,
  { exit, error, tookOver }: { readonly exit: Exit; readonly error?: unknown; readonly tookOver?: string },
  config: Config,
  world: World,
): Alert | undefined {
  const event = eventOf(report, exit, error) ?? (tookOver === undefined ? undefined : "taken-over");
  if (event === undefined) return undefined;
  const { run, version, model, image, rollout, outcome, reasons, serving } = report;
  return alert(event, config, world, {
    summary: event === "taken-over" ? takenOver(report) : headline(report).replace(/^\S+ /, ""),
    reasons: tookOver === undefined ? reasons : [tookOver, ...reasons],
    ...(version && { version: version.number }),
    ...(model && { model: model.md5 }),
    ...(image && { image: image.digest }),
    outcome,
    exit,
    serving,
    gates: rollout?.gates ?? [],
    run,
  });
}

function eventOf({ outcome, rollout }: Report, exit: Exit, error: unknown): AlertEvent | undefined {
  if (error instanceof Problem && error.code === "ROLLOUT_TAKEN_OVER") return "taken-over";
  if (outcome === "rolled-back") return exit === exits.inconclusive ? "inconclusive" : "rolled-back";
  return outcome === "failed" && rollout !== undefined ? "failed" : undefined;
}

function takenOver({ run, version }: Report): string {
  return `the rollout of ${version === undefined ? run.name : `${run.name} ${version.number}`} was taken over`;
}

/** The same of a command that steers a rollout and makes no report; nothing where it ended as it was meant to. */
export function alertOfRollout(
  result: RolloutResult,
  { job, exit, asker }: { readonly job: string; readonly exit: Exit; readonly asker?: Pick<Asker, "commit" | "url"> },
  config: Config,
  world: World,
): Alert | undefined {
  const { outcome, reasons, serving, record } = result;
  const isBack = outcome === "rolled-back" || (job === "rollback" && outcome === "promoted");
  const inconclusive = record.abandoned?.kind === "inconclusive";
  const event = isBack ? (inconclusive ? "inconclusive" : "rolled-back") : outcome === "failed" ? "failed" : undefined;
  if (event === undefined) return undefined;
  const { about, candidate } = record.plan;
  const subject = about === undefined ? config.name : `${config.name} ${about.version}`;
  const { commit, url } = asker ?? {};
  return alert(event, config, world, {
    summary: outcome === "promoted" ? `${subject} serves again` : `${subject} ${ending[event]}`,
    reasons,
    ...(about && { version: about.version, model: about.model }),
    image: candidate.digest,
    outcome,
    exit,
    serving,
    gates: record.verdicts,
    run: { job, tool: world.version, ...(commit && { commit }), ...(url && { url }) },
  });
}

const ending: Readonly<Record<Exclude<AlertEvent, "taken-over">, string>> = {
  "rolled-back": "was rolled back",
  inconclusive: "was rolled back",
  failed: "could not be brought to an end",
};

type Facts = Omit<Alert, "schema" | "event" | "at" | "name" | "target">;

function alert(event: AlertEvent, { name, deploy }: Config, { clock }: World, facts: Facts): Alert {
  const { summary, reasons, gates, run, ...more } = facts;
  const { job, tool, commit, url } = run;
  return {
    schema: alertVersion,
    event,
    at: clock.now().toISOString(),
    summary,
    reasons: [...reasons],
    name,
    ...more,
    target: deploy.target,
    gates: gates
      .filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive")
      .map(({ source, verdict, cause, reason }) => ({ source, verdict, ...(cause && { cause }), reason })),
    run: { job, tool, ...(commit !== undefined && { commit }), ...(url !== undefined && { url }) },
  };
}

/** What was done is done: whatever happens here turns nothing red. */
export async function tell(alert: Alert | undefined, { alerts }: Config, world: World): Promise<void> {
  if (alert === undefined) return;
  try {
    await sendAlert(alert, alerts, world);
  } catch {
    // Whatever nobody foresaw may hold an address: its words are not printed.
    world.progress.warn("alerts could not be sent, by a fault of model-release");
  }
}
