/** Which permissions a workflow's token needs for what, which of them it lacks, and the YAML that gives them. Pure. */
import { parse } from "yaml";

export type Access = "read" | "write";
/** As a workflow spells them. */
export type Permission = "actions" | "checks" | "contents" | "deployments" | "issues" | "packages" | "pull-requests";
export type Granted = Readonly<Partial<Record<Permission, Access>>>;

interface FeatureNeed {
  readonly permission: Permission;
  readonly access: Access;
  readonly because: string;
  readonly orElse?: Permission;
}

/** One thing that is done on GitHub, and what its token must be allowed. */
export const features = {
  checkout: { permission: "contents", access: "read", because: "reads the repository" },
  comment: {
    permission: "pull-requests",
    access: "write",
    because: "writes the comment on the pull request",
    // GitHub takes either for a comment; ours is the narrower of the two.
    orElse: "issues",
  },
  check: { permission: "checks", access: "write", because: "writes the check with its annotations" },
  deployment: { permission: "deployments", access: "write", because: "records the deployment and how it went" },
  release: { permission: "contents", access: "write", because: "writes the release and its tag" },
  issue: { permission: "issues", access: "write", because: "opens and closes the issue about production" },
  answer: { permission: "issues", access: "write", because: "answers the comment, where it is one on an issue" },
  // GitHub makes a label for a token with `issues: write` alone, whatever its pages say of `pull-requests: write`
  // (actions/labeler#870).
  label: { permission: "issues", access: "write", because: "makes and sets the label of the verdict" },
  head: { permission: "pull-requests", access: "read", because: "reads which commit the pull request stands at" },
  image: { permission: "packages", access: "write", because: "pushes the image to GitHub's registry" },
} as const satisfies Record<string, FeatureNeed>;
export type Feature = keyof typeof features;

export interface Need {
  readonly permission: Permission;
  readonly access: Access;
  /** Why, one sentence for each feature. */
  readonly because: readonly string[];
  /** What does as well, where it is granted already; never advised. */
  readonly orElse?: Permission;
}

/** What these features need together, by permission; writing includes reading. */
export function needsOf(wanted: readonly Feature[]): readonly Need[] {
  const needs = new Map<Permission, Need>();
  for (const feature of new Set(wanted)) {
    const { permission, access, because, orElse }: FeatureNeed = features[feature];
    const before = needs.get(permission);
    const strongest = before?.access === "write" ? "write" : access;
    // What does as well for one of them need not do for the other.
    const substitute = before === undefined || before.orElse === orElse ? orElse : undefined;
    needs.set(permission, {
      permission,
      access: strongest,
      because: [...(before?.because ?? []), because],
      ...(substitute && { orElse: substitute }),
    });
  }
  return [...needs.values()].sort((one, other) => one.permission.localeCompare(other.permission));
}

/** @param granted  undefined: not known, so nothing is known to be missing */
export function missingFrom(granted: Granted | undefined, needs: readonly Need[]): readonly Need[] {
  if (!granted) return [];
  const has = (permission: Permission | undefined, access: Access) =>
    permission !== undefined && (granted[permission] === access || granted[permission] === "write");
  return needs.filter(({ permission, access, orElse }) => !has(permission, access) && !has(orElse, access));
}

/**
 * The whole block that the job needs, since naming one permission takes away all that are not named; what was missing
 * is marked.
 */
export function permissionsYaml(needs: readonly Need[], missing: readonly Need[] = []): string {
  const isMissing = new Set(missing.map(({ permission }) => permission));
  const lines = needs.map(({ permission, access, because }) => {
    const mark = isMissing.has(permission) ? "missing: " : "";
    return `  ${permission}: ${access} # ${mark}${because.join("; ")}`;
  });
  return ["permissions:", ...lines].join("\n");
}

/**
 * What a workflow file grants one of its jobs: the job's own block, else the workflow's.
 *
 * @returns undefined where the file does not say: then the repository's settings decide, which only an admin can read
 */
export function grantedIn(workflow: string, job: string): Granted | undefined {
  const content = parsed(workflow);
  if (!isMap(content)) return undefined;
  const jobs = isMap(content.jobs) ? content.jobs : {};
  const own = isMap(jobs[job]) ? jobs[job].permissions : undefined;
  return readBlock(own === undefined ? content.permissions : own);
}

const known: readonly Permission[] = [
  "actions",
  "checks",
  "contents",
  "deployments",
  "issues",
  "packages",
  "pull-requests",
];

function readBlock(block: unknown): Granted | undefined {
  if (block === "read-all" || block === "write-all") {
    const access = block === "read-all" ? "read" : "write";
    return Object.fromEntries(known.map((permission) => [permission, access]));
  }
  // `permissions:` with nothing after it is an empty map to GitHub: all are taken away.
  if (block === null) return {};
  if (!isMap(block)) return undefined;
  const granted = known.filter((permission) => block[permission] === "read" || block[permission] === "write");
  return Object.fromEntries(granted.map((permission) => [permission, block[permission] as Access]));
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    // Not ours to judge: GitHub read it, or this job would not run.
    return undefined;
  }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Reads GitHub's own word on what a refused call would have needed ("issues=write; pull_requests=write": alternatives
 * apart by semicolons, together by commas), as the permissions of a workflow.
 *
 * @returns the first alternative, undefined where there is none that a workflow could grant
 */
export function acceptedPermissions(header: string | undefined): Granted | undefined {
  for (const alternative of (header ?? "").split(";")) {
    const pairs = alternative.split(",").map((pair) => pair.trim().split("="));
    const granted = pairs.map(([name = "", access]) => [name.replaceAll("_", "-"), access] as const);
    const isOurs = granted.every(
      ([name, access]) => (known as readonly string[]).includes(name) && (access === "read" || access === "write"),
    );
    if (isOurs) return Object.fromEntries(granted) as Granted;
  }
  return undefined;
}
