/** What a client of GitHub must live through: rate limits, outages, answers that never arrive. */

export interface Trouble {
  readonly kind: "primary" | "secondary" | "outage" | "unreachable" | "answer-lost";
  /** How many of the requests that it concerns meet it. */
  readonly times: number;
  /** Which requests: "POST /comments" in "METHOD path". All without it. */
  readonly where?: RegExp;
  /** Rate limits: 403 (as GitHub did for years) or 429. Outages: 500 and up. */
  readonly status?: number;
  /** Secondary: seconds in Retry-After; undefined leaves the header out. Primary: seconds until the reset. */
  readonly seconds?: number;
}

export class Troubles {
  private pending: { readonly trouble: Trouble; left: number }[] = [];

  add(trouble: Trouble): void {
    this.pending.push({ trouble, left: trouble.times });
  }

  clear(): void {
    this.pending = [];
  }

  next(request: string): Trouble | undefined {
    const meeting = this.pending.find(({ trouble, left }) => left > 0 && (trouble.where?.test(request) ?? true));
    if (meeting) meeting.left--;
    return meeting?.trouble;
  }
}

/** The answer of a trouble that has one, in GitHub's words. */
export function troubledAnswer({ kind, status, seconds }: Trouble) {
  if (kind === "outage") {
    return {
      status: status ?? 502,
      headers: { "content-type": "text/html" },
      body: "<html>Unicorn! Something went wrong.</html>",
    };
  }
  const json = { "content-type": "application/json; charset=utf-8" };
  if (kind === "primary") {
    const reset = Math.floor(Date.now() / 1000) + (seconds ?? 60);
    return {
      status: status ?? 403,
      headers: {
        ...json,
        "x-ratelimit-limit": "1000",
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": String(reset),
        "x-ratelimit-resource": "core",
      },
      body: JSON.stringify({
        message: "API rate limit exceeded for installation ID 1.",
        documentation_url: "https://docs.github.com/rest/overview/rate-limits-for-the-rest-api",
        status: String(status ?? 403),
      }),
    };
  }
  return {
    status: status ?? 403,
    headers: {
      ...json,
      ...(seconds !== undefined && { "retry-after": String(seconds) }),
      "x-ratelimit-remaining": "900",
    },
    body: JSON.stringify({
      message:
        "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID.",
      documentation_url:
        "https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits",
      status: String(status ?? 403),
    }),
  };
}
