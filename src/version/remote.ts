/** The DVC remote that a model's bytes go to, or come from. */
import { Problem } from "../errors.js";
import { isSupported, openMedium } from "../storage/list.js";
import type { Medium, MediumWorld } from "../storage/medium.js";
import type { DvcRepository } from "./dvc/repository.js";
import { type RemotePlace, remotePlace } from "./dvc/settings.js";

export interface Remote {
  readonly name: string;
  readonly medium: Medium;
}

/** Either a remote to use, or why the default one cannot be used. */
export type RemoteChoice =
  | { readonly kind: "remote"; readonly remote: Remote }
  | { readonly kind: "unusable"; readonly place: RemotePlace; readonly why: string }
  | { readonly kind: "none" };

/**
 * Opens a remote: the one that was asked for, or the repository's default. One that was asked for by name must be
 * usable; a default that is not is only reported, for the person did not speak of it.
 *
 * @throws Problem DVC_REMOTE_MISSING, STORAGE_UNSUPPORTED
 */
export async function chooseRemote(
  repository: DvcRepository,
  name: string | undefined,
  world: MediumWorld,
): Promise<RemoteChoice> {
  const place = remotePlace(repository.settings, name);
  if (place === undefined) return { kind: "none" };
  const why = unusable(place);
  if (why !== undefined) {
    if (name === undefined) return { kind: "unusable", place, why };
    throw new Problem("STORAGE_UNSUPPORTED", {
      what: `the DVC remote '${place.name}' cannot be used: ${why}`,
      remedy: "Name a remote that is a folder (version.remote), or push by DVC itself: dvc push",
    });
  }
  return { kind: "remote", remote: { name: place.name, medium: await openMedium(place.url, world) } };
}

function unusable({ url, versioned }: RemotePlace): string | undefined {
  if (versioned) return "it keeps versions by the cloud's own numbers (version_aware, worktree), not by hash";
  if (!isSupported(url)) return `${url.replace(/:\/\/.*$/, "://")} is not supported yet`;
  return undefined;
}
