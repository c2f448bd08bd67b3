/** The API server is gone for a minute: users notice nothing, and each run waits, says so, and comes to its own end. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startApiServer, stopApiServer } from "../bench/api-server.js";
import { type Ended, enterProject, type Project } from "../support/project.js";
import { type Heard, startUsers } from "../support/users.js";
import { comesTo, type Left, type Place, whatIsLeft } from "../support/watching.js";

const outageMs = 60_000;
/** Nodes that lost their watch may be up to a minute late in trying again: so late is what they were asked for. */
const deploy = { ready_within: "240s" };

type Story = {
  readonly of: "users" | "replayed rows";
  /** Where the run is when the API server goes. */
  readonly during: Place;
  readonly canary: Readonly<Record<string, unknown>>;
  readonly exit: number;
  readonly outcome: string;
  /** What serves in the end, by its version. */
  readonly serves: string;
};

const longer = { steps: [{ share: "34%", stay: "60s" }, "50%"], max_duration: "240s" };
/** Sent through the API server, which is no part of an arm. */
const replayed = {
  ...longer,
  warmup: "1s",
  traffic: { replay: "holdout", rate: 20 },
  gates: ["error_rate <= baseline + 3%", "accuracy >= baseline - 5%"],
};
const stories: readonly Story[] = [
  { of: "replayed rows", during: "step", canary: replayed, exit: 0, outcome: "promoted", serves: ":0.0.2@" },
  { of: "users", during: "step", canary: longer, exit: 0, outcome: "promoted", serves: ":0.0.2@" },
  {
    of: "users",
    during: "promoting",
    canary: { max_duration: "60s" },
    exit: 0,
    outcome: "promoted",
    serves: ":0.0.2@",
  },
  { of: "users", during: "going back", canary: longer, exit: 130, outcome: "rolled-back", serves: ":0.0.1@" },
];

interface Played {
  readonly ended: Ended;
  readonly heard: Heard;
  readonly left: Left;
  /** Whether it had ended before the API server was back. */
  readonly gaveUp: boolean;
}

const projects: Project[] = [];
const played = new Map<Story, Played>();

/** One outage for all of them. */
beforeAll(async () => {
  const runs = await Promise.all(
    stories.map(async (story) => {
      const project = await enterProject("outage");
      projects.push(project);
      const first = await project.run();
      if (first.exit !== 0) throw new Error(first.stderr);
      await project.configure({ model: "models/forest.onnx", deploy, canary: story.canary });
      const users = startUsers(await project.url(), 50, 5);
      const running = project.start();
      await comesTo(story.during === "going back" ? "step" : story.during, running);
      return { story, project, users, running };
    }),
  );
  // At its place at once, when the others are at theirs.
  const back = runs.find(({ story }) => story.during === "going back")!.running;
  back.child.kill("SIGTERM");
  await comesTo("going back", back);
  await stopApiServer();
  await sleep(outageMs);
  const gaveUp = runs.map(({ running }) => running.child.exitCode !== null);
  await startApiServer();
  await Promise.all(
    runs.map(async ({ story, project, users, running }, at) => {
      const ended = await running.ended;
      const heard = await users.stop();
      played.set(story, { ended, heard, left: await whatIsLeft(project), gaveUp: gaveUp[at]! });
    }),
  );
}, 280_000);
afterAll(async () => {
  await startApiServer();
  await Promise.all(projects.map((project) => project.leave()));
});

test.each<Story>([...stories])("no API server for a minute while it is at $during, by $of: $outcome", (story) => {
  const { ended, heard, left, gaveUp } = played.get(story)!;
  console.log(`${story.during}, by ${story.of}: ${heard.sent} requests, of them failed ${heard.failures.length}`);
  expect(heard.failures).toEqual([]);
  expect(heard.sent).toBeGreaterThan((outageMs / 1000) * 50);
  expect(gaveUp).toBe(false);
  expect(ended.stderr).toMatch(/^! not saved, and tried again: .* could not be asked/m);
  expect(ended).toMatchObject({ exit: story.exit, report: { outcome: story.outcome } });
  expect(left).toMatchObject({ canary: false, held: [], isReady: true });
  expect(left.image).toContain(story.serves);
  if (story.of === "replayed rows") {
    const [errors, accuracy] = ended.report!.rollout!.gates;
    expect(errors).toMatchObject({ verdict: "pass", proven: true, estimate: 0, baseline: 0 });
    expect(accuracy).toMatchObject({ verdict: "pass", proven: true });
  }
});
