// npm run test:cluster -- [--every] [--together | --alone] [what jest takes]
// jest refuses words that it does not know, so ours are taken out and handed on in the environment.
//   --every      a command is killed on both sides of each effect, not on one that a seed chooses
//   --together   only what shares the cluster with others: two files at a time
//   --alone      only what needs the cluster to itself
// Without files or one of the last two: first the ones, then the others.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const own = ["--every", "--together", "--alone"];
const words = process.argv.slice(2);
const forJest = words.filter((word) => !own.includes(word));
const asked = ["together", "alone"].filter((part) => words.includes(`--${part}`));
const namesFiles = forJest.some((word) => !word.startsWith("-"));
const parts = asked.length > 0 ? asked : namesFiles ? [""] : ["together", "alone"];

for (const part of parts) {
  const code = await jest(part);
  process.exitCode ||= code;
}

async function jest(part) {
  const program = ["node_modules/jest/bin/jest.js", "--config", "test/cluster/jest.config.js"];
  const child = spawn(process.execPath, ["--experimental-vm-modules", "--no-warnings", ...program, ...forJest], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    stdio: "inherit",
    env: {
      ...process.env,
      ...(part && { MODEL_RELEASE_CLUSTER_PART: part }),
      ...(words.includes("--every") && { MODEL_RELEASE_EVERY: "1" }),
    },
  });
  const [code] = await once(child, "close");
  return code ?? 1;
}
