/** An admission webhook of a namespace's own: asked for each Deployment that is written there. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Project } from "./project.js";

export interface Reviewed {
  readonly name: string;
  readonly isDryRun: boolean;
  /** Of a Deployment that was there already. */
  readonly replacesTemplate: boolean;
}

const configurations = "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations";

/** @returns  takes it away again */
export async function openWebhook(
  { admin, namespace, folder }: Project,
  message: string,
  refuses: (reviewed: Reviewed) => boolean,
): Promise<() => Promise<void>> {
  let asked = false;
  const pair = makePair(folder);
  const server = createServer(pair, async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const { uid, name, dryRun: isDryRun, object, oldObject } = JSON.parse(text).request;
    asked = true;
    const replacesTemplate = oldObject !== null && !isDeepStrictEqual(object?.spec?.template, oldObject.spec.template);
    const allowed = !refuses({ name, isDryRun, replacesTemplate });
    const answer = { uid, allowed, ...(!allowed && { status: { message } }) };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ apiVersion: "admission.k8s.io/v1", kind: "AdmissionReview", response: answer }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const rule = {
    apiGroups: ["apps"],
    apiVersions: ["v1"],
    operations: ["CREATE", "UPDATE"],
    resources: ["deployments"],
  };
  const webhook = {
    name: "models.office.test",
    clientConfig: { url, caBundle: pair.cert.toString("base64") },
    rules: [rule],
    namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } },
    admissionReviewVersions: ["v1"],
    sideEffects: "None",
    failurePolicy: "Ignore",
    timeoutSeconds: 5,
  };
  await admin("POST", configurations, { metadata: { name: namespace }, webhooks: [webhook] });
  // The API server hears of it after a moment.
  const path = `/apis/apps/v1/namespaces/${namespace}/deployments/digits?dryRun=All`;
  for (const end = Date.now() + 30_000; !asked && Date.now() < end; await sleep(100)) {
    await admin("PATCH", path, { metadata: { annotations: { probe: String(Date.now()) } } }).catch(() => {});
  }
  return async () => {
    await admin("DELETE", `${configurations}/${namespace}`);
    server.closeAllConnections();
    server.close();
  };
}

function makePair(folder: string) {
  const [key, cert] = ["webhook.key", "webhook.crt"].map((file) => join(folder, file)) as [string, string];
  const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"];
  const fresh = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc"];
  execFileSync("openssl", ["req", "-x509", ...fresh, "-keyout", key, "-out", cert, ...subject], { stdio: "ignore" });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
