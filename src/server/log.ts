/** The server's own line log, to stderr. No row, nor any part of one, ever stands in it. */

export interface Log {
  say(line: string): void;
  /** @param doing  what the server was at, in words of ours */
  failed(doing: string, error: unknown): void;
}

/** Lines a second; a model that fails on every request must not turn into a full disk or a blocked pipe. */
const mostPerSecond = 10;

/**
 * @param write  takes one line with its newline
 * @param now    wall time, for the lines' beginning
 */
export function lineLog(write: (line: string) => void, now: () => Date): Log {
  let second = 0;
  let written = 0;
  let left = 0;
  const say = (line: string) => {
    const at = now();
    const thisSecond = Math.floor(at.getTime() / 1000);
    if (thisSecond !== second) {
      if (left > 0) write(`${at.toISOString()} … ${left} more lines were left out\n`);
      [second, written, left] = [thisSecond, 0, 0];
    }
    if (written >= mostPerSecond) left += 1;
    else {
      written += 1;
      write(`${at.toISOString()} ${line}\n`);
    }
  };
  return { say, failed: (doing, error) => say(`${doing} failed: ${withoutRows(error)}`) };
}

/**
 * What may be said of an unforeseen error: its kind, the runtime's code and operator, and where it was thrown.
 *
 * Not its message: a runtime's message may quote the value that it stumbled over ("idx=12 must be within …").
 */
export function withoutRows(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const said = `${error.message} ${error.cause instanceof Error ? error.cause.message : ""}`;
  const runtime = /ERROR_CODE: (\d+)/.exec(said)?.[1];
  const operator = /while running (\w+) node/.exec(said)?.[1];
  const frames = (error.stack ?? "").match(/^ {4}at .*$/gm)?.slice(0, 6) ?? [];
  return [
    `${error.name}${code}`,
    ...(runtime === undefined ? [] : [`onnxruntime error ${runtime}`]),
    ...(operator === undefined ? [] : [`in operator ${operator}`]),
    ...frames.map((frame) => frame.trim()),
  ].join(" ");
}
