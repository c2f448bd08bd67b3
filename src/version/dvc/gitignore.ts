/** The line that keeps a versioned model out of git, as `dvc add` writes it. Pure. */

/**
 * A .gitignore with one line more; the text as it was where the line is in it already.
 *
 * @param name  of the file or folder, in the folder of the .gitignore
 */
export function withIgnored(text: string, name: string): string {
  const line = `/${escapeName(name)}`;
  if (text.split("\n").includes(line)) return text;
  return `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${line}\n`;
}

/** Git would read these characters as patterns; a line break cannot be written, and `?` fits any character. */
function escapeName(name: string): string {
  return name
    .replace(/[\\[\]!*#?]/g, "\\$&")
    .replace(/[\n\r]/g, "?")
    .replace(/ $/, "\\ ");
}
