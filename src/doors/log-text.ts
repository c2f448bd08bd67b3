/** Text as it may stand in a log: a name or a reason may hold a table's cell, which anybody may have written. */

/**
 * No control character moves the cursor. The runner of a workflow, which takes a line for its own command where `::`
 * begins it (after spaces) or `##[` stands anywhere in it, finds neither; a character of no width is no help there,
 * since a comparison by culture overlooks it.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function logText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "?")
    .replace(/^(\s*:):/gm, "$1 :")
    .replaceAll("##[", "## [");
}
