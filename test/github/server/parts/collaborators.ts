/** Who may do what in the repository; GitHub answers for everybody, the emulator for those that it was told of alone. */
import { type Part, simpleUser } from "./part.js";

export type Role = "admin" | "maintain" | "write" | "triage" | "read" | "none";

/** In the older word for it, `permission`, GitHub has four: maintain counts as write, triage as read. */
const permissions: Readonly<Record<Role, string>> = {
  admin: "admin",
  maintain: "write",
  write: "write",
  triage: "read",
  read: "read",
  none: "none",
};

export class Collaborators {
  private readonly roles = new Map<string, Role>();

  grant(login: string, role: Role): void {
    this.roles.set(login, role);
  }

  readonly part: Part = ({ method, path, base }) => {
    const matched = /^\/repos\/[^/]+\/[^/]+\/collaborators\/([^/]+)\/permission$/.exec(path);
    if (method !== "GET" || !matched) return undefined;
    const login = decodeURIComponent(matched[1]!);
    // What is public, everybody may read.
    const role = this.roles.get(login) ?? "read";
    return {
      status: 200,
      body: { permission: permissions[role], role_name: role, user: collaborator(login, role, base) },
    };
  };
}

function collaborator(login: string, role: Role, base: string): object {
  const order: readonly Role[] = ["none", "read", "triage", "write", "maintain", "admin"];
  const may = (least: Role) => order.indexOf(role) >= order.indexOf(least);
  return {
    ...simpleUser(login, base),
    role_name: role,
    permissions: {
      pull: may("read"),
      triage: may("triage"),
      push: may("write"),
      maintain: may("maintain"),
      admin: may("admin"),
    },
  };
}
