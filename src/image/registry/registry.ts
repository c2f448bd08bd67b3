/** A repository in a registry: its blobs and manifests, by the distribution specification (v2 API). */

import { cancelled } from "../../cancelled.js";
import { effect } from "../../effects.js";
import { Problem } from "../../errors.js";
import type { World } from "../../world.js";
import { type Blob, collect, verified } from "../blob.js";
import { type ImageName, registryOrigin } from "../name.js";
import { indexTypes, manifestTypes, sha256Of } from "../oci.js";
import { credentialFiles, findCredentials } from "./credentials.js";
import { authorizing, Login } from "./login.js";
import { networkProblem } from "./network.js";
import { followingRedirects } from "./redirects.js";
import { type Asking, refusal } from "./refusals.js";
import { retrying } from "./retries.js";
import { bodyOf, discard, overNetwork, type Patience } from "./send.js";
import { uploadBlob } from "./upload.js";

export type RegistryWorld = Pick<World, "clock" | "environment" | "fetch" | "files" | "progress" | "signal">;

export interface RegistryOptions {
  readonly access: "pull" | "push";
  /** Another repository of the same registry, from which blobs may be mounted. */
  readonly mountFrom?: string;
  /** Hosts that speak HTTP without TLS, beside this machine itself. */
  readonly plainHttp?: readonly string[];
  readonly patience?: Patience;
}

export interface StoredManifest {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly digest: string;
}

/** A manifest is small; more is an attack or no manifest. The specification's own limit. */
const longestManifestBytes = 4 * 2 ** 20;

export interface Registry {
  /** Digest of the manifest behind a tag or digest; undefined where there is none. */
  findManifest(reference: string): Promise<string | undefined>;
  /** @throws Problem REGISTRY_NOT_FOUND, REGISTRY_DIGEST, … */
  readManifest(reference: string): Promise<StoredManifest>;
  /** @param reference  a tag or the digest; @throws Problem REGISTRY_DIGEST where other bytes are read back */
  writeManifest(reference: string, manifest: StoredManifest): Promise<void>;
  hasBlob(digest: string): Promise<boolean>;
  /** False where the registry did not mount it, for whatever reason: it is then to be sent. */
  mountBlob(blob: Blob, from: string): Promise<boolean>;
  writeBlob(blob: Blob): Promise<void>;
  /** The bytes, checked at their end. @throws Problem REGISTRY_DIGEST */
  readBlob(
    descriptor: { readonly digest: string; readonly sizeBytes: number },
    what: string,
  ): AsyncIterable<Uint8Array>;
}

