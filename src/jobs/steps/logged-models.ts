/** Finds the models that MLflow logged in a folder, those too whose store git ignores; nothing of them is loaded. */
import { join, posix, sep } from "node:path";
import { filesBelow } from "../../init/walk.js";
import { descriptionFile, type LoggedModel, nameOfLogged, namesBeside, readLogged } from "../../model/mlflow.js";
import { readTextIfThere } from "../../storage/whole.js";
import type { FileSystem, World } from "../../world.js";

/** MLflow's own names for what it writes to: without a server, and behind one. */
const stores = ["mlruns", "mlartifacts"];
const most = 200;
const largestBytes = 2 ** 20;

const isDescription = (path: string) => posix.basename(path) === descriptionFile;

/** Files of models in stores of which git lists nothing, relative to the folder. */
export async function unlistedModelFiles(
  folder: string,
  listed: readonly string[],
  { files }: Pick<World, "files">,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const store of stores) {
    if (listed.some((path) => path.startsWith(`${store}/`))) continue;
    const below = (await filesBelow(join(folder, store), files)).map((path) => `${store}/${path}`);
    const models = new Set(below.filter(isDescription).map((path) => posix.dirname(path)));
    found.push(...below.filter((path) => models.has(posix.dirname(path))));
  }
  return found;
}

/** By folder, the newest first. @param folder  with no link in it @throws Problem FILE_UNREADABLE */
export async function loggedModels(
  folder: string,
  paths: readonly string[],
  { files }: Pick<World, "files">,
): Promise<ReadonlyMap<string, LoggedModel>> {
  const read = (path: string) => readInside(folder, path, files);
  const found: LoggedModel[] = [];
  for (const path of paths.filter(isDescription).slice(0, most)) {
    const place = posix.dirname(path);
    const logged = readLogged((await read(path)) ?? "", place);
    if (!logged) continue;
    const [registered, experiment] = await Promise.all([
      read(posix.join(place, namesBeside.registered)),
      read(posix.join(place, namesBeside.experiment)),
    ]);
    const name = nameOfLogged({ ...(registered && { registered }), ...(experiment && { experiment }) });
    found.push({ ...logged, ...(name !== undefined && { name }) });
  }
  const newestFirst = found.sort((a, b) => (b.created ?? "").localeCompare(a.created ?? "", "en"));
  return new Map(newestFirst.map((logged) => [logged.folder, logged]));
}

/** Undefined also for what lies, or leads, out of the folder, and for what is too large to be one of MLflow's own. */
async function readInside(folder: string, path: string, files: FileSystem): Promise<string | undefined> {
  const real = await files.realpath(join(folder, path)).catch(() => undefined);
  if (!real?.startsWith(`${folder}${sep}`)) return undefined;
  const facts = await files.stat(real);
  return facts.isFile() && facts.size <= largestBytes ? readTextIfThere(real, files) : undefined;
}
