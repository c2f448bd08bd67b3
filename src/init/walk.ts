/** The files below a folder that is in no git repository: bounded in number and depth, links not followed. */
import { join } from "node:path";
import type { FileSystem } from "../world.js";
import { isLeftOut } from "./left-out.js";

const most = 20_000;
const deepest = 10;
/** In each virtual environment of Python, whatever it is called. */
const environmentMark = "pyvenv.cfg";

/** Relative paths; hidden folders and those of tools are left out. */
export async function filesBelow(folder: string, files: Pick<FileSystem, "readdir">): Promise<readonly string[]> {
  const found: string[] = [];
  const ahead: { readonly path: string; readonly depth: number }[] = [{ path: "", depth: 0 }];
  for (let here = ahead.shift(); here !== undefined && found.length < most; here = ahead.shift()) {
    const entries = await files.readdir(join(folder, here.path), { withFileTypes: true }).catch(() => []);
    if (here.depth > 0 && entries.some(({ name }) => name === environmentMark)) continue;
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = here.path === "" ? entry.name : `${here.path}/${entry.name}`;
      if (entry.isFile()) found.push(path);
      else if (entry.isDirectory() && !isOthers(entry.name) && here.depth < deepest)
        ahead.push({ path, depth: here.depth + 1 });
    }
  }
  return found.slice(0, most);
}

const isOthers = (name: string) => name.startsWith(".") || isLeftOut(name);
