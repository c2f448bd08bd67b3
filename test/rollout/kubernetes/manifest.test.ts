import { expect, test } from "@jest/globals";
import { defaultObjects } from "../../../src/rollout/targets/kubernetes/manifest/default.js";
import { readManifest } from "../../../src/rollout/targets/kubernetes/manifest/read.js";
import { onnx } from "../../../src/runtimes/onnx.js";

const settings = { path: "deploy.yaml", name: "churn", namespace: "shop" };
const deployment = `
apiVersion: apps/v1
kind: Deployment
metadata: {name: churn}
spec:
  selector: {matchLabels: {app: churn}}
  template:
    metadata: {labels: {app: churn}}
    spec: {containers: [{name: model, image: x}]}
`;
const service =
  "apiVersion: v1\nkind: Service\nmetadata: {name: churn}\nspec: {selector: {app: churn}, ports: [{port: 80}]}\n";
const all = (...documents: string[]) => documents.join("\n---\n");

test("reads one Deployment, with its Service where there is one", () => {
  expect(readManifest(all("# ours", deployment, service, ""), settings)).toMatchObject({
    deployment: { kind: "Deployment", metadata: { name: "churn" } },
    service: { kind: "Service" },
  });
  expect(readManifest(deployment, settings).service).toBeUndefined();
});

test.each`
  text                                                                     | says
  ${""}                                                                    | ${"deploy.yaml holds nothing"}
  ${service}                                                               | ${"deploy.yaml holds Service churn"}
  ${all(deployment, deployment)}                                           | ${"deploy.yaml holds Deployment churn, Deployment churn"}
  ${all(deployment, service, service)}                                     | ${"deploy.yaml holds Deployment churn, Service churn, Service churn"}
  ${all(deployment, "kind: ConfigMap\nmetadata: {name: settings}")}        | ${"deploy.yaml holds Deployment churn, ConfigMap settings"}
  ${all(deployment, "apiVersion: v1")}                                     | ${"deploy.yaml holds Deployment churn, no kind"}
  ${"[1, 2]"}                                                              | ${"deploy.yaml holds something that is no object of Kubernetes"}
  ${"kind: [Deployment"}                                                   | ${"deploy.yaml is no YAML: "}
  ${deployment.replace("{name: churn}", "{name: risk}")}                   | ${"deploy.yaml calls its Deployment risk, and the configuration churn"}
  ${deployment.replace("{name: churn}", "{name: churn, namespace: else}")} | ${"deploy.yaml names the namespace else, and the release goes to shop"}
  ${deployment.replace("labels: {app: churn}", "labels: {app: web}")}      | ${"deploy.yaml selects pods by app=churn, which its own template does not bear"}
  ${deployment.replace("[{name: model, image: x}]", "[]")}                 | ${"deploy.yaml has a Deployment that is not whole: spec.template.spec.containers"}
  ${deployment.replace("apps/v1", "apps/v1beta1")}                         | ${"deploy.yaml has a Deployment that is not whole: apiVersion"}
`("says '$says'", ({ text, says }) => {
  expect(() => readManifest(text, settings)).toThrow(expect.objectContaining({ code: "MANIFEST_INVALID" }));
  expect(() => readManifest(text, settings)).toThrow(says);
});

const defaults = (replicas: number, port = 8080) =>
  defaultObjects({ name: "churn", service: "churn", replicas, port, runtime: onnx });

test("the default loses no request, and may do nothing that a model server need not", () => {
  const spec = defaults(2).deployment.spec!;
  const pod = spec.template.spec!;
  const [model] = pod.containers;
  expect(spec.strategy).toEqual({ type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } });
  expect(pod).toMatchObject({
    automountServiceAccountToken: false,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 65532,
      runAsGroup: 65532,
      seccompProfile: { type: "RuntimeDefault" },
    },
  });
  expect(model).toMatchObject({
    securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ["ALL"] } },
    resources: { requests: { cpu: "100m", memory: "512Mi" }, limits: { memory: "512Mi" } },
    lifecycle: { preStop: { sleep: { seconds: 5 } } },
    startupProbe: { httpGet: { path: "/readyz" } },
    readinessProbe: { httpGet: { path: "/readyz" } },
    livenessProbe: { httpGet: { path: "/healthz" } },
  });
  expect(model?.resources?.limits).not.toHaveProperty("cpu");
  // The pause, and all that the server's own drain may take.
  expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(5 + 0.3 + 60 + 10);
});

test("the selectors of Service and budget are the pods' labels", () => {
  const { deployment: made, service: exposed, budget } = defaults(2);
  const labels = made.spec?.template.metadata?.labels;
  expect(made.spec?.selector.matchLabels).toEqual(labels);
  expect(exposed.spec?.selector).toEqual(labels);
  expect(budget?.spec?.selector?.matchLabels).toEqual(labels);
});

test("a single pod has no disruption budget, for it would keep its node from being emptied", () => {
  expect(defaults(1).budget).toBeUndefined();
});

test("another port is told to the server and to the Service", () => {
  const { deployment: made, service: exposed } = defaults(2, 9000);
  const [model] = made.spec!.template.spec!.containers;
  expect(model).toMatchObject({ ports: [{ containerPort: 9000 }], env: [{ name: "PORT", value: "9000" }] });
  expect(exposed.spec?.ports).toMatchObject([{ port: 80, targetPort: 9000 }]);
});
