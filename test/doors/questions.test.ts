import { PassThrough } from "node:stream";
import { expect, test } from "@jest/globals";
import { askAt, type Terminal } from "../../src/doors/questions.js";

const choices = [
  { value: "h", text: "holdout.csv" },
  { value: "t", text: "test.csv" },
];

/** A terminal at which these lines are typed, one for each prompt, and what it showed. */
function typed(...lines: readonly string[]) {
  const [input, output, cancel] = [new PassThrough(), new PassThrough(), new AbortController()];
  const ahead = [...lines];
  let shown = "";
  output.on("data", (text) => {
    shown += text;
    if (!/: $/.test(String(text))) return;
    const next = ahead.shift();
    if (next === undefined) input.end();
    else if (next === "interrupt") cancel.abort(new Error("interrupted"));
    else input.write(`${next}\n`);
  });
  const terminal = { input, output, signal: cancel.signal } as unknown as Terminal;
  return { ask: askAt(terminal), shown: () => shown };
}

test.each<{ lines: readonly string[]; preferred?: string; value?: string }>`
  lines                             | preferred    | value
  ${[""]}                           | ${"h"}       | ${"h"}
  ${["2"]}                          | ${"h"}       | ${"t"}
  ${["te"]}                         | ${"h"}       | ${"t"}
  ${["0", "3", "x", "holdout.csv"]} | ${"t"}       | ${"h"}
  ${[""]}                           | ${undefined} | ${undefined}
`("$lines, where $preferred is preferred, means $value", async ({ lines, preferred, value }) => {
  const { ask } = typed(...lines);
  expect(await ask.pick("Which table?", choices, preferred)).toBe(value);
});

test("the choices are numbered, and the preferred one is marked; names cannot move the cursor", async () => {
  const { ask, shown } = typed("");
  await ask.pick("Which?", [...choices, { value: "x", text: "a\u001b[2Jb" }], "t");
  expect(shown()).toContain("Which?\n  1  holdout.csv\n› 2  test.csv\n  3  a?[2Jb\n  number (Enter: 2): ");
});

test("a line is what was typed, and nothing where only Enter was", async () => {
  const { ask } = typed(" data/x.csv ", "");
  expect(await ask.fill("Path")).toBe("data/x.csv");
  expect(await ask.fill("Path")).toBeUndefined();
});

test("the end of the input, and an interruption, end the question", async () => {
  await expect(typed().ask.fill("Path")).rejects.toThrow("The input ended before all was answered");
  await expect(typed("interrupt").ask.fill("Path")).rejects.toThrow("interrupted");
});
