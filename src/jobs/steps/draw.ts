/** The files that a set-up writes: configurations, the workflow that runs them, and the rights that a cluster gives. */
import { join, posix } from "node:path";
import type { Config } from "../../config/config.js";
import { needsOf } from "../../github/permissions.js";
import { configurationFile, type Draft } from "../../init/configuration-file.js";
import { rbacFile } from "../../init/rbac-file.js";
import type { Survey } from "../../init/survey.js";
import type { Workflow, WorkflowRelease } from "../../init/workflow.js";
import { workflowFile } from "../../init/workflow-file.js";
import type { SetUpFile } from "../../init/write.js";
import { rbacObjects } from "../../rollout/targets/kubernetes/rights.js";
import type { World } from "../../world.js";
import { readWritten, resolveText } from "./configurations.js";
import { findOurAction } from "./our-action.js";

export interface DrawnConfiguration extends SetUpFile {
  /** Relative to the folder that is set up. */
  readonly below: string;
}

/** One model: model-release.yaml; several: one for each, beside each other. */
export function drawConfigurations(drafts: readonly Draft[], { below }: Survey): readonly DrawnConfiguration[] {
  return drafts.map((draft) => {
    const name = drafts.length === 1 ? "model-release.yaml" : `model-release.${draft.name}.yaml`;
    return { below: name, path: posix.join(below, name), text: configurationFile(draft) };
  });
}

export interface Surroundings {
  readonly files: readonly SetUpFile[];
  readonly said: readonly string[];
}

/**
 * Drawn from the configurations as a release reads them, those that were there before too.
 *
 * @param force  also anew what was drawn before; a workflow that its owner has written otherwise stays
 */
export async function drawSurroundings(
  drafts: readonly Draft[],
  drawn: readonly DrawnConfiguration[],
  { survey, force }: { readonly survey: Survey; readonly force: boolean },
  world: World,
): Promise<Surroundings> {
  const configs =
    drafts.length > 0
      ? await Promise.all(drafts.map(async (draft, i) => [drawn[i]!.below, await resolveDraft(draft, survey)] as const))
      : await Promise.all(
          survey.configurations.map(async (path) => [path, await readWritten(path, survey.folder, world)] as const),
        );
  const rbac = rbacFor(
    configs.map(([, config]) => config),
    survey,
  );
  const suffix = survey.below === "" ? "" : `-${survey.below.replace(/[^A-Za-z0-9]+/g, "-")}`;
  const path = `.github/workflows/model-release${suffix}.yml`;
  const kept = survey.workflows.filter((workflow) => !force || workflow !== path);
  if (kept.length > 0) {
    return { files: rbac, said: [`kept as it is: ${kept.join(", ")}, which uses this action already`] };
  }
  const [first, ...others] = configs.map(([path, config]) => workflowRelease(path, config, survey));
  if (!first) return { files: rbac, said: [] };
  const ours = await findOurAction(world);
  const dvc = dvcFor(
    configs.map(([, config]) => config),
    survey,
  );
  const workflow: Workflow = {
    releases: [first, ...others],
    below: survey.below,
    branch: survey.git?.defaultBranch ?? "main",
    action: ours.action,
    ...(dvc && { dvc }),
    usesLfs: survey.usesLfs,
    needsOf,
    ...(rbac[0] && { rbac: rbac[0].path }),
  };
  const said = [ours.because, ...saidOf(first, survey), ...(dvc?.note === undefined ? [] : [dvc.note])];
  return { files: [...rbac, { path, text: workflowFile(workflow) }], said };
}

/** As it will be once what is open in it has been filled in. */
function resolveDraft(draft: Draft, { folder }: Survey): Promise<Config> {
  const filled = {
    path: "data/holdout.csv",
    slices: [],
    because: "",
    ...draft.holdout,
    label: draft.holdout?.label ?? "label",
  };
  return resolveText(configurationFile({ ...draft, holdout: filled }), folder);
}

function workflowRelease(path: string, config: Config, { dvc }: Survey): WorkflowRelease {
  const { model, holdout, image, deploy, canary } = config;
  const { traffic } = canary;
  const replayed = traffic === "live" || traffic.replay === "holdout" ? [] : [traffic.replay];
  const manifest = deploy.manifest === undefined ? [] : [deploy.manifest];
  const files = [model.path, holdout.path, ...replayed, ...manifest].filter((file) => !/^\w+:\/\//.test(file));
  const registry = image.repository === undefined ? undefined : registryOf(image.repository);
  return {
    config: path,
    inputs: dvc ? files.flatMap((file) => [file, `${file}.dvc`]) : files,
    target: deploy.target,
    ...(registry !== undefined && { registry }),
    rolloutMinutes: Math.ceil((canary.max_duration + 3 * deploy.ready_within) / 60_000),
  };
}

function registryOf(repository: string): string {
  const [first = ""] = repository.split("/");
  return /[.:]/.test(first) || first === "localhost" ? first : "docker.io";
}

function dvcFor(configs: readonly Config[], { models, tables, dvc }: Survey): Workflow["dvc"] {
  if (!dvc) return undefined;
  const kept = new Set([...models, ...tables].filter(({ keptBy }) => keptBy === "dvc").map(({ path }) => path));
  const paths = configs.flatMap(({ model, holdout }) => [model.path, holdout.path]).filter((path) => kept.has(path));
  if (paths.length === 0) return undefined;
  const { remote } = dvc;
  const scheme = /^(\w+):\/\//.exec(remote ?? "")?.[1];
  const extra = {
    s3: "s3",
    gs: "gs",
    azure: "azure",
    ssh: "ssh",
    webdav: "webdav",
    webdavs: "webdav",
    hdfs: "hdfs",
    oss: "oss",
  };
  const needed = extra[scheme as keyof typeof extra];
  const note =
    remote === undefined
      ? "DVC has no default remote yet: dvc remote add --default storage URL, then dvc push."
      : scheme === undefined
        ? "DVC's remote is a folder of one machine, which a runner does not have: take one that it can reach."
        : needed === "s3" || needed === undefined
          ? undefined
          : `The remote's login: what DVC's page on ${needed} names, as secrets of the repository.`;
  return {
    paths: [...new Set(paths)],
    requirement: `dvc${needed === undefined ? "" : `[${needed}]`}>=3,<4`,
    ...(note !== undefined && { note }),
  };
}

function rbacFor(configs: readonly Config[], { below, top }: Survey): readonly SetUpFile[] {
  const clusters = configs.filter(({ deploy }) => deploy.target === "kubernetes");
  const [first] = clusters;
  if (!first) return [];
  const namespaces = [...new Set(clusters.map(({ deploy }) => deploy.namespace ?? "default"))];
  const folder = first.deploy.manifest === undefined ? "k8s" : posix.dirname(first.deploy.manifest);
  return namespaces
    .map((namespace) => {
      const name = namespaces.length === 1 ? "model-release-rbac.yaml" : `model-release-rbac-${namespace}.yaml`;
      const path = posix.join(below, folder, name);
      return { path, text: rbacFile(rbacObjects(namespace), namespace, path) };
    })
    .filter(({ path }) => join(top, path).startsWith(top));
}

function saidOf({ target }: WorkflowRelease, { git }: Survey): readonly string[] {
  return [
    ...(git ? [] : ["there is no git repository here yet: the workflow waits for one"]),
    ...(target === "local"
      ? ["what a workflow releases to 'local' ends with its run: gates and canary are real, and nobody is served"]
      : ["the workflow takes the way to the cluster from the secret KUBECONFIG"]),
  ];
}
