/** The parts of the cluster's client that need no cluster: where it finds one, what it says, what it keeps. */
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { systemClock } from "../../../src/doors/world.js";
import { Problem } from "../../../src/errors.js";
import type {
  Credential,
  Kinds,
  KubernetesObject,
  Selection,
} from "../../../src/rollout/targets/kubernetes/cluster/cluster.js";
import { createCluster } from "../../../src/rollout/targets/kubernetes/cluster/connect.js";
import { expiryOf } from "../../../src/rollout/targets/kubernetes/cluster/credential.js";
import { isSelected, selectionKey } from "../../../src/rollout/targets/kubernetes/cluster/paths.js";
import { credentialProblem, refusalProblem } from "../../../src/rollout/targets/kubernetes/cluster/problems.js";
import { proxyFor } from "../../../src/rollout/targets/kubernetes/cluster/proxy.js";
import { createWatching, type WatchEvent } from "../../../src/rollout/targets/kubernetes/cluster/watch.js";
import { warningsIn } from "../../../src/rollout/targets/kubernetes/cluster/writes.js";

let folder: string;
beforeEach(async () => {
  folder = await files.mkdtemp(join(tmpdir(), "mr-cluster-"));
});
afterEach(() => files.rm(folder, { recursive: true }));

const token = (exp: number) => `e30.${Buffer.from(JSON.stringify({ exp })).toString("base64url")}.signature`;

/** A kubeconfig with one cluster, user and context, all of that name. */
async function kubeconfig(
  name: string,
  { user = {}, namespace, current = name }: { user?: object; namespace?: string; current?: string } = {},
) {
  const path = join(folder, `${name}.yaml`);
  const content = {
    clusters: [{ name, cluster: { server: `https://${name}.example:6443/` } }],
    users: [{ name, user }],
    contexts: [{ name, context: { cluster: name, user: name, ...(namespace && { namespace }) } }],
    "current-context": current,
  };
  await files.writeFile(path, JSON.stringify(content));
  return path;
}
const open = (environment: Record<string, string>, options: { context?: string; namespace?: string } = {}) =>
  createCluster({ ...options, fieldManager: "test" }, { environment, files, clock: systemClock });

test("the kubeconfig's current context is meant, unless another one is named", async () => {
  const KUBECONFIG = [
    join(folder, "not-there.yaml"),
    await kubeconfig("one", { namespace: "models" }),
    await kubeconfig("two"),
  ].join(delimiter);
  expect(await open({ KUBECONFIG })).toMatchObject({
    context: "one",
    namespace: "models",
    server: "https://one.example:6443",
  });
  expect(await open({ KUBECONFIG }, { context: "two" })).toMatchObject({ context: "two", namespace: "default" });
  expect(await open({ KUBECONFIG }, { namespace: "given" })).toMatchObject({ context: "one", namespace: "given" });
});

test("of two entries of the same name the first file's counts, as kubectl has it", async () => {
  const first = await kubeconfig("same", { namespace: "first" });
  await files.rename(first, join(folder, "first.yaml"));
  const second = await kubeconfig("same", { namespace: "second" });
  const KUBECONFIG = [join(folder, "first.yaml"), second].join(delimiter);
  expect(await open({ KUBECONFIG })).toMatchObject({ namespace: "first" });
});

test("without KUBECONFIG, it is the home folder's", async () => {
  await files.mkdir(join(folder, ".kube"));
  await files.rename(await kubeconfig("home"), join(folder, ".kube", "config"));
  expect(await open({ HOME: folder })).toMatchObject({ context: "home" });
});

