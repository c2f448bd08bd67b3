/** Opens a cluster: puts the requests, the watches and the words for what fails together. */
import { effect } from "../../../../effects.js";
import type { World } from "../../../../world.js";
import {
  apiVersions,
  type Change,
  type Cluster,
  type Kind,
  type Kinds,
  type KubernetesObject,
  type Right,
  type Selection,
  type Watched,
} from "./cluster.js";
import { type ClusterAccess, type ClusterChoice, findAccess } from "./config.js";
import { type ApiAnswer, type ApiRequest, createConnection } from "./http.js";
import { apiRoot, collectionPath, isSelected, objectPath, queryOf, selectionKey } from "./paths.js";
import { connectionProblem, isStatus, refusalProblem } from "./problems.js";
import { createWatching, type WatchEvent, type Watching } from "./watch.js";
import { describe, requestOf, warningsIn } from "./writes.js";

export interface ClusterOptions extends ClusterChoice {
  /** Who is written down as the owner of the fields that we set. */
  readonly fieldManager: string;
}
export type ClusterWorld = Pick<World, "environment" | "files" | "clock">;

/** Bookmarks come about once a minute; a watch without a word for longer is dead. */
const silentWatchMs = 90_000;
const watchSeconds = 240;
const longestLog = 64 * 1024;

/** @throws Problem KUBERNETES_CONFIG; nothing is asked of the server yet */
export async function createCluster(options: ClusterOptions, world: ClusterWorld): Promise<Cluster> {
  // 85 MB of memory and a third of a second: only who has a cluster pays for it.
  // client-node's undici puts its own dispatcher under Node's fetch where none is yet, and Node 20's fetch does not get
  // on with it (UND_ERR_INVALID_ARG at any body). Node's own is there from the first use of one of fetch's parts.
  void new Headers();
  const clientNode = await import("@kubernetes/client-node");
  const access = await findAccess(options, world, clientNode);
  return openCluster(access, options, world);
}

function openCluster(access: ClusterAccess, { fieldManager }: ClusterOptions, { clock }: ClusterWorld): Cluster {
  const { namespace, server, context, credential } = access;
  const connection = createConnection(access, clock);
  const watchings = new Map<string, { readonly kind: Kind; readonly watching: Watching<KubernetesObject> }>();
  const changes = createChanges();

  const refusal = (answer: ApiAnswer, { doing }: ApiRequest) =>
    refusalProblem({ ...answer, server, doing, namespace, credential, now: clock.now() });

  const ask = async (request: ApiRequest, signal: AbortSignal): Promise<ApiAnswer> => {
    const answer = await connection.send(request, signal);
    if (answer.status >= 300) throw refusal(answer, request);
    return answer;
  };
  /** @returns undefined where the server knows no such thing (404) */
  const find = async <T>(path: string, doing: string, signal: AbortSignal): Promise<T | undefined> => {
    const request: ApiRequest = { method: "GET", path, doing };
    const answer = await connection.send(request, signal);
    if (answer.status === 404) return undefined;
    if (answer.status >= 300) throw refusal(answer, request);
    return readJson<T>(answer.text, access, doing);
  };

  const get = <K extends Kind>(kind: K, name: string, signal: AbortSignal) =>
    find<Kinds[K]>(objectPath(kind, namespace, name), `get ${kind}/${name}`, signal);

  const listOf = async <K extends Kind>(
    kind: K,
    selection: Selection,
    signal: AbortSignal,
  ): Promise<Listed<Kinds[K]>> => {
    const path = collectionPath(kind, namespace);
    const { text } = await ask({ method: "GET", path, query: queryOf(selection), doing: `list ${kind}` }, signal);
    const { items, metadata } = readJson<{ items: Kinds[K][]; metadata: { resourceVersion: string } }>(
      text,
      access,
      `list ${kind}`,
    );
    // The objects of a list do not say what they are.
    return { items: items.map((item) => ({ ...apiVersions[kind], ...item })), ...metadata };
  };

  const watch = <K extends Kind>(kind: K, selection: Selection): Watched<Kinds[K]> => {
    const key = selectionKey(kind, selection);
    const known = watchings.get(key);
    if (known) return known.watching as unknown as Watching<Kinds[K]>;
    const watching = createWatching<Kinds[K]>({
      list: (signal) => listOf(kind, selection, signal),
      stream: async (from, onEvent, signal) => {
        const request = watchRequest(kind, namespace, selection, from);
        const onLine = (line: string) => onEvent(readEvent<Kinds[K]>(line));
        const refused = await connection.follow(request, onLine, silentWatchMs, signal);
        if (refused) throw refusal(refused, request);
      },
      isSelected: (object) => isSelected(object, selection),
      onChange: changes.happened,
      clock,
    });
    watchings.set(key, { kind, watching: watching as unknown as Watching<KubernetesObject> });
    return watching;
  };

  const watchingsOf = (kind: Kind) =>
    [...watchings.values()].filter((one) => one.kind === kind).map(({ watching }) => watching);

  /** The answer to a change of scale is a Scale, so the Deployment is read once more. */
  const changed = async (change: Change, answer: KubernetesObject, signal: AbortSignal): Promise<KubernetesObject> => {
    if (change.verb !== "scale") return answer;
    return (await get(change.kind, change.name, signal)) ?? answer;
  };

  return {
    namespace,
    server,
    context,
    credential,
    get,
    list: async (kind, selection, signal) => (await listOf(kind, selection, signal)).items,
    watch,
    changed: changes.wait,
    write: async (change, signal, { dryRun, onWarning } = { dryRun: false }) => {
      const request = requestOf(change, { namespace, fieldManager, dryRun });
      const send = async () => {
        const { text, headers } = await ask(request, signal);
        if (onWarning) for (const warning of warningsIn(headers)) onWarning(warning);
        return readJson<KubernetesObject>(text, access, request.doing);
      };
      if (dryRun) return send();
      const answer = await effect(`kubernetes ${describe(change)}`, send);
      const object = await changed(change, answer, signal);
      for (const watching of watchingsOf(change.kind)) {
        if (change.verb === "delete" && object.kind === "Status") watching.drop(change.uid);
        else watching.put(object);
      }
      return object;
    },
    may: async (right, signal) => {
      const request = reviewRequest(right, namespace);
      const { text } = await ask(request, signal);
      return readJson<{ status?: { allowed?: boolean } }>(text, access, request.doing).status?.allowed === true;
    },
    hasKind: async (apiVersion, kind, signal) => {
      const found = await find<{ resources?: readonly { kind: string }[] }>(
        apiRoot(apiVersion),
        `look for ${kind} of ${apiVersion}`,
        signal,
      );
      return found?.resources?.some((resource) => resource.kind === kind) ?? false;
    },
    listForeign: async (apiVersion, plural, signal) => {
      const path = `${apiRoot(apiVersion)}/namespaces/${encodeURIComponent(namespace)}/${plural}`;
      const request: ApiRequest = { method: "GET", path, doing: `list ${plural}` };
      const answer = await connection.send(request, signal);
      if (answer.status === 404) return [];
      if (answer.status >= 300) throw refusal(answer, request);
      return readJson<{ items: KubernetesObject[] }>(answer.text, access, request.doing).items;
    },
    request: async ({ pod, port, method, path, body, contentType, headers, mostBytes }, signal) => {
      const [pathname = "", query] = path.split("?");
      const request: ApiRequest = {
        method,
        path: `${objectPath("pods", namespace, `${pod}:${port}`)}/proxy${pathname}`,
        ...(query !== undefined && { query: Object.fromEntries(new URLSearchParams(query)) }),
        ...(body !== undefined && { body }),
        ...(contentType !== undefined && { contentType }),
        ...(headers && { headers }),
        ...(mostBytes !== undefined && { mostBytes }),
        doing: `${method} ${path} of pods/${pod}`,
        again: false,
      };
      const { status, text } = await connection.send(request, signal);
      // 503 with a Status: the pod did not answer. That is an answer about the pod, not of the cluster.
      if (status >= 400 && status < 500 && isStatus(text)) throw refusal({ status, text, headers: {} }, request);
      return { status, text };
    },
    logs: async ({ pod, container, previous, lines }, signal) => {
      const request: ApiRequest = {
        method: "GET",
        path: `${objectPath("pods", namespace, pod)}/log`,
        query: { container, previous: String(previous), tailLines: String(lines), limitBytes: String(longestLog) },
        doing: `read the log of pods/${pod}`,
      };
      const answer = await connection.send(request, signal);
      // No such container, not started yet, or none before: there is nothing to show.
      if (answer.status === 400 || answer.status === 404) return "";
      if (answer.status >= 300) throw refusal(answer, request);
      return answer.text;
    },
    close: () => {
      for (const { watching } of watchings.values()) watching.close();
      connection.close();
    },
  };
}

