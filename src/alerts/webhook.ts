/** Any HTTP endpoint: the alert itself, as docs/alerts.md describes it. */
import type { AlertKind } from "./alert.js";

export const webhook: AlertKind = { render: (alert, _options, url) => ({ url, body: alert }) };
