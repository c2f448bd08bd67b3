/**
 * The host: the process that owns the public port and the model servers, and outlives the command that started it.
 *
 * Level-triggered: it compares what was last stated with what runs, four times a second and whenever something
 * happens, and takes the next steps. All it needs to know is in its folder, so its successor goes on where it was
 * killed.
 */
import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { effect } from "../../../effects.js";
import { readEpoch, underJournalLock } from "../../journal/file-journal.js";
import { readStored, writeStored } from "../../journal/stored.js";
import { endProcess, isRunning } from "../../process.js";
import type { ArmName } from "../../seams.js";
import { askServer } from "./ask-server.js";
import { countersOf, type HostView, statusOf } from "./host-view.js";
import { createProxy, type TrafficProxy } from "./proxy.js";
import { type Routes, reconcile, sameRelease } from "./reconcile.js";
import {
  adoptServer,
  endServer,
  forgetFiles,
  logTail,
  planServer,
  probe,
  recordOf,
  type ServerParts,
  type ServerProcess,
  startServer,
} from "./server-process.js";
import { type ArmTroubles, createTroubles } from "./troubles.js";
import {
  type HostCounters,
  type HostStatus,
  type LocalRelease,
  type Statement,
  serversFileShape,
  statementShape,
} from "./wire.js";

/** How the host answered a statement. */
export type Answer = { readonly accepted: true } | { readonly accepted: false; readonly epoch: number };

const lookEveryMs = 250;
/** In-flight requests of a server that nobody wants any more may take this long. */
const drainMs = 30_000;

/** Probes without an answer in a row, of three seconds each, after which a server hangs rather than works. */
const hungAfter = 20;

export class Host {
  readonly startId = randomUUID();
  private readonly proxy: TrafficProxy;
  private readonly servers = new Map<string, ServerProcess>();
  private readonly troubles: Readonly<Record<ArmName, ArmTroubles>>;
  private statement: Statement | undefined;
  private serving: LocalRelease | undefined;
  private routes: Routes = { share: 0 };
  private ownerGoneSince: number | undefined;
  private looking: Promise<void> | undefined;
  private lookAgain = false;
  private wake = new AbortController();
  private stopping = false;
  private remembering: Promise<void> = Promise.resolve();
  private readonly drains = new Set<Promise<void>>();
  /** Resolves when it has stopped, and everything of it with it. */
  readonly stopped: Promise<void>;
  private markStopped!: () => void;

  constructor(private readonly parts: ServerParts) {
    this.proxy = createProxy({ clock: parts.clock, suspect: (id) => this.suspect(id) });
    this.troubles = { stable: createTroubles(parts.clock), canary: createTroubles(parts.clock) };
    this.stopped = new Promise((resolve) => {
      this.markStopped = resolve;
    });
  }

