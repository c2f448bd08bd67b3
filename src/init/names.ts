/** What a model is called, everywhere: made from its path, as the configuration allows names. Pure. */

/** Names that say what any model is, and not which. */
const generic =
  /^((my|the|a|best|final|latest|last|new|trained|current|production|prod|candidate|v?\d+)-?)*(model|classifier|regressor|regression|network|net|pipeline|clf|estimator|forest|logistic|onnx|export(ed)?)?(-?v?\d+)*$/;
const genericFolders =
  /^(models?|artifacts?|outputs?|out|data|dist|build|export(s|ed)?|src|bin|assets|checkpoints?|weights|onnx|mlruns|mlartifacts|(m-)?[0-9a-f]{32}|serving|deploy|\d+)$/;

/** @param folder  the name of the folder that is set up: what is left when the path says nothing */
export function nameOf(path: string, folder: string): string {
  const parts = path
    .replace(/\.[^./]+$/, "")
    .split("/")
    .map(asName)
    .reverse();
  const [file = "", ...folders] = parts;
  if (file !== "" && !generic.test(file)) return file;
  return folders.find((part) => part !== "" && !genericFolders.test(part)) ?? folderName(folder);
}

export function folderName(folder: string): string {
  return asName(folder) || "model";
}

/** a-z, 0-9 and '-', 40 characters at most, a letter or digit at both ends; "" where nothing is left. */
function asName(written: string): string {
  return written
    .normalize("NFKD")
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 40)
    .replace(/-+$/, "");
}

/** The same names, told apart by a number where two are equal. */
export function toldApart(names: readonly string[]): readonly string[] {
  return names.map((name, at) => {
    const before = names.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name.slice(0, 37).replace(/-+$/, "")}-${before + 1}`;
  });
}
