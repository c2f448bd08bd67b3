import { expect, test } from "@jest/globals";
import type { Problem } from "../../../src/errors.js";
import { replicas } from "../../../src/rollout/routers/replicas.js";
import type { Right } from "../../../src/rollout/targets/kubernetes/cluster/cluster.js";
import type { Container, Deployment, PodTemplate, Service } from "../../../src/rollout/targets/kubernetes/kinds.js";
import {
  missingRights,
  rightsProblem,
  tokenProblem,
} from "../../../src/rollout/targets/kubernetes/preflight/credentials.js";
import { ownerProblems } from "../../../src/rollout/targets/kubernetes/preflight/owners.js";
import { quotaProblems } from "../../../src/rollout/targets/kubernetes/preflight/quota.js";
import { changesAhead } from "../../../src/rollout/targets/kubernetes/preflight/rehearsal.js";
import { serviceProblems } from "../../../src/rollout/targets/kubernetes/preflight/service.js";
import { unapplied } from "../../../src/rollout/targets/kubernetes/preflight/unapplied.js";
import { drainGap, workloadProblems } from "../../../src/rollout/targets/kubernetes/preflight/workload.js";
import { amountOf } from "../../../src/rollout/targets/kubernetes/quantity.js";
import { neededRights } from "../../../src/rollout/targets/kubernetes/rights.js";
import * as objects from "./objects.js";

const signal = new AbortController().signal;

const container: Container = {
  name: "model",
  image: "registry.test/churn@sha256:0",
  ports: [{ name: "http", containerPort: 8080 }],
  readinessProbe: { httpGet: { path: "/readyz", port: "http" } },
  lifecycle: { preStop: { sleep: { seconds: 5 } } },
  resources: { requests: { cpu: "500m", memory: "512Mi" }, limits: { memory: "512Mi" } },
};
type PodSpec = NonNullable<PodTemplate["spec"]>;

const template = (spec: Partial<PodSpec> = {}, own: Partial<Container> = {}): PodTemplate => ({
  metadata: { labels: { app: "churn" } },
  spec: { containers: [{ ...container, ...own }], ...spec },
});
type Spec = NonNullable<Deployment["spec"]>;
const deployment = (spec: Partial<Spec> = {}, metadata: Deployment["metadata"] = {}): Deployment => ({
  metadata: { name: "churn", ...metadata },
  spec: { replicas: 4, selector: { matchLabels: { app: "churn" } }, template: template(), ...spec },
  status: { readyReplicas: spec.replicas ?? 4 },
});
const told = (problems: readonly Problem[]) =>
  problems.map(({ code, message, remedy }) => `${code}: ${message}\n${remedy}`);

test("a Deployment as it should be has no problem, and drains long enough", () => {
  const question = { live: deployment(), template: template(), name: "churn", claims: [] };
  expect(workloadProblems(question)).toEqual([]);
  expect(drainGap(question)).toBeUndefined();
});

const claim = (mode: string) => [{ metadata: { name: "models" }, status: { accessModes: [mode] } }];
const claimed = { volumes: [{ name: "m", persistentVolumeClaim: { claimName: "models" } }] };

test.each<{ what: string; live?: Partial<Spec>; spec?: Partial<PodSpec>; own?: Partial<Container>; says: string }>`
  what                  | live                                                                                          | spec                                                                     | own                                                   | says
  ${"paused"}           | ${{ paused: true }}                                                                           | ${{}}                                                                    | ${{}}                                                 | ${"Deployment churn is paused"}
  ${"recreate"}         | ${{ strategy: { type: "Recreate" } }}                                                         | ${{}}                                                                    | ${{}}                                                 | ${"has the strategy Recreate"}
  ${"no pods"}          | ${{ replicas: 0 }}                                                                            | ${{}}                                                                    | ${{}}                                                 | ${"is scaled to no pods"}
  ${"another selector"} | ${{ selector: { matchLabels: { app: "other" } } }}                                            | ${{}}                                                                    | ${{}}                                                 | ${"a selector can never be changed"}
  ${"an expression"}    | ${{ selector: { matchExpressions: [{ key: "app", operator: "NotIn", values: ["churn"] }] } }} | ${{}}                                                                    | ${{}}                                                 | ${"a selector can never be changed"}
  ${"no probe"}         | ${{}}                                                                                         | ${{}}                                                                    | ${{ readinessProbe: undefined }}                      | ${"has no readinessProbe on the container model"}
  ${"host port"}        | ${{}}                                                                                         | ${{}}                                                                    | ${{ ports: [{ containerPort: 8080, hostPort: 80 }] }} | ${"takes hostPort 80"}
  ${"host network"}     | ${{}}                                                                                         | ${{ hostNetwork: true }}                                                 | ${{}}                                                 | ${"uses the node's own network"}
  ${"one node's disk"}  | ${{}}                                                                                         | ${{ volumes: [{ name: "d", awsElasticBlockStore: { volumeID: "v" } }] }} | ${{}}                                                 | ${"the volume d (awsElasticBlockStore)"}
`("unsuitable: $what", ({ live, spec, own, says }) => {
  const question = { live: deployment(live), template: template(spec, own), name: "churn", claims: [] };
  const problems = workloadProblems(question);
  expect(told(problems)).toEqual([expect.stringContaining(says)]);
  expect(problems[0]).toMatchObject({ code: "KUBERNETES_UNSUITABLE", exit: 2 });
});

