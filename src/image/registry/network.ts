/** What a failed connection means, in words. Pure. */
import { Problem } from "../../errors.js";
import { errnoOf } from "../../storage/problems.js";

interface Attempt {
  readonly host: string;
  readonly doing: string;
  /** Set where it was we who gave up waiting. */
  readonly waitedMs?: number;
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no host of that name",
  EAI_AGAIN: "its name could not be looked up",
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "it closed the connection",
  EPIPE: "it closed the connection",
  UND_ERR_SOCKET: "it closed the connection",
  EHOSTUNREACH: "there is no way to that host",
  ENETUNREACH: "there is no network",
  ETIMEDOUT: "it did not answer in time",
  UND_ERR_CONNECT_TIMEOUT: "it did not answer in time",
  UND_ERR_HEADERS_TIMEOUT: "it did not answer in time",
  UND_ERR_BODY_TIMEOUT: "it stopped in the middle of its answer",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "it stopped in the middle of its answer",
};

const tlsReasons: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate comes from an authority that this machine does not know",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate comes from an authority that this machine does not know",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate comes from an authority that this machine does not know",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host name",
  ERR_SSL_WRONG_VERSION_NUMBER: "it does not speak TLS (plain HTTP?)",
  ERR_SSL_PACKET_LENGTH_TOO_LONG: "it does not speak TLS (plain HTTP?)",
  EPROTO: "it does not speak TLS as we do",
};

export function networkProblem(error: unknown, { host, doing, waitedMs }: Attempt): Problem {
  const codes = codesOf(error);
  const tls = codes.find((code) => code in tlsReasons || code.startsWith("ERR_SSL_") || code.startsWith("ERR_TLS_"));
  if (tls !== undefined) {
    return new Problem("REGISTRY_TLS", {
      what: `no secure connection to ${host} while ${doing}: ${tlsReasons[tls] ?? tls}`,
      remedy:
        "For a private certificate authority set NODE_EXTRA_CA_CERTS=/path/to/ca.pem. A registry without TLS must be listed as one that speaks plain HTTP.",
      cause: error,
    });
  }
  if (isRefusedRedirect(error)) {
    return new Problem("REGISTRY_FAILED", {
      what: `${host} answered with a redirect while ${doing}, and what is sent is not sent elsewhere`,
      remedy: "Name the registry by the address that it redirects to (https instead of http, or another host).",
      cause: error,
    });
  }
  const known = codes.find((code) => code in reasons);
  const reason =
    waitedMs !== undefined
      ? `no answer in ${waitedMs / 1000} s`
      : isOtherProtocol(error)
        ? "what listens there does not speak HTTP"
        : ((known && reasons[known]) ?? codes[0] ?? "the connection failed");
  return new Problem("REGISTRY_UNREACHABLE", {
    what: `${host} could not be reached while ${doing}: ${reason}`,
    remedy: `Check the registry's name, the network and the proxy settings, then run again:\n  curl -I https://${host}/v2/`,
    cause: error,
  });
}

/** What Node's HTTP parser says of an answer that is none: Node 20 gives it a code (HPE_…), Node 24 a name alone. */
function isOtherProtocol(error: unknown): boolean {
  if (codesOf(error).some((code) => code.startsWith("HPE_"))) return true;
  const cause = typeof error === "object" && error !== null && "cause" in error ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && "name" in cause && cause.name === "HTTPParserError";
}

/** fetch's words where a request must not be redirected; it gives them no code. */
function isRefusedRedirect(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "cause" in error &&
    String(error.cause).includes("unexpected redirect")
  );
}

/** The codes of an error and of what caused it: fetch says only "fetch failed" itself. */
function codesOf(error: unknown): readonly string[] {
  const codes: string[] = [];
  for (let at = error, depth = 0; typeof at === "object" && at !== null && depth < 5; depth++) {
    const code = errnoOf(at);
    if (code !== undefined) codes.push(code);
    if ("errors" in at && Array.isArray(at.errors)) codes.push(...at.errors.flatMap((inner) => errnoOf(inner) ?? []));
    at = "cause" in at ? at.cause : undefined;
  }
  return codes;
}
