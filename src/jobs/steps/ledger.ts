/** What outlasts a run in the target: which releases served, and how often a holdout has judged. */
import type { Model } from "../../model/model.js";
import type { Report } from "../../report/report.js";
import { withJudgement, withPromoted } from "../../rollout/journal/ledger.js";
import type { RolloutResult } from "../../rollout/roll-out.js";
import type { Release } from "../../rollout/seams.js";
import type { OpenTarget } from "../../rollout/targets/kind.js";
import type { Holdout } from "../../validate/holdout/holdout.js";
import { slicesOf } from "../../validate/holdout/slices.js";
import type { World } from "../../world.js";

/** The holdout's entry in the report, this judgement counted: a holdout that has judged often is no longer unseen. */
export async function withJudgements(
  holdout: Holdout,
  { ledger }: OpenTarget,
): Promise<NonNullable<Report["holdout"]>> {
  const { judgements } = await ledger.update((content) => withJudgement(content, holdout.fingerprint));
  return { ...holdoutInReport(holdout), judged: judgements[holdout.fingerprint] ?? 1 };
}

export function holdoutInReport(holdout: Holdout): NonNullable<Report["holdout"]> {
  const { pooled } = slicesOf(holdout);
  return {
    path: holdout.path,
    fingerprint: holdout.fingerprint,
    rows: holdout.n,
    unjudged: pooled.flatMap(({ column, values }) => values.map((value) => `${column}=${value}`)),
  };
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
  readonly model: Pick<Model, "md5" | "path">;
  readonly release: Release;
}

/** Writes a promotion down; again for the same release, for the run that promoted it may have died before. */
export async function notePromotion(
  { outcome }: RolloutResult,
  { number, model, release }: Promoted,
  { ledger }: OpenTarget,
  { clock }: World,
): Promise<void> {
  if (outcome !== "promoted" && outcome !== "unchanged") return;
  const { digest, template } = release;
  const { releases } = await ledger.load();
  if (releases[0]?.digest === digest) return;
  const promotedAt = clock.now().toISOString();
  const promoted = { digest, template, version: number, model: model.md5, path: model.path, promotedAt };
  await ledger.update((content) => withPromoted(content, promoted));
}
