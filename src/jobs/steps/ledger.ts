/** What outlasts a run in the target: which releases served, and how often a holdout has judged. */
import type { Model } from "../../model/model.js";
import { withJudgement, withPromoted } from "../../rollout/journal/ledger.js";
import type { RolloutResult } from "../../rollout/roll-out.js";
import type { Release } from "../../rollout/seams.js";
import type { OpenTarget } from "../../rollout/targets/kind.js";
import type { Holdout } from "../../validate/holdout/holdout.js";
import type { World } from "../../world.js";

/** Counts this judgement: a holdout that has judged often is no longer unseen. @returns how often, this time included */
export async function countJudgement({ fingerprint }: Holdout, { ledger }: OpenTarget): Promise<number> {
  const { judgements } = await ledger.update((content) => withJudgement(content, fingerprint));
  return judgements[fingerprint] ?? 1;
}

/** The digest that serves, "none", or "unknown" where the target could not be asked. */
export async function nowServing(open: OpenTarget, { signal, progress }: World): Promise<string> {
  try {
    return (await open.status(signal)).serving ?? "none";
  } catch (error) {
    progress.warn(`what serves now could not be asked: ${(error as Error).message}`);
    return "unknown";
  }
}

export interface Promoted {
  readonly number: string;
  readonly candidate: Pick<Model, "md5" | "path">;
  readonly release: Release;
}

/** Writes a promotion down; again for the same release, for the run that promoted it may have died before. */
export async function notePromotion(
  { outcome }: RolloutResult,
  { number, candidate, release }: Promoted,
  { ledger }: OpenTarget,
  { clock }: World,
): Promise<void> {
  if (outcome !== "promoted" && outcome !== "unchanged") return;
  const { digest, template } = release;
  const { releases } = await ledger.load();
  if (releases[0]?.digest === digest) return;
  const promotedAt = clock.now().toISOString();
  const promoted = { digest, template, version: number, model: candidate.md5, path: candidate.path, promotedAt };
  await ledger.update((content) => withPromoted(content, promoted));
}
