/** The hidden line by which what we wrote on GitHub is found again: which model, which label, which run. Pure. */

/** Several models, or several configurations of one, may write to the same pull request. */
export interface Subject {
  readonly name: string;
  /** Set by the user where one model is judged twice. */
  readonly label: string;
}
/** A run of a workflow; ids grow, and a re-run keeps its id. */
export interface RunOrder {
  readonly id: number;
  readonly attempt: number;
}

export function markerOf({ name, label }: Subject, { id, attempt }: RunOrder): string {
  // Percent-encoded, a name cannot end the HTML comment that hides it.
  return `<!-- model-release name=${encodeURIComponent(name)} label=${encodeURIComponent(label)} run=${id}.${attempt} -->`;
}

/** @returns the run that wrote the text, undefined where the text is not about this subject */
export function runIn(text: string, { name, label }: Subject): RunOrder | undefined {
  const found = /^<!-- model-release name=(\S*) label=(\S*) run=(\d+)\.(\d+) -->/.exec(text);
  if (!found || found[1] !== encodeURIComponent(name) || found[2] !== encodeURIComponent(label)) return undefined;
  return { id: Number(found[3]), attempt: Number(found[4]) };
}

export function isLater(one: RunOrder, other: RunOrder): boolean {
  return one.id === other.id ? one.attempt > other.attempt : one.id > other.id;
}

/** Who writes: a workflow's token as a bot, anybody else's under a name. */
export type Writer = { readonly kind: "bot" } | { readonly kind: "user"; readonly login: string };

/** A marker in a stranger's text is theirs: what they wrote is never overwritten, nor believed. */
export function isWrittenBy(
  author: { readonly login: string; readonly type?: string } | null | undefined,
  writer: Writer,
): boolean {
  if (!author) return false;
  return writer.kind === "bot" ? author.type === "Bot" : author.login === writer.login;
}
