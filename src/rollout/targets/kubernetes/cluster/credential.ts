/** What the API server knows us by, and until when. Pure; a token is read, never checked. */
import type { User } from "@kubernetes/client-node";
import type { Credential } from "./cluster.js";

/** A user of a kubeconfig. Only a token that stands in it ends for good; files and plugins give a new one. */
export function credentialOf(user: Partial<User> | null): Credential {
  if (!user) return { kind: "other" };
  if (user.authProvider?.config?.tokenFile !== undefined) return { kind: "service-account" };
  if (user.exec || user.authProvider?.config?.exec) return { kind: "exec" };
  if (user.token) {
    const expiresAt = expiryOf(user.token);
    return { kind: "token", ...(expiresAt && { expiresAt }) };
  }
  if (user.certData || user.certFile) return { kind: "certificate" };
  return { kind: "other" };
}

/** The `exp` of a JWT (RFC 7519, seconds since 1970); undefined where there is none, or it is no JWT. */
export function expiryOf(token: string): Date | undefined {
  const [, payload] = token.split(".");
  if (payload === undefined) return undefined;
  try {
    const { exp } = JSON.parse(Buffer.from(payload, "base64url").toString()) as { exp?: unknown };
    return typeof exp === "number" ? new Date(exp * 1000) : undefined;
  } catch {
    // Not a JWT: an opaque token says nothing about its end.
    return undefined;
  }
}
