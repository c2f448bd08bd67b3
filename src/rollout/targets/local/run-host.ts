/** The host process from its start to its end: its lock, its socket, its file, its signals. */
import { Problem } from "../../../errors.js";
import { takeLock } from "../../journal/lock.js";
import { readStored, writeStored } from "../../journal/stored.js";
import { identifySelf } from "../../process.js";
import { type Control, openControl } from "./control.js";
import { Host } from "./host.js";
import { type Keeper, startKeeper } from "./keeper.js";
import type { ServerParts } from "./server-process.js";
import { type HostFile, hostFileShape, statementShape } from "./wire.js";

export interface HostSettings {
  readonly address: string;
  /** 0: the one that the host before had, else any that is free. */
  readonly port: number;
}

export interface HostStart extends HostSettings {
  /** Started by the keeper of a host that was killed: it ends at once when nothing is wanted any more. */
  readonly successor: boolean;
  /** node's arguments that start a successor. */
  readonly successorCommand: readonly string[];
}

/** @returns  when the host has been told to stop and nothing of it runs any more */
export async function runHost(parts: ServerParts, settings: HostStart): Promise<void> {
  const { files, layout } = parts;
  const wanted = await readStored(layout.statement, statementShape, files);
  if (settings.successor && wanted === undefined) return;
  await files.mkdir(layout.logs, { recursive: true });
  const lock = await takeLock(layout.hostLock, parts);
  // Two commands started one each at the same moment: the other one is there, and both commands will find it.
  if (lock === undefined) return;
  const host = new Host(parts);
  let control: Control | undefined;
  let keeper: Keeper | undefined;
  try {
    const before = await readStored(layout.host, hostFileShape, files);
    const port = await startOn(host, settings, before);
    control = await openControl(host, layout);
    const file: HostFile = {
      process: await identifySelf(),
      startId: host.startId,
      socket: control.socket,
      address: settings.address,
      port,
    };
    await writeStored(layout.host, file, files);
    keeper = startKeeper(settings.successorCommand, layout.hostLog);
    // The machine goes down, or somebody ends us by hand: what was wanted stays, and the next command goes on with it.
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void host.stop({ forget: false }));
    await host.stopped;
    await files.rm(layout.host, { force: true });
  } finally {
    await keeper?.dismiss();
    await control?.close();
    await lock.release();
  }
}

async function startOn(host: Host, { address, port }: HostSettings, before: HostFile | undefined): Promise<number> {
  if (port === 0 && before !== undefined && before.address === address) {
    try {
      return await host.start(address, before.port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
      return host.start(address, 0);
    }
  }
  try {
    return await host.start(address, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") throw portInUse(address, port, error);
    throw error;
  }
}

export function portInUse(address: string, port: number, cause?: unknown): Problem {
  return new Problem("LOCAL_PORT_IN_USE", {
    what: `port ${port} on ${address} is in use by another program`,
    remedy: `End that program (lsof -i :${port} names it), or choose another port:\n  deploy:\n    port: ${port + 1}`,
    cause,
  });
}
