/** Draws the account and the rights that a release into a cluster needs, for an administrator to install. Pure. */

/** @param objects  the ServiceAccount, its Role and its RoleBinding, as YAML */
export function rbacFile(objects: string, namespace: string, path: string): string {
  const kubectl = `kubectl apply -f ${path}`;
  return `# What model-release may do in the namespace ${namespace}: this, and nothing else. Written by \`model-release init\`.
# An administrator installs it once; a release never makes rights of its own:
#   ${kubectl}
# A workflow outside of the cluster shows a token of the account, longer than a rollout may take:
#   kubectl create token model-release --namespace ${namespace} --duration 2h
${objects}`;
}
