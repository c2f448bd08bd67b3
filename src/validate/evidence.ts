/** What the rows say about one gate: the estimate, how sure it is, and why nothing can be said where nothing can. */
import type { Bound } from "../gates/gate.js";
import type { Evidence } from "../gates/verdict.js";
import { certaintyAlone } from "./certainty.js";
import { certaintyOfContrast } from "./contrast.js";
import { denominatorOf, type Measured, metricValue } from "./measured.js";
import type { AnyMetric, Asked } from "./metric.js";
import { whyUnusable } from "./soundness.js";

export interface Question {
  readonly metric: AnyMetric;
  readonly asked: Asked;
  readonly bound: Bound;
  readonly candidate: Measured;
  /** The baseline, and how it is asked: its class numbers are its own. */
  readonly baseline?: Other;
  /** The baseline is the candidate, byte for byte. */
  readonly identical: boolean;
  /** The smallest error rate that a bound will be asked for: decides how many resamples are drawn. */
  readonly smallestAlpha: number;
  readonly seed: number;
}

export interface Other {
  readonly asked: Asked;
  readonly model: Measured;
}

export function evidenceFor(question: Question): Evidence {
  const { metric, asked, bound, candidate, baseline } = question;
  const threshold = bound.kind === "number" ? bound.value : bound.offset;
  const unusable = whyUnusable(metric, candidate);
  if (unusable) return { threshold, n: 0, method: "none", blocked: unusable };

  const n = denominatorOf(metric, asked, candidate);
  const nothing = { threshold, n, method: "none" };
  const estimate = metricValue(metric, asked, candidate);
  if (estimate === undefined || !Number.isFinite(estimate))
    return { ...nothing, blocked: whyNoNumber(metric, estimate, "it") };
  if (bound.kind === "number") {
    const quantity = { quantity: estimate, threshold, n };
    return { ...quantity, estimate, ...certaintyAlone(question, quantity) };
  }

  if (!baseline) return { ...nothing, estimate };
  const theirs = valueOfBaseline(question, baseline);
  if (typeof theirs !== "number") return { ...nothing, estimate, blocked: theirs };
  const quantity = { quantity: estimate - bound.factor * theirs, threshold, n };
  const identical = question.identical && (metric.deterministic ?? true);
  return {
    ...quantity,
    estimate,
    baseline: theirs,
    ...(identical && { identical }),
    ...certaintyOfContrast(question, baseline, { ...quantity, factor: bound.factor }),
  };
}

type Blocked = NonNullable<Evidence["blocked"]>;

function whyNoNumber({ undefinedWhen }: AnyMetric, value: number | undefined, subject: string): Blocked {
  if (value !== undefined) return { cause: "invalid", why: `${subject} is not a finite number on these rows` };
  const because = undefinedWhen ? `: ${undefinedWhen}` : "";
  return { cause: "no-data", why: `${subject} is not defined on these rows${because}` };
}

function valueOfBaseline({ metric }: Question, { asked, model }: Other): number | Blocked {
  const unusable = whyUnusable(metric, model);
  if (unusable) return { cause: unusable.cause, why: `of the baseline's answers: ${unusable.why}` };
  const value = metricValue(metric, asked, model);
  if (value !== undefined && Number.isFinite(value)) return value;
  return whyNoNumber(metric, value, "the baseline's value");
}
