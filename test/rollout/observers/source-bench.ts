/** A source of counters on a loopback port, a target's replicas that are set by hand, and an observer opened on them. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "@jest/globals";
import { silent } from "../../../src/progress.js";
import type { Replicas, SourceContext } from "../../../src/rollout/observers/source.js";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

export interface Heard {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly form: URLSearchParams;
}

export async function serve(answer: (heard: Heard, response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      answer({ path: request.url ?? "", headers: request.headers, form }, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const pod = (name: string) => [{ name, ready: true }];
export const bothArms: Replicas = {
  stable: { pods: pod("digits-a"), expected: 1, restarts: 0, ageSeconds: 3600 },
  canary: { pods: pod("digits-canary-b"), expected: 1, restarts: 0, ageSeconds: 600 },
};

export function context(options: unknown, own: Partial<SourceContext> = {}): SourceContext {
  return {
    options,
    place: { name: "digits", namespace: "serving" },
    replicas: async () => bothArms,
    traffic: "live",
    environment: {},
    configured: (path) => path,
    files: { readFile: (async () => "") as unknown as SourceContext["files"]["readFile"] },
    clock: { now: () => new Date("2026-11-21T10:00:00Z"), monotonic: () => performance.now(), sleep: async () => {} },
    progress: silent,
    signal: new AbortController().signal,
    ...own,
  };
}
