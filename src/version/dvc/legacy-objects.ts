/** The hash and the objects that DVC 2 gave a model, for `.dvc` files that still name them. */
import type { FileSystem } from "../../world.js";
import { hashDirectory } from "./directory.js";
import type { Hashed, HashedDirectory } from "./hash.js";
import { legacyMd5 } from "./legacy.js";
import { objectsOf, type StoredObject } from "./objects.js";

/** What DVC 2 would have recorded of a file or directory, and the objects behind it. */
export async function legacyObjects(
  hashed: Hashed,
  files: FileSystem,
): Promise<{ readonly md5: string; readonly objects: readonly StoredObject[] }> {
  if (hashed.kind === "file") {
    const md5 = await legacyMd5(hashed.path, files);
    return { md5, objects: [{ md5, layout: "legacy", size: hashed.size, content: { file: hashed.path } }] };
  }
  const children: HashedDirectory["children"][number][] = [];
  for (const child of hashed.children) children.push({ ...child, md5: await legacyMd5(child.path, files) });
  const md5 = hashDirectory(children);
  const objects = objectsOf({ ...hashed, children, md5 }).map((object) => ({ ...object, layout: "legacy" as const }));
  return { md5, objects };
}
