/** What keeps a cluster from a rollout, found before the first write: on a real API server, by a limited account. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { systemClock } from "../../src/doors/world.js";
import type { Problem } from "../../src/errors.js";
import { replicas } from "../../src/rollout/routers/replicas.js";
import type { Desired } from "../../src/rollout/seams.js";
import type { Cluster, Kind } from "../../src/rollout/targets/kubernetes/cluster/cluster.js";
import { missingRights } from "../../src/rollout/targets/kubernetes/preflight/credentials.js";
import { type PreflightParts, preflight } from "../../src/rollout/targets/kubernetes/preflight/preflight.js";
import { neededRights, rightText } from "../../src/rollout/targets/kubernetes/rights.js";
import { openTestCluster } from "./bench/test-cluster.js";
import { type Account, installAccount } from "./support/account.js";
import { enterNamespace, never, type Place } from "./support/namespace.js";

const name = "churn";
const hour = 3_600_000;
let place: Place;
let account: Account;
let ours: Cluster;
const cleanups: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  place = await enterNamespace("preflight");
  account = await installAccount(place.cluster.namespace);
  ours = await account.connect(2 * 3600);
  const stable = place.deployment(name, "a");
  await create("deployments", { ...stable, spec: { ...stable.spec, replicas: 2 } });
  await create("services", place.service(name));
  await create("horizontalpodautoscalers", {
    metadata: { name },
    spec: { scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name }, minReplicas: 2, maxReplicas: 3 },
  });
  await until(async () => ((await place.cluster.get("deployments", name, never))?.status?.readyReplicas ?? 0) === 2);
});
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});
afterAll(async () => {
  ours?.close();
  await place?.leave();
});

async function create(kind: Kind, object: object): Promise<void> {
  await place.cluster.write({ verb: "create", kind, object }, never);
}

async function createForATest(kind: Kind, object: { readonly metadata: { readonly name: string } }): Promise<void> {
  const made = await place.cluster.write({ verb: "create", kind, object }, never);
  const uid = made.metadata!.uid!;
  cleanups.push(() => place.cluster.write({ verb: "delete", kind, name: object.metadata.name, uid }, never));
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds()); await sleep(50)) {
    if (Date.now() > end) throw new Error("not within a minute");
  }
}

const warnings: string[] = [];

async function wanted(): Promise<Desired> {
  const live = (await place.cluster.get("deployments", name, never))!;
  const candidate = place.release(live.spec!.template, "b");
  return { canary: { ...candidate, replicas: 1 }, share: 0.25, hold: true };
}

async function ask(changes: Partial<PreflightParts> = {}): Promise<readonly Problem[]> {
  const parts: PreflightParts = {
    cluster: ours,
    names: { name, service: name },
    router: replicas,
    first: async () => ({ deployment: place.deployment(name, "a"), service: place.service(name) }),
    port: { usual: 8080 },
    longestMs: hour,
    clock: systemClock,
    progress: { warn: (line) => warnings.push(line) },
    ...changes,
  };
  return preflight(await wanted(), parts, never);
}

const codesOf = (problems: readonly Problem[]) => problems.map(({ code }) => code);

test("with exactly docs/rbac.yaml nothing stands in the way, and nothing was written", async () => {
  const before = await snapshot();
  expect((await ask()).map(({ message }) => message)).toEqual([]);
  expect(await snapshot()).toEqual(before);
  // The test's pods pause for three seconds when they end, and five are asked for.
  expect(warnings).toContainEqual(expect.stringContaining("its preStop sleeps 3 s"));
});

/** What a rollout could write; the controllers' own status left out. */
async function snapshot() {
  const kinds = ["deployments", "services", "horizontalpodautoscalers", "leases", "controllerrevisions"] as const;
  const lists = await Promise.all(kinds.map((kind) => place.cluster.list(kind, {}, never)));
  return lists
    .flat()
    .map(({ metadata, ...object }) => [metadata?.name, metadata?.uid, "spec" in object && object.spec]);
}

test("with each right removed in turn, preflight names that one", async () => {
  cleanups.push(() => account.setRules(account.rules));
  const { rules } = account;
  const granted = rules.flatMap(({ apiGroups, resources, verbs }) =>
    apiGroups.flatMap((group) => resources.flatMap((resource) => verbs.map((verb) => ({ group, resource, verb })))),
  );
  expect(granted).toEqual(neededRights);
  for (const right of granted) {
    await account.setRules(
      rules.flatMap((rule) => {
        const isIt = rule.apiGroups[0] === right.group && rule.resources[0] === right.resource;
        const verbs = rule.verbs.filter((verb) => !isIt || verb !== right.verb);
        return verbs.length > 0 ? [{ ...rule, verbs }] : [];
      }),
    );
    await until(async () => !(await ours.may(right, never)));
    expect(await missingRights(ours, never)).toEqual([right]);
    // Without what an earlier look left in its watches.
    const fresh = await account.connect(2 * 3600);
    const problems = await ask({ cluster: fresh });
    fresh.close();
    expect(codesOf(problems)).toEqual(["KUBERNETES_RIGHTS"]);
    expect(problems[0]?.message).toContain(`lacks a right in the namespace ${ours.namespace}: ${rightText(right)}`);
    expect(problems[0]?.remedy).toContain(`resources: ["${right.resource}"]\n    verbs: ["${right.verb}"]`);
  }
  await account.setRules(rules);
  await until(async () => (await missingRights(ours, never)).length === 0);
});