test("a stable without a ready pod is told from one that is scaled to none", () => {
  const live = { ...deployment(), status: { readyReplicas: 0 } };
  expect(told(workloadProblems({ live, template: template(), name: "churn", claims: [] }))[0]).toContain(
    "has no ready pod",
  );
});

test.each<{ mode: string; problems: number }>`
  mode                  | problems
  ${"ReadWriteOnce"}    | ${1}
  ${"ReadWriteOncePod"} | ${1}
  ${"ReadWriteMany"}    | ${0}
  ${"ReadOnlyMany"}     | ${0}
`("a claim of access mode $mode", ({ mode, problems }) => {
  const question = { live: deployment(), template: template(claimed), name: "churn", claims: claim(mode) };
  expect(workloadProblems(question)).toHaveLength(problems);
});

test("every problem of a Deployment is told at once", () => {
  const live = deployment({ paused: true, strategy: { type: "Recreate" } });
  const bad = template({ hostNetwork: true }, { readinessProbe: undefined });
  expect(workloadProblems({ live, template: bad, name: "churn", claims: [] })).toHaveLength(4);
});

test.each<{ own: Partial<Container>; grace?: number; says: string | undefined }>`
  own                                                                           | grace        | says
  ${{}}                                                                         | ${undefined} | ${undefined}
  ${{ lifecycle: undefined }}                                                   | ${60}        | ${"has no preStop"}
  ${{ lifecycle: { preStop: { sleep: { seconds: 2 } } } }}                      | ${60}        | ${"preStop sleeps 2 s"}
  ${{ lifecycle: { preStop: { sleep: { seconds: 25 } } } }}                     | ${30}        | ${undefined}
  ${{ lifecycle: { preStop: { sleep: { seconds: 26 } } } }}                     | ${30}        | ${"of terminationGracePeriodSeconds 30, preStop takes 26 s"}
  ${{ lifecycle: { preStop: { exec: { command: ["sh", "-c", "sleep 3"] } } } }} | ${30}        | ${"preStop sleeps 3 s"}
  ${{ lifecycle: { preStop: { exec: { command: ["/drain"] } } } }}              | ${30}        | ${undefined}
  ${{ lifecycle: { preStop: { exec: { command: ["/drain"] } } } }}              | ${5}         | ${"terminationGracePeriodSeconds 5"}
`("draining: $own within $grace s", ({ own, grace, says }) => {
  const question = { template: template({ terminationGracePeriodSeconds: grace }, own), name: "churn", claims: [] };
  const gap = drainGap(question);
  if (says === undefined) expect(gap).toBeUndefined();
  else expect(gap).toContain(says);
});

const service = (spec: Service["spec"]): Service => ({ metadata: { name: "churn" }, spec });

