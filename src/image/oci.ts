/** The documents of the OCI image specification that we read and write, and their media types (Docker's too). */
import { createHash } from "node:crypto";

export interface Descriptor {
  readonly mediaType: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  readonly platform?: PlatformDescription;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly urls?: readonly string[];
}

export interface PlatformDescription {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

export interface Manifest {
  readonly schemaVersion: 2;
  readonly mediaType?: string;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface Index {
  readonly schemaVersion: 2;
  readonly mediaType?: string;
  readonly manifests: readonly Descriptor[];
}

export interface HistoryEntry {
  readonly created?: string;
  readonly created_by?: string;
  readonly comment?: string;
  readonly empty_layer?: boolean;
}

/** Field names are the specification's; what we do not know of a base's is kept as it is. */
export interface ImageConfig {
  readonly created?: string;
  readonly architecture: string;
  readonly os: string;
  readonly variant?: string;
  readonly config?: {
    readonly User?: string;
    readonly ExposedPorts?: Readonly<Record<string, object>>;
    readonly Env?: readonly string[];
    readonly Entrypoint?: readonly string[] | null;
    readonly Cmd?: readonly string[] | null;
    readonly WorkingDir?: string;
    readonly Labels?: Readonly<Record<string, string>> | null;
    readonly [other: string]: unknown;
  };
  readonly rootfs: { readonly type: "layers"; readonly diff_ids: readonly string[] };
  readonly history?: readonly HistoryEntry[];
  readonly [other: string]: unknown;
}

/** The media types of one family; an image must not mix them (some registries refuse it). */
export interface Family {
  readonly manifest: string;
  readonly index: string;
  readonly config: string;
  /** A layer that is a tar as it is: its digest is its diffID. */
  readonly layer: string;
}

export const oci: Family = {
  manifest: "application/vnd.oci.image.manifest.v1+json",
  index: "application/vnd.oci.image.index.v1+json",
  config: "application/vnd.oci.image.config.v1+json",
  layer: "application/vnd.oci.image.layer.v1.tar",
};
export const docker: Family = {
  manifest: "application/vnd.docker.distribution.manifest.v2+json",
  index: "application/vnd.docker.distribution.manifest.list.v2+json",
  config: "application/vnd.docker.container.image.v1+json",
  layer: "application/vnd.docker.image.rootfs.diff.tar",
};

export const manifestTypes: readonly string[] = [oci.manifest, docker.manifest];
export const indexTypes: readonly string[] = [oci.index, docker.index];

export function familyOf(manifestType: string): Family {
  return manifestType === docker.manifest ? docker : oci;
}

/** Layers whose bytes may not be passed on: they stay in the manifest with their URLs, and are never pushed. */
export function isForeignLayer({ mediaType }: Descriptor): boolean {
  return mediaType.includes(".nondistributable.") || mediaType.includes(".foreign.");
}

export function sha256Of(bytes: Uint8Array | string): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/** JSON as it goes into a blob: no spaces, keys in the order of the object. */
export function toBytes(document: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(document));
}
