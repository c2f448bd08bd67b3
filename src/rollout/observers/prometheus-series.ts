/** Which series are asked for, and which arm and pod they are of. Pure. */
import { Problem } from "../../errors.js";
import type { ArmName } from "../seams.js";
import type { ArmReading } from "./counts.js";
import type { ErrorRule, MetricPreset, SeriesNames } from "./preset.js";
import type { Samples } from "./prometheus-answer.js";
import type { PrometheusOptions } from "./prometheus-options.js";
import type { Counted } from "./series-counts.js";
import type { ArmReplicas, Replicas, SourceContext } from "./source.js";

export interface Selection {
  /** Matchers of all series. */
  readonly common: readonly string[];
  /** The same for what the processes use: that is one for both kinds of traffic. */
  readonly commonOfUsage: readonly string[];
  readonly arms:
    | { readonly pod: string }
    | { readonly stable: string; readonly canary: string; readonly pod?: undefined };
}

/**
 * What the configuration and the preset come to.
 *
 * @throws Problem CONFIG_INVALID where the arms cannot be told apart, or replayed rows from users' requests
 */
export function selectionOf(
  options: PrometheusOptions,
  preset: MetricPreset,
  context: Pick<SourceContext, "place" | "traffic">,
): { readonly names: SeriesNames; readonly selection: Selection } {
  const { metrics } = options;
  // Metrics of one's own know nothing of the preset's labels.
  const traffic = metrics ? undefined : preset.traffic;
  if (context.traffic === "replay" && traffic === undefined) {
    throw invalid(
      "these counters do not tell replayed rows from users' requests",
      "Judge the canary on users' requests (canary.traffic: live), or leave canary.observer out.",
    );
  }
  const only = [metrics ? undefined : preset.only, options.only].filter((one) => one !== undefined);
  const common = traffic ? [...only, `${traffic.label}="${traffic[context.traffic]}"`] : only;
  const arms = armsOf(options, preset, context.place);
  return { names: namesOf(metrics, preset), selection: { common, commonOfUsage: only, arms } };
}

function namesOf(metrics: PrometheusOptions["metrics"], preset: MetricPreset): SeriesNames {
  if (metrics === undefined) return preset;
  const { requests, errors, latency, unit, cpu, memory } = metrics;
  const usage = { ...(cpu !== undefined && { cpuSeconds: cpu }), ...(memory !== undefined && { memoryBytes: memory }) };
  // The schema has seen to it that one of the rules is whole.
  const rule = errors as ErrorRule;
  return { requests, errors: rule, ...(latency && { latency: { histogram: latency, unit } }), usage };
}

function armsOf(options: PrometheusOptions, preset: MetricPreset, place: SourceContext["place"]): Selection["arms"] {
  const own = options.arms ?? (options.pod_label !== undefined ? { pod: options.pod_label } : undefined);
  const labels = own ?? (options.metrics ? { pod: "pod" } : preset.arms);
  if ("pod" in labels && labels.pod !== undefined) return { pod: labels.pod };
  const filled = (written: string) =>
    written.replaceAll(/\{(name|namespace)\}/g, (_, key: "name" | "namespace") => {
      const value = place[key];
      if (value !== undefined) return value;
      throw invalid(
        `'${written}' speaks of a ${key}, and this target has none`,
        "Write it out in canary.observer's `arms`.",
      );
    });
  return { stable: filled(labels.stable), canary: filled(labels.canary) };
}

/** @returns undefined for an arm that is told by its pods and has none */
export function selectorOf(
  metrics: readonly string[],
  arm: ArmName,
  { common, arms }: Selection,
  replicas: Replicas,
): string | undefined {
  const own = arms.pod === undefined ? arms[arm] : podsMatcher(arms.pod, replicas[arm]);
  if (own === undefined) return undefined;
  return `{${[`__name__=~"${metrics.join("|")}"`, own, ...common].join(", ")}}`;
}

function podsMatcher(label: string, { pods }: ArmReplicas): string | undefined {
  if (pods === undefined) {
    throw invalid(
      "this target has no pods by whose names series could be told apart",
      "Write matchers that do: canary.observer.prometheus.arms, with `stable` and `canary`.",
    );
  }
  if (pods.length === 0) return undefined;
  return `${label}=~"${pods.map(({ name }) => name.replaceAll(".", "\\\\.")).join("|")}"`;
}

/** An arm's instances; where pods are its replicas, each of them that is ready must be there, and once. */
export function armReading(
  counted: readonly Counted[],
  series: readonly Samples[],
  replicas: ArmReplicas,
  { arms }: Selection,
): ArmReading {
  const failed = counted.flatMap((one) => ("failed" in one ? `${one.key}: ${one.failed}` : []));
  const instances = counted.flatMap((one) => ("instance" in one ? one.instance : []));
  if (arms.pod === undefined) return { instances, gaps: failed, replicas: { ...replicas, pods: undefined } };
  const troubles = podTroubles(series, arms.pod, replicas);
  return { instances: troubles.length > 0 ? [] : instances, gaps: [...failed, ...troubles], replicas };
}

function podTroubles(series: readonly Samples[], label: string, { pods = [] }: ArmReplicas): readonly string[] {
  return pods.flatMap(({ name, ready }): readonly string[] => {
    const own = series.filter(({ labels }) => labels[label] === name);
    const scraped = new Map(own.map(({ labels }) => [`${labels.job} ${labels.instance}`, labels] as const));
    if (scraped.size === 0) return ready ? [`${name}: Prometheus has no series of it`] : [];
    if (scraped.size === 1) return [];
    const [first, second] = [...scraped.keys()];
    return [`${name} is scraped ${scraped.size} times (${first}; ${second}): choose one with only: 'job="…"'`];
  });
}

function invalid(what: string, remedy: string): Problem {
  return new Problem("CONFIG_INVALID", { what: `canary.observer: ${what}`, remedy });
}
