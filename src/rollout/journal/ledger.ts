/** What outlasts a rollout, kept beside its journal: the releases before, and how often a holdout has judged. */
import { join } from "node:path";
import { z } from "zod";
import { effect } from "../../effects.js";
import { underJournalLock } from "./file-journal.js";
import type { LockParts } from "./lock.js";
import { readStored, writeStored } from "./stored.js";

/** Releases that `rollback --to` can go back to. */
export const releasesKept = 10;

const pastReleaseShape = z.object({
  digest: z.string(),
  template: z.record(z.string(), z.unknown()),
  /** The semantic version, where one was given. */
  version: z.string().optional(),
  /** DVC's md5 of the model. */
  model: z.string().optional(),
  /** Where the model lies, relative to the configuration. */
  path: z.string().optional(),
  /** Wall time, ISO 8601, for people. */
  promotedAt: z.string(),
});
const ledgerShape = z.object({
  /** Newest first; the first is what was promoted last. */
  releases: z.array(pastReleaseShape),
  /** By the fingerprint of the holdout. */
  judgements: z.record(z.string(), z.int().nonnegative()),
});
export type PastRelease = Readonly<z.infer<typeof pastReleaseShape>>;
export type LedgerContent = Readonly<z.infer<typeof ledgerShape>>;

export interface Ledger {
  load(): Promise<LedgerContent>;
  /** Reads, changes and writes with nobody in between; returns what was written. */
  update(change: (content: LedgerContent) => LedgerContent): Promise<LedgerContent>;
}

export const ledgerFile = "ledger.json";
const empty: LedgerContent = { releases: [], judgements: {} };

/** @param folder  the rollout's state folder, `.model-release/<name>` */
export function openLedger(folder: string, parts: LockParts): Ledger {
  const path = join(folder, ledgerFile);
  const load = async () => (await readStored(path, ledgerShape, parts.files)) ?? empty;
  return {
    load,
    update: (change) =>
      underJournalLock({ folder, ...parts }, async () => {
        const next = change(await load());
        await effect("write ledger", () => writeStored(path, next, parts.files));
        return next;
      }),
  };
}

/** Puts a release on top; one that stood there already moves up, so that each stands once. */
export function withPromoted(content: LedgerContent, release: PastRelease): LedgerContent {
  const others = content.releases.filter(({ digest }) => digest !== release.digest);
  return { ...content, releases: [release, ...others].slice(0, releasesKept) };
}

/** Counts one more judgement by a holdout. */
export function withJudgement(content: LedgerContent, fingerprint: string): LedgerContent {
  const times = (content.judgements[fingerprint] ?? 0) + 1;
  return { ...content, judgements: { ...content.judgements, [fingerprint]: times } };
}
