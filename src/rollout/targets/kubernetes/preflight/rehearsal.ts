/** Everything that a rollout will write, tried on the server without being written: what it refuses, it refuses now. */
import { Problem } from "../../../../errors.js";
import { fewAtOnce } from "../../../few-at-once.js";
import type { Desired, Release } from "../../../seams.js";
import { type ChangeSettings, changesFor } from "../changes.js";
import type { Change, Cluster } from "../cluster/cluster.js";
import { leaseName } from "../names.js";
import type { Objects } from "../objects.js";
import { asJson } from "../template.js";

/**
 * The writes of the stages to come, from what is there now. Pure.
 *
 * @throws Problem of `changesFor`: a person has to act
 */
export function changesAhead(
  candidate: Release,
  wanted: Desired,
  objects: Objects,
  settings: ChangeSettings,
): readonly Change[] {
  const { stable: live } = objects;
  const canary = wanted.canary && { ...candidate, replicas: wanted.canary.replicas };
  // A template is the same as itself, whatever image it names: nothing will be asked of stable for it.
  const present: Release | undefined = live && { digest: "", template: asJson(live.spec!.template) };
  const stages: readonly Desired[] = [
    { stable: present ?? wanted.stable, canary, share: 0, hold: true },
    { stable: candidate, share: 0, hold: true },
  ];
  const made = live === undefined ? firstExposure(objects, settings) : [];
  return distinct([
    ...stages.flatMap((stage) => changesFor(stage, objects, settings)),
    ...made,
    ...records(settings.name, live),
  ]);
}

/** What a first release makes only once its pods are ready. */
function firstExposure({ service, budget }: Objects, { first }: ChangeSettings): readonly Change[] {
  return [
    ...(service ? [] : [{ verb: "create", kind: "services", object: first.service } as const]),
    ...(first.budget && !budget
      ? [{ verb: "create", kind: "poddisruptionbudgets", object: first.budget } as const]
      : []),
  ];
}

/** The journal and the history, under names of their own: those that are there already are not to be touched. */
function records(name: string, live: Objects["stable"]): readonly Change[] {
  const metadata = { name: `${leaseName(name)}-preflight` };
  const kept = { metadata, revision: 1, data: { template: live?.spec?.template ?? {} } };
  return [
    { verb: "create", kind: "leases", object: { metadata } },
    ...(live ? [{ verb: "create", kind: "controllerrevisions", object: asJson(kept) } as const] : []),
  ];
}

function distinct(changes: readonly Change[]): readonly Change[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}

const writesAtOnce = 4;

export interface Rehearsed {
  readonly problems: readonly Problem[];
  /** What could not be tried, in words. */
  readonly untried: readonly string[];
  /** What the server let pass and warned of, in its words. */
  readonly warnings: readonly string[];
}

export async function rehearse(
  changes: readonly Change[],
  cluster: Pick<Cluster, "write">,
  signal: AbortSignal,
): Promise<Rehearsed> {
  const warnings = new Set<string>();
  const onWarning = (text: string) => void warnings.add(text);
  const failures = await fewAtOnce(writesAtOnce, changes, async (change) => {
    try {
      await cluster.write(change, signal, { dryRun: true, onWarning });
      return undefined;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Problem) return error;
      throw error;
    }
  });
  const problems = failures.flatMap((failure) => failure ?? []);
  // A webhook that has effects of its own says that it cannot be tried: no word on what it would say in earnest.
  const isUntried = ({ message }: Problem) => message.includes("does not support dry run");
  // Somebody wrote between our reading and this: the rollout reads again.
  const told = problems.filter((problem) => problem.code !== "KUBERNETES_CONFLICT");
  return {
    problems: told.filter((problem) => !isUntried(problem)),
    warnings: [...warnings],
    untried: [...new Set(told.filter(isUntried).map(({ message }) => message))],
  };
}
