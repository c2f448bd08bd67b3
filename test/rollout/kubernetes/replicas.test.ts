import { expect, test } from "@jest/globals";
import { replicas } from "../../../src/rollout/routers/replicas.js";
import { canary, pod, replicaSet, slice } from "./objects.js";

const asked = (...shares: number[]) => shares.map((share) => ({ share, stayMs: 60 }));
const told = (shares: readonly number[], stable: number) =>
  replicas
    .fit(asked(...shares), stable, "churn")
    .steps.map(({ share, replicas: pods, stayMs }) => [share, pods, stayMs]);

test.each<{ what: string; shares: number[]; stable: number; steps: number[][] }>([
  {
    what: "each share its pods",
    shares: [0.05, 0.25, 0.5],
    stable: 19,
    steps: [
      [0.05, 1, 60],
      [0.25, 6, 60],
      [0.5, 19, 60],
    ],
  },
  {
    what: "equal pods are one step",
    shares: [0.05, 0.25, 0.5],
    stable: 3,
    steps: [
      [0.25, 1, 120],
      [0.5, 3, 60],
    ],
  },
  { what: "a single pod has half or nothing", shares: [0.05, 0.25, 0.5], stable: 1, steps: [[0.5, 1, 180]] },
  { what: "a share above a half", shares: [0.75], stable: 4, steps: [[0.75, 12, 60]] },
  { what: "exactly the least share", shares: [0.1], stable: 9, steps: [[0.1, 1, 60]] },
  { what: "a first release has one pod", shares: [0.05, 0.5], stable: 0, steps: [[0.5, 1, 120]] },
  { what: "no steps", shares: [], stable: 3, steps: [] },
])("$what: $shares of $stable pods", ({ shares, stable, steps }) => {
  expect(told(shares, stable)).toEqual(steps);
});

test.each<{ shares: number[]; stable: number; says: string }>([
  { shares: [0.25], stable: 1, says: "would get 50 % of the traffic, and the largest of 'canary.steps' is 25 %" },
  { shares: [0.05], stable: 10, says: "one canary pod beside the 10 of Deployment churn" },
  { shares: [0.5, 1], stable: 10, says: "a canary share of 100% leaves no place for Deployment churn" },
])("cannot give $shares beside $stable pods", ({ shares, stable, says }) => {
  expect(() => told(shares, stable)).toThrow(says);
});

test("says how many pods it takes", () => {
  expect(() => told([0.05], 10)).toThrow(expect.objectContaining({ remedy: expect.stringContaining("--replicas=19") }));
});

const set = replicaSet("churn-canary");
const labelled = (name: string) => pod(set, name);
const leaving = { ready: false, serving: true, terminating: true };
const gone = { ready: false, serving: false, terminating: true };
const unready = { ready: false, serving: false, terminating: false };

test.each<{ what: string; endpoints: (readonly [string, object?])[]; wanted: number; asks?: object; share: number }>([
  { what: "no canary address", endpoints: [["s1"], ["s2"]], wanted: 1, asks: { share: 0.3, replicas: 1 }, share: 0 },
  {
    what: "all that was asked for",
    endpoints: [["s1"], ["s2"], ["c1"]],
    wanted: 1,
    asks: { share: 0.3, replicas: 1 },
    share: 0.3,
  },
  {
    what: "not all yet",
    endpoints: [["s1"], ["s2"], ["c1"]],
    wanted: 2,
    asks: { share: 0.5, replicas: 2 },
    share: 1 / 3,
  },
  {
    what: "scaled by hand",
    endpoints: [["s1"], ["s2"], ["c1"]],
    wanted: 1,
    asks: { share: 0.5, replicas: 2 },
    share: 1 / 3,
  },
  { what: "nobody asked", endpoints: [["s1"], ["c1"]], wanted: 1, share: 0.5 },
  {
    what: "one is not ready",
    endpoints: [["s1"], ["c1", unready]],
    wanted: 1,
    asks: { share: 0.5, replicas: 1 },
    share: 0,
  },
  {
    what: "one is leaving and still serves",
    endpoints: [["s1"], ["c1", leaving]],
    wanted: 0,
    asks: { share: 0, replicas: 0 },
    share: 0.5,
  },
  {
    what: "one is leaving and serves no more",
    endpoints: [["s1"], ["c1", gone]],
    wanted: 0,
    asks: { share: 0, replicas: 0 },
    share: 0,
  },
  {
    what: "conditions that are not said count as ready",
    endpoints: [
      ["s1", {}],
      ["c1", {}],
    ],
    wanted: 1,
    asks: { share: 0.5, replicas: 1 },
    share: 0.5,
  },
  {
    what: "stable has none: the canary has all",
    endpoints: [["c1"]],
    wanted: 2,
    asks: { share: 0.5, replicas: 2 },
    share: 1,
  },
])("the share in force: $what", ({ endpoints, wanted, asks, share }) => {
  const routing = {
    slices: [slice(endpoints), slice(endpoints.slice(0, 1))],
    canaryPods: [labelled("c1"), labelled("c2")],
    canary: canary(wanted, 0),
  };
  expect(replicas.share(routing, asks as { share: number; replicas: number } | undefined)).toBeCloseTo(share, 10);
});
