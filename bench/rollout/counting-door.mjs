/** A door to the API server that counts who comes through: the server's own metrics do not tell one client from another. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { Agent, createServer, request } from "node:https";
import { join } from "node:path";
import { KubeConfig } from "@kubernetes/client-node";
import { parse, stringify } from "yaml";

/**
 * @param admin   a kubeconfig; requests go on under its account
 * @param folder  takes the door's own kubeconfig and key
 */
export async function openCountingDoor(admin, folder) {
  const config = new KubeConfig();
  config.loadFromFile(admin);
  const behind = new URL(config.getCurrentCluster().server);
  const identity = {};
  await config.applyToHTTPSOptions(identity);
  const agent = new Agent({ ...identity, keepAlive: true });
  /** When each request came, by performance.now(), and what it asked for. */
  const calls = [];

  const pair = makePair(folder);
  const server = createServer(pair, (incoming, answer) => {
    calls.push({ at: performance.now(), what: `${incoming.method} ${incoming.url}` });
    const { method, url: path, headers } = incoming;
    const onward = request({ hostname: behind.hostname, port: behind.port, agent, method, path, headers }, (reply) => {
      answer.writeHead(reply.statusCode, reply.headers);
      answer.flushHeaders();
      reply.on("error", () => answer.destroy());
      reply.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    answer.on("close", () => onward.destroy());
    incoming.pipe(onward);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  const kubeconfig = join(folder, "kubeconfig.yaml");
  const text = parse(readFileSync(admin, "utf8"));
  text.clusters[0].cluster = {
    server: `https://127.0.0.1:${server.address().port}`,
    "certificate-authority-data": pair.cert.toString("base64"),
  };
  writeFileSync(kubeconfig, stringify(text), { mode: 0o600 });
  return {
    kubeconfig,
    calls,
    close: () => {
      server.closeAllConnections();
      server.close();
      agent.destroy();
    },
  };
}

function makePair(folder) {
  const [key, cert] = ["door.key", "door.crt"].map((file) => join(folder, file));
  const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"];
  const fresh = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc"];
  execFileSync("openssl", ["req", "-x509", ...fresh, "-keyout", key, "-out", cert, ...subject], { stdio: "ignore" });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** The most calls within any second. */
export function peakPerSecond(calls) {
  const within = calls.map(({ at }, i) => calls.slice(i).filter((later) => later.at < at + 1000).length);
  return Math.max(0, ...within);
}
