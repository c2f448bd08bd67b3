/** The room of GitHub, opened against the emulation. */

import { type GitHub, openGitHub } from "../../../src/github/client.js";
import { silent } from "../../../src/progress.js";
import type { Clock } from "../../../src/world.js";
import { type EmulatedGitHub, type Person, repository } from "../server/github.js";
import type { Permissions } from "../server/permissions.js";

/** Time in which waits cost nothing: how long was waited is what a test asks. */
export class PatientClock implements Clock {
  waitedMs = 0;
  private readonly begun = Date.now();
  now = () => new Date(this.begun + this.waitedMs);
  monotonic = () => this.waitedMs;
  async sleep(ms: number): Promise<void> {
    this.waitedMs += ms;
  }
}

export const everything: Permissions = {
  checks: "write",
  contents: "write",
  deployments: "write",
  issues: "write",
  pull_requests: "write",
};

export function open(
  github: EmulatedGitHub,
  {
    permissions = everything,
    clock = new PatientClock(),
    patienceMs = 300_000,
    signal = new AbortController().signal,
    person,
  }: { permissions?: Permissions; clock?: Clock; patienceMs?: number; signal?: AbortSignal; person?: Person } = {},
): GitHub {
  const token = github.token(permissions, person);
  const world = { clock, signal, progress: silent, version: "0.1.0" };
  return openGitHub({ token, apiUrl: github.url, repository, patienceMs }, world);
}

let pulls = 0;

/** A pull request of its own for a test. @returns its number */
export async function openPullRequest(github: EmulatedGitHub): Promise<number> {
  const branch = `topic-${++pulls}`;
  const at = `/repos/${repository}`;
  await github.ask("POST", `${at}/git/refs`, { ref: `refs/heads/${branch}`, sha: github.head });
  await github.ask("PUT", `${at}/contents/model-${pulls}.txt`, {
    message: "a model",
    content: Buffer.from(branch).toString("base64"),
    branch,
  });
  const { number } = await github.ask<{ number: number }>("POST", `${at}/pulls`, {
    title: branch,
    head: branch,
    base: "main",
  });
  return number;
}

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string; readonly type: string };
}

export async function commentsOf(github: EmulatedGitHub, number: number): Promise<readonly Comment[]> {
  return github.ask<Comment[]>("GET", `/repos/${repository}/issues/${number}/comments?per_page=100`);
}

export function operations(github: EmulatedGitHub): readonly (string | undefined)[] {
  return github.seen.map(({ operation }) => operation);
}

export async function labelsOf(github: EmulatedGitHub, number: number): Promise<readonly string[]> {
  const labels = await github.ask<{ name: string }[]>("GET", `/repos/${repository}/issues/${number}/labels`);
  return labels.map(({ name }) => name).sort();
}

/** The commit that the pull request stands at. */
export async function headOf(github: EmulatedGitHub, number: number): Promise<string> {
  return (await github.ask<{ head: { sha: string } }>("GET", `/repos/${repository}/pulls/${number}`)).head.sha;
}
