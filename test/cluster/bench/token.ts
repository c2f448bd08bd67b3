/** Service-account tokens of any length of life, signed with the cluster's own key. */
import { createSign, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { tokenIssuer } from "./addresses.js";
import { askApi } from "./api.js";
import { tokenKeys } from "./certificates.js";

/**
 * The API server's own TokenRequest gives no token for less than ten minutes.
 *
 * The server allows for a minute between two clocks: it takes a token until a minute after its `exp` (and remembers
 * for up to ten seconds more that it took it). `seconds` is what `exp` says; −60 to 0 make it end within a minute.
 *
 * @throws Error where there is no such service account
 */
export async function issueToken(namespace: string, serviceAccount: string, seconds: number): Promise<string> {
  const answer = await askApi(`/api/v1/namespaces/${namespace}/serviceaccounts/${serviceAccount}`);
  if (answer.status !== 200) throw new Error(`no service account ${namespace}/${serviceAccount}: ${answer.text}`);
  const { uid }: { readonly uid: string } = JSON.parse(answer.text).metadata;
  const now = Math.floor(Date.now() / 1000);
  // Not before its end, or it would be no token at all.
  const begins = Math.min(now, now + seconds);
  const claims = {
    iss: tokenIssuer,
    aud: [tokenIssuer],
    sub: `system:serviceaccount:${namespace}:${serviceAccount}`,
    iat: begins,
    nbf: begins,
    exp: now + seconds,
    jti: randomUUID(),
    "kubernetes.io": { namespace, serviceaccount: { name: serviceAccount, uid } },
  };
  const signed = [{ alg: "RS256", typ: "JWT" }, claims].map((part) => encode(JSON.stringify(part))).join(".");
  const signature = createSign("RSA-SHA256")
    .update(signed)
    .sign(await readFile(tokenKeys.private));
  return `${signed}.${encode(signature)}`;
}

function encode(part: string | Buffer): string {
  return Buffer.from(part).toString("base64url");
}
