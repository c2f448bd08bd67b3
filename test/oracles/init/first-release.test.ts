/** A newcomer with a pickle of scikit-learn, and nothing but the README: its own lines are what is run here. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "@jest/globals";

const python = resolve(process.env.MODEL_RELEASE_ORACLES ?? "build/oracles", "bin");
const program = resolve(process.env.MODEL_RELEASE_TEST_PROGRAM ?? "dist/cli.js");
const root = mkdtempSync(join(tmpdir(), "first-release-"));
const folder = join(root, "plants");
mkdirSync(folder);

const training = `
import joblib
from sklearn.datasets import load_iris
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
rows, species = load_iris(return_X_y=True, as_frame=True)
train, held_out, answers, held_out_answers = train_test_split(rows, species, test_size=0.4, random_state=1)
joblib.dump(RandomForestClassifier(40, random_state=0).fit(train, answers), "model.joblib")
held_out.assign(species=held_out_answers).to_csv("holdout.csv", index=False)
`;

/** The blocks of the section, without the one that fetches the program. */
function written(): readonly string[] {
  const [, section = ""] = /^## Your own model.*\n([\s\S]*?)^## /m.exec(readFileSync("README.md", "utf8")) ?? [];
  const blocks = [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
  expect(blocks[0]).toMatch(/^git clone .*\nalias model-release='node ~\/model-release\/dist\/cli\.js'\n$/);
  return blocks.slice(1);
}

interface Ran {
  readonly code: number;
  readonly text: string;
}

/** As at a prompt, with the alias that the README gives. */
function shell(lines: string): Ran {
  const script = `model-release() { "${process.execPath}" "${program}" "$@"; }\n${lines}`;
  const env = { ...process.env, CI: "", GITHUB_API_URL: "http://127.0.0.1:1", PATH: `${python}:${process.env.PATH}` };
  try {
    const text = execFileSync("bash", ["-ec", `exec 2>&1\n${script}`], { cwd: folder, env, encoding: "utf8" });
    return { code: 0, text };
  } catch (error) {
    const { status, stdout } = error as { readonly status: number; readonly stdout: string };
    return { code: status, text: stdout };
  }
}

afterAll(() => {
  shell("model-release stop");
  rmSync(root, { recursive: true });
});

test("from a pickle and a table to the first promoted release, by what stands in the README", async () => {
  const [commands = "", request = ""] = written();
  shell("git init -q -b main");
  execFileSync(join(python, "python"), ["-c", training], { cwd: folder, stdio: "pipe" });

  const pickled = shell(commands);
  expect(pickled.code).toBe(2);
  const [, conversion = ""] = /^ +(pip install .* && python -c .*)$/m.exec(pickled.text) ?? [];
  // What pip would fetch is there.
  expect(shell(conversion.replace(/^pip install [\w ]+ && /, ""))).toMatchObject({ code: 0 });

  const { code, text } = shell(commands);
  expect({ code, text }).toMatchObject({ code: 0 });
  expect(text).toContain("✓ plants passed its gates");
  expect(text).toContain("✓ plants 0.0.1 was promoted");
  const [port] = /(?<=^ {2}http:\/\/127\.0\.0\.1:)\d+/m.exec(text) ?? [];
  const [, url = "", body = ""] = /^curl (\S+) --json '(.*)'$/m.exec(request) ?? [];
  const answer = await fetch(url.replace("PORT", port ?? ""), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  expect(await answer.json()).toMatchObject({ predictions: [0], model: { version: "0.0.1" } });
}, 180_000);