test.each`
  what                             | environment                          | options                | says
  ${"no kubeconfig at all"}        | ${{}}                                | ${{}}                  | ${"neither KUBECONFIG nor HOME is set"}
  ${"none where it should be"}     | ${{ KUBECONFIG: "/nowhere/config" }} | ${{}}                  | ${"/nowhere/config is not there"}
  ${"no such context"}             | ${{ KUBECONFIG: "one" }}             | ${{ context: "prod" }} | ${"has no context 'prod'"}
  ${"no current context"}          | ${{ KUBECONFIG: "without-current" }} | ${{}}                  | ${"has no current one"}
  ${"no YAML"}                     | ${{ KUBECONFIG: "broken" }}          | ${{}}                  | ${"is no kubeconfig"}
  ${"a context without a cluster"} | ${{ KUBECONFIG: "half" }}            | ${{}}                  | ${"has no cluster 'gone'"}
`("$what is said, with what to do", async ({ environment, options, says }) => {
  await kubeconfig("one");
  await kubeconfig("without-current", { current: "" });
  await files.writeFile(join(folder, "broken.yaml"), "clusters: [ {");
  await files.writeFile(
    join(folder, "half.yaml"),
    JSON.stringify({ contexts: [{ name: "x", context: { cluster: "gone", user: "gone" } }], "current-context": "x" }),
  );
  const given = environment as Record<string, string>;
  const at = given.KUBECONFIG;
  const its = at && !at.startsWith("/") ? { KUBECONFIG: join(folder, `${at}.yaml`) } : given;
  const failed = open(its, options as { context?: string });
  await expect(failed).rejects.toMatchObject({ code: "KUBERNETES_CONFIG", exit: 2 });
  await expect(failed).rejects.toThrow(says as string);
});

test.each`
  what                           | user                                              | credential
  ${"a token that ends"}         | ${{ token: token(1_800_000_000) }}                | ${{ kind: "token", expiresAt: new Date(1_800_000_000_000) }}
  ${"a token that says nothing"} | ${{ token: "opaque" }}                            | ${{ kind: "token" }}
  ${"a token in a file"}         | ${{ tokenFile: "token" }}                         | ${{ kind: "service-account" }}
  ${"a plugin"}                  | ${{ exec: { command: "aws", apiVersion: "v1" } }} | ${{ kind: "exec" }}
  ${"a certificate"}             | ${{ "client-certificate-data": "eA==" }}          | ${{ kind: "certificate" }}
  ${"a password"}                | ${{ username: "u", password: "p" }}               | ${{ kind: "other" }}
`("$what is known as such", async ({ user, credential }) => {
  expect((await open({ KUBECONFIG: await kubeconfig("one", { user: user as object }) })).credential).toEqual(
    credential,
  );
});

test.each(["", "a.b.c", "e30.e30.", `x.${Buffer.from('{"exp":"soon"}').toString("base64url")}.y`])(
  "'%s' says nothing about its end",
  (text) => expect(expiryOf(text)).toBeUndefined(),
);

const refusal = (status: number, text: string, its: Partial<{ credential: Credential }> = {}) =>
  refusalProblem({
    status,
    text,
    server: "https://one.example",
    doing: "apply deployments/churn",
    namespace: "models",
    credential: { kind: "token", expiresAt: new Date(1000) },
    now: new Date(2000),
    ...its,
  });
const saying = (message: string, more: object = {}) => JSON.stringify({ kind: "Status", message, ...more });

