/** Which cluster, namespace and account are meant: found where kubectl finds them. */
import { delimiter, dirname, join, resolve } from "node:path";
import type * as client from "@kubernetes/client-node";
import { parse } from "yaml";
import { z } from "zod";
import { Problem } from "../../../../errors.js";
import { readTextIfThere } from "../../../../storage/whole.js";
import type { World } from "../../../../world.js";
import type { Credential } from "./cluster.js";
import { credentialOf } from "./credential.js";
import { proxyFor } from "./proxy.js";

export interface ClusterChoice {
  /** A context of the kubeconfig; its current one unless given. */
  readonly context?: string;
  /** The context's own unless given, else `default`. */
  readonly namespace?: string;
}

export interface ClusterAccess {
  readonly kubeConfig: client.KubeConfig;
  readonly context: string;
  readonly namespace: string;
  readonly server: string;
  readonly credential: Credential;
}

type ClientNode = typeof client;
type ConfigWorld = Pick<World, "environment" | "files">;

/**
 * KUBECONFIG (a list of files; of two entries with one name the first counts), else ~/.kube/config, else the service
 * account of the pod that we run in.
 *
 * @throws Problem KUBERNETES_CONFIG
 */
export async function findAccess(
  choice: ClusterChoice,
  world: ConfigWorld,
  { KubeConfig }: Pick<ClientNode, "KubeConfig">,
): Promise<ClusterAccess> {
  const kubeConfig = new KubeConfig();
  const paths = kubeConfigPaths(world.environment);
  const found = (await Promise.all(paths.map((path) => readKubeConfig(path, world, KubeConfig)))).filter(isThere);
  if (found.length > 0) kubeConfig.loadFromOptions(merged(found));
  else if (world.environment.KUBERNETES_SERVICE_HOST !== undefined) loadFromPod(kubeConfig);
  else throw nowhere(paths);
  const access = choose(kubeConfig, choice, paths);
  sendThroughProxy(kubeConfig, access.server, world.environment);
  return access;
}

function kubeConfigPaths({ KUBECONFIG, HOME, USERPROFILE }: World["environment"]): readonly string[] {
  if (KUBECONFIG !== undefined && KUBECONFIG !== "") return KUBECONFIG.split(delimiter).filter((path) => path !== "");
  const home = HOME ?? USERPROFILE;
  return home === undefined ? [] : [join(home, ".kube", "config")];
}

/** kubectl's `tokenFile` of a user, which client-node does not read; it has a provider that does what it means. */
const usersShape = z.object({
  users: z
    .array(z.object({ name: z.string(), user: z.object({ tokenFile: z.string().optional() }).nullish() }))
    .nullish(),
});

/** @returns  undefined where there is no such file: kubectl passes over those of a list, too */
async function readKubeConfig(
  path: string,
  { files }: ConfigWorld,
  KubeConfig: ClientNode["KubeConfig"],
): Promise<client.KubeConfig | undefined> {
  const text = await readTextIfThere(path, files);
  if (text === undefined) return undefined;
  try {
    const one = new KubeConfig();
    one.loadFromString(text);
    one.makePathsAbsolute(dirname(resolve(path)));
    const users = usersShape.safeParse(parse(text)).data?.users ?? [];
    const tokenFiles = new Map(users.map(({ name, user }) => [name, user?.tokenFile]));
    one.users = one.users.map((user) => {
      const tokenFile = tokenFiles.get(user.name);
      if (tokenFile === undefined || user.token) return user;
      return {
        ...user,
        authProvider: { name: "tokenFile", config: { tokenFile: resolve(dirname(path), tokenFile) } },
      };
    });
    return one;
  } catch (error) {
    throw new Problem("KUBERNETES_CONFIG", {
      what: `${path} is no kubeconfig: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`,
      remedy: `Look at it with 'kubectl config view --kubeconfig ${path}', or set KUBECONFIG to another one.`,
      cause: error,
    });
  }
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

function merged(configs: readonly client.KubeConfig[]) {
  const firstOf = <T extends { readonly name: string }>(all: readonly T[]): T[] =>
    all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at);
  return {
    clusters: firstOf(configs.flatMap(({ clusters }) => clusters)),
    users: firstOf(configs.flatMap(({ users }) => users)),
    contexts: firstOf(configs.flatMap(({ contexts }) => contexts)),
    currentContext: configs.map(({ currentContext }) => currentContext).find((name) => name) ?? "",
  };
}

function loadFromPod(kubeConfig: client.KubeConfig): void {
  try {
    kubeConfig.loadFromCluster();
  } catch (error) {
    throw new Problem("KUBERNETES_CONFIG", {
      what: "this seems to be a pod, but its service account cannot be read",
      remedy: "Give the pod 'automountServiceAccountToken: true', or set KUBECONFIG.",
      cause: error,
    });
  }
}

function choose(
  kubeConfig: client.KubeConfig,
  { context: wanted, namespace }: ClusterChoice,
  paths: readonly string[],
): ClusterAccess {
  const context = wanted ?? kubeConfig.currentContext;
  const known = kubeConfig.contexts.map(({ name }) => name);
  if (!context) {
    throw new Problem("KUBERNETES_CONFIG", {
      what: `no context is named, and ${paths.join(", ")} has no current one`,
      remedy: `Set 'deploy.context' to one of: ${known.join(", ") || "(none there)"}; or 'kubectl config use-context NAME'.`,
    });
  }
  kubeConfig.setCurrentContext(context);
  const chosen = kubeConfig.contexts.find(({ name }) => name === context);
  const cluster = kubeConfig.getCurrentCluster();
  const user = kubeConfig.getCurrentUser();
  const missing = !chosen
    ? `has no context '${context}'`
    : !cluster
      ? `has no cluster '${chosen.cluster}', which its context '${context}' names`
      : !user && chosen.user
        ? `has no user '${chosen.user}', whom its context '${context}' names`
        : undefined;
  if (!chosen || !cluster || missing !== undefined) {
    throw new Problem("KUBERNETES_CONFIG", {
      what: `the kubeconfig (${paths.join(", ")}) ${missing}`,
      remedy: `Set 'deploy.context' to one of: ${known.join(", ") || "(none there)"}; or name another file by KUBECONFIG.`,
    });
  }
  return {
    kubeConfig,
    context,
    namespace: namespace ?? (chosen.namespace?.trim() || "default"),
    server: cluster.server,
    credential: credentialOf(user),
  };
}

/** What the kubeconfig says itself (`proxy-url`) comes first, as for kubectl; client-node reads no environment. */
function sendThroughProxy(kubeConfig: client.KubeConfig, server: string, environment: World["environment"]): void {
  const cluster = kubeConfig.getCurrentCluster();
  const proxyUrl = cluster?.proxyUrl ?? proxyFor(server, environment);
  if (cluster && proxyUrl !== undefined) Object.assign(cluster, { proxyUrl });
}

function nowhere(paths: readonly string[]): Problem {
  return new Problem("KUBERNETES_CONFIG", {
    what: `no kubeconfig: ${paths.length > 0 ? `${paths.join(", ")} is not there` : "neither KUBECONFIG nor HOME is set"}`,
    remedy:
      "Set KUBECONFIG to the cluster's kubeconfig (in a workflow: write the secret into a file, mode 600, first).",
  });
}
