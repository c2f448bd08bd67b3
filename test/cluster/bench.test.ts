/** The ground that the other tests here stand on: a workload starts, serves, speaks and goes. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { AppsV1Api, CoreV1Api, KubeConfig, type V1Deployment } from "@kubernetes/client-node";
import { openTestCluster, type TestCluster } from "./bench/test-cluster.js";
import { until } from "./bench/until.js";

const namespace = `bench-test-${randomBytes(4).toString("hex")}`;
const labels = { app: "greeter" };

let cluster: TestCluster;
let core: CoreV1Api;
let apps: AppsV1Api;

beforeAll(async () => {
  // Minutes where the cluster's programs are built for the first time.
  cluster = await openTestCluster();
  ({ core, apps } = clients(cluster.kubeconfig));
  await core.createNamespace({ body: { metadata: { name: namespace } } });
}, 20 * 60_000);

afterAll(async () => {
  await core?.deleteNamespace({ name: namespace });
});

test("a workload becomes ready, answers through its Service, is heard in its logs, and goes", async () => {
  await apps.createNamespacedDeployment({ namespace, body: greeter(cluster.nodeImage) });
  const service = await core.createNamespacedService({
    namespace,
    body: { metadata: { name: "greeter" }, spec: { selector: labels, ports: [{ port: 80, targetPort: 8080 }] } },
  });
  await until("the deployment to be available", async () => {
    const { status } = await apps.readNamespacedDeployment({ name: "greeter", namespace });
    return status?.availableReplicas === 2;
  });

  const [pod] = await pods();
  const name = pod?.metadata?.name ?? "";
  const throughApi = await core.connectGetNamespacedPodProxyWithPath({
    namespace,
    name: `${name}:8080`,
    path: "hello",
  });
  expect(throughApi).toBe("GET /hello");
  expect(await core.readNamespacedPodLog({ name, namespace })).toContain("listening");
  if (cluster.bench) {
    const address = `http://${service.spec?.clusterIP}/greet`;
    // kube-proxy brings its rules up to date once a second at most.
    await until("the Service to lead to the pods", async () => {
      return (await (await fetch(address, { method: "POST" })).text()) === "POST /greet";
    });
  }

  await apps.deleteNamespacedDeployment({ name: "greeter", namespace });
  await until("the pods to be gone", async () => (await pods()).length === 0);
});

function clients(kubeconfig: string): { readonly core: CoreV1Api; readonly apps: AppsV1Api } {
  const config = new KubeConfig();
  config.loadFromFile(kubeconfig);
  return { core: config.makeApiClient(CoreV1Api), apps: config.makeApiClient(AppsV1Api) };
}

async function pods() {
  return (await core.listNamespacedPod({ namespace, labelSelector: "app=greeter" })).items;
}

function greeter(image: string): V1Deployment {
  const program = [
    'const answer = (request, response) => response.end(request.method + " " + request.url);',
    'require("node:http").createServer(answer).listen(8080, () => console.log("listening"));',
    'process.once("SIGTERM", () => process.exit(0));',
  ].join("\n");
  return {
    metadata: { name: "greeter" },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
          containers: [
            {
              name: "greeter",
              image,
              args: ["-e", program],
              readinessProbe: { httpGet: { path: "/", port: 8080 }, periodSeconds: 1 },
              resources: { requests: { memory: "64Mi" }, limits: { memory: "64Mi" } },
              securityContext: {
                allowPrivilegeEscalation: false,
                readOnlyRootFilesystem: true,
                capabilities: { drop: ["ALL"] },
              },
            },
          ],
        },
      },
    },
  };
}
