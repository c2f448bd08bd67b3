/** Where a release goes: to a cluster whose manifests say so, else to this machine. Pure. */
import type { FoundDeployment, Survey } from "./survey.js";

export type Target =
  | { readonly kind: "local"; readonly because: string }
  | {
      readonly kind: "kubernetes";
      readonly deployment: FoundDeployment;
      /** Where the image is pushed; undefined where nothing tells. */
      readonly repository?: string;
      readonly because: string;
    };

const serving = /model|predict|infer|serving|score|scoring|mlserver|triton|torchserve|bentoml|\bml\b|onnx/i;

/** `asked`: the person chose it. Else by its name, labels and image; `alone`: also one that merely serves some model. */
type By = "asked" | "alone" | "name";

/**
 * A Deployment is taken only where it is called as the model, or says that it serves the only model there is: a release
 * into somebody's web shop, or into the place of another model, would take what serves there away.
 */
export function targetFor(name: string, survey: Pick<Survey, "deployments" | "git">, by: By): Target {
  const { deployments } = survey;
  const says = deployments.filter(
    (one) => by === "asked" || isCalled(name, one) || (by === "alone" && servesSome(one)),
  );
  const named = says.filter(({ name: theirs }) => theirs === name);
  const [deployment, ...others] = named.length > 0 ? named : says;
  if (deployment && others.length === 0) {
    const repository = repositoryFor(name, survey.git?.origin);
    const why = by === "asked" ? "was chosen" : "says that it serves this model";
    const because = `The Deployment ${deployment.name} of ${deployment.manifest} ${why}.`;
    return { kind: "kubernetes", deployment, ...(repository && { repository }), because };
  }
  if (deployment)
    return {
      kind: "local",
      because: `several Deployments may serve it: ${says.map(({ name: one }) => one).join(", ")}`,
    };
  if (deployments.length > 0) {
    const seen = deployments.map(({ name: one, manifest }) => `${one} (${manifest})`).join(", ");
    return { kind: "local", because: `no Deployment says that it serves this model; seen: ${seen}` };
  }
  return { kind: "local", because: "there is no manifest of Kubernetes here" };
}

function isCalled(name: string, { name: theirs, labels, images }: FoundDeployment): boolean {
  const repositories = images.map((image) => /([^/:@]+)(?:[:@].*)?$/.exec(image)?.[1]);
  return theirs.startsWith(`${name}-`) || [theirs, ...labels, ...repositories].includes(name);
}

const servesSome = ({ name, images, labels }: FoundDeployment) =>
  [name, ...images, ...labels].some((text) => serving.test(text));

/** GitHub's own registry, where the repository lies with GitHub; registries take lower-case names only. */
function repositoryFor(name: string, origin: string | undefined): string | undefined {
  const owner =
    /^(?:https:\/\/(?:[^@/]*@)?github\.com\/|(?:ssh:\/\/)?git@github\.com[:/])([A-Za-z0-9][A-Za-z0-9-]*)\//.exec(
      origin ?? "",
    )?.[1];
  return owner && `ghcr.io/${owner.toLowerCase()}/${name}`;
}
