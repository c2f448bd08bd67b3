/** What a run says on GitHub around its work, where the work is long, is cancelled, or GitHub is silent. */
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import type { Config } from "../../../src/config/config.js";
import type { Inputs } from "../../../src/config/inputs.js";
import { type Asked, runAsked } from "../../../src/doors/asked.js";
import { loadConfig } from "../../../src/doors/commands.js";
import { beginTelling, type TellingRequest } from "../../../src/doors/github/tell.js";
import { realWorld } from "../../../src/doors/world.js";
import { exits } from "../../../src/errors.js";
import { silent } from "../../../src/progress.js";
import type { Report } from "../../../src/report/report.js";
import type { World } from "../../../src/world.js";
import { type EmulatedGitHub, repository, startGitHub } from "../server/github.js";
import { commentsOf, everything, openPullRequest } from "./room.js";

const file = "examples/digits/model-release.yaml";
let github: EmulatedGitHub;
let number: number;
beforeAll(async () => {
  github = await startGitHub();
  number = await openPullRequest(github);
});
beforeEach(() => {
  github.begin();
  // The runner's commands, which the toolkit writes to stdout.
  jest.spyOn(process.stdout, "write").mockReturnValue(true);
});
afterEach(() => {
  jest.restoreAllMocks();
  expect(github.violations).toEqual([]);
});
afterAll(() => github.close());

const world = (signal: AbortSignal): World => ({ ...realWorld(process.cwd(), silent, signal), environment: {} });
const config = (): Promise<Config> => loadConfig(file, [], world(new AbortController().signal));
const request = (apiUrl = github.url): TellingRequest => ({
  job: "release",
  event: "push",
  given: { token: github.token(everything), config: file, set: "" } as Inputs,
  place: {
    apiUrl,
    repository,
    run: { id: 1, attempt: 1 },
    url: "https://github.example/acme/digits/actions/runs/1",
    sha: github.head,
    isFork: false,
  },
});
const report = (outcome: Report["outcome"]): Report => ({
  schema: 1,
  run: { id: "r1", job: "release", name: "digits", started: "2026-01-01T00:00:00.000Z", tool: "0.1.0" },
  gates: [],
  outcome,
  reasons: ["because"],
  timings: { total: 1.2 },
  serving: "none",
});
async function stateOfLatest(): Promise<string> {
  const [{ id }] = await github.ask<[{ id: number }]>("GET", `/repos/${repository}/deployments`);
  const [{ state }] = await github.ask<[{ state: string }]>("GET", `/repos/${repository}/deployments/${id}/statuses`);
  return state;
}

test("a rollout of more than an hour is told at its end all the same", async () => {
  const really = AbortSignal.timeout.bind(AbortSignal);
  // An hour is a second here.
  jest.spyOn(AbortSignal, "timeout").mockImplementation((ms) => really(ms >= 3_600_000 ? 1000 : ms));
  const telling = await beginTelling(request(), await config(), world(new AbortController().signal));
  expect(await stateOfLatest()).toBe("in_progress");
  await new Promise((passed) => setTimeout(passed, 1200));
  expect(await telling.end(report("rolled-back"), exits.gateFailed)).toEqual([]);
  expect(await stateOfLatest()).toBe("failure");
});

test("a run that is cancelled in its work still says so", async () => {
  const cancel = new AbortController();
  const telling = await beginTelling(request(), await config(), world(cancel.signal));
  cancel.abort(new Error("cancelled"));
  expect(await telling.end(report("failed"), exits.cancelled)).toEqual([]);
  expect(await stateOfLatest()).toBe("error");
});

test("a run that is cancelled while GitHub is silent waits for it no longer", async () => {
  const sockets: Socket[] = [];
  const mute = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
  await once(mute, "listening");
  const { port } = mute.address() as { port: number };
  const cancel = new AbortController();
  const begun = beginTelling(request(`http://127.0.0.1:${port}`), await config(), world(cancel.signal));
  await once(mute, "connection");
  cancel.abort(new Error("cancelled"));
  await begun;
  mute.close();
  for (const socket of sockets) socket.destroy();
}, 10_000);

test("a command that is cancelled is answered all the same", async () => {
  const cancel = new AbortController();
  github.grant("octocat", "write");
  const asked: Asked = {
    ...request(),
    command: { job: "status" },
    by: "octocat",
    place: { ...request().place, pullRequest: number },
  };
  let read = 0;
  const usual = world(cancel.signal);
  const readFile = ((...of: Parameters<typeof usual.files.readFile>) => {
    // The first is for the model's name; the second is the command's own work.
    if (String(of[0]).endsWith("model-release.yaml") && ++read === 2) cancel.abort(new Error("cancelled"));
    return usual.files.readFile(...of);
  }) as typeof usual.files.readFile;
  await runAsked(asked, { ...usual, files: { ...usual.files, readFile } });
  expect(cancel.signal.aborted).toBe(true);
  expect((await commentsOf(github, number)).at(-1)!.body).toContain("asked by octocat");
});
