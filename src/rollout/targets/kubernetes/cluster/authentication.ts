/** Who we are and whom we trust, for each request anew: tokens in files and those of plugins change under way. */
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent, type RequestOptions } from "node:https";
import type { ClusterAccess } from "./config.js";
import { credentialProblem } from "./problems.js";
import { unlessAborted } from "./waiting.js";

export interface Authentication {
  /**
   * Headers, certificates and the agent that keeps connections.
   *
   * @throws Problem KUBERNETES_UNAUTHORIZED where a plugin or a file gave no credential
   */
  options(signal: AbortSignal): Promise<RequestOptions>;
  close(): void;
}

type Agent = HttpAgent | HttpsAgent;

export function createAuthentication({ kubeConfig, server, credential }: ClusterAccess): Authentication {
  const cluster = kubeConfig.getCurrentCluster();
  const plain = server.startsWith("http:");
  // client-node refuses plain HTTP unless told not to check certificates. There are none to check.
  if (plain && cluster) Object.assign(cluster, { skipTLSVerify: true });
  let kept: { readonly of: string; readonly agent: Agent } | undefined;

  /** Connections are kept as long as the certificates stay the same. */
  const keptAgent = ({ ca, cert, key, servername, rejectUnauthorized }: RequestOptions): Agent => {
    const of = [ca, cert, key, servername, rejectUnauthorized].map(String).join("\n");
    if (kept?.of !== of) {
      const settings = { keepAlive: true, keepAliveMsecs: 10_000 };
      const agent = plain
        ? new HttpAgent(settings)
        : new HttpsAgent({ ...settings, ca, cert, key, servername, rejectUnauthorized });
      kept = { of, agent };
    }
    return kept.agent;
  };

  return {
    options: async (signal) => {
      const options: RequestOptions = {};
      // A plugin cannot be told to stop, but need not be waited for.
      await unlessAborted(signal, kubeConfig.applyToHTTPSOptions(options)).catch((error: unknown) => {
        if (signal.aborted) throw signal.reason;
        throw credentialProblem(error, credential);
      });
      // The agent that client-node made knows the way through a proxy; a direct one does not keep its connections.
      return cluster?.proxyUrl ? options : { ...options, agent: keptAgent(options) };
    },
    close: () => kept?.agent.destroy(),
  };
}
