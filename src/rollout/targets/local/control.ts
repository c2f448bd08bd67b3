/**
 * The host's side of the Unix socket that the command line speaks through: HTTP, JSON both ways.
 *
 * The socket lies in the state folder. Its path may have about a hundred bytes (108 on Linux, 104 on macOS), and some
 * shared folders take no sockets: then it lies in a new private folder under the system's temporary one. Either way
 * host.json says where.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Host } from "./host.js";
import type { Layout } from "./layout.js";
import { statementShape } from "./wire.js";

const longestPath = 100;

export interface Control {
  readonly socket: string;
  close(): Promise<void>;
}

export async function openControl(host: Host, layout: Layout): Promise<Control> {
  const server = createServer((request, response) => {
    answer(host, request).then(
      ([status, content]) => reply(response, status, content),
      (error: unknown) => reply(response, 500, { error: error instanceof Error ? error.message : String(error) }),
    );
  });
  const socket = await listen(server, layout);
  return {
    socket,
    close: async () => {
      server.close();
      server.closeAllConnections();
      const folder = dirname(socket);
      const isPrivate = folder !== layout.folder;
      await rm(isPrivate ? folder : socket, { force: true, recursive: isPrivate });
    },
  };
}

async function listen(server: Server, layout: Layout): Promise<string> {
  const near = join(layout.folder, "host.sock");
  if (Buffer.byteLength(near) <= longestPath) {
    try {
      // A killed predecessor's socket is in the way; the host's lock says that nobody listens there.
      await rm(near, { force: true });
      return await listenOn(server, near);
    } catch {
      // A folder that takes no sockets (some network and virtual machine mounts): the temporary one does.
    }
  }
  return listenOn(server, join(await mkdtemp(join(tmpdir(), "model-release-")), "host.sock"));
}

function listenOn(server: Server, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(path, () => {
      server.off("error", reject);
      resolve(path);
    });
  });
}

async function answer(host: Host, request: IncomingMessage): Promise<readonly [status: number, content: unknown]> {
  switch (`${request.method} ${request.url}`) {
    case "GET /status":
      return [200, host.status()];
    case "GET /counters":
      return [200, await host.counters()];
    case "PUT /wanted": {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const statement = statementShape.safeParse(JSON.parse(Buffer.concat(chunks).toString()));
      if (!statement.success) return [400, { error: statement.error.message }];
      const said = await host.state(statement.data);
      return [said.accepted ? 200 : 409, said];
    }
    case "POST /stop":
      void host.stop({ forget: true });
      return [202, {}];
    default:
      return [404, { error: `nothing answers to ${request.method} ${request.url}` }];
  }
}

function reply(response: ServerResponse, status: number, content: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(content));
}
