/**
 * Whole releases on a real cluster under the load of users: what is lost (nothing may be), whether the shares that are
 * reported are true, and what the command itself costs in time, calls and memory.
 *
 * On the cluster of `npm run cluster`, which is brought up where it is not; minutes long.
 */
import { availableParallelism, loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { compileFolders } from "../test/cluster/compile.mjs";
import { openCountingDoor, peakPerSecond } from "./rollout/counting-door.mjs";
import { memoryOfBareClient, watchMemory } from "./rollout/memory.mjs";
import { shareOfUsers, waitsFor, watchRollout } from "./rollout/timeline.mjs";

const perSecond = 220;
/** Kept connections stay with the pods from before the canary: more of them, and it would get less than half its share. */
const keptEvery = 4;
const name = "digits";
const deployments = "/apis/apps/v1/namespaces";

export const bench = {
  name: "rollout",
  help: `releases on Kubernetes by replicas, ${perSecond} requests a second through the Service, a quarter on kept connections; beside Node that lists pods by client-node`,
  async run({ quick }) {
    const load = await compileFolders(["bench", "support"]);
    const { enterProject } = await load("support/project.js");
    const { startUsers } = await load("support/users.js");
    const { openTestCluster } = await load("bench/test-cluster.js");
    const project = await enterProject("bench-rollout");
    const { kubeconfig } = await openTestCluster();
    const door = await openCountingDoor(kubeconfig, project.folder);
    const stage = { project, startUsers, door };
    try {
      await firstRelease(stage);
      const figures = [];
      for (const play of [promotion, rollback, killedAndRunAgain, drivingAlone, ...(quick ? [] : [manyPods])]) {
        figures.push(...(await played(play, stage)));
      }
      return figures;
    } finally {
      door.close();
      await project.leave();
    }
  },
};

/** A play that did not come to its end is a broken promise, and the next one is played nevertheless. */
async function played(play, stage) {
  try {
    return await play(stage);
  } catch (error) {
    console.error(error);
    return [{ figure: `${play.name}: did not end as promised`, unit: "", broken: true }];
  }
}

const mild = ["error_rate <= 50%"];
/** Which no server's answers hold. */
const harsh = ["latency_p50 <= 110us"];
const steps = (...shares) => shares.map((share) => ({ share, stay: "6s" }));

async function configure({ project }, model, canary, deploy = { replicas: 3 }) {
  const usual = { max_duration: "40s", settle: "1s", gates: mild };
  await project.configure({ model: `models/${model}.onnx`, deploy, canary: { ...usual, ...canary } });
}

async function firstRelease({ project }) {
  await configure({ project }, "logistic", { steps: steps("25%", "50%") });
  expectOutcome(await project.run(), "promoted");
}

async function promotion(stage) {
  await configure(stage, "forest", { steps: steps("25%", "50%") });
  const seen = await underLoad(stage, runRelease);
  expectOutcome(seen.ended, "promoted");
  return [...tell("promotion", seen), ...costs("promotion", seen), await memoryFigure("the command", stage, seen, 350)];
}

async function rollback(stage) {
  await configure(stage, "neighbours", { steps: steps("25%", "50%"), gates: harsh });
  const seen = await underLoad(stage, runRelease);
  expectOutcome(seen.ended, "rolled-back");
  return [...tell("rollback by a gate", seen), ...costs("rollback by a gate", seen)];
}

/** SIGKILL in the middle of the second step; the next run takes it up. */
async function killedAndRunAgain(stage) {
  await configure(stage, "logistic", { steps: steps("25%", "50%") });
  const seen = await underLoad(stage, async (start) => {
    await killInStep(stage, start(["release"]), 1);
    return runRelease(start);
  });
  expectOutcome(seen.ended, "promoted");
  return tell("killed in a step and run again", seen);
}

/** What drives without a model in its memory: a person's promotion of a rollout whose driver was killed. */
async function drivingAlone(stage) {
  await configure(stage, "forest", { steps: steps("25%", "50%") });
  const seen = await underLoad(stage, async (start) => {
    await killInStep(stage, start(["release"]), 0);
    return start(["promote", "--reason", "bench"]).ended;
  });
  if (seen.ended.exit !== 0) throw new Error(`promote ended with ${seen.ended.exit}: ${seen.ended.stderr}`);
  return [
    ...tell("killed in a step and promoted by hand", seen),
    await memoryFigure("the driving part alone (promote)", stage, seen, 200),
  ];
}

/** Ten pods of the default objects, by as many steps as the nodes have room for. */
async function manyPods(stage) {
  const { project } = stage;
  const replicas = 10;
  const ours = (await stable(project)).spec.replicas;
  const room = (await roomForPods(project)) + ours;
  // As many again at 50 %, three at 25 %, and one more while stable is replaced.
  const shares = room >= 21 ? ["10%", "25%", "50%"] : ["10%", "25%"];
  if (room < 14) return [{ figure: `left out: promotion of ${replicas}; there is room for`, ours: room, unit: "pods" }];
  await project.admin("PATCH", `${deployments}/${project.namespace}/deployments/${name}`, { spec: { replicas } });
  await until(async () => (await stable(project)).status.availableReplicas === replicas);
  await configure(stage, "logistic", { steps: steps(...shares), gates: ["error_rate <= 40%"] });
  const seen = await underLoad(stage, runRelease);
  expectOutcome(seen.ended, "promoted");
  return [...tell(`promotion of ${replicas}`, seen), ...costs(`promotion of ${replicas}`, seen)];
}

/** More pods of the default objects, by the CPU that they ask for: that runs out first. */
async function roomForPods(project) {
  const [nodes, pods] = [await project.get("/api/v1/nodes"), await project.get("/api/v1/pods")];
  const sum = (quantities) => quantities.reduce((total, one) => total + milli(one), 0);
  const asked = pods.items
    .filter(({ status }) => !["Succeeded", "Failed"].includes(status.phase))
    .flatMap(({ spec }) => spec.containers.map(({ resources }) => resources?.requests?.cpu ?? "0"));
  const free = sum(nodes.items.map(({ status }) => status.allocatable.cpu)) - sum(asked);
  return Math.floor(free / milli("100m"));
}

const milli = (cpu) => (cpu.endsWith("m") ? Number(cpu.slice(0, -1)) : Number(cpu) * 1000);

// --- one run under load

const runRelease = (start) => start(["release"]).ended;

/**
 * @param play  starts commands by the function that it is given, and returns what the last one came to
 * @returns     what users and onlookers saw, until the last pod on its way out was gone
 */
async function underLoad({ project, startUsers, door }, play) {
  const { replicas } = (await stable(project)).spec;
  const users = startUsers(await project.url(), perSecond, keptEvery);
  const watching = watchRollout(project, name, users.heard);
  await until(() => users.heard.answers.size > 0);
  let command;
  const start = (words) => {
    const since = { at: performance.now(), calls: door.calls.length };
    const running = project.start(words, { kubeconfig: door.kubeconfig });
    command = { since, memory: watchMemory(running.child.pid) };
    return running;
  };
  try {
    const ended = await play(start);
    const endedAt = performance.now();
    const calls = door.calls.slice(command.since.calls);
    await until(() => watching.latest().at > endedAt && watching.latest().leaving === 0);
    const looks = await watching.stop();
    return { ended, looks, calls, replicas, ...command, endedAt, heard: await users.stop() };
  } finally {
    await Promise.allSettled([watching.stop(), users.stop()]);
  }
}

/** Ends the command without a word, two seconds after the step began to be counted. */
async function killInStep({ project }, running, step) {
  const lease = `/apis/coordination.k8s.io/v1/namespaces/${project.namespace}/leases/${name}-model-release`;
  await until(async () => {
    if (running.child.exitCode !== null) throw new Error(`it ended by itself: ${(await running.ended).stderr}`);
    const { annotations } = (await project.get(lease)).metadata;
    const record = JSON.parse(annotations["model-release.dev/record"]);
    return record.phase === "analysing" && record.step === step && record.stage === "counting";
  });
  await sleep(2000);
  running.child.kill("SIGKILL");
  await running.ended;
}

const stable = (project) => project.get(`${deployments}/${project.namespace}/deployments/${name}`);

async function until(holds, withinMs = 120_000) {
  for (const end = performance.now() + withinMs; !(await holds()); await sleep(100)) {
    if (performance.now() > end) throw new Error(`not within ${withinMs / 1000} s: ${holds}`);
  }
}

function expectOutcome({ exit, report, stderr }, outcome) {
  if (report?.outcome !== outcome)
    throw new Error(`ended ${report?.outcome} (exit ${exit}), not ${outcome}: ${stderr}`);
}

// --- what it came to

/** A figure with an upper bound; beyond it the promise is broken. */
const bounded = (figure, most) => ({ ...figure, wanted: `≤ ${most} ${figure.unit}`, broken: figure.ours > most });

function tell(what, { heard, looks, replicas, ended }) {
  const { plan } = looks.at(-1).record;
  for (const failure of new Set(heard.failures)) console.error(`  ${what}: a request failed: ${failure}`);
  const pods = (step) => step.replicas / (step.replicas + replicas);
  return [
    { figure: `${what}: requests sent`, ours: heard.sent, unit: "requests" },
    bounded({ figure: `${what}: failed`, ours: heard.failures.length, unit: "requests" }, 0),
    ...plan.steps.flatMap((step, i) => {
      const told = toldShare(looks.at(-1).record.steps[i], ended.report?.rollout?.steps[i]);
      const counted = shareOfUsers(looks, i);
      if (told === undefined || counted === undefined) return [];
      const figure = `${what}: asked ${percent(step.share)}, by pods ${percent(pods(step))}`;
      return [truthOf({ figure, ours: told.share * 100, peer: counted.share * 100, unit: "%" }, told, counted)];
    }),
  ];
}

/** As the report has it; a command by hand has no report, and the record says the same. */
function toldShare(recorded, reported) {
  const share = reported?.achieved ?? recorded?.seenShare;
  return share === undefined ? undefined : { share, requests: recorded.canaryRequests + recorded.stableRequests };
}

/** The two windows begin and end a moment apart: no further from each other than two samples of one share may be. */
function truthOf(figure, told, counted) {
  const variance = counted.share * (1 - counted.share) * (1 / told.requests + 1 / counted.answers);
  const apart = 4 * Math.sqrt(variance) * 100;
  const wanted = `± ${apart.toFixed(1)} of what users saw`;
  return { ...figure, wanted, broken: Math.abs(figure.ours - figure.peer) > apart };
}

/** The command's own time: all but what was asked for and what pods took; and what it asked of the API server. */
function costs(what, { looks, calls, since, endedAt, memory }) {
  const load = `${loadavg()[0].toFixed(0)} of ${availableParallelism()}`;
  const own = looks.filter(({ at }) => at >= since.at && at <= endedAt);
  const waited = secondsBy(own, waitsFor);
  const worked = secondsBy(own, (look) => (waitsFor(look) ? undefined : placeOf(look)));
  const whole = (endedAt - since.at) / 1000;
  const overhead = whole - [...waited.values()].reduce((sum, seconds) => sum + seconds, 0);
  const drivenFrom = own.find(({ record }) => record?.phase !== "done")?.at ?? endedAt;
  const driving = calls.filter(({ at }) => at >= drivenFrom);
  const isScrape = ({ what: asked }) => asked.includes("/proxy/");
  const [scrapes, others] = [driving.filter(isScrape), driving.filter((call) => !isScrape(call))];
  const perDriven = ({ length }) => length / ((endedAt - drivenFrom) / 1000);
  return [
    { figure: `${what}: the whole command (${listed(waited)})`, ours: whole, unit: "s" },
    bounded({ figure: `${what}: its own part of that (${listed(worked)})`, ours: overhead, unit: "s" }, 5),
    { figure: `${what}: the command's CPU, on a machine under load ${load}`, ours: memory.cpuSeconds(), unit: "s" },
    { figure: `${what}: API calls before the rollout`, ours: calls.length - driving.length, unit: "calls" },
    { figure: `${what}: API calls in the rollout, scrapes apart`, ours: perDriven(others), unit: "calls a second" },
    { figure: `${what}: the most in any second of it`, ours: peakPerSecond(others), unit: "calls" },
    {
      figure: `${what}: scrapes, each pod every second here (every 15 s by default)`,
      ours: perDriven(scrapes),
      unit: "calls a second",
    },
  ];
}

const placeOf = ({ record }) => (record && record.phase !== "done" ? record.phase : "around the rollout");

function secondsBy(looks, keyOf) {
  const sums = new Map();
  for (const look of looks) {
    const key = keyOf(look);
    if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + look.sinceMs / 1000);
  }
  return sums;
}

const listed = (sums) => [...sums].map(([key, seconds]) => `${key} ${seconds.toFixed(1)} s`).join(", ");

async function memoryFigure(what, { project, door }, { memory }, most) {
  const peer = await memoryOfBareClient(project.namespace, door.kubeconfig);
  return bounded({ figure: `peak memory of ${what}`, ours: memory.peak(), peer, unit: "MiB" }, most);
}

const percent = (share) => `${Number((share * 100).toFixed(1))} %`;
