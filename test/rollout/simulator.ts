/**
 * A target with its traffic, in memory and in its own time: servers take time to start, routers to follow, counters
 * count what the rates say. Faults are switched on and off from outside. No mock: the engine cannot tell.
 */
import type {
  Actual,
  ArmActual,
  ArmSample,
  Cursor,
  Desired,
  Observation,
  Release,
  Sample,
  Smoke,
} from "../../src/rollout/seams.js";
import { latencyEdges } from "../../src/stats/latency-edges.js";
import { binomial, type Random } from "../stats/sequential/simulate.js";

export interface Behaviour {
  /** Error rate and median latency (seconds) of a release, by its digest. */
  readonly of: (digest: string, nowMs: number) => { readonly errors: number; readonly seconds: number };
  readonly requestsPerSecond: number;
  readonly startMs: number;
  readonly routeMs: number;
  readonly traffic: "live" | "replay";
  /** The router is the count of replicas: a ready one has traffic, whether or not that was asked for. */
  readonly readyIsTraffic?: boolean;
}

interface Server {
  readonly release: Release;
  since: number;
  restarts: number;
  replicas: number;
  /** Made while no stable was wanted beside it: no user reaches it. */
  readonly hidden?: boolean;
}

interface Counts {
  requests: number;
  errors: number;
  latency: number[];
}

const noCounts = (): Counts => ({ requests: 0, errors: 0, latency: new Array(latencyEdges.length + 1).fill(0) });

export class Simulator {
  now = 0;
  stable: Server | undefined;
  /** A release that is on its way to be stable, while the old one serves. */
  private rising: Server | undefined;
  canary: Server | undefined;
  private share = 0;
  private askedShare = 0;
  private askedAt = 0;
  private hold = false;
  private counted = { stable: noCounts(), canary: noCounts() };
  /** Digests that never become ready. */
  readonly neverReady = new Set<string>();
  routerStuck = false;
  canaryUnready = false;
  /** Requests that found nobody to answer them. */
  lost = 0;

  constructor(
    readonly behaviour: Behaviour,
    private readonly random: Random,
    stable?: Release,
  ) {
    if (stable) this.stable = { release: stable, since: -1e9, restarts: 0, replicas: 1 };
  }

  private isReady(server: Server | undefined): boolean {
    return (
      server !== undefined &&
      this.now - server.since >= this.behaviour.startMs &&
      !this.neverReady.has(server.release.digest)
    );
  }

  pass(ms: number): void {
    this.now += ms;
    if (this.behaviour.readyIsTraffic) this.share = this.shareOfReplicas();
    else if (!this.routerStuck && this.now - this.askedAt >= this.behaviour.routeMs) this.share = this.askedShare;
    if (this.rising && this.isReady(this.rising)) {
      this.stable = this.rising;
      this.rising = undefined;
    }
    this.serve(ms);
  }

  private shareOfReplicas(): number {
    const { canary } = this;
    if (!canary || canary.hidden || canary.replicas === 0 || !this.isReady(canary) || this.canaryUnready) return 0;
    return this.askedShare > 0 ? this.askedShare : 0.5;
  }

  private serve(ms: number): void {
    const requests = Math.round((this.behaviour.requestsPerSecond * ms) / 1000);
    if (requests === 0 || this.stable === undefined) return;
    const isReplay = this.behaviour.traffic === "replay" && this.share > 0;
    const toCanary = isReplay ? requests : binomial(this.random, requests, this.share);
    if (toCanary > 0 && !this.canary) this.lost += toCanary;
    this.count("canary", this.canary?.release, this.canary ? toCanary : 0);
    this.count("stable", this.stable.release, isReplay ? requests : requests - toCanary);
  }

