/**
 * What a run writes on GitHub, around its work: claimed before it begins, so that a missing permission shows at once and
 * no stale verdict stands there meanwhile; ended with what became of it. Nothing of it changes what became of it.
 */
import { basename, join, relative } from "node:path";
import * as core from "@actions/core";
import type { Config } from "../../config/config.js";
import type { Inputs } from "../../config/inputs.js";
import { type Exit, exits } from "../../errors.js";
import { endCheck, startCheck } from "../../github/check.js";
import { type GitHub, openGitHub } from "../../github/client.js";
import { claimComment, type Written, writeComment } from "../../github/comment.js";
import { deploymentStatusOf, startDeployment, stateDeployment } from "../../github/deployment.js";
import { closeIssue, openIssue } from "../../github/issue.js";
import { labelVerdictOf, setLabel, withdrawLabel } from "../../github/label.js";
import type { Subject } from "../../github/marker.js";
import { grantedIn, missingFrom, needsOf, permissionsYaml } from "../../github/permissions.js";
import type { RunPlace } from "../../github/place.js";
import { publishRelease } from "../../github/release.js";
import { featuresOf, isOfEarlierRun, type Occasion, type Write, writesOf } from "../../github/writes.js";
import { checkOf } from "../../report/check.js";
import { renderComment } from "../../report/comment.js";
import { findGateLines } from "../../report/gate-lines.js";
import { escapeMarkdown } from "../../report/markdown.js";
import { issueClosing, issueText, issueTitle, releaseNotes, releaseTitle } from "../../report/release-notes.js";
import type { Report } from "../../report/report.js";
import { headline } from "../../report/summary.js";
import type { World } from "../../world.js";
import { modelsBeside } from "../given.js";
import { type Attempts, attempts } from "./attempts.js";
import { reproduction } from "./reproduce.js";

export interface Telling {
  /** @returns what could not be written, and why */
  end(report: Report, exit: Exit): Promise<readonly string[]>;
}

export interface TellingRequest extends Omit<Occasion, "place"> {
  readonly place: RunPlace;
  /** The token among them. */
  readonly given: Inputs;
}

/** What outlasts the main step, for the post step to end where the main one was killed. */
export interface Begun {
  readonly check?: number;
  readonly deployment?: number;
}

/** How long all waits for GitHub's limits may take: a verdict that waits longer is read in the summary. */
const patienceMs = 5 * 60_000;
const endWithinMs = 60 * 60_000;
/** What a person sees instead of `comment`. */
const called: Readonly<Record<Write, string>> = {
  comment: "the comment",
  check: "the check",
  label: "the label",
  deployment: "the deployment",
  release: "the release",
  issue: "the issue",
};

export async function beginTelling(request: TellingRequest, config: Config, world: World): Promise<Telling> {
  const tried = attempts();
  const writes = await allowed(writesOf(request, config.github), request, tried, world);
  if (writes.length === 0) return { end: async () => tried.missing };

  const { apiUrl, repository } = request.place;
  const open = (signal: AbortSignal) =>
    openGitHub({ token: request.given.token, apiUrl, repository, patienceMs }, { ...world, signal });
  const known = { config, world, given: request.given, subject: subjectOf(config) };
  const beginAll = (place: RunPlace, github: GitHub) =>
    Promise.all(writes.map((write) => tried.try(called[write], () => begin[write]({ ...known, place, github }))));
  const begun = isOfEarlierRun(request.job) ? undefined : await beginAll(request.place, open(world.signal));
  return {
    end: async (report, exit) => {
      // Its own time, which begins here: a run that was cancelled still says so, however long a rollout took.
      const github = open(AbortSignal.timeout(endWithinMs));
      const { commit } = report.run;
      if (!begun && commit === undefined) {
        tried.leaveOut(listed(writes), "nothing tells of which commit the rollout is; it was not begun by a workflow");
        return tried.missing;
      }
      const ends = begun ?? (await beginAll({ ...request.place, sha: commit! }, github));
      for (const [at, write] of writes.entries()) {
        const finish = ends[at];
        if (finish) await tried.try(called[write], () => finish(report, exit, github));
      }
      return tried.missing;
    },
  };
}

const listed = (writes: readonly Write[]) => writes.map((write) => called[write]).join(", ");

interface Telled {
  readonly github: GitHub;
  readonly config: Config;
  readonly world: World;
  readonly place: RunPlace;
  readonly given: Inputs;
  readonly subject: Subject;
}
type Finish = (report: Report, exit: Exit, github: GitHub) => Promise<void>;

const subjectOf = ({ name, github }: Config): Subject => ({ name, label: github.label });

