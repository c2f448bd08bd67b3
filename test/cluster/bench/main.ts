/** `npm run cluster -- up | down | status | build` */
import { down } from "./down.js";
import { alone } from "./lock.js";
import { buildKubectl, buildPrograms } from "./programs.js";
import { say } from "./say.js";
import { status } from "./status.js";
import { up } from "./up.js";

const usage = "npm run cluster -- up | down | status | build";

/** @returns the exit code */
export async function main(args: readonly string[]): Promise<number> {
  const [command, ...more] = args;
  if (more.length > 0) return misused();
  switch (command) {
    case "up":
      await alone(up);
      return printStatus();
    case "down":
      await alone(down);
      say("the cluster is gone");
      return 0;
    case "status":
      return printStatus();
    case "build":
      // What `up` and the tests would build by themselves, ahead of time: minutes of compiling.
      await buildPrograms();
      await buildKubectl();
      return 0;
    default:
      return misused();
  }
}

async function printStatus(): Promise<number> {
  const { lines, whole } = await status();
  process.stdout.write(`${lines.join("\n")}\n`);
  return whole ? 0 : 1;
}

function misused(): number {
  process.stderr.write(`${usage}\n`);
  return 2;
}
