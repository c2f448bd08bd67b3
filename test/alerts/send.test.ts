import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import type { Alert, AlertEvent } from "../../src/alerts/alert.js";
import { missingAddresses, sendAlert, sendWithinMs } from "../../src/alerts/send.js";
import { resolveConfig } from "../../src/config/config.js";
import { Problems } from "../../src/errors.js";
import { silent } from "../../src/progress.js";
import { canaryVocabulary } from "../../src/rollout/analysis/metrics/list.js";
import { metricVocabulary } from "../../src/validate/metrics/list.js";

const vocabularies = { holdout: await metricVocabulary(), canary: await canaryVocabulary() };
const configured = (alerts: string) =>
  resolveConfig(
    "model-release.yaml",
    `name: churn\nmodel: m.onnx\nholdout: {path: h.csv, label: y}\nalerts: ${alerts}\n`,
    [],
    vocabularies,
  ).alerts;

const alert: Alert = {
  schema: 1,
  event: "rolled-back",
  at: "2026-11-21T10:00:00.000Z",
  summary: "churn 1.2.0 was rolled back",
  reasons: ["a gate failed"],
  name: "churn",
  target: "local",
  outcome: "rolled-back",
  exit: 1,
  serving: "none",
  gates: [],
  run: { job: "release", tool: "0.1.0" },
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

interface Heard {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
}

/** A server that keeps what it hears. */
async function listen(answer: (response: ServerResponse, request: IncomingMessage) => void = (r) => void r.end("ok")) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method, url: path, headers } = request;
      heard.push({ method, path, headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
      answer(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { heard, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function send(alerts: string, environment: Readonly<Record<string, string>>, told = alert, withinMs?: number) {
  const said: string[] = [];
  const note = (line: string) => void said.push(line);
  const outside = { fetch, environment, progress: { ...silent, warn: note, detail: note } };
  await sendAlert(told, configured(alerts), outside, withinMs);
  return said;
}

test("all who are named are told at once, each in its own words", async () => {
  const { heard, host } = await listen();
  const environment = {
    HOOK: `http://${host}/hook/s3cret`,
    SLACK: `http://${host}/services/s3cret`,
    AM: `http://${host}`,
  };
  const said = await send(
    "[{webhook: {url_from: HOOK}}, {slack: {url_from: SLACK}}, {alertmanager: {url_from: AM}}]",
    environment,
  );
  const by = new Map(heard.map((one) => [one.path, one]));
  expect([...by.keys()].sort()).toEqual(["/api/v2/alerts", "/hook/s3cret", "/services/s3cret"]);
  for (const { method, headers } of heard)
    expect([method, headers["content-type"]]).toEqual(["POST", "application/json"]);
  expect(by.get("/hook/s3cret")!.body).toEqual(alert);
  expect(by.get("/services/s3cret")!.body).toMatchObject({ text: "churn 1.2.0 was rolled back: a gate failed" });
  expect(by.get("/api/v2/alerts")!.body).toMatchObject([{ labels: { alertname: "ModelReleaseRolledBack" } }]);
  expect(said.sort()).toEqual(
    ["alertmanager", "slack", "webhook"].map((kind) => `the alert was sent to ${kind} (${host})`),
  );
  expect(said.join()).not.toContain("s3cret");
});

test.each<{ event: AlertEvent; on: string; sent: number }>`
  event             | on                         | sent
  ${"rolled-back"}  | ${"[rolled-back, failed]"} | ${1}
  ${"inconclusive"} | ${"[rolled-back, failed]"} | ${0}
  ${"taken-over"}   | ${"[taken-over]"}          | ${1}
`("on: $on: $event is sent $sent times", async ({ event, on, sent }) => {
  const { heard, host } = await listen();
  await send(`[{webhook: {url_from: HOOK, on: ${on}}}]`, { HOOK: `http://${host}` }, { ...alert, event });
  expect(heard).toHaveLength(sent);
});

test.each<{ hook: string; more: string; authorization?: string }>`
  what                        | hook                         | more                     | authorization
  ${"a login in the address"} | ${"http://me:p%40ss@HOST/x"} | ${""}                    | ${`Basic ${Buffer.from("me:p@ss").toString("base64")}`}
  ${"a token"}                | ${"http://HOST/x"}           | ${", token_from: TOKEN"} | ${"Bearer s3cret"}
  ${"a token and a login"}    | ${"http://me:p@HOST/x"}      | ${", token_from: TOKEN"} | ${"Bearer s3cret"}
  ${"nothing"}                | ${"http://HOST/x\n"}         | ${""}                    | ${undefined}
`("$what goes into the header", async ({ hook, more, authorization }) => {
  const { heard, host } = await listen();
  const said = await send(`[{alertmanager: {url_from: HOOK${more}}}]`, {
    HOOK: hook.replace("HOST", host),
    TOKEN: "s3cret",
  });
  expect(said).toEqual([`the alert was sent to alertmanager (${host})`]);
  expect(heard[0]!.headers.authorization).toBe(authorization);
});

test.each<{ what: string; answer: (response: ServerResponse) => void; why: RegExp }>([
  { what: "500", answer: (response) => response.writeHead(500).end("s3cret"), why: /answered with status 500$/ },
  { what: "404", answer: (response) => response.writeHead(404).end(), why: /answered with status 404$/ },
  {
    what: "a redirect, which would carry the secret elsewhere",
    answer: (response) => response.writeHead(307, { location: "http://127.0.0.1:1/elsewhere" }).end(),
    why: /answered with status 307$/,
  },
  { what: "a closed connection", answer: (response) => response.destroy(), why: /could not be reached \([A-Z_]+\)$/ },
])("a server that answers with $what is one warning, with the host alone", async ({ answer, why }) => {
  const { heard, host } = await listen(answer);
  const said = await send("[{slack: {url_from: SLACK}}]", { SLACK: `http://${host}/services/s3cret` });
  expect(said).toEqual([expect.stringMatching(why)]);
  expect(said[0]).toContain(`the alert was not sent to slack: ${host}: `);
  expect(said[0]).not.toContain("s3cret");
  expect(heard).toHaveLength(1);
});

test("a body that never ends holds nothing up", async () => {
  const { host } = await listen((response) => void response.writeHead(200).write("…"));
  const began = performance.now();
  expect(await send("[{webhook: {url_from: HOOK}}]", { HOOK: `http://${host}` })).toEqual([
    `the alert was sent to webhook (${host})`,
  ]);
  expect(performance.now() - began).toBeLessThan(sendWithinMs / 2);
});

test("a server that says nothing is given up in bounded time, and holds up nobody else", async () => {
  expect(sendWithinMs).toBe(5_000);
  const [slow, quick] = [await listen(() => {}), await listen()];
  const environment = { SLOW: `http://${slow.host}/s3cret`, QUICK: `http://${quick.host}/s3cret` };
  const began = performance.now();
  const said = await send("[{webhook: {url_from: SLOW}}, {slack: {url_from: QUICK}}]", environment, alert, 400);
  const ms = performance.now() - began;
  expect(said).toEqual([
    `the alert was sent to slack (${quick.host})`,
    `the alert was not sent to webhook: ${slow.host}: no answer within 0.4 s`,
  ]);
  expect(ms).toBeGreaterThan(350);
  expect(ms).toBeLessThan(2_000);
});

test.each<{ environment: Readonly<Record<string, string>>; alerts: string; says: string }>`
  environment                               | alerts                                                   | says
  ${{}}                                     | ${"[{slack: {url_from: SLACK}}]"}                        | ${"SLACK holds no http or https address"}
  ${{ SLACK: "s3cret" }}                    | ${"[{slack: {url_from: SLACK}}]"}                        | ${"SLACK holds no http or https address"}
  ${{ SLACK: "file:///etc/s3cret" }}        | ${"[{slack: {url_from: SLACK}}]"}                        | ${"SLACK holds no http or https address"}
  ${{ SLACK: "http://127.0.0.1:1/s3cret" }} | ${"[{slack: {url_from: SLACK}}]"}                        | ${"127.0.0.1:1: it could not be reached"}
  ${{ AM: "http://127.0.0.1:1" }}           | ${"[{alertmanager: {url_from: AM, token_from: TOKEN}}]"} | ${"TOKEN is not set"}
`("with $environment: $says, and no secret", async ({ environment, alerts, says }) => {
  const said = await send(alerts, environment);
  expect(said).toEqual([expect.stringContaining(says)]);
  expect(said[0]).not.toContain("s3cret");
});

test("what the environment lacks is known before anything is sent", () => {
  const alerts = configured("[{slack: {url_from: SLACK}}, {alertmanager: {url_from: AM, token_from: TOKEN}}]");
  expect(missingAddresses(alerts, { environment: { AM: "http://a" } })).toEqual([
    "alerts: SLACK is not set, so nothing can be sent to slack",
    "alerts: TOKEN is not set, so nothing can be sent to alertmanager",
  ]);
});

test("without the key nobody is told, and nothing is asked", () => {
  expect(configured("[]")).toEqual([]);
});

test.each`
  alerts                                                       | says
  ${"[{}]"}                                                    | ${"names one of webhook, slack, alertmanager"}
  ${"[{slack: {url_from: A}, webhook: {url_from: B}}]"}        | ${"each has a line of its own in the list"}
  ${"[{slak: {url_from: A}}]"}                                 | ${"did you mean slack?"}
  ${"[{slack: {}}]"}                                           | ${"url_from is missing"}
  ${"[{slack: {url_from: 'https://hooks.slack.com/s3cret'}}]"} | ${"is the name of an environment variable"}
  ${"[{slack: {url_from: A, on: []}}]"}                        | ${"is at least 1 long"}
  ${"[{slack: {url_from: A, on: [rolledback]}}]"}              | ${"did you mean rolled-back?"}
  ${"[{alertmanager: {url_from: A, labels: {model: x}}}]"}     | ${"is a label that we set"}
  ${"[{alertmanager: {url_from: A, labels: {'a-b': x}}}]"}     | ${"is no name of a label"}
`("alerts: $alerts: $says", ({ alerts, says }) => {
  let said = "";
  try {
    configured(alerts);
  } catch (error) {
    if (error instanceof Problems) said = error.message;
  }
  expect(said).toContain(says);
});
