/**
 * Digests of layers that were built before, so that an unchanged gigabyte is not read again.
 *
 * A layer's bytes follow from its plan and the contents of its files alone, so what is remembered is keyed by exactly
 * that: by sha256 where the caller has just taken it, else by the file's identity on this disk, as git and DVC do.
 */
import { join } from "node:path";
import { isAbsent } from "../storage/problems.js";
import { writeWhole } from "../storage/whole.js";
import type { World } from "../world.js";
import type { LayerPlan, TarEntry } from "./layers.js";
import { sha256Of } from "./oci.js";

type MemoryWorld = Pick<World, "clock" | "files" | "progress">;

export interface LayerIdentity {
  readonly digest: string;
  readonly sizeBytes: number;
}

/** Raised when the same plan gives other bytes than before. */
const formatVersion = 1;
/**
 * A file that was changed so recently may change again within the same tick of its time stamp, and would look
 * unchanged (git's "racy" entries); file systems tick up to every two seconds.
 */
const racyMs = 2000;

/**
 * @param folder  where memories lie, one small file each
 * @param make    builds the layer and takes its digest
 */
export async function rememberLayer(
  plan: LayerPlan,
  epochSeconds: number,
  folder: string,
  make: () => Promise<LayerIdentity>,
  world: MemoryWorld,
): Promise<LayerIdentity> {
  const key = await keyOf(plan, epochSeconds, world);
  if (key === undefined) return make();
  const path = join(folder, `${key}.json`);
  const known = await read(path, world);
  if (known !== undefined) return known;
  const made = await make();
  // A file that changed while it was read has another key now: the old one must not promise the new bytes.
  if (key === (await keyOf(plan, epochSeconds, world))) await writeWhole(path, JSON.stringify(made), world);
  return made;
}

/** @returns undefined where a file is too young to be told apart from its next version */
async function keyOf(plan: LayerPlan, epochSeconds: number, world: MemoryWorld): Promise<string | undefined> {
  const lines: string[] = [`${formatVersion} ${epochSeconds}`];
  for (const entry of plan.entries) {
    const identity = await identityOf(entry, world);
    if (identity === undefined) return undefined;
    lines.push(JSON.stringify([entry.kind, entry.path, entry.mode, identity]));
  }
  return sha256Of(lines.join("\n")).slice("sha256:".length);
}

async function identityOf(entry: TarEntry, { files, clock }: MemoryWorld): Promise<string | undefined> {
  if (entry.kind === "directory") return "";
  const { content, sizeBytes } = entry;
  if (content.kind === "bytes") return sha256Of(content.bytes);
  if (content.sha256 !== undefined) return `sha256:${content.sha256} ${sizeBytes}`;
  const found = await files.stat(content.file, { bigint: true });
  const changedMs = Number(found.ctimeNs > found.mtimeNs ? found.ctimeNs : found.mtimeNs) / 1e6;
  if (clock.now().getTime() - changedMs < racyMs) return undefined;
  return [content.file, found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(" ");
}

async function read(path: string, { files, progress }: MemoryWorld): Promise<LayerIdentity | undefined> {
  try {
    const document: Partial<LayerIdentity> = JSON.parse(await files.readFile(path, "utf8"));
    const { digest, sizeBytes } = document;
    if (/^sha256:[a-f0-9]{64}$/.test(digest ?? "") && Number.isSafeInteger(sizeBytes)) {
      return { digest: digest!, sizeBytes: sizeBytes! };
    }
  } catch (error) {
    if (isAbsent(error)) return undefined;
  }
  // A memory can always be taken again, so a damaged one is no failure of the run.
  progress.detail(`${path} is not readable as a layer's digest; the layer is read again`);
  return undefined;
}
