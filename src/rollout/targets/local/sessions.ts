/** Which requests belong together, and how many errors each session has had. Addresses and cookies are kept as hashes. */
import { createHash, randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";

/** `canary.session`: what tells one client from another. */
export const sessionKeyShape = z.union([
  z.object({ kind: z.literal("header"), name: z.string() }),
  z.object({ kind: z.literal("cookie"), name: z.string() }),
  /** The first address of X-Forwarded-For, else the one that connected. */
  z.object({ kind: z.literal("address") }),
  /** Every request stands for itself. */
  z.object({ kind: z.literal("none") }),
]);
export type SessionKey = Readonly<z.infer<typeof sessionKeyShape>>;

/** @returns  undefined when the request belongs to no session that could be told */
export function sessionOf(key: SessionKey, headers: IncomingHttpHeaders, address: string): string | undefined {
  switch (key.kind) {
    case "header":
      return first(headers[key.name.toLowerCase()]);
    case "cookie":
      return cookie(headers.cookie, key.name);
    case "address":
      return first(headers["x-forwarded-for"])?.split(",")[0]?.trim() || address;
    case "none":
      return undefined;
  }
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

function cookie(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** Sessions remembered an arm; the one that was idle of errors the longest goes first. */
const sessionsKept = 20_000;

/** Counts one arm's errors by session, and answers by how much Σ (errors of a session)² grew. */
export function createSessionErrors(): (session: string | undefined) => number {
  const salt = randomBytes(16);
  const errors = new Map<string, number>();
  return (session) => {
    // One that stands for itself: 1² more.
    if (session === undefined) return 1;
    const key = createHash("sha256").update(salt).update(session).digest("base64");
    const before = errors.get(key) ?? 0;
    errors.delete(key);
    errors.set(key, before + 1);
    if (errors.size > sessionsKept) errors.delete(errors.keys().next().value!);
    return 2 * before + 1;
  };
}
