import { expect, test } from "@jest/globals";
import {
  acceptedPermissions,
  type Feature,
  grantedIn,
  missingFrom,
  needsOf,
  permissionsYaml,
} from "../../src/github/permissions.js";

const gate: readonly Feature[] = ["checkout", "comment", "check"];
const release: readonly Feature[] = ["checkout", "check", "deployment", "release"];

test.each`
  block                                                            | job                               | lacks
  ${"permissions: {contents: read}"}                               | ${""}                             | ${["checks", "pull-requests"]}
  ${"permissions: {contents: read, checks: write}"}                | ${""}                             | ${["pull-requests"]}
  ${"permissions: {}"}                                             | ${""}                             | ${["checks", "contents", "pull-requests"]}
  ${"permissions:"}                                                | ${""}                             | ${["checks", "contents", "pull-requests"]}
  ${"permissions: read-all"}                                       | ${""}                             | ${["checks", "pull-requests"]}
  ${"permissions: write-all"}                                      | ${""}                             | ${[]}
  ${"permissions: {}"}                                             | ${"permissions: write-all"}       | ${[]}
  ${"permissions: write-all"}                                      | ${"permissions: {checks: write}"} | ${["contents", "pull-requests"]}
  ${""}                                                            | ${""}                             | ${[]}
  ${"on: ["}                                                       | ${""}                             | ${[]}
  ${"permissions: {contents: read, checks: write, issues: write}"} | ${""}                             | ${[]}
  ${"permissions: {contents: read, checks: write, issues: read}"}  | ${""}                             | ${["pull-requests"]}
`("a workflow with '$block' and a job with '$job' lacks $lacks for a gate", ({ block, job, lacks }) => {
  const workflow = `${block}\njobs:\n  model:\n    runs-on: ubuntu-latest\n    ${job}\n`;
  const missing = missingFrom(grantedIn(workflow, "model"), needsOf(gate));
  expect(missing.map(({ permission }) => permission)).toEqual(lacks);
});

test("the YAML holds all that is needed, each with its reason, and marks what is missing", () => {
  const needs = needsOf(release);
  const missing = missingFrom({ contents: "read", checks: "write" }, needs);
  expect(permissionsYaml(needs, missing)).toBe(`permissions:
  checks: write # writes the check with its annotations
  contents: write # missing: reads the repository; writes the release and its tag
  deployments: write # missing: records the deployment and how it went`);
});

test("the YAML that is advised lacks nothing", () => {
  const needs = needsOf([...gate, ...release, "issue", "image"]);
  const workflow = `${permissionsYaml(needs)}\njobs: {model: {}}\n`;
  expect(missingFrom(grantedIn(workflow, "model"), needs)).toEqual([]);
});

test.each`
  granted                                                | lacks
  ${"permissions: {issues: write, pull-requests: read}"} | ${[]}
  ${"permissions: {issues: write}"}                      | ${["pull-requests"]}
  ${"permissions: {pull-requests: write}"}               | ${["issues"]}
`("a label lacks $lacks under '$granted', with a comment beside it or not", ({ granted, lacks }) => {
  const has = grantedIn(`${granted}\njobs: {model: {}}\n`, "model");
  const missing = (wanted: readonly Feature[]) => missingFrom(has, needsOf(wanted)).map(({ permission }) => permission);
  expect(missing(["label", "head"])).toEqual(lacks);
  // The comment would do with issues alone; the label would not.
  expect(missing(["comment", "label", "head"])).toEqual(expect.arrayContaining(lacks as string[]));
  expect(missing(["label", "head", "comment"])).toEqual(missing(["comment", "label", "head"]));
});

test.each`
  header                                                      | permissions
  ${"issues=write; pull_requests=write"}                      | ${{ issues: "write" }}
  ${"pull_requests=read,contents=read"}                       | ${{ "pull-requests": "read", contents: "read" }}
  ${"repository_projects=write; organization_projects=admin"} | ${undefined}
  ${"organization_projects=admin; deployments=write"}         | ${{ deployments: "write" }}
  ${undefined}                                                | ${undefined}
`("GitHub's '$header' is $permissions in a workflow", ({ header, permissions }) => {
  expect(acceptedPermissions(header as string | undefined)).toEqual(permissions);
});
