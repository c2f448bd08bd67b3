/**
 * What GitHub makes of a comment's text once its markdown is done: it looks for mentions and references in the text that
 * a reader sees, in all but code, whatever stood there in the markdown (github/cmark-gfm#181, github/markup#1168).
 */

/** As the filter that GitHub published: html-pipeline 2.14, lib/html/pipeline/@mention_filter.rb. */
const mention = /(?<!\w)@([a-z0-9][a-z0-9-]*)/gi;
/** https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls */
const reference = /#\d+|(?<![a-z0-9])gh-\d+/gi;

/** What a reader sees outside of code. */
export function seen(markdown: string): string {
  return markdown
    .replace(/^(`{3,})[\s\S]*?^\1$/gm, "")
    .replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&commat;/g, "@")
    .replace(/&num;/g, "#")
    .replace(/&amp;/g, "&");
}

/** Whom it calls and what it refers to. */
export function linkedIn(markdown: string): readonly string[] {
  const text = seen(markdown);
  return [...text.matchAll(mention), ...text.matchAll(reference)].map(([found]) => found);
}
