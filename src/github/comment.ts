/**
 * The one comment of a model on a pull request: found by its marker, updated, never doubled.
 *
 * It is claimed when a run begins, and written when it ends. Of two runs at once the later one has the last word: the
 * earlier finds the later's claim and says so instead of writing.
 */
import { type GitHub, makeOnce } from "./client.js";
import { isLater, isWrittenBy, markerOf, type RunOrder, runIn, type Subject, type Writer } from "./marker.js";
import { whoWrites } from "./writer.js";

export interface CommentPlace {
  /** Of the pull request. */
  readonly number: number;
  readonly subject: Subject;
  readonly run: RunOrder;
}
export type Written =
  | { readonly kind: "written"; readonly url: string }
  /** A later run has the word. */
  | { readonly kind: "overtaken"; readonly by: RunOrder; readonly url: string };

/** What a comment's body may have (GitHub answers 422 beyond it). */
export const longestComment = 65_536;

interface Comment {
  readonly id: number;
  readonly body?: string | undefined;
  readonly html_url: string;
  readonly user: { readonly login: string; readonly type?: string } | null;
}

/** Claims the comment for this run; `text` stands there until the verdict does. */
export function claimComment(github: GitHub, place: CommentPlace, text: string): Promise<Written> {
  return writeComment(github, place, text);
}

export async function writeComment(github: GitHub, place: CommentPlace, text: string): Promise<Written> {
  const writer = await whoWrites(github);
  const body = bodyOf(text, place);
  const before = chooseComment(await readComments(github, place), place.subject, writer);
  if (before.chosen) return settle(github, place, before, body);

  const made = await makeOnce(github, {
    make: async (): Promise<Comment> =>
      (await github.rest.issues.createComment({ ...github.here, issue_number: place.number, body })).data,
    find: async () => chooseComment(await readComments(github, place), place.subject, writer).chosen,
  });
  // Another run may have made one in the same moment: the older of the two stays.
  const after = chooseComment(await readComments(github, place), place.subject, writer);
  if (!after.chosen || (after.chosen.id === made.id && after.surplus.length === 0)) {
    return { kind: "written", url: made.html_url };
  }
  return settle(github, place, after, body);
}

interface Choice {
  /** The oldest of ours: two runs that look at the same time choose the same. */
  readonly chosen?: Comment;
  readonly surplus: readonly Comment[];
}

/** Pure. */
export function chooseComment(comments: readonly Comment[], subject: Subject, writer: Writer): Choice {
  const ours = comments
    .filter(({ user, body }) => isWrittenBy(user, writer) && runIn(body ?? "", subject) !== undefined)
    .sort((one, other) => one.id - other.id);
  const [chosen, ...surplus] = ours;
  return { ...(chosen && { chosen }), surplus };
}

async function settle(
  github: GitHub,
  place: CommentPlace,
  { chosen, surplus }: Choice,
  body: string,
): Promise<Written> {
  const { rest, here } = github;
  const kept = chosen!;
  const latest = [kept, ...surplus]
    .map((comment) => runIn(comment.body ?? "", place.subject)!)
    .reduce((one, other) => (isLater(other, one) ? other : one));
  const isOvertaken = isLater(latest, place.run);
  if (!isOvertaken && kept.body !== body) await rest.issues.updateComment({ ...here, comment_id: kept.id, body });
  // What a later run has doubled is the later run's to take away, with its words.
  if (!isOvertaken) for (const { id } of surplus) await rest.issues.deleteComment({ ...here, comment_id: id });
  return isOvertaken ? { kind: "overtaken", by: latest, url: kept.html_url } : { kind: "written", url: kept.html_url };
}

async function readComments({ rest, paginate, here }: GitHub, { number }: CommentPlace): Promise<readonly Comment[]> {
  return paginate(rest.issues.listComments, { ...here, issue_number: number, per_page: 100 });
}

/** The marker, then the text, cut where GitHub would refuse it. Pure. */
export function bodyOf(text: string, { subject, run }: CommentPlace): string {
  const marker = `${markerOf(subject, run)}\n`;
  return marker + cutText(text, longestComment - marker.length, "the whole stands in the step summary and the report");
}

/** Cuts at the end of a line, and says so. Pure. */
export function cutText(text: string, limit: number, where: string): string {
  if (text.length <= limit) return text;
  const words = `\n\n… cut, GitHub takes no more: ${where}.\n`;
  const room = text.slice(0, Math.max(0, limit - words.length - closing.length));
  const whole = room.slice(0, Math.max(0, room.lastIndexOf("\n")));
  return whole + closers(whole) + words;
}

const closing = "\n```\n\n</details>";

/** What is open where a text is cut: a fence would swallow the words after it, a fold would hide them. */
function closers(text: string): string {
  const fence = (text.match(/^```/gm)?.length ?? 0) % 2 === 1 ? "\n```" : "";
  const folds = (text.match(/<details>/g)?.length ?? 0) - (text.match(/<\/details>/g)?.length ?? 0);
  return fence + (folds > 0 ? "\n\n</details>" : "");
}
