/**
 * GitHub as far as a workflow's token can see it: a stateful emulator, the parts that it lacks, and before both a
 * front that records every request, checks it against GitHub's own description, and gives each token its permissions.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { type Answer, asBots, json, readJson } from "./answers.js";
import { Description } from "./description.js";
import { startEmulator } from "./emulator.js";
import { Annotations } from "./parts/annotations.js";
import { Collaborators, type Role } from "./parts/collaborators.js";
import { deployments } from "./parts/deployments.js";
import { guards } from "./parts/guards.js";
import type { Part, PartAnswer, PartRequest } from "./parts/part.js";
import { commitStatuses } from "./parts/statuses.js";
import { acceptedFor, isAllowed, type Permissions } from "./permissions.js";
import { type Trouble, Troubles, troubledAnswer } from "./troubles.js";

export const repository = "acme/digits";
export const bot = "github-actions[bot]";

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly operation: string | undefined;
  readonly status: number;
  readonly body: unknown;
  readonly headers: IncomingMessage["headers"];
}

/** Whom the emulator knows. */
export type Person = "octocat" | "stranger";

export interface EmulatedGitHub {
  /** What GITHUB_API_URL says. */
  readonly url: string;
  /** The commit at the head of main. */
  readonly head: string;
  readonly seen: readonly Seen[];
  /** What GitHub would not have understood; a test ends with none. */
  readonly violations: readonly string[];
  /** A workflow's token that may do this and no more; of a person, theirs. */
  token(permissions: Permissions, person?: Person): string;
  /** What somebody may do in the repository; everybody may read. */
  grant(login: string, role: Role): void;
  trouble(trouble: Trouble): void;
  /** A request of the test's own, with every right, neither recorded nor troubled. */
  ask<T>(method: string, path: string, body?: object, login?: string): Promise<T>;
  /** Forgets requests, violations and troubles; what was made stays. */
  begin(): void;
  close(): Promise<void>;
}

export interface EmulationOptions {
  /** Which of GitHub's descriptions holds. */
  readonly description?: "api.github.com" | "ghes-3.19";
  /** What stands before every path: "/api/v3" on GitHub Enterprise Server. */
  readonly prefix?: string;
  /** What is public can be read without a permission. */
  readonly isPublic?: boolean;
}