interface Listed<T> {
  readonly items: readonly T[];
  readonly resourceVersion: string;
}

function watchRequest(kind: Kind, namespace: string, selection: Selection, from: string): ApiRequest {
  return {
    method: "GET",
    path: collectionPath(kind, namespace),
    query: {
      ...queryOf(selection),
      watch: "true",
      resourceVersion: from,
      allowWatchBookmarks: "true",
      // Not all at the same moment.
      timeoutSeconds: String(Math.round(watchSeconds * (1 + Math.random() / 4))),
    },
    doing: `watch ${kind}`,
  };
}

function reviewRequest({ group, resource, verb }: Right, namespace: string): ApiRequest {
  const apiVersion = "authorization.k8s.io/v1";
  const [name, subresource] = resource.split("/");
  return {
    method: "POST",
    path: `${apiRoot(apiVersion)}/selfsubjectaccessreviews`,
    body: {
      apiVersion,
      kind: "SelfSubjectAccessReview",
      spec: { resourceAttributes: { namespace, group, resource: name, subresource, verb } },
    },
    doing: `ask whether we may ${verb} ${resource}`,
  };
}

/** @throws Problem KUBERNETES_UNREACHABLE where it is no JSON: a login page or a proxy answered in the server's place */
function readJson<T>(text: string, { server }: ClusterAccess, doing: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw connectionProblem(error, { server, doing });
  }
}

/** @throws where the server ends the watch with an error: 410 when it no longer has what came after our place */
function readEvent<T>(line: string): WatchEvent<T> {
  const event = JSON.parse(line) as WatchEvent<T>;
  if (event.type === "ERROR") throw new Error(`the watch ended: ${JSON.stringify(event.object)}`);
  return event;
}

/** Wakes whoever waits for a change; one that came before the wait is not missed. */
function createChanges() {
  let count = 0;
  let told = 0;
  const waiting = new Set<() => void>();
  return {
    happened: () => {
      count += 1;
      for (const wake of waiting) wake();
    },
    wait: async (signal: AbortSignal) => {
      if (count === told && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiting.delete(wake);
            signal.removeEventListener("abort", wake);
            resolve();
          };
          waiting.add(wake);
          signal.addEventListener("abort", wake);
        });
      }
      told = count;
    },
  };
}
