/** What GitHub's refusal means to the person who reads it. Pure. */
import { Problem } from "../errors.js";
import { acceptedPermissions } from "./permissions.js";
import type { Setback } from "./retries.js";

export interface Refused {
  /** What was being done: "writing the comment". */
  readonly doing: string;
  readonly repository: string;
  readonly apiUrl: string;
  readonly cause: unknown;
}

export function refusal(setback: Setback, { doing, repository, apiUrl, cause }: Refused): Problem {
  if (setback.kind === "unanswered") {
    return new Problem("GITHUB_UNREACHABLE", {
      what: `${apiUrl} did not answer while ${doing}`,
      remedy: "Look at the network, the proxy (HTTPS_PROXY, NO_PROXY) and GitHub's status page, then run again.",
      cause,
    });
  }
  const { status, headers, message } = setback;
  const said = message === "" ? "" : `: ${message}`;
  switch (status) {
    case 401:
      return new Problem("GITHUB_UNAUTHORIZED", {
        what: `GitHub does not accept the token (401, while ${doing})${said}`,
        remedy:
          "Give the step a token that is valid; the workflow's own is the default:\n  with:\n    token: ${{ github.token }}",
        cause,
      });
    case 403:
      return permissionMissing(doing, repository, message, accepted(headers), cause);
    case 404:
      return new Problem("GITHUB_NOT_FOUND", {
        what: `GitHub has nothing there (404, while ${doing}) in ${repository}`,
        remedy: "It was deleted meanwhile, or the token may not see it: GitHub answers 404 for what is hidden, too.",
        cause,
      });
    default:
      return status >= 500
        ? new Problem("GITHUB_FAILED", {
            what: `GitHub answered ${status} while ${doing}${said}`,
            remedy: "This is GitHub's own failure. Look at its status page and run again.",
            cause,
          })
        : new Problem("GITHUB_REFUSED", {
            what: `GitHub refused (${status}) while ${doing}${said}`,
            remedy: "GitHub's words say what it did not like. Run again with --verbose to see the request.",
            cause,
          });
  }
}

function accepted(headers: Readonly<Record<string, string | number | undefined>>): string | undefined {
  const value = headers["x-accepted-github-permissions"];
  return value === undefined ? undefined : String(value);
}

function permissionMissing(
  doing: string,
  repository: string,
  message: string,
  header: string | undefined,
  cause: unknown,
): Problem {
  const permissions = Object.entries(acceptedPermissions(header) ?? {});
  const yaml = permissions.map(([permission, access]) => `  ${permission}: ${access}`).join("\n");
  return new Problem("GITHUB_PERMISSION", {
    what: `The token may not do this (403, while ${doing}) in ${repository}: ${message}`,
    remedy:
      yaml === ""
        ? "Give the job's token the permission, under `permissions:` of the job."
        : `Give the job's token the permission, beside those that it has:\n  permissions:\n${yaml.replace(/^/gm, "  ")}`,
    cause,
  });
}

/** The problem of a limit that ends later than the run may wait. */
export function limited(why: string, until: Date, { doing, cause }: Refused): Problem {
  return new Problem("GITHUB_BUSY", {
    what: `${why} holds until ${until.toISOString().replace(/\.\d+Z$/, "Z")}, longer than this run waits (while ${doing})`,
    remedy: "Run again later. Each repository has its own hourly limit for workflows; fewer jobs at once help.",
    cause,
  });
}
