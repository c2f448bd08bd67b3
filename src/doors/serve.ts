/**
 * The door of the model server: `node serve.js`, told what to do by its environment (src/server/settings.ts).
 *
 * A parent with an IPC channel is told `{ready: true, port}` once the server is ready, and may ask it to end with
 * `{exit: true}`. That the parent dies ends nothing: stable goes on serving, and another host takes it back.
 */
import * as files from "node:fs/promises";
import { join } from "node:path";
import { exitOf, exits, explain } from "../errors.js";
import { lineLog } from "../server/log.js";
import { openModel } from "../server/open-model.js";
import type { RunningServer } from "../server/server.js";
import { readSettings } from "../server/settings.js";
import { versionOf } from "./world.js";

export async function run(home: string): Promise<void> {
  // Whoever read our log may be gone (a host that was killed): a broken pipe must not end what serves.
  process.stderr.on("error", () => {});
  const log = lineLog(
    (line) => process.stderr.write(line),
    () => new Date(),
  );
  const ending = endOnRequest();
  // A fault in one request's sockets or promises concerns that request; all the others are better served by going on.
  process.on("uncaughtException", (error) => log.failed("something unforeseen", error));
  try {
    const settings = readSettings(process.env);
    const [{ startServer }, { session, model }] = await Promise.all([
      import("../server/server.js"), // while the model loads
      openModel(
        {
          model: settings.MODEL_RELEASE_MODEL,
          ...(settings.MODEL_RELEASE_METADATA !== "" && { metadata: settings.MODEL_RELEASE_METADATA }),
          wasmFolder: join(home, "wasm"),
        },
        files,
      ),
    ]);
    const server = await startServer({
      session,
      model,
      serverVersion: versionOf(home),
      port: settings.PORT,
      host: settings.HOST,
      log,
      warmUp: settings.MODEL_RELEASE_WARM_UP,
      limits: {
        batchRows: settings.MODEL_RELEASE_MAX_BATCH_ROWS,
        requests: settings.MODEL_RELEASE_MAX_REQUESTS,
        rows: settings.MODEL_RELEASE_MAX_ROWS,
        bodyBytes: settings.MODEL_RELEASE_MAX_BODY_BYTES,
        pendingBytes: settings.MODEL_RELEASE_MAX_PENDING_BYTES,
      },
      drainTimes: {
        graceMs: settings.MODEL_RELEASE_DRAIN_GRACE_MS,
        lateMs: settings.MODEL_RELEASE_DRAIN_LATE_MS,
        withinMs: settings.MODEL_RELEASE_DRAIN_WITHIN_MS,
      },
    });
    ending.drainFirst(async (why) => {
      log.say(`${why}: draining`);
      const { allAnswered, stillSent } = await server.drain();
      if (stillSent) log.say("new connections still came: what sends them does not heed readiness, and is refused now");
      log.say(
        allAnswered ? "drained; all requests were answered" : "drained; some requests took too long and were cut",
      );
      await session.close();
    });
    log.say(`serving ${model.name} ${model.version} (${model.digest}) at ${server.url}`);
    await tellParent(server);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(exitOf(error));
  }
}

/**
 * SIGTERM, SIGINT and a parent's wish: the first drains and ends with 0. Saying it again changes nothing (what is wanted
 * is stated again and again), but for a second SIGINT: a person who presses Ctrl-C twice means now.
 */
function endOnRequest(): { drainFirst(drain: (why: string) => Promise<void>): void } {
  let drain: (why: string) => Promise<void> = async () => {};
  let ending = false;
  const end = (why: string) => {
    if (ending && why === "SIGINT") process.exit(exits.cancelled);
    if (ending) return;
    ending = true;
    drain(why).then(
      () => process.exit(exits.done),
      (error) => {
        process.stderr.write(`${explain(error)}\n`);
        process.exit(exitOf(error));
      },
    );
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => end(signal));
  process.on("message", (message) => {
    if (typeof message === "object" && message !== null && "exit" in message && message.exit === true) {
      end("asked by the parent");
    }
  });
  return {
    drainFirst(how) {
      drain = how;
    },
  };
}

async function tellParent(server: RunningServer): Promise<void> {
  const { ready } = await server.warmedUp;
  // The parent may have gone meanwhile, which is its own affair.
  if (process.connected) process.send?.({ ready, port: server.port }, () => {});
}
