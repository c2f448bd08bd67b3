/** The bench's own words: to stderr, with the seconds since it began. */
const began = performance.now();

export function say(line: string): void {
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}\n`);
}
