/** What could keep the local target from a rollout, found before anything is changed. */
import { createServer } from "node:net";
import { join } from "node:path";
import { Problem } from "../../../errors.js";
import { type ClientWorld, findHost, type HostStart } from "./client.js";
import { portInUse } from "./run-host.js";
import type { LocalRelease } from "./wire.js";

/** @param releases  all that the rollout will run */
export async function preflight(
  releases: readonly LocalRelease[],
  start: HostStart,
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
    ...releases.filter(({ template }) => template.model === "").map(namesNoModel),
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

function namesNoModel({ digest }: LocalRelease): Problem {
  return new Problem("LOCAL_RELEASE_INCOMPLETE", {
    what: `the image ${digest} names no model`,
    remedy: "Build it again with this version of model-release.",
  });
}

function isFree({ address, port }: { readonly address: string; readonly port: number }): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, address, () => server.close(() => resolve(true)));
  });
}
