/**
 * What Slack's incoming webhooks take, and Mattermost's and Rocket.Chat's beside: `text` for what knows no blocks.
 *
 * Limits of a block: https://docs.slack.dev/reference/block-kit/blocks (header 150 characters, section 3,000); of these
 * three characters Slack makes commands, such as <!channel>: https://docs.slack.dev/messaging/formatting-message-text
 * Mattermost and Rocket.Chat ring for a bare @channel, @all, @here or a name, escaped or not, and take [words](address)
 * for a link: https://docs.mattermost.com/collaborate/mention-people.html,
 * https://docs.mattermost.com/collaborate/format-messages.html. A zero-width space keeps both text.
 */
import type { Alert, AlertKind } from "./alert.js";

export const slack: AlertKind = {
  render: (alert, _options, url) => ({ url, body: { text: line(alert), blocks: blocksOf(alert) } }),
};

const longestHeader = 150;
const longestSection = 3_000;
const mostReasons = 10;

function blocksOf(alert: Alert): readonly unknown[] {
  const { reasons, gates, run, target, serving, image } = alert;
  const shown = reasons.slice(0, mostReasons);
  const left = reasons.length - shown.length;
  const facts = [
    `serving \`${escaped(serving)}\``,
    ...(image === undefined ? [] : [`candidate \`${escaped(image)}\``]),
    `target ${escaped(target)}`,
    ...(run.url === undefined ? [] : [`<${linked(run.url)}|the run>`]),
  ];
  const listed = [...shown, ...(left > 0 ? [`and ${left} more`] : [])];
  return [
    { type: "header", text: { type: "plain_text", text: alert.summary.slice(0, longestHeader), emoji: false } },
    ...sectionOf(listed.map((reason) => `• ${flat(reason)}`)),
    ...sectionOf(gates.map(({ source, verdict, cause }) => `${flat(source)}: ${verdict}${cause ? ` (${cause})` : ""}`)),
    { type: "context", elements: [{ type: "mrkdwn", text: fitting(facts.join(" · "), longestSection) }] },
  ];
}

function sectionOf(lines: readonly string[]): readonly unknown[] {
  if (lines.length === 0) return [];
  return [{ type: "section", text: { type: "mrkdwn", text: fitting(escaped(lines.join("\n")), longestSection) } }];
}

function line({ summary, reasons }: Alert): string {
  const [first] = reasons;
  return fitting(escaped(first === undefined ? summary : `${summary}: ${flat(first)}`), longestSection);
}

const flat = (text: string) => text.replace(/\s+/g, " ").trim();

function escaped(text: string): string {
  // An image by digest calls nobody, and is there to be copied.
  return entitled(text)
    .replace(/(?<!\w)@|@(?!sha256:)/g, "@\u200b")
    .replaceAll("](", "]\u200b(");
}

const entitled = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** An address between < and |: neither may stand in it. */
function linked(url: string): string {
  return entitled(url.replaceAll("|", "%7C").replaceAll("<", "%3C").replaceAll(">", "%3E"));
}

/** Cut to a length, but never within an escaped character. */
function fitting(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/&[a-z]*$/, "")}…`;
}
