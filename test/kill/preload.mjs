// Loaded into a process under test before its program (node --import): listens to every effect, writes down what it
// is, and kills the process at the one that the order names. A successor with the same order is not killed again.
//
// ?order=FILE: a JSON file {log, state?, kill?: {key, when}}. A key is an effect's name with the phase that the
// rollout is in: what a loop repeats in one phase is one boundary. The phase is that of the record in the folder
// `state`; without one it is what the last save of a record was called, and the key names the effect around it, too.
// A save itself bears the phase that it writes: whether a phase takes a second look, and so a second save, is chance.
import { subscribe } from "node:diagnostics_channel";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const order = JSON.parse(readFileSync(new URL(import.meta.url).searchParams.get("order"), "utf8"));

function phaseInFile() {
  try {
    return JSON.parse(readFileSync(join(order.state, "record.json"), "utf8")).record?.phase ?? "none";
  } catch {
    return "none";
  }
}

const saving = "save rollout record: ";
let phase = "none";
/** The effects that have begun, each within the one before it. One that failed never ends: what was around it does. */
const begun = [];

const keyBeside = (name) => `${name} (${name.startsWith(saving) ? name.slice(saving.length) : phaseInFile()})`;

function keyWithin(name, when) {
  if (when === "before") {
    if (name.startsWith(saving)) phase = name.slice(saving.length);
    begun.push(name);
  } else begun.length = begun.lastIndexOf(name) + 1;
  const around = begun.at(-2)?.concat(" > ") ?? "";
  if (when === "after") begun.pop();
  return `${around}${name} (${phase})`;
}

subscribe("model-release:effect", ({ name, when }) => {
  const key = order.state === undefined ? keyWithin(name, when) : keyBeside(name);
  appendFileSync(order.log, `${when} ${key}\n`);
  if (order.kill?.key !== key || order.kill.when !== when) return;
  try {
    writeFileSync(`${order.log}.killed`, "", { flag: "wx" });
  } catch {
    return;
  }
  process.kill(process.pid, "SIGKILL");
});