test.each`
  status | text                                                                                                            | code                         | says
  ${401} | ${saying("Unauthorized")}                                                                                       | ${"KUBERNETES_UNAUTHORIZED"} | ${"the token ended at 1970-01-01T00:00:01.000Z"}
  ${403} | ${saying('pods is forbidden: User "ci" cannot list resource "pods" in API group "" in the namespace "models"')} | ${"KUBERNETES_FORBIDDEN"}    | ${"ci may not list pods in the namespace models"}
  ${403} | ${saying('pods "x" is forbidden: exceeded quota: small, requested: cpu=2, used: cpu=3, limited: cpu=4')}        | ${"KUBERNETES_REFUSED"}      | ${"exceeded quota: small"}
  ${403} | ${saying('pods "x" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true')}              | ${"KUBERNETES_REFUSED"}      | ${"runAsNonRoot"}
  ${404} | ${saying('namespaces "models" not found', { details: { kind: "namespaces", name: "models" } })}                 | ${"KUBERNETES_NOT_FOUND"}    | ${"there is no namespace models"}
  ${409} | ${saying('Apply failed with 1 conflict: conflict with "helm" using apps/v1: .spec.replicas')}                   | ${"KUBERNETES_CONFLICT"}     | ${'conflict with "helm"'}
  ${422} | ${saying('Deployment "churn" is invalid: spec.selector: field is immutable')}                                   | ${"KUBERNETES_REFUSED"}      | ${"field is immutable"}
  ${400} | ${saying('admission webhook "policy.example" denied the request: no latest tag')}                               | ${"KUBERNETES_REFUSED"}      | ${"no latest tag"}
  ${500} | ${saying('Internal error occurred: failed calling webhook "policy.example": connection refused')}               | ${"KUBERNETES_REFUSED"}      | ${"failed calling webhook"}
  ${503} | ${saying("the server is currently unable to handle the request")}                                               | ${"KUBERNETES_UNREACHABLE"}  | ${"could not answer"}
  ${429} | ${saying("too many requests")}                                                                                  | ${"KUBERNETES_UNREACHABLE"}  | ${"429 too many requests"}
  ${502} | ${"<html>Bad Gateway</html>"}                                                                                   | ${"KUBERNETES_UNREACHABLE"}  | ${"502"}
`("$status is $code: $says", ({ status, text, code, says }) => {
  const problem = refusal(status as number, text as string);
  expect(problem).toMatchObject({ code, message: expect.stringContaining(says as string) });
  expect(problem.remedy).not.toBe("");
});

test("what a plugin prints is repeated without what looks like a token", () => {
  const said = `\nnot accepted: ${token(1).replace("e30", "eyJhbGciOiJSUzI1NiJ9")} and ${"k".repeat(64)}\nmore`;
  const { message } = credentialProblem(new Error(said), { kind: "exec" });
  expect(message).toContain("not accepted: … and …");
});

test.each`
  selection                                   | selected
  ${{}}                                       | ${true}
  ${{ labels: { app: "churn" } }}             | ${true}
  ${{ labels: { app: "churn", tier: "x" } }}  | ${false}
  ${{ fields: { "metadata.name": "churn" } }} | ${true}
  ${{ fields: { "metadata.name": "other" } }} | ${false}
  ${{ fields: { "spec.nodeName": "" } }}      | ${true}
`("$selection selects as the server does: $selected", ({ selection, selected }) => {
  expect(isSelected({ metadata: { name: "churn", labels: { app: "churn" } } }, selection as Selection)).toBe(selected);
});

test("equal selections are one, unequal ones are not", () => {
  expect(selectionKey("pods", { labels: { a: "1", b: "2" } })).toBe(
    selectionKey("pods", { labels: { b: "2", a: "1" } }),
  );
  expect(selectionKey("pods", { labels: { a: "1" } })).not.toBe(selectionKey("pods", { fields: { a: "1" } }));
  expect(selectionKey("pods", {})).not.toBe(selectionKey("services", {}));
});

