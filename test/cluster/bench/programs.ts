/** Kubernetes' components and the pause program, built from their published Go modules, once for each set of sources. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { access, mkdir, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { cache, goModule } from "./folders.js";
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
  const folder = join(cache, `kubernetes-${await sourcesHash()}`);
  if (
    !(await access(folder).then(
      () => true,
      () => false,
    ))
  )
    await build(folder);
  return { component: (name) => join(folder, name), pause: join(folder, "pause") };
}

async function sourcesHash(): Promise<string> {
  const hash = createHash("sha256");
  const files = (await readdir(goModule, { recursive: true })).filter((file) => /(\.go|go\.mod|go\.sum)$/.test(file));
  for (const file of files.sort()) hash.update(`${file}\0`).update(await readFile(join(goModule, file)));
  return hash.digest("hex").slice(0, 16);
}

async function build(folder: string): Promise<void> {
  await run("go", ["version"]).catch((cause) => {
    throw new Error("Go is needed to build the cluster's programs: install it (1.24 or newer) and try again", {
      cause,
    });
  });
  const unfinished = `${folder}.part-${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    say("building Kubernetes: about six minutes with an empty Go cache");
    const path = "k8s.io/component-base/version";
    const stamps = Object.entries(version).map(([key, value]) => `-X ${path}.${key}=${value}`);
    await goBuild(join(unfinished, "kubernetes"), ["-tags", "providerless"], ["-s", "-w", ...stamps], ".");
    await goBuild(join(unfinished, "pause"), [], ["-s", "-w"], "./pause");
    // One program that is each component by the name it is called with.
    for (const name of components) await symlink("kubernetes", join(unfinished, name));
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** `-v` names each package as it is compiled: the only sign of life that Go gives. */
function goBuild(
  output: string,
  flags: readonly string[],
  linkerFlags: readonly string[],
  what: string,
): Promise<void> {
  const args = ["build", "-v", "-trimpath", ...flags, "-ldflags", linkerFlags.join(" "), "-o", output, what];
  return new Promise((resolve, reject) => {
    const child = spawn("go", args, {
      cwd: goModule,
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
