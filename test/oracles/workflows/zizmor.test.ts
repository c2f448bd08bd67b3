/** Workflows of ours, and what they may do, as zizmor judges them. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@jest/globals";

const zizmor = resolve(process.env.MODEL_RELEASE_ORACLES ?? "build/oracles", "bin/zizmor");

/** The audits that found something. */
function found(folder: string): string[] {
  const words = ["--offline", "--persona=pedantic", "--format=json", "--no-exit-codes", folder];
  const findings = JSON.parse(execFileSync(zizmor, words, { encoding: "utf8", stdio: "pipe" }));
  return (findings as readonly { readonly ident: string }[]).map(({ ident }) => ident);
}

test("nothing is found in our workflows", () => {
  expect(found(".github")).toEqual([]);
});

test("what is wrong would be found", () => {
  const folder = mkdtempSync(join(tmpdir(), "workflows-"));
  try {
    mkdirSync(join(folder, ".github/workflows"), { recursive: true });
    const steps = [{ uses: "actions/checkout@v6" }, { run: "echo ${{ github.event.issue.title }}" }];
    const workflow = { on: "issues", jobs: { greet: { "runs-on": "ubuntu-latest", steps } } };
    writeFileSync(join(folder, ".github/workflows/greet.yml"), JSON.stringify(workflow));
    expect(found(folder)).toEqual(expect.arrayContaining(["template-injection", "unpinned-uses", "artipacked"]));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
