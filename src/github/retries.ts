/**
 * When a call to GitHub is made again, and after how long. Pure.
 *
 * The kept plugins of octokit do not fit: `plugin-throttling` spaces every writing call by one to three seconds and
 * waits where nothing can abort it, `plugin-retry` sends a POST again whose first try may have been carried out.
 *
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */

/** What came of a try that was no success. */
export type Setback =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly headers: Readonly<Record<string, string | number | undefined>>;
      readonly message: string;
    }
  /** No answer at all; `sent` is false where the request surely never arrived. */
  | { readonly kind: "unanswered"; readonly sent: boolean };

export type Next =
  | { readonly kind: "again"; readonly afterMs: number; readonly why: string }
  /** A rate limit says when; nothing was done. */
  | { readonly kind: "limited"; readonly afterMs: number; readonly why: string }
  /** It may have been done or not: whoever asked must look. */
  | { readonly kind: "uncertain" }
  | { readonly kind: "final" };

export const retryPolicy = {
  /** Of failures that are no rate limits. */
  tries: 4,
  firstWaitMs: 1000,
  factor: 3,
  /** Where GitHub limits and does not say for how long; its own advice, doubled each time. */
  unspecifiedLimitMs: 60_000,
} as const;

/**
 * @param tried  how often the call has been made
 * @param now    wall time, for GitHub says in wall time when a limit ends
 */
export function whatNext(setback: Setback, method: string, tried: number, now: Date): Next {
  const limited = setback.kind === "answered" ? limitOf(setback, tried, now) : undefined;
  if (limited) return { kind: "limited", ...limited };
  if (setback.kind === "answered" && setback.status < 500) return { kind: "final" };
  const isSurelyUndone = setback.kind === "unanswered" && !setback.sent;
  if (method === "POST" && !isSurelyUndone) return { kind: "uncertain" };
  if (tried >= retryPolicy.tries) return { kind: "final" };
  const afterMs = retryPolicy.firstWaitMs * retryPolicy.factor ** (tried - 1);
  const why = setback.kind === "answered" ? `GitHub answered ${setback.status}` : "GitHub did not answer";
  return { kind: "again", afterMs, why };
}

function limitOf(
  { status, headers, message }: Setback & { kind: "answered" },
  tried: number,
  now: Date,
): { afterMs: number; why: string } | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const retryAfter = Number(headers["retry-after"]);
  if (headers["retry-after"] !== undefined && Number.isFinite(retryAfter)) {
    return { afterMs: retryAfter * 1000, why: "GitHub's secondary rate limit" };
  }
  const reset = Number(headers["x-ratelimit-reset"]);
  if (String(headers["x-ratelimit-remaining"]) === "0" && Number.isFinite(reset)) {
    // A second more: the two clocks need not agree, and the limit is checked by GitHub's.
    return { afterMs: Math.max(0, reset * 1000 - now.getTime()) + 1000, why: "GitHub's hourly rate limit" };
  }
  if (status === 429 || /secondary rate limit|abuse detection/i.test(message)) {
    return { afterMs: retryPolicy.unspecifiedLimitMs * 2 ** (tried - 1), why: "GitHub's secondary rate limit" };
  }
  return undefined;
}
