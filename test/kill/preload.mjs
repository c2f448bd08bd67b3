// Loaded into a process under test before its program (node --import): listens to every effect, writes down what it
// is, and kills the process at the one that the order names. A successor with the same order is not killed again.
//
// ?order=FILE: a JSON file {log, state, kill?: {key, when}}. A key is an effect's name with the phase that the
// rollout's record is in: what a loop repeats in one phase is one boundary.
import { subscribe } from "node:diagnostics_channel";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const order = JSON.parse(readFileSync(new URL(import.meta.url).searchParams.get("order"), "utf8"));

function phase() {
  try {
    return JSON.parse(readFileSync(join(order.state, "record.json"), "utf8")).record?.phase ?? "none";
  } catch {
    return "none";
  }
}

subscribe("model-release:effect", ({ name, when }) => {
  const key = `${name} (${phase()})`;
  appendFileSync(order.log, `${when} ${key}\n`);
  if (order.kill?.key !== key || order.kill.when !== when) return;
  try {
    writeFileSync(`${order.log}.killed`, "", { flag: "wx" });
  } catch {
    return;
  }
  process.kill(process.pid, "SIGKILL");
});
