/** What a registry's refusal means to the person who reads it. */
import { Problem } from "../../errors.js";
import { type ImageName, showImageName } from "../name.js";
import { type Credentials, whoAsks } from "./credentials.js";

export interface Asking {
  readonly name: ImageName;
  readonly access: "pull" | "push";
  readonly credentials: Credentials | undefined;
  /** Where a login was looked for. */
  readonly places: readonly string[];
}

const longestQuoteLetters = 300;
const longestAnswerBytes = 2 ** 16;

/** The Problem for an answer that is no success; its body, where the registry explains itself, is read for it. */
export async function refusal(response: Response, doing: string, asking: Asking): Promise<Problem> {
  return refusalIn(response.status, response.headers.get("retry-after"), await explanation(response), doing, asking);
}

/** The same as a pure function. @param said  the registry's own words */
export function refusalIn(
  status: number,
  retryAfter: string | null,
  said: string,
  doing: string,
  asking: Asking,
): Problem {
  const { name, access, credentials } = asking;
  const where = name.registry;
  const quoted = said === "" ? "" : `: ${withoutSecrets(said, credentials)}`;
  switch (status) {
    case 401:
      return credentials === undefined ? loginMissing(asking, doing) : loginRefused(where, credentials, doing, quoted);
    case 403:
      return new Problem("REGISTRY_DENIED", {
        what: `${where} refused to let ${whoAsks(credentials)} ${access === "push" ? "push to" : "pull from"} ${name.repository} (403)${quoted}`,
        remedy: permissionRemedy(access),
      });
    case 404:
      return new Problem("REGISTRY_NOT_FOUND", {
        what: `${where} has no ${access === "push" ? `repository ${name.repository}` : showImageName(name)} (404, while ${doing})${quoted}`,
        remedy:
          access === "push"
            ? "Some registries want a repository to be created first (Amazon ECR: aws ecr create-repository); some answer 404 where the login may not see it."
            : "Check its name and its tag. Some registries answer 404 where the login may not see it.",
      });
    case 429:
      return new Problem("REGISTRY_BUSY", {
        what: `${where} takes no more requests for now (429, while ${doing})${quoted}`,
        remedy:
          retryAfter === null
            ? "Run again later, or log in: most registries allow more to those they know."
            : `It asks to wait: Retry-After ${withoutSecrets(retryAfter, undefined)}. Run again then, or log in: most registries allow more to those they know.`,
      });
    default:
      return new Problem("REGISTRY_FAILED", {
        what: `${where} answered ${status} while ${doing}${quoted}`,
        remedy:
          status >= 500
            ? "This is the registry's own failure. Look at its status page and run again; what was sent whole is not sent again."
            : "This is not an answer that a registry should give here. Check that the address is a registry's and speaks the Docker Registry API v2.",
      });
  }
}

function loginMissing({ name, places }: Asking, doing: string): Problem {
  return new Problem("REGISTRY_UNAUTHORIZED", {
    what: `${name.registry} asks for a login (401, while ${doing}), and none was found`,
    remedy: `Log in before this step:\n  docker login ${name.registry}\nLooked in: ${places.join(", ")}`,
  });
}

function loginRefused(where: string, credentials: Credentials, doing: string, quoted: string): Problem {
  return new Problem("REGISTRY_UNAUTHORIZED", {
    what: `${where} did not accept the login of ${whoAsks(credentials)} (401, while ${doing})${quoted}`,
    remedy: `It came from ${credentials.from}. It may have expired; log in again:\n  docker login ${where}`,
  });
}

function permissionRemedy(access: "pull" | "push"): string {
  const permission = access === "push" ? "packages: write" : "packages: read";
  return `Give the job '${permission}', or log in with an account that may ${access}:\n  permissions:\n    ${permission}`;
}

/** The registry's own words: `{"errors":[{"code","message"}]}`, or nothing where it sent something else. */
async function explanation(response: Response): Promise<string> {
  const text = await readAtMost(response, longestAnswerBytes);
  try {
    const answer: unknown = JSON.parse(text);
    const errors = typeof answer === "object" && answer !== null && "errors" in answer ? answer.errors : undefined;
    if (!Array.isArray(errors)) return "";
    return errors
      .map((error: { code?: string; message?: string }) => [error?.code, error?.message].filter(Boolean).join(" "))
      .join("; ");
  } catch {
    // A proxy's HTML page says nothing that its status did not say.
    return "";
  }
}

async function readAtMost(response: Response, bytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > bytes) break;
    }
  } catch {
    // The connection broke in the middle of the explanation: the status still says what happened.
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** For quoting what the other side said: one line, short, and without what we had sent it. */
function withoutSecrets(said: string, credentials: Credentials | undefined): string {
  const secret =
    credentials === undefined ? "" : credentials.kind === "password" ? credentials.password : credentials.token;
  const clean = secret === "" ? said : said.replaceAll(secret, "***");
  const line = clean.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length > longestQuoteLetters ? `${line.slice(0, longestQuoteLetters)}…` : line;
}
