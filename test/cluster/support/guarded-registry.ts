/** The bench's registry behind a login that its nodes do not have. */
import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

export interface GuardedRegistry {
  readonly host: string;
  /** As Docker's settings have it. */
  readonly login: string;
  close(): Promise<void>;
}

/** @param behind  host and port of the registry */
export async function guardRegistry(behind: string): Promise<GuardedRegistry> {
  const login = Buffer.from("team:secret").toString("base64");
  const [hostname, port] = behind.split(":");
  const server = createServer((incoming, answer) => {
    const { method, url: path, headers } = incoming;
    if (headers.authorization !== `Basic ${login}`) {
      answer.writeHead(401, { "www-authenticate": 'Basic realm="registry"' }).end();
      return;
    }
    // The host as it was asked for, so that the registry sends nobody past this door.
    const onward = request({ hostname, port, method, path, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    incoming.pipe(onward);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    login,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
