/** The local target, put together for the jobs. */
import { join } from "node:path";
import { fitAsAsked } from "../../engine/plan.js";
import { readRecord } from "../../engine/record.js";
import { createFileJournal } from "../../journal/file-journal.js";
import { openLedger } from "../../journal/ledger.js";
import { createLocalObserver } from "../../observers/local.js";
import type { ArmReplicas, Replicas } from "../../observers/source.js";
import type { ArmName } from "../../seams.js";
import type { OpenTarget, TargetContext, TargetStatus } from "../kind.js";
import { askHost, findHost } from "./client.js";
import { releaseFolder } from "./layout.js";
import { type LocalStatus, localUrl, readLocalStatus, stopLocal } from "./operate.js";
import { localOptions } from "./options.js";
import { createLocalSender } from "./replay-sender.js";
import { createLocalTarget } from "./target.js";
import { ensureUnpacked } from "./unpacked.js";
import { type HostCounters, localTemplateShape } from "./wire.js";

export async function open(context: TargetContext): Promise<OpenTarget> {
  const { folder, world, unpack, traffic } = context;
  const { files, clock } = world;
  const ledger = openLedger(folder, { files, clock });
  const kept = async () => (await ledger.load()).releases.map(({ digest }) => digest);
  return {
    target: createLocalTarget({ ...localOptions.parse(context.options), ...context, keep: kept }),
    observer: createLocalObserver({ folder, traffic, world }),
    place: { name: context.name },
    replicas: (signal) => readReplicas(folder, world, signal),
    journal: createFileJournal({ folder, parse: readRecord, files, clock }),
    ledger,
    sender: createLocalSender(() => localUrl(folder, world), world),
    startsWithBaseline: true,
    release: async ({ digest, model }) => ({ digest, template: { model } }),
    fit: async (asked) => fitAsAsked(asked),
    url: () => localUrl(folder, world),
    status: async (signal) => describe(await readLocalStatus(folder, world, signal)),
    async modelOf({ digest, template }) {
      const local = { digest, template: localTemplateShape.parse(template) };
      await ensureUnpacked(folder, local, unpack, files);
      return join(releaseFolder(folder, digest), local.template.model);
    },
    async stop(signal, options) {
      const ended = await stopLocal(folder, world, signal, options);
      return ended.map((pid) => `process ${pid}`);
    },
    close: () => {},
  };
}

/** By the host's own clock; nothing of them where no host runs. */
async function readReplicas(folder: string, world: TargetContext["world"], signal: AbortSignal): Promise<Replicas> {
  const host = await findHost(folder, world);
  const answer = host && (await askHost<HostCounters>(host, ["GET", "/counters"], signal));
  const of = (arm: ArmName): ArmReplicas => {
    const counts = answer?.content.arms[arm];
    if (counts === undefined) return { expected: 0, restarts: 0, ageSeconds: 0 };
    const { replicas, restarts, ageSeconds } = counts;
    return { expected: replicas.expected, restarts, ageSeconds };
  };
  return { stable: of("stable"), canary: of("canary") };
}

function describe(status: LocalStatus): TargetStatus {
  if (!status.running) {
    const lines = status.leftBehind.map(
      ({ pid, arm }) => `a killed host left the ${arm} server behind (process ${pid})`,
    );
    return { lines: ["nothing runs here", ...lines], detail: status };
  }
  const { url, pid, serving, servers } = status;
  const lines = servers.map(
    ({ arm, digest, phase, pid }) =>
      `${arm}: ${digest.slice(0, 19)}… ${phase}${pid === undefined ? "" : ` (process ${pid})`}`,
  );
  return { serving, url, lines: [`${url} (host process ${pid})`, ...lines], detail: status };
}