/** A server's side of one watch, step by step. */
function watched(clock = systemClock) {
  type Item = KubernetesObject;
  let tell: (event: WatchEvent<Item>) => void = () => {};
  let end: (error?: Error) => void = () => {};
  const its = {
    lists: 0,
    changes: 0,
    listed: { items: [] as Item[], resourceVersion: "10" } as { items: Item[]; resourceVersion: string } | Problem,
    from: [] as string[],
    tell: (type: WatchEvent<Item>["type"], object: Item) => tell({ type, object }),
    end: (error?: Error) => end(error),
  };
  const watching = createWatching<Item>({
    list: async () => {
      its.lists += 1;
      if (its.listed instanceof Problem) throw its.listed;
      return its.listed;
    },
    stream: (from, onEvent, signal) =>
      new Promise((resolve, reject) => {
        its.from.push(from);
        tell = onEvent;
        end = (error) => (error ? reject(error) : resolve());
        signal.addEventListener("abort", () => reject(signal.reason));
      }),
    isSelected: (object) => isSelected(object, { labels: { app: "churn" } }),
    onChange: () => {
      its.changes += 1;
    },
    clock,
  });
  return { its, watching };
}
const item = (uid: string, version: number, its: Partial<NonNullable<KubernetesObject["metadata"]>> = {}) => ({
  metadata: { uid, resourceVersion: `${version}`, labels: { app: "churn" }, ...its },
});
const { signal } = new AbortController();
const versions = async (watching: ReturnType<typeof watched>["watching"]) =>
  (await watching.now(signal)).map(({ metadata }) => `${metadata?.uid}@${metadata?.resourceVersion}`).sort();
const turn = () => new Promise((resolve) => setImmediate(resolve));

test("of a write's answer and a watch's word, the newer one counts, whichever comes first", async () => {
  const { its, watching } = watched();
  its.listed = { items: [item("a", 5)], resourceVersion: "10" };
  expect(await versions(watching)).toEqual(["a@5"]);
  watching.put(item("a", 12));
  its.tell("MODIFIED", item("a", 11));
  expect(await versions(watching)).toEqual(["a@12"]);
  its.tell("MODIFIED", item("a", 100));
  watching.put(item("a", 99));
  expect(await versions(watching)).toEqual(["a@100"]);
  watching.put(item("a", 101, { labels: {} }));
  expect(await versions(watching)).toEqual([]);
  expect(its.lists).toBe(1);
});

test("what was deleted does not come back by what the watch still tells of its life", async () => {
  const { its, watching } = watched();
  its.listed = { items: [item("a", 5)], resourceVersion: "10" };
  await watching.now(signal);
  watching.drop("a");
  its.tell("MODIFIED", item("a", 11));
  expect(await versions(watching)).toEqual([]);
  its.tell("MODIFIED", item("a", 12, { deletionTimestamp: "now" }));
  expect(await versions(watching)).toEqual(["a@12"]);
  its.tell("DELETED", item("a", 13));
  expect(await versions(watching)).toEqual([]);
});

test("a list that was on its way while we wrote does not undo the write", async () => {
  const { its, watching } = watched();
  watching.put(item("a", 15));
  its.listed = { items: [item("a", 5), item("b", 6)], resourceVersion: "10" };
  expect(await versions(watching)).toEqual(["a@15", "b@6"]);
});

test("after a break there is no picture until it was listed anew; what keeps it from being is told", async () => {
  const { its, watching } = watched();
  its.listed = { items: [item("a", 5)], resourceVersion: "10" };
  await watching.now(signal);
  const before = its.changes;
  its.end(new Error("410 Gone"));
  await turn();
  expect(its.changes).toBe(before + 1);
  its.listed = new Problem("KUBERNETES_UNREACHABLE", { what: "gone", remedy: "wait" });
  await expect(watching.now(signal)).rejects.toMatchObject({ code: "KUBERNETES_UNREACHABLE" });
  its.listed = { items: [item("b", 20)], resourceVersion: "21" };
  expect(await versions(watching)).toEqual(["b@20"]);
  expect(its.from).toEqual(["10", "21"]);
});

test("a watch that the server ends in good order goes on from its last word, a bookmark's too", async () => {
  let now = 0;
  const { its, watching } = watched({ ...systemClock, monotonic: () => now });
  await watching.now(signal);
  its.tell("BOOKMARK", { metadata: { resourceVersion: "40" } });
  now = 5_000;
  its.end();
  await turn();
  expect([its.from, its.lists]).toEqual([["10", "40"], 1]);
  its.end();
  await turn();
  await watching.now(signal);
  expect(its.lists).toBe(2);
});

