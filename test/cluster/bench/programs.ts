/** Kubernetes' components, the pause program and kubectl, built from their published Go modules, once for each set of sources. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { access, mkdir, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { cache, goModules } from "./folders.js";
import { run } from "./run.js";
import { say } from "./say.js";

const components = ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubelet", "kube-proxy"] as const;
export type Component = (typeof components)[number];

/** What the components say they are: a build from modules has no version of its own. */
const version = { gitVersion: "v1.34.4", gitMajor: "1", gitMinor: "34" };
const signOfLifeSeconds = 10;

export interface Programs {
  readonly component: (name: Component) => string;
  readonly pause: string;
}

/** Minutes the first time (some 1,500 Go packages), nothing after. */
export async function buildPrograms(): Promise<Programs> {
  const folder = await buildOnce("kubernetes", goModules.kubernetes, async (unfinished) => {
    say("building Kubernetes: about six minutes with an empty Go cache");
    const module = goModules.kubernetes;
    const path = "k8s.io/component-base/version";
    const stamps = Object.entries(version).map(([key, value]) => `-X ${path}.${key}=${value}`);
    await goBuild(module, join(unfinished, "kubernetes"), ["-tags", "providerless"], stamps, ".");
    await goBuild(module, join(unfinished, "pause"), [], [], "./pause");
    // One program that is each component by the name it is called with.
    for (const name of components) await symlink("kubernetes", join(unfinished, name));
  });
  return { component: (name) => join(folder, name), pause: join(folder, "pause") };
}

/** The command that documentation tells people to type; a minute the first time. @returns  the folder it lies in */
export async function buildKubectl(): Promise<string> {
  return buildOnce("kubectl", goModules.kubectl, async (unfinished) => {
    say("building kubectl");
    await goBuild(goModules.kubectl, join(unfinished, "kubectl"), [], [], ".");
  });
}

/** @returns  the folder that holds what was built from exactly these sources */
async function buildOnce(name: string, module: string, build: (unfinished: string) => Promise<void>): Promise<string> {
  const folder = join(cache, `${name}-${await sourcesHash(module)}`);
  const there = await access(folder).then(
    () => true,
    () => false,
  );
  if (there) return folder;
  await run("go", ["version"]).catch((cause) => {
    throw new Error("Go is needed to build the cluster's programs: install it (1.24 or newer) and try again", {
      cause,
    });
  });
  const unfinished = `${folder}.part-${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    await build(unfinished);
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

async function sourcesHash(module: string): Promise<string> {
  const hash = createHash("sha256");
  const files = (await readdir(module, { recursive: true })).filter((file) => /(\.go|go\.mod|go\.sum)$/.test(file));
  for (const file of files.sort()) hash.update(`${file}\0`).update(await readFile(join(module, file)));
  return hash.digest("hex").slice(0, 16);
}

/** `-v` names each package as it is compiled: the only sign of life that Go gives. */
function goBuild(
  module: string,
  output: string,
  flags: readonly string[],
  stamps: readonly string[],
  what: string,
): Promise<void> {
  const linkerFlags = ["-s", "-w", ...stamps].join(" ");
  const args = ["build", "-v", "-trimpath", ...flags, "-ldflags", linkerFlags, "-o", output, what];
  return new Promise((resolve, reject) => {
    const child = spawn("go", args, {
      cwd: module,
      env: { ...process.env, CGO_ENABLED: "0" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const lines: string[] = [];
    createInterface({ input: child.stderr }).on("line", (line) => lines.push(line));
    const timer = setInterval(() => say(`  ${lines.length} packages; ${lines.at(-1) ?? ""}`), signOfLifeSeconds * 1000);
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(timer);
      if (code === 0) resolve();
      else reject(new Error(`go ${args.join(" ")} ended with ${code}:\n${lines.slice(-15).join("\n")}`));
    });
  });
}
