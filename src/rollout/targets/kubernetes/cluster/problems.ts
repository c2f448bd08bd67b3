/** What a failed request to the API server means, in words. Pure; nothing here repeats a token or a key. */
import { Problem } from "../../../../errors.js";
import { errnoOf } from "../../../../storage/problems.js";
import type { Credential } from "./cluster.js";

/** It was we who gave up waiting. */
export class TimedOut extends Error {
  constructor(afterMs: number) {
    super(`no answer in ${afterMs / 1000} s`);
  }
}

interface Attempt {
  readonly server: string;
  /** "get deployments/churn" */
  readonly doing: string;
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no host of that name",
  EAI_AGAIN: "its name could not be looked up",
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "it closed the connection",
  EPIPE: "it closed the connection",
  EHOSTUNREACH: "there is no way to that host",
  ENETUNREACH: "there is no network",
  ETIMEDOUT: "it did not answer in time",
};

const unknownAuthority = "its certificate comes from an authority that the kubeconfig does not name";
const tlsReasons: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "its certificate has expired",
  CERT_NOT_YET_VALID: "its certificate is not valid yet (is this machine's clock right?)",
  CERT_SIGNATURE_FAILURE: unknownAuthority,
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself",
  SELF_SIGNED_CERT_IN_CHAIN: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownAuthority,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownAuthority,
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host name",
  ERR_SSL_WRONG_VERSION_NUMBER: "it does not speak TLS (plain HTTP?)",
  EPROTO: "it does not speak TLS as we do",
};

/** @param error  what Node's HTTP threw; a Problem passes */
export function connectionProblem(error: unknown, { server, doing }: Attempt): Problem {
  if (error instanceof Problem) return error;
  const code = errnoOf(error) ?? "";
  if (code in tlsReasons || /^ERR_(SSL|TLS|OSSL)_/.test(code)) {
    return new Problem("KUBERNETES_TLS", {
      what: `no secure connection to ${server}: ${tlsReasons[code] ?? code}`,
      remedy:
        "Compare the kubeconfig's certificate-authority-data and server with the cluster's own. After a cluster was made anew, fetch its kubeconfig again.",
      cause: error,
    });
  }
  const reason =
    error instanceof SyntaxError
      ? "what answered is no API server"
      : error instanceof TimedOut
        ? error.message
        : (reasons[code] ?? (code || messageOf(error)));
  return new Problem("KUBERNETES_UNREACHABLE", {
    what: `${server} could not be asked (${doing}): ${reason}`,
    remedy:
      "Check the address in the kubeconfig, the network and the VPN, then run again: what was begun is taken up where it was.\n  kubectl cluster-info",
    cause: error,
  });
}

/** @param error  what the plugin, or reading the token's or the certificate's file, threw */
export function credentialProblem(error: unknown, { kind }: Credential): Problem {
  const by = kind === "exec" ? "the credential plugin that the kubeconfig names failed" : "no credential could be read";
  return new Problem("KUBERNETES_UNAUTHORIZED", {
    what: `${by}: ${withoutTokens(messageOf(error)) || "it said nothing"}`,
    remedy:
      kind === "exec"
        ? "Run the command of the kubeconfig's 'exec' section by hand, or log in again (aws sso login, gcloud auth login, az login)."
        : "Look whether the files that the kubeconfig names are there and may be read.",
    cause: error,
  });
}

/** The first line, short: a plugin's own words, and none of what looks like a token. */
function withoutTokens(text: string): string {
  const line = text.split("\n").find((one) => one.trim() !== "") ?? "";
  return line.replace(/\bey[\w-]+\.[\w-]+(\.[\w-]*)?|[\w+/=-]{40,}/g, "…").slice(0, 300);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}

/** The API server's own words (meta/v1 Status), as far as they are used. */
interface Status {
  readonly kind?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly details?: { readonly kind?: string; readonly name?: string };
}

export interface Refusal extends Attempt {
  readonly status: number;
  readonly text: string;
  readonly namespace: string;
  readonly credential: Credential;
  readonly now: Date;
}

/** What an answer that is no success means. */
export function refusalProblem(refusal: Refusal): Problem {
  const { status, doing, server } = refusal;
  const said = wordsOf(refusal);
  if (status === 401) return unauthorized(refusal);
  if (status === 403) return forbidden(said.message, refusal);
  if (status === 404) return notFound(said, refusal);
  if (status === 409) return conflict(said, refusal);
  // A webhook that may not be passed over and does not answer is reported as the server's own failure.
  // So is a field that a server-side apply does not know.
  const isVerdict = /failed calling webhook|failed to create typed patch object/.test(said.message);
  if ((status >= 400 && status < 500 && status !== 429) || isVerdict) {
    return refused(said.message, refusal);
  }
  return new Problem("KUBERNETES_UNREACHABLE", {
    what: `${server} could not answer (${doing}): ${status} ${said.message}`.trim(),
    remedy:
      "The API server, or what it stands on, is overloaded or restarting. Run again in a while: what was begun is taken up where it was.",
  });
}

