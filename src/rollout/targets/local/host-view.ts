/** What the host shows of itself, from what runs and where requests go. Pure. */
import type { Actual, ArmActual, ArmName } from "../../seams.js";
import type { Counters } from "./counters.js";
import type { Routes } from "./reconcile.js";
import type { ServerProcess } from "./server-process.js";
import type { ArmTroubles } from "./troubles.js";
import type { ArmCounts, HostCounters, HostStatus, LocalDesired, LocalRelease } from "./wire.js";

export interface HostView {
  readonly servers: readonly ServerProcess[];
  readonly routes: Routes;
  readonly troubles: Readonly<Record<ArmName, Pick<ArmTroubles, "restarts" | "fault">>>;
  readonly desired: LocalDesired | undefined;
}

export function statusOf(view: HostView): Omit<HostStatus, "startId"> {
  const servers = view.servers.map(({ arm, release, identity, upstream, phase }) => ({
    arm,
    digest: release.digest,
    ...(identity && { pid: identity.pid }),
    ...(upstream && { port: upstream.port }),
    phase,
  }));
  const serving = routed(view, "stable")?.release.digest;
  return { actual: actualOf(view), servers, ...(serving !== undefined && { serving }) };
}

export function actualOf(view: HostView): Actual {
  const { desired, servers, routes } = view;
  const stable = desired?.stable && armOf(view, "stable", desired.stable);
  // One that nobody wants any more is there until its last request has ended.
  const canaryRelease = desired?.canary ?? servers.find(({ arm }) => arm === "canary")?.release;
  const canary = canaryRelease && armOf(view, "canary", canaryRelease);
  const share = routes.canary === undefined ? 0 : routes.share;
  return { ...(stable && { stable }), ...(canary && { canary }), share, hold: desired?.hold ?? false };
}

/** What users of the arm reach now; where nobody is reached, what is meant to be there. */
function armOf(view: HostView, arm: ArmName, wanted: LocalRelease): ArmActual {
  const reached = routed(view, arm);
  const { digest, template } = reached?.release ?? wanted;
  const leaving = view.servers.some((server) => server.arm === arm && server.phase === "draining");
  const { restarts, fault } = view.troubles[arm];
  return {
    digest,
    template,
    ready: reached !== undefined && !leaving,
    replicas: { expected: 1, ready: reached ? 1 : 0 },
    restarts,
    ...(fault && { fault }),
  };
}

/** @param now  of the clock that `readySince` is told by, in milliseconds */
export function countersOf(view: HostView, counters: Counters, now: number): HostCounters["arms"] {
  const arm = (name: ArmName): ArmCounts => {
    const { readySince } = routed(view, name) ?? {};
    return {
      ...counters[name],
      restarts: view.troubles[name].restarts,
      replicas: { seen: routed(view, name) ? 1 : 0, expected: 1 },
      ageSeconds: readySince === undefined ? 0 : (now - readySince) / 1000,
    };
  };
  return { stable: arm("stable"), canary: arm("canary") };
}

function routed({ servers, routes }: HostView, arm: ArmName): ServerProcess | undefined {
  return servers.find(({ id }) => id === routes[arm]);
}
