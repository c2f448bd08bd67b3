/** How a workflow names this action: by the commit that v1 is now where GitHub's API answers, else by v1. */
import { join } from "node:path";
import type { PinnedAction } from "../../init/actions.js";
import { readTextIfThere } from "../../storage/whole.js";
import type { World } from "../../world.js";

const tag = "v1";
/** Longer than this nobody wants to wait for a pin. */
const patienceMs = 4000;

export interface OurAction {
  readonly action: PinnedAction;
  readonly because: string;
}

export async function findOurAction(world: World): Promise<OurAction> {
  const name = await ourName(world);
  const sha = await commitOf(name, world);
  if (sha === undefined) {
    const because = `${name}@${tag}: GitHub's API did not tell which commit that is, so it is not pinned`;
    return { action: { uses: `${name}@${tag}`, version: tag }, because };
  }
  return {
    action: { uses: `${name}@${sha}`, version: tag },
    because: `${name} is pinned to the commit that ${tag} is now`,
  };
}

/** `owner/name` of our own repository, as the package.json beside the doors has it. */
async function ourName({ home, files }: World): Promise<string> {
  const text = await readTextIfThere(join(home, "package.json"), files);
  const { repository } = JSON.parse(text ?? "{}") as { readonly repository?: { readonly url?: string } };
  return /github\.com\/([^/]+\/[^/]+?)(?:\.git)?$/.exec(repository?.url ?? "")?.[1] ?? "model-release/model-release";
}

async function commitOf(name: string, { fetch, environment, signal, progress }: World): Promise<string | undefined> {
  const api = environment.GITHUB_API_URL ?? "https://api.github.com";
  const token = environment.GITHUB_TOKEN ?? environment.GH_TOKEN;
  try {
    const answer = await fetch(`${api}/repos/${name}/commits/${tag}`, {
      headers: { accept: "application/vnd.github.sha", ...(token && { authorization: `Bearer ${token}` }) },
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    });
    const sha = (await answer.text()).trim();
    return answer.ok && /^[0-9a-f]{40}$/.test(sha) ? sha : undefined;
  } catch (error) {
    signal.throwIfAborted();
    progress.detail(`GitHub's API did not answer: ${(error as Error).message}`);
    return undefined;
  }
}
