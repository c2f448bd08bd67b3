import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { reconcile, type ServerView } from "../../../src/rollout/targets/local/reconcile.js";
import type { LocalDesired, LocalRelease } from "../../../src/rollout/targets/local/wire.js";

const release = (digest: string): LocalRelease => ({ digest, template: { model: "m.onnx" } });
const [A, B, C] = ["A", "B", "C"].map(release) as [LocalRelease, LocalRelease, LocalRelease];

/** "stable A ready" → a server called "stable-A". */
function servers(written: string): readonly ServerView[] {
  return written
    .split(", ")
    .filter((one) => one !== "")
    .map((one) => {
      const [arm, digest, phase] = one.split(" ") as [ServerView["arm"], string, ServerView["phase"]];
      return { id: `${arm}-${digest}`, arm, release: release(digest), phase };
    });
}

function wish(stable: LocalRelease | undefined, canary: LocalRelease | undefined, share = 0): LocalDesired {
  return { ...(stable && { stable }), ...(canary && { canary: { ...canary, replicas: 1 } }), share, hold: false };
}

type Situation = {
  readonly stable?: LocalRelease;
  readonly canary?: LocalRelease;
  readonly serving?: LocalRelease;
  readonly running: string;
  readonly starts: string;
  readonly drains: string;
  readonly routes: string;
};

test.each<Situation>`
  situation                              | stable       | canary       | serving      | running                                                | starts        | drains        | routes
  ${"nothing wanted, nothing there"}     | ${undefined} | ${undefined} | ${undefined} | ${""}                                                  | ${""}         | ${""}         | ${"- -"}
  ${"a first stable"}                    | ${A}         | ${undefined} | ${undefined} | ${""}                                                  | ${"stable A"} | ${""}         | ${"- -"}
  ${"it starts"}                         | ${A}         | ${undefined} | ${undefined} | ${"stable A starting"}                                 | ${""}         | ${""}         | ${"- -"}
  ${"it is ready"}                       | ${A}         | ${undefined} | ${undefined} | ${"stable A ready"}                                    | ${""}         | ${""}         | ${"A -"}
  ${"it died"}                           | ${A}         | ${undefined} | ${A}         | ${""}                                                  | ${"stable A"} | ${""}         | ${"- -"}
  ${"a canary is wanted"}                | ${A}         | ${B}         | ${A}         | ${"stable A ready"}                                    | ${"canary B"} | ${""}         | ${"A -"}
  ${"it is not ready"}                   | ${A}         | ${B}         | ${A}         | ${"stable A ready, canary B unready"}                  | ${""}         | ${""}         | ${"A -"}
  ${"it is ready"}                       | ${A}         | ${B}         | ${A}         | ${"stable A ready, canary B ready"}                    | ${""}         | ${""}         | ${"A B"}
  ${"another canary is wanted"}          | ${A}         | ${C}         | ${A}         | ${"stable A ready, canary B ready"}                    | ${"canary C"} | ${"canary-B"} | ${"A -"}
  ${"the canary is to become stable"}    | ${B}         | ${B}         | ${A}         | ${"stable A ready, canary B ready"}                    | ${"stable B"} | ${""}         | ${"A B"}
  ${"the new stable starts"}             | ${B}         | ${B}         | ${A}         | ${"stable A ready, stable B starting, canary B ready"} | ${""}         | ${""}         | ${"A B"}
  ${"the old one dies meanwhile"}        | ${B}         | ${B}         | ${A}         | ${"stable B starting, canary B ready"}                 | ${"stable A"} | ${""}         | ${"- B"}
  ${"the new one is ready"}              | ${B}         | ${B}         | ${A}         | ${"stable A ready, stable B ready, canary B ready"}    | ${""}         | ${"stable-A"} | ${"B B"}
  ${"back before the new one is ready"}  | ${A}         | ${undefined} | ${A}         | ${"stable A ready, stable B starting"}                 | ${""}         | ${"stable-B"} | ${"A -"}
  ${"back after it was"}                 | ${A}         | ${undefined} | ${B}         | ${"stable B ready"}                                    | ${"stable A"} | ${""}         | ${"B -"}
  ${"what drains is nobody's successor"} | ${A}         | ${undefined} | ${undefined} | ${"stable A draining"}                                 | ${"stable A"} | ${""}         | ${"- -"}
  ${"a stable that lost its readiness"}  | ${A}         | ${undefined} | ${A}         | ${"stable A unready"}                                  | ${""}         | ${""}         | ${"- -"}
`("$situation ($running): start '$starts', drain '$drains'", (row) => {
  const steps = reconcile(wish(row.stable, row.canary), servers(row.running), row.serving);
  expect(steps.start.map(({ arm, release }) => `${arm} ${release.digest}`).join(", ")).toBe(row.starts);
  expect(steps.drain.join(", ")).toBe(row.drains);
  const { stable, canary } = steps.routes;
  expect([stable?.slice(7) ?? "-", canary?.slice(7) ?? "-"].join(" ")).toBe(row.routes);
});

const anyRelease = fc.constantFrom(A, B, C);
const anyServers = fc.array(
  fc.record({
    arm: fc.constantFrom("stable" as const, "canary" as const),
    release: anyRelease,
    phase: fc.constantFrom("starting" as const, "ready" as const, "unready" as const, "draining" as const),
  }),
  { maxLength: 6 },
);

test("whatever runs: routes lead to ready servers alone, and what serves as stable is drained only for a ready successor", () => {
  fc.assert(
    fc.property(anyRelease, fc.option(anyRelease), anyServers, anyRelease, (stable, canary, views, serving) => {
      const running = views.map((view, i) => ({ ...view, id: String(i) }));
      const steps = reconcile(wish(stable, canary ?? undefined, 0.5), running, serving);
      const find = (id: string | undefined) => running.find((view) => view.id === id);
      for (const id of [steps.routes.stable, steps.routes.canary])
        if (id !== undefined) expect(find(id)?.phase).toBe("ready");
      for (const id of steps.drain) expect([steps.routes.stable, steps.routes.canary]).not.toContain(id);
      const served = running.some((v) => v.arm === "stable" && v.phase === "ready" && v.release === serving);
      if (served) expect(steps.routes.stable).toBeDefined();
    }),
  );
});
