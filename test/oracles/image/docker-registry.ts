/** Debian's docker-registry (distribution), started on a free loopback port for one test file. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

export const login = { user: "octo", password: "s3cret-Pass" } as const;
// The password's bcrypt hash, the one kind that this registry reads: htpasswd -nbB octo s3cret-Pass
const htpasswd = "octo:$2y$05$abcdefghijklmnopqrstuumKVWSYe17ozCGcGOhpn1PsIYOB7PaOa\n";

export interface DockerRegistry {
  /** `127.0.0.1:PORT`, as in a reference. */
  readonly host: string;
  stop(): Promise<void>;
}

/** @param folder  for its storage and settings; @param auth  whether it wants `login` */
export async function startDockerRegistry(folder: string, { auth = false } = {}): Promise<DockerRegistry> {
  const port = await freePort();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "htpasswd"), htpasswd);
  await writeFile(
    join(folder, "registry.yml"),
    `version: 0.1
log: {level: error, accesslog: {disabled: true}}
storage:
  filesystem: {rootdirectory: ${folder}/storage}
http: {addr: "127.0.0.1:${port}"}
${auth ? `auth: {htpasswd: {realm: test, path: ${folder}/htpasswd}}` : ""}
`,
  );
  const child = spawn("docker-registry", ["serve", join(folder, "registry.yml")], { stdio: "ignore" });
  await answering(`http://127.0.0.1:${port}/v2/`, child);
  return { host: `127.0.0.1:${port}`, stop: () => ended(child) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`docker-registry ended with ${child.exitCode}`);
    const response = await fetch(url).catch(() => undefined);
    if (response !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("docker-registry did not answer in 10 s");
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}
