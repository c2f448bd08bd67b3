/** The client's promises against a real API server. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Change, Cluster, Kinds, KubernetesObject } from "../../src/rollout/targets/kubernetes/cluster/cluster.js";
import { issueToken } from "./bench/token.js";
import { eventually, layWire, type OwnNamespace, openNamespace } from "./client-support.js";

let own: OwnNamespace;
let cluster: Cluster;
const { signal } = new AbortController();

beforeAll(async () => {
  own = await openNamespace();
  cluster = await own.open();
});
afterAll(() => own?.close());

/** No pods come of it: it has no replicas. */
const deployment = (name: string, metadata: Kinds["deployments"]["metadata"] = {}, spec: object = {}) => ({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name, ...metadata },
  spec: {
    selector: { matchLabels: { app: name } },
    template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: "m", image: "none:1" }] } },
    ...spec,
  },
});
const make = async (name: string, labels: Record<string, string> = {}) =>
  (await cluster.write(
    { verb: "create", kind: "deployments", object: deployment(name, { labels }, { replicas: 0 }) },
    signal,
  )) as Kinds["deployments"];
/** Once the Deployment's controller, which writes its status, has nothing more to say. */
async function versionOf(name: string): Promise<string> {
  let before = "";
  const settled = await eventually(
    async () => {
      const last = before;
      const { metadata, status } = (await cluster.get("deployments", name, signal))!;
      before = metadata!.resourceVersion!;
      return { version: before, quiet: before === last && status?.observedGeneration === metadata!.generation };
    },
    ({ quiet }) => quiet,
  );
  return settled.version;
}
const names = (objects: readonly { metadata?: { name?: string } }[]) =>
  objects.map(({ metadata }) => metadata!.name!).sort();

test("what was written is seen at once by every watch that selects it", async () => {
  const all = cluster.watch("deployments", { labels: { test: "own" } });
  const one = cluster.watch("deployments", { fields: { "metadata.name": "own-1" } });
  const other = cluster.watch("deployments", { labels: { test: "another" } });
  expect(await Promise.all([all.now(signal), one.now(signal), other.now(signal)])).toEqual([[], [], []]);

  const made = await make("own-1", { test: "own" });
  expect([names(await all.now(signal)), names(await one.now(signal))]).toEqual([["own-1"], ["own-1"]]);
  await cluster.write(
    { verb: "scale", kind: "deployments", name: "own-1", resourceVersion: await versionOf("own-1"), replicas: 2 },
    signal,
  );
  expect((await one.now(signal))[0]?.spec?.replicas).toBe(2);
  const operations = [{ op: "replace", path: "/metadata/labels/test", value: "another" }] as const;
  await cluster.write(
    { verb: "patch", kind: "deployments", name: "own-1", resourceVersion: await versionOf("own-1"), operations },
    signal,
  );
  expect([names(await all.now(signal)), names(await other.now(signal))]).toEqual([[], ["own-1"]]);
  await cluster.write({ verb: "delete", kind: "deployments", name: "own-1", uid: made.metadata!.uid! }, signal);
  expect(await Promise.all([all.now(signal), one.now(signal), other.now(signal)])).toEqual([[], [], []]);
});

test("what others write is told, and wakes who waits", async () => {
  const watched = cluster.watch("services", { labels: { told: "yes" } });
  await watched.now(signal);
  await cluster.changed(AbortSignal.timeout(1));
  const woken = cluster.changed(AbortSignal.timeout(10_000));
  const body = { metadata: { name: "told", labels: { told: "yes" } }, spec: { clusterIP: "None" } };
  await own.core.createNamespacedService({ namespace: own.namespace, body });
  await woken;
  const seen = await eventually(
    () => watched.now(signal),
    (objects) => objects.length > 0,
  );
  expect(names(seen)).toEqual(["told"]);
});

test("the same selection is one watch", () => {
  expect(cluster.watch("pods", { labels: { a: "1", b: "2" } })).toBe(
    cluster.watch("pods", { labels: { b: "2", a: "1" } }),
  );
});

