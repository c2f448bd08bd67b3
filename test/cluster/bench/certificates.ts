/** The cluster's certificates and keys, made by openssl: who each component is to the others. */
import { access, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { apiServiceAddress, nodeAddress, nodeName } from "./addresses.js";
import { folders } from "./folders.js";
import { run } from "./run.js";

export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

/** Kubernetes reads the common name as the user, the organisation as its group. */
const clients = {
  admin: "/O=system:masters/CN=bench-admin",
  "kube-controller-manager": "/CN=system:kube-controller-manager",
  "kube-scheduler": "/CN=system:kube-scheduler",
  "kube-proxy": "/CN=system:kube-proxy",
  kubelet: `/O=system:nodes/CN=system:node:${nodeName}`,
  "kube-apiserver-to-kubelet": "/O=system:masters/CN=kube-apiserver-to-kubelet",
} as const;
export type Client = keyof typeof clients;

const apiServerNames = [
  "DNS:localhost",
  "DNS:kubernetes",
  "DNS:kubernetes.default",
  "DNS:kubernetes.default.svc",
  "DNS:kubernetes.default.svc.cluster.local",
  "IP:127.0.0.1",
  `IP:${nodeAddress}`,
  `IP:${apiServiceAddress}`,
].join(",");

export const authority = pair("authority");
/** Signs for the API server when it speaks for a user to an aggregated API server. */
export const frontProxyAuthority = pair("front-proxy-authority");
export const frontProxyClient = pair("front-proxy-client");
export const apiServerServing = pair("kube-apiserver");
export const kubeletServing = pair("kubelet-serving");
/** Of the service accounts' tokens: signs and verifies them. */
export const tokenKeys = {
  private: join(folders.certificates, "service-accounts.key"),
  public: join(folders.certificates, "service-accounts.pub"),
};

export function clientPair(client: Client): KeyPair {
  return pair(`client-${client}`);
}

export async function makeCertificates(): Promise<void> {
  const isThere = await access(tokenKeys.public).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  await mkdir(folders.certificates, { recursive: true, mode: 0o700 });
  await Promise.all([
    makeAuthority(authority, "/CN=bench-authority"),
    makeAuthority(frontProxyAuthority, "/CN=bench-front-proxy-authority"),
  ]);
  await Promise.all([
    issue(apiServerServing, authority, "/CN=kube-apiserver", "serverAuth", apiServerNames),
    issue(kubeletServing, authority, `/O=system:nodes/CN=system:node:${nodeName}`, "serverAuth", `IP:${nodeAddress}`),
    issue(frontProxyClient, frontProxyAuthority, "/CN=front-proxy-client", "clientAuth"),
    ...Object.entries(clients).map(([name, subject]) =>
      issue(clientPair(name as Client), authority, subject, "clientAuth"),
    ),
  ]);
  await run("openssl", ["genrsa", "-out", tokenKeys.private, "2048"]);
  // Last: its being there says that all of them are.
  await run("openssl", ["rsa", "-in", tokenKeys.private, "-pubout", "-out", tokenKeys.public]);
}

function pair(name: string): KeyPair {
  return { certificate: join(folders.certificates, `${name}.crt`), key: join(folders.certificates, `${name}.key`) };
}

const freshKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc", "-days", "365"];

async function makeAuthority({ certificate, key }: KeyPair, subject: string): Promise<void> {
  const uses = ["-addext", "keyUsage=critical,keyCertSign,digitalSignature"];
  await run("openssl", ["req", "-x509", ...freshKey, "-subj", subject, ...uses, "-keyout", key, "-out", certificate]);
}

async function issue(
  { certificate, key }: KeyPair,
  by: KeyPair,
  subject: string,
  use: "serverAuth" | "clientAuth",
  names?: string,
): Promise<void> {
  const extensions = [
    "basicConstraints=critical,CA:FALSE",
    "keyUsage=critical,digitalSignature",
    `extendedKeyUsage=${use}`,
    ...(names ? [`subjectAltName=${names}`] : []),
  ];
  await run("openssl", [
    ...["req", "-x509", ...freshKey, "-CA", by.certificate, "-CAkey", by.key, "-subj", subject],
    ...extensions.flatMap((extension) => ["-addext", extension]),
    ...["-keyout", key, "-out", certificate],
  ]);
}
