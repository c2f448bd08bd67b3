/** Who else writes to the objects of a rollout: tools that would set back what we set, or set it themselves. Pure. */
import { Problem } from "../../../../errors.js";
import type { Autoscaler, Deployment, KubernetesObject, ReplicaSet, Service } from "../kinds.js";

/** Objects of other tools, as far as we may see them. */
export interface ForeignObjects {
  /** Flagger's Canary. */
  readonly canaries: readonly KubernetesObject[];
  /** Argo Rollouts' Rollout. */
  readonly rollouts: readonly KubernetesObject[];
}

export interface OwnersQuestion {
  readonly name: string;
  readonly deployment: Deployment;
  readonly service?: Service;
  readonly replicaSets: readonly ReplicaSet[];
  readonly autoscalers: readonly Autoscaler[];
  readonly foreign: ForeignObjects;
  readonly gitops?: "ignore";
}

export function ownerProblems(question: OwnersQuestion): readonly Problem[] {
  const gitops = question.gitops === "ignore" ? undefined : gitopsProblem(question);
  return [...(gitops ? [gitops] : []), ...rolloutToolProblems(question), ...scalerProblems(question)];
}

function owned(what: string, remedy: string): Problem {
  return new Problem("KUBERNETES_OWNED", { what, remedy });
}

/** Two tools of the same name for the same thing: each would undo the other's canary. */
function rolloutToolProblems({ name, service, replicaSets, foreign }: OwnersQuestion): readonly Problem[] {
  const flagger =
    foreign.canaries.find((canary) => targetOf(canary, "targetRef") === name)?.metadata?.name ??
    ownerOf(service, "Canary");
  const argo =
    foreign.rollouts.find((rollout) => targetOf(rollout, "workloadRef") === name)?.metadata?.name ??
    service?.metadata?.annotations?.["argo-rollouts.argoproj.io/managed-by-rollouts"] ??
    replicaSets.map((set) => ownerOf(set, "Rollout")).find((owner) => owner !== undefined);
  return [
    ...(flagger === undefined
      ? []
      : [
          owned(
            `Deployment ${name} is rolled out by Flagger already (Canary ${flagger})`,
            `Let one of the two do it: kubectl delete canaries.flagger.app ${flagger} ends Flagger's part, after it has given the Deployment back.`,
          ),
        ]),
    ...(argo === undefined
      ? []
      : [
          owned(
            `Deployment ${name} is rolled out by Argo Rollouts already (Rollout ${argo})`,
            "Let one of the two do it: take the Rollout away and scale the Deployment up, or release under another 'deploy.name'.",
          ),
        ]),
  ];
}

/** KEDA sets its autoscaler back to what its ScaledObject says, so a hold would not last. */
function scalerProblems({ name, autoscalers }: OwnersQuestion): readonly Problem[] {
  return autoscalers.flatMap((autoscaler) => {
    const scaled = ownerOf(autoscaler, "ScaledObject");
    if (scaled === undefined) return [];
    return [
      owned(
        `Deployment ${name} is scaled by KEDA (ScaledObject ${scaled}), which would take back that its autoscaler must not shrink it meanwhile`,
        `Have KEDA pause for the time of the rollout, and go on after it:\n  kubectl annotate scaledobject ${scaled} autoscaling.keda.sh/paused=true\n  kubectl annotate scaledobject ${scaled} autoscaling.keda.sh/paused-`,
      ),
    ];
  });
}

function gitopsProblem({ name, deployment }: OwnersQuestion): Problem | undefined {
  const owner = gitopsOwner(deployment);
  if (owner === undefined) return undefined;
  const remedy = `${remedies[owner.tool](name, owner.as)}\nThen say so:\n  deploy:\n    gitops: ignore`;
  const what = `Deployment ${name} belongs to ${owner.tool}${owner.as ? ` (${owner.as})` : ""}, which would set back what a promotion sets`;
  return owned(what, remedy);
}

type GitopsTool = "Argo CD" | "Flux's Kustomization" | "Flux's HelmRelease" | "Helm";

const remedies: { readonly [T in GitopsTool]: (name: string, as: string | undefined) => string } = {
  "Argo CD": (name) => `Have Argo CD leave what a rollout sets alone, in the Application:
  spec:
    ignoreDifferences:
      - group: apps
        kind: Deployment
        name: ${name}
        jsonPointers:
          - /spec/template
          - /spec/strategy
      - group: autoscaling
        kind: HorizontalPodAutoscaler
        jsonPointers:
          - /spec/behavior
    syncPolicy:
      syncOptions:
        - RespectIgnoreDifferences=true`,
  "Flux's Kustomization": (name) => `Have Flux make the Deployment where there is none, and leave it alone after that:
  spec:
    patches:
      - patch: |
          apiVersion: apps/v1
          kind: Deployment
          metadata:
            name: ${name}
            annotations:
              kustomize.toolkit.fluxcd.io/ssa: IfNotPresent`,
  "Flux's HelmRelease": (
    name,
  ) => `Have Flux not correct what a rollout sets, and keep the chart's values in step with each release:
  spec:
    driftDetection:
      ignore:
        - paths: ["/spec/template", "/spec/strategy"]
          target:
            kind: Deployment
            name: ${name}`,
  Helm: (_, as) =>
    `The next 'helm upgrade'${as ? ` of ${as}` : ""} would bring the chart's image back: let the chart take the image from what runs (lookup), or keep its values in step with each release.`,
};

/** By the marks that the tools leave; the managers of fields tell of those that leave none. */
function gitopsOwner({ metadata }: Deployment): { readonly tool: GitopsTool; readonly as?: string } | undefined {
  const { labels = {}, annotations = {} } = metadata ?? {};
  const managers = (metadata?.managedFields ?? []).map(({ manager }) => manager ?? "");
  const argo = annotations["argocd.argoproj.io/tracking-id"]?.split(":")[0] ?? labels["argocd.argoproj.io/instance"];
  if (argo !== undefined || managers.some((manager) => manager.startsWith("argocd"))) {
    return { tool: "Argo CD", as: argo ?? labels["app.kubernetes.io/instance"] };
  }
  const kustomization = labels["kustomize.toolkit.fluxcd.io/name"];
  if (kustomization !== undefined || managers.includes("kustomize-controller")) {
    return { tool: "Flux's Kustomization", as: kustomization };
  }
  const helmRelease = labels["helm.toolkit.fluxcd.io/name"];
  if (helmRelease !== undefined || managers.includes("helm-controller")) {
    return { tool: "Flux's HelmRelease", as: helmRelease };
  }
  const release = annotations["meta.helm.sh/release-name"];
  const isHelms = labels["app.kubernetes.io/managed-by"] === "Helm" || managers.includes("helm");
  return release !== undefined || isHelms ? { tool: "Helm", as: release } : undefined;
}

function ownerOf(object: KubernetesObject | undefined, kind: string): string | undefined {
  return object?.metadata?.ownerReferences?.find((owner) => owner.kind === kind)?.name;
}

/** The Deployment's name in a foreign object's spec. */
function targetOf(object: KubernetesObject, field: "targetRef" | "workloadRef"): string | undefined {
  const { spec } = object as { readonly spec?: Readonly<Record<string, { kind?: string; name?: string } | undefined>> };
  const target = spec?.[field];
  return target?.kind === "Deployment" ? target.name : undefined;
}
