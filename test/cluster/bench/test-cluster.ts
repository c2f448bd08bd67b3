/** The cluster that tests run on: a person's own, or the bench's, which is then brought up. */
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { registryHost } from "./addresses.js";
import { adminKubeconfig } from "./folders.js";
import { pushedImages } from "./images.js";

export interface TestCluster {
  readonly kubeconfig: string;
  /** An image whose entrypoint is Node. */
  readonly nodeImage: string;
  /** Only the bench's own cluster: its registry, and the powers of the other files here, belong to it. */
  readonly bench?: { readonly registry: string };
}

/** Never plain KUBECONFIG, which may be production. */
const ownCluster = "MODEL_RELEASE_TEST_KUBECONFIG";
/** What every cluster can pull, as the product's own default. */
const publicNodeImage = "gcr.io/distroless/nodejs24-debian12:nonroot";

/** A second when the bench is up already, half a minute when its programs are built, minutes the first time. */
export async function openTestCluster(): Promise<TestCluster> {
  const kubeconfig = process.env[ownCluster];
  if (kubeconfig) return { kubeconfig: resolve(kubeconfig), nodeImage: publicNodeImage };
  up ??= bringUp();
  await up;
  return { kubeconfig: adminKubeconfig, nodeImage: (await pushedImages()).base, bench: { registry: registryHost } };
}

/** Asked for once in a process: a second time it would only be found up. */
let up: Promise<void> | undefined;

/** In a process of its own: what a cluster is made of should not be children of a test. */
function bringUp(): Promise<void> {
  return new Promise((fulfil, reject) => {
    const command = [resolve("test/cluster/cluster.mjs"), "up"];
    const child = spawn(process.execPath, command, { stdio: ["ignore", "ignore", "inherit"] });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? fulfil() : reject(new Error(`the bench did not come up (exit ${code})`)),
    );
  });
}
