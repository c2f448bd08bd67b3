/** How long work shows itself. Everything goes to stderr, plain and well-worded; stdout belongs to results. */

/** A piece of long work whose end is known (bytes hashed, rows read, seconds of an analysis). */
export interface Task {
  /** @param done  units done so far; @param detail  a few words ("3.1 of 4.0 MB") */
  update(done: number, detail?: string): void;
  end(detail?: string): void;
}

export interface Progress {
  /** A line that says what was done or found. */
  say(line: string): void;
  /** Something that the reader should act on, though the run goes on. */
  warn(line: string): void;
  /** For --verbose alone. */
  detail(line: string): void;
  /** Opens a heading; in a workflow's log, a fold. */
  stage<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** @param total  units of the whole, undefined where it is not known */
  task(title: string, total?: number): Task;
}

/** Says nothing: for tests, and for parts whose work is too short to speak of. */
export const silent: Progress = {
  say: () => {},
  warn: () => {},
  detail: () => {},
  stage: (_title, work) => work(),
  task: () => ({ update: () => {}, end: () => {} }),
};