const stale: { what: string; change: (at: { name: string; resourceVersion: string; uid: string }) => Change }[] = [
  {
    what: "a patch",
    change: ({ name, resourceVersion }) => ({
      verb: "patch",
      kind: "deployments",
      name,
      resourceVersion,
      operations: [{ op: "add", path: "/metadata/labels", value: { late: "yes" } }],
    }),
  },
  {
    what: "an apply",
    change: ({ name, resourceVersion, uid }) => ({
      verb: "apply",
      kind: "deployments",
      force: true,
      object: deployment(name, { resourceVersion, uid, labels: { late: "yes" } }),
    }),
  },
  {
    what: "a replacement",
    change: ({ name, resourceVersion }) => ({
      verb: "replace",
      kind: "deployments",
      object: deployment(name, { resourceVersion, labels: { late: "yes" } }),
    }),
  },
  {
    what: "a scale",
    change: ({ name, resourceVersion }) => ({ verb: "scale", kind: "deployments", name, resourceVersion, replicas: 3 }),
  },
];
test.each(stale)(
  "$what with the resourceVersion of before is refused, and changes nothing",
  async ({ what, change }) => {
    const name = what.replace(/\W/g, "-");
    const { metadata } = await make(name);
    const at = { name, resourceVersion: metadata!.resourceVersion!, uid: metadata!.uid! };
    const operations = [{ op: "add", path: "/metadata/annotations", value: { touched: "2" } }] as const;
    await cluster.write(
      { verb: "patch", kind: "deployments", name, resourceVersion: await versionOf(name), operations },
      signal,
    );
    const before = await cluster.get("deployments", name, signal);
    await expect(cluster.write(change(at), signal)).rejects.toMatchObject({ code: "KUBERNETES_CONFLICT", exit: 4 });
    const after = await cluster.get("deployments", name, signal);
    expect([after?.metadata?.labels, after?.spec?.replicas]).toEqual([
      before?.metadata?.labels,
      before?.spec?.replicas,
    ]);
  },
);

test("an apply of what was removed meanwhile does not make it anew", async () => {
  const { metadata } = await make("removed");
  const { resourceVersion, uid } = metadata!;
  await cluster.write({ verb: "delete", kind: "deployments", name: "removed", uid: uid! }, signal);
  const object = deployment("removed", { resourceVersion, uid });
  await expect(
    cluster.write({ verb: "apply", kind: "deployments", force: true, object }, signal),
  ).rejects.toMatchObject({ code: "KUBERNETES_CONFLICT" });
});

test("another object of the same name is not deleted", async () => {
  await make("twin");
  await expect(
    cluster.write({ verb: "delete", kind: "deployments", name: "twin", uid: "of-the-one-before" }, signal),
  ).rejects.toMatchObject({ code: "KUBERNETES_CONFLICT" });
});

test("a dry run changes nothing, whatever the verb", async () => {
  const { metadata } = await make("rehearsed");
  const resourceVersion = metadata!.resourceVersion!;
  const rehearse = (change: Change) => cluster.write(change, signal, { dryRun: true });
  await rehearse({ verb: "create", kind: "deployments", object: deployment("rehearsed-2") });
  await rehearse({ verb: "apply", kind: "deployments", force: false, object: deployment("rehearsed-3") });
  const now = await versionOf("rehearsed");
  await rehearse({ verb: "scale", kind: "deployments", name: "rehearsed", resourceVersion: now, replicas: 5 });
  await rehearse({
    verb: "patch",
    kind: "deployments",
    name: "rehearsed",
    resourceVersion: now,
    operations: [{ op: "add", path: "/metadata/labels", value: { a: "b" } }],
  });
  await rehearse({ verb: "delete", kind: "deployments", name: "rehearsed", uid: metadata!.uid! });
  expect(await versionOf("rehearsed")).toBe(now);
  expect(Number(now)).toBeGreaterThanOrEqual(Number(resourceVersion));
  expect(await cluster.get("deployments", "rehearsed-2", signal)).toBeUndefined();
  expect(await cluster.get("deployments", "rehearsed-3", signal)).toBeUndefined();
});

