/**
 * Docker's credential helpers: programs `docker-credential-NAME` that answer `get` with a login as JSON.
 *
 * @see https://github.com/docker/docker-credential-helpers
 */
import { spawn } from "node:child_process";
import { Problem } from "../../errors.js";
import { errnoOf } from "../../storage/problems.js";
import type { World } from "../../world.js";

/** Cloud helpers make requests of their own; one that asks a person something would wait for ever. */
const patienceMs = 30_000;
const longestAnswerBytes = 2 ** 20;

/**
 * @param server  the key that the login was stored under: a host, or Docker Hub's URL
 * @returns undefined where the helper has no login for it
 * @throws Problem REGISTRY_CREDENTIALS  where it is not installed, fails, or answers something else
 */
export async function askHelper(
  helper: string,
  server: string,
  { environment, signal }: Pick<World, "environment" | "signal">,
): Promise<{ readonly user: string; readonly secret: string } | undefined> {
  const program = `docker-credential-${helper}`;
  // The name comes from a file and becomes a program's: a path in it would run anything.
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper)) throw failed(program, server, "its name is no name of a helper");
  const { status, output } = await run(program, server, environment, signal);
  if (status !== 0) {
    // The helpers' own words for "not stored"; all print it on stdout.
    if (/credentials not found/i.test(output)) return undefined;
    throw failed(program, server, `it ended with status ${status}`);
  }
  const answer = parse(output);
  if (answer === undefined) throw failed(program, server, "its answer is not the JSON that it should be");
  return answer;
}

function parse(output: string): { user: string; secret: string } | undefined {
  try {
    const answer: unknown = JSON.parse(output);
    if (typeof answer !== "object" || answer === null || !("Username" in answer) || !("Secret" in answer)) return;
    return { user: String(answer.Username), secret: String(answer.Secret) };
  } catch {
    // The caller says that the answer is none; the text itself may hold the secret and is not repeated.
    return undefined;
  }
}

function run(
  program: string,
  server: string,
  environment: World["environment"],
  signal: AbortSignal,
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ["get"], {
      env: { ...environment },
      stdio: ["pipe", "pipe", "ignore"],
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (output.length < longestAnswerBytes) output += text;
    });
    child.on("error", (error) => {
      const reason = errnoOf(error) === "ENOENT" ? "it is not installed" : "it did not answer";
      reject(failed(program, server, reason, error));
    });
    child.on("close", (status) => resolve({ status, output }));
    // A helper may end without reading; that it failed shows in its status.
    child.stdin.on("error", () => {});
    child.stdin.end(server);
  });
}

function failed(program: string, server: string, reason: string, cause?: unknown): Problem {
  return new Problem("REGISTRY_CREDENTIALS", {
    what: `${program} gave no login for ${server}: ${reason}`,
    remedy: `Try it by hand, or take it out of credHelpers and credsStore in Docker's config.json:\n  echo ${server} | ${program} get`,
    cause,
  });
}
