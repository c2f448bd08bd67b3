/** Keys of `deploy` belong to targets: one of another target would be read by nobody, so it is a mistake. Pure. */
import { targets } from "../rollout/targets/list.js";
import type { Mistake } from "./mistakes.js";

const known: Readonly<Record<string, { readonly options: { readonly shape: object } }>> = targets;

/** The targets that have this key among their options. */
export function ownersOf(key: string): readonly string[] {
  return Object.entries(known).flatMap(([target, { options }]) => (key in options.shape ? [target] : []));
}

/** @param deploy  as it was checked: the target is one of ours, and no key is unknown */
export function misplacedKeys(deploy: { readonly target: string }, written: unknown): readonly Mistake[] {
  const keys = typeof written === "object" && written !== null ? Object.keys(written) : [];
  return keys.flatMap((key): readonly Mistake[] => {
    const owners = ownersOf(key);
    if (owners.length === 0 || owners.includes(deploy.target)) return [];
    const says = `belongs to the target ${owners.join(" or ")}, and this release goes to ${deploy.target}`;
    return [{ path: ["deploy", key], atKey: true, says }];
  });
}
