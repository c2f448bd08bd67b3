// npm run test:cluster -- [--every] [what jest takes]
// jest refuses words that it does not know, so ours are taken out and handed on in the environment.
//   --every   a command is killed on both sides of each effect, not on one that a seed chooses
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const every = "--every";
const words = process.argv.slice(2);
const jest = ["node_modules/jest/bin/jest.js", "--config", "test/cluster/jest.config.js"];
const child = spawn(
  process.execPath,
  ["--experimental-vm-modules", "--no-warnings", ...jest, ...words.filter((word) => word !== every)],
  {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    stdio: "inherit",
    env: { ...process.env, ...(words.includes(every) && { MODEL_RELEASE_EVERY: "1" }) },
  },
);
child.on("close", (code) => {
  process.exitCode = code ?? 1;
});
