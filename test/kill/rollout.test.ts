/**
 * Whatever is killed, and whenever: stable goes on serving, and the next run brings the rollout to a known end.
 *
 * The boundaries are found by a first run that is left alone; then one run for each is killed there, and run again.
 */
import { expect, jest, test } from "@jest/globals";
import {
  type Boundary,
  eachAtOnce,
  enterStage,
  type Run,
  type Stage,
  serveStable,
  startUser,
  whatServes,
} from "./stage.js";

jest.setTimeout(30 * 60_000);

const atOnce = Number(process.env.MODEL_RELEASE_KILL_AT_ONCE ?? 3);

async function findBoundaries(part: "command" | "host", run: Run, prepare: (stage: Stage) => Promise<void>) {
  const stage = await enterStage();
  const user = startUser(stage.state);
  try {
    await prepare(stage);
    await stage.run(run, { part });
    return await stage.boundaries();
  } finally {
    await user.stop();
    expect(await stage.leave()).toEqual([]);
  }
}

const named = ({ key, when }: Boundary) => `${when} ${key}`;

/** Runs one case, and says what was not as promised; several go on together, so nothing is thrown on the way. */
async function play(
  what: string,
  troubles: string[],
  act: (stage: Stage, trouble: (text: string) => void) => Promise<void>,
) {
  const stage = await enterStage();
  const trouble = (text: string) => troubles.push(`${what}: ${text}`);
  try {
    await act(stage, trouble);
  } catch (error) {
    trouble(String(error));
  } finally {
    for (const left of await stage.leave()) trouble(`still runs: ${left}`);
  }
}

type Story = {
  readonly story: string;
  readonly candidate: string;
  readonly gate: Run["gate"];
  readonly ends: readonly string[];
  readonly serves: string;
};

test.each<Story>`
  story                                | candidate   | gate       | ends                           | serves
  ${"a candidate that is promoted"}    | ${"forest"} | ${"mild"}  | ${["promoted", "unchanged"]}   | ${"sha256:forest"}
  ${"a candidate that fails a gate"}   | ${"forest"} | ${"harsh"} | ${["rolled-back", "rejected"]} | ${"sha256:logistic"}
  ${"a candidate that never is ready"} | ${"broken"} | ${"mild"}  | ${["rolled-back", "rejected"]} | ${"sha256:logistic"}
`("$story: the command is killed at each effect, and run again", async ({ candidate, gate, ends, serves }) => {
  const run: Run = { candidate, gate };
  const boundaries = await findBoundaries("command", run, serveStable);
  console.log(`${candidate}, ${gate} gate: ${boundaries.length} boundaries\n${boundaries.map(named).join("\n")}`);
  expect(boundaries.length).toBeGreaterThan(15);
  const troubles: string[] = [];
  await eachAtOnce(boundaries, atOnce, (boundary) =>
    play(named(boundary), troubles, async (stage, trouble) => {
      await serveStable(stage);
      const user = startUser(stage.state);
      const first = await stage.run(run, { part: "command", kill: boundary });
      if (!first.killed) trouble(`was not killed: ${JSON.stringify(first)}`);
      const again = await stage.run(run);
      const now = await whatServes(stage.state);
      await user.stop();
      if (!ends.includes(again.outcome ?? "")) trouble(`ended ${JSON.stringify(again)}`);
      if (now.serving !== serves) trouble(`${now.serving} serves`);
      if (user.failures.length > 0) trouble(`${user.failures.length} requests failed: ${user.failures[0]}`);
      if ((user.answered.stable ?? 0) < 20) trouble(`only ${user.answered.stable} requests reached stable`);
    }),
  );
  expect(troubles).toEqual([]);
});

test("where nothing serves yet: the command is killed at each effect, and run again", async () => {
  const run: Run = { candidate: "forest", stable: "logistic", gate: "mild" };
  const boundaries = await findBoundaries("command", run, async () => {});
  // What follows the first share is the same as where stable serves already.
  const early = boundaries.filter(({ key }) => /\((none|preparing|staged)\)$/.test(key));
  expect(early.length).toBeGreaterThan(15);
  const troubles: string[] = [];
  await eachAtOnce(early, atOnce, (boundary) =>
    play(named(boundary), troubles, async (stage, trouble) => {
      const user = startUser(stage.state);
      const first = await stage.run(run, { part: "command", kill: boundary });
      if (!first.killed) trouble(`was not killed: ${JSON.stringify(first)}`);
      const again = await stage.run(run);
      await user.stop();
      if (user.failures.length > 0) trouble(`${user.failures.length} requests failed: ${user.failures[0]}`);
      if (again.outcome !== "promoted") trouble(`ended ${JSON.stringify(again)}`);
      const now = await whatServes(stage.state);
      if (now.serving !== "sha256:forest") trouble(`${now.serving} serves`);
    }),
  );
  expect(troubles).toEqual([]);
});

test("the host is killed at each of its own effects: its successor serves at once, and the rollout has a known end", async () => {
  const run: Run = { candidate: "forest", stable: "logistic", gate: "mild" };
  const boundaries = await findBoundaries("host", run, async () => {});
  console.log(`host: ${boundaries.length} boundaries\n${boundaries.map(named).join("\n")}`);
  expect(boundaries.length).toBeGreaterThan(10);
  const troubles: string[] = [];
  await eachAtOnce(boundaries, atOnce, (boundary) =>
    play(named(boundary), troubles, async (stage, trouble) => {
      const user = startUser(stage.state);
      const ended = await stage.run(run, { part: "host", kill: boundary });
      if (!(await stage.wasKilled())) trouble("the host was not killed");
      if (ended.phase !== "done") trouble(`ended ${JSON.stringify(ended)}`);
      const now = await whatServes(stage.state);
      if (now.serving !== ended.serving) trouble(`${now.serving} serves, and ${ended.serving} was said`);
      await user.stop();
      if (user.longestOutageMs() > 5_000) trouble(`no answer for ${user.longestOutageMs()} ms`);
      const wrong = user.failures.filter((failure) => !/ECONN|other side closed|fetch failed/.test(failure));
      if (wrong.length > 0) trouble(`${wrong.length} requests were answered wrongly: ${wrong[0]}`);
    }),
  );
  expect(troubles).toEqual([]);
});
