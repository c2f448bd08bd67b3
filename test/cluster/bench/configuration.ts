/** Writes the components' configuration files. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { folders } from "./folders.js";

/** @returns the file's path */
export async function writeConfiguration(name: string, text: string): Promise<string> {
  const file = join(folders.configuration, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}
