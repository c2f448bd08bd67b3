/** Writes kubeconfigs: whole files with nothing outside them, so that they can be handed about. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { apiServer } from "./addresses.js";
import { authority, type Client, clientPair } from "./certificates.js";
import { adminKubeconfig, folders } from "./folders.js";

/** A component's own kubeconfig: it shows its certificate. */
export function componentKubeconfig(client: Client): string {
  return client === "admin" ? adminKubeconfig : join(folders.kubeconfigs, `${client}.yaml`);
}

export async function writeComponentKubeconfigs(): Promise<void> {
  for (const client of ["admin", "kube-controller-manager", "kube-scheduler", "kube-proxy", "kubelet"] as const) {
    const { certificate, key } = clientPair(client);
    await writeKubeconfig(componentKubeconfig(client), {
      "client-certificate-data": await base64(certificate),
      "client-key-data": await base64(key),
    });
  }
}

/**
 * For a token such as `issueToken` gives.
 *
 * @param namespace  the context's
 */
export async function writeTokenKubeconfig(file: string, token: string, namespace = "default"): Promise<void> {
  await writeKubeconfig(file, { token }, namespace);
}

async function writeKubeconfig(file: string, user: Record<string, string>, namespace = "default"): Promise<void> {
  const name = "model-release-bench";
  const text = stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      { name, cluster: { server: apiServer, "certificate-authority-data": await base64(authority.certificate) } },
    ],
    users: [{ name, user }],
    contexts: [{ name, context: { cluster: name, user: name, namespace } }],
    "current-context": name,
  });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, text, { mode: 0o600 });
  await rename(`${file}.part`, file);
}

async function base64(file: string): Promise<string> {
  return (await readFile(file)).toString("base64");
}
