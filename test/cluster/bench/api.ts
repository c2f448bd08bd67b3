/** Asks the API server as the administrator, without a client library: enough to see whether the cluster is there. */
import { readFile } from "node:fs/promises";
import { request } from "node:https";
import { apiServer } from "./addresses.js";
import { authority, clientPair } from "./certificates.js";

/** @returns the answer's status and text */
export async function askApi(path: string): Promise<{ readonly status: number; readonly text: string }> {
  const admin = clientPair("admin");
  const [ca, cert, key] = await Promise.all(
    [authority.certificate, admin.certificate, admin.key].map((file) => readFile(file)),
  );
  return new Promise((resolve, reject) => {
    const asked = request(`${apiServer}${path}`, { ca, cert, key, agent: false, timeout: 2000 }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
    });
    asked.on("timeout", () => asked.destroy(new Error("the API server was silent for 2 s")));
    asked.on("error", reject);
    asked.end();
  });
}

export async function apiIsReady(): Promise<boolean> {
  return (await askApi("/readyz")).status === 200;
}
