/** What a rollout is to do, fixed before it begins; plain data, kept whole in the record so that a resume goes by it. */
import { createHash } from "node:crypto";
import type { Gate } from "../../gates/gate.js";
import type { Policy } from "../../gates/verdict.js";
import type { Report } from "../../report/report.js";
import { type AnalysisRules, canaryGates } from "../analysis/rules.js";
import type { Release } from "../seams.js";
import type { AutoSteps } from "./auto.js";

export interface PlannedStep {
  /** Share of live traffic, 0 to 1. */
  readonly share: number;
  /** Least time at this share; the last step has none, it ends by its gates or with `maxDurationMs`. */
  readonly stayMs: number;
  /** Canary replicas that the share needs. */
  readonly replicas: number;
}

export type AskedStep = Pick<PlannedStep, "share" | "stayMs">;

/** What people call a release: written into the history of whoever promotes it, and no part of its identity. */
export interface ReleaseAbout {
  /** The semantic version. */
  readonly version: string;
  /** DVC's md5 of the model. */
  readonly model: string;
  /** Where the model lies, relative to the configuration. */
  readonly path: string;
  /** The report as it stood when the rollout began, for whoever ends it in another run; absent where it is too long. */
  readonly report?: Report;
}

export interface Plan {
  readonly name: string;
  readonly candidate: Release;
  readonly about?: ReleaseAbout;
  /** What stable is to be where the target serves nothing yet; without it such a target gets a first release. */
  readonly baseline?: Release;
  /** Empty: no canary, the release is adopted at once (a return to an earlier release). */
  readonly steps: readonly PlannedStep[];
  /** The steps as they were configured, before the target fitted them to its size; these are the identity's. */
  readonly asked: readonly AskedStep[];
  /** A ready canary replica has traffic: it is staged with none, and its share is the count of its replicas. */
  readonly readyIsTraffic: boolean;
  /** The steps are no order to go through, but the shares among which the evidence chooses. */
  readonly auto?: AutoSteps;
  readonly rules: AnalysisRules;
  /** Counts from the first share. */
  readonly maxDurationMs: number;
  /** Bounds each wait for readiness, and each wait for a router. */
  readonly readyWithinMs: number;
  /** Follows each change of a route. */
  readonly settleMs: number;
  /** Between two looks. */
  readonly lookMs: number;
  readonly approve: "none" | "manual";
  readonly approveWithinMs: number;
  /** A stable without a ready replica is replaced the same way as a first release is made, instead of being refused. */
  readonly force?: boolean;
}

export interface PlanOptions {
  readonly name: string;
  readonly candidate: Release;
  readonly about?: ReleaseAbout;
  readonly baseline?: Release;
  readonly asked: readonly AskedStep[];
  /** As the target fitted them to its size; by default as asked, a replica each. */
  readonly fitted?: FittedSteps;
  readonly auto?: AutoSteps;
  readonly gates: readonly Gate[];
  readonly policy: Policy;
  /** The observer's bucket edges. */
  readonly latencyEdges: readonly number[];
  readonly maxDurationMs: number;
  readonly readyWithinMs: number;
  readonly settleMs: number;
  readonly warmupMs: number;
  readonly lookMs: number;
  readonly approve?: "none" | "manual";
  readonly approveWithinMs?: number;
  readonly force?: boolean;
}

/** Steps that a target can take. */
export interface FittedSteps {
  readonly steps: readonly PlannedStep[];
  readonly readyIsTraffic: boolean;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Stays default to an equal part of the whole. */
export function askedSteps(
  steps: readonly { readonly share: number; readonly stayMs?: number }[],
  maxDurationMs: number,
): readonly AskedStep[] {
  return steps.map(({ share, stayMs }) => ({ share, stayMs: stayMs ?? maxDurationMs / steps.length }));
}

/** Steps for a target of one canary replica whose router takes any share. */
export function fitAsAsked(asked: readonly AskedStep[]): FittedSteps {
  return { steps: asked.map((step) => ({ ...step, replicas: 1 })), readyIsTraffic: false };
}

/**
 * A plan from what is configured.
 *
 * @throws Problem GATE_INVALID for a gate that a canary cannot decide
 */
export async function planRollout(options: PlanOptions): Promise<Plan> {
  const { asked, gates, maxDurationMs } = options;
  const { steps, readyIsTraffic } = options.fitted ?? fitAsAsked(asked);
  return {
    name: options.name,
    candidate: options.candidate,
    about: options.about,
    baseline: options.baseline,
    steps,
    asked,
    readyIsTraffic,
    ...(options.auto && { auto: options.auto }),
    rules: {
      gates: await canaryGates(gates),
      policy: options.policy,
      warmupSeconds: options.warmupMs / 1000,
      shares: steps.map(({ share }) => share),
      latencyEdges: options.latencyEdges,
      readyIsTraffic,
      attempt: 1,
    },
    maxDurationMs,
    readyWithinMs: options.readyWithinMs,
    settleMs: options.settleMs,
    lookMs: options.lookMs,
    approve: options.approve ?? "none",
    approveWithinMs: options.approveWithinMs ?? dayMs,
    ...(options.force && { force: true }),
  };
}

/** A return to an earlier release: no canary, for it has served before. */
export function returnPlan(to: Release, from: Plan, about?: ReleaseAbout): Plan {
  return {
    ...from,
    candidate: to,
    about,
    baseline: undefined,
    steps: [],
    asked: [],
    auto: undefined,
    rules: { ...from.rules, gates: [], shares: [] },
    approve: "none",
  };
}

/** Adopted at once, without a canary: none was asked for. */
export function isReturn({ asked }: Plan): boolean {
  return asked.length === 0;
}

/** What makes two rollouts the same: image digest, template and canary configuration. Not the attempt, not the name. */
export function identityOf(plan: Plan): string {
  const { candidate, asked, auto, rules, maxDurationMs, settleMs, lookMs, approve } = plan;
  const gates = rules.gates.map(({ gate }) => [gate.written, gate.at]);
  const what: unknown[] = [
    candidate,
    asked,
    gates,
    rules.policy,
    rules.warmupSeconds,
    maxDurationMs,
    settleMs,
    lookMs,
    approve,
  ];
  if (auto) what.push(auto.exposure);
  return createHash("sha256").update(canonical(what)).digest("hex").slice(0, 32);
}

/** JSON with sorted keys: the same content gives the same text, however it was put together. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export function sameRelease(a: Release | undefined, b: Release | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.digest === b.digest && canonical(a.template) === canonical(b.template);
}
