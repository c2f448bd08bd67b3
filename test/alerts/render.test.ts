import { expect, test } from "@jest/globals";
import type { Alert, AlertEvent } from "../../src/alerts/alert.js";
import { alertmanager } from "../../src/alerts/alertmanager.js";
import { alertmanagerOptions } from "../../src/alerts/alertmanager-options.js";
import { slack } from "../../src/alerts/slack.js";
import { slackOptions } from "../../src/alerts/slack-options.js";
import { webhook } from "../../src/alerts/webhook.js";

const digest = `sha256:${"a".repeat(64)}`;
const usual: Alert = {
  schema: 1,
  event: "rolled-back",
  at: "2026-11-21T10:00:00.000Z",
  summary: "churn 1.2.0 was rolled back",
  reasons: ["error_rate 4.1 % against 1.0 % of stable: fails 'error_rate <= baseline + 1%'"],
  name: "churn",
  version: "1.2.0",
  model: "0123",
  image: digest,
  target: "kubernetes",
  outcome: "rolled-back",
  exit: 1,
  serving: "sha256:b",
  gates: [{ source: "error_rate <= baseline + 1%", verdict: "fail", reason: "it fails" }],
  run: { job: "release", tool: "0.1.0", url: "https://ci.example/run/7" },
};
const alert = (changes: Partial<Alert> = {}): Alert => ({ ...usual, ...changes });
const options = { url_from: "URL", on: ["rolled-back"] as AlertEvent[] };

test("a webhook gets the alert as it is, at the address as it is", () => {
  const url = new URL("https://hooks.example/T0/B0?key=1");
  expect(webhook.render(usual, options, url)).toEqual({ url, body: usual });
});

/** Slack's body, as far as it is looked at here. */
interface SlackBody {
  readonly text: string;
  readonly blocks: readonly {
    readonly type: string;
    readonly text?: { readonly type: string; readonly text: string };
    readonly elements?: readonly { readonly text: string }[];
  }[];
}
const slackBody = (changes: Partial<Alert> = {}) =>
  slack.render(alert(changes), slackOptions.parse(options), new URL("https://hooks.example")).body as SlackBody;

test("Slack: one line for what knows no blocks; header, reasons, gates, facts", () => {
  const { text, blocks } = slackBody();
  expect(text).toBe(`churn 1.2.0 was rolled back: ${usual.reasons[0]!.replace("<", "&lt;")}`);
  expect(blocks.map(({ type }) => type)).toEqual(["header", "section", "section", "context"]);
  expect(blocks[0]!.text).toEqual({ type: "plain_text", text: "churn 1.2.0 was rolled back", emoji: false });
  expect(blocks[1]!.text!.text).toBe(`• ${usual.reasons[0]!.replace("<", "&lt;")}`);
  expect(blocks[2]!.text!.text).toBe("error_rate &lt;= baseline + 1%: fail");
  expect(blocks[3]!.elements![0]!.text).toBe(
    `serving \`sha256:b\` · candidate \`${digest}\` · target kubernetes · <https://ci.example/run/7|the run>`,
  );
});

test.each`
  reason                                   | shown
  ${"<!channel> look"}                     | ${"• &lt;!channel&gt; look"}
  ${"a & b &amp; c"}                       | ${"• a &amp; b &amp;amp; c"}
  ${"<https://evil.example|our runbook>"}  | ${"• &lt;https://evil.example|our runbook&gt;"}
  ${"two\nlines\t and more"}               | ${"• two lines and more"}
  ${"@channel look"}                       | ${"• @\u200bchannel look"}
  ${"city=@all: passes"}                   | ${"• city=@\u200ball: passes"}
  ${"ada@here"}                            | ${"• ada@\u200bhere"}
  ${"@sha256:aa"}                          | ${"• @\u200bsha256:aa"}
  ${"acme/churn@sha256:aa"}                | ${"• acme/churn@sha256:aa"}
  ${"[our runbook](https://evil.example)"} | ${"• [our runbook]\u200b(https://evil.example)"}
`("Slack: '$reason' is text and no command", ({ reason, shown }) => {
  expect(slackBody({ reasons: [reason] }).blocks[1]!.text!.text).toBe(shown);
});

test("Slack: in what knows no blocks a name or a reason rings for nobody", () => {
  const { text } = slackBody({ summary: "@all 1.2.0 was rolled back", reasons: ["recall(@channel) fails @here"] });
  // As Mattermost divides words: by all but letters, digits and .-_@
  const words = text.split(/[^\p{L}\p{N}.\-_@]+/u);
  expect(words.filter((word) => /^@(?:all|channel|here)$/.test(word))).toEqual([]);
  expect(text.replaceAll("\u200b", "")).toBe("@all 1.2.0 was rolled back: recall(@channel) fails @here");
});

