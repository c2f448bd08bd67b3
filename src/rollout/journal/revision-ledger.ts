/**
 * What outlasts a rollout in a cluster: each release is a ControllerRevision with its whole pod template, so that going
 * back restores the template and not the image alone; how often a holdout has judged stands on the Lease.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { Problem } from "../../errors.js";
import { canonical } from "../engine/plan.js";
import type { Release } from "../seams.js";
import type { Kinds } from "../targets/kubernetes/cluster/cluster.js";
import { annotations, labels } from "../targets/kubernetes/names.js";
import { annotated, changeLease, type LeasePlace, readAnnotation } from "./lease.js";
import type { Ledger, LedgerContent, PastRelease } from "./ledger.js";

export interface RevisionLedger extends Ledger {
  /** Keeps a release that no run of ours promoted (an adopted one), before anything is written over it. */
  keepTemplate(release: Release, signal: AbortSignal): Promise<void>;
}

type Revision = Kinds["controllerrevisions"];

const dataShape = z.object({ digest: z.string(), template: z.record(z.string(), z.unknown()) });
const promotionShape = z.object({
  version: z.string().optional(),
  model: z.string().optional(),
  path: z.string().optional(),
  promotedAt: z.string(),
});
const judgementsShape = z.record(z.string(), z.int().nonnegative());

export function openRevisionLedger(place: LeasePlace): RevisionLedger {
  const { cluster, name, lease } = place;
  const lasting = new AbortController().signal;
  const revisions = async () =>
    newestFirst(await cluster.list("controllerrevisions", { labels: { [labels.of]: name } }, lasting));
  const judgementsOf = (holder: Pick<Revision, "metadata"> | undefined) =>
    (holder && readAnnotation(holder, annotations.judgements, judgementsShape.parse)) ?? {};

  return {
    load: async () => {
      const [kept, holder] = await Promise.all([revisions(), cluster.get("leases", lease, lasting)]);
      return { releases: kept.map(releaseIn), judgements: judgementsOf(holder) };
    },
    update: async (change) => {
      const kept = await revisions();
      const releases = kept.map(releaseIn);
      let next: LedgerContent = { releases, judgements: {} };
      // The Lease is what two writers would meet on, so the change is thought out where it is changed.
      await changeLease(
        place,
        (holder) => {
          const before = judgementsOf(holder);
          next = change({ releases, judgements: before });
          const isSame = canonical(next.judgements) === canonical(before);
          return isSame ? undefined : annotated(holder, { [annotations.judgements]: JSON.stringify(next.judgements) });
        },
        lasting,
      );
      await writeReleases(next.releases, kept, place);
      return next;
    },
    keepTemplate: async (release, signal) => {
      const kept = await revisions();
      if (kept.some((revision) => revision.metadata?.name === revisionName(name, release))) return;
      await create(release, highest(kept) + 1, undefined, place, signal);
    },
  };
}

/** Brings the ControllerRevisions to what is wanted, by as few writes as it takes. */
async function writeReleases(
  wanted: readonly PastRelease[],
  kept: readonly Revision[],
  place: LeasePlace,
): Promise<void> {
  const { cluster, name } = place;
  const lasting = new AbortController().signal;
  let top = highest(kept);
  let below = -1;
  for (const release of [...wanted].reverse()) {
    const known = kept.find(({ metadata }) => metadata?.name === revisionName(name, release));
    const promotion = promotionOf(release);
    if (!known) {
      await create(release, ++top, promotion, place, lasting);
      below = top;
    } else {
      const inPlace = known.revision > below;
      const isSame = canonical(promotionOf(releaseIn(known))) === canonical(promotion);
      below = inPlace ? known.revision : ++top;
      if (inPlace && isSame) continue;
      const object = { ...annotated(known, { [annotations.promotion]: JSON.stringify(promotion) }), revision: below };
      await cluster.write({ verb: "replace", kind: "controllerrevisions", object }, lasting);
    }
  }
  const names = new Set(wanted.map((release) => revisionName(name, release)));
  for (const { metadata } of kept) {
    if (!metadata?.name || !metadata.uid || names.has(metadata.name)) continue;
    await cluster.write(
      { verb: "delete", kind: "controllerrevisions", name: metadata.name, uid: metadata.uid },
      lasting,
    );
  }
}

function create(
  release: Release,
  revision: number,
  promotion: Promotion | undefined,
  { cluster, name }: LeasePlace,
  signal: AbortSignal,
): Promise<unknown> {
  const object: Revision = {
    metadata: {
      name: revisionName(name, release),
      namespace: cluster.namespace,
      labels: { [labels.of]: name },
      ...(promotion && { annotations: { [annotations.promotion]: JSON.stringify(promotion) } }),
    },
    data: { digest: release.digest, template: release.template },
    revision,
  };
  return cluster.write({ verb: "create", kind: "controllerrevisions", object }, signal);
}

/** By content: the same release is kept once. */
function revisionName(name: string, { digest, template }: Release): string {
  return `${name}-${createHash("sha256")
    .update(canonical([digest, template]))
    .digest("hex")
    .slice(0, 10)}`;
}

type Promotion = z.infer<typeof promotionShape>;

function promotionOf({ version, model, path, promotedAt }: PastRelease): Promotion {
  return { version, model, path, promotedAt };
}

/** One that was adopted has no promotion; it was there from the moment that it was kept. */
function releaseIn(revision: Revision): PastRelease {
  const { metadata, data } = revision;
  const adopted: Promotion = { promotedAt: metadata?.creationTimestamp ?? "" };
  const parsed = dataShape.safeParse(data);
  if (!parsed.success) throw notOurs(revision, parsed.error);
  return { ...parsed.data, ...(readAnnotation(revision, annotations.promotion, promotionShape.parse) ?? adopted) };
}

function notOurs({ metadata }: Revision, cause: unknown): Problem {
  const { name, namespace } = metadata ?? {};
  return new Problem("ROLLOUT_RECORD_INVALID", {
    what: `the ControllerRevision ${name} is not what model-release writes there`,
    remedy: `It was changed by hand, or by another version. Remove it and run again:\n  kubectl --namespace ${namespace} delete controllerrevision ${name}`,
    cause,
  });
}

const newestFirst = (revisions: readonly Revision[]) => [...revisions].sort((a, b) => b.revision - a.revision);
const highest = (revisions: readonly Revision[]) => Math.max(0, ...revisions.map(({ revision }) => revision));
