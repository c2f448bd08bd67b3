/** Names of images (`ghcr.io/acme/churn:1.2.0`, `…@sha256:…`): read, checked, and written out again. Pure. */
import { Problem } from "../errors.js";

export interface ImageName {
  /** Host with its port, as in a reference: `ghcr.io`, `docker.io`, `localhost:5000`. */
  readonly registry: string;
  readonly repository: string;
  readonly tag?: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest?: string;
}

export interface ParsedName {
  readonly name: ImageName;
  /** What was changed in reading it, for the person who wrote it. */
  readonly notes: readonly string[];
}

// The grammar of the distribution specification: https://github.com/opencontainers/distribution-spec (pulling manifests).
const repositoryGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const digestGrammar = /^sha256:[a-f0-9]{64}$/;
const hostGrammar =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::[0-9]{1,5})?$/;
const longestRepository = 255;

/**
 * Reads a reference by Docker's rules: the first part is a registry if it has a dot or a colon or is `localhost`,
 * else the image is Docker Hub's (there `node` means `library/node`).
 *
 * @throws Problem IMAGE_NAME_INVALID
 */
export function parseImageName(written: string): ParsedName {
  const notes: string[] = [];
  const { rest, tag, digest } = splitEnd(written);
  const slash = rest.indexOf("/");
  const first = slash < 0 ? "" : rest.slice(0, slash);
  const hasHost = /[.:]/.test(first) || first.toLowerCase() === "localhost";
  const registry = hasHost ? canonicalHost(first) : "docker.io";
  const writtenRepository = hasHost ? rest.slice(slash + 1) : rest;
  const lowered = writtenRepository.toLowerCase();
  if (lowered !== writtenRepository) {
    notes.push(`registries take lower-case names only: ${writtenRepository} becomes ${lowered}`);
  }
  const repository = registry === "docker.io" && !lowered.includes("/") ? `library/${lowered}` : lowered;
  if (!hostGrammar.test(registry)) throw invalid(written, `'${registry}' is no host name`);
  if (!repositoryGrammar.test(repository) || repository.length > longestRepository) {
    throw invalid(written, `'${lowered}' is no repository: letters, digits and single . _ - between them, parts by /`);
  }
  const name = { registry, repository, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
  return { name, notes };
}

function splitEnd(written: string): { rest: string; tag?: string; digest?: string } {
  if (/^[a-z]+:\/\//i.test(written)) {
    throw invalid(written, `a reference has no scheme: write '${written.replace(/^[a-z]+:\/\//i, "")}'`);
  }
  const [beforeDigest = "", digest, ...more] = written.split("@");
  if (more.length > 0) throw invalid(written, "it has more than one @");
  if (digest !== undefined && !digestGrammar.test(digest)) {
    throw invalid(written, `'${digest}' is no digest: sha256: and 64 hexadecimal digits`);
  }
  const colon = beforeDigest.indexOf(":", beforeDigest.lastIndexOf("/") + 1);
  const tag = colon < 0 ? undefined : beforeDigest.slice(colon + 1);
  if (tag !== undefined && !tagGrammar.test(tag)) {
    throw invalid(written, `'${tag}' is no tag: up to 128 letters, digits and . _ -, not beginning with . or -`);
  }
  const rest = colon < 0 ? beforeDigest : beforeDigest.slice(0, colon);
  return { rest, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}

function canonicalHost(host: string): string {
  const lowered = host.toLowerCase();
  return ["index.docker.io", "registry-1.docker.io", "registry.hub.docker.com"].includes(lowered)
    ? "docker.io"
    : lowered;
}

function invalid(written: string, reason: string): Problem {
  return new Problem("IMAGE_NAME_INVALID", {
    what: `'${written}' does not name an image: ${reason}`,
    remedy: "Write REGISTRY/REPOSITORY[:TAG], for example ghcr.io/acme/churn:1.2.0",
  });
}

/** The reference in full; with both a tag and a digest it has both. */
export function showImageName({ registry, repository, tag, digest }: ImageName): string {
  return `${registry}/${repository}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;
}

/** What stands after `/manifests/` in a request: the digest where there is one, since a tag may move. */
export function referenceOf({ tag, digest }: ImageName): string {
  return digest ?? tag ?? "latest";
}

/**
 * Where a registry's API is. Plain HTTP for this machine itself, and for those whom the user has listed.
 *
 * @param plainHttp  hosts (as in a reference) that speak HTTP
 */
export function registryOrigin({ registry }: Pick<ImageName, "registry">, plainHttp: readonly string[] = []): URL {
  // Docker Hub's references and its API have different hosts.
  const host = registry === "docker.io" ? "registry-1.docker.io" : registry;
  const scheme = isLoopback(hostOf(registry)) || plainHttp.includes(registry) ? "http" : "https";
  return new URL(`${scheme}://${host}/`);
}

/** The host without its port; an IPv6 address without its brackets. */
function hostOf(registry: string): string {
  return registry.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
}

/** True for names of this machine itself. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
