/** What `deploy` may say of the Kubernetes target. */
import { z } from "zod";
import { routers } from "../../routers/list.js";
import { localOptions } from "../local/options.js";

const filled = z.string().min(1, "is empty");
const objectName = filled.regex(
  /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/,
  "is no name of an object in a cluster: a-z, 0-9 and '-', 63 characters at most",
);
/** The longest of what is appended is "-model-release", and a pod's name has 63 characters with its own additions. */
const deploymentName = objectName.max(46, "is longer than 46 characters: names of what is made beside it must fit too");

export const kubernetesOptions = z.strictObject({
  namespace: objectName
    .optional()
    .meta({ description: "the namespace; default that of the context, or of the pod where this runs in a cluster" }),
  context: filled.optional().meta({ description: "the kubeconfig's context; default the current one" }),
  name: deploymentName.optional().meta({ description: "the Deployment; default the configuration's `name`" }),
  manifest: filled.optional().meta({
    description:
      "a file with one Deployment and at most one Service; by default what runs is taken, and for a first release a sound default",
  }),
  container: filled
    .optional()
    .meta({ description: "the container that serves the model, where the Deployment has several" }),
  port: localOptions.shape.port.meta({
    description:
      "local: where users' requests come in, by default any free one, kept for as long as the target serves; kubernetes: the container's port that answers, by default the one it names",
  }),
  service: objectName.optional().meta({ description: "the Service that users reach; default the Deployment's name" }),
  replicas: z.int().min(1).max(1000).optional().meta({
    description: "pods of a first release, by default 2; what runs already keeps its number",
  }),
  router: z
    .enum(Object.keys(routers) as [keyof typeof routers])
    .optional()
    .meta({ description: "what splits the traffic; default replicas" }),
  gitops: z
    .enum(["ignore", "commit"])
    .refine(
      (written) => written !== "commit",
      "commit is not supported yet: write 'ignore' once the tool that owns the Deployment leaves its template alone, and commit the new digest yourself",
    )
    .optional()
    .meta({
      description:
        "`ignore`: the Deployment belongs to Argo CD, Flux or Helm, which were told to leave its template alone; `commit` is not supported yet",
    }),
});
export type KubernetesOptions = Readonly<z.infer<typeof kubernetesOptions>>;