  /** Takes the public port, then takes back what a killed predecessor left. */
  async start(address: string, port: number): Promise<number> {
    const { files, layout } = this.parts;
    const { server } = this.proxy;
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(port, address, resolve);
    });
    const remembered = await readStored(layout.servers, serversFileShape, files);
    this.statement = await readStored(layout.statement, statementShape, files);
    if (this.statement) this.proxy.setSession(this.statement.session);
    this.serving = remembered?.serving;
    const records = remembered?.servers ?? [];
    for (const [i, adopted] of (await Promise.all(records.map((one) => adoptServer(one, this.parts)))).entries()) {
      if (adopted) this.servers.set(adopted.id, adopted);
      else await forgetFiles({ id: records[i]!.id, log: "" }, this.parts, { keepLog: true });
    }
    await this.look();
    void this.loop();
    return (server.address() as AddressInfo).port;
  }

  /** A wish of the command: refused when a later one has spoken, or when the journal has been taken over. */
  async state(statement: Statement): Promise<Answer> {
    const { state, files, layout, clock } = this.parts;
    const answer = await underJournalLock({ folder: state, files, clock }, async (): Promise<Answer> => {
      const epoch = Math.max(this.statement?.fence.epoch ?? 0, await readEpoch(state, files));
      if (statement.fence.epoch < epoch || this.stopping) return { accepted: false, epoch };
      await effect("host: write what is wanted", () => writeStored(layout.statement, statement, files));
      this.statement = statement;
      return { accepted: true };
    });
    if (answer.accepted) {
      this.proxy.setSession(statement.session);
      this.ownerGoneSince = undefined;
      this.soon();
    }
    return answer;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      await this.parts.clock.sleep(lookEveryMs, this.wake.signal);
      this.wake = new AbortController();
      try {
        this.watch();
        await this.watchOwner();
        await this.look();
      } catch (error) {
        logFault(error);
      }
    }
  }

  private soon(): void {
    this.wake.abort();
  }

  /** One at a time: a look that is asked for during another follows it. */
  private look(): Promise<void> {
    this.lookAgain = true;
    this.looking ??= (async () => {
      try {
        while (this.lookAgain && !this.stopping) {
          this.lookAgain = false;
          await this.reconcile();
        }
      } finally {
        this.looking = undefined;
      }
    })();
    return this.looking;
  }

  private async reconcile(): Promise<void> {
    if (this.statement === undefined) return;
    await this.buryEnded();
    const { desired } = this.statement;
    const steps = reconcile(desired, [...this.servers.values()], this.serving);
    this.setRoutes(steps.routes);
    const moved =
      this.serving && steps.serving ? !sameRelease(this.serving, steps.serving) : this.serving !== steps.serving;
    this.serving = steps.serving;
    this.troubles.stable.about(desired.stable);
    this.troubles.canary.about(desired.canary);
    const starting = steps.start
      .filter(({ arm }) => this.troubles[arm].mayStart())
      .map(({ arm, release }) => planServer(arm, release, this.parts.layout));
    for (const server of starting) this.servers.set(server.id, server);
    if (moved || starting.length > 0) await this.remember();
    for (const server of starting) {
      await effect("host: start server", () => startServer(server, this.parts, () => this.soon()));
    }
    if (starting.length > 0) await this.remember();
    for (const id of steps.drain) this.drain(this.servers.get(id)!);
  }

  private setRoutes(routes: Routes): void {
    this.routes = routes;
    const upstream = (id: string | undefined) => (id === undefined ? undefined : this.servers.get(id)?.upstream);
    const stable = upstream(routes.stable);
    const canary = upstream(routes.canary);
    this.proxy.setRoutes({ ...(stable && { stable }), ...(canary && { canary }), share: routes.share });
  }

  /** One after the other, each with what then runs: an older list must never replace a newer one. */
  private remember(): Promise<void> {
    const written = this.remembering.then(() => {
      const servers = [...this.servers.values()].map(recordOf);
      const file = { servers, ...(this.serving && { serving: this.serving }) };
      return effect("host: write servers", () => writeStored(this.parts.layout.servers, file, this.parts.files));
    });
    // A failure is this caller's to tell; the next one writes nevertheless.
    this.remembering = written.catch(() => {});
    return written;
  }

  private drain(server: ServerProcess): void {
    server.phase = "draining";
    const drain = this.finish(server)
      .catch(logFault)
      .finally(() => this.drains.delete(drain));
    this.drains.add(drain);
  }

  private async finish(server: ServerProcess): Promise<void> {
    if (server.upstream) await this.proxy.drained(server.upstream, drainMs);
    await effect("host: end server", () => endServer(server, this.parts));
    this.servers.delete(server.id);
    await this.remember();
    this.soon();
  }

  /** What has ended unasked: said, counted, and out of the way of its successor. */
  private async buryEnded(): Promise<void> {
    for (const server of [...this.servers.values()]) {
      if (server.ended === undefined || server.phase === "draining") continue;
      this.servers.delete(server.id);
      server.upstream?.agent.destroy();
      const tail = await logTail(server, this.parts.files);
      this.troubles[server.arm].ended(server, tail);
      await forgetFiles(server, this.parts, { keepLog: true });
      await this.remember();
    }
  }

  /** Asks each server whether it is ready, none waiting for another: one that hangs must not hide the rest. */
  private watch(): void {
    for (const server of this.servers.values()) {
      if (server.phase === "draining" || server.watched) continue;
      server.watched = true;
      const before = server.phase;
      this.watchOne(server)
        .catch(logFault)
        .finally(() => {
          server.watched = false;
          if (server.phase !== before || server.ended !== undefined) this.soon();
        });
    }
  }

  private async watchOne(server: ServerProcess): Promise<void> {
    if (server.identity && !(await isRunning(server.identity))) {
      server.ended ??= "is gone";
      return;
    }
    const suspicions = server.suspicions;
    const answer = await probe(server);
    // Answered, perhaps, before what made the proxy suspect it: the next probe will tell.
    if (server.phase === "draining" || server.suspicions !== suspicions) return;
    server.silent = answer === "silent" ? server.silent + 1 : 0;
    if (server.silent >= hungAfter && server.identity) {
      server.ended = "answered no probe for a minute and was ended";
      await endProcess(server.identity, this.parts.clock, { graceMs: 0 });
    }
    // One that is busy may be late with an answer; that alone takes nobody's traffic away.
    if (answer === "silent" && server.silent < 3) return;
    if (answer === "ready") server.phase = "ready";
    else if (server.phase === "ready") server.phase = "unready";
    if (answer !== "ready" || server.readySince !== undefined) return;
    server.readySince = this.parts.clock.monotonic();
    await this.remember();
  }

  /** The proxy could not reach it: no request goes there until it has answered a probe. */
  private suspect(id: string): void {
    const server = this.servers.get(id);
    if (server === undefined) return;
    server.suspicions += 1;
    if (server.phase !== "ready") return;
    server.phase = "unready";
    if (this.statement)
      this.setRoutes(reconcile(this.statement.desired, [...this.servers.values()], this.serving).routes);
    this.soon();
  }

  private async watchOwner(): Promise<void> {
    const owner = this.statement?.owner;
    if (owner === undefined || (await isRunning(owner.process))) {
      this.ownerGoneSince = undefined;
      return;
    }
    const now = this.parts.clock.monotonic();
    this.ownerGoneSince ??= now;
    if (now - this.ownerGoneSince > owner.graceMs) void this.stop({ forget: true });
  }

  /**
   * Lets requests in flight end, then ends all servers.
   *
   * @param forget  also what was wanted, so that nothing starts again by itself; else the next host goes on
   */
  async stop({ forget }: { readonly forget: boolean }): Promise<void> {
    if (this.stopping) return this.stopped;
    this.stopping = true;
    this.wake.abort();
    const { files, layout } = this.parts;
    if (forget) await effect("host: forget what is wanted", () => files.rm(layout.statement, { force: true }));
    await this.looking?.catch(logFault);
    await this.proxy.close(5_000);
    await Promise.all([...this.servers.values()].map((server) => endServer(server, this.parts)));
    await Promise.all(this.drains);
    await files.rm(layout.servers, { force: true });
    this.markStopped();
  }

  status(): HostStatus {
    return { startId: this.startId, ...statusOf(this.view()) };
  }

  async counters(): Promise<HostCounters> {
    const server = (arm: ArmName) => this.servers.get(this.routes[arm] ?? "");
    const [stable, canary] = await Promise.all([askServer(server("stable")), askServer(server("canary"))]);
    const monotonic = this.parts.clock.monotonic();
    const arms = countersOf(this.view(), this.proxy.counters, monotonic);
    return {
      startId: this.startId,
      monotonic,
      arms: {
        stable: { ...arms.stable, ...stable },
        canary: { ...arms.canary, ...canary },
      },
    };
  }

  private view(): HostView {
    const { servers, routes, troubles, statement } = this;
    return { servers: [...servers.values()], routes, troubles, desired: statement?.desired };
  }
}

/** Into the host's log. What serves goes on serving; the next look tries again. */
function logFault(error: unknown): void {
  process.stderr.write(`${new Date().toISOString()} ${error instanceof Error ? error.stack : String(error)}\n`);
}
