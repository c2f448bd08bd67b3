/** What the emulator lacks is a part of ours: it answers some requests itself, from a state of its own. */

export interface PartRequest {
  readonly method: string;
  /** Below the API's root: "/repos/acme/digits/deployments". */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** The API's root as the client knows it. */
  readonly base: string;
  readonly login: string;
}
export interface PartAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** undefined: not this part's business. */
export type Part = (request: PartRequest) => PartAnswer | undefined | Promise<PartAnswer | undefined>;

export function notFound(): PartAnswer {
  return {
    status: 404,
    body: { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" },
  };
}

export function invalid(resource: string, field: string, code: string, message?: string): PartAnswer {
  const error = { resource, field, code, ...(message && { message }) };
  return {
    status: 422,
    body: {
      message: "Validation Failed",
      errors: [error],
      documentation_url: "https://docs.github.com/rest",
      status: "422",
    },
  };
}

/** A page of a list, with the Link header that leads to the others. */
export function paged(all: readonly unknown[], { base, path, query }: PartRequest): PartAnswer {
  const size = Math.min(100, Number(query.get("per_page") ?? 30));
  const page = Number(query.get("page") ?? 1);
  const more = new URLSearchParams(query);
  more.set("page", String(page + 1));
  const link = page * size < all.length ? { link: `<${base}${path}?${more}>; rel="next"` } : undefined;
  return { status: 200, body: all.slice((page - 1) * size, page * size), ...(link && { headers: link }) };
}

/** A user as GitHub shows one in an answer. */
export function simpleUser(login: string, base: string): object {
  const url = `${base}/users/${encodeURIComponent(login)}`;
  const links = ["followers", "following", "gists", "starred", "subscriptions", "organizations", "repos", "events"];
  return {
    login,
    id: 41_898_282,
    node_id: "MDM6Qm90NDE4OTgyODI=",
    avatar_url: "https://avatars.example/u/1",
    gravatar_id: "",
    url,
    html_url: `https://github.example/${encodeURIComponent(login)}`,
    ...Object.fromEntries(links.map((name) => [`${name}_url`, `${url}/${name}`])),
    received_events_url: `${url}/received_events`,
    type: login.endsWith("[bot]") ? "Bot" : "User",
    site_admin: false,
  };
}
