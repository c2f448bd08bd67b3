/** The media that files can lie on, by the scheme of their URL; a path without a scheme is `local`. */
import { Problem } from "../errors.js";
import type { List } from "../list.js";
import type { Medium, MediumKind, MediumWorld } from "./medium.js";

export const media = {
  local: {
    help: "a folder of this machine or of a mounted disk",
    load: async () => (await import("./local.js")).local,
  },
} as const satisfies List<MediumKind>;

/** Known by name, so that the message says "not yet" and not "unknown". */
const notYet: readonly string[] = [
  "http",
  "https",
  "s3",
  "gs",
  "azure",
  "hdfs",
  "webhdfs",
  "ssh",
  "gdrive",
  "oss",
  "webdav",
  "webdavs",
];

/** The medium that a URL names: `local` for paths and file://, else the scheme. */
export function mediumOf(url: string): string {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(url)?.[1]?.toLowerCase();
  return scheme === undefined || scheme === "file" ? "local" : scheme;
}

/** True where files at this URL can be read and written by this version. */
export function isSupported(url: string): boolean {
  return Object.hasOwn(media, mediumOf(url));
}

/**
 * Opens the medium of a URL.
 *
 * @throws Problem STORAGE_UNSUPPORTED  for a scheme that has no file here
 */
export async function openMedium(url: string, world: MediumWorld): Promise<Medium> {
  const scheme = mediumOf(url);
  if (!Object.hasOwn(media, scheme)) throw unsupported(scheme, url);
  const kind = await media[scheme as keyof typeof media].load();
  return kind.open(url, world);
}

function unsupported(scheme: string, url: string): Problem {
  const place = url.replace(/\/\/[^/@]*@/, "//");
  return new Problem("STORAGE_UNSUPPORTED", {
    what: notYet.includes(scheme)
      ? `${place}: ${scheme}:// is not supported yet`
      : `${place}: no kind of storage is called ${scheme}://`,
    remedy: `Use one of: ${Object.keys(media).join(", ")} (a path). Mount the storage, or copy the files by its own tool.`,
  });
}
