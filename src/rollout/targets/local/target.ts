/**
 * The local target: a host process of our own on this machine, with a proxy and a server for each arm.
 *
 * Requests go to the host, which is started where it is missing. Linux and macOS.
 */
import { Problem } from "../../../errors.js";
import type { World } from "../../../world.js";
import { readStored } from "../../journal/stored.js";
import { identifySelf } from "../../process.js";
import type { Actual, Desired, Fence, Release, Target } from "../../seams.js";
import { askHost, ensureHost, findHost } from "./client.js";
import type { Answer } from "./host.js";
import { layoutOf } from "./layout.js";
import type { LocalOptions } from "./options.js";
import { preflight } from "./preflight.js";
import type { SessionKey } from "./sessions.js";
import { sendSmoke } from "./smoke.js";
import { ensureUnpacked, pruneUnpacked, type Unpack } from "./unpacked.js";
import { type HostStatus, type LocalRelease, localTemplateShape, type Statement, statementShape } from "./wire.js";

export interface LocalTargetOptions extends LocalOptions {
  /** The rollout's state folder, `.model-release/<name>`, absolute. */
  readonly folder: string;
  /** The host ends by itself some time after this process was killed, unless another command has come. */
  readonly ephemeral: boolean;
  /** By default a minute: the post step of a killed run comes within it, and brings the rollout back in good order. */
  readonly ownerGraceMs?: number;
  readonly session: SessionKey;
  readonly unpack: Unpack;
  /** Digests whose unpacked images stay, beside those that serve (what `rollback --to` offers). */
  readonly keep?: () => Promise<readonly string[]>;
  readonly world: Pick<World, "files" | "clock" | "environment" | "home" | "fetch">;
}

export function createLocalTarget(options: LocalTargetOptions): Target {
  const { folder: state, world } = options;
  const start = { state, address: options.address ?? "127.0.0.1", port: options.port ?? 0 };

  /** The release that unpacked images were last removed for. */
  let tidied: string | undefined;

  /** The host that runs, or is to run: one that was killed while something was wanted of it is started again. */
  async function reviveHost(signal: AbortSignal) {
    const running = await findHost(state, world);
    if (running) return running;
    const wanted = await readStored(layoutOf(state).statement, statementShape, world.files);
    return wanted && ensureHost(start, world, signal);
  }

  async function status(signal: AbortSignal): Promise<HostStatus | undefined> {
    for (let attempt = 0; attempt < 3; attempt++) {
      const host = await reviveHost(signal);
      if (host === undefined) return undefined;
      const answer = await askHost<HostStatus>(host, ["GET", "/status"], signal);
      if (answer !== undefined) return answer.content;
    }
    throw new Problem("LOCAL_HOST_FAILED", {
      what: "the local host ended three times while it was asked",
      remedy: `Its log says why: ${layoutOf(state).hostLog}`,
    });
  }

  return {
    preflight: (wanted) => preflight(releasesOf(toLocal(wanted)), start, options.unpack, world),
    read: async (signal): Promise<Actual> => (await status(signal))?.actual ?? { share: 0, hold: false },
    apply: async (desired, fence, signal) => {
      const local = toLocal(desired);
      for (const release of releasesOf(local)) await ensureUnpacked(state, release, options.unpack, world.files);
      const statement: Statement = {
        fence,
        desired: local,
        session: options.session,
        ...(options.ephemeral && { owner: { process: await identifySelf(), graceMs: options.ownerGraceMs ?? 60_000 } }),
      };
      await stateWish(statement, signal);
      if (local.stable && !local.canary) await tidy(local.stable, signal);
    },
    smoke: async (rows, signal) => {
      const canary = (await status(signal))?.servers.find(({ arm, phase }) => arm === "canary" && phase === "ready");
      if (canary?.port === undefined) return { passed: false, what: "the canary's server is not ready" };
      return sendSmoke(`http://127.0.0.1:${canary.port}`, rows, world.fetch, signal);
    },
  };

  /** With one release alone, once a change: images that nobody runs nor may come back to are removed. */
  async function tidy({ digest }: LocalRelease, signal: AbortSignal): Promise<void> {
    if (tidied === digest) return;
    const kept = (await options.keep?.()) ?? [];
    // A canary's server that is about to end has its model in memory; a predecessor may have to be started once more.
    const stable = ((await status(signal))?.servers ?? []).filter(({ arm }) => arm === "stable");
    const running = stable.map((server) => server.digest);
    await pruneUnpacked(state, [digest, ...running, ...kept], world.files);
    if (running.every((one) => one === digest)) tidied = digest;
  }

  async function stateWish(statement: Statement, signal: AbortSignal): Promise<void> {
    for (let attempt = 0; attempt < 3; attempt++) {
      const host = await ensureHost(start, world, signal);
      const answer = await askHost<Answer & { error?: string }>(host, ["PUT", "/wanted"], signal, statement);
      if (answer === undefined) continue;
      if (answer.status === 200) return;
      if (answer.status === 409) throw takenOver(statement.fence);
      throw new Problem("LOCAL_HOST_FAILED", {
        what: `the local host refused what is wanted of it: ${answer.content.error ?? `status ${answer.status}`}`,
        remedy: "If it was started by another version of model-release, end it: model-release stop",
      });
    }
    throw new Problem("LOCAL_HOST_FAILED", {
      what: "the local host ended three times while it was told what is wanted",
      remedy: `Its log says why: ${layoutOf(state).hostLog}`,
    });
  }
}

function toLocal(desired: Desired): Statement["desired"] {
  const { stable, canary, share, hold } = desired;
  return {
    ...(stable && { stable: toLocalRelease(stable) }),
    ...(canary && { canary: { ...toLocalRelease(canary), replicas: canary.replicas } }),
    share,
    hold,
  };
}

function toLocalRelease({ digest, template }: Release): LocalRelease {
  return { digest, template: localTemplateShape.parse(template) };
}

const releasesOf = ({ stable, canary }: Statement["desired"]) => [stable, canary].filter((one) => one !== undefined);

function takenOver({ epoch }: Fence): Problem {
  return new Problem("ROLLOUT_TAKEN_OVER", {
    what: `this rollout was taken over by another run (ours had epoch ${epoch})`,
    remedy: "Nothing to do here: the other run brings it to its end. 'model-release status' shows it.",
  });
}
