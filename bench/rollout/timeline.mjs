/** A rollout as it looks from outside while it goes on: the record in its Lease, its Deployments, its users' answers. */
import { setTimeout as sleep } from "node:timers/promises";

const betweenLooksMs = 200;
const recordOf = "model-release.dev/record";

/**
 * @param heard  what the users have heard so far; counted on from here
 * @returns      `stop()`: the looks, each with the milliseconds since the one before
 */
export function watchRollout(project, name, heard) {
  const looks = [];
  let over = false;
  const watching = (async () => {
    while (!over) {
      looks.push(await look(project, name, heard));
      await sleep(betweenLooksMs);
    }
    looks.push(await look(project, name, heard));
  })();
  // Said where it is waited for.
  watching.catch(() => {});
  return {
    latest: () => looks.at(-1),
    stop: async () => {
      over = true;
      await watching;
      return looks.map((one, i) => ({ ...one, sinceMs: i === 0 ? 0 : one.at - looks[i - 1].at }));
    },
  };
}

async function look(project, name, heard) {
  const path = (group, kind) => `${group}/namespaces/${project.namespace}/${kind}`;
  const lease = `${path("/apis/coordination.k8s.io/v1", "leases")}?fieldSelector=metadata.name=${name}-model-release`;
  const [leases, deployments, pods] = await Promise.all([
    project.get(lease),
    project.get(path("/apis/apps/v1", "deployments")),
    project.get(path("/api/v1", "pods")),
  ]);
  const stored = leases.items[0]?.metadata.annotations?.[recordOf];
  const called = (wanted) => deployments.items.find(({ metadata }) => metadata.name === wanted);
  return {
    at: performance.now(),
    wall: Date.now(),
    record: stored && JSON.parse(stored),
    stable: called(name),
    canary: called(`${name}-canary`),
    leaving: pods.items.filter(({ metadata }) => metadata.deletionTimestamp).length,
    pods: pods.items.length,
    answers: new Map(heard.answers),
  };
}

/**
 * What a rollout waits for at a look that is no work of the command's: time that was asked for, or pods.
 *
 * @returns  undefined where it waits for nothing
 */
export function waitsFor({ record, stable, canary, leaving, wall }) {
  if (!record || record.phase === "done") return undefined;
  const { phase, stage, plan, steps, step } = record;
  const elapsedMs = record.elapsedMs + (wall - Date.parse(record.updatedAt));
  const inStageMs = elapsedMs - record.stageSinceMs;
  if (phase === "analysing" && step < plan.steps.length - 1) {
    if (elapsedMs - (steps[step]?.startedMs ?? 0) < plan.steps[step].stayMs) return "stay";
  }
  if (["preparing", "analysing"].includes(phase) && canary && !isRolledOut(canary)) return "pods start";
  if (["adopting", "returning"].includes(phase) && stable && !isRolledOut(stable)) return "pods start";
  if (["returning", "retiring"].includes(phase) && leaving > 0) return "pods end";
  if (stage === "settling" && inStageMs < plan.settleMs) return "settle";
  if (phase === "analysing" && stage === "counting" && inStageMs < plan.lookMs) return "evidence";
  return undefined;
}

function isRolledOut({ metadata, spec, status = {} }) {
  const counts = [status.replicas, status.updatedReplicas, status.availableReplicas];
  return status.observedGeneration >= metadata.generation && counts.every((count) => (count ?? 0) === spec.replicas);
}

/** The canary's share of the users' answers while a step was counted; undefined where nothing was answered. */
export function shareOfUsers(looks, step) {
  const counted = looks.filter(
    ({ record }) => record?.phase === "analysing" && record.step === step && record.stage === "counting",
  );
  if (counted.length < 2) return undefined;
  // Before the rollout there is one version alone: stable's.
  const [stable] = looks.find(({ answers }) => answers.size > 0).answers.keys();
  const [first, last] = [counted[0].answers, counted.at(-1).answers];
  const all = sum(last) - sum(first);
  const ofStable = (last.get(stable) ?? 0) - (first.get(stable) ?? 0);
  return all === 0 ? undefined : { share: 1 - ofStable / all, answers: all };
}

const sum = (answers) => [...answers.values()].reduce((total, count) => total + count, 0);
