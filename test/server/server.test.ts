/** The server over real HTTP: what it answers, and that nothing that is sent to it brings it down. */
import { createServer } from "node:http";
import { connect } from "node:net";
import { expect, test } from "@jest/globals";
import { latencyEdges } from "../../src/stats/latency-edges.js";
import { type Answer, ask, model, type Started, series, start } from "./serving.js";
import { greaterSession, hold, share, until } from "./sessions.js";

const x = (...data: number[]) => ({ name: "x", datatype: "FP32", shape: [data.length / 2, 2], data });

test("rows by name and by position give the same predictions, with the model that gave them", async () => {
  const { post } = await start({ session: greaterSession() });
  const expected = {
    predictions: [1, 0],
    probabilities: [
      [1 - share(2), share(2)],
      [1 - share(3), share(3)],
    ],
    classes: [0, 1],
    model: { name: "greater", version: "1.2.3", digest: "sha256:00" },
  };
  const named = await post("/predict", {
    rows: [
      { a: 2, b: 1 },
      { b: 4, a: 3 },
    ],
  });
  expect(named).toMatchObject({ status: 200, json: expected });
  expect(named.headers.get("x-model-release-version")).toBe("1.2.3");
  expect(
    (
      await post("/predict", {
        instances: [
          [2, 1],
          [3, 4],
        ],
      })
    ).json,
  ).toEqual(expected);
});

test("the Open Inference Protocol: metadata, readiness and inference", async () => {
  const { post, get, warmedUp } = await start({ session: greaterSession() });
  await warmedUp;
  expect((await get("/v2")).json).toEqual({ name: "model-release", version: "9.8.7", extensions: [] });
  expect((await get("/v2/health/live")).status).toBe(200);
  expect((await get("/v2/health/ready")).status).toBe(200);
  expect((await get("/v2/models/greater/ready")).status).toBe(200);
  expect((await get("/v2/models/greater/versions/1.2.3/ready")).status).toBe(200);
  expect((await get("/v2/models/greater")).json).toMatchObject({
    name: "greater",
    versions: ["1.2.3"],
    inputs: [{ name: "x", datatype: "FP32", shape: [-1, 2] }],
  });
  const outputs = [{ name: "label", datatype: "INT64", shape: [2], data: [1, 0] }];
  const asked = { id: "q", inputs: [x(2, 1, 3, 4)], outputs: [{ name: "label" }] };
  for (const path of ["/v2/models/greater/infer", "/v2/models/greater/versions/1.2.3/infer"]) {
    expect((await post(path, asked)).json).toEqual({ model_name: "greater", model_version: "1.2.3", id: "q", outputs });
  }
  expect((await post("/v2/models/greater/infer", { inputs: [x(2, 1)] })).json.outputs).toHaveLength(2);
});

