/**
 * The step that logs in: asks the registry how (ping, challenge), gets a token where it wants one, puts the header on
 * requests to the registry itself and on no others, and renews the token when it has run out.
 *
 * @see https://distribution.github.io/distribution/spec/auth/token/
 */
import { Problem } from "../../errors.js";
import { trustedAddress } from "./addresses.js";
import { type Challenge, chooseChallenge } from "./challenge.js";
import type { Credentials } from "./credentials.js";
import { type Asking, refusal } from "./refusals.js";
import { bodyOf, discard, type Send } from "./send.js";

export interface LoginOptions {
  readonly registry: URL;
  /** What we are about to do. The push comes first: "a few registries just look at the first scope". */
  readonly scopes: readonly string[];
  readonly asking: Asking;
  /** For the requests of the login itself; it retries. */
  readonly ask: Send;
}

/** The step. Retries lie inside of it, since those of the login itself would else be multiplied. */
export function authorizing(send: Send, login: Login): Send {
  return async (request) => {
    if (request.url.origin !== login.registry.origin) return send(request);
    const used = await login.header();
    const withHeader = (header: string | undefined) =>
      send(header === undefined ? request : { ...request, headers: { ...request.headers, authorization: header } });
    const response = await withHeader(used);
    if (response.status !== 401) return response;
    const renewed = await login.renew(used, response.headers.get("www-authenticate"));
    if (renewed === undefined) return response;
    await discard(response);
    return withHeader(renewed);
  };
}

/** One login for one run: several uploads at once share its token, and renew it once. */
export class Login {
  readonly registry: URL;
  private readonly scopes: Set<string>;
  private current: Promise<string | undefined> | undefined;

  constructor(private readonly options: LoginOptions) {
    this.registry = options.registry;
    this.scopes = new Set(options.scopes);
  }

  header(): Promise<string | undefined> {
    this.current ??= this.begin();
    return this.current;
  }

  /** @param used  the header that was refused. @returns undefined where another try would be the same as the first */
  async renew(used: string | undefined, challengeHeader: string | null): Promise<string | undefined> {
    const current = await this.header();
    if (current !== used) return current;
    const challenge = chooseChallenge(challengeHeader);
    if (challenge === undefined) return undefined;
    for (const scope of challenge.parameters.scope?.split(" ") ?? []) if (scope !== "") this.scopes.add(scope);
    const next = this.answer(challenge);
    this.current = next;
    const header = await next;
    return header === used ? undefined : header;
  }

  private async begin(): Promise<string | undefined> {
    const { asking } = this.options;
    const doing = `asking ${asking.name.registry} how to log in`;
    const response = await this.options.ask({ method: "GET", url: new URL("/v2/", this.registry), doing });
    if (response.status === 401) {
      const challenge = chooseChallenge(response.headers.get("www-authenticate"));
      if (challenge === undefined) throw await refusal(response, doing, asking);
      await discard(response);
      return this.answer(challenge);
    }
    // 404: some registries serve repositories without this page; the first real request will tell.
    if (!response.ok && response.status !== 404) throw await refusal(response, doing, asking);
    await discard(response);
    return undefined;
  }

  private async answer(challenge: Challenge): Promise<string | undefined> {
    const { credentials } = this.options.asking;
    if (credentials?.kind === "bearer") return `Bearer ${credentials.token}`;
    if (challenge.scheme === "bearer") return `Bearer ${await this.token(challenge)}`;
    if (credentials?.kind === "password") return basic(credentials.user, credentials.password);
    if (credentials?.kind === "identity") return basic("<token>", credentials.token);
    return undefined;
  }

  private async token({ parameters }: Challenge): Promise<string> {
    const { asking } = this.options;
    const realm = trustedAddress(parameters.realm ?? "", this.registry, this.registry, "a login address");
    realm.username = "";
    realm.password = "";
    const doing = `getting a token from ${realm.host}`;
    const asked = { realm, service: parameters.service, scopes: [...this.scopes], doing };
    const response = await this.request(asked, asking.credentials);
    if (!response.ok) throw await refusal(response, doing, asking);
    const token = tokenIn(await textOf(response, realm.host));
    if (token === undefined) throw noToken(realm.host, "answered without a token");
    return token;
  }

  private async request(asked: Asked, credentials: Credentials | undefined): Promise<Response> {
    if (credentials?.kind === "identity") {
      const response = await this.options.ask(oauthRequest(asked, credentials.token));
      // Some token services know the older GET only.
      if (response.status !== 404 && response.status !== 405) return response;
      await discard(response);
      return this.options.ask(tokenRequest(asked, basic("<token>", credentials.token)));
    }
    return this.options.ask(
      tokenRequest(asked, credentials?.kind === "password" ? basic(credentials.user, credentials.password) : undefined),
    );
  }
}

interface Asked {
  readonly realm: URL;
  readonly service: string | undefined;
  readonly scopes: readonly string[];
  readonly doing: string;
}

function tokenRequest({ realm, service, scopes, doing }: Asked, authorization: string | undefined) {
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.set("service", service);
  for (const scope of scopes) url.searchParams.append("scope", scope);
  return { method: "GET", url, doing, ...(authorization !== undefined && { headers: { authorization } }) } as const;
}

function oauthRequest({ realm, service, scopes, doing }: Asked, refreshToken: string) {
  const form = new URLSearchParams({
    grant_type: "refresh_token",
    client_id: "model-release",
    scope: scopes.join(" "),
    refresh_token: refreshToken,
    ...(service !== undefined && { service }),
  });
  const bytes = new TextEncoder().encode(form.toString());
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return { method: "POST", url: realm, headers, body: bodyOf(bytes), doing } as const;
}

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}

async function textOf(response: Response, host: string): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    throw noToken(host, "broke off before it had given a token", cause);
  }
}

function tokenIn(text: string): string | undefined {
  try {
    const answer = JSON.parse(text) as { token?: unknown; access_token?: unknown } | null;
    const token = answer?.token ?? answer?.access_token;
    return typeof token === "string" && token !== "" ? token : undefined;
  } catch {
    // The caller says that there is none. The parser's own words are left out: they quote the text, which may hold one.
    return undefined;
  }
}

function noToken(host: string, did: string, cause?: unknown): Problem {
  return new Problem("REGISTRY_FAILED", {
    what: `${host} ${did}`,
    remedy: "Its address comes from the registry's own challenge. Check that the registry's token service is set up.",
    cause,
  });
}
