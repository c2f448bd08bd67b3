/** Debian's Prometheus, started on a free loopback port for one test file; scrapes every second. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { stringify } from "yaml";

export const login = { user: "octo", password: "s3cret-Pass" } as const;
// The password's bcrypt hash: htpasswd -nbB octo s3cret-Pass
const hash = "$2y$05$abcdefghijklmnopqrstuumKVWSYe17ozCGcGOhpn1PsIYOB7PaOa";

export interface Prometheus {
  readonly url: string;
  /** The certificate that it shows, where it is asked for over TLS. */
  readonly ca: string;
  stop(): Promise<void>;
}

/** @param locked  answers over TLS alone, and only to `login` */
export async function startPrometheus(scrapeConfigs: readonly object[], { locked = false } = {}): Promise<Prometheus> {
  const folder = await mkdtemp(join(tmpdir(), "model-release-prometheus-"));
  const port = await freePort();
  const ca = join(folder, "cert.pem");
  const config = { global: { scrape_interval: "1s", scrape_timeout: "1s" }, scrape_configs: scrapeConfigs };
  await writeFile(join(folder, "prometheus.yml"), stringify(config));
  const flags = [
    `--config.file=${folder}/prometheus.yml`,
    `--storage.tsdb.path=${folder}/data`,
    `--web.listen-address=127.0.0.1:${port}`,
    "--log.level=warn",
  ];
  if (locked) {
    const subject = ["-subj", "/CN=prometheus", "-addext", "subjectAltName=IP:127.0.0.1"];
    const key = ["-newkey", "rsa:2048", "-nodes", "-keyout", join(folder, "key.pem")];
    await promisify(execFile)("openssl", ["req", "-x509", ...key, "-out", ca, "-days", "2", ...subject]);
    const web = {
      tls_server_config: { cert_file: "cert.pem", key_file: "key.pem" },
      basic_auth_users: { [login.user]: hash },
    };
    await writeFile(join(folder, "web.yml"), stringify(web));
    flags.push(`--web.config.file=${folder}/web.yml`);
  }
  const child = spawn("prometheus", flags, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  await listening(port, child, () => said);
  return {
    url: `${locked ? "https" : "http"}://127.0.0.1:${port}`,
    ca,
    stop: async () => {
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function listening(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`prometheus ended with ${child.exitCode}: ${said()}`);
    // Over TLS too an answer of whatever kind shows that it listens.
    const answer = await fetch(`http://127.0.0.1:${port}/-/ready`).catch(() => undefined);
    if (answer?.status === 200 || answer?.status === 400) return;
  }
  throw new Error(`prometheus did not answer in 30 s: ${said()}`);
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}