test.each<{ spec?: Service["spec"]; says: string | undefined }>`
  spec                                                                            | says
  ${undefined}                                                                    | ${"there is no Service churn"}
  ${{ selector: { app: "churn" }, ports: [{ port: 80, targetPort: 8080 }] }}      | ${undefined}
  ${{ selector: { app: "churn" }, ports: [{ port: 80, targetPort: "http" }] }}    | ${undefined}
  ${{ selector: { app: "churn" }, ports: [{ port: 8080 }] }}                      | ${undefined}
  ${{ selector: { app: "churn" }, ports: [{ port: 80, targetPort: "web" }] }}     | ${"leads to port web"}
  ${{ selector: { app: "churn" }, ports: [{ port: 80, targetPort: 9000 }] }}      | ${"leads to port 9000 of the pods, and the container model answers on 8080"}
  ${{ selector: { app: "other" }, ports: [{ port: 8080 }] }}                      | ${"does not select the pods of Deployment churn: it asks for app: other"}
  ${{ ports: [{ port: 8080 }] }}                                                  | ${"selects no pods by labels"}
  ${{ type: "ExternalName", externalName: "x.test", selector: { app: "churn" } }} | ${"selects no pods by labels"}
`("a Service of $spec", ({ spec, says }) => {
  const problems = serviceProblems({
    service: spec && service(spec),
    serviceName: "churn",
    name: "churn",
    templates: [template(), template()],
    serving: container,
    port: 8080,
  });
  expect(told(problems)).toEqual(says === undefined ? [] : [expect.stringContaining(says)]);
});

const nobody = { replicaSets: [], autoscalers: [], foreign: { canaries: [], rollouts: [] } };

test.each<{ metadata: Deployment["metadata"]; says: string; add: string }>`
  metadata                                                                                                   | says                                        | add
  ${{ annotations: { "argocd.argoproj.io/tracking-id": "shop:apps/Deployment:s/churn" } }}                   | ${"belongs to Argo CD (shop)"}              | ${"ignoreDifferences"}
  ${{ labels: { "argocd.argoproj.io/instance": "shop" } }}                                                   | ${"belongs to Argo CD (shop)"}              | ${"name: churn"}
  ${{ labels: { "app.kubernetes.io/instance": "shop" }, managedFields: [{ manager: "argocd-controller" }] }} | ${"Argo CD (shop)"}                         | ${"/spec/template"}
  ${{ labels: { "kustomize.toolkit.fluxcd.io/name": "apps" } }}                                              | ${"belongs to Flux's Kustomization (apps)"} | ${"ssa: IfNotPresent"}
  ${{ labels: { "helm.toolkit.fluxcd.io/name": "churn" } }}                                                  | ${"belongs to Flux's HelmRelease (churn)"}  | ${"driftDetection"}
  ${{ annotations: { "meta.helm.sh/release-name": "churn-1" } }}                                             | ${"belongs to Helm (churn-1)"}              | ${"helm upgrade"}
  ${{ labels: { "app.kubernetes.io/managed-by": "Helm" } }}                                                  | ${"belongs to Helm,"}                       | ${"gitops: ignore"}
`("an owner: $says", ({ metadata, says, add }) => {
  const question = { name: "churn", deployment: deployment({}, metadata), ...nobody };
  const [text = ""] = told(ownerProblems(question));
  expect(text).toContain(says);
  expect(text).toContain(add);
  expect(ownerProblems({ ...question, gitops: "ignore" })).toEqual([]);
});

test("an instance label alone, kubectl and our own marks are no owners", () => {
  const metadata = {
    labels: { "app.kubernetes.io/instance": "churn", "app.kubernetes.io/managed-by": "model-release" },
    managedFields: [{ manager: "kubectl-client-side-apply" }, { manager: "kube-controller-manager" }],
  };
  expect(ownerProblems({ name: "churn", deployment: deployment({}, metadata), ...nobody })).toEqual([]);
});

const ownedBy = (kind: string, name: string) => ({ ownerReferences: [{ apiVersion: "v1", kind, name, uid: "u" }] });

