/** A service account with rights of its own on the test cluster, as an admin would install it. */

import * as files from "node:fs/promises";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KubeConfig } from "@kubernetes/client-node";
import { parseAllDocuments } from "yaml";
import { systemClock } from "../../../src/doors/world.js";
import type { Cluster } from "../../../src/rollout/targets/kubernetes/cluster/cluster.js";
import { createCluster } from "../../../src/rollout/targets/kubernetes/cluster/connect.js";
import { openTestCluster } from "../bench/test-cluster.js";
import { issueToken } from "../bench/token.js";
import { type Api, api } from "./api.js";

interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

export interface Account {
  readonly admin: Api;
  /** As docs/rbac.yaml has them. */
  readonly rules: readonly Rule[];
  setRules(rules: readonly Rule[]): Promise<void>;
  /** @param seconds  until the token's end; less than ten minutes only on the bench */
  connect(seconds: number): Promise<Cluster>;
  /** The same as a file for a command: its KUBECONFIG. The caller removes it. */
  writeKubeconfig(file: string, seconds: number): Promise<void>;
}

const account = "model-release";
const rbac = "/apis/rbac.authorization.k8s.io/v1";

/** Installs docs/rbac.yaml in a namespace that is there. */
export async function installAccount(namespace: string): Promise<Account> {
  const { kubeconfig, bench } = await openTestCluster();
  const admin = await api(kubeconfig);
  const text = (await readFile("docs/rbac.yaml", "utf8")).replaceAll("namespace: serving", `namespace: ${namespace}`);
  const [serviceAccount, role, binding] = parseAllDocuments(text).map((document) => document.toJSON());
  await admin("POST", `/api/v1/namespaces/${namespace}/serviceaccounts`, serviceAccount);
  await admin("POST", `${rbac}/namespaces/${namespace}/roles`, role);
  await admin("POST", `${rbac}/namespaces/${namespace}/rolebindings`, binding);

  const tokenFor = async (seconds: number): Promise<string> => {
    if (bench) return issueToken(namespace, account, seconds);
    const asked = await admin("POST", `/api/v1/namespaces/${namespace}/serviceaccounts/${account}/token`, {
      spec: { expirationSeconds: Math.max(600, seconds) },
    });
    return (asked.content as { status: { token: string } }).status.token;
  };

  const writeKubeconfig = async (file: string, seconds: number) => {
    const config = new KubeConfig();
    config.loadFromFile(kubeconfig);
    const server = config.getCurrentCluster()!;
    config.loadFromClusterAndUser(server, { name: account, token: await tokenFor(seconds) });
    await writeFile(file, config.exportConfig());
  };

  return {
    admin,
    rules: role.rules,
    setRules: async (rules) => {
      await admin("PUT", `${rbac}/namespaces/${namespace}/roles/${account}`, { ...role, rules });
    },
    writeKubeconfig,
    connect: async (seconds) => {
      const folder = await mkdtemp(join(tmpdir(), "model-release-account-"));
      const file = join(folder, "config");
      await writeKubeconfig(file, seconds);
      try {
        const world = { environment: { KUBECONFIG: file }, files, clock: systemClock };
        return await createCluster({ namespace, fieldManager: "model-release" }, world);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}