test("bad input: a status and the field, in both protocols, and the server goes on", async () => {
  const server = await start({ session: greaterSession(), limits: { bodyBytes: 2_000, rows: 5 } });
  const v2 = "/v2/models/greater/infer";
  const table: [string, unknown, number, string | RegExp][] = [
    ["/predict", "", 400, "body: is empty"],
    ["/predict", "{", 400, "body: is not JSON"],
    ["/predict", '{"rows": [[1, NaN]]}', 400, "send null for what is missing"],
    ["/predict", "[]", 400, "body: is a list"],
    ["/predict", "null", 400, "body: is null"],
    ["/predict", {}, 400, "rows: is missing"],
    ["/predict", { row: [[1, 2]] }, 400, "row: is not known here"],
    ["/predict", { rows: [] }, 400, "rows: is empty"],
    ["/predict", { rows: "all" }, 400, "rows: is a string"],
    ["/predict", { rows: [1] }, 400, "rows[0]: is a number"],
    ["/predict", { rows: [[1, 2], [3]] }, 400, "rows[1] has 1 value, but the model takes 2"],
    ["/predict", { rows: [[1, 2, 3]] }, 400, "rows[0] has 3 values"],
    ["/predict", { rows: [{ a: 1, b: 2 }, { a: 1 }] }, 400, "rows[1].b"],
    ["/predict", { rows: [{ a: 1, bb: 2 }] }, 400, "rows[0].b: is missing; is 'bb' meant for it?"],
    ["/predict", { rows: [{ a: "x", b: 2 }] }, 400, "rows[0].a"],
    ["/predict", { rows: [{ a: null, b: 2 }] }, 400, "rows[0].a"],
    ["/predict", { rows: [{ a: {}, b: 2 }] }, 400, "rows[0].a"],
    ["/predict", { instances: [[1, true]] }, 400, "instances[0][1]"],
    ["/predict", '{"rows": [[1, 1e999]]}', 400, "rows[0][1]: is too large"],
    ["/predict", { rows: [[1, 1e300]] }, 400, "rows[0][1]"],
    ["/predict", { rows: new Array(6).fill([1, 2]) }, 400, "rows: holds 6 rows; send at most 5"],
    ["/predict", { rows: [["x".repeat(3_000)]] }, 413, "body: is larger than the 2000 bytes"],
    [v2, "", 400, "body: is empty"],
    [v2, "}", 400, "body: is not JSON"],
    [v2, [], 400, "body: is a list"],
    [v2, {}, 400, "inputs: is missing"],
    [v2, { inputs: [] }, 400, "inputs: x is missing"],
    [v2, { inputs: [{ ...x(1, 2), name: "y" }] }, 400, "inputs[0].name"],
    [v2, { inputs: [{ ...x(1, 2), datatype: "FP64" }] }, 400, "inputs[0].datatype"],
    [v2, { inputs: [{ ...x(1, 2), shape: [2] }] }, 400, "inputs[0].shape"],
    [v2, { inputs: [{ ...x(1, 2), shape: [1e15, 2] }] }, 400, "inputs[0].data: has 2 values"],
    [v2, { inputs: [{ ...x(1, 2), data: [1, "2"] }] }, 400, "inputs[0].data[1]"],
    [v2, { inputs: [{ ...x(1, 2), data: [[1], [2]] }] }, 400, "inputs[0].data"],
    [v2, { inputs: [x(1, 2)], outputs: [{ name: "z" }] }, 400, "outputs[0].name"],
    [v2, { inputs: [x(...new Array(12).fill(1))] }, 400, "holds 6 rows"],
    [v2, { inputs: [x(...new Array(1_500).fill(1))] }, 413, "body: is larger"],
    ["/v2/models/other/infer", { inputs: [x(1, 2)] }, 404, "there is 'greater'"],
    ["/v2/models/greater/versions/9/infer", { inputs: [x(1, 2)] }, 404, "there is '1.2.3'"],
    ["/predictions", { rows: [[1, 2]] }, 404, "POST /predict"],
    ["/v2/models/%E0%A4%A/infer", {}, 400, "the URL is not a sound one"],
    ["/healthz", {}, 405, "takes GET and HEAD only"],
  ];
  for (const [path, body, status, says] of table) {
    const answer = await server.post(path, body);
    expect({ path, body, status: answer.status, error: answer.json?.error }).toEqual({
      path,
      body,
      status,
      error: expect.stringContaining(says as string),
    });
    if (status === 400 && !path.includes("%")) expect(answer.json.field).toMatch(/^[\w"'.[\] -]+$/);
  }
  await stillAnswers(server);
});

test("the field is named whole, blanks and all", async () => {
  const server = await start({ session: greaterSession(), model: { ...model, features: ["days since", "b"] } });
  const answer = await server.post("/predict", { rows: [{ "days since": "long: very", b: 2 }] });
  expect(answer).toMatchObject({ status: 400, json: { field: "rows[0].days since" } });
  expect((await server.post("/predict", { rows: [[1]] })).json.field).toBe("rows[0]");
});

test.each<{ headers: Record<string, string>; body: string; status: number; field: string }>`
  headers                                                               | body                    | status | field
  ${{ "content-type": "text/csv" }}                                     | ${"1,2"}                | ${415} | ${"content-type"}
  ${{ "content-type": "application/x-www-form-urlencoded" }}            | ${'{"rows": [[1, 2]]}'} | ${415} | ${"content-type"}
  ${{ "content-type": "application/json", "content-encoding": "gzip" }} | ${"\u001f\u008b"}       | ${415} | ${"content-encoding"}
  ${{ "content-type": "application/json; charset=utf-8" }}              | ${'{"rows": [[1, 2]]}'} | ${200} | ${undefined}
`("$headers: $status", async ({ headers, body, status, field }) => {
  const { url } = await start({ session: greaterSession() });
  const answer = await ask(`${url}/predict`, { method: "POST", headers, body });
  expect({ status: answer.status, field: answer.json.field }).toEqual({ status, field });
});

test.each<{ method: string; path: string; allow: string }>`
  method      | path                          | allow
  ${"GET"}    | ${"/predict"}                 | ${"POST"}
  ${"DELETE"} | ${"/predict"}                 | ${"POST"}
  ${"GET"}    | ${"/v2/models/greater/infer"} | ${"POST"}
  ${"PUT"}    | ${"/v2/models/greater"}       | ${"GET, HEAD"}
  ${"POST"}   | ${"/metrics"}                 | ${"GET, HEAD"}
`("$method $path is refused with 405, Allow: $allow", async ({ method, path, allow }) => {
  const { url } = await start({ session: greaterSession() });
  const answer = await ask(url + path, { method });
  expect({ status: answer.status, allow: answer.headers.get("allow") }).toEqual({ status: 405, allow });
});

test("a model that fails on a row answers 500 for it alone, and no part of the row reaches the log", async () => {
  const server = await start({ session: greaterSession({ failsOn: 666, takesMs: 5 }) });
  await server.warmedUp;
  const rows = [1, 666, 3, 4].map((a) => server.post("/predict", { rows: [[a, 2]] }));
  const answers = await Promise.all(rows);
  expect(answers.map((answer) => answer.status)).toEqual([200, 500, 200, 200]);
  expect(answers[1]?.json.error).toBe("the server failed on this request; its log says where");
  expect(server.lines).toEqual(["POST /predict: Error"]);
});

test("requests that wait together run together, each gets its own rows, and runs never overlap", async () => {
  const session = greaterSession({ takesMs: 5 });
  const server = await start({ session, limits: { batchRows: 16 } });
  await server.warmedUp;
  const answers = await Promise.all(
    Array.from(
      { length: 100 },
      async (_, a) =>
        (
          await server.post("/predict", {
            rows: [
              [a, 50],
              [a + 500, 0],
            ],
          })
        ).json,
    ),
  );
  for (const [a, { predictions, probabilities }] of answers.entries()) {
    expect(predictions).toEqual([a > 50 ? 1 : 0, 1]);
    expect(probabilities.map((row) => row[1])).toEqual([share(a), share(a + 500)]);
  }
  expect(session.overlap()).toBe(1);
  expect(Math.max(...session.runs)).toBeLessThanOrEqual(16);
  expect(session.runs.length).toBeLessThan(80);
});

test("a long request runs in pieces and comes back whole", async () => {
  const session = greaterSession();
  const server = await start({ session, limits: { batchRows: 16 } });
  await server.warmedUp;
  const answer = await server.post("/predict", { rows: Array.from({ length: 50 }, (_, a) => [a, 25]) });
  expect(answer.json.predictions).toEqual(Array.from({ length: 50 }, (_, a) => (a > 25 ? 1 : 0)));
  expect(session.runs.slice(-4)).toEqual([16, 16, 16, 2]);
});

test("a model that insists on a batch of 4 gets 4 rows a run, filled up", async () => {
  const session = greaterSession({ batch: 4 });
  const server = await start({ session });
  const answer = await server.post("/predict", { rows: Array.from({ length: 6 }, (_, a) => [a, 2.5]) });
  expect(answer.json.predictions).toEqual([0, 0, 0, 1, 1, 1]);
  expect(answer.json.probabilities).toHaveLength(6);
  expect(new Set(session.runs)).toEqual(new Set([4]));
});

test("where an output does not follow the rows, requests are never joined", async () => {
  const session = greaterSession({ scalarOutput: true, takesMs: 2 });
  const server = await start({ session });
  await server.warmedUp;
  const answers = await Promise.all([1, 2, 3, 4, 5].map((a) => server.post("/predict", { rows: [[a, 3]] })));
  expect(answers.map((answer) => answer.json.predictions)).toEqual([[0], [0], [0], [1], [1]]);
});

test("more than it takes at a time: 503 with Retry-After for the rest, answers for those inside", async () => {
  const { held, letGo } = hold();
  const server = await start({ session: greaterSession({ held }), limits: { requests: 4 }, warmUp: "none" });
  const refused: Answer[] = [];
  const asked = Array.from({ length: 20 }, async () => {
    const answer = await server.post("/predict", { rows: [[1, 2]] });
    if (answer.status === 503) refused.push(answer);
    return answer.status;
  });
  await until(() => refused.length === 16);
  expect(series((await server.get("/metrics")).text, "model_release_requests_in_flight")).toBe(4);
  letGo();
  expect((await Promise.all(asked)).filter((status) => status === 200)).toHaveLength(4);
  for (const { headers, json } of refused) {
    expect(Number(headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(json.error).toContain("as many requests as it takes");
  }
  await stillAnswers(server);
});

test("it is ready after an inference has succeeded, not before", async () => {
  let fails = true;
  const server = await start({ session: greaterSession({ allRunsFail: () => fails }) });
  expect(await server.warmedUp).toMatchObject({ ready: false });
  expect(await server.get("/readyz")).toMatchObject({ status: 503, json: { why: "no inference has succeeded yet" } });
  expect((await server.get("/healthz")).status).toBe(200);
  expect(server.lines.join()).toContain("MODEL_RELEASE_WARM_UP=none");
  expect(server.lines.join()).not.toContain("secret");
  fails = false;
  expect((await server.post("/predict", { rows: [[1, 2]] })).status).toBe(200);
  expect((await server.get("/readyz")).status).toBe(200);
});

test("not ready while the warm-up runs; with warmUp none, at once", async () => {
  const { held, letGo } = hold();
  const slow = await start({ session: greaterSession({ held }) });
  expect((await slow.get("/readyz")).status).toBe(503);
  letGo();
  await slow.warmedUp;
  expect((await slow.get("/readyz")).status).toBe(200);
  const none = await start({ session: greaterSession({ held: hold().held }), warmUp: "none" });
  expect((await none.get("/readyz")).status).toBe(200);
});

test("metrics: requests by code and protocol, live and replayed apart, our edges, the model, CPU and memory", async () => {
  const server = await start({ session: greaterSession() });
  await server.warmedUp;
  const requests = "model_release_requests_total";
  const count = "model_release_request_duration_seconds_count";
  expect(series((await server.get("/metrics")).text, requests, { traffic: "replay" })).toBe(0);
  await server.post("/predict", { rows: [[1, 2]] });
  await server.post("/predict", { rows: [[1, 2]] }, { "x-model-release-replay": "7" });
  await server.post("/predict", { rows: [[1, 2]] }, { "x-model-release-replay": "8" });
  await server.post("/predict", { rows: [[1]] });
  await server.post("/v2/models/greater/infer", { inputs: [x(1, 2)] });
  const { text } = await server.get("/metrics");
  expect(series(text, requests, { protocol: "predict", traffic: "live", code: "200" })).toBe(1);
  expect(series(text, requests, { protocol: "predict", traffic: "replay", code: "200" })).toBe(2);
  expect(series(text, requests, { protocol: "predict", traffic: "live", code: "400" })).toBe(1);
  expect(series(text, requests, { protocol: "v2", traffic: "live", code: "200" })).toBe(1);
  expect(series(text, count, { traffic: "live" })).toBe(3);
  expect(series(text, "model_release_model_info", { model: "greater", version: "1.2.3", digest: "sha256:00" })).toBe(1);
  expect(series(text, "model_release_requests_in_flight")).toBe(0);
  expect(series(text, "model_release_batch_rows_count")).toBeGreaterThan(0);
  expect(series(text, "process_cpu_seconds_total")).toBeGreaterThan(0);
  expect(series(text, "process_resident_memory_bytes")).toBeGreaterThan(1e6);
  expect(series(text, "model_release_rows_total", { traffic: "replay" })).toBe(2);
  expect(series(text, "model_release_rows_missing_total", { traffic: "live", feature: "b" })).toBe(1);
  expect(series(text, "model_release_rows_missing_total", { traffic: "live", feature: "a" })).toBe(0);
  expect(series(text, "model_release_prediction_squares_total", { traffic: "live" })).toBe(2);
  expect(series(text, "model_release_prediction_squares_total", { traffic: "replay" })).toBe(2);
  expect(series(text, "model_release_predictions_total", { traffic: "replay" })).toBe(2);
  const edges = [...text.matchAll(/duration_seconds_bucket\{le="([^"]+)"[^}]*traffic="live"/g)].map(
    (match) => match[1],
  );
  expect(edges).toEqual([...latencyEdges.map(String), "+Inf"]);
});

test("a client that leaves before its answer counts as 499, is not run, and leaves no request behind", async () => {
  const { held, letGo } = hold();
  const session = greaterSession({ held });
  const server = await start({ session, limits: { batchRows: 1 }, warmUp: "none" });
  const inFlight = async () => series((await server.get("/metrics")).text, "model_release_requests_in_flight");
  const first = server.post("/predict", { rows: [[1, 2]] });
  await until(() => session.runs.length === 1);
  const abort = new AbortController();
  const gone = ask(`${server.url}/predict`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"rows": [[1, 2]]}',
    signal: abort.signal,
  }).catch(() => "gone");
  await until(async () => (await inFlight()) === 2);
  abort.abort();
  expect(await gone).toBe("gone");
  await until(async () => (await inFlight()) === 1);
  letGo();
  expect((await first).status).toBe(200);
  const { text } = await server.get("/metrics");
  expect(series(text, "model_release_requests_total", { code: "499" })).toBe(1);
  expect(session.runs).toEqual([1]);
});

test("what is no HTTP at all gets a 400 and ends only its own connection", async () => {
  const server = await start({ session: greaterSession() });
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.end("\u0016\u0003\u0001 hello\r\n\r\n"));
    let text = "";
    socket
      .on("data", (chunk) => (text += chunk))
      .on("close", () => resolve(text))
      .on("error", reject);
  });
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  await stillAnswers(server);
});