test("scaling makes nobody the owner of the replicas: an apply without them leaves them", async () => {
  await cluster.write({ verb: "apply", kind: "deployments", force: false, object: deployment("scaled") }, signal);
  await cluster.write(
    { verb: "scale", kind: "deployments", name: "scaled", resourceVersion: await versionOf("scaled"), replicas: 0 },
    signal,
  );
  await cluster.write(
    { verb: "apply", kind: "deployments", force: false, object: deployment("scaled", { labels: { again: "yes" } }) },
    signal,
  );
  expect((await cluster.get("deployments", "scaled", signal))?.spec?.replicas).toBe(0);
});

const refusedObjects: { what: string; object: KubernetesObject & { spec: object }; says: string }[] = [
  {
    what: "an unknown field",
    object: { ...deployment("bad"), spec: { ...deployment("bad").spec, replica: 1 } as object },
    says: "replica",
  },
  {
    what: "a selector of others",
    object: deployment("bad", {}, { selector: { matchLabels: { app: "another" } } }),
    says: "selector",
  },
  { what: "a name that cannot be one", object: deployment("Bad_Name"), says: "Bad_Name" },
];
test.each(refusedObjects)("$what is refused in the server's own words", async ({ object, says }) => {
  for (const change of [
    { verb: "create", kind: "deployments", object } as const,
    { verb: "apply", kind: "deployments", object, force: false } as const,
  ]) {
    const refused = cluster.write(change, signal, { dryRun: true });
    await expect(refused).rejects.toMatchObject({
      code: "KUBERNETES_REFUSED",
      message: expect.stringContaining(says),
    });
  }
});

test("a quota that is used up is said as such, not as a missing right", async () => {
  const body = { metadata: { name: "none-left" }, spec: { hard: { "count/leases.coordination.k8s.io": "0" } } };
  await own.core.createNamespacedResourceQuota({ namespace: own.namespace, body });
  const create = () =>
    cluster.write({ verb: "create", kind: "leases", object: { metadata: { name: "over" } } }, signal, { dryRun: true });
  await eventually(
    () => own.core.readNamespacedResourceQuota({ namespace: own.namespace, name: "none-left" }),
    (quota) => quota.status?.hard !== undefined,
  );
  await expect(create()).rejects.toMatchObject({
    code: "KUBERNETES_REFUSED",
    message: expect.stringContaining("exceeded quota"),
    remedy: expect.stringContaining("quota"),
  });
  await own.core.deleteNamespacedResourceQuota({ namespace: own.namespace, name: "none-left" });
});

test("a namespace that is not there is named", async () => {
  const elsewhere = await own.open({ namespace: "client-there-is-none" });
  const create = elsewhere.write({ verb: "create", kind: "deployments", object: deployment("x") }, signal, {
    dryRun: true,
  });
  await expect(create).rejects.toMatchObject({
    code: "KUBERNETES_NOT_FOUND",
    exit: 2,
    message: "there is no namespace client-there-is-none",
  });
});

test("kinds of other tools are found only where they are", async () => {
  expect(await cluster.hasKind("apps/v1", "Deployment", signal)).toBe(true);
  expect(await cluster.hasKind("v1", "Service", signal)).toBe(true);
  expect(await cluster.hasKind("nobody.example/v1", "Canary", signal)).toBe(false);
  expect(await cluster.listForeign("nobody.example/v1", "canaries", signal)).toEqual([]);
  expect((await cluster.listForeign("v1", "configmaps", signal)).length).toBeGreaterThan(0);
});

