/** Goes back: ends a rollout under way, or brings an earlier release back. */
import type { Config } from "../config/config.js";
import { type Exit, exits, Problem } from "../errors.js";
import { isReturn, returnPlan } from "../rollout/engine/plan.js";
import type { RolloutRecord } from "../rollout/engine/record.js";
import type { PastRelease } from "../rollout/journal/ledger.js";
import { abandonRollout, type RolloutResult, readRollout, rollOut } from "../rollout/roll-out.js";
import type { OpenTarget } from "../rollout/targets/kind.js";
import type { World } from "../world.js";
import { alertOfRollout, tell } from "./steps/alerts.js";
import { notePromotion } from "./steps/ledger.js";
import { type Asker, holderName } from "./steps/run.js";
import { openState } from "./steps/state.js";
import { withTarget } from "./steps/target.js";

export interface RolledBack {
  readonly did: "ended-rollout" | "returned";
  readonly outcome: RolloutResult["outcome"];
  readonly serving: string;
  readonly reasons: readonly string[];
  readonly exit: Exit;
}

/** @param to  a version or a digest; undefined goes back to the release before, or ends the rollout under way */
export async function rollback(
  config: Config,
  world: World,
  asker: Asker,
  to: string | undefined,
): Promise<RolledBack> {
  const folders = await openState(config, world);
  const { result, ...rolledBack } = await withTarget(config, folders, world, (target) =>
    goBack(target, config, world, asker, to),
  );
  await tell(alertOfRollout(result, { job: "rollback", exit: rolledBack.exit, asker }, config, world), config, world);
  return rolledBack;
}

type WithResult = RolledBack & { readonly result: RolloutResult };

async function goBack(
  target: OpenTarget,
  config: Config,
  world: World,
  asker: Asker,
  to: string | undefined,
): Promise<WithResult> {
  const parts = { ...target, ...world };
  const options = { retry: true, whenBusy: config.deploy.when_busy ?? asker.whenBusy, holder: holderName(world) };
  const underWay = await readRollout(target.journal);
  if (underWay && isSuchReturn(underWay, to)) {
    // Asked for again, for whoever began it may have died: ending it would bring back what was to be left.
    const result = await rollOut({ ...parts, plan: underWay.plan, options });
    await notePromotion(result, target, world);
    return returned(result);
  }
  const ended = await abandonRollout({
    ...parts,
    holder: holderName(world),
    force: true,
    because: { kind: "by-hand", reasons: ["rolled back by hand"] },
  });
  if (ended && to === undefined && ended.outcome !== "promoted")
    return answer("ended-rollout", ended, ended.outcome === "rolled-back");
  // Past its point of no return it could only go forward: what it came to is what is to be left.
  if (ended) await notePromotion(ended, target, world);

  const release = ended && to === undefined ? await releaseBefore(ended, target) : await releaseToReturnTo(target, to);
  const last = await readRollout(target.journal);
  if (!last) throw nothingToReturnTo("no rollout has been recorded here");
  const { digest, template, version, model, path = config.model.path } = release;
  const about = version !== undefined && model !== undefined ? { version, model, path } : undefined;
  const plan = returnPlan({ digest, template }, last.plan, about);
  const result = await rollOut({ ...parts, plan, options });
  await notePromotion(result, target, world);
  return returned(result);
}

/** A return that is under way and goes where this one is to go. */
function isSuchReturn({ plan, phase, abandoned }: RolloutRecord, to: string | undefined): boolean {
  if (phase === "done" || abandoned !== undefined || !isReturn(plan)) return false;
  return to === undefined || to === plan.about?.version || namesDigest(to, plan.candidate.digest);
}

function returned(result: RolloutResult): WithResult {
  return answer("returned", result, result.outcome === "promoted" || result.outcome === "unchanged");
}

function answer(did: RolledBack["did"], result: RolloutResult, asAsked: boolean): WithResult {
  const { outcome, serving, reasons } = result;
  return { did, outcome, serving, reasons, exit: asAsked ? exits.done : result.exit, result };
}

async function releaseToReturnTo({ ledger }: OpenTarget, to: string | undefined): Promise<PastRelease> {
  const { releases } = await ledger.load();
  const found =
    to === undefined ? releases[1] : releases.find(({ version, digest }) => version === to || namesDigest(to, digest));
  if (found) return found;
  const known = releases.map(({ version, digest }) => `${version ?? "?"} (${digest.slice(0, 19)}…)`).join(", ");
  const before = known === "" ? "nothing has been released here yet" : "there is no release before the one that serves";
  throw nothingToReturnTo(to === undefined ? before : `no release is called ${to}`, known);
}

/** What served when a rollout began that could no longer be ended; the ledger need not know it. */
async function releaseBefore({ record }: RolloutResult, { ledger }: OpenTarget): Promise<PastRelease> {
  const { stable, plan, startedAt } = record;
  if (stable === undefined) {
    const { candidate, about } = plan;
    throw new Problem("RELEASE_NOT_FOUND", {
      what: `the rollout could no longer be ended: ${about?.version ?? candidate.digest} serves, and nothing served before it`,
      remedy: "There is nothing to go back to: release a model that is better.",
    });
  }
  const { releases } = await ledger.load();
  return releases.find(({ digest }) => digest === stable.digest) ?? { ...stable, promotedAt: startedAt };
}

/** A digest, or its beginning with enough of it to be no accident; with or without the algorithm. */
function namesDigest(written: string, digest: string): boolean {
  const hex = written.replace(/^sha256:/, "");
  return hex.length >= 8 && digest.startsWith(`sha256:${hex}`);
}

function nothingToReturnTo(what: string, known = ""): Problem {
  return new Problem("RELEASE_NOT_FOUND", {
    what,
    remedy:
      known === ""
        ? "Nothing was changed. 'model-release status' shows what serves."
        : `Nothing was changed. There are: ${known}.`,
  });
}
