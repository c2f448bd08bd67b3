// One run of the command as far as the rollout goes, on the local target. Prints its result as JSON.
//
// node program.mjs '{"build", "state", "candidate", "stable"?, "models", "gate": "mild" | "harsh"}'
import * as files from "node:fs/promises";
import { join } from "node:path";

const { build, state, candidate, stable, models, gate } = JSON.parse(process.argv[2]);
const load = (path) => import(join(build, path));
const { rollOut } = await load("rollout/roll-out.js");
const { planRollout } = await load("rollout/engine/plan.js");
const { readRecord } = await load("rollout/engine/record.js");
const { createFileJournal } = await load("rollout/journal/file-journal.js");
const { createLocalObserver } = await load("rollout/observers/local.js");
const { createLocalTarget } = await load("rollout/targets/local/target.js");
const { silent } = await load("progress.js");
const { systemClock } = await load("doors/world.js");
const { latencyEdges } = await load("stats/latency-edges.js");

const world = { files, clock: systemClock, environment: process.env, home: build, fetch };
const release = (name) => ({ digest: `sha256:${name}`, template: { model: "model.onnx" } });
const at = { kind: "confidence", level: 0.95 };
// One that every candidate holds, and one that none does.
const gates = {
  mild: { written: "error_rate <= 90%", metric: "error_rate", bound: { kind: "number", value: 0.9 } },
  harsh: { written: "latency_p95 <= 0.1ms", metric: "latency_p95", bound: { kind: "number", value: 0.0001 } },
};

const plan = await planRollout({
  name: "digits",
  candidate: release(candidate),
  baseline: stable === undefined ? undefined : release(stable),
  asked: [{ share: 0.5, stayMs: 6_000 }],
  gates: [{ ...gates[gate], operator: "<=", at }],
  policy: "allow",
  latencyEdges,
  maxDurationMs: 6_000,
  readyWithinMs: 30_000,
  settleMs: 100,
  warmupMs: 0,
  lookMs: 300,
});
const target = createLocalTarget({
  folder: state,
  ephemeral: false,
  session: { kind: "none" },
  unpack: async (digest, folder) => {
    const name = digest.replace("sha256:", "");
    if (name === "broken") await files.writeFile(join(folder, "model.onnx"), "no model");
    else await files.copyFile(join(models, `${name}.onnx`), join(folder, "model.onnx"));
  },
  world,
});
const smokeRows = [
  {
    path: "/predict",
    body: JSON.stringify({ rows: [Array.from({ length: 64 }, (_, i) => i % 17)] }),
    contentType: "application/json",
  },
];
const result = await rollOut({
  smokeRows,
  plan,
  target,
  observer: createLocalObserver({ folder: state, traffic: "live", world }),
  journal: createFileJournal({ folder: state, parse: readRecord, files, clock: systemClock }),
  clock: systemClock,
  progress: silent,
  signal: new AbortController().signal,
  options: { holder: "test", retry: false, whenBusy: "refuse" },
});
const { outcome, exit, serving, reasons, record } = result;
process.stdout.write(JSON.stringify({ outcome, exit, serving, reasons, phase: record.phase }));
