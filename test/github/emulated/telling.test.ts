/** What a run says on GitHub around its work, where the work is long, is cancelled, or GitHub is silent. */
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import type { Config } from "../../../src/config/config.js";
import { type Inputs, inputs } from "../../../src/config/inputs.js";
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
const defaults = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default])) as Inputs;
const request = (apiUrl = github.url): TellingRequest => ({
  job: "release",
  event: "push",
  given: { ...defaults, token: github.token(everything), config: file },
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
  const usual = world(cancel.signal);
  const readFile = ((...of: Parameters<typeof usual.files.readFile>) => {
    // Who asks is known by then: what is read now is for the command's own work.
    if (String(of[0]).endsWith("model-release.yaml") && github.seen.length > 0) cancel.abort(new Error("cancelled"));
    return usual.files.readFile(...of);
  }) as typeof usual.files.readFile;
  await runAsked(asked, { ...usual, files: { ...usual.files, readFile } });
  expect(cancel.signal.aborted).toBe(true);
  expect((await commentsOf(github, number)).at(-1)!.body).toContain("asked by octocat");
});

test.each`
  files                                                          | tags
  ${["model-release.yaml"]}                                      | ${["v3"]}
  ${["model-release.digits.yaml", "model-release.letters.yaml"]} | ${["digits@v1.4.0", "letters@v1.4.0"]}
`("where a tag is pushed beside $files the releases are $tags", async ({ files, tags }) => {
  const folder = mkdtempSync(join(tmpdir(), "telling-"));
  const names = (files as string[]).map((name) => /^model-release\.(\w+)\.yaml$/.exec(name)?.[1] ?? "digits");
  const written = readFileSync(file, "utf8");
  for (const [at, name] of (files as string[]).entries())
    writeFileSync(join(folder, name), written.replace(/^name: .*$/m, `name: ${names[at]!}`));
  const known = await releases();
  const own = world(new AbortController().signal);
  for (const name of files as string[]) {
    const config = join(folder, name);
    const asked = request();
    const given = { ...asked.given, config };
    const telling = await beginTelling({ ...asked, given }, await loadConfig(config, [], own), own);
    const promoted = report("promoted");
    const version = { number: "1.4.0", md5: "a", size: 1 };
    const told = await telling.end({ ...promoted, run: { ...promoted.run, tag: "v3" }, version }, exits.done);
    expect(told).toEqual([]);
  }
  rmSync(folder, { recursive: true });
  expect((await releases()).filter((tag) => !known.includes(tag)).sort()).toEqual(tags);
});

const releases = async () =>
  (await github.ask<{ tag_name: string }[]>("GET", `/repos/${repository}/releases?per_page=100`)).map(
    ({ tag_name }) => tag_name,
  );
