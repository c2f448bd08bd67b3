/** Hostile input, made at random: whatever comes, an answer below 500 in sound JSON, and the server goes on. */
import { connect } from "node:net";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { start } from "./serving.js";
import { greaterSession } from "./sessions.js";

const seed = Date.now() % 2 ** 31;

/** A sound request with one place changed: nearer to the edge of what is understood than mere noise. */
const nearlySound = fc
  .tuple(
    fc.constantFrom(
      '{"rows": [{"a": 1, "b": 2}]}',
      '{"instances": [[1, 2], [3, 4]]}',
      '{"inputs": [{"name": "x", "datatype": "FP32", "shape": [1, 2], "data": [1, 2]}]}',
    ),
    fc.nat(),
    fc.nat({ max: 12 }),
    fc.oneof(
      fc.constantFrom(
        "",
        "null",
        "[]",
        "{}",
        "-0",
        "1e999",
        '"',
        "[[",
        "]]",
        "\u0000",
        "\ud800",
        '"__proto__":',
        "1e15",
        "-1",
        "0.5",
      ),
      fc.string(),
    ),
  )
  .map(([text, at, cut, put]) => {
    const place = at % text.length;
    return text.slice(0, place) + put + text.slice(place + cut);
  });

const anyBody = fc.oneof(
  nearlySound,
  fc.json({ maxDepth: 6 }),
  fc.json({ maxDepth: 3 }).map((json) => `{"rows": [${json}]}`),
  fc
    .json({ maxDepth: 3 })
    .map((json) => `{"inputs": [{"name": "x", "datatype": "FP32", "shape": [1, 2], "data": ${json}}]}`),
  fc.string(),
);

test(`300 bodies (seed ${seed})`, async () => {
  const server = await start({ session: greaterSession() });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("/predict", "/v2/models/greater/infer"), anyBody, async (path, body) => {
      const { status, json } = await server.post(path, body);
      expect([200, 400]).toContain(status);
      if (status === 400) expect(typeof json.error).toBe("string");
      else expect(json.predictions ?? json.outputs).toBeDefined();
    }),
    { numRuns: 300, seed },
  );
  expect(server.lines).toEqual([]);
});

test(`150 pieces of noise in place of HTTP (seed ${seed})`, async () => {
  const server = await start({ session: greaterSession() });
  const head = fc.constantFrom(
    "",
    "POST /predict HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 5\r\n\r\n",
    "POST /predict HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n",
    "POST /predict HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n",
    "GET /v2/models/ HTTP/1.1\r\nhost: x\r\n",
    "BREW / HTTP/1.1\r\nhost: x\r\n\r\n",
  );
  await fc.assert(
    fc.asyncProperty(head, fc.uint8Array({ maxLength: 200 }), (head, noise) => {
      return new Promise<void>((resolve) => {
        const socket = connect(server.port, "127.0.0.1");
        socket.on("error", () => {}).on("close", () => resolve());
        socket.resume();
        // Half of a request, then nothing more: the server must not wait for a client that has ended.
        socket.end(Buffer.concat([Buffer.from(head), noise]), () => setTimeout(() => socket.destroy(), 5));
      });
    }),
    { numRuns: 150, seed },
  );
  expect((await server.post("/predict", { rows: [[2, 1]] })).json.predictions).toEqual([1]);
  expect(server.lines).toEqual([]);
});
