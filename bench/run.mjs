// Prints each headline figure beside the tool that it is compared with, measured side by side in one run.
//   npm run bench                    all of them
//   npm run bench -- hashing push    some
//   npm run bench -- push --json     for a program
//   npm run bench -- --quick         smaller inputs, for a first look
//   npm run bench -- canary --draw   the charts and tables of docs/ that are made from it
import { readdirSync } from "node:fs";
import { join } from "node:path";

const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith("--")));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const oracles = process.env.MODEL_RELEASE_ORACLES ?? "build/oracles";
const python = join(oracles, "bin/python");

const files = readdirSync(import.meta.dirname ?? new URL(".", import.meta.url)).filter(
  (name) => name.endsWith(".mjs") && name !== "run.mjs",
);
const benches = (await Promise.all(files.map((file) => import(`./${file}`)))).flatMap((module) =>
  module.bench ? [module.bench] : [],
);
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`no bench is called ${unknown.join(", ")}; there are ${benches.map((bench) => bench.name).join(", ")}`);
  process.exit(2);
}

const results = [];
for (const bench of benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  if (!flags.has("--json")) console.log(`\n${bench.name}: ${bench.help}`);
  const figures = await bench.run({
    python,
    quick: flags.has("--quick"),
    draw: flags.has("--draw"),
    print: flags.has("--json") ? () => undefined : console.log,
  });
  results.push({ bench: bench.name, figures });
  if (!flags.has("--json")) for (const figure of figures) console.log(`  ${line(figure)}`);
  if (figures.some(({ broken }) => broken)) process.exitCode = 1;
}
if (flags.has("--json")) console.log(JSON.stringify(results, null, 2));

/**
 * `ratio` is how many times better ours is than the peer; without a peer, `wanted` bounds our own figure. One that is
 * `broken` is a promise that did not hold, and ends the whole with an error.
 */
function line({ figure, ours, peer, unit, ratio, wanted: goal, broken }) {
  const number = (value) => (value === undefined ? "–" : Number(value.toPrecision(3)).toString());
  const beside = peer === undefined ? "" : ` beside ${number(peer)} ${unit}`;
  const times = ratio === undefined ? "" : `: ${number(ratio)}×`;
  return `${figure.padEnd(48)} ${number(ours)} ${unit}${beside}${times}${goal === undefined ? "" : ` (wanted ${goal})`}${broken ? " ✗" : ""}`;
}
