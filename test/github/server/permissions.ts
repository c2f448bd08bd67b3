/**
 * What each call needs of a workflow's token, as GitHub's "Permissions required for GitHub Apps" lists it (REST, 2026).
 * A call that is not here is a mistake of the test: its permission must be thought of.
 */
export type Access = "read" | "write";
export type Permissions = Readonly<Record<string, Access>>;

/** The value of x-accepted-github-permissions: alternatives apart by `; `, each `permission=access`. */
const accepted: Readonly<Record<string, string>> = {
  "repos/get": "metadata=read",
  "repos/get-collaborator-permission-level": "metadata=read",
  // A workflow's token is nobody's: GitHub refuses it here whatever it may do.
  "users/get-authenticated": "user=read",
  "issues/list-comments": "issues=read; pull_requests=read",
  "issues/get-comment": "issues=read; pull_requests=read",
  "issues/create-comment": "issues=write; pull_requests=write",
  "issues/update-comment": "issues=write; pull_requests=write",
  "issues/delete-comment": "issues=write; pull_requests=write",
  "issues/add-labels": "issues=write; pull_requests=write",
  "issues/remove-label": "issues=write; pull_requests=write",
  "issues/get-label": "issues=read; pull_requests=read",
  // GitHub's page names pull_requests=write too, and GitHub refuses it since April 2025 (actions/labeler#870).
  "issues/create-label": "issues=write",
  "issues/list-for-repo": "issues=read",
  "issues/get": "issues=read",
  "issues/create": "issues=write",
  "issues/update": "issues=write; pull_requests=write",
  "pulls/get": "pull_requests=read",
  "pulls/list": "pull_requests=read",
  "pulls/create": "pull_requests=write",
  "checks/create": "checks=write",
  "checks/update": "checks=write",
  "checks/get": "checks=read",
  "checks/list-for-ref": "checks=read",
  "checks/list-annotations": "checks=read",
  "repos/create-deployment": "deployments=write",
  "repos/list-deployments": "deployments=read",
  "repos/get-deployment": "deployments=read",
  "repos/create-deployment-status": "deployments=write",
  "repos/list-deployment-statuses": "deployments=read",
  "repos/create-commit-status": "statuses=write",
  "repos/list-commit-statuses-for-ref": "statuses=read",
  "repos/list-releases": "contents=read",
  "repos/get-release": "contents=read",
  "repos/get-release-by-tag": "contents=read",
  "repos/create-release": "contents=write",
  "repos/update-release": "contents=write",
  "repos/delete-release": "contents=write",
  "repos/generate-release-notes": "contents=write",
  "repos/upload-release-asset": "contents=write",
  "repos/delete-release-asset": "contents=write",
  "repos/list-release-assets": "contents=read",
  "repos/get-content": "contents=read",
  "repos/create-or-update-file-contents": "contents=write",
  "git/get-ref": "contents=read",
  "git/create-ref": "contents=write",
  "git/update-ref": "contents=write",
};

export function acceptedFor(operation: string): string | undefined {
  return accepted[operation];
}

/** Reading what is public needs no permission at all; metadata is always granted. */
export function isAllowed(needed: string, granted: Permissions, isPublic: boolean): boolean {
  return needed.split("; ").some((one) => {
    const [permission = "", access = ""] = one.split("=");
    if (access === "read" && (isPublic || permission === "metadata")) return true;
    const has = granted[permission];
    return has === "write" || (has === "read" && access === "read");
  });
}