export async function startGitHub({
  description = "api.github.com",
  prefix = "",
  isPublic = false,
}: EmulationOptions = {}): Promise<EmulatedGitHub> {
  const tools = process.env.MODEL_RELEASE_GITHUB_TOOLS!;
  const described = new Description(tools, description);
  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      violations.push(`the emulation failed: ${String(error)}`);
      response.destroy();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const base = `${origin}${prefix}`;
  const emulator = await startEmulator(tools, bot, repository);

  let seen: Seen[] = [];
  let violations: string[] = [];
  const troubles = new Troubles();
  const tokens = new Map<string, { readonly permissions: Permissions; readonly person?: Person }>();
  const annotations = new Annotations();
  const isBlocked = async (sha: string) => {
    const answer = await forward({
      method: "GET",
      target: `/repos/${repository}/commits/${sha}/check-runs`,
      body: new Uint8Array(),
    });
    const { check_runs: runs } = JSON.parse(answer.body.toString()) as { check_runs: { conclusion: string | null }[] };
    return runs.some(({ conclusion }) => conclusion !== "success");
  };
  const collaborators = new Collaborators();
  const parts: readonly Part[] = [
    guards,
    annotations.part,
    collaborators.part,
    deployments(isBlocked),
    commitStatuses(),
  ];

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const method = request.method ?? "GET";
    const url = new URL(request.url ?? "/", origin);
    const path = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : url.pathname;
    const contentType = request.headers["content-type"] ?? "";
    const finding = described.request({ method, path, query: url.searchParams, contentType, body });
    const trouble = troubles.next(`${method} ${path}`);
    if (trouble?.kind === "unreachable") {
      response.destroy();
      return;
    }
    const answer =
      trouble && trouble.kind !== "answer-lost"
        ? { ...troubledAnswer(trouble) }
        : await answerTo({ request, method, path, url, body, finding });
    if (finding.violations.length > 0) violations.push(...finding.violations);
    const { operation } = finding;
    seen.push({ method, path, operation, status: answer.status, body: readJson(body), headers: request.headers });
    if (trouble?.kind === "answer-lost") response.destroy();
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  interface Asked {
    readonly request: IncomingMessage;
    readonly method: string;
    readonly path: string;
    readonly url: URL;
    readonly body: Buffer;
    readonly finding: ReturnType<Description["request"]>;
  }

  async function answerTo({ request, method, path, url, body, finding }: Asked): Promise<Answer> {
    if (finding.violations.length > 0) return json(400, { message: finding.violations.join("\n") });
    if (!request.headers["user-agent"]) return json(403, { message: "Request forbidden by administrative rules." });
    const operation = finding.operation!;
    const needed = acceptedFor(operation);
    if (needed === undefined) {
      violations.push(`no permission is known for ${operation}: add it to test/github/server/permissions.ts`);
      return json(500, {});
    }
    const holder = tokens.get((request.headers.authorization ?? "").replace(/^(?:bearer|token) /i, ""));
    const headers = { "x-accepted-github-permissions": needed };
    if (!holder)
      return json(401, {
        message: "Bad credentials",
        documentation_url: "https://docs.github.com/rest",
        status: "401",
      });
    if (!isAllowed(needed, holder.permissions, isPublic))
      return json(
        403,
        {
          message: "Resource not accessible by integration",
          documentation_url: "https://docs.github.com/rest",
          status: "403",
        },
        headers,
      );
    const answer = await carryOut(
      { method, path, query: url.searchParams, body: readJson(body), base, login: holder.person ?? bot },
      `${path}${url.search}`,
      body,
      request.headers,
    );
    return { ...answer, headers: { ...answer.headers, ...headers } };
  }

  async function carryOut(
    asked: PartRequest,
    target: string,
    raw: Buffer,
    sent: IncomingMessage["headers"],
  ): Promise<Answer> {
    for (const part of parts) {
      const own = await part(asked);
      if (own) return answerOfPart(asked, own);
    }
    const login = asked.login === bot ? undefined : asked.login;
    const contentType = sent["content-type"];
    const answer = await forward({ method: asked.method, target, body: raw, contentType, login });
    await makeTagOf(asked, answer);
    if (answer.status >= 400 || !/\/check-runs(?:\/\d+)?$/.test(asked.path) || asked.method === "GET") return answer;
    return { ...answer, body: JSON.stringify(annotations.note(asked.body, JSON.parse(answer.body.toString()))) };
  }

  /** A release that is published makes its tag, where there is none; the emulator leaves that to others. */
  async function makeTagOf({ method, path }: PartRequest, { status, body }: Answer): Promise<void> {
    if (method === "GET" || status >= 400 || !/\/releases(?:\/\d+)?$/.test(path)) return;
    const { draft, tag_name: tag, target_commitish: sha } = JSON.parse(body.toString()) as Record<string, string>;
    if (draft) return;
    const ref = Buffer.from(JSON.stringify({ ref: `refs/tags/${tag}`, sha }));
    // Refused where it is there already.
    await forward({ method: "POST", target: path.replace(/\/releases.*$/, "/git/refs"), body: ref });
  }

  /** What we answer in GitHub's stead must be what GitHub could have answered. */
  function answerOfPart({ method, path }: PartRequest, { status, body, headers }: PartAnswer): Answer {
    const wrong = status === 404 ? [] : described.answer({ method, path }, status, body);
    violations.push(...wrong.map((violation) => `our own part answered wrongly: ${violation}`));
    return json(status, body, headers);
  }

  /** Every address that the emulator gives leads through the front. */
  function withOurs(text: string): string {
    return text.replaceAll(emulator.url, base).replaceAll(emulator.url.replace("localhost", "127.0.0.1"), base);
  }

  async function forward({
    method,
    target,
    body,
    contentType,
    login,
  }: {
    method: string;
    target: string;
    body: Uint8Array;
    contentType?: string | undefined;
    login?: string | undefined;
  }): Promise<Answer> {
    const hasBody = method !== "GET" && method !== "HEAD" && body.length > 0;
    const answer = await fetch(`${emulator.url}${target}`, {
      method,
      headers: {
        authorization: `token ${login ?? emulator.token}`,
        "content-type": contentType ?? "application/json",
        // Between two requests lies a whole step: a connection that is kept may have met its end meanwhile.
        connection: "close",
      },
      ...(hasBody && { body: new Uint8Array(body) }),
    });
    const link = answer.headers.get("link");
    const text = await answer.text();
    return {
      status: answer.status,
      headers: {
        "content-type": answer.headers.get("content-type") ?? "application/json",
        ...(link && { link: withOurs(link) }),
      },
      body: asBots(withOurs(text)),
    };
  }

  const branch = await forward({ method: "GET", target: `/repos/${repository}/branches/main`, body: new Uint8Array() });
  const { commit } = JSON.parse(branch.body.toString()) as { commit: { sha: string } };

  return {
    url: base,
    head: commit.sha,
    get seen() {
      return seen;
    },
    get violations() {
      return violations;
    },
    token(permissions, person) {
      const token = `${person ? "ghp" : "ghs"}_${tokens.size + 1}test`;
      tokens.set(token, { permissions, ...(person && { person }) });
      return token;
    },
    grant: (login, role) => collaborators.grant(login, role),
    trouble: (trouble) => troubles.add(trouble),
    async ask<T>(method: string, path: string, body: object = {}, login?: string) {
      const bytes = Buffer.from(method === "GET" ? "" : JSON.stringify(body));
      const [pathname = "", search = ""] = path.split("?");
      const asked = {
        method,
        path: pathname,
        query: new URLSearchParams(search),
        body: readJson(bytes),
        base,
        login: login ?? bot,
      };
      const own = await firstOf(parts, asked);
      const answer = own
        ? json(own.status, own.body)
        : await forward({ method, target: path, body: bytes, ...(login && { login }) });
      if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
      return (answer.body.length > 0 ? JSON.parse(answer.body.toString()) : undefined) as T;
    },
    begin() {
      seen = [];
      violations = [];
      troubles.clear();
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await emulator.close();
    },
  };
}

async function firstOf(parts: readonly Part[], asked: PartRequest): Promise<PartAnswer | undefined> {
  for (const part of parts) {
    const own = await part(asked);
    if (own) return own;
  }
  return undefined;
}
