/** The report as a release's notes, and as an issue's text: the same drawing, other first words. Pure. */
import { renderComment } from "./comment.js";
import { code, escapeMarkdown } from "./markdown.js";
import type { Report } from "./report.js";
import { headline } from "./summary.js";

export function releaseTitle({ run, version }: Report): string {
  return version ? `${run.name} ${version.number}` : run.name;
}

/** How to get the very bytes stands first: that is what people come to a release for. */
export function releaseNotes(report: Report): string {
  const { image, model, version } = report;
  const lines = [
    ...(image?.reference ? [`- image: ${code(image.reference)}`] : image ? [`- image: ${code(image.digest)}`] : []),
    ...(model ? [`- model: ${code(model.path)}, md5 ${code(model.md5)}`] : []),
    ...(version?.file ? [`- with DVC: ${code(`dvc pull ${version.file}`)}`] : []),
  ];
  return [...(lines.length > 0 ? [lines.join("\n")] : []), renderComment(report, {})].join("\n\n");
}

export function issueTitle({ run }: Report): string {
  return `${run.name} in production no longer passes its gates`;
}

export function issueText(report: Report, reproduce?: string): string {
  const first = `${escapeMarkdown(report.run.name)} serves, and no longer passes its gates on the holdout of today. This issue is kept up to date, and closed when it passes.`;
  return `${first}\n\n${renderComment(report, reproduce === undefined ? {} : { reproduce })}`;
}

export function issueClosing(report: Report): string {
  return `${escapeMarkdown(headline(report))}.`;
}
