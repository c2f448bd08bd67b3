/**
 * A version as GitHub's release with its assets. Drafted first and published when all is there: where releases are
 * immutable nothing can be added later, and nobody sees half of one.
 */
import { createHash } from "node:crypto";
import { Problem } from "../errors.js";
import { type GitHub, makeOnce } from "./client.js";
import { cutText } from "./comment.js";

export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}
export interface ReleaseText {
  readonly tag: string;
  /** The commit that the tag is made on, where there is no such tag yet. */
  readonly sha: string;
  readonly title: string;
  readonly notes: string;
  readonly assets: readonly Asset[];
  readonly isLatest: boolean;
}

/** What GitHub takes as a release's text. */
const longestNotes = 125_000;

/**
 * Publishes the release; one that stands there already is left as it is, whoever made it, and so is a draft that is not
 * ours: somebody prepares it.
 *
 * @returns its page
 */
export async function publishRelease(github: GitHub, release: ReleaseText): Promise<string> {
  const { rest, here } = github;
  const { tag, sha, title, notes, assets, isLatest } = release;
  const published = await findPublished(github, tag);
  if (published) return published.html_url;

  const marker = markerOf(tag);
  const where = "the whole stands in the report among the assets";
  const body = marker + cutText(notes, longestNotes - marker.length, where);
  const draft =
    (await findDraft(github, tag)) ??
    (await makeOnce(github, {
      make: async () =>
        (
          await rest.repos.createRelease({
            ...here,
            tag_name: tag,
            target_commitish: sha,
            name: title,
            body,
            draft: true,
          })
        ).data,
      find: () => findDraft(github, tag),
    }));
  for (const asset of assets) await upload(github, draft, asset);
  const { data } = await rest.repos.updateRelease({
    ...here,
    release_id: draft.id,
    // An earlier try may have drafted it for other bytes.
    target_commitish: sha,
    name: title,
    body,
    draft: false,
    make_latest: isLatest ? "true" : "false",
  });
  return data.html_url;
}

type Found = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

/** By its tag, however many are newer. */
async function findPublished({ rest, here }: GitHub, tag: string) {
  try {
    const { data } = await rest.repos.getReleaseByTag({ ...here, tag });
    return data.draft ? undefined : data;
  } catch (error) {
    if (error instanceof Problem && error.code === "GITHUB_NOT_FOUND") return undefined;
    throw error;
  }
}

/** A draft has no tag to be asked for by: it stands only in the list, among the newest. */
async function findDraft({ rest, here }: GitHub, tag: string) {
  const { data } = await rest.repos.listReleases({ ...here, per_page: 100 });
  const drafts = data.filter(({ tag_name, draft }) => tag_name === tag && draft);
  const ours = drafts.find(({ body }) => body?.startsWith(markerOf(tag)));
  if (ours || drafts.length === 0) return ours;
  throw new Problem("GITHUB_REFUSED", {
    what: `a draft of the release '${tag}' stands there that is somebody's own; it is left as it is`,
    remedy: "Publish it, or delete it and run again: then the release is published with its report.",
  });
}

/** Hidden. Who may see a draft may write it: nobody else can have put this into one. */
function markerOf(tag: string): string {
  return `<!-- model-release release=${encodeURIComponent(tag)} -->\n`;
}

async function upload(github: GitHub, { id, upload_url: url, assets }: Found, asset: Asset): Promise<void> {
  const { rest, here } = github;
  const name = asset.name.replace(/[^\w.-]+/g, ".");
  const before = assets.find((one) => one.name === name);
  if (before && before.state === "uploaded" && before.digest === digestOf(asset)) return;
  // Half-uploaded, or of other bytes: GitHub takes no second asset of the same name.
  if (before) await rest.repos.deleteReleaseAsset({ ...here, asset_id: before.id });
  await makeOnce(github, {
    make: async () => {
      await rest.repos.uploadReleaseAsset({
        ...here,
        release_id: id,
        name,
        // Uploads have a host of their own, which GitHub names in the release.
        baseUrl: new URL(url).origin + new URL(url).pathname.replace(/\/repos\/.*$/, ""),
        headers: { "content-type": asset.type, "content-length": asset.bytes.byteLength },
        // octokit types text alone, and sends bytes as they are.
        data: asset.bytes as unknown as string,
      });
      return true;
    },
    find: async () => {
      const { data } = await rest.repos.listReleaseAssets({ ...here, release_id: id, per_page: 100 });
      return data.some((one) => one.name === name && one.state === "uploaded") || undefined;
    },
  });
}

function digestOf({ bytes }: Asset): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
