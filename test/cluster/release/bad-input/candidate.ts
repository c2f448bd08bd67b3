/** What the candidate does: exit 1, and stable serves as before. */
import { type Case, withContainer } from "./case.js";

const late = "--import=data:text/javascript,await%20new%20Promise((go)=>setTimeout(go,4000))";

export const candidate: readonly Case[] = [
  {
    wrong: "a canary that crashes",
    manifest: (stable) => [withContainer(stable, { env: [{ name: "PORT", value: "eighty" }] })],
    exit: 1,
    says: /going back: .*container model ended with exit code \d+[\s\S]*PORT.*eighty/,
  },
  {
    wrong: "a canary that is never ready",
    manifest: (stable) => [
      withContainer(stable, {
        readinessProbe: { httpGet: { path: "/nothing", port: 8080 }, periodSeconds: 1, failureThreshold: 1 },
      }),
    ],
    exit: 1,
    says: /going back: .*runs but is not ready: Readiness probe failed: HTTP probe failed with statuscode: 404/,
  },
  {
    wrong: "a canary that needs more memory than it may have",
    manifest: (stable) => {
      const memory = "40Mi";
      return [withContainer(stable, { resources: { requests: { memory }, limits: { memory } } })];
    },
    exit: 1,
    says: /going back: .*used more memory than it may \(40Mi\) and was killed \(OOMKilled\)/,
  },
  {
    wrong: "nothing: a canary that is slow to start, and ready in time",
    manifest: (stable) => [withContainer(stable, { env: [{ name: "NODE_OPTIONS", value: late }] })],
    changes: { deploy: { ready_within: "40s" } },
    exit: 0,
    says: /the release serves/,
    traffic: true,
    promotes: true,
  },
];