  private count(arm: "stable" | "canary", release: Release | undefined, requests: number): void {
    if (release === undefined || requests === 0) return;
    const { errors, seconds } = this.behaviour.of(release.digest, this.now);
    const counts = this.counted[arm];
    counts.requests += requests;
    counts.errors += binomial(this.random, requests, errors);
    const middle = latencyEdges.findIndex((edge) => edge >= seconds);
    for (let i = 0; i < requests; i++) {
      const spread = this.random() + this.random() + this.random() + this.random() - 2;
      const bucket = Math.min(Math.max(0, Math.round(middle + spread * 6)), latencyEdges.length);
      counts.latency[bucket]! += 1;
    }
  }

  read(): Actual {
    const arm = (server: Server | undefined, unready = false): ArmActual | undefined => {
      if (!server) return undefined;
      const ready = server.replicas === 0 || (this.isReady(server) && !unready);
      return {
        ...server.release,
        ready,
        replicas: { expected: server.replicas, ready: ready ? server.replicas : 0 },
        restarts: server.restarts,
      };
    };
    const stable = arm(this.stable);
    return {
      stable: stable && { ...stable, ready: stable.ready && this.rising === undefined },
      canary: arm(this.canary, this.canaryUnready),
      share: this.share,
      hold: this.hold,
    };
  }

  apply(desired: Desired): void {
    const { stable, canary } = desired;
    if (stable?.digest === this.stable?.release.digest) this.rising = undefined;
    else if (stable && this.rising?.release.digest !== stable.digest) {
      this.rising = { release: stable, since: this.now, restarts: 0, replicas: 1 };
    }
    if (!stable) this.rising = undefined;
    if (desired.share !== this.askedShare) {
      this.askedShare = desired.share;
      this.askedAt = this.now;
    }
    this.hold = desired.hold;
    // A target keeps the canary as long as its router still points to it.
    if (!canary && this.share === 0) this.canary = undefined;
    if (canary && this.canary?.release.digest !== canary.digest) {
      this.canary = {
        release: { digest: canary.digest, template: canary.template },
        since: this.now,
        restarts: 0,
        replicas: 1,
        hidden: stable === undefined,
      };
      this.counted.canary = noCounts();
    }
    if (canary && this.canary) {
      if (this.canary.replicas === 0 && canary.replicas > 0) this.canary.since = this.now;
      this.canary.replicas = canary.replicas;
    }
  }

  smoke(): Smoke {
    return this.isReady(this.canary)
      ? { passed: true, what: "8 rows answered" }
      : { passed: false, what: "nobody answered" };
  }

  observe(cursor: Cursor | undefined): Observation {
    const at = { now: this.now, stable: copy(this.counted.stable), canary: copy(this.counted.canary) };
    const before = cursor as unknown as typeof at | undefined;
    if (before === undefined) return { cursor: at as unknown as Cursor };
    const seconds = (this.now - before.now) / 1000;
    const sample: Sample = {
      at: new Date(this.now).toISOString(),
      seconds,
      stable: this.sampleOf("stable", before.stable),
      canary: this.sampleOf("canary", before.canary),
      traffic: this.behaviour.traffic,
      complete: true,
    };
    return { sample, cursor: at as unknown as Cursor };
  }

  private sampleOf(arm: "stable" | "canary", before: Counts): ArmSample {
    const counts = this.counted[arm];
    const server = arm === "stable" ? this.stable : this.canary;
    return {
      requests: counts.requests - before.requests,
      errors: counts.errors - before.errors,
      errorSquares: counts.errors - before.errors,
      latency: counts.latency.map((count, i) => count - before.latency[i]!),
      replicas: { seen: 1, expected: 1 },
      restarts: 0,
      ageSeconds: server ? (this.now - server.since - this.behaviour.startMs) / 1000 : 0,
    };
  }
}

const copy = (counts: Counts): Counts => ({ ...counts, latency: [...counts.latency] });

export const release = (digest: string): Release => ({ digest, template: { command: `serve ${digest}` } });

export const steady: Behaviour = {
  of: (digest) => ({ errors: digest === "bad" ? 0.2 : 0.01, seconds: digest === "slow" ? 0.08 : 0.01 }),
  requestsPerSecond: 200,
  startMs: 2000,
  routeMs: 300,
  traffic: "replay",
};