test("Slack: an address cannot end its link", () => {
  const run = { ...usual.run, url: "https://ci.example/a|b>c<!channel>&d" };
  expect(slackBody({ run }).blocks.at(-1)!.elements![0]!.text).toContain(
    "<https://ci.example/a%7Cb%3Ec%3C!channel%3E&amp;d|the run>",
  );
});

test.each([1, 200, 2999, 3000, 3001, 9000])(
  "Slack: a reason of %d '&' is cut within the limits, and not in two",
  (n) => {
    const { text, blocks } = slackBody({ reasons: ["&".repeat(n)], summary: "s".repeat(400) });
    for (const one of [text, ...blocks.flatMap((block) => block.text?.text ?? [])]) {
      expect(one.length).toBeLessThanOrEqual(3000);
      expect(one).not.toMatch(/&(?!amp;|lt;|gt;)/);
    }
    expect(blocks[0]!.text!.text).toHaveLength(150);
  },
);

test("Slack: of many reasons ten, and how many more there are; without any, no empty block", () => {
  const many = slackBody({ reasons: Array.from({ length: 14 }, (_, i) => `reason ${i}`) }).blocks[1]!.text!.text;
  expect(many.split("\n")).toHaveLength(11);
  expect(many).toMatch(/• reason 9\n• and 4 more$/);
  const none = slackBody({ reasons: [], gates: [] });
  expect(none.text).toBe(usual.summary);
  expect(none.blocks.map(({ type }) => type)).toEqual(["header", "context"]);
});

test("Alertmanager: labels that tell releases apart, an end that is known, the run as its source", () => {
  const chosen = alertmanagerOptions.parse({ url_from: "URL", labels: { team: "ml" } });
  const { body } = alertmanager.render(usual, chosen, new URL("http://alertmanager:9093"));
  expect(body).toEqual([
    {
      labels: {
        alertname: "ModelReleaseRolledBack",
        event: "rolled-back",
        model: "churn",
        version: "1.2.0",
        target: "kubernetes",
        severity: "warning",
        team: "ml",
      },
      annotations: {
        summary: "churn 1.2.0 was rolled back",
        description: usual.reasons[0],
        serving: "sha256:b",
        image: digest,
      },
      startsAt: "2026-11-21T10:00:00.000Z",
      endsAt: "2026-11-21T11:00:00.000Z",
      generatorURL: "https://ci.example/run/7",
    },
  ]);
});

test.each<{ event: AlertEvent; alertname: string; severity: string }>`
  event             | alertname                     | severity
  ${"rolled-back"}  | ${"ModelReleaseRolledBack"}   | ${"warning"}
  ${"inconclusive"} | ${"ModelReleaseInconclusive"} | ${"warning"}
  ${"taken-over"}   | ${"ModelReleaseTakenOver"}    | ${"warning"}
  ${"failed"}       | ${"ModelReleaseFailed"}       | ${"critical"}
`("Alertmanager: $event is $alertname, and its severity may be set", ({ event, alertname, severity }) => {
  const render = (labels: Readonly<Record<string, string>>) => {
    const chosen = alertmanagerOptions.parse({ url_from: "URL", labels, minutes: 5 });
    return alertmanager.render(alert({ event, version: undefined }), chosen, new URL("http://a")).body;
  };
  expect(render({})).toMatchObject([{ labels: { alertname, severity }, endsAt: "2026-11-21T10:05:00.000Z" }]);
  expect(render({ severity: "page" })).toMatchObject([{ labels: { alertname, severity: "page" } }]);
});

test.each`
  base                                           | asked
  ${"http://alertmanager:9093"}                  | ${"http://alertmanager:9093/api/v2/alerts"}
  ${"http://alertmanager:9093/"}                 | ${"http://alertmanager:9093/api/v2/alerts"}
  ${"https://mimir.example/alertmanager/?org=1"} | ${"https://mimir.example/alertmanager/api/v2/alerts?org=1"}
  ${"https://a.example/api/v2/alerts"}           | ${"https://a.example/api/v2/alerts"}
`("Alertmanager at $base is asked at $asked", ({ base, asked }) => {
  const chosen = alertmanagerOptions.parse({ url_from: "URL" });
  expect(alertmanager.render(usual, chosen, new URL(base)).url.href).toBe(asked);
});
