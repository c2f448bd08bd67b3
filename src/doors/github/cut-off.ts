/** Ends on GitHub what a run began there and was killed before it could end: a check that runs for ever is a riddle. */
import { endCheck } from "../../github/check.js";
import { openGitHub } from "../../github/client.js";
import { stateDeployment } from "../../github/deployment.js";
import type { RunPlace } from "../../github/place.js";
import type { World } from "../../world.js";
import { attempts } from "./attempts.js";
import type { Begun } from "./tell.js";

/** The runner kills what the post step does not end within its own time. */
const patienceMs = 60_000;

/** @param words  what became of it, one line */
export async function endCutOff(
  { check, deployment }: Begun,
  place: RunPlace,
  token: string,
  words: string,
  world: World,
): Promise<void> {
  const { apiUrl, repository, url } = place;
  const github = openGitHub({ token, apiUrl, repository, patienceMs }, world);
  const tried = attempts();
  if (check !== undefined) {
    const result = {
      conclusion: "cancelled",
      title: "Cut off before it ended",
      summary: words,
      annotations: [],
    } as const;
    await tried.try("the check", () => endCheck(github, check, result));
  }
  if (deployment !== undefined) {
    const status = { state: "error", description: words } as const;
    await tried.try("the deployment", () => stateDeployment(github, deployment, { logUrl: url }, status));
  }
}
