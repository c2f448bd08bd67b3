import { expect, test } from "@jest/globals";
import type { Desired } from "../../../src/rollout/seams.js";
import { touchChanges } from "../../../src/rollout/targets/kubernetes/changes.js";
import { isHeld } from "../../../src/rollout/targets/kubernetes/hold.js";
import type { Autoscaler, Deployment, PodTemplate } from "../../../src/rollout/targets/kubernetes/kinds.js";
import type { Objects } from "../../../src/rollout/targets/kubernetes/objects.js";
import { hashOf } from "../../../src/rollout/targets/kubernetes/template.js";
import {
  adopted,
  autoscaler,
  canary,
  candidate,
  changes,
  deployment,
  first,
  objects,
  stable,
  tell,
  userTemplate,
} from "./objects.js";

const held = "/metadata/annotations/model-release.dev~1held";
const shareAt = "/metadata/annotations/model-release.dev~1share";
const wish = (some: Partial<Desired>): Desired => ({ stable: adopted, share: 0, hold: true, ...some });
const withCanary = (replicas: number) => ({ ...candidate, replicas });
const promoted = deployment("churn", candidate.template as PodTemplate);
const marked = (object: Deployment, key: string, value: string): Deployment => ({
  ...object,
  metadata: {
    ...object.metadata,
    annotations: { ...object.metadata?.annotations, [`model-release.dev/${key}`]: value },
  },
});
const strategy = JSON.stringify(stable.spec?.strategy);
const foreign = deployment("churn-canary", userTemplate);
const growing = { ...stable, spec: { ...stable.spec!, replicas: 8 }, status: { ...stable.status, readyReplicas: 8 } };

interface Row {
  readonly when: string;
  readonly desired: Desired;
  readonly seen: Objects;
  readonly does: readonly string[];
}

