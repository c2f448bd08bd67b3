/** Whether we may do what a rollout does, and for as long as it may take. */
import { Problem } from "../../../../errors.js";
import { fewAtOnce } from "../../../few-at-once.js";
import type { Cluster, Credential, Right } from "../cluster/cluster.js";
import { neededRights, rightText, rulesText } from "../rights.js";

const asksAtOnce = 8;

export async function missingRights(cluster: Pick<Cluster, "may">, signal: AbortSignal): Promise<readonly Right[]> {
  const answers = await fewAtOnce(asksAtOnce, neededRights, (right) => cluster.may(right, signal));
  return neededRights.filter((_, i) => !answers[i]);
}

/** @param missing  of `neededRights` */
export function rightsProblem(missing: readonly Right[], namespace: string): Problem | undefined {
  if (missing.length === 0) return undefined;
  const all = missing.length === neededRights.length;
  return new Problem("KUBERNETES_RIGHTS", {
    what: all
      ? `our account has no right at all in the namespace ${namespace}, if there is such a namespace`
      : `our account lacks ${missing.length === 1 ? "a right" : `${missing.length} rights`} in the namespace ${namespace}: ${missing.map(rightText).join(", ")}`,
    remedy: all
      ? `Check 'deploy.namespace', then have an admin install docs/rbac.yaml there, once:\n  sed 's/namespace: serving/namespace: ${namespace}/' docs/rbac.yaml | kubectl apply -f -`
      : `Have an admin install docs/rbac.yaml again, or add these rules to the account's Role:\n${rulesText(missing, "  ")}`,
  });
}

/** @param longestMs  the most that the rollout may take */
export function tokenProblem({ expiresAt }: Credential, now: Date, longestMs: number): Problem | undefined {
  if (expiresAt === undefined) return undefined;
  const left = expiresAt.getTime() - now.getTime();
  if (left >= longestMs) return undefined;
  return new Problem("KUBERNETES_TOKEN_SHORT", {
    what: `the token ends at ${expiresAt.toISOString()}, in ${minutes(left)}, and the rollout may take ${minutes(longestMs)}`,
    remedy: `Take a token that lasts longer (kubectl create token ACCOUNT --duration ${Math.ceil(longestMs / 60_000)}m), a kubeconfig that renews it by a plugin ('exec'), or shorten 'canary.max_duration' and 'deploy.ready_within'.`,
  });
}

function minutes(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
}
