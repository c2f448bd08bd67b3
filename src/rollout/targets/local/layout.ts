/** Where the local target keeps what, within the rollout's state folder `.model-release/<name>`. */
import { join } from "node:path";

export interface Layout {
  readonly folder: string;
  /** Held by the one host for its whole life. */
  readonly hostLock: string;
  readonly host: string;
  readonly statement: string;
  readonly servers: string;
  readonly logs: string;
  readonly hostLog: string;
  readonly releases: string;
}

/** @param state  the state folder, absolute */
export function layoutOf(state: string): Layout {
  const folder = join(state, "local");
  return {
    folder,
    hostLock: join(folder, "host.lock"),
    host: join(folder, "host.json"),
    statement: join(folder, "wanted.json"),
    servers: join(folder, "servers.json"),
    logs: join(folder, "logs"),
    hostLog: join(folder, "logs", "host.log"),
    releases: join(state, "releases"),
  };
}

/** The unpacked image. The digest's colon would end a path in PATH-like lists, so it is a dash here. */
export function releaseFolder(state: string, digest: string): string {
  return join(layoutOf(state).releases, digest.replace(":", "-"));
}