test.each<{ others: Partial<Parameters<typeof ownerProblems>[0]>; says: string }>`
  others                                                                                                                                  | says
  ${{ foreign: { canaries: [{ metadata: { name: "c" }, spec: { targetRef: { kind: "Deployment", name: "churn" } } }], rollouts: [] } }}   | ${"by Flagger already (Canary c)"}
  ${{ service: { metadata: ownedBy("Canary", "c") } }}                                                                                    | ${"by Flagger already (Canary c)"}
  ${{ foreign: { canaries: [], rollouts: [{ metadata: { name: "r" }, spec: { workloadRef: { kind: "Deployment", name: "churn" } } }] } }} | ${"by Argo Rollouts already (Rollout r)"}
  ${{ service: { metadata: { annotations: { "argo-rollouts.argoproj.io/managed-by-rollouts": "r" } } } }}                                 | ${"by Argo Rollouts already (Rollout r)"}
  ${{ replicaSets: [{ metadata: ownedBy("Rollout", "r") }] }}                                                                             | ${"by Argo Rollouts already (Rollout r)"}
  ${{ autoscalers: [{ metadata: { name: "keda-hpa-churn", ...ownedBy("ScaledObject", "churn") } }] }}                                     | ${"scaled by KEDA (ScaledObject churn)"}
`("another tool: $says", ({ others, says }) => {
  const problems = ownerProblems({ name: "churn", deployment: deployment(), ...nobody, gitops: "ignore", ...others });
  expect(told(problems)).toEqual([expect.stringContaining(says)]);
  expect(problems[0]).toMatchObject({ code: "KUBERNETES_OWNED", exit: 2 });
});

test("another Deployment's Canary and Rollout are none of ours", () => {
  const other = [
    {
      metadata: { name: "x" },
      spec: { targetRef: { kind: "Deployment", name: "shop" }, workloadRef: { kind: "Deployment", name: "shop" } },
    },
  ];
  expect(
    ownerProblems({
      name: "churn",
      deployment: deployment(),
      ...nobody,
      foreign: { canaries: other, rollouts: other },
    }),
  ).toEqual([]);
});

test.each<{ written: string | number; amount: number | undefined }>`
  written    | amount
  ${"250m"}  | ${0.25}
  ${"2"}     | ${2}
  ${3}       | ${3}
  ${"1.5Gi"} | ${1.5 * 2 ** 30}
  ${"128Mi"} | ${128 * 2 ** 20}
  ${"129M"}  | ${129e6}
  ${"1e3"}   | ${1000}
  ${"12E"}   | ${12e18}
  ${"2e3Ki"} | ${2048000}
  ${"100n"}  | ${1e-7}
  ${"+.5k"}  | ${500}
  ${""}      | ${undefined}
  ${"5 Gi"}  | ${undefined}
  ${"ten"}   | ${undefined}
`("an amount of '$written'", ({ written, amount }) => {
  const read = amountOf(written);
  if (amount === undefined) expect(read).toBeUndefined();
  else expect(read).toBeCloseTo(amount, 12);
});

const quota = (hard: Record<string, string>, used: Record<string, string> = {}, spec = {}) => ({
  metadata: { name: "team" },
  spec: { hard, ...spec },
  status: { hard, used },
});

// Four stable pods, a surge of 25 % of them and three canary pods: four pods more, of 500m and 512Mi each.
test.each<{ quotas: readonly ReturnType<typeof quota>[]; says: string | undefined }>`
  quotas                                                                                                                       | says
  ${[]}                                                                                                                        | ${undefined}
  ${[quota({ pods: "8" }, { pods: "4" })]}                                                                                     | ${undefined}
  ${[quota({ pods: "7" }, { pods: "4" })]}                                                                                     | ${"pods: 4 needed, 3 of 7 left"}
  ${[quota({ "count/pods": "7" }, { "count/pods": "4" })]}                                                                     | ${"count/pods: 4 needed, 3 of 7 left"}
  ${[quota({ "requests.cpu": "4" }, { "requests.cpu": "2" })]}                                                                 | ${undefined}
  ${[quota({ "requests.cpu": "3999m" }, { "requests.cpu": "2" })]}                                                             | ${"requests.cpu: 2 needed, 1.999 of 3999m left"}
  ${[quota({ cpu: "3" }, { cpu: "2" })]}                                                                                       | ${"cpu: 2 needed, 1 of 3 left"}
  ${[quota({ "limits.memory": "3Gi" }, { "limits.memory": "2Gi" })]}                                                           | ${"limits.memory: 2048Mi needed, 1024Mi of 3Gi left"}
  ${[quota({ "limits.cpu": "1" }, { "limits.cpu": "1" })]}                                                                     | ${undefined}
  ${[quota({ pods: "0" }, {}, { scopes: ["BestEffort"] })]}                                                                    | ${undefined}
  ${[quota({ pods: "0" }, {}, { scopes: ["Terminating"] })]}                                                                   | ${undefined}
  ${[quota({ pods: "0" }, {}, { scopes: ["NotTerminating", "NotBestEffort"] })]}                                               | ${"pods: 4 needed, 0 of 0 left"}
  ${[quota({ pods: "0" }, {}, { scopeSelector: { matchExpressions: [{ scopeName: "PriorityClass", operator: "Exists" }] } })]} | ${undefined}
`("quotas: $says", ({ quotas, says }) => {
  const live = deployment({ strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: "25%" } } });
  const question = { quotas, live, template: template(), canaryPods: 3, firstPods: 2, namespace: "serving" };
  const problems = quotaProblems(question);
  expect(told(problems)).toEqual(says === undefined ? [] : [expect.stringContaining(says)]);
  if (says) expect(problems[0]).toMatchObject({ code: "KUBERNETES_QUOTA", exit: 4 });
});

