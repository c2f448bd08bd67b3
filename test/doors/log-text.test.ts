/** What a table's cell may make of a log: nothing. */
import { Writable } from "node:stream";
import { expect, test } from "@jest/globals";
import { logText } from "../../src/doors/log-text.js";
import { lineProgress } from "../../src/doors/progress.js";

/** As the runner reads: a command begins a line, after spaces, or stands anywhere in it by its old spelling. */
const isCommand = (line: string) => line.trimStart().startsWith("::") || line.includes("##[");
const commandsIn = (text: string) => text.split(/\r\n|\r|\n/).filter(isCommand);

test.each`
  text                                     | shown
  ${"accuracy[grp=a] 0.9 :: of 597 rows"}  | ${"accuracy[grp=a] 0.9 :: of 597 rows"}
  ${"two\n  lines\tand a tab"}             | ${"two\n  lines\tand a tab"}
  ${"a\n::warning::pwned"}                 | ${"a\n: :warning::pwned"}
  ${"a\r::stop-commands::x"}               | ${"a\n: :stop-commands::x"}
  ${"a\r\n \t\u2003::add-mask::e"}         | ${"a\n \t\u2003: :add-mask::e"}
  ${"::set-output name=outcome::promoted"} | ${": :set-output name=outcome::promoted"}
  ${"a ##[error]pwned"}                    | ${"a ## [error]pwned"}
  ${"a\u001b[2Kb\u0007\u0085::warning::x"} | ${"a?[2Kb??::warning::x"}
  ${":::group::x"}                         | ${": ::group::x"}
`("$text", ({ text, shown }) => {
  expect(logText(text)).toBe(shown);
  expect(commandsIn(logText(text))).toEqual([]);
});

test.each([true, false])("progress says it so, too (in a workflow: %s)", async (workflow) => {
  let written = "";
  const write = (chunk: Buffer, _encoding: string, done: () => void) => {
    written += chunk.toString();
    done();
  };
  const stream = new Writable({ write });
  const options = { stream: stream as NodeJS.WriteStream, verbose: true, quiet: false, workflow };
  const progress = lineProgress(options);
  const evil = "a\n::warning::pwned ##[error]x";
  progress.say(evil);
  progress.detail(evil);
  progress.warn(evil);
  await progress.stage(evil, async () => {});
  progress.task("t").end(evil);
  expect(written).toContain("pwned");
  expect(
    written.split("\n").filter((line) => isCommand(line) && !/^::(warning|group|endgroup)::(a%0A|$)/.test(line)),
  ).toEqual([]);
});