test("a port that is in use is a Problem that says what to do", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, "127.0.0.1", () => resolve((other.address() as { port: number }).port)),
  );
  const second = start({ session: greaterSession(), port }).finally(() => other.close());
  await expect(second).rejects.toMatchObject({
    code: "SERVER_PORT_IN_USE",
    message: `port ${port} of 127.0.0.1 is in use by another program`,
    remedy: expect.stringContaining("PORT=0"),
  });
  await expect(start({ session: greaterSession(), host: "192.0.2.1" })).rejects.toMatchObject({
    code: "SERVER_CANNOT_LISTEN",
  });
});

test("a model without label or number is served by tensors; /predict says why it cannot", async () => {
  const session = greaterSession();
  const embedding = {
    ...session,
    signature: {
      inputs: session.signature.inputs,
      outputs: [{ name: "label", type: "string", shape: [undefined, 4, 4] }],
    },
  } as const;
  const server = await start({ session: embedding, model });
  const answer = await server.post("/predict", { rows: [[1, 2]] });
  expect(answer.status).toBe(501);
  expect(answer.json.error.length).toBeGreaterThan(10);
  expect((await server.post("/v2/models/greater/infer", { inputs: [x(1, 2)] })).status).toBe(200);
});

async function stillAnswers(server: Started): Promise<void> {
  expect(await server.post("/predict", { rows: [[2, 1]] })).toMatchObject({ status: 200, json: { predictions: [1] } });
}