test("what is read bears its kind, and moments as they came", async () => {
  await make("plain");
  const [listed] = await cluster.list("deployments", { fields: { "metadata.name": "plain" } }, signal);
  expect(listed).toMatchObject({ apiVersion: "apps/v1", kind: "Deployment" });
  expect(listed?.metadata?.creationTimestamp).toMatch(/^\d{4}-\d\d-\d\dT[\d:]+Z$/);
});

/** An account of the namespace, with a token of its own. */
async function account(
  name: string,
  seconds: number,
  rules: readonly { group: string; resource: string; verb: string }[] = [],
) {
  const { namespace } = own;
  await own.core.createNamespacedServiceAccount({ namespace, body: { metadata: { name } } });
  await own.rbac.createNamespacedRole({
    namespace,
    body: {
      metadata: { name },
      rules: rules.map(({ group, resource, verb }) => ({ apiGroups: [group], resources: [resource], verbs: [verb] })),
    },
  });
  await own.rbac.createNamespacedRoleBinding({
    namespace,
    body: {
      metadata: { name },
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name },
      subjects: [{ kind: "ServiceAccount", name, namespace }],
    },
  });
  const token = await issueToken(namespace, name, seconds);
  return { token, kubeconfig: await own.derive({ user: { token } }) };
}

test("a missing right is named, with the rule to add", async () => {
  const { kubeconfig, token } = await account("reader", 600, [{ group: "apps", resource: "deployments", verb: "get" }]);
  const reader = await own.open({ kubeconfig });
  expect(reader.credential.kind).toBe("token");
  expect(reader.credential.expiresAt!.getTime() / 1000).toBeCloseTo(Date.now() / 1000 + 600, -1);
  await eventually(() => reader.may({ group: "apps", resource: "deployments", verb: "get" }, signal), Boolean);
  expect(await reader.may({ group: "apps", resource: "deployments/scale", verb: "update" }, signal)).toBe(false);

  const refused = await reader
    .write({ verb: "scale", kind: "deployments", name: "x", resourceVersion: "1", replicas: 1 }, signal)
    .catch((error) => error);
  expect(refused).toMatchObject({
    code: "KUBERNETES_FORBIDDEN",
    message: `system:serviceaccount:${own.namespace}:reader may not update deployments/scale of apps in the namespace ${own.namespace}`,
    remedy: expect.stringContaining(
      '- apiGroups: ["apps"]\n    resources: ["deployments/scale"]\n    verbs: ["update"]',
    ),
  });
  expect(JSON.stringify([refused.message, refused.remedy, String(refused.cause)])).not.toContain(token);
  await expect(reader.watch("pods", {}).now(signal)).rejects.toMatchObject({
    code: "KUBERNETES_FORBIDDEN",
    message: expect.stringContaining("may not list pods"),
  });
  await expect(reader.listForeign("v1", "secrets", signal)).rejects.toMatchObject({ code: "KUBERNETES_FORBIDDEN" });
});

test("a token that has ended is said to have", async () => {
  // The server allows a minute between two clocks.
  const { kubeconfig } = await account("gone", -120);
  const gone = await own.open({ kubeconfig });
  await expect(gone.get("deployments", "x", signal)).rejects.toMatchObject({
    code: "KUBERNETES_UNAUTHORIZED",
    exit: 4,
    message: expect.stringContaining(gone.credential.expiresAt!.toISOString()),
  });
});

