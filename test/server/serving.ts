/** A server of the test's own on a free loopback port, ended with the test. */
import { afterEach } from "@jest/globals";
import { type RunningServer, type ServerOptions, startServer } from "../../src/server/server.js";

export const model = { name: "greater", version: "1.2.3", digest: "sha256:00", features: ["a", "b"] };

const running: RunningServer[] = [];

export interface Started extends RunningServer {
  readonly lines: string[];
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Whatever the server answered: a test looks only at what it expects to be there. */
  readonly json: Content;
}

export interface Content {
  readonly predictions: readonly unknown[];
  readonly probabilities: readonly (readonly number[])[];
  readonly outputs: readonly unknown[];
  readonly error: string;
  readonly field: string;
}

export async function start(options: Pick<ServerOptions, "session"> & Partial<ServerOptions>): Promise<Started> {
  const lines: string[] = [];
  const server = await startServer({
    model,
    serverVersion: "9.8.7",
    host: "127.0.0.1",
    port: 0,
    drainTimes: { graceMs: 0, lateMs: 0, withinMs: 2_000 },
    log: {
      say: (line) => lines.push(line),
      failed: (doing, error) => lines.push(`${doing}: ${error instanceof Error ? error.name : error}`),
    },
    ...options,
  });
  running.push(server);
  return {
    ...server,
    lines,
    post: (path, body, headers = {}) =>
      ask(`${server.url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    get: (path) => ask(`${server.url}${path}`, {}),
  };
}

export async function ask(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: response.status, headers: response.headers, text, json: json as Content };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.drain()));
});

/** The value of one series in Prometheus' text; undefined where it is not there. */
export function series(text: string, name: string, labels: Readonly<Record<string, string>> = {}): number | undefined {
  const line = text
    .split("\n")
    .find(
      (line) => line.startsWith(`${name}{`) && Object.entries(labels).every(([k, v]) => line.includes(`${k}="${v}"`)),
    );
  return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(" ")));
}
