/**
 * A cluster's API, as far as its answers say that nothing is there: a workflow's way to a cluster can be seen to its end
 * where no cluster runs. What a release does in a real one is tried in test/cluster.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface EmptyCluster {
  /** A kubeconfig with a token of its own. */
  readonly kubeconfig: string;
  readonly token: string;
  /** Requests that did not show the token. */
  readonly strangers: readonly string[];
  readonly requests: readonly string[];
  close(): void;
}

export async function startEmptyCluster(namespace: string): Promise<EmptyCluster> {
  const token = "shown-by-the-workflow";
  const [requests, strangers]: string[][] = [[], []];
  const server = createServer(({ method, url = "", headers }, answer) => {
    requests!.push(`${method} ${url}`);
    if (headers.authorization !== `Bearer ${token}`) strangers!.push(`${method} ${url}`);
    // In a namespace's path the name of one object follows that of its kind.
    const isList = method === "GET" && /\/namespaces\/[^/]+\/[a-z]+\?/.test(url);
    const body = isList
      ? { kind: "List", apiVersion: "v1", metadata: { resourceVersion: "1" }, items: [] }
      : { kind: "Status", apiVersion: "v1", status: "Failure", reason: "NotFound", code: 404, message: "not found" };
    answer.writeHead(isList ? 200 : 404, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const kubeconfig = {
    apiVersion: "v1",
    kind: "Config",
    "current-context": "here",
    clusters: [{ name: "here", cluster: { server: `http://127.0.0.1:${(server.address() as AddressInfo).port}` } }],
    users: [{ name: "releaser", user: { token } }],
    contexts: [{ name: "here", context: { cluster: "here", user: "releaser", namespace } }],
  };
  return {
    kubeconfig: JSON.stringify(kubeconfig),
    token,
    strangers: strangers!,
    requests: requests!,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
