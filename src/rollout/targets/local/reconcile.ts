/** What the host does next, from what is wanted and what runs. Pure: no process is touched here. */
import { isDeepStrictEqual } from "node:util";
import type { ArmName } from "../../seams.js";
import type { LocalDesired, LocalRelease } from "./wire.js";

export interface ServerView {
  readonly id: string;
  readonly arm: ArmName;
  readonly release: LocalRelease;
  readonly phase: "starting" | "ready" | "unready" | "draining";
}

/** Where the proxy sends requests: the ids of servers. Only ready ones are ever named. */
export interface Routes {
  readonly stable?: string;
  readonly canary?: string;
  readonly share: number;
}

export interface Steps {
  /** Taken first, so that what is drained gets nothing new. */
  readonly routes: Routes;
  readonly start: readonly { readonly arm: ArmName; readonly release: LocalRelease }[];
  /** Servers that nobody wants any more: to finish what they have, then to end. */
  readonly drain: readonly string[];
  /** What stable now is, for the next time. */
  readonly serving?: LocalRelease;
}

/** Both the image and how it is run. */
export function sameRelease(a: LocalRelease, b: LocalRelease): boolean {
  return a.digest === b.digest && isDeepStrictEqual(a.template, b.template);
}

/**
 * A changed stable is started beside the one that serves; the route switches when it is ready, and only then is the
 * old one drained. Until then the old one is still wanted, and started again if it dies: stable never loses capacity.
 *
 * @param serving  the release that stable's route last led to
 */
export function reconcile(
  desired: LocalDesired,
  servers: readonly ServerView[],
  serving: LocalRelease | undefined,
): Steps {
  const running = servers.filter(({ phase }) => phase !== "draining");
  const find = (arm: ArmName, release: LocalRelease | undefined, phase?: ServerView["phase"]) =>
    release &&
    running.find(
      (server) => server.arm === arm && sameRelease(server.release, release) && (!phase || server.phase === phase),
    );

  const arrived = find("stable", desired.stable, "ready");
  const predecessor = desired.stable && !arrived ? serving : undefined;
  const stable = arrived ?? find("stable", predecessor, "ready");
  const canary = find("canary", desired.canary, "ready");

  const wanted = [
    ...(desired.stable ? [{ arm: "stable" as const, release: desired.stable }] : []),
    ...(predecessor && !sameRelease(predecessor, desired.stable!)
      ? [{ arm: "stable" as const, release: predecessor }]
      : []),
    ...(desired.canary ? [{ arm: "canary" as const, release: desired.canary }] : []),
  ].map(({ arm, release: { digest, template } }) => ({ arm, release: { digest, template } }));
  const kept = wanted.map(({ arm, release }) => find(arm, release, "ready") ?? find(arm, release));
  return {
    routes: { ...(stable && { stable: stable.id }), ...(canary && { canary: canary.id }), share: desired.share },
    start: wanted.filter((_, i) => kept[i] === undefined),
    drain: running.filter((server) => !kept.includes(server)).map(({ id }) => id),
    ...(stable ? { serving: stable.release } : desired.stable && serving ? { serving } : {}),
  };
}