test.each<Row>([
  {
    when: "a canary is wanted and there is none: it is made, with no pods",
    desired: wish({ canary: withCanary(0) }),
    seen: objects({ stable }),
    does: ["create deployments/churn-canary"],
  },
  {
    when: "all is as wanted",
    desired: wish({ canary: withCanary(1), share: 0.25 }),
    seen: objects({ stable, canary: canary(1, 0.25) }),
    does: [],
  },
  {
    when: "a larger share is wanted: it is written down, then the pods are added",
    desired: wish({ canary: withCanary(3), share: 0.5 }),
    seen: objects({ stable, canary: canary(1, 0.25) }),
    does: [`patch deployments/churn-canary ${shareAt}`, "scale deployments/churn-canary 3"],
  },
  {
    when: "stable has grown: the canary grows with it",
    desired: wish({ canary: withCanary(1), share: 0.25 }),
    seen: objects({ stable: growing, canary: canary(1, 0.25) }),
    does: [`patch deployments/churn-canary ${shareAt}`, "scale deployments/churn-canary 3"],
  },
  {
    when: "a pod of stable is not ready for a moment: the canary stays",
    desired: wish({ canary: withCanary(1), share: 0.25 }),
    seen: objects({ stable, canary: canary(3, 0.25) }),
    does: [],
  },
  {
    when: "somebody scaled the canary up: what was asked for is asked again",
    desired: wish({ canary: withCanary(1), share: 0.25 }),
    seen: objects({ stable, canary: { ...canary(1, 0.25), spec: { ...canary(9, 0.25).spec! } } }),
    does: ["scale deployments/churn-canary 1"],
  },
  {
    when: "autoscalers are to be held",
    desired: wish({}),
    seen: objects({ stable, autoscalers: [autoscaler()] }),
    does: [`patch horizontalpodautoscalers/churn /metadata/annotations /spec/behavior`],
  },
  {
    when: "it is promoted: template and strategy in one write",
    desired: wish({ stable: candidate, canary: withCanary(1), share: 0.25 }),
    seen: objects({ stable, canary: canary(1, 0.25) }),
    does: [`patch deployments/churn ${held} /spec/strategy /spec/template`],
  },
  {
    when: "it goes back from a promotion: the canary first",
    desired: wish({ canary: withCanary(0) }),
    seen: objects({ stable: marked(promoted, "held", strategy), canary: canary(1, 0.25) }),
    does: ["scale deployments/churn-canary 0", "patch deployments/churn /spec/template"],
  },
  {
    when: "it was promoted, and the server filled its template in",
    desired: wish({ stable: candidate }),
    seen: objects({
      stable: deployment("churn", {
        ...promoted.spec!.template,
        spec: { ...promoted.spec!.template.spec!, restartPolicy: "Always" },
      }),
    }),
    does: [],
  },
  {
    when: "the rollout is over: canary gone, all given back",
    desired: wish({ stable: candidate, hold: false }),
    seen: objects({
      stable: marked(promoted, "held", strategy),
      canary: canary(0, 0),
      autoscalers: [autoscaler({ scaleDown: { selectPolicy: "Disabled" } }, { "model-release.dev/held": "null" })],
    }),
    does: [
      "delete deployments/churn-canary",
      `patch deployments/churn /spec/strategy ${held}`,
      `patch horizontalpodautoscalers/churn ${held} /spec/behavior`,
    ],
  },
  {
    when: "nothing is held any more: a user's own change of stable is left alone",
    desired: wish({ stable: candidate, hold: false }),
    seen: objects({ stable }),
    does: [],
  },
  {
    when: "an earlier rollout left a canary of another release",
    desired: wish({ canary: withCanary(0) }),
    seen: objects({ stable, canary: canary(2, 0.5, { ...candidate, template: { ...userTemplate } }) }),
    does: ["delete deployments/churn-canary"],
  },
  {
    when: "the canary is on its way out already",
    desired: wish({ canary: withCanary(0) }),
    seen: objects({
      stable,
      canary: { ...canary(0, 0), metadata: { ...canary(0, 0).metadata, deletionTimestamp: "2026-01-01T00:00:00Z" } },
    }),
    does: [],
  },
  {
    when: "no canary is wanted, and somebody else's has its name",
    desired: wish({ hold: false }),
    seen: objects({ stable, canary: foreign }),
    does: [],
  },
  {
    when: "a first release: nothing but the canary",
    desired: { canary: withCanary(1), share: 0, hold: true },
    seen: objects({ canary: canary(1, 0) }),
    does: [],
  },
  {
    when: "a first release was tried with rows: its Deployment, and no Service yet",
    desired: wish({ stable: candidate, canary: withCanary(1) }),
    seen: objects({ canary: canary(1, 0) }),
    does: ["create deployments/churn"],
  },
  {
    when: "a first release is not ready yet: users are not let in",
    desired: wish({ stable: candidate, canary: withCanary(1) }),
    seen: objects({
      canary: canary(1, 0),
      stable: { ...marked(promoted, "rollout", hashOf(candidate)), status: { observedGeneration: 2, replicas: 3 } },
    }),
    does: ["create poddisruptionbudgets/churn"],
  },
  {
    when: "a first release is ready: its Service",
    desired: wish({ stable: candidate, canary: withCanary(1) }),
    seen: objects({ canary: canary(1, 0), budget: first.budget, stable: marked(promoted, "rollout", "x") }),
    does: ["create services/churn"],
  },
  {
    when: "a first release failed: what it made goes, and a Service that was there stays",
    desired: { canary: withCanary(0), share: 0, hold: true },
    seen: objects({ canary: canary(0, 0), stable: marked(promoted, "rollout", "x"), service: first.service }),
    does: ["delete deployments/churn"],
  },
  {
    when: "nothing was to serve, and there is a Deployment that we did not make",
    desired: { share: 0, hold: false },
    seen: objects({ stable }),
    does: [],
  },
])("$when", ({ desired, seen, does }) => {
  expect(changes(desired, seen).map(tell)).toEqual(does);
});

test.each<Omit<Row, "does"> & { readonly code: string }>([
  {
    when: "the canary's name is somebody else's",
    desired: wish({ canary: withCanary(0) }),
    seen: objects({ stable, canary: foreign }),
    code: "KUBERNETES_NAME_TAKEN",
  },
  {
    when: "stable is gone, and was not of our making",
    desired: wish({ stable: { ...adopted, template: { metadata: { labels: { app: "other" } } } } }),
    seen: objects(),
    code: "KUBERNETES_STABLE_GONE",
  },
])("writes nothing when $when", ({ desired, seen, code }) => {
  expect(() => changes(desired, seen)).toThrow(expect.objectContaining({ code }));
});