/** Each begins, and hands back how it ends. */
const begin: Readonly<Record<Write, (run: Telled) => Promise<Finish>>> = {
  comment: async ({ github, place, given, subject }) => {
    const where = { number: place.pullRequest!, subject, run: place.run };
    const link = `[this run](${place.url})`;
    sayOvertaken(await claimComment(github, where, `### … ${escapeMarkdown(subject.name)} is being judged\n\n${link}`));
    return async (report, _exit, github) => {
      sayOvertaken(await writeComment(github, where, renderComment(report, { reproduce: reproduction(place, given) })));
    };
  },

  check: async ({ github, config, world, place, subject }) => {
    const name = ["model-release", subject.name, subject.label].filter(Boolean).join(" / ");
    const externalId = `${place.run.id}.${place.run.attempt}/${subject.name}/${subject.label}`;
    const id = await startCheck(github, { name, sha: place.sha, externalId, detailsUrl: place.url });
    saveBegun({ check: id });
    return async (report, exit, github) => {
      const lineOf = findGateLines(await world.files.readFile(config.file, "utf8"));
      const result = checkOf(report, { path: repositoryPath(config), lineOf });
      await endCheck(github, id, { ...result, ...(exit === exits.cancelled && { conclusion: "cancelled" }) });
    };
  },

  label: async ({ github, place, subject }) => {
    const where = { number: place.pullRequest!, sha: place.sha, subject };
    await withdrawLabel(github, where);
    return async (_report, exit, github) => {
      const verdict = labelVerdictOf(exit);
      if (verdict === undefined || (await setLabel(github, where, verdict)) === "written") return;
      core.notice(`The pull request stands at another commit by now: its label is left to the run of that one.`);
    };
  },

  deployment: async ({ github, config, place }) => {
    const start = { sha: place.sha, environment: config.github.environment, name: config.name, logUrl: place.url };
    const id = await startDeployment(github, { ...start, isProduction: start.environment === "production" });
    saveBegun({ deployment: id });
    return (report, _exit, github) => stateDeployment(github, id, start, deploymentStatusOf(report, headline(report)));
  },

  release:
    async ({ config, given, world, place }) =>
    async (report, _exit, github) => {
      if (report.version === undefined || (report.outcome !== "promoted" && report.outcome !== "unchanged")) return;
      // A tag that is pushed where there are several models is no release of one of them.
      const isAlone = config.github.label === "" && (await modelsBeside(given, world)).length <= 1;
      await publishRelease(github, {
        tag: (isAlone ? report.run.tag : undefined) ?? `${config.name}@v${report.version.number}`,
        sha: place.sha,
        title: releaseTitle(report),
        notes: releaseNotes(report),
        assets: [
          { name: "report.json", type: "application/json", bytes: Buffer.from(JSON.stringify(report, null, 2)) },
        ],
        isLatest: true,
      });
    },

  issue:
    async ({ place, subject }) =>
    async (report, _exit, github) => {
      const where = { subject, run: place.run };
      if (report.outcome === "passed") {
        await closeIssue(github, where, `${issueClosing(report)} [This run](${place.url})`);
      } else if (report.outcome === "rejected") {
        await openIssue(github, where, issueTitle(report), issueText(report));
      }
    },
};

/** What of it the token may do; the rest is told at once, with the YAML that gives it. */
async function allowed(
  wanted: readonly Write[],
  { place, given }: TellingRequest,
  tried: Attempts,
  world: World,
): Promise<readonly Write[]> {
  if (wanted.length === 0) return [];
  const words = listed(wanted);
  if (place.isFork) {
    core.notice(
      `A pull request of a fork: its token may only read. The verdict stands in the summary of this run; ${words} not written.`,
    );
    return [];
  }
  if (given.token === "") {
    tried.leaveOut(words, "the step has no token\n  with:\n    token: ${{ github.token }}");
    return [];
  }
  const granted = await grantedHere(place, world);
  const needs = needsOf(["checkout", ...wanted.flatMap((write) => featuresOf[write])]);
  const missing = missingFrom(granted, needs);
  const without = wanted.filter((write) => missingFrom(granted, needsOf(featuresOf[write])).length > 0);
  if (without.length > 0) {
    tried.leaveOut(listed(without), `the job's token may not. Give it\n${permissionsYaml(needs, missing)}`);
  }
  return wanted.filter((write) => !without.includes(write));
}

/** What the workflow's own file grants this job; undefined where it is not at hand, or does not say. */
async function grantedHere({ workflow }: RunPlace, { files, environment }: World) {
  if (workflow === undefined) return undefined;
  try {
    const file = `${environment.GITHUB_WORKSPACE ?? "."}/${workflow.file}`;
    return grantedIn(await files.readFile(file, "utf8"), workflow.job);
  } catch {
    // Not checked out, or of another commit: then each call says for itself what it lacks.
    return undefined;
  }
}

function sayOvertaken(written: Written): void {
  if (written.kind === "written") return;
  core.notice(`A later run (${written.by.id}) has the comment: ${written.url}`);
}

let begun: Begun = {};
function saveBegun(more: Begun): void {
  begun = { ...begun, ...more };
  core.saveState("begun", JSON.stringify(begun));
}

/** From the repository's root, as GitHub names a file. */
function repositoryPath({ folder, file }: Config): string {
  const root = process.env.GITHUB_WORKSPACE ?? process.cwd();
  return relative(root, join(folder, basename(file)));
}
