/** Requests to the test cluster's API server as its admin, for what the product itself never does (namespaces, status). */

import { request } from "node:https";
import { KubeConfig } from "@kubernetes/client-node";

export type Api = (method: string, path: string, body?: unknown) => Promise<{ status: number; content: unknown }>;

export async function api(kubeconfig: string): Promise<Api> {
  const config = new KubeConfig();
  config.loadFromFile(kubeconfig);
  const server = config.getCurrentCluster()!.server;
  const options = {};
  await config.applyToHTTPSOptions(options);
  return (method, path, body) =>
    new Promise((resolve, reject) => {
      const contentType = method === "PATCH" ? "application/merge-patch+json" : "application/json";
      const sent = request(
        server + path,
        { ...options, method, headers: { "content-type": contentType } },
        (answer) => {
          let text = "";
          answer.on("data", (chunk: Buffer) => {
            text += chunk;
          });
          answer.on("end", () => {
            const status = answer.statusCode ?? 0;
            if (status < 300) resolve({ status, content: JSON.parse(text) });
            else reject(new Error(`${method} ${path}: ${status} ${text.slice(0, 300)}`));
          });
        },
      );
      sent.on("error", reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
}