test("a plugin's token is used, and a plugin that fails speaks for itself", async () => {
  const token = (await account("by-plugin", 600, [{ group: "apps", resource: "deployments", verb: "get" }])).token;
  const exec = (script: string) => ({
    exec: {
      apiVersion: "client.authentication.k8s.io/v1",
      command: process.execPath,
      args: ["-e", script],
      interactiveMode: "Never",
    },
  });
  const credential = JSON.stringify({
    apiVersion: "client.authentication.k8s.io/v1",
    kind: "ExecCredential",
    status: { token },
  });
  const works = await own.open({
    kubeconfig: await own.derive({ user: exec(`process.stdout.write(${JSON.stringify(credential)})`) }),
  });
  expect(works.credential).toEqual({ kind: "exec" });
  await eventually(
    () =>
      works.get("deployments", "x", signal).then(
        () => true,
        () => false,
      ),
    Boolean,
  );

  const fails = await own.open({
    kubeconfig: await own.derive({ user: exec("console.error('log in again'); process.exit(1)") }),
  });
  await expect(fails.get("deployments", "x", signal)).rejects.toMatchObject({
    code: "KUBERNETES_UNAUTHORIZED",
    message: expect.stringContaining("log in again"),
  });
  const absent = await own.open({
    kubeconfig: await own.derive({ user: { exec: { apiVersion: "v1", command: "there-is-no-such-plugin" } } }),
  });
  await expect(absent.get("deployments", "x", signal)).rejects.toMatchObject({
    code: "KUBERNETES_UNAUTHORIZED",
    message: expect.stringContaining("there-is-no-such-plugin"),
  });
});

test("an authority that did not sign the server's certificate is not trusted", async () => {
  const { readFile } = await import("node:fs/promises");
  const { authority } = await import("./bench/certificates.js");
  const wrong = authority.certificate.replace("authority.crt", "front-proxy-authority.crt");
  const kubeconfig = await own.derive({
    cluster: { "certificate-authority-data": (await readFile(wrong)).toString("base64") },
  });
  const distrustful = await own.open({ kubeconfig });
  await expect(distrustful.get("deployments", "x", signal)).rejects.toMatchObject({ code: "KUBERNETES_TLS", exit: 4 });
});

test("a lost API server is never an old picture, and its return a new one", async () => {
  const wire = await layWire(cluster.server);
  try {
    const far = await own.open({ kubeconfig: await own.derive({ cluster: wire.cluster }) });
    const watched = far.watch("deployments", { labels: { test: "wire" } });
    await make("wire-1", { test: "wire" });
    expect(names(await watched.now(signal))).toEqual(["wire-1"]);

    await wire.cut();
    await eventually(
      () =>
        watched.now(signal).then(
          () => "a picture",
          (error) => error.code,
        ),
      (seen) => seen === "KUBERNETES_UNREACHABLE",
    );
    const { metadata } = (await cluster.get("deployments", "wire-1", signal))!;
    await cluster.write({ verb: "delete", kind: "deployments", name: "wire-1", uid: metadata!.uid! }, signal);
    await make("wire-2", { test: "wire" });
    await expect(watched.now(signal)).rejects.toMatchObject({ code: "KUBERNETES_UNREACHABLE" });

    await wire.mend();
    expect(names(await watched.now(signal))).toEqual(["wire-2"]);
    await make("wire-3", { test: "wire" });
    expect(
      names(
        await eventually(
          () => watched.now(signal),
          (seen) => seen.length === 2,
        ),
      ),
    ).toEqual(["wire-2", "wire-3"]);
  } finally {
    await wire.close();
  }
});

test("a connection that went dead without a word is found out", async () => {
  const wire = await layWire(cluster.server);
  try {
    const far = await own.open({ kubeconfig: await own.derive({ cluster: wire.cluster }) });
    const watched = far.watch("deployments", { labels: { test: "silent" } });
    expect(await watched.now(signal)).toEqual([]);
    // The watch stands, so it is its connection that dies.
    await make("silent-0", { test: "silent" });
    await eventually(
      () => watched.now(signal),
      (objects) => objects.length === 1,
    );
    wire.silence();
    await make("silent-1", { test: "silent" });
    const seen = await eventually(
      () => watched.now(signal),
      (objects) => objects.length === 2,
      45_000,
    );
    expect(names(seen)).toEqual(["silent-0", "silent-1"]);
  } finally {
    await wire.close();
  }
}, 60_000);

test("an aborted wait ends at once", async () => {
  const abort = new AbortController();
  const waiting = cluster.changed(abort.signal);
  abort.abort();
  await waiting;
  await expect(cluster.get("pods", "x", abort.signal)).rejects.toBe(abort.signal.reason);
});