test("a return needs room for what it adds to stable, and for no canary", () => {
  const question = { live: deployment(), template: template(), canaryPods: 0, firstPods: 2, namespace: "serving" };
  expect(quotaProblems({ ...question, quotas: [quota({ pods: "1" })] })).toEqual([]);
  expect(told(quotaProblems({ ...question, quotas: [quota({ pods: "0" })] }))[0]).toContain(
    "no room for 1 pod more than stable has, while it promotes (",
  );
});

test.each([
  { what: "a release", canary: { ...objects.candidate, replicas: 2 }, made: ["create deployments/churn-canary"] },
  { what: "a return", canary: undefined, made: [] },
])("$what rehearses the canary that it will make", ({ canary, made }) => {
  const wanted = { stable: objects.candidate, ...(canary && { canary }), share: 0, hold: true };
  const settings = { name: "churn", router: replicas, first: objects.first };
  const ahead = changesAhead(objects.candidate, wanted, objects.objects({ stable: objects.stable }), settings);
  const told = ahead.map(objects.tell);
  expect(told.filter((one) => one.includes("churn-canary"))).toEqual(made);
  expect(told.some((one) => one.includes("/spec/template"))).toBe(true);
});

test("a first release needs room for its own pods and the canary's; a greedy init container counts", () => {
  const greedy = template({ initContainers: [{ name: "fetch", resources: { requests: { cpu: "2" } } }] });
  const quotas = [quota({ "requests.cpu": "5" })];
  const question = { quotas, template: greedy, canaryPods: 1, firstPods: 2, namespace: "serving" };
  expect(told(quotaProblems(question))[0]).toContain(
    "no room for 1 canary pod and then 2 pods of the first release (requests.cpu: 6 needed, 5 of 5 left)",
  );
});

test.each<{ ends: number | undefined; says: string | undefined }>`
  ends         | says
  ${undefined} | ${undefined}
  ${3600}      | ${undefined}
  ${60}        | ${"in 60 s, and the rollout may take 60 min"}
  ${1800}      | ${"in 30 min"}
  ${-5}        | ${"in 0 s"}
`("a token that ends in $ends s, for an hour", ({ ends, says }) => {
  const now = new Date("2026-11-21T10:00:00Z");
  const expiresAt = ends === undefined ? undefined : new Date(now.getTime() + ends * 1000);
  const problem = tokenProblem({ kind: "token", ...(expiresAt && { expiresAt }) }, now, 3_600_000);
  if (says === undefined) expect(problem).toBeUndefined();
  else {
    expect(problem?.message).toContain(says);
    expect(problem).toMatchObject({ code: "KUBERNETES_TOKEN_SHORT", exit: 2 });
    expect(problem?.remedy).toContain("--duration 60m");
  }
});

test("each right that is missing is named, with the rule to add", async () => {
  const missing = await missingRights(
    {
      may: async ({ resource, verb }: Right) =>
        resource !== "pods/proxy" && !(resource === "leases" && verb === "update"),
    },
    signal,
  );
  const problem = rightsProblem(missing, "serving");
  expect(problem).toMatchObject({ code: "KUBERNETES_RIGHTS", exit: 4 });
  expect(problem?.message).toBe(
    "our account lacks 3 rights in the namespace serving: get pods/proxy, create pods/proxy, update leases of coordination.k8s.io",
  );
  expect(problem?.remedy).toContain('- apiGroups: [""]\n    resources: ["pods/proxy"]\n    verbs: ["get", "create"]');
  expect(problem?.remedy).toContain('resources: ["leases"]\n    verbs: ["update"]');
});