test("a quota that has no room for the canary and the surge", async () => {
  await createForATest("resourcequotas", { metadata: { name: "team" }, spec: { hard: { pods: "3" } } } as never);
  await until(async () => {
    const [quota] = await place.cluster.list("resourcequotas", {}, never);
    return quota?.status?.used?.pods === "2";
  });
  const problems = await ask();
  expect(codesOf(problems)).toEqual(["KUBERNETES_QUOTA"]);
  expect(problems[0]?.message).toContain("ResourceQuota team");
  expect(problems[0]?.message).toContain("pods: 2 needed, 1 of 3 left");
});

test("a Deployment of the canary's name that is not ours", async () => {
  await createForATest("deployments", {
    ...place.deployment(`${name}-canary`, "x"),
    metadata: { name: `${name}-canary` },
  });
  const problems = await ask();
  expect(codesOf(problems)).toEqual(["KUBERNETES_NAME_TAKEN"]);
  expect(problems[0]?.message).toContain(`Deployment ${name}-canary`);
});

test("a token that ends before the rollout may end", async () => {
  const brief = await account.connect(60);
  cleanups.push(async () => brief.close());
  const problems = await ask({ cluster: brief });
  expect(codesOf(problems)).toEqual(["KUBERNETES_TOKEN_SHORT"]);
  expect(problems[0]?.message).toContain("and the rollout may take 60 min");
});

test("a claim that one node at a time may hold, found with the rights of docs/rbac.yaml", async () => {
  const path = `/api/v1/namespaces/${ours.namespace}/persistentvolumeclaims`;
  await account.admin("POST", path, {
    metadata: { name: "models" },
    spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
  });
  cleanups.push(() => account.admin("DELETE", `${path}/models`));
  const plan = await wanted();
  const template = structuredClone(plan.canary!.template) as { spec: { volumes?: object[] } };
  template.spec.volumes = [{ name: "models", persistentVolumeClaim: { claimName: "models" } }];
  const parts = { cluster: ours, names: { name, service: name }, router: replicas, port: { usual: 8080 } };
  const problems = await preflight(
    { ...plan, canary: { ...plan.canary!, template } },
    {
      ...parts,
      first: async () => ({ deployment: place.deployment(name, "a"), service: place.service(name) }),
      longestMs: hour,
      clock: systemClock,
      progress: { warn: () => {} },
    },
    never,
  );
  expect(codesOf(problems)).toEqual(["KUBERNETES_UNSUITABLE"]);
  expect(problems[0]?.message).toContain("mounts PersistentVolumeClaim models (ReadWriteOnce)");
});

test("several problems are told at once: another Service, a token that ends too soon, another port", async () => {
  const problems = await ask({ names: { name, service: "nowhere" }, longestMs: 3 * hour });
  expect(codesOf(problems)).toEqual(["KUBERNETES_TOKEN_SHORT", "KUBERNETES_UNSUITABLE"]);
  expect((await ask({ port: { configured: 9000, usual: 8080 } }))[0]?.message).toContain("leads to port 8080");
});

test("a namespace that is not there: for an admin, and for an account of another one", async () => {
  const nowhere = "preflight-nowhere";
  const { kubeconfig } = await openTestCluster();
  const { createCluster } = await import("../../src/rollout/targets/kubernetes/cluster/connect.js");
  const world = {
    environment: { KUBECONFIG: kubeconfig },
    files: await import("node:fs/promises"),
    clock: systemClock,
  };
  const admin = await createCluster({ namespace: nowhere, fieldManager: "model-release" }, world);
  cleanups.push(async () => admin.close());
  const problems = await ask({ cluster: admin });
  expect(problems.map(({ message }) => message)).toEqual([`there is no namespace ${nowhere}`]);
});

test("a webhook that refuses is quoted in its own words, for each object that it refuses", async () => {
  const { bench } = await openTestCluster();
  if (!bench) return; // A person's API server cannot reach a server on this machine.
  const webhook = await refusingWebhook("models must be signed by the model office");
  cleanups.push(webhook.close);
  const path = "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations";
  const configuration = `preflight-${ours.namespace}`;
  await account.admin("POST", path, {
    metadata: { name: configuration },
    webhooks: [
      {
        name: "models.office.test",
        clientConfig: { url: webhook.url, caBundle: webhook.certificate },
        rules: [
          { apiGroups: ["apps"], apiVersions: ["v1"], operations: ["CREATE", "UPDATE"], resources: ["deployments"] },
        ],
        namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": ours.namespace } },
        admissionReviewVersions: ["v1"],
        sideEffects: "None",
        failurePolicy: "Ignore",
        timeoutSeconds: 5,
      },
    ],
  });
  cleanups.push(() => account.admin("DELETE", `${path}/${configuration}`));
  await until(async () => (await ask()).length > 0);
  const problems = await ask();
  expect(codesOf(problems)).toEqual(["KUBERNETES_REFUSED", "KUBERNETES_REFUSED"]);
  const messages = problems.map(({ message }) => message);
  for (const object of [`create deployments/${name}-canary`, `patch deployments/${name}`]) {
    expect(messages).toContainEqual(
      expect.stringMatching(
        new RegExp(`^the cluster refused to ${object}: .*models must be signed by the model office`),
      ),
    );
  }
});

async function refusingWebhook(message: string) {
  const folder = mkdtempSync(join(tmpdir(), "model-release-webhook-"));
  const [key, cert] = ["key.pem", "cert.pem"].map((file) => join(folder, file)) as [string, string];
  const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, ...subject], {
    stdio: "ignore",
  });
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  const server = createServer(pair, async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const { uid } = JSON.parse(text).request;
    const review = { apiVersion: "admission.k8s.io/v1", kind: "AdmissionReview" };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ ...review, response: { uid, allowed: false, status: { message } } }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    certificate: pair.cert.toString("base64"),
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
