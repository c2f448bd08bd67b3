/** Users of the digits model: predictions asked for at an even rate through the Service, whatever happens around them. */
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

export interface Users {
  /** So far. */
  readonly heard: Heard;
  /** @returns  what was heard, once the last answers are there */
  stop(): Promise<Heard>;
}

export interface Heard {
  sent: number;
  /** Of them, those that met the end of a kept connection and were sent again. */
  sentAgain: number;
  /** What went wrong, in words. */
  readonly failures: string[];
  /** Answers by the version (the model's digest) that gave them. */
  readonly answers: Map<string, number>;
}

const body = JSON.stringify({ rows: [Array.from({ length: 64 }, (_, i) => i % 17)] });
const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };

/**
 * Each opens a connection of its own, as kube-proxy chooses a pod by connection; but every second one (or every
 * `keptEvery`-th) keeps the one that it has. Those stay where they are, so a canary sees so much less of them.
 */
export function startUsers(url: string, perSecond: number, keptEvery = 2): Users {
  const kept = new Agent({ keepAlive: true, maxSockets: 20 });
  const heard: Heard = { sent: 0, sentAgain: 0, failures: [], answers: new Map() };
  let waiting = 0;
  const send = (agent: Agent | false, isAgain: boolean) => {
    waiting += 1;
    const at = new Date().toISOString().slice(11, 23); // as the logs of the cluster's components have it
    const fail = (what: string) => heard.failures.push(`${at}, a ${agent ? "kept" : "new"} connection: ${what}`);
    const sent = request(`${url}/predict`, { method: "POST", agent, headers, timeout: 10_000 }, (answer) => {
      const version = String(answer.headers["x-model-release-version"]);
      const told: Buffer[] = [];
      answer.on("data", (part: Buffer) => told.push(part));
      answer.on("error", (error) => fail(error.message));
      answer.on("end", () => {
        if (answer.statusCode === 200) heard.answers.set(version, (heard.answers.get(version) ?? 0) + 1);
        else fail(`status ${answer.statusCode} by ${version}: ${Buffer.concat(told).toString().slice(0, 200)}`);
      });
    });
    sent.on("timeout", () => sent.destroy(new Error("no answer in 10 s")));
    sent.on("error", (error: NodeJS.ErrnoException) => {
      // A kept connection may end while a request sets out on it: no server can prevent that, and clients send it again
      // (https://nodejs.org/api/http.html#requestreusedsocket). Once; what it meets then counts.
      if (sent.reusedSocket && error.code === "ECONNRESET" && !isAgain) {
        heard.sentAgain += 1;
        send(false, true);
      } else fail(error.message);
    });
    sent.on("close", () => {
      waiting -= 1;
    });
    sent.end(body);
  };
  const ask = () => {
    heard.sent += 1;
    send(heard.sent % keptEvery === 0 ? kept : false, false);
  };
  // By the clock, not by the timer: one that comes late sends what has become due.
  const since = performance.now();
  const timer = setInterval(() => {
    const due = ((performance.now() - since) / 1000) * perSecond;
    while (heard.sent < due) ask();
  }, 5);
  return {
    heard,
    stop: async () => {
      clearInterval(timer);
      for (let end = Date.now() + 11_000; waiting > 0 && Date.now() < end; ) await sleep(20);
      kept.destroy();
      // Chance explains a few of these, not many: a server that cuts its kept connections off would show here.
      if (heard.sentAgain > Math.max(2, heard.sent / 500)) {
        heard.failures.push(`${heard.sentAgain} of ${heard.sent} requests met the end of a kept connection`);
      }
      return heard;
    },
  };
}
