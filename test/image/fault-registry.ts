/**
 * A registry that keeps blobs and manifests in memory, and answers wrongly where a test wants it to. For faults alone:
 * what a registry does when all is well is asked of a real one (test/oracles/image).
 */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export interface Asked {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly headers: IncomingMessage["headers"];
}

/** Answers itself and returns true, or leaves the request to the well-behaved part. */
export type Fault = (asked: Asked, response: ServerResponse, request: IncomingMessage) => boolean | Promise<boolean>;

export interface FaultRegistry {
  /** `127.0.0.1:PORT`, as in a reference. */
  readonly host: string;
  readonly asked: Asked[];
  readonly blobs: Map<string, Buffer>;
  readonly manifests: Map<string, { readonly bytes: Buffer; readonly type: string }>;
  fault: Fault;
  stop(): Promise<void>;
}

export async function startFaultRegistry(): Promise<FaultRegistry> {
  const server = createServer((request, response) => {
    const asked = {
      method: request.method ?? "",
      path: request.url ?? "",
      authorization: request.headers.authorization,
      headers: request.headers,
    };
    registry.asked.push(asked);
    Promise.resolve(registry.fault(asked, response, request))
      .then((answered) => answered || behave(asked, request, response, registry))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const registry: FaultRegistry = {
    host: `127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    asked: [],
    blobs: new Map(),
    manifests: new Map(),
    fault: () => false,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return registry;
}

async function behave(asked: Asked, request: IncomingMessage, response: ServerResponse, registry: FaultRegistry) {
  const url = new URL(asked.path, "http://registry");
  const body = await wholeBody(request);
  const [, kind, last = ""] = /^\/v2\/.+\/(manifests|blobs\/uploads|blobs)\/(.*)$/.exec(url.pathname) ?? [];
  if (kind === "blobs/uploads" && asked.method === "POST") {
    return answer(response, 202, "", { location: `${url.pathname}${++uploads}?state=kept` });
  }
  if (kind === "blobs/uploads") return takeUpload(asked, url, body, response, registry);
  if (kind === "blobs") {
    const bytes = registry.blobs.get(last);
    return answer(response, bytes ? 200 : 404, bytes ?? "");
  }
  if (kind === "manifests" && asked.method === "PUT") {
    const stored = { bytes: body, type: String(asked.headers["content-type"]) };
    registry.manifests.set(last, stored).set(digestOf(body), stored);
    return answer(response, 201, "");
  }
  if (kind === "manifests") {
    const stored = registry.manifests.get(last);
    if (!stored) return answer(response, 404, "");
    const headers = { "content-type": stored.type, "docker-content-digest": digestOf(stored.bytes) };
    return answer(response, 200, stored.bytes, headers);
  }
  return answer(response, 200, "{}");
}

/** Chunks so far, by the address of their upload. */
const partial = new Map<string, Buffer[]>();
let uploads = 0;

function takeUpload(asked: Asked, url: URL, body: Buffer, response: ServerResponse, registry: FaultRegistry) {
  if (url.searchParams.get("state") !== "kept") return answer(response, 400, "");
  if (asked.method === "PATCH") {
    partial.set(url.pathname, [...(partial.get(url.pathname) ?? []), body]);
    return answer(response, 202, "", { location: `${url.pathname}?state=kept` });
  }
  const bytes = Buffer.concat([...(partial.get(url.pathname) ?? []), body]);
  const digest = url.searchParams.get("digest") ?? "";
  if (digestOf(bytes) !== digest) {
    return answer(response, 400, JSON.stringify({ errors: [{ code: "DIGEST_INVALID", message: "no" }] }));
  }
  registry.blobs.set(digest, bytes);
  return answer(response, 201, "");
}

export function answer(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): true {
  response.writeHead(status, headers).end(body);
  return true;
}

async function wholeBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
