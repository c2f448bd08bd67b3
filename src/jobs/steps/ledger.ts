/** What outlasts a run in the target: which releases served, and how often a holdout has judged. */
import type { RolloutRecord } from "../../rollout/engine/record.js";
import { withJudgement, withPromoted } from "../../rollout/journal/ledger.js";
import { type RolloutResult, readRollout } from "../../rollout/roll-out.js";
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

/**
 * Writes a promotion down; again for the same release, for the run that promoted it may have died before.
 *
 * The candidate serves by now: that it cannot be written is said, and changes nothing of that. The next release does it.
 */
export async function notePromotion(
  { record }: Pick<RolloutResult, "record">,
  { ledger }: Pick<OpenTarget, "ledger">,
  { progress }: Pick<World, "progress">,
): Promise<void> {
  if (record.outcome !== "promoted") return;
  const { candidate, about } = record.plan;
  const named = about && { version: about.version, model: about.model, path: about.path };
  try {
    const { releases } = await ledger.load();
    if (releases[0]?.digest === candidate.digest) return;
    const promoted = { ...candidate, ...named, promotedAt: record.updatedAt };
    await ledger.update((content) => withPromoted(content, promoted));
  } catch (error) {
    progress.warn(`the promotion could not be written down, which the next release does: ${(error as Error).message}`);
  }
}

/**
 * What an earlier run could not write down, so that the baseline is what serves. Where the journal cannot be read it is
 * left to the preflight to say so: that knows all that is missing, and this knows the first of it.
 */
export async function noteLastPromotion(
  { journal, ledger }: Pick<OpenTarget, "journal" | "ledger">,
  world: World,
): Promise<void> {
  let record: RolloutRecord | undefined;
  try {
    record = await readRollout(journal);
  } catch (error) {
    world.progress.detail(`whether the last promotion was written down is not known: ${(error as Error).message}`);
  }
  if (record) await notePromotion({ record }, { ledger }, world);
}
