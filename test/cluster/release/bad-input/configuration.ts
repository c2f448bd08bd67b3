/** What its user can put right in the configuration, the manifest or the Deployment: exit 2, before anything is written. */
import type { Deployment } from "../../../../src/rollout/targets/kubernetes/kinds.js";
import { type Case, withContainer, withMetadata, withPod } from "./case.js";

const labelled = (labels: object) => (stable: Deployment) =>
  withMetadata(stable, { labels: { ...stable.metadata?.labels, ...labels } });
const annotated = (annotations: object) => (stable: Deployment) => withMetadata(stable, { annotations });
const other = { app: "other" };

const written: readonly Case[] = [
  {
    wrong: "a name that is no DNS label",
    changes: { deploy: { name: "Digits_1" } },
    exit: 2,
    code: "CONFIG_INVALID",
    says: /is no name of an object in a cluster: a-z, 0-9 and '-'/,
  },
  {
    wrong: "no replicas at all",
    changes: { deploy: { replicas: 0 } },
    exit: 2,
    code: "CONFIG_INVALID",
    says: /replicas.*(at least|>=|from) ?1/,
  },
  {
    wrong: "a namespace that is not there",
    changes: { deploy: { namespace: "bad-input-nowhere" } },
    exit: 2,
    code: "KUBERNETES_NOT_FOUND",
    says: /there is no namespace bad-input-nowhere/,
  },
  {
    wrong: "a context that is not there",
    changes: { deploy: { context: "staging" } },
    exit: 2,
    code: "KUBERNETES_CONFIG",
    says: /has no context 'staging'[\s\S]*Set 'deploy.context' to one of: \S+/,
  },
  {
    wrong: "KUBECONFIG that names no file",
    prepare: async () => ({ kubeconfig: "/nowhere/kubeconfig" }),
    exit: 2,
    code: "KUBERNETES_CONFIG",
    says: /no kubeconfig: \/nowhere\/kubeconfig is not there/,
  },
];

const manifests: readonly Case[] = [
  {
    wrong: "a manifest with a ConfigMap",
    manifest: (stable) => [stable, { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "settings" } }],
    exit: 2,
    code: "MANIFEST_INVALID",
    says: /holds Deployment digits, ConfigMap settings[\s\S]*past the canary/,
  },
  {
    wrong: "a manifest with two Deployments",
    manifest: (stable) => [stable, withMetadata(stable, { name: "second" })],
    exit: 2,
    code: "MANIFEST_INVALID",
    says: /holds Deployment digits, Deployment second/,
  },
  {
    wrong: "a manifest that is no YAML",
    manifest: () => "kind: Deployment\nmetadata: {name: digits\nspec: ]\n",
    exit: 2,
    code: "MANIFEST_INVALID",
    says: /manifest\.yaml is no YAML: .* at line \d/,
  },
  {
    wrong: "a manifest whose selector is not the one that runs",
    manifest: (stable) => {
      const template = { ...stable.spec!.template, metadata: { labels: other } };
      return [{ ...stable, spec: { ...stable.spec!, selector: { matchLabels: other }, template } }];
    },
    exit: 2,
    code: "KUBERNETES_UNSUITABLE",
    says: /a selector can never be changed/,
  },
  {
    wrong: "two containers, and none is named",
    manifest: (stable) => {
      const [model] = stable.spec!.template.spec!.containers;
      return [withPod(stable, { containers: [model, { name: "proxy", image: model!.image }] })];
    },
    exit: 2,
    code: "KUBERNETES_CONTAINER_UNCLEAR",
    says: /has 2 containers \(model, proxy\), and nothing says which[\s\S]*container: model/,
  },
  {
    wrong: "a field that the cluster does not take",
    manifest: (stable) => [withContainer(stable, { imagePullPolicy: "Sometimes" })],
    exit: 4,
    code: "KUBERNETES_REFUSED",
    says: /Unsupported value: "Sometimes"/,
  },
];

const deployments: readonly Case[] = [
  {
    wrong: "a foreign Deployment of the canary's name",
    prepare: async ({ project, origin }) => {
      const own = { metadata: { labels: other }, spec: origin.deployment.spec!.template.spec };
      const spec = { replicas: 0, selector: { matchLabels: other }, template: own };
      const canary = { ...origin.deployment, metadata: { name: "digits-canary" }, spec };
      await project.admin("POST", `/apis/apps/v1/namespaces/${project.namespace}/deployments`, canary);
      return undefined;
    },
    exit: 2,
    code: "KUBERNETES_NAME_TAKEN",
    says: /Deployment digits-canary/,
  },
  {
    wrong: "a Service that leads elsewhere",
    prepare: async ({ project }) => {
      const path = `/api/v1/namespaces/${project.namespace}/services`;
      await project.admin("POST", path, {
        metadata: { name: "front" },
        spec: { selector: other, ports: [{ port: 80 }] },
      });
      return undefined;
    },
    changes: { deploy: { service: "front" } },
    exit: 2,
    code: "KUBERNETES_UNSUITABLE",
    says: /Service front/,
  },
  {
    wrong: "a Deployment of Argo CD",
    stable: annotated({ "argocd.argoproj.io/tracking-id": "shop:apps/Deployment:serving/digits" }),
    exit: 2,
    code: "KUBERNETES_OWNED",
    says: /belongs to Argo CD \(shop\)[\s\S]*ignoreDifferences[\s\S]*gitops: ignore/,
  },
  {
    wrong: "a Deployment of Flux",
    stable: labelled({ "kustomize.toolkit.fluxcd.io/name": "shop" }),
    exit: 2,
    code: "KUBERNETES_OWNED",
    says: /belongs to Flux's Kustomization \(shop\)[\s\S]*IfNotPresent/,
  },
  {
    wrong: "a Deployment of Helm",
    stable: annotated({ "meta.helm.sh/release-name": "shop" }),
    exit: 2,
    code: "KUBERNETES_OWNED",
    says: /belongs to Helm \(shop\)[\s\S]*helm upgrade/,
  },
  {
    wrong: "a Deployment of Flagger",
    prepare: async ({ project }) => {
      const uid = "11111111-2222-4333-8444-555555555555";
      const canary = { apiVersion: "flagger.app/v1beta1", kind: "Canary", name: "shop", uid };
      const path = `/api/v1/namespaces/${project.namespace}/services/digits`;
      await project.admin("PATCH", path, { metadata: { ownerReferences: [canary] } });
      return undefined;
    },
    exit: 2,
    code: "KUBERNETES_OWNED",
    says: /is rolled out by Flagger already \(Canary shop\)/,
  },
  {
    wrong: "a Deployment that is paused",
    prepare: async ({ project }) => {
      const path = `/apis/apps/v1/namespaces/${project.namespace}/deployments/digits`;
      await project.admin("PATCH", path, { spec: { paused: true } });
      return undefined;
    },
    exit: 2,
    code: "KUBERNETES_UNSUITABLE",
    says: /is paused[\s\S]*kubectl rollout resume deployment digits/,
  },
];

export const configuration: readonly Case[] = [...written, ...manifests, ...deployments];
