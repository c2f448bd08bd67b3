/** Images unpacked for the local servers, one folder a digest: there whole or not at all. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { effect } from "../../../effects.js";
import { Problem } from "../../../errors.js";
import { isAbsent, writeProblem } from "../../../storage/problems.js";
import type { FileSystem } from "../../../world.js";
import { layoutOf, releaseFolder } from "./layout.js";
import type { LocalRelease } from "./wire.js";

/** Writes an image's files into an empty folder; given by whoever knows images. */
export type Unpack = (digest: string, folder: string) => Promise<void>;

/** @throws Problem LOCAL_RELEASE_INCOMPLETE, and what `unpack` throws; nothing half-unpacked is left */
export async function ensureUnpacked(
  state: string,
  release: LocalRelease,
  unpack: Unpack,
  files: FileSystem,
): Promise<void> {
  const folder = releaseFolder(state, release.digest);
  if (!(await exists(folder, files))) {
    const aside = join(layoutOf(state).releases, `.${randomUUID()}.partial`);
    try {
      await files.mkdir(aside, { recursive: true });
      await effect("unpack image", () => unpack(release.digest, aside));
      await effect("keep unpacked image", () => files.rename(aside, folder));
    } catch (error) {
      await files.rm(aside, { recursive: true, force: true });
      // Another process was quicker with the same digest, and so with the same bytes.
      if (!(await exists(folder, files))) throw writeProblem(error, folder);
    }
  }
  const model = join(folder, release.template.model);
  if (!(await exists(model, files)))
    throw new Problem("LOCAL_RELEASE_INCOMPLETE", {
      what: `the image ${release.digest} holds no ${release.template.model}`,
      remedy: `It was built by other means, or ${folder} was changed by hand: remove that folder and run again.`,
    });
}

/** Removes the unpacked images that are not named, and what killed runs left half-done. */
export async function pruneUnpacked(state: string, keep: readonly string[], files: FileSystem): Promise<void> {
  const { releases } = layoutOf(state);
  const kept = new Set(keep.map((digest) => releaseFolder(state, digest)));
  const names = await files.readdir(releases).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  for (const folder of names.map((name) => join(releases, name)).filter((path) => !kept.has(path))) {
    await effect("remove unpacked image", () => files.rm(folder, { recursive: true, force: true }));
  }
}

async function exists(path: string, files: FileSystem): Promise<boolean> {
  try {
    await files.stat(path);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}
