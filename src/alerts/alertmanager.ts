/**
 * Prometheus' Alertmanager, API v2: https://github.com/prometheus/alertmanager/blob/main/api/v2/openapi.yaml
 *
 * An alert there is a state, known by its labels; a rollout that went wrong is an event. So it ends by itself after a
 * while, and the labels are the release's, that the next one is another alert.
 */
import type { Alert, AlertEvent, AlertKind } from "./alert.js";
import type { AlertmanagerOptions } from "./alertmanager-options.js";

const alertNames: Readonly<Record<AlertEvent, string>> = {
  "rolled-back": "ModelReleaseRolledBack",
  inconclusive: "ModelReleaseInconclusive",
  "taken-over": "ModelReleaseTakenOver",
  failed: "ModelReleaseFailed",
};

export const alertmanager: AlertKind<AlertmanagerOptions> = {
  render: (alert, options, url) => ({ url: apiOf(url), body: [postable(alert, options)] }),
};

const apiPath = "/api/v2/alerts";

function apiOf(base: URL): URL {
  const url = new URL(base);
  const path = url.pathname.replace(/\/+$/, "");
  url.pathname = path.endsWith(apiPath) ? path : path + apiPath;
  return url;
}

function postable(alert: Alert, { labels, minutes }: AlertmanagerOptions) {
  const { event, name, version, target, at, summary, reasons, serving, image, run } = alert;
  return {
    labels: {
      severity: event === "failed" ? "critical" : "warning",
      ...labels,
      alertname: alertNames[event],
      event,
      model: name,
      target,
      ...(version !== undefined && { version }),
    },
    annotations: {
      summary,
      description: reasons.join("\n"),
      serving,
      ...(image !== undefined && { image }),
    },
    startsAt: at,
    endsAt: new Date(Date.parse(at) + minutes * 60_000).toISOString(),
    ...(run.url !== undefined && { generatorURL: run.url }),
  };
}
