/** A GitHub that takes a connection and then says nothing, or not all: each call ends within its time, or with the run. */
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type GitHub, openGitHub } from "../../../src/github/client.js";
import { silent } from "../../../src/progress.js";
import { PatientClock } from "./room.js";

/** What it says to all that it is asked; nothing without it. */
let answer: string | undefined;
let server: Server;
let sockets: Socket[];
/** Requests, not connections: the client opens a new one in advance where it had to drop one. */
let asked: number;
beforeEach(async () => {
  answer = undefined;
  sockets = [];
  asked = 0;
  server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
    socket.on("data", (sent) => {
      if (!/^[A-Z]+ .* HTTP/.test(sent.toString("latin1"))) return;
      asked += 1;
      server.emit("asked");
      if (answer) socket.write(answer);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => {
  server.close();
  for (const socket of sockets) socket.destroy();
});

const calls: Readonly<Record<string, (room: GitHub) => Promise<unknown>>> = {
  GET: ({ rest, here }) => rest.issues.get({ ...here, issue_number: 1 }),
  POST: ({ rest, here }) => rest.issues.create({ ...here, title: "x" }),
  PATCH: ({ rest, here }) => rest.issues.update({ ...here, issue_number: 1, title: "x" }),
};

function open({ answerWithinMs = 200, patienceMs = 300_000, clock = new PatientClock(), signal = never } = {}): GitHub {
  const { port } = server.address() as AddressInfo;
  const options = { token: "ghs_x", apiUrl: `http://127.0.0.1:${port}`, repository: "acme/digits" };
  return openGitHub({ ...options, patienceMs, answerWithinMs }, { clock, signal, progress: silent, version: "0.1.0" });
}
const never = new AbortController().signal;

const stalled = "HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\n";
const halfAnswered = `${stalled}content-length: 1000\r\n\r\n{"number": 1,`;

test.each`
  method     | said            | how              | tries
  ${"GET"}   | ${undefined}    | ${"not at all"}  | ${4}
  ${"PATCH"} | ${undefined}    | ${"not at all"}  | ${4}
  ${"POST"}  | ${undefined}    | ${"not at all"}  | ${1}
  ${"GET"}   | ${stalled}      | ${"half a head"} | ${4}
  ${"GET"}   | ${halfAnswered} | ${"half a body"} | ${4}
  ${"POST"}  | ${halfAnswered} | ${"half a body"} | ${1}
`(
  "a $method that is answered $how ends within its time, $tries times",
  async ({ method, said, tries }) => {
    answer = said as string | undefined;
    const ended = calls[method as string]!(open());
    await expect(ended).rejects.toMatchObject({ code: "GITHUB_UNREACHABLE" });
    expect(asked).toBe(tries);
  },
  5000,
);

test("a body that breaks off is no answer", async () => {
  answer = halfAnswered;
  server.on("asked", () => setTimeout(() => sockets.at(-1)?.end(), 20));
  const ended = calls.GET!(open({ answerWithinMs: 60_000 }));
  await expect(ended).rejects.toMatchObject({ code: "GITHUB_UNREACHABLE" });
  expect(asked).toBe(4);
}, 5000);

test.each(["GET", "POST", "PATCH"])(
  "a %s that is not answered ends at once where the run is cancelled",
  async (method) => {
    const cancel = new AbortController();
    const ended = calls[method]!(open({ answerWithinMs: 60_000, signal: cancel.signal }));
    await once(server, "asked");
    cancel.abort(new Error("cancelled"));
    await expect(ended).rejects.toMatchObject({ code: "CANCELLED" });
    expect(asked).toBe(1);
  },
  5000,
);

test("answers that never come are part of the patience: what is asked once it has ended is tried once", async () => {
  const clock = new PatientClock();
  // Each request is fifty seconds of this clock.
  server.on("asked", () => {
    clock.waitedMs += 50_000;
  });
  const room = open({ clock, patienceMs: 120_000, answerWithinMs: 100 });
  await expect(calls.GET!(room)).rejects.toMatchObject({ code: "GITHUB_UNREACHABLE" });
  expect(asked).toBe(3);
  await expect(calls.GET!(room)).rejects.toMatchObject({ code: "GITHUB_UNREACHABLE" });
  expect(asked).toBe(4);
}, 5000);
