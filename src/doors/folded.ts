/** Lines no wider than a terminal of eighty columns. */

const columns = 80;

/** Between words, the rest set in a little further than its line is. A word that is wider stays whole. */
export function folded(line: string): readonly string[] {
  const indent = line.length - line.trimStart().length;
  const further = " ".repeat(indent + 2);
  const lines: string[] = [];
  let rest = line;
  while (rest.length > columns) {
    const words = rest.length - rest.trimStart().length;
    const before = rest.lastIndexOf(" ", columns);
    const end = before > words ? before : rest.indexOf(" ", columns);
    if (end === -1) break;
    lines.push(rest.slice(0, end).trimEnd());
    rest = further + rest.slice(end).trimStart();
  }
  return [...lines, rest];
}