test("a canary beside a stable bears the labels that its Service selects; that of a first release only its own", () => {
  const podLabels = (desired: Desired) => {
    const [change] = changes(desired, objects(desired.stable ? { stable } : {}));
    return change?.verb === "create" ? (change.object as Deployment).spec?.template.metadata?.labels : undefined;
  };
  const own = { "model-release.dev/of": "churn", "model-release.dev/arm": "canary" };
  expect(podLabels(wish({ canary: withCanary(0) }))).toEqual({ app: "churn", ...own });
  expect(podLabels({ canary: withCanary(1), share: 0, hold: true })).toEqual(own);
});

type Behavior = NonNullable<Autoscaler["spec"]>["behavior"];
test.each<{ readonly had: Behavior; readonly becomes: object }>([
  { had: undefined, becomes: { op: "remove", path: "/spec/behavior" } },
  { had: { scaleUp: { stabilizationWindowSeconds: 0 } }, becomes: { op: "remove", path: "/spec/behavior/scaleDown" } },
  {
    had: { scaleDown: { stabilizationWindowSeconds: 60, selectPolicy: "Min" } },
    becomes: {
      op: "add",
      path: "/spec/behavior/scaleDown",
      value: { stabilizationWindowSeconds: 60, selectPolicy: "Min" },
    },
  },
])("an autoscaler with the behavior $had gets it back", ({ had, becomes }) => {
  const [hold] = changes(wish({}), objects({ stable, autoscalers: [autoscaler(had)] }));
  if (hold?.verb !== "patch") throw new Error("nothing was held");
  const [note, held] = hold.operations;
  expect(held?.value).toEqual({ ...had, scaleDown: { ...had?.scaleDown, selectPolicy: "Disabled" } });
  const during = autoscaler(held?.value as object, note?.value as object);
  expect(changes(wish({}), objects({ stable, autoscalers: [during] }))).toEqual([]);
  const [back] = changes(wish({ hold: false }), objects({ stable, autoscalers: [during] }));
  expect(back?.verb === "patch" && back.operations[1]).toEqual(becomes);
});

test.each`
  maxSurge     | becomes
  ${"25%"}     | ${"25%"}
  ${2}         | ${2}
  ${0}         | ${1}
  ${"0%"}      | ${1}
  ${undefined} | ${1}
`("while it is promoted, a surge of $maxSurge is $becomes and no pod is missing", ({ maxSurge, becomes }) => {
  const live = {
    ...stable,
    spec: { ...stable.spec!, strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge } } },
  };
  const [change] = changes(wish({ stable: candidate }), objects({ stable: live }));
  const set = change?.verb === "patch" ? change.operations.find(({ path }) => path === "/spec/strategy") : undefined;
  expect(set?.value).toEqual({ type: "RollingUpdate", rollingUpdate: { maxSurge: becomes, maxUnavailable: 0 } });
});

test("who takes over changes each object that the one before may still write to, and nobody else's", () => {
  const seen = objects({ stable, canary: canary(1, 0.25), autoscalers: [autoscaler()] });
  const at = "/metadata/annotations/model-release.dev~1epoch";
  expect(touchChanges(4, seen, "churn").map(tell)).toEqual([
    `patch deployments/churn ${at}`,
    `patch deployments/churn-canary ${at}`,
    "patch horizontalpodautoscalers/churn /metadata/annotations",
  ]);
  expect(touchChanges(4, objects({ stable: marked(stable, "epoch", "4"), canary: foreign }), "churn")).toEqual([]);
});

test.each<{ what: string; seen: Objects; held: boolean }>([
  { what: "what nobody touched", seen: objects({ stable, autoscalers: [autoscaler()] }), held: false },
  { what: "a strategy to give back", seen: objects({ stable: marked(stable, "held", strategy) }), held: true },
  {
    what: "a first release that bears its mark yet",
    seen: objects({ stable: marked(stable, "rollout", "1") }),
    held: true,
  },
  {
    what: "an autoscaler to give back",
    seen: objects({ stable, autoscalers: [autoscaler({}, { "model-release.dev/held": "null" })] }),
    held: true,
  },
])("a rollout is not over while there is anything to settle: $what", ({ seen, held }) => {
  expect(isHeld(seen)).toBe(held);
});
