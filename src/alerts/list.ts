/** Who is told when a rollout does not end as it was meant to. One line a kind; schema, docs and help follow. */
import type { List } from "../list.js";
import type { AlertKind } from "./alert.js";
import { alertmanagerOptions } from "./alertmanager-options.js";
import { slackOptions } from "./slack-options.js";
import { webhookOptions } from "./webhook-options.js";

export const alertKinds = {
  webhook: {
    help: "any HTTP endpoint: our own JSON (docs/alerts.md)",
    options: webhookOptions,
    load: async () => (await import("./webhook.js")).webhook,
  },
  slack: {
    help: "an incoming webhook of Slack, or of what takes the same",
    options: slackOptions,
    load: async () => (await import("./slack.js")).slack,
  },
  alertmanager: {
    help: "Prometheus' Alertmanager",
    options: alertmanagerOptions,
    load: async () => (await import("./alertmanager.js")).alertmanager,
  },
} as const satisfies List<AlertKind<never>>;
