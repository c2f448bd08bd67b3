/** The one bundled entry: the doors by name, each loaded when it is opened. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { exitOf, explain } from "./errors.js";

const doors = {
  cli: () => import("./doors/cli.js"),
  main: () => import("./doors/main.js"),
  post: () => import("./doors/post.js"),
  serve: () => import("./doors/serve.js"),
  host: () => import("./doors/host.js"),
  worker: () => import("./doors/worker.js"),
} satisfies Record<string, () => Promise<{ run: (home: string) => Promise<void> }>>;

/** @param url  the door file's own URL, from which its folder is known (a bundler would lose ours) */
export async function open(name: keyof typeof doors, url: string): Promise<void> {
  try {
    const door = await doors[name]();
    await door.run(dirname(fileURLToPath(url)));
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(exitOf(error));
  }
}
