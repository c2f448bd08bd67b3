/** By hand: what runs, and ending it. */
import { join } from "node:path";
import { effect } from "../../../effects.js";
import type { World } from "../../../world.js";
import { journalFiles } from "../../journal/file-journal.js";
import { ledgerFile } from "../../journal/ledger.js";
import { readStored } from "../../journal/stored.js";
import { endProcess, isRunning } from "../../process.js";
import { askHost, findHost } from "./client.js";
import { layoutOf } from "./layout.js";
import { endRecorded } from "./server-process.js";
import { type HostStatus, type ServerStatus, serversFileShape } from "./wire.js";

export type OperateWorld = Pick<World, "files" | "clock">;

export type LocalStatus =
  | {
      readonly running: true;
      readonly url: string;
      readonly pid: number;
      /** The digest that users reach as stable; absent while nothing is ready. */
      readonly serving?: string;
      readonly share: number;
      readonly servers: readonly ServerStatus[];
    }
  | {
      readonly running: false;
      /** Servers that a killed host has left; the next run takes them back, `stop` ends them. */
      readonly leftBehind: readonly { readonly pid: number; readonly arm: string; readonly digest: string }[];
    };

/** Looks, and changes nothing. @param state  the rollout's state folder, `.model-release/<name>`, absolute */
export async function readLocalStatus(state: string, world: OperateWorld, signal: AbortSignal): Promise<LocalStatus> {
  const host = await findHost(state, world);
  const answer = host && (await askHost<HostStatus>(host, ["GET", "/status"], signal));
  if (!host || !answer) return { running: false, leftBehind: await leftBehind(state, world) };
  const { actual, servers, serving } = answer.content;
  return {
    running: true,
    url: urlOf(host),
    pid: host.process.pid,
    ...(serving !== undefined && { serving }),
    share: actual.share,
    servers,
  };
}

/** Where users' requests go in; undefined when no host runs. */
export async function localUrl(state: string, world: Pick<World, "files">): Promise<string | undefined> {
  const host = await findHost(state, world);
  return host && urlOf(host);
}

export interface StopOptions {
  /** Also the journal, the ledger, the unpacked images and the logs: as if there had never been a release. */
  readonly forget: boolean;
}

/**
 * Ends the host and all its servers, and waits until they are gone; what a killed host has left is ended too.
 *
 * @returns  the numbers of the processes that were ended
 */
export async function stopLocal(
  state: string,
  world: OperateWorld,
  signal: AbortSignal,
  { forget }: StopOptions,
): Promise<readonly number[]> {
  const layout = layoutOf(state);
  const ended = await effect("stop host", async () => {
    const stopped = await stopHost(state, world, signal);
    // A killed host's keeper may be starting its successor just now: with nothing wanted, it ends at once.
    await world.files.rm(layout.statement, { force: true });
    const late = await stopHost(state, world, signal);
    return [...stopped, ...late, ...(await endLeftBehind(state, world))];
  });
  for (const file of [layout.servers, layout.host]) await world.files.rm(file, { force: true });
  if (forget) await effect("forget rollout", () => forgetLocal(state, world));
  return ended;
}

async function stopHost(state: string, world: OperateWorld, signal: AbortSignal): Promise<readonly number[]> {
  const host = await findHost(state, world);
  if (host === undefined) return [];
  const status = await askHost<HostStatus>(host, ["GET", "/status"], signal);
  const pids = [host.process.pid, ...(status?.content.servers ?? []).flatMap(({ pid }) => pid ?? [])];
  await askHost(host, ["POST", "/stop"], signal);
  const deadline = world.clock.monotonic() + 45_000;
  while (await isRunning(host.process)) {
    // Requests in flight and servers that drain have their time within this; after it, it hangs.
    if (world.clock.monotonic() > deadline) await endProcess(host.process, world.clock, { graceMs: 0 });
    await world.clock.sleep(25);
  }
  return pids;
}

async function endLeftBehind(state: string, world: OperateWorld): Promise<readonly number[]> {
  const layout = layoutOf(state);
  const file = await readStored(layout.servers, serversFileShape, world.files);
  if (file === undefined) return [];
  const before = await leftBehind(state, world);
  const parts = { state, layout, home: "", environment: {}, ...world };
  await Promise.all(file.servers.map((record) => endRecorded(record, parts)));
  return before.map(({ pid }) => pid);
}

async function leftBehind(state: string, { files }: OperateWorld) {
  const file = await readStored(layoutOf(state).servers, serversFileShape, files);
  const found = [];
  for (const { process, arm, release } of file?.servers ?? [])
    if (process && (await isRunning(process))) found.push({ pid: process.pid, arm, digest: release.digest });
  return found;
}

async function forgetLocal(state: string, world: OperateWorld): Promise<void> {
  const layout = layoutOf(state);
  for (const path of [
    layout.folder,
    layout.releases,
    ...[...journalFiles, ledgerFile].map((name) => join(state, name)),
  ])
    await world.files.rm(path, { recursive: true, force: true });
}

/** An address that listens everywhere is reached by the loopback one; IPv6 stands in brackets. */
function urlOf({ address, port }: { readonly address: string; readonly port: number }): string {
  const reached = address === "0.0.0.0" ? "127.0.0.1" : address === "::" ? "::1" : address;
  return `http://${reached.includes(":") ? `[${reached}]` : reached}:${port}`;
}
