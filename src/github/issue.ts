/** The one issue about a model in production that no longer passes: opened, kept up to date, closed when it passes. */

import { type GitHub, makeOnce } from "./client.js";
import { cutText, longestComment } from "./comment.js";
import { isWrittenBy, markerOf, type RunOrder, runIn, type Subject, type Writer } from "./marker.js";
import { whoWrites } from "./writer.js";

export interface IssuePlace {
  readonly subject: Subject;
  readonly run: RunOrder;
}
interface Issue {
  readonly number: number;
  readonly body?: string | null | undefined;
  readonly html_url: string;
  readonly user: { readonly login: string; readonly type?: string } | null;
  readonly pull_request?: unknown;
}

/** Bounds the search to our own, however many issues a repository has. */
const issueLabel = "model-release";

/** @returns the issue's page */
export async function openIssue(github: GitHub, place: IssuePlace, title: string, text: string): Promise<string> {
  const { rest, here } = github;
  const writer = await whoWrites(github);
  const body = bodyOf(text, place);
  const found = await findIssue(github, place, writer);
  if (found) {
    await rest.issues.update({ ...here, issue_number: found.number, title, body });
    return found.html_url;
  }
  const made = await makeOnce(github, {
    make: async (): Promise<Issue> => (await rest.issues.create({ ...here, title, body, labels: [issueLabel] })).data,
    find: () => findIssue(github, place, writer),
  });
  return made.html_url;
}

/** @param words  why it is closed; said in the issue. @returns its page, undefined where none was open */
export async function closeIssue(github: GitHub, place: IssuePlace, words: string): Promise<string | undefined> {
  const { rest, here } = github;
  const found = await findIssue(github, place, await whoWrites(github));
  if (!found) return undefined;
  // Closed first: where that fails, each day would find the issue open and say again why it is closed.
  await rest.issues.update({ ...here, issue_number: found.number, state: "closed", state_reason: "completed" });
  await rest.issues.createComment({ ...here, issue_number: found.number, body: words });
  return found.html_url;
}

async function findIssue({ rest, paginate, here }: GitHub, place: IssuePlace, writer: Writer) {
  const asked = { ...here, state: "open" as const, labels: issueLabel, per_page: 100 };
  return chooseIssue(await paginate(rest.issues.listForRepo, asked), place.subject, writer);
}

/** The oldest that is ours. Pure. */
function chooseIssue<T extends Issue>(issues: readonly T[], subject: Subject, writer: Writer): T | undefined {
  return issues
    .filter(({ pull_request, user }) => pull_request === undefined && isWrittenBy(user, writer))
    .filter(({ body }) => runIn(body ?? "", subject) !== undefined)
    .sort((one, other) => one.number - other.number)[0];
}

function bodyOf(text: string, { subject, run }: IssuePlace): string {
  const marker = `${markerOf(subject, run)}\n`;
  return marker + cutText(text, longestComment - marker.length, "the whole stands in the report");
}
