/** Packs a model into its serving image and puts it where the target finds it. */
import { join, relative, sep } from "node:path";
import type { Config } from "../../config/config.js";
import { type BuiltImage, buildImage, bytesSource, fileSource } from "../../image/build.js";
import type { SourceFile } from "../../image/layers.js";
import { type Publication, publishImage } from "../../image/publish.js";
import type { Feature } from "../../inference/feature-bins.js";
import type { Model } from "../../model/model.js";
import type { Report } from "../../report/report.js";
import type { OpenTarget, PackedImage as TargetImage } from "../../rollout/targets/kind.js";
import { runtimes } from "../../runtimes/list.js";
import type { Runtime } from "../../runtimes/runtime.js";
import { encodeServedModel } from "../../runtimes/served-model.js";
import type { Holdout } from "../../validate/holdout/holdout.js";
import type { World } from "../../world.js";
import { referenceOf } from "./reference.js";
import { featuresOf } from "./rows.js";
import { type StateFolders, within } from "./state.js";
import type { Subject } from "./subject.js";

/** A model with the name that its image gives it. */
export interface ImageSubject {
  readonly model: Model;
  /** The release's number, or what else names it. */
  readonly version: string;
  /** Names of a matrix input's columns, so that clients may send rows as objects. */
  readonly features?: readonly string[];
  /** How its features lie in the holdout, for the server to count by. */
  readonly reference?: readonly Feature[];
}

export function imageSubject(model: Model, version: string, holdout: Holdout): ImageSubject {
  return { model, version, features: featuresOf(model, holdout), reference: referenceOf(model, holdout) };
}

/** Both arms of a rollout, packed. */
export interface PackedSubject {
  readonly candidate: TargetImage;
  /** What is to serve as stable where the target serves nothing yet. */
  readonly baseline?: TargetImage;
  readonly report: NonNullable<Report["image"]>;
}

/** Packs the candidate under its number, and the baseline where a target that serves nothing yet begins with it. */
export async function packSubject(
  { candidate, baseline, holdout }: Subject,
  number: string,
  { startsWithBaseline }: Pick<OpenTarget, "startsWithBaseline">,
  config: Config,
  folders: StateFolders,
  world: World,
): Promise<PackedSubject> {
  const pack = (model: Model, version: string, as = config) =>
    packImage(imageSubject(model, version, holdout), as, folders, world);
  const packed = await pack(candidate, number);
  // It stays on this machine: nobody asked for it to be published, and no base is needed to serve it here.
  const here = { ...config, image: { runtime: config.image.runtime } };
  const beside = baseline && startsWithBaseline && (await pack(baseline.model, "baseline", here));
  return { candidate: packed.image, ...(beside && { baseline: beside.image }), report: packed.report };
}

interface PackedImage {
  readonly image: TargetImage;
  readonly report: NonNullable<Report["image"]>;
}

/** Builds the image and publishes it; the same inputs again send nothing and give the same digest. */
async function packImage(
  subject: ImageSubject,
  config: Config,
  folders: StateFolders,
  world: World,
): Promise<PackedImage> {
  const { publication, runtime } = await planImage(subject, config, folders, world);
  const { image } = publication;
  const published = await publishImage(publication, world);
  return {
    image: {
      digest: published.digest,
      model: modelPathIn(runtime),
      ...(published.reference && { reference: published.reference }),
    },
    report: {
      digest: published.digest,
      ...(published.reference && { reference: published.reference }),
      ...(published.layoutFolder && { layout: relative(config.folder, published.layoutFolder).split(sep).join("/") }),
      ...(image.base && { base: `${image.base.name}@${image.base.digest}` }),
      size: published.layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    },
  };
}

/** The built image and where it is to go; nothing is written yet but digests remembered for the next build. */
export async function planImage(
  subject: ImageSubject,
  config: Config,
  folders: StateFolders,
  world: World,
): Promise<{ readonly publication: Publication & { readonly image: BuiltImage }; readonly runtime: Runtime }> {
  const runtime = await runtimes[config.image.runtime].load();
  const { repository, base } = config.image;
  // An image that stays on this machine needs no base: the target runs its files by the bundle's own server.
  const standsOn = base ?? (repository ? runtime.image.base : undefined);
  const [server = [], model = []] = await sourcesOf(runtime, subject, config, world);
  const { command, entrypointWithoutBase, environment, port } = runtime.image;
  const image = await buildImage(
    {
      server,
      model,
      run: { command, environment, port, ...(standsOn === undefined && { entrypoint: entrypointWithoutBase }) },
      about: { version: subject.version },
      ...(standsOn !== undefined && { base: standsOn }),
      memory: folders.layerMemory,
    },
    world,
  );
  return {
    publication: {
      image,
      // Beside a registry the layout is the local target's alone, which runs our files by the bundle's own server.
      layout: {
        folder: folders.images,
        name: `${config.name}:${subject.version}`,
        withoutBase: repository !== undefined,
      },
      ...(repository && { registry: `${repository}:${subject.version}` }),
    },
    runtime,
  };
}

/** The recipe's layers as files: the server's, then the model's. */
async function sourcesOf(
  runtime: Runtime,
  { model, version, features, reference }: ImageSubject,
  config: Config,
  world: World,
): Promise<readonly (readonly SourceFile[])[]> {
  const { task, positive, threshold, classes } = config.model;
  const outputs = { task, positive, threshold, classes };
  const digest = `md5:${model.md5}`;
  const metadata = encodeServedModel({ name: config.name, version, digest, features, outputs, reference });
  return Promise.all(
    runtime.image.layers.map(async ({ sources }) => {
      const files = await Promise.all(
        sources.map(async ({ from, to }) => {
          if (from.kind === "metadata") return [bytesSource(to, Buffer.from(metadata))];
          if (from.kind === "model")
            return [await fileSource(to, within(config, model.path), world.files, model.sha256)];
          return from.kind === "home" ? filesBelow(join(world.home, from.path), to, world.files) : [];
        }),
      );
      return files.flat();
    }),
  );
}

async function filesBelow(path: string, to: string, files: World["files"]): Promise<SourceFile[]> {
  if (!(await files.stat(path)).isDirectory()) return [await fileSource(to, path, files)];
  const entries = await files.readdir(path);
  const below = await Promise.all(entries.sort().map((name) => filesBelow(join(path, name), `${to}/${name}`, files)));
  return below.flat();
}

/** Where the model lies among the image's files, relative: what a target without containers is told to serve. */
export function modelPathIn(runtime: Runtime): string {
  const place = runtime.image.layers.flatMap(({ sources }) => sources).find(({ from }) => from.kind === "model");
  return (place?.to ?? "/models/model").replace(/^\//, "");
}
