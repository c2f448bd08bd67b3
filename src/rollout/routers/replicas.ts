/**
 * The router that needs nothing but a Service: canary pods stand behind it beside stable's, so the share is the number
 * of pods. Clients that keep their connections stay with their pod; the true share is counted from requests.
 */

import { Problem } from "../../errors.js";
import { formatShare } from "../../gates/quantity.js";
import type { AskedStep, FittedSteps, PlannedStep } from "../engine/plan.js";
import type { Endpoint } from "../targets/kubernetes/kinds.js";
import type { AskedShare, Router, Routing } from "./router.js";

export const replicas: Router = { readyIsTraffic: true, fit, replicasFor, share };

/** c of c + S pods have the share w when c = w·S/(1 − w); never less than one pod. */
function replicasFor(share: number, stable: number): number {
  return Math.max(1, Math.round((share * stable) / (1 - share)));
}

function fit(asked: readonly AskedStep[], stable: number, name: string): FittedSteps {
  const whole = asked.find(({ share }) => share >= 1);
  if (whole) throw wholeShare(name);
  const largest = Math.max(...asked.map(({ share }) => share));
  if (stable > 0 && asked.length > 0 && 1 / (stable + 1) > largest + 1e-9) throw tooFewPods(name, stable, largest);
  const steps = asked.map((step) => ({ ...step, replicas: replicasFor(step.share, stable) }));
  return { steps: steps.reduce(mergeEqual, []), readyIsTraffic: true };
}

/** Steps of as many pods are one step, as long as all of them; it bears the last share, which its pods come nearest. */
function mergeEqual(merged: readonly PlannedStep[], step: PlannedStep): readonly PlannedStep[] {
  const last = merged.at(-1);
  if (last?.replicas !== step.replicas) return [...merged, step];
  return [...merged.slice(0, -1), { ...step, stayMs: last.stayMs + step.stayMs }];
}

/**
 * What the Service's endpoints say. A pod on its way out may still be sent requests (`serving` and `terminating`): until
 * it is gone, the share is not 0.
 */
function share({ slices, canaryPods, canary }: Routing, asked: AskedShare | undefined): number {
  const canaryNames = new Set(canaryPods.map(({ metadata }) => metadata?.name));
  const endpoints = new Map(
    slices.flatMap((slice) => (slice.endpoints ?? []).map((endpoint) => [nameOf(endpoint), endpoint] as const)),
  );
  const all = [...endpoints.entries()].map(([name, endpoint]) => ({ endpoint, isCanary: canaryNames.has(name) }));
  const ready = all.filter(({ endpoint }) => isReady(endpoint));
  const canaries = ready.filter(({ isCanary }) => isCanary).length;
  const leaving = all.filter(({ endpoint, isCanary }) => isCanary && isLeaving(endpoint)).length;
  if (canaries + leaving === 0) return 0;
  const wanted = canary?.spec?.replicas;
  const isConfirmed = leaving === 0 && canaries === wanted && canaries === asked?.replicas;
  return isConfirmed ? asked!.share : (canaries + leaving) / (ready.length + leaving);
}

/** An address stands in two slices for a moment when it moves between them: it is one endpoint. */
const nameOf = ({ targetRef, addresses }: Endpoint) => targetRef?.name ?? addresses[0];
/** An absent condition means yes, by the API's contract. */
const isReady = ({ conditions }: Endpoint) => conditions?.ready !== false && conditions?.terminating !== true;
const isLeaving = ({ conditions }: Endpoint) => conditions?.terminating === true && conditions.serving !== false;

function tooFewPods(name: string, stable: number, largest: number): Problem {
  const least = Math.ceil(1 / largest - 1 - 1e-9);
  return new Problem("KUBERNETES_SHARE_IMPOSSIBLE", {
    what: `one canary pod beside the ${stable} of Deployment ${name} would get ${formatShare(1 / (stable + 1))} of the traffic, and the largest of 'canary.steps' is ${formatShare(largest)}`,
    remedy: `Scale the Deployment to ${least} pods, or write a larger last step in 'canary.steps':\n  kubectl scale deployment ${name} --replicas=${least}`,
  });
}

function wholeShare(name: string): Problem {
  return new Problem("KUBERNETES_SHARE_IMPOSSIBLE", {
    what: `a canary share of 100% leaves no place for Deployment ${name}: it is split by the number of pods, and stable keeps its own`,
    remedy: "End 'canary.steps' with a share below 100%, such as 50%: the promotion follows the last step by itself.",
  });
}
