/** What the surroundings do: exit 4, whether before the first write or in the middle of the rollout. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import type { KubeConfig } from "@kubernetes/client-node";
import { installAccount } from "../../support/account.js";
import { guardRegistry } from "../../support/guarded-registry.js";
import { imageOf } from "../../support/serving.js";
import { comesTo } from "../../support/watching.js";
import { openWebhook, type Reviewed } from "../../support/webhook.js";
import { type Case, type Stage, withPod } from "./case.js";

const toServer = (changes: object) => (config: KubeConfig) => {
  const cluster = config.getCurrentCluster()!;
  config.clusters = [{ ...cluster, ...changes }];
};

const access: readonly Case[] = [
  {
    wrong: "an API server behind a closed port",
    prepare: async ({ kubeconfig }) => ({ kubeconfig: await kubeconfig(toServer({ server: "https://127.0.0.1:9" })) }),
    exit: 4,
    code: "KUBERNETES_UNREACHABLE",
    says: /127\.0\.0\.1:9 could not be asked .*: nothing listens there/,
  },
  {
    wrong: "an API server that takes the connection and never answers",
    prepare: async ({ kubeconfig, after }) => {
      const sockets = new Set<Socket>();
      const server = createServer((socket) => sockets.add(socket.on("error", () => {})));
      await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
      after(async () => {
        for (const socket of sockets) socket.destroy();
        server.close();
      });
      const { port } = server.address() as { port: number };
      return { kubeconfig: await kubeconfig(toServer({ server: `https://127.0.0.1:${port}` })) };
    },
    exit: 4,
    code: "KUBERNETES_UNREACHABLE",
    says: /could not be asked .*no answer/,
  },
  {
    wrong: "another authority than the one that signed the API server",
    prepare: async ({ kubeconfig, project }) => {
      const certificate = join(project.folder, "other.crt");
      const fresh = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc", "-keyout", "/dev/null"];
      const rest = ["-out", certificate, "-subj", "/CN=other", "-days", "2"];
      execFileSync("openssl", ["req", "-x509", ...fresh, ...rest], { stdio: "ignore" });
      const caData = readFileSync(certificate).toString("base64");
      return { kubeconfig: await kubeconfig(toServer({ caData, caFile: undefined })) };
    },
    exit: 4,
    code: "KUBERNETES_TLS",
    says: /no secure connection to/,
  },
  {
    wrong: "a token that has ended",
    prepare: async ({ project }) => {
      const file = join(project.folder, "ended.yaml");
      await (await installAccount(project.namespace)).writeKubeconfig(file, -120);
      return { kubeconfig: file };
    },
    exit: 4,
    code: "KUBERNETES_UNAUTHORIZED",
    says: /does not accept our token \(401\): the token ended at/,
  },
  {
    wrong: "an account without any right",
    prepare: async ({ project }) => {
      const file = join(project.folder, "powerless.yaml");
      const account = await installAccount(project.namespace);
      await account.setRules([]);
      await account.writeKubeconfig(file, 3600);
      return { kubeconfig: file };
    },
    exit: 4,
    code: "KUBERNETES_RIGHTS",
    says: /our account has no right at all in the namespace bad-[\s\S]*docs\/rbac\.yaml/,
  },
];

const admit =
  (refuses: (reviewed: Reviewed) => boolean) =>
  async ({ project, after }: Stage) => {
    after(await openWebhook(project, "models must be signed by the model office", refuses));
    return undefined;
  };

const limits: readonly Case[] = [
  {
    wrong: "an admission webhook that refuses the canary",
    prepare: admit(({ name }) => name === "digits-canary"),
    exit: 4,
    code: "KUBERNETES_REFUSED",
    says: /the cluster refused to create deployments\/digits-canary: .*models must be signed by the model office/,
  },
  {
    wrong: "an admission webhook that has changed its mind when stable is to be replaced",
    prepare: admit(({ isDryRun, replacesTemplate }) => !isDryRun && replacesTemplate),
    traffic: true,
    exit: 4,
    says: /going back: .*models must be signed by the model office/,
  },
  {
    wrong: "a quota that has no room",
    prepare: async ({ project }) => {
      await setQuota(project.admin, project.namespace, "1");
      return undefined;
    },
    exit: 4,
    code: "KUBERNETES_QUOTA",
    says: /ResourceQuota team in \S+ has no room for 1 canary pod .*pods: 2 needed, 0 of 1 left/,
  },
  {
    wrong: "a quota that is used up meanwhile",
    prepare: async ({ project }) => {
      await setQuota(project.admin, project.namespace, "3");
      return undefined;
    },
    meanwhile: async ({ project }, running) => {
      await comesTo("preparing", running);
      const spec = { nodeSelector: { "test/no": "node" }, containers: [{ name: "idle", image: "none" }] };
      const path = `/api/v1/namespaces/${project.namespace}/pods`;
      for (const name of ["first", "second"]) await project.admin("POST", path, { metadata: { name }, spec });
    },
    exit: 4,
    says: /going back: .*exceeded quota: team/,
  },
  {
    wrong: "a LimitRange that takes no pod of this size",
    prepare: async ({ project }) => {
      const spec = { limits: [{ type: "Container", max: { memory: "256Mi" } }] };
      const path = `/api/v1/namespaces/${project.namespace}/limitranges`;
      await project.admin("POST", path, { metadata: { name: "team" }, spec });
      return undefined;
    },
    exit: 4,
    says: /going back: .*maximum memory usage per Container is 256Mi/,
  },
];

async function setQuota(admin: Stage["project"]["admin"], namespace: string, pods: string): Promise<void> {
  const path = `/api/v1/namespaces/${namespace}/resourcequotas`;
  await admin("POST", path, { metadata: { name: "team" }, spec: { hard: { pods } } });
  for (const end = Date.now() + 30_000; ; ) {
    const { status } = (await admin("GET", `${path}/team`)).content as { status?: { used?: { pods?: string } } };
    if (status?.used?.pods === "1") return;
    if (Date.now() > end) throw new Error("the quota was not counted");
  }
}

const nodes: readonly Case[] = [
  {
    wrong: "no node for the canary",
    manifest: (stable) => [withPod(stable, { nodeSelector: { "test/no": "node" } })],
    exit: 4,
    says: /going back: .*finds no node: .*node affinity\/selector/,
  },
  {
    wrong: "an image beside the model's that cannot be pulled",
    manifest: (stable) => [withPod(stable, { initContainers: [{ name: "fetch", image: "127.0.0.1:9/none:1" }] })],
    exit: 4,
    says: /going back: .*container fetch: the image 127\.0\.0\.1:9\/none:1 cannot be pulled/,
  },
];

const images: readonly Case[] = [
  {
    wrong: "a registry whose login the cluster does not have",
    prepare: async ({ project, origin, after }) => {
      const registry = await guardRegistry(origin.repository.split("/")[0]!);
      after(registry.close);
      await mkdir(join(project.folder, ".docker"));
      const auths = { [registry.host]: { auth: registry.login } };
      await writeFile(join(project.folder, ".docker/config.json"), JSON.stringify({ auths }));
      return { changes: { image: imageOf(`${registry.host}/${project.namespace}/guarded`) } };
    },
    exit: 4,
    says: /going back: .*container model: the image \S+\/guarded:\S+ cannot be pulled .*401 Unauthorized/,
  },
];

export const surroundings: readonly Case[] = [...access, ...limits, ...nodes, ...images];