/** Whether an answer is the API server's own, not that of a pod behind its proxy. */
export function isStatus(text: string): boolean {
  return parsed(text)?.kind === "Status";
}

function wordsOf({ text }: Refusal): Status & { readonly message: string } {
  const status = parsed(text);
  return { ...status, message: status?.message ?? text.slice(0, 300).trim() };
}

function parsed(text: string): Status | undefined {
  try {
    return JSON.parse(text) as Status;
  } catch {
    // A proxy's page, or a pod's plain text.
    return undefined;
  }
}

function unauthorized({ server, credential, now }: Refusal): Problem {
  const ended = credential.expiresAt !== undefined && credential.expiresAt <= now ? credential.expiresAt : undefined;
  return new Problem("KUBERNETES_UNAUTHORIZED", {
    what: `${server} does not accept our ${credential.kind === "other" ? "account" : credential.kind} (401)${ended ? `: the token ended at ${ended.toISOString()}` : ""}`,
    remedy:
      credential.kind === "token"
        ? "Fetch a new token that outlasts the rollout, or let the kubeconfig name a plugin ('exec') or a file, which renew it:\n  kubectl create token ACCOUNT --duration 2h"
        : "Log in to the cluster again, or fetch a new kubeconfig.",
  });
}

const rbacWords =
  /(?:User "(?<user>[^"]*)" cannot (?<verb>\w+) resource "(?<resource>[^"]*)" in API group "(?<group>[^"]*)"(?: in the namespace "(?<namespace>[^"]*)")?)/;

/** 403 is said by RBAC, and also by what admits objects (quota, pod security, a namespace that ends). */
function forbidden(message: string, refusal: Refusal): Problem {
  const right = rbacWords.exec(message)?.groups;
  if (!right) return refused(message, refusal);
  const { user, verb = "", resource = "", group = "" } = right;
  return new Problem("KUBERNETES_FORBIDDEN", {
    what: `${user} may not ${verb} ${resource}${group && ` of ${group}`} in the namespace ${right.namespace ?? refusal.namespace}`,
    remedy: `Have this rule added to the Role of that account (docs/rbac.yaml holds all that is needed):\n${ruleFor({ group, resource, verb })}`,
  });
}

/** One rule of a Role, in YAML. */
export function ruleFor({ group, resource, verb }: { group: string; resource: string; verb: string }): string {
  return `  - apiGroups: ["${group}"]\n    resources: ["${resource}"]\n    verbs: ["${verb}"]`;
}

function notFound({ message, details }: Status & { message: string }, { doing, namespace }: Refusal): Problem {
  const isNamespace = details?.kind === "namespaces";
  return new Problem("KUBERNETES_NOT_FOUND", {
    what: isNamespace ? `there is no namespace ${details?.name ?? namespace}` : `${doing}: ${message || "not found"}`,
    remedy: isNamespace
      ? `Set 'deploy.namespace' to one that is there, or make it: kubectl create namespace ${namespace}`
      : `Look whether somebody removed it meanwhile: kubectl --namespace ${namespace} get all`,
  });
}

function conflict({ message, reason }: Status & { message: string }, { doing }: Refusal): Problem {
  const owned = message.includes("conflict with ");
  return new Problem("KUBERNETES_CONFLICT", {
    what: `${doing}: ${message || reason || "it changed since it was read"}`,
    remedy: owned
      ? "Another tool or person set these fields. Let one of them be the owner: take the field out of the other's manifest."
      : "Somebody else wrote at the same moment. Run again; if it comes again, find who: kubectl get --show-managed-fields.",
  });
}

function refused(message: string, { doing, status }: Refusal): Problem {
  return new Problem("KUBERNETES_REFUSED", {
    what: `the cluster refused to ${doing}: ${message || status}`,
    remedy: remedyOfRefusal(message),
  });
}

function remedyOfRefusal(message: string): string {
  if (message.includes("exceeded quota"))
    return "Raise the quota, free some of it, or ask for less ('deploy.manifest' resources, fewer replicas).";
  if (message.includes("failed calling webhook"))
    return "The webhook does not answer and its failurePolicy is Fail. Its owner has to repair it; the cluster takes no such object until then.";
  if (message.includes("admission webhook") || message.includes("violates PodSecurity"))
    return "Change the manifest to what the cluster's policy asks for, or have the policy's owner make an exception.";
  if (message.includes("being terminated")) return "The namespace is being deleted. Wait, or name another one.";
  return "Correct the manifest where the message says so; 'kubectl explain' tells what a field takes.";
}
