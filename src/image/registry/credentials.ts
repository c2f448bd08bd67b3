/** The login for a registry, found where `docker login` and `podman login` leave it. */
import { homedir } from "node:os";
import { join } from "node:path";
import { Problem } from "../../errors.js";
import { isAbsent, readProblem } from "../../storage/problems.js";
import type { World } from "../../world.js";
import type { ImageName } from "../name.js";
import { askHelper } from "./credential-helper.js";

export type Credentials =
  | { readonly kind: "password"; readonly user: string; readonly password: string; readonly from: string }
  /** An OAuth refresh token, which the token service changes into access tokens. */
  | { readonly kind: "identity"; readonly token: string; readonly from: string }
  /** A finished bearer token for the registry itself. */
  | { readonly kind: "bearer"; readonly token: string; readonly from: string };

export type CredentialWorld = Pick<World, "environment" | "files" | "progress" | "signal">;

interface AuthEntry {
  readonly auth?: string;
  readonly username?: string;
  readonly password?: string;
  readonly identitytoken?: string;
  readonly registrytoken?: string;
}

interface DockerConfig {
  readonly auths?: Readonly<Record<string, AuthEntry>>;
  readonly credHelpers?: Readonly<Record<string, string>>;
  readonly credsStore?: string;
}

/** Docker Hub's key is the address of an API that it no longer has; every tool still writes it. */
const hubKey = "https://index.docker.io/v1/";

/**
 * The first login found: REGISTRY_AUTH_FILE, then Docker's config.json, then podman's auth.json.
 *
 * @returns undefined where no file has one: the registry is then asked without a login
 * @throws Problem REGISTRY_CREDENTIALS  where a file or a helper is there but does not work
 */
export async function findCredentials(name: ImageName, world: CredentialWorld): Promise<Credentials | undefined> {
  for (const path of credentialFiles(world.environment)) {
    const config = await readConfig(path, world);
    const found = config && (await fromConfig(config, name, path, world));
    if (found) return found;
  }
  return undefined;
}

/** Where a login is looked for, in order; also for the message that none was found. */
export function credentialFiles(environment: World["environment"]): readonly string[] {
  const home = environment.HOME ?? homedir();
  const paths = [
    environment.REGISTRY_AUTH_FILE,
    join(environment.DOCKER_CONFIG ?? join(home, ".docker"), "config.json"),
    environment.XDG_RUNTIME_DIR && join(environment.XDG_RUNTIME_DIR, "containers", "auth.json"),
    join(environment.XDG_CONFIG_HOME ?? join(home, ".config"), "containers", "auth.json"),
  ];
  return paths.filter((path): path is string => path !== undefined && path !== "");
}

/** Keys of `auths` under which a login for this image may stand: the full repository first, the host last. */
export function credentialKeys({ registry, repository }: ImageName): readonly string[] {
  const parts = repository.split("/");
  const paths = parts.map((_, index) => [registry, ...parts.slice(0, parts.length - index)].join("/"));
  const hosts =
    registry === "docker.io" ? [hubKey, "docker.io", "index.docker.io", "registry-1.docker.io"] : [registry];
  return [
    ...paths,
    ...hosts.flatMap((host) => [
      host,
      `https://${host}`,
      `https://${host}/`,
      `https://${host}/v1/`,
      `https://${host}/v2/`,
      `http://${host}`,
    ]),
  ];
}

async function readConfig(path: string, { files }: CredentialWorld): Promise<DockerConfig | undefined> {
  let text: string;
  try {
    text = await files.readFile(path, "utf8");
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw readProblem(error, path);
  }
  try {
    const config: unknown = JSON.parse(text);
    if (typeof config === "object" && config !== null && !Array.isArray(config)) return config;
  } catch {
    // Falls through to the same message. The parser's own is left out: it quotes the text, which holds secrets.
  }
  throw broken(path, "is not the JSON object that docker login writes");
}

async function fromConfig(
  config: DockerConfig,
  name: ImageName,
  path: string,
  world: CredentialWorld,
): Promise<Credentials | undefined> {
  const server = name.registry === "docker.io" ? hubKey : name.registry;
  const helper = config.credHelpers?.[name.registry] ?? config.credHelpers?.[server];
  if (helper !== undefined) return fromHelper(helper, server, world);
  for (const key of credentialKeys(name)) {
    const entry = config.auths?.[key];
    const found = entry && readEntry(entry, path, key);
    if (found) return found;
  }
  return config.credsStore === undefined ? undefined : fromHelper(config.credsStore, server, world);
}

/** @returns undefined for an entry without a login (a credential store leaves empty ones behind) */
function readEntry(entry: AuthEntry, path: string, key: string): Credentials | undefined {
  const from = path;
  if (entry.registrytoken) return { kind: "bearer", token: entry.registrytoken, from };
  if (entry.identitytoken) return { kind: "identity", token: entry.identitytoken, from };
  if (entry.username && entry.password) {
    return { kind: "password", user: entry.username, password: entry.password, from };
  }
  if (!entry.auth) return undefined;
  const decoded = Buffer.from(entry.auth, "base64").toString("utf8").replace(/\0+$/, "");
  const colon = decoded.indexOf(":");
  if (colon <= 0) throw broken(path, `has an 'auth' for ${key} that is not USER:PASSWORD in base64`);
  return login(decoded.slice(0, colon), decoded.slice(colon + 1), from);
}

async function fromHelper(helper: string, server: string, world: CredentialWorld): Promise<Credentials | undefined> {
  const answer = await askHelper(helper, server, world);
  return answer && login(answer.user, answer.secret, `docker-credential-${helper}`);
}

/** The user name `<token>` is the helpers' sign that the secret is an identity token. */
function login(user: string, secret: string, from: string): Credentials {
  return user === "<token>"
    ? { kind: "identity", token: secret, from }
    : { kind: "password", user, password: secret, from };
}

function broken(path: string, how: string): Problem {
  return new Problem("REGISTRY_CREDENTIALS", {
    what: `${path} ${how}`,
    remedy: "Log in again, which writes it anew:\n  docker login REGISTRY",
  });
}

/** Who asks, for messages; never the secret. */
export function whoAsks(credentials: Credentials | undefined): string {
  if (credentials === undefined) return "someone without a login";
  return credentials.kind === "password" ? credentials.user : `the token from ${credentials.from}`;
}
