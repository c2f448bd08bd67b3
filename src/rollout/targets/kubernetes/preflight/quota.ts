/** Whether the namespace has room for the pods that a rollout adds for its time: the canary's, and those of the surge. Pure. */
import { Problem } from "../../../../errors.js";
import type { Kinds } from "../cluster/cluster.js";
import type { Container, Deployment, PodTemplate } from "../kinds.js";
import { amountOf } from "../quantity.js";

type ResourceQuota = Kinds["resourcequotas"];

export interface QuotaQuestion {
  readonly quotas: readonly ResourceQuota[];
  /** What serves now; absent for a first release. */
  readonly live?: Deployment;
  readonly template: PodTemplate;
  /** At the largest share. */
  readonly canaryPods: number;
  /** Of a first release. */
  readonly firstPods: number;
  readonly namespace: string;
}

export function quotaProblems(question: QuotaQuestion): readonly Problem[] {
  const { quotas, template, live, canaryPods, firstPods, namespace } = question;
  const added = live ? surgeOf(live) : firstPods;
  const pods = canaryPods + added;
  const perPod = podAmounts(template);
  return quotas
    .filter((quota) => isAbout(quota, perPod))
    .flatMap((quota) => {
      const short = Object.entries(quota.status?.hard ?? quota.spec?.hard ?? {}).flatMap(([resource, hard]) => {
        const each = perPod[aliases[resource] ?? resource] ?? 0;
        const free = (amountOf(hard) ?? 0) - (amountOf(quota.status?.used?.[resource]) ?? 0);
        const needed = each * pods;
        // Sums of tenths are not exact in binary.
        return needed > 0 && needed > free * (1 + 1e-9) + 1e-9
          ? [
              `${resource}: ${amountText(needed, resource)} needed, ${amountText(Math.max(0, free), resource)} of ${hard} left`,
            ]
          : [];
      });
      if (short.length === 0) return [];
      const more = live
        ? `${count(added, "pod")} more than stable has, while it promotes`
        : `then ${count(added, "pod")} of the first release`;
      const who = canaryPods > 0 ? `${count(canaryPods, "canary pod")} and ${more}` : more;
      return [
        new Problem("KUBERNETES_QUOTA", {
          what: `ResourceQuota ${quota.metadata?.name} in ${namespace} has no room for ${who} (${short.join("; ")})`,
          remedy:
            "Raise the quota or free some of it, ask for less per pod ('resources' in the manifest), or take a smaller last step in 'canary.steps'.",
        }),
      ];
    });
}

const count = (pods: number, what: string) => `${pods} ${what}${pods === 1 ? "" : "s"}`;

/** Older names of the same. */
const aliases: Readonly<Record<string, string>> = {
  cpu: "requests.cpu",
  memory: "requests.memory",
  "ephemeral-storage": "requests.ephemeral-storage",
  "count/pods": "pods",
};

/** Pods of a Deployment have no deadline, and are best effort where they ask for nothing. */
function isAbout({ spec }: ResourceQuota, perPod: Amounts): boolean {
  // By priority class, or across namespaces: not to be told from here.
  if ((spec?.scopeSelector?.matchExpressions ?? []).length > 0) return false;
  const isBestEffort = Object.keys(perPod).length === 1;
  return (spec?.scopes ?? []).every((scope) => {
    if (scope === "NotTerminating") return true;
    if (scope === "BestEffort") return isBestEffort;
    return scope === "NotBestEffort" && !isBestEffort;
  });
}

/** By a quota's names for it: "pods", "requests.cpu", "limits.memory". */
type Amounts = Readonly<Record<string, number>>;

/** What one pod counts: its containers together, or an init container that asks for more than all of them. */
function podAmounts({ spec }: PodTemplate): Amounts {
  const init = spec?.initContainers ?? [];
  const isSidecar = ({ restartPolicy }: Container) => restartPolicy === "Always";
  const running = [...(spec?.containers ?? []), ...init.filter(isSidecar)].map(containerAmounts);
  const starting = init.filter((container) => !isSidecar(container)).map(containerAmounts);
  const together = running.reduce((sum, one) => merged(sum, one, (a, b) => a + b), {});
  const most = starting.reduce((sum, one) => merged(sum, one, Math.max), together);
  return { ...most, pods: 1 };
}

function containerAmounts({ resources }: Container): Amounts {
  // A limit without a request is the request too.
  const requests = { ...resources?.limits, ...resources?.requests };
  const named = (prefix: string, amounts: Readonly<Record<string, string>> = {}) =>
    Object.entries(amounts).map(([resource, amount]) => [`${prefix}.${resource}`, amountOf(amount) ?? 0] as const);
  return Object.fromEntries([...named("requests", requests), ...named("limits", resources?.limits)]);
}

function merged(a: Amounts, b: Amounts, by: (a: number, b: number) => number): Amounts {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...keys].map((key) => [key, by(a[key] ?? 0, b[key] ?? 0)]));
}

/** At least one: pods are added before any is taken away, whatever the strategy says. */
function surgeOf({ spec }: Deployment): number {
  const surge = spec?.strategy?.rollingUpdate?.maxSurge ?? 1;
  const share = /^(\d+)%$/.exec(String(surge))?.[1];
  const pods = share === undefined ? Number(surge) : Math.ceil((Number(share) / 100) * (spec?.replicas ?? 1));
  return Math.max(1, pods);
}

function amountText(amount: number, resource: string): string {
  const inMebibytes = /memory|storage/.test(resource);
  return inMebibytes ? `${Number((amount / 2 ** 20).toFixed(1))}Mi` : `${Number(amount.toFixed(3))}`;
}