/** Finds the login; no request is made before the first call. */
export async function openRegistry(name: ImageName, options: RegistryOptions, world: RegistryWorld): Promise<Registry> {
  const registry = registryOrigin(name, options.plainHttp);
  const credentials = await findCredentials(name, world);
  const asking: Asking = { name, access: options.access, credentials, places: credentialFiles(world.environment) };
  const network = overNetwork(world, options.patience);
  const patiently = retrying(network, world);
  const login = new Login({ registry, asking, ask: patiently, scopes: scopesOf(name, options) });
  const send = followingRedirects(authorizing(patiently, login), registry);
  // For uploads, which are sent again as a whole.
  const once = authorizing(network, login);

  const at = (path: string) => new URL(`/v2/${name.repository}/${path}`, registry);
  const refuse = async (response: Response, doing: string): Promise<never> => {
    throw await refusal(response, doing, asking);
  };

  const hasBlob = async (digest: string): Promise<boolean> => {
    const doing = `looking for ${digest}`;
    const response = await send({ method: "HEAD", url: at(`blobs/${digest}`), doing });
    await discard(response);
    if (response.status === 404) return false;
    return response.ok || refuse(response, doing);
  };

  const readManifest = async (reference: string): Promise<StoredManifest> => {
    const doing = `reading the manifest of ${name.repository} ${reference}`;
    const response = await send({ method: "GET", url: at(`manifests/${reference}`), headers: acceptManifests, doing });
    if (!response.ok) return refuse(response, doing);
    const body = readingBody(response, registry, doing, world.signal);
    const bytes = await collect(body, longestManifestBytes, () => tooLong(registry, doing));
    const digest = sha256Of(bytes);
    const promised = reference.startsWith("sha256:") ? reference : response.headers.get("docker-content-digest");
    // Registries may use other algorithms in the header; ours can only be compared with its own kind.
    if (promised?.startsWith("sha256:") && promised !== digest) throw mismatch(registry, doing, promised, digest);
    return { bytes, digest, mediaType: mediaTypeOf(response, bytes) };
  };

  return {
    hasBlob,
    readManifest,

    async findManifest(reference) {
      const doing = `looking for ${name.repository} ${reference}`;
      const url = at(`manifests/${reference}`);
      const response = await send({ method: "HEAD", url, headers: acceptManifests, doing });
      await discard(response);
      if (response.status === 404) return undefined;
      if (!response.ok) return refuse(response, doing);
      return response.headers.get("docker-content-digest") ?? (await readManifest(reference)).digest;
    },

    async writeManifest(reference, { bytes, mediaType, digest }) {
      const doing = `pushing the manifest of ${name.repository} ${reference}`;
      const url = at(`manifests/${reference}`);
      const response = await effect(`push manifest ${reference}`, () =>
        send({ method: "PUT", url, headers: { "content-type": mediaType }, body: bodyOf(bytes), doing }),
      );
      if (!response.ok) return refuse(response, doing);
      await discard(response);
      const stored = await readManifest(reference);
      if (stored.digest !== digest) throw mismatch(registry, `reading back ${reference}`, digest, stored.digest);
    },

    async mountBlob(blob, from) {
      const url = at("blobs/uploads/");
      url.searchParams.set("mount", blob.digest);
      url.searchParams.set("from", from);
      const doing = `mounting ${blob.what} from ${from}`;
      const response = await effect(`mount blob ${blob.what}`, () =>
        send({ method: "POST", url, body: bodyOf(), doing }),
      );
      await discard(response);
      if (response.status !== 201) world.progress.detail(`${doing}: not done (${response.status}), so it is sent`);
      return response.status === 201;
    },

    writeBlob: (blob) =>
      uploadBlob(blob, { registry, repository: name.repository, send: once, waiting: world, has: hasBlob, refuse }),

    async *readBlob(descriptor, what) {
      const doing = `reading ${what} from ${name.repository}`;
      const response = await send({ method: "GET", url: at(`blobs/${descriptor.digest}`), doing });
      if (!response.ok) return refuse(response, doing);
      const body = readingBody(response, registry, doing, world.signal);
      yield* verified(body, descriptor, (found) => mismatch(registry, doing, descriptor.digest, found));
    },
  };
}

/** Every answer that we can read, the newest kind first; without it some registries convert to the oldest. */
const acceptManifests = { accept: [...manifestTypes, ...indexTypes].join(", ") };

function scopesOf({ repository }: ImageName, { access, mountFrom }: RegistryOptions): readonly string[] {
  const own = `repository:${repository}:${access === "push" ? "pull,push" : "pull"}`;
  return mountFrom === undefined || mountFrom === repository ? [own] : [own, `repository:${mountFrom}:pull`];
}

async function* readingBody(response: Response, registry: URL, doing: string, signal: AbortSignal) {
  try {
    for await (const chunk of response.body ?? []) yield chunk as Uint8Array;
  } catch (error) {
    if (signal.aborted) throw cancelled(doing, error);
    throw networkProblem(error, { host: registry.host, doing });
  }
}

/** The document's own word where it has one: some registries answer every manifest with one Content-Type. */
function mediaTypeOf(response: Response, bytes: Uint8Array): string {
  const header = response.headers.get("content-type")?.split(";")[0]?.trim() ?? "";
  try {
    const document: { mediaType?: unknown } | null = JSON.parse(Buffer.from(bytes).toString("utf8"));
    return typeof document?.mediaType === "string" ? document.mediaType : header;
  } catch {
    // Whoever reads the document says that it is none.
    return header;
  }
}

function mismatch(registry: URL, doing: string, expected: string, found: string): Problem {
  return new Problem("REGISTRY_DIGEST", {
    what: `${registry.host} answered with other bytes while ${doing}: expected ${expected}, got ${found}`,
    remedy: "Something between here and the registry changes bytes, or its storage is damaged. Nothing was used of it.",
  });
}

function tooLong(registry: URL, doing: string): Problem {
  return new Problem("REGISTRY_FAILED", {
    what: `${registry.host} answered with more than ${longestManifestBytes / 2 ** 20} MiB while ${doing}`,
    remedy: "No manifest is that long. Check that the address is a registry's.",
  });
}
