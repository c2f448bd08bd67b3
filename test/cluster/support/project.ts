/** A team's folder with a model, its configuration and a namespace: whole commands run here, as the team runs them. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cp, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { stringify } from "yaml";
import type { Report } from "../../../src/report/report.js";
import { openTestCluster } from "../bench/test-cluster.js";
import { type Api, api } from "./api.js";

/** The committed bundle; a developer may point at another build of it. */
const program = resolve(process.env.MODEL_RELEASE_TEST_PROGRAM ?? "dist/cli.js");

export interface Project {
  readonly namespace: string;
  readonly folder: string;
  /** As the cluster's admin. */
  readonly admin: Api;
  /** Writes model-release.yaml: the usual one with these keys put in its place, one level deep in `deploy` and `canary`. */
  configure(changes?: Changes): Promise<void>;
  /** Starts a command; `release` when nothing is said. The report is asked for with --json. */
  start(words?: readonly string[], how?: How): Running;
  run(words?: readonly string[], how?: How): Promise<Ended>;
  /** The address of a Service in the namespace, once it answers. */
  url(service?: string): Promise<string>;
  get(path: string): Promise<unknown>;
  leave(): Promise<void>;
}

export interface Changes {
  readonly [key: string]: unknown;
  readonly deploy?: Readonly<Record<string, unknown>>;
  readonly canary?: Readonly<Record<string, unknown>>;
}

export interface How {
  readonly kubeconfig?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

export interface Running {
  readonly child: ChildProcess;
  /** What it has said so far. */
  readonly said: () => string;
  readonly ended: Promise<Ended>;
}

export interface Ended {
  /** Null where a signal ended it. */
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Where standard output is one. */
  readonly report?: Report;
}

const usual = {
  name: "digits",
  model: "models/logistic.onnx",
  baseline: "auto",
  holdout: { path: "data/holdout.csv", label: "digit" },
  gates: ["accuracy >= 80%"],
  inconclusive: "estimate",
};
const deploy = { target: "kubernetes", replicas: 2, ready_within: "60s" };
const canary = {
  steps: ["50%"],
  max_duration: "8s",
  look: "1s",
  settle: "500ms",
  warmup: "0s",
  gates: ["error_rate <= 50%"],
};

/** @param prefix  of the namespace's name */
export async function enterProject(prefix: string): Promise<Project> {
  const { kubeconfig, bench } = await openTestCluster();
  if (!bench) throw new Error("whole commands push images, and only the bench has a registry for them");
  const namespace = `${prefix}-${randomBytes(3).toString("hex")}`;
  const admin = await api(kubeconfig);
  await admin("POST", "/api/v1/namespaces", { metadata: { name: namespace } });
  const folder = await realpath(await mkdtemp(join(tmpdir(), "model-release-project-")));
  await cp("examples/digits/data", join(folder, "data"), { recursive: true });
  await cp("examples/digits/models", join(folder, "models"), { recursive: true });
  const image = { repository: `${bench.registry}/${namespace}/digits`, base: `${bench.registry}/node:24` };

  const start = (words: readonly string[] = ["release"], how: How = {}): Running => {
    const environment = { PATH: process.env.PATH, HOME: folder, KUBECONFIG: how.kubeconfig ?? kubeconfig };
    const env = { ...environment, ...how.environment };
    const child = spawn(process.execPath, [program, ...words, "--json"], { cwd: folder, env });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk;
    });
    const ended = new Promise<Ended>((fulfil, reject) => {
      child.on("error", reject);
      child.on("close", (exit, signal) => {
        const report = parsed(stdout);
        fulfil({ exit, signal, stdout, stderr, ...(report && { report }) });
      });
    });
    return { child, said: () => stderr, ended };
  };

  const project: Project = {
    namespace,
    folder,
    admin,
    configure: async (changes = {}) => {
      const whole = {
        ...usual,
        image,
        ...changes,
        deploy: { ...deploy, namespace, ...changes.deploy },
        canary: { ...canary, ...changes.canary },
      };
      await writeFile(join(folder, "model-release.yaml"), stringify(whole));
    },
    start,
    run: (words, how) => start(words, how).ended,
    url: async (service = "digits") => {
      const found = (await project.get(`/api/v1/namespaces/${namespace}/services/${service}`)) as {
        spec: { clusterIP: string; ports: readonly { port: number }[] };
      };
      const url = `http://${found.spec.clusterIP}:${found.spec.ports[0]!.port}`;
      await answering(url);
      return url;
    },
    get: async (path) => (await admin("GET", path)).content,
    leave: async () => {
      await admin("DELETE", `/api/v1/namespaces/${namespace}`);
      await rm(folder, { recursive: true });
    },
  };
  await project.configure();
  return project;
}

function parsed(stdout: string): Report | undefined {
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    return undefined;
  }
}

async function answering(url: string): Promise<void> {
  for (let end = Date.now() + 30_000; Date.now() < end; await sleep(100)) {
    const answer = await fetch(`${url}/readyz`, { headers: { connection: "close" } }).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`${url} does not answer`);
}