test("who may do nothing is asked whether it is the right namespace; who may do all has no problem", async () => {
  expect(rightsProblem(neededRights, "servign")?.message).toContain(
    "no right at all in the namespace servign, if there is such",
  );
  expect(rightsProblem(await missingRights({ may: async () => true }, signal), "serving")).toBeUndefined();
});

test("the rights are asked a few at a time", async () => {
  let under = 0;
  let most = 0;
  const may = async () => {
    most = Math.max(most, ++under);
    await new Promise((resolve) => setTimeout(resolve, 2));
    return --under >= 0;
  };
  await missingRights({ may }, signal);
  expect(most).toBeLessThanOrEqual(8);
});

const ports = [{ port: 80, targetPort: "http" }];
/** As a server shows it: with all that was not written. */
const filled = { type: "ClusterIP", ports: [{ port: 80, targetPort: "http", protocol: "TCP" }], clusterIP: "10.0.0.1" };

test.each<{ what: string; spec?: object; service?: object; live?: object; isScaled?: boolean; says: string[] }>`
  what                           | spec                                                  | service                      | live                                                | isScaled | says
  ${"nothing else"}              | ${{}}                                                 | ${{ ports }}                 | ${{}}                                               | ${false} | ${[]}
  ${"what the server filled in"} | ${{ minReadySeconds: 5 }}                             | ${{ ports }}                 | ${{ minReadySeconds: 5, paused: false }}            | ${false} | ${[]}
  ${"what it leaves out"}        | ${{ paused: false, minReadySeconds: 0 }}              | ${{ ports }}                 | ${{}}                                               | ${false} | ${[]}
  ${"a number as text"}          | ${{ strategy: { rollingUpdate: { maxSurge: "1" } } }} | ${{ ports }}                 | ${{ strategy: { rollingUpdate: { maxSurge: 1 } } }} | ${false} | ${[]}
  ${"seconds"}                   | ${{ minReadySeconds: 5 }}                             | ${{ ports }}                 | ${{}}                                               | ${false} | ${["spec.minReadySeconds 5, not set"]}
  ${"replicas"}                  | ${{ replicas: 2 }}                                    | ${{ ports }}                 | ${{}}                                               | ${false} | ${["spec.replicas 2, not 4"]}
  ${"replicas of an autoscaler"} | ${{ replicas: 2 }}                                    | ${{ ports }}                 | ${{}}                                               | ${true}  | ${[]}
  ${"a port"}                    | ${{}}                                                 | ${{ ports: [{ port: 81 }] }} | ${{}}                                               | ${false} | ${["spec.ports"]}
  ${"both"}                      | ${{ minReadySeconds: 5, progressDeadlineSeconds: 9 }} | ${{ type: "NodePort" }}      | ${{ minReadySeconds: 6 }}                           | ${false} | ${["minReadySeconds 5, not 6; spec.progressDeadlineSeconds 9", '"ClusterIP"']}
`("a manifest that says $what beside the template", ({ spec, service, live, isScaled, says }) => {
  const object = deployment({ replicas: undefined, ...spec });
  const manifest = { deployment: object, service: { metadata: { name: "churn" }, spec: service } as Service };
  const warnings = unapplied({
    path: "k8s.yaml",
    manifest,
    namespace: "serving",
    live: deployment({ template: template({}, { image: "another" }), ...live }),
    service: { metadata: { name: "churn" }, spec: filled },
    isScaled: isScaled === true,
  });
  expect(warnings.length).toBe(says.length);
  for (const [i, warning] of warnings.entries()) expect(warning).toContain(says[i]);
  expect(warnings.join()).not.toContain("template");
});

test("what a release does not apply is told with the command that does, and nothing for what is made anew", () => {
  const manifest = {
    deployment: deployment({ minReadySeconds: 5, replicas: 3 }, { annotations: { owner: "o'neil" } }),
  };
  const question = { path: "k8s.yaml", manifest, namespace: "serving", isScaled: false };
  expect(unapplied({ ...question, live: deployment() })[0]).toContain(
    `kubectl --namespace serving patch deployment churn --patch '{"metadata":{"annotations":{"owner":"o'\\''neil"}},"spec":{"minReadySeconds":5,"replicas":3}}'`,
  );
  expect(unapplied(question)).toEqual([]);
});
