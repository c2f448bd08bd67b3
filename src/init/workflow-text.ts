/** Names from the repository within a workflow's YAML: never a key, a line or an expression of their own. Pure. */
import { stringify } from "yaml";

/** Actions evaluates `${{` wherever it stands, in quotes and comments too. */
const withoutExpressions = (written: string) => written.replaceAll("${{", "${{ '${{' }}");

/** A value behind `key: `. */
export const yamlText = (written: string) => stringify(withoutExpressions(written), { lineWidth: 0 }).trim();

/** A value within `[…]`. */
export const flowText = (written: string) =>
  /^[A-Za-z0-9._/-]+$/.test(written) ? yamlText(written) : JSON.stringify(withoutExpressions(written));

/** A line of a block of text, or of a comment. */
export const lineText = (written: string) => withoutExpressions(written.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "?"));

/** The commit that a run is compared with; empty, or zeros, where nothing was there before. */
export const baseCommit =
  "${{ github.event.pull_request.base.sha || github.event.merge_group.base_sha || github.event.before }}";

/** Part of a concurrency group's name. */
export const groupText = (written: string) => written.replace(/[^A-Za-z0-9]+/g, "-");