test("a picture of which nothing was heard for half a minute is listed anew", async () => {
  let now = 0;
  const { its, watching } = watched({ ...systemClock, monotonic: () => now });
  await watching.now(signal);
  now = 29_000;
  await watching.now(signal);
  expect(its.lists).toBe(1);
  now = 31_000;
  await Promise.all([watching.now(signal), watching.now(signal)]);
  expect([its.lists, its.from]).toEqual([2, ["10", "10"]]);
});

/** The types say what comes over the wire. */
const lease: Kinds["leases"] = { spec: { renewTime: "2026-01-01T00:00:00.000000Z" } };
test("moments are text", () => expect(typeof lease.spec?.renewTime).toBe("string"));

test.each<{ warning?: string; says: readonly string[] }>`
  warning                                                | says
  ${undefined}                                           | ${[]}
  ${'299 - "old field"'}                                 | ${["old field"]}
  ${'299 - "a \\"restricted:latest\\", b", 299 k8s "c"'} | ${['a "restricted:latest", b', "c"]}
  ${'110 - "Response is Stale"'}                         | ${[]}
`("the server's Warning $warning says $says", ({ warning, says }) => {
  expect(warningsIn({ warning })).toEqual(says);
});

const corporate = "http://proxy.corp:3128";

test.each<{ server: string; environment: Record<string, string>; proxy?: string }>`
  server                        | environment                                                      | proxy
  ${"https://api.example:6443"} | ${{}}                                                            | ${undefined}
  ${"https://api.example:6443"} | ${{ HTTPS_PROXY: corporate }}                                    | ${corporate}
  ${"https://api.example:6443"} | ${{ https_proxy: "proxy.corp:3128" }}                            | ${corporate}
  ${"https://api.example:6443"} | ${{ HTTP_PROXY: corporate }}                                     | ${undefined}
  ${"http://api.example:8080"}  | ${{ HTTP_PROXY: corporate }}                                     | ${corporate}
  ${"https://127.0.0.1:6443"}   | ${{ HTTPS_PROXY: corporate }}                                    | ${undefined}
  ${"https://[::1]:6443"}       | ${{ HTTPS_PROXY: corporate }}                                    | ${undefined}
  ${"https://api.example:6443"} | ${{ HTTPS_PROXY: corporate, NO_PROXY: "a.test, example" }}       | ${undefined}
  ${"https://api.example:6443"} | ${{ HTTPS_PROXY: corporate, no_proxy: ".example" }}              | ${undefined}
  ${"https://example:6443"}     | ${{ HTTPS_PROXY: corporate, NO_PROXY: ".example" }}              | ${corporate}
  ${"https://myexample:6443"}   | ${{ HTTPS_PROXY: corporate, NO_PROXY: "example" }}               | ${corporate}
  ${"https://api.example:6443"} | ${{ HTTPS_PROXY: corporate, NO_PROXY: "api.example:443" }}       | ${corporate}
  ${"https://api.example:6443"} | ${{ HTTPS_PROXY: corporate, NO_PROXY: "api.example:6443" }}      | ${undefined}
  ${"https://10.1.2.3:6443"}    | ${{ HTTPS_PROXY: corporate, NO_PROXY: "10.0.0.0/8" }}            | ${undefined}
  ${"https://11.1.2.3:6443"}    | ${{ HTTPS_PROXY: corporate, NO_PROXY: "10.0.0.0/8,nonsense/x" }} | ${corporate}
  ${"https://[fd00::5]:6443"}   | ${{ HTTPS_PROXY: corporate, NO_PROXY: "fd00::/8" }}              | ${undefined}
  ${"https://10.1.2.3:6443"}    | ${{ HTTPS_PROXY: corporate, NO_PROXY: "*" }}                     | ${undefined}
`("$server with $environment goes through $proxy", ({ server, environment, proxy }) => {
  expect(proxyFor(server, environment)).toBe(proxy);
});
