/** The local target, put together for the jobs. */
import { join } from "node:path";
import { fitAsAsked } from "../../engine/plan.js";
import { readRecord } from "../../engine/record.js";
import { createFileJournal } from "../../journal/file-journal.js";
import { openLedger } from "../../journal/ledger.js";
import { createLocalObserver } from "../../observers/local.js";
import type { OpenTarget, TargetContext, TargetStatus } from "../kind.js";
import { releaseFolder } from "./layout.js";
import { type LocalStatus, localUrl, readLocalStatus, stopLocal } from "./operate.js";
import { localOptions } from "./options.js";
import { createLocalTarget } from "./target.js";
import { ensureUnpacked } from "./unpacked.js";
import { localTemplateShape } from "./wire.js";

export async function open(context: TargetContext): Promise<OpenTarget> {
  const { folder, world, unpack, traffic } = context;
  const { files, clock } = world;
  const ledger = openLedger(folder, { files, clock });
  const kept = async () => (await ledger.load()).releases.map(({ digest }) => digest);
  return {
    target: createLocalTarget({ ...localOptions.parse(context.options), ...context, keep: kept }),
    observer: createLocalObserver({ folder, traffic, world }),
    journal: createFileJournal({ folder, parse: readRecord, files, clock }),
    ledger,
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
