/** The commands that judge the same again on a developer's machine. Pure. */
import type { Inputs } from "../../config/inputs.js";
import type { RunPlace } from "../../github/place.js";

export function reproduction({ sha, pullRequest }: RunPlace, given: Inputs): string {
  const lines = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
  const words = [
    ...(given.config === "model-release.yaml" ? [] : ["--config", given.config]),
    ...(given.model === "" ? [] : ["--model", given.model]),
    ...(given.holdout === "" ? [] : ["--holdout", given.holdout]),
    ...lines(given.gates).flatMap((gate) => ["--gate", gate.trim()]),
    ...lines(given.set).flatMap((value) => ["--set", value.trim()]),
  ];
  const fetch = pullRequest === undefined ? [] : [`git fetch origin pull/${pullRequest}/head`];
  const enter = given["working-directory"] === "." ? [] : [`cd ${quoted(given["working-directory"])}`];
  const command = ["model-release", "gate", ...words.map(quoted)].join(" ");
  return [...fetch, `git checkout ${sha}`, ...enter, command].join("\n");
}

/** For a shell: what a stranger's configuration holds must not run in the reader's. */
function quoted(word: string): string {
  return /^[\w./@:=+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
