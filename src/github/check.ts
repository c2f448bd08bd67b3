/** A check run: begun with the gate, ended with its verdict, its annotations in as many calls as they take. */

import { type GitHub, makeOnce } from "./client.js";
import { cutText } from "./comment.js";

export interface Annotation {
  readonly path: string;
  readonly line: number;
  readonly level: "notice" | "warning" | "failure";
  readonly title: string;
  readonly message: string;
}
export interface CheckResult {
  readonly conclusion: "success" | "failure" | "neutral" | "cancelled";
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}
export interface CheckStart {
  readonly name: string;
  /** The pull request's own head: GitHub shows no check on the merge commit that a workflow runs on. */
  readonly sha: string;
  /** This run and attempt, by which a check whose making was not answered is found again. */
  readonly externalId: string;
  readonly detailsUrl?: string;
}

const mostAnnotationsACall = 50;
const longestSummary = 65_535;
const where = "the whole stands in the step summary and the report";

/** @returns the check run's id */
export async function startCheck(github: GitHub, { name, sha, externalId, detailsUrl }: CheckStart): Promise<number> {
  const { rest, here } = github;
  const { id } = await makeOnce(github, {
    make: async () =>
      (
        await rest.checks.create({
          ...here,
          name,
          head_sha: sha,
          status: "in_progress",
          external_id: externalId,
          ...(detailsUrl && { details_url: detailsUrl }),
        })
      ).data,
    find: async () => {
      const { data } = await rest.checks.listForRef({
        ...here,
        ref: sha,
        check_name: name,
        filter: "all",
        per_page: 100,
      });
      return data.check_runs.find(({ external_id }) => external_id === externalId);
    },
  });
  return id;
}

/** The verdict goes last, with the last of the annotations: until then the check is under way. */
export async function endCheck({ rest, here }: GitHub, id: number, result: CheckResult): Promise<string> {
  const calls = callsOf(result);
  let url = "";
  for (const call of calls)
    url = (await rest.checks.update({ ...here, check_run_id: id, ...call })).data.html_url ?? "";
  return url;
}

/** Pure. */
function callsOf({ conclusion, title, summary, annotations }: CheckResult) {
  const batches: (readonly Annotation[])[] = [];
  for (let i = 0; i < annotations.length; i += mostAnnotationsACall) {
    batches.push(annotations.slice(i, i + mostAnnotationsACall));
  }
  if (batches.length === 0) batches.push([]);
  return batches.map((batch, i) => ({
    ...(i === batches.length - 1 && { status: "completed" as const, conclusion }),
    output: {
      title: short(title, 255),
      summary: cutText(summary, longestSummary, where),
      annotations: batch.map(annotationOf),
    },
  }));
}

function annotationOf({ path, line, level, title, message }: Annotation) {
  return {
    path,
    start_line: line,
    end_line: line,
    annotation_level: level,
    title: short(title, 255),
    // GitHub cuts longer ones without a word.
    message: short(message, 4096),
  };
}

export function short(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
