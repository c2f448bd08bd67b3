/** What could keep the local target from a rollout, found before anything of what serves is changed. */
import { createServer } from "node:net";
import { join } from "node:path";
import { Problem, unexpected } from "../../../errors.js";
import { type ClientWorld, findHost, type HostStart } from "./client.js";
import { portInUse } from "./run-host.js";
import { ensureUnpacked, type Unpack } from "./unpacked.js";
import type { LocalRelease } from "./wire.js";

/** @param releases  all that the rollout will run */
export async function preflight(
  releases: readonly LocalRelease[],
  start: HostStart,
  unpack: Unpack,
  world: ClientWorld,
): Promise<readonly Problem[]> {
  if (process.platform === "win32")
    return [
      new Problem("LOCAL_UNSUPPORTED", {
        what: "the local target does not run on Windows",
        remedy: "Use the Windows Subsystem for Linux, or another target.",
      }),
    ];
  return [
    ...(await missingDoors(world)),
    ...(await portProblems(start, world)),
    ...(await unpackProblems(start.state, releases, unpack, world)),
  ];
}

async function missingDoors({ home, files }: ClientWorld): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const door of ["host.js", "serve.js"].map((name) => join(home, name))) {
    try {
      await files.access(door);
    } catch (cause) {
      problems.push(
        new Problem("LOCAL_HOST_FAILED", {
          what: `${door} is not there`,
          remedy: "The installation is incomplete: take the whole dist/ folder of model-release.",
          cause,
        }),
      );
    }
  }
  return problems;
}

async function portProblems(start: HostStart, world: ClientWorld): Promise<readonly Problem[]> {
  if (start.port === 0) return [];
  const running = await findHost(start.state, world);
  if (running === undefined) return (await isFree(start)) ? [] : [portInUse(start.address, start.port)];
  if (running.port === start.port) return [];
  return [
    new Problem("LOCAL_PORT_IN_USE", {
      what: `what serves now listens on port ${running.port}, and the configuration says ${start.port}`,
      remedy: `Moving users to another port is no part of a rollout. Write 'port: ${running.port}', or end what serves first: model-release stop`,
    }),
  ];
}

/** Images are unpacked here and now: whether they are whole, and fit on the disk, is seen in no other way. */
async function unpackProblems(
  state: string,
  releases: readonly LocalRelease[],
  unpack: Unpack,
  { files }: ClientWorld,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const release of releases) {
    try {
      await ensureUnpacked(state, release, unpack, files);
    } catch (error) {
      problems.push(unexpected(error));
    }
  }
  return problems;
}

function isFree({ address, port }: { readonly address: string; readonly port: number }): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, address, () => server.close(() => resolve(true)));
  });
}
